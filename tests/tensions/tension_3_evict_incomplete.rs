//! Evict with incomplete scope: the attacker returns by the door that was not found.

use crate::eviction::{orders, prepare};
use crate::field::*;
use cellule::exercise::plan::Plan;
use cellule::simulation::blueprint::ix::*;
use cellule::simulation::event::Event as World;
use std::sync::Arc;

const SEEDS: u64 = 80;
const UNKNOWN: [usize; 4] = [0, 1, 2, 3];
const H: i32 = 60;

/// The share of runs in which the attacker takes a machine again within three days, and the mean number of footholds that
/// it takes, when so many of its machines stay unknown.
fn response(plan: &Arc<Plan>, unknown: usize) -> (f64, f64) {
    let (mut back, mut taken) = (Vec::new(), Vec::new());
    for seed in 0..SEEDS {
        let mut t = Trial::new(plan, seed);
        prepare(&mut t, hours(H));
        t.until(hours(H));
        let mut held: Vec<NodeIx> = t.compromised();
        if held.len() < 4 {
            continue;
        }
        // Which ones stay unknown is the luck of the run, the same for every dose.
        let turn = seed as usize % held.len();
        held.rotate_left(turn);
        let (dark, known) = held.split_at(unknown);
        let all = orders(&t, known, dark);
        t.operation(hours(H) + 1800, all);
        t.until(hours(H) + 3600);
        let evicted = t.x.now();
        t.until(hours(H + 72));
        let gained = t
            .after(evicted)
            .filter(|(_, e)| matches!(e, World::FootholdGained { .. }))
            .count();
        back.push(f64::from(u8::from(gained > 0)));
        taken.push(gained as f64);
    }
    assert!(
        back.len() > 30,
        "only {} runs had enough footholds",
        back.len()
    );
    (mean(&back), mean(&taken))
}

#[test]
// Known not to hold yet on both organisations; this test alerts when it does.
#[should_panic]
fn every_unknown_machine_makes_a_return_likelier_and_none_unknown_means_none() {
    for s in both() {
        let plan = ready(at_once(seeing_everything(s)));
        let (back, taken): (Vec<f64>, Vec<f64>) =
            UNKNOWN.iter().map(|&k| response(&plan, k)).unzip();
        eprintln!("{}: back {back:?}, taken {taken:?}", plan.scenario.id);
        assert_eq!(back[0], 0.0, "with everything known nobody returns");
        assert!(back[1] > 0.2 && back[3] > 0.5, "{back:?}");
        assert_rises("returns", &back, 0.02);
        assert_rises("footholds taken again", &taken, 0.05);
    }
}
