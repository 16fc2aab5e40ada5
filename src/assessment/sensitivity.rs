//! What the conclusions hang on: in a sweep with drawn estimates, which of them move a measure, and how often the ranking
//! of the playbooks flips.

use super::measures::Measure;
use super::sweep::{Horizon, Runs, Sweep, compare};
use crate::exercise::plan::Plan;
use crate::simulation::blueprint::ix::*;

/// A number of the model that matters for a measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Influence {
    /// Its id.
    pub param: String,
    /// Rank correlation (Spearman) between its value and the measure, over the runs; between -1 and 1.
    pub correlation: f64,
}

/// How often the ranking of two playbooks by a measure is another than with the scenario's own values.
#[derive(Debug, Clone, PartialEq)]
pub struct Flips {
    /// Runs in which the first playbook is better.
    pub first: u32,
    /// Runs in which the second one is.
    pub second: u32,
    /// Runs in which neither is.
    pub neither: u32,
}

/// The rank of each value among them, equal ones sharing the mean of theirs.
pub(super) fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    let mut i = 0;
    while i < order.len() {
        // Equal values share the mean of their ranks.
        let mut j = i;
        while j + 1 < order.len() && values[order[j + 1]] == values[order[i]] {
            j += 1;
        }
        let mean = (i + j) as f64 / 2.0;
        order[i..=j].iter().for_each(|&k| ranks[k] = mean);
        i = j + 1;
    }
    ranks
}

/// Spearman's rank correlation; 0 where one side never changes.
pub fn rank_correlation(a: &[f64], b: &[f64]) -> f64 {
    correlation(&ranks(a), &ranks(b))
}

/// The correlation of two rankings; 0 where one side never changes.
pub(super) fn correlation(ra: &[f64], rb: &[f64]) -> f64 {
    let n = ra.len() as f64;
    let (ma, mb) = (ra.iter().sum::<f64>() / n, rb.iter().sum::<f64>() / n);
    let (mut cov, mut va, mut vb) = (0.0, 0.0, 0.0);
    for (x, y) in ra.iter().zip(rb) {
        cov += (x - ma) * (y - mb);
        va += (x - ma) * (x - ma);
        vb += (y - mb) * (y - mb);
    }
    if va == 0.0 || vb == 0.0 {
        0.0
    } else {
        cov / (va * vb).sqrt()
    }
}

/// The estimates of a plan that have a range.
pub(super) fn varied(plan: &Plan) -> Vec<ParamIx> {
    let all = plan.blueprint.params.iter();
    all.filter(|(_, p)| p.high > p.low)
        .map(|(i, _)| i)
        .collect()
}

/// The rank correlation that one of so many estimates would reach by chance in less than one table in ten, over so many runs
/// (a normal bound).
pub(super) fn bound(estimates: usize, runs: usize) -> f64 {
    (2.0 * (10.0 * estimates.max(2) as f64).ln()).sqrt() / (runs.saturating_sub(1) as f64).sqrt()
}

/// The estimates that matter most for a measure under one playbook, strongest first. An estimate counts only when its
/// correlation would come by chance in less than one such table in ten (a normal bound over all estimates looked at).
pub fn influences(
    plan: &Plan,
    sweep: &Sweep,
    runs: &Runs,
    m: Measure,
    horizon: Horizon,
    most: usize,
) -> Vec<Influence> {
    let values = runs.values(m, horizon);
    let known: Vec<f64> = values.iter().flatten().copied().collect();
    if known.len() < 8 || sweep.values.len() != values.len() {
        return Vec::new();
    }
    // Censored runs lie beyond every value.
    let beyond = known.iter().copied().fold(f64::MIN, f64::max) + 1.0;
    let outcome: Vec<f64> = values.iter().map(|v| v.unwrap_or(beyond)).collect();
    let varied = varied(plan);
    let bound = bound(varied.len(), outcome.len());
    let mut all: Vec<Influence> = varied
        .into_iter()
        .filter_map(|p| {
            let drawn: Vec<f64> = sweep.values.iter().map(|v| f64::from(v[p])).collect();
            let correlation = rank_correlation(&drawn, &outcome);
            (correlation.abs() > bound).then(|| Influence {
                param: plan.blueprint.params[p].id.clone(),
                correlation,
            })
        })
        .collect();
    all.sort_by(|a, b| b.correlation.abs().total_cmp(&a.correlation.abs()));
    all.truncate(most);
    all
}

/// How two playbooks compare in a measure, run by run on the same seed and the same values.
pub fn flips(a: &Runs, b: &Runs, m: Measure, horizon: Horizon) -> Flips {
    let mut out = Flips {
        first: 0,
        second: 0,
        neither: 0,
    };
    for (x, y) in a.values(m, horizon).into_iter().zip(b.values(m, horizon)) {
        match compare(m, x, y) {
            1 => out.first += 1,
            -1 => out.second += 1,
            _ => out.neither += 1,
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_correlation_is_one_for_any_rising_relation_and_shares_ties() {
        let a = [1.0, 2.0, 3.0, 4.0];
        assert!((rank_correlation(&a, &[1.0, 8.0, 27.0, 64.0]) - 1.0).abs() < 1e-12);
        assert!((rank_correlation(&a, &[4.0, 3.0, 2.0, 1.0]) + 1.0).abs() < 1e-12);
        assert_eq!(rank_correlation(&a, &[5.0; 4]), 0.0);
        // By hand: ranks 0, 1.5, 1.5, 3 against 0, 1, 2, 3.
        let tied = rank_correlation(&a, &[1.0, 2.0, 2.0, 3.0]);
        assert!((tied - 0.948_683).abs() < 1e-6, "{tied}");
    }
}
