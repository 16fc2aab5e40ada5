//! Snapshots: stop anywhere, snapshot, restore in a new world, go on = straight through.

use crate::wishes::{play, wishes};
use crate::{cases, ministry};
use cellule::exercise::Exercise;
use cellule::simulation::blueprint::Values;
use cellule::simulation::chance::Source;
use cellule::simulation::state::Order;
use cellule::simulation::time::Time;
use cellule::simulation::{NewOrder, Simulation, Snapshot};
use proptest::prelude::*;
use std::sync::Arc;

/// What was ordered, with its second, ready to be ordered again.
fn again(o: &Order) -> (Time, NewOrder) {
    let new = NewOrder {
        action: o.action,
        target: o.target,
        copy_age: o.copy_age,
        priority: o.priority,
        channel: o.channel,
        hour: o.hour,
    };
    (o.given, new)
}

proptest! {
    #![proptest_config(cases(24))]
    #[test]
    fn stopped_and_restored_it_goes_on_as_if_never_stopped(which in 0u8..2, seed in 0u64..1000, book in 0usize..7, wanted in wishes(40), stops in prop::collection::vec(-300_000i32..590_000, 1..5)) {
        let plan = ministry(which);
        let b = &plan.blueprint;
        // Orders such as people give, taken from an exercise.
        let mut x = Exercise::with_seed(Arc::clone(&plan), seed, plan.playbooks.get(book).cloned());
        play(&mut x, &wanted, b.end);
        let mut orders: Vec<(Time, NewOrder)> = x.world().orders().iter().map(again).collect();
        orders.sort_by_key(|(at, _)| *at);
        let fresh = |seed| Simulation::new(Arc::clone(b), Values::of(&b.params), Source::new(seed));
        let mut straight = fresh(seed);
        let mut stopped = fresh(seed);
        let (mut one, mut two) = (Vec::new(), Vec::new());
        let mut stops = stops;
        stops.sort_unstable();
        let mut stops = stops.into_iter().map(Time).peekable();
        for (at, order) in &orders {
            straight.run_until(*at);
            straight.give_order(*order);
            one.extend(straight.drain());
            while let Some(stop) = stops.next_if(|s| s <= at) {
                stopped.run_until(stop);
                two.extend(stopped.drain());
                let text = serde_json::to_string(&stopped.snapshot()).expect("written");
                let kept: Snapshot = serde_json::from_str(&text).expect("read");
                // A world that has been somewhere else.
                stopped = fresh(seed + 1);
                stopped.run_until(Time(7200));
                stopped.restore(&kept);
                prop_assert!(stopped.snapshot() == kept);
            }
            stopped.run_until(*at);
            stopped.give_order(*order);
            two.extend(stopped.drain());
        }
        for s in [&mut straight, &mut stopped] {
            s.run_until(b.end);
            s.begin_aftermath();
            s.run_until(b.end + 86_400 * 3);
        }
        one.extend(straight.drain());
        two.extend(stopped.drain());
        prop_assert_eq!(one, two);
        prop_assert!(straight.snapshot() == stopped.snapshot());
    }
}

#[test]
fn snapshots_name_every_component_that_an_entity_carries() {
    let plan = ministry(0);
    let mut x = Exercise::with_seed(Arc::clone(&plan), 1, plan.playbook("reference").cloned());
    x.advance(plan.blueprint.end);
    assert!(Simulation::component_names().len() > 10);
    assert_eq!(x.world().unnamed_components(), 0);
}

proptest! {
    #![proptest_config(cases(16))]
    #[test]
    fn a_branch_goes_on_as_the_exercise_it_stands_as(which in 0u8..2, seed in 0u64..1000, book in 0usize..7, wanted in wishes(40), at in 0i32..500_000) {
        let plan = ministry(which);
        let script = plan.playbooks.get(book).cloned();
        let mut straight = Exercise::with_seed(Arc::clone(&plan), seed, script);
        play(&mut straight, &wanted, Time(at));
        // One that has been somewhere else.
        let mut branch = Exercise::with_seed(Arc::clone(&plan), seed + 1, None);
        branch.advance(Time(at / 2));
        branch.stand_as(&straight);
        let kept = straight.snapshot();
        prop_assert!(branch.snapshot() == kept);
        for x in [&mut straight, &mut branch] {
            x.advance(plan.blueprint.end);
            x.begin_aftermath();
            x.advance(plan.blueprint.end + 86_400);
        }
        prop_assert!(straight.drain().eq(branch.drain()));
    }
}
