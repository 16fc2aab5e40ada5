//! The text of a part: paragraphs and items, drafted from the data or written by people.
//!
//! One rule for what people write, here and nowhere else: it is plain text. An empty line ends a paragraph, a line that
//! begins with `- ` is an item of a list, `#12` points to entry 12. Everything else, Markdown included, is shown as typed.

use crate::report::document::{Anchor, Block, Line};

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Passage {
    /// A paragraph.
    Paragraph(Line),
    /// An item of a list.
    Item(Line),
}

/// The text of a part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Written(pub Vec<Passage>);

impl Written {
    /// One paragraph.
    pub fn paragraph(line: impl Into<Line>) -> Written {
        Written(vec![Passage::Paragraph(line.into())])
    }

    /// Items of a list.
    pub fn items(lines: impl IntoIterator<Item = Line>) -> Written {
        Written(lines.into_iter().map(Passage::Item).collect())
    }

    /// With one more paragraph.
    #[must_use]
    pub fn and(mut self, line: impl Into<Line>) -> Written {
        self.0.push(Passage::Paragraph(line.into()));
        self
    }

    /// As plain text, to be edited.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        let mut item_before = false;
        for passage in &self.0 {
            let (text, item) = match passage {
                Passage::Paragraph(line) => (line.text(), false),
                Passage::Item(line) => (format!("- {}", line.text()), true),
            };
            if !out.is_empty() {
                out += if item && item_before { "\n" } else { "\n\n" };
            }
            item_before = item;
            out += &text;
        }
        out
    }

    /// What people wrote.
    pub fn parse(text: &str) -> Written {
        let mut all: Vec<Passage> = Vec::new();
        let mut open = String::new();
        let close = |open: &mut String, all: &mut Vec<Passage>| {
            if !open.trim().is_empty() {
                all.push(Passage::Paragraph(referring(open.trim())));
            }
            open.clear();
        };
        for line in text.lines() {
            let bare = line.trim();
            if let Some(item) = bare.strip_prefix("- ").or_else(|| bare.strip_prefix("• ")) {
                close(&mut open, &mut all);
                all.push(Passage::Item(referring(item.trim())));
            } else if bare.is_empty() {
                close(&mut open, &mut all);
            } else {
                if !open.is_empty() {
                    open.push('\n');
                }
                open += bare;
            }
        }
        close(&mut open, &mut all);
        Written(all)
    }

    /// As blocks of a document.
    pub fn blocks(self) -> Vec<Block> {
        let mut out: Vec<Block> = Vec::new();
        for passage in self.0 {
            match passage {
                Passage::Paragraph(line) => out.push(Block::Paragraph(line)),
                Passage::Item(line) => match out.last_mut() {
                    Some(Block::List { items, .. }) => items.push(line),
                    Some(_) | None => out.push(Block::List {
                        numbered: false,
                        items: vec![line],
                    }),
                },
            }
        }
        out
    }
}

/// A text whose `#12` are references.
pub(super) fn referring(text: &str) -> Line {
    let mut line = Line::empty();
    let mut rest = text;
    let mut plain = String::new();
    while let Some(at) = rest.find('#') {
        let (before, from) = rest.split_at(at);
        plain += before;
        let digits = from[1..].chars().take_while(char::is_ascii_digit).count();
        let number: Option<u64> = from[1..=digits].parse().ok();
        let after_word = plain.chars().next_back().is_some_and(char::is_alphanumeric);
        match number {
            Some(n) if !after_word => {
                if !plain.is_empty() {
                    line = line.plain(std::mem::take(&mut plain));
                }
                line = line.reference(Anchor::Entry(n), &from[..=digits]);
                rest = &from[1 + digits..];
            }
            Some(_) | None => {
                plain.push('#');
                rest = &from[1..];
            }
        }
    }
    plain += rest;
    if plain.is_empty() && !line.0.is_empty() {
        line
    } else {
        line.plain(plain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_comes_back_as_it_was_read() {
        let written = Written::parse("One #3,\nstill one.\n\n- a\n- b #12\nTwo");
        assert_eq!(
            written.plain(),
            "One #3,\nstill one.\n\n- a\n- b #12\n\nTwo"
        );
        assert_eq!(Written::parse(&written.plain()), written);
    }

    #[test]
    fn only_a_number_after_a_sharp_is_a_reference() {
        for (text, references) in [
            ("#12", 1),
            ("a#12", 0),
            ("#", 0),
            ("# 1", 0),
            ("é#1 (#2)", 1),
        ] {
            let line = referring(text);
            let found = line
                .0
                .iter()
                .filter(|s| matches!(s, crate::report::document::Span::Reference(..)));
            assert_eq!(found.count(), references, "{text}");
            assert_eq!(line.text(), text);
        }
    }
}
