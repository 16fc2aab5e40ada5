//! From tokens to a tree. Goes on after a mistake, so that all of them are reported at once; linear, bounded, never panics.

use std::collections::HashSet;
use std::ops::Range;

use super::lex::{Lexer, Token, TokenKind};
use super::literal;
use super::tree::{DEEPEST, Field, Kind, MOST_PROBLEMS, MOST_VALUES, Node, NodeId};
use super::{Located, Problem};

/// Names of the extensions that `#![enable(…)]` may name. What they allow is always allowed here.
const EXTENSIONS: [&str; 4] = [
    "implicit_some",
    "unwrap_newtypes",
    "unwrap_variant_newtypes",
    "explicit_struct_names",
];

/// Reads a text: nodes, the root, problems.
pub(super) fn parse(text: &str) -> (Vec<Node>, NodeId, Vec<Located>) {
    let mut parser = Parser {
        text,
        lexer: Lexer::new(text),
        current: None,
        after_previous: 0,
        nodes: Vec::new(),
        problems: Vec::new(),
        open: Vec::new(),
        end_reported: false,
    };
    parser.advance();
    parser.attributes();
    let root = if parser.current.is_none() {
        parser.problem(Problem::Empty, text.len()..text.len());
        parser.node(Kind::Broken, text.len()..text.len())
    } else {
        parser.value()
    };
    if let Some(token) = parser.current.clone() {
        // One problem for all that follows.
        parser.problem(Problem::TrailingText, token.span);
    }
    (parser.nodes, root, parser.problems)
}

struct Parser<'t> {
    text: &'t str,
    lexer: Lexer<'t>,
    /// The next token that is no trivia.
    current: Option<Token>,
    /// End of the token before it.
    after_previous: usize,
    nodes: Vec<Node>,
    problems: Vec<Located>,
    /// Brackets that are open.
    open: Vec<u8>,
    /// Whether an unclosed bracket at the end was reported; one is enough.
    end_reported: bool,
}

/// What the inside of a bracket goes on with.
enum Next {
    /// Another element, or something in its place.
    Element,
    /// The bracket is closed (or has to be taken as closed); it ends here.
    End(usize),
}

fn closing(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}

impl Parser<'_> {
    fn problem(&mut self, problem: Problem, span: Range<usize>) {
        match self.problems.len() {
            n if n < MOST_PROBLEMS => self.problems.push(Located { problem, span }),
            MOST_PROBLEMS => self.problems.push(Located {
                problem: Problem::MoreProblems,
                span,
            }),
            _ => {}
        }
    }

    fn advance(&mut self) {
        if let Some(token) = &self.current {
            self.after_previous = token.span.end;
        }
        loop {
            let Some(token) = self.lexer.next() else {
                self.current = None;
                return;
            };
            match token.kind {
                TokenKind::BlockComment { closed: false } => {
                    self.problem(
                        Problem::UnclosedComment,
                        token.span.start..token.span.start + 2,
                    );
                }
                TokenKind::Stray => {
                    let c = self.text[token.span.clone()].chars().next().unwrap_or(' ');
                    self.problem(Problem::StrayCharacter(c), token.span);
                }
                kind if kind.is_trivia() => {}
                _ => {
                    self.current = Some(token);
                    return;
                }
            }
        }
    }

    fn kind(&self) -> Option<TokenKind> {
        self.current.as_ref().map(|t| t.kind)
    }

    /// Where the current token stands; after the last one at the end.
    fn here(&self) -> Range<usize> {
        self.current
            .as_ref()
            .map_or(self.after_previous..self.after_previous, |t| t.span.clone())
    }

    fn node(&mut self, kind: Kind, span: Range<usize>) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).expect("bounded by MOST_VALUES"));
        let nodes = &mut self.nodes;
        let mut adopt = |child: &NodeId| nodes[child.0 as usize].parent = Some(id);
        match &kind {
            Kind::Struct { fields, .. } => fields.iter().for_each(|f| adopt(&f.value)),
            Kind::Tuple { items, .. } | Kind::List(items) => items.iter().for_each(adopt),
            Kind::Map(entries) => entries.iter().for_each(|(k, v)| {
                adopt(k);
                adopt(v);
            }),
            Kind::Text { .. }
            | Kind::Number
            | Kind::Bool(_)
            | Kind::Char(_)
            | Kind::Bytes
            | Kind::Name(_)
            | Kind::Broken => {}
        }
        self.nodes.push(Node {
            kind,
            span,
            parent: None,
        });
        id
    }

    fn attributes(&mut self) {
        while self.kind() == Some(TokenKind::Attribute) {
            let span = self.here();
            let inner = self.text[span.start + 2..span.end]
                .trim_start_matches('[')
                .trim_end_matches(']')
                .trim();
            let known = match inner.strip_prefix("enable").map(str::trim) {
                Some(list) => list
                    .strip_prefix('(')
                    .and_then(|l| l.strip_suffix(')'))
                    .is_some_and(|l| {
                        l.split(',')
                            .map(str::trim)
                            .all(|e| e.is_empty() || EXTENSIONS.contains(&e))
                    }),
                None => inner.starts_with("type") || inner.starts_with("schema"),
            };
            if !known {
                self.problem(Problem::BadAttribute, span);
            }
            self.advance();
        }
    }

    /// Reads a value; where there is none it says so and takes nothing.
    fn value(&mut self) -> NodeId {
        let Some(token) = self.current.clone() else {
            let here = self.here();
            if !self.end_reported {
                self.problem(Problem::MissingValue, here.clone());
            }
            return self.node(Kind::Broken, here);
        };
        if self.nodes.len() >= MOST_VALUES {
            self.problem(Problem::TooMany { limit: MOST_VALUES }, token.span.clone());
            self.current = None;
            self.lexer = Lexer::within(self.text, self.text.len()..self.text.len());
            self.end_reported = true;
            return self.node(Kind::Broken, token.span);
        }
        let kind = match token.kind {
            TokenKind::Open(b'(') => return self.parens(None, token.span.start),
            TokenKind::Open(bracket) => return self.bracket(bracket),
            TokenKind::Name => return self.name(token.span),
            TokenKind::Text { closed } => self.text(&token, 1, usize::from(closed), true, closed),
            TokenKind::RawText { hashes, closed } => {
                let around = hashes as usize;
                self.text(
                    &token,
                    around + 2,
                    if closed { around + 1 } else { 0 },
                    false,
                    closed,
                )
            }
            TokenKind::Number => {
                let written = &self.text[token.span.clone()];
                if literal::number(written).is_none() {
                    self.problem(
                        Problem::BadNumber(written.chars().take(40).collect()),
                        token.span.clone(),
                    );
                    Kind::Broken
                } else {
                    Kind::Number
                }
            }
            TokenKind::Char => match literal::character(&self.text[token.span.clone()]) {
                Some(c) => Kind::Char(c),
                None => {
                    self.problem(Problem::BadChar, token.span.clone());
                    Kind::Broken
                }
            },
            TokenKind::Bytes => Kind::Bytes,
            TokenKind::Attribute => {
                self.problem(Problem::BadAttribute, token.span.clone());
                Kind::Broken
            }
            TokenKind::Close(_) | TokenKind::Comma | TokenKind::Colon => {
                self.problem(Problem::MissingValue, token.span.clone());
                return self.node(Kind::Broken, token.span.start..token.span.start);
            }
            // The rest never becomes the current token.
            TokenKind::Space
            | TokenKind::LineComment
            | TokenKind::BlockComment { .. }
            | TokenKind::Stray => Kind::Broken,
        };
        self.advance();
        self.node(kind, token.span)
    }

    fn text(
        &mut self,
        token: &Token,
        before: usize,
        after: usize,
        escapes: bool,
        closed: bool,
    ) -> Kind {
        if !closed {
            let start = token.span.start;
            self.problem(Problem::UnclosedText, start..start + before);
            return Kind::Broken;
        }
        let inner = token.span.start + before..token.span.end - after;
        let content = &self.text[inner.clone()];
        if !escapes || !content.contains('\\') {
            return Kind::Text {
                inner,
                decoded: None,
            };
        }
        let mut found = Vec::new();
        let decoded = literal::unescape(content, inner.start, &mut found);
        for (problem, span) in found {
            self.problem(problem, span);
        }
        Kind::Text {
            inner,
            decoded: Some(decoded.into()),
        }
    }

    fn bare(&self, span: Range<usize>) -> Range<usize> {
        if self.text[span.clone()].starts_with("r#") {
            span.start + 2..span.end
        } else {
            span
        }
    }

    fn name(&mut self, span: Range<usize>) -> NodeId {
        self.advance();
        let word = self.bare(span.clone());
        match &self.text[span.clone()] {
            "true" => self.node(Kind::Bool(true), span),
            "false" => self.node(Kind::Bool(false), span),
            _ if self.kind() == Some(TokenKind::Open(b'(')) => self.parens(Some(word), span.start),
            _ => self.node(Kind::Name(word), span),
        }
    }

    /// Enters a bracket; when that would be too deep, skips it whole and gives its end.
    fn enter(&mut self, bracket: u8) -> Result<Range<usize>, Range<usize>> {
        let at = self.here();
        if self.open.len() < DEEPEST {
            self.open.push(bracket);
            self.advance();
            return Ok(at);
        }
        self.problem(Problem::TooDeep { limit: DEEPEST }, at.clone());
        let mut level = 0usize;
        loop {
            match self.kind() {
                Some(TokenKind::Open(_)) => level += 1,
                Some(TokenKind::Close(_)) => level -= 1,
                Some(_) => {}
                None => {
                    self.end_reported = true;
                    break;
                }
            }
            self.advance();
            if level == 0 {
                break;
            }
        }
        Err(at.start..self.after_previous)
    }

    /// Looks for the end of the innermost bracket, which was opened at `at`.
    fn next(&mut self, at: &Range<usize>) -> Next {
        let Some(&bracket) = self.open.last() else {
            return Next::End(self.after_previous);
        };
        match self.kind() {
            None => {
                if !self.end_reported {
                    self.end_reported = true;
                    self.problem(Problem::Unclosed(char::from(bracket)), at.clone());
                }
                self.open.pop();
                Next::End(self.after_previous)
            }
            Some(TokenKind::Close(close)) if close == closing(bracket) => {
                let end = self.here().end;
                self.open.pop();
                self.advance();
                Next::End(end)
            }
            Some(TokenKind::Close(close)) => {
                let outer = self.open[..self.open.len() - 1]
                    .iter()
                    .any(|&o| closing(o) == close);
                if outer {
                    // It closes something further out: this one was forgotten.
                    self.problem(Problem::Unclosed(char::from(bracket)), at.clone());
                    self.open.pop();
                    return Next::End(self.after_previous);
                }
                let span = self.here();
                self.problem(
                    Problem::WrongClose {
                        open: char::from(bracket),
                        close: char::from(close),
                    },
                    span.clone(),
                );
                self.open.pop();
                self.advance();
                Next::End(span.end)
            }
            Some(_) => Next::Element,
        }
    }

    /// After an element: a comma, or the end. A colon that has no business here is reported and passed over.
    fn separator(&mut self) {
        match self.kind() {
            Some(TokenKind::Comma) => {
                self.advance();
            }
            Some(TokenKind::Colon) => {
                let here = self.here();
                self.problem(Problem::StrayCharacter(':'), here);
                self.advance();
                // What follows is read as an element of its own, without another complaint.
            }
            Some(TokenKind::Close(_)) | None => (),
            Some(_) => {
                let at = self.after_previous;
                self.problem(Problem::MissingComma, at..at);
            }
        }
    }

    fn bracket(&mut self, bracket: u8) -> NodeId {
        let at = match self.enter(bracket) {
            Ok(at) => at,
            Err(skipped) => return self.node(Kind::Broken, skipped),
        };
        let (mut items, mut entries) = (Vec::new(), Vec::new());
        let end = loop {
            match self.next(&at) {
                Next::End(end) => break end,
                Next::Element if bracket == b'[' => items.push(self.value()),
                Next::Element => {
                    let key = self.value();
                    if self.kind() == Some(TokenKind::Colon) {
                        self.advance();
                        entries.push((key, self.value()));
                    } else {
                        let here = self.here();
                        self.problem(Problem::BadMapEntry, here);
                    }
                }
            }
            self.separator();
        };
        let kind = if bracket == b'[' {
            Kind::List(items)
        } else {
            Kind::Map(entries)
        };
        self.node(kind, at.start..end)
    }

    fn parens(&mut self, name: Option<Range<usize>>, start: usize) -> NodeId {
        let at = match self.enter(b'(') {
            Ok(at) => at,
            Err(skipped) => return self.node(Kind::Broken, start..skipped.end),
        };
        let (mut fields, mut items) = (Vec::<Field>::new(), Vec::new());
        let mut names = HashSet::new();
        let end = loop {
            match self.next(&at) {
                Next::End(end) => break end,
                Next::Element => self.member(&mut fields, &mut items, &mut names),
            }
            self.separator();
        };
        let kind = if fields.is_empty() {
            Kind::Tuple { name, items }
        } else {
            Kind::Struct { name, fields }
        };
        self.node(kind, start..end)
    }

    /// A named field or a bare value in parentheses.
    fn member(
        &mut self,
        fields: &mut Vec<Field>,
        items: &mut Vec<NodeId>,
        names: &mut HashSet<String>,
    ) {
        let first = self.here();
        let is_name = self.kind() == Some(TokenKind::Name);
        let mut ahead = self
            .lexer
            .clone()
            .map(|t| t.kind)
            .filter(|k| !k.is_trivia());
        let named = is_name
            && match ahead.next() {
                Some(TokenKind::Colon) => true,
                // A forgotten colon, in a place where it can be nothing else.
                Some(
                    TokenKind::Text { .. }
                    | TokenKind::RawText { .. }
                    | TokenKind::Number
                    | TokenKind::Name
                    | TokenKind::Open(b'['),
                ) => items.is_empty(),
                _ => false,
            };
        if !named {
            if !fields.is_empty()
                && !matches!(self.kind(), Some(TokenKind::Comma | TokenKind::Colon))
            {
                self.problem(Problem::MixedFields, first);
            }
            items.push(self.value());
            return;
        }
        if !items.is_empty() {
            self.problem(Problem::MixedFields, first.clone());
        }
        self.advance();
        if self.kind() == Some(TokenKind::Colon) {
            self.advance();
        } else {
            self.problem(Problem::MissingColon, first.clone());
        }
        let name = self.bare(first);
        let value = self.value();
        if !names.insert(self.text[name.clone()].to_owned()) {
            let duplicate = Problem::DuplicateField {
                name: self.text[name.clone()].to_owned(),
            };
            self.problem(duplicate, name);
            return;
        }
        fields.push(Field { name, value });
    }
}
