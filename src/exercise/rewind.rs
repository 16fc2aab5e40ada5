//! An exercise that was played, at any second of it at once: it stands at some seconds beforehand, and goes on from the
//! nearest one.

use super::command::Command;
use super::plan::Plan;
use super::refusal::Refusal;
use super::replay::Replay;
use super::run::Exercise;
use crate::simulation::time::Time;
use std::sync::Arc;

/// At so many seconds it stands beforehand: no two of them have more than a fiftieth of all events between them.
const STANDS: usize = 48;

/// The exercise as it stood, and how many commands were behind it.
#[derive(Debug)]
struct Stand {
    exercise: Exercise,
    done: usize,
}

/// An exercise that can be seen at any second.
#[derive(Debug)]
pub struct Rewind {
    commands: Vec<(Time, Command)>,
    reached: Time,
    stands: Vec<Stand>,
    here: Stand,
}

impl Stand {
    fn new(plan: &Arc<Plan>, seed: u64) -> Stand {
        let mut exercise = Exercise::with_seed(Arc::clone(plan), seed, None);
        exercise.keep_journal(false);
        Stand { exercise, done: 0 }
    }

    fn stand_as(&mut self, other: &Stand) {
        self.exercise.stand_as(&other.exercise);
        self.done = other.done;
    }

    /// Goes on to a second, the commands of that second included; says how many events there were.
    fn go_on(&mut self, commands: &[(Time, Command)], to: Time) -> Result<usize, Refusal> {
        while let Some((at, command)) = commands.get(self.done).filter(|(at, _)| *at <= to) {
            self.exercise.advance(*at);
            self.exercise.command(command.clone())?;
            self.done += 1;
        }
        self.exercise.advance(to);
        Ok(self.exercise.drain().count())
    }
}

impl Rewind {
    /// Plays an exercise once and stands ready at some seconds of it.
    ///
    /// # Errors
    /// When a command of the journal is refused now.
    pub fn new(replay: &Replay) -> Result<Rewind, Refusal> {
        let mut here = Stand::new(&replay.plan, replay.seed);
        let all = replay.recorded().len();
        let between = all.div_ceil(STANDS).max(1);
        let mut stands = Vec::new();
        let mut since = usize::MAX;
        let mut seconds: Vec<Time> = replay.recorded().iter().map(|(at, _)| *at).collect();
        seconds.retain(|at| *at >= Time::START && *at <= replay.reached());
        seconds.dedup();
        here.go_on(&replay.commands, Time::START)?;
        for at in std::iter::once(Time::START).chain(seconds) {
            if since >= between {
                let mut stand = Stand::new(&replay.plan, replay.seed);
                stand.stand_as(&here);
                stands.push(stand);
                since = 0;
            }
            since += here.go_on(&replay.commands, at)?;
        }
        Ok(Rewind {
            commands: replay.commands.clone(),
            reached: replay.reached(),
            stands,
            here,
        })
    }

    /// The exercise as it stood at the end of a second.
    pub fn at(&mut self, t: Time) -> &Exercise {
        let t = t.clamp(Time::START, self.reached);
        let after = self.stands.partition_point(|s| s.exercise.now() <= t);
        let nearest = &self.stands[after.saturating_sub(1)];
        let ahead =
            self.here.exercise.now() <= t && self.here.exercise.now() >= nearest.exercise.now();
        if !ahead {
            self.here.stand_as(nearest);
        }
        // What was accepted once is accepted again: the whole course was played when this was made.
        let _ = self.here.go_on(&self.commands, t);
        &self.here.exercise
    }

    /// The second that it had reached.
    pub fn reached(&self) -> Time {
        self.reached
    }
}
