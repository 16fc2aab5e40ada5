//! How values of many runs lie: quarters, bounds, and how many fall into each of a few equal parts.

use super::run::Run;
use crate::assessment::measures::Measure;
use crate::assessment::sweep::{Quartiles, quartiles};

/// Parts of a histogram.
pub const BINS: usize = 20;

/// The values of one measure over the runs of one team.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// Of what.
    pub measure: Measure,
    /// Quarters; runs that are censored count as beyond every value.
    pub quartiles: Quartiles,
    /// The mean of the runs that are not censored.
    pub mean: Option<f64>,
    /// How many runs fall into each of [`BINS`] equal parts of the measure's bounds; the censored ones are in none of them.
    pub bins: Vec<u32>,
}

/// The bounds of a measure over all teams, so that their histograms can stand one above the other; none where it was never
/// reached.
pub(super) fn bounds(m: Measure, teams: &[Vec<Run>]) -> Option<(f64, f64)> {
    let values = teams.iter().flatten().filter_map(|r| r.measures.get(m));
    values.fold(None, |bounds, v| match bounds {
        None => Some((v, v)),
        Some((low, high)) => Some((f64::min(low, v), f64::max(high, v))),
    })
}

impl Spread {
    pub(super) fn of(m: Measure, runs: &[Run], bounds: Option<(f64, f64)>) -> Spread {
        let values: Vec<Option<f64>> = runs.iter().map(|r| r.measures.get(m)).collect();
        let known: Vec<f64> = values.iter().flatten().copied().collect();
        let mut bins = vec![0; BINS];
        if let Some((low, high)) = bounds {
            for v in &known {
                let share = if high > low {
                    (v - low) / (high - low)
                } else {
                    0.0
                };
                bins[((share * BINS as f64) as usize).min(BINS - 1)] += 1;
            }
        }
        let mean = known.iter().sum::<f64>() / known.len() as f64;
        Spread {
            measure: m,
            quartiles: quartiles(&values),
            mean: (!known.is_empty()).then_some(mean),
            bins,
        }
    }
}
