//! What stands above the headings: a title, when the exercise begins, and other words.

use super::super::loss::{LossKind, Losses};
use super::super::sheet::{Row, Value, fold};
use super::super::sketch::Sketch;
use super::super::timeline::shown;
use super::super::times::{DayFirst, Sense, Time, read};
use super::Sheet;
use crate::scenario::model::Text;
use jiff::civil::{DateTime, Time as ClockTime};

/// Words before the moment at which an exercise begins.
const BEGINS: &[&str] = &[
    "debex",
    "startex",
    "debut de l'exercice",
    "debut d'exercice",
    "debut exercice",
    "start of exercise",
    "exercise start",
    "start",
    "debut",
    "date de l'exercice",
    "date d'exercice",
    "exercise date",
    "date",
];

/// Reads what stands above the headings of a table.
pub(super) fn above(sheet: &Sheet<'_>, sketch: &mut Sketch, losses: &mut Losses) {
    let Some(heading) = sheet.layout.heading else {
        return;
    };
    for row in &sheet.table.rows[..heading] {
        let begins = begins(sheet, row);
        for cell in row.cells.iter().filter(|c| !c.repeated) {
            let spot = sheet.table.spot(row, cell.column);
            let text = shown(&cell.value, sheet.table.from_1904);
            if sketch.start.is_none() && begins.is_some() {
                continue;
            }
            let is_title = matches!(&cell.value, Value::Text(t) if t.trim().chars().count() <= 160);
            if sketch.title.is_empty() && is_title && !says_nothing(&text) {
                losses.note(spot, LossKind::TitleGuessed, &text);
                sketch.title = Text::Plain(text);
            } else {
                losses.note(spot, LossKind::OutsideTable, &text);
            }
        }
        if sketch.start.is_none() {
            sketch.start = begins;
        }
    }
}

/// Names that spreadsheets give by themselves.
fn says_nothing(title: &str) -> bool {
    let words = fold(title);
    let (name, number) = words.rsplit_once(' ').unwrap_or((words.as_str(), "1"));
    let counted = number.bytes().all(|b| b.is_ascii_digit());
    counted && ["tableau", "table", "feuille", "feuil", "sheet"].contains(&name)
}

/// The moment that a row says the exercise begins at: `DEBEX : 9 mars 2026 08:00`, in one cell or in two.
fn begins(sheet: &Sheet<'_>, row: &Row) -> Option<DateTime> {
    let first = row.cells.first()?;
    let Value::Text(label) = &first.value else {
        return None;
    };
    let label = fold(label);
    let (word, rest) = label.split_once(':').unwrap_or((label.as_str(), ""));
    if !BEGINS.contains(&word.trim()) {
        return None;
    }
    let mut texts = vec![rest.trim().to_owned()];
    let others = row.cells.iter().skip(1).filter(|c| !c.repeated);
    texts.extend(others.map(|c| shown(&c.value, sheet.table.from_1904)));
    texts.retain(|t| !t.is_empty());
    let whole = texts.join(" ");
    let times = texts.iter().chain([&whole]);
    let mut found = None;
    for text in times {
        match read(text, Sense::Clock, DayFirst(true)).map(|r| r.time) {
            Some(Time::DateTime(at)) => return Some(at),
            Some(Time::Date(date)) => {
                found = Some(date.to_datetime(ClockTime::constant(8, 0, 0, 0)))
            }
            _ => {}
        }
    }
    found
}
