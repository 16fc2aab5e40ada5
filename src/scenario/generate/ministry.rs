//! The machines of a generated ministry.

use super::dice::{Dice, both};
use super::links::links;
use super::{around, people};
use crate::scenario::model::*;

/// Everything that the parts of a ministry are made from.
pub(super) struct Plan {
    pub(super) seed: u64,
    pub(super) mailbox_servers: Vec<NodeId>,
    pub(super) file_servers: Vec<NodeId>,
    pub(super) applications: Vec<NodeId>,
    pub(super) workstations: Vec<NodeId>,
    pub(super) sites: Vec<SiteId>,
}

/// The nodes that every ministry has, with their segment.
const CORE: [(&str, NodeKind, &str, &str, &str); 24] = [
    (
        "mail-gateway",
        NodeKind::MailGateway,
        "perimeter",
        "Passerelle de messagerie",
        "Mail gateway",
    ),
    (
        "mail-filter",
        NodeKind::MailFilter,
        "mail",
        "Filtre de messagerie",
        "Mail filter",
    ),
    (
        "mailboxes-1",
        NodeKind::MailboxServer,
        "mail",
        "Serveur de boîtes 1",
        "Mailbox server 1",
    ),
    (
        "webmail",
        NodeKind::Webmail,
        "perimeter",
        "Webmail",
        "Webmail",
    ),
    (
        "directory-1",
        NodeKind::Directory,
        "core",
        "Annuaire, contrôleur 1",
        "Directory, controller 1",
    ),
    (
        "directory-2",
        NodeKind::Directory,
        "core",
        "Annuaire, contrôleur 2",
        "Directory, controller 2",
    ),
    (
        "identity",
        NodeKind::IdentityProvider,
        "core",
        "Fournisseur d’identité",
        "Identity provider",
    ),
    (
        "certificates",
        NodeKind::CertificateAuthority,
        "core",
        "Autorité de certification",
        "Certification authority",
    ),
    (
        "vpn",
        NodeKind::Vpn,
        "perimeter",
        "Accès distant",
        "Remote access",
    ),
    (
        "bastion",
        NodeKind::Bastion,
        "admin",
        "Bastion d’administration",
        "Administration bastion",
    ),
    (
        "dns",
        NodeKind::Dns,
        "core",
        "Service de noms",
        "Name service",
    ),
    (
        "siem",
        NodeKind::LogCollector,
        "admin",
        "Collecte des journaux",
        "Log collection",
    ),
    (
        "edr",
        NodeKind::EndpointDetection,
        "admin",
        "Détection sur les postes",
        "Endpoint detection",
    ),
    (
        "backup-online",
        NodeKind::BackupOnline,
        "admin",
        "Sauvegarde en ligne",
        "Online backup",
    ),
    (
        "backup-offline",
        NodeKind::BackupOffline,
        "",
        "Copies hors ligne",
        "Offline copies",
    ),
    (
        "partner-link",
        NodeKind::PartnerLink,
        "perimeter",
        "Lien interministériel",
        "Interministerial link",
    ),
    (
        "supplier-access",
        NodeKind::SupplierAccess,
        "perimeter",
        "Télémaintenance",
        "Remote maintenance",
    ),
    (
        "telephony",
        NodeKind::Telephony,
        "admin",
        "Téléphonie",
        "Telephony",
    ),
    (
        "messenger-server",
        NodeKind::Messenger,
        "admin",
        "Serveur de messagerie instantanée",
        "Messenger server",
    ),
    (
        "badges",
        NodeKind::Badges,
        "admin",
        "Contrôle d’accès",
        "Access control",
    ),
    (
        "network-core",
        NodeKind::Network,
        "",
        "Cœur de réseau",
        "Network core",
    ),
    (
        "files-1",
        NodeKind::FileServer,
        "servers",
        "Partages de fichiers 1",
        "File shares 1",
    ),
    (
        "app-1",
        NodeKind::Application,
        "servers",
        "Fichier des procédures",
        "Case records",
    ),
    (
        "app-2",
        NodeKind::Application,
        "servers",
        "Gestion des agents",
        "Staff records",
    ),
];

/// The segments.
const SEGMENTS: [(&str, &str, &str); 6] = [
    ("perimeter", "Zone exposée", "Exposed zone"),
    ("mail", "Zone messagerie", "Mail zone"),
    ("core", "Cœur de confiance", "Trusted core"),
    ("admin", "Zone d’administration", "Administration zone"),
    ("servers", "Zone des serveurs", "Server zone"),
    ("users", "Réseau des agents", "Staff network"),
];

fn node(id: String, kind: NodeKind, name: Text) -> Node {
    Node {
        id: NodeId(id),
        name,
        kind,
        site: None,
        segment: None,
        exposed: matches!(
            kind,
            NodeKind::MailGateway | NodeKind::Webmail | NodeKind::Vpn | NodeKind::SupplierAccess
        ),
        vulnerable: kind == NodeKind::Webmail,
        core: matches!(
            kind,
            NodeKind::Directory
                | NodeKind::IdentityProvider
                | NodeKind::CertificateAuthority
                | NodeKind::Bastion
        ),
        mail_per_hour: 0,
        mail_held: 0,
        backups: match kind {
            NodeKind::MailboxServer
            | NodeKind::FileServer
            | NodeKind::Application
            | NodeKind::Webmail => {
                vec![Span::days(1), Span::days(7), Span::days(30)]
            }
            NodeKind::Directory
            | NodeKind::IdentityProvider
            | NodeKind::MailGateway
            | NodeKind::MailFilter => {
                vec![Span::days(7), Span::days(30)]
            }
            NodeKind::CertificateAuthority
            | NodeKind::Vpn
            | NodeKind::Bastion
            | NodeKind::Workstations
            | NodeKind::Dns
            | NodeKind::LogCollector
            | NodeKind::EndpointDetection
            | NodeKind::BackupOnline
            | NodeKind::BackupOffline
            | NodeKind::PartnerLink
            | NodeKind::SupplierAccess
            | NodeKind::Telephony
            | NodeKind::Messenger
            | NodeKind::Badges
            | NodeKind::Network
            | NodeKind::Server => Vec::new(),
        },
        position: None,
    }
}

/// What the `n`-th node beyond the core is: mostly workstation pools, with a mailbox server for every hundred nodes.
fn further(
    n: u32,
) -> (
    NodeKind,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
) {
    match n % 10 {
        4 => (
            NodeKind::FileServer,
            "files",
            "servers",
            "Partages de fichiers",
            "File shares",
        ),
        5 | 8 => (
            NodeKind::Application,
            "app",
            "servers",
            "Application métier",
            "Business application",
        ),
        6 => (NodeKind::Server, "server", "servers", "Serveur", "Server"),
        9 if n % 100 == 99 => (
            NodeKind::MailboxServer,
            "mailboxes",
            "mail",
            "Serveur de boîtes",
            "Mailbox server",
        ),
        9 => (
            NodeKind::Network,
            "switch",
            "",
            "Équipement de réseau",
            "Network equipment",
        ),
        _ => (
            NodeKind::Workstations,
            "desks",
            "users",
            "Postes de travail",
            "Workstations",
        ),
    }
}

pub(super) fn ministry(seed: u64, size: u32) -> Organisation {
    let mut dice = Dice::new(seed, "nodes");
    let sites: Vec<Site> = (1..=(size / 200 + 2).min(100))
        .map(|n| Site {
            id: SiteId(format!("site-{n}")),
            name: both(format!("Site {n}"), format!("Site {n}")),
            travel: Span::minutes(dice.between(2, 18) * 15),
        })
        .collect();
    let mut nodes: Vec<Node> = Vec::with_capacity(size as usize);
    for (id, kind, segment, fr, en) in CORE {
        let mut n = node(id.to_owned(), kind, both(fr, en));
        n.segment = (!segment.is_empty()).then(|| SegmentId::from(segment));
        n.site = sites.first().map(|s| s.id.clone());
        nodes.push(n);
    }
    let mut numbers = [2u32, 3, 1, 2, 1, 1];
    for n in 0..size.saturating_sub(CORE.len() as u32) {
        let (kind, word, segment, fr, en) = further(n);
        let number = match word {
            "files" => &mut numbers[0],
            "app" => &mut numbers[1],
            "server" => &mut numbers[2],
            "mailboxes" => &mut numbers[3],
            "switch" => &mut numbers[4],
            _ => &mut numbers[5],
        };
        let mut made = node(
            format!("{word}-{number}"),
            kind,
            both(format!("{fr} {number}"), format!("{en} {number}")),
        );
        *number += 1;
        made.segment = (!segment.is_empty()).then(|| SegmentId::from(segment));
        made.site = dice.one(&sites).map(|s| s.id.clone());
        made.vulnerable =
            matches!(kind, NodeKind::Application | NodeKind::Server) && dice.percent(10);
        nodes.push(made);
    }
    for (i, n) in nodes.iter_mut().enumerate() {
        n.position = Some(Position((i % 40) as f32 * 140.0, (i / 40) as f32 * 110.0));
    }
    let of = |kind: NodeKind| -> Vec<NodeId> {
        nodes
            .iter()
            .filter(|n| n.kind == kind)
            .map(|n| n.id.clone())
            .collect()
    };
    let plan = Plan {
        seed,
        mailbox_servers: of(NodeKind::MailboxServer),
        file_servers: of(NodeKind::FileServer),
        applications: of(NodeKind::Application),
        workstations: of(NodeKind::Workstations),
        sites: sites.iter().map(|s| s.id.clone()).collect(),
    };
    let departments = people::departments(&plan);
    capacities(&mut nodes, &departments);
    let links = links(&plan, &nodes);
    Organisation {
        name: both("Ministère généré", "Generated ministry"),
        segments: SEGMENTS
            .iter()
            .map(|&(id, fr, en)| Segment {
                id: SegmentId::from(id),
                name: both(fr, en),
            })
            .collect(),
        data: people::data(&plan, &departments),
        accounts: people::accounts(&plan, &departments),
        channels: around::channels(&plan),
        log_sources: around::log_sources(&plan),
        teams: around::teams(size),
        help_desk: Some(HelpDesk {
            calls_per_hour: Estimate::Bare((size / 4).clamp(12, 2_000)),
            hours: Hours::Extended,
            deceived: Estimate::Bare(Share(80_000)),
        }),
        public_services: around::public_services(),
        outsiders: around::outsiders(),
        trust: Audience::ALL
            .iter()
            .map(|&audience| TrustLevel {
                audience,
                level: Share(700_000),
            })
            .collect(),
        sites,
        nodes,
        links,
        departments,
    }
}

/// Mail nodes carry twice an average working hour and hold a day and a half.
fn capacities(nodes: &mut [Node], departments: &[Department]) {
    let outside: u32 = departments
        .iter()
        .map(|d| d.mail.inbound + d.mail.outbound)
        .sum();
    let inside: u32 = departments
        .iter()
        .map(|d| d.mail.inbound + d.mail.internal)
        .sum();
    let servers = nodes
        .iter()
        .filter(|n| n.kind == NodeKind::MailboxServer)
        .count()
        .max(1) as u32;
    for n in nodes {
        match n.kind {
            NodeKind::MailGateway | NodeKind::MailFilter => {
                n.mail_per_hour = outside / 5 + 200;
                n.mail_held = outside + outside / 2;
            }
            NodeKind::MailboxServer => n.mail_per_hour = (inside / servers) / 4 + 200,
            _ => {}
        }
    }
}
