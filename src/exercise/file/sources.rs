//! The bytes of an exercise file's two parts, and their union: one log of frames, ordered by position.
//!
//! This module reads; what the frames mean for an exercise is worked out in [`super::recovery`].

use super::database::{Database, Unreadable};
use super::error::{Action, FileError};
use super::frame::{self, Frame};
use super::record::{self, Record};
use super::{paths, side_journal};
use std::path::Path;

/// Which of the two files of an open exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The exercise file itself.
    Database,
    /// The side journal next to it.
    SideJournal,
}

/// How often a reader looks again when a writer begins under its eyes.
const TRIES: usize = 8;

/// The bytes found, before anything is made of them.
pub(super) struct Sources {
    /// The database's log as SQLite gives it, where it does.
    pub log: Option<Vec<u8>>,
    /// The database's raw bytes, read only when the log is in doubt.
    pub raw: Option<Vec<u8>>,
    pub side: Option<Vec<u8>>,
    /// Whether a killed writer left a transaction half done that a reader may not undo. Not damage: the side journal,
    /// which is there whenever the database is written to, holds everything.
    pub unfinished: bool,
}

impl Sources {
    /// Reads both parts. The side journal goes first: a writer that closes meanwhile has moved it into the database.
    pub(super) fn read(
        path: &Path,
        writable: bool,
    ) -> Result<(Sources, Option<Database>), FileError> {
        let side_path = side_journal::path_of(path);
        for _ in 0..TRIES {
            let read = Self::read_once(path, writable)?;
            // A writer that began its session between our two looks has left the rest in its side journal.
            let begun_meanwhile =
                read.0.raw.is_some() && read.0.side.is_none() && side_path.exists();
            if !begun_meanwhile {
                return Ok(read);
            }
        }
        Self::read_once(path, writable)
    }

    fn read_once(path: &Path, writable: bool) -> Result<(Sources, Option<Database>), FileError> {
        let side = paths::read_if_there(&side_journal::path_of(path))?;
        let mut sources = Sources {
            log: None,
            raw: None,
            side,
            unfinished: false,
        };
        if !path.exists() {
            if sources.side.is_none() {
                return Err(FileError::NotFound {
                    path: path.to_owned(),
                });
            }
            return Ok((sources, None));
        }
        if writable {
            // SQLite would fall back to reading without a word.
            std::fs::OpenOptions::new()
                .write(true)
                .open(path)
                .map_err(|e| FileError::io(path, Action::Open, e))?;
        }
        let opened = Database::open(path, writable);
        let database = match opened.and_then(|d| Ok((d.log()?, d))) {
            Ok((log, database)) => {
                sources.log = Some(log);
                // Read-only although we may write: the bytes that say so are wrong, and it must be written anew.
                Some(database).filter(|d| !writable || d.takes_rows())
            }
            Err(Unreadable::Damaged) => None,
            Err(Unreadable::Refused(e)) if writable || is_busy(&e) => return Err(e),
            Err(Unreadable::Refused(_)) => {
                sources.unfinished = sources.side.is_some();
                None
            }
        };
        if !sources.log_is_whole() {
            sources.raw =
                Some(std::fs::read(path).map_err(|e| FileError::io(path, Action::Read, e))?);
        }
        Ok((sources, database))
    }

    /// Whether the log can be believed to hold all that was put in the database.
    fn log_is_whole(&self) -> bool {
        let Some(log) = &self.log else { return false };
        let found = frame::scan(log);
        found.bad.is_empty()
            && gaps(&found.frames).is_empty()
            && (self.side.is_some()
                || found
                    .frames
                    .last()
                    .is_some_and(|last| last.kind == record::SEAL))
    }
}

pub(super) fn is_busy(error: &FileError) -> bool {
    matches!(error, FileError::Sqlite { source, .. } if matches!(
        source.sqlite_error_code(),
        Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked)
    ))
}

/// The frames of both parts as one log, without doubles, ordered by position.
pub(super) struct Merged<'a> {
    pub frames: Vec<Frame<'a>>,
    /// For each frame, whether the database holds it.
    pub stored: Vec<bool>,
}

pub(super) fn merge<'a>(
    database: Vec<Frame<'a>>,
    side: Vec<Frame<'a>>,
    path: &Path,
) -> Result<Merged<'a>, FileError> {
    let mut all: Vec<(Frame<'a>, Part)> = database
        .into_iter()
        .map(|f| (f, Part::Database))
        .chain(side.into_iter().map(|f| (f, Part::SideJournal)))
        .collect();
    let holes: Vec<(u64, u64)> = all
        .iter()
        .filter_map(|(f, _)| hole_size(f).map(|n| (f.position, f.position.saturating_add(n))))
        .collect();
    if !holes.is_empty() {
        // What was given up once stays given up, even if a part from before still holds it.
        all.retain(|(f, _)| {
            f.kind == record::HOLE
                || !holes
                    .iter()
                    .any(|&(from, to)| (from..to).contains(&f.position))
        });
    }
    all.sort_by_key(|(f, part)| (f.position, *part));
    let mut merged = Merged {
        frames: Vec::with_capacity(all.len()),
        stored: Vec::with_capacity(all.len()),
    };
    for (frame, part) in all {
        match merged.frames.last() {
            Some(last) if last.position == frame.position => {
                if *last != frame {
                    return Err(FileError::Diverged {
                        path: side_journal::path_of(path),
                        position: frame.position,
                    });
                }
            }
            _ => {
                merged.frames.push(frame);
                merged.stored.push(part == Part::Database);
            }
        }
    }
    Ok(merged)
}

fn hole_size(frame: &Frame<'_>) -> Option<u64> {
    if frame.kind != record::HOLE {
        return None;
    }
    match Record::decode(frame.kind, frame.payload) {
        Ok(Record::Hole { positions }) => Some(positions),
        Ok(_) | Err(_) => None,
    }
}

/// Position after the last one that this frame accounts for.
pub(super) fn position_after(frame: &Frame<'_>) -> u64 {
    frame.position.saturating_add(hole_size(frame).unwrap_or(1))
}

/// Places that no frame accounts for, as (index of the frame behind, first place, count).
pub(super) fn gaps(frames: &[Frame<'_>]) -> Vec<(usize, u64, u64)> {
    let mut expected = 0;
    let mut found = Vec::new();
    for (index, frame) in frames.iter().enumerate() {
        if frame.position > expected {
            found.push((index, expected, frame.position - expected));
        } else if frame.position < expected {
            // Out of order: no gap in the numbers, but not a log as written.
            found.push((index, frame.position, 0));
        }
        expected = position_after(frame);
    }
    found
}
