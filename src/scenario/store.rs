//! The files of a scenario, wherever they are: in a folder, in a pack, in the program, in memory. Nothing outside is read.
//!
//! It knows paths and bytes, not documents.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use super::bundled::{self, Bundle};
use super::load::{LoadProblem, ScenarioSource};
use super::syntax::suggest;
use super::{pack, unpack};

/// Largest attachment, in bytes.
pub const LARGEST_FILE: u64 = 8 << 20;
/// Most bytes in all files of a scenario.
const LARGEST_SCENARIO: u64 = 64 << 20;
/// Most files of a scenario.
const MOST_FILES: usize = 1_000;

/// Where the files are, and how much of them was read.
#[derive(Debug)]
pub(super) struct Store {
    place: Location,
    files: usize,
    bytes: u64,
}

#[derive(Debug)]
enum Location {
    /// The folder as the user named it, and where it really is.
    Folder {
        shown: PathBuf,
        real: PathBuf,
        /// Texts that were typed and stand for those on disk.
        typed: BTreeMap<String, String>,
    },
    Bundle(&'static Bundle),
    Memory(BTreeMap<String, Vec<u8>>),
    /// A pack as the user named it, opened.
    Pack {
        shown: PathBuf,
        files: BTreeMap<String, Vec<u8>>,
    },
}

impl Store {
    /// Opens a source: its files, and the path of the scenario among them.
    pub(super) fn open(source: &ScenarioSource) -> Result<(Store, String), LoadProblem> {
        let main = "scenario.ron".to_owned();
        let (place, main) = match source {
            ScenarioSource::Bundled(id) => (
                Location::Bundle(bundled::scenario(id).ok_or_else(|| unknown(id))?),
                main,
            ),
            ScenarioSource::Memory(files) => (Location::Memory(files.clone()), main),
            ScenarioSource::Path(path) if is_pack(path) => {
                let shown = path.clone();
                let files = unpack::read(path)?.files;
                (Location::Pack { shown, files }, main)
            }
            ScenarioSource::Path(path) | ScenarioSource::Retyped(path, _) => {
                let name = || path.to_string_lossy().into_owned();
                let (folder, main) = if path.is_dir() {
                    (path.clone(), main)
                } else if path.exists() {
                    let file = path
                        .file_name()
                        .and_then(|f| f.to_str())
                        .ok_or_else(|| unknown(&name()))?;
                    let folder = path
                        .parent()
                        .filter(|p| !p.as_os_str().is_empty())
                        .unwrap_or(Path::new("."));
                    (folder.to_owned(), file.to_owned())
                } else {
                    return Err(unknown(&name()));
                };
                let real = folder.canonicalize().map_err(|e| LoadProblem::Unreadable {
                    path: name(),
                    reason: e.to_string(),
                })?;
                let typed = match source {
                    ScenarioSource::Retyped(_, typed) => typed.clone(),
                    _ => BTreeMap::new(),
                };
                (
                    Location::Folder {
                        shown: folder,
                        real,
                        typed,
                    },
                    main,
                )
            }
        };
        Ok((
            Store {
                place,
                files: 0,
                bytes: 0,
            },
            main,
        ))
    }

    /// How a file is shown to the user.
    pub(super) fn shown(&self, path: &str) -> String {
        match &self.place {
            Location::Folder { shown, .. } if shown == Path::new(".") => path.to_owned(),
            Location::Folder { shown, .. } => shown.join(path).to_string_lossy().into_owned(),
            Location::Bundle(bundle) => format!("scenarios/{}/{path}", bundle.id),
            Location::Memory(_) => path.to_owned(),
            Location::Pack { shown, .. } => shown.join(path).to_string_lossy().into_owned(),
        }
    }

    /// Reads a file of the scenario.
    pub(super) fn read(&mut self, path: &str, limit: u64) -> Result<Vec<u8>, LoadProblem> {
        let named: String = path.chars().take(500).collect();
        if !stays_inside(path) {
            return Err(LoadProblem::LeavesFolder { path: named });
        }
        self.files += 1;
        if self.files > MOST_FILES {
            return Err(LoadProblem::TooManyFiles);
        }
        let bytes = match &self.place {
            Location::Folder { real, typed, .. } => match typed.get(path) {
                Some(text) => text.as_bytes().to_vec(),
                None => read_inside(real, path, limit)?,
            },
            Location::Bundle(bundle) => {
                let found = bundle.files.iter().find(|(p, _)| *p == path);
                found
                    .ok_or_else(|| missing(path, bundle.files.iter().map(|f| f.0)))?
                    .1
                    .to_vec()
            }
            Location::Memory(files) | Location::Pack { files, .. } => files
                .get(path)
                .ok_or_else(|| missing(path, files.keys().map(String::as_str)))?
                .clone(),
        };
        if bytes.len() as u64 > limit {
            return Err(LoadProblem::FileTooLarge { path: named, limit });
        }
        self.bytes += bytes.len() as u64;
        if self.bytes > LARGEST_SCENARIO {
            return Err(LoadProblem::TooManyFiles);
        }
        Ok(bytes)
    }
}

/// Whether a path names a pack: by its ending.
fn is_pack(path: &Path) -> bool {
    let ending = path.extension().and_then(|e| e.to_str());
    ending.is_some_and(|e| e.eq_ignore_ascii_case(pack::ENDING)) && path.is_file()
}

fn unknown(name: &str) -> LoadProblem {
    LoadProblem::UnknownScenario {
        name: name.chars().take(500).collect(),
        suggestion: suggest(name, bundled::scenarios().iter().map(|b| b.id)),
    }
}

fn missing<'c>(path: &str, known: impl IntoIterator<Item = &'c str>) -> LoadProblem {
    LoadProblem::NotFound {
        path: path.chars().take(500).collect(),
        suggestion: suggest(path, known),
    }
}

/// Whether a path, as written, leads nowhere but into the folder: relative, with `/`, without `..`.
fn stays_inside(path: &str) -> bool {
    !path.is_empty()
        && path.len() <= 500
        && !path.contains(['\\', ':', '\0'])
        && Path::new(path)
            .components()
            .all(|c| matches!(c, Component::Normal(_)))
}

/// A file that a scenario in this folder names, as loading reads it.
pub(super) fn named(folder: &Path, path: &str) -> Result<Vec<u8>, LoadProblem> {
    if !stays_inside(path) {
        return Err(LoadProblem::LeavesFolder {
            path: path.chars().take(500).collect(),
        });
    }
    let real = folder.canonicalize().map_err(|e| LoadProblem::Unreadable {
        path: path.to_owned(),
        reason: e.to_string(),
    })?;
    read_inside(&real, path, LARGEST_FILE)
}

fn read_inside(folder: &Path, path: &str, limit: u64) -> Result<Vec<u8>, LoadProblem> {
    let unreadable = |reason: String| LoadProblem::Unreadable {
        path: path.to_owned(),
        reason,
    };
    let wanted = folder.join(path);
    let real = match wanted.canonicalize() {
        Ok(real) => real,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            let listed: Vec<String> = wanted
                .parent()
                .and_then(|p| p.read_dir().ok())
                .map(|d| {
                    d.flatten()
                        .take(1_000)
                        .map(|e| e.path())
                        .collect::<Vec<_>>()
                })
                .unwrap_or_default()
                .iter()
                .filter_map(|p| p.strip_prefix(folder).ok()?.to_str().map(str::to_owned))
                .collect();
            return Err(missing(path, listed.iter().map(String::as_str)));
        }
        Err(e) => return Err(unreadable(e.to_string())),
    };
    // Links inside of the folder may lead out of it.
    if !real.starts_with(folder) {
        return Err(LoadProblem::LeavesFolder {
            path: path.to_owned(),
        });
    }
    // Opening a pipe or a device could wait for ever.
    let about = real.metadata().map_err(|e| unreadable(e.to_string()))?;
    if !about.is_file() {
        return Err(unreadable("not a file".to_owned()));
    }
    if about.len() > limit {
        return Err(LoadProblem::FileTooLarge {
            path: path.to_owned(),
            limit,
        });
    }
    let file = File::open(&real).map_err(|e| unreadable(e.to_string()))?;
    let mut bytes = Vec::new();
    // It may grow between the look and the reading.
    file.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|e| unreadable(e.to_string()))?;
    Ok(bytes)
}
