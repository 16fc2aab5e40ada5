//! The files of a scenario that is being written: where each part is written, what stands there now, and saving over it.
//!
//! The files stay the trainer's. Only what changed is written, comments stay, and what somebody else wrote meanwhile is never
//! overwritten without being asked.

use super::draft::Draft;
use crate::scenario::diagnostic::{Diagnostic, has_errors};
use crate::scenario::documents::{DocumentKind, Documents};
use crate::scenario::load::{Loaded, Parts, ScenarioSource, load};
use crate::scenario::model::*;
use crate::scenario::resolved::Attachment;
use crate::scenario::syntax::{self, SaveError, Tree};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The name of the file that holds what was not saved when the program ended.
pub const RECOVERY: &str = ".unsaved.ron";

/// A document as it was last read or written.
#[derive(Debug, Clone)]
struct Kept {
    /// Its path inside the folder, with `/`.
    path: String,
    /// What of the scenario it holds.
    home: Home,
    /// The text that values are written over: what was read or written last, or typed by hand since.
    tree: Tree,
    /// What stands in the file, as far as is known here; nothing before it is written for the first time.
    on_disk: Option<String>,
}

/// What of the scenario stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Home {
    Scenario,
    Organisation,
    Campaign,
    Injects,
    /// The playbook of this id, by the file's own.
    Playbook,
}

/// Where a scenario is written.
#[derive(Debug, Clone)]
pub struct Files {
    pub(super) folder: PathBuf,
    kept: Vec<Kept>,
    pub(super) attachments: BTreeMap<String, Attachment>,
}

/// What came of opening.
#[derive(Debug)]
pub enum Opened {
    /// It can be edited.
    Draft(Box<Draft>, Files),
    /// Its texts have to be mended first: what is wrong, and in which.
    Broken(Documents, Vec<Diagnostic>),
}

/// Why files were not written.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// Somebody wrote them meanwhile.
    #[error("changed by somebody else: {0}")]
    ChangedOutside(String),
    /// A file is larger than this many bytes.
    #[error("larger than {0} bytes")]
    TooLarge(u64),
    /// The disk says no.
    #[error("{path}: {reason}")]
    Disk {
        /// Which file.
        path: String,
        /// What the system says.
        reason: io::Error,
    },
    /// The values cannot be written.
    #[error(transparent)]
    Unwritable(#[from] SaveError),
}

pub(super) fn on_disk(path: &Path, reason: io::Error) -> NotSaved {
    NotSaved::Disk {
        path: path.to_string_lossy().into_owned(),
        reason,
    }
}

/// A text with every part in its place; what stands in a file of its own stays there.
struct Written<'s> {
    scenario: &'s Scenario,
    kept: &'s [Kept],
}

impl Written<'_> {
    fn in_file<T>(&self, home: Home, part: &Part<T>) -> Option<Part<T>> {
        let kept = self.kept.iter().find(|k| k.home == home)?;
        matches!(part, Part::Here(_)).then(|| Part::File(kept.path.clone()))
    }

    /// The scenario's own document.
    fn main(&self) -> Scenario {
        let mut s = self.scenario.clone();
        if let Some(part) = &mut s.organisation
            && let Some(file) = self.in_file(Home::Organisation, part)
        {
            *part = file;
        }
        if let Some(part) = &mut s.campaign
            && let Some(file) = self.in_file(Home::Campaign, part)
        {
            *part = file;
        }
        if let Some(file) = self.in_file(Home::Injects, &s.injects) {
            s.injects = file;
        }
        for part in &mut s.playbooks {
            if let Part::Here(playbook) = part
                && let Some(kept) = self.playbook(&playbook.id)
            {
                *part = Part::File(kept.path.clone());
            }
        }
        s
    }

    fn playbook(&self, id: &PlaybookId) -> Option<&Kept> {
        let of = |k: &&Kept| k.home == Home::Playbook && kept_id(&k.tree).as_ref() == Some(id);
        self.kept.iter().find(of)
    }

    fn text(&self, kept: &Kept) -> Result<String, SaveError> {
        let s = self.scenario;
        match kept.home {
            Home::Scenario => over(&kept.tree, &self.main()),
            Home::Organisation => part(&kept.tree, s.organisation.as_ref()),
            Home::Campaign => part(&kept.tree, s.campaign.as_ref()),
            Home::Injects => part(&kept.tree, Some(&s.injects)),
            Home::Playbook => {
                let id = kept_id(&kept.tree);
                let mine = s
                    .playbooks
                    .iter()
                    .find(|p| matches!(p, Part::Here(p) if Some(&p.id) == id.as_ref()));
                part(&kept.tree, mine)
            }
        }
    }
}

/// The id of the playbook that a file holds.
fn kept_id(tree: &Tree) -> Option<PlaybookId> {
    syntax::read::<Playbook>(tree).value.map(|p| p.id)
}

/// A value over the text that stood there; a new text where nothing did.
fn over<T: Serialize + DeserializeOwned + PartialEq>(
    tree: &Tree,
    value: &T,
) -> Result<String, SaveError> {
    if tree.text().trim().is_empty() {
        return Ok(syntax::write(value)?);
    }
    syntax::save(tree, value)
}

/// The text of a part that stands in a file of its own; as it was where the part is gone.
fn part<T: Serialize + DeserializeOwned + PartialEq>(
    tree: &Tree,
    part: Option<&Part<T>>,
) -> Result<String, SaveError> {
    match part {
        Some(Part::Here(value)) => over(tree, value),
        Some(Part::File(_)) | None => Ok(tree.text().to_owned()),
    }
}

/// Every part in its place.
pub fn whole(parts: Parts) -> Scenario {
    let Parts {
        mut scenario,
        organisation,
        campaign,
        injects,
        playbooks,
        ..
    } = parts;
    let is_written = |part: &Option<Part<Organisation>>| part.is_some();
    if is_written(&scenario.organisation) {
        scenario.organisation = organisation.map(Part::Here);
    }
    if scenario.campaign.is_some() {
        scenario.campaign = campaign.map(Part::Here);
    }
    scenario.injects = Part::Here(injects.unwrap_or_default());
    scenario.playbooks = playbooks.into_iter().flatten().map(Part::Here).collect();
    scenario
}

fn homes(documents: &Documents) -> Vec<Kept> {
    let kept = documents.list().iter().map(|d| Kept {
        path: d.path.clone(),
        home: match d.kind {
            DocumentKind::Scenario => Home::Scenario,
            DocumentKind::Organisation => Home::Organisation,
            DocumentKind::Campaign => Home::Campaign,
            DocumentKind::Injects => Home::Injects,
            DocumentKind::Playbook => Home::Playbook,
        },
        tree: d.tree.clone(),
        on_disk: Some(d.tree.text().to_owned()),
    });
    kept.collect()
}

/// Opens a scenario in a folder, or a file of it.
pub fn open(path: &Path) -> Opened {
    let loaded = load(&ScenarioSource::Path(path.to_owned()));
    let folder = match path.is_dir() {
        true => path.to_owned(),
        false => path.parent().unwrap_or(Path::new(".")).to_owned(),
    };
    opened(loaded, folder)
}

/// Whether everything that is written was read. A document whose text is wrong would lose it in saving; a missing attachment
/// would not.
pub(super) fn opens(loaded: &Loaded) -> bool {
    let is_text = |d: &&Diagnostic| {
        has_errors(std::slice::from_ref(*d))
            && matches!(d.problem, crate::scenario::diagnostic::Problem::Syntax(_))
    };
    let Some(parts) = &loaded.parts else {
        return false;
    };
    let s = &parts.scenario;
    let lacks_part = (s.organisation.is_some() && parts.organisation.is_none())
        || (s.campaign.is_some() && parts.campaign.is_none())
        || parts.injects.is_none()
        || parts.playbooks.iter().any(Option::is_none);
    !lacks_part && !loaded.diagnostics.iter().any(|d| is_text(&d))
}

fn opened(loaded: Loaded, folder: PathBuf) -> Opened {
    let sound = opens(&loaded);
    match loaded.parts.filter(|_| sound) {
        Some(parts) => {
            let attachments = parts.attachments.clone();
            let files = Files {
                folder,
                kept: homes(&loaded.documents),
                attachments,
            };
            Opened::Draft(Box::new(Draft::new(whole(parts))), files)
        }
        None => Opened::Broken(loaded.documents, loaded.diagnostics),
    }
}

impl Files {
    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What is attached: pictures and papers, by path.
    pub fn attachments(&self) -> &BTreeMap<String, Attachment> {
        &self.attachments
    }

    /// Begins a scenario in a folder that is made for it, with what is attached to the one that it is made after. Nothing but
    /// attachments is written before it is saved.
    ///
    /// # Errors
    /// What the disk says.
    pub fn begin(
        folder: &Path,
        attachments: BTreeMap<String, Attachment>,
    ) -> Result<Files, NotSaved> {
        fs::create_dir_all(folder).map_err(|e| on_disk(folder, e))?;
        let files = Files {
            folder: folder.to_owned(),
            kept: vec![Kept {
                path: "scenario.ron".to_owned(),
                home: Home::Scenario,
                tree: Tree::parse(String::new()),
                on_disk: None,
            }],
            attachments,
        };
        for (path, attached) in &files.attachments {
            let to = folder.join(path);
            if let Some(parent) = to.parent() {
                fs::create_dir_all(parent).map_err(|e| on_disk(parent, e))?;
            }
            write_whole(&to, &attached.0)?;
        }
        Ok(files)
    }

    /// Each document of a draft with its text as it would be saved.
    ///
    /// # Errors
    /// When a value cannot be written.
    pub fn texts(&self, scenario: &Scenario) -> Result<Vec<(String, String)>, SaveError> {
        let written = Written {
            scenario,
            kept: &self.kept,
        };
        self.kept
            .iter()
            .map(|k| Ok((k.path.clone(), written.text(k)?)))
            .collect()
    }

    /// The scenario as it is with another text for one of its documents; what is wrong where it cannot be read.
    ///
    /// # Errors
    /// The documents and what is wrong in them.
    pub fn retyped(
        &self,
        scenario: &Scenario,
        path: &str,
        text: &str,
    ) -> Result<Scenario, (Documents, Vec<Diagnostic>)> {
        match opened(
            self.typed(scenario, Some((path, text))),
            self.folder.clone(),
        ) {
            Opened::Draft(draft, _) => Ok(draft.scenario().clone()),
            Opened::Broken(documents, wrong) => Err((documents, wrong)),
        }
    }

    /// The documents as they would be saved, to find places in them.
    pub fn documents(&self, scenario: &Scenario) -> Documents {
        self.typed(scenario, None).documents
    }

    /// The scenario read from the texts as they would be saved, with another text for one of them.
    fn typed(&self, scenario: &Scenario, typed: Option<(&str, &str)>) -> Loaded {
        let texts = self.texts(scenario).unwrap_or_default();
        let mut files: BTreeMap<String, Vec<u8>> = texts
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes()))
            .collect();
        let attached = self.attachments.iter();
        files.extend(attached.map(|(path, a)| (path.clone(), a.0.clone())));
        if let Some((path, text)) = typed {
            files.insert(path.to_owned(), text.as_bytes().to_vec());
        }
        let main = self.kept.iter().find(|k| k.home == Home::Scenario);
        if let Some(main) = main.filter(|m| m.path != "scenario.ron")
            && let Some(bytes) = files.remove(&main.path)
        {
            files.insert("scenario.ron".to_owned(), bytes);
        }
        load(&ScenarioSource::Memory(files))
    }

    /// From now on values are written over this text: it was typed by hand, comments and all.
    pub fn take_text(&mut self, path: &str, text: &str) {
        if let Some(kept) = self.kept.iter_mut().find(|k| k.path == path) {
            kept.tree = Tree::parse(text.to_owned());
        }
    }

    /// Takes what stands in the files now for what was read, so that saving writes over it.
    pub fn read_again(&mut self) -> Opened {
        let again = open(&self.main_path());
        if let Opened::Draft(_, files) = &again {
            *self = files.clone();
        }
        again
    }

    fn main_path(&self) -> PathBuf {
        let main = self.kept.iter().find(|k| k.home == Home::Scenario);
        self.folder.join(main.map_or("scenario.ron", |k| &k.path))
    }

    /// Documents that somebody else wrote since, each with what stands there now (nothing where it is gone).
    pub fn changed_outside(&self) -> Vec<(String, Option<String>)> {
        let changed = self.kept.iter().filter_map(|k| {
            let now = fs::read_to_string(self.folder.join(&k.path)).ok();
            (now != k.on_disk).then(|| (k.path.clone(), now))
        });
        changed.collect()
    }

    /// Writes what changed. `over_others` also over what somebody else wrote.
    ///
    /// # Errors
    /// When somebody else wrote meanwhile, when the disk says no, or when a value cannot be written; no file is half written.
    pub fn save(&mut self, draft: &mut Draft, over_others: bool) -> Result<(), NotSaved> {
        let others = self.changed_outside();
        if !others.is_empty() && !over_others {
            let names: Vec<String> = others.into_iter().map(|(path, _)| path).collect();
            return Err(NotSaved::ChangedOutside(names.join(", ")));
        }
        let texts = self.texts(draft.scenario())?;
        for (path, text) in texts {
            let to = self.folder.join(&path);
            let before = fs::read_to_string(&to).ok();
            if before.as_deref() != Some(text.as_str()) {
                write_whole(&to, text.as_bytes())?;
            }
            if let Some(kept) = self.kept.iter_mut().find(|k| k.path == path) {
                if kept.tree.text() != text {
                    kept.tree = Tree::parse(text.clone());
                }
                kept.on_disk = Some(text);
            }
        }
        draft.history_mut().mark_saved();
        self.forget_unsaved();
        Ok(())
    }

    /// Keeps what was not saved beside the files, for the case that the program ends.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_unsaved(&self, scenario: &Scenario) -> Result<(), NotSaved> {
        let text = syntax::write(scenario).map_err(SaveError::from)?;
        write_whole(&self.folder.join(RECOVERY), text.as_bytes())
    }

    /// What was kept so and never saved.
    pub fn unsaved(&self) -> Option<Scenario> {
        let text = fs::read_to_string(self.folder.join(RECOVERY)).ok()?;
        let tree = Tree::parse(text);
        let reading = syntax::read::<Scenario>(&tree);
        let sound = tree.problems().is_empty() && reading.problems.is_empty();
        reading.value.filter(|_| sound)
    }

    /// Nothing is left to be recovered.
    pub fn forget_unsaved(&self) {
        // Where there is none, nothing is to be done.
        let _ = fs::remove_file(self.folder.join(RECOVERY));
    }
}

/// Writes a file so that it is whole at every moment: beside it, then in its place.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), NotSaved> {
    let said = |e| on_disk(path, e);
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    let beside = PathBuf::from(beside);
    let mut file = File::create(&beside).map_err(said)?;
    file.write_all(bytes).map_err(said)?;
    file.sync_all().map_err(said)?;
    fs::rename(&beside, path).map_err(said)
}
