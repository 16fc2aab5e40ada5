//! How much mail is written: drawn per stream and day, part of the outside world, whatever anybody decides.
//!
//! It knows no path and no queue.

use super::super::calendar::Calendar;
use super::super::chance::{IdHash, Key, Purpose, Source};
use super::super::mail::{Days, Volumes};
use super::super::time::Time;
use serde::{Deserialize, Serialize};
use std::cell::Cell;

impl Days for Calendar {
    fn day_of(&self, t: Time) -> i32 {
        self.civil(t).day
    }
    fn start_of(&self, day: i32) -> Time {
        self.midnight(day)
    }
    fn weekday(&self, day: i32) -> u8 {
        self.weekday_of(day)
    }
}

/// What a stream writes on a usual day, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Usual {
    /// Stable hash of the department.
    pub(super) hash: IdHash,
    /// Which direction.
    pub(super) direction: u8,
    /// Messages.
    pub(super) typical: u32,
}

/// Days for which drawn volumes are remembered: from some before STARTEX to some after D+30.
const FIRST_DAY: i32 = -30;
const DAYS: usize = 96;
/// Not drawn yet.
const UNKNOWN: u32 = u32::MAX;

/// Volumes drawn so far in this run. A memory only: forgetting it changes nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memory(Vec<Cell<u32>>);

impl Memory {
    pub(crate) fn forget(&mut self, streams: usize) {
        self.0.clear();
        self.0.resize(streams * DAYS, Cell::new(UNKNOWN));
    }
}

/// Daily volumes, drawn per stream and day: part of the outside world, independent of what anybody decides.
pub(super) struct Drawn<'a> {
    pub(super) usual: &'a [Usual],
    pub(super) memory: &'a Memory,
    pub(super) source: Source,
    pub(super) calendar: &'a Calendar,
}

impl Volumes for Drawn<'_> {
    fn day_volume(&self, stream: usize, day: i32) -> u32 {
        let Some(usual) = self.usual.get(stream) else {
            return 0;
        };
        let place = usize::try_from(day - FIRST_DAY).ok().filter(|d| *d < DAYS);
        let known = place.and_then(|d| self.memory.0.get(stream * DAYS + d));
        if let Some(v) = known.map(Cell::get)
            && v != UNKNOWN
        {
            return v;
        }
        let key = Key {
            purpose: Purpose::MailVolume,
            actor: usual.hash,
            action: IdHash(u64::from(usual.direction)),
            target: IdHash::NONE,
            index: (i64::from(day) + 100_000) as u64,
        };
        // The day has its volume when it begins, which matters only to where the run is split.
        let begins = match self.source.split {
            Some(_) => self.calendar.at(day, 0),
            None => Time::START,
        };
        // Nine tenths of the typical volume to eleven tenths.
        let part = 900 + self.source.roll(begins, key).below(201);
        let volume = (u64::from(usual.typical) * u64::from(part) / 1000) as u32;
        if let Some(cell) = known {
            cell.set(volume);
        }
        volume
    }
}
