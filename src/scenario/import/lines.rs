//! Files of lines (CSV) as a table: the encoding and the mark between fields are found from the bytes.

use super::error::ImportError;
use super::loss::excerpt;
use super::sheet::{Cell, Origin, Row, Table, Value};
use super::workbook::MOST_CELLS;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Marks that part fields, the likelier first where nothing tells them apart.
const MARKS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// Lines that are looked at to find the mark.
const LOOKED_AT: usize = 30;

/// The text of a file, whatever its encoding: by its mark of order, as UTF-16 without one, as UTF-8, otherwise as Windows-1252.
///
/// # Errors
/// When it is no text.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, ImportError> {
    let encoding = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => UTF_8,
        [0xFF, 0xFE, ..] => UTF_16LE,
        [0xFE, 0xFF, ..] => UTF_16BE,
        _ if looks_like_utf_16(bytes, 1) => UTF_16LE,
        _ if looks_like_utf_16(bytes, 0) => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    };
    let (text, _, malformed) = encoding.decode(bytes);
    let control = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    let strange = text.chars().filter(control).count();
    // A stray control letter comes from a form; many are no text.
    if malformed && encoding != WINDOWS_1252 || strange > 3 + text.len() / 2_000 {
        return Err(ImportError::NotText {});
    }
    Ok(text)
}

/// Every other byte of the beginning is nothing.
fn looks_like_utf_16(bytes: &[u8], at: usize) -> bool {
    let pairs = bytes.chunks_exact(2).take(64);
    let (mut all, mut zero) = (0, 0);
    for pair in pairs {
        all += 1;
        zero += usize::from(pair[at] == 0 && pair[1 - at] != 0);
    }
    all >= 4 && zero * 10 >= all * 8
}

/// Reads the table of a text.
///
/// # Errors
/// When it has more fields than are read.
pub fn table(text: &str) -> Result<Table, ImportError> {
    let mut text = text.trim_start_matches('\u{feff}');
    let mut skipped = 0;
    let mut mark = None;
    // Spreadsheets say which mark they use: `sep=;`.
    if let Some((first, rest)) = text.split_once('\n')
        && let Some(said) = first.trim().strip_prefix("sep=")
    {
        mark = said.bytes().next();
        text = rest;
        skipped = 1;
    }
    let mark = mark.unwrap_or_else(|| mark_of(text));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(mark)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut left = MOST_CELLS;
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(e) => {
                let reason = excerpt(&e.to_string());
                return Err(ImportError::Damaged { reason });
            }
        }
        left = left
            .checked_sub(record.len())
            .ok_or(ImportError::TooManyCells { limit: MOST_CELLS })?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells: Vec<Cell> = record
            .iter()
            .enumerate()
            .filter(|(_, field)| !field.trim().is_empty())
            .map(|(column, field)| Cell {
                column: u32::try_from(column).unwrap_or(u32::MAX),
                value: Value::Text(field.replace("\r\n", "\n")),
                repeated: false,
            })
            .collect();
        if !cells.is_empty() {
            rows.push(Row {
                number: u32::try_from(rows.len()).unwrap_or(u32::MAX),
                line: u32::try_from(line)
                    .unwrap_or(u32::MAX)
                    .saturating_add(skipped),
                cells,
            });
        }
    }
    Ok(Table {
        origin: Origin::Lines,
        hidden: false,
        from_1904: false,
        rows,
    })
}

/// The mark that parts the first rows into most fields, the same number in most of them.
fn mark_of(text: &str) -> u8 {
    let mut best = (0, b',');
    for mark in MARKS {
        let reader = csv::ReaderBuilder::new()
            .delimiter(mark)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let widths: Vec<usize> = reader
            .into_records()
            .take(LOOKED_AT)
            .filter_map(Result::ok)
            .map(|r| r.len())
            .filter(|w| *w > 1)
            .collect();
        let Some(widest) = widths.iter().copied().max() else {
            continue;
        };
        let alike = widths.iter().filter(|w| **w == widest).count();
        let score = alike * 100 + widest.min(99);
        if score > best.0 {
            best = (score, mark);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        let table = table(text).expect("a table");
        let of = |r: &Row| r.cells.iter().map(|c| c.value.text()).collect();
        table.rows.iter().map(of).collect()
    }

    #[test]
    fn each_mark_is_found() {
        let wanted = vec![vec!["a", "b, c"], vec!["1", "2"]];
        for text in [
            "a;b, c\n1;2",
            "a,\"b, c\"\n1,2",
            "a\tb, c\n1\t2",
            "sep=;\na;b, c\n1;2",
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
    }

    #[test]
    fn each_encoding_is_found() {
        let wide = |text: &str, big: bool| -> Vec<u8> {
            let bytes = |u: u16| {
                if big {
                    u.to_be_bytes()
                } else {
                    u.to_le_bytes()
                }
            };
            text.encode_utf16().flat_map(bytes).collect()
        };
        let bytes: [Vec<u8>; 6] = [
            "é;à la carte".as_bytes().to_vec(),
            [b"\xEF\xBB\xBF".as_slice(), "é;à la carte".as_bytes()].concat(),
            b"\xE9;\xE0 la carte".to_vec(),
            wide("\u{feff}é;à la carte", false),
            wide("\u{feff}é;à la carte", true),
            wide("é;à la carte", false),
        ];
        for bytes in bytes {
            let text = text(&bytes).expect("text");
            assert_eq!(text.trim_start_matches('\u{feff}'), "é;à la carte");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let noise: Vec<u8> = (0..4000u32).map(|i| (i * 7 + i / 13) as u8).collect();
        assert_eq!(text(&noise), Err(ImportError::NotText {}));
        assert_eq!(
            text(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0"),
            Err(ImportError::NotText {})
        );
    }

    #[test]
    fn a_row_knows_the_line_in_which_it_begins() {
        let table = table("a;b\n\"x\ny\";c\n;\nd;e").expect("a table");
        let lines: Vec<u32> = table.rows.iter().map(|r| r.line).collect();
        assert_eq!(lines, [1, 2, 5]);
    }
}
