//! A sketch: what any file of another tool can say of an exercise, in the other tool's words.
//!
//! Every reader fills one in; `finish` makes a scenario of it that passes `check`. A sketch refers by names as
//! they stand in the file (recipients, objectives); ids are made later.

use super::exchange::Rest;
use super::loss::Spot;
use crate::scenario::model::{
    Campaign, Catalogue, Condition, Language, Medium, Moment, Organisation, Span, Text,
};
use jiff::civil::DateTime;

/// An exercise as far as a file tells of it. Everything may be left empty.
#[derive(Debug, Clone, Default)]
pub struct Sketch {
    /// Its id, where the file has one that people gave.
    pub id: Option<String>,
    /// Its title; made from the file's name where empty.
    pub title: Text,
    /// Two or three sentences.
    pub summary: Text,
    /// What players read before the start.
    pub briefing: Text,
    /// Languages of the texts, where the file says so; otherwise found from the texts. Plain texts are put into the only language.
    pub languages: Vec<Language>,
    /// Where the facts come from.
    pub sources: Vec<Text>,
    /// STARTEX, where the file says so.
    pub start: Option<DateTime>,
    /// Time zone (IANA name).
    pub zone: Option<String>,
    /// From STARTEX to ENDEX, where the file says so; otherwise an hour after the last inject.
    pub duration: Option<Span>,
    /// Roles that the file names apart from recipients, in its order.
    pub roles: Vec<SketchRole>,
    /// Objectives.
    pub objectives: Vec<SketchObjective>,
    /// Injects, in the order of the file.
    pub injects: Vec<SketchInject>,
    /// The ministry, complete and with ids of its own; a frame where absent.
    pub organisation: Option<Organisation>,
    /// The attacker, complete and with ids of its own.
    pub campaign: Option<Campaign>,
    /// Techniques that the campaign uses and the standard catalogue lacks.
    pub catalogue: Catalogue,
}

/// A role.
#[derive(Debug, Clone, Default)]
pub struct SketchRole {
    /// Its id, where the file has one that people gave.
    pub id: Option<String>,
    /// Its name, as recipients are called in injects.
    pub name: Text,
    /// What it does.
    pub about: Text,
    /// Whether it leads, where the file says so.
    pub leads: Option<bool>,
    /// Whether it hears the SOC, where the file says so.
    pub hears_soc: Option<bool>,
    /// Whether somebody has to play it, where the file says so; the lead otherwise.
    pub required: Option<bool>,
}

/// An objective.
#[derive(Debug, Clone, Default)]
pub struct SketchObjective {
    /// Its id, where the file has one that people gave.
    pub id: Option<String>,
    /// What is to be shown, as injects name it.
    pub name: Text,
    /// The core capability.
    pub capability: Text,
    /// Critical tasks.
    pub tasks: Vec<Text>,
}

/// When an inject comes.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum When {
    /// When the facilitator sends it.
    #[default]
    ByHand,
    /// So many seconds after STARTEX; negative before it.
    Elapsed(i64),
    /// So many seconds after the midnight that begins the day of STARTEX, on clocks of the exercise's time zone.
    Civil(i64),
    /// As scenarios write it.
    Moment(Moment),
    /// On a condition of the model.
    On(Condition),
}

/// An inject.
#[derive(Debug, Clone, Default)]
pub struct SketchInject {
    /// Where it stands in the file.
    pub spot: Option<Spot>,
    /// Its id, where the file has one that people gave; made from the title otherwise.
    pub id: Option<String>,
    /// A few words; the beginning of the body where empty.
    pub title: Text,
    /// When.
    pub when: When,
    /// Who speaks.
    pub from: Text,
    /// Who receives it, each as named in the file; split with [`recipients`](super::recipients::split) where several stand in one value.
    /// Nobody: the lead of the cell. [`EVERYBODY`] among them: every role.
    pub to: Vec<String>,
    /// By what; a mail where absent.
    pub medium: Option<Medium>,
    /// What they receive, in Markdown; the title where empty.
    pub body: Text,
    /// What a good cell does.
    pub expected: Text,
    /// What the facilitator should know.
    pub note: Text,
    /// Objectives that it serves, by id or name; made where [`Sketch::objectives`] lacks them.
    pub objectives: Vec<String>,
    /// Options of the recipients.
    pub options: Vec<Text>,
    /// Names of files that belong to it.
    pub attachments: Vec<String>,
    /// The phase or scene that it belongs to.
    pub phase: Option<String>,
    /// Fields as this program's own chronogramme holds them; other readers leave it empty.
    pub rest: Rest,
}

/// A recipient that stands for every role.
pub const EVERYBODY: &str = "*";

/// Text of a file whose language is not known yet.
pub fn plain(text: impl Into<String>) -> Text {
    Text::Plain(text.into())
}
