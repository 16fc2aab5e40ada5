//! Trying a scenario before anybody plays it: every playbook, and a cell in which nobody acts, on the same seeds in growing
//! rounds; what fires and what never does, what is idle and what is too much, and how hard it all is.
//!
//! It plays and counts. It may not know words, files or screens, and it judges the scenario, never a team. A room of its own
//! for each step: `run` plays one course and keeps numbers of a size that the scenario decides, `summary` makes [`Findings`]
//! of many, `difficulty` and `probe` ask for more, `notices` picks what is worth telling, `moment` finds the way to one inject.

mod difficulty;
mod findings;
mod moment;
mod notices;
mod probe;
mod run;
mod spread;
mod stretches;
mod summary;

pub use difficulty::{Band, Basis, Difficulty, Measured, PER_ROLE, Part, Unmeasured};
pub use findings::{
    ActionFindings, Findings, InjectFindings, ObjectiveFindings, Orders, Pace, RoleFindings,
    StageFindings, TaskFindings, TeamFindings, Use,
};
pub use moment::{Moment, NeverSent, Wanted};
pub use notices::{DEAD, Found, Notice, RARE, notices};
pub use probe::{Bringing, LEAST, LeftOut, WithoutAction};
pub use run::IDLE;
pub use spread::{BINS, Spread};
pub use stretches::{Peak, Played, Stretch};

use crate::exercise::plan::{CompiledPlaybook, Plan};
use crate::scenario::model::Step;
use rayon::prelude::*;
use run::{Asked, Player, Run};
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use summary::Summary;

/// The playbook that stands for a cell in which nobody acts, where a scenario has one of this id.
pub const NOBODY_HOME: &str = "nobody-home";

/// Runs of each team after the first round: enough to redraw a screen at once, too few to believe.
const FIRST_ROUND: u32 = 8;

/// What is tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialPlan {
    /// Playbooks, by place. A cell in which nobody acts plays besides, unless it is among them.
    pub playbooks: Vec<usize>,
    /// The first seed; the others follow.
    pub first_seed: u64,
    /// Runs of each team.
    pub runs: u32,
    /// Runs that may be spent on what the first playbook's actions bring it, after the others; none where 0.
    pub probe: u32,
}

impl TrialPlan {
    /// Every playbook of a scenario.
    pub fn of(plan: &Plan, runs: u32) -> TrialPlan {
        TrialPlan {
            playbooks: (0..plan.playbooks.len()).collect(),
            first_seed: 1,
            runs,
            probe: 600,
        }
    }

    /// The teams that play. A place that the scenario does not have is left out.
    fn teams(&self, plan: &Plan) -> Vec<Team> {
        let places = self.playbooks.iter().copied();
        let known = places.filter(|p| *p < plan.playbooks.len());
        let mut teams: Vec<Team> = known.map(Team::Playbook).collect();
        if teams.iter().all(|t| t.acts(plan)) {
            let all = plan.playbooks.iter();
            let nobody = all.map(|p| p.place).map(Team::Playbook);
            teams.push(
                nobody
                    .into_iter()
                    .find(|t| !t.acts(plan))
                    .unwrap_or(Team::Nobody),
            );
        }
        teams
    }
}

/// Who plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Team {
    /// A playbook, by its place.
    Playbook(usize),
    /// Nobody: no command is ever given.
    Nobody,
}

impl Team {
    /// Whether anybody acts: a playbook with rules that is not the one of a cell that only takes note.
    pub fn acts(self, plan: &Plan) -> bool {
        let playbook = self.playbook(plan);
        playbook.is_some_and(|p| !p.rules.is_empty() && p.id.as_str() != NOBODY_HOME)
    }

    /// The playbook as it is written.
    pub fn playbook(self, plan: &Plan) -> Option<&crate::scenario::model::Playbook> {
        match self {
            Team::Playbook(place) => plan.scenario.playbooks.get(place),
            Team::Nobody => None,
        }
    }

    /// What it plays by.
    fn script(self, plan: &Plan) -> Option<&Arc<CompiledPlaybook>> {
        match self {
            Team::Playbook(place) => plan.playbooks.get(place),
            Team::Nobody => None,
        }
    }

    /// Whether a rule of it orders this action.
    fn names(self, plan: &Plan, action: &str) -> bool {
        let rules = self.playbook(plan).map_or(&[][..], |p| &p.rules);
        rules.iter().flat_map(|r| &r.what).any(|step| match step {
            Step::Order { action: a, .. } => a.as_str() == action,
            Step::Operation { orders, .. } => orders.iter().any(|(a, _)| a.as_str() == action),
            Step::Use(_)
            | Step::Assess { .. }
            | Step::Declare(_)
            | Step::Report
            | Step::State(_)
            | Step::OpenDuty(_)
            | Step::Notify(_)
            | Step::Choose { .. }
            | Step::Cancel(_) => false,
        })
    }
}

/// A scenario, tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Trial {
    /// What came of it.
    pub findings: Findings,
    /// It was stopped before its end; the findings are of the rounds that were whole.
    pub stopped: bool,
    /// The runs of each team.
    runs: Vec<Vec<Run>>,
}

impl Trial {
    /// Plays it, on all threads of the pool that this is called in; how many there are changes nothing in the findings. `tell`
    /// is given the findings after each round, of eight runs for each team, then two and a half times as many, and so on, and
    /// once more after the probe. `stop` ends it at the next run: a round that is not whole is not counted, so that every team
    /// has been through the same seeds.
    pub fn play(
        plan: &Arc<Plan>,
        asked: &TrialPlan,
        mut tell: impl FnMut(&Findings),
        stop: &AtomicBool,
    ) -> Trial {
        let teams = asked.teams(plan);
        let pool = Pool::new(plan);
        let mut runs: Vec<Vec<Run>> = vec![Vec::new(); teams.len()];
        let findings = |runs: &[Vec<Run>]| {
            let summary = Summary {
                plan,
                asked,
                teams: &teams,
                runs,
                played: &pool.played,
            };
            summary.findings()
        };
        let mut trial = Trial {
            findings: findings(&runs),
            stopped: false,
            runs: Vec::new(),
        };
        let mut until = 0;
        while until < asked.runs {
            let from = until;
            until = next_round(until).min(asked.runs);
            let Some(round) = pool.round(&teams, asked.first_seed, from..until, stop) else {
                trial.stopped = true;
                break;
            };
            for (all, new) in runs.iter_mut().zip(round) {
                all.extend(new);
            }
            trial.findings = findings(&runs);
            tell(&trial.findings);
        }
        trial.runs = runs;
        if !trial.stopped && asked.probe > 0 {
            trial.findings.left_out = LeftOut::play(&trial, &pool, asked.probe, stop);
            trial.stopped = stop.load(Ordering::Relaxed);
            if trial.findings.left_out.is_some() {
                tell(&trial.findings);
            }
        }
        trial
    }
}

/// Runs of each team after the round that follows so many.
fn next_round(runs: u32) -> u32 {
    match runs {
        0 => FIRST_ROUND,
        n => n.saturating_mul(5) / 2,
    }
}

/// Worlds of one plan, for whichever thread needs one.
struct Pool {
    plan: Arc<Plan>,
    played: Arc<Played>,
    idle: Mutex<Vec<Player>>,
}

impl Pool {
    fn new(plan: &Arc<Plan>) -> Pool {
        Pool {
            plan: Arc::clone(plan),
            played: Arc::new(Played::of(plan)),
            idle: Mutex::new(Vec::new()),
        }
    }

    fn take(&self) -> Player {
        // A player is whole whatever happened while the list was held.
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let player = idle.pop();
        drop(idle);
        player.unwrap_or_else(|| Player::new(&self.plan, &self.played))
    }

    fn give_back(&self, player: Player) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(player);
    }

    /// Plays the seeds of a round with every team; none where it was stopped before the round was whole.
    fn round(
        &self,
        teams: &[Team],
        first_seed: u64,
        seeds: Range<u32>,
        stop: &AtomicBool,
    ) -> Option<Vec<Vec<Run>>> {
        let jobs: Vec<(Team, u32)> = teams
            .iter()
            .flat_map(|team| seeds.clone().map(|n| (*team, n)))
            .collect();
        let runs: Vec<Option<Run>> = jobs
            .par_iter()
            .map(|&(team, n)| {
                if stop.load(Ordering::Relaxed) {
                    return None;
                }
                let asked = Asked {
                    seed: first_seed.wrapping_add(u64::from(n)),
                    without: None,
                    // What injects waited for is much the same in every run; a few are looked at.
                    waits: n < FIRST_ROUND,
                };
                let mut player = self.take();
                let run = player.play(team.script(&self.plan), asked);
                self.give_back(player);
                Some(run)
            })
            .collect();
        let mut runs = runs.into_iter().collect::<Option<Vec<Run>>>()?.into_iter();
        let each = teams.iter();
        Some(
            each.map(|_| runs.by_ref().take(seeds.len()).collect())
                .collect(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::next_round;

    #[test]
    fn rounds_grow_so_that_the_first_comes_at_once_and_the_last_is_most_of_the_work() {
        let rounds: Vec<u32> = std::iter::successors(Some(8), |n| Some(next_round(*n)))
            .take(5)
            .collect();
        assert_eq!(rounds, [8, 20, 50, 125, 312]);
        assert_eq!(next_round(u32::MAX), u32::MAX / 2);
    }
}
