//! The best single decision that was available and not taken. Many candidates are tried with few seeds, the better half of
//! them with twice as many, and so on (successive halving: Jamieson and Talwalkar 2016); the one that is left is estimated
//! with seeds that the search never saw, and only that is told.

use super::answer::luck;
use super::arms::Arms;
use super::candidates::Candidates;
use super::pairs::HEAVIEST;
use super::question::Part;
use super::rows::differences;
use super::statistics::Difference;
use super::{News, Played, Question};
use crate::assessment::measures::Measure;
use crate::assessment::rollout::Outcome;
use crate::assessment::sweep::Horizon;
use crate::exercise::altered::{Added, Change, Rest};
use crate::exercise::command::Command;
use crate::simulation::chance::Source;
use crate::simulation::time::Time;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

/// Rounds of the search; each may spend the same share of the runs.
const ROUNDS: u32 = 4;

/// Seeds of the first round; each further one has twice as many.
const FIRST: u32 = 4;

/// A decision that was not taken, with what it would have brought: fresh figures, none of the search.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Missed {
    /// When it could have been taken.
    pub at: Time,
    /// It.
    pub command: Command,
    /// In this truth, everything else as played: with it minus as played.
    pub here: Vec<Difference>,
    /// Over all truths: with it, where the cell could have given it, minus as played.
    pub anywhere: Vec<Difference>,
    /// The share of all truths in which the cell could have given it.
    pub possible: f64,
}

/// What was searched, and what came of it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Search {
    /// Candidates that were tried.
    pub looked: u32,
    /// Candidates that there were.
    pub of: u32,
    /// Runs that the search spent.
    pub runs: u64,
    /// The best of them, estimated anew.
    pub winner: Option<Missed>,
}

impl Search {
    /// The best decision that was not taken, where it holds in the fresh figures that it would have been one.
    pub fn best(&self) -> Option<&Missed> {
        self.winner.as_ref().filter(|w| w.holds())
    }

    pub(super) fn differences(&mut self) -> impl Iterator<Item = &mut Difference> {
        let winner = self.winner.iter_mut();
        winner.flat_map(|w| w.here.iter_mut().chain(&mut w.anywhere))
    }
}

impl Missed {
    /// Whether what holds of it in this truth is on the whole an improvement.
    pub fn holds(&self) -> bool {
        let holding = self.here.iter().filter(|d| d.holds);
        balance(holding) > 0.0
    }

    /// Measures in which it would have been worth something else than it is worth as a rule.
    pub fn luck(&self) -> Vec<Measure> {
        luck(&self.here, &self.anywhere)
    }
}

/// The largest improvement less the largest worsening, in multiples of what matters in their measures.
pub(super) fn balance<'d>(all: impl Iterator<Item = &'d Difference>) -> f64 {
    let (mut gain, mut harm) = (0.0_f64, 0.0_f64);
    for d in all.filter(|d| d.measure.is_consequence() && d.changed > 0.0) {
        let weight = d.weight().min(HEAVIEST);
        match d.is_better() {
            Some(true) => gain = gain.max(weight),
            Some(false) => harm = harm.max(weight),
            None => {}
        }
    }
    gain - harm
}

/// The candidates at the head of a list that can be tried with so many runs: each once under each seed, and the exercise as
/// played from each of their moments.
fn affordable(list: &[Added], seeds: u32, runs: u32) -> usize {
    let mut moments = BTreeSet::new();
    let within = |(i, added): (usize, &Added)| {
        moments.insert(added.at);
        (i + 1 + moments.len()) * seeds as usize <= runs as usize
    };
    list.iter()
        .enumerate()
        .map(within)
        .take_while(|w| *w)
        .count()
}

pub(super) fn size(q: &Question) -> usize {
    if q.best == 0 { 0 } else { ROUNDS as usize + 1 }
}

impl Played {
    /// Searches for the best decision that was not taken and estimates it with fresh seeds.
    pub(super) fn best(
        &self,
        q: &Question,
        stop: &AtomicBool,
        tell: &(impl Fn(News<'_>) + Sync),
    ) -> Search {
        if q.best == 0 || stop.load(Ordering::Relaxed) {
            return Search::default();
        }
        let decisions = self.decisions();
        let all = Candidates::read(&self.plan, self.seed, &self.score, &decisions, self.end);
        let mut search = Search {
            of: all.list.len() as u32,
            ..Search::default()
        };
        let share = q.best / ROUNDS;
        let mut list = all.list;
        list.truncate(affordable(&list, FIRST, share));
        search.looked = list.len() as u32;
        let mut best = None;
        for round in 0..ROUNDS {
            let seeds = FIRST << round;
            if round > 0 {
                list.truncate(list.len().div_ceil(2));
                list.truncate(affordable(&list, seeds, share));
            }
            if list.is_empty() || stop.load(Ordering::Relaxed) {
                break;
            }
            let under = self.seeds(q, Part::Search, seeds);
            let moments: BTreeSet<Time> = list.iter().map(|c| c.at).collect();
            search.runs += (list.len() + moments.len()) as u64 * under.len() as u64;
            let mut tried = self.try_all(list, &under, stop);
            tried.retain(|(balance, _)| *balance > 0.0);
            tried.sort_by(|a, b| b.0.total_cmp(&a.0));
            list = tried.into_iter().map(|(_, added)| added).collect();
            best = list.first().cloned();
            tell(News::Round);
        }
        if let Some(added) = best.filter(|_| !stop.load(Ordering::Relaxed)) {
            let missed = self.estimated(&added, q, stop);
            tell(News::Best(&missed));
            search.winner = Some(missed);
        }
        search
    }

    /// Tries candidates under the same seeds. One that is refused is none.
    fn try_all(&self, mut list: Vec<Added>, seeds: &[u64], stop: &AtomicBool) -> Vec<(f64, Added)> {
        // Those of one moment stand together: their arm as played is the same.
        list.sort_by_key(|c| c.at);
        let moments: Vec<&[Added]> = list.chunk_by(|a, b| a.at == b.at).collect();
        moments
            .par_iter()
            .map_init(
                || Arms::new(&self.plan, self.seed),
                |arms, moment| {
                    let of = |added: &Added| {
                        let with = self.with(arms, added, seeds, stop)?;
                        let pairs: Vec<(Outcome, Outcome)> = with
                            .into_iter()
                            .filter_map(|(played, other, given)| given.then_some((other, played)))
                            .collect();
                        let all = differences(&pairs, Horizon::Endex);
                        Some((balance(all.iter()), added.clone()))
                    };
                    moment.iter().filter_map(of).collect::<Vec<_>>()
                },
            )
            .flatten_iter()
            .collect()
    }

    /// As played and with a command added, under each seed; and whether it could be given. None where it was stopped.
    fn with(
        &self,
        arms: &mut Arms,
        added: &Added,
        seeds: &[u64],
        stop: &AtomicBool,
    ) -> Option<Vec<(Outcome, Outcome, bool)>> {
        arms.branch_after(&self.score, added.at);
        let rest = Rest::AsPlayed;
        let played = arms.as_played(&self.score, &rest, seeds, self.end, false);
        let change = Change::with(added.clone());
        let mut all = Vec::with_capacity(seeds.len());
        for (&seed, (played, _)) in seeds.iter().zip(played.iter()) {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            let (other, fallen) = arms.run(&self.score, &change, &rest, seed, self.end, false);
            let given = !fallen.contains(&self.score.steps.len());
            all.push((played.clone(), other, given));
        }
        Some(all)
    }

    /// The one that was found, with seeds that the search never saw: in this truth and over all.
    fn estimated(&self, added: &Added, q: &Question, stop: &AtomicBool) -> Missed {
        let fresh = self.seeds(q, Part::Found, q.seeds);
        let size = fresh.len().div_ceil(8).max(1);
        let here: Vec<(Outcome, Outcome)> = fresh
            .par_chunks(size)
            .map_init(
                || Arms::new(&self.plan, self.seed),
                |arms, seeds| self.with(arms, added, seeds, stop).unwrap_or_default(),
            )
            .flatten_iter()
            .map(|(played, other, _)| (other, played))
            .collect();
        let truths = self.seeds(q, Part::FoundTruths, q.truths_or_half());
        let change = Change::with(added.clone());
        let anywhere: Vec<(Outcome, Outcome, bool)> = truths
            .par_iter()
            .map_init(
                || Arms::new(&self.plan, self.seed),
                |arms, &seed| {
                    if stop.load(Ordering::Relaxed) {
                        return None;
                    }
                    let source = Source::new(seed);
                    let (played, other, fallen) =
                        arms.truth_changed(&self.score, &change, added.at, source, self.end);
                    let given = !fallen.contains(&self.score.steps.len());
                    Some((other, played, given))
                },
            )
            .flatten()
            .collect();
        let given = anywhere.iter().filter(|(.., given)| *given).count();
        let possible = given as f64 / anywhere.len().max(1) as f64;
        let anywhere: Vec<(Outcome, Outcome)> = anywhere
            .into_iter()
            .map(|(other, played, _)| (other, played))
            .collect();
        Missed {
            at: added.at,
            command: added.command.clone(),
            here: differences(&here, Horizon::Endex),
            anywhere: differences(&anywhere, Horizon::Endex),
            possible,
        }
    }
}
