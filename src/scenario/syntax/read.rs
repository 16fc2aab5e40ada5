//! Typed reading: from a tree to a value, with every problem and its place.
//!
//! serde stops at the first error. So a value is read again and again, each time without the parts that were found
//! wrong (an element of a list, a field), until what is left can be read: each pass finds another problem. Passes and
//! visits are bounded.

use std::cell::Cell;
use std::collections::HashSet;

use serde::de::DeserializeOwned;

use super::de::{Context, De};
use super::error::Error;
use super::tree::{Kind, MOST_PROBLEMS, NodeId, Tree};
use super::{Located, Problem};

/// Most visits of nodes in all passes together, besides one whole pass.
const MOST_VISITS: usize = 20_000_000;

/// What could be read.
#[derive(Debug, Clone)]
pub struct Reading<T> {
    /// The value without what is wrong; none where too much is missing.
    pub value: Option<T>,
    /// What is wrong, in the order of the text. Problems of syntax are not repeated here.
    pub problems: Vec<Located>,
    /// Elements and fields that the value lacks because they are wrong.
    pub skipped: HashSet<NodeId>,
}

/// Reads a value from a tree.
pub fn read<T: DeserializeOwned>(tree: &Tree) -> Reading<T> {
    read_with(tree, |de| T::deserialize(de))
}

/// Reads a value whose type is only known when the program runs.
pub(in crate::scenario) fn read_with<T>(
    tree: &Tree,
    deserialize: impl Fn(De<'_, '_>) -> Result<T, Error>,
) -> Reading<T> {
    let mut reading = Reading {
        value: None,
        problems: Vec::new(),
        skipped: HashSet::new(),
    };
    let visits = Cell::new(0);
    loop {
        let context = Context {
            tree,
            skipped: &reading.skipped,
            visits: &visits,
        };
        let error = match deserialize(De::new(&context, tree.root())) {
            Ok(value) => {
                reading.value = Some(value);
                break;
            }
            Err(error) => error.0,
        };
        let node = error.node.unwrap_or(tree.root());
        let span = error.span.unwrap_or_else(|| tree.head(node));
        let silent = match &error.problem {
            // Its text is wrong; that was reported.
            _ if matches!(tree.node(node).kind, Kind::Broken) => true,
            // Missing because it was found wrong before.
            Problem::MissingField { name } => field(tree, node, name).is_some(),
            _ => false,
        };
        if !silent {
            reading.problems.push(Located {
                problem: error.problem,
                span,
            });
        }
        if reading.problems.len() >= MOST_PROBLEMS || visits.get() > MOST_VISITS {
            reading.problems.push(Located {
                problem: Problem::MoreProblems,
                span: tree.head(node),
            });
            break;
        }
        match removable(tree, node, &reading.skipped) {
            Some(part) => reading.skipped.insert(part),
            None => break,
        };
    }
    reading.problems.sort_by_key(|p| p.span.start);
    reading
}

/// The value of a field of a struct, by its name.
fn field(tree: &Tree, node: NodeId, name: &str) -> Option<NodeId> {
    match &tree.node(node).kind {
        Kind::Struct { fields, .. } => fields
            .iter()
            .find(|f| tree.slice(&f.name) == name)
            .map(|f| f.value),
        _ => None,
    }
}

/// The smallest part around a node that can be left out: an element of a list or a field.
fn removable(tree: &Tree, mut node: NodeId, skipped: &HashSet<NodeId>) -> Option<NodeId> {
    loop {
        let parent = tree.node(node).parent?;
        let can = match tree.node(parent).kind {
            Kind::List(_) | Kind::Struct { .. } => !skipped.contains(&node),
            _ => false,
        };
        if can {
            return Some(node);
        }
        node = parent;
    }
}
