//! The after-action report, drafted from a review: what happened, what was true and what was believed, what went well, what is
//! to be mended, and the plan for it.
//!
//! Every sentence comes from the record by a rule; where the record does not say, the report says so. What people wrote in
//! place of a part stands instead of its draft; tables and charts stay. It makes a [`Document`] and knows no file format.
//! Main doors: [`document()`], [`parts`].

mod annexes;
mod belief;
mod chronology;
mod course;
mod cover;
mod findings;
mod judged;
mod objectives;
mod plan;
mod summary;
mod told;
mod worth;
mod written;

use crate::assessment::review::Review;
use crate::exercise::command::Note;
use crate::exercise::past::Past;
use crate::report::document::{Anchor, Block, Document, Line};
use crate::report::drawings::Artist;
use crate::wording::Wording;
use course::Course;
use findings::Finding;
use std::collections::BTreeMap;
use told::Told;
use written::Written;

/// A part of the report whose text people can edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its id: what `Note::ReportEdit` names.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its text as drafted from the data: plain text, `- ` before an item, `#12` for entry 12.
    pub drafted: String,
    /// Its text as people wrote it, where they did.
    pub edited: Option<String>,
}

impl Part {
    /// The text that stands in the report.
    pub fn text(&self) -> &str {
        self.edited.as_deref().unwrap_or(&self.drafted)
    }
}

/// A piece of the report: a heading, exhibits, a text, exhibits.
#[derive(Debug, Clone, Default)]
struct Piece {
    /// The id of its text; empty where there is none to edit.
    id: String,
    /// The level of its heading; 0 for none.
    level: u8,
    title: String,
    new_page: bool,
    before: Vec<Block>,
    text: Written,
    after: Vec<Block>,
}

impl Piece {
    fn new(level: u8, title: impl Into<String>) -> Piece {
        Piece {
            level,
            title: title.into(),
            ..Piece::default()
        }
    }
    fn on_a_new_page(mut self) -> Piece {
        self.new_page = true;
        self
    }
    fn text(mut self, id: impl Into<String>, text: Written) -> Piece {
        self.id = id.into();
        self.text = text;
        self
    }
    fn with(mut self, block: Block) -> Piece {
        self.after.push(block);
        self
    }
}

/// What everything is drafted from.
struct Sources<'a> {
    told: Told<'a>,
    course: Course,
    strengths: Vec<Finding>,
    areas: Vec<Finding>,
    edits: BTreeMap<&'a str, &'a str>,
}

impl<'a> Sources<'a> {
    fn of(review: &'a Review, w: Wording) -> Sources<'a> {
        let told = Told::new(review, w);
        let course = Course::of(&review.past);
        Sources {
            strengths: findings::strengths(&told, &course),
            areas: findings::areas(&told, &course),
            edits: edits(&review.past),
            course,
            told,
        }
    }

    /// Who draws the charts: the same hand as for the exports.
    fn artist(&self) -> Artist<'a> {
        Artist {
            review: self.told.review,
            wording: self.told.w,
            alone: false,
        }
    }

    fn pieces(&self) -> Vec<Piece> {
        let mut all = summary::pieces(self);
        all.extend(cover::overview(self));
        all.extend(chronology::pieces(self));
        all.extend(belief::pieces(self));
        all.extend(objectives::pieces(self));
        all.extend(judged::findings(self));
        all.extend(worth::pieces(self));
        all.extend(judged::duties(self));
        all.extend(judged::statements(self));
        all.extend(plan::pieces(self));
        all.extend(annexes::pieces(self));
        all
    }
}

/// What people wrote in place of parts; the last word on each stands.
fn edits(past: &Past) -> BTreeMap<&str, &str> {
    let mut all = BTreeMap::new();
    for noted in &past.notes {
        if let Note::ReportEdit { part, text } = &noted.note {
            all.insert(part.as_str(), text.as_str());
        }
    }
    all
}

/// The parts of the report that people can edit, in the order of the report.
pub fn parts(review: &Review, w: Wording) -> Vec<Part> {
    let sources = Sources::of(review, w);
    let edited = |id: &str| sources.edits.get(id).map(|t| (*t).to_owned());
    let mut within = String::new();
    let mut all: Vec<Part> = Vec::new();
    for piece in sources.pieces() {
        if piece.level == 1 {
            within = piece.title.clone();
        }
        if piece.id.is_empty() {
            continue;
        }
        all.push(Part {
            title: if piece.title.is_empty() {
                within.clone()
            } else {
                piece.title.clone()
            },
            drafted: piece.text.plain(),
            edited: edited(&piece.id),
            id: piece.id,
        });
    }
    all.extend(plan::rows(&sources).into_iter().map(|row| Part {
        edited: edited(&row.id),
        title: format!(
            "{} – {}",
            sources.told.get("report-plan-title"),
            row.finding
        ),
        drafted: row.plain(),
        id: row.id,
    }));
    all
}

/// The report as a document.
pub fn document(review: &Review, w: Wording) -> Document {
    let sources = Sources::of(review, w);
    let mut blocks: Vec<Block> = Vec::new();
    let mut parts = 0;
    for piece in sources.pieces() {
        if piece.new_page {
            blocks.push(Block::PageBreak);
        }
        if piece.level > 0 {
            parts += 1;
            let anchor = Some(Anchor::Part(parts));
            blocks.push(Block::Heading(piece.level, Line::new(&piece.title), anchor));
        }
        blocks.extend(piece.before);
        let text = match sources.edits.get(piece.id.as_str()) {
            Some(edited) if !piece.id.is_empty() => Written::parse(edited),
            Some(_) | None => piece.text,
        };
        blocks.extend(text.blocks());
        blocks.extend(piece.after);
    }
    Document {
        language: w.language(),
        mark: w.get("report-mark").into(),
        cover: cover::cover(&sources),
        contents: w.get("report-contents").into(),
        page: w.get("report-page").into(),
        figures: w.get("report-figures").into(),
        blocks,
    }
    .settled()
}
