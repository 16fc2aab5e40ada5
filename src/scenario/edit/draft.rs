//! The scenario that is being written, with every part in its place, and what was done to it.

use super::change::{Edit, Misplaced, apply_all};
use super::history::History;
use super::walk;
use crate::scenario::check::{self, Found, Subject};
use crate::scenario::diagnostic::Place;
use crate::scenario::load::{Parts, generated, standard_catalogue};
use crate::scenario::model::*;
use crate::scenario::resolved::{Attachment, Resolved, merge};
use bevy_reflect::PartialReflect;
use std::collections::BTreeMap;

/// A scenario that is being written.
#[derive(Debug, Clone)]
pub struct Draft {
    scenario: Scenario,
    history: History,
    version: u64,
}

impl Draft {
    /// Of a scenario whose parts all stand where they are.
    pub fn new(scenario: Scenario) -> Draft {
        Draft {
            scenario,
            history: History::saved(),
            version: 0,
        }
    }

    /// Of a scenario that no file holds: a new one, or one that was not saved when the program ended.
    pub fn unsaved(scenario: Scenario) -> Draft {
        let mut draft = Draft::new(scenario);
        draft.history.mark_unsaved();
        draft
    }

    /// The scenario as it is now.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Rises with every change.
    pub fn version(&self) -> u64 {
        self.version
    }

    /// What was done and undone.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The files are as the scenario is now.
    pub fn mark_saved(&mut self) {
        self.history.mark_saved();
    }

    /// What was done and undone, to be marked as saved or not.
    pub(super) fn history_mut(&mut self) -> &mut History {
        &mut self.history
    }

    /// What stands at a place.
    pub fn at(&self, place: &Place) -> Option<&dyn PartialReflect> {
        walk::at(&self.scenario, place)
    }

    /// What stands at a place, as what it is known to be.
    pub fn get<T: bevy_reflect::Reflect>(&self, place: &Place) -> Option<&T> {
        let value = self.at(place)?;
        value
            .try_downcast_ref::<T>()
            .or_else(|| walk::enter(value).try_downcast_ref::<T>())
    }

    /// Does something that can be undone in one step. Changes of one gesture are one step.
    ///
    /// # Errors
    /// When it leads nowhere; nothing has changed then.
    pub fn change(
        &mut self,
        what: &'static str,
        gesture: Option<u64>,
        edits: Vec<Edit>,
    ) -> Result<(), Misplaced> {
        if edits.is_empty() {
            return Ok(());
        }
        self.history
            .carry_out(&mut self.scenario, what, gesture, edits)?;
        self.version += 1;
        Ok(())
    }

    /// Takes the last change back; gives the edits that did so.
    pub fn undo(&mut self) -> Option<Vec<Edit>> {
        let edits = self.history.undo(&mut self.scenario)?;
        self.version += 1;
        Some(edits)
    }

    /// Does what was undone again; gives its edits.
    pub fn redo(&mut self) -> Option<Vec<Edit>> {
        let edits = self.history.redo(&mut self.scenario)?;
        self.version += 1;
        Some(edits)
    }

    /// The ministry that is written here; none where a generator makes it.
    pub fn organisation(&self) -> Option<&Organisation> {
        organisation(&self.scenario)
    }

    /// The attacker.
    pub fn campaign(&self) -> Option<&Campaign> {
        campaign(&self.scenario)
    }

    /// The injects.
    pub fn injects(&self) -> &[Inject] {
        injects(&self.scenario)
    }
}

fn here<T>(part: &Part<T>) -> Option<&T> {
    match part {
        Part::Here(value) => Some(value),
        Part::File(_) => None,
    }
}

/// The ministry that is written in a scenario whose parts stand where they are.
pub fn organisation(s: &Scenario) -> Option<&Organisation> {
    s.organisation.as_ref().and_then(here)
}

/// The attacker in it.
pub fn campaign(s: &Scenario) -> Option<&Campaign> {
    s.campaign.as_ref().and_then(here)
}

/// The injects in it.
pub fn injects(s: &Scenario) -> &[Inject] {
    here(&s.injects).map_or(&[], Vec::as_slice)
}

/// The playbooks in it.
pub fn playbooks(s: &Scenario) -> impl Iterator<Item = &Playbook> {
    s.playbooks.iter().filter_map(here)
}

/// A copy of the scenario that follows the changes elsewhere, to be checked and compiled there.
#[derive(Debug)]
pub struct Replica {
    scenario: Scenario,
    /// What a generator made of which request.
    made: Option<(Generated, Organisation, Option<Campaign>)>,
}

impl Replica {
    /// A copy as it is now.
    pub fn new(scenario: Scenario) -> Replica {
        Replica {
            scenario,
            made: None,
        }
    }

    /// The scenario.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Follows what was done.
    ///
    /// # Errors
    /// When it leads nowhere: this is no copy of what it was done to.
    pub fn follow(&mut self, edits: &[Edit]) -> Result<(), Misplaced> {
        apply_all(&mut self.scenario, edits).map(|_| ())
    }

    fn made(&mut self) -> Option<&(Generated, Organisation, Option<Campaign>)> {
        let asked = self.scenario.generated.clone()?;
        if self.made.as_ref().is_none_or(|(of, ..)| *of != asked) {
            let (organisation, campaign) = generated(&asked)?;
            self.made = Some((asked, organisation, campaign));
        }
        self.made.as_ref()
    }

    /// Everything that is wrong with it, each with its place.
    pub fn check(&mut self) -> Vec<Found> {
        self.made();
        let catalogue = merge(standard_catalogue(), &self.scenario.catalogue);
        let s = &self.scenario;
        let made = self.made.as_ref().filter(|_| s.generated.is_some());
        check::check(&Subject {
            scenario: s,
            organisation: organisation(s).or(made.map(|(_, o, _)| o)),
            campaign: campaign(s).or(made.and_then(|(_, _, c)| c.as_ref())),
            injects: Some(injects(s)),
            playbooks: s.playbooks.iter().map(here).collect(),
            catalogue: &catalogue,
        })
    }

    /// The scenario as it is played, with what is attached to it; none where there is no ministry.
    pub fn resolved(&mut self, attachments: &BTreeMap<String, Attachment>) -> Option<Resolved> {
        self.made();
        let s = &self.scenario;
        let made = self.made.as_ref().filter(|_| s.generated.is_some());
        let parts = Parts {
            organisation: organisation(s).or(made.map(|(_, o, _)| o)).cloned(),
            campaign: campaign(s)
                .or(made.and_then(|(_, _, c)| c.as_ref()))
                .cloned(),
            injects: Some(injects(s).to_vec()),
            playbooks: s.playbooks.iter().map(|p| here(p).cloned()).collect(),
            catalogue: merge(standard_catalogue(), &s.catalogue),
            attachments: attachments.clone(),
            scenario: s.clone(),
        };
        parts.resolved()
    }
}
