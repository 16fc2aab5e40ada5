//! What is asked for while a scenario is written, and where that leads: values, carried out in one place ([`super::Authoring`]).

use super::{Standing, outline};
use crate::desktop::choose::Purpose;
use crate::scenario::check::Kind;
use crate::scenario::diagnostic::Place;
use crate::scenario::edit::Edit;
use crate::scenario::model::Scenario;
use std::path::PathBuf;

/// What stands in the middle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The ministry as a graph.
    Ministry,
    /// The campaign as a graph.
    Attack,
    /// The injects along time.
    Chronogramme,
    /// One list of the scenario.
    List(&'static outline::Section),
    /// Every text in two languages, side by side.
    Texts,
    /// A document as it is saved.
    File,
}

/// What somebody asks for.
#[derive(Debug)]
pub enum Asked {
    /// A change, as one step or as more of the same gesture.
    Edit(&'static str, Option<u64>, Vec<Edit>),
    /// A change after which something is selected.
    EditThenSelect(&'static str, Vec<Edit>, Vec<Place>),
    /// Something else stands in the middle.
    Show(Stage),
    /// These elements are selected.
    Select(Vec<Place>),
    /// To a place that something is said about.
    GoTo(Place),
    /// A thing gets another name, everywhere.
    Rename(Kind, String, String),
    /// Back, or forth again.
    Undo,
    /// Forth again.
    Redo,
    /// The files are written. `true` also over what somebody else wrote.
    Save(bool),
    /// What is selected is copied; the text goes to the clipboard.
    Copy,
    /// The same, and it is taken out.
    Cut,
    /// A copied text is put in.
    Paste(String),
    /// What is selected stands there once more.
    Duplicate,
    /// What is selected is taken out.
    Delete,
    /// The files are read again.
    Reload,
    /// What was not saved when the program ended is taken up, or forgotten.
    Recover(bool),
    /// A text that was typed by hand stands for one of the documents.
    Retype(String, String),
    /// A file is to be chosen for this place: an inject's attachments, or the picture.
    Choose(Place),
    /// A file is copied into the folder and named at this place.
    Adopt(Place, PathBuf),
    /// A file is to be chosen whose injects, ministry or attacker take the place of those that stand here.
    ChooseToBringIn,
    /// Such a file.
    BringIn(PathBuf),
    /// Another scenario stands in place of this one: what was brought in.
    Replace(Box<Scenario>),
    /// The scenario is set up to be played.
    Play,
    /// Its playbooks try it beside the screen, or no longer.
    Try(bool),
    /// A trial exercise that stands shortly before the inject of this name.
    PlayMoment(String),
    /// Back to the home screen.
    Leave,
    /// Back to the home screen, and what was not saved is forgotten.
    Abandon,
}

/// A dialog that stands over everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// Leave although something is not saved?
    Leave,
}

/// Where it led.
#[derive(Debug)]
pub enum Led {
    /// Home.
    Home,
    /// The scenario is set up to be played.
    ToSetUp(Box<crate::scenario::resolved::Resolved>),
    /// A trial exercise begins at a moment of it.
    ToMoment(Box<Standing>),
    /// A file is asked for.
    ToChoose(Purpose),
    /// A file of another tool goes into the scenario.
    ToImport(PathBuf),
}
