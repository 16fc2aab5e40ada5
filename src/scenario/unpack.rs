//! Packs as files: one is read with bounds, and written out into a folder that is there whole or not at all.

use super::load::LoadProblem;
use super::pack::{self, Pack};
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Reads and opens a pack.
///
/// # Errors
/// When it cannot be read, or is refused.
pub fn read(path: &Path) -> Result<Pack, LoadProblem> {
    let name = || path.to_string_lossy().into_owned();
    let unreadable = |e: io::Error| LoadProblem::Unreadable {
        path: name(),
        reason: e.to_string(),
    };
    let about = path.metadata().map_err(unreadable)?;
    // Opening a pipe or a device could wait for ever.
    if !about.is_file() {
        return Err(unreadable(ErrorKind::InvalidInput.into()));
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    // It may grow between the look and the reading.
    file.take(pack::LARGEST + 1)
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    pack::open(&bytes).map_err(|problem| LoadProblem::Pack {
        path: name(),
        problem,
    })
}

/// Writes the files of a pack into a folder that is not there yet, or is empty. Nothing is written over, and the folder appears with
/// everything in it or not at all.
///
/// # Errors
/// [`ErrorKind::AlreadyExists`] where something stands there, otherwise what the disk says.
pub fn write(pack: &Pack, folder: &Path) -> io::Result<()> {
    if let Ok(about) = folder.symlink_metadata() {
        let empty = about.is_dir() && fs::read_dir(folder)?.next().is_none();
        if !empty {
            return Err(ErrorKind::AlreadyExists.into());
        }
    }
    let parent = match folder.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    };
    fs::create_dir_all(parent)?;
    let aside = aside(parent)?;
    let moved = fill(pack, &aside).and_then(|()| {
        // Not every system moves a folder onto an empty one; a full one is never removed.
        match fs::remove_dir(folder) {
            Ok(()) => {}
            Err(e) if e.kind() == ErrorKind::NotFound => {}
            Err(e) => return Err(e),
        }
        fs::rename(&aside, folder)
    });
    if moved.is_err() {
        // What was begun is ours alone. Where it cannot be removed, the first error says more.
        let _ = fs::remove_dir_all(&aside);
    }
    moved
}

/// A folder beside the one that is wanted, made now: nobody else writes into it.
fn aside(parent: &Path) -> io::Result<PathBuf> {
    let mut last = ErrorKind::AlreadyExists.into();
    for n in 0..1_000 {
        let path = parent.join(format!(".cellule-{}-{n}", std::process::id()));
        match fs::create_dir(&path) {
            Ok(()) => return Ok(path),
            Err(e) if e.kind() == ErrorKind::AlreadyExists => last = e,
            Err(e) => return Err(e),
        }
    }
    Err(last)
}

fn fill(pack: &Pack, folder: &Path) -> io::Result<()> {
    for (path, bytes) in &pack.files {
        let to = folder.join(path);
        if let Some(inner) = to.parent() {
            fs::create_dir_all(inner)?;
        }
        // Two names that this system takes for one: the second is not written over the first.
        let mut file = OpenOptions::new().write(true).create_new(true).open(&to)?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    Ok(())
}

/// A place in a folder for the scenario of a pack where nothing stands yet.
pub fn vacant(folder: &Path, pack: &Pack) -> PathBuf {
    // Ids are words and hyphens; what a stranger wrote there may be anything.
    let name: String = pack
        .id
        .as_str()
        .chars()
        .take(60)
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let name = match name.trim_matches('-') {
        "" => "scenario",
        name => name,
    };
    let first = folder.join(name);
    let others = (2..).map(|n| folder.join(format!("{name}-{n}")));
    let mut all = std::iter::once(first).chain(others);
    all.find(|p| p.symlink_metadata().is_err())
        .unwrap_or_default()
}
