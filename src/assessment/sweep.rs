//! Sweeps: every playbook on the same seeds, in parallel across exercises; quartiles of each measure.

use super::measures::{Better, Measure, Measures};
use super::rollout::{Outcome, Roller};
use crate::exercise::plan::Plan;
use crate::scenario::model::PlaybookId;
use crate::simulation::blueprint::Values;
use crate::simulation::chance::{IdHash, Key, Purpose, Source};
use crate::simulation::time::Time;
use rayon::prelude::*;
use std::sync::Arc;

/// What a sweep does.
#[derive(Debug, Clone)]
pub struct SweepPlan {
    /// Playbooks, by place.
    pub playbooks: Vec<usize>,
    /// The first seed; the others follow.
    pub first_seed: u64,
    /// Runs of each playbook.
    pub runs: u32,
    /// Estimates are drawn from their ranges, the same for every playbook of a run.
    pub vary: bool,
    /// Measures at D+30 too.
    pub later: bool,
}

/// Which moment a measure is taken at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Horizon {
    /// ENDEX.
    Endex,
    /// Thirty days later.
    Later,
}

/// Quartiles of a measure; censored runs count as beyond every value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quartiles {
    /// A quarter of all runs lies below; none where it lies among the censored ones.
    pub q1: Option<f64>,
    /// The middle.
    pub median: Option<f64>,
    /// Three quarters lie below.
    pub q3: Option<f64>,
    /// Runs in which the measure was not reached or not declared.
    pub censored: u32,
}

/// The runs of one playbook.
#[derive(Debug, Clone)]
pub struct Runs {
    /// Which.
    pub playbook: PlaybookId,
    /// One outcome for each seed, in order.
    pub outcomes: Vec<Outcome>,
}

/// What a sweep gave.
#[derive(Debug, Clone)]
pub struct Sweep {
    /// For each playbook.
    pub runs: Vec<Runs>,
    /// The values of the model's numbers in each run; one set for all where nothing was varied.
    pub values: Vec<Values>,
}

/// The values of a run: the table's own, or drawn from their ranges.
pub fn drawn_values(plan: &Plan, seed: u64, vary: bool) -> Values {
    let table = &plan.blueprint.params;
    if !vary {
        return Values::of(table);
    }
    let source = Source::new(seed ^ 0x7661_7279);
    let values = table
        .iter()
        .map(|(_, p)| {
            let span = p.high.saturating_sub(p.low);
            let key = Key::of(Purpose::Estimate, IdHash::of(&p.id), 0);
            p.low + source.roll(Time::START, key).below(span.saturating_add(1))
        })
        .collect();
    Values(values)
}

impl Sweep {
    /// Plays it, on all threads of the pool that this is called in. `done` is told each time a run is over.
    pub fn play(plan: &Arc<Plan>, sweep: &SweepPlan, done: impl Fn() + Sync) -> Sweep {
        let seeds: Vec<u64> = (0..u64::from(sweep.runs))
            .map(|i| sweep.first_seed.wrapping_add(i))
            .collect();
        let values: Vec<Values> = if sweep.vary {
            seeds.iter().map(|&s| drawn_values(plan, s, true)).collect()
        } else {
            vec![Values::of(&plan.blueprint.params)]
        };
        let jobs: Vec<(usize, usize)> = sweep
            .playbooks
            .iter()
            .flat_map(|&p| (0..seeds.len()).map(move |s| (p, s)))
            .collect();
        let outcomes: Vec<Outcome> = jobs
            .par_chunks(16)
            .map_init(
                || Roller::new(plan),
                |roller, chunk| {
                    chunk
                        .iter()
                        .map(|&(p, s)| {
                            let v = values.get(s).unwrap_or(&values[0]);
                            let out = roller.roll(
                                v,
                                Source::new(seeds[s]),
                                Some(&plan.playbooks[p]),
                                sweep.later,
                            );
                            done();
                            out
                        })
                        .collect::<Vec<_>>()
                },
            )
            .flatten_iter()
            .collect();
        let mut outcomes = outcomes.into_iter();
        let runs = sweep
            .playbooks
            .iter()
            .map(|&p| Runs {
                playbook: plan.playbooks[p].id.clone(),
                outcomes: outcomes.by_ref().take(seeds.len()).collect(),
            })
            .collect();
        Sweep { runs, values }
    }
}

impl Runs {
    /// The values of a measure, one for each run.
    pub fn values(&self, m: Measure, horizon: Horizon) -> Vec<Option<f64>> {
        let at = |o: &Outcome| -> Option<f64> {
            let measures: Option<&Measures> = match horizon {
                Horizon::Endex => Some(&o.endex),
                Horizon::Later => o.later.as_ref(),
            };
            measures.and_then(|x| x.get(m))
        };
        self.outcomes.iter().map(at).collect()
    }

    /// The quartiles of a measure.
    pub fn quartiles(&self, m: Measure, horizon: Horizon) -> Quartiles {
        quartiles(&self.values(m, horizon))
    }
}

/// Quartiles of values of which some are censored: those lie above all others.
pub fn quartiles(values: &[Option<f64>]) -> Quartiles {
    let mut known: Vec<f64> = values.iter().flatten().copied().collect();
    known.sort_by(f64::total_cmp);
    let n = values.len();
    let at = |quarter: usize| -> Option<f64> {
        // The nearest rank, so that a quartile is a value that occurred.
        let rank = (n * quarter).div_ceil(4).max(1) - 1;
        known.get(rank).copied()
    };
    Quartiles {
        q1: at(1),
        median: at(2),
        q3: at(3),
        censored: (n - known.len()) as u32,
    }
}

/// Whether `a` is better than `b`: -1 worse, 0 equal or not comparable, 1 better. Beyond the horizon is worst where less is
/// better; not declared is worst where more is.
pub fn compare(m: Measure, a: Option<f64>, b: Option<f64>) -> i8 {
    let sign = match m.better() {
        Better::Lower => 1,
        Better::Higher => -1,
        Better::Neither => return 0,
    };
    match (a, b) {
        (None, None) => 0,
        (None, Some(_)) => -1,
        (Some(_), None) => 1,
        (Some(a), Some(b)) if a < b => sign,
        (Some(a), Some(b)) if a > b => -sign,
        (Some(_), Some(_)) => 0,
    }
}

/// A playbook dominates another when it is nowhere worse in the median and somewhere better.
pub fn dominates(a: &Runs, b: &Runs, horizon: Horizon) -> bool {
    let mut better = false;
    for &m in Measure::ALL {
        match compare(
            m,
            a.quartiles(m, horizon).median,
            b.quartiles(m, horizon).median,
        ) {
            -1 => return false,
            1 => better = true,
            _ => {}
        }
    }
    better
}
