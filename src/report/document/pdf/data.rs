//! The document as the data that a template reads. Its form is a promise to trainers who write templates; what it holds is
//! described at the head of the template that ships.

use crate::report::document::{Block, Document, Line, Span, Table, Words};
use crate::scenario::model::Language;
use serde_json::{Value, json};

/// So many letters without a place to break get some: no line is wider than its column.
const LONG: usize = 24;

/// The document and the SVG of its charts, in order.
pub fn of(document: &Document) -> (Value, Vec<String>) {
    let mut data = Data {
        language: document.language,
        charts: Vec::new(),
    };
    let cover = &document.cover;
    let facts: Vec<Value> = cover
        .facts
        .iter()
        .map(|(name, value)| json!([data.text(name), data.line(value)]))
        .collect();
    let blocks = data.blocks(&document.blocks);
    let value = json!({
        "lang": document.language.code(),
        "mark": data.text(&document.mark),
        "contents": data.text(&document.contents),
        "page": data.text(&document.page),
        "cover": {
            "kind": data.text(&cover.kind),
            "title": data.text(&cover.title),
            "subtitle": data.text(&cover.subtitle),
            "facts": facts,
            "note": data.text(&cover.note),
        },
        "blocks": blocks,
    });
    (value, data.charts)
}

struct Data {
    language: Language,
    charts: Vec<String>,
}

impl Data {
    fn blocks(&mut self, blocks: &[Block]) -> Vec<Value> {
        blocks.iter().map(|b| self.block(b)).collect()
    }

    fn block(&mut self, block: &Block) -> Value {
        match block {
            Block::Heading(level, title, anchor) => json!({
                "kind": "heading",
                "level": (*level).clamp(1, 4),
                "line": self.line(title),
                "anchor": anchor.map(|a| a.to_string()),
            }),
            Block::Paragraph(words) => json!({ "kind": "paragraph", "line": self.line(words) }),
            Block::List { numbered, items } => json!({
                "kind": "list",
                "numbered": numbered,
                "items": items.iter().map(|i| self.line(i)).collect::<Vec<_>>(),
            }),
            Block::Table(t) => self.table(t),
            Block::Figures(figures) => json!({
                "kind": "figures",
                "figures": figures
                    .iter()
                    .map(|f| json!([self.text(&f.value), self.text(&f.label)]))
                    .collect::<Vec<_>>(),
            }),
            Block::Callout { tone, title, lines } => json!({
                "kind": "callout",
                "tone": tone.word(),
                "title": self.text(title),
                "lines": lines.iter().map(|l| self.line(l)).collect::<Vec<_>>(),
            }),
            Block::Chart(chart) => {
                self.charts.push(chart.svg.clone());
                json!({
                    "kind": "chart",
                    "title": self.text(&chart.title),
                    "file": format!("chart-{}.svg", self.charts.len()),
                    "alternative": chart.alternative.as_str(),
                })
            }
            Block::Together(blocks) => {
                json!({ "kind": "together", "blocks": self.blocks(blocks) })
            }
            Block::PageBreak => json!({ "kind": "break" }),
        }
    }

    fn table(&self, t: &Table) -> Value {
        let columns: Vec<Value> = t
            .columns
            .iter()
            .map(|c| {
                json!({ "title": self.text(&c.title), "align": c.align.word(), "weight": c.weight })
            })
            .collect();
        let rows: Vec<Value> = t
            .rows
            .iter()
            .map(|r| {
                json!({
                    "band": r.band,
                    "anchors": r.anchors.iter().map(ToString::to_string).collect::<Vec<_>>(),
                    "cells": r.cells.iter().map(|c| self.line(c)).collect::<Vec<_>>(),
                })
            })
            .collect();
        json!({
            "kind": "table", "small": t.small, "fills": t.fills, "columns": columns, "rows": rows
        })
    }

    fn line(&self, line: &Line) -> Value {
        line.0
            .iter()
            .map(|span| {
                let said = self.text(span.words());
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

    fn text(&self, words: &Words) -> String {
        breakable(&words.held(self.language))
    }
}

/// Text with places to break in what would be too long for a line: after the signs of an address, otherwise anywhere.
fn breakable(text: &str) -> String {
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
            let mut since = 0;
            let mut letters = word.chars().peekable();
            while let Some(c) = letters.next() {
                out.push(c);
                since += 1;
                let sign = matches!(c, '/' | '.' | '-' | '_' | '?' | '&' | '=' | '+' | '%' | '#');
                let another = letters.peek().is_some_and(|n| *n != '/' && *n != ' ');
                if another && (since == LONG || (sign && since > 3)) {
                    out.push('\u{200b}');
                    since = 0;
                }
            }
        }
    }
    out
}
