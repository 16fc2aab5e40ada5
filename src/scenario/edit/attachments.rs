//! Files beside the documents of a scenario: pictures and papers, named by it, read once, brought in from elsewhere.

use super::files::{Files, NotSaved, on_disk, write_whole};
use crate::scenario::diagnostic::Place;
use crate::scenario::load::LoadProblem;
use crate::scenario::model::Scenario;
use crate::scenario::resolved::Attachment;
use crate::scenario::store;
use std::path::Path;
use std::{fs, io};

impl Files {
    /// Reads what the scenario names besides its documents and was not read yet; tells of what cannot be.
    pub fn attach(&mut self, scenario: &Scenario) -> Vec<(Place, LoadProblem)> {
        let root = Place::root();
        let picture = scenario.picture.iter();
        let picture = picture.map(|p| (root.field("picture"), p));
        let injects = super::injects(scenario).iter().enumerate();
        let attached = injects.flat_map(|(i, inject)| {
            let list = root.field("injects").index(i).field("attachments");
            let paths = inject.attachments.iter().enumerate();
            paths.map(move |(n, path)| (list.index(n), path))
        });
        let mut missing = Vec::new();
        for (place, path) in picture.chain(attached) {
            if self.attachments.contains_key(path) {
                continue;
            }
            match store::named(&self.folder, path) {
                Ok(bytes) => {
                    self.attachments.insert(path.clone(), Attachment(bytes));
                }
                Err(problem) => missing.push((place, problem)),
            }
        }
        missing
    }

    /// Copies a file from elsewhere into the folder, so that an inject can name it; its path inside the folder.
    ///
    /// # Errors
    /// When it cannot be read, is too large, or the disk says no.
    pub fn adopt(&mut self, from: &Path) -> Result<String, NotSaved> {
        let about = fs::metadata(from).map_err(|e| on_disk(from, e))?;
        if !about.is_file() {
            let reason = io::Error::from(io::ErrorKind::InvalidInput);
            return Err(on_disk(from, reason));
        }
        if about.len() > store::LARGEST_FILE {
            return Err(NotSaved::TooLarge(store::LARGEST_FILE));
        }
        let bytes = fs::read(from).map_err(|e| on_disk(from, e))?;
        let path = self.vacant(from, &bytes);
        let to = self.folder.join(&path);
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(|e| on_disk(parent, e))?;
        }
        write_whole(&to, &bytes)?;
        self.attachments.insert(path.clone(), Attachment(bytes));
        Ok(path)
    }

    /// A path for a file that comes in: by its name, as other systems can write it; the same where the same file is there already.
    fn vacant(&self, from: &Path, bytes: &[u8]) -> String {
        let part = |p: Option<&std::ffi::OsStr>| {
            super::names::slug(&p.map(|p| p.to_string_lossy()).unwrap_or_default())
        };
        let (stem, ending) = (part(from.file_stem()), part(from.extension()));
        let ending = match from.extension() {
            Some(_) => format!(".{ending}"),
            None => String::new(),
        };
        let numbered = std::iter::once(String::new()).chain((2..).map(|n: u32| format!("-{n}")));
        let mut paths = numbered.map(|n| format!("attachments/{stem}{n}{ending}"));
        let fits = |path: &String| match fs::read(self.folder.join(path)) {
            Ok(there) => there == bytes,
            Err(e) => e.kind() == io::ErrorKind::NotFound,
        };
        // There is always a number that nothing has.
        paths.find(fits).unwrap_or_default()
    }
}
