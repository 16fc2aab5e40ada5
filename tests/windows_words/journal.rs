//! What commands say.

use super::*;
use cellule::exercise::command::{Fact, StageHand};
use cellule::wording::journal;

/// Every command that there is, about things of the flagship.
fn every_deed() -> Vec<Deed> {
    let order = |action: &str, target: Option<&str>| OrderRequest {
        action: ActionId::from(action),
        target: target.map(str::to_owned),
        copy_age: None,
        priority: 5,
    };
    let orders = || vec![order("disconnect-server", Some("mbx-territories"))];
    let inject = || InjectId::from("office-first-question");
    let text = || "Nobody writes by mail any more.".to_owned();
    let channel = || ChannelId::from("messenger-state");
    let node = || NodeId::from("mbx-territories");
    let (stage, duty) = (StageId::from("publish-records"), DutyId::from("article-40"));
    let mut invented = plan("ministry-mail-breach").scenario.injects[0].clone();
    invented.id = InjectId::from("invented-now");
    let outsider = plan("ministry-mail-breach").scenario.organisation.outsiders[0]
        .id
        .clone();
    let role = plan("ministry-mail-breach").scenario.roles[0].id.clone();
    let team = plan("ministry-mail-breach").scenario.organisation.teams[0]
        .id
        .clone();
    let account = plan("ministry-mail-breach").scenario.organisation.accounts[0]
        .id
        .clone();
    let statement = plan("ministry-mail-breach").scenario.statements[0]
        .id
        .clone();
    let claim = plan("ministry-mail-breach").scenario.claims[0].id.clone();
    let span = Span::hours(3);
    let mut all = vec![
        Deed::Decide {
            text: text(),
            orders: Vec::new(),
        },
        Deed::Decide {
            text: text(),
            orders: orders(),
        },
        Deed::Order(order("lock-accounts", Some(account.as_str()))),
        Deed::Operation {
            name: "Closed door".to_owned(),
            hour: LATER,
            orders: orders(),
        },
        Deed::Attach {
            decision: 0,
            orders: orders(),
        },
        Deed::Cancel { order: 0 },
        Deed::Reprioritise {
            order: 0,
            priority: 0,
        },
        Deed::Reroute {
            order: 0,
            channel: channel(),
        },
        Deed::AssignShift { team },
        Deed::UseChannel { channel: channel() },
        Deed::Activate { channel: channel() },
        Deed::Assess {
            node: node(),
            belief: Belief::Confirmed,
            basis: text(),
            confidence: 80,
        },
        Deed::Declare {
            declaration: Declaration::AttackerOut,
            nodes: vec![node()],
        },
        Deed::Declare {
            declaration: Declaration::ScopeKnown,
            nodes: vec![node(); 5],
        },
        Deed::Report { text: text() },
        Deed::Report {
            text: String::new(),
        },
        Deed::Share { item: 0 },
        Deed::Ask {
            outsider: outsider.clone(),
            text: text(),
        },
        Deed::Choose {
            inject: inject(),
            option: OptionId::from("write-by-mail"),
        },
        Deed::State { statement },
        Deed::OpenDuty { duty: duty.clone() },
        Deed::Notify { duty },
        Deed::Answer {
            outsider,
            to: vec![role.clone()],
            text: text(),
        },
        Deed::Fire { inject: inject() },
        Deed::Hold {
            inject: InjectId::from("invented-now"),
        },
        Deed::Release { inject: inject() },
        Deed::Skip { inject: inject() },
        Deed::Move {
            inject: inject(),
            to: LATER,
        },
        Deed::MoveAll { by: 900 },
        Deed::MoveAll { by: -900 },
        Deed::Edit {
            inject: inject(),
            title: Text::default(),
            body: Text::default(),
        },
        Deed::Invent {
            inject: Box::new(invented),
        },
        Deed::Deliver {
            inject: inject(),
            to: role,
        },
        Deed::Authorise {
            order: 0,
            granted: true,
        },
        Deed::Authorise {
            order: 0,
            granted: false,
        },
        Deed::MoveStage {
            stage: stage.clone(),
            to: LATER,
        },
        Deed::SetFact {
            fact: Fact::Broken {
                node: node(),
                broken: true,
            },
        },
        Deed::SetFact {
            fact: Fact::Credential {
                account,
                known: false,
            },
        },
        Deed::SetFact {
            fact: Fact::Trust {
                of: Audience::Public,
                by: -35,
            },
        },
        Deed::SetFact {
            fact: Fact::Absent {
                skill: Skill::Mail,
                people: 2,
                lasts: span,
            },
        },
        Deed::Adjudicate {
            decision: 0,
            orders: Vec::new(),
            effects: Vec::new(),
            remark: String::new(),
        },
        Deed::Adjudicate {
            decision: 0,
            orders: orders(),
            effects: vec![
                InjectEffect::Trust {
                    of: Audience::Staff,
                    by: 20,
                },
                InjectEffect::Calls(40),
                InjectEffect::Outage {
                    node: node(),
                    lasts: span,
                },
                InjectEffect::Absent {
                    skill: Skill::Legal,
                    people: 1,
                    lasts: span,
                },
                InjectEffect::Busy {
                    skill: Skill::Forensics,
                    people: 2,
                    lasts: span,
                },
                InjectEffect::Heard(claim.clone()),
                InjectEffect::Refuted(claim),
                InjectEffect::Indicator,
                InjectEffect::Tip(node()),
            ],
            remark: "As the cell wished.".to_owned(),
        },
    ];
    let hands = [
        StageHand::Free,
        StageHand::Held,
        StageHand::Forbidden,
        StageHand::Forced,
    ];
    all.extend(hands.map(|hand| Deed::Stage {
        stage: stage.clone(),
        hand,
    }));
    all
}

/// The place of a command among all; a new one does not compile until it has a place, and is then missed below.
fn place(deed: &Deed) -> usize {
    match deed {
        Deed::Decide { .. } => 0,
        Deed::Order(_) => 1,
        Deed::Operation { .. } => 2,
        Deed::Attach { .. } => 3,
        Deed::Cancel { .. } => 4,
        Deed::Reprioritise { .. } => 5,
        Deed::Reroute { .. } => 6,
        Deed::AssignShift { .. } => 7,
        Deed::UseChannel { .. } => 8,
        Deed::Activate { .. } => 9,
        Deed::Assess { .. } => 10,
        Deed::Declare { .. } => 11,
        Deed::Report { .. } => 12,
        Deed::Share { .. } => 13,
        Deed::Ask { .. } => 14,
        Deed::Choose { .. } => 15,
        Deed::State { .. } => 16,
        Deed::OpenDuty { .. } => 17,
        Deed::Notify { .. } => 18,
        Deed::Answer { .. } => 19,
        Deed::Fire { .. } => 20,
        Deed::Hold { .. } => 21,
        Deed::Release { .. } => 22,
        Deed::Skip { .. } => 23,
        Deed::Move { .. } => 24,
        Deed::MoveAll { .. } => 25,
        Deed::Edit { .. } => 26,
        Deed::Invent { .. } => 27,
        Deed::Deliver { .. } => 28,
        Deed::Authorise { .. } => 29,
        Deed::Stage { .. } => 30,
        Deed::MoveStage { .. } => 31,
        Deed::SetFact { .. } => 32,
        Deed::Adjudicate { .. } => 33,
    }
}

#[test]
fn every_command_that_there_is_is_tried() {
    let places: BTreeSet<usize> = every_deed().iter().map(place).collect();
    assert!(places.into_iter().eq(0..34));
}

#[test]
fn every_command_is_told_with_titles_whether_or_not_one_remembers_what_came_before() {
    let run = played("reference", LATER);
    let plan = Arc::clone(run.plan());
    let all: Vec<Command> = every_deed().into_iter().map(command).collect();
    in_both(&plan, |names, w| {
        let mut said: Vec<String> = all
            .iter()
            .map(|c| journal::sentence(c, &plan, names, w))
            .collect();
        let remembered = all
            .iter()
            .map(|c| journal::sentence_with(c, &plan, names, &run, w));
        said.extend(remembered);
        said
    });
}

#[test]
fn what_a_team_really_did_is_told_with_titles_who_and_why() {
    for team in ["reference", "pull-the-plug"] {
        let run = played(team, Time(3 * 86_400));
        assert!(run.journal().len() > 10, "{team}");
        let plan = Arc::clone(run.plan());
        in_both(&plan, |names, w| {
            run.journal()
                .iter()
                .flat_map(|done| {
                    let c = &done.command;
                    [
                        journal::sentence_with(c, &plan, names, &run, w),
                        journal::who(&c.by, &plan, names, w),
                        journal::why(c, &plan, names, w),
                    ]
                })
                .filter(|text| !text.is_empty())
                .collect()
        });
    }
}

#[test]
fn an_earlier_order_and_an_invented_inject_are_called_by_what_they_are() {
    let mut run = played("nobody-home", Time(3600));
    let plan = Arc::clone(run.plan());
    let by = || Actor::Role(RoleId::from(plan.roles.id(RoleIx(0))));
    let order = OrderRequest {
        action: ActionId::from("disconnect-server"),
        target: Some("mbx-territories".to_owned()),
        copy_age: None,
        priority: 5,
    };
    let mut invented = plan.scenario.injects[0].clone();
    invented.id = InjectId::from("invented-now");
    invented.title = Text::Plain("A window breaks".to_owned());
    for (who, deed) in [
        (Actor::Facilitator, Deed::Order(order)),
        (
            Actor::Facilitator,
            Deed::Invent {
                inject: Box::new(invented),
            },
        ),
        (
            by(),
            Deed::Decide {
                text: "Wait an hour".to_owned(),
                orders: Vec::new(),
            },
        ),
    ] {
        let given = Command {
            by: who,
            taken: run.now(),
            noted: run.now(),
            ..command(deed)
        };
        run.command(given).expect("it is accepted");
    }
    let picture = run.picture(None);
    let pictured = journal::Pictured {
        plan: &plan,
        picture: &picture,
        inject: |i: InjectIx| run.inject_ids().any(|x| x == i).then(|| run.inject(i)),
    };
    let (names, w) = english(&plan);
    let number = run.world().orders().len() as u32 - 1;
    for (deed, expected) in [
        (
            Deed::Cancel { order: number },
            names.nodes.of(plan
                .blueprint
                .names
                .nodes
                .rank("mbx-territories")
                .expect("a node")),
        ),
        (
            Deed::Hold {
                inject: InjectId::from("invented-now"),
            },
            "“A window breaks”",
        ),
        (
            Deed::Attach {
                decision: run.decisions().len() as u32 - 1,
                orders: Vec::new(),
            },
            "“Wait an hour”",
        ),
    ] {
        let c = command(deed);
        let (all, seen) = (
            journal::sentence_with(&c, &plan, &names, &run, w),
            journal::sentence_with(&c, &plan, &names, &pictured, w),
        );
        assert_eq!(all, seen);
        assert!(all.contains(expected), "{all}");
    }
    // A refusal knows it too.
    let refused = cellule::exercise::Refusal::Already("invented-now".to_owned());
    let memories: [&dyn journal::Memory; 2] = [&run, &pictured];
    for memory in memories {
        let said = cellule::wording::refusal::sentence_with(&refused, &plan, &names, memory, w);
        assert!(said.contains("A window breaks"), "{said}");
    }
}
