//! Determinism: same scenario, seed and commands give the same events, in a fresh world or a used one, on any thread.

use crate::wishes::{play, wishes};
use crate::{cases, ministry};
use cellule::exercise::Exercise;
use cellule::exercise::record::{StreamDigest, event_line};
use cellule::simulation::blueprint::Values;
use cellule::simulation::chance::Source;
use proptest::prelude::*;
use std::sync::Arc;

proptest! {
    #![proptest_config(cases(24))]
    #[test]
    fn a_used_world_plays_like_a_fresh_one(which in 0u8..2, seed in 0u64..1000, before in wishes(20), now in wishes(25)) {
        let plan = ministry(which);
        let end = plan.blueprint.end;
        let book = plan.playbooks.get(seed as usize % 7).cloned();
        let fresh = play(&mut Exercise::with_seed(Arc::clone(&plan), seed, book.clone()), &now, end);
        // The used world has seen another seed, other numbers, other commands and what comes after ENDEX.
        let doubled = Values(plan.blueprint.params.iter().map(|(_, p)| p.high).collect());
        let mut used = Exercise::new(Arc::clone(&plan), doubled, Source::new(seed + 1), plan.playbooks.first().cloned());
        play(&mut used, &before, end);
        used.begin_aftermath();
        used.advance(end + 86_400 * 5);
        used.reset(Values::of(&plan.blueprint.params), Source::new(seed), book);
        let again = play(&mut used, &now, end);
        prop_assert!(fresh.len() > 100);
        prop_assert_eq!(fresh, again);
    }
}

#[test]
fn many_threads_give_the_same_digests_as_one() {
    let digests = |seeds: std::ops::Range<u64>| -> Vec<[u8; 32]> {
        let plan = ministry(0);
        seeds
            .map(|seed| {
                let book = plan.playbook("reference").cloned();
                let mut x = Exercise::with_seed(Arc::clone(&plan), seed, book);
                x.advance(plan.blueprint.end);
                let mut digest = StreamDigest::default();
                for (at, e) in x.drain() {
                    digest.add(at, &event_line(&plan, &e));
                }
                digest.value()
            })
            .collect()
    };
    let alone = digests(0..6);
    let together: Vec<[u8; 32]> = std::thread::scope(|s| {
        let hands: Vec<_> = (0..3)
            .map(|i| s.spawn(move || digests(2 * i..2 * i + 2)))
            .collect();
        hands
            .into_iter()
            .flat_map(|h| h.join().expect("no thread fails"))
            .collect()
    });
    assert_eq!(alone, together);
    assert_ne!(alone[0], alone[1], "another seed is another exercise");
}
