//! The document as the data that a template reads. Its form is a promise to trainers who write templates; what it holds is
//! described at the head of the template that ships.

use crate::report::document::{Block, Document, Line, Span, Table};
use serde_json::{Value, json};

/// So many letters without a place to break get some: no line is wider than its column.
const LONG: usize = 24;
/// A place to break after so many.
const PIECE: usize = 8;

/// The document and the SVG of its charts, in order.
pub fn of(document: &Document) -> (Value, Vec<String>) {
    let mut charts = Vec::new();
    let cover = &document.cover;
    let facts: Vec<Value> = cover
        .facts
        .iter()
        .map(|(name, value)| json!([text(name.as_str()), line(value)]))
        .collect();
    let blocks: Vec<Value> = document
        .blocks
        .iter()
        .map(|b| block(b, &mut charts))
        .collect();
    let value = json!({
        "lang": document.language.code(),
        "mark": text(document.mark.as_str()),
        "contents": text(document.contents.as_str()),
        "page": text(document.page.as_str()),
        "cover": {
            "kind": text(cover.kind.as_str()),
            "title": text(cover.title.as_str()),
            "subtitle": text(cover.subtitle.as_str()),
            "facts": facts,
            "note": text(cover.note.as_str()),
        },
        "blocks": blocks,
    });
    (value, charts)
}

fn block(block: &Block, charts: &mut Vec<String>) -> Value {
    match block {
        Block::Heading(level, title, anchor) => json!({
            "kind": "heading",
            "level": (*level).clamp(1, 4),
            "line": line(title),
            "anchor": anchor.map(|a| a.to_string()),
        }),
        Block::Paragraph(words) => json!({ "kind": "paragraph", "line": line(words) }),
        Block::List { numbered, items } => json!({
            "kind": "list",
            "numbered": numbered,
            "items": items.iter().map(line).collect::<Vec<_>>(),
        }),
        Block::Table(t) => table(t),
        Block::Figures(figures) => json!({
            "kind": "figures",
            "figures": figures
                .iter()
                .map(|f| json!([text(f.value.as_str()), text(f.label.as_str())]))
                .collect::<Vec<_>>(),
        }),
        Block::Callout { tone, title, lines } => json!({
            "kind": "callout",
            "tone": tone.word(),
            "title": text(title.as_str()),
            "lines": lines.iter().map(line).collect::<Vec<_>>(),
        }),
        Block::Chart(chart) => {
            charts.push(chart.svg.clone());
            json!({
                "kind": "chart",
                "title": text(chart.title.as_str()),
                "file": format!("chart-{}.svg", charts.len()),
                "alternative": chart.alternative.as_str(),
            })
        }
        Block::PageBreak => json!({ "kind": "break" }),
    }
}

fn table(t: &Table) -> Value {
    let columns: Vec<Value> = t
        .columns
        .iter()
        .map(|c| json!({ "title": text(c.title.as_str()), "align": c.align.word(), "weight": c.weight }))
        .collect();
    let rows: Vec<Value> = t
        .rows
        .iter()
        .map(|r| {
            json!({
                "band": r.band,
                "anchors": r.anchors.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "cells": r.cells.iter().map(line).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({ "kind": "table", "small": t.small, "columns": columns, "rows": rows })
}

fn line(line: &Line) -> Value {
    line.0
        .iter()
        .map(|span| {
            let said = text(span.words().as_str());
            match span {
                Span::Plain(_) => json!({ "look": "plain", "text": said }),
                Span::Strong(_) => json!({ "look": "strong", "text": said }),
                Span::Emphasis(_) => json!({ "look": "emphasis", "text": said }),
                Span::Reference(to, _) => {
                    json!({ "look": "reference", "text": said, "to": to.to_string() })
                }
            }
        })
        .collect()
}

/// Text with places to break in what would be too long for a line.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (i, row) in text.trim_end_matches('\n').split('\n').enumerate() {
        if i > 0 {
            out.push('\n');
        }
        for word in row.split_inclusive(' ') {
            if word.chars().count() <= LONG {
                out.push_str(word);
                continue;
            }
            for (n, c) in word.chars().enumerate() {
                if n > 0 && n % PIECE == 0 {
                    out.push('\u{200b}');
                }
                out.push(c);
            }
        }
    }
    out
}
