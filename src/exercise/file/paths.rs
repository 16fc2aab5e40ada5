//! The files that lie beside an exercise file while it is open, and forcing names to the disk.

use super::error::{Action, FileError};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// `<file>.<extension>`.
pub(super) fn beside(target: &Path, extension: &str) -> PathBuf {
    let mut name = OsString::from(target);
    name.push(".");
    name.push(extension);
    PathBuf::from(name)
}

/// The one spelling of a path, so that two ways of writing it meet the same lock and the same side journal.
pub(super) fn canonical(path: &Path) -> Result<PathBuf, FileError> {
    if let Ok(found) = path.canonicalize() {
        return Ok(found);
    }
    let fault = |e| FileError::io(path, Action::Open, e);
    let absolute = std::path::absolute(path).map_err(fault)?;
    match (absolute.parent(), absolute.file_name()) {
        (Some(parent), Some(name)) => Ok(parent.canonicalize().map_err(fault)?.join(name)),
        _ => Ok(absolute),
    }
}

/// The whole file, or nothing where there is none.
pub(super) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, FileError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(FileError::io(path, Action::Read, e)),
    }
}

pub(super) fn remove_if_there(path: &Path) -> Result<(), FileError> {
    match std::fs::remove_file(path) {
        Ok(()) => Ok(()),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(FileError::io(path, Action::Remove, e)),
    }
}

pub(super) fn rename(from: &Path, to: &Path) -> Result<(), FileError> {
    std::fs::rename(from, to).map_err(|e| FileError::io(to, Action::Rename, e))?;
    sync_folder(to)
}

/// Makes creations, renamings and removals beside `path` durable.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> Result<(), FileError> {
    let Some(folder) = path.parent() else {
        return Ok(());
    };
    std::fs::File::open(folder)
        .and_then(|f| f.sync_all())
        .map_err(|e| FileError::io(folder, Action::Sync, e))
}

/// Elsewhere folders cannot be opened as files; the file system orders names itself.
#[cfg(not(unix))]
pub(super) fn sync_folder(_path: &Path) -> Result<(), FileError> {
    Ok(())
}

/// Keeps a copy of a damaged file under a new name beside it, for whoever wants to look closer.
pub(super) fn set_aside(path: &Path) -> Result<PathBuf, FileError> {
    let mut aside = beside(path, "damaged");
    let mut n = 1;
    while aside.exists() {
        n += 1;
        aside = beside(path, &format!("damaged-{n}"));
    }
    std::fs::copy(path, &aside).map_err(|e| FileError::io(&aside, Action::Write, e))?;
    Ok(aside)
}
