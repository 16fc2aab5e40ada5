//! What ids and numbers in the journal of a played exercise stand for, from the journal alone: nothing is simulated for it.

use crate::exercise::command::Deed;
use crate::exercise::past::Past;
use crate::exercise::plan::{InjectIx, Plan};
use crate::scenario::model::{Audience, Inject, InjectId, TargetKind};
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::event::Target;
use crate::wording::Wording;
use crate::wording::journal::{Memory, Ordered};
use crate::wording::names::Names;
use std::collections::BTreeMap;

/// Remembers what a journal tells.
#[derive(Debug)]
pub(super) struct Remembered<'a> {
    past: &'a Past,
    /// Those whose words were changed, in their last words.
    edited: BTreeMap<String, Inject>,
    invented: Vec<&'a Inject>,
}

impl<'a> Remembered<'a> {
    /// What the journal of an exercise tells.
    pub fn of(past: &'a Past) -> Remembered<'a> {
        let (mut edited, mut invented): (BTreeMap<String, Inject>, Vec<&Inject>) =
            Default::default();
        for given in &past.commands {
            match &given.command.deed {
                Deed::Invent { inject } => invented.push(inject),
                Deed::Edit {
                    inject,
                    title,
                    body,
                } => {
                    let planned = past.plan.scenario.injects.iter();
                    let mut all = planned.chain(invented.iter().copied());
                    if let Some(mut one) = all.find(|i| i.id == *inject).cloned() {
                        one.title = title.clone();
                        one.body = body.clone();
                        edited.insert(inject.to_string(), one);
                    }
                }
                // No other command gives an inject its words.
                _ => {}
            }
        }
        Remembered {
            past,
            edited,
            invented,
        }
    }

    /// How many injects there are, invented ones too.
    pub fn injects(&self) -> usize {
        self.past.plan.scenario.injects.len() + self.invented.len()
    }

    /// An inject by its rank, in the words in force at the end.
    pub fn at(&self, i: InjectIx) -> Option<&Inject> {
        let planned = &self.past.plan.scenario.injects;
        let first = match planned.get(i.place()) {
            Some(inject) => inject,
            None => *self.invented.get(i.place() - planned.len())?,
        };
        Some(self.edited.get(first.id.as_str()).unwrap_or(first))
    }
}

impl Memory for Remembered<'_> {
    fn inject(&self, id: &InjectId) -> Option<(InjectIx, &Inject)> {
        let planned = self.past.plan.scenario.injects.len();
        let rank = self.past.plan.injects.rank(id.as_str()).or_else(|| {
            let place = self.invented.iter().position(|i| i.id == *id)?;
            Some(InjectIx::from_place(planned + place))
        })?;
        Some((rank, self.at(rank)?))
    }
    fn order(&self, number: u32) -> Option<Ordered> {
        let given = self.past.giver(number)?;
        let place = number.checked_sub(given.orders.start)? as usize;
        let request = given.command.deed.requests().get(place)?;
        let b = &self.past.plan.blueprint;
        let action = b.names.actions.rank(request.action.as_str())?;
        let target = request.target.as_deref();
        Some(Ordered {
            action,
            target: target
                .and_then(|id| aim(&self.past.plan, b.actions[action].target, id))
                .unwrap_or(Target::None),
            alert: None,
        })
    }
    fn decision(&self, number: u32) -> Option<&str> {
        let mut all = self.past.commands.iter();
        let given = all.find(|g| g.decision == Some(number))?;
        match &given.command.deed {
            Deed::Decide { text, .. } => Some(text),
            Deed::Operation { name, .. } => Some(name),
            // Nothing else notes a decision.
            _ => None,
        }
    }
    fn known(&self, _: u32, _: &Names<'_>, _: Wording) -> Option<String> {
        None
    }
}

/// A target by its id; an alert has a number that depends on who looks.
fn aim(plan: &Plan, kind: TargetKind, id: &str) -> Option<Target> {
    let names = &plan.blueprint.names;
    match kind {
        TargetKind::None | TargetKind::Alert => None,
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
    }
}
