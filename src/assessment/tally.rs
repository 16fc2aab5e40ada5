//! Computes the measures from events as they come. The rules count nothing; this reads the events that are recorded.
//!
//! It knows nothing of runs in number, and keeps no event.

use super::measures::{Measure, Measures};
use crate::exercise::event::Event;
use crate::exercise::plan::Plan;
use crate::scenario::model::{Audience, Classification, Declaration, Handling, Hours};
use crate::simulation::Simulation;
use crate::simulation::blueprint::ix::*;
use crate::simulation::chance::MILLION;
use crate::simulation::event::{Event as World, Found};
use crate::simulation::mail::Direction;
use crate::simulation::time::Time;
use std::sync::Arc;

/// Gathers the measures of one exercise from its events.
#[derive(Debug, Clone)]
pub struct Tally {
    plan: Arc<Plan>,
    detected: Option<Time>,
    acknowledged: Option<Time>,
    scoped: Option<Time>,
    last_records: Option<Time>,
    held: u32,
    lost_last: Option<Time>,
    scope: Option<(u32, u32, u32)>,
    records: [u64; 3],
    sensitive: u64,
    after_detection: u64,
    functions: Vec<(Time, u32, u32)>,
    below_full: u32,
    restored: Option<Time>,
    lost: f64,
    contained: f64,
    services: Vec<Option<Time>>,
    service_seconds: u64,
    footholds: Vec<bool>,
    kept: u32,
    duties: Vec<(Option<Time>, u8, u32)>,
    real_alerts: Vec<bool>,
    triage_since: Vec<Option<Time>>,
    contradictions: u32,
    trust: [u32; 4],
    staff: [(Time, u32); 9],
    staff_seconds: u64,
    overtime: Vec<(Time, u32)>,
    overtime_seconds: u64,
    assessed: (u32, u32),
    tasks: u32,
}

fn hours(seconds: u32) -> f64 {
    f64::from(seconds) / 3600.0
}

impl Tally {
    /// Nothing has happened yet.
    pub fn new(plan: Arc<Plan>) -> Tally {
        let b = &plan.blueprint;
        let begins = b.begins;
        Tally {
            detected: None,
            acknowledged: None,
            scoped: None,
            last_records: None,
            held: 0,
            lost_last: None,
            scope: None,
            records: [0; 3],
            sensitive: 0,
            after_detection: 0,
            functions: vec![(begins, MILLION, 0); b.functions.len()],
            below_full: 0,
            restored: None,
            lost: 0.0,
            contained: 0.0,
            services: vec![None; b.services.len()],
            service_seconds: 0,
            footholds: vec![false; b.footholds.len()],
            kept: 0,
            duties: vec![(None, 0, 0); plan.duties.len()],
            real_alerts: Vec::new(),
            triage_since: Vec::new(),
            contradictions: 0,
            trust: b.trust,
            staff: [(begins, 0); 9],
            staff_seconds: 0,
            overtime: vec![(begins, 0); b.teams.len()],
            overtime_seconds: 0,
            assessed: (0, 0),
            tasks: 0,
            plan,
        }
    }

    /// Back to nothing.
    pub fn reset(&mut self) {
        *self = Tally::new(Arc::clone(&self.plan));
    }

    /// Something happened.
    pub fn take(&mut self, at: Time, event: &Event) {
        match event {
            Event::World(w) => self.take_world(at, w),
            Event::Ordered { .. } | Event::Decided { .. } => {
                self.acknowledged.get_or_insert(at);
            }
            Event::Assessed { right, .. } => {
                self.assessed.0 += u32::from(*right);
                self.assessed.1 += 1;
            }
            Event::Declared { declaration, .. } => match declaration {
                Declaration::ScopeKnown => {
                    self.scoped.get_or_insert(at);
                }
                Declaration::Aware | Declaration::AttackerOut | Declaration::CrisisOver => {}
            },
            Event::ScopeDeclared {
                named,
                right,
                missed,
            } => self.scope = Some((*named, *right, *missed)),
            Event::DutyArose { duty } => {
                self.duties[duty.place()].0.get_or_insert(at);
            }
            Event::DutyNotified { duty, late, .. } => {
                if !late {
                    self.duties[duty.place()].1 += 1;
                }
                self.duties[duty.place()].2 += 1;
            }
            Event::TaskDone { .. } => self.tasks += 1,
            Event::InjectSent { .. }
            | Event::InjectDelivered { .. }
            | Event::InjectWaits { .. }
            | Event::InjectCancelled { .. }
            | Event::InjectHeld { .. }
            | Event::OptionChosen { .. }
            | Event::DecisionPoint { .. }
            | Event::Reported { .. }
            | Event::Shared { .. }
            | Event::Asked { .. }
            | Event::Answered { .. }
            | Event::ChannelUsed { .. }
            | Event::StatementMade { .. }
            | Event::ClaimFalse { .. }
            | Event::DutyOpened { .. }
            | Event::DutyMissed { .. }
            | Event::ResultKnown { .. }
            | Event::Intervened
            | Event::Endex => {}
        }
    }

    fn take_world(&mut self, at: Time, event: &World) {
        match event {
            World::TriageStarted { alert } => self.triage(*alert, at, true),
            World::TriagePutBack { alert } => self.triage(*alert, at, false),
            World::Triaged { alert, escalated } => {
                self.triage(*alert, at, false);
                if *escalated && self.is_real(*alert) {
                    self.detected.get_or_insert(at);
                }
            }
            World::AlertRaised { alert, real, .. } => self.note_alert(*alert, *real),
            World::Finding { found, .. } => {
                let real = match found {
                    Found::Means { real, .. }
                    | Found::Activity { real, .. }
                    | Found::Indicator { real }
                    | Found::Infected { real } => *real,
                    Found::Nothing { .. } | Found::Secrets { .. } => false,
                };
                if real {
                    self.detected.get_or_insert(at);
                }
            }
            World::FootholdGained { foothold } => {
                self.held += 1;
                self.lost_last = None;
                self.footholds[foothold.place()] = true;
            }
            World::FootholdLost { .. } => {
                self.held -= 1;
                if self.held == 0 {
                    self.lost_last = Some(at);
                }
            }
            World::Records {
                data,
                handling,
                count,
            } => {
                if at < Time::START {
                    // What was lost before anybody played is nobody's doing.
                    return;
                }
                self.last_records = Some(at);
                self.records[*handling as usize] += u64::from(*count);
                if self.plan.blueprint.data[*data].classification >= Classification::Judicial {
                    self.sensitive += u64::from(*count);
                }
                if self.detected.is_some() {
                    self.after_detection += u64::from(*count);
                }
            }
            World::FunctionLevel {
                function,
                level,
                contained,
            } => {
                self.settle_function(*function, at);
                let f = &mut self.functions[function.place()];
                if at >= Time::START {
                    match (f.1 == MILLION, *level == MILLION) {
                        (true, false) => {
                            self.below_full += 1;
                            self.restored = None;
                        }
                        (false, true) => {
                            self.below_full = self.below_full.saturating_sub(1);
                            if self.below_full == 0 {
                                self.restored = Some(at);
                            }
                        }
                        (true, true) | (false, false) => {}
                    }
                }
                f.1 = *level;
                f.2 = *contained;
            }
            World::PublicService { service, works, .. } => {
                let since = &mut self.services[service.place()];
                if *works {
                    if let Some(s) = since.take() {
                        self.service_seconds += u64::from(at.since(s));
                    }
                } else {
                    since.get_or_insert(at);
                }
            }
            World::EvidenceKept { .. } => self.kept += 1,
            World::Contradicted { .. } => self.contradictions += 1,
            World::Trust { audience, level } => self.trust[*audience as usize] = *level,
            World::Held { skill, people } => {
                let s = &mut self.staff[*skill as usize];
                self.staff_seconds += u64::from(s.1) * u64::from(at.since(s.0.max(Time::START)));
                *s = (at, *people);
            }
            World::Overtime { team, people } => {
                let o = &mut self.overtime[team.place()];
                self.overtime_seconds += u64::from(o.1) * u64::from(at.since(o.0));
                *o = (at, *people);
            }
            World::NodeDown { .. }
            | World::NodeUp { .. }
            | World::Linked { .. }
            | World::Exposed { .. }
            | World::ChannelWorks { .. }
            | World::ChannelActive { .. }
            | World::MailCut { .. }
            | World::MailOpened { .. }
            | World::GatewayFull { .. }
            | World::BacklogDrained { .. }
            | World::MailLost { .. }
            | World::AttemptStarted { .. }
            | World::AttemptEnded { .. }
            | World::CredentialGained { .. }
            | World::CredentialLost { .. }
            | World::Traced { .. }
            | World::TracesRemoved { .. }
            | World::SourceOn { .. }
            | World::Reacted { .. }
            | World::Quiet { .. }
            | World::Published { .. }
            | World::AlertExpired { .. }
            | World::OrderGiven { .. }
            | World::OrderStuck { .. }
            | World::OrderArrived { .. }
            | World::OrderAuthorised { .. }
            | World::OrderStarted { .. }
            | World::OrderSuspended { .. }
            | World::OrderEnded { .. }
            | World::OrderReported { .. }
            | World::EvidenceLost { .. }
            | World::Present { .. }
            | World::Calls { .. }
            | World::HelpDeskEmpty
            | World::Stated { .. }
            | World::PartnersCut { .. }
            | World::Leaked { .. }
            | World::SupportArrived { .. }
            | World::IndicatorKnown { .. } => {}
        }
    }

    fn settle_function(&mut self, f: FunctionIx, at: Time) {
        let (since, level, contained) = self.functions[f.place()];
        let plan = Arc::clone(&self.plan);
        let def = &plan.blueprint.functions[f];
        if level < MILLION && at > Time::START {
            let open: Hours = plan.blueprint.departments[def.department].hours;
            let worked = plan
                .blueprint
                .calendar
                .working_seconds(open, since.max(Time::START), at);
            let weight = hours(worked) * f64::from(def.criticality);
            self.lost += weight * f64::from(MILLION - level) / f64::from(MILLION);
            self.contained += weight * f64::from(contained) / f64::from(MILLION);
        }
        self.functions[f.place()].0 = at;
    }

    /// The measures as of `at`; the world gives what is kept in accounts (mail).
    pub fn measures(&mut self, at: Time, world: &Simulation) -> Measures {
        let mail = world.mail_ledger(|_, _| true);
        let inbound = world.mail_ledger(|_, s| s.direction == Direction::Inbound);
        self.measures_with(
            at,
            Some((mail.returned + mail.lost) as f64),
            Some(inbound.message_hours() as f64),
        )
    }

    /// The measures as of `at`, as far as events tell them: those of mail, which no event counts, are none.
    pub fn measures_told(&mut self, at: Time) -> Measures {
        self.measures_with(at, None, None)
    }

    /// What was reached so far: detection, acknowledgement, scope.
    pub(super) fn firsts(&self) -> [bool; 3] {
        [self.detected, self.acknowledged, self.scoped].map(|t| t.is_some())
    }

    /// Footholds that the attacker has, and functions that do not work fully.
    pub(super) fn open(&self) -> (u32, u32) {
        (self.held, self.below_full)
    }

    fn measures_with(
        &mut self,
        at: Time,
        messages_lost: Option<f64>,
        message_hours: Option<f64>,
    ) -> Measures {
        let plan = Arc::clone(&self.plan);
        for f in plan.blueprint.functions.ids() {
            self.settle_function(f, at);
        }
        let since_start = |t: Option<Time>| t.map(|t| hours(t.since(Time::START)));
        let running: u64 = self
            .services
            .iter()
            .flatten()
            .map(|s| u64::from(at.since(*s)))
            .sum();
        let ever = self.footholds.iter().filter(|f| **f).count() as u32;
        let share = |part: u32, of: u32| (of > 0).then(|| f64::from(part) / f64::from(of));
        let (mut met, mut phases) = (0u32, 0u32);
        for (d, (arose, in_time, _)) in self.duties.iter().enumerate() {
            if let Some(arose) = arose {
                let due = plan.scenario.duties[d].phases.iter();
                let expected = due.filter(|p| *arose + p.within.0 <= at).count() as u32;
                phases += expected.max(u32::from(*in_time));
                met += u32::from(*in_time);
            }
        }
        let staff: u64 = self
            .staff
            .iter()
            .map(|(since, people)| {
                u64::from(*people) * u64::from(at.since((*since).max(Time::START)))
            })
            .sum();
        let overtime: u64 = self
            .overtime
            .iter()
            .map(|(since, people)| u64::from(*people) * u64::from(at.since(*since)))
            .sum();
        let trust = |a: Audience| Some(f64::from(self.trust[a as usize]));
        let values = Measure::ALL
            .iter()
            .map(|m| match m {
                Measure::TimeToDetect => since_start(self.detected),
                Measure::TimeToAcknowledge => since_start(self.acknowledged),
                Measure::TimeToScope => since_start(self.scoped),
                Measure::TimeToContain => {
                    since_start(Some(self.last_records.unwrap_or(Time::START)))
                }
                Measure::TimeToEvict => {
                    if self.held == 0 {
                        since_start(Some(self.lost_last.unwrap_or(Time::START)))
                    } else {
                        None
                    }
                }
                Measure::TimeToRestore => {
                    if self.below_full == 0 {
                        since_start(Some(self.restored.unwrap_or(Time::START)))
                    } else {
                        None
                    }
                }
                Measure::ScopePrecision => {
                    self.scope.and_then(|(named, right, _)| share(right, named))
                }
                Measure::ScopeRecall => self
                    .scope
                    .and_then(|(_, right, missed)| share(right, right + missed)),
                Measure::FootholdsLeft => Some(f64::from(self.held)),
                Measure::RecordsConsulted => {
                    Some(self.records[Handling::Consulted as usize] as f64)
                }
                Measure::RecordsExtracted => {
                    Some(self.records[Handling::Extracted as usize] as f64)
                }
                Measure::RecordsAltered => Some(self.records[Handling::Altered as usize] as f64),
                Measure::SensitiveRecords => Some(self.sensitive as f64),
                Measure::RecordsAfterDetection => Some(self.after_detection as f64),
                Measure::FunctionHoursLost => Some(self.lost),
                Measure::FunctionHoursContained => Some(self.contained),
                Measure::PublicServiceHours => {
                    Some((self.service_seconds + running) as f64 / 3600.0)
                }
                Measure::MessagesLost => messages_lost,
                Measure::MessageHours => message_hours,
                Measure::EvidenceKept => share(self.kept, ever),
                Measure::DutiesMet => share(met, phases),
                Measure::Contradictions => Some(f64::from(self.contradictions)),
                Measure::TrustStaff => trust(Audience::Staff),
                Measure::TrustOffice => trust(Audience::MinisterOffice),
                Measure::TrustPartners => trust(Audience::Partners),
                Measure::TrustPublic => trust(Audience::Public),
                Measure::StaffHours => Some((self.staff_seconds + staff) as f64 / 3600.0),
                Measure::OverworkHours => Some((self.overtime_seconds + overtime) as f64 / 3600.0),
                Measure::AssessmentsRight => share(self.assessed.0, self.assessed.1),
                Measure::TasksDone => share(self.tasks, plan.tasks.len() as u32),
            })
            .collect();
        Measures(values)
    }

    /// An analyst takes up an alert or puts it down; the time in between is work.
    fn triage(&mut self, alert: AlertIx, at: Time, begins: bool) {
        let since = &mut self.triage_since[alert.place()];
        match (begins, since.take()) {
            (true, _) => *since = Some(at),
            (false, Some(s)) => self.staff_seconds += u64::from(at.since(s)),
            (false, None) => {}
        }
    }

    fn is_real(&self, alert: AlertIx) -> bool {
        self.real_alerts
            .get(alert.place())
            .copied()
            .unwrap_or(false)
    }

    fn note_alert(&mut self, alert: AlertIx, real: bool) {
        debug_assert_eq!(
            alert.place(),
            self.real_alerts.len(),
            "alerts are numbered as they are raised"
        );
        self.real_alerts.push(real);
        self.triage_since.push(None);
    }
}
