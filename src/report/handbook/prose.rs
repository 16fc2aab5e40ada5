//! Markdown of the handbook as blocks of a document: headings, paragraphs, flat lists, tables, text in fences.

use super::columns;
use crate::report::document::{Block, Line, Span, Table, Tone, Words};
use crate::wording::Wording;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// What stands between the parts of a cell. On paper each part stands on a line of its own.
pub(super) const BETWEEN: &str = " · ";

/// The blocks of a text; its tables can be set small throughout.
pub(super) fn blocks(text: &str, small: bool, w: Wording) -> Vec<Block> {
    let mut reader = Reader::new(small, w);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        reader.event(event);
    }
    reader.out
}

/// The title of a section. Its letters are strong already: code in it is not set apart.
pub(super) fn title(text: &str) -> Line {
    Line::new(text.replace('`', ""))
}

/// Text in a fence.
struct Fence {
    /// What stands over it.
    title: String,
    text: String,
}

struct Reader {
    w: Wording,
    out: Vec<Block>,
    /// The line that is being written.
    line: Line,
    strong: bool,
    emphasis: bool,
    heading: bool,
    /// What follows in a cell begins on a line of its own.
    breaks: bool,
    /// Every table is set small, not the long ones alone.
    small: bool,
    /// Items of the list that is open, and whether it is numbered.
    list: Option<(bool, Vec<Line>)>,
    /// Titles of columns and rows of the table that is open.
    table: Option<(Vec<String>, Vec<Vec<Line>>)>,
    row: Vec<Line>,
    fence: Option<Fence>,
}

impl Reader {
    fn new(small: bool, w: Wording) -> Reader {
        Reader {
            w,
            out: Vec::new(),
            line: Line::empty(),
            strong: false,
            emphasis: false,
            heading: false,
            breaks: false,
            small,
            list: None,
            table: None,
            row: Vec::new(),
            fence: None,
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::InlineHtml(words) | Event::Html(words) => {
                match &mut self.fence {
                    Some(fence) => fence.text.push_str(&words),
                    None => self.say(&words),
                }
            }
            // Keys, commands and names that are written so must be found at a glance.
            Event::Code(words) => {
                let strong = std::mem::replace(&mut self.strong, !self.heading);
                self.say(&words);
                self.strong = strong;
            }
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            Event::Rule
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn say(&mut self, words: &str) {
        if self.table.is_none() {
            self.add(words);
            return;
        }
        for (n, part) in words.split(BETWEEN).enumerate() {
            self.breaks |= n > 0;
            if !part.is_empty() {
                // The break stands before what follows: at the end of a stretch it would say nothing.
                let before = if std::mem::take(&mut self.breaks) {
                    "\n"
                } else {
                    ""
                };
                self.add(&format!("{before}{part}"));
            }
        }
    }

    fn add(&mut self, words: &str) {
        let words = Words::new(words);
        self.line.0.push(match (self.strong, self.emphasis) {
            (true, _) => Span::Strong(words),
            (false, true) => Span::Emphasis(words),
            (false, false) => Span::Plain(words),
        });
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Strong => self.strong = true,
            Tag::Emphasis => self.emphasis = true,
            Tag::Heading { .. } => self.heading = true,
            Tag::List(first) => self.list = Some((first.is_some(), Vec::new())),
            Tag::Table(_) => self.table = Some((Vec::new(), Vec::new())),
            Tag::CodeBlock(kind) => {
                let title = match kind {
                    CodeBlockKind::Fenced(of) if &**of == "ron" => self.w.get("handbook-ron"),
                    CodeBlockKind::Fenced(_) | CodeBlockKind::Indented => {
                        self.w.get("handbook-terminal")
                    }
                };
                self.fence = Some(Fence {
                    title,
                    text: String::new(),
                });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = false,
            TagEnd::Emphasis => self.emphasis = false,
            TagEnd::Heading(level) => {
                self.heading = false;
                let level = match level {
                    HeadingLevel::H1 => 1,
                    HeadingLevel::H2 => 2,
                    HeadingLevel::H3 => 3,
                    HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => 4,
                };
                let line = self.taken();
                self.out.push(Block::Heading(level, line, None));
            }
            TagEnd::Paragraph if self.list.is_none() => {
                let line = self.taken();
                self.out.push(Block::Paragraph(line));
            }
            TagEnd::Item => {
                let line = self.taken();
                if let Some((_, items)) = &mut self.list {
                    items.push(line);
                }
            }
            TagEnd::List(_) => {
                if let Some((numbered, items)) = self.list.take() {
                    // What has a box of its own to tick needs no mark before it.
                    match items.iter().all(|i| i.text().starts_with('□')) {
                        true => self.out.extend(items.into_iter().map(Block::Paragraph)),
                        false => self.out.push(Block::List { numbered, items }),
                    }
                }
            }
            TagEnd::TableCell => {
                let line = self.taken();
                self.row.push(line);
            }
            TagEnd::TableHead => {
                let titles = std::mem::take(&mut self.row);
                if let Some((columns, _)) = &mut self.table {
                    *columns = titles.iter().map(Line::text).collect();
                }
            }
            TagEnd::TableRow => {
                let row = std::mem::take(&mut self.row);
                if let Some((_, rows)) = &mut self.table {
                    rows.push(row);
                }
            }
            TagEnd::Table => self.close_table(),
            TagEnd::CodeBlock => self.close_fence(),
            _ => {}
        }
    }

    fn taken(&mut self) -> Line {
        std::mem::take(&mut self.line)
    }

    /// A fence stands in one piece, as it is indented.
    fn close_fence(&mut self) {
        let Some(fence) = self.fence.take() else {
            return;
        };
        let indented = fence.text.trim_end().lines().map(|line| {
            let text = line.trim_start();
            // Spaces at the head of a line are dropped on paper.
            "\u{a0}".repeat(line.len() - text.len()) + text
        });
        let text: Vec<String> = indented.collect();
        self.out.push(Block::Callout {
            tone: Tone::Note,
            title: Words::new(fence.title),
            lines: vec![Line::new(text.join("\n"))],
        });
    }

    /// Columns of figures alone stand to the right.
    fn close_table(&mut self) {
        let Some((columns, rows)) = self.table.take() else {
            return;
        };
        let begins = |text: &str| {
            let first = text.trim_start().chars().next();
            first.is_some_and(|c| c.is_ascii_digit() || "−–-∞".contains(c))
        };
        let is_figure = |n: usize| {
            let mut cells = rows.iter().filter_map(|r| r.get(n)).map(Line::text);
            n > 0 && !rows.is_empty() && cells.all(|c| begins(&c))
        };
        let figures: Vec<usize> = (0..columns.len()).filter(|n| is_figure(*n)).collect();
        let weights = columns::weights(&columns, &rows);
        let mut table = Table::new(columns.into_iter().zip(weights)).figures(&figures);
        if self.small || rows.len() > 8 {
            table = table.small();
        }
        for row in rows {
            table.row([], row);
        }
        self.out.push(Block::Table(table));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Language;

    #[test]
    fn headings_lists_tables_and_fences_become_blocks() {
        let text = "### Head\n\nOne **two**\nthree.\n\n- a\n- b `c`\n\n1. x\n2. y\n\n| A | B |\n| --- | ---: |\n| word | 3 |\n\n```sh\ncellule\n```\n";
        let all = blocks(text, false, Wording::new(Language::English));
        let shapes: Vec<&str> = all
            .iter()
            .map(|b| match b {
                Block::Heading(3, ..) => "heading",
                Block::Paragraph(l) if l.text() == "One two three." => "paragraph",
                Block::List {
                    numbered: false,
                    items,
                } if items[1].0.contains(&Span::Strong(Words::new("c"))) => "list",
                Block::List {
                    numbered: true,
                    items,
                } if items.len() == 2 => "numbers",
                Block::Table(t) if t.rows.len() == 1 && t.rows[0].cells[1].text() == "3" => "table",
                Block::Callout { lines, title, .. }
                    if lines[0].text() == "cellule" && !title.is_empty() =>
                {
                    "fence"
                }
                _ => "other",
            })
            .collect();
        assert_eq!(
            shapes,
            ["heading", "paragraph", "list", "numbers", "table", "fence"]
        );
    }

    #[test]
    fn the_parts_of_a_cell_stand_line_by_line_and_what_is_written_so_stands_out() {
        let text = "| A | B |\n| --- | --- |\n| x | `of` one · `by` two |\n";
        let all = blocks(text, true, Wording::new(Language::English));
        let Some(Block::Table(table)) = all.first() else {
            panic!("{all:?}");
        };
        assert!(table.small);
        let cell = &table.rows[0].cells[1];
        assert_eq!(cell.text(), "of one\nby two");
        assert!(
            cell.0.contains(&Span::Strong(Words::new("\nby"))),
            "{cell:?}"
        );
    }
}
