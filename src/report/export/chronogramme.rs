//! The chronogramme of a scenario as a workbook: to be read, filtered and printed, and to come back as it went.
//!
//! What stands in its cells is made by `scenario::import::exchange`, beside the reader that takes it back. Here the columns that people read
//! and print come first, with the number and the hour of each inject; those that only make it come back follow.

use super::ExportError;
use super::moments::Moments;
use super::table::{Cell, Column, Table};
use super::xlsx;
use crate::scenario::import::columns::{CHRONOGRAMME, CLOCK, FRAME, Field, NUMBER};
use crate::scenario::import::exchange;
use crate::scenario::model::*;
use crate::scenario::resolved::Resolved;
use crate::simulation::calendar::Calendar;
use crate::wording::Wording;

/// Why there is no workbook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChronogrammeError {
    /// A text is longer than a cell can be; it would come back cut.
    #[error("inject {inject}: a text is longer than {limit} characters")]
    TooLong {
        /// Of this inject.
        inject: InjectId,
        /// What a cell holds.
        limit: usize,
    },
    /// A library that writes the format refuses.
    #[error(transparent)]
    Export(#[from] ExportError),
}

/// The workbook: the same bytes for the same scenario and language.
///
/// # Errors
/// When a text does not fit into a cell, or the library refuses.
pub fn workbook(s: &Resolved, w: Wording) -> Result<Vec<u8>, ChronogrammeError> {
    let (chronogramme, printed) = chronogramme(s, w.language())?;
    let frame = frame(s, w.language());
    let columns = frame.columns.len();
    Ok(xlsx::printed(&[(chronogramme, printed), (frame, columns)])?)
}

fn said(pair: (&'static str, &'static str), reader: Language) -> String {
    match reader {
        Language::French => pair.0,
        Language::English => pair.1,
    }
    .to_owned()
}

/// The sheet of injects, and how many of its columns people read.
fn chronogramme(s: &Resolved, reader: Language) -> Result<(Table, usize), ChronogrammeError> {
    let mut rows = exchange::chronogramme_rows(&s.injects, &s.languages, reader).into_iter();
    let headings = rows.next().unwrap_or_default();
    let (order, read) = order(&s.languages, reader);
    let column = |key: &'static str, title: String, width: f64| Column { key, title, width };
    let mut columns = vec![
        column("number", said(NUMBER, reader), 6.0),
        column("clock", said(CLOCK, reader), 19.0),
    ];
    columns.extend(order.iter().map(|(field, at)| {
        let title = headings.get(*at).cloned().unwrap_or_default();
        column(field.code(), title, width(*field))
    }));
    let moments = Moments::of(s);
    let calendar = Calendar::new(&s.start, &s.zone).ok();
    let mut table = Vec::new();
    // In the order of the scenario: its numbers are those of the screens, and the injects come back in their places.
    for ((number, inject), row) in (1u64..).zip(&s.injects).zip(rows) {
        if row.iter().any(|text| xlsx::is_too_long(text)) {
            return Err(ChronogrammeError::TooLong {
                inject: inject.id.clone(),
                limit: xlsx::LONGEST,
            });
        }
        let clock = match (&inject.when, &calendar) {
            (Condition::At(m), Some(c)) => Cell::Moment(moments.civil(c.moment(*m))),
            _ => Cell::Empty,
        };
        let mut cells = vec![Cell::number(number), clock];
        let text = |at: usize| row.get(at).map_or(Cell::Empty, |t| Cell::text(t.clone()));
        cells.extend(order.iter().map(|(_, at)| text(*at)));
        table.push(cells);
    }
    let sheet = Table {
        name: "chronogramme",
        title: exchange::chronogramme_sheet(reader),
        columns,
        rows: table,
    };
    Ok((sheet, read + 2))
}

/// The columns of a row as it is exchanged, by their places in it: first those that people read, in the reader's language where the texts
/// have it; and how many these are.
fn order(languages: &[Language], reader: Language) -> (Vec<(Field, usize)>, usize) {
    let first = match languages.contains(&reader) {
        true => Some(reader),
        false => languages.first().copied(),
    };
    let (mut read, mut other) = (Vec::new(), Vec::new());
    let mut at = 0;
    for column in CHRONOGRAMME {
        let field = column.field;
        let of: Vec<Option<Language>> = match field.is_text() {
            true => languages.iter().map(|l| Some(*l)).collect(),
            false => vec![None],
        };
        for language in of {
            let people = match language {
                Some(_) => language == first,
                None => matches!(field, Field::To | Field::Medium),
            };
            if people { &mut read } else { &mut other }.push((field, at));
            at += 1;
        }
    }
    let count = read.len();
    read.extend(other);
    (read, count)
}

fn width(field: Field) -> f64 {
    match field {
        Field::Body => 52.0,
        Field::Expected | Field::Note => 36.0,
        Field::Title | Field::Condition | Field::Rest => 28.0,
        Field::From | Field::To => 22.0,
        Field::Medium | Field::Time => 14.0,
        Field::Number
        | Field::Date
        | Field::Id
        | Field::Objectives
        | Field::Day
        | Field::Offset
        | Field::Phase
        | Field::Attachments
        | Field::Options => 20.0,
    }
}

/// The sheet with the frame of the exercise.
fn frame(s: &Resolved, reader: Language) -> Table {
    let mut rows = exchange::frame_rows(s.into(), reader).into_iter();
    let headings = rows.next().unwrap_or_default();
    let widths = [16.0, 24.0, 40.0, 40.0, 28.0];
    Table {
        name: "scenario",
        title: exchange::frame_sheet(reader),
        columns: FRAME
            .into_iter()
            .zip(headings)
            .zip(widths)
            .map(|((pair, title), width)| Column {
                key: pair.1,
                title,
                width,
            })
            .collect(),
        rows: rows
            .map(|row| row.into_iter().map(Cell::text).collect())
            .collect(),
    }
}
