//! The workbook and the CSV files, read back as others read them.

use super::{folder, week, workbook};
use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use cellule::report::export::Format;
use cellule::scenario::model::Language;
use std::io::Cursor;

/// Opens a workbook.
pub fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook")
}

/// Every cell of a workbook that holds text.
pub fn texts(book: &mut Xlsx<Cursor<Vec<u8>>>) -> Vec<String> {
    let sheets = book.worksheets();
    let cells = sheets.iter().flat_map(|(_, range)| range.cells());
    let of = |(_, _, data): (usize, usize, &Data)| match data {
        Data::String(text) => Some(text.clone()),
        _ => None,
    };
    cells.filter_map(of).collect()
}

/// The records of a CSV file (RFC 4180), after its byte order mark.
pub fn records(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let (mut all, mut record, mut field, mut quoted) =
        (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, quoted) {
            ('"', true) if chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            ('"', _) => quoted = !quoted,
            (',', false) => record.push(std::mem::take(&mut field)),
            ('\r', false) => {
                assert_eq!(chars.next(), Some('\n'), "lines end with CRLF");
                record.push(std::mem::take(&mut field));
                all.push(std::mem::take(&mut record));
            }
            (c, _) => field.push(c),
        }
    }
    assert!(!quoted && record.is_empty(), "the last line ends");
    all
}

#[test]
fn a_workbook_has_a_sheet_for_each_table_with_real_dates() {
    for (language, first) in [
        (Language::English, "Main log"),
        (Language::French, "Main courante"),
    ] {
        let mut book = open(workbook(week(), language));
        let sheets = book.worksheets();
        assert_eq!(sheets.len(), 8);
        assert_eq!(sheets[0].0, first);
        let journal = &sheets[0].1;
        assert_eq!(journal.height(), 1 + week().past.commands.len());
        let noted: Vec<&Data> = journal.rows().skip(1).map(|r| &r[1]).collect();
        assert!(
            noted.iter().all(|c| matches!(c, Data::DateTime(_))),
            "{:?}",
            noted[0]
        );
    }
}

#[test]
fn each_table_is_a_file_of_equal_columns_with_the_rows_of_its_sheet() {
    let mut book = open(workbook(week(), Language::English));
    let sheets = book.worksheets();
    let files = folder(week(), Format::Csv, Language::English);
    assert_eq!(files.len(), sheets.len());
    for ((name, text), (_, sheet)) in files.iter().zip(&sheets) {
        let records = records(text);
        let width = records[0].len();
        assert!(records.iter().all(|r| r.len() == width), "{name}");
        assert_eq!(
            (records.len(), width),
            (sheet.height().max(1), sheet.width()),
            "{name}"
        );
    }
}

#[test]
fn orders_have_their_times_in_order() {
    let files = folder(week(), Format::Csv, Language::English);
    let (_, text) = files
        .iter()
        .find(|(n, _)| n == "orders.csv")
        .expect("orders");
    let records = records(text);
    let at = |key: &str| records[0].iter().position(|h| h == key).expect("a column");
    let (given, ended, reported) = (at("given"), at("ended"), at("reported"));
    let mut done = 0;
    for r in &records[1..] {
        // Local times of one week in winter: text is in the order of time.
        assert!(r[ended].is_empty() || r[given] <= r[ended], "{r:?}");
        assert!(r[reported].is_empty() || r[ended] <= r[reported], "{r:?}");
        done += usize::from(!r[reported].is_empty());
    }
    assert!(done > 100, "{done}");
}
