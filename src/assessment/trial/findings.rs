//! What the runs of a trial say, subject by subject: measures, injects, stages, actions, roles, objectives, and the pace. How
//! it is gathered is the business of [`super::summary`].
//!
//! A run is one course of one team; the teams are the scenario's playbooks, and a cell in which nobody acts. So what is said
//! here is said of these teams, and of what people will do only as far as they do likewise: an action that no playbook orders
//! is one that the trial knows nothing of. It makes no sentences; what is worth telling is picked in [`super::notices`].

use super::Team;
use super::difficulty::Difficulty;
use super::probe::LeftOut;
use super::spread::Spread;
use super::stretches::{Peak, Stretch};
use crate::assessment::forecast::Reach;
use crate::exercise::condition::Missing;
use crate::exercise::plan::{InjectIx, RoleIx, TaskIx};
use crate::simulation::blueprint::ix::*;

/// What the runs so far say.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    /// The first seed.
    pub first_seed: u64,
    /// Runs of each team so far.
    pub runs: u32,
    /// Runs that were asked for.
    pub asked: u32,
    /// The teams that played, in order.
    pub teams: Vec<TeamFindings>,
    /// The bounds of each measure over all teams, in the order of [`Measure::ALL`](crate::assessment::Measure::ALL); none where it was never reached.
    pub bounds: Vec<Option<(f64, f64)>>,
    /// Each inject, in the order of the scenario.
    pub injects: Vec<InjectFindings>,
    /// Each stage of the campaign, in the order of the scenario.
    pub stages: Vec<StageFindings>,
    /// Each action that is offered, in its order.
    pub actions: Vec<ActionFindings>,
    /// Each role.
    pub roles: Vec<RoleFindings>,
    /// Each objective.
    pub objectives: Vec<ObjectiveFindings>,
    /// What comes to the cell as a whole.
    pub pace: Pace,
    /// How hard the scenario is.
    pub difficulty: Difficulty,
    /// What each action of the first playbook brings it; none until the runs are over, or where it was not asked for.
    pub left_out: Option<LeftOut>,
}

/// One team.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamFindings {
    /// Which.
    pub team: Team,
    /// Every measure at ENDEX, in the order of [`Measure::ALL`](crate::assessment::Measure::ALL).
    pub measures: Vec<Spread>,
}

/// One inject.
#[derive(Debug, Clone, PartialEq)]
pub struct InjectFindings {
    /// Which.
    pub inject: InjectIx,
    /// When it was sent, in the runs of each team.
    pub sent: Vec<Reach>,
    /// In all runs.
    pub all: Reach,
    /// Runs in which somebody received it.
    pub delivered: u32,
    /// Runs in which it was cancelled, over all teams.
    pub cancelled: u32,
    /// Where it was never sent: what it still waited for at ENDEX in each of the runs that were looked at, of teams that act
    /// where there are any. Empty where these runs have nothing in common.
    pub waits: Vec<Missing>,
}

/// One stage of the campaign.
#[derive(Debug, Clone, PartialEq)]
pub struct StageFindings {
    /// Which.
    pub stage: StageIx,
    /// When it was first done, in the runs of each team; before STARTEX too.
    pub done: Vec<Reach>,
    /// In all runs.
    pub all: Reach,
}

/// The orders of one team for an action, over all its runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Orders {
    /// Runs with such an order.
    pub runs: u32,
    /// Orders given.
    pub given: u32,
    /// Orders that had their effect.
    pub done: u32,
    /// Orders that ended otherwise; the rest was under way at ENDEX.
    pub vain: u32,
}

/// What the trial can say of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// No rule of a playbook that played names it: the trial says nothing of its worth.
    Unknown,
    /// A rule names it, and in no run was it ordered: the rule never acts, or the order is refused.
    NeverGiven,
    /// It was ordered, and had its effect in no run.
    NeverEffective,
    /// It had its effect in some run.
    Effective,
}

/// One action.
#[derive(Debug, Clone, PartialEq)]
pub struct ActionFindings {
    /// Which.
    pub action: ActionIx,
    /// Its place among the actions that are offered.
    pub place: usize,
    /// By each team.
    pub teams: Vec<Orders>,
    /// What that says.
    pub used: Use,
}

/// One role. Over the runs of teams that act, where there are any: what comes back to a role answers what it ordered.
#[derive(Debug, Clone, PartialEq)]
pub struct RoleFindings {
    /// Which.
    pub role: RoleIx,
    /// Injects that it received in a run: quarters.
    pub injects: [u32; 3],
    /// Of these, with options to choose from.
    pub questions: [u32; 3],
    /// Whatever it learned: injects, alerts, findings, results, news.
    pub items: [u32; 3],
    /// Runs in which anything reached it, of how many.
    pub reached: (u32, u32),
    /// The longest stretch without anything new, of the run in the middle.
    pub longest: Stretch,
    /// The mean share of the played time in stretches longer than [`super::IDLE`], between 0 and 1.
    pub idle: f64,
}

/// A critical task.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskFindings {
    /// Which, over all objectives.
    pub task: TaskIx,
    /// Whether a condition shows that it is performed; otherwise an evaluator decides, and the trial says nothing.
    pub shown: bool,
    /// When it was performed, in the runs of each team.
    pub done: Vec<Reach>,
    /// Runs of each team in which it was performed in time; any time will do where the scenario sets none.
    pub in_time: Vec<u32>,
}

/// One objective.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectiveFindings {
    /// Its place in the scenario.
    pub objective: usize,
    /// How many injects serve it.
    pub served: usize,
    /// An inject that serves it is sent, in all runs: the first one counts.
    pub met: Reach,
    /// Its tasks.
    pub tasks: Vec<TaskFindings>,
}

/// What comes to the cell as a whole, over the runs of teams that act, where there are any.
#[derive(Debug, Clone, PartialEq)]
pub struct Pace {
    /// Seconds that are played: the scenes, or all of the exercise.
    pub played: u32,
    /// The longest stretch in which nobody in the cell had anything new, in each run; in order of length.
    pub dead: Vec<Stretch>,
    /// The fullest hour of each run, in order: injects, alerts passed on, decision points, duties that arise.
    pub peaks: Vec<Peak>,
    /// Hours of staff worked beyond their shifts: quarters over the runs.
    pub overwork: [f64; 3],
}

impl Pace {
    /// The stretch of the run in the middle.
    pub fn usual(&self) -> Option<Stretch> {
        middle(&self.dead)
    }

    /// The fullest hour of the run in the middle.
    pub fn peak(&self) -> Option<Peak> {
        middle(&self.peaks)
    }

    /// The share of runs that have a stretch longer than so many seconds.
    pub fn longer_than(&self, seconds: u32) -> Option<f64> {
        let n = self.dead.iter().filter(|s| s.lasts > seconds).count();
        (!self.dead.is_empty()).then(|| n as f64 / self.dead.len() as f64)
    }
}

impl ObjectiveFindings {
    /// Whether something of it came up in any run: an inject that serves it was sent, or a task was performed.
    pub fn is_exercised(&self) -> bool {
        let performed = |t: &TaskFindings| t.done.iter().any(|d| d.count().0 > 0);
        self.met.count().0 > 0 || self.tasks.iter().any(performed)
    }
}

/// The one in the middle of a sorted list (nearest rank).
pub(super) fn middle<T: Copy>(sorted: &[T]) -> Option<T> {
    sorted.get(sorted.len().div_ceil(2).max(1) - 1).copied()
}
