//! How hard a scenario is: a figure from 0 to 100 and the parts that it is the mean of, each by a declared scale.
//!
//! It is a figure of the scenario, never of a team. Everything in it is played by the scenario's own playbooks, so it says how
//! hard the scenario is for teams like these: worse playbooks make it look harder, and scenarios whose playbooks were written
//! to other standards cannot be compared by it. It knows nothing of how well a story is told, nor of what people find hard.
//!
//! A harder attack is no easier by it: more taken at a time, or fewer traces, raise parts and lower none (`tests/trial` holds
//! it to that). One thing is left to whoever reads it: an attacker who does more things leaves more traces, and who is seen
//! sooner for that may come out as easier, because it is.
//!
//! **The parts**, each between 0 and 1 and all of one weight, for nothing shows that one of them counts for more:
//!
//! - [`Part::Unavoidable`]: what the best playbook suffers of what a cell suffers that does nothing. Harm is counted in kinds
//!   ([`Harm`]): for each kind that the scenario knows the mean over the runs, as a share of what doing nothing costs, at most
//!   1; then the mean of the kinds. The best playbook is the one that suffers least by that. Why not the gap between both (what
//!   is at stake): a thief who is faster than every team narrows that gap, and would make the scenario look easier.
//! - [`Part::Demand`]: the same of the playbook in the middle (of an even number the worse): what one suffers who acts, but not
//!   by the best plan. Only where two playbooks or more act.
//! - [`Part::Pressure`]: injects and decision points in the fullest hour of the run in the middle, for each role;
//!   [`PER_ROLE`] or more is 1. Alerts are left out: an attacker who leaves fewer traces is no easier for that.
//! - [`Part::Concealment`]: the time until somebody knew something true about the attacker, as a share of a quarter of the
//!   exercise, at most 1; never is 1. The mean over the runs. Only where somebody attacks.
//! - [`Part::Tasks`]: the share of the critical tasks that a condition shows and that the playbook which performs most of them
//!   does not perform in time. Only where there are such tasks.

use super::Team;
use super::findings::Findings;
use super::run::Run;
use crate::assessment::measures::Measure;
use crate::exercise::plan::Plan;
use crate::scenario::model::{Audience, Gain};

/// So many injects and decision points for each role within an hour are as much pressure as the figure knows: one in half an
/// hour of exercise time, some seven minutes of the room at the usual ratio of four.
pub const PER_ROLE: f64 = 2.0;

/// A kind of harm. Records are counted together however they were handled; trust is what was lost of it, over all audiences.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Harm {
    /// Records consulted, extracted and altered.
    Records,
    /// Hours of functions lost, weighted.
    Functions,
    /// Hours of public services interrupted.
    Services,
    /// Trust lost.
    Trust,
    /// Phases of duties not met in time.
    Duties,
}

/// A part of the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// What the best playbook cannot avoid.
    Unavoidable,
    /// What a middling playbook suffers.
    Demand,
    /// What comes to each role in the fullest hour.
    Pressure,
    /// How long the attacker stays unseen.
    Concealment,
    /// Critical tasks that even the best playbook leaves.
    Tasks,
}

/// Why a part says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unmeasured {
    /// No playbook acts.
    NobodyActs,
    /// Only one playbook acts: nobody is in the middle.
    OnlyOneActs,
    /// The scenario knows no harm.
    NoHarm,
    /// There are no roles.
    NoRoles,
    /// Nobody attacks.
    NoAttack,
    /// No condition shows any critical task.
    NoTasks,
}

/// What a part was measured by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Basis {
    /// This team suffers this share of what doing nothing costs.
    Suffers(Team, f64),
    /// So many injects and decision points in the fullest hour of the run in the middle, for so many roles.
    Arrivals(u32, usize),
    /// The median time to detect, in hours, where it is reached; and the share of runs in which nothing was detected.
    Detected(Option<f64>, f64),
    /// This team leaves this share of the critical tasks.
    Leaves(Team, f64),
}

/// A part, measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// Which.
    pub part: Part,
    /// Between 0 and 1 and what it rests on, or why there is none.
    pub value: Result<(f64, Basis), Unmeasured>,
}

/// What the figure is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below 25.
    Easy,
    /// Below 50.
    Moderate,
    /// Below 75.
    Hard,
    /// The rest.
    VeryHard,
}

/// How hard a scenario is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Difficulty {
    /// From 0 to 100: the mean of the parts that could be measured. None where no playbook acts, or nothing was played yet.
    pub figure: Option<u32>,
    /// Every part; none before the first run.
    pub parts: Vec<Measured>,
}

impl Difficulty {
    /// What the figure is called.
    pub fn band(&self) -> Option<Band> {
        self.figure.map(|figure| match figure {
            0..25 => Band::Easy,
            25..50 => Band::Moderate,
            50..75 => Band::Hard,
            _ => Band::VeryHard,
        })
    }

    /// The value of a part, where it could be measured.
    pub fn part(&self, part: Part) -> Option<f64> {
        let measured = self.parts.iter().find(|m| m.part == part)?;
        measured.value.ok().map(|(value, _)| value)
    }

    pub(super) fn of(
        plan: &Plan,
        teams: &[Team],
        runs: &[Vec<Run>],
        findings: &Findings,
    ) -> Difficulty {
        if findings.runs == 0 {
            return Difficulty::default();
        }
        let all = teams.iter().copied().zip(runs);
        let (acting, passive): (Vec<_>, Vec<_>) = all.partition(|(t, _)| t.acts(plan));
        let field = Field {
            plan,
            acting,
            passive: passive.first().map(|(_, runs)| runs.as_slice()),
        };
        let parts: Vec<Measured> = [
            (Part::Unavoidable, field.suffered(false)),
            (Part::Demand, field.suffered(true)),
            (Part::Pressure, field.pressure()),
            (Part::Concealment, field.concealment()),
            (Part::Tasks, field.tasks(findings)),
        ]
        .into_iter()
        .map(|(part, value)| {
            let value = match field.acting.is_empty() {
                true => Err(Unmeasured::NobodyActs),
                false => value,
            };
            Measured { part, value }
        })
        .collect();
        let known: Vec<f64> = parts
            .iter()
            .filter_map(|m| m.value.ok())
            .map(|(v, _)| v)
            .collect();
        let mean = known.iter().sum::<f64>() / known.len() as f64;
        Difficulty {
            figure: (!known.is_empty()).then(|| (mean * 100.0).round() as u32),
            parts,
        }
    }
}

type Value = Result<(f64, Basis), Unmeasured>;

struct Field<'r> {
    plan: &'r Plan,
    acting: Vec<(Team, &'r Vec<Run>)>,
    passive: Option<&'r [Run]>,
}

impl Field<'_> {
    /// The kinds of harm that the scenario knows, whatever happens in its runs: a kind that nobody suffers is a good thing of
    /// it, and stays in the mean.
    fn harms(&self) -> Vec<(Harm, f64)> {
        let s = &self.plan.scenario;
        let ways = s.campaign.iter().flat_map(|c| &c.stages);
        let mut gains = ways.flat_map(|s| &s.alternatives).flat_map(|a| &a.gives);
        let records = gains.any(|g| matches!(g, Gain::Records { .. }));
        let b = &self.plan.blueprint;
        [
            (records, Harm::Records, Measure::RecordsExtracted),
            (
                !b.functions.is_empty(),
                Harm::Functions,
                Measure::FunctionHoursLost,
            ),
            (
                !b.services.is_empty(),
                Harm::Services,
                Measure::PublicServiceHours,
            ),
            (
                !s.organisation.trust.is_empty(),
                Harm::Trust,
                Measure::TrustPublic,
            ),
            (!s.duties.is_empty(), Harm::Duties, Measure::DutiesMet),
        ]
        .into_iter()
        .filter(|(known, _, _)| *known)
        // Less than what matters in a measure is not worth a share.
        .map(|(_, harm, like)| (harm, like.matters()))
        .collect()
    }

    fn harm(&self, harm: Harm, run: &Run) -> f64 {
        let value = |m: Measure| run.measures.get(m).unwrap_or(0.0);
        match harm {
            Harm::Records => [
                Measure::RecordsConsulted,
                Measure::RecordsExtracted,
                Measure::RecordsAltered,
            ]
            .map(value)
            .iter()
            .sum(),
            Harm::Functions => value(Measure::FunctionHoursLost),
            Harm::Services => value(Measure::PublicServiceHours),
            Harm::Trust => [
                (Audience::Staff, Measure::TrustStaff),
                (Audience::MinisterOffice, Measure::TrustOffice),
                (Audience::Partners, Measure::TrustPartners),
                (Audience::Public, Measure::TrustPublic),
            ]
            .map(|(of, m)| f64::from(self.plan.blueprint.trust[of as usize]) - value(m))
            .iter()
            .map(|lost| lost.max(0.0))
            .sum(),
            // A duty that never arose was not missed.
            Harm::Duties => 1.0 - run.measures.get(Measure::DutiesMet).unwrap_or(1.0),
        }
    }

    fn mean(&self, harm: Harm, runs: &[Run]) -> f64 {
        let sum: f64 = runs.iter().map(|r| self.harm(harm, r)).sum();
        sum / runs.len().max(1) as f64
    }

    /// What a team suffers of what doing nothing costs.
    fn share(&self, runs: &[Run], passive: &[Run], harms: &[(Harm, f64)]) -> f64 {
        let shares = harms.iter().map(|(harm, matters)| {
            let least = self.mean(*harm, passive).max(*matters);
            (self.mean(*harm, runs) / least).clamp(0.0, 1.0)
        });
        shares.sum::<f64>() / harms.len() as f64
    }

    fn suffered(&self, middling: bool) -> Value {
        let harms = self.harms();
        let Some(passive) = self.passive.filter(|_| !harms.is_empty()) else {
            return Err(Unmeasured::NoHarm);
        };
        if middling && self.acting.len() < 2 {
            return Err(Unmeasured::OnlyOneActs);
        }
        let teams = self.acting.iter();
        let mut shares: Vec<(f64, Team)> = teams
            .map(|(team, runs)| (self.share(runs, passive, &harms), *team))
            .collect();
        shares.sort_by(|a, b| a.0.total_cmp(&b.0));
        let place = if middling { shares.len() / 2 } else { 0 };
        let (share, team) = shares.get(place).ok_or(Unmeasured::NobodyActs)?;
        Ok((*share, Basis::Suffers(*team, *share)))
    }

    fn runs(&self) -> impl Iterator<Item = &Run> {
        self.acting.iter().flat_map(|(_, runs)| runs.iter())
    }

    fn pressure(&self) -> Value {
        let roles = self.plan.scenario.roles.len();
        if roles == 0 {
            return Err(Unmeasured::NoRoles);
        }
        let mut peaks: Vec<u32> = self.runs().map(|r| r.cell.sent_peak.count).collect();
        peaks.sort_unstable();
        let peak = peaks.get(peaks.len() / 2).ok_or(Unmeasured::NobodyActs)?;
        let value = f64::from(*peak) / (roles as f64 * PER_ROLE);
        Ok((value.min(1.0), Basis::Arrivals(*peak, roles)))
    }

    fn concealment(&self) -> Value {
        if self.plan.scenario.campaign.is_none() {
            return Err(Unmeasured::NoAttack);
        }
        let times: Vec<Option<f64>> = self
            .runs()
            .map(|r| r.measures.get(Measure::TimeToDetect))
            .collect();
        let n = times.len().max(1) as f64;
        let quarter = f64::from(self.plan.scenario.duration.0.max(1)) / 3600.0 / 4.0;
        let value = times
            .iter()
            .map(|t| t.map_or(1.0, |t| (t / quarter).min(1.0)));
        let value = value.sum::<f64>() / n;
        let quartiles = crate::assessment::sweep::quartiles(&times);
        let never = f64::from(quartiles.censored) / n;
        Ok((value, Basis::Detected(quartiles.median, never)))
    }

    fn tasks(&self, findings: &Findings) -> Value {
        let tasks = findings.objectives.iter().flat_map(|o| &o.tasks);
        let shown: Vec<_> = tasks.filter(|t| t.shown).collect();
        if shown.is_empty() {
            return Err(Unmeasured::NoTasks);
        }
        let all = (shown.len() * findings.runs as usize) as f64;
        let teams = findings.teams.iter().zip(0..);
        let left = teams
            .filter(|(t, _)| t.team.acts(self.plan))
            .map(|(t, i): (_, usize)| {
                let performed: u32 = shown.iter().map(|t| t.in_time[i]).sum();
                (1.0 - f64::from(performed) / all, t.team)
            });
        let best = left.min_by(|a, b| a.0.total_cmp(&b.0));
        let (share, team) = best.ok_or(Unmeasured::NobodyActs)?;
        Ok((share, Basis::Leaves(team, share)))
    }
}
