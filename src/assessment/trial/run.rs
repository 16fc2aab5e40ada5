//! One run of a trial: a scripted team plays the exercise to ENDEX, and what is counted of it is kept, not its events.
//!
//! It compares nothing and knows of no other run. How large a run is depends on the scenario, never on what happens.

use super::stretches::{Peak, Played, Stretch};
use crate::assessment::measures::Measures;
use crate::assessment::tally::Tally;
use crate::exercise::Exercise;
use crate::exercise::condition::Missing;
use crate::exercise::event::Event;
use crate::exercise::knowledge::Fact;
use crate::exercise::plan::{CompiledPlaybook, Plan};
use crate::scenario::model::Outcome;
use crate::simulation::blueprint::Values;
use crate::simulation::blueprint::ix::*;
use crate::simulation::chance::Source;
use crate::simulation::event::Event as World;
use crate::simulation::state::OrderStage;
use crate::simulation::time::Time;
use std::sync::Arc;

/// A role is idle in stretches longer than this, in seconds of played exercise time: an hour of the room at the usual ratio
/// of four. A convention of ours.
pub const IDLE: u32 = 4 * 3600;

/// An inject in one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct InjectRun {
    pub sent: Option<Time>,
    pub delivered: bool,
    pub cancelled: bool,
}

/// The orders for an action in one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct ActionRun {
    pub given: u32,
    pub done: u32,
    /// Ended otherwise: without effect, failed, refused or cancelled.
    pub vain: u32,
}

/// What came to a role in one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct RoleRun {
    pub injects: u32,
    pub questions: u32,
    /// Whatever it learned, injects included.
    pub items: u32,
    pub longest: Stretch,
    /// Seconds in stretches longer than [`IDLE`].
    pub idle: u32,
}

/// What came to the cell in one run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct CellRun {
    pub longest: Stretch,
    pub peak: Peak,
    /// The same of injects and questions alone.
    pub sent_peak: Peak,
}

/// One run.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub measures: Measures,
    pub injects: Vec<InjectRun>,
    pub stages: Vec<Option<Time>>,
    pub actions: Vec<ActionRun>,
    pub tasks: Vec<Option<Time>>,
    pub roles: Vec<RoleRun>,
    pub cell: CellRun,
    /// What each inject that was not sent still waited for at ENDEX; empty where it was not asked for.
    pub waits: Vec<Vec<Missing>>,
}

/// How one run is played.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub seed: u64,
    /// The team does without this action.
    pub without: Option<ActionIx>,
    /// What injects waited for is asked too.
    pub waits: bool,
}

/// Plays runs of one plan, one after the other, in the same world.
#[derive(Debug)]
pub(super) struct Player {
    exercise: Exercise,
    tally: Tally,
    played: Arc<Played>,
    values: Values,
}

impl Player {
    pub fn new(plan: &Arc<Plan>, played: &Arc<Played>) -> Player {
        let values = Values::of(&plan.blueprint.params);
        let mut exercise = Exercise::new(Arc::clone(plan), values.clone(), Source::new(0), None);
        exercise.keep_journal(false);
        Player {
            exercise,
            tally: Tally::new(Arc::clone(plan)),
            played: Arc::clone(played),
            values,
        }
    }

    /// Plays to ENDEX; nobody acts where there is no script.
    pub fn play(&mut self, script: Option<&Arc<CompiledPlaybook>>, asked: Asked) -> Run {
        self.exercise.leave_out(asked.without);
        let source = Source::new(asked.seed);
        self.exercise
            .reset(self.values.clone(), source, script.cloned());
        self.tally.reset();
        let plan = Arc::clone(self.exercise.plan());
        let end = plan.blueprint.end;
        self.exercise.advance(end);
        let mut course = Course::new(&plan);
        for (at, event) in self.exercise.drain() {
            self.tally.take(at, &event);
            course.take(at, &event);
        }
        let measures = self.tally.measures(end, self.exercise.world());
        let (roles, cell) = self.arrivals(&plan, &course);
        let injects = self.exercise.inject_ids();
        let waits =
            injects
                .take_while(|_| asked.waits)
                .map(|i| match course.injects[i.place()].sent {
                    None => self.exercise.inject_waits_for(i),
                    Some(_) => Vec::new(),
                });
        Run {
            measures,
            waits: waits.collect(),
            actions: self.orders(&plan),
            injects: course.injects,
            stages: course.stages,
            tasks: course.tasks,
            roles,
            cell,
        }
    }

    /// Every order by its action and by how it ended.
    fn orders(&self, plan: &Plan) -> Vec<ActionRun> {
        let mut actions = vec![ActionRun::default(); plan.blueprint.actions.len()];
        for order in self.exercise.world().orders() {
            let action = &mut actions[order.action.place()];
            action.given += 1;
            match order.stage {
                OrderStage::Ended(Outcome::Done) | OrderStage::Reported(Outcome::Done) => {
                    action.done += 1;
                }
                OrderStage::Ended(_) | OrderStage::Reported(_) => action.vain += 1,
                OrderStage::Stuck
                | OrderStage::Travelling
                | OrderStage::Authority
                | OrderStage::Hour
                | OrderStage::Queued
                | OrderStage::Running => {}
            }
        }
        actions
    }

    /// What came to each role and to the cell as a whole, from what became known.
    fn arrivals(&self, plan: &Plan, course: &Course) -> (Vec<RoleRun>, CellRun) {
        let items = &self.exercise.known().items;
        let roles = (0..plan.scenario.roles.len()).map(|r| {
            let mine = items.iter().filter(|i| i.to & (1 << r) != 0);
            let moments = mine.clone().map(|i| i.at);
            let (longest, idle) = self.played.empty(moments, IDLE);
            let injects = mine.clone().filter_map(|i| match i.fact {
                Fact::Inject(inject) => Some(inject),
                _ => None,
            });
            let asks = |i: &_| !self.exercise.inject(*i).options.is_empty();
            RoleRun {
                questions: injects.clone().filter(asks).count() as u32,
                injects: injects.count() as u32,
                items: mine.count() as u32,
                longest,
                idle,
            }
        });
        let mut news: Vec<Time> = items.iter().map(|i| i.at).collect();
        news.extend(&course.questions);
        news.sort_unstable();
        let sent = course.injects.iter().filter_map(|i| i.sent);
        let mut sent: Vec<Time> = sent.chain(course.questions.iter().copied()).collect();
        sent.sort_unstable();
        let alerts = items
            .iter()
            .filter(|i| matches!(i.fact, Fact::Alert { .. }));
        let mut work: Vec<Time> = alerts.map(|i| i.at).collect();
        work.extend(sent.iter().chain(&course.duties));
        work.sort_unstable();
        let cell = CellRun {
            longest: self.played.empty(news.into_iter(), 0).0,
            peak: self.played.fullest_hour(&work),
            sent_peak: self.played.fullest_hour(&sent),
        };
        (roles.collect(), cell)
    }
}

/// What is counted as events come.
struct Course {
    injects: Vec<InjectRun>,
    stages: Vec<Option<Time>>,
    tasks: Vec<Option<Time>>,
    /// Decision points that were reached.
    questions: Vec<Time>,
    /// Duties that arose.
    duties: Vec<Time>,
}

impl Course {
    fn new(plan: &Plan) -> Course {
        Course {
            injects: vec![InjectRun::default(); plan.injects.len()],
            stages: vec![None; plan.blueprint.stages.len()],
            tasks: vec![None; plan.tasks.len()],
            questions: Vec::new(),
            duties: Vec::new(),
        }
    }

    fn take(&mut self, at: Time, event: &Event) {
        match event {
            Event::InjectSent { inject } => {
                self.injects[inject.place()].sent.get_or_insert(at);
            }
            Event::InjectDelivered { inject, .. } => self.injects[inject.place()].delivered = true,
            Event::InjectCancelled { inject } => self.injects[inject.place()].cancelled = true,
            Event::TaskDone { task } => {
                self.tasks[task.place()].get_or_insert(at);
            }
            Event::DecisionPoint { .. } => self.questions.push(at),
            Event::DutyArose { .. } => self.duties.push(at),
            Event::World(World::AttemptEnded {
                stage,
                success: true,
                ..
            }) => {
                self.stages[stage.place()].get_or_insert(at);
            }
            _ => {}
        }
    }
}
