//! The words of the DOT language.

use crate::scenario::import::error::ImportError;
use crate::scenario::import::loss::Spot;
use std::fmt;

/// Most letters of one name.
const LONGEST_NAME: usize = 20_000;
/// How deep angle brackets of a label may nest.
const DEEPEST_LABEL: usize = 64;

/// A word of the language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A name, a number, a quoted text or a label in HTML.
    Name {
        /// What it says.
        text: String,
        /// Whether it stood in quotes: then it is no word of the language.
        quoted: bool,
    },
    /// `{`
    Open,
    /// `}`
    Close,
    /// `[`
    BracketOpen,
    /// `]`
    BracketClose,
    /// `=`
    Equals,
    /// `;`
    Semicolon,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `->` or `--`
    Edge {
        /// Whether it is an arrow.
        arrow: bool,
    },
    /// The end of the text.
    End,
}

impl Token {
    pub(super) fn is_word(&self, word: &str) -> bool {
        matches!(self, Token::Name { text, quoted: false } if text.eq_ignore_ascii_case(word))
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Token::Name { text, .. } => {
                return f.write_str(&text.chars().take(40).collect::<String>());
            }
            Token::Open => "{",
            Token::Close => "}",
            Token::BracketOpen => "[",
            Token::BracketClose => "]",
            Token::Equals => "=",
            Token::Semicolon => ";",
            Token::Comma => ",",
            Token::Colon => ":",
            Token::Edge { arrow: true } => "->",
            Token::Edge { arrow: false } => "--",
            Token::End => "…",
        })
    }
}

/// Splits a text into words.
pub(super) struct Lexer<'t> {
    rest: &'t str,
    line: u32,
    column: u32,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Lexer<'t> {
        Lexer {
            rest: text.trim_start_matches('\u{feff}'),
            line: 1,
            column: 1,
        }
    }

    fn bump(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        if c == '\n' {
            self.line = self.line.saturating_add(1);
            self.column = 1;
        } else {
            self.column = self.column.saturating_add(1);
        }
        Some(c)
    }

    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn wrong<T>(&self, reason: &str) -> Result<T, ImportError> {
        Err(ImportError::Malformed {
            line: self.line as usize,
            column: self.column as usize,
            reason: reason.to_owned(),
        })
    }

    /// White space and comments; lines that begin with `#` come from a preprocessor.
    fn space(&mut self) -> Result<(), ImportError> {
        loop {
            match self.peek() {
                Some('#') if self.column == 1 => while self.bump().is_some_and(|c| c != '\n') {},
                Some(c) if c.is_whitespace() => {
                    self.bump();
                }
                Some('/') if self.rest.starts_with("//") => {
                    while self.bump().is_some_and(|c| c != '\n') {}
                }
                Some('/') if self.rest.starts_with("/*") => {
                    let Some(end) = self.rest.find("*/") else {
                        return self.wrong("/*");
                    };
                    let stop = self.rest.len() - end - 2;
                    while self.rest.len() > stop {
                        self.bump();
                    }
                }
                _ => return Ok(()),
            }
        }
    }

    pub(super) fn next(&mut self) -> Result<(Token, Spot), ImportError> {
        self.space()?;
        let spot = Spot::Line {
            line: self.line,
            column: self.column,
        };
        let Some(c) = self.peek() else {
            return Ok((Token::End, spot));
        };
        let one = match c {
            '{' => Some(Token::Open),
            '}' => Some(Token::Close),
            '[' => Some(Token::BracketOpen),
            ']' => Some(Token::BracketClose),
            '=' => Some(Token::Equals),
            ';' => Some(Token::Semicolon),
            ',' => Some(Token::Comma),
            ':' => Some(Token::Colon),
            _ => None,
        };
        if let Some(token) = one {
            self.bump();
            return Ok((token, spot));
        }
        for (text, arrow) in [("->", true), ("--", false)] {
            if self.rest.starts_with(text) {
                self.bump();
                self.bump();
                return Ok((Token::Edge { arrow }, spot));
            }
        }
        let (text, quoted) = match c {
            '"' => (self.quoted()?, true),
            '<' => (self.html()?, true),
            c if c.is_alphanumeric() || c == '_' || c == '-' || c == '.' => (self.plain(), false),
            c => return self.wrong(&c.to_string()),
        };
        if text.is_empty() && !quoted {
            return self.wrong(&c.to_string());
        }
        Ok((Token::Name { text, quoted }, spot))
    }

    /// A name or a number.
    fn plain(&mut self) -> String {
        let mut text = String::new();
        if self.peek() == Some('-') {
            text.push('-');
            self.bump();
        }
        while let Some(c) = self.peek() {
            // Letters and digits, `_`, and the point of a number.
            let number = text.chars().all(|c| c.is_ascii_digit() || c == '-');
            if !(c.is_alphanumeric() || c == '_' || (c == '.' && number)) {
                break;
            }
            if text.len() < LONGEST_NAME {
                text.push(c);
            }
            self.bump();
        }
        if text == "-" { String::new() } else { text }
    }

    /// Quoted texts, joined by `+`.
    fn quoted(&mut self) -> Result<String, ImportError> {
        let mut text = String::new();
        loop {
            self.bump();
            loop {
                match self.bump() {
                    None => return self.wrong("\""),
                    Some('"') => break,
                    Some('\\') => match self.bump() {
                        Some('"') => text.push('"'),
                        // A line that goes on.
                        Some('\n') => {}
                        Some('\\') => text.push('\\'),
                        Some(c) => {
                            text.push('\\');
                            text.push(c);
                        }
                        None => return self.wrong("\""),
                    },
                    Some(c) => text.push(c),
                }
                if text.len() > LONGEST_NAME {
                    return self.wrong("\"");
                }
            }
            let (rest, line, column) = (self.rest, self.line, self.column);
            self.space()?;
            if self.peek() == Some('+') {
                self.bump();
                self.space()?;
                if self.peek() == Some('"') {
                    continue;
                }
                return self.wrong("+");
            }
            (self.rest, self.line, self.column) = (rest, line, column);
            return Ok(text);
        }
    }

    /// A label in HTML: what a person reads of it.
    fn html(&mut self) -> Result<String, ImportError> {
        let mut raw = String::new();
        let mut depth = 0usize;
        loop {
            let Some(c) = self.bump() else {
                return self.wrong("<");
            };
            match c {
                '<' => depth += 1,
                '>' => depth -= 1,
                _ => {}
            }
            if depth > DEEPEST_LABEL {
                return Err(ImportError::TooDeep {
                    limit: DEEPEST_LABEL,
                });
            }
            raw.push(c);
            if raw.len() > LONGEST_NAME {
                return self.wrong("<");
            }
            if depth == 0 {
                break;
            }
        }
        let inside = raw
            .strip_prefix('<')
            .and_then(|r| r.strip_suffix('>'))
            .unwrap_or(&raw);
        Ok(crate::scenario::import::html::text(inside).replace('\n', "\\n"))
    }
}
