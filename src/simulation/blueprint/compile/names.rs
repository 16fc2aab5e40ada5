//! Which rank everything gets: by its id, except stages, which keep the order of the plan.
//!
//! It knows ids and nothing of what they stand for.

use super::super::{Names, Naming};
use super::Source;
use crate::scenario::model::*;

/// The parts of a scenario in the order of their ranks.
pub(super) struct Sorted<'a> {
    pub nodes: Vec<&'a Node>,
    pub segments: Vec<&'a Segment>,
    pub departments: Vec<&'a Department>,
    pub data: Vec<&'a DataHolding>,
    pub accounts: Vec<&'a AccountGroup>,
    pub channels: Vec<&'a Channel>,
    pub sources: Vec<&'a LogSource>,
    pub teams: Vec<&'a Team>,
    pub services: Vec<&'a PublicService>,
    pub outsiders: Vec<&'a Outsider>,
    pub techniques: Vec<&'a Technique>,
    pub actions: Vec<&'a ResponseAction>,
    pub claims: Vec<&'a Claim>,
    pub statements: Vec<&'a Statement>,
    pub reactions: Vec<&'a Reaction>,
    /// With whose they are.
    pub functions: Vec<(&'a Department, &'a Function)>,
    /// In the order of the plan.
    pub stages: &'a [Stage],
    /// What the attacker can learn.
    pub knowledge: Vec<&'a str>,
}

fn sorted<T>(items: &[T], id: impl Fn(&T) -> &str) -> Vec<&T> {
    let mut all: Vec<&T> = items.iter().collect();
    all.sort_by(|a, b| id(a).cmp(id(b)));
    all
}

/// Where a scenario names no channel people speak to each other.
pub(super) fn spoken_word() -> Channel {
    Channel {
        id: ChannelId::from("in-person"),
        name: Text::default(),
        kind: ChannelKind::InPerson,
        active: true,
        activation: Span::ZERO,
        delay: Span::ZERO,
        capacity: 0,
        replaces: Share::NONE,
        needs: Vec::new(),
        read_from: Vec::new(),
        reaches: Vec::new(),
    }
}

impl<'a> Sorted<'a> {
    /// Puts everything in order; `spoken` stands in where there is no channel.
    pub(super) fn of(source: &Source<'a>, spoken: &'a [Channel]) -> Sorted<'a> {
        let org = source.organisation;
        let stages = source.campaign.map_or(&[][..], |c| &c.stages);
        let reactions = source.campaign.map_or(&[][..], |c| &c.reactions);
        let channels = if org.channels.is_empty() {
            spoken
        } else {
            &org.channels
        };
        let mut functions: Vec<(&Department, &Function)> = org
            .departments
            .iter()
            .flat_map(|d| d.functions.iter().map(move |f| (d, f)))
            .collect();
        functions.sort_by(|a, b| a.1.id.cmp(&b.1.id));
        Sorted {
            nodes: sorted(&org.nodes, |x| x.id.as_str()),
            segments: sorted(&org.segments, |x| x.id.as_str()),
            departments: sorted(&org.departments, |x| x.id.as_str()),
            data: sorted(&org.data, |x| x.id.as_str()),
            accounts: sorted(&org.accounts, |x| x.id.as_str()),
            channels: sorted(channels, |x| x.id.as_str()),
            sources: sorted(&org.log_sources, |x| x.id.as_str()),
            teams: sorted(&org.teams, |x| x.id.as_str()),
            services: sorted(&org.public_services, |x| x.id.as_str()),
            outsiders: sorted(&org.outsiders, |x| x.id.as_str()),
            techniques: sorted(&source.catalogue.techniques, |x| x.id.as_str()),
            actions: sorted(&source.catalogue.actions, |x| x.id.as_str()),
            claims: sorted(source.claims, |x| x.id.as_str()),
            statements: sorted(source.statements, |x| x.id.as_str()),
            reactions: sorted(reactions, |x| x.id.as_str()),
            functions,
            stages,
            knowledge: knowledge(stages),
        }
    }

    /// The ids with their ranks.
    pub(super) fn names(&self) -> Names {
        Names {
            nodes: Naming::new(self.nodes.iter().map(|x| x.id.as_str())),
            segments: Naming::new(self.segments.iter().map(|x| x.id.as_str())),
            departments: Naming::new(self.departments.iter().map(|x| x.id.as_str())),
            data: Naming::new(self.data.iter().map(|x| x.id.as_str())),
            accounts: Naming::new(self.accounts.iter().map(|x| x.id.as_str())),
            channels: Naming::new(self.channels.iter().map(|x| x.id.as_str())),
            sources: Naming::new(self.sources.iter().map(|x| x.id.as_str())),
            teams: Naming::new(self.teams.iter().map(|x| x.id.as_str())),
            services: Naming::new(self.services.iter().map(|x| x.id.as_str())),
            outsiders: Naming::new(self.outsiders.iter().map(|x| x.id.as_str())),
            techniques: Naming::new(self.techniques.iter().map(|x| x.id.as_str())),
            actions: Naming::new(self.actions.iter().map(|x| x.id.as_str())),
            claims: Naming::new(self.claims.iter().map(|x| x.id.as_str())),
            statements: Naming::new(self.statements.iter().map(|x| x.id.as_str())),
            reactions: Naming::new(self.reactions.iter().map(|x| x.id.as_str())),
            functions: Naming::new(self.functions.iter().map(|(_, f)| f.id.as_str())),
            stages: Naming::new(self.stages.iter().map(|s| s.id.as_str())),
            knowledge: Naming::new(self.knowledge.iter().copied()),
        }
    }
}

/// What alternatives give and need to know.
fn knowledge(stages: &[Stage]) -> Vec<&str> {
    let mut knowledge: Vec<&str> = stages
        .iter()
        .flat_map(|s| &s.alternatives)
        .flat_map(|a| {
            let given = a.gives.iter().filter_map(|g| {
                if let Gain::Knows(k) = g {
                    Some(k.as_str())
                } else {
                    None
                }
            });
            let needed = a.needs.iter().filter_map(|n| {
                if let AttackerNeed::Knows(k) = n {
                    Some(k.as_str())
                } else {
                    None
                }
            });
            given.chain(needed)
        })
        .collect();
    knowledge.sort_unstable();
    knowledge.dedup();
    knowledge
}
