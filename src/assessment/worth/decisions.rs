//! Which commands make one decision: what somebody noted together, with what was attached to it later.

use crate::exercise::altered::Score;
use crate::exercise::command::{Actor, Command, Deed};
use crate::exercise::past::Past;
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};

/// A decision of the cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// When its first step took effect.
    pub at: Time,
    /// Its steps of the score, in order.
    pub steps: Vec<usize>,
}

/// Whether two commands were given in one breath: by the same role, for the same stated reason, at the same second.
fn together(a: &Command, b: &Command) -> bool {
    a.by == b.by && a.taken == b.taken && !a.rationale.is_empty() && a.rationale == b.rationale
}

/// The decisions of the cell, in order. What the facilitator does is none; sharing and reporting go with what they tell.
pub fn decisions(score: &Score) -> Vec<Decision> {
    let steps = score.steps.iter();
    gathered(steps.map(|s| (s.at, &s.command, s.follows())))
}

/// The same from what was recorded: steps are the places of the commands in force, numbers those of `cellule worth`.
pub fn decisions_of(past: &Past) -> Vec<Decision> {
    let noted = |number: u32| {
        past.commands
            .iter()
            .position(|g| g.decision == Some(number))
    };
    gathered(past.commands.iter().map(|g| {
        let follows = match g.command.deed {
            Deed::Attach { decision, .. } => noted(decision),
            _ => None,
        };
        (g.at, &g.command, follows)
    }))
}

/// Joins commands, each with the one whose decision it is about, to decisions.
fn gathered<'a>(
    commands: impl Iterator<Item = (Time, &'a Command, Option<usize>)>,
) -> Vec<Decision> {
    let mut all: Vec<Decision> = Vec::new();
    let mut first: Vec<(Time, &Command)> = Vec::new();
    for (i, (at, command, follows)) in commands.enumerate() {
        if command.by == Actor::Facilitator {
            continue;
        }
        let attached = matches!(command.deed, Deed::Attach { .. })
            .then_some(follows)
            .flatten();
        let joined = (0..all.len()).rev().find(|&d| match attached {
            Some(to) => all[d].steps.contains(&to),
            None => first[d].0 == at && together(first[d].1, command),
        });
        match joined {
            Some(d) => all[d].steps.push(i),
            None => {
                all.push(Decision { at, steps: vec![i] });
                first.push((at, command));
            }
        }
    }
    all
}
