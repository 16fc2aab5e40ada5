//! Restore yesterday's backup: complete, and infected.

use crate::field::*;
use cellule::assessment::Measure;
use cellule::exercise::plan::Plan;
use cellule::scenario::model::*;
use cellule::scenario::resolved::Resolved;
use cellule::simulation::blueprint::ix::*;
use cellule::simulation::event::Event as World;
use std::sync::Arc;

const SEEDS: u64 = 60;
const T: i32 = 40;

/// The first mailbox server that the attacker takes, and the ages of its copies.
fn server(plan: &Plan) -> (String, Vec<Span>) {
    let id = ["mbx-police", "mailboxes-1"]
        .into_iter()
        .find(|id| plan.blueprint.names.nodes.rank(id).is_some())
        .expect("each ministry has one of these");
    let node = plan
        .scenario
        .organisation
        .nodes
        .iter()
        .find(|n| n.id.as_str() == id);
    (
        id.to_owned(),
        node.map(|n| n.backups.clone()).unwrap_or_default(),
    )
}

/// An attacker who leaves the copies themselves alone: here they are infected by their age only.
fn sparing_copies(mut s: Resolved) -> Resolved {
    let stages = s.campaign.iter_mut().flat_map(|c| &mut c.stages);
    for way in stages.flat_map(|x| &mut x.alternatives) {
        way.gives
            .retain(|g| !matches!(g, Gain::SpoilBackups { .. }));
    }
    s
}

/// The share of runs in which the attacker is back in the very second in which the copy is, and the mean number of messages lost with it.
fn response(plan: &Arc<Plan>, age: Span) -> (f64, f64) {
    let (id, _) = server(plan);
    let n: NodeIx = plan.blueprint.names.nodes.rank(&id).expect("it is there");
    let (mut back, mut lost) = (Vec::new(), Vec::new());
    for seed in 0..SEEDS {
        let mut t = Trial::new(plan, seed);
        t.until(hours(T));
        if plan.blueprint.campaign.is_some() && !t.x.world().is_compromised(n) {
            continue;
        }
        let before = t.measure(Measure::MessagesLost);
        t.order("rebuild-server", Some(&id), None);
        t.until(hours(T) + 2400);
        // Passwords apart, whoever was on the machine is gone now.
        let clean = !t.x.world().is_compromised(n);
        t.order("restore-backup", Some(&id), Some(age));
        t.until(hours(T) + 4800);
        let restored = t.after(hours(T) + 2400).find_map(|(at, e)| match e {
            World::OrderEnded { .. } => Some(at),
            _ => None,
        });
        let with_it = t.after(hours(T) + 2400).any(|(at, e)| {
            Some(at) == restored
                && matches!(e, World::FootholdGained { foothold } if plan.blueprint.footholds[foothold].on == n)
        });
        if clean {
            back.push(f64::from(u8::from(with_it)));
        }
        lost.push(t.measure(Measure::MessagesLost) - before);
    }
    assert!(back.len() > 30, "only {} runs count", back.len());
    (mean(&back), mean(&lost))
}

#[test]
fn a_younger_copy_brings_the_attacker_back_and_an_older_one_loses_more_mail() {
    for s in both() {
        let plan = ready(at_once(sparing_copies(s)));
        let ages = server(&plan).1;
        assert!(ages.len() >= 3);
        let (back, lost): (Vec<f64>, Vec<f64>) = ages.iter().map(|&a| response(&plan, a)).unzip();
        eprintln!(
            "{} {ages:?}: back {back:?}, lost {lost:?}",
            plan.scenario.id
        );
        assert!(back[0] > 0.9, "yesterday's copy is infected: {back:?}");
        assert_eq!(back[back.len() - 1], 0.0, "the oldest copy is clean");
        assert!(back.windows(2).all(|w| w[1] <= w[0]), "{back:?}");
        assert_rises("messages lost", &lost, 100.0);
    }
}

#[test]
fn without_an_attacker_every_copy_is_clean_and_costs_the_same_mail() {
    for s in both() {
        let (war, peace) = (ready(at_once(s.clone())), ready(at_once(in_peace(s))));
        for age in server(&peace).1 {
            let (back, lost) = response(&peace, age);
            assert_eq!(back, 0.0);
            let loss = response(&war, age).1;
            assert!((lost - loss).abs() < 0.05 * loss, "{lost} {loss}");
        }
    }
}
