//! A running exercise and the file that keeps it: what was accepted is durable before anybody sees what follows from it;
//! reopening continues at the last time mark; replaying gives the same events.

use super::command::{Command, Note, Pacing};
use super::event::Event;
use super::file::{
    self, ExerciseFile, FileError, Header, Lane, NewEntry, RecordedEvent, Recovery, Retract,
};
use super::plan::{CompiledPlaybook, Plan, PlanError};
use super::record::{RULES_VERSION, StreamDigest, event_line};
use super::refusal::Refusal;
use super::replay::{Plans, Replay, clamp};
use super::run::{Done, Exercise};
use crate::simulation::time::Time;
use std::path::Path;
use std::sync::Arc;

/// Why a session cannot go on.
#[derive(Debug, thiserror::Error)]
pub enum SessionError {
    /// The file.
    #[error(transparent)]
    File(#[from] FileError),
    /// The scenario in the file.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// Something in the file is not what it should be.
    #[error("entry {entry} of the exercise file cannot be read: {why}")]
    Unreadable {
        /// Which entry; the scenario where there is none.
        entry: u64,
        /// What the reader says.
        why: String,
    },
    /// The file was made by other rules: it can be reviewed, not simulated anew.
    #[error("made with rules {file}, this program has rules {program}")]
    OtherRules {
        /// The file's.
        file: u32,
        /// The program's.
        program: u32,
    },
    /// The command was refused; nothing has changed.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// A running exercise with its file.
#[derive(Debug)]
pub struct Session {
    exercise: Exercise,
    file: ExerciseFile,
    digest: StreamDigest,
    recorded: u64,
    journaled: usize,
}

/// Who makes an exercise, and when.
#[derive(Debug, Clone)]
pub struct Origin {
    /// The seed.
    pub seed: u64,
    /// What it is called.
    pub title: String,
    /// Room time at which it was made, in milliseconds since 1970.
    pub created: i64,
}

impl Session {
    /// A new exercise with a file of its own; with a script it plays by itself.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn create(
        path: &Path,
        plan: Arc<Plan>,
        origin: Origin,
        script: Option<Arc<CompiledPlaybook>>,
    ) -> Result<Session, SessionError> {
        Ok(Session::begin(path, plan, origin, script)?.0)
    }

    /// A new exercise with a file of its own, and what happened up to STARTEX.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn create_and_tell(
        path: &Path,
        plan: Arc<Plan>,
        origin: Origin,
    ) -> Result<(Session, Vec<(Time, Event)>), SessionError> {
        Session::begin(path, plan, origin, None)
    }

    /// A new exercise with a file of its own that begins like an old one and stands where that stood at `from`, so that it can
    /// be played on otherwise. Its seed is the old one's: what is decided alike comes alike.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn play_on(
        path: &Path,
        old: &Replay,
        from: Time,
        origin: Origin,
    ) -> Result<Session, SessionError> {
        let origin = Origin {
            seed: old.seed,
            ..origin
        };
        let (mut session, _) = Session::begin(path, Arc::clone(&old.plan), origin, None)?;
        for (at, command) in old.commands.iter().filter(|(at, _)| *at <= from) {
            session.advance(*at)?;
            session.command(command.clone())?;
        }
        session.advance(from)?;
        Ok(session)
    }

    fn begin(
        path: &Path,
        plan: Arc<Plan>,
        origin: Origin,
        script: Option<Arc<CompiledPlaybook>>,
    ) -> Result<(Session, Vec<(Time, Event)>), SessionError> {
        let scenario =
            serde_json::to_vec(&*plan.scenario).map_err(|e| SessionError::Unreadable {
                entry: 0,
                why: e.to_string(),
            })?;
        let file = ExerciseFile::create(
            path,
            Header {
                rules_version: RULES_VERSION,
                program_version: env!("CARGO_PKG_VERSION").to_owned(),
                seed: origin.seed,
                title: origin.title,
                created: origin.created,
                scenario,
            },
        )?;
        let exercise = Exercise::with_seed(plan, origin.seed, script);
        let mut session = Session {
            exercise,
            file,
            digest: StreamDigest::default(),
            recorded: 0,
            journaled: 0,
        };
        let events = session.record()?;
        Ok((session, events))
    }

    /// Opens an exercise to go on with it; the clock stands at the last time mark.
    ///
    /// # Errors
    /// When the file cannot be read or was made by other rules.
    pub fn open(path: &Path) -> Result<(Session, Recovery), SessionError> {
        Session::open_with(path, &Plans::default())
    }

    /// Opens an exercise to go on with it; its scenario may be compiled already.
    ///
    /// # Errors
    /// When the file cannot be read or was made by other rules.
    pub fn open_with(path: &Path, plans: &Plans) -> Result<(Session, Recovery), SessionError> {
        let (file, recovery) = ExerciseFile::open(path)?;
        let replay = Replay::of(file.contents(), plans)?;
        let until = file.marked().map_or(Time::START, |m| Time(clamp(m)));
        let (exercise, events) = replay.run(Some(until))?;
        let mut session = Session {
            exercise,
            file,
            digest: StreamDigest::default(),
            recorded: 0,
            journaled: 0,
        };
        for (at, line) in &events {
            session.digest.add(*at, line);
        }
        session.recorded = events.len() as u64;
        session.journaled = session.exercise.journal().len();
        let kept = session.file.events().len();
        if kept < events.len() {
            // What was simulated but not yet recorded when the program ended.
            session
                .file
                .record_events(&recorded(kept as u64, &events[kept..]))?;
        } else if kept > events.len()
            && let Some(last) = events.last()
        {
            // After a retraction: recording the last event in force again withdraws those that followed it.
            let sequence = events.len() as u64 - 1;
            session
                .file
                .record_events(&recorded(sequence, std::slice::from_ref(last)))?;
        }
        Ok((session, recovery))
    }

    /// The journal as the file has it, every lane, withdrawn stretches included.
    pub fn entries(&self) -> &[file::Entry] {
        self.file.entries()
    }

    /// The seed of the exercise.
    pub fn seed(&self) -> u64 {
        self.file.header().seed
    }

    /// The exercise.
    pub fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// Lets time go on; what is shown of the new second is durable first. Gives the new events.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn advance(&mut self, until: Time) -> Result<Vec<(Time, Event)>, SessionError> {
        self.exercise.advance(until);
        let events = self.record()?;
        if self.file.marked().is_none_or(|m| m < i64::from(until.0)) {
            self.file.mark(i64::from(until.0))?;
        }
        Ok(events)
    }

    /// A command takes effect. It is durable before anybody sees what follows from it; where it is refused nothing has
    /// changed, and the attempt is kept for evaluators.
    ///
    /// # Errors
    /// [`SessionError::Refused`], or what the disk says; after that the exercise has to be opened again.
    pub fn command(&mut self, command: Command) -> Result<Vec<(Time, Event)>, SessionError> {
        let attempt = serde_json::to_string(&command).unwrap_or_default();
        let at = self.exercise.now();
        match self.exercise.command(command) {
            Ok(()) => self.record(),
            Err(refusal) => {
                let mut events = self.record()?;
                events.clear();
                self.note(&Note::Refused {
                    at,
                    command: Box::new(super::command::CommandText(attempt)),
                    refusal: refusal.clone(),
                })?;
                Err(refusal.into())
            }
        }
    }

    /// What the room does with the clock is kept in the pacing lane.
    ///
    /// # Errors
    /// What the disk says.
    pub fn pace(&mut self, pacing: &Pacing, room_time: Option<i64>) -> Result<(), SessionError> {
        self.append(
            Lane::Pacing,
            serde_json::to_string(pacing).unwrap_or_default(),
            room_time,
        )
    }

    /// What evaluators record is kept in the record lane.
    ///
    /// # Errors
    /// What the disk says.
    pub fn note(&mut self, note: &Note) -> Result<(), SessionError> {
        self.append(
            Lane::Record,
            serde_json::to_string(note).unwrap_or_default(),
            None,
        )
    }

    fn append(
        &mut self,
        lane: Lane,
        body: String,
        noted_room_time: Option<i64>,
    ) -> Result<(), SessionError> {
        self.file.append(NewEntry {
            lane,
            at: i64::from(self.exercise.now().0),
            noted_room_time,
            retracts: None,
            body,
            events_digest: self.digest.value(),
        })?;
        Ok(())
    }

    /// A result that is kept with the exercise.
    pub fn kept(&self, name: &str) -> Option<&[u8]> {
        self.file.kept(name)
    }

    /// Keeps a result with the exercise under a name; a later one of that name takes its place.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&mut self, name: &str, bytes: &[u8]) -> Result<(), SessionError> {
        Ok(self.file.keep(name, bytes)?)
    }

    /// Takes back the entry `to` and every command after it: the exercise stands again just before it.
    ///
    /// # Errors
    /// What the disk says, or that there is no such command.
    pub fn retract(self, to: u64, reason: &str) -> Result<Session, SessionError> {
        let Session {
            exercise,
            mut file,
            digest,
            ..
        } = self;
        let at = i64::from(exercise.now().0);
        let retract = Retract {
            to,
            reason: reason.to_owned(),
        };
        file.append(retract.into_entry(at, None, digest.value()))?;
        let path = file.path().to_owned();
        let plans = Plans::knowing(file.contents(), exercise.plan());
        file.close()?;
        Ok(Session::open_with(&path, &plans)?.0)
    }

    /// Journals what was accepted and records what happened since the last call, each command after the events before it.
    fn record(&mut self) -> Result<Vec<(Time, Event)>, SessionError> {
        let events: Vec<(Time, Event)> = self.exercise.drain().collect();
        let plan = Arc::clone(self.exercise.plan());
        let lines: Vec<(Time, String)> = events
            .iter()
            .map(|(at, e)| (*at, event_line(&plan, e)))
            .collect();
        let new: Vec<Done> = self.exercise.journal()[self.journaled..].to_vec();
        let first = self.recorded;
        let mut next = 0usize;
        for done in new {
            let before = done.events_before.saturating_sub(first) as usize;
            self.record_lines(&lines[next..before.max(next)])?;
            next = before.max(next);
            self.file.append(NewEntry {
                lane: Lane::Simulation,
                at: i64::from(done.at.0),
                noted_room_time: None,
                retracts: None,
                body: serde_json::to_string(&done.command).unwrap_or_default(),
                events_digest: self.digest.value(),
            })?;
            self.journaled += 1;
        }
        self.record_lines(&lines[next..])?;
        Ok(events)
    }

    fn record_lines(&mut self, lines: &[(Time, String)]) -> Result<(), SessionError> {
        for (at, line) in lines {
            self.digest.add(*at, line);
        }
        self.file.record_events(&recorded(self.recorded, lines))?;
        self.recorded += lines.len() as u64;
        Ok(())
    }

    /// Closes the file: one file remains.
    ///
    /// # Errors
    /// What the disk says.
    pub fn close(self) -> Result<(), SessionError> {
        Ok(self.file.close()?)
    }
}

fn recorded(first: u64, lines: &[(Time, String)]) -> Vec<RecordedEvent> {
    lines
        .iter()
        .zip(first..)
        .map(|((at, line), sequence)| RecordedEvent {
            sequence,
            at: i64::from(at.0),
            rules_version: RULES_VERSION,
            body: line.clone(),
        })
        .collect()
}
