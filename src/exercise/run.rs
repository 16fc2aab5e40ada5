//! A running exercise: time goes on, conditions come true, injects go out, commands take effect.
//!
//! Everything due at a second happens before a command of that second; a scripted team goes through the same door as
//! people do.

use super::command::Command;
use super::condition::{self, Bell, Conditions, Facts, Leaf, Missing, Owner};
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
pub(super) enum Alarm {
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
pub(super) struct DutyState {
    pub arose: Option<Time>,
    pub opened: Option<Time>,
    pub notified: u8,
    pub missed: bool,
}

/// Who gave an order and to which decision it belongs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given {
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
    pub(super) plan: Arc<Plan>,
    pub(super) sim: Simulation,
    conditions: Arc<Conditions>,
    script: Option<Arc<CompiledPlaybook>>,
    finished: Vec<bool>,
    slots: Vec<Option<Time>>,
    marked: Vec<bool>,
    marks: BinaryHeap<Reverse<u32>>,
    ready_rules: Vec<RuleIx>,
    pub(super) script_queue: VecDeque<Command>,
    alarms: BinaryHeap<Reverse<(Time, Alarm)>>,
    pub(super) injects: Vec<InjectState>,
    pub(super) invented: Vec<Inject>,
    pub(super) chosen: Vec<Option<u8>>,
    pub(super) taken_groups: Vec<String>,
    pub(super) known: Knowledge,
    pub(super) duties: Vec<DutyState>,
    pub(super) beliefs: Vec<Belief>,
    pub(super) declared: Vec<Declaration>,
    pub(super) stated: Vec<bool>,
    pub(super) claim_false: Vec<bool>,
    pub(super) given: Vec<Given>,
    pub(super) decisions: Vec<(Time, RoleIx, String)>,
    pub(super) reports: Vec<(Time, RoleIx, String)>,
    pub(super) channel: ChannelIx,
    pub(super) journal: Vec<Done>,
    keep_journal: bool,
    pub(super) out: Vec<(Time, Event)>,
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

    pub(super) fn emit(&mut self, event: Event) {
        self.out.push((self.now, event));
    }

    pub(super) fn set_alarm(&mut self, at: Time, what: Alarm) {
        self.alarms.push(Reverse((at.max(self.now), what)));
    }

    fn ring(&mut self, what: Alarm) {
        match what {
            Alarm::Look(root) => self.mark(root),
            Alarm::Send(i) => self.send_if_moved(i),
            Alarm::Reroute(i) => self.reroute(i),
            Alarm::Deadline(d, phase) => self.deadline(d, phase),
        }
    }

    fn mark(&mut self, root: u32) {
        if !self.finished[root as usize]
            && !std::mem::replace(&mut self.marked[root as usize], true)
        {
            self.marks.push(Reverse(root));
        }
    }

    /// Something changed: conditions that name it are looked at.
    pub(super) fn bell(&mut self, bell: Bell) {
        let conditions = Arc::clone(&self.conditions);
        for &root in conditions.at(bell) {
            self.mark(root);
        }
    }

    /// Looks at every marked condition until none is left. True where there was one.
    pub(super) fn settle(&mut self) -> bool {
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
    fn script_acts(&mut self) -> bool {
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

    pub(super) fn script_place(&self) -> Option<usize> {
        self.script.as_ref().map(|s| s.place)
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

    /// Which parts of an inject's condition are not yet true.
    pub fn inject_waits_for(&self, inject: InjectIx) -> Vec<Missing> {
        let mut out = Vec::new();
        if let Some(root) = self
            .conditions
            .roots
            .iter()
            .find(|r| r.owner == Owner::Inject(inject))
        {
            condition::missing(&root.term, self.now, self, &self.slots, true, &mut out);
        }
        out
    }

    /// Takes what happened in the world, and what follows from it in the exercise.
    pub(super) fn take_world_events(&mut self) {
        while self.sim.has_news() {
            let mut news = self.sim.take_news(std::mem::take(&mut self.spare));
            for (at, e) in news.drain(..) {
                self.out.push((at, Event::World(e)));
                self.world_event(e);
            }
            self.spare = news;
        }
    }

    fn world_event(&mut self, e: truth::Event) {
        use truth::Event as W;
        match e {
            W::NodeDown { node, .. } | W::NodeUp { node } => {
                self.bell(Bell::Node(node));
                self.retry_waiting_injects();
            }
            W::Linked { node, .. } => self.bell(Bell::Node(node)),
            W::FunctionLevel { function, .. } => self.bell(Bell::Function(function)),
            W::ChannelWorks { channel, .. } | W::ChannelActive { channel } => {
                self.bell(Bell::Channel(channel));
                self.retry_waiting_injects();
            }
            W::PublicService { service, .. } => self.bell(Bell::Service(service)),
            W::MailCut { .. } | W::MailOpened { .. } => {
                self.bell(Bell::Mail);
                self.retry_waiting_injects();
            }
            W::GatewayFull { .. } | W::BacklogDrained { .. } | W::MailLost { .. } => {
                self.bell(Bell::Mail)
            }
            W::AttemptEnded { stage, success, .. } => {
                if success {
                    self.bell(Bell::Stage(stage));
                }
            }
            W::FootholdGained { foothold } | W::FootholdLost { foothold } => {
                self.bell(Bell::Footholds);
                let node = self.plan.blueprint.footholds[foothold].on;
                self.bell(Bell::Node(node));
            }
            W::Records { .. } => self.bell(Bell::Records),
            W::Calls { .. } | W::HelpDeskEmpty => self.bell(Bell::Calls),
            W::Trust { .. } => self.bell(Bell::Trust),
            W::Triaged { alert, escalated } => {
                if escalated {
                    self.learn_alert(alert);
                    self.bell(Bell::Escalated);
                }
            }
            W::Finding {
                order,
                node,
                found,
                scope,
            } => self.known.hold(order, node, found, scope),
            W::OrderStuck { order } => self.learn_stuck(order),
            W::OrderReported { order, outcome } => {
                self.learn_result(order, outcome);
                self.emit(Event::ResultKnown { order, outcome });
                let action = self.sim.order_ref(order).action;
                self.bell(Bell::Action(action));
                self.bell(Bell::Finding);
            }
            W::SupportArrived { outsider, people } => self.learn_support(outsider, people),
            W::PartnersCut { .. }
            | W::Leaked { .. }
            | W::Contradicted { .. }
            | W::Published { .. } => {
                self.learn_public(e);
            }
            W::Exposed { node, .. } => self.bell(Bell::Node(node)),
            W::AttemptStarted { .. }
            | W::CredentialGained { .. }
            | W::CredentialLost { .. }
            | W::Traced { .. }
            | W::TracesRemoved { .. }
            | W::SourceOn { .. }
            | W::Reacted { .. }
            | W::Quiet { .. }
            | W::AlertRaised { .. }
            | W::TriageStarted { .. }
            | W::TriagePutBack { .. }
            | W::AlertExpired { .. }
            | W::OrderGiven { .. }
            | W::OrderArrived { .. }
            | W::OrderAuthorised { .. }
            | W::OrderStarted { .. }
            | W::OrderSuspended { .. }
            | W::OrderEnded { .. }
            | W::EvidenceKept { .. }
            | W::EvidenceLost { .. }
            | W::Present { .. }
            | W::Held { .. }
            | W::Overtime { .. }
            | W::Stated { .. }
            | W::IndicatorKnown { .. } => {}
        }
    }

    /// An order goes into the world.
    #[allow(clippy::too_many_arguments, reason = "an order is made of just these")]
    pub(super) fn put_order(
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

impl Facts for Exercise {
    fn holds(&self, leaf: &Leaf) -> bool {
        let sim = &self.sim;
        match leaf {
            Leaf::Node(n, status) => match status {
                NodeStatus::Up => sim.is_up(*n),
                NodeStatus::Down => !sim.is_up(*n),
                NodeStatus::Disconnected => sim.is_cut_off(*n),
                NodeStatus::Compromised => sim.is_compromised(*n),
            },
            Leaf::Stage(s) => sim.is_stage_done(*s),
            Leaf::Footholds(n) => sim.footholds_held() >= *n,
            Leaf::Records(of, handling, n) => {
                let count = |d: DataIx| sim.records_handled(d)[*handling as usize];
                match of {
                    Some(d) => count(*d) >= *n,
                    None => self.plan.blueprint.data.ids().map(count).sum::<u64>() >= *n,
                }
            }
            Leaf::Function(f, below) => sim.function_level(*f) < *below,
            Leaf::ServiceDown(s) => !sim.service_works(*s),
            Leaf::Trust(audience, below) => sim.trust_level(*audience) < *below,
            Leaf::Backlog(n) => sim.backlog() >= u64::from(*n),
            Leaf::Calls(n) => sim.calls_waiting_now() >= *n,
            Leaf::Channel(c) => sim.channel_works(*c),
            Leaf::Inject(i, status) => {
                let s = &self.injects[i.place()];
                match status {
                    InjectStatus::Sent => s.sent.is_some(),
                    InjectStatus::Delivered => s.delivered != 0,
                    InjectStatus::Cancelled => s.cancelled,
                }
            }
            Leaf::Chosen(i, option) => self.chosen[i.place()] == Some(*option),
            Leaf::Ordered(a, target) => self.any_order(*a, target.as_deref(), |_| true),
            Leaf::Result(a, target, outcome) => self.any_order(*a, target.as_deref(), |stage| {
                use crate::simulation::state::OrderStage;
                match (stage, outcome) {
                    (OrderStage::Reported(_), None) => true,
                    (OrderStage::Reported(is), Some(wanted)) => is == *wanted,
                    _ => false,
                }
            }),
            Leaf::Finding(on, means, n) => self.known.findings(*on, *means) >= *n,
            Leaf::Escalated(on, n) => self.known.escalated(*on) >= *n,
            Leaf::Assessed(n, belief) => self.beliefs[n.place()] == *belief,
            Leaf::Declared(d) => self.declared.contains(d),
            Leaf::Stated(s) => self.stated[s.place()],
            Leaf::Duty(d, status) => {
                let s = &self.duties[d.place()];
                match status {
                    DutyStatus::Opened => s.opened.is_some(),
                    DutyStatus::Notified => s.notified > 0,
                    DutyStatus::Missed => s.missed,
                }
            }
        }
    }
}
