//! Texts of a scenario, which trainers write in Markdown, as lines and blocks of a document.
//!
//! Emphasis, paragraphs and lists are kept. Raw HTML is shown as it was typed, a picture by its words, a link by its words
//! and its address: paper leads nowhere.

use crate::report::document::{Block, Line, Span, Words};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// A paragraph or an item.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Passage {
    Paragraph(Line),
    Heading(Line),
    /// With its number, where it has one.
    Item(Option<u64>, Line),
}

/// As blocks of a document.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for passage in passages(text) {
        match passage {
            Passage::Paragraph(line) => out.push(Block::Paragraph(line)),
            // Inside of a chapter of ours, whatever level its writer gave it.
            Passage::Heading(line) => out.push(Block::Heading(4, line, None)),
            Passage::Item(number, line) => match out.last_mut() {
                Some(Block::List { numbered, items })
                    if *numbered == number.is_some() && number != Some(1) =>
                {
                    items.push(line);
                }
                Some(_) | None => out.push(Block::List {
                    numbered: number.is_some(),
                    items: vec![line],
                }),
            },
        }
    }
    out
}

/// As lines, a line for each paragraph or item: for what is set apart.
pub(super) fn lines(text: &str) -> Vec<Line> {
    passages(text)
        .into_iter()
        .map(|passage| match passage {
            Passage::Paragraph(line) => line,
            Passage::Heading(line) => Line::empty().strong(line.text()),
            Passage::Item(number, line) => {
                let mark = number.map_or_else(|| "•\u{a0}".to_owned(), |n| format!("{n}.\u{a0}"));
                let mut whole = Line::new(mark);
                whole.0.extend(line.0);
                whole
            }
        })
        .collect()
}

/// As one line with line breaks in it: for a cell of a table.
pub(super) fn line(text: &str) -> Line {
    let mut lines = lines(text).into_iter();
    let first = lines.next().unwrap_or_default();
    lines.fold(first, Line::below)
}

#[derive(Default)]
struct Reader {
    out: Vec<Passage>,
    open: Line,
    strong: usize,
    emphasis: usize,
    /// Numbers of the lists that are open.
    lists: Vec<Option<u64>>,
    links: Vec<String>,
}

fn passages(text: &str) -> Vec<Passage> {
    let mut reader = Reader::default();
    for event in Parser::new(text) {
        reader.event(event);
    }
    reader.close();
    reader.out
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(t) | Event::Code(t) | Event::Html(t) | Event::InlineHtml(t) => self.say(&t),
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            // Without extensions the others do not come.
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.emphasis += 1,
            Tag::List(first) => {
                self.close();
                self.lists.push(first);
            }
            Tag::Link { dest_url, .. } => self.links.push(dest_url.to_string()),
            Tag::Heading { .. }
            | Tag::Paragraph
            | Tag::Item
            | Tag::BlockQuote(_)
            | Tag::CodeBlock(_)
            | Tag::HtmlBlock => {
                self.close();
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis = self.emphasis.saturating_sub(1),
            TagEnd::Heading(_) => {
                let line = std::mem::take(&mut self.open);
                if !line.is_empty() {
                    self.out.push(Passage::Heading(line));
                }
            }
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::Link => {
                if let Some(to) = self.links.pop()
                    && !self.open.text().ends_with(&to)
                {
                    self.say(&format!(" ({to})"));
                }
            }
            TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::CodeBlock
            | TagEnd::HtmlBlock => self.close(),
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        let words = Words::new(text);
        self.open.0.push(if self.strong > 0 {
            Span::Strong(words)
        } else if self.emphasis > 0 {
            Span::Emphasis(words)
        } else {
            Span::Plain(words)
        });
    }

    fn close(&mut self) {
        let line = std::mem::take(&mut self.open);
        if line.is_empty() {
            return;
        }
        self.out.push(match self.lists.last_mut() {
            None => Passage::Paragraph(line),
            Some(number) => {
                let now = *number;
                *number = number.map(|n| n + 1);
                Passage::Item(now, line)
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_trainers_write_keeps_its_emphasis_its_paragraphs_and_its_lists() {
        let said = blocks(
            "One **two** *three*,\nstill.\n\n- a\n- b\n\n1. c\n2. d\n\n# Head\n\n<b>x</b> [y](http://z)",
        );
        let shown: Vec<String> = said
            .iter()
            .map(|b| match b {
                Block::Paragraph(l) => format!("p {}", l.text()),
                Block::List { numbered, items } => {
                    let items: Vec<String> = items.iter().map(Line::text).collect();
                    format!("{} {}", if *numbered { "n" } else { "l" }, items.join("|"))
                }
                Block::Heading(level, l, _) => format!("h{level} {}", l.text()),
                other => format!("{other:?}"),
            })
            .collect();
        assert_eq!(
            shown,
            [
                "p One two three, still.",
                "l a|b",
                "n c|d",
                "h4 Head",
                "p <b>x</b> y (http://z)"
            ]
        );
        let Block::Paragraph(first) = &said[0] else {
            panic!("a paragraph");
        };
        assert!(matches!(&first.0[1], Span::Strong(w) if w.as_str() == "two"));
        assert!(matches!(&first.0[3], Span::Emphasis(w) if w.as_str() == "three"));
    }

    #[test]
    fn in_a_cell_everything_stands_in_one_line_with_breaks() {
        assert_eq!(
            line("a\n\nb\n\n- c\n- d").text(),
            "a\nb\n•\u{a0}c\n•\u{a0}d"
        );
        assert!(line("").is_empty());
    }
}
