//! The exercise file: what makes an exercise what it is, on disk, so that nothing acknowledged is lost.
//!
//! A file is a log of numbered records (header, journal entries, time marks, recorded events, kept results). When
//! closed it is one SQLite database; while it is open for writing a *side journal* lies beside it that holds the same
//! log from its beginning, and every entry and mark is forced to the disk there before [`ExerciseFile::append`] or
//! [`ExerciseFile::mark`] returns. On opening, database and side journal are united.
//!
//! What is promised, and where:
//! - kill, full disk, power loss on a disk that syncs: nothing acknowledged is lost (`side_journal`);
//! - cut or flipped files: recognised, and every entry before the first lost one recovered (`frame`, `recovery`);
//! - one writer at a time (`lock`), any number of readers ([`open_read_only`]);
//! - syncs off the caller's thread ([`Writer`]).
//!
//! This module knows neither the rules nor what a body says: bodies, digests and the scenario are bytes to it.

mod contents;
mod database;
mod error;
mod frame;
mod lock;
mod paths;
mod record;
mod recovery;
mod retraction;
mod side_journal;
mod sources;
#[cfg(test)]
mod tests;
mod writer;

pub use contents::Contents;
pub use error::{Action, FileError};
pub use record::{Entry, FORMAT_VERSION, Header, Lane, NewEntry, RecordedEvent};
pub use recovery::{Damage, DamageKind, Recovery};
pub use retraction::{EffectiveEntry, Retract, effective_journal};
pub use side_journal::{Storage, path_of as side_journal_path};
pub use sources::Part;
pub use writer::{Ack, AppendHandle, Writer};

use database::Database;
use lock::WriterLock;
use record::Record;
use recovery::Restored;
use side_journal::{OpenStorage, SideJournal};
use sources::Sources;
use std::path::{Path, PathBuf};

/// The largest single record: a scenario with its attachments fits, a mistake does not fill the disk.
pub const LARGEST_RECORD: usize = 256 << 20;

/// An exercise file open for writing. Dropping it without [`ExerciseFile::close`] is as safe as a kill: the side
/// journal stays and the next opening takes it in.
pub struct ExerciseFile {
    path: PathBuf,
    contents: Contents,
    database: Database,
    journal: Option<SideJournal>,
    open_storage: OpenStorage,
    /// Frames that are in the side journal and not yet in the database.
    unstored: Vec<Vec<u8>>,
    next_position: u64,
    sealed: bool,
    _lock: WriterLock,
}

/// Reads a file without taking the writer's lock and without changing anything, also while a writer has it open.
///
/// # Errors
/// When there is nothing to read, or nothing of it makes an exercise.
pub fn open_read_only(path: &Path) -> Result<(Contents, Recovery), FileError> {
    let path = paths::canonical(path)?;
    let (sources, _) = Sources::read(&path, false)?;
    let restored = recovery::restore(&path, &sources, false)?;
    Ok((restored.contents, restored.recovery))
}

/// Examines a file without changing it: everything that opening verifies, and SQLite's own integrity check.
///
/// # Errors
/// As [`open_read_only`].
pub fn check(path: &Path) -> Result<Recovery, FileError> {
    let path = paths::canonical(path)?;
    let (sources, database) = Sources::read(&path, false)?;
    let mut recovery = recovery::restore(&path, &sources, false)?.recovery;
    let unhealthy = database.is_some_and(|d| !d.integrity_problems().is_empty());
    if unhealthy && recovery.is_sound() {
        recovery.damage.push(Damage {
            part: Part::Database,
            offset: None,
            kind: DamageKind::Structure,
            entry: None,
        });
    }
    Ok(recovery)
}

impl std::fmt::Debug for ExerciseFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExerciseFile")
            .field("path", &self.path)
            .field("entries", &self.entries().len())
            .field("marked", &self.marked())
            .finish_non_exhaustive()
    }
}

impl ExerciseFile {
    /// Creates the file of a new exercise; when this returns it is on the disk.
    ///
    /// # Errors
    /// [`FileError::AlreadyExists`] when the file, or a side journal of that name, is there.
    pub fn create(path: &Path, header: Header) -> Result<ExerciseFile, FileError> {
        Self::create_with(path, header, side_journal::file_storage)
    }

    fn create_with(
        path: &Path,
        header: Header,
        open_storage: OpenStorage,
    ) -> Result<ExerciseFile, FileError> {
        let path = paths::canonical(path)?;
        let lock = WriterLock::take(&path)?;
        for there in [path.clone(), side_journal_path(&path)] {
            if there.exists() {
                return Err(FileError::AlreadyExists { path: there });
            }
        }
        let payload = bounded(&Record::Header(header.clone()))?;
        let contents = Contents::of_payload(header, &payload);
        // Twice, because without it nothing else in the file has a meaning.
        let mut frames = frame::frames_of(record::HEADER, 0, &payload);
        frames.extend(frame::frames_of(
            record::HEADER,
            frames.len() as u64,
            &payload,
        ));
        let next_position = frames.len() as u64;
        let (database, next_position) = write_sealed(&path, frames, next_position, 0)?;
        Ok(ExerciseFile {
            path,
            contents,
            database,
            journal: None,
            open_storage,
            unstored: Vec::new(),
            next_position,
            sealed: true,
            _lock: lock,
        })
    }

    /// Opens a file for writing and makes it whole: takes in what a killed writer left in the side journal, recovers
    /// what can be recovered from damage, and sets the damaged files aside.
    ///
    /// # Errors
    /// [`FileError::Locked`] while another writer has it; [`FileError::HeaderLost`], [`FileError::NotAnExercise`],
    /// [`FileError::NewerFormat`] and [`FileError::Diverged`] leave everything as it was.
    pub fn open(path: &Path) -> Result<(ExerciseFile, Recovery), FileError> {
        Self::open_with(path, side_journal::file_storage)
    }

    fn open_with(
        path: &Path,
        open_storage: OpenStorage,
    ) -> Result<(ExerciseFile, Recovery), FileError> {
        let path = paths::canonical(path)?;
        let side_path = side_journal_path(&path);
        if !path.exists() && !side_path.exists() {
            return Err(FileError::NotFound { path });
        }
        let lock = WriterLock::take(&path)?;
        let (sources, database) = Sources::read(&path, true)?;
        let mut restored = recovery::restore(&path, &sources, database.is_none())?;
        let entries = restored.contents.entries().len() as u64;
        let mut whole = None;
        if let Some(database) = database.filter(|_| !restored.rebuild) {
            match catch_up(database, &mut restored) {
                Ok(database) => whole = Some(database),
                Err(e) if e.is_disk_full() || sources::is_busy(&e) => return Err(e),
                // It could be read but not added to: written anew.
                Err(_) => restored = recovery::restore(&path, &sources, true)?,
            }
        }
        drop(sources);
        let database = match whole {
            Some(database) => database,
            None => {
                for damaged in [&path, &side_path] {
                    if damaged.exists() && !restored.recovery.is_sound() {
                        let aside = paths::set_aside(damaged)?;
                        restored.recovery.set_aside.push(aside);
                    }
                }
                let log = std::mem::take(&mut restored.log);
                let (database, next) = write_sealed(&path, log, restored.next_position, entries)?;
                restored.next_position = next;
                database
            }
        };
        paths::remove_if_there(&side_path)?;
        let Restored {
            contents,
            recovery,
            next_position,
            ..
        } = restored;
        let file = ExerciseFile {
            path,
            contents,
            database,
            journal: None,
            open_storage,
            unstored: Vec::new(),
            next_position,
            sealed: true,
            _lock: lock,
        };
        Ok((file, recovery))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Everything it holds.
    pub fn contents(&self) -> &Contents {
        &self.contents
    }

    /// What makes this exercise what it is.
    pub fn header(&self) -> &Header {
        self.contents.header()
    }

    /// The journal, all lanes, withdrawn entries included.
    pub fn entries(&self) -> &[Entry] {
        self.contents.entries()
    }

    /// The recorded events in force.
    pub fn events(&self) -> &[RecordedEvent] {
        self.contents.events()
    }

    /// The time mark in force ([`Contents::marked`]).
    pub fn marked(&self) -> Option<i64> {
        self.contents.marked()
    }

    /// A result kept with the exercise.
    pub fn kept(&self, name: &str) -> Option<&[u8]> {
        self.contents.kept(name)
    }

    /// Appends an entry. When this returns it is on the disk and may be acted on.
    ///
    /// # Errors
    /// [`FileError::BeforeMark`], [`FileError::NothingToRetract`], [`FileError::TooLarge`] when it may not be
    /// appended; otherwise what the disk says. After any error the entry is not in the journal; only after a failed
    /// sync it may still be found when the file is opened again.
    pub fn append(&mut self, new: NewEntry) -> Result<Entry, FileError> {
        self.contents.admit(&new)?;
        let number = self.entries().len() as u64 + 1;
        let entry = Entry::chained(new, number, &self.contents.chain());
        self.commit(Record::Entry(entry.clone()), true)?;
        Ok(entry)
    }

    /// Makes a time mark durable: call it before anything of exercise second `at` is shown. A mark that is already in
    /// force costs nothing.
    ///
    /// # Errors
    /// What the disk says.
    pub fn mark(&mut self, at: i64) -> Result<(), FileError> {
        if self.marked().is_some_and(|mark| mark >= at) {
            return Ok(());
        }
        self.commit(Record::Mark(at), true)
    }

    /// Records events. A batch that begins at or before the last recorded sequence number replaces the stream from
    /// there on; what it replaces is kept as withdrawn.
    ///
    /// Events can be made again from the journal, so this does not wait for the disk: they are durable with the next
    /// entry, mark or result, and survive a kill at once.
    ///
    /// # Errors
    /// [`FileError::EventGap`] when the stream would have a hole; otherwise what the disk says.
    pub fn record_events(&mut self, events: &[RecordedEvent]) -> Result<(), FileError> {
        self.contents.admit_events(events)?;
        // Batches of about a frame each, so that one damaged place costs few events.
        let mut rest = events;
        while !rest.is_empty() {
            let mut size = 0;
            let fitting = rest
                .iter()
                .take_while(|event| {
                    size += 24 + event.body.len();
                    size <= frame::FRAGMENT
                })
                .count();
            let (batch, later) = rest.split_at(fitting.max(1));
            self.commit(Record::Events(batch.to_vec()), false)?;
            rest = later;
        }
        Ok(())
    }

    /// Keeps a result with the exercise under a name; a later one of that name takes its place.
    ///
    /// # Errors
    /// [`FileError::TooLarge`], or what the disk says.
    pub fn keep(&mut self, name: &str, bytes: &[u8]) -> Result<(), FileError> {
        let record = Record::Kept {
            name: name.to_owned(),
            bytes: bytes.to_owned(),
        };
        self.commit(record, true)
    }

    /// Moves what only the side journal holds into the database as well; useful in a pause.
    ///
    /// # Errors
    /// What the disk says; nothing is lost by it.
    pub fn fold(&mut self) -> Result<(), FileError> {
        self.database.insert(&self.unstored)?;
        self.unstored.clear();
        Ok(())
    }

    /// Closes the file: everything goes into the database, is read back, and only then the side journal is removed.
    ///
    /// # Errors
    /// What the disk says. The side journal then stays and nothing is lost: make room and open the file again.
    pub fn close(mut self) -> Result<(), FileError> {
        if !self.sealed {
            let entries = self.entries().len() as u64;
            let seal = seal(&mut self.next_position, entries);
            self.unstored.extend(seal);
            self.fold()?;
        }
        if self.journal.is_some() && self.is_whole_on_disk() {
            self.journal = None;
            paths::remove_if_there(&side_journal_path(&self.path))?;
            paths::sync_folder(&self.path)?;
        }
        // Otherwise the side journal stays, and the next opening rebuilds the database from it.
        Ok(())
    }

    /// Reads the log back, as whoever opens the file next will.
    fn is_whole_on_disk(&self) -> bool {
        let Ok(log) = self.database.log() else {
            return false;
        };
        let found = frame::scan(&log);
        found.bad.is_empty()
            && found.frames.last().map(|f| f.position + 1) == Some(self.next_position)
    }

    /// Writes a record to the side journal, waits for the disk if it must be durable, and only then takes it in.
    fn commit(&mut self, record: Record, durable: bool) -> Result<(), FileError> {
        let payload = bounded(&record)?;
        let frames = frame::frames_of(record.kind(), self.next_position, &payload);
        self.begun_journal()?.append(&frames.concat(), durable)?;
        self.next_position += frames.len() as u64;
        self.unstored.extend(frames);
        self.sealed = false;
        self.contents.apply(record);
        Ok(())
    }

    /// The side journal, begun with everything that the database holds at the first write of a session.
    fn begun_journal(&mut self) -> Result<&mut SideJournal, FileError> {
        let journal = match self.journal.take() {
            Some(journal) => journal,
            None => {
                let log = self.database.log().map_err(|e| match e {
                    database::Unreadable::Refused(e) => e,
                    database::Unreadable::Damaged => FileError::Stopped {
                        path: self.path.clone(),
                    },
                })?;
                SideJournal::begin(&self.path, self.open_storage, &log)?
            }
        };
        Ok(self.journal.insert(journal))
    }
}

/// Adds to the database what only the side journal held, and the seal.
fn catch_up(mut database: Database, restored: &mut Restored) -> Result<Database, FileError> {
    let mut frames = std::mem::take(&mut restored.unstored);
    if !restored.sealed {
        let entries = restored.contents.entries().len() as u64;
        frames.extend(seal(&mut restored.next_position, entries));
    }
    if !frames.is_empty() {
        database.insert(&frames)?;
    }
    Ok(database)
}

fn bounded(record: &Record) -> Result<Vec<u8>, FileError> {
    let payload = record.encode();
    if payload.len() > LARGEST_RECORD {
        return Err(FileError::TooLarge {
            bytes: payload.len(),
            limit: LARGEST_RECORD,
        });
    }
    Ok(payload)
}

fn seal(next_position: &mut u64, entries: u64) -> Vec<Vec<u8>> {
    let payload = Record::Seal { entries }.encode();
    let frames = frame::frames_of(record::SEAL, *next_position, &payload);
    *next_position += frames.len() as u64;
    frames
}

/// Writes a whole database under another name, seals it, and gives it its name only when it is on the disk.
fn write_sealed(
    path: &Path,
    mut frames: Vec<Vec<u8>>,
    mut next_position: u64,
    entries: u64,
) -> Result<(Database, u64), FileError> {
    frames.extend(seal(&mut next_position, entries));
    let new = paths::beside(path, "new");
    for left_over in [new.clone(), rollback_journal(&new)] {
        paths::remove_if_there(&left_over)?;
    }
    let written = Database::write_new(&new, &frames).and_then(|()| {
        // A rollback journal of the file that is being replaced would be played back into the new one.
        paths::remove_if_there(&rollback_journal(path))?;
        paths::rename(&new, path)
    });
    if let Err(e) = written {
        // A half-written file of ours, which would only take room on a full disk.
        let _ = std::fs::remove_file(&new);
        return Err(e);
    }
    match Database::open(path, true) {
        Ok(database) => Ok((database, next_position)),
        Err(database::Unreadable::Refused(e)) => Err(e),
        Err(database::Unreadable::Damaged) => Err(FileError::HeaderLost {
            path: path.to_owned(),
        }),
    }
}

/// SQLite's own journal of a transaction under way.
fn rollback_journal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}
