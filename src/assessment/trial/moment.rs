//! Playing one moment of a scenario: what a scripted team did until shortly before an inject, so that a trial exercise can
//! stand there.
//!
//! It gives seconds and commands; the exercise file is made by [`Session::play_on`](crate::exercise::session::Session::play_on).

use super::Team;
use crate::exercise::Exercise;
use crate::exercise::command::Command;
use crate::exercise::condition::Missing;
use crate::exercise::plan::{InjectIx, Plan};
use crate::exercise::replay::Replay;
use crate::scenario::model::Span;
use crate::simulation::blueprint::Values;
use crate::simulation::chance::Source;
use crate::simulation::time::Time;
use std::sync::Arc;

/// Which moment is looked for, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The inject before which the exercise is to stand.
    pub inject: InjectIx,
    /// Who plays until then.
    pub team: Team,
    /// The first seed; the others follow until the inject is sent in one.
    pub first_seed: u64,
    /// How many seeds are tried.
    pub seeds: u32,
    /// How long before the inject.
    pub lead: Span,
}

/// A moment shortly before an inject.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The seed.
    pub seed: u64,
    /// Where the exercise is to stand: never before STARTEX.
    pub at: Time,
    /// When the inject was sent in the run of the team.
    pub sent: Time,
    /// What the team did until then, each at its second.
    pub commands: Vec<(Time, Command)>,
    /// When the inject is sent if nobody does anything more. None where it depends on what the cell does next.
    pub by_itself: Option<Time>,
}

/// The inject was sent in none of the runs.
#[derive(Debug, Clone, PartialEq)]
pub struct NeverSent {
    /// How many seeds were tried.
    pub seeds: u32,
    /// In how many it was cancelled.
    pub cancelled: u32,
    /// What it still waited for at ENDEX of the first one.
    pub waits: Vec<Missing>,
}

impl Moment {
    /// Looks for the moment. Where the inject does not come by itself from there, and would from one second before it, the
    /// moment is that one.
    ///
    /// # Errors
    /// When the inject is sent in none of the runs: what it waited for.
    pub fn before(plan: &Arc<Plan>, wanted: &Wanted) -> Result<Moment, NeverSent> {
        let mut never = NeverSent {
            seeds: wanted.seeds,
            cancelled: 0,
            waits: Vec::new(),
        };
        let values = Values::of(&plan.blueprint.params);
        let script = wanted.team.script(plan);
        let mut exercise = Exercise::new(
            Arc::clone(plan),
            values.clone(),
            Source::new(wanted.first_seed),
            None,
        );
        for n in 0..wanted.seeds {
            let seed = wanted.first_seed.wrapping_add(u64::from(n));
            exercise.reset(values.clone(), Source::new(seed), script.cloned());
            exercise.advance(plan.blueprint.end);
            // Nobody reads the events; they would only pile up.
            exercise.drain();
            let state = exercise.inject_state(wanted.inject);
            let Some(sent) = state.sent else {
                never.cancelled += u32::from(state.cancelled);
                if n == 0 {
                    never.waits = exercise.inject_waits_for(wanted.inject);
                }
                continue;
            };
            let journal = exercise.journal().iter();
            let commands = journal.map(|d| (d.at, d.command.clone())).collect();
            return Ok(standing(plan, wanted, seed, sent, commands));
        }
        Err(never)
    }

    /// The moment as an exercise that was played until then: what a session plays on from.
    pub fn replay(&self, plan: &Arc<Plan>) -> Replay {
        let commands = self.commands.clone();
        Replay::of_commands(Arc::clone(plan), self.seed, commands, self.at)
    }
}

fn standing(
    plan: &Arc<Plan>,
    wanted: &Wanted,
    seed: u64,
    sent: Time,
    commands: Vec<(Time, Command)>,
) -> Moment {
    let from = |lead: u32| {
        let at = (sent - lead).max(Time::START);
        let until = commands.iter().filter(|(given, _)| *given <= at);
        let commands: Vec<(Time, Command)> = until.cloned().collect();
        Moment {
            by_itself: comes(plan, wanted.inject, seed, &commands, at),
            seed,
            at,
            sent,
            commands,
        }
    };
    let moment = from(wanted.lead.0.max(1));
    if moment.by_itself.is_some() {
        return moment;
    }
    let shortly = from(1);
    match shortly.by_itself {
        Some(_) => shortly,
        None => moment,
    }
}

/// When the inject is sent if nobody does anything more.
fn comes(
    plan: &Arc<Plan>,
    inject: InjectIx,
    seed: u64,
    commands: &[(Time, Command)],
    at: Time,
) -> Option<Time> {
    let mut exercise = Exercise::with_seed(Arc::clone(plan), seed, None);
    exercise.keep_journal(false);
    for (given, command) in commands {
        exercise.advance(*given);
        // It was accepted when the team gave it; were it refused here it would change nothing, as for people.
        let _ = exercise.obey(command);
    }
    exercise.advance(at);
    exercise.advance(plan.blueprint.end);
    exercise.inject_state(inject).sent
}
