//! How the exercise went, gathered from the recorded events: declarations, statements, duties, decision points, calls,
//! services, losses of evidence. Times and places of events; no words.

use crate::exercise::event::Event;
use crate::exercise::past::Past;
use crate::exercise::plan::*;
use crate::scenario::model::{Declaration, Duty};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{Cause, Event as World};
use crate::simulation::time::Time;

/// A moment with the place of its event.
pub(super) type Moment = (Time, usize);

/// A declaration of the cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Declared {
    pub at: Time,
    pub event: usize,
    pub what: Declaration,
    /// Whether it was so.
    pub right: bool,
    /// Of the nodes named so many were right and so many were missed.
    pub scope: Option<(u32, u32, u32)>,
}

/// A statement that was made.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub at: Time,
    pub event: usize,
    pub statement: StatementIx,
    /// Claims that were false when it was made.
    pub false_claims: u32,
    /// Claims that stand contradicted, with when.
    pub contradicted: Vec<(Time, ClaimIx)>,
}

/// A duty, as it went.
#[derive(Debug, Clone, Default)]
pub(super) struct DutyCourse {
    pub arose: Option<Moment>,
    pub opened: Option<Moment>,
    /// For each phase: notified (late or not).
    pub notified: Vec<(u8, Time, bool, usize)>,
    /// For each phase: missed.
    pub missed: Vec<(u8, Time)>,
}

impl DutyCourse {
    /// Phases whose deadline passed without a notification, whether the cell had opened the duty or not: they run from when
    /// it arose.
    fn miss(&mut self, duty: &Duty, reached: Time) {
        let Some((arose, _)) = self.arose else { return };
        for (n, phase) in (0u8..).zip(&duty.phases) {
            let due = arose + phase.within.0;
            let done = self.notified.iter().any(|x| x.0 == n);
            if !done && due <= reached && !self.missed.iter().any(|m| m.0 == n) {
                self.missed.push((n, due));
            }
        }
    }
}

/// A decision point that was reached.
#[derive(Debug, Clone, Copy)]
pub(super) struct PointCourse {
    pub at: Time,
    /// The first command that answers it: place among the commands.
    pub answered: Option<usize>,
}

/// A stretch during which calls waited at the help desk.
#[derive(Debug, Clone, Copy)]
pub(super) struct Queue {
    pub from: Moment,
    pub to: Time,
    pub most: u32,
    pub most_at: Moment,
}

/// A public service that was interrupted.
#[derive(Debug, Clone, Copy)]
pub(super) struct Interrupted {
    pub service: ServiceIx,
    pub from: Moment,
    pub to: Option<Time>,
    pub cause: Cause,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Course {
    pub declared: Vec<Declared>,
    pub said: Vec<Said>,
    pub duties: Vec<DutyCourse>,
    pub points: Vec<PointCourse>,
    pub queues: Vec<Queue>,
    pub services: Vec<Interrupted>,
    /// Orders given, and those of them that the attacker read.
    pub orders: u32,
    pub overheard: Vec<usize>,
    pub evidence_lost: Vec<usize>,
    pub evidence_kept: Vec<usize>,
    /// When each inject went out; for each of its rank.
    pub sent: Vec<Option<Time>>,
    pub cancelled: Vec<Option<Time>>,
    pub overtime: Vec<usize>,
}

impl Course {
    pub fn of(past: &Past) -> Course {
        let mut c = Course {
            duties: vec![DutyCourse::default(); past.plan.duties.len()],
            ..Course::default()
        };
        let mut open: Option<Queue> = None;
        for (place, (at, event)) in past.events.iter().enumerate() {
            c.take(past, place, *at, event, &mut open);
        }
        c.queues.extend(open.map(|q| Queue {
            to: past.reached,
            ..q
        }));
        for (duty, course) in past.plan.scenario.duties.iter().zip(&mut c.duties) {
            course.miss(duty, past.reached);
        }
        c
    }

    fn take(
        &mut self,
        past: &Past,
        place: usize,
        at: Time,
        event: &Event,
        open: &mut Option<Queue>,
    ) {
        match event {
            Event::Declared { declaration, right } => self.declared.push(Declared {
                at,
                event: place,
                what: *declaration,
                right: *right,
                scope: None,
            }),
            Event::ScopeDeclared {
                named,
                right,
                missed,
            } => {
                if let Some(last) = self.declared.last_mut().filter(|d| d.at == at) {
                    last.scope = Some((*named, *right, *missed));
                }
            }
            Event::StatementMade {
                statement,
                false_claims,
            } => self.said.push(Said {
                at,
                event: place,
                statement: *statement,
                false_claims: *false_claims,
                contradicted: Vec::new(),
            }),
            Event::DutyArose { duty } => {
                self.duties[duty.place()].arose.get_or_insert((at, place));
            }
            Event::DutyOpened { duty } => {
                self.duties[duty.place()].opened.get_or_insert((at, place));
            }
            Event::DutyNotified { duty, phase, late } => {
                let course = &mut self.duties[duty.place()];
                course.notified.push((*phase, at, *late, place));
            }
            Event::DutyMissed { duty, phase } => {
                self.duties[duty.place()].missed.push((*phase, at));
            }
            Event::DecisionPoint { point } => {
                self.points.push(PointCourse {
                    at,
                    answered: answer(past, usize::from(*point), at),
                });
            }
            Event::InjectSent { inject } => put(&mut self.sent, *inject, at),
            Event::InjectCancelled { inject } => put(&mut self.cancelled, *inject, at),
            Event::World(w) => self.take_world(place, at, w, open),
            // The others need no gathering.
            _ => {}
        }
    }

    fn take_world(&mut self, place: usize, at: Time, event: &World, open: &mut Option<Queue>) {
        match event {
            World::Contradicted { statement, claim } => {
                let said = self.said.iter_mut().rev();
                let mut of_it = said.filter(|s| s.statement == *statement);
                if let Some(s) = of_it.next() {
                    s.contradicted.push((at, *claim));
                }
            }
            World::OrderGiven { overheard, .. } => {
                self.orders += 1;
                if *overheard {
                    self.overheard.push(place);
                }
            }
            World::Calls { waiting, .. } if *waiting > 0 => {
                let queue = open.get_or_insert(Queue {
                    from: (at, place),
                    to: at,
                    most: 0,
                    most_at: (at, place),
                });
                if *waiting > queue.most {
                    queue.most = *waiting;
                    queue.most_at = (at, place);
                }
            }
            World::HelpDeskEmpty => {
                self.queues
                    .extend(open.take().map(|q| Queue { to: at, ..q }));
            }
            World::PublicService {
                service,
                works: false,
                cause,
            } if at >= Time::START => self.services.push(Interrupted {
                service: *service,
                from: (at, place),
                to: None,
                cause: *cause,
            }),
            World::PublicService {
                service,
                works: true,
                ..
            } => {
                let mut down = self.services.iter_mut().rev();
                if let Some(s) = down.find(|s| s.service == *service && s.to.is_none()) {
                    s.to = Some(at);
                }
            }
            World::EvidenceLost { .. } => self.evidence_lost.push(place),
            World::EvidenceKept { .. } => self.evidence_kept.push(place),
            World::Overtime { people, .. } if *people > 0 => self.overtime.push(place),
            // The others need no gathering.
            _ => {}
        }
    }
}

fn put(list: &mut Vec<Option<Time>>, inject: InjectIx, at: Time) {
    if list.len() <= inject.place() {
        list.resize(inject.place() + 1, None);
    }
    list[inject.place()].get_or_insert(at);
}

/// The first command from a moment on that answers a decision point: it says so, or orders one of the actions that do.
fn answer(past: &Past, point: usize, at: Time) -> Option<usize> {
    let point = past.plan.scenario.decision_points.get(point)?;
    past.commands.iter().position(|g| {
        let says = g.command.answers.as_ref() == Some(&point.id);
        let orders = g.command.deed.requests().iter();
        let does = g.at >= at
            && orders
                .into_iter()
                .any(|o| point.answers.contains(&o.action));
        says || does
    })
}
