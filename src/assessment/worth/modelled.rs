//! Whether the simulation models any consequence of a decision. “Changes nothing” is said only of those of which it does.

use super::{Decision, Played};
use crate::exercise::altered::{Score, Step};
use crate::exercise::command::{Deed, OrderRequest};
use crate::exercise::condition::Leaf;
use crate::exercise::plan::Plan;
use crate::scenario::model::{Declaration, Inject, InjectId, OptionId, StatementId};
use crate::simulation::blueprint::TriggerDef;

impl Played {
    /// The decisions, by number, all of whose steps have no consequence that the simulation models.
    pub fn not_modelled(&self) -> Vec<usize> {
        let models = |s: &usize| is_modelled(&self.plan, &self.score, *s);
        let silent = |d: &Decision| !d.steps.iter().any(models);
        let all = self.decisions().into_iter().enumerate();
        all.filter(|(_, d)| silent(d)).map(|(i, _)| i).collect()
    }
}

/// Whether anything but the record of a step depends on it: the world, what the cell knows, a measure of how it did, or a
/// condition of the exercise. That a task is thereby performed, or the first decision taken, is no consequence.
fn is_modelled(plan: &Plan, score: &Score, step: usize) -> bool {
    let deed = &score.steps[step].command.deed;
    match deed {
        Deed::Order(_) | Deed::Operation { .. } | Deed::Attach { .. } | Deed::Decide { .. } => {
            let orders = deed.requests().iter();
            let mut orders = orders.map(|o| order_is_modelled(plan, o));
            orders.any(|is| is) || is_mapped(plan, score, step)
        }
        Deed::Cancel { order } | Deed::Reprioritise { order, .. } | Deed::Reroute { order, .. } => {
            let given = score.steps[step].follows().map(|s| &score.steps[s]);
            let request = given.and_then(|s| request(s, *order));
            request.is_none_or(|o| order_is_modelled(plan, o))
        }
        Deed::Choose { inject, option } => {
            let written = plan.scenario.injects.iter().find(|i| i.id == *inject);
            let inject = written.or_else(|| invented(score, inject));
            inject.is_none_or(|i| option_is_modelled(plan, i, option))
        }
        Deed::State { statement } => statement_is_modelled(plan, statement),
        Deed::Declare { declaration, .. } => match declaration {
            Declaration::ScopeKnown | Declaration::AttackerOut => true,
            Declaration::Aware | Declaration::CrisisOver => plan
                .conditions
                .watch(|l| matches!(l, Leaf::Declared(d) if d == declaration)),
        },
        // The report goes to nobody whom the simulation has.
        Deed::Report { .. } => false,
        // Whoever is asked says nothing by himself: the facilitator answers, or nobody.
        Deed::Ask { .. } => score.steps.iter().any(|s| s.follows() == Some(step)),
        Deed::AssignShift { .. }
        | Deed::UseChannel { .. }
        | Deed::Activate { .. }
        | Deed::Assess { .. }
        | Deed::Share { .. }
        | Deed::OpenDuty { .. }
        | Deed::Notify { .. }
        | Deed::Answer { .. }
        | Deed::Fire { .. }
        | Deed::Hold { .. }
        | Deed::Release { .. }
        | Deed::Skip { .. }
        | Deed::Move { .. }
        | Deed::MoveAll { .. }
        | Deed::Edit { .. }
        | Deed::Invent { .. }
        | Deed::Deliver { .. }
        | Deed::Authorise { .. }
        | Deed::Stage { .. }
        | Deed::MoveStage { .. }
        | Deed::SetFact { .. }
        | Deed::Adjudicate { .. } => true,
    }
}

/// Whether the facilitator mapped a decision in words to something that it does.
fn is_mapped(plan: &Plan, score: &Score, step: usize) -> bool {
    let about = score.steps.iter().filter(|s| s.follows() == Some(step));
    about.map(|s| &s.command.deed).any(|deed| match deed {
        Deed::Adjudicate {
            orders, effects, ..
        } => !effects.is_empty() || orders.iter().any(|o| order_is_modelled(plan, o)),
        _ => false,
    })
}

/// An order acts where its action does something, holds somebody or takes something down, where the attacker can notice or
/// read it and reacts to that, or where the exercise waits for it.
fn order_is_modelled(plan: &Plan, order: &OrderRequest) -> bool {
    let b = &plan.blueprint;
    let Some(action) = b.names.actions.rank(order.action.as_str()) else {
        return false;
    };
    let def = &b.actions[action];
    if !def.effects.is_empty() || !def.staff.is_empty() || def.takes_down {
        return true;
    }
    let seen = b.params[def.noticed].high > 0;
    let read = b.channels.iter().any(|(_, c)| !c.read_from.is_empty());
    let reacts = b
        .reactions
        .iter()
        .any(|(_, r)| matches!(r.when, TriggerDef::Noticed | TriggerDef::ReadPlan));
    let waited_for = |l: &Leaf| match l {
        Leaf::Ordered(a, target) | Leaf::Result(a, target, _) => {
            *a == action && (target.is_none() || *target == order.target)
        }
        _ => false,
    };
    reacts && (seen || read) || plan.conditions.watch(waited_for)
}

fn option_is_modelled(plan: &Plan, inject: &Inject, option: &OptionId) -> bool {
    let Some(place) = inject.options.iter().position(|o| o.id == *option) else {
        return true;
    };
    let rank = plan.injects.rank(inject.id.as_str());
    !inject.options[place].effects.is_empty()
        || plan.conditions.watch(
            |l| matches!(l, Leaf::Chosen(i, o) if Some(*i) == rank && usize::from(*o) == place),
        )
}

fn statement_is_modelled(plan: &Plan, statement: &StatementId) -> bool {
    let b = &plan.blueprint;
    let Some(s) = b.names.statements.rank(statement.as_str()) else {
        return true;
    };
    let def = &b.statements[s];
    !def.to.is_empty()
        || !def.claims.is_empty()
        || plan
            .conditions
            .watch(|l| matches!(l, Leaf::Stated(x) if *x == s))
}

/// The order of a step by its number.
fn request(step: &Step, order: u32) -> Option<&OrderRequest> {
    let place = order.checked_sub(step.orders.start)?;
    step.command.deed.requests().get(place as usize)
}

/// An inject that the facilitator invented.
fn invented<'s>(score: &'s Score, id: &InjectId) -> Option<&'s Inject> {
    score.steps.iter().find_map(|s| match &s.command.deed {
        Deed::Invent { inject } if inject.id == *id => Some(&**inject),
        _ => None,
    })
}
