//! Chronogrammes in tables: rows become injects.
//!
//! Every cell that holds something is carried over, or named as a loss.

mod cells;
mod framed;
mod preface;

use super::columns::{ByHand, Field, Layout, column_of_letters, layout};
use super::error::ImportError;
use super::loss::{LossKind, Losses, Spot, excerpt};
use super::sheet::{Row, Table, fold};
use super::sketch::{Sketch, SketchInject, When};
use super::timeline::{Base, Reader, RowTime, Timeline};
use super::times::{DayFirst, shows_order};
use super::{Seen, SeenColumn, Wishes};
use crate::scenario::model::{Language, Moment};
use cells::Cells;

/// Rows of a table that are shown where somebody maps its columns.
const SAMPLE: usize = 5;
/// Most letters of a cell that is shown.
const SAMPLE_LETTERS: usize = 80;

/// A table with what its columns mean.
struct Sheet<'t> {
    table: &'t Table,
    layout: Layout,
    /// It was written by this program.
    own: bool,
    /// The day that its name says.
    day: Option<i64>,
}

impl<'t> Sheet<'t> {
    fn new(table: &'t Table, layout: Layout) -> Sheet<'t> {
        let own = layout.first(Field::Rest).is_some() && layout.first(Field::Condition).is_some();
        let named = super::times::read(table.name(), super::times::Sense::Clock, DayFirst(true));
        let day = named.and_then(|r| match r.time {
            super::times::Time::Day(day) => Some(day),
            super::times::Time::NthDay(day, None) => Some(day - 1),
            _ => None,
        });
        let has_days = [Field::Day, Field::Date]
            .iter()
            .any(|f| layout.first(*f).is_some());
        Sheet {
            table,
            layout,
            own,
            day: day.filter(|_| !has_days),
        }
    }

    /// The rows under the headings.
    fn rows(&self) -> &'t [Row] {
        let from = self.layout.heading.map_or(0, |at| at + 1);
        self.table.rows.get(from..).unwrap_or_default()
    }

    fn is_timed(&self) -> bool {
        [
            Field::Time,
            Field::Offset,
            Field::Day,
            Field::Date,
            Field::Condition,
        ]
        .iter()
        .any(|f| self.layout.first(*f).is_some())
    }
}

/// What was recognised in tables, with their first rows: for somebody who says what columns mean.
pub(super) fn look(tables: &[Table], wishes: &Wishes) -> Vec<Seen> {
    let by_hand = &wishes.columns;
    tables
        .iter()
        .map(|table| seen(table, by_hand, false))
        .collect()
}

fn seen(table: &Table, by_hand: &[ByHand], read: bool) -> Seen {
    let found = layout(table, by_hand);
    let from = found
        .as_ref()
        .and_then(|l| l.heading)
        .map_or(0, |at| at + 1);
    let short = |text: String| text.chars().take(SAMPLE_LETTERS).collect::<String>();
    let widest = table
        .rows
        .iter()
        .take(SAMPLE + 40)
        .flat_map(|r| r.cells.iter().map(|c| c.column));
    let width = widest.max().map_or(0, |c| c.saturating_add(1)).min(200);
    let rows: Vec<&Row> = table.rows.iter().skip(from).take(SAMPLE).collect();
    let sample_of = |column: u32| {
        let cell = |row: &&Row| {
            row.at(column)
                .map(|c| short(super::timeline::shown(&c.value, table.from_1904)))
        };
        rows.iter().map(|r| cell(r).unwrap_or_default()).collect()
    };
    let mapped = |column: u32| {
        found
            .as_ref()
            .and_then(|l| l.columns.iter().find(|c| c.column == column))
    };
    Seen {
        name: table.name().to_owned(),
        hidden: table.hidden,
        read,
        heading_row: found
            .as_ref()
            .and_then(|l| l.heading)
            .and_then(|at| table.rows.get(at))
            .map(|r| r.number),
        cells: table.cells(),
        columns: (0..width)
            .map(|column| SeenColumn {
                column,
                heading: mapped(column)
                    .map(|m| m.heading.clone())
                    .unwrap_or_default(),
                field: mapped(column).and_then(|m| m.field),
                language: mapped(column).and_then(|m| m.language),
                sample: sample_of(column),
            })
            .collect(),
    }
}

/// Reads the chronogrammes of tables.
///
/// # Errors
/// When there is none, or when a sheet or heading is asked for that is not there.
pub(super) fn read(
    tables: &[Table],
    wishes: &Wishes,
    losses: &mut Losses,
    told: &mut Vec<Seen>,
) -> Result<Sketch, ImportError> {
    let names = || {
        tables
            .iter()
            .map(|t| t.name().to_owned())
            .collect::<Vec<_>>()
    };
    for wanted in &wishes.sheets {
        if !tables.iter().any(|t| fold(t.name()) == fold(wanted)) {
            return Err(ImportError::NoSuchSheet {
                sheet: excerpt(wanted),
                sheets: names(),
            });
        }
    }
    let asked = |t: &Table| wishes.sheets.iter().any(|s| fold(s) == fold(t.name()));
    let mut sketch = Sketch::default();
    let mut sheets = Vec::new();
    let mut frames = Vec::new();
    for table in tables.iter().filter(|t| !t.rows.is_empty()) {
        if framed::is_frame(table) {
            framed::frame(table, &mut sketch, losses);
            frames.push(table.name());
            told.push(seen(table, &[], true));
            continue;
        }
        let wanted = if wishes.sheets.is_empty() {
            !table.hidden
        } else {
            asked(table)
        };
        let found = layout(table, &wishes.columns).filter(|l| wanted && l.is_chronogramme());
        sheets.extend(found.map(|layout| Sheet::new(table, layout)));
    }
    // Where one table says when things happen, those that do not are lists of something else.
    if wishes.sheets.is_empty() && sheets.iter().any(Sheet::is_timed) {
        sheets.retain(Sheet::is_timed);
    }
    headings_exist(&sheets, tables, wishes)?;
    if sheets.is_empty() {
        told.clear();
        return Err(ImportError::NoTable { sheets: names() });
    }
    let taken =
        |t: &&Table| frames.contains(&t.name()) || sheets.iter().any(|s| std::ptr::eq(s.table, *t));
    for table in tables.iter().filter(|t| !t.rows.is_empty() && !taken(t)) {
        let cells = table.rows.iter().flat_map(|r| &r.cells);
        let words: Vec<String> = cells.map(|c| c.value.text()).take(12).collect();
        losses.note(
            Spot::Sheet(table.name().to_owned()),
            LossKind::SheetLeftOut,
            words.join(" · "),
        );
        told.push(seen(table, &[], false));
    }
    told.extend(sheets.iter().map(|s| seen(s.table, &wishes.columns, true)));
    for sheet in &sheets {
        preface::above(sheet, &mut sketch, losses);
    }
    rows(&sheets, wishes, &mut sketch, losses);
    Ok(sketch)
}

/// Whether everything that was mapped by hand is somewhere.
fn headings_exist(
    sheets: &[Sheet<'_>],
    tables: &[Table],
    wishes: &Wishes,
) -> Result<(), ImportError> {
    for (name, _) in &wishes.columns {
        let there = |s: &Sheet<'_>| {
            s.layout
                .columns
                .iter()
                .any(|c| fold(&c.heading) == fold(name))
        };
        if column_of_letters(name).is_some() || sheets.iter().any(there) {
            continue;
        }
        // Where nothing is recognised yet, the first full row probably holds the headings.
        let of_sheets = sheets
            .iter()
            .flat_map(|s| s.layout.columns.iter().map(|c| c.heading.clone()));
        let mut headings: Vec<String> = of_sheets.filter(|h| !h.is_empty()).take(60).collect();
        if headings.is_empty() {
            let rows = tables.iter().flat_map(|t| t.rows.iter().take(10));
            let widest = rows.max_by_key(|r| r.cells.len());
            let cells = widest.into_iter().flat_map(|r| &r.cells);
            headings = cells.map(|c| excerpt(&c.value.text())).take(60).collect();
        }
        return Err(ImportError::NoSuchColumn {
            heading: excerpt(name),
            headings,
        });
    }
    Ok(())
}

/// Which comes first in dates: as the dates show, as was wished, as in French and most of Europe.
fn order(sheets: &[Sheet<'_>], wishes: &Wishes) -> DayFirst {
    let mut shown = None;
    for sheet in sheets {
        let columns: Vec<u32> = sheet
            .layout
            .columns
            .iter()
            .filter(|c| matches!(c.field, Some(Field::Time | Field::Date | Field::Day)))
            .map(|c| c.column)
            .collect();
        for row in sheet.rows() {
            let cells = columns.iter().filter_map(|c| row.at(*c));
            shown = cells
                .filter_map(|c| shows_order(&c.value.text()))
                .next()
                .or(shown);
        }
    }
    match wishes.day_first {
        Some(first) => DayFirst(first),
        None => shown.unwrap_or(DayFirst(true)),
    }
}

/// Reads the rows of all sheets.
fn rows(sheets: &[Sheet<'_>], wishes: &Wishes, sketch: &mut Sketch, losses: &mut Losses) {
    let order = order(sheets, wishes);
    let mut all: Vec<Vec<(Cells<'_>, Option<RowTime>)>> = Vec::new();
    for sheet in sheets {
        let reader = Reader {
            order,
            from_1904: sheet.table.from_1904,
        };
        let mut cells = cells::Reading::new(sheet);
        let mut of_sheet = Vec::new();
        for row in sheet.rows() {
            let row = cells.row(row, losses);
            let time = row.times().and_then(|t| reader.row(&t));
            of_sheet.push((row, time));
        }
        all.push(of_sheet);
    }
    // A line that divides the table has no time; what it seems to have would lead astray.
    let times = all.iter().flatten().filter(|(c, _)| !c.is_empty());
    let times = times.filter_map(|(_, t)| t.as_ref());
    let base = Base::of(times, sketch.start, wishes, losses);
    sketch.start = base.start.or(sketch.start);
    let several = sheets.len() > 1;
    for (sheet, of_sheet) in sheets.iter().zip(all) {
        let mut timeline = Timeline::new(&base, sheet.day);
        let mut section: Option<String> = several.then(|| sheet.table.name().to_owned());
        // A dividing line that nothing follows.
        let mut idle: Option<(Spot, String)> = None;
        let timed = sheet.is_timed();
        for (cells, time) in of_sheet {
            if cells.is_empty() {
                continue;
            }
            let spot = cells.spot();
            if let Some((at, name)) = cells.section(sheet, time.as_ref()) {
                if let Some((spot, words)) = idle.replace((at, name.clone())) {
                    losses.note(spot, LossKind::Section, words);
                }
                section = Some(name);
                continue;
            }
            idle = None;
            let condition = cells.condition(losses);
            let when = match condition {
                Some(condition) => When::On(condition),
                None if sheet.own => own_time(time.as_ref(), losses),
                None if timed => timeline.next(time.as_ref(), &spot, losses),
                None => {
                    losses.note(spot.clone(), LossKind::ByHand, "");
                    When::ByHand
                }
            };
            let mut inject = SketchInject {
                spot: Some(spot),
                when,
                ..SketchInject::default()
            };
            cells.fill(sheet, &mut inject, losses);
            if inject.phase.is_none() {
                inject.phase = section.clone();
            }
            sketch.injects.push(inject);
        }
        if let Some((spot, words)) = idle {
            losses.note(spot, LossKind::Section, words);
        }
        for column in &sheet.layout.columns {
            if let Some(language) = column.language.filter(|l| !sketch.languages.contains(l)) {
                sketch.languages.push(language);
            }
        }
    }
}

/// A time as this program writes it.
fn own_time(time: Option<&RowTime>, losses: &mut Losses) -> When {
    let Some(time) = time else {
        return When::ByHand;
    };
    match Moment::parse(&time.text) {
        Ok(moment) => When::Moment(moment),
        Err(_) => {
            losses.note(time.spot.clone(), LossKind::ByHand, &time.text);
            When::ByHand
        }
    }
}

/// The other language.
fn other(language: Language) -> Language {
    match language {
        Language::French => Language::English,
        Language::English => Language::French,
    }
}

/// Ids as this program joins them.
fn ids(text: &str) -> Vec<String> {
    let ids = text.split(';').map(str::trim);
    ids.filter(|id| !id.is_empty()).map(str::to_owned).collect()
}
