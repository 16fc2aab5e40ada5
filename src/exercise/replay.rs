//! An exercise file read to be played again: the same scenario, seed and commands give the same events.
//!
//! A scenario is compiled once for all files that hold it ([`Plans`]).

use super::command::Command;
use super::event::Event;
use super::file::{self, Contents, Lane, Recovery, effective_journal};
use super::plan::Plan;
use super::record::{RULES_VERSION, event_line};
use super::run::Exercise;
use super::session::SessionError;
use crate::scenario::resolved::Resolved;
use crate::simulation::time::Time;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// Scenarios as compiled, by what the files hold of them. Whoever opens several exercises of a scenario, or one of them
/// again, keeps this and compiles once.
#[derive(Debug, Default)]
pub struct Plans(Mutex<Vec<(blake3::Hash, Arc<Plan>)>>);

/// How many compiled scenarios are kept: more than anybody compares at a time.
const KEPT: usize = 8;

impl Plans {
    /// One that is compiled already, and what a file holds of it.
    pub(super) fn knowing(contents: &Contents, plan: &Arc<Plan>) -> Plans {
        let hash = blake3::hash(&contents.header().scenario);
        Plans(Mutex::new(vec![(hash, Arc::clone(plan))]))
    }

    /// The scenario of a file, compiled now or before.
    pub(super) fn of(&self, contents: &Contents) -> Result<Arc<Plan>, SessionError> {
        let text = &contents.header().scenario;
        let hash = blake3::hash(text);
        // Nobody leaves the list half changed, so it is sound even if somebody panicked while holding it.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, plan)) = known.iter().find(|(h, _)| *h == hash) {
            return Ok(Arc::clone(plan));
        }
        let scenario: Resolved =
            serde_json::from_slice(text).map_err(|e| SessionError::Unreadable {
                entry: 0,
                why: e.to_string(),
            })?;
        let plan = Arc::new(Plan::new(Arc::new(scenario))?);
        if known.len() == KEPT {
            known.remove(0);
        }
        known.push((hash, Arc::clone(&plan)));
        Ok(plan)
    }
}

pub(super) fn clamp(seconds: i64) -> i32 {
    seconds.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

/// An exercise file, read to be played again.
#[derive(Debug)]
pub struct Replay {
    /// The compiled exercise in the file.
    pub plan: Arc<Plan>,
    /// The seed.
    pub seed: u64,
    /// The commands in force.
    pub commands: Vec<(Time, Command)>,
    recorded: Vec<(Time, String)>,
    marked: Time,
}

/// What `replay --verify` finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The first exercise second that differs.
    pub at: Time,
    /// What the file has there.
    pub file: Option<String>,
    /// What the rules give now.
    pub now: Option<String>,
}

impl Replay {
    /// An exercise that no file keeps: what somebody, or a scripted team, decided, up to the second that was reached. It has
    /// no recorded events, so there is nothing to verify it against.
    pub fn of_commands(
        plan: Arc<Plan>,
        seed: u64,
        commands: Vec<(Time, Command)>,
        reached: Time,
    ) -> Replay {
        Replay {
            plan,
            seed,
            commands,
            recorded: Vec::new(),
            marked: reached,
        }
    }

    /// Reads an exercise file without changing it.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(path: &Path) -> Result<(Replay, Recovery), SessionError> {
        Replay::read_with(path, &Plans::default())
    }

    /// Reads an exercise file without changing it; its scenario may be compiled already.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read_with(path: &Path, plans: &Plans) -> Result<(Replay, Recovery), SessionError> {
        let (contents, recovery) = file::open_read_only(path)?;
        Ok((Replay::of(&contents, plans)?, recovery))
    }

    pub(super) fn of(contents: &Contents, plans: &Plans) -> Result<Replay, SessionError> {
        let header = contents.header();
        if header.rules_version != RULES_VERSION {
            return Err(SessionError::OtherRules {
                file: header.rules_version,
                program: RULES_VERSION,
            });
        }
        let plan = plans.of(contents)?;
        let mut commands = Vec::new();
        for effective in effective_journal(contents.entries()) {
            let entry = effective.entry;
            if entry.lane == Lane::Simulation {
                let command =
                    serde_json::from_str(&entry.body).map_err(|e| SessionError::Unreadable {
                        entry: entry.number,
                        why: e.to_string(),
                    })?;
                commands.push((Time(clamp(entry.at)), command));
            }
        }
        let recorded = contents
            .events()
            .iter()
            .map(|e| (Time(clamp(e.at)), e.body.clone()))
            .collect();
        let marked = contents.marked().map_or(Time::START, |m| Time(clamp(m)));
        Ok(Replay {
            plan,
            seed: header.seed,
            commands,
            recorded,
            marked,
        })
    }

    /// The second that the exercise had reached.
    pub fn reached(&self) -> Time {
        self.marked
    }

    /// Events as they were recorded.
    pub fn recorded(&self) -> &[(Time, String)] {
        &self.recorded
    }

    /// Plays the exercise again, to where it had come or to `until`; gives it and its events in recorded form.
    ///
    /// # Errors
    /// When a command of the journal is refused now.
    pub fn run(
        &self,
        until: Option<Time>,
    ) -> Result<(Exercise, Vec<(Time, String)>), SessionError> {
        let mut lines = Vec::new();
        let exercise = self.play(until, |plan, at, event| {
            lines.push((at, event_line(plan, event)))
        })?;
        Ok((exercise, lines))
    }

    /// Plays the exercise again and hands every event to `each`.
    ///
    /// # Errors
    /// When a command of the journal is refused now.
    pub fn play(
        &self,
        until: Option<Time>,
        mut each: impl FnMut(&Plan, Time, &Event),
    ) -> Result<Exercise, SessionError> {
        let until = until.unwrap_or(self.marked);
        let mut exercise = Exercise::with_seed(Arc::clone(&self.plan), self.seed, None);
        for (at, command) in self.commands.iter().filter(|(at, _)| *at <= until) {
            exercise.advance(*at);
            exercise.command(command.clone())?;
        }
        exercise.advance(until);
        let plan = Arc::clone(&self.plan);
        for (at, event) in exercise.drain() {
            each(&plan, at, &event);
        }
        Ok(exercise)
    }

    /// Holds what the rules give now against what the file has; the first second that differs.
    ///
    /// # Errors
    /// When a command of the journal is refused now.
    pub fn verify(&self) -> Result<Option<Difference>, SessionError> {
        let (_, lines) = self.run(None)?;
        let n = lines.len().max(self.recorded.len());
        let first = (0..n).find(|&i| lines.get(i) != self.recorded.get(i));
        Ok(first.map(|i| {
            let (now, file) = (lines.get(i), self.recorded.get(i));
            let at = [now, file]
                .into_iter()
                .flatten()
                .map(|(t, _)| *t)
                .min()
                .unwrap_or_default();
            Difference {
                at,
                file: file.map(|(_, l)| l.clone()),
                now: now.map(|(_, l)| l.clone()),
            }
        }))
    }
}
