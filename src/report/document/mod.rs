//! A document for people, before it is a file: headings, paragraphs, lists, tables, charts, and anchors that are pointed at.
//!
//! Values only. It does not know what an exercise is, nor how a page looks. What people typed comes in by [`Words`], the one
//! place where it is made harmless; no renderer has to think of hostile text beyond its own signs. Main types: [`Document`],
//! [`Block`], [`Span`].

pub mod docx;
mod form;
pub mod html;
pub mod markdown;
pub mod pdf;
mod words;

pub use form::{Form, FormError, Written};
pub use words::Words;

use crate::scenario::model::Language;
use std::collections::BTreeSet;
use std::fmt;

/// A place that is pointed at. Made of numbers and of words of ours, never of what people typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Anchor {
    /// An entry of the main courante, by its number in the journal.
    Entry(u64),
    /// An inject, by its number in the chronogramme.
    Inject(u32),
    /// A part of the document, by its place.
    Part(u32),
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Anchor::Entry(n) => write!(f, "entry-{n}"),
            Anchor::Inject(n) => write!(f, "inject-{n}"),
            Anchor::Part(n) => write!(f, "part-{n}"),
        }
    }
}

/// A stretch of text in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// As it is.
    Plain(Words),
    /// Stands out.
    Strong(Words),
    /// Set apart.
    Emphasis(Words),
    /// Points at a place in the document.
    Reference(Anchor, Words),
}

impl Span {
    /// Its words.
    pub fn words(&self) -> &Words {
        match self {
            Span::Plain(w) | Span::Strong(w) | Span::Emphasis(w) | Span::Reference(_, w) => w,
        }
    }
}

/// A line of text, or a paragraph of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line(pub Vec<Span>);

impl Line {
    /// Plain text.
    pub fn new(text: impl AsRef<str>) -> Line {
        Line(vec![Span::Plain(Words::new(text))])
    }
    /// Nothing yet.
    pub fn empty() -> Line {
        Line::default()
    }
    /// With plain text.
    #[must_use]
    pub fn plain(mut self, text: impl AsRef<str>) -> Line {
        self.0.push(Span::Plain(Words::new(text)));
        self
    }
    /// With text that stands out.
    #[must_use]
    pub fn strong(mut self, text: impl AsRef<str>) -> Line {
        self.0.push(Span::Strong(Words::new(text)));
        self
    }
    /// With text set apart.
    #[must_use]
    pub fn emphasis(mut self, text: impl AsRef<str>) -> Line {
        self.0.push(Span::Emphasis(Words::new(text)));
        self
    }
    /// With a reference.
    #[must_use]
    pub fn reference(mut self, to: Anchor, text: impl AsRef<str>) -> Line {
        self.0.push(Span::Reference(to, Words::new(text)));
        self
    }
    /// With another line under it.
    #[must_use]
    pub fn below(mut self, other: Line) -> Line {
        let mut spans = other.0.into_iter();
        // The break stands before what follows: at the end of a stretch it would say nothing.
        if let Some(first) = spans.next() {
            let broken = |w: &Words| Words::new(format!("\n{w}"));
            self.0.push(match &first {
                Span::Plain(w) => Span::Plain(broken(w)),
                Span::Strong(w) => Span::Strong(broken(w)),
                Span::Emphasis(w) => Span::Emphasis(broken(w)),
                Span::Reference(to, w) => Span::Reference(*to, broken(w)),
            });
        }
        self.0.extend(spans);
        self
    }
    /// With references to entries, after a space: ` #3 #7`.
    #[must_use]
    pub fn entries(mut self, numbers: &[u64]) -> Line {
        for n in numbers {
            if !self.0.is_empty() {
                self = self.plain(" ");
            }
            self = self.reference(Anchor::Entry(*n), format!("#{n}"));
        }
        self
    }
    /// Its text, as people read it.
    pub fn text(&self) -> String {
        self.0.iter().map(|s| s.words().as_str()).collect()
    }
    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|s| s.words().as_str().trim().is_empty())
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Line {
        Line::new(text)
    }
}
impl From<String> for Line {
    fn from(text: String) -> Line {
        Line::new(text)
    }
}

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Figures.
    Right,
    /// Marks.
    Centre,
}

impl Align {
    /// Its word in style sheets and templates.
    pub fn word(self) -> &'static str {
        match self {
            Align::Left => "left",
            Align::Right => "right",
            Align::Centre => "center",
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its title.
    pub title: Words,
    /// How it stands.
    pub align: Align,
    /// Its share of the width, against the other columns.
    pub weight: u32,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What points at it.
    pub anchors: Vec<Anchor>,
    /// As many cells as the table has columns.
    pub cells: Vec<Line>,
    /// A title between rows, over the whole width: the first cell alone counts.
    pub band: bool,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Long tables are set small.
    pub small: bool,
    /// Rows to write in by hand: on pages they share what remains of theirs.
    pub fills: bool,
}

impl Table {
    /// A table of columns (title, share of the width), the text to the left.
    pub fn new(columns: impl IntoIterator<Item = (String, u32)>) -> Table {
        let columns = columns.into_iter().map(|(title, weight)| Column {
            title: Words::new(title),
            align: Align::Left,
            weight: weight.max(1),
        });
        Table {
            columns: columns.collect(),
            rows: Vec::new(),
            small: false,
            fills: false,
        }
    }
    /// With figures in these columns.
    #[must_use]
    pub fn figures(mut self, columns: &[usize]) -> Table {
        for &c in columns {
            if let Some(column) = self.columns.get_mut(c) {
                column.align = Align::Right;
            }
        }
        self
    }
    /// With marks in these columns.
    #[must_use]
    pub fn marks(mut self, columns: &[usize]) -> Table {
        for &c in columns {
            if let Some(column) = self.columns.get_mut(c) {
                column.align = Align::Centre;
            }
        }
        self
    }
    /// With rows to write in by hand, as high as the page allows.
    #[must_use]
    pub fn filling(mut self) -> Table {
        self.fills = true;
        self
    }
    /// Set small.
    #[must_use]
    pub fn small(mut self) -> Table {
        self.small = true;
        self
    }
    /// Adds a row; cells that are missing are empty, too many are dropped by nobody: they join the last.
    pub fn row(&mut self, anchors: impl IntoIterator<Item = Anchor>, cells: Vec<Line>) {
        let n = self.columns.len().max(1);
        let mut cells = cells;
        while cells.len() > n {
            let more = cells.pop().unwrap_or_default();
            if let Some(last) = cells.last_mut() {
                last.0.push(Span::Plain(Words::new(" ")));
                last.0.extend(more.0);
            }
        }
        cells.resize(n, Line::empty());
        self.rows.push(Row {
            anchors: anchors.into_iter().collect(),
            cells,
            band: false,
        });
    }
    /// Adds a title between rows.
    pub fn band(&mut self, title: impl Into<Line>) {
        let mut cells = vec![title.into()];
        cells.resize(self.columns.len().max(1), Line::empty());
        self.rows.push(Row {
            anchors: Vec::new(),
            cells,
            band: true,
        });
    }
}

/// A chart: a picture with the figures behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Its title.
    pub title: Words,
    /// The picture, as SVG of ours.
    pub svg: String,
    /// What it shows, for those who cannot see it.
    pub alternative: Words,
    /// The figures behind it.
    pub data: Option<Table>,
}

/// What a callout is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// To know.
    Note,
    /// Went well.
    Good,
    /// To mend.
    Bad,
}

impl Tone {
    /// Its word in style sheets and templates.
    pub fn word(self) -> &'static str {
        match self {
            Tone::Note => "note",
            Tone::Good => "good",
            Tone::Bad => "bad",
        }
    }
}

/// A figure of a strip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The figure.
    pub value: Words,
    /// What it counts.
    pub label: Words,
}

/// A piece of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading, 1 is the highest.
    Heading(u8, Line, Option<Anchor>),
    /// A paragraph.
    Paragraph(Line),
    /// A list.
    List {
        /// Whether it is numbered.
        numbered: bool,
        /// Its items.
        items: Vec<Line>,
    },
    /// A table.
    Table(Table),
    /// A few key figures side by side.
    Figures(Vec<Figure>),
    /// Text that is set apart.
    Callout {
        /// What for.
        tone: Tone,
        /// Its title.
        title: Words,
        /// Its text.
        lines: Vec<Line>,
    },
    /// A chart.
    Chart(Chart),
    /// What stays on one page.
    Together(Vec<Block>),
    /// A new page begins.
    PageBreak,
}

/// What stands on the title page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// What kind of document it is.
    pub kind: Words,
    /// The title.
    pub title: Words,
    /// Under the title.
    pub subtitle: Words,
    /// Data of the exercise: name and value.
    pub facts: Vec<(Words, Line)>,
    /// At the foot.
    pub note: Words,
}

/// A whole document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its language.
    pub language: Language,
    /// What stands on every page: EXERCISE.
    pub mark: Words,
    /// The title page.
    pub cover: Cover,
    /// What the list of contents is called.
    pub contents: Words,
    /// What the page is called in "page 3".
    pub page: Words,
    /// How the figures behind a chart are called.
    pub figures: Words,
    /// What follows.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Every line, tables and callouts included.
    fn lines_mut(&mut self) -> impl Iterator<Item = &mut Line> {
        let cover = self.cover.facts.iter_mut().map(|(_, line)| line);
        cover.chain(self.blocks.iter_mut().flat_map(within))
    }

    /// Every anchor that something points at.
    pub fn pointed_at(&self) -> BTreeSet<Anchor> {
        let mut found = BTreeSet::new();
        // The same walk as for changes, over a copy: documents are small beside what is made of them.
        for line in self.clone().lines_mut() {
            for span in &line.0 {
                if let Span::Reference(to, _) = span {
                    found.insert(*to);
                }
            }
        }
        found
    }

    /// Makes every reference lead somewhere: an anchor is given once, and a reference to none becomes plain text.
    #[must_use]
    pub fn settled(mut self) -> Document {
        let mut known: BTreeSet<Anchor> = BTreeSet::new();
        settle_all(&mut self.blocks, &mut known);
        for line in self.lines_mut() {
            for span in &mut line.0 {
                if let Span::Reference(to, words) = span
                    && !known.contains(to)
                {
                    *span = Span::Plain(words.clone());
                }
            }
        }
        self
    }
}

/// The lines of a block.
fn within(block: &mut Block) -> Vec<&mut Line> {
    match block {
        Block::Heading(_, line, _) | Block::Paragraph(line) => vec![line],
        Block::List { items, .. } => items.iter_mut().collect(),
        Block::Table(table) => cells_mut(table),
        Block::Callout { lines, .. } => lines.iter_mut().collect(),
        Block::Chart(chart) => chart.data.as_mut().map(cells_mut).unwrap_or_default(),
        Block::Together(blocks) => blocks.iter_mut().flat_map(within).collect(),
        Block::Figures(_) | Block::PageBreak => Vec::new(),
    }
}

fn settle_all(blocks: &mut [Block], known: &mut BTreeSet<Anchor>) {
    for block in blocks {
        match block {
            Block::Heading(_, _, anchor) => settle(anchor, known),
            Block::Table(table) => {
                for row in &mut table.rows {
                    row.anchors.retain(|a| known.insert(*a));
                }
            }
            Block::Together(blocks) => settle_all(blocks, known),
            Block::Paragraph(_)
            | Block::List { .. }
            | Block::Figures(_)
            | Block::Callout { .. }
            | Block::Chart(_)
            | Block::PageBreak => {}
        }
    }
}

fn settle(anchor: &mut Option<Anchor>, known: &mut BTreeSet<Anchor>) {
    if anchor.is_some_and(|a| !known.insert(a)) {
        *anchor = None;
    }
}

fn cells_mut(table: &mut Table) -> Vec<&mut Line> {
    table.rows.iter_mut().flat_map(|r| &mut r.cells).collect()
}

#[cfg(test)]
mod tests;
