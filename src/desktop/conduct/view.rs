//! What the windows draw of a running exercise: plain data, made anew after each step and never changed. Whoever draws it
//! holds no world.

use crate::exercise::command::{Actor, Command, Deed, Note, Pacing};
use crate::exercise::event::Event;
use crate::exercise::file::{Entry, Lane};
use crate::exercise::past::Past;
use crate::exercise::picture::{GroundTruth, OperationalPicture};
use crate::exercise::plan::{InjectIx, Plan, RoleIx};
use crate::exercise::session::Session;
use crate::exercise::{Exercise, InjectState};
use crate::scenario::model::Inject;
use crate::simulation::blueprint::ix::*;
use crate::simulation::state::OrderStage;
use crate::simulation::time::Time;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A line of the main courante.
#[derive(Debug, Clone)]
pub struct LogLine {
    /// Number of its entry in the file.
    pub entry: u64,
    /// When it took effect.
    pub at: Time,
    /// Taken back by a later entry.
    pub withdrawn: bool,
    /// What was commanded.
    pub command: Arc<Command>,
}

/// Something that waits for the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Waits {
    /// A decision point was reached, none of its answers was ordered and no decision was noted as its answer.
    Decision(u16),
    /// An inject has options and none was chosen.
    Option(InjectIx),
}

/// Something that waits for the facilitator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// An order waits for its authority.
    Authority(OrderIx),
    /// Somebody outside was asked.
    Question(OutsiderIx, RoleIx, Time),
    /// A decision in words alone, which nobody has adjudicated.
    Decision(u32),
    /// An inject lies at a medium that does not work.
    Undelivered(InjectIx, RoleIx),
}

/// An inject as it stands, with its words in force.
#[derive(Debug, Clone)]
pub struct InjectLine {
    /// Its words: as written, edited or invented.
    pub inject: Arc<Inject>,
    /// How it stands.
    pub state: InjectState,
}

/// A sample of the curves of the timeline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// When.
    pub at: Time,
    /// Mean level of all functions, weighted by their criticality, 0 to 1.
    pub continuity: f32,
    /// Footholds held.
    pub footholds: u32,
}

/// A running exercise, as it is shown.
#[derive(Debug, Clone)]
pub struct View {
    /// The compiled exercise.
    pub plan: Arc<Plan>,
    /// The seed.
    pub seed: u64,
    /// The second that was reached.
    pub now: Time,
    /// ENDEX is reached.
    pub over: bool,
    /// What the whole cell shares.
    pub cell: OperationalPicture,
    /// What each role sees, by its place.
    pub roles: Vec<OperationalPicture>,
    /// The truth, for facilitators.
    pub truth: GroundTruth,
    /// The chronogramme.
    pub injects: Vec<InjectLine>,
    /// The main courante.
    pub log: Vec<LogLine>,
    /// Observations and other notes, with the entry and the second of each.
    pub notes: Vec<(u64, Time, Note)>,
    /// Everything that happened.
    pub events: Arc<Vec<(Time, Event)>>,
    /// Curves.
    pub curve: Arc<Vec<Sample>>,
    /// What waits for the cell.
    pub waits: Vec<Waits>,
    /// What waits for the facilitator.
    pub asks: Vec<Asks>,
    /// Everything stands because of a real event.
    pub real_event: bool,
    /// Counts the views.
    pub number: u64,
}

/// What is carried from one view to the next, so that a step costs what happened in it.
#[derive(Debug, Default)]
pub struct Gathered {
    events: Arc<Vec<(Time, Event)>>,
    curve: Arc<Vec<Sample>>,
    log: Vec<LogLine>,
    notes: Vec<(u64, Time, Note)>,
    entries: usize,
    real_event: bool,
    views: u64,
}

impl Gathered {
    /// Begins with what a session already holds.
    pub fn begin(events: Vec<(Time, Event)>) -> Gathered {
        Gathered {
            events: Arc::new(events),
            ..Gathered::default()
        }
    }

    /// New events.
    pub fn take(&mut self, events: Vec<(Time, Event)>) {
        if !events.is_empty() {
            Arc::make_mut(&mut self.events).extend(events);
        }
    }

    /// The view of a session as it stands.
    pub fn view(&mut self, session: &Session) -> View {
        for entry in &session.entries()[self.entries..] {
            self.read(entry);
        }
        self.entries = session.entries().len();
        self.of(session.exercise(), session.seed())
    }

    fn of(&mut self, exercise: &Exercise, seed: u64) -> View {
        let plan = Arc::clone(exercise.plan());
        let truth = exercise.ground_truth();
        let sample = sample(&plan, &truth);
        if self.curve.last().is_none_or(|last| {
            (last.continuity, last.footholds) != (sample.continuity, sample.footholds)
        }) {
            Arc::make_mut(&mut self.curve).push(sample);
        }
        self.views += 1;
        let injects: Vec<InjectLine> = exercise
            .inject_ids()
            .map(|i| InjectLine {
                inject: Arc::new(exercise.inject(i).clone()),
                state: exercise.inject_state(i).clone(),
            })
            .collect();
        View {
            seed,
            now: exercise.now(),
            over: exercise.is_over(),
            cell: exercise.picture(None),
            roles: (0..plan.scenario.roles.len())
                .map(|r| exercise.picture(Some(RoleIx::from_place(r))))
                .collect(),
            waits: waits(&plan, &injects, &self.events, &self.answered(&plan), |o| {
                exercise.world().orders().get(o.place()).map(|o| o.action)
            }),
            asks: self.asks(&truth, &injects),
            truth,
            injects,
            log: self.log.clone(),
            notes: self.notes.clone(),
            events: Arc::clone(&self.events),
            curve: Arc::clone(&self.curve),
            real_event: self.real_event,
            number: self.views,
            plan,
        }
    }

    fn read(&mut self, entry: &Entry) {
        let at = Time(i32::try_from(entry.at).unwrap_or(i32::MAX));
        if let Some(to) = entry.retracts {
            for line in self.log.iter_mut().filter(|l| l.entry >= to) {
                line.withdrawn = true;
            }
            return;
        }
        match entry.lane {
            Lane::Simulation => {
                if let Ok(command) = serde_json::from_str::<Command>(&entry.body) {
                    self.log.push(LogLine {
                        entry: entry.number,
                        at,
                        withdrawn: false,
                        command: Arc::new(command),
                    });
                }
            }
            Lane::Pacing => match serde_json::from_str(&entry.body) {
                Ok(Pacing::Stop) => self.real_event = true,
                Ok(Pacing::Resume) => self.real_event = false,
                Ok(Pacing::Run { .. } | Pacing::Pause | Pacing::Jump { .. }) | Err(_) => {}
            },
            Lane::Record => {
                if let Ok(note) = serde_json::from_str::<Note>(&entry.body) {
                    self.notes.push((entry.number, at, note));
                }
            }
        }
    }

    fn asks(&self, truth: &GroundTruth, injects: &[InjectLine]) -> Vec<Asks> {
        let mut asks: Vec<Asks> = truth
            .orders
            .iter()
            .filter(|(_, stage)| *stage == OrderStage::Authority)
            .map(|(order, _)| Asks::Authority(*order))
            .collect();
        let mut open: Vec<(OutsiderIx, RoleIx, Time)> = Vec::new();
        for (at, event) in self.events.iter() {
            match event {
                Event::Asked { outsider, role } => open.push((*outsider, *role, *at)),
                Event::Answered { outsider } => open.retain(|(o, _, _)| o != outsider),
                _ => {}
            }
        }
        asks.extend(open.into_iter().map(|(o, r, at)| Asks::Question(o, r, at)));
        asks.extend(self.unadjudicated().into_iter().map(Asks::Decision));
        for (i, line) in injects.iter().enumerate() {
            for bit in (0..32).filter(|bit| line.state.waiting & (1 << bit) != 0) {
                asks.push(Asks::Undelivered(InjectIx::from_place(i), RoleIx(bit)));
            }
        }
        asks
    }

    /// Decision points that a command in force says it answers.
    fn answered(&self, plan: &Plan) -> BTreeSet<u16> {
        let points = &plan.scenario.decision_points;
        self.log
            .iter()
            .filter(|l| !l.withdrawn)
            .filter_map(|l| l.command.answers.as_ref())
            .filter_map(|id| points.iter().position(|p| p.id == *id))
            .filter_map(|place| u16::try_from(place).ok())
            .collect()
    }

    /// Decisions in words alone that neither got orders later nor a word of the facilitator. Decisions are numbered in the
    /// order in which they were noted.
    fn unadjudicated(&self) -> Vec<u32> {
        let mut bare = BTreeSet::new();
        let mut number = 0;
        for line in self.log.iter().filter(|l| !l.withdrawn) {
            match &line.command.deed {
                Deed::Decide { orders, .. } => {
                    if orders.is_empty() && line.command.by != Actor::Facilitator {
                        bare.insert(number);
                    }
                    number += 1;
                }
                Deed::Operation { .. } => number += 1,
                Deed::Attach { decision, .. } | Deed::Adjudicate { decision, .. } => {
                    bare.remove(decision);
                }
                _ => {}
            }
        }
        bare.into_iter().collect()
    }
}

fn sample(plan: &Plan, truth: &GroundTruth) -> Sample {
    let weights = plan
        .scenario
        .organisation
        .departments
        .iter()
        .flat_map(|d| &d.functions)
        .filter_map(|f| {
            let rank = plan.blueprint.names.functions.rank(f.id.as_str())?;
            Some((
                f32::from(f.criticality),
                truth.functions.get(rank.place()).copied()?,
            ))
        });
    let (mut sum, mut all) = (0.0, 0.0);
    for (weight, level) in weights {
        sum += weight * level as f32 / 1e6;
        all += weight;
    }
    Sample {
        at: truth.now,
        continuity: if all > 0.0 { sum / all } else { 1.0 },
        footholds: truth.footholds.len() as u32,
    }
}

fn waits(
    plan: &Plan,
    injects: &[InjectLine],
    events: &[(Time, Event)],
    answered: &BTreeSet<u16>,
    action: impl Fn(OrderIx) -> Option<ActionIx>,
) -> Vec<Waits> {
    let mut waits = BTreeSet::new();
    for (_, event) in events {
        match event {
            Event::DecisionPoint { point } if !answered.contains(point) => {
                waits.insert(Waits::Decision(*point));
            }
            Event::InjectDelivered { inject, .. } if has_options(injects, *inject) => {
                waits.insert(Waits::Option(*inject));
            }
            Event::OptionChosen { inject, .. } => {
                waits.remove(&Waits::Option(*inject));
            }
            Event::Ordered { order, .. } => {
                let given = action(*order);
                waits.retain(|w| {
                    !matches!(w, Waits::Decision(p) if given.is_some_and(|a| answers(plan, *p, a)))
                });
            }
            _ => {}
        }
    }
    waits.into_iter().collect()
}

fn has_options(injects: &[InjectLine], i: InjectIx) -> bool {
    injects
        .get(i.place())
        .is_some_and(|l| !l.inject.options.is_empty())
}

fn answers(plan: &Plan, point: u16, action: ActionIx) -> bool {
    let id = plan.blueprint.names.actions.id(action);
    plan.scenario
        .decision_points
        .get(usize::from(point))
        .is_some_and(|p| p.answers.iter().any(|a| a.as_str() == id))
}

impl View {
    /// A played exercise as it stood at a second.
    pub fn back_then(past: &Past, exercise: &Exercise) -> View {
        let now = exercise.now();
        let until = past.events.partition_point(|(at, _)| *at <= now);
        let given = past.commands.iter().take_while(|g| g.at <= now);
        let log = given.map(|g| LogLine {
            entry: g.entry,
            at: g.at,
            withdrawn: false,
            command: Arc::new(g.command.clone()),
        });
        let mut gathered = Gathered {
            log: log.collect(),
            ..Gathered::begin(past.events[..until].to_vec())
        };
        gathered.of(exercise, past.seed)
    }

    /// What the whole cell sees, or one role.
    pub fn picture(&self, role: Option<RoleIx>) -> &OperationalPicture {
        role.and_then(|r| self.roles.get(r.place()))
            .unwrap_or(&self.cell)
    }

    /// Words of an inject.
    pub fn inject(&self, i: InjectIx) -> Option<&InjectLine> {
        self.injects.get(i.place())
    }
}
