//! What was done and can be undone, without end; one step for each gesture.

use super::change::{Edit, Misplaced, apply_all};
use crate::scenario::model::Scenario;

/// Edits that are done and undone together.
#[derive(Debug, Clone)]
pub struct Change {
    /// A key of what was done, for *Undo …*.
    pub what: &'static str,
    /// What was done.
    pub edits: Vec<Edit>,
    back: Vec<Edit>,
    /// Changes of one gesture (a drag, typing in one field) are one step.
    gesture: Option<u64>,
}

/// What was done and what was undone.
#[derive(Debug, Clone, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
    /// How many changes were done when it was saved; none where that state is no longer on the way.
    saved: Option<usize>,
}

impl History {
    /// Of a scenario that is as its files are.
    pub fn saved() -> History {
        History {
            saved: Some(0),
            ..History::default()
        }
    }

    /// Does something, as one step or as more of the same gesture.
    ///
    /// # Errors
    /// When it leads nowhere; nothing has changed then.
    pub fn carry_out(
        &mut self,
        scenario: &mut Scenario,
        what: &'static str,
        gesture: Option<u64>,
        edits: Vec<Edit>,
    ) -> Result<(), Misplaced> {
        let back = apply_all(scenario, &edits)?;
        self.undone.clear();
        if self.saved.is_some_and(|s| s > self.done.len()) {
            self.saved = None;
        }
        let stands_saved = self.saved == Some(self.done.len());
        let last = self.done.last_mut().filter(|_| !stands_saved);
        match last.filter(|last| gesture.is_some() && last.gesture == gesture) {
            Some(last) => last.go_on(edits, back),
            None => self.done.push(Change {
                what,
                edits,
                back,
                gesture,
            }),
        }
        Ok(())
    }

    /// What would be undone.
    pub fn undoable(&self) -> Option<&Change> {
        self.done.last()
    }

    /// What would be done again.
    pub fn redoable(&self) -> Option<&Change> {
        self.undone.last()
    }

    /// Takes the last change back, and gives the edits that did so.
    pub fn undo(&mut self, scenario: &mut Scenario) -> Option<Vec<Edit>> {
        let change = self.done.pop()?;
        // It was applied from just this state, so that it can be taken back.
        let _ = apply_all(scenario, &change.back);
        let edits = change.back.clone();
        self.undone.push(Change {
            gesture: None,
            ..change
        });
        Some(edits)
    }

    /// Does the last change that was undone again, and gives its edits.
    pub fn redo(&mut self, scenario: &mut Scenario) -> Option<Vec<Edit>> {
        let change = self.undone.pop()?;
        let _ = apply_all(scenario, &change.edits);
        let edits = change.edits.clone();
        self.done.push(change);
        Some(edits)
    }

    /// The files are as the scenario is now.
    pub fn mark_saved(&mut self) {
        self.saved = Some(self.done.len());
    }

    /// The files are otherwise, and no undoing leads back to them.
    pub fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Whether the files are as the scenario is now.
    pub fn is_saved(&self) -> bool {
        self.saved == Some(self.done.len())
    }
}

impl Change {
    /// More of the same gesture: where it only sets again what it set, the last value counts.
    fn go_on(&mut self, edits: Vec<Edit>, back: Vec<Edit>) {
        let again = edits.iter().all(|e| self.sets(e));
        if !again {
            self.edits.extend(edits);
            let before = std::mem::replace(&mut self.back, back);
            self.back.extend(before);
            return;
        }
        for edit in edits {
            let place = edit.place().clone();
            let same = |e: &&mut Edit| matches!(e, Edit::Set { place: p, .. } if *p == place);
            if let Some(e) = self.edits.iter_mut().find(same) {
                *e = edit;
            }
        }
    }

    fn sets(&self, edit: &Edit) -> bool {
        let all_set = self.edits.iter().all(|e| matches!(e, Edit::Set { .. }));
        let Edit::Set { place, .. } = edit else {
            return false;
        };
        all_set && self.edits.iter().any(|e| e.place() == place)
    }
}
