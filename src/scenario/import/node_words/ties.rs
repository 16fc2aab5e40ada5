//! Words on edges.

use super::{longest, squeezed};
use crate::scenario::model::LinkKind;

/// What an edge means, and whether it is read from its end (`is hosted on`).
pub type Meaning = (LinkKind, bool);

pub(super) const MEANINGS: &[(Meaning, &str)] = &[
    (
        (LinkKind::Hosts, true),
        "heberge-sur heberge-par hosted-on hosted-by runs-on tourne-sur",
    ),
    ((LinkKind::Hosts, false), "heberge hosts porte"),
    (
        (LinkKind::AuthenticatesThrough, false),
        "authenticates-through authenticates-with authenticates authentication authentifie s-authentifie
         s-authentifie-par authentification signs-in-through auth ldap kerberos saml",
    ),
    (
        (LinkKind::Administers, true),
        "administre-par administered-by managed-by gere-par",
    ),
    (
        (LinkKind::Administers, false),
        "administre administers administration manages gere admin",
    ),
    (
        (LinkKind::RoutesMailTo, false),
        "routes-mail-to routes-mail mail-flow achemine-le-courrier-vers achemine-les-courriels achemine
         flux-de-messagerie flux-mail courrier smtp mail",
    ),
    (
        (LinkKind::Reaches, false),
        "reaches joint accede-a accede acces atteint network reseau connects-to connects connected-to connecte-a
         communique-avec flux flow http https rdp ssh tcp",
    ),
    (
        (LinkKind::DependsOn, true),
        "necessaire-a required-by used-by utilise-par",
    ),
    (
        (LinkKind::DependsOn, false),
        "depends-on depend-de depend dependance dependency depends necessite needs requires utilise uses besoin-de",
    ),
    ((LinkKind::Trusts, true), "trusted-by approuve-par"),
    (
        (LinkKind::Trusts, false),
        "trusts trust confiance fait-confiance-a approuve vouches-for",
    ),
    (
        (LinkKind::MemberOf, false),
        "member-of membre-de appartient-a belongs-to joined-to",
    ),
    (
        (LinkKind::BacksUp, true),
        "sauvegarde-par sauvegarde-sur backed-up-by backed-up-to",
    ),
    (
        (LinkKind::BacksUp, false),
        "backs-up backup-of sauvegarde backup",
    ),
    (
        (LinkKind::LogsTo, false),
        "logs-to journalise-vers journalise journaux logs syslog",
    ),
    ((LinkKind::Supplies, true), "fourni-par supplied-by"),
    (
        (LinkKind::Supplies, false),
        "supplies fournit livre delivers supplier-of",
    ),
];

/// Every kind of link.
pub(super) const LINKS: [LinkKind; 11] = [
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
