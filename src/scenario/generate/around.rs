//! What surrounds the people of a generated ministry: channels, logs, teams, public services and the world outside.

use super::dice::both;
use super::ministry::Plan;
use crate::scenario::model::*;

fn estimate<T>(value: T, low: T, high: T) -> Estimate<T> {
    Estimate::Ranged(Ranged {
        value,
        low,
        high,
        source: "estimate: generated".to_owned(),
    })
}

pub(super) fn channels(plan: &Plan) -> Vec<Channel> {
    let channel = |id: &str,
                   fr: &str,
                   en: &str,
                   kind,
                   active,
                   activation,
                   delay,
                   replaces: u32,
                   needs: Vec<NodeId>,
                   read_from| {
        Channel {
            id: ChannelId::from(id),
            name: both(fr, en),
            kind,
            active,
            activation,
            delay,
            capacity: 0,
            replaces: Share(replaces * 10_000),
            needs,
            read_from,
            reaches: Vec::new(),
        }
    };
    let first: Vec<NodeId> = plan.mailbox_servers.iter().take(1).cloned().collect();
    let phone = || vec![NodeId::from("telephony")];
    vec![
        channel(
            "internal-mail",
            "Messagerie interne",
            "Internal mail",
            ChannelKind::InternalMail,
            true,
            Span::ZERO,
            Span::minutes(5),
            100,
            first.clone(),
            first.clone(),
        ),
        channel(
            "external-mail",
            "Messagerie externe",
            "External mail",
            ChannelKind::ExternalMail,
            true,
            Span::ZERO,
            Span::minutes(10),
            100,
            vec![NodeId::from("mail-gateway")],
            first,
        ),
        channel(
            "telephone",
            "Téléphone",
            "Telephone",
            ChannelKind::Telephone,
            true,
            Span::ZERO,
            Span::minutes(10),
            40,
            phone(),
            Vec::new(),
        ),
        channel(
            "messenger",
            "Messagerie instantanée",
            "Messenger",
            ChannelKind::Messenger,
            false,
            Span::hours(4),
            Span::minutes(3),
            60,
            vec![NodeId::from("messenger-server")],
            vec![NodeId::from("directory-1")],
        ),
        channel(
            "radio",
            "Radio",
            "Radio",
            ChannelKind::Radio,
            true,
            Span::ZERO,
            Span::minutes(5),
            30,
            Vec::new(),
            Vec::new(),
        ),
        channel(
            "paper",
            "Papier et coursiers",
            "Paper and couriers",
            ChannelKind::Paper,
            false,
            Span::hours(6),
            Span::hours(3),
            35,
            Vec::new(),
            Vec::new(),
        ),
        channel(
            "in-person",
            "En réunion",
            "In person",
            ChannelKind::InPerson,
            true,
            Span::ZERO,
            Span::minutes(30),
            30,
            Vec::new(),
            Vec::new(),
        ),
    ]
}

pub(super) fn log_sources(plan: &Plan) -> Vec<LogSource> {
    let first = plan
        .mailbox_servers
        .first()
        .map_or("mailboxes-1", NodeId::as_str);
    let source =
        |id: &str, fr: &str, en: &str, kind, covers: &[&str], coverage: u32, days, false_alarms| {
            LogSource {
                id: LogSourceId::from(id),
                name: both(fr, en),
                kind,
                covers: covers.iter().map(|&n| NodeId::from(n)).collect(),
                coverage: estimate(
                    Share(coverage * 10_000),
                    Share(coverage * 7_000),
                    Share((coverage * 12_000).min(990_000)),
                ),
                on: kind != LogKind::MailAudit,
                retention: Span::days(days),
                false_alarms: estimate(false_alarms, false_alarms / 2, false_alarms * 2),
            }
        };
    let mut sources = vec![
        source(
            "log-web",
            "Journaux web",
            "Web logs",
            LogKind::Web,
            &["webmail"],
            70,
            14,
            8,
        ),
        source(
            "log-mail-audit",
            "Audit des boîtes",
            "Mailbox audit",
            LogKind::MailAudit,
            &[first],
            60,
            30,
            2,
        ),
        source(
            "log-mail-flow",
            "Traces de messagerie",
            "Mail flow logs",
            LogKind::MailFlow,
            &["mail-gateway", "mail-filter"],
            80,
            30,
            4,
        ),
        source(
            "log-sign-ins",
            "Authentifications",
            "Sign-ins",
            LogKind::Authentication,
            &["identity", "vpn", "webmail", "directory-1"],
            60,
            30,
            10,
        ),
        source(
            "log-directory",
            "Modifications de l’annuaire",
            "Directory changes",
            LogKind::Directory,
            &["directory-1", "directory-2"],
            70,
            60,
            2,
        ),
        source(
            "log-network",
            "Flux de réseau",
            "Network flows",
            LogKind::Network,
            &["network-core", "vpn", "webmail", first, "app-1"],
            40,
            7,
            6,
        ),
        source(
            "log-applications",
            "Journaux d’applications",
            "Application logs",
            LogKind::Application,
            &["app-1", "app-2"],
            70,
            90,
            2,
        ),
    ];
    let mut endpoint = source(
        "log-endpoints",
        "Détection sur les postes",
        "Endpoint detection",
        LogKind::Endpoint,
        &["webmail", first, "directory-1"],
        50,
        30,
        12,
    );
    endpoint.covers.extend(plan.workstations.iter().cloned());
    sources.push(endpoint);
    sources
}

pub(super) fn teams(size: u32) -> Vec<Team> {
    // Estimate: one more pair of hands for every five hundred nodes.
    let more = (size / 500).min(60);
    let team = |skill, id: &str, fr: &str, en: &str, day: u32, night: u32| {
        let mut shifts = vec![Shift {
            from: 8,
            to: 19,
            days: Days::Weekdays,
            people: day + more,
        }];
        if night > 0 {
            shifts.push(Shift {
                from: 19,
                to: 8,
                days: Days::All,
                people: night,
            });
            shifts.push(Shift {
                from: 8,
                to: 19,
                days: Days::Weekend,
                people: night,
            });
        }
        Team {
            id: TeamId::from(id),
            name: both(fr, en),
            skill,
            shifts,
            call_in: Span::hours(2),
        }
    };
    vec![
        team(
            Skill::SocAnalyst,
            "soc",
            "Analystes du SOC",
            "SOC analysts",
            4,
            2,
        ),
        team(
            Skill::Forensics,
            "forensics",
            "Analystes forensiques",
            "Forensic analysts",
            2,
            0,
        ),
        team(
            Skill::System,
            "systems",
            "Administrateurs système",
            "System administrators",
            6,
            1,
        ),
        team(
            Skill::Mail,
            "mail",
            "Administrateurs messagerie",
            "Mail administrators",
            4,
            1,
        ),
        team(
            Skill::Identity,
            "identity",
            "Administrateurs identité",
            "Identity administrators",
            3,
            1,
        ),
        team(
            Skill::Network,
            "network",
            "Équipe réseau",
            "Network team",
            3,
            1,
        ),
        team(
            Skill::Communication,
            "communication",
            "Communication",
            "Communication",
            3,
            0,
        ),
        team(
            Skill::Legal,
            "legal",
            "Juristes et protection des données",
            "Legal and data protection",
            2,
            0,
        ),
        team(
            Skill::Continuity,
            "continuity",
            "Continuité d’activité",
            "Continuity",
            3,
            0,
        ),
    ]
}

pub(super) fn public_services() -> Vec<PublicService> {
    vec![
        PublicService {
            id: PublicServiceId::from("emergency-calls"),
            name: both("Appels d’urgence", "Emergency calls"),
            needs: vec![NodeId::from("telephony")],
            tolerance: Span::minutes(10),
        },
        PublicService {
            id: PublicServiceId::from("records-checks"),
            name: both(
                "Consultation des procédures sur le terrain",
                "Records checks in the field",
            ),
            needs: vec![NodeId::from("app-1"), NodeId::from("network-core")],
            tolerance: Span::hours(1),
        },
    ]
}

pub(super) fn outsiders() -> Vec<Outsider> {
    let outsider = |id: &str, fr: &str, en: &str, kind, hours: u32, brings| Outsider {
        id: OutsiderId::from(id),
        name: both(fr, en),
        kind,
        answers_in: estimate(
            Span::hours(hours),
            Span::hours(hours.div_ceil(2)),
            Span::hours(hours * 2),
        ),
        brings,
    };
    let people = |skill, people| Reinforcement { skill, people };
    vec![
        outsider(
            "cyber-agency",
            "Agence nationale de cybersécurité",
            "National cyber-security agency",
            OutsiderKind::CyberAgency,
            6,
            vec![people(Skill::Forensics, 4), people(Skill::SocAnalyst, 2)],
        ),
        outsider(
            "data-protection",
            "Autorité de protection des données",
            "Data-protection authority",
            OutsiderKind::DataProtection,
            24,
            Vec::new(),
        ),
        outsider(
            "prosecutor",
            "Parquet",
            "Prosecutor",
            OutsiderKind::Justice,
            12,
            Vec::new(),
        ),
        outsider(
            "minister-office",
            "Cabinet du ministre",
            "Minister’s office",
            OutsiderKind::MinisterOffice,
            2,
            Vec::new(),
        ),
        outsider(
            "other-ministries",
            "Autres ministères",
            "Other ministries",
            OutsiderKind::Ministry,
            8,
            Vec::new(),
        ),
        outsider(
            "network-operator",
            "Opérateur du réseau interministériel",
            "Operator of the interministerial network",
            OutsiderKind::Operator,
            4,
            Vec::new(),
        ),
        outsider(
            "maintainer",
            "Fournisseur",
            "Supplier",
            OutsiderKind::Supplier,
            8,
            vec![people(Skill::System, 2)],
        ),
        outsider(
            "press",
            "Presse",
            "Press",
            OutsiderKind::Press,
            1,
            Vec::new(),
        ),
        outsider(
            "public",
            "Public",
            "Public",
            OutsiderKind::Public,
            1,
            Vec::new(),
        ),
        outsider(
            "staff",
            "Agents",
            "Staff",
            OutsiderKind::Inside,
            1,
            Vec::new(),
        ),
    ]
}
