//! Looking back at an exercise that was played: its measures and what they rest on, its curves, truth beside belief, the
//! ratings of its objectives, its place among the playbooks, and the worth of its decisions where it was computed.
//!
//! Read from what was recorded. Only what no event tells (the accounts of mail, D+30) is simulated anew, where the rules
//! are ours, or taken from what was kept with the file. No sentences are made here.

mod curves;
mod evidence;
mod kept;
mod ratings;
mod standing;
mod stories;
mod turns;

pub use curves::{Curve, Quantity};
pub use evidence::Evidence;
pub use kept::{KeptMeasures, KeptWorth, Lasting, keep, kept};
pub use ratings::{ObjectiveReview, TaskReview, propose};
pub use standing::{Place, RUNS, Standing};
pub use stories::{Story, Stretch};
pub use turns::{Telling, Turn, Turning, paid_and_cost, turns};

use super::measures::Measures;
use super::rollout::HORIZON_DAYS;
use super::tally::Tally;
use crate::exercise::file::Recovery;
use crate::exercise::past::Past;
use crate::exercise::replay::Plans;
use crate::exercise::session::SessionError;
use std::path::Path;
use std::sync::Arc;

/// Where the measures come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// From the recorded events and the exercise simulated anew.
    Simulated,
    /// As they were kept with the file: it was played under other rules.
    Kept,
    /// From the recorded events alone: those of mail and of D+30 are missing.
    Recorded,
}

/// An exercise that was played, to look back at.
#[derive(Debug)]
pub struct Review {
    /// What the file tells.
    pub past: Past,
    /// Measures at ENDEX, or as of the second that was reached.
    pub endex: Measures,
    /// Measures at D+30, where it came to ENDEX.
    pub later: Option<Measures>,
    /// Where the measures come from.
    pub basis: Basis,
    /// What each measure rests on.
    pub evidence: Evidence,
    /// Curves.
    pub curves: Vec<Curve>,
    /// Truth beside belief, by node.
    pub stories: Vec<Story>,
    /// Objectives.
    pub objectives: Vec<ObjectiveReview>,
    /// Its place among the playbooks, where that was computed.
    pub standing: Option<Standing>,
    /// The worth of its decisions, where that was computed.
    pub worth: Option<KeptWorth>,
}

impl Review {
    /// Reads an exercise file to look back at it, without changing it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(path: &Path, plans: &Plans) -> Result<(Review, Recovery), SessionError> {
        let (past, recovery) = Past::read(path, plans)?;
        Ok((Review::of(past, plans), recovery))
    }

    /// Looks back at what a file tells.
    pub fn of(past: Past, plans: &Plans) -> Review {
        let mut tally = Tally::new(Arc::clone(&past.plan));
        let mut evidence = Evidence::default();
        for (place, (at, event)) in past.events.iter().enumerate() {
            evidence.take(&mut tally, &past.plan, place, *at, event);
        }
        let (endex, later, basis) = measures(&past, tally, plans);
        Review {
            curves: curves::curves(&past.plan, &past.events),
            stories: stories::stories(&past.plan, &past.events),
            objectives: ratings::objectives(&past),
            standing: kept(&past),
            worth: kept(&past),
            endex,
            later,
            basis,
            evidence,
            past,
        }
    }

    /// The measures as they are kept with the file.
    pub fn measures_to_keep(&self) -> KeptMeasures {
        KeptMeasures::new(&self.endex, self.later.as_ref())
    }
}

fn measures(past: &Past, mut tally: Tally, plans: &Plans) -> (Measures, Option<Measures>, Basis) {
    let simulated = past.replay(plans).ok().and_then(|replay| {
        let mut again = 0;
        let exercise = replay.play(None, |_, _, _| again += 1).ok()?;
        // What was recorded counts: where the rules give something else now, they say nothing of this exercise.
        (again == past.events.len()).then_some(exercise)
    });
    if let Some(mut exercise) = simulated {
        let endex = tally.measures(past.reached, exercise.world());
        let later = past.is_over().then(|| {
            let horizon = past.plan.blueprint.end + HORIZON_DAYS * 86_400;
            exercise.begin_aftermath();
            exercise.advance(horizon);
            for (at, event) in exercise.drain() {
                tally.take(at, &event);
            }
            tally.measures(horizon, exercise.world())
        });
        return (endex, later, Basis::Simulated);
    }
    match kept::<KeptMeasures>(past) {
        Some(k) => (k.endex(), k.later(), Basis::Kept),
        None => (tally.measures_told(past.reached), None, Basis::Recorded),
    }
}
