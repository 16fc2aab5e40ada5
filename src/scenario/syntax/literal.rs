//! What literals mean: numbers, texts with escapes, characters.

use std::ops::Range;

use super::Problem;

/// The value of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// A whole number; one beyond 128 bits is none.
    Whole(Option<i128>),
    /// A number with a fraction or exponent, or infinite, or none at all.
    Float(f64),
}

/// The digits of a number with a fraction, ready for `str::parse`, without underscores and suffix.
pub fn float_digits(text: &str) -> String {
    let text = text
        .strip_suffix("f32")
        .or_else(|| text.strip_suffix("f64"))
        .unwrap_or(text);
    text.chars().filter(|&c| c != '_').collect()
}

/// Reads a number.
pub fn number(text: &str) -> Option<Number> {
    let (negative, unsigned) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (base, digits) = match unsigned.get(..2) {
        Some("0x") => (16, &unsigned[2..]),
        Some("0o") => (8, &unsigned[2..]),
        Some("0b") => (2, &unsigned[2..]),
        _ => (10, unsigned),
    };
    let float_letters = base == 10
        && (digits.contains('.')
            || digits.contains(['e', 'E', 'f'])
            || digits.starts_with("inf")
            || digits.starts_with("NaN"));
    if float_letters {
        let clean = float_digits(unsigned);
        let value = match clean.as_str() {
            "inf" => f64::INFINITY,
            "NaN" => f64::NAN,
            _ if !clean
                .bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-')) =>
            {
                return None;
            }
            _ => clean.parse().ok()?,
        };
        // `1_.5`, `._5`: an underscore follows a digit or the exponent's letter.
        let bytes = unsigned.as_bytes();
        let misplaced = bytes.iter().enumerate().any(|(i, &b)| {
            b == b'_'
                && !matches!(
                    i.checked_sub(1).map(|p| bytes[p]),
                    Some(b'0'..=b'9' | b'e' | b'E' | b'_')
                )
        });
        return (!misplaced).then_some(Number::Float(if negative { -value } else { value }));
    }
    let digits = match digits.find(['i', 'u']) {
        Some(at) if matches!(&digits[at + 1..], "8" | "16" | "32" | "64" | "128") => &digits[..at],
        Some(_) => return None,
        None => digits,
    };
    if digits.is_empty() || digits.starts_with('_') {
        return None;
    }
    let mut value = Some(0i128);
    for c in digits.chars().filter(|&c| c != '_') {
        let digit = i128::from(c.to_digit(base)?);
        value = value.and_then(|v| v.checked_mul(i128::from(base))?.checked_add(digit));
    }
    Some(Number::Whole(if negative {
        value.map(|v| -v)
    } else {
        value
    }))
}

/// Reads the content of a text with escapes, which begins at byte `start` of the document; what is wrong goes to `problems`.
pub fn unescape(
    content: &str,
    start: usize,
    problems: &mut Vec<(Problem, Range<usize>)>,
) -> String {
    let mut out = String::with_capacity(content.len());
    let mut rest = content;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let from = start + content.len() - rest.len() + at;
        rest = &rest[at + 1..];
        let line_end = if rest.starts_with("\r\n") {
            2
        } else {
            usize::from(rest.starts_with('\n'))
        };
        if line_end > 0 {
            rest = rest[line_end..].trim_start_matches([' ', '\t', '\n', '\r']);
            continue;
        }
        let (character, len) = escape(rest);
        if let Some(c) = character {
            out.push(c);
        } else {
            let written = format!("\\{}", &rest[..len]);
            problems.push((Problem::BadEscape(written), from..from + 1 + len));
        }
        rest = &rest[len..];
    }
    out.push_str(rest);
    out
}

/// The character that an escape stands for (without its backslash), and its length in bytes.
fn escape(rest: &str) -> (Option<char>, usize) {
    let Some(first) = rest.chars().next() else {
        return (None, 0);
    };
    let one = match first {
        'n' => Some('\n'),
        'r' => Some('\r'),
        't' => Some('\t'),
        '0' => Some('\0'),
        '\\' | '"' | '\'' => Some(first),
        'x' => return bytes_escape(rest),
        'u' => {
            let digits = rest
                .strip_prefix("u{")
                .and_then(|r| r.split_once('}'))
                .map(|(d, _)| d);
            return match digits {
                Some(d)
                    if (1..=6).contains(&d.len()) && d.bytes().all(|b| b.is_ascii_hexdigit()) =>
                {
                    (
                        u32::from_str_radix(d, 16).ok().and_then(char::from_u32),
                        d.len() + 3,
                    )
                }
                _ => (None, 1),
            };
        }
        _ => None,
    };
    (one, first.len_utf8())
}

/// `\x41`, or a character of several bytes as `\xC3\xA9`.
fn bytes_escape(rest: &str) -> (Option<char>, usize) {
    let mut bytes = [0u8; 4];
    let mut at = 0;
    for i in 0..4 {
        let part = &rest[at..];
        let prefix = if i == 0 { "x" } else { "\\x" };
        let Some(byte) = part
            .strip_prefix(prefix)
            .and_then(|p| p.get(..2))
            .filter(|p| p.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|p| u8::from_str_radix(p, 16).ok())
        else {
            break;
        };
        bytes[i] = byte;
        at += prefix.len() + 2;
        if let Some(c) = std::str::from_utf8(&bytes[..=i])
            .ok()
            .and_then(|s| s.chars().next())
        {
            return (Some(c), at);
        }
    }
    (None, at.max(1))
}

/// Reads a character literal, quotes included.
pub fn character(text: &str) -> Option<char> {
    let inner = text.strip_prefix('\'')?.strip_suffix('\'')?;
    let c = match inner.strip_prefix('\\') {
        Some(rest) => match escape(rest) {
            (Some(c), len) if len == rest.len() && (c.is_ascii() || rest.starts_with('u')) => c,
            _ => return None,
        },
        None => {
            let mut chars = inner.chars();
            let c = chars.next()?;
            if chars.next().is_some() {
                return None;
            }
            c
        }
    };
    Some(c)
}
