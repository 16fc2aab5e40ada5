//! What a file tells: the events as they were, each command with what it gave and what came of it.

use crate::common::{command, compiled, flagship};
use crate::rewind::week;
use cellule::exercise::Exercise;
use cellule::exercise::altered::Score;
use cellule::exercise::command::{Actor, Deed, Note};
use cellule::exercise::event::Event;
use cellule::exercise::past::Past;
use cellule::exercise::replay::Plans;
use cellule::exercise::session::{Origin, Session};
use cellule::simulation::time::Time;

fn origin() -> Origin {
    Origin {
        seed: 1,
        title: "Tuesday's team".to_owned(),
        created: 1_765_483_200_000,
    }
}

#[test]
fn recorded_events_are_read_back_as_they_happened() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, _) = week(folder.path());
    let plans = Plans::default();
    let (past, recovery) = Past::read(&path, &plans).expect("it reads");
    assert!(recovery.is_sound() && past.unread == 0 && past.is_over());
    let mut lived = Vec::new();
    let replay = past.replay(&plans).expect("our rules");
    replay
        .play(None, |_, at, e| lived.push((at, *e)))
        .expect("it plays");
    assert!(lived.len() > 1000);
    assert_eq!(past.events, lived);
    assert_eq!(past.title, "Tuesday's team");
}

#[test]
fn each_command_has_its_orders_its_decision_and_its_place_among_the_events() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, plan) = week(folder.path());
    let (past, _) = Past::read(&path, &Plans::default()).expect("it reads");
    let mut exercise = Exercise::with_seed(plan, past.seed, None);
    let score = Score::read(&mut exercise, &past.timed());
    assert_eq!(score.steps.len(), past.commands.len());
    for (step, given) in score.steps.iter().zip(&past.commands) {
        assert_eq!((step.at, &step.orders), (given.at, &given.orders));
    }
    let mut told = 0;
    for (i, (_, event)) in past.events.iter().enumerate() {
        if let Event::Ordered {
            order, decision, ..
        } = event
        {
            let cause = past.cause(i).expect("somebody ordered it");
            assert!(cause.orders.contains(&order.0), "order {}", order.0);
            let noted = past.commands.iter().find(|g| g.decision == *decision);
            assert!(decision.is_none() || noted.is_some_and(|g| g.entry <= cause.entry));
            told += 1;
        }
    }
    assert!(told > 50, "{told} orders");
}

#[test]
fn what_was_taken_back_and_what_was_noted_is_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = compiled(flagship());
    let path = folder.path().join("short.exercise");
    let mut s = Session::create(&path, plan, origin(), None).expect("new");
    s.advance(Time(600)).expect("on");
    let report = |s: &Session, text: &str| {
        let lead = s.exercise().plan().scenario.roles.iter().find(|r| r.leads);
        let by = Actor::Role(lead.expect("somebody leads").id.clone());
        command(
            s.exercise(),
            by,
            Deed::Report {
                text: text.to_owned(),
            },
        )
    };
    s.command(report(&s, "first")).expect("accepted");
    s.advance(Time(1200)).expect("on");
    s.command(report(&s, "second")).expect("accepted");
    s.note(&Note::Bookmark {
        at: Time(1200),
        text: "here".to_owned(),
    })
    .expect("noted");
    let second = s.entries().len() as u64 - 1;
    let s = s.retract(second, "a slip").expect("taken back");
    s.close().expect("closed");
    let (past, _) = Past::read(&path, &Plans::default()).expect("it reads");
    assert_eq!(past.commands.len(), 1);
    assert_eq!(past.withdrawn.len(), 1);
    assert_eq!(past.withdrawn[0].entry, second);
    assert!(!past.is_over());
    assert_eq!(past.notes.len(), 1);
    assert!(past.notes[0].withdrawn);
}
