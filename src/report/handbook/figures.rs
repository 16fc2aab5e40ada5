//! The tables of figures in the chapter on the scenarios: what their sweeps gave.

use super::prose::BETWEEN;
use crate::assessment::Measure;
use crate::scenario::bundled;
use crate::scenario::load::{ScenarioSource, load};
use crate::scenario::model::Language;
use crate::wording::{Wording, measures};
use std::fmt::Write as _;

/// Made by `CELLULE_BLESS=1 cargo test --test library`.
const FIGURES: &str = include_str!("../../../assets/handbook/figures.tsv");

/// A text with every line `{figures ID}` replaced by the table of that scenario.
pub(super) fn filled_in(text: &str, w: Wording) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let id = line
            .trim()
            .strip_prefix("{figures ")
            .and_then(|l| l.strip_suffix('}'));
        match id {
            Some(id) => out.push_str(&table(id.trim(), w)),
            None => {
                out.push_str(line);
                out.push('\n');
            }
        }
    }
    out
}

/// A measure at a moment, with its median for each playbook.
struct Row<'f> {
    measure: Measure,
    later: bool,
    medians: Vec<(&'f str, Option<f64>)>,
}

fn rows(id: &str) -> Vec<Row<'static>> {
    let mut rows: Vec<Row<'static>> = Vec::new();
    for line in FIGURES.lines() {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let ["figure", of, playbook, measure, at, _low, median, _high] = cells.as_slice() else {
            continue;
        };
        if *of != id {
            continue;
        }
        let Some(measure) = Measure::ALL.iter().copied().find(|m| m.id() == *measure) else {
            continue;
        };
        let later = *at == "d30";
        let value = median.parse().ok();
        match rows.last_mut() {
            Some(row) if row.measure == measure && row.later == later => {
                row.medians.push((playbook, value));
            }
            Some(_) | None => rows.push(Row {
                measure,
                later,
                medians: vec![(playbook, value)],
            }),
        }
    }
    rows
}

/// What a scenario teaches, in a sentence.
fn lesson(id: &str, language: Language) -> Option<&'static str> {
    FIGURES.lines().find_map(|line| {
        let rest = line.strip_prefix("lesson\t")?.strip_prefix(id)?;
        rest.strip_prefix('\t')?
            .strip_prefix(language.code())?
            .strip_prefix('\t')
    })
}

fn table(id: &str, w: Wording) -> String {
    let rows = rows(id);
    let mut out = String::new();
    if let Some(lesson) = lesson(id, w.language()) {
        // Writing to a string cannot fail, here and below.
        let _ = writeln!(out, "*{lesson}*\n");
    }
    let Some(first) = rows.first() else {
        return out;
    };
    let titles = titles(id, w.language());
    let _ = write!(out, "| {} |", w.get("handbook-playbook"));
    for row in &rows {
        let name = measures::name(row.measure, w);
        let at = match row.later {
            true => w.get("handbook-later"),
            false => w.get("handbook-endex"),
        };
        let _ = write!(out, " {name}{BETWEEN}{at} |");
    }
    let _ = write!(out, "\n| --- |");
    for _ in &rows {
        let _ = write!(out, " ---: |");
    }
    out.push('\n');
    for (n, (playbook, _)) in first.medians.iter().enumerate() {
        let title = titles.iter().find(|(of, _)| of == playbook);
        let title = title.map_or(*playbook, |(_, title)| title);
        let _ = write!(out, "| {title} |");
        for row in &rows {
            let value = row.medians.get(n).and_then(|(_, v)| *v);
            let _ = write!(out, " {} |", measures::value(row.measure, value, w));
        }
        out.push('\n');
    }
    let _ = writeln!(out, "\n`cellule sweep {id} --runs 40`\n");
    out
}

/// The playbooks of a scenario of the program, each with its title.
fn titles(id: &str, language: Language) -> Vec<(String, String)> {
    if bundled::scenario(id).is_none() {
        return Vec::new();
    }
    let parts = load(&ScenarioSource::Bundled(id.to_owned())).parts;
    let books = parts
        .into_iter()
        .flat_map(|p| p.playbooks.into_iter().flatten());
    books
        .map(|p| (p.id.to_string(), p.title.get(language).to_owned()))
        .collect()
}
