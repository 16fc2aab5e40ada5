//! Tables as a workbook: a sheet each, with a head that stays, real dates, and texts that are never formulas.

use super::ExportError;
use super::table::{Cell, Table};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

/// What a cell holds at most (ECMA-376; Excel's limits). A longer text is cut here; CSV and JSON hold it whole.
pub(super) const LONGEST: usize = 32_767;

/// Whether a text is longer than a cell can be.
pub(super) fn is_too_long(text: &str) -> bool {
    // No character takes fewer bytes than units of UTF-16.
    text.len() > LONGEST && text.encode_utf16().count() > LONGEST
}

/// Height of a line, and of the highest row, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;

/// The number of A4 among sizes of paper (ECMA-376, 18.3.1.63).
const A4: u8 = 9;

/// A date of its own, so that the same exercise gives the same bytes.
const MADE: (u16, u8, u8) = (2000, 1, 1);

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> ExportError {
        ExportError(error.to_string())
    }
}

/// How cells look.
struct Looks {
    head: Format,
    text: Format,
    /// A text that begins like a formula stays text even when somebody edits its cell.
    quoted: Format,
    number: Format,
    moment: Format,
}

impl Looks {
    fn new() -> Looks {
        let plain = || Format::new().set_align(FormatAlign::Top);
        Looks {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0x00DF_E5EC)),
            text: plain().set_text_wrap().set_indent(1),
            quoted: plain().set_text_wrap().set_indent(1).set_quote_prefix(),
            number: plain(),
            moment: plain()
                .set_align(FormatAlign::Left)
                .set_indent(1)
                .set_num_format("yyyy-mm-dd hh:mm:ss"),
        }
    }
}

/// The workbook of these tables.
pub(super) fn workbook(tables: &[Table]) -> Result<Vec<u8>, ExportError> {
    book(tables.iter().map(|t| (t, t.columns.len())))
}

/// The same where only so many columns from the left are printed.
pub(super) fn printed(tables: &[(Table, usize)]) -> Result<Vec<u8>, ExportError> {
    book(tables.iter().map(|(t, columns)| (t, *columns)))
}

fn book<'t>(tables: impl Iterator<Item = (&'t Table, usize)>) -> Result<Vec<u8>, ExportError> {
    let mut book = Workbook::new();
    let (year, month, day) = MADE;
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let looks = Looks::new();
    for (table, columns) in tables {
        let sheet = book.add_worksheet();
        // Titles of sheets are words of ours: short, without the signs that Excel forbids there.
        sheet.set_name(&table.title)?;
        fill(sheet, table, &looks, columns)?;
        if columns < table.columns.len() {
            let last = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
            let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
            sheet.set_print_area(0, 0, rows, last)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

/// Fills a sheet; rows are as high as what stands in the first `read` columns.
fn fill(sheet: &mut Worksheet, table: &Table, looks: &Looks, read: usize) -> Result<(), XlsxError> {
    for (column, c) in (0u16..).zip(&table.columns) {
        sheet.set_column_width(column, c.width)?;
        sheet.write_string_with_format(0, column, &c.title, &looks.head)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    // On paper: as wide as the page, the head on each.
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    for (row, cells) in (1u32..).zip(&table.rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    let kept = within(text);
                    let acts = super::guarded(&kept) != kept;
                    let look = if acts { &looks.quoted } else { &looks.text };
                    sheet.write_string_with_format(row, column, kept, look)?;
                }
                Cell::Number(n) => {
                    sheet.write_number_with_format(row, column, *n, &looks.number)?;
                }
                Cell::Moment(at) => {
                    sheet.write_datetime_with_format(row, column, &excel(at)?, &looks.moment)?;
                }
                // What is so stands out; what is not needs no word.
                Cell::Flag(true) => {
                    sheet.write_string_with_format(row, column, "✓", &looks.text)?;
                }
                Cell::Flag(false) => {}
            }
        }
        // Not every program makes rows as high as their texts when it opens a file.
        let lines = cells
            .iter()
            .zip(&table.columns)
            .take(read)
            .map(|(cell, c)| lines(cell, c.width));
        let most = lines.max().unwrap_or(1);
        if most > 1 {
            sheet.set_row_height(row, (LINE * most as f64).min(HIGHEST))?;
        }
    }
    let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(0);
    if !table.rows.is_empty() {
        sheet.autofilter(0, 0, table.rows.len() as u32, last)?;
    }
    Ok(())
}

/// The lines that a cell takes in a column of this width, in characters of a usual letter.
fn lines(cell: &Cell, width: f64) -> usize {
    let Cell::Text(text) = cell else { return 1 };
    let room = (width - 2.0).max(1.0) as usize;
    text.lines()
        .map(|l| l.chars().count().div_ceil(room).max(1))
        .sum::<usize>()
        .max(1)
}

/// A date of a workbook. Excel knows none before 1900: those become the first.
fn excel(at: &jiff::civil::DateTime) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(at.year()).unwrap_or(1900).max(1900);
    let part = |v: i8| u8::try_from(v).unwrap_or(0);
    ExcelDateTime::from_ymd(year, part(at.month()), part(at.day()))?.and_hms(
        u16::from(part(at.hour())),
        part(at.minute()),
        f64::from(at.second()),
    )
}

/// A text that a cell can hold. Excel counts UTF-16 units.
fn within(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut left = LONGEST - 1;
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    });
    kept.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_longer_than_a_cell_ends_with_an_ellipsis() {
        let long = "𝕏".repeat(20_000);
        let kept = within(&long);
        assert!(kept.ends_with('…') && kept.encode_utf16().count() <= LONGEST);
        assert_eq!(within("short"), "short");
    }
}
