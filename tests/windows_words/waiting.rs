//! What an inject waits for.

use super::*;
use cellule::exercise::condition::{Leaf, Missing, Owner};
use cellule::exercise::plan::DutyIx;
use cellule::wording::waiting;

#[test]
fn every_part_of_every_bundled_inject_is_told_in_both_languages() {
    for plan in bundled() {
        in_both(&plan, |names, w| {
            let mut said = Vec::new();
            for i in (0..plan.scenario.injects.len()).map(InjectIx::from_place) {
                for owner in [Owner::Inject(i), Owner::Cancel(i)] {
                    for leaf in plan.conditions.parts(owner) {
                        let (no, yes) =
                            (Missing::Part(leaf.clone()), Missing::Against(leaf.clone()));
                        let (no, yes) = (
                            waiting::missing(&no, names, &plan, w),
                            waiting::missing(&yes, names, &plan, w),
                        );
                        assert_ne!(no, yes);
                        said.extend([no, yes]);
                    }
                }
            }
            said
        });
    }
}

/// One of each kind of part, with every state that it can have.
fn every_leaf() -> Vec<Leaf> {
    let mut all = vec![
        Leaf::Stage(StageIx(0)),
        Leaf::Footholds(1),
        Leaf::Footholds(3),
        Leaf::Function(FunctionIx(0), 800_000),
        Leaf::ServiceDown(ServiceIx(0)),
        Leaf::Backlog(150_000),
        Leaf::Calls(250),
        Leaf::Channel(ChannelIx(0)),
        // The fifth inject of the flagship lets the cell choose.
        Leaf::Chosen(InjectIx(4), 0),
        Leaf::Ordered(ActionIx(0), None),
        Leaf::Result(ActionIx(0), None, None),
        Leaf::Stated(StatementIx(0)),
    ];
    use {Belief::*, InjectStatus::*, NodeStatus::*};
    let n = NodeIx(0);
    all.extend([Up, Down, Disconnected, Compromised].map(|s| Leaf::Node(n, s)));
    all.extend([Sent, Delivered, Cancelled].map(|s| Leaf::Inject(InjectIx(0), s)));
    all.extend([Unknown, Suspected, Confirmed, Cleared].map(|b| Leaf::Assessed(n, b)));
    all.extend(Audience::ALL.map(|a| Leaf::Trust(a, 400)));
    for handling in [Handling::Consulted, Handling::Extracted, Handling::Altered] {
        all.extend([None, Some(DataIx(0))].map(|d| Leaf::Records(d, handling, 20)));
    }
    all.extend(
        [
            Outcome::Done,
            Outcome::WithoutEffect,
            Outcome::Failed,
            Outcome::Refused,
            Outcome::Cancelled,
        ]
        .map(|o| Leaf::Result(ActionIx(0), None, Some(o))),
    );
    all.extend(
        [
            Declaration::Aware,
            Declaration::ScopeKnown,
            Declaration::AttackerOut,
            Declaration::CrisisOver,
        ]
        .map(Leaf::Declared),
    );
    all.extend(
        [DutyStatus::Opened, DutyStatus::Notified, DutyStatus::Missed]
            .map(|s| Leaf::Duty(DutyIx(0), s)),
    );
    for node in [None, Some(n)] {
        for least in [1, 3] {
            all.push(Leaf::Escalated(node, least));
            all.push(Leaf::Finding(node, None, least));
            all.extend(Means::ALL.map(|m| Leaf::Finding(node, Some(m), least)));
        }
    }
    all
}

#[test]
fn every_kind_of_part_is_told_otherwise_when_it_holds_and_when_it_does_not() {
    let plan = plan("ministry-mail-breach");
    in_both(&plan, |names, w| {
        let mut said = Vec::new();
        for leaf in every_leaf() {
            let no = waiting::missing(&Missing::Part(leaf.clone()), names, &plan, w);
            let yes = waiting::missing(&Missing::Against(leaf), names, &plan, w);
            assert_ne!(no, yes);
            said.extend([no, yes]);
        }
        let unique: BTreeSet<&String> = said.iter().collect();
        assert_eq!(unique.len(), said.len(), "two parts are told alike");
        said
    });
}

/// The place of a part among all; a new one does not compile until it has a place, and is then missed below.
fn place(leaf: &Leaf) -> usize {
    match leaf {
        Leaf::Node(..) => 0,
        Leaf::Stage(..) => 1,
        Leaf::Footholds(..) => 2,
        Leaf::Records(..) => 3,
        Leaf::Function(..) => 4,
        Leaf::ServiceDown(..) => 5,
        Leaf::Trust(..) => 6,
        Leaf::Backlog(..) => 7,
        Leaf::Calls(..) => 8,
        Leaf::Channel(..) => 9,
        Leaf::Inject(..) => 10,
        Leaf::Chosen(..) => 11,
        Leaf::Ordered(..) => 12,
        Leaf::Result(..) => 13,
        Leaf::Finding(..) => 14,
        Leaf::Escalated(..) => 15,
        Leaf::Assessed(..) => 16,
        Leaf::Declared(..) => 17,
        Leaf::Stated(..) => 18,
        Leaf::Duty(..) => 19,
    }
}

#[test]
fn every_part_that_there_is_is_tried() {
    let places: BTreeSet<usize> = every_leaf().iter().map(place).collect();
    assert!(places.into_iter().eq(0..20));
}

#[test]
fn a_facilitator_reads_what_an_inject_waits_for() {
    let plan = plan("ministry-mail-breach");
    let cut = plan
        .blueprint
        .names
        .actions
        .rank("close-webmail")
        .expect("an action");
    let webmail = plan.blueprint.nodes.iter().next().expect("a node").0;
    let (names, w) = english(&plan);
    let tell = |m| waiting::missing(&m, &names, &plan, w);
    assert_eq!(
        tell(Missing::Moment(Time(8 * 3600))),
        "it is not yet Friday 12 December 06:00"
    );
    let action = names.actions.of(cut);
    assert_eq!(
        tell(Missing::Part(Leaf::Ordered(cut, None))),
        format!("“{action}” was not ordered yet")
    );
    assert_eq!(
        tell(Missing::Against(Leaf::Ordered(cut, None))),
        format!("“{action}” was ordered, and that keeps it back")
    );
    assert_eq!(
        tell(Missing::Part(Leaf::Finding(Some(webmail), None, 3))),
        format!(
            "the cell has fewer than 3 findings on {}",
            names.nodes.of(webmail)
        )
    );
    let choice = Missing::Choice {
        enough: 1,
        of: vec![
            vec![Missing::Moment(Time(8 * 3600))],
            vec![
                Missing::Part(Leaf::Backlog(150_000)),
                Missing::Part(Leaf::Calls(250)),
            ],
        ],
    };
    assert_eq!(
        tell(choice.clone()),
        "one of these is enough: it is not yet Friday 12 December 06:00; fewer than 150,000 messages wait in the mail \
         system and fewer than 250 calls wait at the help desk"
    );
    let (names, w) = french(&plan);
    assert_eq!(
        waiting::missing(&choice, &names, &plan, w),
        "un seul de ces points suffit : il n’est pas encore vendredi 12 décembre 06:00\u{a0}; moins de 150\u{202f}000 \
         messages attendent dans la messagerie et moins de 250 appels attendent à l’assistance"
    );
}

#[test]
fn a_moved_inject_waits_for_its_new_moment_alone() {
    let mut run = played("nobody-home", Time(3600));
    let id = run
        .plan()
        .scenario
        .injects
        .last()
        .expect("there are injects")
        .id
        .clone();
    let inject = run.inject_with_id(&id).expect("it is there");
    let given = Command {
        taken: run.now(),
        noted: run.now(),
        ..command(Deed::Move {
            inject: id,
            to: LATER,
        })
    };
    run.command(given).expect("it is accepted");
    let waits = run.inject_waits_for(inject);
    assert!(matches!(waits[..], [Missing::Moment(LATER)]), "{waits:?}");
}
