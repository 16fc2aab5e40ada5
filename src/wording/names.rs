//! What things are called: the texts of a scenario in one language, by the ranks that events carry.

use crate::exercise::plan::{DutyIx, InjectIx, Plan, RoleIx, TaskIx};
use crate::scenario::model::{Language, Text};
use crate::simulation::blueprint::Naming;
use crate::simulation::blueprint::ix::*;
use std::collections::HashMap;

/// Names of one kind, by rank. What has no name is called by its id.
#[derive(Debug, Clone)]
pub struct NamesOf<'a, I> {
    all: Vec<&'a str>,
    kind: std::marker::PhantomData<I>,
}

impl<'a, I: Ix> NamesOf<'a, I> {
    fn new<'i>(
        naming: &'a Naming<I>,
        texts: impl IntoIterator<Item = (&'i str, &'a Text)>,
        language: Language,
    ) -> Self {
        let texts: HashMap<&str, &'a Text> = texts.into_iter().collect();
        let all = naming
            .iter()
            .map(|(_, id)| match texts.get(id) {
                Some(text) if !text.get(language).is_empty() => text.get(language),
                Some(_) | None => id,
            })
            .collect();
        NamesOf {
            all,
            kind: std::marker::PhantomData,
        }
    }

    /// The name of one.
    pub fn of(&self, i: I) -> &'a str {
        self.all.get(i.place()).copied().unwrap_or("?")
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

/// Ids and names of a list.
macro_rules! texts {
    ($list:expr, $name:ident) => {
        $list.iter().map(|x| (x.id.as_str(), &x.$name))
    };
}

impl<'a> Names<'a> {
    /// The names of a scenario in `language`.
    pub fn new(plan: &'a Plan, language: Language) -> Names<'a> {
        let n = &plan.blueprint.names;
        let s = &*plan.scenario;
        let o = &s.organisation;
        let l = language;
        let stages = s.campaign.iter().flat_map(|c| &c.stages);
        Names {
            nodes: NamesOf::new(&n.nodes, texts!(o.nodes, name), l),
            segments: NamesOf::new(&n.segments, texts!(o.segments, name), l),
            departments: NamesOf::new(&n.departments, texts!(o.departments, name), l),
            functions: NamesOf::new(
                &n.functions,
                o.departments.iter().flat_map(|d| texts!(d.functions, name)),
                l,
            ),
            data: NamesOf::new(&n.data, texts!(o.data, name), l),
            accounts: NamesOf::new(&n.accounts, texts!(o.accounts, name), l),
            channels: NamesOf::new(&n.channels, texts!(o.channels, name), l),
            sources: NamesOf::new(&n.sources, texts!(o.log_sources, name), l),
            teams: NamesOf::new(&n.teams, texts!(o.teams, name), l),
            services: NamesOf::new(&n.services, texts!(o.public_services, name), l),
            outsiders: NamesOf::new(&n.outsiders, texts!(o.outsiders, name), l),
            stages: NamesOf::new(&n.stages, stages.map(|x| (x.id.as_str(), &x.name)), l),
            techniques: NamesOf::new(&n.techniques, texts!(s.catalogue.techniques, name), l),
            actions: NamesOf::new(&n.actions, texts!(s.catalogue.actions, name), l),
            claims: NamesOf::new(&n.claims, texts!(s.claims, text), l),
            statements: NamesOf::new(&n.statements, texts!(s.statements, title), l),
            roles: NamesOf::new(&plan.roles, texts!(s.roles, name), l),
            injects: NamesOf::new(&plan.injects, texts!(s.injects, title), l),
            duties: NamesOf::new(&plan.duties, texts!(s.duties, name), l),
            tasks: NamesOf::new(
                &plan.tasks,
                s.objectives.iter().flat_map(|o| texts!(o.tasks, name)),
                l,
            ),
        }
    }
}
