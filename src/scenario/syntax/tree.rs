//! The tree of a document: values with their spans, over the text that they were read from.
//!
//! Nothing of the text is lost: white space and comments lie between the spans, and [`Tree::tokens`] names them.

use std::ops::Range;

use super::lex::Lexer;
use super::{Located, Problem, parse};

/// Largest document, in bytes.
pub const LARGEST: usize = 16 << 20;
/// Deepest nesting.
pub const DEEPEST: usize = 64;
/// Most values in a document.
pub const MOST_VALUES: usize = 2_000_000;
/// Most problems that are listed for a document.
pub const MOST_PROBLEMS: usize = 100;

/// Which node of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(pub(super) u32);

/// A field of a struct.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Where its name stands.
    pub name: Range<usize>,
    /// Its value.
    pub value: NodeId,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// A string.
    Text {
        /// What stands between the quotes.
        inner: Range<usize>,
        /// What it means, where that differs from what stands there.
        decoded: Option<Box<str>>,
    },
    /// A number; the text tells which.
    Number,
    /// `true` or `false`.
    Bool(bool),
    /// A character.
    Char(char),
    /// A byte string.
    Bytes,
    /// A bare name, such as a variant without content; where it stands without `r#`.
    Name(Range<usize>),
    /// `Name(a: 1)` or `(a: 1)`.
    Struct {
        /// Its name.
        name: Option<Range<usize>>,
        /// Its fields as they stand.
        fields: Vec<Field>,
    },
    /// `Name(1, 2)`, `(1, 2)`, `()`.
    Tuple {
        /// Its name.
        name: Option<Range<usize>>,
        /// Its elements.
        items: Vec<NodeId>,
    },
    /// `[1, 2]`.
    List(Vec<NodeId>),
    /// `{1: 2}`.
    Map(Vec<(NodeId, NodeId)>),
    /// Nothing readable; the problem is reported.
    Broken,
}

/// A node of a tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Range<usize>,
    /// What it stands in.
    pub parent: Option<NodeId>,
}

/// A document: its text and what could be read of it.
#[derive(Debug, Clone)]
pub struct Tree {
    text: String,
    nodes: Vec<Node>,
    root: NodeId,
    problems: Vec<Located>,
}

impl Tree {
    /// Reads a text. Whatever is wrong with it is in [`Tree::problems`], all in one go.
    pub fn parse(text: impl Into<String>) -> Tree {
        let text = text.into();
        if text.len() > LARGEST {
            return Tree::broken(String::new(), Problem::TooLarge { limit: LARGEST });
        }
        let (nodes, root, problems) = parse::parse(&text);
        Tree {
            text,
            nodes,
            root,
            problems,
        }
    }

    /// Reads a file's bytes.
    pub fn parse_bytes(bytes: Vec<u8>) -> Tree {
        match String::from_utf8(bytes) {
            Ok(text) => Tree::parse(text),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                bytes.truncate(valid.min(LARGEST));
                let text = String::from_utf8_lossy(&bytes).into_owned();
                Tree::broken(text, Problem::NotUtf8)
            }
        }
    }

    /// A tree of nothing but a problem at the end of `text`.
    pub fn broken(text: String, problem: Problem) -> Tree {
        let end = text.len();
        let node = Node {
            kind: Kind::Broken,
            span: 0..0,
            parent: None,
        };
        Tree {
            text,
            nodes: vec![node],
            root: NodeId(0),
            problems: vec![Located {
                problem,
                span: end..end,
            }],
        }
    }

    /// The text it was read from.
    pub fn text(&self) -> &str {
        &self.text
    }
    /// The outermost value.
    pub fn root(&self) -> NodeId {
        self.root
    }
    /// What is wrong with the text.
    pub fn problems(&self) -> &[Located] {
        &self.problems
    }
    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }
    /// Whether there is no value at all.
    pub fn is_empty(&self) -> bool {
        self.nodes.len() <= 1 && matches!(self.node(self.root).kind, Kind::Broken)
    }
    /// A node.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0 as usize]
    }
    /// What stands at a place.
    pub fn slice(&self, span: &Range<usize>) -> &str {
        &self.text[span.clone()]
    }
    /// The tokens of a part that begins and ends between tokens.
    pub fn tokens(&self, range: Range<usize>) -> Lexer<'_> {
        Lexer::within(&self.text, range)
    }

    /// The string that stands at a node, if it is one.
    pub fn as_text(&self, id: NodeId) -> Option<&str> {
        match &self.node(id).kind {
            Kind::Text {
                decoded: Some(text),
                ..
            } => Some(text),
            Kind::Text {
                inner,
                decoded: None,
            } => Some(self.slice(inner)),
            _ => None,
        }
    }

    /// Where to point for a node: all of it when it stands on one line, otherwise its beginning up to the line's end.
    pub fn head(&self, id: NodeId) -> Range<usize> {
        let span = &self.node(id).span;
        match self.slice(span).find('\n') {
            Some(line) => {
                span.start..span.start + self.text[span.start..span.start + line].trim_end().len()
            }
            None => span.clone(),
        }
    }

    /// Line and column of a byte, both from 1; columns count characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        line_column(&self.text, offset)
    }
}

/// Line and column of a byte of a text, both from 1; columns count characters.
pub fn line_column(text: &str, offset: usize) -> (usize, usize) {
    let mut end = offset.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    (
        before.bytes().filter(|&b| b == b'\n').count() + 1,
        before[line_start..].chars().count() + 1,
    )
}
