//! The narrator: goes through events and journal once, keeps what has to be told together, and tells it.

use super::gathered::{Alerts, Gathered, Shift, Together};
use super::{Entry, Kind};
use crate::exercise::Exercise;
use crate::exercise::event::Event;
use crate::exercise::plan::{InjectIx, Plan};
use crate::scenario::model::{Audience, Belief, Language};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{Found, Scope};
use crate::simulation::time::Time;
use crate::wording::names::Names;
use crate::wording::{Args, Wording};
use std::collections::{BTreeMap, BTreeSet};

/// Functions whose levels change within so many seconds of the first are told together.
const TOGETHER: u32 = 4 * 3600;

#[derive(Debug)]
pub(super) struct Teller<'a> {
    pub w: Wording,
    pub names: Names<'a>,
    pub run: &'a Exercise,
    pub plan: &'a Plan,
    pub now: Time,
    pub entries: Vec<Entry>,
    pub alerts: Alerts,
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
        self.day_ends();
        self.alerts_at_end();
    }

    pub(super) fn put(&mut self, mut entry: Entry) {
        if entry.place == 0 {
            entry.place = self.next_place();
        }
        self.entries.push(entry);
    }

    fn next_place(&mut self) -> u64 {
        self.places += 1;
        self.places
    }

    pub(super) fn say(&mut self, kind: Kind, key: &str, args: &Args) {
        let text = self.w.text(key, args);
        self.put(Entry::new(self.now, kind, text));
    }

    pub(super) fn gather(&mut self, key: Together, item: String) -> &mut Gathered {
        let (now, place) = (self.now, self.next_place());
        let gathered = self.gathered.entry(key).or_insert_with(|| Gathered {
            at: now,
            last: now,
            place,
            items: Vec::new(),
            details: Vec::new(),
        });
        if gathered.last != now {
            gathered.last = now;
            gathered.place = place;
        }
        if !item.is_empty() && !gathered.items.contains(&item) {
            gathered.items.push(item);
        }
        gathered
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
                    entry.details.push(super::Detail { text, truth: false });
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
                        entry.details.push(super::Detail { text, truth: false });
                    }
                    Some(_) | None => self.put(Entry::new(now, Kind::Task, text)),
                }
            }
            Event::ResultKnown { order, outcome } => self.result(order, outcome),
            Event::Endex => self.say(Kind::Frame, "told-endex", &Args::new()),
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
                let detail = super::Detail { text, truth: true };
                if !entry.details.contains(&detail) {
                    entry.details.push(detail);
                }
            }
            None => self.put(Entry::new(now, Kind::Truth, text)),
        }
    }
}
