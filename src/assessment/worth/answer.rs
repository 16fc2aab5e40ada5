//! The answer: the table of decisions, and what was found beside it; what of it holds, and what of it is luck.

use super::assumptions::Assumptions;
use super::best::{Missed, Search};
use super::decisions::Decision;
use super::pairs::{Pair, Pairs};
use super::rows::{Alternative, Lens, Row};
use super::statistics::{Difference, mark};
use crate::assessment::measures::Measure;
use serde::{Deserialize, Serialize};

/// What all of it gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// The decisions.
    pub decisions: Vec<Decision>,
    /// The comparisons, in the order of decisions.
    pub rows: Vec<Row>,
    /// Decisions, by number, of which the simulation models no consequence.
    #[serde(default)]
    pub not_modelled: Vec<usize>,
    /// Pairs that only work together.
    #[serde(default)]
    pub pairs: Pairs,
    /// The best decision that was available and not taken.
    #[serde(default)]
    pub best: Search,
    /// Estimates that worths depend on.
    #[serde(default)]
    pub assumptions: Assumptions,
    /// It was stopped before the end.
    pub stopped: bool,
}

/// What there is to tell while an answer is computed, in the order in which it comes. What is told is not yet corrected for
/// what comes after it.
#[derive(Debug, Clone, Copy)]
pub enum News<'n> {
    /// A row of the table.
    Row(&'n Row),
    /// A pair of decisions was looked at together.
    Pair,
    /// A pair that seems to work only together was estimated anew.
    Found(&'n Pair),
    /// A round of the search for a decision that was not taken is over.
    Round,
    /// The best that the search found was estimated anew.
    Best(&'n Missed),
    /// The estimates were drawn, or one of them was set to its edges.
    Estimate,
}

impl Worth {
    /// The row of a decision.
    pub fn row(&self, decision: usize, alternative: Alternative, lens: Lens) -> Option<&Row> {
        let is =
            |r: &&Row| r.decision == decision && r.alternative == alternative && r.lens == lens;
        self.rows.iter().find(is)
    }

    /// Measures in which a decision owes its worth to luck: what it was worth in this truth lies outside the middle half of
    /// what it is worth over all truths, and the gap is large enough to matter.
    pub fn luck(&self, decision: usize) -> Vec<Measure> {
        let (Some(here), Some(anywhere)) = (
            self.row(decision, Alternative::Absent, Lens::ThisTruth),
            self.row(decision, Alternative::Absent, Lens::AllTruths),
        ) else {
            return Vec::new();
        };
        luck(&here.endex, &anywhere.endex)
    }

    /// Whether the simulation models any consequence of a decision.
    pub fn is_modelled(&self, decision: usize) -> bool {
        !self.not_modelled.contains(&decision)
    }

    /// Marks what holds over everything that was compared: the rows, and what was found and estimated anew beside them.
    pub(super) fn mark(&mut self) {
        let rows = self.rows.iter_mut();
        let rows = rows.flat_map(|r| r.endex.iter_mut().chain(&mut r.later));
        let beside = self.pairs.differences().chain(self.best.differences());
        mark(rows.chain(beside).chain(self.assumptions.differences()));
    }
}

/// Measures in which what something is worth in this truth lies outside the middle half of what it is worth over all truths,
/// by so much that it matters.
pub(super) fn luck(here: &[Difference], anywhere: &[Difference]) -> Vec<Measure> {
    here.iter()
        .zip(anywhere)
        .filter(|(h, a)| {
            // What crosses the horizon is compared with nothing.
            let Some(middle) = h.median else {
                return false;
            };
            let (low, high) = a.quarters;
            let outside = low.is_some_and(|l| middle < l) || high.is_some_and(|l| middle > l);
            h.holds && outside && (h.mean - a.mean).abs() >= h.measure.matters()
        })
        .map(|(h, _)| h.measure)
        .collect()
}
