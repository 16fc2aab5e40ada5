//! The pages of a piece while they are written: headings that are counted, and the few shapes that every piece uses.

use super::prose;
use crate::report::document::{Anchor, Block, Line, Table, Tone};

/// Something to tick. The letters of the program have it.
pub(super) const BOX: &str = "□";

/// Between a label and what is said: the letters have no wider space.
pub(super) const GAP: &str = "\u{a0} ";

/// Blocks under way.
#[derive(Debug, Default)]
pub(super) struct Pages {
    blocks: Vec<Block>,
    parts: u32,
}

impl Pages {
    /// What was written.
    pub fn blocks(self) -> Vec<Block> {
        self.blocks
    }

    /// A chapter: on a new page.
    pub fn chapter(&mut self, title: impl Into<Line>) {
        if !self.blocks.is_empty() {
            self.blocks.push(Block::PageBreak);
        }
        self.heading(1, title);
    }

    /// A chapter that goes on where the page stands.
    pub fn section(&mut self, title: impl Into<Line>) {
        self.heading(1, title);
    }

    /// A heading.
    pub fn heading(&mut self, level: u8, title: impl Into<Line>) {
        self.parts += 1;
        let anchor = Some(Anchor::Part(self.parts));
        self.blocks
            .push(Block::Heading(level, title.into(), anchor));
    }

    /// A heading that is pointed at.
    pub fn heading_at(&mut self, level: u8, title: impl Into<Line>, at: Anchor) {
        self.blocks
            .push(Block::Heading(level, title.into(), Some(at)));
    }

    /// A paragraph, where it says something.
    pub fn line(&mut self, line: impl Into<Line>) {
        let line = line.into();
        if !line.is_empty() {
            self.blocks.push(Block::Paragraph(line));
        }
    }

    /// A label and what is said of it, where something is.
    pub fn told(&mut self, label: impl AsRef<str>, text: impl AsRef<str>) {
        if text.as_ref().trim().is_empty() {
            return;
        }
        let mut line = Line::empty().strong(label).plain(GAP);
        line.0.extend(prose::line(text.as_ref()).0);
        self.line(line);
    }

    /// What somebody wrote in Markdown.
    pub fn prose(&mut self, text: &str) {
        self.blocks.extend(prose::blocks(text));
    }

    /// A list.
    pub fn list(&mut self, items: Vec<Line>) {
        if !items.is_empty() {
            self.blocks.push(Block::List {
                numbered: false,
                items,
            });
        }
    }

    /// Things to tick, one a line of `text`.
    pub fn ticks(&mut self, title: String, text: &str) {
        let mut table = Table::new([(String::new(), 1), (title, 22)]);
        for item in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
            let item = item.strip_prefix("- ").unwrap_or(item);
            table.row([], vec![BOX.into(), prose::line(item)]);
        }
        self.table(table);
    }

    /// A table, where it has rows.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Text that is set apart.
    pub fn apart(&mut self, title: impl AsRef<str>, lines: Vec<Line>) {
        self.blocks.push(Block::Callout {
            tone: Tone::Note,
            title: title.as_ref().into(),
            lines,
        });
    }

    /// What follows, its last so many blocks on one page.
    pub fn together(&mut self, pages: Pages, last: usize) {
        let mut blocks = pages.blocks;
        let kept = blocks.split_off(blocks.len().saturating_sub(last));
        self.blocks.extend(blocks);
        self.blocks.push(Block::Together(kept));
    }

    /// Anything else.
    pub fn put(&mut self, block: Block) {
        self.blocks.push(block);
    }
}

/// Room to write in by hand: so many empty lines.
pub(super) fn room(lines: usize) -> Line {
    Line::new(vec!["\u{a0}"; lines.max(1)].join("\n"))
}
