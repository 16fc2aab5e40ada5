//! What the things of a scenario are called, by kind and id.

use crate::scenario::check::Kind;
use crate::scenario::model::{Language, Text};
use crate::scenario::resolved::Resolved;
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
        macro_rules! add {
            ($kind:ident, $list:expr, $text:ident) => {
                all.add(
                    Kind::$kind,
                    l,
                    $list.iter().map(|x| (x.id.as_str(), &x.$text)),
                );
            };
        }
        let o = &s.organisation;
        add!(Site, o.sites, name);
        add!(Segment, o.segments, name);
        add!(Node, o.nodes, name);
        add!(Department, o.departments, name);
        add!(Data, o.data, name);
        add!(Account, o.accounts, name);
        add!(Channel, o.channels, name);
        add!(LogSource, o.log_sources, name);
        add!(Team, o.teams, name);
        add!(PublicService, o.public_services, name);
        add!(Outsider, o.outsiders, name);
        for d in &o.departments {
            add!(Function, d.functions, name);
        }
        if let Some(c) = &s.campaign {
            add!(Stage, c.stages, name);
        }
        add!(Role, s.roles, name);
        add!(Objective, s.objectives, name);
        add!(Inject, s.injects, title);
        for i in &s.injects {
            add!(Choice, i.options, name);
        }
        add!(Claim, s.claims, text);
        add!(Statement, s.statements, title);
        add!(Duty, s.duties, name);
        add!(Action, s.catalogue.actions, name);
        add!(Technique, s.catalogue.techniques, name);
        all
    }

    fn add(
        &mut self,
        kind: Kind,
        l: Language,
        list: impl IntoIterator<Item = (&'a str, &'a Text)>,
    ) {
        for (id, text) in list {
            self.0.insert((kind, id), text.get(l));
        }
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
