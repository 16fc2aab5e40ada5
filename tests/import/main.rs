//! Files of other tools: each imports with a list of what was lost that is counted here, and what comes of it plays at once.

#[path = "../common/mod.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod common;

mod command;
mod corpora;
mod exchange;
mod hostile;
mod lines;
mod spreadsheets;
mod times;

use cellule::exercise::Exercise;
use cellule::exercise::event::Event;
use cellule::scenario::diagnostic::Severity;
use cellule::scenario::edit::{Replica, injects};
use cellule::scenario::import::{Imported, LossKind, Wishes, read};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use cellule::scenario::syntax;
use rust_xlsxwriter::{Workbook, Worksheet};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A workbook with one sheet.
fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    sheets(vec![("Chronogramme", Box::new(fill))])
}

type Fill<'f> = Box<dyn FnOnce(&mut Worksheet) + 'f>;

/// A workbook with these sheets.
fn sheets(all: Vec<(&str, Fill<'_>)>) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, fill) in all {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        fill(sheet);
    }
    book.save_to_buffer().expect("a workbook")
}

/// Writes rows of text; an empty text is no cell.
fn rows(sheet: &mut Worksheet, from: u32, rows: &[&[&str]]) {
    for (r, row) in (from..).zip(rows) {
        for (c, text) in (0..).zip(*row) {
            if !text.is_empty() {
                sheet.write_string(r, c, *text).expect("a cell");
            }
        }
    }
}

/// Reads a file and holds the draft to what every draft promises.
fn import(name: &str, bytes: &[u8]) -> Imported {
    import_as(name, bytes, &Wishes::default())
}

fn import_as(name: &str, bytes: &[u8], wishes: &Wishes) -> Imported {
    let imported = read(name, bytes, wishes).expect("it is read");
    sound(&imported.scenario);
    imported
}

/// The draft passes `check`, and is the same once it was written and read.
fn sound(scenario: &Scenario) {
    let found = Replica::new(scenario.clone()).check();
    let errors: Vec<_> = found
        .iter()
        .filter(|f| f.problem.severity() == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let text = syntax::write(scenario).expect("it is written");
    let loaded = load(&ScenarioSource::text(&text));
    let again = &loaded.parts.as_ref().expect("it is read").scenario;
    assert_eq!(again, scenario);
    assert!(loaded.resolved().is_some());
}

/// How often each kind of loss came, by its word.
fn lost(imported: &Imported) -> BTreeMap<&'static str, usize> {
    let mut counts = BTreeMap::new();
    for loss in imported.losses.list() {
        *counts.entry(loss.kind.code()).or_default() += 1;
    }
    counts
}

fn counts(all: &[(&'static str, usize)]) -> BTreeMap<&'static str, usize> {
    all.iter().copied().collect()
}

/// Places of one kind of loss.
fn places(imported: &Imported, kind: LossKind) -> Vec<String> {
    let of = imported.losses.list().iter().filter(|l| l.kind == kind);
    of.map(|l| l.spot.to_string()).collect()
}

/// Plays the draft to ENDEX with nobody in the cell; the seconds after STARTEX at which each inject was sent, by its id.
fn played(scenario: &Scenario) -> BTreeMap<String, i64> {
    let resolved = Replica::new(scenario.clone())
        .resolved(&BTreeMap::new())
        .expect("a ministry");
    let plan = common::compiled(resolved);
    let mut x = Exercise::with_seed(plan.clone(), 1, None);
    x.advance(plan.blueprint.end);
    assert!(x.is_over(), "it reaches ENDEX");
    let mut sent = BTreeMap::new();
    let mut delivered = std::collections::BTreeSet::new();
    for (at, event) in x.drain() {
        match event {
            Event::InjectSent { inject } => {
                let id = x_id(&plan, inject);
                assert_eq!(sent.insert(id, i64::from(at.0)), None, "sent once");
            }
            Event::InjectDelivered { inject, .. } => {
                delivered.insert(x_id(&plan, inject));
            }
            _ => {}
        }
    }
    for id in sent.keys() {
        assert!(delivered.contains(id), "{id} is delivered");
    }
    sent
}

fn x_id(plan: &cellule::exercise::plan::Plan, inject: cellule::exercise::plan::InjectIx) -> String {
    plan.scenario.injects[inject.0 as usize].id.to_string()
}

/// The seconds at which the injects come, in the order of the file, as they were really sent.
fn sent(imported: &Imported) -> Vec<Option<i64>> {
    let sent = played(&imported.scenario);
    let all = injects(&imported.scenario).iter();
    all.map(|i| sent.get(i.id.as_str()).copied()).collect()
}

/// The folder of files of other tools; says so and gives nothing where it is absent.
fn corpora() -> Option<PathBuf> {
    let folder = std::env::var_os("CELLULE_CORPORA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora"),
        PathBuf::from,
    );
    if folder.is_dir() {
        return Some(folder);
    }
    eprintln!(
        "skipped: no files of other tools in {} (CELLULE_CORPORA names another folder)",
        folder.display()
    );
    None
}

fn corpus(name: &str) -> Option<Vec<u8>> {
    let path = corpora()?.join(name);
    Some(std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())))
}

/// Cells of a workbook, read by another way, that are neither in the draft nor in a loss.
fn unaccounted(bytes: &[u8], imported: &Imported) -> Vec<String> {
    use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
    use cellule::scenario::import::columns::Field;
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    let mut texts = Vec::new();
    let value = serde_json::to_value(&imported.scenario).expect("data");
    strings(&value, &mut texts);
    let losses = imported.losses.list();
    let mut missing = Vec::new();
    for (name, range) in book.worksheets() {
        let seen = imported.tables.iter().find(|t| t.name == name);
        let seen = seen.expect("every sheet is told of");
        let (top, left) = range.start().unwrap_or_default();
        for (r, c, cell) in range.used_cells() {
            let (row, column) = (top + r as u32, left + c as u32);
            let field = seen.columns.get(column as usize).and_then(|c| c.field);
            let of_its_own_kind = matches!(
                field,
                Some(Field::Number | Field::Time | Field::Day | Field::Date | Field::Medium)
            );
            let Data::String(text) = cell else { continue };
            if seen.heading_row == Some(row) || of_its_own_kind || text.trim().is_empty() {
                continue;
            }
            let letters = cellule::scenario::import::loss::column_letters(column);
            let place = format!("{name}!{letters}{}", row + 1);
            let lost = losses
                .iter()
                .any(|l| l.spot.to_string() == place || l.value == text.trim());
            let parts: Vec<&str> = match field {
                Some(Field::To) => text.split([',', ';', '\n']).collect(),
                Some(Field::Options) => text.split('|').collect(),
                _ => vec![text],
            };
            let everybody =
                field == Some(Field::To) && ["All", "Crisis cell"].contains(&text.trim());
            let carried = parts
                .iter()
                .all(|p| texts.iter().any(|t| t.contains(p.trim())));
            if !lost && !carried && !everybody {
                missing.push(format!("{place} {text}"));
            }
        }
    }
    missing
}

fn strings(value: &serde_json::Value, out: &mut Vec<String>) {
    match value {
        serde_json::Value::String(s) => out.push(s.clone()),
        serde_json::Value::Array(all) => all.iter().for_each(|v| strings(v, out)),
        serde_json::Value::Object(all) => all.values().for_each(|v| strings(v, out)),
        _ => {}
    }
}
