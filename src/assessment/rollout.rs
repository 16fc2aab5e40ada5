//! A rollout: a whole exercise played by a scripted team, without journal and words, to ENDEX and on to D+30.

use super::measures::Measures;
use super::tally::Tally;
use crate::exercise::Exercise;
use crate::exercise::plan::{CompiledPlaybook, Plan};
use crate::simulation::blueprint::Values;
use crate::simulation::chance::Source;
use std::sync::Arc;

/// Days after ENDEX at which the second set of measures is taken.
pub const HORIZON_DAYS: u32 = 30;

/// What one rollout gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// At ENDEX.
    pub endex: Measures,
    /// At D+30, under the default policy; none where it was not asked for.
    pub later: Option<Measures>,
    /// Events until ENDEX.
    pub events: u64,
}

/// Plays exercises of one plan, one after the other, in the same world.
#[derive(Debug)]
pub struct Roller {
    exercise: Exercise,
    tally: Tally,
}

impl Roller {
    /// A world for rollouts of this plan.
    pub fn new(plan: &Arc<Plan>) -> Roller {
        let values = Values::of(&plan.blueprint.params);
        let mut exercise = Exercise::new(Arc::clone(plan), values, Source::new(0), None);
        exercise.keep_journal(false);
        Roller {
            exercise,
            tally: Tally::new(Arc::clone(plan)),
        }
    }

    /// Plays one exercise.
    pub fn roll(
        &mut self,
        values: &Values,
        source: Source,
        script: Option<&Arc<CompiledPlaybook>>,
        later: bool,
    ) -> Outcome {
        self.exercise.reset(values.clone(), source, script.cloned());
        self.tally.reset();
        let end = self.exercise.plan().blueprint.end;
        let mut events = 0;
        self.exercise.advance(end);
        for (at, event) in self.exercise.drain() {
            self.tally.take(at, &event);
            events += 1;
        }
        let endex = self.tally.measures(end, self.exercise.world());
        let later = later.then(|| {
            self.exercise.begin_aftermath();
            let horizon = end + HORIZON_DAYS * 86_400;
            self.exercise.advance(horizon);
            for (at, event) in self.exercise.drain() {
                self.tally.take(at, &event);
            }
            self.tally.measures(horizon, self.exercise.world())
        });
        Outcome {
            endex,
            later,
            events,
        }
    }

    /// The exercise that was played last.
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }
}
