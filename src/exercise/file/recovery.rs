//! Putting an exercise together from what the database and the side journal hold, whole or damaged.
//!
//! Both hold the same numbered frames, so recovery is a union: a frame is lost only where both lost it. Entries are
//! taken in as long as numbers and chain hashes fit; the first that is missing ends the journal, and what follows it,
//! though whole, belongs to an exercise that is no longer known. This module reads; it never writes.

use super::Contents;
use super::error::FileError;
use super::frame::{self, Fault, Frame};
use super::record::{self, FORMAT_VERSION, Record, Undecodable};
use super::sources::{Merged, Part, Sources, gaps, merge, position_after};
use std::borrow::Cow;
use std::path::{Path, PathBuf};

/// What is wrong at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DamageKind {
    /// Bytes were changed.
    Flipped,
    /// A record stops short although others follow.
    Torn,
    /// SQLite cannot read the file or not all of it; records were looked for in its raw bytes.
    Structure,
    /// Records that neither part holds any more.
    Missing {
        /// How many places in the log.
        positions: u64,
    },
    /// A whole record that does not follow from those before it (number, chain hash, sequence).
    Misfit,
    /// The end of a file that was closed is not there, or a file was copied without its side journal while open.
    Unsealed,
}

/// One place of damage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// Where.
    pub part: Part,
    /// Byte offset in that file, where it is known.
    pub offset: Option<u64>,
    /// What.
    pub kind: DamageKind,
    /// The first entry that it may concern: the one after the last whole entry before it.
    pub entry: Option<u64>,
}

/// What opening a file found and did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recovery {
    /// Entries that only the side journal held (the last writer did not close the file).
    pub restored_entries: u64,
    /// Offset in the side journal from which an interrupted, never acknowledged write was cut.
    pub torn_tail: Option<u64>,
    /// Everything that was recognised as damage, healed or not.
    pub damage: Vec<Damage>,
    /// The first entry that could not be recovered.
    pub first_lost_entry: Option<u64>,
    /// Whole entries behind the first lost one, left out because they no longer follow from it.
    pub unchained_entries: u64,
    /// Copies of the damaged files, kept for a closer look (only when opened for writing).
    pub set_aside: Vec<PathBuf>,
}

impl Recovery {
    /// Whether nothing was damaged; a torn tail of an interrupted write is not damage.
    pub fn is_sound(&self) -> bool {
        self.damage.is_empty()
    }
}

/// An exercise put together, and what is needed to make the file whole again.
pub(super) struct Restored {
    pub contents: Contents,
    pub recovery: Recovery,
    /// Whether the database cannot be added to and must be written anew from `log`.
    pub rebuild: bool,
    /// Frames that the database lacks.
    pub unstored: Vec<Vec<u8>>,
    /// The whole log, with holes where something was lost; filled only for a rebuild.
    pub log: Vec<Vec<u8>>,
    pub next_position: u64,
    /// Whether the log ends with the seal of a closed file.
    pub sealed: bool,
}

/// Makes an exercise of the bytes found; with `rebuild` the database is to be written anew in any case.
pub(super) fn restore(
    path: &Path,
    sources: &Sources,
    rebuild: bool,
) -> Result<Restored, FileError> {
    let mut recovery = Recovery::default();
    let mut database = match &sources.log {
        Some(log) => frame::scan(log).frames,
        None => Vec::new(),
    };
    let mut rebuild = rebuild || sources.log.is_none();
    if let Some(raw) = &sources.raw {
        let reached = database.len();
        database.extend(frame::carve(raw));
        database.sort_by_key(|f| f.position);
        database.dedup();
        let structure = sources.log.is_none()
            || database.len() > reached
            || sources
                .log
                .as_ref()
                .is_some_and(|log| !frame::scan(log).bad.is_empty());
        rebuild |= structure;
        if !sources.unfinished {
            recovery.damage.push(Damage {
                part: Part::Database,
                offset: None,
                kind: if structure {
                    DamageKind::Structure
                } else {
                    DamageKind::Unsealed
                },
                entry: None,
            });
        }
    }
    let side = match &sources.side {
        Some(bytes) => scan_side(bytes, &mut recovery),
        None => Vec::new(),
    };
    if database.is_empty() && side.is_empty() {
        return Err(FileError::NotAnExercise {
            path: path.to_owned(),
        });
    }
    let merged = merge(database, side, path)?;
    assemble(path, &merged, recovery, rebuild)
}

fn scan_side<'a>(bytes: &'a [u8], recovery: &mut Recovery) -> Vec<Frame<'a>> {
    let found = frame::scan(bytes);
    for bad in &found.bad {
        if bad.at_end && bad.fault == Fault::Torn {
            recovery.torn_tail = Some(bad.offset);
            continue;
        }
        recovery.damage.push(Damage {
            part: Part::SideJournal,
            offset: Some(bad.offset),
            kind: match bad.fault {
                Fault::Torn => DamageKind::Torn,
                Fault::Flipped => DamageKind::Flipped,
            },
            entry: Some(entry_after(&found.frames[..bad.frames_before])),
        });
    }
    found.frames
}

/// The number of the entry that would follow these frames.
fn entry_after(frames: &[Frame<'_>]) -> u64 {
    frames
        .iter()
        .rev()
        .filter(|f| f.kind == record::ENTRY && f.first)
        .find_map(|f| Some(u64::from_le_bytes(f.payload.get(..8)?.try_into().ok()?)))
        .unwrap_or(0)
        .saturating_add(1)
}

/// A record's frames, by index.
struct Group {
    from: usize,
    to: usize,
    kind: u8,
}

impl Group {
    /// Joined only when asked for: a second copy of a large header never is.
    fn payload<'a>(&self, frames: &[Frame<'a>]) -> Cow<'a, [u8]> {
        match &frames[self.from..self.to] {
            [one] => Cow::Borrowed(one.payload),
            several => {
                let parts: Vec<&[u8]> = several.iter().map(|f| f.payload).collect();
                Cow::Owned(parts.concat())
            }
        }
    }
}

/// Joins fragments to records; fragments without their fellows are left out.
fn group(frames: &[Frame<'_>]) -> Vec<Group> {
    let mut groups = Vec::with_capacity(frames.len());
    let mut from = 0;
    while from < frames.len() {
        let start = frames[from];
        let mut to = from + 1;
        while frames[to - 1].more
            && frames.get(to).is_some_and(|f| {
                !f.first && f.kind == start.kind && f.position == frames[to - 1].position + 1
            })
        {
            to += 1;
        }
        if start.first && !frames[to - 1].more {
            groups.push(Group {
                from,
                to,
                kind: start.kind,
            });
        }
        from = to;
    }
    groups
}

fn find_header(path: &Path, frames: &[Frame<'_>], groups: &[Group]) -> Result<Contents, FileError> {
    for group in groups.iter().filter(|g| g.kind == record::HEADER) {
        let payload = group.payload(frames);
        match Record::decode(group.kind, &payload) {
            Ok(Record::Header(header)) => return Ok(Contents::of_payload(header, &payload)),
            Err(Undecodable::Newer(found)) => {
                return Err(FileError::NewerFormat {
                    path: path.to_owned(),
                    found,
                    known: FORMAT_VERSION,
                });
            }
            Ok(_) | Err(Undecodable::Malformed) => {}
        }
    }
    Err(FileError::HeaderLost {
        path: path.to_owned(),
    })
}

fn assemble(
    path: &Path,
    merged: &Merged<'_>,
    mut recovery: Recovery,
    mut rebuild: bool,
) -> Result<Restored, FileError> {
    let frames = &merged.frames;
    let groups = group(frames);
    let mut contents = find_header(path, frames, &groups)?;
    let mut kept = vec![false; frames.len()];
    let mut headers = 0;
    let mut misfits = Vec::new();
    for group in &groups {
        let record = if group.kind == record::HEADER {
            // Decoded once above; a second look at a large scenario would buy nothing.
            headers += 1;
            None
        } else {
            match Record::decode(group.kind, &group.payload(frames)) {
                Ok(record) => Some(record),
                Err(_) => {
                    misfits.push(group.from);
                    continue;
                }
            }
        };
        let fits = match record {
            None => true,
            Some(record) => take_in(&mut contents, &mut recovery, record, frames[group.from]),
        };
        if fits {
            kept[group.from..group.to].fill(true);
            let fresh = group.kind == record::ENTRY && !merged.stored[group.from];
            recovery.restored_entries += u64::from(fresh);
        } else {
            misfits.push(group.from);
        }
    }
    note_losses(merged, &misfits, &mut recovery);
    let lossy = kept.iter().any(|k| !k) || !gaps(frames).is_empty();
    rebuild |= lossy;
    let last = frames.last();
    let mut restored = Restored {
        sealed: last.is_some_and(|f| f.kind == record::SEAL) && !lossy,
        next_position: last.map_or(0, position_after),
        unstored: Vec::new(),
        log: Vec::new(),
        rebuild,
        contents,
        recovery,
    };
    restored.unstored = frames
        .iter()
        .zip(&merged.stored)
        .filter(|(_, stored)| !**stored)
        .map(|(f, _)| f.to_bytes())
        .collect();
    if rebuild || headers < 2 {
        restored.fill_log(frames, &kept, headers);
    }
    Ok(restored)
}

/// Takes one record in, or says that it does not fit.
fn take_in(
    contents: &mut Contents,
    recovery: &mut Recovery,
    record: Record,
    frame: Frame<'_>,
) -> bool {
    let next = contents.entries().len() as u64 + 1;
    let entries_end = recovery.first_lost_entry.is_some();
    match &record {
        Record::Entry(_) if entries_end => {
            recovery.unchained_entries += 1;
            false
        }
        Record::Entry(entry) => {
            let skipped = entry.number > next;
            let fits = contents.apply_checked(record);
            if !fits {
                recovery.first_lost_entry = Some(next);
                recovery.unchained_entries += u64::from(skipped);
            }
            fits
        }
        // What was computed from lost entries is no longer true of this exercise; what the room has seen still is.
        Record::Events(_) | Record::Kept { .. } if entries_end => false,
        // A seal that counts more entries than there are tells of some that left no other trace.
        Record::Seal { entries } if *entries >= next => {
            recovery.first_lost_entry.get_or_insert(next);
            false
        }
        Record::Hole { .. }
        | Record::Header(_)
        | Record::Mark(_)
        | Record::Events(_)
        | Record::Kept { .. }
        | Record::Seal { .. } => {
            debug_assert!(frame.first);
            contents.apply_checked(record)
        }
    }
}

fn note_losses(merged: &Merged<'_>, misfits: &[usize], recovery: &mut Recovery) {
    let part = |index: usize| {
        if merged.stored.get(index).copied().unwrap_or(true) {
            Part::Database
        } else {
            Part::SideJournal
        }
    };
    for (index, _, positions) in gaps(&merged.frames) {
        recovery.damage.push(Damage {
            part: part(index),
            offset: None,
            kind: DamageKind::Missing { positions },
            entry: Some(entry_after(&merged.frames[..index])),
        });
    }
    for &index in misfits {
        // Those behind a lost entry are counted, not listed one by one.
        if recovery.first_lost_entry.is_some()
            && recovery
                .damage
                .iter()
                .any(|d| !matches!(d.kind, DamageKind::Unsealed))
        {
            break;
        }
        recovery.damage.push(Damage {
            part: part(index),
            offset: None,
            kind: DamageKind::Misfit,
            entry: Some(entry_after(&merged.frames[..index])),
        });
    }
}

impl Restored {
    /// The log to write anew: what was kept at its old place, holes for what was lost, and the header twice again.
    fn fill_log(&mut self, frames: &[Frame<'_>], kept: &[bool], headers: usize) {
        self.rebuild = true;
        let mut next = 0;
        let hole = |log: &mut Vec<Vec<u8>>, from: u64, to: u64| {
            if to > from {
                let payload = Record::Hole {
                    positions: to - from,
                }
                .encode();
                log.extend(frame::frames_of(record::HOLE, from, &payload));
            }
        };
        for (frame, _) in frames.iter().zip(kept).filter(|(_, kept)| **kept) {
            hole(&mut self.log, next, frame.position);
            self.log.push(frame.to_bytes());
            next = position_after(frame);
        }
        hole(&mut self.log, next, self.next_position);
        if headers < 2 {
            let payload = Record::Header(self.contents.header().clone()).encode();
            let again = frame::frames_of(record::HEADER, self.next_position, &payload);
            self.next_position += again.len() as u64;
            self.log.extend(again);
        }
        self.sealed = false;
    }
}
