//! Orders: resolved and checked against what a role may give, then put into the world.
//!
//! Whether an order can succeed is not known here: what truth makes impossible comes back as a result.

use super::super::command::*;
use super::super::event::Event;
use super::super::plan::*;
use super::super::refusal::Refusal;
use super::super::run::{Exercise, Given};
use super::{rank, unknown};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::Target;
use crate::simulation::state::OrderStage;
use crate::simulation::time::Time;

/// An order, resolved and checked.
pub(super) struct Ready {
    action: ActionIx,
    target: Target,
    copy_age: u32,
    priority: u8,
}

impl Exercise {
    /// Resolves an order and checks that this role may give it.
    pub(super) fn ready(&self, role: Option<RoleIx>, o: &OrderRequest) -> Result<Ready, Refusal> {
        let plan = &self.plan;
        let b = &plan.blueprint;
        let action = rank(&b.names.actions, "action", o.action.as_str())?;
        if !plan.offered[action.place()] && role.is_some() {
            return Err(Refusal::NotOffered(o.action.to_string()));
        }
        if let Some(r) = role
            && plan.entitled[action.place()] & (1 << r.0) == 0
        {
            return Err(Refusal::NotYours {
                role: plan.roles.id(r).to_owned(),
                action: o.action.to_string(),
            });
        }
        let def = &b.actions[action];
        let target = self.target(role, def.target, o.target.as_deref())?;
        if let Target::Node(n) = target
            && !def.node_kinds.is_empty()
            && !def.node_kinds.contains(&b.nodes[n].kind)
        {
            return Err(Refusal::WrongTarget(b.names.nodes.id(n).to_owned()));
        }
        if let Target::Outsider(x) = target
            && !def.outsider_kinds.is_empty()
            && !def.outsider_kinds.contains(&b.outsiders[x].kind)
        {
            return Err(Refusal::WrongTarget(b.names.outsiders.id(x).to_owned()));
        }
        Ok(Ready {
            action,
            target,
            copy_age: o.copy_age.map_or(0, |s| s.0),
            priority: o.priority,
        })
    }

    fn target(
        &self,
        role: Option<RoleIx>,
        kind: TargetKind,
        id: Option<&str>,
    ) -> Result<Target, Refusal> {
        let names = &self.plan.blueprint.names;
        if kind == TargetKind::None {
            return Ok(Target::None);
        }
        let id = id.ok_or(Refusal::NeedsTarget(kind))?;
        let found = match kind {
            TargetKind::None => Some(Target::None),
            TargetKind::Node => names.nodes.rank(id).map(Target::Node),
            TargetKind::Account => names.accounts.rank(id).map(Target::Account),
            TargetKind::Data => names.data.rank(id).map(Target::Data),
            TargetKind::Channel => names.channels.rank(id).map(Target::Channel),
            TargetKind::Department => names.departments.rank(id).map(Target::Department),
            TargetKind::Segment => names.segments.rank(id).map(Target::Segment),
            TargetKind::LogSource => names.sources.rank(id).map(Target::LogSource),
            TargetKind::Outsider => names.outsiders.rank(id).map(Target::Outsider),
            TargetKind::Team => names.teams.rank(id).map(Target::Team),
            TargetKind::Audience => Audience::ALL
                .into_iter()
                .find(|a| format!("{a:?}") == id)
                .map(Target::Audience),
            TargetKind::Alert => {
                let number: Option<u32> = id.parse().ok();
                let known = number.and_then(|n| self.alert_known_as(role, n));
                return known
                    .map(Target::Alert)
                    .ok_or_else(|| Refusal::NotKnown(id.to_owned()));
            }
        };
        found.ok_or_else(|| Refusal::WrongTarget(id.to_owned()))
    }

    pub(super) fn all_ready(
        &self,
        role: Option<RoleIx>,
        orders: &[OrderRequest],
    ) -> Result<Vec<Ready>, Refusal> {
        orders.iter().map(|o| self.ready(role, o)).collect()
    }

    pub(super) fn give(
        &mut self,
        ready: Vec<Ready>,
        channel: ChannelIx,
        hour: Option<Time>,
        given: Given,
    ) {
        for r in ready {
            self.put_order(
                r.action, r.target, r.copy_age, r.priority, channel, hour, given,
            );
            self.take_world_events();
        }
    }

    pub(super) fn order_deed(
        &mut self,
        c: &Command,
        role: Option<RoleIx>,
        channel: ChannelIx,
    ) -> Result<(), Refusal> {
        let given = Given {
            role,
            decision: None,
        };
        match &c.deed {
            Deed::Order(o) => {
                let ready = vec![self.ready(role, o)?];
                self.give(ready, channel, None, given);
            }
            Deed::Decide { text, orders } => {
                let ready = self.all_ready(role, orders)?;
                let decision = self.decide(c.taken, role, text);
                self.give(
                    ready,
                    channel,
                    None,
                    Given {
                        role,
                        decision: Some(decision),
                    },
                );
            }
            Deed::Operation { name, hour, orders } => {
                if *hour < self.now() {
                    return Err(Refusal::WrongTime);
                }
                let ready = self.all_ready(role, orders)?;
                let decision = self.decide(c.taken, role, name);
                self.give(
                    ready,
                    channel,
                    Some(*hour),
                    Given {
                        role,
                        decision: Some(decision),
                    },
                );
            }
            Deed::Attach { decision, orders } => {
                if *decision as usize >= self.decisions.len() {
                    return Err(unknown("decision", decision.to_string()));
                }
                let ready = self.all_ready(role, orders)?;
                self.give(
                    ready,
                    channel,
                    None,
                    Given {
                        role,
                        decision: Some(*decision),
                    },
                );
            }
            _ => {}
        }
        Ok(())
    }

    fn decide(&mut self, taken: Time, role: Option<RoleIx>, text: &str) -> u32 {
        let decision = self.decisions.len() as u32;
        let role = role.unwrap_or_default();
        self.decisions.push((taken, role, text.to_owned()));
        self.emit(Event::Decided { decision, role });
        decision
    }

    /// The alert that a role sees under a number.
    fn alert_known_as(&self, role: Option<RoleIx>, number: u32) -> Option<AlertIx> {
        let seen = self
            .known
            .items
            .iter()
            .filter(|i| role.is_none_or(|r| i.to & (1 << r.0) != 0));
        let mut alerts = seen.filter_map(|i| match i.fact {
            crate::exercise::knowledge::Fact::Alert { alert, .. } => Some(alert),
            _ => None,
        });
        alerts.nth(number.checked_sub(1)? as usize)
    }

    /// Whether any order for an action at a target is in a stage.
    pub(in crate::exercise) fn any_order(
        &self,
        action: ActionIx,
        target: Option<&str>,
        is: impl Fn(OrderStage) -> bool,
    ) -> bool {
        self.sim
            .orders_for(action)
            .any(|o| is(o.stage) && target.is_none_or(|id| self.is_target(o.target, id)))
    }

    /// Whether a target has an id.
    fn is_target(&self, t: Target, id: &str) -> bool {
        let names = &self.plan.blueprint.names;
        match t {
            Target::None => false,
            Target::Node(i) => names.nodes.id(i) == id,
            Target::Account(i) => names.accounts.id(i) == id,
            Target::Data(i) => names.data.id(i) == id,
            Target::Channel(i) => names.channels.id(i) == id,
            Target::Department(i) => names.departments.id(i) == id,
            Target::Segment(i) => names.segments.id(i) == id,
            Target::LogSource(i) => names.sources.id(i) == id,
            Target::Outsider(i) => names.outsiders.id(i) == id,
            Target::Team(i) => names.teams.id(i) == id,
            Target::Audience(_) | Target::Alert(_) => self.target_id(t).is_some_and(|x| x == id),
        }
    }

    /// The id of a target.
    pub fn target_id(&self, t: Target) -> Option<String> {
        let names = &self.plan.blueprint.names;
        Some(match t {
            Target::None => return None,
            Target::Node(i) => names.nodes.id(i).to_owned(),
            Target::Account(i) => names.accounts.id(i).to_owned(),
            Target::Data(i) => names.data.id(i).to_owned(),
            Target::Channel(i) => names.channels.id(i).to_owned(),
            Target::Department(i) => names.departments.id(i).to_owned(),
            Target::Segment(i) => names.segments.id(i).to_owned(),
            Target::LogSource(i) => names.sources.id(i).to_owned(),
            Target::Outsider(i) => names.outsiders.id(i).to_owned(),
            Target::Team(i) => names.teams.id(i).to_owned(),
            Target::Audience(a) => format!("{a:?}"),
            Target::Alert(i) => i.0.to_string(),
        })
    }
}
