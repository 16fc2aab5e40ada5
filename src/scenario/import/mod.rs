//! Files of other tools become drafts: spreadsheets, exercises of other programs, graphs, attack plans.
//!
//! From a name and bytes to a [`Scenario`] that passes `check`, with a list of everything that was not carried over as it stood. It
//! knows bytes, names and values; it knows no files, no sentences and no rules of play. Nothing here trusts its input: sizes, depths and
//! counts are bounded, and nothing panics. A reader for each format fills in a [`sketch::Sketch`]; `finish` makes the scenario. Main
//! types: [`Wishes`], [`Imported`], [`Loss`], [`ImportError`].

mod archive;
mod attack_flow;
mod attack_ids;
mod cexf;
mod chronogramme;
pub mod columns;
mod document;
mod dot;
mod drawing;
pub mod error;
pub mod exchange;
mod finish;
mod graphml;
mod html;
mod json;
pub mod kind;
pub mod lines;
pub mod loss;
mod navigator;
mod node_words;
mod openaev;
mod organisation_table;
mod prose;
pub mod recipients;
pub mod sheet;
mod skeleton;
pub mod sketch;
mod t3sf;
mod timeline;
pub mod times;
pub mod workbook;
mod xml;

pub use error::ImportError;
pub use kind::FileKind;
pub use loss::{Fate, Loss, LossKind, Losses, Spot};

use super::model::{Language, Part, Scenario};
use sketch::Sketch;

/// The largest file that is read.
pub const LARGEST: usize = 24 << 20;

/// What somebody says about a file that the file does not say itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Read only these sheets, by name; every sheet with a chronogramme where empty.
    pub sheets: Vec<String>,
    /// What columns hold, by heading or by letters; nothing for those that are to be left out.
    pub columns: Vec<columns::ByHand>,
    /// STARTEX in civil time, such as `2026-03-09 08:00`; a clock time alone will do.
    pub start: Option<String>,
    /// Time zone (IANA name).
    pub zone: Option<String>,
    /// The language of the texts.
    pub language: Option<Language>,
    /// Whether a date such as 03/04/2026 is the third of April; what the file shows where absent, then what the language is used to.
    pub day_first: Option<bool>,
}

/// How much of a file is in the draft.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Carried {
    /// Injects.
    pub injects: usize,
    /// Roles.
    pub roles: usize,
    /// Objectives.
    pub objectives: usize,
    /// Scenes.
    pub scenes: usize,
    /// Pieces of infrastructure, where the file holds a ministry.
    pub nodes: usize,
    /// Links between them.
    pub links: usize,
    /// Departments.
    pub departments: usize,
    /// Stages of the attacker.
    pub stages: usize,
}

/// A table as it was found: for a screen on which somebody says what its columns mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The name of the sheet; empty for a file of lines.
    pub name: String,
    /// Whether people who open the workbook do not see it.
    pub hidden: bool,
    /// Whether injects, or the frame of the exercise, were read from it.
    pub read: bool,
    /// The row of its headings, from 0; none where no heading was recognised.
    pub heading_row: Option<u32>,
    /// How many cells hold something.
    pub cells: usize,
    /// Its columns from the left, empty ones included.
    pub columns: Vec<SeenColumn>,
}

/// A column as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenColumn {
    /// Which, from 0; [`loss::column_letters`] names it.
    pub column: u32,
    /// What stands over it; by this or by its letters it is mapped by hand.
    pub heading: String,
    /// What it holds; none where nobody knows.
    pub field: Option<columns::Field>,
    /// The language of its texts, where its heading says so.
    pub language: Option<Language>,
    /// What stands in the first rows under the headings, empty where nothing does.
    pub sample: Vec<String>,
}

/// What came of reading a file.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The draft: it passes `check`, warnings allowed.
    pub scenario: Scenario,
    /// What the file is.
    pub kind: FileKind,
    /// What was not carried over as it stood.
    pub losses: Losses,
    /// What was.
    pub carried: Carried,
    /// The tables of the file, where it has any.
    pub tables: Vec<Seen>,
}

/// A civil date and time that is written as scenarios write it.
fn civil(text: &str) -> Option<jiff::civil::DateTime> {
    text.trim().replace(' ', "T").parse().ok()
}

/// A civil date and time as scenarios write it.
fn written(at: jiff::civil::DateTime) -> String {
    let time = at.time();
    let seconds = match time.second() {
        0 => String::new(),
        s => format!(":{s:02}"),
    };
    format!(
        "{} {:02}:{:02}{seconds}",
        at.date(),
        time.hour(),
        time.minute()
    )
}

/// Reads a file of another tool. `name` is the file's, with or without its folder.
///
/// # Errors
/// When the file is none that can be read, or holds nothing that a scenario could be made of.
pub fn read(name: &str, bytes: &[u8], wishes: &Wishes) -> Result<Imported, ImportError> {
    made(None, name, bytes, wishes)
}

/// Reads a file of another tool into a scenario whose parts stand where they are: its injects, its ministry or its attacker take the place
/// of the scenario's, roles and objectives that injects name are added, everything else stays. A chronogramme that was exported comes back whole so, conditions, effects and
/// files included.
///
/// # Errors
/// As [`read`].
pub fn read_into(
    scenario: Scenario,
    name: &str,
    bytes: &[u8],
    wishes: &Wishes,
) -> Result<Imported, ImportError> {
    made(Some(scenario), name, bytes, wishes)
}

fn made(
    into: Option<Scenario>,
    name: &str,
    bytes: &[u8],
    wishes: &Wishes,
) -> Result<Imported, ImportError> {
    let packed = archive::packed(bytes)?;
    let bytes = packed.as_ref().map_or(bytes, |p| p.document.as_slice());
    let kind = recognised(name, bytes)?;
    let mut losses = Losses::default();
    let mut tables = Vec::new();
    let sketch = sketch_of(kind, bytes, wishes, &mut losses, &mut tables)?;
    // Files beside a packed document; those that it names itself are listed already.
    for beside in packed.iter().flat_map(|p| &p.beside) {
        let named = |l: &Loss| !l.value.is_empty() && beside.ends_with(&l.value);
        let listed = losses.list().iter().any(named);
        if !listed {
            losses.note(Spot::File, LossKind::Attachment, beside);
        }
    }
    let own_organisation = sketch.organisation.is_some();
    let scenario = finish::finish(sketch, into, name, wishes, &mut losses)?;
    let carried = carried(&scenario, own_organisation);
    Ok(Imported {
        scenario,
        kind,
        losses,
        carried,
        tables,
    })
}

/// The tables of a file and what is recognised in them, where it has any; also where nothing can be read from them yet.
///
/// # Errors
/// When the file is none that can be read.
pub fn look(name: &str, bytes: &[u8], wishes: &Wishes) -> Result<Vec<Seen>, ImportError> {
    let packed = archive::packed(bytes)?;
    let bytes = packed.as_ref().map_or(bytes, |p| p.document.as_slice());
    match recognised(name, bytes)? {
        FileKind::Workbook => Ok(chronogramme::look(&workbook::tables(bytes)?, wishes)),
        FileKind::Csv | FileKind::OrganisationCsv => {
            let table = lines::table(&lines::text(bytes)?)?;
            Ok(chronogramme::look(&[table], wishes))
        }
        FileKind::OpenAev
        | FileKind::Cexf
        | FileKind::T3sf
        | FileKind::GraphMl
        | FileKind::Dot
        | FileKind::Navigator
        | FileKind::AttackFlow => Ok(Vec::new()),
    }
}

fn recognised(name: &str, bytes: &[u8]) -> Result<FileKind, ImportError> {
    if bytes.is_empty() {
        return Err(ImportError::Empty {});
    }
    if bytes.len() > LARGEST {
        return Err(ImportError::TooLarge { limit: LARGEST });
    }
    kind::recognise(name, bytes)
}

/// Hands the bytes to the reader of their kind.
fn sketch_of(
    kind: FileKind,
    bytes: &[u8],
    wishes: &Wishes,
    losses: &mut Losses,
    tables: &mut Vec<Seen>,
) -> Result<Sketch, ImportError> {
    match kind {
        FileKind::Workbook => chronogramme::read(&workbook::tables(bytes)?, wishes, losses, tables),
        FileKind::Csv => {
            let table = lines::table(&lines::text(bytes)?)?;
            chronogramme::read(&[table], wishes, losses, tables)
        }
        FileKind::OrganisationCsv => {
            let table = lines::table(&lines::text(bytes)?)?;
            organisation_table::read(&table, losses)
        }
        FileKind::OpenAev => openaev::read(&document::json(bytes)?, losses),
        FileKind::Cexf => cexf::read(&document::json(bytes)?, losses),
        FileKind::T3sf => t3sf::read(&document::json(bytes)?, losses),
        FileKind::GraphMl => graphml::read(&document::text(bytes)?, losses),
        FileKind::Dot => dot::read(&document::text(bytes)?, losses),
        FileKind::Navigator => navigator::read(&document::json(bytes)?, losses),
        FileKind::AttackFlow => attack_flow::read(&document::json(bytes)?, losses),
    }
}

fn carried(scenario: &Scenario, own_organisation: bool) -> Carried {
    let organisation = match &scenario.organisation {
        Some(Part::Here(o)) if own_organisation => Some(o),
        Some(_) | None => None,
    };
    let campaign = match &scenario.campaign {
        Some(Part::Here(c)) => Some(c),
        Some(Part::File(_)) | None => None,
    };
    Carried {
        injects: super::edit::injects(scenario).len(),
        roles: scenario.roles.len(),
        objectives: scenario.objectives.len(),
        scenes: scenario.scenes.len(),
        nodes: organisation.map_or(0, |o| o.nodes.len()),
        links: organisation.map_or(0, |o| o.links.len()),
        departments: organisation.map_or(0, |o| o.departments.len()),
        stages: campaign.map_or(0, |c| c.stages.len()),
    }
}
