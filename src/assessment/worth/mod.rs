//! What a decision was worth: the same exercise without it, or with it at another time, many times over.
//!
//! Both arms branch at the earlier of the two times and run under the same fresh seeds; the path that was really played is
//! never an arm. Nothing here is added up: worths of decisions overlap. What is searched for (pairs, decisions not taken,
//! estimates that matter) is estimated again with seeds that the search never saw.

mod answer;
mod arms;
mod assumptions;
mod best;
mod candidates;
mod decisions;
mod modelled;
#[cfg(test)]
mod noise;
mod pairs;
mod question;
mod rows;
mod statistics;
mod table;

pub use answer::{News, Worth};
pub use assumptions::{Assumption, Assumptions};
pub use best::{Missed, Search};
pub use decisions::{Decision, decisions, decisions_of};
pub use pairs::{Pair, Pairs};
pub use question::Question;
pub use rows::{Alternative, Lens, Row};
pub use statistics::{Difference, FALSE_DISCOVERY, mark, sign_test};

use crate::exercise::Exercise;
use crate::exercise::altered::Score;
use crate::exercise::command::Command;
use crate::exercise::plan::Plan;
use crate::simulation::time::Time;
use question::Part;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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

    /// The fresh seeds of a part of the answer: never that of the exercise itself.
    fn seeds(&self, q: &Question, part: Part, n: u32) -> Vec<u64> {
        let first = part.first_seed(q);
        let all = (0u64..).map(|i| first.wrapping_add(i));
        all.filter(|s| *s != self.seed).take(n as usize).collect()
    }

    /// How much a question asks for: about as many pieces of news as its answer tells.
    pub fn size(&self, q: &Question) -> usize {
        self.size_of_table(q) + self.size_of_pairs(q) + best::size(q) + assumptions::size(q)
    }

    fn chosen(&self, q: &Question) -> Vec<(usize, Decision)> {
        let all = self.decisions().into_iter().enumerate();
        all.filter(|(i, _)| q.only.is_empty() || q.only.contains(i))
            .collect()
    }

    /// Answers a question, on all threads of the pool that this is called in. `tell` is given what there is to tell as it
    /// comes; `stop` ends it early with what there is.
    pub fn answer(&self, q: &Question, stop: &AtomicBool, tell: impl Fn(News<'_>) + Sync) -> Worth {
        let chosen = self.chosen(q);
        let mut worth = Worth {
            decisions: self.decisions(),
            rows: self.table(&chosen, q, stop, &tell),
            not_modelled: self.not_modelled(),
            pairs: Pairs::default(),
            best: Search::default(),
            assumptions: Assumptions::default(),
            stopped: false,
        };
        // Which pairs are looked at goes by what holds alone.
        worth.mark();
        worth.pairs = self.pairs(&worth, &chosen, q, stop, &tell);
        worth.best = self.best(q, stop, &tell);
        worth.assumptions = self.assumptions(&chosen, q, stop, &tell);
        worth.mark();
        worth.stopped = stop.load(Ordering::Relaxed);
        worth
    }
}
