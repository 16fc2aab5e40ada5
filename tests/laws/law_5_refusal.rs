//! Refusal is inert: a refused command leaves the world, its chance and everything that follows as they were.

use crate::wishes::{Wish, play, wish, wishes};
use crate::{cases, ministry};
use cellule::exercise::Exercise;
use cellule::simulation::time::Time;
use proptest::prelude::*;
use std::sync::Arc;

proptest! {
    #![proptest_config(cases(24))]
    #[test]
    fn a_refused_command_changes_nothing(which in 0u8..2, seed in 0u64..1000, book in 0usize..7, wanted in wishes(60)) {
        let plan = ministry(which);
        let script = plan.playbooks.get(book).cloned();
        let mut x = Exercise::with_seed(Arc::clone(&plan), seed, script.clone());
        let (mut at, mut kept, mut waited, mut refused) = (Time::START, Vec::new(), 0u32, 0);
        for w in &wanted {
            if at + w.after > plan.blueprint.end {
                // Both runs end at ENDEX.
                break;
            }
            at = at + w.after;
            x.advance(at);
            let before = (x.snapshot(), x.known().items.clone(), x.journal().len(), x.next_time());
            waited += w.after;
            if wish(&mut x, w).is_err() {
                refused += 1;
                let after = (x.snapshot(), x.known().items.clone(), x.journal().len(), x.next_time());
                prop_assert!(before == after, "{w:?} was refused and changed something");
            } else {
                kept.push(Wish { after: std::mem::take(&mut waited), ..w.clone() });
            }
        }
        prop_assume!(refused > 0);
        x.advance(plan.blueprint.end);
        let all: Vec<_> = x.drain().collect();
        // The same people who never tried.
        let without = play(&mut Exercise::with_seed(Arc::clone(&plan), seed, script), &kept, plan.blueprint.end);
        prop_assert_eq!(all, without);
    }
}
