//! What an action brings the first playbook: the same seeds without it, within a budget of runs.
//!
//! The playbook's rules act as they did; only the orders for this one action are not given. That says what the action brings to
//! this plan, not what it could bring to another one: two actions that do each other's work look both as if they brought
//! nothing, because each is left out alone.

use super::run::{Asked, Run};
use super::{Pool, Team, Trial};
use crate::assessment::measures::Measure;
use crate::assessment::worth::{Difference, mark};
use crate::simulation::blueprint::ix::ActionIx;
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// Fewer runs than this prove nothing: eight that all change alike come by chance in one of 128.
pub const LEAST: u32 = 12;

/// What leaving actions out did, one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct LeftOut {
    /// The team that did without them.
    pub team: Team,
    /// Runs of each.
    pub runs: u32,
    /// Each action that the team orders, in the order in which they are offered.
    pub actions: Vec<WithoutAction>,
    /// Actions for which the budget did not last.
    pub untried: Vec<ActionIx>,
}

/// What an action brings.
#[derive(Debug, Clone, PartialEq)]
pub struct WithoutAction {
    /// Which.
    pub action: ActionIx,
    /// Every measure at ENDEX: with it minus without it.
    pub brings: Vec<Difference>,
}

/// What may be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bringing {
    /// Some measure besides the work of staff changes visibly.
    Something,
    /// Measures change, but none of them visibly: chance may have done it, or it is too little to matter.
    NothingVisible,
    /// In no run does any measure change besides the work of staff.
    Nothing,
}

impl WithoutAction {
    /// What may be said of it. The work that an order takes is its price and no use.
    pub fn bringing(&self) -> Bringing {
        let price = |m: Measure| matches!(m, Measure::StaffHours | Measure::OverworkHours);
        let mut brings = self.brings.iter().filter(|d| !price(d.measure)).peekable();
        if brings.clone().any(|d| d.holds) {
            Bringing::Something
        } else if brings.any(|d| d.changed > 0.0) {
            Bringing::NothingVisible
        } else {
            Bringing::Nothing
        }
    }
}

impl LeftOut {
    /// Plays the first team of a trial without each action that it orders, in at most `budget` runs. None where nothing acts,
    /// where the budget is too small for a single action, or where it was stopped.
    pub(super) fn play(
        trial: &Trial,
        pool: &Pool,
        budget: u32,
        stop: &AtomicBool,
    ) -> Option<LeftOut> {
        let plan = &pool.plan;
        let place = trial
            .findings
            .teams
            .iter()
            .position(|t| t.team.acts(plan))?;
        let team = trial.findings.teams[place].team;
        let base = trial.runs.get(place)?;
        let ordered: Vec<ActionIx> = trial
            .findings
            .actions
            .iter()
            .filter(|a| a.teams[place].given > 0)
            .map(|a| a.action)
            .collect();
        if (base.len() as u32) < LEAST || budget < LEAST || ordered.is_empty() {
            return None;
        }
        let runs = (budget / ordered.len() as u32).clamp(LEAST, base.len() as u32);
        let tried = ordered.len().min((budget / runs) as usize);
        let (tried, untried) = ordered.split_at(tried);
        let without: Vec<Option<Vec<Run>>> = tried
            .par_iter()
            .map(|action| {
                let seeds = (0..u64::from(runs)).map(|i| trial.findings.first_seed.wrapping_add(i));
                let mut player = pool.take();
                let all = seeds.map(|seed| {
                    let asked = Asked {
                        seed,
                        without: Some(*action),
                        waits: false,
                    };
                    let go = !stop.load(Ordering::Relaxed);
                    go.then(|| player.play(team.script(plan), asked))
                });
                let all = all.collect();
                pool.give_back(player);
                all
            })
            .collect();
        let without: Vec<Vec<Run>> = without.into_iter().collect::<Option<_>>()?;
        let mut actions: Vec<WithoutAction> = tried
            .iter()
            .zip(&without)
            .map(|(action, runs)| WithoutAction {
                action: *action,
                brings: differences(base, runs),
            })
            .collect();
        mark(actions.iter_mut().flat_map(|a| &mut a.brings));
        Some(LeftOut {
            team,
            runs,
            actions,
            untried: untried.to_vec(),
        })
    }

    /// What was found of an action.
    pub fn action(&self, action: ActionIx) -> Option<&WithoutAction> {
        self.actions.iter().find(|a| a.action == action)
    }
}

fn differences(with: &[Run], without: &[Run]) -> Vec<Difference> {
    Measure::ALL
        .iter()
        .filter_map(|m| {
            let pairs = with.iter().zip(without);
            let pairs = pairs.map(|(a, b)| (a.measures.get(*m), b.measures.get(*m)));
            Difference::of(*m, pairs)
        })
        .collect()
}
