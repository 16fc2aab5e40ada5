//! What is asked about the worth of decisions, and from which seeds each part of it is answered.

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
    /// Pairs of decisions that are looked at together, at most; none where 0.
    pub pairs: u32,
    /// Runs that the search for the best decision that was not taken may spend; none is looked for where 0.
    pub best: u32,
    /// Draws of all estimates within their ranges, to find those that a decision's worth depends on; none where 0.
    pub assumptions: u32,
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
            pairs: 0,
            best: 0,
            assumptions: 0,
            first_seed: 1,
        }
    }
}

/// Pairs that are looked at where nothing else is said.
const PAIRS: u32 = 24;

impl Question {
    /// Everything that can be asked, each part with a budget that fits so many seeds and truths: what the table of decisions
    /// costs is not exceeded by what is asked beside it.
    pub fn whole(seeds: u32, truths: u32) -> Question {
        Question {
            seeds,
            truths,
            pairs: PAIRS,
            best: seeds.saturating_mul(10),
            assumptions: truths.saturating_mul(2),
            ..Question::default()
        }
    }

    /// Seeds for comparisons from the start of the exercise: as many as truths, where none are asked for half the seeds.
    pub(super) fn truths_or_half(&self) -> u32 {
        match self.truths {
            0 => self.seeds / 2,
            n => n,
        }
    }
}

/// A part of the answer. Each has seeds of its own: what was searched with some is estimated with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The table of decisions, and the screening of pairs, which goes by it.
    Table,
    /// Pairs that were found.
    Pairs,
    /// The search for a decision that was not taken.
    Search,
    /// The one that was found, in this truth.
    Found,
    /// The same over all truths.
    FoundTruths,
    /// Draws of estimates.
    Draws,
    /// Estimates that were found, at their edges.
    Edges,
}

impl Part {
    /// The first seed of the part. Parts lie further apart than any number of seeds.
    pub(super) fn first_seed(self, q: &Question) -> u64 {
        q.first_seed.wrapping_add((self as u64) << 40)
    }
}
