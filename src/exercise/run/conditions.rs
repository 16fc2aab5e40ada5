//! What an exercise waits for: alarms ring, conditions that something touched are looked at, and what hangs on them
//! happens.
//!
//! No condition is looked at because time passes: a bell marks it, or it said itself when to look again.

use super::super::condition::{self, Bell, Missing, Owner};
use super::super::event::Event;
use super::super::missing::missing;
use super::super::plan::*;
use super::{Alarm, Exercise};
use crate::simulation::blueprint::ix::Ix;
use std::cmp::Reverse;
use std::sync::Arc;

impl Exercise {
    pub(super) fn ring(&mut self, what: Alarm) {
        match what {
            Alarm::Look(root) => self.mark(root),
            Alarm::Send(i) => self.send_if_moved(i),
            Alarm::Reroute(i) => self.reroute(i),
            Alarm::Deadline(d, phase) => self.deadline(d, phase),
        }
    }

    pub(super) fn mark(&mut self, root: u32) {
        if !self.finished[root as usize]
            && !std::mem::replace(&mut self.marked[root as usize], true)
        {
            self.marks.push(Reverse(root));
        }
    }

    /// Something changed: conditions that name it are looked at.
    pub(in crate::exercise) fn bell(&mut self, bell: Bell) {
        let Some(place) = self.conditions.at(bell) else {
            return;
        };
        let mut n = 0;
        while let Some(root) = self.conditions.nth(place, n) {
            self.mark(root);
            n += 1;
        }
    }

    /// Looks at every marked condition until none is left. True where there was one.
    pub(super) fn settle(&mut self) -> bool {
        if self.marks.is_empty() {
            return false;
        }
        let mut any = false;
        let conditions = Arc::clone(&self.conditions);
        while let Some(Reverse(root)) = self.marks.pop() {
            self.marked[root as usize] = false;
            if self.finished[root as usize] {
                continue;
            }
            any = true;
            let r = &conditions.roots[root as usize];
            let mut slots = std::mem::take(&mut self.slots);
            let verdict = condition::evaluate(&r.term, self.now, &*self, &mut slots);
            self.slots = slots;
            if let Some(at) = verdict.look_at {
                self.set_alarm(at, Alarm::Look(root));
            }
            if verdict.holds {
                self.came_true(root, r.owner);
            }
        }
        any
    }

    fn came_true(&mut self, root: u32, owner: Owner) {
        match owner {
            Owner::Inject(i) => {
                self.finished[root as usize] = true;
                self.time_has_come(i);
            }
            Owner::Cancel(i) => {
                self.finished[root as usize] = true;
                self.cancel_inject(i);
            }
            Owner::Claim(c) => {
                self.finished[root as usize] = true;
                self.claim_false[c.place()] = true;
                self.emit(Event::ClaimFalse { claim: c });
            }
            Owner::Duty(d) => {
                self.finished[root as usize] = true;
                self.duties[d.place()].arose = Some(self.now);
                self.emit(Event::DutyArose { duty: d });
            }
            Owner::Task(t) => {
                self.finished[root as usize] = true;
                self.emit(Event::TaskDone { task: t });
            }
            Owner::Point(p) => {
                self.finished[root as usize] = true;
                self.emit(Event::DecisionPoint { point: p });
            }
            Owner::Rule(r) => {
                let again = self
                    .script
                    .as_ref()
                    .is_some_and(|s| self.plan.scenario.playbooks[s.place].rules[r.place()].again);
                self.finished[root as usize] = !again;
                if !self.ready_rules.contains(&r) {
                    self.ready_rules.push(r);
                }
            }
        }
    }

    /// The scripted team gives its next command, if it has one.
    pub(super) fn script_acts(&mut self) -> bool {
        if self.script_queue.is_empty() {
            self.ready_rules.sort_unstable();
            for rule in std::mem::take(&mut self.ready_rules) {
                self.run_rule(rule);
            }
        }
        let Some(command) = self.script_queue.pop_front() else {
            return false;
        };
        // A refused command of a script changes nothing, as for people.
        let _refused = self.apply(command).is_err();
        true
    }

    pub(in crate::exercise) fn script_place(&self) -> Option<usize> {
        self.script.as_ref().map(|s| s.place)
    }

    /// What an inject waits for: the moment to which it was moved, or the parts of its condition that are not yet true.
    pub fn inject_waits_for(&self, inject: InjectIx) -> Vec<Missing> {
        if let Some(to) = self.injects[inject.place()].moved {
            return vec![Missing::Moment(to)];
        }
        let mut out = Vec::new();
        if let Some(root) = self
            .conditions
            .roots
            .iter()
            .find(|r| r.owner == Owner::Inject(inject))
        {
            missing(&root.term, self.now, self, &self.slots, true, &mut out);
        }
        out
    }
}
