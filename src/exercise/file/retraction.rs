//! Retraction: going back to an earlier moment of an exercise without forgetting what was done after it.
//!
//! `Retract { to }` takes the exercise back to where it stood *just before entry `to` was appended*: `to` itself and
//! every simulation entry after it are withdrawn (inclusive). Because that moment is a whole state, `to` may itself be
//! a retraction; taking one back brings in force again what it had withdrawn. `to` must be in the simulation lane.
//!
//! Only the simulation lane is affected. Pacing and record entries happened in the room and stay, marked when they
//! belong to a stretch that is withdrawn. Retractions themselves are not commands and are left out.

use super::record::{Entry, Lane, NewEntry};
use serde::{Deserialize, Serialize};

/// A retraction, before it is appended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retract {
    /// The first entry that is withdrawn.
    pub to: u64,
    /// Why, as typed.
    pub reason: String,
}

/// The body of a retraction as it stands in the journal.
#[derive(Serialize)]
struct Body<'a> {
    retract: &'a Retract,
}

impl Retract {
    /// The entry that says so; its body is `{"retract":{"to":…,"reason":…}}`.
    pub fn into_entry(
        self,
        at: i64,
        noted_room_time: Option<i64>,
        events_digest: [u8; 32],
    ) -> NewEntry {
        let body = serde_json::to_string(&Body { retract: &self })
            .expect("a number and a string are always JSON");
        NewEntry {
            lane: Lane::Simulation,
            at,
            noted_room_time,
            retracts: Some(self.to),
            body,
            events_digest,
        }
    }
}

/// An entry that is in force, or that stays although its stretch is withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EffectiveEntry<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// Whether it belongs to a withdrawn stretch; never true in the simulation lane.
    pub withdrawn: bool,
}

/// The journal in force: simulation entries that no retraction withdraws, and all pacing and record entries, in their
/// order. Any prefix of a journal is a journal. A retraction that names no earlier entry has no effect.
pub fn effective_journal(entries: &[Entry]) -> Vec<EffectiveEntry<'_>> {
    let in_force = in_force(entries);
    entries
        .iter()
        .zip(in_force)
        .filter(|(entry, in_force)| match entry.lane {
            Lane::Simulation => *in_force && entry.retracts.is_none(),
            Lane::Pacing | Lane::Record => true,
        })
        .map(|(entry, in_force)| EffectiveEntry {
            entry,
            withdrawn: !in_force,
        })
        .collect()
}

/// For each entry, whether it lies on the line of history that leads to the end of the journal.
///
/// Every entry remembers the one on which its line stood when it was appended; a retraction moves the line back to
/// where it stood before the entry that it names. Following the line from its end finds what is in force.
fn in_force(entries: &[Entry]) -> Vec<bool> {
    let mut before: Vec<Option<usize>> = Vec::with_capacity(entries.len());
    let mut tip = None;
    for (index, entry) in entries.iter().enumerate() {
        before.push(tip);
        tip = match entry.retracts {
            None => Some(index),
            Some(to) => {
                let target = to.checked_sub(1).and_then(|i| usize::try_from(i).ok());
                match target {
                    Some(target) if target < index => before[target],
                    Some(_) | None => tip,
                }
            }
        };
    }
    let mut in_force = vec![false; entries.len()];
    while let Some(index) = tip {
        in_force[index] = true;
        tip = before[index];
    }
    in_force
}
