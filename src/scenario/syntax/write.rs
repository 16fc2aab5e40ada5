//! Canonical text of values: one way to write a value, in the order of the model, that differs little when the value does.
//!
//! What fits on a line stands on one; otherwise each field and each element has a line of its own.

use serde::Serialize;

use super::value::{Unwritable, Value, to_value};

/// Widest line, in characters, for what could also be broken.
pub(super) const WIDTH: usize = 100;
/// One step of indentation.
pub(super) const STEP: &str = "    ";

/// The canonical text of a document.
///
/// # Errors
/// When the value cannot be written, such as a number that is not finite.
pub fn write<T: Serialize + ?Sized>(value: &T) -> Result<String, Unwritable> {
    let value = to_value(value)?;
    let mut out = String::new();
    broken(&mut out, &value, "");
    out.push('\n');
    Ok(out)
}

/// Writes a value at the end of `out`, on one line if it fits, otherwise on several.
pub(super) fn place(out: &mut String, value: &Value, indent: &str) {
    if !has_line_break(value) {
        let column = out.len() - out.rfind('\n').map_or(0, |i| i + 1);
        let mut line = String::new();
        // One character is kept for the comma.
        if flat(&mut line, value, WIDTH.saturating_sub(column + 1)) {
            out.push_str(&line);
            return;
        }
    }
    broken(out, value, indent);
}

fn has_line_break(value: &Value) -> bool {
    match value {
        Value::Word(_) => false,
        Value::Text(text) => text.contains('\n'),
        Value::List(items) | Value::Tuple(_, items) => items.iter().any(has_line_break),
        Value::Struct(_, fields) => fields.iter().any(|(_, v)| has_line_break(v)),
        Value::Map(entries) => entries
            .iter()
            .any(|(k, v)| has_line_break(k) || has_line_break(v)),
    }
}

/// Writes a value on one line; stops and says `false` as soon as it is longer than `room`.
fn flat(out: &mut String, value: &Value, room: usize) -> bool {
    let row = |out: &mut String, items: &[Value]| {
        items.iter().enumerate().all(|(i, item)| {
            if i > 0 {
                out.push_str(", ");
            }
            flat(out, item, room)
        })
    };
    let whole = match value {
        Value::Word(word) => {
            out.push_str(word);
            true
        }
        Value::Text(text) => {
            quote(out, text);
            true
        }
        Value::List(items) => {
            out.push('[');
            let fits = row(out, items);
            out.push(']');
            fits
        }
        Value::Tuple(name, items) => {
            out.push_str(name.unwrap_or(""));
            out.push('(');
            let fits = row(out, items);
            out.push(')');
            fits
        }
        Value::Struct(name, fields) => {
            out.push_str(name.unwrap_or(""));
            out.push('(');
            let fits = fields.iter().enumerate().all(|(i, (key, v))| {
                if i > 0 {
                    out.push_str(", ");
                }
                field_name(out, key);
                out.push_str(": ");
                flat(out, v, room)
            });
            out.push(')');
            fits
        }
        Value::Map(entries) => {
            out.push('{');
            let fits = entries.iter().enumerate().all(|(i, (k, v))| {
                if i > 0 {
                    out.push_str(", ");
                }
                let fits = flat(out, k, room);
                out.push_str(": ");
                fits && flat(out, v, room)
            });
            out.push('}');
            fits
        }
    };
    whole && out.len() <= room
}

/// Writes a value on several lines where it has parts.
fn broken(out: &mut String, value: &Value, indent: &str) {
    let inner = format!("{indent}{STEP}");
    let line = |out: &mut String| {
        out.push('\n');
        out.push_str(&inner);
    };
    let close = |out: &mut String, empty: bool, bracket: char| {
        if !empty {
            out.push('\n');
            out.push_str(indent);
        }
        out.push(bracket);
    };
    match value {
        Value::Word(word) => out.push_str(word),
        Value::Text(text) => quote(out, text),
        Value::List(items) => {
            out.push('[');
            for item in items {
                line(out);
                place(out, item, &inner);
                out.push(',');
            }
            close(out, items.is_empty(), ']');
        }
        Value::Tuple(name, items) => {
            out.push_str(name.unwrap_or(""));
            out.push('(');
            match items.as_slice() {
                // `All([` and `])`: one level is enough.
                [item @ (Value::List(_) | Value::Struct(..) | Value::Text(_))] => {
                    broken(out, item, indent);
                    out.push(')');
                }
                _ => {
                    for item in items {
                        line(out);
                        place(out, item, &inner);
                        out.push(',');
                    }
                    close(out, items.is_empty(), ')');
                }
            }
        }
        Value::Struct(name, fields) => {
            out.push_str(name.unwrap_or(""));
            out.push('(');
            for (key, v) in fields {
                line(out);
                field_name(out, key);
                out.push_str(": ");
                place(out, v, &inner);
                out.push(',');
            }
            close(out, fields.is_empty(), ')');
        }
        Value::Map(entries) => {
            out.push('{');
            for (k, v) in entries {
                line(out);
                place(out, k, &inner);
                out.push_str(": ");
                place(out, v, &inner);
                out.push(',');
            }
            close(out, entries.is_empty(), '}');
        }
    }
}

/// Writes the name of a field.
pub(super) fn field_name(out: &mut String, name: &str) {
    // A name that is no plain word is written raw.
    if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
        out.push_str("r#");
    }
    out.push_str(name);
}

/// Writes a text in quotes. Line breaks stand as they are; a text with quotes or backslashes is written raw when that
/// is possible, because Markdown is easier to read so.
pub(super) fn quote(out: &mut String, text: &str) {
    let odd = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(
                c,
                '\u{feff}' | '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}'
            )
    };
    if text.contains(['"', '\\']) && !text.contains(odd) {
        let hashes = longest_row_of_hashes(text) + 1;
        let hashes = "#".repeat(hashes);
        out.push('r');
        out.push_str(&hashes);
        out.push('"');
        out.push_str(text);
        out.push('"');
        out.push_str(&hashes);
        return;
    }
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if odd(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The longest row of `#` behind a quote.
fn longest_row_of_hashes(text: &str) -> usize {
    text.split('"')
        .skip(1)
        .map(|part| part.bytes().take_while(|&b| b == b'#').count())
        .max()
        .unwrap_or(0)
}
