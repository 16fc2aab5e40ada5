//! Cut early: little is stolen, and everybody loses their mail while nobody knows how far it goes.

use crate::field::*;
use cellule::assessment::Measure;
use cellule::exercise::plan::Plan;
use std::sync::Arc;

const SEEDS: u64 = 60;
const CUTS: [i32; 4] = [2, 26, 62, 110];

/// Mean records lost and mean hours of functions lost by so late a cut; nobody cuts where there is none.
fn response(plan: &Arc<Plan>, at: Option<i32>) -> (f64, f64) {
    let (mut records, mut lost) = (Vec::new(), Vec::new());
    for seed in 0..SEEDS {
        let mut t = Trial::new(plan, seed);
        if let Some(h) = at {
            t.until(hours(h));
            cut(&mut t);
        }
        t.until(hours(140));
        records.push(t.records_after(hours(0)));
        lost.push(t.measure(Measure::FunctionHoursContained));
    }
    (mean(&records), mean(&lost))
}

#[test]
fn an_earlier_cut_saves_records_and_costs_work() {
    for s in both() {
        let plan = ready(at_once(s));
        let (records, lost): (Vec<f64>, Vec<f64>) =
            CUTS.iter().map(|&h| response(&plan, Some(h))).unzip();
        eprintln!("{}: records {records:?}, hours {lost:?}", plan.scenario.id);
        assert_rises("records lost", &records, 5.0);
        assert_falls("hours lost", &lost, 10.0);
    }
}

#[test]
fn without_an_attacker_waiting_costs_no_records_and_without_a_cut_no_work_is_lost() {
    for s in both() {
        let peace = ready(at_once(in_peace(s.clone())));
        for h in CUTS {
            let (records, lost) = response(&peace, Some(h));
            assert_eq!(records, 0.0);
            assert!(lost > 0.0, "the cut itself costs work");
        }
        let (records, lost) = response(&ready(at_once(s)), None);
        eprintln!("uncut: {records} {lost}");
        assert!(records > 0.0);
        assert_eq!(lost, 0.0);
    }
}
