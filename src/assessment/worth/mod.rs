//! What a decision was worth: the same exercise without it, or with it at another time, many times over.
//!
//! Both arms branch at the earlier of the two times and run under the same fresh seeds; the path that was really played is
//! never an arm. Nothing here is added up: worths of decisions overlap.

mod arms;
mod decisions;
mod statistics;

pub use decisions::{Decision, decisions, decisions_of};
pub use statistics::{Difference, FALSE_DISCOVERY, mark, sign_test};

use super::measures::Measure;
use super::rollout::Outcome;
use super::sweep::Horizon;
use crate::exercise::Exercise;
use crate::exercise::altered::{Change, Rest, Score};
use crate::exercise::command::Command;
use crate::exercise::plan::Plan;
use crate::simulation::chance::Source;
use crate::simulation::time::Time;
use arms::Arms;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// What is asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// Fresh seeds for each comparison in this truth.
    pub seeds: u32,
    /// Seeds from the start, for all truths; none where it is not asked.
    pub truths: u32,
    /// Other times, in seconds later (earlier where negative).
    pub shifts: Vec<i32>,
    /// The scripted team that plays the rest in the second figure, by its place among the playbooks.
    pub policy: Option<usize>,
    /// Only these decisions, by number; all where empty.
    pub only: Vec<usize>,
    /// Each order of a decision with several, absent.
    pub orders: bool,
    /// Measures at D+30 too.
    pub later: bool,
    /// The first fresh seed.
    pub first_seed: u64,
}

impl Default for Question {
    fn default() -> Question {
        const HOUR: i32 = 3600;
        Question {
            seeds: 200,
            truths: 100,
            shifts: vec![-6 * HOUR, -2 * HOUR, 2 * HOUR, 6 * HOUR],
            policy: Some(0),
            only: Vec::new(),
            orders: false,
            later: false,
            first_seed: 1,
        }
    }
}

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

/// What all of it gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// The decisions.
    pub decisions: Vec<Decision>,
    /// The comparisons, in the order of decisions.
    pub rows: Vec<Row>,
    /// It was stopped before the end.
    pub stopped: bool,
}

/// An exercise that was played, to ask about.
#[derive(Debug)]
pub struct Played {
    plan: Arc<Plan>,
    seed: u64,
    score: Score,
    end: Time,
}

impl Played {
    /// Reads what was played, up to `end`.
    pub fn new(plan: &Arc<Plan>, seed: u64, commands: &[(Time, Command)], end: Time) -> Played {
        let mut exercise = Exercise::with_seed(Arc::clone(plan), seed, None);
        let score = Score::read(&mut exercise, commands);
        Played {
            plan: Arc::clone(plan),
            seed,
            score,
            end: end.min(plan.blueprint.end),
        }
    }

    /// The steps.
    pub fn score(&self) -> &Score {
        &self.score
    }

    /// The decisions.
    pub fn decisions(&self) -> Vec<Decision> {
        decisions(&self.score)
    }

    /// The plan.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// The fresh seeds: never that of the exercise itself.
    fn seeds(&self, first: u64, n: u32) -> Vec<u64> {
        let all = (0u64..).map(|i| first.wrapping_add(i));
        all.filter(|s| *s != self.seed).take(n as usize).collect()
    }

    /// How many comparisons a question makes.
    pub fn size(&self, q: &Question) -> usize {
        let chosen = self.chosen(q);
        let each = 1 + q.shifts.len() + usize::from(q.policy.is_some()) + usize::from(q.truths > 0);
        let orders: usize = match q.orders {
            true => chosen.iter().map(|(_, d)| self.orders_of(d).len()).sum(),
            false => 0,
        };
        chosen.len() * each + orders
    }

    fn chosen(&self, q: &Question) -> Vec<(usize, Decision)> {
        let all = self.decisions().into_iter().enumerate();
        all.filter(|(i, _)| q.only.is_empty() || q.only.contains(i))
            .collect()
    }

    /// The orders of a decision that has several: step and place.
    fn orders_of(&self, d: &Decision) -> Vec<(usize, usize)> {
        let all: Vec<(usize, usize)> = d
            .steps
            .iter()
            .flat_map(|&s| (0..self.score.steps[s].orders.len()).map(move |o| (s, o)))
            .collect();
        if all.len() > 1 { all } else { Vec::new() }
    }

    /// Answers a question, on all threads of the pool that this is called in. `tell` is given each row as it comes, not yet
    /// corrected for the others; `stop` ends it early with what there is.
    pub fn answer(&self, q: &Question, stop: &AtomicBool, tell: impl Fn(&Row) + Sync) -> Worth {
        let chosen = self.chosen(q);
        let seeds = self.seeds(q.first_seed, q.seeds);
        let comparisons: Vec<(usize, &Decision, Alternative, Lens)> = chosen
            .iter()
            .flat_map(|(i, d)| self.comparisons(*i, d, q))
            .collect();
        let mut rows: Vec<Row> = comparisons
            .par_iter()
            .map_init(
                || Arms::new(&self.plan, self.seed),
                |arms, (i, d, alternative, lens)| {
                    if stop.load(Ordering::Relaxed) {
                        return None;
                    }
                    let row = self.compare(arms, *i, d, *alternative, *lens, q, &seeds);
                    tell(&row);
                    Some(row)
                },
            )
            .flatten()
            .collect();
        if q.truths > 0 && !stop.load(Ordering::Relaxed) {
            let truths = self.all_truths(&chosen, q, stop);
            truths.iter().for_each(&tell);
            rows.extend(truths);
        }
        rows.sort_by_key(|r| (r.decision, r.place()));
        mark(
            rows.iter_mut()
                .flat_map(|r| r.endex.iter_mut().chain(&mut r.later)),
        );
        Worth {
            decisions: self.decisions(),
            rows,
            stopped: stop.load(Ordering::Relaxed),
        }
    }

    fn comparisons<'d>(
        &self,
        i: usize,
        d: &'d Decision,
        q: &Question,
    ) -> Vec<(usize, &'d Decision, Alternative, Lens)> {
        let mut all = vec![(i, d, Alternative::Absent, Lens::ThisTruth)];
        let possible = |by: &&i32| {
            let to = d.at.0.saturating_add(**by);
            to >= 0 && to < self.end.0
        };
        // Those with the same branch stand together: their arm as played is the same.
        let mut shifts: Vec<i32> = q.shifts.clone();
        shifts.sort_unstable_by_key(|by| (*by < 0, *by));
        all.extend(
            shifts
                .iter()
                .filter(possible)
                .map(|by| (i, d, Alternative::Moved(*by), Lens::ThisTruth)),
        );
        if q.policy.is_some() {
            all.push((i, d, Alternative::Absent, Lens::Policy));
        }
        if q.orders {
            all.extend(
                self.orders_of(d)
                    .into_iter()
                    .map(|(s, o)| (i, d, Alternative::WithoutOrder(s, o), Lens::ThisTruth)),
            );
        }
        all
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "a comparison is made of just these"
    )]
    fn compare(
        &self,
        arms: &mut Arms,
        i: usize,
        d: &Decision,
        alternative: Alternative,
        lens: Lens,
        q: &Question,
        seeds: &[u64],
    ) -> Row {
        let steps = d.steps.iter().copied();
        let (change, first, branch) = match alternative {
            Alternative::Absent => (Change::without(steps), d.steps[0], d.at),
            Alternative::Moved(by) => {
                let to = Time(d.at.0.saturating_add(by)).max(Time::START);
                (Change::moved(steps, by), d.steps[0], d.at.min(to))
            }
            Alternative::WithoutOrder(step, place) => {
                let change = Change {
                    without_order: Some((step, place)),
                    ..Change::none()
                };
                (change, step, self.score.steps[step].at)
            }
        };
        let rest = match (lens, q.policy) {
            (Lens::Policy, Some(p)) => Rest::Playbook(Arc::clone(&self.plan.playbooks[p])),
            (Lens::Policy | Lens::ThisTruth | Lens::AllTruths, _) => Rest::AsPlayed,
        };
        let hindsight = arms.branch_at(&self.score, first, branch, &d.steps);
        let played = arms.as_played(&self.score, &rest, seeds, self.end, q.later);
        let mut fallen = Fallen::default();
        let pairs: Vec<(Outcome, Outcome)> = seeds
            .iter()
            .zip(played.iter())
            .map(|(&seed, (played, fell))| {
                let (other, also) = arms.run(&self.score, &change, &rest, seed, self.end, q.later);
                fallen.count(also.iter().filter(|s| !fell.contains(s)));
                match alternative {
                    Alternative::Absent | Alternative::WithoutOrder(..) => (played.clone(), other),
                    Alternative::Moved(_) => (other, played.clone()),
                }
            })
            .collect();
        row(i, alternative, lens, hindsight, fallen, &pairs)
    }

    /// Each decision absent in exercises from the start under other seeds: hidden states that could as well have been.
    fn all_truths(
        &self,
        chosen: &[(usize, Decision)],
        q: &Question,
        stop: &AtomicBool,
    ) -> Vec<Row> {
        let seeds = self.seeds(q.first_seed, q.truths);
        let runs: Vec<Vec<(Outcome, Outcome, Vec<usize>)>> = seeds
            .par_iter()
            .map_init(
                || Arms::new(&self.plan, self.seed),
                |arms, &seed| {
                    if stop.load(Ordering::Relaxed) {
                        return None;
                    }
                    let ds: Vec<&Decision> = chosen.iter().map(|(_, d)| d).collect();
                    Some(arms.truth(&self.score, &ds, Source::new(seed), self.end, q.later))
                },
            )
            .flatten()
            .collect();
        chosen
            .iter()
            .enumerate()
            .map(|(place, (i, _))| {
                let mut fallen = Fallen::default();
                let pairs: Vec<(Outcome, Outcome)> = runs
                    .iter()
                    .map(|r| {
                        let (played, other, fell) = &r[place];
                        fallen.count(fell);
                        (played.clone(), other.clone())
                    })
                    .collect();
                row(
                    *i,
                    Alternative::Absent,
                    Lens::AllTruths,
                    false,
                    fallen,
                    &pairs,
                )
            })
            .collect()
    }
}

/// How often each step fell.
#[derive(Debug, Default)]
struct Fallen(std::collections::BTreeMap<usize, u32>);

impl Fallen {
    fn count<'s>(&mut self, steps: impl IntoIterator<Item = &'s usize>) {
        for s in steps {
            *self.0.entry(*s).or_default() += 1;
        }
    }
}

fn row(
    decision: usize,
    alternative: Alternative,
    lens: Lens,
    hindsight: bool,
    fallen: Fallen,
    pairs: &[(Outcome, Outcome)],
) -> Row {
    let runs = pairs.len() as u32;
    let differences = |horizon: Horizon| {
        let value = move |o: &Outcome, m: Measure| match horizon {
            Horizon::Endex => o.endex.get(m),
            Horizon::Later => o.later.as_ref().and_then(|l| l.get(m)),
        };
        Measure::ALL
            .iter()
            .filter_map(|&m| {
                Difference::of(m, pairs.iter().map(|(a, b)| (value(a, m), value(b, m))))
            })
            .collect()
    };
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
        endex: differences(Horizon::Endex),
        later: if has_later {
            differences(Horizon::Later)
        } else {
            Vec::new()
        },
    }
}

impl Row {
    /// The order in which the comparisons of a decision are read.
    fn place(&self) -> (u8, i32, usize, usize) {
        match (self.alternative, self.lens) {
            (Alternative::Absent, Lens::ThisTruth) => (0, 0, 0, 0),
            (Alternative::Absent, Lens::AllTruths) => (1, 0, 0, 0),
            (Alternative::Absent, Lens::Policy) => (2, 0, 0, 0),
            (Alternative::Moved(by), _) => (3, by, 0, 0),
            (Alternative::WithoutOrder(step, place), _) => (4, 0, step, place),
        }
    }
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
        here.endex
            .iter()
            .zip(&anywhere.endex)
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
}
