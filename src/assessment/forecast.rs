//! A forecast: from where an exercise stands it is played on many times, each under another seed, to see which injects
//! and objectives will still be reached, and when.
//!
//! It plays the commands again in worlds of its own, so that the exercise it is about never notices. What is counted here
//! is what happened, not what it was worth.

use super::sweep::quartiles;
use crate::exercise::Exercise;
use crate::exercise::command::Command;
use crate::exercise::event::Event;
use crate::exercise::plan::{InjectIx, Plan, TaskIx};
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::time::Time;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// An exercise as it stands.
#[derive(Debug, Clone)]
pub struct Present {
    /// The compiled exercise.
    pub plan: Arc<Plan>,
    /// Its seed.
    pub seed: u64,
    /// The commands in force, each with its second.
    pub commands: Vec<(Time, Command)>,
    /// The second that was reached.
    pub now: Time,
}

/// How it is played on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// How many times.
    pub runs: u32,
    /// The first of the second seeds; the others follow.
    pub first_seed: u64,
    /// The playbook by which the team goes on, by its place; it does nothing more where absent.
    pub playbook: Option<usize>,
}

/// What one run reached, and when; what was reached before the present is here too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// When each inject was sent, invented ones included.
    pub injects: Vec<Option<Time>>,
    /// When each critical task was performed.
    pub tasks: Vec<Option<Time>>,
}

impl Run {
    fn take(&mut self, at: Time, event: &Event) {
        match event {
            Event::InjectSent { inject } => {
                if let Some(sent) = self.injects.get_mut(inject.place()) {
                    sent.get_or_insert(at);
                }
            }
            Event::TaskDone { task } => {
                if let Some(done) = self.tasks.get_mut(task.place()) {
                    done.get_or_insert(at);
                }
            }
            _ => {}
        }
    }
}

/// How often something was reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    runs: u32,
    /// In order.
    times: Vec<Time>,
}

impl Reach {
    pub(super) fn add(&mut self, at: Option<Time>) {
        self.runs += 1;
        if let Some(at) = at {
            let place = self.times.partition_point(|t| *t <= at);
            self.times.insert(place, at);
        }
    }

    /// The share of runs in which it was reached, between 0 and 1; nothing before the first run.
    pub fn share(&self) -> Option<f64> {
        (self.runs > 0).then(|| self.times.len() as f64 / f64::from(self.runs))
    }

    /// The middle of the times at which it was reached, among the runs in which it was.
    pub fn median(&self) -> Option<Time> {
        let times: Vec<Option<f64>> = self.times.iter().map(|t| Some(f64::from(t.0))).collect();
        quartiles(&times).median.map(|t| Time(t as i32))
    }

    /// In how many runs it was reached, of how many.
    pub fn count(&self) -> (u32, u32) {
        (self.times.len() as u32, self.runs)
    }

    /// The quarters of these times: a quarter of them lies before the first, half before the second, three before the third.
    pub fn quarters(&self) -> Option<[Time; 3]> {
        let n = self.times.len();
        let at = |quarter: usize| {
            let rank = (n * quarter).div_ceil(4).max(1) - 1;
            self.times.get(rank).copied()
        };
        Some([at(1)?, at(2)?, at(3)?])
    }

    /// The earliest and the latest of these times.
    pub fn range(&self) -> Option<(Time, Time)> {
        Some((*self.times.first()?, *self.times.last()?))
    }
}

/// What the runs say of an objective.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Objective {
    /// An inject that serves it is sent: the cell meets it. The first one counts.
    pub met: Reach,
    /// All its critical tasks that a condition shows are performed. Never where no condition shows any.
    pub performed: Reach,
    /// How many of its tasks a condition shows.
    pub shown: usize,
}

/// What all runs so far say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    plan_injects: Vec<Vec<usize>>,
    plan_tasks: Vec<Vec<usize>>,
    /// From which moment on.
    pub from: Time,
    /// Runs that were played.
    pub runs: u32,
    /// Each inject.
    pub injects: Vec<Reach>,
    /// Each critical task, over all objectives.
    pub tasks: Vec<Reach>,
    /// Each objective.
    pub objectives: Vec<Objective>,
}

impl Forecast {
    /// Nothing was played yet.
    pub fn new(plan: &Plan, from: Time) -> Forecast {
        let s = &plan.scenario;
        let mut first = 0;
        let (mut plan_injects, mut plan_tasks) = (Vec::new(), Vec::new());
        for o in &s.objectives {
            let serves = |i: &crate::scenario::model::Inject| i.objectives.contains(&o.id);
            let injects = s.injects.iter().enumerate().filter(|(_, i)| serves(i));
            plan_injects.push(injects.map(|(n, _)| n).collect());
            let shown = o.tasks.iter().enumerate();
            let shown = shown.filter(|(_, t)| t.done_when.is_some());
            plan_tasks.push(shown.map(|(n, _)| first + n).collect::<Vec<_>>());
            first += o.tasks.len();
        }
        let objectives = plan_tasks.iter().map(|tasks| Objective {
            shown: tasks.len(),
            ..Objective::default()
        });
        Forecast {
            from,
            runs: 0,
            injects: vec![Reach::default(); s.injects.len()],
            tasks: vec![Reach::default(); first],
            objectives: objectives.collect(),
            plan_injects,
            plan_tasks,
        }
    }

    /// One more run.
    pub fn add(&mut self, run: &Run) {
        self.runs += 1;
        // Invented injects are known to the runs, not to the plan.
        let all = self.injects.len().max(run.injects.len());
        self.injects.resize_with(all, Reach::default);
        for (reach, at) in self.injects.iter_mut().zip(&run.injects) {
            reach.add(*at);
        }
        for (reach, at) in self.tasks.iter_mut().zip(&run.tasks) {
            reach.add(*at);
        }
        for (n, objective) in self.objectives.iter_mut().enumerate() {
            let sent = self.plan_injects[n].iter().map(|i| run.injects[*i]);
            objective.met.add(sent.flatten().min());
            let tasks: Vec<Option<Time>> =
                self.plan_tasks[n].iter().map(|t| run.tasks[*t]).collect();
            let all: Option<Vec<Time>> = tasks.into_iter().collect();
            objective
                .performed
                .add(all.and_then(|t| t.into_iter().max()));
        }
    }

    /// What it says of an inject.
    pub fn inject(&self, i: InjectIx) -> Option<&Reach> {
        self.injects.get(i.place())
    }

    /// What it says of a critical task.
    pub fn task(&self, t: TaskIx) -> Option<&Reach> {
        self.tasks.get(t.place())
    }
}

/// Worlds of one thread: one that stands at the present, one that is played on from there.
struct Worlds {
    stands: Exercise,
    plays: Exercise,
    so_far: Run,
}

impl Worlds {
    fn at(present: &Present) -> Worlds {
        let mut stands = Exercise::with_seed(Arc::clone(&present.plan), present.seed, None);
        for (at, command) in &present.commands {
            stands.advance(*at);
            // It was accepted when it was given; should it be refused here it changes nothing, as for people.
            let _ = stands.obey(command);
        }
        stands.advance(present.now);
        let mut so_far = Run {
            injects: vec![None; stands.inject_ids().count()],
            tasks: vec![None; present.plan.tasks.len()],
        };
        for (at, event) in stands.drain() {
            so_far.take(at, &event);
        }
        let mut plays = Exercise::with_seed(Arc::clone(&present.plan), present.seed, None);
        plays.keep_journal(false);
        Worlds {
            stands,
            plays,
            so_far,
        }
    }

    fn run(&mut self, seed: u64, playbook: Option<usize>) -> Run {
        let plays = &mut self.plays;
        plays.stand_as(&self.stands);
        plays.split(seed);
        let plan = Arc::clone(plays.plan());
        if let Some(script) = playbook.and_then(|p| plan.playbooks.get(p)) {
            plays.hand_over(script);
        }
        plays.advance(plan.blueprint.end);
        let mut run = self.so_far.clone();
        for (at, event) in plays.drain() {
            run.take(at, &event);
        }
        run
    }
}

/// Plays on, on all threads of the pool that this is called in. `tell` is given each run as it is over; `stop` ends it with
/// the runs that were told.
pub fn play_on(
    present: &Present,
    question: &Question,
    stop: &AtomicBool,
    tell: impl Fn(Run) + Sync,
) {
    // Each thread gets to the present once and takes the next run when it has played one.
    let next = AtomicU32::new(0);
    rayon::broadcast(|_| {
        let mut worlds = None;
        loop {
            let n = next.fetch_add(1, Ordering::Relaxed);
            if n >= question.runs || stop.load(Ordering::Relaxed) {
                return;
            }
            let worlds = worlds.get_or_insert_with(|| Worlds::at(present));
            let seed = question.first_seed.wrapping_add(u64::from(n));
            tell(worlds.run(seed, question.playbook));
        }
    });
}
