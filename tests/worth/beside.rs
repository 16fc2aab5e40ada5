//! What stands beside the table: no model of a consequence, pairs that only work together, the best that was not taken.

use super::stolen::{by_lead, decide, order, theft, theft_where};
use super::{HOUR, ask, few, of_all, seed_with_the_first};
use cellule::assessment::Measure;
use cellule::assessment::worth::{Pair, Question, Search};
use cellule::exercise::command::{Command, Deed};
use cellule::exercise::plan::Plan;
use cellule::scenario::model::*;
use cellule::scenario::resolved::Resolved;
use cellule::simulation::time::Time;
use std::sync::Arc;

/// The table alone, and pairs.
fn pairs() -> Question {
    Question {
        pairs: 24,
        truths: 0,
        shifts: Vec::new(),
        ..few()
    }
}

/// The table, and the best that was not taken.
fn best() -> Question {
    Question {
        best: 600,
        shifts: Vec::new(),
        ..few()
    }
}

fn action<'s>(s: &'s mut Resolved, id: &str) -> &'s mut ResponseAction {
    let mut all = s.catalogue.actions.iter_mut();
    all.find(|a| a.id.as_str() == id).expect("it is there")
}

/// The attacker gets into both servers and takes what lies on the one that it still reaches.
fn two_halves() -> Arc<Plan> {
    theft_where(1.0, |s| {
        let stages = &mut s.campaign.as_mut().expect("there is one").stages;
        let other = stages[0].alternatives[1].gives.clone();
        stages[0].alternatives[0].gives.extend(other);
    })
}

/// The attacker gets into both servers and takes what lies on each, one after the other.
fn two_thefts() -> Arc<Plan> {
    theft_where(1.0, |s| {
        let campaign = s.campaign.as_mut().expect("there is one");
        let other = campaign.stages[0].alternatives[1].gives.clone();
        campaign.stages[0].alternatives[0].gives.extend(other);
        let mut second = campaign.stages[1].clone();
        second.id = StageId("take-second".to_owned());
        second.alternatives.remove(0);
        campaign.stages[1].alternatives.truncate(1);
        campaign.goals.push(second.id.clone());
        campaign.stages.push(second);
    })
}

fn both_off() -> [(Time, Command); 3] {
    [
        by_lead(HOUR, order("disconnect-server", "first")),
        by_lead(HOUR + 600, decide("We wait.")),
        by_lead(2 * HOUR, order("disconnect-server", "second")),
    ]
}

#[test]
fn what_the_simulation_has_no_consequence_of_is_not_modelled_and_what_changes_nothing_is() {
    let plan = theft_where(1.0, |s| {
        let hunt = action(s, "hunt-implants");
        hunt.effects.clear();
        hunt.takes_down = false;
    });
    let commands = [
        by_lead(600, decide("We keep calm.")),
        by_lead(700, order("hunt-implants", "first")),
        by_lead(
            800,
            Deed::Report {
                text: "All is well.".to_owned(),
            },
        ),
        // It has an effect, and none here.
        by_lead(900, order("disconnect-server", "second")),
        by_lead(
            1000,
            Deed::Assess {
                node: NodeId("first".to_owned()),
                belief: Belief::Suspected,
                basis: String::new(),
                confidence: 50,
            },
        ),
        by_lead(1100, Deed::Cancel { order: 0 }),
    ];
    let q = Question {
        seeds: 4,
        truths: 0,
        shifts: Vec::new(),
        ..few()
    };
    // The hunt is reported within its minute: the cancellation comes first.
    let plan_slow = theft_where(1.0, |s| {
        let hunt = action(s, "hunt-implants");
        hunt.effects.clear();
        hunt.duration = Estimate::Bare(Span::minutes(60));
    });
    let worth = ask(&plan_slow, 1, &commands, &q);
    assert_eq!(worth.not_modelled, [0, 1, 2, 5]);
    let first_five = ask(&plan, 1, &commands[..5], &q);
    assert_eq!(first_five.not_modelled, [0, 1, 2]);
    let again = ask(&theft(1.0), 1, &commands[..2], &q);
    assert_eq!(again.not_modelled, [0], "a hunt finds something");
}

#[test]
fn two_decisions_that_save_the_data_only_together_are_found_and_nothing_else() {
    let worth = ask(&two_halves(), 1, &both_off(), &pairs());
    assert_eq!(worth.pairs.of, 3, "none falls with another");
    assert!(worth.pairs.runs > 0);
    let found: Vec<&Pair> = worth.pairs.working().collect();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].first, found[0].second), (0, 2));
    let records = found[0]
        .only_together()
        .find(|d| d.measure == Measure::RecordsExtracted)
        .expect("the records are saved");
    assert_eq!(records.median, Some(-300.0));
    for alone in [&found[0].first_alone, &found[0].second_alone] {
        assert_eq!(of_all(alone, Measure::RecordsExtracted).changed, 0.0);
    }
}

#[test]
fn decisions_that_each_save_their_part_are_no_pair() {
    let worth = ask(&two_thefts(), 1, &both_off(), &pairs());
    assert_eq!(worth.pairs.of, 3);
    let together: Vec<Measure> = worth
        .pairs
        .working()
        .flat_map(Pair::only_together)
        .map(|d| d.measure)
        .collect();
    assert!(
        !together.contains(&Measure::RecordsExtracted),
        "{together:?}"
    );
}

#[test]
fn a_decision_that_rests_on_another_is_no_pair_with_it() {
    let commands = [
        by_lead(900, order("hunt-implants", "first")),
        by_lead(2 * HOUR, order("disconnect-server", "first")),
    ];
    let worth = ask(&theft(1.0), 1, &commands, &pairs());
    assert_eq!(worth.pairs.of, 0, "it falls with it, and that is told");
    assert!(worth.pairs.found.is_empty());
}

/// Nothing can be ordered but a hunt and a disconnection.
fn little(into_first: f32) -> Arc<Plan> {
    theft_where(into_first, |s| {
        let kept = ["hunt-implants", "disconnect-server"];
        s.offered.retain(|a| kept.contains(&a.as_str()));
    })
}

fn found(search: &Search) -> (String, Option<String>) {
    let missed = search.best();
    let missed = missed.unwrap_or_else(|| panic!("none of {search:?}"));
    match &missed.command.deed {
        Deed::Order(o) => (o.action.to_string(), o.target.clone()),
        other => panic!("{other:?} is no order"),
    }
}

#[test]
fn a_disconnection_that_would_have_stopped_the_theft_is_the_best_not_taken() {
    let commands = [by_lead(900, order("hunt-implants", "first"))];
    let worth = ask(&little(1.0), 1, &commands, &best());
    let (action, target) = found(&worth.best);
    assert_eq!(
        (action.as_str(), target.as_deref()),
        ("disconnect-server", Some("first"))
    );
    let missed = worth.best.best().expect("it was found");
    assert!(missed.at > Time(900) && missed.at < Time(4 * HOUR));
    for all in [&missed.here, &missed.anywhere] {
        let d = of_all(all, Measure::RecordsExtracted);
        assert_eq!((d.median, d.mean), (Some(-300.0), -300.0));
        assert!(d.holds && d.is_better() == Some(true));
    }
    assert_eq!(missed.possible, 1.0);
    assert!(missed.luck().is_empty());
    assert!(worth.best.runs <= 600 && worth.best.looked <= worth.best.of);
}

#[test]
fn what_the_cell_could_not_know_of_is_not_offered() {
    let commands = [by_lead(900, decide("We wait."))];
    let worth = ask(&little(1.0), 1, &commands, &best());
    assert_eq!(
        worth.best.of, 0,
        "it knew of no server that speaks for the attacker"
    );
    assert!(worth.best.winner.is_none());
}

#[test]
fn what_was_ordered_soon_after_was_not_left_undone() {
    let commands = [
        by_lead(900, order("hunt-implants", "first")),
        by_lead(2 * HOUR, order("disconnect-server", "first")),
    ];
    let worth = ask(&little(1.0), 1, &commands, &best());
    assert!(worth.best.best().is_none(), "{:?}", worth.best.winner);
}

#[test]
fn what_would_have_been_best_by_luck_is_called_luck() {
    let plan = little(0.04);
    let seed = seed_with_the_first(&plan);
    let commands = [by_lead(900, order("hunt-implants", "first"))];
    let worth = ask(&plan, seed, &commands, &best());
    let missed = worth.best.best().expect("it would have saved the files");
    assert_eq!(
        of_all(&missed.here, Measure::RecordsExtracted).median,
        Some(-300.0)
    );
    assert_eq!(
        of_all(&missed.anywhere, Measure::RecordsExtracted).median,
        Some(0.0)
    );
    assert!(missed.luck().contains(&Measure::RecordsExtracted));
    assert!(missed.possible < 0.3, "{}", missed.possible);
}
