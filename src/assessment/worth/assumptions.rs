//! What a worth hangs on: estimates of the model that turn its sign within their ranges.
//!
//! All estimates are drawn at once to find those that a worth follows. Each of these is then set alone to its lowest and to
//! its highest value, with seeds that the search never saw; both arms always have the same numbers.

use super::arms::{Arms, Between};
use super::question::Part;
use super::statistics::{Difference, difference};
use super::{Decision, News, Played, Question};
use crate::assessment::measures::{Better, Measure};
use crate::assessment::sensitivity::{bound, correlation, ranks, varied};
use crate::assessment::sweep::drawn_values;
use crate::simulation::blueprint::Values;
use crate::simulation::blueprint::ix::ParamIx;
use crate::simulation::chance::Source;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};

/// So many estimates are set to their edges.
const MOST: usize = 12;

/// A sign can only turn where both occur: each in so many draws.
const BOTH: usize = 2;

/// What a decision was worth in a measure with an estimate at both edges of its range, over all truths.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assumption {
    /// The decision, by number.
    pub decision: usize,
    /// The estimate, by id.
    pub estimate: String,
    /// As played minus without, the estimate at its lowest.
    pub low: Difference,
    /// The same at its highest.
    pub high: Difference,
}

/// Which estimates were looked at, and what they do.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Assumptions {
    /// Draws of all estimates.
    pub draws: u32,
    /// Estimates with a range.
    pub of: u32,
    /// Those that were set to their edges.
    pub looked: u32,
    /// Runs that were spent.
    pub runs: u64,
    /// Decisions with an estimate that their worth follows.
    pub found: Vec<Assumption>,
}

impl Assumption {
    /// Whether the worth depends on it: what holds at one edge holds at the other with the other sign.
    pub fn turns(&self) -> bool {
        let sides = (self.low.is_better(), self.high.is_better());
        let opposite = matches!(sides, (Some(a), Some(b)) if a != b);
        self.low.holds && self.high.holds && opposite
    }
}

impl Assumptions {
    /// Estimates that a decision's worth depends on.
    pub fn of(&self, decision: usize) -> impl Iterator<Item = &Assumption> {
        let found = self.found.iter();
        found.filter(move |a| a.decision == decision && a.turns())
    }

    pub(super) fn differences(&mut self) -> impl Iterator<Item = &mut Difference> {
        let found = self.found.iter_mut();
        found.flat_map(|a| [&mut a.low, &mut a.high])
    }
}

/// A decision, by its place among those asked about, with a measure in which its worth follows an estimate.
type Followed = (usize, Measure);

/// Measures whose sign says something of a decision.
fn signed() -> impl Iterator<Item = Measure> {
    let all = Measure::ALL.iter().copied();
    all.filter(|m| m.is_consequence() && m.better() != Better::Neither)
}

pub(super) fn size(q: &Question) -> usize {
    if q.assumptions == 0 { 0 } else { 1 + MOST }
}

impl Played {
    /// Draws the estimates, finds those that worths follow, and sets each of these to its edges.
    pub(super) fn assumptions(
        &self,
        chosen: &[(usize, Decision)],
        q: &Question,
        stop: &AtomicBool,
        tell: &(impl Fn(News<'_>) + Sync),
    ) -> Assumptions {
        if q.assumptions == 0 || chosen.is_empty() || stop.load(Ordering::Relaxed) {
            return Assumptions::default();
        }
        let all: Vec<&Decision> = chosen.iter().map(|(_, d)| d).collect();
        let draws: Vec<(Values, Vec<Between>)> = self
            .seeds(q, Part::Draws, q.assumptions)
            .par_iter()
            .map_init(
                || Arms::new(&self.plan, self.seed),
                |arms, &seed| {
                    let values = drawn_values(&self.plan, seed, true);
                    let runs = self.under(arms, &all, seed, &values, stop)?;
                    Some((values, runs))
                },
            )
            .flatten()
            .collect();
        tell(News::Estimate);
        let varied = varied(&self.plan);
        let mut out = Assumptions {
            draws: draws.len() as u32,
            of: varied.len() as u32,
            runs: draws.len() as u64 * (1 + all.len() as u64),
            ..Assumptions::default()
        };
        let seeds = self.seeds(q, Part::Edges, q.truths_or_half());
        for (param, followed) in followed(&draws, &varied, all.len()) {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            let mut places: Vec<usize> = followed.iter().map(|(place, _)| *place).collect();
            places.dedup();
            let mut edges = [Vec::new(), Vec::new()];
            let p = &self.plan.blueprint.params[param];
            for (edge, value) in edges.iter_mut().zip([p.low, p.high]) {
                *edge = self.at(param, value, &places, &all, &seeds, stop);
                out.runs += edge.len() as u64 * (1 + places.len() as u64);
            }
            let [low, high] = edges;
            for (place, measure) in followed {
                let among = places.iter().position(|x| *x == place).unwrap_or(0);
                let of = |runs: &[Vec<Between>]| {
                    let pairs = runs.iter().map(|run| {
                        let (played, without, _) = &run[among];
                        (played.endex.get(measure), without.endex.get(measure))
                    });
                    Difference::of(measure, pairs)
                };
                if let (Some(low), Some(high)) = (of(&low), of(&high)) {
                    out.found.push(Assumption {
                        decision: chosen[place].0,
                        estimate: p.id.clone(),
                        low,
                        high,
                    });
                }
            }
            out.looked += 1;
            tell(News::Estimate);
        }
        out.found.sort_by(|a, b| {
            a.decision
                .cmp(&b.decision)
                .then(a.estimate.cmp(&b.estimate))
        });
        out
    }

    /// A whole exercise under a seed and with these numbers, each decision absent in turn; none where it was stopped.
    fn under(
        &self,
        arms: &mut Arms,
        decisions: &[&Decision],
        seed: u64,
        values: &Values,
        stop: &AtomicBool,
    ) -> Option<Vec<Between>> {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        let source = Source::new(seed);
        Some(arms.truth(&self.score, decisions, source, values, self.end, false))
    }

    /// The same under each seed, with one estimate at an edge of its range.
    fn at(
        &self,
        param: ParamIx,
        value: u32,
        places: &[usize],
        all: &[&Decision],
        seeds: &[u64],
        stop: &AtomicBool,
    ) -> Vec<Vec<Between>> {
        let values = Values::of(&self.plan.blueprint.params).with(param, value);
        let decisions: Vec<&Decision> = places.iter().map(|p| all[*p]).collect();
        seeds
            .par_iter()
            .map_init(
                || Arms::new(&self.plan, self.seed),
                |arms, &seed| self.under(arms, &decisions, seed, &values, stop),
            )
            .flatten()
            .collect()
    }
}

/// The estimates that worths follow, those first that one follows most; each with the decisions and measures in question.
fn followed(
    draws: &[(Values, Vec<Between>)],
    varied: &[ParamIx],
    decisions: usize,
) -> Vec<(ParamIx, Vec<Followed>)> {
    let bound = bound(varied.len(), draws.len());
    let drawn: Vec<Vec<f64>> = varied
        .iter()
        .map(|p| {
            ranks(
                &draws
                    .iter()
                    .map(|(v, _)| f64::from(v[*p]))
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    let mut found: BTreeMap<ParamIx, (f64, Vec<Followed>)> = BTreeMap::new();
    for place in 0..decisions {
        for measure in signed() {
            let differences: Vec<f64> = draws
                .iter()
                .map(|(_, runs)| {
                    let (played, without, _) = &runs[place];
                    difference(
                        measure,
                        played.endex.get(measure),
                        without.endex.get(measure),
                    )
                })
                .collect();
            let count = |is: fn(&f64) -> bool| differences.iter().filter(|d| is(d)).count();
            if count(|d| *d > 0.0) < BOTH || count(|d| *d < 0.0) < BOTH {
                continue;
            }
            let ranked = ranks(&differences);
            for (param, drawn) in varied.iter().zip(&drawn) {
                let strength = correlation(drawn, &ranked).abs();
                if strength > bound {
                    let (most, of) = found.entry(*param).or_default();
                    *most = most.max(strength);
                    of.push((place, measure));
                }
            }
        }
    }
    let mut all: Vec<(ParamIx, (f64, Vec<Followed>))> = found.into_iter().collect();
    all.sort_by(|a, b| b.1.0.total_cmp(&a.1.0));
    all.truncate(MOST);
    all.into_iter().map(|(p, (_, of))| (p, of)).collect()
}
