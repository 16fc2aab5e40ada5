//! What an action can be aimed at, and the copies that it can restore from: of everything there is, whatever truth says.

use crate::desktop::words::Words;
use crate::exercise::picture::{OperationalPicture, SeenFact};
use crate::scenario::model::{ActionEffect, Audience, Span, TargetKind};
use crate::simulation::blueprint::ix::*;
use crate::wording::Args;
use std::collections::BTreeSet;

/// Everything of its kind that an action can be aimed at, whatever truth says of it: ids and names.
pub(super) fn targets(
    action: ActionIx,
    kind: TargetKind,
    picture: &OperationalPicture,
    w: &Words<'_>,
) -> Vec<(String, String)> {
    let names = &w.plan.blueprint.names;
    let o = &w.plan.scenario.organisation;
    let l = w.language();
    let entry = w
        .plan
        .scenario
        .catalogue
        .actions
        .iter()
        .find(|a| a.id.as_str() == names.actions.id(action));
    let mut all: Vec<(String, String)> = match kind {
        TargetKind::None => Vec::new(),
        TargetKind::Node => o
            .nodes
            .iter()
            .filter(|n| {
                entry.is_none_or(|e| e.node_kinds.is_empty() || e.node_kinds.contains(&n.kind))
            })
            .map(|n| (n.id.to_string(), n.name.get(l).to_owned()))
            .collect(),
        TargetKind::Account => pairs(&o.accounts, |a| (a.id.as_str(), a.name.get(l))),
        TargetKind::Data => pairs(&o.data, |d| (d.id.as_str(), d.name.get(l))),
        TargetKind::Channel => pairs(&o.channels, |c| (c.id.as_str(), c.name.get(l))),
        TargetKind::Department => pairs(&o.departments, |d| (d.id.as_str(), d.name.get(l))),
        TargetKind::Segment => pairs(&o.segments, |s| (s.id.as_str(), s.name.get(l))),
        TargetKind::LogSource => pairs(&o.log_sources, |s| (s.id.as_str(), s.name.get(l))),
        TargetKind::Outsider => o
            .outsiders
            .iter()
            .filter(|x| {
                entry.is_none_or(|e| {
                    e.outsider_kinds.is_empty() || e.outsider_kinds.contains(&x.kind)
                })
            })
            .map(|x| (x.id.to_string(), x.name.get(l).to_owned()))
            .collect(),
        TargetKind::Team => pairs(&o.teams, |t| (t.id.as_str(), t.name.get(l))),
        TargetKind::Audience => Audience::ALL
            .into_iter()
            .map(|a| (format!("{a:?}"), w.get(audience_key(a))))
            .collect(),
        TargetKind::Alert => picture
            .known
            .iter()
            .rev()
            .filter_map(|s| match &s.what {
                SeenFact::Alert {
                    number,
                    source,
                    node,
                } => {
                    let args = Args::new()
                        .number("number", i64::from(*number))
                        .word("source", w.names.sources.of(*source))
                        .word("node", w.names.nodes.of(*node));
                    Some((number.to_string(), w.text("ui-alert", &args)))
                }
                _ => None,
            })
            .collect(),
    };
    if kind != TargetKind::Alert {
        let mut seen = BTreeSet::new();
        all.retain(|(id, _)| seen.insert(id.clone()));
        all.sort_by_key(|(_, name)| name.to_lowercase());
    }
    all
}

fn pairs<'a, T>(
    list: &'a [T],
    pair: impl Fn(&'a T) -> (&'a str, &'a str),
) -> Vec<(String, String)> {
    list.iter()
        .map(|x| {
            let (id, name) = pair(x);
            (id.to_owned(), name.to_owned())
        })
        .collect()
}

fn audience_key(a: Audience) -> &'static str {
    match a {
        Audience::Staff => "audience-staff",
        Audience::MinisterOffice => "audience-minister-office",
        Audience::Partners => "audience-partners",
        Audience::Public => "audience-public",
    }
}

/// Ages of the copies that an action can restore its target from, the youngest first; none where it restores nothing.
pub(super) fn copies(w: &Words<'_>, action: ActionIx, target: Option<&str>) -> Vec<Span> {
    let s = &w.plan.scenario;
    let id = w.plan.blueprint.names.actions.id(action);
    let restores = s
        .catalogue
        .actions
        .iter()
        .find(|a| a.id.as_str() == id)
        .is_some_and(|a| a.effects.iter().any(|e| matches!(e, ActionEffect::Restore)));
    if !restores {
        return Vec::new();
    }
    let node = s
        .organisation
        .nodes
        .iter()
        .find(|n| Some(n.id.as_str()) == target);
    let mut ages = node.map(|n| n.backups.clone()).unwrap_or_default();
    ages.sort_unstable_by_key(|a| a.0);
    ages
}
