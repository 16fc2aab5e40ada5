//! The texts of a scenario that cannot be read yet: mended by hand until they can, then opened.
//!
//! It knows texts, what is wrong with them and where they stand; nothing is written before it is asked for, and never over what
//! somebody else wrote meanwhile.

use super::files::{NotSaved, Opened, on_disk, open, opens, write_whole};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::documents::Documents;
use crate::scenario::load::{ScenarioSource, load};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A text that can be mended.
#[derive(Debug, Clone)]
pub struct Mended {
    /// Its path inside the folder, with `/`.
    pub path: String,
    /// As it is now.
    pub text: String,
    /// As it stands on disk, as far as is known here.
    stands: String,
}

/// The texts of a scenario, with what is wrong in them.
#[derive(Debug)]
pub struct Texts {
    path: PathBuf,
    folder: PathBuf,
    list: Vec<Mended>,
    documents: Documents,
    wrong: Vec<Diagnostic>,
    sound: bool,
}

impl Texts {
    /// Of a scenario that could not be opened.
    pub fn of(path: &Path, documents: Documents, wrong: Vec<Diagnostic>) -> Texts {
        let folder = match path.is_dir() {
            true => path.to_owned(),
            false => path.parent().unwrap_or(Path::new(".")).to_owned(),
        };
        let mut texts = Texts {
            path: path.to_owned(),
            folder,
            list: Vec::new(),
            documents: Documents::default(),
            wrong: Vec::new(),
            sound: false,
        };
        texts.take(documents, wrong);
        texts
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The texts that can be mended. What is no text is told of as wrong and is not among them.
    pub fn list(&self) -> &[Mended] {
        &self.list
    }

    /// What is wrong, file by file, in the order of the text.
    pub fn wrong(&self) -> &[Diagnostic] {
        &self.wrong
    }

    /// The documents that the diagnostics name.
    pub fn documents(&self) -> &Documents {
        &self.documents
    }

    /// Whether it can be opened as it is typed.
    pub fn is_sound(&self) -> bool {
        self.sound
    }

    /// Whether everything that was typed is on disk.
    pub fn is_saved(&self) -> bool {
        self.list.iter().all(|t| t.text == t.stands)
    }

    /// Another text stands for one of them; all of it is read again.
    pub fn retype(&mut self, path: &str, text: &str) {
        if let Some(mended) = self.list.iter_mut().find(|t| t.path == path) {
            text.clone_into(&mut mended.text);
        }
        let typed: BTreeMap<String, String> = self
            .list
            .iter()
            .map(|t| (t.path.clone(), t.text.clone()))
            .collect();
        let loaded = load(&ScenarioSource::Retyped(self.path.clone(), typed));
        self.sound = opens(&loaded);
        self.take(loaded.documents, loaded.diagnostics);
    }

    fn take(&mut self, documents: Documents, wrong: Vec<Diagnostic>) {
        // A file that can be named again once the scenario can be read comes in; none goes away while it is worked on.
        for document in documents.list() {
            if self.list.iter().any(|t| t.path == document.path) {
                continue;
            }
            let stands = fs::read_to_string(self.folder.join(&document.path)).ok();
            if let Some(stands) = stands.filter(|t| t == document.tree.text()) {
                self.list.push(Mended {
                    path: document.path.clone(),
                    text: stands.clone(),
                    stands,
                });
            }
        }
        self.documents = documents;
        self.wrong = wrong;
    }

    /// Writes what was typed.
    ///
    /// # Errors
    /// When somebody else wrote meanwhile, or the disk says no; no file is half written.
    pub fn save(&mut self) -> Result<(), NotSaved> {
        for t in self.list.iter().filter(|t| t.text != t.stands) {
            let to = self.folder.join(&t.path);
            let now = fs::read_to_string(&to).map_err(|e| on_disk(&to, e))?;
            if now != t.stands {
                return Err(NotSaved::ChangedOutside(t.path.clone()));
            }
        }
        for t in self.list.iter_mut().filter(|t| t.text != t.stands) {
            write_whole(&self.folder.join(&t.path), t.text.as_bytes())?;
            t.stands.clone_from(&t.text);
        }
        Ok(())
    }

    /// Opens what stands on disk.
    pub fn open(&self) -> Opened {
        open(&self.path)
    }
}
