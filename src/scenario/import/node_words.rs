//! Words for what stands in a ministry and for what links it, as people write them in French and English.
//!
//! It knows words and kinds; where they stand, the readers know.

use crate::scenario::model::{ChannelKind, Hours, LinkKind, NodeKind};

/// Most letters of a text in which words are looked for.
const LOOKED_AT: usize = 240;

/// A text as words joined by hyphens, without accents, with a hyphen on each side.
pub fn folded(text: &str) -> String {
    let mut out = String::from("-");
    for c in text.chars().take(LOOKED_AT) {
        let plain: &str = match c.to_lowercase().next().unwrap_or(c) {
            'à' | 'â' | 'ä' | 'á' => "a",
            'é' | 'è' | 'ê' | 'ë' => "e",
            'î' | 'ï' | 'í' => "i",
            'ô' | 'ö' | 'ó' => "o",
            'ù' | 'û' | 'ü' | 'ú' => "u",
            'ç' => "c",
            'œ' => "oe",
            low if low.is_ascii_alphanumeric() => {
                // `mailServer2` is two words and a number.
                let joined = c.is_ascii_uppercase() && out.ends_with(|b: char| b.is_ascii_digit());
                if joined {
                    out.push('-');
                }
                out.push(low);
                continue;
            }
            _ => "-",
        };
        if plain != "-" || !out.ends_with('-') {
            out.push_str(plain);
        }
    }
    if !out.ends_with('-') {
        out.push('-');
    }
    out
}

/// `MailGateway`, `mail_gateway` and `mail gateway` alike.
fn squeezed(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_ascii_alphanumeric());
    letters.map(|c| c.to_ascii_lowercase()).take(64).collect()
}

/// What a thing of an organisation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A piece of infrastructure.
    Node(NodeKind),
    /// A department.
    Department,
    /// A channel of communication.
    Channel(ChannelKind),
    /// A service to the public.
    PublicService,
    /// A network segment.
    Segment,
}

use NodeKind::*;

/// Words of each sort; the longest that is found decides, then the first.
const SORTS: &[(Sort, &[&str])] = &[
    (
        Sort::Node(MailGateway),
        &[
            "passerelle-de-messagerie",
            "passerelle-messagerie",
            "passerelle-mail",
            "passerelle-smtp",
            "passerelle-de-courriel",
            "relais-de-messagerie",
            "relais-smtp",
            "relais-mail",
            "mail-gateway",
            "email-gateway",
            "e-mail-gateway",
            "smtp-gateway",
            "smtp-relay",
            "mail-relay",
            "edge-transport",
            "mx",
            "mta",
        ],
    ),
    (
        Sort::Node(MailFilter),
        &[
            "filtre-de-messagerie",
            "filtre-messagerie",
            "filtrage-de-messagerie",
            "filtre-mail",
            "filtre-anti-spam",
            "antispam",
            "anti-spam",
            "mail-filter",
            "email-filter",
            "e-mail-filter",
            "spam-filter",
            "mail-security",
            "email-security",
        ],
    ),
    (
        Sort::Node(MailboxServer),
        &[
            "serveur-de-messagerie",
            "serveur-messagerie",
            "serveur-de-boites-aux-lettres",
            "serveur-de-boites",
            "serveurs-de-boites",
            "serveurs-de-messagerie",
            "boites-aux-lettres",
            "boites-mail",
            "serveur-mail",
            "serveur-exchange",
            "mailbox-server",
            "mailbox-servers",
            "mail-server",
            "email-server",
            "e-mail-server",
            "exchange-server",
            "mailboxes",
            "messagerie",
            "exchange",
            "imap",
            "zimbra",
            "mail",
            "email",
            "e-mail",
            "courriel",
        ],
    ),
    (
        Sort::Node(Webmail),
        &[
            "messagerie-web",
            "webmail",
            "web-mail",
            "outlook-web",
            "outlook-web-access",
            "owa",
        ],
    ),
    (
        Sort::Node(Directory),
        &[
            "controleur-de-domaine",
            "controleurs-de-domaine",
            "domain-controller",
            "domain-controllers",
            "active-directory",
            "annuaire",
            "directory",
            "ad",
            "ad-ds",
            "adds",
            "ldap",
            "dc",
        ],
    ),
    (
        Sort::Node(IdentityProvider),
        &[
            "fournisseur-d-identite",
            "fournisseur-d-identites",
            "gestion-des-identites",
            "federation-d-identite",
            "authentification-unique",
            "identity-provider",
            "single-sign-on",
            "azure-ad",
            "entra-id",
            "entra",
            "ad-fs",
            "adfs",
            "keycloak",
            "idp",
            "sso",
            "mfa",
        ],
    ),
    (
        Sort::Node(CertificateAuthority),
        &[
            "autorite-de-certification",
            "certificate-authority",
            "certification-authority",
            "ad-cs",
            "adcs",
            "pki",
            "igc",
        ],
    ),
    (
        Sort::Node(Vpn),
        &[
            "passerelle-vpn",
            "vpn-gateway",
            "acces-distant",
            "acces-distants",
            "acces-nomade",
            "remote-access",
            "vpn",
        ],
    ),
    (
        Sort::Node(Bastion),
        &[
            "bastion-d-administration",
            "serveur-de-rebond",
            "administration-bastion",
            "jump-host",
            "jump-server",
            "jump-box",
            "bastion",
            "rebond",
            "pam",
        ],
    ),
    (
        Sort::Node(Workstations),
        &[
            "postes-de-travail",
            "poste-de-travail",
            "parc-de-postes",
            "workstations",
            "workstation",
            "postes",
            "endpoints",
            "desktops",
            "laptops",
            "portables",
            "pc",
        ],
    ),
    (
        Sort::Node(FileServer),
        &[
            "serveur-de-fichiers",
            "serveurs-de-fichiers",
            "partage-de-fichiers",
            "partages-de-fichiers",
            "file-server",
            "file-servers",
            "file-share",
            "file-shares",
            "partages",
            "nas",
        ],
    ),
    (
        Sort::Node(Dns),
        &[
            "serveur-de-noms",
            "name-server",
            "domain-name-system",
            "dns",
        ],
    ),
    (
        Sort::Node(LogCollector),
        &[
            "collecteur-de-journaux",
            "collecte-de-journaux",
            "puits-de-journaux",
            "log-collector",
            "log-server",
            "journalisation",
            "syslog",
            "splunk",
            "siem",
        ],
    ),
    (
        Sort::Node(EndpointDetection),
        &[
            "detection-sur-les-postes",
            "endpoint-detection",
            "console-edr",
            "antivirus",
            "edr",
            "xdr",
        ],
    ),
    (
        Sort::Node(BackupOffline),
        &[
            "sauvegarde-hors-ligne",
            "sauvegardes-hors-ligne",
            "sauvegarde-deconnectee",
            "sauvegardes-deconnectees",
            "offline-backup",
            "offline-backups",
            "backup-offline",
            "bandes",
            "tapes",
        ],
    ),
    (
        Sort::Node(BackupOnline),
        &[
            "serveur-de-sauvegarde",
            "sauvegarde-en-ligne",
            "backup-server",
            "backup-online",
            "online-backup",
            "sauvegarde",
            "sauvegardes",
            "backup",
            "backups",
        ],
    ),
    (
        Sort::Node(Application),
        &[
            "application-metier",
            "applications-metier",
            "logiciel-metier",
            "business-application",
            "application",
            "applicatif",
            "appli",
            "app",
            "base-de-donnees",
            "database",
            "erp",
            "sirh",
            "intranet",
            "web-server",
            "serveur-web",
            "portail",
            "portal",
        ],
    ),
    (
        Sort::Node(PartnerLink),
        &[
            "reseau-interministeriel",
            "reseau-interministeriel-de-l-etat",
            "lien-partenaire",
            "interconnexion",
            "interministerial-network",
            "interministerial",
            "partner-link",
            "partenaire",
            "partner",
            "rie",
        ],
    ),
    (
        Sort::Node(SupplierAccess),
        &[
            "acces-fournisseur",
            "acces-prestataire",
            "supplier-access",
            "vendor-access",
            "telemaintenance",
            "prestataire",
            "infogerant",
            "infogerance",
            "fournisseur",
            "supplier",
            "vendor",
        ],
    ),
    (
        Sort::Node(Telephony),
        &[
            "telephonie",
            "telephony",
            "ipbx",
            "pabx",
            "pbx",
            "voip",
            "toip",
            "phone-system",
        ],
    ),
    (
        Sort::Node(Messenger),
        &[
            "messagerie-instantanee",
            "serveur-de-messagerie-instantanee",
            "instant-messaging",
            "messenger",
            "chat-server",
            "chat",
        ],
    ),
    (
        Sort::Node(Badges),
        &[
            "controle-d-acces",
            "physical-access",
            "access-control",
            "badges",
            "badge",
            "badgeuse",
        ],
    ),
    (
        Sort::Node(Network),
        &[
            "equipement-reseau",
            "coeur-de-reseau",
            "network-equipment",
            "core-network",
            "reverse-proxy",
            "load-balancer",
            "repartiteur-de-charge",
            "pare-feu",
            "firewall",
            "routeur",
            "router",
            "commutateur",
            "switch",
            "proxy",
            "reseau",
            "network",
            "internet",
            "wan",
            "lan",
        ],
    ),
    (
        Sort::Node(Server),
        &[
            "serveur",
            "serveurs",
            "server",
            "servers",
            "hyperviseur",
            "hypervisor",
            "machine-virtuelle",
            "virtual-machine",
            "virtualisation",
            "vm",
            "host",
            "hote",
            "machine",
        ],
    ),
    (
        Sort::Department,
        &[
            "direction-generale",
            "direction",
            "sous-direction",
            "departement",
            "service-metier",
            "service",
            "bureau",
            "cabinet",
            "prefecture",
            "delegation",
            "secretariat-general",
            "unite",
            "entite",
            "department",
            "division",
            "directorate",
            "business-unit",
            "unit",
            "office",
            "team",
            "equipe",
        ],
    ),
    (
        Sort::PublicService,
        &[
            "service-public",
            "service-au-public",
            "service-aux-usagers",
            "public-service",
            "service-to-the-public",
        ],
    ),
    (
        Sort::Segment,
        &[
            "segment",
            "zone",
            "sous-reseau",
            "subnet",
            "vlan",
            "network-segment",
        ],
    ),
    (
        Sort::Channel(ChannelKind::Telephone),
        &["canal-telephonique", "telephone-channel", "canal-telephone"],
    ),
    (
        Sort::Channel(ChannelKind::Messenger),
        &["canal-de-messagerie-instantanee", "messenger-channel"],
    ),
    (
        Sort::Channel(ChannelKind::InternalMail),
        &["canal-de-messagerie-interne", "internal-mail-channel"],
    ),
    (
        Sort::Channel(ChannelKind::ExternalMail),
        &["canal-de-messagerie-externe", "external-mail-channel"],
    ),
];

/// Every kind of node, to read them as documents write them.
const KINDS: [NodeKind; 24] = [
    MailGateway,
    MailFilter,
    MailboxServer,
    Webmail,
    Directory,
    IdentityProvider,
    CertificateAuthority,
    Vpn,
    Bastion,
    Workstations,
    FileServer,
    Dns,
    LogCollector,
    EndpointDetection,
    BackupOnline,
    BackupOffline,
    Application,
    PartnerLink,
    SupplierAccess,
    Telephony,
    Messenger,
    Badges,
    Network,
    Server,
];

/// What a word for a kind says, as documents write it.
pub fn exact_sort(text: &str) -> Option<Sort> {
    let word = squeezed(text);
    if word == "department" {
        return Some(Sort::Department);
    }
    let mut kinds = KINDS.into_iter();
    kinds
        .find(|k| squeezed(&format!("{k:?}")) == word)
        .map(Sort::Node)
}

/// What a text says of a thing: the longest words in it that mean a sort.
pub fn sort(text: &str) -> Option<Sort> {
    exact_sort(text).or_else(|| longest(text, SORTS))
}

/// The longest words of a table that stand in a text.
fn longest<T: Copy>(text: &str, table: &[(T, &[&str])]) -> Option<T> {
    let text = folded(text);
    let mut best: Option<(usize, T)> = None;
    for (value, words) in table {
        for word in *words {
            let better = best.is_none_or(|(length, _)| word.len() > length);
            if better && stands(&text, word) {
                best = Some((word.len(), *value));
            }
        }
    }
    best.map(|(_, value)| value)
}

/// Whether words stand in a folded text as whole words; a number may follow (`mx1`).
fn stands(text: &str, word: &str) -> bool {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|t| t.find(word)) {
        let at = from + at;
        let after = text[at + word.len()..].trim_start_matches(|c: char| c.is_ascii_digit());
        if text[..at].ends_with('-') && after.starts_with('-') {
            return true;
        }
        from = at + 1;
    }
    false
}

/// What an edge means, and whether it is read from its end (`is hosted on`).
pub type Meaning = (LinkKind, bool);

const MEANINGS: &[(Meaning, &[&str])] = &[
    (
        (LinkKind::Hosts, true),
        &[
            "heberge-sur",
            "heberge-par",
            "hosted-on",
            "hosted-by",
            "runs-on",
            "tourne-sur",
        ],
    ),
    ((LinkKind::Hosts, false), &["heberge", "hosts", "porte"]),
    (
        (LinkKind::AuthenticatesThrough, false),
        &[
            "authenticates-through",
            "authenticates-with",
            "authenticates",
            "authentication",
            "authentifie",
            "s-authentifie",
            "s-authentifie-par",
            "authentification",
            "signs-in-through",
            "auth",
            "ldap",
            "kerberos",
            "saml",
        ],
    ),
    (
        (LinkKind::Administers, true),
        &[
            "administre-par",
            "administered-by",
            "managed-by",
            "gere-par",
        ],
    ),
    (
        (LinkKind::Administers, false),
        &[
            "administre",
            "administers",
            "administration",
            "manages",
            "gere",
            "admin",
        ],
    ),
    (
        (LinkKind::RoutesMailTo, false),
        &[
            "routes-mail-to",
            "routes-mail",
            "mail-flow",
            "achemine-le-courrier-vers",
            "achemine-les-courriels",
            "achemine",
            "flux-de-messagerie",
            "flux-mail",
            "courrier",
            "smtp",
            "mail",
        ],
    ),
    (
        (LinkKind::Reaches, false),
        &[
            "reaches",
            "joint",
            "accede-a",
            "accede",
            "acces",
            "atteint",
            "network",
            "reseau",
            "connects-to",
            "connects",
            "connected-to",
            "connecte-a",
            "communique-avec",
            "flux",
            "flow",
            "http",
            "https",
            "rdp",
            "ssh",
            "tcp",
        ],
    ),
    (
        (LinkKind::DependsOn, true),
        &["necessaire-a", "required-by", "used-by", "utilise-par"],
    ),
    (
        (LinkKind::DependsOn, false),
        &[
            "depends-on",
            "depend-de",
            "depend",
            "dependance",
            "dependency",
            "depends",
            "necessite",
            "needs",
            "requires",
            "utilise",
            "uses",
            "besoin-de",
        ],
    ),
    ((LinkKind::Trusts, true), &["trusted-by", "approuve-par"]),
    (
        (LinkKind::Trusts, false),
        &[
            "trusts",
            "trust",
            "confiance",
            "fait-confiance-a",
            "approuve",
            "vouches-for",
        ],
    ),
    (
        (LinkKind::MemberOf, false),
        &[
            "member-of",
            "membre-de",
            "appartient-a",
            "belongs-to",
            "joined-to",
        ],
    ),
    (
        (LinkKind::BacksUp, true),
        &[
            "sauvegarde-par",
            "sauvegarde-sur",
            "backed-up-by",
            "backed-up-to",
        ],
    ),
    (
        (LinkKind::BacksUp, false),
        &["backs-up", "backup-of", "sauvegarde", "backup"],
    ),
    (
        (LinkKind::LogsTo, false),
        &[
            "logs-to",
            "journalise-vers",
            "journalise",
            "journaux",
            "logs",
            "syslog",
        ],
    ),
    ((LinkKind::Supplies, true), &["fourni-par", "supplied-by"]),
    (
        (LinkKind::Supplies, false),
        &["supplies", "fournit", "livre", "delivers", "supplier-of"],
    ),
];

/// Every kind of link.
pub const LINKS: [LinkKind; 11] = [
    LinkKind::Hosts,
    LinkKind::AuthenticatesThrough,
    LinkKind::Administers,
    LinkKind::RoutesMailTo,
    LinkKind::Reaches,
    LinkKind::DependsOn,
    LinkKind::Trusts,
    LinkKind::MemberOf,
    LinkKind::BacksUp,
    LinkKind::LogsTo,
    LinkKind::Supplies,
];

/// What the words on an edge mean.
pub fn meaning(text: &str) -> Option<Meaning> {
    let word = squeezed(text);
    let mut links = LINKS.into_iter();
    let exact = links.find(|k| squeezed(&format!("{k:?}")) == word);
    exact
        .map(|k| (k, false))
        .or_else(|| longest(text, MEANINGS))
}

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

const FIELDS: &[(Field, &[&str])] = &[
    (
        Field::Id,
        &[
            "id",
            "identifiant",
            "code",
            "ref",
            "reference",
            "key",
            "cle",
        ],
    ),
    (
        Field::Name,
        &[
            "name",
            "nom",
            "label",
            "libelle",
            "intitule",
            "designation",
            "denomination",
            "asset",
            "actif",
            "element",
            "composant",
            "component",
            "title",
            "titre",
        ],
    ),
    (
        Field::Kind,
        &[
            "kind",
            "type",
            "nature",
            "categorie",
            "category",
            "class",
            "classe",
            "sorte",
            "role",
        ],
    ),
    (
        Field::Segment,
        &[
            "segment",
            "zone",
            "vlan",
            "reseau",
            "network",
            "sous-reseau",
            "subnet",
            "cluster",
            "enclave",
        ],
    ),
    (
        Field::Site,
        &[
            "site",
            "lieu",
            "localisation",
            "location",
            "batiment",
            "building",
            "ville",
            "city",
        ],
    ),
    (
        Field::People,
        &[
            "people",
            "effectif",
            "effectifs",
            "agents",
            "nombre-d-agents",
            "nb-agents",
            "personnes",
            "head-count",
            "headcount",
            "staff",
            "employees",
            "etp",
            "fte",
            "users",
            "utilisateurs",
            "nombre-de-personnes",
            "personnel",
        ],
    ),
    (
        Field::Exposed,
        &[
            "exposed",
            "expose",
            "exposee",
            "internet-facing",
            "expose-sur-internet",
            "expose-a-internet",
            "public",
        ],
    ),
    (
        Field::Vulnerable,
        &["vulnerable", "faille", "vulnerabilite", "flaw"],
    ),
    (
        Field::Core,
        &[
            "core",
            "coeur-de-confiance",
            "trusted-core",
            "tier-0",
            "tier0",
            "coeur",
        ],
    ),
    (
        Field::Hours,
        &["hours", "horaires", "horaire", "working-hours", "plage"],
    ),
    (
        Field::MailPerHour,
        &[
            "mail-per-hour",
            "courriels-par-heure",
            "messages-par-heure",
            "mails-par-heure",
        ],
    ),
    (
        Field::MailHeld,
        &[
            "mail-held",
            "file-d-attente",
            "courriels-retenus",
            "queue-size",
        ],
    ),
    (
        Field::Mailboxes,
        &[
            "mailboxes",
            "mailbox-server",
            "serveur-de-boites",
            "boites-aux-lettres",
            "serveur-de-messagerie",
            "mail-server",
            "messagerie",
        ],
    ),
    (
        Field::DependsOn,
        &[
            "depends-on",
            "depend-de",
            "dependances",
            "dependance",
            "dependencies",
            "dependency",
            "parent",
            "parents",
            "needs",
            "besoins",
            "rattachement",
            "rattache-a",
            "requires",
            "prerequis",
            "depends",
        ],
    ),
    (
        Field::Relation,
        &[
            "relation",
            "lien",
            "link",
            "type-de-lien",
            "link-type",
            "relationship",
            "edge",
        ],
    ),
    (
        Field::From,
        &["from", "source", "de", "depuis", "origine", "start"],
    ),
    (
        Field::To,
        &["to", "target", "cible", "vers", "destination", "end"],
    ),
];

/// The field that a heading names.
pub fn field(heading: &str) -> Option<Field> {
    let word = folded(heading);
    let word = word.trim_matches('-');
    let word = word.split("-(").next().unwrap_or(word);
    let known = FIELDS
        .iter()
        .find(|(_, words)| words.contains(&word))
        .map(|(field, _)| *field);
    let squeezed_word = squeezed(heading);
    known
        .or_else(|| {
            let mut all = FIELDS.iter();
            let same = |w: &&str| w.replace('-', "") == squeezed_word;
            all.find(|(_, words)| words.iter().any(|w| same(&w)))
                .map(|(field, _)| *field)
        })
        .or_else(|| {
            let words = MEANINGS.iter();
            let named = words
                .filter(|(_, all)| all.contains(&word))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_told_by_words_of_both_languages() {
        for (text, kind) in [
            ("Passerelle de messagerie", MailGateway),
            ("mail gateway", MailGateway),
            ("MailGateway", MailGateway),
            ("mx1", MailGateway),
            ("AD", Directory),
            ("Annuaire (LDAP)", Directory),
            ("Active Directory", Directory),
            ("Azure AD", IdentityProvider),
            ("Serveur de messagerie instantanée", Messenger),
            ("Serveur Exchange 2", MailboxServer),
            ("Sauvegarde hors ligne", BackupOffline),
            ("backup", BackupOnline),
            ("Pare-feu périmétrique", Network),
            ("Serveur de fichiers", FileServer),
            ("SRV-VM-12 serveur", Server),
            ("poste de travail", Workstations),
            ("Téléphonie", Telephony),
            ("Réseau interministériel de l’État (RIE)", PartnerLink),
        ] {
            assert_eq!(sort(text), Some(Sort::Node(kind)), "{text}");
        }
        assert_eq!(sort("Direction du budget"), Some(Sort::Department));
        assert_eq!(sort("Quelque chose"), None);
        assert_eq!(sort("salad"), None, "a word inside a word says nothing");
    }

    #[test]
    fn every_kind_is_read_as_documents_write_it() {
        for kind in KINDS {
            assert_eq!(exact_sort(&format!("{kind:?}")), Some(Sort::Node(kind)));
        }
        for kind in LINKS {
            assert_eq!(meaning(&format!("{kind:?}")), Some((kind, false)));
        }
    }

    #[test]
    fn edges_are_told_by_words_of_both_languages() {
        for (text, kind, back) in [
            ("héberge", LinkKind::Hosts, false),
            ("hébergé sur", LinkKind::Hosts, true),
            ("dépend de", LinkKind::DependsOn, false),
            ("s’authentifie par", LinkKind::AuthenticatesThrough, false),
            ("sauvegardé par", LinkKind::BacksUp, true),
            ("SMTP 25", LinkKind::RoutesMailTo, false),
            ("journalise vers", LinkKind::LogsTo, false),
            ("depends on", LinkKind::DependsOn, false),
        ] {
            assert_eq!(meaning(text), Some((kind, back)), "{text}");
        }
        assert_eq!(meaning("4 Gb/s"), None);
    }

    #[test]
    fn headings_and_counts_are_read() {
        assert_eq!(field("Effectif"), Some(Field::People));
        assert_eq!(field("headCount"), Some(Field::People));
        assert_eq!(field("Dépend de"), Some(Field::DependsOn));
        assert_eq!(
            field("Héberge"),
            Some(Field::Linked(LinkKind::Hosts, false))
        );
        assert_eq!(field("couleur"), None);
        for (text, number) in [
            ("1 200", Some(1200)),
            ("1,200", Some(1200)),
            ("12000 agents", Some(12000)),
            ("120.0", Some(120)),
            ("12.5", None),
            ("beaucoup", None),
            ("99999999999", None),
            ("-4", None),
        ] {
            assert_eq!(count(text), number, "{text}");
        }
    }
}
