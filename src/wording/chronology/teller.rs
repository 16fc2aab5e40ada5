//! The narrator: goes through events and journal once, keeps what has to be told together, and tells it.

use super::gathered::{Gathered, Together};
use super::operations::Operations;
use super::{Detail, Entry, Kind};
use crate::exercise::Exercise;
use crate::exercise::event::Event;
use crate::exercise::plan::{InjectIx, Plan};
use crate::scenario::model::{Audience, Belief, Language, Medium};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{Found, Scope};
use crate::simulation::time::Time;
use crate::wording::names::Names;
use crate::wording::{Args, Wording, terms};
use std::collections::{BTreeMap, BTreeSet};

/// Functions whose levels change within so many seconds of the first are told together.
const TOGETHER: u32 = 4 * 3600;

/// Functions at these levels (millionths) are told apart: works, works with difficulty, hardly works, stopped.
const LEVELS: [u32; 3] = [900_000, 600_000, 250_000];

/// Trust at these levels (thousandths) is told when it crosses them.
const TRUST: [u32; 3] = [750, 500, 250];

/// How alerts went since the last one that was passed on: put aside, too old to be looked at, and of these alerts of the
/// attacker.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Alerts {
    pub aside: u32,
    pub expired: u32,
    pub missed: u32,
}

/// A function whose level changes: where it stood and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shift {
    pub from: usize,
    pub to: usize,
    pub level: u32,
}

#[derive(Debug)]
pub(super) struct Teller<'a> {
    pub w: Wording,
    pub names: Names<'a>,
    pub run: &'a Exercise,
    pub plan: &'a Plan,
    pub now: Time,
    pub entries: Vec<Entry>,
    pub alerts: Alerts,
    /// Alerts of the attacker.
    pub real_alerts: BTreeSet<AlertIx>,
    pub operations: Operations,
    /// What the attacker holds.
    pub footholds: BTreeSet<FootholdIx>,
    pub gathered: BTreeMap<Together, Gathered>,
    pub findings: BTreeMap<OrderIx, Vec<(NodeIx, Found, Scope)>>,
    pub sent: Vec<Option<Time>>,
    pub bands: Vec<usize>,
    pub shifts: BTreeMap<FunctionIx, Shift>,
    pub shifts_since: Option<Time>,
    pub shifts_last: Time,
    pub trust: BTreeMap<Audience, u32>,
    pub records: BTreeMap<(DataIx, u8), u64>,
    pub lost_mail: u64,
    pub attempts: BTreeMap<(StageIx, bool), u32>,
    pub reasons: BTreeSet<String>,
    /// What the cell holds of machines, and the truths that were told about it.
    pub held: BTreeSet<(String, Belief)>,
    pub wrong: BTreeSet<(NodeIx, bool)>,
    pub cancelled: Vec<InjectIx>,
    places: u64,
    day: i32,
    journal_at: usize,
}

impl<'a> Teller<'a> {
    pub(super) fn new(run: &'a Exercise, language: Language) -> Teller<'a> {
        let plan: &Plan = run.plan();
        let begins = plan.blueprint.begins;
        Teller {
            w: Wording::new(language),
            names: Names::new(plan, language),
            run,
            plan,
            now: begins,
            entries: Vec::new(),
            alerts: Alerts::default(),
            real_alerts: BTreeSet::new(),
            operations: Operations::new(run),
            footholds: BTreeSet::new(),
            gathered: BTreeMap::new(),
            findings: BTreeMap::new(),
            sent: Vec::new(),
            bands: vec![0; plan.blueprint.functions.len()],
            shifts: BTreeMap::new(),
            shifts_since: None,
            shifts_last: begins,
            trust: BTreeMap::new(),
            records: BTreeMap::new(),
            lost_mail: 0,
            attempts: BTreeMap::new(),
            reasons: BTreeSet::new(),
            held: BTreeSet::new(),
            wrong: BTreeSet::new(),
            cancelled: Vec::new(),
            day: plan.blueprint.calendar.civil(begins).day,
            places: 0,
            journal_at: 0,
        }
    }

    pub(super) fn tell(mut self, events: &[(Time, Event)]) -> Vec<Entry> {
        for (number, &(at, event)) in (0..).zip(events) {
            self.decisions_before(number);
            self.clock(at);
            self.event(event);
        }
        self.decisions_before(u64::MAX);
        self.end();
        self.entries.sort_by_key(|e| (e.at, e.place));
        self.frame()
    }

    /// Time goes on: what was gathered long enough is told.
    fn clock(&mut self, at: Time) {
        let day = self.plan.blueprint.calendar.civil(at).day;
        if day != self.day {
            self.day_ends();
            self.day = day;
        }
        self.now = at;
        let ripe: Vec<Together> = self
            .gathered
            .iter()
            .filter(|(key, g)| at.since(g.at) > key.window())
            .map(|(key, _)| *key)
            .collect();
        for key in ripe {
            self.tell_gathered(key);
        }
        if self
            .shifts_since
            .is_some_and(|since| at.since(since) > TOGETHER)
        {
            self.tell_shifts();
        }
    }

    fn end(&mut self) {
        let all: Vec<Together> = self.gathered.keys().copied().collect();
        for key in all {
            self.tell_gathered(key);
        }
        self.tell_shifts();
        self.operations_at_end();
        self.day_ends();
        self.alerts_at_end();
    }

    pub(super) fn put(&mut self, mut entry: Entry) {
        if entry.place == 0 {
            entry.place = self.next_place();
        }
        self.entries.push(entry);
    }

    pub(super) fn next_place(&mut self) -> u64 {
        self.places += 1;
        self.places
    }

    pub(super) fn say(&mut self, kind: Kind, key: &str, args: &Args) {
        let text = self.w.text(key, args);
        self.put(Entry::new(self.now, kind, text));
    }

    /// Commands that were accepted before so many events had happened.
    fn decisions_before(&mut self, events: u64) {
        let journal = self.run.journal();
        while let Some(first) = journal
            .get(self.journal_at)
            .filter(|d| d.events_before <= events)
        {
            let same = journal[self.journal_at..]
                .iter()
                .take_while(|d| {
                    d.at == first.at
                        && d.command.by == first.command.by
                        && d.command.rationale == first.command.rationale
                })
                .count();
            let group = &journal[self.journal_at..self.journal_at + same];
            self.journal_at += same;
            self.clock(first.at);
            self.decision(group);
        }
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::World(world) => self.world(world),
            Event::InjectSent { inject } => self.inject_sent(inject),
            Event::InjectDelivered {
                inject,
                role,
                medium,
            } => {
                let at_once = self.sent.get(inject.place()).copied().flatten() == Some(self.now);
                if !at_once {
                    let key = "told-inject-arrives";
                    let args = self
                        .inject_args(inject)
                        .word("role", self.names.roles.of(role))
                        .word("medium", self.medium(medium));
                    self.say(Kind::Inject, key, &args);
                }
            }
            Event::InjectWaits { inject, role } => {
                let args = Args::new()
                    .word("role", self.names.roles.of(role))
                    .word("medium", self.medium(self.run.inject(inject).medium));
                let text = self.w.text("told-inject-waits", &args);
                if let Some(entry) = self.entries.last_mut() {
                    entry.details.push(Detail::seen(text));
                }
            }
            Event::InjectCancelled { inject } => self.cancelled.push(inject),
            Event::InjectHeld { .. }
            | Event::OptionChosen { .. }
            | Event::Decided { .. }
            | Event::Ordered { .. }
            | Event::Reported { .. }
            | Event::Shared { .. }
            | Event::Asked { .. }
            | Event::ChannelUsed { .. }
            | Event::Intervened => {}
            Event::DecisionPoint { point } => {
                let points = &self.plan.scenario.decision_points;
                if let Some(point) = points.get(usize::from(point)) {
                    let question = point.question.get(self.w.language());
                    let args = Args::new().word("question", question);
                    self.say(Kind::Frame, "told-decision-point", &args);
                }
            }
            Event::Assessed {
                node,
                belief,
                right,
                ..
            } => self.assessed(node, belief, right),
            Event::Declared { right, .. } => {
                if !right {
                    self.truth_under_last("told-declared-wrong", &Args::new());
                }
            }
            Event::ScopeDeclared {
                named,
                right,
                missed,
            } => {
                let args = Args::new()
                    .number("named", i64::from(named))
                    .number("right", i64::from(right))
                    .number("missed", i64::from(missed));
                self.truth_under_last("told-scope", &args);
            }
            Event::Answered { .. } => {}
            Event::StatementMade { false_claims, .. } => {
                if false_claims > 0 {
                    let args = Args::new().number("count", i64::from(false_claims));
                    self.truth_under_last("told-false-claims", &args);
                }
            }
            Event::ClaimFalse { claim } => {
                let args = Args::new().word("text", self.w.inner(self.names.claims.of(claim)));
                let text = self.w.text("told-quoted", &args);
                self.gather(Together::Claims, text);
            }
            Event::DutyArose { duty } => {
                let name = self.names.duties.of(duty).to_owned();
                self.gather(Together::Duties, name);
            }
            Event::DutyOpened { .. } => {}
            Event::DutyNotified { duty, phase, late } => {
                let args = self.phase_args(duty, phase);
                if late {
                    self.say(Kind::Duty, "told-duty-late", &args);
                }
            }
            Event::DutyMissed { duty, phase } => {
                let args = self.phase_args(duty, phase);
                self.say(Kind::Duty, "told-duty-missed", &args);
            }
            Event::TaskDone { task } => {
                let args = Args::new().word("task", self.names.tasks.of(task));
                let text = self.w.text("told-task", &args);
                let now = self.now;
                match self.entries.last_mut() {
                    Some(entry)
                        if entry.at == now
                            && matches!(entry.kind, Kind::Decision | Kind::Result) =>
                    {
                        entry.details.push(Detail::seen(text));
                    }
                    Some(_) | None => self.put(Entry::new(now, Kind::Task, text)),
                }
            }
            Event::ResultKnown { order, outcome } => {
                self.result(order, outcome);
                self.operations_ended();
            }
            Event::Endex => {
                let text = self.w.get("told-endex");
                let mut entry = Entry::new(self.now, Kind::Frame, text);
                // Nothing of this moment stands after it.
                entry.place = u64::MAX;
                self.put(entry);
            }
        }
    }

    /// Adds something true under the last entry that a command made.
    pub(super) fn truth_under_last(&mut self, key: &str, args: &Args) {
        let text = self.w.text(key, args);
        let now = self.now;
        let last = self
            .entries
            .iter_mut()
            .rev()
            .find(|e| e.kind == Kind::Decision && e.at == now);
        match last {
            Some(entry) => {
                let detail = Detail::true_of_it(text);
                if !entry.details.contains(&detail) {
                    entry.details.push(detail);
                }
            }
            None => self.put(Entry::new(now, Kind::Truth, text)),
        }
    }

    fn phase_args(&self, duty: crate::exercise::plan::DutyIx, phase: u8) -> Args {
        let phases = &self.plan.scenario.duties[duty.place()].phases;
        let name = phases
            .get(usize::from(phase))
            .map_or("", |p| p.name.get(self.w.language()));
        Args::new()
            .word("duty", self.names.duties.of(duty))
            .word("phase", name)
    }

    pub(super) fn medium(&self, medium: Medium) -> String {
        terms::medium(medium, self.w)
    }

    /// Number, title, sender of an inject.
    pub(super) fn inject_args(&self, inject: InjectIx) -> Args {
        let text = self.run.inject(inject);
        let language = self.w.language();
        Args::new()
            .word("number", (inject.place() + 1).to_string())
            .word("title", text.title.get(language))
            .word("from", text.from.get(language))
    }

    fn inject_sent(&mut self, inject: InjectIx) {
        if self.sent.len() <= inject.place() {
            self.sent.resize(inject.place() + 1, None);
        }
        self.sent[inject.place()] = Some(self.now);
        let text = self.run.inject(inject);
        let to: Vec<String> = text
            .to
            .iter()
            .map(|r| match self.plan.roles.rank(r.as_str()) {
                Some(role) => self.names.roles.of(role).to_owned(),
                None => r.to_string(),
            })
            .collect();
        let to = if to.len() > 1 && to.len() == self.plan.scenario.roles.len() {
            self.w.get("told-whole-cell")
        } else {
            to.join(", ")
        };
        let args = self
            .inject_args(inject)
            .word("to", to)
            .word("medium", self.medium(text.medium));
        let text = self.w.text("told-inject", &args);
        self.put(Entry::new(self.now, Kind::Inject, text));
    }

    /// The band of a level: 0 works, 3 stopped.
    pub(super) fn band(level: u32) -> usize {
        LEVELS.iter().filter(|limit| level < **limit).count()
    }

    /// The band of a level of trust: 0 high, 3 gone.
    pub(super) fn trust_band(level: u32) -> usize {
        TRUST.iter().filter(|limit| level < **limit).count()
    }

    /// The audience in words.
    pub(super) fn audience(&self, audience: Audience) -> String {
        terms::audience(audience, self.w)
    }

    fn day_ends(&mut self) {
        self.tell_records();
        if self.lost_mail > 0 {
            let count = std::mem::take(&mut self.lost_mail);
            let args = Args::new().word("count", self.w.count(count));
            self.say(Kind::Service, "told-mail-lost", &args);
        }
    }
}
