//! Pairs of decisions that only work together: neither alone does anything, both do.
//!
//! Without either of such a pair the same is lost, so what each is worth alone says where to look. A pair that falls apart
//! because the later decision rests on what the earlier one brought is none: it is told as falling with it.

use super::arms::Arms;
use super::question::Part;
use super::rows::differences;
use super::statistics::{Difference, mark};
use super::{Alternative, Decision, Lens, News, Played, Question, Row, Worth};
use crate::assessment::rollout::Outcome;
use crate::assessment::sweep::Horizon;
use crate::exercise::altered::{Change, Rest};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicBool, Ordering};

/// Of two worths the smaller must be at least this share of the larger: both lose the same thing.
const ALIKE: f64 = 0.5;

/// Weights are compared up to here; what crosses the horizon weighs this much.
pub(super) const HEAVIEST: f64 = 1000.0;

/// The fewest seeds with which a pair is screened, where so many are asked for at all.
const FEWEST: u32 = 20;

/// What two decisions do together and alone: each against the same exercise without both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The earlier decision, by number.
    pub first: usize,
    /// The later one.
    pub second: usize,
    /// Runs of each of the four courses.
    pub runs: u32,
    /// Both, as played, minus neither.
    pub together: Vec<Difference>,
    /// The earlier one alone minus neither.
    pub first_alone: Vec<Difference>,
    /// The later one alone minus neither.
    pub second_alone: Vec<Difference>,
}

/// Which pairs were looked at and what was found.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Pairs {
    /// Pairs that were looked at.
    pub looked: u32,
    /// Pairs of which neither decision falls with the other.
    pub of: u32,
    /// Runs that were spent.
    pub runs: u64,
    /// Those that passed the screening, estimated with seeds that it never saw.
    pub found: Vec<Pair>,
}

impl Pair {
    /// The measures in which the pair only works together: both make it better, neither alone changes anything that holds
    /// or is large enough to matter, and what both do alone is not half of it.
    pub fn only_together(&self) -> impl Iterator<Item = &Difference> {
        let alone = self.first_alone.iter().zip(&self.second_alone);
        let all = self.together.iter().zip(alone);
        all.filter(|(both, (first, second))| {
            let does = both.holds && both.is_better() == Some(true);
            let nothing = |d: &Difference| !d.holds && !d.is_large();
            let half = both.median.is_none()
                || first.mean.abs() + second.mean.abs() <= both.mean.abs() / 2.0;
            does && both.measure.is_consequence() && nothing(first) && nothing(second) && half
        })
        .map(|(both, _)| both)
    }

    fn differences(&mut self) -> impl Iterator<Item = &mut Difference> {
        let alone = self.first_alone.iter_mut().chain(&mut self.second_alone);
        self.together.iter_mut().chain(alone)
    }
}

impl Pairs {
    /// The pairs that only work together.
    pub fn working(&self) -> impl Iterator<Item = &Pair> {
        let found = self.found.iter();
        found.filter(|p| p.only_together().next().is_some())
    }

    pub(super) fn differences(&mut self) -> impl Iterator<Item = &mut Difference> {
        self.found.iter_mut().flat_map(Pair::differences)
    }
}

/// How much two decisions look as if each were worth the same thing: the largest measure that both make better alone.
fn alike(a: &Row, b: &Row) -> f64 {
    let both = a.endex.iter().zip(&b.endex);
    both.filter(|(x, y)| {
        let pays = |d: &Difference| d.holds && d.is_better() == Some(true);
        x.measure.is_consequence() && pays(x) && pays(y)
    })
    .map(|(x, y)| (x.weight().min(HEAVIEST), y.weight().min(HEAVIEST)))
    .filter(|(x, y)| x.min(*y) >= ALIKE * x.max(*y))
    .map(|(x, y)| x.min(y))
    .fold(0.0, f64::max)
}

impl Played {
    pub(super) fn size_of_pairs(&self, q: &Question) -> usize {
        let n = self.chosen(q).len();
        (q.pairs as usize).min(n * n.saturating_sub(1) / 2)
    }

    /// Looks at the pairs that are most worth it and estimates those that seem to work only together with fresh seeds.
    pub(super) fn pairs(
        &self,
        worth: &Worth,
        chosen: &[(usize, Decision)],
        q: &Question,
        stop: &AtomicBool,
        tell: &(impl Fn(News<'_>) + Sync),
    ) -> Pairs {
        if q.pairs == 0 {
            return Pairs::default();
        }
        let (suspects, of) = suspects(worth, chosen, q.pairs as usize);
        let few = q.seeds.min((q.seeds / 4).max(FEWEST));
        let screening = self.seeds(q, Part::Table, few);
        let looked: Vec<Pair> = self.look(&suspects, &screening, stop, |_| tell(News::Pair));
        let suspects: Vec<(usize, usize)> = looked
            .iter()
            .filter(|p| {
                let mut alone = (*p).clone();
                mark(alone.differences());
                alone.only_together().next().is_some()
            })
            .map(|p| (p.first, p.second))
            .collect();
        let fresh = self.seeds(q, Part::Pairs, q.seeds);
        let found = self.look(&suspects, &fresh, stop, |p| tell(News::Found(p)));
        let runs = |pairs: &[Pair]| pairs.iter().map(|p| 4 * u64::from(p.runs)).sum::<u64>();
        Pairs {
            looked: looked.len() as u32,
            of,
            runs: runs(&looked) + runs(&found),
            found,
        }
    }

    fn look(
        &self,
        pairs: &[(usize, usize)],
        seeds: &[u64],
        stop: &AtomicBool,
        tell: impl Fn(&Pair) + Sync,
    ) -> Vec<Pair> {
        let decisions = self.decisions();
        pairs
            .par_iter()
            .map_init(
                || Arms::new(&self.plan, self.seed),
                |arms, &(first, second)| {
                    if stop.load(Ordering::Relaxed) {
                        return None;
                    }
                    let pair = self.four_courses(arms, first, second, &decisions, seeds);
                    tell(&pair);
                    Some(pair)
                },
            )
            .flatten()
            .collect()
    }

    /// As played, without the one, without the other, without both; all from before the earlier one, under the same seeds.
    fn four_courses(
        &self,
        arms: &mut Arms,
        first: usize,
        second: usize,
        decisions: &[Decision],
        seeds: &[u64],
    ) -> Pair {
        let (one, other) = (&decisions[first], &decisions[second]);
        arms.branch_at(&self.score, one.steps[0], one.at, &[]);
        let played = arms.as_played(&self.score, &Rest::AsPlayed, seeds, self.end, false);
        let mut without = |steps: &[&[usize]]| -> Vec<Outcome> {
            let change = Change::without(steps.concat());
            let run =
                |&s: &u64| arms.run(&self.score, &change, &Rest::AsPlayed, s, self.end, false);
            seeds.iter().map(run).map(|(outcome, _)| outcome).collect()
        };
        let only_first = without(&[&other.steps]);
        let only_second = without(&[&one.steps]);
        let neither = without(&[&one.steps, &other.steps]);
        let against = |runs: Vec<Outcome>| {
            let pairs: Vec<(Outcome, Outcome)> =
                runs.into_iter().zip(neither.iter().cloned()).collect();
            differences(&pairs, Horizon::Endex)
        };
        Pair {
            first,
            second,
            runs: seeds.len() as u32,
            together: against(played.iter().map(|(outcome, _)| outcome.clone()).collect()),
            first_alone: against(only_first),
            second_alone: against(only_second),
        }
    }
}

/// The pairs to look at, those first that look most as if they worked only together; and how many pairs there are.
fn suspects(
    worth: &Worth,
    chosen: &[(usize, Decision)],
    most: usize,
) -> (Vec<(usize, usize)>, u32) {
    let alone = |i: usize| worth.row(i, Alternative::Absent, Lens::ThisTruth);
    let mut of = 0;
    let mut all: Vec<(f64, usize, usize)> = Vec::new();
    for (place, (i, _)) in chosen.iter().enumerate() {
        for (j, later) in &chosen[place + 1..] {
            let (Some(a), Some(b)) = (alone(*i), alone(*j)) else {
                continue;
            };
            if later.steps.iter().any(|s| a.falls(*s)) {
                continue;
            }
            of += 1;
            let alike = alike(a, b);
            if alike > 0.0 {
                all.push((alike, *i, *j));
            }
        }
    }
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    all.truncate(most);
    (all.into_iter().map(|(_, i, j)| (i, j)).collect(), of)
}
