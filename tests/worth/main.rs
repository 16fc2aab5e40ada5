//! The worth of decisions, where the answer is known beforehand.

use cellule::assessment::Measure;
use cellule::assessment::worth::{Alternative, Difference, Lens, Played, Question, Row, Worth};
use cellule::exercise::Exercise;
use cellule::exercise::command::{Command, Deed};
use cellule::exercise::plan::Plan;
use cellule::scenario::model::*;
use cellule::simulation::time::Time;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

mod assumptions;
mod beside;
#[path = "../common/theft.rs"]
mod stolen;
use stolen::{by_lead, decide, order, theft};

const HOUR: i32 = 3600;

fn ask(plan: &Arc<Plan>, seed: u64, commands: &[(Time, Command)], q: &Question) -> Worth {
    let played = Played::new(plan, seed, commands, plan.blueprint.end);
    assert_eq!(
        played.decisions().len(),
        commands.len(),
        "every command was accepted"
    );
    played.answer(q, &AtomicBool::new(false), |_| {})
}

fn few() -> Question {
    Question {
        seeds: 40,
        truths: 60,
        policy: None,
        shifts: vec![-HOUR / 2, 2 * HOUR, 5 * HOUR],
        ..Question::default()
    }
}

fn absent(worth: &Worth, decision: usize, lens: Lens) -> &Row {
    worth
        .row(decision, Alternative::Absent, lens)
        .expect("it was compared")
}

fn of(row: &Row, m: Measure) -> Difference {
    of_all(&row.endex, m)
}

fn of_all(all: &[Difference], m: Measure) -> Difference {
    all[m as usize]
}

/// A seed under which the attacker got into the first server.
fn seed_with_the_first(plan: &Arc<Plan>) -> u64 {
    let records = |seed: &u64| {
        let mut x = Exercise::with_seed(Arc::clone(plan), *seed, None);
        x.advance(plan.blueprint.end);
        let first = plan
            .blueprint
            .names
            .data
            .rank("first-files")
            .expect("it is there");
        x.world().records_handled(first)[Handling::Extracted as usize] == 300
    };
    (1..2000).find(records).expect("one of them")
}

#[test]
fn a_decision_without_effect_is_worth_exactly_nothing() {
    let plan = theft(1.0);
    let commands = [
        by_lead(600, decide("We meet.")),
        by_lead(1800, decide("We keep calm.")),
    ];
    let worth = ask(&plan, 1, &commands, &few());
    let rows: Vec<&Row> = worth.rows.iter().filter(|r| r.decision == 1).collect();
    assert_eq!(rows.len(), 5, "absent in two truths, at three other times");
    for row in rows {
        for d in &row.endex {
            let nothing = (Some(0.0), Some(0.0), Some(0.0), 0.0, (0.0, 0.0), 0.0);
            let is = (d.median, d.low, d.high, d.mean, d.between, d.changed);
            // Moved to before the first one it is itself the acknowledgement.
            if d.measure != Measure::TimeToAcknowledge {
                assert_eq!(is, nothing, "{:?} of {row:?}", d.measure);
            }
            assert!(!d.holds || d.measure == Measure::TimeToAcknowledge);
        }
    }
}

#[test]
fn a_decision_that_alone_stops_a_theft_is_worth_the_theft() {
    let plan = theft(1.0);
    let commands = [by_lead(HOUR, order("disconnect-server", "first"))];
    let worth = ask(&plan, 1, &commands, &few());
    for lens in [Lens::ThisTruth, Lens::AllTruths] {
        let d = of(absent(&worth, 0, lens), Measure::RecordsExtracted);
        assert_eq!(
            (d.low, d.median, d.high, d.mean),
            (Some(-300.0), Some(-300.0), Some(-300.0), -300.0)
        );
        assert!(d.holds && d.is_better() == Some(true) && d.changed == 1.0);
    }
    assert!(worth.luck(0).is_empty());
    let moved = |by: i32| {
        let row = worth
            .row(0, Alternative::Moved(by), Lens::ThisTruth)
            .expect("compared");
        of(row, Measure::RecordsExtracted).median
    };
    // Before the theft it does the same; an hour after it nothing is left to save.
    assert_eq!(moved(2 * HOUR), Some(0.0));
    assert_eq!(moved(5 * HOUR), Some(300.0));
}

#[test]
fn a_hunt_takes_along_the_order_that_rests_on_what_it_found() {
    let plan = theft(1.0);
    let commands = [
        by_lead(900, order("hunt-implants", "first")),
        by_lead(2 * HOUR, order("disconnect-server", "first")),
        by_lead(3 * HOUR, decide("We wait.")),
    ];
    let worth = ask(&plan, 1, &commands, &few());
    let hunt = absent(&worth, 0, Lens::ThisTruth);
    assert_eq!(
        hunt.fallen,
        [(1, 1.0)],
        "the order falls in every run, the note in none"
    );
    assert_eq!(of(hunt, Measure::RecordsExtracted).median, Some(-300.0));
    // The order itself needs nobody after it.
    let cut = absent(&worth, 1, Lens::ThisTruth);
    assert!(cut.fallen.is_empty());
    assert_eq!(of(cut, Measure::RecordsExtracted).median, Some(-300.0));
}

#[test]
fn a_time_before_its_knowledge_is_called_hindsight() {
    let plan = theft(1.0);
    let commands = [
        by_lead(HOUR, order("hunt-implants", "first")),
        by_lead(2 * HOUR, order("disconnect-server", "first")),
    ];
    let q = Question {
        shifts: vec![-HOUR / 2, -3 * HOUR / 2],
        ..few()
    };
    let worth = ask(&plan, 1, &commands, &q);
    let row = |by: i32| {
        worth
            .row(1, Alternative::Moved(by), Lens::ThisTruth)
            .expect("compared")
    };
    assert!(!row(-HOUR / 2).hindsight, "the finding was there");
    assert!(row(-3 * HOUR / 2).hindsight, "the hunt was not yet ordered");
    assert!(
        !worth.rows.iter().any(|r| r.decision == 0 && r.hindsight),
        "a hunt needs no finding"
    );
}

#[test]
fn a_lucky_guess_shows_as_luck() {
    let plan = theft(0.04);
    let seed = seed_with_the_first(&plan);
    let commands = [
        by_lead(HOUR, order("disconnect-server", "first")),
        by_lead(2 * HOUR, decide("We wait.")),
    ];
    let worth = ask(&plan, seed, &commands, &few());
    assert_eq!(
        of(
            absent(&worth, 0, Lens::ThisTruth),
            Measure::RecordsExtracted
        )
        .median,
        Some(-300.0)
    );
    assert_eq!(
        of(
            absent(&worth, 0, Lens::AllTruths),
            Measure::RecordsExtracted
        )
        .median,
        Some(0.0)
    );
    assert!(
        worth.luck(0).contains(&Measure::RecordsExtracted),
        "{:?} {:?}",
        of(
            absent(&worth, 0, Lens::ThisTruth),
            Measure::RecordsExtracted
        ),
        of(
            absent(&worth, 0, Lens::AllTruths),
            Measure::RecordsExtracted
        )
    );
    assert!(worth.luck(1).is_empty());
}

#[test]
fn an_order_left_out_leaves_the_numbers_of_the_others_right() {
    let plan = theft(1.0);
    let both = Deed::Decide {
        text: "Both off.".to_owned(),
        orders: ["second", "first"]
            .iter()
            .map(|target| match order("disconnect-server", target) {
                Deed::Order(o) => o,
                _ => unreachable!("it is an order"),
            })
            .collect(),
    };
    let commands = [
        by_lead(HOUR, both),
        // The second order of the decision, by its number.
        by_lead(HOUR + 5, Deed::Cancel { order: 1 }),
    ];
    let q = Question {
        orders: true,
        ..few()
    };
    let worth = ask(&plan, 1, &commands, &q);
    // Without the first order the second one is still the one that is cancelled: the theft goes on in both arms.
    let row = |place| {
        worth
            .row(0, Alternative::WithoutOrder(0, place), Lens::ThisTruth)
            .expect("compared")
    };
    assert_eq!(of(row(0), Measure::RecordsExtracted).changed, 0.0);
    assert!(row(0).fallen.is_empty());
    // Without the second one there is nothing to cancel.
    assert_eq!(row(1).fallen, [(1, 1.0)]);
    assert_eq!(of(row(1), Measure::RecordsExtracted).changed, 0.0);
}
