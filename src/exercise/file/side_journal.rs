//! The side journal: the whole log once more, as plain frames, in `<file>.journal` while the exercise is played.
//!
//! It begins with everything that the database holds, so that the database can be rebuilt from it alone, and every
//! entry and mark is forced to the disk in it before anyone acts on it.

use super::error::{Action, FileError};
use super::paths;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Where the bytes of the side journal go; a trait so that a full or failing disk can be played in tests.
pub trait Storage: Send {
    /// Appends bytes; after an error any part of them may have been written.
    ///
    /// # Errors
    /// What the system says.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Forces everything appended so far to the disk.
    ///
    /// # Errors
    /// What the system says; what is on the disk is then unknown.
    fn sync(&mut self) -> io::Result<()>;
    /// Cuts the file to a length, to take back a failed append.
    ///
    /// # Errors
    /// What the system says.
    fn truncate(&mut self, length: u64) -> io::Result<()>;
}

/// Makes the storage of a new side journal.
pub(super) type OpenStorage = fn(&Path) -> io::Result<Box<dyn Storage>>;

struct FileStorage(File);

impl Storage for FileStorage {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.sync_data()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.0.set_len(length)
    }
}

/// The real one.
pub(super) fn file_storage(path: &Path) -> io::Result<Box<dyn Storage>> {
    // Append mode, so that after a truncation the next write goes to the new end.
    let file = OpenOptions::new()
        .append(true)
        .create_new(true)
        .open(path)?;
    Ok(Box::new(FileStorage(file)))
}

pub(super) struct SideJournal {
    path: PathBuf,
    storage: Box<dyn Storage>,
    length: u64,
    stopped: bool,
}

impl SideJournal {
    /// Begins a new side journal with the log so far; durable with the first synced append.
    pub(super) fn begin(
        target: &Path,
        open: OpenStorage,
        log: &[u8],
    ) -> Result<SideJournal, FileError> {
        let path = path_of(target);
        let storage = open(&path).map_err(|e| FileError::io(&path, Action::Create, e))?;
        let mut journal = SideJournal {
            path,
            storage,
            length: 0,
            stopped: false,
        };
        let begun = journal
            .append(log, true)
            .and_then(|()| paths::sync_folder(target));
        match begun {
            Ok(()) => Ok(journal),
            Err(e) => {
                // The database holds all of it, so half a copy is worth nothing.
                let _ = std::fs::remove_file(&journal.path);
                Err(e)
            }
        }
    }

    /// Appends frames and, if `durable`, returns only when they are on the disk. After an error nothing was appended;
    /// where that cannot be made sure the journal stops taking anything.
    pub(super) fn append(&mut self, bytes: &[u8], durable: bool) -> Result<(), FileError> {
        if self.stopped {
            return Err(FileError::Stopped {
                path: self.path.clone(),
            });
        }
        if let Err(e) = self.storage.append(bytes) {
            self.stopped = self.storage.truncate(self.length).is_err();
            return Err(FileError::io(&self.path, Action::Write, e));
        }
        if durable && let Err(e) = self.storage.sync() {
            // After a failed sync the system may have dropped written pages without saying which.
            self.stopped = true;
            let _ = self.storage.truncate(self.length);
            return Err(FileError::io(&self.path, Action::Sync, e));
        }
        self.length += bytes.len() as u64;
        Ok(())
    }
}

/// Where the side journal of an exercise file lies.
pub fn path_of(target: &Path) -> PathBuf {
    paths::beside(target, "journal")
}
