//! When injects that wait for something usually come: from exercises that the scenario's own playbooks play.

use crate::assessment::trial::{Trial, TrialPlan};
use crate::exercise::plan::Plan;
use crate::scenario::model::InjectId;
use crate::scenario::resolved::Resolved;
use crate::simulation::time::Time;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Exercises of each playbook: enough to know the hour by, quick enough to wait for.
const RUNS: u32 = 20;

/// How often, and when in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Often {
    /// In so many exercises.
    pub times: u32,
    /// Of so many.
    pub of: u32,
    /// The time in the middle of those in which it came.
    pub at: Option<Time>,
}

/// What is usual, by inject.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Usual(BTreeMap<InjectId, Often>);

impl Usual {
    /// Plays the exercises: the same every time. Nothing where the scenario cannot be played or has nothing that waits.
    pub fn of(s: &Resolved) -> Usual {
        let Ok(plan) = Plan::new(Arc::new(s.clone())) else {
            return Usual::default();
        };
        let plan = Arc::new(plan);
        let asked = TrialPlan {
            probe: 0,
            ..TrialPlan::of(&plan, RUNS)
        };
        let trial = Trial::play(&plan, &asked, |_| {}, &AtomicBool::new(false));
        let injects = s.injects.iter().zip(&trial.findings.injects);
        Usual(
            injects
                .map(|(inject, found)| {
                    let (times, of) = found.all.count();
                    let at = found.all.median();
                    (inject.id.clone(), Often { times, of, at })
                })
                .collect(),
        )
    }

    /// What is usual of an inject, where exercises were played.
    pub(super) fn get(&self, inject: &InjectId) -> Option<Often> {
        self.0.get(inject).copied().filter(|o| o.of > 0)
    }
}
