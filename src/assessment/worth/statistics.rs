//! Paired differences and what may be said of them: middle and edges, how many runs changed, an interval for the mean, and
//! a test that is corrected for how many were made.

use crate::assessment::measures::{Better, Measure};
use crate::simulation::chance::{IdHash, Key, Purpose, Source};
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};

/// Resamples of a bootstrap.
const RESAMPLES: u32 = 400;

/// The share of false claims among those that are made, at most, on average (Benjamini and Hochberg 1995).
pub const FALSE_DISCOVERY: f64 = 0.05;

/// What a change makes of one measure, over paired runs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Difference {
    /// Of what.
    pub measure: Measure,
    /// The middle; none where it lies beyond the horizon.
    pub median: Option<f64>,
    /// A tenth of all runs lies below.
    pub low: Option<f64>,
    /// A tenth lies above.
    pub high: Option<f64>,
    /// A quarter of all runs lies below the first, a quarter above the second.
    pub quarters: (Option<f64>, Option<f64>),
    /// The mean of the runs in which both sides were reached.
    pub mean: f64,
    /// Its bootstrap interval (95 %, percentiles).
    pub between: (f64, f64),
    /// The share of runs in which anything changed.
    pub changed: f64,
    /// The share of runs in which it became more.
    pub up: f64,
    /// Two-sided sign test.
    pub p: f64,
    /// It holds against chance, corrected for all that were looked at, and is large enough to matter.
    pub holds: bool,
}

/// Where a value that was not reached or not declared stands: beyond every other, on the worse side.
fn standing(m: Measure, v: Option<f64>) -> f64 {
    match (v, m.better()) {
        (Some(v), _) => v,
        (None, Better::Higher) => f64::NEG_INFINITY,
        (None, Better::Lower | Better::Neither) => f64::INFINITY,
    }
}

/// The difference of a pair; two that were both not reached do not differ.
pub(super) fn difference(m: Measure, a: Option<f64>, b: Option<f64>) -> f64 {
    match (a, b) {
        (None, None) => 0.0,
        _ => standing(m, a) - standing(m, b),
    }
}

fn finite(v: f64) -> Option<f64> {
    v.is_finite().then_some(v)
}

/// The value below which a share of a sorted list lies (nearest rank).
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let rank = (sorted.len() as f64 * share).ceil().max(1.0) as usize - 1;
    sorted[rank.min(sorted.len() - 1)]
}

impl Difference {
    /// What `changed` makes of a measure against `base`, run by run: changed minus base. None where there are no runs.
    pub fn of(
        measure: Measure,
        pairs: impl Iterator<Item = (Option<f64>, Option<f64>)>,
    ) -> Option<Difference> {
        let differences: Vec<f64> = pairs.map(|(a, b)| difference(measure, a, b)).collect();
        if differences.is_empty() {
            return None;
        }
        let mut sorted = differences.clone();
        sorted.sort_by(f64::total_cmp);
        let (up, down) = (
            differences.iter().filter(|d| **d > 0.0).count(),
            differences.iter().filter(|d| **d < 0.0).count(),
        );
        let reached: Vec<f64> = differences
            .iter()
            .copied()
            .filter(|d| d.is_finite())
            .collect();
        let mean = mean(&reached);
        Some(Difference {
            measure,
            median: finite(quantile(&sorted, 0.5)),
            low: finite(quantile(&sorted, 0.1)),
            high: finite(quantile(&sorted, 0.9)),
            quarters: (
                finite(quantile(&sorted, 0.25)),
                finite(quantile(&sorted, 0.75)),
            ),
            mean,
            between: bootstrap(measure, &reached),
            changed: (up + down) as f64 / differences.len() as f64,
            up: up as f64 / differences.len() as f64,
            p: sign_test(up as u64, down as u64),
            holds: false,
        })
    }

    /// Whether it is large enough to matter: in the mean, or because a tenth of the runs crosses the horizon.
    pub(super) fn is_large(&self) -> bool {
        let crosses = self.median.is_none() || self.low.is_none() || self.high.is_none();
        crosses || self.mean.abs() >= self.measure.matters()
    }

    /// Whether what lies beyond the horizon lies above: of the middle, of the value below which a tenth of all runs lies, and
    /// of that above which a tenth does.
    pub fn beyond_above(&self) -> [bool; 3] {
        let down = self.changed - self.up;
        [self.up > down, self.up > 0.9, down < 0.9]
    }

    /// Whether more is better here; none for what only informs.
    pub fn is_better(&self) -> Option<bool> {
        let down = self.changed - self.up;
        match self.measure.better() {
            Better::Lower => Some(down > self.up),
            Better::Higher => Some(self.up > down),
            Better::Neither => None,
        }
    }
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() {
        0.0
    } else {
        values.iter().sum::<f64>() / values.len() as f64
    }
}

/// Percentiles of the mean of resamples. Keyed by the measure and the sample's size, so that it gives the same each time.
fn bootstrap(m: Measure, values: &[f64]) -> (f64, f64) {
    let (Some(first), n) = (values.first(), values.len() as u32) else {
        return (0.0, 0.0);
    };
    if values.iter().all(|v| v == first) {
        return (*first, *first);
    }
    let key = Key::of(Purpose::Bootstrap, IdHash::of(m.id()), u64::from(n));
    let mut roll = Source::new(0).roll(Time::START, key);
    let mut means: Vec<f64> = (0..RESAMPLES)
        .map(|_| {
            let sum: f64 = (0..n).map(|_| values[roll.below(n) as usize]).sum();
            sum / f64::from(n)
        })
        .collect();
    means.sort_by(f64::total_cmp);
    (quantile(&means, 0.025), quantile(&means, 0.975))
}

/// The two-sided sign test: the chance of a split at least as uneven where both signs are equally likely. Pairs without a
/// difference say nothing.
pub fn sign_test(up: u64, down: u64) -> f64 {
    let n = up + down;
    if n == 0 {
        return 1.0;
    }
    // The sum of the binomial's tail, each term from the one before, in logarithms so that nothing underflows.
    let mut log_term = -(n as f64) * std::f64::consts::LN_2;
    let mut tail = 0.0;
    for k in 0..=up.min(down) {
        tail += log_term.exp();
        log_term += ((n - k) as f64).ln() - ((k + 1) as f64).ln();
    }
    (2.0 * tail).min(1.0)
}

impl Difference {
    /// How much it weighs among others: its mean in multiples of what matters in its measure; without bound where its middle
    /// crosses the horizon. For an order of telling only: measures cannot be added up.
    pub fn weight(&self) -> f64 {
        match self.median {
            None => f64::INFINITY,
            Some(_) => self.mean.abs() / self.measure.matters(),
        }
    }
}

/// Marks what holds over a whole table: Benjamini and Hochberg's procedure, then what is too small to matter is left out.
pub fn mark<'d>(all: impl Iterator<Item = &'d mut Difference>) {
    let mut all: Vec<&mut Difference> = all.collect();
    all.sort_by(|a, b| a.p.total_cmp(&b.p));
    let n = all.len() as f64;
    let last = all
        .iter()
        .enumerate()
        .rposition(|(i, d)| d.p <= FALSE_DISCOVERY * (i + 1) as f64 / n);
    for (i, d) in all.iter_mut().enumerate() {
        d.holds = last.is_some_and(|l| i <= l) && d.changed > 0.0 && d.is_large();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_test_is_the_binomials_tail() {
        assert_eq!(sign_test(0, 0), 1.0);
        assert_eq!(sign_test(3, 3), 1.0);
        // By hand: 2 · (1 + 10) / 2^10.
        assert!((sign_test(1, 9) - 22.0 / 1024.0).abs() < 1e-12);
        assert!((sign_test(8, 0) - 2.0 / 256.0).abs() < 1e-12);
        assert!(sign_test(4000, 0) < 1e-300);
    }

    #[test]
    fn equal_runs_differ_by_exactly_nothing() {
        let pairs = [(Some(3.5), Some(3.5)), (None, None), (Some(0.1), Some(0.1))];
        let d = Difference::of(Measure::TimeToEvict, pairs.into_iter()).expect("three runs");
        assert_eq!(
            (d.median, d.low, d.high, d.mean, d.between, d.changed, d.p),
            (Some(0.0), Some(0.0), Some(0.0), 0.0, (0.0, 0.0), 0.0, 1.0)
        );
    }

    #[test]
    fn what_was_not_reached_is_beyond_and_never_zero() {
        let pairs = [(None, Some(10.0)); 20];
        let d = Difference::of(Measure::TimeToEvict, pairs.into_iter()).expect("runs");
        assert_eq!((d.median, d.changed), (None, 1.0));
        assert_eq!(d.beyond_above(), [true; 3], "all of it lies above");
        assert!(d.p < 1e-4);
        assert_eq!(d.is_better(), Some(false));
    }

    #[test]
    fn under_no_effect_few_claims_are_made() {
        // A thousand tables of thirty measures whose differences are noise around nothing.
        let mut claims = 0;
        for table in 0..300u64 {
            let mut rows: Vec<Difference> = (0..30u64)
                .filter_map(|i| {
                    let key = Key::of(Purpose::Bootstrap, IdHash(i + 1), table);
                    let mut roll = Source::new(9).roll(Time::START, key);
                    let pairs: Vec<_> = (0..60)
                        .map(|_| (Some(f64::from(roll.below(2001)) - 1000.0), Some(0.0)))
                        .collect();
                    Difference::of(Measure::RecordsExtracted, pairs.into_iter())
                })
                .collect();
            mark(rows.iter_mut());
            claims += u32::from(rows.iter().any(|d| d.holds));
        }
        assert!(
            f64::from(claims) / 300.0 <= FALSE_DISCOVERY * 1.5,
            "{claims} of 300"
        );
    }
}
