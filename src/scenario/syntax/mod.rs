//! The text of documents: a lossless reader of RON, typed reading with positions, canonical writing, and saving that
//! keeps what people wrote beside the values.
//!
//! It knows text and serde, not what a scenario means. Every entry point is bounded in size, depth and time and never
//! panics. Main types: [`Tree`] (text and nodes), [`Reading`] (a value read from it), [`Problem`] (what is wrong).

use std::ops::Range;

mod de;
mod error;
mod fuzz;
mod lex;
mod literal;
mod parse;
mod problem;
mod read;
mod save;
mod suggest;
#[cfg(test)]
mod tests;
mod tree;
mod value;
mod write;

pub use fuzz::fuzz;
pub use lex::{Lexer, Token, TokenKind};
pub use problem::{Expected, Found, Problem};
pub(super) use read::read_with;
pub use read::{Reading, read};
pub use save::{SaveError, save};
pub use suggest::suggest;
pub use tree::{
    DEEPEST, Field, Kind, LARGEST, MOST_PROBLEMS, MOST_VALUES, Node, NodeId, Tree, line_column,
};
pub use value::Unwritable;
pub use write::write;

/// A problem and where it is, in bytes of the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Located {
    /// What is wrong.
    pub problem: Problem,
    /// Where.
    pub span: Range<usize>,
}
