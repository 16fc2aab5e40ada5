//! The attacker of a generated ministry: the same plan everywhere, over nodes that every ministry has.

use super::dice::both;
use crate::scenario::model::*;

fn n(id: &str) -> NodeId {
    NodeId::from(id)
}

fn foothold(on: &str, by: Means, control: bool) -> Gain {
    Gain::Foothold {
        on: n(on),
        by,
        control,
        account: None,
    }
}

fn by_account(on: &str, account: &str, control: bool) -> Gain {
    Gain::Foothold {
        on: n(on),
        by: Means::ValidAccount,
        control,
        account: Some(AccountId::from(account)),
    }
}

fn records(from: &str, handling: Handling, count: u32) -> Gain {
    Gain::Records {
        from: DataId::from(from),
        handling,
        count: Estimate::Ranged(Ranged {
            value: count,
            low: count / 3,
            high: count * 3,
            source: "estimate: generated".to_owned(),
        }),
    }
}

fn way(technique: &str, on: &str, needs: Vec<AttackerNeed>, gives: Vec<Gain>) -> Alternative {
    Alternative {
        technique: TechniqueId::from(technique),
        on: n(on),
        needs,
        gives,
        duration: None,
        success: None,
    }
}

fn stage(id: &str, fr: &str, en: &str, after: &[&str], alternatives: Vec<Alternative>) -> Stage {
    Stage {
        id: StageId::from(id),
        name: both(fr, en),
        after: after.iter().map(|&s| StageId::from(s)).collect(),
        not_before: None,
        alternatives,
        repeat: None,
        position: None,
    }
}

fn repeated(mut stage: Stage, every: Span) -> Stage {
    stage.repeat = Some(Repeat {
        every: Estimate::Ranged(Ranged {
            value: every,
            low: Span(every.0 / 2),
            high: Span(every.0 * 2),
            source: "estimate: generated".to_owned(),
        }),
        times: 0,
    });
    stage
}

/// A campaign against a generated ministry.
pub(super) fn against(organisation: &Organisation) -> Campaign {
    use AttackerNeed::{Control, Credential, NoSecondFactor, Vulnerable};
    let users = || AccountId::from("users-1");
    let readers = || AccountId::from("case-readers");
    let mut stages = vec![
        stage(
            "entry",
            "Entrer par le webmail",
            "Enter through the webmail",
            &[],
            vec![
                way(
                    "T1190",
                    "webmail",
                    vec![Vulnerable(n("webmail"))],
                    vec![foothold("webmail", Means::Implant, false)],
                ),
                way(
                    "T1110.003",
                    "webmail",
                    vec![NoSecondFactor(users())],
                    vec![
                        Gain::Credential(users()),
                        by_account("webmail", "users-1", false),
                    ],
                ),
            ],
        ),
        stage(
            "web-shell",
            "Déposer un code encoquillé",
            "Leave a web shell",
            &["entry"],
            vec![way(
                "T1505.003",
                "webmail",
                vec![Vulnerable(n("webmail"))],
                vec![foothold("webmail", Means::WebShell, true)],
            )],
        ),
        stage(
            "mail-server",
            "Prendre le serveur de boîtes",
            "Take the mailbox server",
            &["web-shell"],
            vec![
                way(
                    "T1210",
                    "mailboxes-1",
                    vec![Control(n("webmail"))],
                    vec![foothold("mailboxes-1", Means::WebShell, true)],
                ),
                way(
                    "T1021",
                    "mailboxes-1",
                    vec![Credential(users())],
                    vec![by_account("mailboxes-1", "users-1", false)],
                ),
            ],
        ),
        repeated(
            stage(
                "collection",
                "Lire les boîtes",
                "Read the mailboxes",
                &["mail-server"],
                vec![way(
                    "T1114.002",
                    "mailboxes-1",
                    vec![Control(n("mailboxes-1"))],
                    vec![
                        Gain::Knows(KnowledgeId::from("address-book")),
                        records("mail-1", Handling::Consulted, 300),
                        records("mail-1", Handling::Extracted, 80),
                    ],
                )],
            ),
            Span::hours(14),
        ),
        stage(
            "secrets",
            "Trouver des mots de passe dans les boîtes",
            "Find passwords in the mailboxes",
            &["collection"],
            vec![way(
                "T1552.008",
                "mailboxes-1",
                vec![Control(n("mailboxes-1"))],
                vec![Gain::Secrets(DataId::from("mail-1"))],
            )],
        ),
        repeated(
            stage(
                "application",
                "Consulter les procédures",
                "Consult the case files",
                &["secrets"],
                vec![way(
                    "T1213",
                    "app-1",
                    vec![Credential(readers())],
                    vec![
                        records("records-1", Handling::Consulted, 60),
                        records("records-1", Handling::Extracted, 20),
                    ],
                )],
            ),
            Span::hours(20),
        ),
        stage(
            "directory",
            "Prendre l’annuaire",
            "Take the directory",
            &["secrets"],
            vec![
                way(
                    "T1003.006",
                    "directory-1",
                    vec![Control(n("mailboxes-1"))],
                    vec![
                        foothold("directory-1", Means::Implant, true),
                        Gain::Credential(AccountId::from("admins-directory")),
                    ],
                ),
                way(
                    "T1021",
                    "directory-1",
                    vec![Credential(AccountId::from("service-mail"))],
                    vec![by_account("directory-1", "service-mail", true)],
                ),
            ],
        ),
        stage(
            "persistence",
            "S’assurer un retour",
            "Secure a way back",
            &["directory"],
            vec![
                way(
                    "T1558.001",
                    "directory-1",
                    vec![Control(n("directory-1"))],
                    vec![foothold("directory-1", Means::GoldenTicket, true)],
                ),
                way(
                    "T1136.002",
                    "directory-1",
                    vec![Control(n("directory-1"))],
                    vec![foothold("directory-1", Means::RogueAccount, true)],
                ),
            ],
        ),
        stage(
            "partner",
            "Atteindre le réseau interministériel",
            "Reach the interministerial network",
            &["directory"],
            vec![way(
                "T1021",
                "partner-link",
                vec![Control(n("directory-1"))],
                vec![foothold("partner-link", Means::Implant, false)],
            )],
        ),
        stage(
            "come-back",
            "Revenir",
            "Come back",
            &[],
            vec![
                way(
                    "T1078",
                    "vpn",
                    vec![Credential(readers())],
                    vec![by_account("vpn", "case-readers", false)],
                ),
                way(
                    "T1190",
                    "webmail",
                    vec![Vulnerable(n("webmail"))],
                    vec![foothold("webmail", Means::ServerModule, true)],
                ),
            ],
        ),
    ];
    for (i, s) in stages.iter_mut().enumerate() {
        s.position = Some(Position(
            60.0 + 160.0 * i as f32,
            60.0 + 90.0 * (i % 3) as f32,
        ));
    }
    debug_assert!(
        organisation
            .nodes
            .iter()
            .any(|node| node.id == n("webmail"))
    );
    Campaign {
        name: both("Campagne générée", "Generated campaign"),
        story: both(
            "Un groupe d’espionnage qui lit la messagerie, en tire des mots de passe et vise le réseau interministériel.",
            "An espionage group that reads mail, finds passwords in it and aims at the interministerial network.",
        ),
        begins_before: Span::days(4),
        hands: 2,
        pause: Estimate::Bare(Span::minutes(40)),
        quiet: Estimate::Bare(Span::hours(30)),
        spreads: None,
        goals: vec![StageId::from("application"), StageId::from("partner")],
        stages,
        reactions: vec![
            Reaction {
                id: ReactionId::from("go-silent"),
                when: Trigger::Noticed,
                then: vec![Response::GoSilent, Response::CoverTracks],
                times: 1,
                chance: Estimate::Bare(Share(600_000)),
            },
            Reaction {
                id: ReactionId::from("return"),
                when: Trigger::Evicted,
                then: vec![
                    Response::Return,
                    Response::Open(vec![StageId::from("come-back")]),
                ],
                times: 2,
                chance: Estimate::Bare(Share::ALL),
            },
        ],
    }
}
