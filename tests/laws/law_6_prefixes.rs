//! Prefixes live: every prefix of a journal replays to a prefix of the events and can be continued.

use crate::common::Stream;
use crate::wishes::{play, wish, wishes};
use crate::{cases, ministry};
use cellule::exercise::command::{Actor, Command, Deed};
use cellule::exercise::plan::Plan;
use cellule::exercise::replay::Replay;
use cellule::exercise::session::{Origin, Session};
use cellule::exercise::{Done, Exercise};
use cellule::scenario::model::RoleId;
use cellule::simulation::time::Time;
use proptest::prelude::*;
use std::sync::Arc;

fn replay(plan: &Arc<Plan>, seed: u64, journal: &[Done]) -> Exercise {
    let mut x = Exercise::with_seed(Arc::clone(plan), seed, None);
    for done in journal {
        x.advance(done.at);
        x.command(done.command.clone())
            .expect("what was accepted is accepted again");
    }
    x
}

proptest! {
    #![proptest_config(cases(16))]
    #[test]
    fn every_prefix_replays_and_goes_on(which in 0u8..2, seed in 0u64..1000, book in 0usize..7, wanted in wishes(40), cut in any::<prop::sample::Index>(), more in wishes(10)) {
        let plan = ministry(which);
        let end = plan.blueprint.end;
        let mut x = Exercise::with_seed(Arc::clone(&plan), seed, plan.playbooks.get(book).cloned());
        let events: Stream = play(&mut x, &wanted, end);
        let journal = x.journal().to_vec();
        prop_assume!(!journal.is_empty());
        for n in [cut.index(journal.len()), journal.len()] {
            let mut prefix = replay(&plan, seed, &journal[..n]);
            let begun: Stream = prefix.drain().collect();
            prop_assert!(begun.len() as u64 >= n.checked_sub(1).map_or(0, |i| journal[i].events_before));
            prop_assert_eq!(&begun[..], &events[..begun.len()]);
            if n == journal.len() {
                // The whole journal gives the whole exercise.
                prefix.advance(end);
                let rest: Stream = prefix.drain().collect();
                prop_assert_eq!(&rest[..], &events[begun.len()..]);
            } else {
                // Something else can follow.
                let at = prefix.now();
                for w in &more {
                    let next = prefix.now() + w.after;
                    prefix.advance(next);
                    let _ = wish(&mut prefix, w);
                }
                prefix.advance(end.max(prefix.now()));
                prop_assert!(prefix.is_over() && prefix.now() > at);
            }
        }
    }
}

fn decision(plan: &Plan, n: usize, now: Time) -> Command {
    Command {
        by: Actor::Role(RoleId(plan.scenario.roles[0].id.0.clone())),
        operator: String::new(),
        channel: None,
        rationale: String::new(),
        taken: now,
        noted: now,
        rests_on: Vec::new(),
        answers: None,
        deed: Deed::Decide {
            text: format!("decision {n}"),
            orders: Vec::new(),
        },
    }
}

#[test]
fn retractions_of_retractions_leave_a_prefix_that_replays() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("r.exercise");
    let plan = ministry(1);
    let origin = Origin {
        seed: 5,
        title: "retracted".to_owned(),
        created: 0,
    };
    let mut s = Session::create(&path, Arc::clone(&plan), origin, None).expect("created");
    let add = |s: &mut Session, n: usize| {
        let next = s.exercise().now() + 600;
        s.advance(next).expect("advanced");
        let c = decision(&plan, n, next);
        s.command(c).expect("accepted");
    };
    (0..3).for_each(|n| add(&mut s, n));
    // Entries 1, 2, 3; entry 4 takes back 3, entries 5 and 6 follow, entry 7 takes back everything from 2 on, and so the
    // retraction too.
    s = s.retract(3, "the last").expect("retracted");
    (4..6).for_each(|n| add(&mut s, n));
    s = s.retract(2, "all but the first").expect("retracted");
    add(&mut s, 7);
    s.close().expect("closed");
    let (replay, recovery) = Replay::read(&path).expect("read");
    assert!(recovery.is_sound());
    let texts: Vec<&str> = replay
        .commands
        .iter()
        .filter_map(|(_, c)| match &c.deed {
            Deed::Decide { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(texts, ["decision 0", "decision 7"]);
    assert_eq!(replay.verify().expect("replayed"), None);
}
