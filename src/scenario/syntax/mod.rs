//! The text of documents: a lossless reader of RON, typed reading with positions, canonical writing, and saving that
//! keeps what people wrote beside the values.
//!
//! It knows text and serde, not what a scenario means. Every entry point is bounded in size, depth and time and never
//! panics. Main type: [`Problem`] (what is wrong with a text).

mod problem;

pub use problem::{Expected, Found, Problem};
