//! What people write over columns and what they call mediums, in French and English; words are [folded](super::fold).

use super::Field;
use crate::scenario::model::{Language, Medium};

/// Headings, each with what it means. Where several of them stand in a longer heading, the one that begins first counts, of those the
/// longest.
const HEADINGS: &[(Field, &[&str])] = &[
    (
        Field::Number,
        &[
            "n",
            "n°",
            "no",
            "no.",
            "nº",
            "num",
            "numero",
            "number",
            "#",
            "nr",
            "rang",
            "ordre",
            "ref",
            "reference",
            "serial",
            "n° stimulus",
            "n° inject",
            "n° d'inject",
            "inject #",
            "inject no",
            "inject no.",
            "inject n°",
            "inject number",
            "numero de stimulus",
            "numero du stimulus",
            "numero inject",
            "stimulus n°",
            "event number",
            "event #",
            "msel #",
            "serial number",
            "n° evenement",
        ],
    ),
    (
        Field::Id,
        &[
            "id",
            "identifiant",
            "identifier",
            "inject id",
            "id inject",
            "uuid",
            "code",
        ],
    ),
    (
        Field::Time,
        &[
            "heure",
            "heures",
            "horaire",
            "horaires",
            "time",
            "timing",
            "timeline",
            "quand",
            "when",
            "creneau",
            "time slot",
            "temps",
            "heure d'injection",
            "injection time",
            "inject time",
            "heure exercice",
            "heure fictive",
            "heure prevue",
            "planned time",
            "scheduled time",
            "exercise time",
            "start time",
            "date et heure",
            "date/heure",
            "date heure",
            "date - heure",
            "date & heure",
            "date and time",
            "date/time",
            "datetime",
            "date time",
            "horodatage",
            "timestamp",
            "jour et heure",
            "jour/heure",
            "moment",
            "h",
            "declenchement",
            "heure de declenchement",
            "trigger time",
            "dtg",
            "gdh",
        ],
    ),
    (
        Field::Day,
        &[
            "jour",
            "j",
            "j+",
            "j +",
            "day",
            "d+",
            "exercise day",
            "jour d'exercice",
            "journee",
            "jour exercice",
        ],
    ),
    (
        Field::Date,
        &["date", "date exercice", "date fictive", "exercise date"],
    ),
    (
        Field::Offset,
        &[
            "t+",
            "h+",
            "t +",
            "h +",
            "m+",
            "offset",
            "temps relatif",
            "relative time",
            "elapsed",
            "elapsed time",
            "delta",
            "delai",
            "temps ecoule",
            "minutes",
            "minute",
            "depuis debex",
            "since startex",
            "h+/-",
            "h +/-",
            "t+/-",
            "t0+",
        ],
    ),
    (
        Field::Title,
        &[
            "titre",
            "title",
            "intitule",
            "objet",
            "subject",
            "sujet",
            "nom",
            "name",
            "libelle",
            "headline",
            "evenement",
            "event",
            "nom du stimulus",
            "nom de l'inject",
            "nom de l'evenement",
            "inject title",
            "inject name",
            "event name",
            "event title",
            "titre de l'inject",
            "titre du stimulus",
            "intitule du stimulus",
            "resume",
            "summary",
            "theme",
        ],
    ),
    (
        Field::From,
        &[
            "emetteur",
            "expediteur",
            "from",
            "sender",
            "de",
            "source",
            "origine",
            "origin",
            "auteur",
            "joue par",
            "played by",
            "de la part de",
            "role joue",
            "simulated sender",
            "acteur emetteur",
            "interlocuteur",
            "initiator",
            "who",
            "qui",
            "caller",
            "appelant",
            "emis par",
            "sent by",
            "entite emettrice",
        ],
    ),
    (
        Field::To,
        &[
            "destinataire",
            "destinataires",
            "recepteur",
            "to",
            "recipient",
            "recipients",
            "player",
            "players",
            "joueur",
            "joueurs",
            "receiver",
            "audience",
            "cible",
            "target",
            "a",
            "pour",
            "team",
            "teams",
            "equipe",
            "equipes",
            "target audience",
            "target player",
            "cellule",
            "cellules",
            "cell",
            "entite destinataire",
            "role destinataire",
            "for",
            "delivered to",
            "a qui",
            "joueur concerne",
            "joueurs concernes",
            "participants",
            "recipient(s)",
            "injected to",
            "player(s)",
        ],
    ),
    (
        Field::Medium,
        &[
            "moyen",
            "moyens",
            "medium",
            "media",
            "canal",
            "channel",
            "vecteur",
            "mode",
            "support",
            "moyen de communication",
            "mode de transmission",
            "moyen de transmission",
            "mode de diffusion",
            "delivery",
            "delivery method",
            "delivery mode",
            "method",
            "via",
            "communication method",
            "canal de communication",
            "mode d'injection",
            "injection method",
            "type",
            "type d'inject",
            "type de stimulus",
            "inject type",
            "type de support",
            "mode of delivery",
            "means",
            "transmission",
            "diffusion",
            "outil",
            "format",
        ],
    ),
    (
        Field::Body,
        &[
            "stimulus",
            "stimuli",
            "inject",
            "injects",
            "contenu",
            "content",
            "message",
            "texte",
            "text",
            "script",
            "description",
            "corps",
            "body",
            "information",
            "details",
            "detail",
            "scenario",
            "deroule",
            "contenu du stimulus",
            "contenu du message",
            "message content",
            "inject content",
            "inject description",
            "description du stimulus",
            "texte du message",
            "description of event",
            "event description",
            "verbatim",
            "narrative",
            "injection",
            "elements de langage",
            "recit",
        ],
    ),
    (
        Field::Expected,
        &[
            "reaction attendue",
            "reactions attendues",
            "reaction",
            "reactions",
            "action attendue",
            "actions attendues",
            "reponse attendue",
            "reponses attendues",
            "resultat attendu",
            "comportement attendu",
            "attendu",
            "attendus",
            "expected",
            "expected action",
            "expected actions",
            "expected response",
            "expected reaction",
            "expected outcome",
            "expected player action",
            "expected player actions",
            "expected result",
            "anticipated response",
            "anticipated action",
            "player action",
            "desired outcome",
            "expectation",
            "expectations",
            "expectation description",
            "expectation name",
            "expectation details",
            "mesures attendues",
            "decision attendue",
            "decisions attendues",
        ],
    ),
    (
        Field::Note,
        &[
            "commentaire",
            "commentaires",
            "comment",
            "comments",
            "note",
            "notes",
            "remarque",
            "remarques",
            "remark",
            "remarks",
            "observation",
            "observations",
            "note animateur",
            "notes animateur",
            "note de l'animateur",
            "consigne",
            "consignes",
            "consigne animateur",
            "facilitator note",
            "facilitator notes",
            "facilitator's note",
            "controller notes",
            "controller note",
            "instructions",
            "instruction",
            "animation",
            "dircom animation",
            "action to be taken",
            "action a mener",
            "actions a mener",
            "action de l'animateur",
            "facilitator action",
            "guidance",
            "precisions",
            "precision",
        ],
    ),
    (
        Field::Objectives,
        &[
            "objectif",
            "objectifs",
            "objective",
            "objectives",
            "but",
            "goal",
            "goals",
            "objectif pedagogique",
            "objectifs pedagogiques",
            "objectif associe",
            "exercise objective",
            "training objective",
            "capability",
            "core capability",
            "capacite",
            "competence",
            "competences",
        ],
    ),
    (
        Field::Phase,
        &[
            "phase",
            "phases",
            "scene",
            "scenes",
            "sequence",
            "sequences",
            "acte",
            "etape",
            "stage",
            "act",
            "bloc",
            "chapitre",
            "partie",
            "part",
            "vague",
            "module",
        ],
    ),
    (
        Field::Attachments,
        &[
            "piece jointe",
            "pieces jointes",
            "pj",
            "attachment",
            "attachments",
            "annexe",
            "annexes",
            "fichier",
            "fichiers",
            "file",
            "files",
            "photo",
            "photos",
            "image",
            "images",
            "picture",
            "picture name",
            "profile",
            "lien",
            "link",
            "url",
            "document",
            "documents",
            "supports joints",
        ],
    ),
    (
        Field::Options,
        &[
            "poll", "sondage", "options", "choix", "choices", "option", "vote",
        ],
    ),
];

/// Headings that begin like others and mean nothing here.
const NOTHING: &[&str] = &[
    "real time",
    "heure reelle",
    "actual time",
    "temps reel",
    "heure de realisation",
    "note finale",
    "expectation score",
    "score",
    "time zone",
    "fuseau",
    "date de creation",
    "creation date",
    "date de validation",
    "type d'evaluation",
    "source de verification",
    "duree",
    "duration",
    "heure effective",
    "statut",
    "status",
    "etat",
];

/// What a heading means.
pub(super) fn field(words: &str) -> Option<Field> {
    // `Destinataire(s)` is `destinataires`; what stands in other brackets explains.
    let plain = words.replace("(s)", "s").replace("(es)", "es");
    let plain = plain
        .split_once('(')
        .map_or(plain.as_str(), |(before, _)| before);
    let plain = plain.trim().trim_end_matches([':', '*', '.']).trim();
    if plain.is_empty() || NOTHING.contains(&plain) {
        return None;
    }
    let exact = |of: &str| {
        let found = HEADINGS.iter().find(|(_, all)| all.contains(&of));
        found.map(|(field, _)| *field)
    };
    if let Some(field) = exact(plain).or_else(|| exact(words)) {
        return Some(field);
    }
    if NOTHING.iter().any(|n| plain.starts_with(n)) {
        return None;
    }
    // Words of a longer heading; a letter or two alone would be found anywhere.
    let spaced = format!(" {} ", plain.replace(['/', '-', '_', '\'', ',', ':'], " "));
    let mut best: Option<(usize, usize, Field)> = None;
    for (field, all) in HEADINGS {
        for known in all.iter().filter(|k| k.len() >= 4) {
            let known = known.replace(['/', '-', '_', '\''], " ");
            let Some(at) = spaced.find(&format!(" {known} ")) else {
                continue;
            };
            let better = best
                .is_none_or(|(b_at, b_len, _)| at < b_at || (at == b_at && known.len() > b_len));
            if better {
                best = Some((at, known.len(), *field));
            }
        }
    }
    best.map(|(.., field)| field)
}

/// Words at the end of a heading that say a language.
const LANGUAGES: &[(&str, Language)] = &[
    ("fr", Language::French),
    ("francais", Language::French),
    ("french", Language::French),
    ("vf", Language::French),
    ("en", Language::English),
    ("eng", Language::English),
    ("anglais", Language::English),
    ("english", Language::English),
    ("va", Language::English),
    ("gb", Language::English),
    ("uk", Language::English),
];

/// A heading without the language that it ends with.
pub(super) fn without_language(words: &str) -> (String, Option<Language>) {
    for (word, language) in LANGUAGES {
        for end in [
            format!("({word})"),
            format!("[{word}]"),
            format!(" {word}"),
            format!("_{word}"),
            format!("-{word}"),
        ] {
            if let Some(before) = words.strip_suffix(&end) {
                let before = before.trim_end_matches([' ', '-', '_', ':', '/']);
                if !before.is_empty() {
                    return (before.to_owned(), Some(*language));
                }
            }
        }
    }
    (words.to_owned(), None)
}

/// Words for mediums; longer ones before shorter ones that they hold.
const MEDIUMS: &[(Medium, &[&str])] = &[
    (
        Medium::Message,
        &[
            "message instantane",
            "messagerie instantanee",
            "instant message",
            "sms",
            "texto",
            "whatsapp",
            "signal",
            "tchap",
            "teams",
            "slack",
            "chat",
            "messenger",
            "olvid",
            "telegram",
            "mattermost",
            "text message",
            "element",
            "im",
        ],
    ),
    (
        Medium::Post,
        &[
            "reseau social",
            "reseaux sociaux",
            "social media",
            "social network",
            "social post",
            "social",
            "tweet",
            "twitter",
            "post",
            "linkedin",
            "facebook",
            "mastodon",
            "instagram",
            "forum",
            "rs",
        ],
    ),
    (
        Medium::Mail,
        &[
            "mail",
            "mails",
            "e-mail",
            "e-mails",
            "email",
            "emails",
            "courriel",
            "courriels",
            "mel",
            "messagerie",
            "message electronique",
            "courrier electronique",
            "msg",
        ],
    ),
    (
        Medium::Call,
        &[
            "appel",
            "appels",
            "telephone",
            "telephonique",
            "tel",
            "tel.",
            "phone",
            "call",
            "telephone call",
            "phone call",
            "voix",
            "voice",
            "radio operationnelle",
            "standard",
            "visio",
            "visioconference",
            "audioconference",
            "video call",
        ],
    ),
    (
        Medium::Alert,
        &[
            "alerte",
            "alertes",
            "alert",
            "alerts",
            "siem",
            "edr",
            "ids",
            "supervision",
            "monitoring",
            "ticket",
            "tickets",
            "outil",
            "soc tool",
            "notification",
            "log",
            "logs",
            "antivirus",
            "dashboard",
        ],
    ),
    (
        Medium::Press,
        &[
            "presse",
            "press",
            "article",
            "journal",
            "media",
            "medias",
            "television",
            "tele",
            "tv",
            "radio",
            "news",
            "newspaper",
            "depeche",
            "afp",
            "journaliste",
            "jt",
            "broadcast",
            "communique",
            "press release",
            "reportage",
            "web",
        ],
    ),
    (
        Medium::Visit,
        &[
            "visite",
            "visit",
            "en personne",
            "in person",
            "face a face",
            "face to face",
            "face-to-face",
            "oral",
            "oralement",
            "verbal",
            "verbally",
            "presentiel",
            "physique",
            "sur place",
            "on site",
            "direct",
            "animateur",
            "annonce",
            "briefing",
            "reunion",
            "meeting",
            "de vive voix",
        ],
    ),
    (
        Medium::Letter,
        &[
            "courrier",
            "lettre",
            "letter",
            "telegramme",
            "telegram officiel",
            "fax",
            "papier",
            "paper",
            "note",
            "parapheur",
            "document",
            "pli",
            "post mail",
            "courrier postal",
        ],
    ),
];

/// The medium that words name first; whether they name no other.
pub(super) fn medium(words: &str) -> Option<(Medium, bool)> {
    let spaced = format!(
        " {} ",
        words.replace(
            ['/', ',', ';', '+', '\'', '(', ')', ':', '.', '!', '"'],
            " "
        )
    );
    let mut found: Vec<(usize, usize, Medium)> = Vec::new();
    for (medium, all) in MEDIUMS {
        for word in *all {
            for (at, _) in spaced.match_indices(&format!(" {word} ")) {
                found.push((at, word.len(), *medium));
            }
        }
    }
    found.sort_by_key(|(at, len, _)| (*at, std::cmp::Reverse(*len)));
    let (at, length, first) = *found.first()?;
    // `Courrier électronique` is a mail and no letter: what lies inside of the first words says nothing.
    let others = found
        .iter()
        .any(|(o, _, m)| *m != first && *o >= at + length);
    let exact = words.split(' ').count() <= 4;
    Some((first, exact && !others))
}

/// Words by which a text says how it comes, where nobody wrote "papier peint" or "note".
const TELLING: &[(Medium, &[&str])] = &[
    (
        Medium::Message,
        &[
            "sms",
            "whatsapp",
            "texto",
            "messagerie instantanee",
            "instant message",
        ],
    ),
    (
        Medium::Post,
        &[
            "tweet",
            "twitter",
            "reseaux sociaux",
            "social media",
            "linkedin",
            "facebook",
        ],
    ),
    (Medium::Mail, &["email", "e-mail", "courriel", "mail"]),
    (
        Medium::Call,
        &[
            "appel",
            "appelle",
            "telephone",
            "call",
            "calls",
            "phone",
            "telephonique",
        ],
    ),
    (
        Medium::Press,
        &[
            "article",
            "presse",
            "press",
            "journaliste",
            "journalist",
            "depeche",
            "newspaper",
            "tv",
        ],
    ),
    (Medium::Alert, &["alerte", "alert", "siem", "edr"]),
    (
        Medium::Visit,
        &["en personne", "in person", "visite", "visit"],
    ),
    (Medium::Letter, &["lettre", "letter", "telegramme"]),
];

/// The medium that a sentence names, where it names exactly one.
pub(super) fn told(words: &str) -> Option<Medium> {
    let spaced = format!(
        " {} ",
        words.replace(|c: char| !c.is_alphanumeric() && c != '-', " ")
    );
    let named = TELLING
        .iter()
        .filter(|(_, all)| all.iter().any(|w| spaced.contains(&format!(" {w} "))));
    let mut named = named.map(|(m, _)| *m);
    let first = named.next()?;
    named.next().is_none().then_some(first)
}
