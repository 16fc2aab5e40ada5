//! What an exercise file holds, in memory; the rules of what may follow what.

use super::error::FileError;
use super::record::{Entry, Header, Lane, NewEntry, Record, RecordedEvent, genesis};
use std::collections::BTreeMap;

/// Everything that is whole in an exercise file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    header: Header,
    genesis: [u8; 32],
    entries: Vec<Entry>,
    mark: Option<i64>,
    events: Vec<RecordedEvent>,
    withdrawn_events: Vec<RecordedEvent>,
    kept: BTreeMap<String, Vec<u8>>,
}

impl Contents {
    /// Nothing yet behind a header whose encoded form is `payload`.
    pub(super) fn of_payload(header: Header, payload: &[u8]) -> Contents {
        Contents {
            genesis: genesis(&header, payload),
            header,
            entries: Vec::new(),
            mark: None,
            events: Vec::new(),
            withdrawn_events: Vec::new(),
            kept: BTreeMap::new(),
        }
    }

    /// What makes this exercise what it is.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The journal, all lanes, withdrawn entries included (see [`super::effective_journal`]).
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The recorded stream in force, numbered from 0 without holes.
    pub fn events(&self) -> &[RecordedEvent] {
        &self.events
    }

    /// Events that a later recording replaced (after a retraction, or under newer rules), in the order of replacement.
    pub fn withdrawn_events(&self) -> &[RecordedEvent] {
        &self.withdrawn_events
    }

    /// The time mark in force: on reopening the clock stands here, and no command may be dated before it.
    ///
    /// A command is a mark of its own second. A retraction takes the mark back to the second of the entry that it
    /// names, because from there the exercise is played anew.
    pub fn marked(&self) -> Option<i64> {
        self.mark
    }

    /// A result kept with the exercise.
    pub fn kept(&self, name: &str) -> Option<&[u8]> {
        self.kept.get(name).map(Vec::as_slice)
    }

    /// The names of all kept results, in order.
    pub fn kept_names(&self) -> impl Iterator<Item = &str> {
        self.kept.keys().map(String::as_str)
    }

    /// The chain hash of the last entry, or the hash of the header where there is none.
    pub fn chain(&self) -> [u8; 32] {
        self.entries.last().map_or(self.genesis, |e| e.chain)
    }

    /// Verifies numbers and chain hashes from the header on.
    ///
    /// # Errors
    /// The number of the first entry that is not the one written there.
    pub fn verify_chain(&self) -> Result<(), u64> {
        let mut previous = self.genesis;
        for (entry, number) in self.entries.iter().zip(1..) {
            if entry.number != number || entry.chain != entry.chain_after(&previous) {
                return Err(number);
            }
            previous = entry.chain;
        }
        Ok(())
    }

    /// Whether an entry may be appended now.
    pub(super) fn admit(&self, new: &NewEntry) -> Result<(), FileError> {
        match new.lane {
            Lane::Simulation => {
                if let Some(mark) = self.mark.filter(|&mark| new.at < mark) {
                    return Err(FileError::BeforeMark { at: new.at, mark });
                }
                match new.retracts {
                    Some(to) if self.simulation_entry(to).is_none() => {
                        Err(FileError::NothingToRetract { to })
                    }
                    _ => Ok(()),
                }
            }
            Lane::Pacing | Lane::Record => match new.retracts {
                Some(to) => Err(FileError::NothingToRetract { to }),
                None => Ok(()),
            },
        }
    }

    pub(super) fn admit_events(&self, events: &[RecordedEvent]) -> Result<(), FileError> {
        let mut expected = self.events.len() as u64;
        for event in events {
            if event.sequence > expected {
                return Err(FileError::EventGap {
                    expected,
                    found: event.sequence,
                });
            }
            expected = event.sequence + 1;
        }
        Ok(())
    }

    fn simulation_entry(&self, number: u64) -> Option<&Entry> {
        let index = usize::try_from(number.checked_sub(1)?).ok()?;
        self.entries
            .get(index)
            .filter(|e| e.lane == Lane::Simulation)
    }

    /// Takes in a record that is known to fit.
    pub(super) fn apply(&mut self, record: Record) {
        match record {
            Record::Entry(entry) => {
                if entry.lane == Lane::Simulation {
                    let back = entry.retracts.and_then(|to| self.simulation_entry(to));
                    self.mark = match back {
                        Some(to) => Some(to.at),
                        None => self.mark.max(Some(entry.at)),
                    };
                }
                self.entries.push(entry);
            }
            Record::Mark(at) => self.mark = self.mark.max(Some(at)),
            Record::Events(events) => {
                for event in events {
                    let keep = usize::try_from(event.sequence).unwrap_or(usize::MAX);
                    if keep < self.events.len() {
                        self.withdrawn_events.extend(self.events.drain(keep..));
                    }
                    self.events.push(event);
                }
            }
            Record::Kept { name, bytes } => {
                self.kept.insert(name, bytes);
            }
            Record::Header(_) | Record::Seal { .. } | Record::Hole { .. } => {}
        }
    }

    /// Takes in a record from a file that may be damaged; false when it does not fit behind what was taken in so far.
    pub(super) fn apply_checked(&mut self, record: Record) -> bool {
        let fits = match &record {
            Record::Entry(entry) => {
                entry.number == self.entries.len() as u64 + 1
                    && entry.chain == entry.chain_after(&self.chain())
            }
            Record::Events(events) => self.admit_events(events).is_ok(),
            Record::Header(_)
            | Record::Mark(_)
            | Record::Kept { .. }
            | Record::Seal { .. }
            | Record::Hole { .. } => true,
        };
        if fits {
            self.apply(record);
        }
        fits
    }
}
