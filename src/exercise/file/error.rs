//! What can go wrong with an exercise file, as values; the sentences that people read are made above.

use std::io;
use std::path::{Path, PathBuf};

/// What was being done when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Creating a file.
    Create,
    /// Opening a file.
    Open,
    /// Reading a file.
    Read,
    /// Writing to a file.
    Write,
    /// Forcing written bytes to the disk.
    Sync,
    /// Giving a file another name.
    Rename,
    /// Removing a file.
    Remove,
    /// Taking the writer's lock.
    Lock,
}

impl std::fmt::Display for Action {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Action::Create => "create",
            Action::Open => "open",
            Action::Read => "read",
            Action::Write => "write",
            Action::Sync => "sync",
            Action::Rename => "rename",
            Action::Remove => "remove",
            Action::Lock => "lock",
        })
    }
}

/// Why an operation on an exercise file failed. Whatever was acknowledged before stays safe in every case.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The operating system refused (a full disk included: [`FileError::is_disk_full`]).
    #[error("{action} {path}: {source}")]
    Io {
        /// The file concerned.
        path: PathBuf,
        /// What was being done.
        action: Action,
        /// The system's answer.
        source: io::Error,
    },
    /// SQLite refused for a reason that is not damage (busy, full, no permission).
    #[error("{action} {path}: {source}")]
    Sqlite {
        /// The database.
        path: PathBuf,
        /// What was being done.
        action: Action,
        /// SQLite's answer.
        source: rusqlite::Error,
    },
    /// A new exercise would overwrite something.
    #[error("{path} exists")]
    AlreadyExists {
        /// What stands in the way: the file, or a side journal left by one of that name.
        path: PathBuf,
    },
    /// Neither the file nor a side journal exists.
    #[error("{path} not found")]
    NotFound {
        /// The file asked for.
        path: PathBuf,
    },
    /// Nothing in the file is a record of an exercise; it was left untouched.
    #[error("{path} is not an exercise file")]
    NotAnExercise {
        /// The file asked for.
        path: PathBuf,
    },
    /// Another writer holds the file.
    #[error("{path} is held by another writer")]
    Locked {
        /// The file asked for.
        path: PathBuf,
    },
    /// Both copies of the header are damaged; without scenario and seed nothing else has a meaning. Fatal.
    #[error("{path}: header lost")]
    HeaderLost {
        /// The file asked for.
        path: PathBuf,
    },
    /// Written by a later version in a format that this one does not know.
    #[error("{path}: format {found}, known up to {known}")]
    NewerFormat {
        /// The file asked for.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest format that this version reads.
        known: u32,
    },
    /// File and side journal tell different stories (one was replaced by hand); both were left untouched.
    #[error("{path}: differs from the database at record {position}")]
    Diverged {
        /// The side journal.
        path: PathBuf,
        /// First record on which they differ.
        position: u64,
    },
    /// A command dated before a moment that the room may have seen.
    #[error("dated {at}, before mark {mark}")]
    BeforeMark {
        /// Exercise second of the command.
        at: i64,
        /// Exercise second of the mark in force.
        mark: i64,
    },
    /// A batch of events that leaves a hole after those recorded so far.
    #[error("event {found}, expected at most {expected}")]
    EventGap {
        /// The sequence number that would follow.
        expected: u64,
        /// The one given.
        found: u64,
    },
    /// A retraction to something that is not an entry of the simulation lane.
    #[error("nothing to retract at entry {to}")]
    NothingToRetract {
        /// The entry named.
        to: u64,
    },
    /// A record beyond [`super::LARGEST_RECORD`].
    #[error("record of {bytes} bytes, at most {limit}")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// An earlier write or sync failed in a way that leaves the end of the side journal unknown; close and open again.
    #[error("{path}: stopped by an earlier failure")]
    Stopped {
        /// The side journal.
        path: PathBuf,
    },
    /// The writer thread has ended.
    #[error("writer has ended")]
    WriterGone,
}

impl FileError {
    pub(super) fn io(path: &Path, action: Action, source: io::Error) -> FileError {
        FileError::Io {
            path: path.to_owned(),
            action,
            source,
        }
    }

    pub(super) fn sqlite(path: &Path, action: Action, source: rusqlite::Error) -> FileError {
        FileError::Sqlite {
            path: path.to_owned(),
            action,
            source,
        }
    }

    /// Whether making room on the disk and trying again may help.
    pub fn is_disk_full(&self) -> bool {
        match self {
            FileError::Io { source, .. } => matches!(
                source.kind(),
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
            ),
            FileError::Sqlite { source, .. } => {
                source.sqlite_error_code() == Some(rusqlite::ErrorCode::DiskFull)
            }
            _ => false,
        }
    }
}
