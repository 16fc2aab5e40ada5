//! What the things of a scenario are called, by kind and id.

use crate::scenario::check::Kind;
use crate::scenario::model::{Language, Text};
use crate::scenario::resolved::Resolved;
use crate::scenario::titles;
use std::collections::HashMap;

/// What orders aim at beside nodes.
const TARGETS: [Kind; 10] = [
    Kind::Segment,
    Kind::Account,
    Kind::Department,
    Kind::Data,
    Kind::Channel,
    Kind::Outsider,
    Kind::Function,
    Kind::LogSource,
    Kind::Site,
    Kind::Statement,
];

/// Names in one language.
#[derive(Debug, Default)]
pub(super) struct Names<'a>(HashMap<(Kind, &'a str), &'a str>);

impl<'a> Names<'a> {
    /// Those of a scenario.
    pub fn of(s: &'a Resolved, l: Language) -> Names<'a> {
        let mut all = Names::default();
        titles::each(s, |kind, id, text| all.add(kind, id, text, l));
        for a in &s.catalogue.actions {
            all.add(Kind::Action, a.id.as_str(), &a.name, l);
        }
        for t in &s.catalogue.techniques {
            all.add(Kind::Technique, t.id.as_str(), &t.name, l);
        }
        all
    }

    fn add(&mut self, kind: Kind, id: &'a str, text: &'a Text, l: Language) {
        self.0.insert((kind, id), text.get(l));
    }

    /// The name of a thing; its id where it has no other. What is aimed at is asked for as a node and may be something else.
    pub fn get<'n>(&self, kind: Kind, id: &'n str) -> &'n str
    where
        'a: 'n,
    {
        let of = |kind| self.0.get(&(kind, id)).filter(|n| !n.trim().is_empty());
        let others = (kind == Kind::Node).then_some(TARGETS);
        let mut others = others.into_iter().flatten();
        of(kind).or_else(|| others.find_map(of)).map_or(id, |n| n)
    }

    /// Names of several, joined.
    pub fn list<'n>(&self, kind: Kind, ids: impl IntoIterator<Item = &'n str>) -> Vec<String>
    where
        'a: 'n,
    {
        ids.into_iter()
            .map(|id| self.get(kind, id).to_owned())
            .collect()
    }
}
