//! Tables of cells: what workbooks and CSV files have in common once they are open.
//!
//! A [`Table`] knows values and places; what its columns mean is said in `columns`.

use super::loss::Spot;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// A number.
    Number(f64),
    /// A moment or a length of time as spreadsheets count it: days after 30 December 1899, or of a day.
    Serial(f64),
    /// True or false.
    Truth(bool),
    /// An error of a formula, as it is shown.
    Error(String),
}

impl Value {
    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Empty => true,
            Value::Text(text) => text.trim().is_empty(),
            Value::Number(_) | Value::Serial(_) | Value::Truth(_) | Value::Error(_) => false,
        }
    }

    /// As text, trimmed; numbers in their shortest spelling.
    pub fn text(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) => text.trim().to_owned(),
            Value::Number(n) | Value::Serial(n) => n.to_string(),
            Value::Truth(truth) => truth.to_string(),
            Value::Error(error) => error.clone(),
        }
    }
}

/// Words as they are compared: lower case, without accents, with plain blanks, strokes and apostrophes.
pub fn fold(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        let plain = match c {
            'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' | 'Á' => "a",
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => "e",
            'î' | 'ï' | 'í' | 'Î' | 'Ï' | 'Í' => "i",
            'ô' | 'ö' | 'ó' | 'Ô' | 'Ö' | 'Ó' => "o",
            'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' | 'Ú' => "u",
            'ç' | 'Ç' => "c",
            'ñ' | 'Ñ' => "n",
            'œ' | 'Œ' => "oe",
            'æ' | 'Æ' => "ae",
            '’' | '‘' | '´' | '`' => "'",
            '–' | '—' | '−' | '‑' | '‐' => "-",
            // Marks of direction and of nothing.
            '\u{feff}' | '\u{200b}'..='\u{200f}' => "",
            c if c.is_whitespace() => " ",
            c => {
                out.extend(c.to_lowercase());
                continue;
            }
        };
        out.push_str(plain);
    }
    out.split(' ')
        .filter(|w| !w.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Where the rows of a table stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// In a sheet of this name.
    Sheet(String),
    /// In the lines of a text; a row stands in the line of its number in [`Row::line`].
    Lines,
}

/// A cell that may not be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Its column, from 0.
    pub column: u32,
    /// What it holds.
    pub value: Value,
    /// It stands here because the cell is merged with one above or to the left that holds the value.
    pub repeated: bool,
}

/// A row with at least one cell that holds something.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its number in the sheet, from 0.
    pub number: u32,
    /// The line of the text in which it begins, from 1; of no meaning in sheets.
    pub line: u32,
    /// Its cells that hold something, by column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// What stands in a column.
    pub fn at(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |c| c.column);
        at.ok().map(|i| &self.cells[i])
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Where it stands.
    pub origin: Origin,
    /// Whether people who open the workbook do not see it.
    pub hidden: bool,
    /// Whether spreadsheets count its days from 1904.
    pub from_1904: bool,
    /// Its rows that hold something, from above.
    pub rows: Vec<Row>,
}

impl Table {
    /// Where a cell stands.
    pub fn spot(&self, row: &Row, column: u32) -> Spot {
        match &self.origin {
            Origin::Sheet(sheet) => Spot::Cell {
                sheet: sheet.clone(),
                row: row.number,
                column,
            },
            Origin::Lines => Spot::Line {
                line: row.line,
                column: column.saturating_add(1),
            },
        }
    }

    /// The name of the sheet; empty for lines.
    pub fn name(&self) -> &str {
        match &self.origin {
            Origin::Sheet(name) => name,
            Origin::Lines => "",
        }
    }

    /// How many cells hold something of their own.
    pub fn cells(&self) -> usize {
        let of = |row: &Row| row.cells.iter().filter(|c| !c.repeated).count();
        self.rows.iter().map(of).sum()
    }
}
