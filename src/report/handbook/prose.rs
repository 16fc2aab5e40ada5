//! Markdown of the handbook as blocks of a document: headings, paragraphs, flat lists, tables, text in fences.

use crate::report::document::{Block, Line, Span, Table, Tone, Words};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The blocks of a text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        reader.event(event);
    }
    reader.out
}

/// A text of one line.
pub(super) fn line(text: &str) -> Line {
    let first = blocks(text).into_iter().next();
    match first {
        Some(Block::Paragraph(line)) => line,
        _ => Line::new(text),
    }
}

#[derive(Default)]
struct Reader {
    out: Vec<Block>,
    /// The line that is being written.
    line: Line,
    strong: bool,
    emphasis: bool,
    /// Items of the list that is open, and whether it is numbered.
    list: Option<(bool, Vec<Line>)>,
    /// Titles of columns and rows of the table that is open.
    table: Option<(Vec<String>, Vec<Vec<Line>>)>,
    row: Vec<Line>,
    fence: Option<String>,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words)
            | Event::Code(words)
            | Event::InlineHtml(words)
            | Event::Html(words) => match &mut self.fence {
                Some(fence) => fence.push_str(&words),
                None => self.say(&words),
            },
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
            Tag::List(first) => self.list = Some((first.is_some(), Vec::new())),
            Tag::Table(_) => self.table = Some((Vec::new(), Vec::new())),
            Tag::CodeBlock(_) => self.fence = Some(String::new()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = false,
            TagEnd::Emphasis => self.emphasis = false,
            TagEnd::Heading(level) => {
                let level = match level {
                    HeadingLevel::H1 => 1,
                    HeadingLevel::H2 => 2,
                    _ => 3,
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
                    self.out.push(Block::List { numbered, items });
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
            TagEnd::CodeBlock => {
                let fence = self.fence.take().unwrap_or_default();
                self.out.push(Block::Callout {
                    tone: Tone::Note,
                    title: Words::new(""),
                    lines: fence.lines().map(Line::new).collect(),
                });
            }
            _ => {}
        }
    }

    fn taken(&mut self) -> Line {
        std::mem::take(&mut self.line)
    }

    /// Columns get room by what stands in them; those of figures alone stand to the right.
    fn close_table(&mut self) {
        let Some((columns, rows)) = self.table.take() else {
            return;
        };
        let letters = |n: usize| {
            let cells = rows.iter().filter_map(|r| r.get(n));
            cells.map(|l| l.text().chars().count()).max().unwrap_or(0)
        };
        let weights = columns.iter().enumerate().map(|(n, title)| {
            let title = title.chars().count().min(24);
            (title.max(letters(n)).clamp(13, 60)) as u32
        });
        let weights: Vec<u32> = weights.collect();
        let begins = |text: &str| {
            let first = text.trim_start().chars().next();
            first.is_some_and(|c| c.is_ascii_digit() || "−–-∞".contains(c))
        };
        let is_figure = |n: usize| {
            let mut cells = rows.iter().filter_map(|r| r.get(n)).map(Line::text);
            n > 0 && !rows.is_empty() && cells.all(|c| begins(&c))
        };
        let figures: Vec<usize> = (0..columns.len()).filter(|n| is_figure(*n)).collect();
        let mut table = Table::new(columns.into_iter().zip(weights)).figures(&figures);
        if rows.len() > 8 {
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

    #[test]
    fn headings_lists_tables_and_fences_become_blocks() {
        let text = "### Head\n\nOne **two**\nthree.\n\n- a\n- b `c`\n\n1. x\n2. y\n\n| A | B |\n| --- | ---: |\n| word | 3 |\n\n```sh\ncellule\n```\n";
        let all = blocks(text);
        let shapes: Vec<&str> = all
            .iter()
            .map(|b| match b {
                Block::Heading(3, ..) => "heading",
                Block::Paragraph(l) if l.text() == "One two three." => "paragraph",
                Block::List {
                    numbered: false,
                    items,
                } if items[1].text() == "b c" => "list",
                Block::List {
                    numbered: true,
                    items,
                } if items.len() == 2 => "numbers",
                Block::Table(t) if t.rows.len() == 1 && t.rows[0].cells[1].text() == "3" => "table",
                Block::Callout { lines, .. } if lines[0].text() == "cellule" => "fence",
                _ => "other",
            })
            .collect();
        assert_eq!(
            shapes,
            ["heading", "paragraph", "list", "numbers", "table", "fence"]
        );
    }
}
