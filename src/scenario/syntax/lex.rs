//! Tokens of a document. Lossless: the tokens of a text, put in a row, are the text.
//!
//! The lexer never fails; what it cannot read becomes a [`TokenKind::Stray`] or an unclosed token, reported by the parser.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// White space.
    Space,
    /// `// …` up to the end of the line (without it).
    LineComment,
    /// `/* … */`, nested; `closed` says whether it ends.
    BlockComment {
        /// Whether it has an end.
        closed: bool,
    },
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// A string with escapes.
    Text {
        /// Whether it has an end.
        closed: bool,
    },
    /// A raw string; so many `#`.
    RawText {
        /// How many `#` on each side.
        hashes: u32,
        /// Whether it has an end.
        closed: bool,
    },
    /// A byte string or byte literal; documents have no use for them.
    Bytes,
    /// A character literal.
    Char,
    /// A number, as far as its letters go.
    Number,
    /// A name; a raw one (`r#name`) too.
    Name,
    /// `#![…]`
    Attribute,
    /// Anything else: one character.
    Stray,
}

impl TokenKind {
    /// Whether it stands between values: white space and comments.
    pub fn is_trivia(self) -> bool {
        matches!(
            self,
            TokenKind::Space | TokenKind::LineComment | TokenKind::BlockComment { .. }
        )
    }
}

/// A token: what and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where, in bytes.
    pub span: Range<usize>,
}

/// Reads tokens of a text one by one.
#[derive(Debug, Clone)]
pub struct Lexer<'t> {
    text: &'t str,
    at: usize,
    end: usize,
}

impl<'t> Lexer<'t> {
    /// All of a text.
    pub fn new(text: &'t str) -> Self {
        Self::within(text, 0..text.len())
    }
    /// A part of a text that begins and ends between tokens; spans are those of the whole text.
    pub fn within(text: &'t str, range: Range<usize>) -> Self {
        Lexer {
            text,
            at: range.start,
            end: range.end,
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..self.end]
    }

    /// Kind and length of the token that `rest` begins with.
    fn scan(rest: &str, first: char) -> (TokenKind, usize) {
        let bytes = rest.as_bytes();
        let second = bytes.get(1).copied();
        match first {
            c if is_space(c) => (TokenKind::Space, span_while(rest, is_space)),
            '/' if second == Some(b'/') => {
                (TokenKind::LineComment, span_while(rest, |c| c != '\n'))
            }
            '/' if second == Some(b'*') => block_comment(bytes),
            '(' | '[' | '{' => (TokenKind::Open(bytes[0]), 1),
            ')' | ']' | '}' => (TokenKind::Close(bytes[0]), 1),
            ',' => (TokenKind::Comma, 1),
            ':' => (TokenKind::Colon, 1),
            '"' => {
                let (closed, len) = quoted(bytes, 1);
                (TokenKind::Text { closed }, len)
            }
            '\'' => (TokenKind::Char, char_literal(rest)),
            'b' if second == Some(b'"') => (TokenKind::Bytes, quoted(bytes, 2).1),
            'b' if second == Some(b'\'') => (TokenKind::Bytes, 1 + char_literal(&rest[1..])),
            'b' if second == Some(b'r') && raw(bytes, 2).is_some() => {
                (TokenKind::Bytes, raw(bytes, 2).map_or(1, |(_, _, len)| len))
            }
            'r' => match raw(bytes, 1) {
                Some((hashes, closed, len)) => (TokenKind::RawText { hashes, closed }, len),
                None if second == Some(b'#') => {
                    let name =
                        span_while(&rest[2..], |c| is_name(c) || matches!(c, '.' | '+' | '-'));
                    if name > 0 {
                        (TokenKind::Name, 2 + name)
                    } else {
                        (TokenKind::Name, 1)
                    }
                }
                None => (TokenKind::Name, span_while(rest, is_name)),
            },
            // The look-ahead is bounded so that a long row of `#!` costs no more than any other text.
            '#' if second == Some(b'!') => match bytes.iter().take(400).position(|&b| b == b']') {
                Some(end) => (TokenKind::Attribute, end + 1),
                None => (TokenKind::Stray, 1),
            },
            c if c.is_ascii_digit() => (TokenKind::Number, number(bytes)),
            '+' | '-' | '.' => {
                let sign = usize::from(first != '.');
                let after = &rest[sign..];
                let special = ["inf", "NaN"].iter().any(|w| after.starts_with(w));
                let digits = after.strip_prefix('.').unwrap_or(after);
                if special || digits.starts_with(|c: char| c.is_ascii_digit()) {
                    (TokenKind::Number, number(bytes))
                } else {
                    (TokenKind::Stray, 1)
                }
            }
            c if c == '_' || c.is_alphabetic() => {
                let len = span_while(rest, is_name);
                let special = matches!(
                    &rest[..len],
                    "inf" | "NaN" | "inff32" | "inff64" | "NaNf32" | "NaNf64"
                );
                (
                    if special {
                        TokenKind::Number
                    } else {
                        TokenKind::Name
                    },
                    len,
                )
            }
            c => (TokenKind::Stray, c.len_utf8()),
        }
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;
    fn next(&mut self) -> Option<Token> {
        let rest = self.rest();
        let first = rest.chars().next()?;
        let (kind, len) = Self::scan(rest, first);
        let span = self.at..self.at + len;
        self.at = span.end;
        Some(Token { kind, span })
    }
}

fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\n'
            | '\r'
            | '\x0B'
            | '\x0C'
            | '\u{85}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{FEFF}'
    )
}

fn is_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

fn span_while(text: &str, mut condition: impl FnMut(char) -> bool) -> usize {
    text.find(|c| !condition(c)).unwrap_or(text.len())
}

fn block_comment(bytes: &[u8]) -> (TokenKind, usize) {
    let mut level = 0usize;
    let mut i = 0;
    while i < bytes.len() {
        match (bytes[i], bytes.get(i + 1)) {
            (b'/', Some(b'*')) => {
                level += 1;
                i += 2;
            }
            (b'*', Some(b'/')) => {
                level -= 1;
                i += 2;
                if level == 0 {
                    return (TokenKind::BlockComment { closed: true }, i);
                }
            }
            _ => i += 1,
        }
    }
    (TokenKind::BlockComment { closed: false }, bytes.len())
}

/// A quoted text whose content begins at `start`: whether it is closed, and its length.
fn quoted(bytes: &[u8], start: usize) -> (bool, usize) {
    let mut i = start;
    while i < bytes.len() {
        match bytes[i] {
            b'"' => return (true, i + 1),
            // What follows a backslash is one character; if it has several bytes, none of them is a quote.
            b'\\' => i += 2,
            _ => i += 1,
        }
    }
    (false, bytes.len())
}

/// A raw text whose `r` stands before `start`: hashes, whether closed, length; `None` when it is no raw text.
fn raw(bytes: &[u8], start: usize) -> Option<(u32, bool, usize)> {
    let hashes = bytes[start..].iter().take_while(|&&b| b == b'#').count();
    let mut i = start + hashes;
    if bytes.get(i) != Some(&b'"') {
        return None;
    }
    i += 1;
    let number = u32::try_from(hashes).ok()?;
    while i < bytes.len() {
        if bytes[i] == b'"' {
            // Counting stops at the first byte that is no `#`, and starts anew behind it: linear.
            let found = bytes[i + 1..]
                .iter()
                .take(hashes)
                .take_while(|&&b| b == b'#')
                .count();
            if found == hashes {
                return Some((number, true, i + 1 + hashes));
            }
            i += 1 + found;
        } else {
            i += 1;
        }
    }
    Some((number, false, bytes.len()))
}

/// Length of what looks like a character literal; at least the quote.
fn char_literal(rest: &str) -> usize {
    let mut escaped = false;
    for (i, c) in rest.char_indices().skip(1).take(12) {
        match c {
            '\n' => break,
            '\'' if !escaped && i > 1 => return i + 1,
            _ => escaped = c == '\\' && !escaped,
        }
    }
    1
}

fn number(bytes: &[u8]) -> usize {
    let unsigned = bytes
        .strip_prefix(b"-")
        .or_else(|| bytes.strip_prefix(b"+"))
        .unwrap_or(bytes);
    let based =
        unsigned.len() > 1 && unsigned[0] == b'0' && matches!(unsigned[1], b'x' | b'b' | b'o');
    let mut i = 1;
    while i < bytes.len() {
        match bytes[i] {
            b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'.' => i += 1,
            b'+' | b'-' if !based && matches!(bytes[i - 1], b'e' | b'E') => i += 1,
            _ => break,
        }
    }
    i
}
