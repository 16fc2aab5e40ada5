//! The table of decisions: each absent, at other times, without one of its orders; in this truth and over all.

use super::arms::{Arms, Between};
use super::question::Part;
use super::rows::{Fallen, row};
use super::{Alternative, Decision, Lens, News, Played, Question, Row};
use crate::assessment::rollout::Outcome;
use crate::exercise::altered::{Change, Rest};
use crate::simulation::blueprint::Values;
use crate::simulation::chance::Source;
use crate::simulation::time::Time;
use rayon::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

impl Played {
    pub(super) fn size_of_table(&self, q: &Question) -> usize {
        let chosen = self.chosen(q);
        let each = 1 + q.shifts.len() + usize::from(q.policy.is_some()) + usize::from(q.truths > 0);
        let orders: usize = match q.orders {
            true => chosen.iter().map(|(_, d)| self.orders_of(d).len()).sum(),
            false => 0,
        };
        chosen.len() * each + orders
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

    /// The rows, in the order of decisions; not marked.
    pub(super) fn table(
        &self,
        chosen: &[(usize, Decision)],
        q: &Question,
        stop: &AtomicBool,
        tell: &(impl Fn(News<'_>) + Sync),
    ) -> Vec<Row> {
        let seeds = self.seeds(q, Part::Table, q.seeds);
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
                    tell(News::Row(&row));
                    Some(row)
                },
            )
            .flatten()
            .collect();
        if q.truths > 0 && !stop.load(Ordering::Relaxed) {
            let truths = self.all_truths(chosen, q, stop);
            truths.iter().for_each(|r| tell(News::Row(r)));
            rows.extend(truths);
        }
        rows.sort_by_key(|r| (r.decision, r.place()));
        rows
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
        let seeds = self.seeds(q, Part::Table, q.truths);
        let values = Values::of(&self.plan.blueprint.params);
        let runs: Vec<Vec<Between>> = seeds
            .par_iter()
            .map_init(
                || Arms::new(&self.plan, self.seed),
                |arms, &seed| {
                    if stop.load(Ordering::Relaxed) {
                        return None;
                    }
                    let ds: Vec<&Decision> = chosen.iter().map(|(_, d)| d).collect();
                    Some(arms.truth(
                        &self.score,
                        &ds,
                        Source::new(seed),
                        &values,
                        self.end,
                        q.later,
                    ))
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
