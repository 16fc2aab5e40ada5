//! Workbooks (XLSX) as tables.
//!
//! A workbook is an archive from a stranger: before it is opened its entries are counted and unpacked against a limit. Cells are read one
//! after the other, so a sheet that claims to be enormous costs what it holds.

use super::error::ImportError;
use super::loss::excerpt;
use super::sheet::{Cell, Origin, Row, Table, Value};
use calamine::{DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Most entries of an archive.
const MOST_ENTRIES: usize = 4_000;
/// Most bytes of all entries, unpacked.
const MOST_UNPACKED: u64 = 96 << 20;
/// Most cells of all sheets, empty ones included.
pub const MOST_CELLS: usize = 1_000_000;
/// Most letters of all cells.
const MOST_LETTERS: usize = 12 << 20;
/// Most merged areas of a sheet that are looked at.
const MOST_MERGED: usize = 20_000;
/// Most rows of a merged area that its value is repeated in.
const MOST_REPEATED: u32 = 2_000;

/// Reads the tables of a workbook.
///
/// # Errors
/// When it is no workbook, is locked, damaged, or larger than is read.
pub fn tables(bytes: &[u8]) -> Result<Vec<Table>, ImportError> {
    unpackable(bytes)?;
    // What the library makes of a damaged file is not ours to prove; a panic there is an error here.
    let read = catch_unwind(AssertUnwindSafe(|| read(bytes)));
    read.unwrap_or_else(|_| {
        Err(ImportError::Damaged {
            reason: "xlsx".to_owned(),
        })
    })
}

fn damaged(reason: impl ToString) -> ImportError {
    ImportError::Damaged {
        reason: excerpt(&reason.to_string()),
    }
}

/// Looks through the archive: names, counts, and what it really unpacks to.
fn unpackable(bytes: &[u8]) -> Result<(), ImportError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_ENTRIES {
        let reason = archive.len().to_string();
        return Err(ImportError::Bomb { reason });
    }
    let is_workbook = archive
        .file_names()
        .any(|name| name.trim_start_matches('/').starts_with("xl/"));
    if !is_workbook {
        let locked = archive.file_names().any(|n| n == "EncryptedPackage");
        return Err(match locked {
            true => ImportError::Locked {},
            false => ImportError::OtherArchive {},
        });
    }
    let mut left = MOST_UNPACKED;
    for i in 0..archive.len() {
        let entry = archive.by_index(i).map_err(|e| match e {
            zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => {
                ImportError::Locked {}
            }
            e => damaged(e),
        })?;
        let name = excerpt(entry.name());
        let bomb = || ImportError::Bomb {
            reason: name.clone(),
        };
        if entry.size() > left {
            return Err(bomb());
        }
        // What it says of its size may be untrue.
        let mut counted = entry.take(left + 1);
        let unpacked = std::io::copy(&mut counted, &mut std::io::sink()).map_err(damaged)?;
        left = left.checked_sub(unpacked).ok_or_else(bomb)?;
    }
    Ok(())
}

fn of_library(e: XlsxError) -> ImportError {
    match e {
        XlsxError::Password => ImportError::Locked {},
        e => damaged(e),
    }
}

fn read(bytes: &[u8]) -> Result<Vec<Table>, ImportError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(of_library)?;
    let from_1904 = book.has_1904_epoch();
    let sheets: Vec<_> = book
        .sheets_metadata()
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .map(|s| (s.name.clone(), s.visible != SheetVisible::Visible))
        .collect();
    let mut tables = Vec::new();
    let mut budget = Budget {
        cells: MOST_CELLS,
        letters: MOST_LETTERS,
    };
    for (name, hidden) in sheets {
        let mut rows = cells(&mut book, &name, &mut budget)?;
        let merged = book.merge_cells_by_sheet_name(&name).map_err(of_library)?;
        for area in merged.iter().take(MOST_MERGED) {
            repeat(&mut rows, area, &mut budget)?;
        }
        tables.push(Table {
            origin: Origin::Sheet(name),
            hidden,
            from_1904,
            rows: rows
                .into_iter()
                .map(|(number, cells)| Row {
                    number,
                    line: 0,
                    cells: cells
                        .into_iter()
                        .map(|(column, (value, repeated))| Cell {
                            column,
                            value,
                            repeated,
                        })
                        .collect(),
                })
                .collect(),
        });
    }
    Ok(tables)
}

/// What may still be read.
struct Budget {
    cells: usize,
    letters: usize,
}

impl Budget {
    fn take(&mut self, value: &Value) -> Result<(), ImportError> {
        let letters = match value {
            Value::Text(text) => text.len(),
            Value::Empty
            | Value::Number(_)
            | Value::Serial(_)
            | Value::Truth(_)
            | Value::Error(_) => 0,
        };
        let cells = self.cells.checked_sub(1);
        let letters = self.letters.checked_sub(letters);
        let (Some(cells), Some(letters)) = (cells, letters) else {
            return Err(ImportError::TooManyCells { limit: MOST_CELLS });
        };
        (self.cells, self.letters) = (cells, letters);
        Ok(())
    }
}

/// Cells by row and column, each with whether it is a repetition.
type Rows = BTreeMap<u32, BTreeMap<u32, (Value, bool)>>;

fn cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    budget: &mut Budget,
) -> Result<Rows, ImportError> {
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        // A sheet that is a chart, or that is named and not there, holds no table.
        Err(XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_)) => {
            return Ok(Rows::new());
        }
        Err(e) => return Err(of_library(e)),
    };
    let mut rows = Rows::new();
    while let Some(cell) = reader.next_cell().map_err(of_library)? {
        let (row, column) = cell.get_position();
        let value = match cell.get_value() {
            DataRef::Empty => Value::Empty,
            DataRef::Int(n) => Value::Number(*n as f64),
            DataRef::Float(n) => Value::Number(*n),
            DataRef::String(s) => Value::Text(s.clone()),
            DataRef::SharedString(s) => Value::Text((*s).to_owned()),
            DataRef::Bool(truth) => Value::Truth(*truth),
            DataRef::DateTime(at) => Value::Serial(at.as_f64()),
            DataRef::DateTimeIso(s) | DataRef::DurationIso(s) => Value::Text(s.clone()),
            DataRef::Error(e) => Value::Error(e.to_string()),
        };
        budget.take(&value)?;
        if !value.is_empty() {
            rows.entry(row).or_default().insert(column, (value, false));
        }
    }
    Ok(rows)
}

/// Repeats the value of a merged area downwards, in its first column: what stands there holds for each of its rows. To the right it only
/// takes room.
fn repeat(rows: &mut Rows, area: &Dimensions, budget: &mut Budget) -> Result<(), ImportError> {
    let (top, left) = area.start;
    let value = rows.get(&top).and_then(|cells| cells.get(&left));
    let Some(value) = value.map(|(value, _)| value.clone()) else {
        return Ok(());
    };
    let bottom = area.end.0.min(top.saturating_add(MOST_REPEATED));
    for row in top.saturating_add(1)..=bottom {
        // A row of which nothing else is there stays empty.
        let Some(cells) = rows.get_mut(&row) else {
            continue;
        };
        budget.take(&value)?;
        cells.entry(left).or_insert((value.clone(), true));
    }
    Ok(())
}
