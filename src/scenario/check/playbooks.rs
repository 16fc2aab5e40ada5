//! Playbooks: scripted teams that know no more than a team does, and order what players could order.

use super::actions::{may_order, restores, selects};
use super::conditions::Chances;
use super::context::Context;
use super::exercise::moments;
use super::problem::Problem;
use super::references::named_target;
use crate::scenario::model::*;
use std::collections::{HashMap, HashSet};

pub(super) fn check(cx: &mut Context<'_>, chances: &Chances<'_>) {
    let leads: HashMap<&RoleId, bool> = cx
        .subject
        .scenario
        .roles
        .iter()
        .map(|role| (&role.id, role.leads))
        .collect();
    let nodes: HashMap<&str, &Node> = cx
        .subject
        .organisation
        .map(|o| o.nodes.iter().map(|n| (n.id.as_str(), n)).collect())
        .unwrap_or_default();
    cx.each_playbook(|cx, playbook| {
        let opened: HashSet<&DutyId> = playbook
            .rules
            .iter()
            .flat_map(|rule| &rule.what)
            .filter_map(|step| match step {
                Step::OpenDuty(duty) => Some(duty),
                _ => None,
            })
            .collect();
        cx.each("rules", &playbook.rules, |cx, rule| {
            cx.field("when", |cx| {
                moments(cx, &rule.when);
                known_to_team(cx, &rule.when);
            });
            let id = rule.id.to_string();
            if rule.what.is_empty() {
                let rule = id.clone();
                cx.report_at("what", Problem::RuleEmpty { rule });
            }
            if let Err(why) = chances.within(&rule.when).may {
                cx.report_at("when", Problem::RuleNever { rule: id, why });
            }
            let speaker = Speaker {
                rule,
                leads: leads.get(&rule.by).copied().unwrap_or(true),
                opened: &opened,
                nodes: &nodes,
                chances,
            };
            cx.each("what", &rule.what, |cx, step| speaker.step(cx, step));
        });
    });
}

/// Whoever acts by a rule.
struct Speaker<'s, 'c> {
    rule: &'s Rule,
    leads: bool,
    opened: &'s HashSet<&'s DutyId>,
    nodes: &'s HashMap<&'s str, &'s Node>,
    chances: &'s Chances<'c>,
}

impl Speaker<'_, '_> {
    fn step<'a>(&self, cx: &mut Context<'a>, step: &'a Step) {
        match step {
            Step::Order {
                action,
                at,
                copy_age,
            } => {
                self.action(cx, action);
                cx.field("at", |cx| aim(cx, action, at));
                self.restore(cx, action, at, copy_age.is_some());
            }
            Step::Operation { orders, .. } => {
                if orders.is_empty() {
                    cx.report_at("orders", Problem::OperationEmpty {});
                }
                cx.each("orders", orders, |cx, (action, at)| {
                    self.action(cx, action);
                    cx.item(1, |cx| aim(cx, action, at));
                });
            }
            Step::Declare(_) | Step::Report => {
                if !self.leads {
                    let role = self.rule.by.to_string();
                    cx.report(Problem::RoleMayNotLead { role });
                }
            }
            Step::Notify(duty) => {
                if !self.opened.contains(duty) {
                    let duty = duty.to_string();
                    cx.report(Problem::NotifyUnopened { duty });
                }
            }
            Step::Use(_)
            | Step::Assess { .. }
            | Step::State(_)
            | Step::OpenDuty(_)
            | Step::Choose { .. }
            | Step::Cancel(_) => {}
        }
    }

    /// The action is offered, and this role may order it.
    fn action(&self, cx: &mut Context<'_>, id: &ActionId) {
        if !self.chances.offers(id) {
            let action = id.to_string();
            cx.report(Problem::ActionNotOffered { action });
        }
        if cx.action(id).is_some_and(|a| !may_order(&self.rule.by, a)) {
            let (role, action) = (self.rule.by.to_string(), id.to_string());
            cx.report(Problem::RoleMayNotOrder { role, action });
        }
    }

    fn restore(&self, cx: &mut Context<'_>, id: &ActionId, at: &Aim, has_age: bool) {
        let Some(action) = cx.action(id) else { return };
        if !restores(action) {
            if has_age {
                let action = id.to_string();
                cx.report_at("copy_age", Problem::CopyWithoutRestore { action });
            }
            return;
        }
        let named: &[String] = match at {
            Aim::Id(id) => std::slice::from_ref(id),
            Aim::Each(ids) => ids,
            Aim::None | Aim::Found(_) | Aim::Escalated | Aim::Assessed(_) | Aim::OldestAlert => &[],
        };
        for node in named {
            if self
                .nodes
                .get(node.as_str())
                .is_some_and(|n| n.backups.is_empty())
            {
                let node = node.clone();
                cx.report_at("at", Problem::NothingToRestore { node });
            }
        }
    }
}

/// What an action is aimed at.
fn aim<'a>(cx: &mut Context<'a>, id: &'a ActionId, aim: &'a Aim) {
    let Some(action) = cx.action(id) else { return };
    let expects = action.target;
    match aim {
        Aim::None => {
            if expects != TargetKind::None {
                let action = id.to_string();
                cx.report(Problem::AimMissing { action, expects });
            }
        }
        Aim::Id(name) => cx.item(0, |cx| named_target(cx, id, name)),
        Aim::Each(names) => cx.items(names, |cx, name| named_target(cx, id, name)),
        Aim::Found(_) | Aim::Escalated | Aim::Assessed(_) | Aim::OldestAlert => {
            if let Some(selects) = selects(aim).filter(|kind| *kind != expects) {
                let action = id.to_string();
                cx.report(if expects == TargetKind::None {
                    Problem::AimSuperfluous { action }
                } else {
                    Problem::AimSelectsMisfit {
                        action,
                        expects,
                        selects,
                    }
                });
            }
        }
    }
}

/// A scripted team knows what a team knows, never the truth.
fn known_to_team<'a>(cx: &mut Context<'a>, condition: &'a Condition) {
    let word = match condition {
        Condition::Node { .. } => "Node",
        Condition::Stage(_) => "Stage",
        Condition::Footholds { .. } => "Footholds",
        Condition::Records { .. } => "Records",
        Condition::Function { .. } => "Function",
        Condition::PublicServiceDown(_) => "PublicServiceDown",
        Condition::Trust { .. } => "Trust",
        Condition::Backlog { .. } => "Backlog",
        Condition::HelpDeskQueue { .. } => "HelpDeskQueue",
        Condition::All(parts) | Condition::Any(parts) => {
            return cx.items(parts, known_to_team);
        }
        Condition::Count { of, .. } => return cx.each("of", of, known_to_team),
        Condition::Not(part) => return cx.item(0, |cx| known_to_team(cx, part)),
        Condition::For { that, .. } | Condition::After { that, .. } => {
            return cx.field("that", |cx| known_to_team(cx, that));
        }
        Condition::At(_)
        | Condition::ChannelWorks(_)
        | Condition::Inject { .. }
        | Condition::Chosen { .. }
        | Condition::Ordered { .. }
        | Condition::Result { .. }
        | Condition::Finding { .. }
        | Condition::Escalated { .. }
        | Condition::Assessed { .. }
        | Condition::Declared(_)
        | Condition::Stated(_)
        | Condition::Duty { .. } => return,
    };
    cx.report(Problem::WorldCondition { condition: word });
}
