//! A scenario in one file, to be handed on: its texts, parts and attachments in a ZIP with a manifest that names each with its size and
//! its BLAKE3.
//!
//! From bytes to bytes: it knows no files and no documents. Packs come from strangers. What is opened is exactly what [`write()`] makes,
//! byte after byte, and nothing beside it: no entry that the manifest does not name, no gap between entries, no name that leads out of a
//! folder or means another file on another system. Everything else is refused with a [`PackProblem`]. Main doors: [`write()`], [`open`].

mod archive;
pub mod names;
mod problem;

pub use problem::PackProblem;

use super::model::{ScenarioId, Text};
use super::zipped;
use names::NameProblem;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How the name of such a file ends.
pub const ENDING: &str = "cellule";
/// The scenario itself among its files.
pub const SCENARIO: &str = "scenario.ron";
/// The largest pack, in bytes.
pub const LARGEST: u64 = 66 << 20;
/// Most bytes in all files of a scenario.
const MOST_BYTES: u64 = 64 << 20;
/// Most files of a scenario.
const MOST_FILES: usize = 1_000;
/// The largest manifest, in bytes.
const LARGEST_MANIFEST: u64 = 1 << 20;

/// The form of packs that is written, and the newest that is read.
const FORMAT: u32 = 1;
const MANIFEST: &str = "manifest.json";
/// The folder of the files in the pack.
const FOLDER: &str = "scenario/";

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    /// The form of the pack.
    format: u32,
    /// The scenario's id.
    id: ScenarioId,
    /// Its title.
    title: Text,
    /// Its files, by their paths.
    files: Vec<Listed>,
}

/// A file of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Listed {
    /// Its path in the scenario's folder.
    path: String,
    /// Its size in bytes.
    size: u64,
    /// Its BLAKE3, in hexadecimal.
    blake3: String,
}

/// The form alone, for packs of a later program.
#[derive(Debug, Deserialize)]
struct Form {
    format: u32,
}

/// A pack that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The scenario's id, as the pack says.
    pub id: ScenarioId,
    /// Its title, as the pack says.
    pub title: Text,
    /// Its files by their paths; [`SCENARIO`] is among them.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Packs a scenario: the same bytes for the same files.
///
/// # Errors
/// When [`open`] would not open it: a name that another system cannot hold, too many files or bytes, no [`SCENARIO`].
pub fn write(
    id: &ScenarioId,
    title: &Text,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<u8>, PackProblem> {
    if !files.contains_key(SCENARIO) {
        return Err(PackProblem::NoScenario);
    }
    bounded(files.values().map(|f| f.len() as u64))?;
    names::apart(files.keys().map(String::as_str))?;
    let manifest = Manifest {
        format: FORMAT,
        id: id.clone(),
        title: title.clone(),
        files: files
            .iter()
            .map(|(path, bytes)| Listed {
                path: path.clone(),
                size: bytes.len() as u64,
                blake3: blake3::hash(bytes).to_hex().to_string(),
            })
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&manifest).map_err(|_| PackProblem::Damaged)?;
    text.push('\n');
    let mut entries = vec![(MANIFEST.to_owned(), text.into_bytes())];
    let inner = files.iter();
    entries.extend(inner.map(|(path, bytes)| (format!("{FOLDER}{path}"), bytes.clone())));
    zipped::pack(&entries).map_err(|_| PackProblem::Damaged)
}

/// Opens a pack.
///
/// # Errors
/// When it is anything but what [`write()`] makes.
pub fn open(bytes: &[u8]) -> Result<Pack, PackProblem> {
    if bytes.len() as u64 > LARGEST {
        return Err(PackProblem::TooLarge { limit: LARGEST });
    }
    let entries = archive::entries(bytes, MOST_FILES + 1)?;
    // All that can be said of names and sizes is said before a byte is unpacked.
    let mut sizes = Vec::new();
    let mut paths = Vec::new();
    let mut manifest = None;
    for (n, entry) in entries.iter().enumerate() {
        if entry.name == MANIFEST {
            manifest = manifest.or(Some(n));
            if entry.size > LARGEST_MANIFEST {
                return Err(PackProblem::TooLarge {
                    limit: LARGEST_MANIFEST,
                });
            }
            paths.push(MANIFEST);
            continue;
        }
        names::portable(&entry.name).map_err(|why| why.of(&entry.name))?;
        let Some(path) = entry.name.strip_prefix(FOLDER) else {
            return Err(PackProblem::Unlisted {
                name: entry.name.clone(),
            });
        };
        // Shorter by the folder: what the whole name allows, the rest does too.
        paths.push(path);
        sizes.push(entry.size);
    }
    let n = manifest.ok_or(PackProblem::NoManifest)?;
    let inner: Vec<&str> = paths
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != n)
        .map(|(_, p)| *p)
        .collect();
    names::apart(inner.into_iter())?;
    if entries.iter().filter(|e| e.name == MANIFEST).count() > 1 {
        return Err(PackProblem::Same {
            name: MANIFEST.to_owned(),
            other: MANIFEST.to_owned(),
        });
    }
    bounded(sizes.into_iter())?;
    let mut archive = archive::Archive::new(bytes)?;
    let manifest = read_manifest(&archive.read(n, &entries[n])?)?;
    let mut listed: BTreeMap<&str, &Listed> = BTreeMap::new();
    for file in &manifest.files {
        if listed.insert(file.path.as_str(), file).is_some() {
            return Err(PackProblem::Manifest {
                reason: file.path.clone(),
            });
        }
    }
    let mut files = BTreeMap::new();
    for (at, entry) in entries.iter().enumerate().filter(|(at, _)| *at != n) {
        let path = paths[at];
        let Some(told) = listed.remove(path) else {
            return Err(PackProblem::Unlisted {
                name: path.to_owned(),
            });
        };
        let changed = || PackProblem::Changed {
            name: path.to_owned(),
        };
        if told.size != entry.size {
            return Err(changed());
        }
        let contents = archive.read(at, entry)?;
        if blake3::hash(&contents).to_hex().as_str() != told.blake3 {
            return Err(changed());
        }
        files.insert(path.to_owned(), contents);
    }
    if let Some((path, _)) = listed.into_iter().next() {
        return Err(PackProblem::Missing {
            name: path.chars().take(names::LONGEST).collect(),
        });
    }
    if !files.contains_key(SCENARIO) {
        return Err(PackProblem::NoScenario);
    }
    Ok(Pack {
        id: manifest.id,
        title: manifest.title,
        files,
    })
}

fn read_manifest(bytes: &[u8]) -> Result<Manifest, PackProblem> {
    let wrong = |e: serde_json::Error| PackProblem::Manifest {
        reason: e.to_string(),
    };
    // Of a later form only the form is known.
    let form: Form = serde_json::from_slice(bytes).map_err(wrong)?;
    if form.format != FORMAT {
        return Err(PackProblem::OtherForm {
            format: form.format,
        });
    }
    serde_json::from_slice(bytes).map_err(wrong)
}

fn bounded(sizes: impl Iterator<Item = u64>) -> Result<(), PackProblem> {
    let (mut files, mut bytes) = (0usize, 0u64);
    for size in sizes {
        files += 1;
        bytes = bytes.saturating_add(size);
    }
    if files > MOST_FILES {
        return Err(PackProblem::TooManyFiles { limit: MOST_FILES });
    }
    if bytes > MOST_BYTES {
        return Err(PackProblem::TooLarge { limit: MOST_BYTES });
    }
    Ok(())
}

impl NameProblem {
    /// The problem of an entry with this name.
    fn of(self, name: &str) -> PackProblem {
        PackProblem::Name {
            name: name.chars().take(names::LONGEST).collect(),
            why: self,
        }
    }
}
