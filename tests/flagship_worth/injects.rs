//! Every inject can come, reaches somebody, and asks for something.

use super::play::{Extra, Player, Step, plan};
use cellule::exercise::event::Event;
use cellule::simulation::blueprint::ix::Ix;
use std::collections::BTreeSet;

/// Runs in which a cell does what no playbook does, each for the injects that answer it.
const BESIDES: &[(&str, &[Step])] = &[
    // Locks accounts in the first night.
    (
        "foreign-login-explained",
        &[(1, Extra::Order("lock-accounts", "users-central"))],
    ),
    // Rejects mail instead of holding it.
    (
        "court-bounces",
        &[(2, Extra::Order("reject-external-mail", ""))],
    ),
    // Cuts off the platform on which emergency calls run.
    (
        "emergency-calls-degraded",
        &[(20, Extra::Order("isolate-segment", "seg-operations"))],
    ),
    // Has found nothing by nine in the morning.
    ("cabinet-prefers-nothing-found", &[]),
];

/// Places of the injects that were sent and of those that somebody received.
fn seen(
    player: &mut Player,
    playbook: Option<&str>,
    steps: &[Step],
    seed: u64,
) -> [BTreeSet<usize>; 2] {
    let week = player
        .week(playbook, steps, seed)
        .expect("the commands are allowed");
    let mut sets = [BTreeSet::new(), BTreeSet::new()];
    for (_, event) in &week.events {
        match event {
            Event::InjectSent { inject } => {
                sets[0].insert(inject.place());
            }
            Event::InjectDelivered { inject, .. } => {
                sets[1].insert(inject.place());
            }
            _ => {}
        }
    }
    sets
}

#[test]
fn every_inject_is_sent_and_reaches_somebody_in_some_run() {
    let plan = plan();
    let mut player = Player::new();
    let (mut sent, mut received) = (BTreeSet::new(), BTreeSet::new());
    for playbook in &plan.scenario.playbooks {
        for seed in 5_000..5_012 {
            let [s, r] = seen(&mut player, Some(playbook.id.as_str()), &[], seed);
            sent.extend(s);
            received.extend(r);
        }
    }
    for (inject, steps) in BESIDES {
        let place = plan
            .injects
            .rank(inject)
            .expect("the inject exists")
            .place();
        let mut came = false;
        for seed in 5_000..5_012 {
            let [s, r] = seen(&mut player, None, steps, seed);
            came |= s.contains(&place);
            sent.extend(s);
            received.extend(r);
        }
        assert!(came, "{inject} does not come when it is called for");
    }
    let missing = |set: &BTreeSet<usize>| -> Vec<&str> {
        plan.injects
            .iter()
            .filter(|(i, _)| !set.contains(&i.place()))
            .map(|(_, id)| id)
            .collect()
    };
    assert_eq!(missing(&sent), Vec::<&str>::new(), "never sent");
    assert_eq!(missing(&received), Vec::<&str>::new(), "never received");
}

#[test]
fn every_inject_asks_for_something_or_changes_something() {
    let s = &plan().scenario;
    let elsewhere = format!(
        "{:?}",
        (
            &s.playbooks,
            &s.decision_points,
            &s.objectives,
            &s.duties,
            &s.claims
        )
    );
    let idle: Vec<&str> = s
        .injects
        .iter()
        .filter(|i| {
            let name = format!("InjectId({:?})", i.id.as_str());
            let named_by_others = s
                .injects
                .iter()
                .filter(|o| o.id != i.id)
                .any(|o| format!("{:?}", (&o.when, &o.cancelled_by)).contains(&name));
            i.expected == Default::default()
                && i.options.is_empty()
                && i.effects.is_empty()
                && !named_by_others
                && !elsewhere.contains(&name)
        })
        .map(|i| i.id.as_str())
        .collect();
    assert_eq!(idle, Vec::<&str>::new());
}

#[test]
fn every_option_of_an_inject_differs_from_the_others() {
    let s = &plan().scenario;
    for i in &s.injects {
        assert_ne!(i.options.len(), 1, "{}: one option is no choice", i.id);
        let names: BTreeSet<String> = i.options.iter().map(|o| format!("{:?}", o.name)).collect();
        assert_eq!(names.len(), i.options.len(), "{}", i.id);
        let effects: BTreeSet<String> = i
            .options
            .iter()
            .map(|o| format!("{:?}", o.effects))
            .collect();
        assert!(
            i.options.is_empty() || effects.len() > 1,
            "{}: all options do the same",
            i.id
        );
    }
}
