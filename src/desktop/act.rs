//! What somebody asks for on a screen. Screens put these into a list; one place carries them out.

use super::preferences::{Kept, Preferences};
use super::review::Reviewing;
use super::setup::SetUp;
use super::shelf::ScenarioCard;
use crate::exercise::command::{Command, Note};
use crate::simulation::time::Time;
use std::path::PathBuf;
use std::sync::Arc;

/// What somebody asks for.
#[derive(Debug)]
pub enum Act {
    /// To the home screen. A running exercise is paused and closed.
    Home,
    /// The folders are looked through anew.
    LookAgain,
    /// A scenario is set up.
    SetUp(Arc<ScenarioCard>),
    /// An exercise begins.
    Begin(Box<SetUp>),
    /// An exercise goes on.
    Resume(PathBuf),
    /// An exercise is looked back at.
    LookBack(PathBuf),
    /// Something while one looks back.
    Review(Reviewing),
    /// The handbook is opened.
    Handbook,
    /// The handbook is written out as a book.
    Book,
    /// A first exercise is played with a guide.
    Learn,
    /// Something is asked of the guide.
    Guide(super::tutorial::Guide),
    /// Preferences change.
    Prefer(Box<Preferences>),
    /// A folder is shown in the system's file manager.
    ShowFolder(Kept),
    /// The situation manual is written out for printing.
    PrintManual(Arc<ScenarioCard>),
    /// Something of a scenario is made to be taken away.
    Take(Arc<ScenarioCard>, Taken),
    /// A scenario that came as one file is brought onto the shelf.
    OpenPack(PathBuf),
    /// A scenario is written.
    Write(Begin),
    /// Something while a scenario is written.
    Author(super::author::Asked),
    /// A file is chosen and opened, whatever it is.
    ChooseFile,
    /// A file that was chosen or dropped is opened: a scenario, an exercise, a file of another tool.
    OpenFile(PathBuf),
    /// Something while a file of another tool is imported.
    Import(super::importing::ImportAsked),
    /// Something while the text of a scenario is mended.
    Mend(super::author::Mend),
    /// Something in the exercise that is conducted.
    Conduct(Conducting),
}

/// What somebody takes away of a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// The printed kit.
    Kit,
    /// The chronogramme as a spreadsheet.
    Chronogramme,
    /// All of it in one file.
    Pack,
}

/// With what a scenario begins that is written.
#[derive(Debug)]
pub enum Begin {
    /// One of the user's own goes on.
    Open(PathBuf),
    /// A copy of one in the program, by its id.
    After(String),
    /// A frame with hardly anything in it.
    Frame,
    /// A ministry and an attacker that a generator makes.
    Generated,
}

/// Something in the exercise that is conducted.
#[derive(Debug)]
pub enum Conducting {
    /// The clock runs.
    Run,
    /// The clock stands.
    Pause,
    /// Exercise seconds in a room second.
    Ratio(u8),
    /// The clock jumps, announced.
    Jump(Time),
    /// On to the next thing that comes to the cell.
    NextArrival,
    /// On to the next scene.
    NextScene,
    /// A command.
    Command(Box<Command>),
    /// An observation, a rating, a bookmark.
    Note(Note),
    /// The command with this entry, and all after it, are taken back.
    TakeBack(u64, String),
    /// The arrangement of the room changed.
    Rearrange,
    /// The decision point with this id waits no longer: it was answered otherwise, or the room goes on without.
    Settle(String),
    /// The room window opens or closes.
    Room,
    /// The cell desk opens or closes.
    Desk,
    /// A document is written out for printing: its title and its Markdown.
    Print(String, String),
    /// The page for evaluators is written out.
    EvaluatorPage,
    /// Notes of an evaluator's page are merged from this file.
    Merge(String),
    /// The hot wash begins or ends.
    HotWash(bool),
    /// The exercise is closed and looked back at.
    LookBack,
    /// Real life goes first, or may wait again.
    RealEvent(bool),
}
