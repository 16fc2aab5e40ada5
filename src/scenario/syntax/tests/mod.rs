//! Reading, held against `ron`; problems, as a table of inputs and what is expected.

use super::*;
use crate::scenario::model::*;
use serde::de::DeserializeOwned;

mod hostile;
mod problems;
mod same_as_ron;
mod saving;

/// Reads with `ron`, as documents have always been read.
fn with_ron<T: DeserializeOwned>(text: &str) -> Result<T, ron::error::SpannedError> {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
}

/// Every problem of a text, as `line:column problem`.
fn problems<T: DeserializeOwned>(text: &str) -> Vec<String> {
    let tree = Tree::parse(text);
    let reading = read::<T>(&tree);
    let mut all: Vec<_> = tree.problems().iter().chain(&reading.problems).collect();
    all.sort_by_key(|p| p.span.start);
    all.iter()
        .map(|p| {
            let (line, column) = tree.line_column(p.span.start);
            format!("{line}:{column} {:?}", p.problem)
        })
        .collect()
}
