//! One writer at a time: a lock of the operating system on a small file beside the exercise file.
//!
//! The lock is the system's, not the file's existence, so one left behind by a killed writer blocks nobody. It lies on
//! a file of its own because locks on the database itself would meet SQLite's.

use super::error::{Action, FileError};
use super::paths;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// How often another writer may remove the lock file between our opening and our locking it.
const TRIES: usize = 16;

#[derive(Debug)]
pub(super) struct WriterLock {
    path: PathBuf,
    // Closing it gives the lock back.
    _file: File,
}

impl WriterLock {
    pub(super) fn take(target: &Path) -> Result<WriterLock, FileError> {
        let path = paths::beside(target, "lock");
        for _ in 0..TRIES {
            let file = OpenOptions::new()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&path)
                .map_err(|e| FileError::io(&path, Action::Lock, e))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(FileError::Locked {
                        path: target.to_owned(),
                    });
                }
                Err(TryLockError::Error(e)) => {
                    return Err(FileError::io(&path, Action::Lock, e));
                }
            }
            if still_there(&file, &path) {
                return Ok(WriterLock { path, _file: file });
            }
        }
        Err(FileError::Locked {
            path: target.to_owned(),
        })
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        // Removed while it is still held, so that whoever opens it from here on opens a new one. If that fails the
        // file stays behind without a lock, which harms nobody.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Whether `path` still names the file that we locked: its last owner removes it.
#[cfg(unix)]
fn still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(named)) => held.dev() == named.dev() && held.ino() == named.ino(),
        _ => false,
    }
}

/// Elsewhere a file that is open keeps its name until it is closed.
#[cfg(not(unix))]
fn still_there(_file: &File, path: &Path) -> bool {
    path.exists()
}
