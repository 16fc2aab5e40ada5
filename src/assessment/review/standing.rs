//! Where a team's values lie among those of the scenario's playbooks on many seeds.

use super::super::measures::{Measure, Measures};
use super::super::sweep::{Horizon, Quartiles, Sweep, SweepPlan, compare, quartiles};
use crate::exercise::plan::Plan;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Runs of each playbook, unless somebody asks for more.
pub const RUNS: u32 = 50;

/// The values of every playbook, one for each seed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// Runs of each playbook.
    pub runs: u32,
    /// For each playbook its id, and for each measure its values at ENDEX.
    playbooks: Vec<(String, Vec<Vec<Option<f64>>>)>,
}

/// Where one value lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The share of all runs that did worse.
    pub worse: f64,
    /// The share that did better.
    pub better: f64,
    /// Each playbook with its quartiles.
    pub playbooks: Vec<(String, Quartiles)>,
}

impl Standing {
    /// Plays every playbook of a scenario on the same seeds.
    pub fn play(plan: &Arc<Plan>, runs: u32, first_seed: u64) -> Standing {
        let asked = SweepPlan {
            playbooks: (0..plan.playbooks.len()).collect(),
            first_seed,
            runs,
            vary: false,
            later: false,
        };
        let sweep = Sweep::play(plan, &asked, || {});
        let playbooks = sweep
            .runs
            .iter()
            .map(|r| {
                let all = Measure::ALL.iter();
                let values = all.map(|m| r.values(*m, Horizon::Endex)).collect();
                (r.playbook.to_string(), values)
            })
            .collect();
        Standing { runs, playbooks }
    }

    /// Where a team's value of a measure lies.
    pub fn place(&self, m: Measure, team: &Measures) -> Place {
        let value = team.get(m);
        let (mut worse, mut better, mut all) = (0u32, 0u32, 0u32);
        for (_, values) in &self.playbooks {
            for other in values.get(m as usize).into_iter().flatten() {
                all += 1;
                match compare(m, value, *other) {
                    1 => worse += 1,
                    -1 => better += 1,
                    _ => {}
                }
            }
        }
        let share = |n: u32| f64::from(n) / f64::from(all.max(1));
        Place {
            worse: share(worse),
            better: share(better),
            playbooks: self
                .playbooks
                .iter()
                .filter_map(|(id, values)| Some((id.clone(), quartiles(values.get(m as usize)?))))
                .collect(),
        }
    }
}
