//! Splits: what was drawn before stays, what is under way is drawn anew given the time that it has taken, and the second
//! seed decides the rest.

use crate::common::{self, Stream};
use crate::ministry;
use cellule::exercise::Exercise;
use cellule::exercise::event::Event;
use cellule::exercise::plan::Plan;
use cellule::simulation::blueprint::Values;
use cellule::simulation::chance::Source;
use cellule::simulation::event::{Event as World, Target};
use cellule::simulation::time::Time;
use cellule::simulation::{NewOrder, Simulation};
use std::collections::BTreeSet;
use std::sync::Arc;

const HOUR: i32 = 3600;
const AT: Time = Time(50 * HOUR);

fn split(seed: u64, at: Time, second: u64) -> Source {
    Source {
        seed,
        split: Some((at, second)),
    }
}

/// A week with this chance, played by the first playbook where there is one.
fn week(plan: &Arc<Plan>, source: Source) -> Stream {
    let values = Values::of(&plan.blueprint.params);
    let script = plan.playbooks.first().cloned();
    let mut x = Exercise::new(Arc::clone(plan), values, source, script);
    x.advance(plan.blueprint.end);
    x.drain().collect()
}

fn before(at: Time, of: &Stream) -> &[(Time, Event)] {
    &of[..of.partition_point(|(t, _)| *t < at)]
}

#[test]
fn before_the_split_nothing_changes_and_after_it_the_second_seed_decides() {
    for which in 0..2 {
        let plan = ministry(which);
        for seed in 1..4 {
            let whole = week(&plan, Source::new(seed));
            let one = week(&plan, split(seed, AT, 11));
            let other = week(&plan, split(seed, AT, 12));
            assert!(before(AT, &whole).len() > 100);
            for x in [&one, &other] {
                assert_eq!(before(AT, &whole), before(AT, x));
                assert_ne!(&whole, x);
            }
            assert_ne!(one, other);
            assert_eq!(one, week(&plan, split(seed, AT, 11)));
        }
    }
}

#[test]
fn a_run_that_stands_somewhere_is_split_there_once_with_all_that_is_under_way() {
    for which in 0..2 {
        let plan = ministry(which);
        let b = &plan.blueprint;
        let run = |second: Option<u64>| {
            let mut sim = Simulation::new(Arc::clone(b), Values::of(&b.params), Source::new(5));
            sim.run_until(AT);
            if let Some(second) = second {
                // Splitting a run that was stored is the same as splitting it at once.
                let stored = sim.snapshot();
                sim.run_until(AT + 9 * HOUR as u32);
                sim.restore(&stored);
                assert!(sim.split(second));
                assert!(!sim.split(second + 1), "once");
            }
            sim.run_until(b.end);
            sim.drain()
                .filter(|(t, _)| *t > AT)
                .collect::<Vec<(Time, World)>>()
        };
        assert_eq!(run(Some(7)), run(Some(7)));
        let arms: BTreeSet<String> = (0..40).map(|s| format!("{:?}", run(Some(s)))).collect();
        assert_eq!(arms.len(), 40);
        // Attempts that were under way end, at other times, and none in the past.
        let ends: BTreeSet<Time> = (0..40)
            .filter_map(|s| {
                let events = run(Some(s));
                events.into_iter().find_map(|(t, e)| match e {
                    World::AttemptEnded { .. } => Some(t),
                    _ => None,
                })
            })
            .collect();
        assert!(ends.len() > 30, "{}", ends.len());
        assert!(ends.iter().all(|t| *t > AT));
    }
}

/// How long an order to rebuild a mailbox server takes, nobody else being there, with this chance.
fn rebuild(plan: &Plan, server: &str, source: Source) -> f64 {
    let b = &plan.blueprint;
    let mut sim = Simulation::new(Arc::clone(b), Values::of(&b.params), source);
    let began = Time(12 * HOUR);
    sim.run_until(began);
    let names = &b.names;
    sim.give_order(NewOrder {
        action: names.actions.rank("rebuild-server").expect("it is there"),
        target: Target::Node(names.nodes.rank(server).expect("it is there")),
        copy_age: 0,
        priority: 5,
        channel: names.channels.rank("in-person").expect("it is there"),
        hour: None,
    });
    sim.run_until(began + 96 * HOUR as u32);
    let ended = sim.drain().find_map(|(t, e)| match e {
        World::OrderEnded { .. } => Some(t),
        _ => None,
    });
    f64::from(ended.expect("in four days it is done").since(began)) / f64::from(HOUR)
}

#[test]
fn work_under_way_lasts_after_the_split_as_work_lasts_that_has_taken_so_long() {
    for (mut s, server) in [
        (common::flagship(), "mbx-police"),
        (common::generated(), "mailboxes-1"),
    ] {
        s.campaign = None;
        s.injects.clear();
        s.playbooks.clear();
        s.objectives.clear();
        s.duties.clear();
        s.decision_points.clear();
        let plan = common::compiled(s);
        for hours in [3, 6, 9] {
            let at = Time((12 + hours) * HOUR);
            // Those that take longer, of many runs, and one run that does, split many times.
            let mut long: Vec<(u64, f64)> = (0..600)
                .map(|seed| (seed, rebuild(&plan, server, Source::new(seed))))
                .filter(|(_, d)| *d > f64::from(hours))
                .collect();
            let one = long[0].0;
            let mut anew: Vec<f64> = (0..600)
                .map(|second| rebuild(&plan, server, split(one, at, second)))
                .collect();
            assert!(anew.iter().all(|d| *d >= f64::from(hours)));
            anew.sort_by(f64::total_cmp);
            long.sort_by(|a, b| a.1.total_cmp(&b.1));
            let long: Vec<f64> = long.into_iter().map(|(_, d)| d).collect();
            // Kolmogorov and Smirnov: in one of a thousand pairs of equal distributions the distance is larger.
            let share =
                |of: &[f64], d: f64| of.partition_point(|x| *x <= d) as f64 / of.len() as f64;
            let distance = long
                .iter()
                .map(|&d| (share(&long, d) - share(&anew, d)).abs())
                .fold(0.0, f64::max);
            let (n, m) = (long.len() as f64, anew.len() as f64);
            assert!(n > 50.0, "{n}");
            let most = 1.95 * ((n + m) / (n * m)).sqrt();
            assert!(distance < most, "{server} {hours} h: {distance} of {most}");
        }
    }
}
