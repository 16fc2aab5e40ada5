//! A journal read as it was played: what each command did, and what it rested on.

use super::super::command::{Actor, Command, Deed};
use super::super::knowledge::{Fact, Item, Public, Says};
use super::super::plan::InjectIx;
use super::super::run::Exercise;
use super::{about_decision, about_order};
use crate::scenario::model::{Belief, Outcome, OutsiderId};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::Target;
use crate::simulation::time::Time;
use std::ops::Range;

/// An item of knowledge by what it says, so that it can be found again where it has another number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Inject(InjectIx),
    Alert(SourceIx, NodeIx),
    Finding(NodeIx, Says),
    Result(ActionIx, Target, Outcome),
    Stuck(ActionIx, Target),
    Support(OutsiderIx),
    Public(Public),
    Answer(OutsiderIx),
}

/// A command as it was played, with what it did and what it rested on.
#[derive(Debug, Clone)]
pub struct Step {
    /// When it took effect.
    pub at: Time,
    /// It.
    pub command: Command,
    /// The orders that it gave, by number.
    pub orders: Range<u32>,
    pub(super) decisions: Range<u32>,
    /// The nodes at which orders are aimed, or that is assessed, where the cell had learned something of it: each with the
    /// place of its order.
    pub(super) about: Vec<(usize, NodeIx)>,
    /// Items that it names, each with its sign.
    pub(super) items: Vec<(u32, Sign)>,
    /// The step whose orders, decision or question it is about.
    pub(super) follows: Option<usize>,
}

/// Everything that was played, in order.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// The steps.
    pub steps: Vec<Step>,
}

pub(super) fn sign(exercise: &Exercise, item: &Item) -> Sign {
    let order = |o: OrderIx| {
        let order = exercise.world().order_ref(o);
        (order.action, order.target)
    };
    match item.fact {
        Fact::Inject(i) => Sign::Inject(i),
        Fact::Alert { source, node, .. } => Sign::Alert(source, node),
        Fact::Finding { node, says, .. } => Sign::Finding(node, says),
        Fact::Result { order: o, outcome } => {
            let (action, target) = order(o);
            Sign::Result(action, target, outcome)
        }
        Fact::Stuck { order: o } => {
            let (action, target) = order(o);
            Sign::Stuck(action, target)
        }
        Fact::Support { outsider, .. } => Sign::Support(outsider),
        Fact::Public(p) => Sign::Public(p),
        Fact::Answer { outsider, .. } => Sign::Answer(outsider),
    }
}

/// Whether the cell has learned anything of a node that speaks for the attacker.
pub(super) fn learned_of(exercise: &Exercise, node: NodeIx) -> bool {
    exercise.known().findings(Some(node), None) > 0 || exercise.known().escalated(Some(node)) > 0
}

impl Step {
    /// The step whose orders, decision or question this one is about.
    pub fn follows(&self) -> Option<usize> {
        self.follows
    }

    /// Whether everything that it rests on is known where an exercise stands.
    pub fn is_known(&self, exercise: &Exercise) -> bool {
        let items = &exercise.known().items;
        self.about.iter().all(|(_, n)| learned_of(exercise, *n))
            && self
                .items
                .iter()
                .all(|(_, wanted)| items.iter().any(|i| sign(exercise, i) == *wanted))
    }
}

impl Score {
    /// Plays a journal as it was played and notes what each command did and rested on. The exercise then stands at the end
    /// of it. What is refused now, as damaged files may have it, is no step.
    pub fn read(exercise: &mut Exercise, commands: &[(Time, Command)]) -> Score {
        let mut score = Score::default();
        let mut asked: Vec<(OutsiderId, usize)> = Vec::new();
        for (at, command) in commands {
            exercise.advance(*at);
            let orders = exercise.world().orders().len() as u32;
            let decisions = exercise.decisions().len() as u32;
            let step = Step {
                at: *at,
                command: command.clone(),
                orders: orders..orders,
                decisions: decisions..decisions,
                about: nodes_rested_on(exercise, command),
                items: items_named(exercise, command),
                follows: score.followed(command, &asked),
            };
            if exercise.command(command.clone()).is_err() {
                continue;
            }
            if let Deed::Ask { outsider, .. } = &command.deed {
                asked.push((outsider.clone(), score.steps.len()));
            }
            score.steps.push(Step {
                orders: orders..exercise.world().orders().len() as u32,
                decisions: decisions..exercise.decisions().len() as u32,
                ..step
            });
        }
        score
    }

    /// The step that a command answers or changes.
    fn followed(&self, command: &Command, asked: &[(OutsiderId, usize)]) -> Option<usize> {
        let owner = |is: &dyn Fn(&Step) -> bool| self.steps.iter().position(is);
        if let Some(order) = about_order(&command.deed) {
            return owner(&|s| s.orders.contains(&order));
        }
        if let Some(decision) = about_decision(&command.deed) {
            return owner(&|s| s.decisions.contains(&decision));
        }
        match &command.deed {
            Deed::Answer { outsider, .. } => {
                let last = asked.iter().rev().find(|(o, _)| o == outsider);
                last.map(|(_, step)| *step)
            }
            _ => None,
        }
    }
}

/// What a command about a node rests on: where the cell had learned something of it, that. Where it had not, the command was
/// given on general grounds and needs nothing.
fn nodes_rested_on(exercise: &Exercise, command: &Command) -> Vec<(usize, NodeIx)> {
    if command.by == Actor::Facilitator {
        return Vec::new();
    }
    let names = &exercise.plan().blueprint.names.nodes;
    let mut nodes: Vec<(usize, NodeIx)> = command
        .deed
        .requests()
        .iter()
        .enumerate()
        .filter_map(|(place, o)| Some((place, names.rank(o.target.as_deref()?)?)))
        .collect();
    if let Deed::Assess { node, belief, .. } = &command.deed
        && matches!(belief, Belief::Suspected | Belief::Confirmed)
    {
        nodes.extend(names.rank(node.as_str()).map(|n| (0, n)));
    }
    nodes.retain(|(_, n)| learned_of(exercise, *n));
    nodes
}

fn items_named(exercise: &Exercise, command: &Command) -> Vec<(u32, Sign)> {
    let shared = match &command.deed {
        Deed::Share { item } => Some(*item),
        _ => None,
    };
    let items = &exercise.known().items;
    let named = command.rests_on.iter().copied().chain(shared);
    named
        .filter_map(|i| Some((i, sign(exercise, items.get(i as usize)?))))
        .collect()
}
