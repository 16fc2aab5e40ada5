//! The compiled exercise: roles, injects, duties, tasks and conditions over a blueprint. Shared by all runs.

use super::condition::{Compiled, Conditions, Owner};
use crate::scenario::model::*;
use crate::scenario::resolved::Resolved;
use crate::simulation::blueprint::ix::*;
use crate::simulation::blueprint::{self, Blueprint, CompileError, Naming};
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

macro_rules! exercise_indexes {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);
        impl Ix for $name {
            fn place(self) -> usize { self.0 as usize }
            fn from_place(i: usize) -> Self { $name(i as u32) }
        }
    )*};
}

exercise_indexes! {
    /// A role.
    RoleIx,
    /// An inject, in the order of the chronogramme as written; invented ones come after.
    InjectIx,
    /// A duty.
    DutyIx,
    /// A critical task, over all objectives.
    TaskIx,
    /// A rule of the playbook that plays.
    RuleIx,
}

/// The compiled exercise.
#[derive(Debug)]
pub struct Plan {
    /// The scenario.
    pub scenario: Arc<Resolved>,
    /// The simulation's part.
    pub blueprint: Arc<Blueprint>,
    /// Roles.
    pub roles: Naming<RoleIx>,
    /// Injects.
    pub injects: Naming<InjectIx>,
    /// Recipients of each, as roles.
    pub recipients: Vec<Vec<RoleIx>>,
    /// Duties.
    pub duties: Naming<DutyIx>,
    /// Critical tasks.
    pub tasks: Naming<TaskIx>,
    /// The department whose mail a role reads.
    pub role_departments: Vec<Option<DepartmentIx>>,
    /// Conditions of everything but the playbook.
    pub conditions: Arc<Conditions>,
    /// The channel by which orders go at STARTEX.
    pub first_channel: ChannelIx,
    /// Actions offered, by rank.
    pub offered: Vec<bool>,
    /// Which roles may order an action, a bit each, by the action's rank.
    pub entitled: Vec<u32>,
    /// Playbooks, compiled.
    pub playbooks: Vec<Arc<CompiledPlaybook>>,
}

/// A scripted team, compiled.
#[derive(Debug)]
pub struct CompiledPlaybook {
    /// Its id.
    pub id: PlaybookId,
    /// Its place among the scenario's playbooks.
    pub place: usize,
    /// Conditions of the exercise and, after them, of its rules.
    pub conditions: Arc<Conditions>,
}

/// Why an exercise cannot be compiled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The simulation's part.
    #[error(transparent)]
    Blueprint(#[from] CompileError),
    /// An id that nothing has.
    #[error("`{id}` is not the id of any {kind}")]
    Unknown {
        /// What was looked for.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// No channel at all.
    #[error("the organisation has no channel by which orders could go")]
    NoChannel,
}

impl Plan {
    /// Compiles a scenario.
    ///
    /// # Errors
    /// When a reference does not resolve; `check` says so earlier and better.
    pub fn new(scenario: Arc<Resolved>) -> Result<Plan, PlanError> {
        let s = &*scenario;
        let blueprint = Arc::new(blueprint::compile(blueprint::Source {
            start: &s.start,
            zone: &s.zone,
            duration: s.duration,
            organisation: &s.organisation,
            campaign: s.campaign.as_ref(),
            catalogue: &s.catalogue,
            claims: &s.claims,
            statements: &s.statements,
        })?);
        let roles: Naming<RoleIx> = Naming::new(s.roles.iter().map(|r| r.id.as_str()));
        let injects: Naming<InjectIx> = Naming::new(s.injects.iter().map(|i| i.id.as_str()));
        let duties: Naming<DutyIx> = Naming::new(s.duties.iter().map(|d| d.id.as_str()));
        let tasks: Naming<TaskIx> = Naming::new(
            s.objectives
                .iter()
                .flat_map(|o| &o.tasks)
                .map(|t| t.id.as_str()),
        );
        let recipients = s
            .injects
            .iter()
            .map(|i| recipients(&roles, i))
            .collect::<Result<_, _>>()?;
        let role_departments = s
            .roles
            .iter()
            .map(|r| match &r.department {
                None => Ok(None),
                Some(d) => blueprint
                    .names
                    .departments
                    .rank(d.as_str())
                    .map(Some)
                    .ok_or_else(|| PlanError::Unknown {
                        kind: "department",
                        id: d.to_string(),
                    }),
            })
            .collect::<Result<_, _>>()?;
        let mut offered = vec![false; blueprint.actions.len()];
        for id in &s.offered {
            if let Some(a) = blueprint.names.actions.rank(id.as_str()) {
                offered[a.place()] = true;
            }
        }
        let mut entitled = vec![u32::MAX; blueprint.actions.len()];
        for action in s.catalogue.actions.iter().filter(|a| !a.roles.is_empty()) {
            if let Some(a) = blueprint.names.actions.rank(action.id.as_str()) {
                let bits = action.roles.iter().filter_map(|r| roles.rank(r.as_str()));
                entitled[a.place()] =
                    bits.fold(0, |all, r| all | 1u32.checked_shl(r.0).unwrap_or(0));
            }
        }
        let first_channel = blueprint
            .channels
            .iter()
            .find(|(_, c)| c.kind == ChannelKind::InternalMail)
            .or_else(|| blueprint.channels.iter().find(|(_, c)| c.active))
            .or_else(|| blueprint.channels.iter().next())
            .map(|(i, _)| i)
            .ok_or(PlanError::NoChannel)?;
        let mut plan = Plan {
            conditions: Arc::new(Conditions::default()),
            scenario: Arc::clone(&scenario),
            blueprint,
            roles,
            injects,
            recipients,
            duties,
            tasks,
            role_departments,
            first_channel,
            offered,
            entitled,
            playbooks: Vec::new(),
        };
        let mut conditions = Compiled::new(&plan);
        for (i, inject) in s.injects.iter().enumerate() {
            conditions.add(Owner::Inject(InjectIx::from_place(i)), &inject.when)?;
            if let Some(c) = &inject.cancelled_by {
                conditions.add(Owner::Cancel(InjectIx::from_place(i)), c)?;
            }
        }
        for (i, claim) in s.claims.iter().enumerate() {
            if let (Some(c), Some(rank)) = (
                &claim.false_when,
                plan.blueprint.names.claims.rank(s.claims[i].id.as_str()),
            ) {
                conditions.add(Owner::Claim(rank), c)?;
            }
        }
        for (i, duty) in s.duties.iter().enumerate() {
            conditions.add(Owner::Duty(DutyIx::from_place(i)), &duty.arises)?;
        }
        for (i, task) in s.objectives.iter().flat_map(|o| &o.tasks).enumerate() {
            if let Some(c) = &task.done_when {
                conditions.add(Owner::Task(TaskIx::from_place(i)), c)?;
            }
        }
        for (i, point) in s.decision_points.iter().enumerate() {
            conditions.add(Owner::Point(i as u16), &point.when)?;
        }
        let base = conditions.clone();
        let conditions = Arc::new(conditions.finish());
        let mut playbooks = Vec::new();
        for (place, p) in s.playbooks.iter().enumerate() {
            let mut with_rules = base.clone();
            for (i, rule) in p.rules.iter().enumerate() {
                with_rules.add(Owner::Rule(RuleIx::from_place(i)), &rule.when)?;
            }
            playbooks.push(Arc::new(CompiledPlaybook {
                id: p.id.clone(),
                place,
                conditions: Arc::new(with_rules.finish()),
            }));
        }
        plan.conditions = conditions;
        plan.playbooks = playbooks;
        Ok(plan)
    }

    /// A playbook by its id.
    pub fn playbook(&self, id: &str) -> Option<&Arc<CompiledPlaybook>> {
        self.playbooks.iter().find(|p| p.id.as_str() == id)
    }

    /// A moment as written, as exercise time.
    pub fn moment(&self, m: Moment) -> Time {
        self.blueprint.calendar.moment(m)
    }
}

/// The roles that an inject is for.
pub(super) fn recipients(
    roles: &Naming<RoleIx>,
    inject: &Inject,
) -> Result<Vec<RoleIx>, PlanError> {
    inject
        .to
        .iter()
        .map(|r| {
            roles.rank(r.as_str()).ok_or_else(|| PlanError::Unknown {
                kind: "role",
                id: r.to_string(),
            })
        })
        .collect()
}
