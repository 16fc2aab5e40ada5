//! Which commands make one decision: what somebody noted together, with what was attached to it later.

use crate::exercise::altered::Score;
use crate::exercise::command::{Actor, Command, Deed};
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
    let mut all: Vec<Decision> = Vec::new();
    for (i, step) in score.steps.iter().enumerate() {
        if step.command.by == Actor::Facilitator {
            continue;
        }
        let attached = matches!(step.command.deed, Deed::Attach { .. })
            .then_some(step.follows())
            .flatten();
        let joined = all.iter_mut().rev().find(|d| match attached {
            Some(to) => d.steps.contains(&to),
            None => {
                let first = &score.steps[d.steps[0]];
                first.at == step.at && together(&first.command, &step.command)
            }
        });
        match joined {
            Some(d) => d.steps.push(i),
            None => all.push(Decision {
                at: step.at,
                steps: vec![i],
            }),
        }
    }
    all
}
