//! The documents of a scenario: texts with their trees, and the way from a place in the values to a place in a text.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::diagnostic::{Place, Step};
use super::syntax::{Kind, NodeId, Problem, Tree};

/// What a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// A scenario.
    Scenario,
    /// A ministry.
    Organisation,
    /// An attacker.
    Campaign,
    /// A list of injects.
    Injects,
    /// A scripted team.
    Playbook,
}

/// A file that was read as a document.
#[derive(Debug, Clone)]
pub struct Document {
    /// How it is shown to the user.
    pub name: String,
    /// Its path inside the scenario's folder, with `/`.
    pub path: String,
    /// What it holds.
    pub kind: DocumentKind,
    /// Its text and what was read of it.
    pub tree: Tree,
    /// Elements and fields that the values lack because they are wrong.
    pub skipped: HashSet<NodeId>,
}

impl Document {
    /// A document that could not be read: no text.
    pub(super) fn missing(name: String, kind: DocumentKind) -> Document {
        Document {
            path: name.clone(),
            name,
            kind,
            tree: Tree::broken(String::new(), Problem::Empty),
            skipped: HashSet::new(),
        }
    }
}

/// The documents of a scenario; the scenario itself is the first.
#[derive(Debug, Clone, Default)]
pub struct Documents {
    list: Vec<Document>,
    /// Which string names which document.
    parts: HashMap<(usize, NodeId), usize>,
}

impl Documents {
    /// Every document; diagnostics name them by their place here.
    pub fn list(&self) -> &[Document] {
        &self.list
    }
    pub(super) fn add(&mut self, document: Document) -> usize {
        self.list.push(document);
        self.list.len() - 1
    }
    pub(super) fn refer(&mut self, from: (usize, NodeId), to: usize) {
        self.parts.insert(from, to);
    }

    /// File and span of a place in the values. Where nothing is written there (a default), what stands nearest around it.
    pub fn locate(&self, place: &Place) -> (usize, Range<usize>) {
        let (file, node) = self.find(place);
        match self.list.get(file) {
            Some(document) => (file, document.tree.head(node)),
            None => (0, 0..0),
        }
    }

    /// The node that stands at a place, or nearest around it.
    pub(super) fn find(&self, place: &Place) -> (usize, NodeId) {
        let Some(main) = self.list.first() else {
            return (0, Tree::broken(String::new(), Problem::Empty).root());
        };
        let mut at = (0, main.tree.root());
        for step in &place.0 {
            at = self.enter(at);
            match self.step(at, step) {
                Some(next) => at = next,
                None => return at,
            }
        }
        at
    }

    /// Whether something is written in the field, be it right or wrong.
    pub(super) fn stands_at(&self, place: &Place, field: &str) -> bool {
        let at = self.enter(self.find(place));
        let tree = &self.list[at.0].tree;
        match &tree.node(at.1).kind {
            Kind::Struct { fields, .. } => fields.iter().any(|f| tree.slice(&f.name) == field),
            _ => false,
        }
    }

    /// Into a part that stands in a file of its own, and through `Some(…)`.
    fn enter(&self, mut at: (usize, NodeId)) -> (usize, NodeId) {
        loop {
            if let Some(&file) = self.parts.get(&at) {
                at = (file, self.list[file].tree.root());
                continue;
            }
            let tree = &self.list[at.0].tree;
            match &tree.node(at.1).kind {
                Kind::Tuple {
                    name: Some(name),
                    items,
                } if items.len() == 1 && tree.slice(name) == "Some" => {
                    at.1 = items[0];
                }
                _ => return at,
            }
        }
    }

    fn step(&self, at: (usize, NodeId), step: &Step) -> Option<(usize, NodeId)> {
        let document = &self.list[at.0];
        let tree = &document.tree;
        let inside = |id: NodeId| (at.0, id);
        let nth = |items: &[NodeId], n: usize| {
            items
                .iter()
                .filter(|i| !document.skipped.contains(i))
                .nth(n)
                .copied()
                .map(inside)
        };
        match (&tree.node(at.1).kind, step) {
            (Kind::Struct { fields, .. }, Step::Field(name)) => {
                let find = |wanted: &str| {
                    fields
                        .iter()
                        .find(|f| tree.slice(&f.name) == wanted)
                        .map(|f| inside(f.value))
                };
                // A generated ministry is written nowhere; what asks for it is.
                find(name).or_else(|| {
                    if name == "organisation" {
                        find("generated")
                    } else {
                        None
                    }
                })
            }
            // What a variant carries is stepped into at once.
            (Kind::Tuple { items, .. }, Step::Field(_)) if items.len() == 1 => {
                self.step(self.enter(inside(items[0])), step)
            }
            (
                Kind::Tuple {
                    name: Some(_),
                    items,
                },
                Step::Index(n),
            ) if items.len() == 1 => match &tree.node(items[0]).kind {
                Kind::List(elements) => nth(elements, *n),
                _ if *n == 0 => Some(inside(items[0])),
                _ => None,
            },
            (Kind::List(items) | Kind::Tuple { items, .. }, Step::Index(n)) => nth(items, *n),
            _ => None,
        }
    }
}
