//! What can be wrong with the text of a document: ids and values, no sentences.

use super::super::model::QuantityError;

/// What stands where something else was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A string.
    Text,
    /// A whole number, as written.
    Whole(String),
    /// A number with a fraction, as written.
    Number(String),
    /// `true` or `false`.
    Bool,
    /// A character in single quotes.
    Char,
    /// A string of bytes.
    Bytes,
    /// A bare name.
    Name(String),
    /// `(…)` with named fields.
    Fields,
    /// `(…)` without names.
    Tuple,
    /// `[…]`.
    List,
    /// `{…}`.
    Map,
    /// Nothing readable.
    Nothing,
}

/// What was expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// A string in quotes.
    Text,
    /// Text, or one per language.
    LocalisedText,
    /// A whole number from `low` to `high`.
    Whole {
        /// Smallest.
        low: i64,
        /// Largest.
        high: u64,
    },
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// A character in single quotes.
    Char,
    /// A list in brackets.
    List,
    /// A map in braces.
    Map,
    /// So many values in parentheses.
    Tuple(usize),
    /// Named fields in parentheses; the type's name.
    Fields(String),
    /// One of these names.
    OneOf(Vec<String>),
    /// What a variant of this name carries, in parentheses after it.
    Payload(String),
    /// Nothing after a variant of this name.
    NoPayload(String),
    /// A span of time.
    Span,
    /// A moment.
    Moment,
    /// A share.
    Share,
    /// A value, or a value with its range.
    Estimate,
    /// The part itself, or the path of its file.
    Part,
    /// What the type says of itself, in English.
    Other(String),
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    // The file.
    /// Larger than a document may be.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// Not UTF-8 from here on.
    NotUtf8,

    // Tokens.
    /// A character that means nothing here.
    StrayCharacter(char),
    /// A string without an end.
    UnclosedText,
    /// A comment without an end.
    UnclosedComment,
    /// An escape that does not exist, as written.
    BadEscape(String),
    /// A number that cannot be read, as written.
    BadNumber(String),
    /// A character literal that is none.
    BadChar,

    // Structure.
    /// Nothing stands in the file.
    Empty,
    /// A bracket that nothing closes.
    Unclosed(char),
    /// A closing bracket that nothing opens.
    StrayClose(char),
    /// Closed by another bracket than it was opened with.
    WrongClose {
        /// Opened with.
        open: char,
        /// Closed with.
        close: char,
    },
    /// A value is missing.
    MissingValue,
    /// A comma is missing before this.
    MissingComma,
    /// A colon is missing after this name.
    MissingColon,
    /// Named fields and bare values stand in one pair of parentheses.
    MixedFields,
    /// A key without a value, or a value without a key, in braces.
    BadMapEntry,
    /// Something follows the document.
    TrailingText,
    /// Nested deeper than documents may be.
    TooDeep {
        /// The limit.
        limit: usize,
    },
    /// More values than a document may have.
    TooMany {
        /// The limit.
        limit: usize,
    },
    /// Only `#![enable(…)]` may stand there, with extensions that exist.
    BadAttribute,
    /// More problems than are listed.
    MoreProblems,

    // Types.
    /// Another kind of value was expected.
    WrongType {
        /// What.
        expected: Expected,
        /// What stands there.
        found: Found,
    },
    /// A number outside of what is possible.
    OutOfRange {
        /// What.
        expected: Expected,
        /// As written.
        found: String,
    },
    /// Infinite or no number at all.
    NotFinite,
    /// More or fewer elements than expected.
    WrongLength {
        /// What.
        expected: usize,
        /// What stands there.
        found: usize,
    },
    /// Another type's name.
    WrongName {
        /// What.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// No such field.
    UnknownField {
        /// As written.
        name: String,
        /// Fields that exist.
        allowed: Vec<String>,
        /// The one that was probably meant.
        suggestion: Option<String>,
    },
    /// No such variant.
    UnknownVariant {
        /// As written.
        name: String,
        /// Variants that exist.
        allowed: Vec<String>,
        /// The one that was probably meant.
        suggestion: Option<String>,
    },
    /// A field that must be there is not.
    MissingField {
        /// Which.
        name: String,
    },
    /// A field stands there twice.
    DuplicateField {
        /// Which.
        name: String,
    },
    /// A quantity that cannot be read.
    Quantity(QuantityError),
    /// Anything else that a type says, in English.
    Other(String),
}
