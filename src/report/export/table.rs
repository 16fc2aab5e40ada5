//! A table between an exercise and the spreadsheets: columns with keys and titles, cells with types.

use jiff::civil::DateTime;

/// A cell. A number is a number, a time is a time, and text is text whatever it begins with.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// What somebody typed, or words of the program.
    Text(String),
    /// A number.
    Number(f64),
    /// A local date and time.
    Moment(DateTime),
    /// Yes or no.
    Flag(bool),
}

impl Cell {
    /// A text; nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() {
            Cell::Empty
        } else {
            Cell::Text(text)
        }
    }
    /// A whole number, such as that of an entry. Numbers here stay below 2^53.
    pub fn number(number: u64) -> Cell {
        Cell::Number(number as f64)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Empty, Into::into)
    }
}
impl From<DateTime> for Cell {
    fn from(at: DateTime) -> Cell {
        Cell::Moment(at)
    }
}
impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}
impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::text(text)
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    /// Its stable key, the head of CSV files.
    pub key: &'static str,
    /// Its title in words, the head of sheets.
    pub title: String,
    /// Its width in characters.
    pub width: f64,
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Table {
    /// Its stable name, that of its file.
    pub name: &'static str,
    /// Its title in words, that of its sheet.
    pub title: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}
