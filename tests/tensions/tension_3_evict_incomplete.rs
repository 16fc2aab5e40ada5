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
/// it has then, when so many of its machines stay unknown.
fn response(plan: &Arc<Plan>, unknown: usize) -> (f64, f64) {
    let (mut back, mut held_then) = (Vec::new(), Vec::new());
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
        held_then.push(f64::from(t.x.world().footholds_held()));
    }
    assert!(
        back.len() > 30,
        "only {} runs had enough footholds",
        back.len()
    );
    (mean(&back), mean(&held_then))
}

#[test]
fn every_unknown_machine_makes_a_return_likelier_and_none_unknown_means_none() {
    for s in both() {
        let plan = ready(at_once(seeing_everything(s)));
        let (back, held): (Vec<f64>, Vec<f64>) =
            UNKNOWN.iter().map(|&k| response(&plan, k)).unzip();
        eprintln!("{}: back {back:?}, held {held:?}", plan.scenario.id);
        assert_eq!(back[0], 0.0, "with everything known nobody returns");
        assert!(back[1] > 0.2 && back[3] > 0.5, "{back:?}");
        assert_eq!(held[0], 0.0, "with everything known nothing is left");
        assert_rises_to_the_top("returns", &back, 0.1);
        assert_rises("footholds three days later", &held, 0.5);
    }
}
