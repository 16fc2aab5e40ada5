//! Words over columns and keys, and small values that stand under them.

use super::{folded, squeezed, ties};
use crate::scenario::model::{Hours, LinkKind};

/// A field of a thing: what a column, a key or an attribute is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// What others call it.
    Id,
    /// What people call it.
    Name,
    /// What it is.
    Kind,
    /// The network segment.
    Segment,
    /// The place.
    Site,
    /// How many people.
    People,
    /// Whether the internet reaches it.
    Exposed,
    /// Whether it has a flaw.
    Vulnerable,
    /// Whether it belongs to the trusted core.
    Core,
    /// When people work.
    Hours,
    /// Mail handled in an hour.
    MailPerHour,
    /// Mail held.
    MailHeld,
    /// The mailbox server of a department.
    Mailboxes,
    /// What it does not work without.
    DependsOn,
    /// What is linked in a way that the heading names.
    Linked(LinkKind, bool),
    /// What the link of the row means.
    Relation,
    /// Where a link starts.
    From,
    /// Where a link ends.
    To,
}

const FIELDS: &[(Field, &str)] = &[
    (
        Field::Id,
        "id identifiant code ref reference key cle",
    ),
    (
        Field::Name,
        "name nom label libelle intitule designation denomination asset actif element composant component title titre",
    ),
    (
        Field::Kind,
        "kind type nature categorie category class classe sorte role",
    ),
    (
        Field::Segment,
        "segment zone vlan reseau network sous-reseau subnet cluster enclave",
    ),
    (
        Field::Site,
        "site lieu localisation location batiment building ville city",
    ),
    (
        Field::People,
        "people effectif effectifs agents nombre-d-agents nb-agents personnes head-count headcount staff employees etp
         fte users utilisateurs nombre-de-personnes personnel",
    ),
    (
        Field::Exposed,
        "exposed expose exposee internet-facing expose-sur-internet expose-a-internet public",
    ),
    (
        Field::Vulnerable,
        "vulnerable faille vulnerabilite flaw",
    ),
    (
        Field::Core,
        "core coeur-de-confiance trusted-core tier-0 tier0 coeur",
    ),
    (
        Field::Hours,
        "hours horaires horaire working-hours plage",
    ),
    (
        Field::MailPerHour,
        "mail-per-hour courriels-par-heure messages-par-heure mails-par-heure",
    ),
    (
        Field::MailHeld,
        "mail-held file-d-attente courriels-retenus queue-size",
    ),
    (
        Field::Mailboxes,
        "mailboxes mailbox-server serveur-de-boites boites-aux-lettres serveur-de-messagerie mail-server messagerie",
    ),
    (
        Field::DependsOn,
        "depends-on depend-de dependances dependance dependencies dependency parent parents needs besoins rattachement
         rattache-a requires prerequis depends",
    ),
    (
        Field::Relation,
        "relation lien link type-de-lien link-type relationship edge",
    ),
    (
        Field::From,
        "from source de depuis origine start",
    ),
    (
        Field::To,
        "to target cible vers destination end",
    ),
];

/// The field that a heading names.
pub fn field(heading: &str) -> Option<Field> {
    let word = folded(heading);
    let word = word.trim_matches('-');
    let word = word.split("-(").next().unwrap_or(word);
    let known = FIELDS
        .iter()
        .find(|(_, words)| words.split_whitespace().any(|w| w == word))
        .map(|(field, _)| *field);
    let squeezed_word = squeezed(heading);
    known
        .or_else(|| {
            let mut all = FIELDS.iter();
            let same = |w: &&str| w.replace('-', "") == squeezed_word;
            all.find(|(_, words)| words.split_whitespace().any(|w| same(&w)))
                .map(|(field, _)| *field)
        })
        .or_else(|| {
            let words = ties::MEANINGS.iter();
            let named = words
                .filter(|(_, all)| all.split_whitespace().any(|w| w == word))
                .map(|((kind, back), _)| Field::Linked(*kind, *back));
            named.into_iter().next()
        })
}

/// Yes or no, as people and tools write it.
pub fn yes_or_no(text: &str) -> Option<bool> {
    match folded(text).trim_matches('-') {
        "oui" | "yes" | "true" | "vrai" | "o" | "y" | "x" | "1" => Some(true),
        "non" | "no" | "false" | "faux" | "n" | "0" | "" => Some(false),
        _ => None,
    }
}

/// Hours of work, as people write them.
pub fn hours(text: &str) -> Option<Hours> {
    match folded(text).trim_matches('-') {
        "office" | "bureau" | "heures-de-bureau" | "heures-ouvrees" | "office-hours"
        | "business-hours" | "8h-19h" | "jour" => Some(Hours::Office),
        "extended" | "etendues" | "heures-etendues" | "extended-hours" | "6h-22h" => {
            Some(Hours::Extended)
        }
        "always" | "24-7" | "24h-24" | "24-24" | "24x7" | "h24" | "jour-et-nuit" | "permanent"
        | "permanence" | "24h-24-7j-7" | "continu" => Some(Hours::Always),
        _ => None,
    }
}

/// A count as people write it: `1 200`, `1,200`, `12000 agents`.
pub fn count(text: &str) -> Option<u32> {
    let text = text.trim();
    let end = text
        .find(|c: char| {
            !(c.is_ascii_digit()
                || matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.' | '\'' | '’'))
        })
        .unwrap_or(text.len());
    let number = text[..end].trim_end_matches([' ', '\u{a0}', '\u{202f}', ',', '.']);
    // `12.5` is no count; `1.200` and `1,200` are.
    let groups: Vec<&str> = number.split(|c: char| !c.is_ascii_digit()).collect();
    let grouped = groups.iter().skip(1).all(|g| g.len() == 3);
    let digits: String = groups.concat();
    let whole = match grouped {
        true => digits,
        // A spreadsheet writes 120 as `120.0`.
        false if groups.len() == 2 && groups[1].bytes().all(|b| b == b'0') => groups[0].to_owned(),
        false => return None,
    };
    whole.parse().ok()
}
