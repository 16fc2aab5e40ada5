//! What things are called: the texts of a scenario in one language, by the ranks that events carry.

use crate::exercise::plan::{DutyIx, InjectIx, Plan, RoleIx, TaskIx};
use crate::scenario::model::{Language, Text};
use crate::simulation::blueprint::Naming;
use crate::simulation::blueprint::ix::*;
use std::collections::HashMap;
use std::sync::OnceLock;

/// Names of one kind, by rank. What has no name is called by its id. Where they stand in the scenario is looked up when the
/// first one is asked for: windows make these for every frame and name few things of a large ministry.
#[derive(Debug, Clone)]
pub struct NamesOf<'a, I> {
    plan: &'a Plan,
    language: Language,
    naming: &'a Naming<I>,
    ids: fn(&Plan) -> Vec<&str>,
    text: fn(&Plan, usize) -> Option<&Text>,
    /// For each rank its place in the scenario's list.
    places: OnceLock<Vec<Option<usize>>>,
}

impl<'a, I: Ix> NamesOf<'a, I> {
    /// The name of one.
    pub fn of(&self, i: I) -> &'a str {
        let places = self.places.get_or_init(|| {
            let ids = (self.ids)(self.plan);
            let listed: HashMap<&str, usize> = ids.into_iter().zip(0..).collect();
            let ranked = self.naming.iter();
            ranked.map(|(_, id)| listed.get(id).copied()).collect()
        });
        let place = places.get(i.place()).copied().flatten();
        let text = place.and_then(|place| (self.text)(self.plan, place));
        match text.map(|t| t.get(self.language)) {
            Some(name) if !name.is_empty() => name,
            Some(_) | None => self.naming.get(i).unwrap_or("?"),
        }
    }
}

/// The names of everything in a scenario, in one language.
#[derive(Debug, Clone)]
#[expect(
    missing_docs,
    reason = "each field holds the names of what it is called after"
)]
pub struct Names<'a> {
    pub nodes: NamesOf<'a, NodeIx>,
    pub segments: NamesOf<'a, SegmentIx>,
    pub departments: NamesOf<'a, DepartmentIx>,
    pub functions: NamesOf<'a, FunctionIx>,
    pub data: NamesOf<'a, DataIx>,
    pub accounts: NamesOf<'a, AccountIx>,
    pub channels: NamesOf<'a, ChannelIx>,
    pub sources: NamesOf<'a, SourceIx>,
    pub teams: NamesOf<'a, TeamIx>,
    pub services: NamesOf<'a, ServiceIx>,
    pub outsiders: NamesOf<'a, OutsiderIx>,
    pub stages: NamesOf<'a, StageIx>,
    pub techniques: NamesOf<'a, TechniqueIx>,
    pub actions: NamesOf<'a, ActionIx>,
    pub claims: NamesOf<'a, ClaimIx>,
    pub statements: NamesOf<'a, StatementIx>,
    pub roles: NamesOf<'a, RoleIx>,
    pub injects: NamesOf<'a, InjectIx>,
    pub duties: NamesOf<'a, DutyIx>,
    pub tasks: NamesOf<'a, TaskIx>,
}

/// Names of a kind: its ids by rank, and the lists that hold its ids and texts.
macro_rules! names {
    ($plan:ident, $language:ident, $naming:expr, |$p:ident| $lists:expr, $text:ident) => {
        NamesOf {
            plan: $plan,
            language: $language,
            naming: $naming,
            ids: |$p| {
                let listed = $lists.into_iter().flatten();
                listed.map(|x| x.id.as_str()).collect()
            },
            text: |$p, place| $lists.into_iter().flatten().nth(place).map(|x| &x.$text),
            places: OnceLock::new(),
        }
    };
}

impl<'a> Names<'a> {
    /// The names of a scenario in `language`.
    pub fn new(plan: &'a Plan, language: Language) -> Names<'a> {
        let n = &plan.blueprint.names;
        let l = language;
        Names {
            nodes: names!(
                plan,
                l,
                &n.nodes,
                |p| [&p.scenario.organisation.nodes],
                name
            ),
            segments: names!(
                plan,
                l,
                &n.segments,
                |p| [&p.scenario.organisation.segments],
                name
            ),
            departments: names!(
                plan,
                l,
                &n.departments,
                |p| [&p.scenario.organisation.departments],
                name
            ),
            functions: names!(
                plan,
                l,
                &n.functions,
                |p| p
                    .scenario
                    .organisation
                    .departments
                    .iter()
                    .map(|d| &d.functions),
                name
            ),
            data: names!(plan, l, &n.data, |p| [&p.scenario.organisation.data], name),
            accounts: names!(
                plan,
                l,
                &n.accounts,
                |p| [&p.scenario.organisation.accounts],
                name
            ),
            channels: names!(
                plan,
                l,
                &n.channels,
                |p| [&p.scenario.organisation.channels],
                name
            ),
            sources: names!(
                plan,
                l,
                &n.sources,
                |p| [&p.scenario.organisation.log_sources],
                name
            ),
            teams: names!(
                plan,
                l,
                &n.teams,
                |p| [&p.scenario.organisation.teams],
                name
            ),
            services: names!(
                plan,
                l,
                &n.services,
                |p| [&p.scenario.organisation.public_services],
                name
            ),
            outsiders: names!(
                plan,
                l,
                &n.outsiders,
                |p| [&p.scenario.organisation.outsiders],
                name
            ),
            stages: names!(
                plan,
                l,
                &n.stages,
                |p| p.scenario.campaign.iter().map(|c| &c.stages),
                name
            ),
            techniques: names!(
                plan,
                l,
                &n.techniques,
                |p| [&p.scenario.catalogue.techniques],
                name
            ),
            actions: names!(
                plan,
                l,
                &n.actions,
                |p| [&p.scenario.catalogue.actions],
                name
            ),
            claims: names!(plan, l, &n.claims, |p| [&p.scenario.claims], text),
            statements: names!(plan, l, &n.statements, |p| [&p.scenario.statements], title),
            roles: names!(plan, l, &plan.roles, |p| [&p.scenario.roles], name),
            injects: names!(plan, l, &plan.injects, |p| [&p.scenario.injects], title),
            duties: names!(plan, l, &plan.duties, |p| [&p.scenario.duties], name),
            tasks: names!(
                plan,
                l,
                &plan.tasks,
                |p| p.scenario.objectives.iter().map(|o| &o.tasks),
                name
            ),
        }
    }
}
