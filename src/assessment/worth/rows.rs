//! The rows of the table: a decision, what was otherwise, in which truth, and what that made of each measure.

use super::statistics::Difference;
use crate::assessment::measures::Measure;
use crate::assessment::rollout::Outcome;
use crate::assessment::sweep::Horizon;
use serde::{Deserialize, Serialize};

/// What was otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Alternative {
    /// The decision was not taken. The figures say what it brought: as played minus without.
    Absent,
    /// It was taken so many seconds later, or earlier. The figures say what that brings: moved minus as played.
    Moved(i32),
    /// One order of it was not given: step of the score and place. As played minus without.
    WithoutOrder(usize, usize),
}

/// In which truth, and who played the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lens {
    /// In this truth, everything else as played.
    ThisTruth,
    /// In this truth, a scripted team played the rest.
    Policy,
    /// Over all truths: the exercise from the start, under other seeds.
    AllTruths,
}

/// A step falls with a decision where it does so in this share of the runs.
const FALLS: f64 = 0.5;

/// What one comparison gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// The decision, by number.
    pub decision: usize,
    /// What was otherwise.
    pub alternative: Alternative,
    /// In which truth.
    pub lens: Lens,
    /// It would have had to be taken before what it rests on was known.
    pub hindsight: bool,
    /// Runs.
    pub runs: u32,
    /// Other steps that fell in it, with the share of runs.
    pub fallen: Vec<(usize, f64)>,
    /// At ENDEX, each measure.
    pub endex: Vec<Difference>,
    /// At D+30.
    pub later: Vec<Difference>,
}

/// How often each step fell.
#[derive(Debug, Default)]
pub(super) struct Fallen(std::collections::BTreeMap<usize, u32>);

impl Fallen {
    pub(super) fn count<'s>(&mut self, steps: impl IntoIterator<Item = &'s usize>) {
        for s in steps {
            *self.0.entry(*s).or_default() += 1;
        }
    }
}

pub(super) fn row(
    decision: usize,
    alternative: Alternative,
    lens: Lens,
    hindsight: bool,
    fallen: Fallen,
    pairs: &[(Outcome, Outcome)],
) -> Row {
    let runs = pairs.len() as u32;
    let has_later = pairs.first().is_some_and(|(a, _)| a.later.is_some());
    Row {
        decision,
        alternative,
        lens,
        hindsight,
        runs,
        fallen: fallen
            .0
            .into_iter()
            .map(|(step, n)| (step, f64::from(n) / f64::from(runs.max(1))))
            .collect(),
        endex: differences(pairs, Horizon::Endex),
        later: if has_later {
            differences(pairs, Horizon::Later)
        } else {
            Vec::new()
        },
    }
}

/// What the first of each pair of runs makes of every measure against the second.
pub(super) fn differences(pairs: &[(Outcome, Outcome)], horizon: Horizon) -> Vec<Difference> {
    let value = move |o: &Outcome, m: Measure| match horizon {
        Horizon::Endex => o.endex.get(m),
        Horizon::Later => o.later.as_ref().and_then(|l| l.get(m)),
    };
    Measure::ALL
        .iter()
        .filter_map(|&m| Difference::of(m, pairs.iter().map(|(a, b)| (value(a, m), value(b, m)))))
        .collect()
}

impl Row {
    /// The order in which the comparisons of a decision are read.
    pub(super) fn place(&self) -> (u8, i32, usize, usize) {
        match (self.alternative, self.lens) {
            (Alternative::Absent, Lens::ThisTruth) => (0, 0, 0, 0),
            (Alternative::Absent, Lens::AllTruths) => (1, 0, 0, 0),
            (Alternative::Absent, Lens::Policy) => (2, 0, 0, 0),
            (Alternative::Moved(by), _) => (3, by, 0, 0),
            (Alternative::WithoutOrder(step, place), _) => (4, 0, step, place),
        }
    }

    /// Whether a step falls with what was otherwise: in most of the runs.
    pub fn falls(&self, step: usize) -> bool {
        let fell = self.fallen.iter().find(|(s, _)| *s == step);
        fell.is_some_and(|(_, share)| *share >= FALLS)
    }
}
