//! A document as Markdown (CommonMark with tables), for people who go on writing.
//!
//! Every sign that Markdown could read as its own is written with a backslash before it, so text is shown as it was typed.
//! The only HTML is the anchors of what is pointed at. Charts are given by the figures behind them: a text file holds no
//! picture.

use super::{Align, Anchor, Block, Chart, Document, Line, Span, Table, Tone, Words};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Where a line stands: in a table it may hold no line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    Cell,
}

/// Writes a document.
pub fn write(document: &Document) -> String {
    let mut out = String::new();
    let mark = one_line(document.mark.as_str());
    // Writing to a string cannot fail.
    let _ = writeln!(out, "**{mark}**\n");
    let cover = &document.cover;
    let _ = writeln!(out, "# {}\n", one_line(cover.title.as_str()));
    let _ = writeln!(out, "**{}**\n", one_line(cover.kind.as_str()));
    if !cover.subtitle.is_empty() {
        let _ = writeln!(out, "{}\n", words(&cover.subtitle));
    }
    for (name, value) in &cover.facts {
        let _ = writeln!(
            out,
            "- **{}** {}",
            one_line(name.as_str()),
            line(value, Place::Text, "  ")
        );
    }
    out.push('\n');
    if !cover.note.is_empty() {
        let _ = writeln!(out, "{}\n", words(&cover.note));
    }
    let wanted = document.pointed_at();
    for b in &document.blocks {
        block(&mut out, b, &wanted);
    }
    let _ = writeln!(out, "**{mark}**");
    out
}

fn block(out: &mut String, block: &Block, wanted: &BTreeSet<Anchor>) {
    match block {
        Block::Heading(level, text, at) => {
            let marks = "#".repeat(usize::from(*level).clamp(1, 5) + 1);
            let at = at
                .filter(|a| wanted.contains(a))
                .map(anchor)
                .unwrap_or_default();
            let _ = writeln!(out, "{marks} {at}{}\n", one_line(&text.text()));
        }
        Block::Paragraph(text) => {
            let _ = writeln!(out, "{}\n", line(text, Place::Text, ""));
        }
        Block::List { numbered, items } => {
            for (i, item) in items.iter().enumerate() {
                let mark = if *numbered {
                    format!("{}. ", i + 1)
                } else {
                    "- ".to_owned()
                };
                let indent = " ".repeat(mark.len());
                let _ = writeln!(out, "{mark}{}", line(item, Place::Text, &indent));
            }
            out.push('\n');
        }
        Block::Table(t) => table(out, t, wanted),
        Block::Figures(figures) => {
            for f in figures {
                let _ = writeln!(
                    out,
                    "- {} **{}**",
                    one_line(f.label.as_str()),
                    one_line(f.value.as_str())
                );
            }
            out.push('\n');
        }
        Block::Callout { tone, title, lines } => {
            let sign = match tone {
                Tone::Note => "",
                Tone::Good => "✓ ",
                Tone::Bad => "⚠ ",
            };
            let _ = writeln!(out, "> **{sign}{}**", one_line(title.as_str()));
            for l in lines {
                let _ = writeln!(out, ">\n> {}", line(l, Place::Text, "> "));
            }
            out.push('\n');
        }
        Block::Chart(c) => chart(out, c, wanted),
        Block::Together(blocks) => {
            for b in blocks {
                self::block(out, b, wanted);
            }
        }
        Block::PageBreak => {}
    }
}

fn chart(out: &mut String, chart: &Chart, wanted: &BTreeSet<Anchor>) {
    let _ = writeln!(out, "**{}**\n", one_line(chart.title.as_str()));
    let _ = writeln!(out, "{}\n", words(&chart.alternative));
    if let Some(data) = &chart.data {
        table(out, data, wanted);
    }
}

fn table(out: &mut String, t: &Table, wanted: &BTreeSet<Anchor>) {
    let titles: Vec<String> = t
        .columns
        .iter()
        .map(|c| escape(c.title.as_str(), Place::Cell))
        .collect();
    let _ = writeln!(out, "| {} |", titles.join(" | "));
    let rules: Vec<&str> = t
        .columns
        .iter()
        .map(|c| match c.align {
            Align::Left => ":--",
            Align::Right => "--:",
            Align::Centre => ":-:",
        })
        .collect();
    let _ = writeln!(out, "| {} |", rules.join(" | "));
    for row in &t.rows {
        let mut cells: Vec<String> = row.cells.iter().map(|c| line(c, Place::Cell, "")).collect();
        if row.band
            && let Some(first) = cells.first_mut()
        {
            *first = strong(first);
        }
        if let Some(first) = cells.first_mut() {
            let anchors = row.anchors.iter().filter(|a| wanted.contains(a));
            let anchors: String = anchors.map(|a| anchor(*a)).collect();
            first.insert_str(0, &anchors);
        }
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out.push('\n');
}

fn anchor(at: Anchor) -> String {
    format!("<a id=\"{at}\"></a>")
}

/// Already escaped text that stands out. Marks must touch a letter, or they are read as stars.
fn strong(escaped: &str) -> String {
    let inner = escaped.trim();
    if inner.is_empty() {
        String::new()
    } else {
        format!("**{inner}**")
    }
}

fn line(line: &Line, place: Place, indent: &str) -> String {
    let mut out = String::new();
    for span in &line.0 {
        let text = escape(span.words().as_str(), place);
        match span {
            Span::Plain(_) => out += &text,
            Span::Strong(_) => out += &strong(&text),
            Span::Emphasis(_) if text.trim().is_empty() => {}
            Span::Emphasis(_) => {
                let _ = write!(out, "*{}*", text.trim());
            }
            Span::Reference(to, _) => {
                let _ = write!(out, "[{text}](#{to})");
            }
        }
    }
    // A line that goes on keeps to its list or quotation.
    let mut lines = out.trim().split('\n');
    let mut whole = at_start(lines.next().unwrap_or_default());
    for next in lines {
        whole += "\n";
        whole += indent;
        whole += &at_start(next.trim_start());
    }
    whole
}

/// A paragraph of plain text.
fn words(words: &Words) -> String {
    line(&Line(vec![Span::Plain(words.clone())]), Place::Text, "")
}

fn one_line(text: &str) -> String {
    at_start(escape(text, Place::Cell).trim())
}

/// What Markdown reads as its own only at the beginning of a line: lists, headings, rules under headings.
fn at_start(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut after = line[digits..].chars();
    let marked = matches!(after.next(), Some('.' | ')')) && after.next().is_none_or(|c| c == ' ');
    if digits > 0 && marked {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    match line.chars().next() {
        Some('-' | '+' | '=' | ':') => format!("\\{line}"),
        Some(_) | None => line.to_owned(),
    }
}

/// Text with every sign of Markdown's own after a backslash.
fn escape(text: &str, place: Place) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut before = '\n';
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\n' if place == Place::Cell => out.push(' '),
            // Empty lines would end the paragraph.
            '\n' if before == '\n' => {}
            '\n' if letters.peek().is_none() => {}
            '\n' => out += "\\\n",
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$' | '^'
            | '@' => {
                out.push('\\');
                out.push(c);
            }
            // An address of the web would become a link of itself in some readers.
            ':' if letters.peek() == Some(&'/') => out += "\\:",
            '.' if ends_in_www(&out) => out += "\\.",
            '!' if letters.peek() == Some(&'[') => out += "\\!",
            c => out.push(c),
        }
        before = c;
    }
    out
}

fn ends_in_www(text: &str) -> bool {
    let last = text.len().checked_sub(3).and_then(|n| text.get(n..));
    last.is_some_and(|l| l.eq_ignore_ascii_case("www"))
}
