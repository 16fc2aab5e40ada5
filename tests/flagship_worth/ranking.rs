//! The reference cell against the others, on seeds and draws that nobody tuned the playbooks on: those were 0 to 200 and
//! 1,000 to 1,999. Every draw takes all estimates from their ranges, the same for every playbook.

use super::play::plan;
use cellule::assessment::measures::{Better, Measure, Measures};
use cellule::assessment::sweep::{Sweep, SweepPlan, compare};
use std::collections::BTreeMap;
use std::sync::OnceLock;

const FIRST_SEED: u64 = 5_000;
const DRAWS: usize = 60;
/// Share of draws in which what the README says must hold; best in most measures is best of all six in more than half.
const MOST: f64 = 0.8;
fn sweep() -> &'static Sweep {
    static SWEEP: OnceLock<Sweep> = OnceLock::new();
    SWEEP.get_or_init(|| {
        let plan = plan();
        Sweep::play(
            plan,
            &SweepPlan {
                playbooks: (0..plan.playbooks.len()).collect(),
                first_seed: FIRST_SEED,
                runs: DRAWS as u32,
                vary: true,
                later: true,
            },
            || {},
        )
    })
}

/// What the reference cell and the others came to in one draw, at ENDEX or thirty days later.
fn draw(i: usize, later: bool) -> (&'static Measures, Vec<(&'static str, &'static Measures)>) {
    let at = |r: &'static cellule::assessment::sweep::Runs| {
        let o = &r.outcomes[i];
        if later {
            o.later.as_ref().expect("it was asked for")
        } else {
            &o.endex
        }
    };
    let mut reference = None;
    let mut others = Vec::new();
    for r in &sweep().runs {
        if r.playbook.as_str() == "reference" {
            reference = Some(at(r));
        } else {
            others.push((r.playbook.as_str(), at(r)));
        }
    }
    (reference.expect("there is a reference"), others)
}

fn directed() -> Vec<Measure> {
    let all = Measure::ALL.iter().copied();
    all.filter(|m| m.better() != Better::Neither).collect()
}

/// Nowhere worse and somewhere better.
fn dominates(a: &Measures, b: &Measures) -> bool {
    let signs = || {
        directed()
            .into_iter()
            .map(|m| compare(m, a.get(m), b.get(m)))
    };
    signs().all(|s| s >= 0) && signs().any(|s| s > 0)
}

#[test]
fn nothing_dominates_the_reference_cell_in_most_draws() {
    for later in [false, true] {
        let mut by: BTreeMap<&str, usize> = BTreeMap::new();
        let mut free = 0;
        for i in 0..DRAWS {
            let (reference, others) = draw(i, later);
            let above: Vec<&str> = others
                .iter()
                .filter(|(_, m)| dominates(m, reference))
                .map(|(p, _)| *p)
                .collect();
            free += usize::from(above.is_empty());
            for p in above {
                *by.entry(p).or_default() += 1;
            }
        }
        assert!(
            free as f64 >= MOST * DRAWS as f64,
            "at D+30: {later}; dominated by {by:?}"
        );
    }
}

#[test]
fn the_reference_cell_is_best_in_most_measures_and_not_in_all() {
    let directed = directed();
    let mut most = 0;
    let mut all = 0;
    let mut lost: BTreeMap<&str, usize> = BTreeMap::new();
    for i in 0..DRAWS {
        let (reference, others) = draw(i, false);
        let mut best = 0;
        for &m in &directed {
            if others
                .iter()
                .all(|(_, o)| compare(m, reference.get(m), o.get(m)) >= 0)
            {
                best += 1;
            } else {
                *lost.entry(m.id()).or_default() += 1;
            }
        }
        most += usize::from(best * 2 > directed.len());
        all += usize::from(best == directed.len());
    }
    assert!(
        most as f64 >= MOST * DRAWS as f64,
        "best in most measures in {most} of {DRAWS} draws; not best: {lost:?}"
    );
    assert_eq!(all, 0, "nothing is free: somebody is better at something");
}

#[test]
fn the_reference_cell_beats_each_other_cell_in_more_measures_than_it_loses() {
    let mut won: BTreeMap<&str, usize> = BTreeMap::new();
    for i in 0..DRAWS {
        let (reference, others) = draw(i, false);
        for (p, o) in others {
            let balance: i32 = directed()
                .into_iter()
                .map(|m| i32::from(compare(m, reference.get(m), o.get(m))))
                .sum();
            *won.entry(p).or_default() += usize::from(balance > 0);
        }
    }
    assert!(
        won.values().all(|&n| n as f64 >= MOST * DRAWS as f64),
        "of {DRAWS} draws: {won:?}"
    );
}

#[test]
fn every_other_cell_is_best_at_something_in_some_draw() {
    // Each playbook is a temptation: there is something that it does better than the reference.
    let mut better: BTreeMap<&str, usize> = BTreeMap::new();
    for i in 0..DRAWS {
        let (reference, others) = draw(i, false);
        for (p, o) in others {
            let n = directed()
                .into_iter()
                .filter(|&m| compare(m, o.get(m), reference.get(m)) > 0)
                .count();
            *better.entry(p).or_default() += n;
        }
    }
    assert_eq!(better.len(), 5);
    assert!(better.values().all(|&n| n > 0), "{better:?}");
}
