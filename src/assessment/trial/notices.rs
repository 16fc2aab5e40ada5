//! What of the findings is worth telling whoever writes the scenario, most important first, each with the place it is about.
//!
//! Here are the rules and their bounds; the sentences are made in `wording`. A rule tells what happened in the runs, and
//! names what was played: it never says that something cannot be.

use super::difficulty::PER_ROLE;
use super::findings::{Findings, ObjectiveFindings, TaskFindings, Use};
use super::probe::Bringing;
use super::stretches::{Peak, Stretch};
use super::{Team, TeamFindings};
use crate::exercise::condition::Missing;
use crate::exercise::plan::{InjectIx, Plan, RoleIx, TaskIx};
use crate::scenario::diagnostic::Place;
use crate::simulation::blueprint::ix::*;

/// The cell is without anything new for long in stretches longer than this, in seconds of played exercise time: half an hour
/// of the room at the usual ratio of four. A convention of ours.
pub const DEAD: u32 = 2 * 3600;

/// An inject that is sent in a smaller share of all runs is told as rare.
pub const RARE: f64 = 0.05;

/// A role that has nothing new for more than this share of the played time is told as idle.
const MOSTLY: f64 = 0.5;

/// Something worth telling.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Nothing of an objective comes up: no inject that serves it is sent, no task of it is performed.
    ObjectiveNever {
        /// Which, by its place.
        objective: usize,
        /// How many injects serve it.
        served: usize,
        /// Whether a condition shows any of its tasks.
        shown: bool,
    },
    /// An inject was never sent.
    InjectNever {
        /// Which.
        inject: InjectIx,
        /// Runs in which it was cancelled, over all teams.
        cancelled: u32,
        /// What was missing in all runs that were looked at.
        waits: Vec<Missing>,
    },
    /// An inject was sent and reached nobody in any run.
    InjectUndelivered {
        /// Which.
        inject: InjectIx,
        /// Runs in which it was sent.
        sent: u32,
    },
    /// A stage was never done, not even where nobody acts.
    StageNever {
        /// Which.
        stage: StageIx,
    },
    /// Nothing ever reaches a role.
    RoleUnreached {
        /// Which.
        role: RoleIx,
    },
    /// No inject reaches a role in most runs; what it has comes from elsewhere.
    RoleWithoutInject {
        /// Which.
        role: RoleIx,
    },
    /// The cell has nothing new for long, in half of the runs or more.
    Dead {
        /// The longest stretch of the run in the middle.
        usual: Stretch,
        /// The share of runs with a stretch longer than [`DEAD`].
        share: f64,
    },
    /// More comes to the cell within an hour than its roles can take up.
    Crowded {
        /// The fullest hour of the run in the middle.
        peak: Peak,
    },
    /// No playbook that acts performs a critical task.
    TaskNever {
        /// Which.
        task: TaskIx,
    },
    /// A critical task is performed, and in no run in time.
    TaskLate {
        /// Which.
        task: TaskIx,
    },
    /// A role has nothing new for most of the time.
    RoleIdle {
        /// Which.
        role: RoleIx,
        /// The longest stretch of the run in the middle.
        longest: Stretch,
        /// The mean share of the played time.
        idle: f64,
    },
    /// An inject was sent in few runs.
    InjectRare {
        /// Which.
        inject: InjectIx,
        /// In how many.
        sent: u32,
    },
    /// Rules name an action and it is never ordered.
    ActionNeverGiven {
        /// Which.
        action: ActionIx,
    },
    /// An action was ordered and never had its effect.
    ActionNeverEffective {
        /// Which.
        action: ActionIx,
        /// Orders, over all runs.
        given: u32,
    },
    /// The first playbook does as well without an action.
    ActionBringsNothing {
        /// Which.
        action: ActionIx,
        /// Whose.
        team: Team,
        /// Runs without it.
        runs: u32,
    },
    /// No playbook orders an action.
    ActionUnknown {
        /// Which.
        action: ActionIx,
    },
}

/// Something worth telling, and where it stands in the scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// What.
    pub notice: Notice,
    /// Where.
    pub place: Place,
}

impl Notice {
    /// The order in which they are told: what leaves a hole in the exercise first, what may be as it is meant last.
    fn rank(&self) -> u8 {
        match self {
            Notice::ObjectiveNever { .. } => 0,
            Notice::InjectNever { .. } => 1,
            Notice::InjectUndelivered { .. } => 2,
            Notice::StageNever { .. } => 3,
            Notice::RoleUnreached { .. } => 4,
            Notice::RoleWithoutInject { .. } => 5,
            Notice::Dead { .. } => 6,
            Notice::Crowded { .. } => 7,
            Notice::TaskNever { .. } => 8,
            Notice::TaskLate { .. } => 9,
            Notice::RoleIdle { .. } => 10,
            Notice::ActionNeverGiven { .. } => 11,
            Notice::ActionNeverEffective { .. } => 12,
            Notice::InjectRare { .. } => 13,
            Notice::ActionBringsNothing { .. } => 14,
            Notice::ActionUnknown { .. } => 15,
        }
    }
}

/// What is worth telling, most important first; nothing before the first round.
pub fn notices(findings: &Findings, plan: &Plan) -> Vec<Found> {
    if findings.runs == 0 {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut tell = |place: Place, notice: Notice| found.push(Found { notice, place });
    let at = |list: &'static str, place: usize| Place::root().field(list).index(place);
    injects(findings, |i, notice| tell(at("injects", i), notice));
    for (i, s) in findings.stages.iter().enumerate() {
        if s.all.count().0 == 0 {
            let place = Place::root().field("campaign").field("stages").index(i);
            tell(place, Notice::StageNever { stage: s.stage });
        }
    }
    roles(findings, |r, notice| tell(at("roles", r), notice));
    objectives(findings, plan, &mut tell);
    pace(findings, plan, |notice| {
        tell(Place::root().field("injects"), notice);
    });
    // Where a scenario offers all there is, it writes no list.
    let listed = plan.scenario.offered.len() < plan.scenario.catalogue.actions.len();
    actions(findings, |a, notice| {
        let place = match listed {
            true => at("actions", a),
            false => Place::root().field("actions"),
        };
        tell(place, notice);
    });
    found.sort_by_key(|f| f.notice.rank());
    found
}

fn injects(findings: &Findings, mut tell: impl FnMut(usize, Notice)) {
    for (i, f) in findings.injects.iter().enumerate() {
        let inject = f.inject;
        let (sent, _) = f.all.count();
        if sent == 0 {
            let (cancelled, waits) = (f.cancelled, f.waits.clone());
            let never = Notice::InjectNever {
                inject,
                cancelled,
                waits,
            };
            tell(i, never);
        } else if f.delivered == 0 {
            tell(i, Notice::InjectUndelivered { inject, sent });
        } else if f.all.share().is_some_and(|share| share < RARE) {
            tell(i, Notice::InjectRare { inject, sent });
        }
    }
}

fn roles(findings: &Findings, mut tell: impl FnMut(usize, Notice)) {
    for (i, f) in findings.roles.iter().enumerate() {
        let role = f.role;
        if f.reached.0 == 0 {
            tell(i, Notice::RoleUnreached { role });
            continue;
        }
        if f.injects[1] == 0 {
            tell(i, Notice::RoleWithoutInject { role });
        }
        if f.idle > MOSTLY {
            let (longest, idle) = (f.longest, f.idle);
            let notice = Notice::RoleIdle {
                role,
                longest,
                idle,
            };
            tell(i, notice);
        }
    }
}

fn objectives(findings: &Findings, plan: &Plan, tell: &mut impl FnMut(Place, Notice)) {
    let acting = |t: &TeamFindings| t.team.acts(plan);
    let acting: Vec<usize> = (0..findings.teams.len())
        .filter(|i| acting(&findings.teams[*i]))
        .collect();
    let shown = |o: &ObjectiveFindings| o.tasks.iter().any(|t| t.shown);
    for (i, o) in findings.objectives.iter().enumerate() {
        let place = Place::root().field("objectives").index(i);
        if !o.is_exercised() {
            let never = Notice::ObjectiveNever {
                objective: o.objective,
                served: o.served,
                shown: shown(o),
            };
            tell(place.clone(), never);
        }
        if acting.is_empty() {
            // Nobody could have performed anything.
            continue;
        }
        for (n, t) in o.tasks.iter().enumerate().filter(|(_, t)| t.shown) {
            let performed = |t: &TaskFindings| acting.iter().any(|i| t.done[*i].count().0 > 0);
            let place = place.field("tasks").index(n);
            if !performed(t) {
                tell(place, Notice::TaskNever { task: t.task });
            } else if acting.iter().all(|i| t.in_time[*i] == 0) {
                tell(place, Notice::TaskLate { task: t.task });
            }
        }
    }
}

fn pace(findings: &Findings, plan: &Plan, mut tell: impl FnMut(Notice)) {
    let pace = &findings.pace;
    if let (Some(usual), Some(share)) = (pace.usual(), pace.longer_than(DEAD))
        && share >= MOSTLY
    {
        tell(Notice::Dead { usual, share });
    }
    let roles = plan.scenario.roles.len() as f64;
    if let Some(peak) = pace.peak()
        && f64::from(peak.count) > roles * PER_ROLE
    {
        tell(Notice::Crowded { peak });
    }
}

fn actions(findings: &Findings, mut tell: impl FnMut(usize, Notice)) {
    for a in &findings.actions {
        let action = a.action;
        let notice = match a.used {
            Use::Unknown => Notice::ActionUnknown { action },
            Use::NeverGiven => Notice::ActionNeverGiven { action },
            Use::NeverEffective => {
                let given = a.teams.iter().map(|t| t.given).sum();
                Notice::ActionNeverEffective { action, given }
            }
            Use::Effective => {
                let probe = findings.left_out.as_ref();
                let probed = probe.and_then(|p| Some((p, p.action(action)?)));
                match probed {
                    Some((p, without)) if without.bringing() == Bringing::Nothing => {
                        let (team, runs) = (p.team, p.runs);
                        Notice::ActionBringsNothing { action, team, runs }
                    }
                    Some(_) | None => continue,
                }
            }
        };
        tell(a.place, notice);
    }
}
