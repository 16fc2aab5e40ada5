//! A running exercise: time goes on, conditions come true, injects go out, commands take effect.
//!
//! Everything due at a second happens before a command of that second; a scripted team goes through the same door as
//! people do.

mod branch;
mod conditions;
mod facts;
mod news;

use super::command::Command;
use super::condition::{Bell, Conditions};
use super::event::Event;
use super::inject::InjectState;
use super::knowledge::Knowledge;
use super::plan::*;
use super::refusal::Refusal;
use crate::scenario::model::*;
use crate::simulation::blueprint::Values;
use crate::simulation::blueprint::ix::*;
use crate::simulation::chance::Source;
use crate::simulation::event as truth;
use crate::simulation::intervene::Happening;
use crate::simulation::time::Time;
use crate::simulation::{NewOrder, Simulation, Snapshot};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::sync::Arc;

/// Something that an exercise waits for besides the simulation. The order decides within one second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::exercise) enum Alarm {
    /// A condition is looked at again.
    Look(u32),
    /// A moved inject is sent.
    Send(InjectIx),
    /// An inject that waits goes by another medium.
    Reroute(InjectIx),
    /// A deadline of a duty that the cell opened.
    Deadline(DutyIx, u8),
}

/// A duty as it stands.
#[derive(Debug, Clone, Default)]
pub(in crate::exercise) struct DutyState {
    pub arose: Option<Time>,
    pub opened: Option<Time>,
    pub notified: u8,
    pub missed: bool,
}

/// Who gave an order and to which decision it belongs.
#[derive(Debug, Clone, Copy)]
pub(in crate::exercise) struct Given {
    pub role: Option<RoleIx>,
    pub decision: Option<u32>,
}

/// A command that was accepted, with its second.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// When it took effect.
    pub at: Time,
    /// How many events there were before it, since the beginning.
    pub events_before: u64,
    /// It.
    pub command: Command,
}

/// A running exercise.
#[derive(Debug)]
pub struct Exercise {
    pub(in crate::exercise) plan: Arc<Plan>,
    pub(in crate::exercise) sim: Simulation,
    conditions: Arc<Conditions>,
    script: Option<Arc<CompiledPlaybook>>,
    finished: Vec<bool>,
    slots: Vec<Option<Time>>,
    marked: Vec<bool>,
    marks: BinaryHeap<Reverse<u32>>,
    ready_rules: Vec<RuleIx>,
    pub(in crate::exercise) script_queue: VecDeque<Command>,
    pub(in crate::exercise) left_out: Option<ActionIx>,
    alarms: BinaryHeap<Reverse<(Time, Alarm)>>,
    pub(in crate::exercise) injects: Vec<InjectState>,
    pub(in crate::exercise) invented: Vec<Inject>,
    pub(in crate::exercise) chosen: Vec<Option<u8>>,
    pub(in crate::exercise) taken_groups: Vec<String>,
    pub(in crate::exercise) known: Knowledge,
    pub(in crate::exercise) duties: Vec<DutyState>,
    pub(in crate::exercise) beliefs: Vec<Belief>,
    pub(in crate::exercise) declared: Vec<Declaration>,
    pub(in crate::exercise) stated: Vec<bool>,
    pub(in crate::exercise) claim_false: Vec<bool>,
    pub(in crate::exercise) given: Vec<Given>,
    pub(in crate::exercise) decisions: Vec<(Time, RoleIx, String)>,
    pub(in crate::exercise) reports: Vec<(Time, RoleIx, String)>,
    pub(in crate::exercise) channel: ChannelIx,
    pub(in crate::exercise) journal: Vec<Done>,
    keep_journal: bool,
    pub(in crate::exercise) out: Vec<(Time, Event)>,
    drained: u64,
    spare: Vec<(Time, truth::Event)>,
    ended: bool,
    now: Time,
}

impl Exercise {
    /// An exercise that stands at STARTEX.
    pub fn new(
        plan: Arc<Plan>,
        values: Values,
        source: Source,
        script: Option<Arc<CompiledPlaybook>>,
    ) -> Exercise {
        let sim = Simulation::new(Arc::clone(&plan.blueprint), values, source);
        let conditions = script.as_ref().map_or_else(
            || Arc::clone(&plan.conditions),
            |s| Arc::clone(&s.conditions),
        );
        let mut run = Exercise {
            sim,
            conditions,
            script,
            finished: Vec::new(),
            slots: Vec::new(),
            marked: Vec::new(),
            marks: BinaryHeap::new(),
            ready_rules: Vec::new(),
            script_queue: VecDeque::new(),
            left_out: None,
            alarms: BinaryHeap::new(),
            injects: Vec::new(),
            invented: Vec::new(),
            chosen: Vec::new(),
            taken_groups: Vec::new(),
            known: Knowledge::default(),
            duties: Vec::new(),
            beliefs: Vec::new(),
            declared: Vec::new(),
            stated: Vec::new(),
            claim_false: Vec::new(),
            given: Vec::new(),
            decisions: Vec::new(),
            reports: Vec::new(),
            channel: plan.first_channel,
            journal: Vec::new(),
            keep_journal: true,
            out: Vec::new(),
            spare: Vec::new(),
            drained: 0,
            ended: false,
            now: plan.blueprint.begins,
            plan,
        };
        run.begin();
        run
    }

    /// An exercise with the scenario's own numbers and one seed.
    pub fn with_seed(
        plan: Arc<Plan>,
        seed: u64,
        script: Option<Arc<CompiledPlaybook>>,
    ) -> Exercise {
        let values = Values::of(&plan.blueprint.params);
        Exercise::new(plan, values, Source::new(seed), script)
    }

    /// Back to STARTEX in place, with other numbers, another source of chance and another script.
    pub fn reset(&mut self, values: Values, source: Source, script: Option<Arc<CompiledPlaybook>>) {
        self.sim.reset(values, source);
        self.conditions = script.as_ref().map_or_else(
            || Arc::clone(&self.plan.conditions),
            |s| Arc::clone(&s.conditions),
        );
        self.script = script;
        self.begin();
    }

    /// Whether accepted commands are kept; rollouts do without.
    pub fn keep_journal(&mut self, keep: bool) {
        self.keep_journal = keep;
    }

    /// The scripted team does without an action: its rules act as before, only these orders are not given. For whoever asks
    /// what an action brings. It stays so over resets; nothing is left out where none.
    pub fn leave_out(&mut self, action: Option<ActionIx>) {
        self.left_out = action;
    }

    pub(in crate::exercise) fn keeps_journal(&self) -> bool {
        self.keep_journal
    }

    fn begin(&mut self) {
        let plan = Arc::clone(&self.plan);
        let roots = self.conditions.roots.len();
        self.finished.clear();
        self.finished.resize(roots, false);
        self.slots.clear();
        self.slots.resize(self.conditions.slots, None);
        self.marked.clear();
        self.marked.resize(roots, false);
        self.marks.clear();
        self.ready_rules.clear();
        self.script_queue.clear();
        self.alarms.clear();
        self.injects.clear();
        self.injects
            .resize_with(plan.injects.len(), InjectState::default);
        self.invented.clear();
        self.chosen.clear();
        self.chosen.resize(plan.injects.len(), None);
        self.taken_groups.clear();
        self.known.reset();
        self.duties.clear();
        self.duties
            .resize_with(plan.duties.len(), DutyState::default);
        self.beliefs.clear();
        self.beliefs
            .resize(plan.blueprint.nodes.len(), Belief::Unknown);
        self.declared.clear();
        self.stated.clear();
        self.stated.resize(plan.blueprint.statements.len(), false);
        self.claim_false.clear();
        self.claim_false.resize(plan.blueprint.claims.len(), false);
        self.given.clear();
        self.decisions.clear();
        self.reports.clear();
        self.channel = plan.first_channel;
        self.journal.clear();
        self.out.clear();
        self.drained = 0;
        self.ended = false;
        self.now = plan.blueprint.begins;
        for i in 0..self.conditions.moments.len() {
            let (at, root) = self.conditions.moments[i];
            self.alarms
                .push(Reverse((at.max(Time::START), Alarm::Look(root))));
        }
        // Before STARTEX the attacker works and nobody plays.
        while self.sim.step(Time(-1)) {
            self.take_world_events();
        }
        self.now = Time(-1);
        (0..roots as u32).for_each(|r| self.mark(r));
        self.advance(Time::START);
    }

    /// The compiled exercise.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// The simulated truth, for facilitators.
    pub fn world(&self) -> &Simulation {
        &self.sim
    }

    /// The second that the exercise has reached.
    pub fn now(&self) -> Time {
        self.now
    }

    /// Decisions noted: when taken, by whom, in words; orders and adjudications name them by their place.
    pub fn decisions(&self) -> &[(Time, RoleIx, String)] {
        &self.decisions
    }

    /// Commands accepted so far.
    pub fn journal(&self) -> &[Done] {
        &self.journal
    }

    /// Takes the events since the last call.
    pub fn drain(&mut self) -> std::vec::Drain<'_, (Time, Event)> {
        self.drained += self.out.len() as u64;
        self.out.drain(..)
    }

    /// When something happens next, by itself.
    pub fn next_time(&self) -> Option<Time> {
        let alarm = self.alarms.peek().map(|Reverse((t, _))| *t);
        [self.sim.next_time(), alarm].into_iter().flatten().min()
    }

    /// Lets time go on to `until`, everything due at that second included.
    pub fn advance(&mut self, until: Time) {
        loop {
            match self.next_time().filter(|&t| t <= until) {
                // The second that was reached is finished first: conditions, then the scripted team.
                Some(t) if t > self.now && (self.settle() || self.script_acts()) => {}
                Some(t) => {
                    self.now = self.now.max(t);
                    while self.sim.step(t) {
                        self.take_world_events();
                    }
                    while let Some(&Reverse((at, what))) = self.alarms.peek() {
                        if at > t {
                            break;
                        }
                        self.alarms.pop();
                        self.ring(what);
                    }
                    self.settle();
                }
                None if self.settle() || self.script_acts() => {}
                None => break,
            }
        }
        self.sim.run_until(until);
        self.now = self.now.max(until);
        if self.now >= self.plan.blueprint.end && !self.ended {
            self.ended = true;
            self.emit_at(self.plan.blueprint.end, Event::Endex);
        }
    }

    /// After ENDEX the default policy takes over from the team (see [`Simulation::begin_aftermath`]).
    pub fn begin_aftermath(&mut self) {
        self.script = None;
        self.script_queue.clear();
        self.ready_rules.clear();
        self.sim.begin_aftermath();
        self.take_world_events();
    }

    /// Something happens in the world that no command says and no journal keeps: for whoever asks what would be different.
    pub fn happen(&mut self, what: Happening) {
        self.sim.happen(what);
        self.take_world_events();
    }

    /// The simulated world as it stands, at rest.
    pub fn snapshot(&mut self) -> Snapshot {
        self.take_world_events();
        self.sim.snapshot()
    }

    /// Whether ENDEX is reached.
    pub fn is_over(&self) -> bool {
        self.ended
    }

    fn emit_at(&mut self, at: Time, event: Event) {
        self.out.push((at, event));
    }

    pub(in crate::exercise) fn emit(&mut self, event: Event) {
        self.out.push((self.now, event));
    }

    pub(in crate::exercise) fn set_alarm(&mut self, at: Time, what: Alarm) {
        self.alarms.push(Reverse((at.max(self.now), what)));
    }

    /// A command takes effect now, after everything that is due at this second.
    ///
    /// # Errors
    /// When it is refused. A refused command changes nothing; the caller keeps it for evaluators.
    pub fn command(&mut self, command: Command) -> Result<(), Refusal> {
        self.advance(self.now);
        self.apply(command)?;
        self.advance(self.now);
        Ok(())
    }

    fn apply(&mut self, command: Command) -> Result<(), Refusal> {
        let events_before = self.drained + self.out.len() as u64;
        self.carry_out(&command)?;
        if self.keep_journal {
            self.journal.push(Done {
                at: self.now,
                events_before,
                command,
            });
        }
        self.take_world_events();
        Ok(())
    }

    /// An order goes into the world.
    #[allow(clippy::too_many_arguments, reason = "an order is made of just these")]
    pub(in crate::exercise) fn put_order(
        &mut self,
        action: ActionIx,
        target: truth::Target,
        copy_age: u32,
        priority: u8,
        channel: ChannelIx,
        hour: Option<Time>,
        given: Given,
    ) -> OrderIx {
        self.given.push(given);
        let order = self.sim.give_order(NewOrder {
            action,
            target,
            copy_age,
            priority,
            channel,
            hour,
        });
        if let Some(role) = given.role {
            self.emit(Event::Ordered {
                order,
                role,
                decision: given.decision,
            });
        }
        self.bell(Bell::Action(action));
        order
    }

    /// The text of an inject as it stands, edited or invented ones included.
    pub fn inject(&self, i: InjectIx) -> &Inject {
        if let Some(edited) = self
            .injects
            .get(i.place())
            .and_then(|s| s.edited.as_deref())
        {
            return edited;
        }
        let written = self.plan.scenario.injects.len();
        match self.plan.scenario.injects.get(i.place()) {
            Some(inject) => inject,
            None => &self.invented[i.place() - written],
        }
    }
}
