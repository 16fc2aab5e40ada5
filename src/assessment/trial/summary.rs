//! Makes findings of runs: counts, shares and quarters over the runs of each team and of all.

use super::difficulty::Difficulty;
use super::findings::*;
use super::run::Run;
use super::spread::{Spread, bounds};
use super::stretches::{Peak, Played, Stretch};
use super::{Team, TrialPlan};
use crate::assessment::forecast::Reach;
use crate::assessment::measures::Measure;
use crate::exercise::plan::{InjectIx, Plan, RoleIx, TaskIx};
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;

/// The quarters of some numbers; noughts where there are none.
fn quarters<T: Copy + Default>(
    mut all: Vec<T>,
    by: impl FnMut(&T, &T) -> std::cmp::Ordering,
) -> [T; 3] {
    all.sort_by(by);
    [1, 2, 3].map(|quarter| {
        let rank = (all.len() * quarter).div_ceil(4).max(1) - 1;
        all.get(rank).copied().unwrap_or_default()
    })
}

fn reach(moments: impl Iterator<Item = Option<Time>>) -> Reach {
    let mut reach = Reach::default();
    moments.for_each(|at| reach.add(at));
    reach
}

/// Makes findings of runs: for each team as many, on the same seeds.
pub(super) struct Summary<'a> {
    pub plan: &'a Plan,
    pub asked: &'a TrialPlan,
    pub teams: &'a [Team],
    pub runs: &'a [Vec<Run>],
    pub played: &'a Played,
}

impl Summary<'_> {
    pub fn findings(&self) -> Findings {
        let bounds: Vec<_> = Measure::ALL.iter().map(|m| bounds(*m, self.runs)).collect();
        let teams = self.teams.iter().zip(self.runs).map(|(team, runs)| {
            let all = Measure::ALL.iter().zip(&bounds);
            TeamFindings {
                team: *team,
                measures: all.map(|(m, b)| Spread::of(*m, runs, *b)).collect(),
            }
        });
        let mut findings = Findings {
            first_seed: self.asked.first_seed,
            runs: self.runs.first().map_or(0, |r| r.len() as u32),
            asked: self.asked.runs,
            teams: teams.collect(),
            bounds,
            injects: self
                .plan
                .injects
                .iter()
                .map(|(i, _)| self.inject(i))
                .collect(),
            stages: self.stages(),
            actions: self.actions(),
            roles: self.plan.roles.iter().map(|(r, _)| self.role(r)).collect(),
            objectives: self.objectives(),
            pace: self.pace(),
            difficulty: Difficulty::default(),
            left_out: None,
        };
        findings.difficulty = Difficulty::of(self.plan, self.teams, self.runs, &findings);
        findings
    }

    /// The runs of teams that act, or all of them where none does.
    fn acting(&self) -> impl Iterator<Item = &Run> + Clone {
        let none = !self.teams.iter().any(|t| t.acts(self.plan));
        let teams = self.teams.iter().zip(self.runs);
        teams
            .filter(move |(t, _)| none || t.acts(self.plan))
            .flat_map(|(_, runs)| runs)
    }

    fn inject(&self, inject: InjectIx) -> InjectFindings {
        let i = inject.place();
        let all = || self.runs.iter().flatten();
        let sent = |runs: &Vec<Run>| reach(runs.iter().map(|r| r.injects[i].sent));
        let findings = InjectFindings {
            inject,
            sent: self.runs.iter().map(sent).collect(),
            all: reach(all().map(|r| r.injects[i].sent)),
            delivered: all().filter(|r| r.injects[i].delivered).count() as u32,
            cancelled: all().filter(|r| r.injects[i].cancelled).count() as u32,
            waits: Vec::new(),
        };
        if findings.all.count().0 > 0 {
            return findings;
        }
        let mut looked_at = self.acting().filter(|r| !r.waits.is_empty());
        let mut waits = looked_at.next().map_or(Vec::new(), |r| r.waits[i].clone());
        for run in looked_at {
            waits.retain(|part| run.waits[i].contains(part));
        }
        InjectFindings { waits, ..findings }
    }

    fn stages(&self) -> Vec<StageFindings> {
        let written = self.plan.scenario.campaign.iter().flat_map(|c| &c.stages);
        let names = &self.plan.blueprint.names.stages;
        let ranks = written.filter_map(|s| names.rank(s.id.as_str()));
        let done =
            |stage: StageIx, runs: &[Run]| reach(runs.iter().map(|r| r.stages[stage.place()]));
        ranks
            .map(|stage| StageFindings {
                stage,
                done: self.runs.iter().map(|runs| done(stage, runs)).collect(),
                all: reach(self.runs.iter().flatten().map(|r| r.stages[stage.place()])),
            })
            .collect()
    }

    fn actions(&self) -> Vec<ActionFindings> {
        let names = &self.plan.blueprint.names.actions;
        let offered = self.plan.scenario.offered.iter().enumerate();
        let ranks = offered.filter_map(|(place, id)| Some((place, names.rank(id.as_str())?)));
        ranks
            .map(|(place, action)| {
                let orders = |runs: &Vec<Run>| {
                    let mut all = Orders::default();
                    for run in runs.iter().map(|r| r.actions[action.place()]) {
                        all.runs += u32::from(run.given > 0);
                        all.given += run.given;
                        all.done += run.done;
                        all.vain += run.vain;
                    }
                    all
                };
                let teams: Vec<Orders> = self.runs.iter().map(orders).collect();
                let used = if teams.iter().any(|t| t.done > 0) {
                    Use::Effective
                } else if teams.iter().any(|t| t.given > 0) {
                    Use::NeverEffective
                } else if self
                    .teams
                    .iter()
                    .any(|t| t.names(self.plan, names.id(action)))
                {
                    Use::NeverGiven
                } else {
                    Use::Unknown
                };
                ActionFindings {
                    action,
                    place,
                    teams,
                    used,
                }
            })
            .collect()
    }

    fn role(&self, role: RoleIx) -> RoleFindings {
        let runs = self.acting().map(|r| r.roles[role.place()]);
        let n = runs.clone().count();
        let mut longest: Vec<Stretch> = runs.clone().map(|r| r.longest).collect();
        longest.sort_unstable_by_key(|s| (s.lasts, s.from));
        let idle: u64 = runs.clone().map(|r| u64::from(r.idle)).sum();
        let whole = (n as u64 * u64::from(self.played.whole())).max(1);
        RoleFindings {
            role,
            injects: quarters(runs.clone().map(|r| r.injects).collect(), u32::cmp),
            questions: quarters(runs.clone().map(|r| r.questions).collect(), u32::cmp),
            items: quarters(runs.clone().map(|r| r.items).collect(), u32::cmp),
            reached: (runs.filter(|r| r.items > 0).count() as u32, n as u32),
            longest: middle(&longest).unwrap_or_default(),
            idle: idle as f64 / whole as f64,
        }
    }

    fn objectives(&self) -> Vec<ObjectiveFindings> {
        let s = &self.plan.scenario;
        let mut number = 0;
        let mut all = Vec::new();
        for (objective, o) in s.objectives.iter().enumerate() {
            let serving: Vec<usize> = (0..s.injects.len())
                .filter(|i| s.injects[*i].objectives.contains(&o.id))
                .collect();
            let first = |run: &Run| serving.iter().filter_map(|i| run.injects[*i].sent).min();
            let tasks = o.tasks.iter().map(|t| {
                let task = TaskIx::from_place(number);
                number += 1;
                let due = t.by.map_or(Time::NEVER, |m| self.plan.moment(m));
                let done = |runs: &Vec<Run>| reach(runs.iter().map(|r| r.tasks[task.place()]));
                let timely = |r: &&Run| r.tasks[task.place()].is_some_and(|at| at <= due);
                let in_time = |runs: &Vec<Run>| runs.iter().filter(timely).count() as u32;
                TaskFindings {
                    task,
                    shown: t.done_when.is_some(),
                    done: self.runs.iter().map(done).collect(),
                    in_time: self.runs.iter().map(in_time).collect(),
                }
            });
            all.push(ObjectiveFindings {
                objective,
                tasks: tasks.collect(),
                met: reach(self.runs.iter().flatten().map(first)),
                served: serving.len(),
            });
        }
        all
    }

    fn pace(&self) -> Pace {
        let mut dead: Vec<Stretch> = self.acting().map(|r| r.cell.longest).collect();
        dead.sort_unstable_by_key(|s| (s.lasts, s.from));
        let mut peaks: Vec<Peak> = self.acting().map(|r| r.cell.peak).collect();
        peaks.sort_unstable_by_key(|p| (p.count, p.from));
        let overwork = self.acting();
        let overwork = overwork.filter_map(|r| r.measures.get(Measure::OverworkHours));
        Pace {
            played: self.played.whole(),
            dead,
            peaks,
            overwork: quarters(overwork.collect(), f64::total_cmp),
        }
    }
}
