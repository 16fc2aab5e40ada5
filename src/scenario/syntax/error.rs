//! The error of typed reading: a problem and the node at which it was found.

use std::fmt;
use std::ops::Range;

use serde::de::{self, Unexpected};

use super::super::model::{EXPECTS_ESTIMATE, EXPECTS_PART, EXPECTS_TEXT, QuantityError};
use super::suggest::suggest;
use super::tree::{Kind, NodeId, Tree};
use super::{Expected, Found, Problem};

/// What is wrong, where known at which node, and where to point when not at that node.
#[derive(Debug)]
pub(in crate::scenario) struct Error(pub(super) Box<Inner>);

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) problem: Problem,
    pub(super) node: Option<NodeId>,
    pub(super) span: Option<Range<usize>>,
}

impl Error {
    pub(super) fn new(problem: Problem) -> Error {
        Error(Box::new(Inner {
            problem,
            node: None,
            span: None,
        }))
    }

    /// The innermost node that an error passes is where it is.
    pub(super) fn at(mut self, tree: &Tree, node: NodeId) -> Error {
        if self.0.node.is_some() {
            return self;
        }
        self.0.node = Some(node);
        match &mut self.0.problem {
            Problem::WrongType { found, .. } => *found = Found::of(tree, node),
            Problem::OutOfRange { found, .. } => {
                *found = tree.slice(&tree.node(node).span).chars().take(40).collect();
            }
            _ => {}
        }
        self
    }

    /// Points at this instead of at the node.
    pub(super) fn pointing(mut self, span: Range<usize>) -> Error {
        self.0.span.get_or_insert(span);
        self
    }
}

impl Found {
    /// What stands at a node.
    pub(super) fn of(tree: &Tree, node: NodeId) -> Found {
        let node = tree.node(node);
        let written = || tree.slice(&node.span).chars().take(40).collect::<String>();
        match &node.kind {
            Kind::Text { .. } => Found::Text,
            Kind::Number
                if written().contains(['.', 'e', 'E', 'N', 'i']) && !written().contains("0x") =>
            {
                Found::Number(written())
            }
            Kind::Number => Found::Whole(written()),
            Kind::Bool(_) => Found::Bool,
            Kind::Char(_) => Found::Char,
            Kind::Bytes => Found::Bytes,
            Kind::Name(name) => Found::Name(tree.slice(name).chars().take(40).collect()),
            Kind::Struct {
                name: Some(name), ..
            }
            | Kind::Tuple {
                name: Some(name), ..
            } => Found::Name(tree.slice(name).chars().take(40).collect()),
            Kind::Struct { name: None, .. } => Found::Fields,
            Kind::Tuple { name: None, .. } => Found::Tuple,
            Kind::List(_) => Found::List,
            Kind::Map(_) => Found::Map,
            Kind::Broken => Found::Nothing,
        }
    }
}

impl Expected {
    /// From what a type says that it expects; the words are serde's and those of the model.
    pub(super) fn from_words(words: &str) -> Expected {
        let whole = |low, high| Expected::Whole { low, high };
        match words {
            "a string" | "string" | "a borrowed string" => Expected::Text,
            EXPECTS_TEXT => Expected::LocalisedText,
            EXPECTS_ESTIMATE => Expected::Estimate,
            EXPECTS_PART => Expected::Part,
            "u8" => whole(0, u64::from(u8::MAX)),
            "u16" => whole(0, u64::from(u16::MAX)),
            "u32" => whole(0, u64::from(u32::MAX)),
            "u64" => whole(0, u64::MAX),
            "i8" => whole(i64::from(i8::MIN), i8::MAX as u64),
            "i16" => whole(i64::from(i16::MIN), i16::MAX as u64),
            "i32" => whole(i64::from(i32::MIN), i32::MAX as u64),
            "i64" => whole(i64::MIN, i64::MAX as u64),
            "f32" | "f64" => Expected::Number,
            "a boolean" => Expected::Bool,
            "a character" => Expected::Char,
            "a sequence" => Expected::List,
            "a map" => Expected::Map,
            _ => {
                if let Some(name) = words.strip_prefix("struct ").filter(|w| !w.contains(' ')) {
                    Expected::Fields(name.to_owned())
                } else if words.starts_with("a span of time") {
                    Expected::Span
                } else if words.starts_with("a moment") {
                    Expected::Moment
                } else if words == "a number from 0 to 1" {
                    Expected::Share
                } else {
                    Expected::Other(words.to_owned())
                }
            }
        }
    }
}

/// The quantity error whose sentence this is, if it is one: serde carries sentences only.
fn quantity(sentence: &str) -> Option<QuantityError> {
    let kinds: [fn(String) -> QuantityError; 3] = [
        QuantityError::Span,
        QuantityError::Moment,
        QuantityError::Share,
    ];
    kinds.into_iter().find_map(|kind| {
        let pattern = kind("\u{1}".to_owned()).to_string();
        let (before, after) = pattern.split_once('\u{1}')?;
        let value = sentence.strip_prefix(before)?.strip_suffix(after)?;
        Some(kind(value.to_owned()))
    })
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0.problem)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let sentence = message.to_string();
        Error::new(match quantity(&sentence) {
            Some(error) => Problem::Quantity(error),
            None => Problem::Other(sentence),
        })
    }
    fn invalid_type(_: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let expected = Expected::from_words(&expected.to_string());
        Error::new(Problem::WrongType {
            expected,
            found: Found::Nothing,
        })
    }
    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let expected = Expected::from_words(&expected.to_string());
        Error::new(Problem::OutOfRange {
            expected,
            found: unexpected.to_string(),
        })
    }
    fn invalid_length(found: usize, expected: &dyn de::Expected) -> Self {
        let words = expected.to_string();
        let number = words.split(' ').find_map(|w| w.parse().ok());
        Error::new(match number {
            Some(expected) => Problem::WrongLength { expected, found },
            None => Problem::Other(words),
        })
    }
    fn unknown_variant(name: &str, allowed: &'static [&'static str]) -> Self {
        Error::new(Problem::UnknownVariant {
            name: name.chars().take(100).collect(),
            allowed: allowed.iter().map(|&a| a.to_owned()).collect(),
            suggestion: suggest(name, allowed.iter().copied()),
        })
    }
    fn unknown_field(name: &str, allowed: &'static [&'static str]) -> Self {
        Error::new(Problem::UnknownField {
            name: name.chars().take(100).collect(),
            allowed: allowed.iter().map(|&a| a.to_owned()).collect(),
            suggestion: suggest(name, allowed.iter().copied()),
        })
    }
    fn missing_field(name: &'static str) -> Self {
        Error::new(Problem::MissingField {
            name: name.to_owned(),
        })
    }
    fn duplicate_field(name: &'static str) -> Self {
        Error::new(Problem::DuplicateField {
            name: name.to_owned(),
        })
    }
}
