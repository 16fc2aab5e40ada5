//! Branching: an exercise stands where another one stands, and goes on by itself from there.
//!
//! Whoever asks what would have been branches a run, splits its chance and lets it go on; the run that was branched from
//! stays as it is.

use super::super::plan::CompiledPlaybook;
use super::{Alarm, Exercise};
use crate::simulation::blueprint::Values;
use std::cmp::Reverse;
use std::sync::Arc;

impl Exercise {
    /// Stands where another exercise of the same plan stands, in place.
    pub fn stand_as(&mut self, other: &Exercise) {
        let Exercise {
            plan,
            sim,
            conditions,
            script,
            finished,
            slots,
            marked,
            marks,
            ready_rules,
            script_queue,
            left_out,
            alarms,
            injects,
            invented,
            chosen,
            taken_groups,
            known,
            duties,
            beliefs,
            declared,
            stated,
            claim_false,
            given,
            decisions,
            reports,
            channel,
            journal,
            keep_journal,
            out,
            drained,
            spare: _,
            ended,
            now,
        } = other;
        debug_assert!(Arc::ptr_eq(&self.plan, plan), "exercises of one plan");
        self.sim.stand_as(sim);
        self.conditions.clone_from(conditions);
        self.script.clone_from(script);
        self.finished.clone_from(finished);
        self.slots.clone_from(slots);
        self.marked.clone_from(marked);
        self.marks.clone_from(marks);
        self.ready_rules.clone_from(ready_rules);
        self.script_queue.clone_from(script_queue);
        self.left_out = *left_out;
        self.alarms.clone_from(alarms);
        self.injects.clone_from(injects);
        self.invented.clone_from(invented);
        self.chosen.clone_from(chosen);
        self.taken_groups.clone_from(taken_groups);
        self.known.clone_from(known);
        self.duties.clone_from(duties);
        self.beliefs.clone_from(beliefs);
        self.declared.clone_from(declared);
        self.stated.clone_from(stated);
        self.claim_false.clone_from(claim_false);
        self.given.clone_from(given);
        self.decisions.clone_from(decisions);
        self.reports.clone_from(reports);
        self.channel = *channel;
        self.journal.clone_from(journal);
        self.keep_journal = *keep_journal;
        self.out.clone_from(out);
        self.drained = *drained;
        self.ended = *ended;
        self.now = *now;
    }

    /// From now on chance comes from another seed. An exercise can be split once: false where it was before.
    pub fn split(&mut self, second: u64) -> bool {
        let split = self.sim.split(second);
        self.take_world_events();
        split
    }

    /// From now on the model has other numbers; what is under way ends when it would have ended.
    pub fn assume(&mut self, values: &Values) {
        self.sim.assume(values);
    }

    /// From now on a scripted team plays, by what the cell knows. Rules whose condition holds already act at once.
    pub fn hand_over(&mut self, script: &Arc<CompiledPlaybook>) {
        // The exercise's own conditions come first in every script's.
        let own = self.plan.conditions.roots.len();
        self.conditions = Arc::clone(&script.conditions);
        self.script = Some(Arc::clone(script));
        self.ready_rules.clear();
        self.script_queue.clear();
        let roots = self.conditions.roots.len();
        for list in [&mut self.finished, &mut self.marked] {
            list.truncate(own);
            list.resize(roots, false);
        }
        self.marks.retain(|Reverse(root)| (*root as usize) < own);
        self.slots.truncate(self.plan.conditions.slots);
        self.slots.resize(self.conditions.slots, None);
        let conditions = Arc::clone(&self.conditions);
        for &(at, root) in &conditions.moments {
            if root as usize >= own && at > self.now {
                self.alarms.push(Reverse((at, Alarm::Look(root))));
            }
        }
        (own as u32..roots as u32).for_each(|root| self.mark(root));
    }
}
