//! Watch first: the scope is known when one strikes, and the attacker reads mail meanwhile.

use crate::field::*;
use cellule::exercise::plan::Plan;
use cellule::simulation::event::{Event as World, Found};
use std::collections::BTreeSet;
use std::sync::Arc;

const SEEDS: u64 = 60;
const WATCHES: [i32; 4] = [6, 30, 66, 114];
const HUNTS: [&str; 5] = [
    "hunt-web-shells",
    "hunt-server-modules",
    "hunt-implants",
    "hunt-identity",
    "list-forwarding-rules",
];

/// Mean number of means truly found before the strike, and of records lost until a day after it.
fn response(plan: &Arc<Plan>, watch: i32, hunting: bool) -> (f64, f64) {
    let (mut found, mut records) = (Vec::new(), Vec::new());
    let haunts = haunts(plan);
    for seed in 0..SEEDS {
        let mut t = Trial::new(plan, seed);
        // Twice a day a team looks for one kind of thing, on every machine of the kind; for which first is the luck of the run.
        for (round, h) in (1..watch).step_by(12).enumerate() {
            t.until(hours(h));
            let hunt = HUNTS[(round + seed as usize) % HUNTS.len()];
            if hunting {
                for n in aimable(plan, hunt, &haunts) {
                    t.order(hunt, Some(&n), None);
                }
            }
        }
        t.until(hours(watch));
        let real: BTreeSet<_> = t
            .after(hours(0))
            .filter_map(|(_, e)| match e {
                World::Finding {
                    node,
                    found: Found::Means { means, real: true },
                    ..
                } => Some((node, means)),
                _ => None,
            })
            .collect();
        cut(&mut t);
        t.until(hours(watch + 24));
        found.push(real.len() as f64);
        records.push(t.records_after(hours(0)));
    }
    (mean(&found), mean(&records))
}

#[test]
fn longer_watching_finds_more_and_loses_more() {
    for s in both() {
        let plan = ready(at_once(s));
        let (found, records): (Vec<f64>, Vec<f64>) =
            WATCHES.iter().map(|&w| response(&plan, w, true)).unzip();
        eprintln!("{}: found {found:?}, records {records:?}", plan.scenario.id);
        assert_rises("means found", &found, 0.3);
        assert_rises("records lost", &records, 5.0);
    }
}

#[test]
fn waiting_without_looking_finds_nothing_and_looking_without_an_attacker_costs_nothing() {
    for s in both() {
        let plan = ready(at_once(s.clone()));
        for w in [WATCHES[0], WATCHES[2]] {
            assert_eq!(response(&plan, w, false).0, 0.0);
        }
        let peace = ready(at_once(in_peace(s)));
        for w in [WATCHES[0], WATCHES[2]] {
            assert_eq!(response(&peace, w, true), (0.0, 0.0));
        }
    }
}
