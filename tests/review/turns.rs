//! Turning points and telling decisions, where they are known.

use crate::measures::played;
use crate::stolen::{by_lead, decide, order};
use cellule::assessment::Measure;
use cellule::assessment::review::{Review, Turning, paid_and_cost, turns};
use cellule::assessment::worth::{Played, Question};
use cellule::exercise::command::Deed;
use cellule::exercise::replay::Plans;
use cellule::scenario::model::Declaration;
use cellule::simulation::time::Time;
use std::sync::atomic::AtomicBool;

const HOUR: i32 = 3600;

#[test]
fn a_theft_and_a_wrong_declaration_are_turning_points() {
    let folder = tempfile::tempdir().expect("a folder");
    let out = Deed::Declare {
        declaration: Declaration::AttackerOut,
        nodes: Vec::new(),
    };
    let path = played(folder.path(), &[by_lead(2 * HOUR, out)]);
    let (review, _) = Review::read(&path, &Plans::default()).expect("it reads");
    let all = turns(&review);
    assert_eq!(all.len(), 2, "{all:?}");
    assert_eq!(all[0].at, Time(2 * HOUR));
    assert_eq!(all[0].what, Turning::DeclaredOut { right: false });
    assert!(matches!(all[1].what, Turning::Theft { count: 300, .. }));
}

#[test]
fn the_decision_that_stops_the_theft_paid_and_talk_told_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let commands = [
        by_lead(600, decide("We meet.")),
        by_lead(HOUR, order("disconnect-server", "first")),
    ];
    let path = played(folder.path(), &commands);
    let (review, _) = Review::read(&path, &Plans::default()).expect("it reads");
    let past = &review.past;
    let p = Played::new(&past.plan, past.seed, &past.timed(), past.reached);
    let question = Question {
        seeds: 40,
        truths: 0,
        shifts: Vec::new(),
        policy: None,
        ..Question::default()
    };
    let worth = p.answer(&question, &AtomicBool::new(false), |_| {});
    let (paid, cost) = paid_and_cost(&worth.rows, 3);
    assert!(paid.iter().any(|t| t.decision == 1), "{paid:?}");
    let stolen = paid.iter().find(|t| t.decision == 1).expect("it paid");
    // By hand: contained some four hours sooner is four times what matters there, 300 records are three times.
    assert_eq!(stolen.difference.measure, Measure::TimeToContain);
    assert_eq!(stolen.difference.is_better(), Some(true));
    assert!(cost.is_empty(), "{cost:?}");
}
