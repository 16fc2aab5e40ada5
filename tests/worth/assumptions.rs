//! Estimates that a worth depends on.

use super::stolen::{by_lead, decide, order, theft_where};
use super::{HOUR, ask, few};
use cellule::assessment::Measure;
use cellule::assessment::worth::{Question, Worth};
use cellule::scenario::model::*;
use cellule::scenario::resolved::Resolved;

fn share(value: f32, low: f32, high: f32) -> Estimate<Share> {
    let of = |x: f32| Share((x * 1_000_000.0) as u32);
    Estimate::Ranged(Ranged {
        value: of(value),
        low: of(low),
        high: of(high),
        source: String::new(),
    })
}

/// Nothing has a range but what a test gives one.
fn certain(s: &mut Resolved) {
    for c in &mut s.catalogue.constants {
        c.value = match &c.value {
            Quantity::Span(e) => Quantity::Span(Estimate::Bare(e.value())),
            Quantity::Share(e) => Quantity::Share(Estimate::Bare(e.value())),
            Quantity::Count(e) => Quantity::Count(Estimate::Bare(e.value())),
        };
    }
    s.offered.retain(|a| a.as_str() == "disconnect-server");
    s.catalogue
        .actions
        .retain(|a| a.id.as_str() == "disconnect-server");
    disconnect(s).undone_by = None;
    s.catalogue
        .techniques
        .retain(|t| ["T1190", "T1041"].contains(&t.id.as_str()));
    for t in &mut s.catalogue.techniques {
        t.duration = Estimate::Bare(t.duration.value());
        t.success = Estimate::Bare(t.success.value());
        t.traces.clear();
    }
}

/// An attacker on both servers that takes 200 records from the first, and 300 from the second once it notices that it is
/// being shut out.
fn vengeful(s: &mut Resolved) {
    certain(s);
    let campaign = s.campaign.as_mut().expect("there is one");
    let other = campaign.stages[0].alternatives[1].gives.clone();
    campaign.stages[0].alternatives[0].gives.extend(other);
    let mut burn = campaign.stages[1].clone();
    burn.id = StageId("burn".to_owned());
    burn.alternatives.remove(0);
    campaign.stages[1].alternatives.truncate(1);
    for gain in &mut campaign.stages[1].alternatives[0].gives {
        if let Gain::Records { count, .. } = gain {
            *count = Estimate::Bare(200);
        }
    }
    campaign.reactions.push(Reaction {
        id: ReactionId("revenge".to_owned()),
        when: Trigger::Noticed,
        then: vec![Response::Open(vec![burn.id.clone()])],
        times: 1,
        chance: Estimate::Bare(Share::ALL),
    });
    campaign.stages.push(burn);
}

fn disconnect(s: &mut Resolved) -> &mut ResponseAction {
    let mut all = s.catalogue.actions.iter_mut();
    all.find(|a| a.id.as_str() == "disconnect-server")
        .expect("it is there")
}

fn worth_of_a_disconnection(change: impl FnOnce(&mut Resolved)) -> Worth {
    let plan = theft_where(1.0, |s| {
        vengeful(s);
        change(s);
    });
    let commands = [
        by_lead(HOUR, order("disconnect-server", "first")),
        by_lead(2 * HOUR, decide("We wait.")),
    ];
    let q = Question {
        assumptions: 120,
        shifts: Vec::new(),
        ..few()
    };
    ask(&plan, 1, &commands, &q)
}

fn named(worth: &Worth, decision: usize) -> Vec<(&str, Measure)> {
    let of = worth.assumptions.of(decision);
    of.map(|a| (a.estimate.as_str(), a.low.measure)).collect()
}

#[test]
fn an_estimate_that_turns_the_sign_is_named_and_one_that_does_not_is_not() {
    let worth = worth_of_a_disconnection(|s| {
        let action = disconnect(s);
        action.noticed = share(0.5, 0.0, 1.0);
        // Whether it works decides how much it saves, not whether it saves or costs.
        action.success = share(0.8, 0.5, 1.0);
    });
    let named = named(&worth, 0);
    assert!(
        named.contains(&(
            "action/disconnect-server/noticed",
            Measure::RecordsExtracted
        )),
        "{named:?} of {:?}",
        worth.assumptions
    );
    assert!(
        named
            .iter()
            .all(|(e, _)| *e == "action/disconnect-server/noticed"),
        "{named:?}"
    );
    assert_eq!(worth.assumptions.of(1).count(), 0);
    let records = worth
        .assumptions
        .of(0)
        .find(|a| a.low.measure == Measure::RecordsExtracted)
        .expect("it is named");
    assert_eq!(records.low.is_better(), Some(true));
    assert_eq!(records.high.is_better(), Some(false));
    assert!(worth.assumptions.draws == 120 && worth.assumptions.runs >= 120 * 3);
}

#[test]
fn an_estimate_that_only_makes_a_worth_larger_is_no_assumption_that_it_depends_on() {
    let worth = worth_of_a_disconnection(|s| disconnect(s).success = share(0.5, 0.0, 1.0));
    assert_eq!(named(&worth, 0), []);
    assert_eq!(worth.assumptions.of, 1);
}
