//! Tables as CSV (RFC 4180): UTF-8 with a byte order mark for Excel, commas, CRLF, every text in quotation marks.
//!
//! A spreadsheet takes a field that begins with `=`, `+`, `-` or `@`, a tab or a carriage return for a formula. Such a text gets an
//! apostrophe before it, which spreadsheets read as “this is text”. One that already has an apostrophe in that place gets one
//! more, so that whoever reads the file takes exactly one away from each text of that shape and has what was typed.

use super::table::{Cell, Table};

const MARK: char = '\'';

/// Whether a text could be taken for a formula, whatever apostrophes already stand before it.
fn acts(text: &str) -> bool {
    text.trim_start_matches(MARK)
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}

/// A text that no spreadsheet takes for a formula.
pub fn guarded(text: &str) -> String {
    if acts(text) {
        format!("{MARK}{text}")
    } else {
        text.to_owned()
    }
}

/// What was typed, from a field of a file.
pub fn unguarded(field: &str) -> &str {
    match field.strip_prefix(MARK) {
        Some(text) if acts(text) => text,
        Some(_) | None => field,
    }
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => format!("\"{}\"", guarded(text).replace('"', "\"\"")),
        Cell::Number(n) => n.to_string(),
        Cell::Moment(at) => at.strftime("%Y-%m-%d %H:%M:%S").to_string(),
        Cell::Flag(yes) => yes.to_string(),
    }
}

/// A table as the text of a file. Keys of columns need no quotation marks.
pub(super) fn text(table: &Table) -> String {
    let mut out = String::from("\u{feff}");
    let heads: Vec<&str> = table.columns.iter().map(|c| c.key).collect();
    out += &heads.join(",");
    out += "\r\n";
    for row in &table.rows {
        let fields: Vec<String> = row.iter().map(field).collect();
        out += &fields.join(",");
        out += "\r\n";
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_formula_becomes_text_and_a_number_stays_one() {
        assert_eq!(field(&Cell::Text("=1+1".into())), "\"'=1+1\"");
        assert_eq!(field(&Cell::Text("plain".into())), "\"plain\"");
        assert_eq!(
            field(&Cell::Text("say \"no\"".into())),
            "\"say \"\"no\"\"\""
        );
        assert_eq!(field(&Cell::Number(-3.5)), "-3.5");
    }

    proptest! {
        #[test]
        fn what_was_typed_comes_back(text in "['=+@a\\t-]{0,6}.{0,20}") {
            let field = guarded(&text);
            prop_assert_eq!(unguarded(&field), text.as_str());
            prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']));
        }
    }
}
