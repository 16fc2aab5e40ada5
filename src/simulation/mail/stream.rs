//! What is written: daily volumes spread over the hours of a day, as cumulative functions in whole numbers.

use crate::scenario::model::Hours;
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};

/// Where daily volumes come from.
pub trait Volumes {
    /// Messages that `stream` would write on a full working day, drawn for the local day `day`.
    fn day_volume(&self, stream: usize, day: i32) -> u32;
}

/// What this room needs of a calendar.
pub trait Days {
    /// The local day of a moment (any numbering without gaps).
    fn day_of(&self, t: Time) -> i32;
    /// The moment at which a local day begins.
    fn start_of(&self, day: i32) -> Time;
    /// Its weekday, Monday is 0.
    fn weekday(&self, day: i32) -> u8;
}

/// Which way the messages go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Direction {
    /// From the internet to the department.
    Inbound,
    /// From the department to the internet.
    Outbound,
    /// Inside.
    Internal,
}

/// The messages of one department in one direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stream {
    /// Which way.
    pub direction: Direction,
    /// When the people who write or read them work.
    pub hours: Hours,
}

/// Volumes and days together: what every computation here takes.
pub struct Traffic<'a, V, D> {
    /// Daily volumes.
    pub volumes: &'a V,
    /// Days.
    pub days: &'a D,
}

impl<V, D> Clone for Traffic<'_, V, D> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<V, D> Copy for Traffic<'_, V, D> {}

/// What the weights of a full working day add up to.
const FULL_DAY: u64 = 10_000;
/// Seconds of an hour.
const HOUR: i32 = 3600;
/// The profile's whole, in weights times seconds: a volume times a cumulative weight is divided by it.
pub(super) const WHOLE: u64 = FULL_DAY * HOUR as u64;

/// Weights of the hours of one day, with their sums.
pub(super) struct Profile {
    /// Weight of each hour; production in a second is volume times this, divided by [`WHOLE`].
    pub(super) weight: [u64; 24],
    /// Weights times seconds up to the hour.
    sum: [u64; 25],
    /// The integral of that sum up to the hour.
    area: [u64; 25],
}

impl Profile {
    const fn of(weight: [u64; 24]) -> Profile {
        let (mut sum, mut area) = ([0u64; 25], [0u64; 25]);
        let mut h = 0;
        while h < 24 {
            sum[h + 1] = sum[h] + weight[h] * 3600;
            area[h + 1] = area[h] + sum[h] * 3600 + weight[h] * 3600 * 3600 / 2;
            h += 1;
        }
        Profile { weight, sum, area }
    }

    /// Weights times seconds up to `second` of the day.
    fn sum_at(&self, second: i32) -> u64 {
        let s = second.clamp(0, 24 * HOUR) as u64;
        let (h, rest) = ((s / 3600) as usize, s % 3600);
        self.sum[h] + if h < 24 { self.weight[h] * rest } else { 0 }
    }

    /// The integral of [`Profile::sum_at`] up to `second`.
    fn area_at(&self, second: i32) -> u64 {
        let s = second.clamp(0, 24 * HOUR) as u64;
        let (h, rest) = ((s / 3600) as usize, s % 3600);
        let within = if h < 24 {
            self.weight[h] * rest * rest / 2
        } else {
            0
        };
        self.area[h] + self.sum[h] * rest + within
    }
}

// Hourly weights. Estimates: the shape (peaks in mid-morning and mid-afternoon, a dip at noon, little at night) is that
// of office mail in general; what matters to the rules is day against night and weekday against weekend.
static OFFICE: Profile = Profile::of([
    20, 20, 20, 20, 20, 30, 80, 260, 900, 1150, 1200, 1050, 600, 720, 1050, 1100, 900, 480, 180,
    70, 50, 40, 20, 20,
]);
static OFFICE_FREE: Profile = Profile::of([
    5, 5, 5, 5, 5, 5, 10, 15, 30, 40, 45, 40, 30, 30, 35, 35, 35, 35, 35, 30, 25, 20, 15, 10,
]);
static EXTENDED: Profile = Profile::of([
    50, 50, 50, 50, 60, 120, 350, 550, 800, 850, 850, 800, 600, 650, 750, 750, 700, 550, 450, 350,
    300, 200, 80, 40,
]);
static EXTENDED_FREE: Profile = Profile::of([
    30, 30, 30, 30, 40, 70, 180, 280, 400, 430, 430, 400, 300, 330, 380, 380, 350, 280, 230, 180,
    150, 100, 50, 30,
]);
static ALWAYS: Profile = Profile::of([
    220, 200, 180, 180, 200, 260, 380, 480, 580, 620, 620, 580, 480, 520, 580, 580, 560, 520, 480,
    440, 400, 360, 320, 260,
]);
static ALWAYS_FREE: Profile = Profile::of([
    200, 190, 180, 180, 190, 220, 300, 380, 440, 470, 470, 450, 400, 420, 440, 440, 430, 410, 400,
    370, 340, 310, 270, 230,
]);

/// The profile of a day.
pub(super) fn profile(hours: Hours, weekday: u8) -> &'static Profile {
    match (hours, weekday < 5) {
        (Hours::Office, true) => &OFFICE,
        (Hours::Office, false) => &OFFICE_FREE,
        (Hours::Extended, true) => &EXTENDED,
        (Hours::Extended, false) => &EXTENDED_FREE,
        (Hours::Always, true) => &ALWAYS,
        (Hours::Always, false) => &ALWAYS_FREE,
    }
}

impl<V: Volumes, D: Days> Traffic<'_, V, D> {
    fn profile(&self, hours: Hours, day: i32) -> &'static Profile {
        profile(hours, self.days.weekday(day))
    }

    /// Messages of `stream` from the beginning of `day` until `t` on that day.
    fn until(&self, stream: usize, hours: Hours, day: i32, t: Time) -> u64 {
        let second = t.since(self.days.start_of(day)) as i32;
        let sum = self.profile(hours, day).sum_at(second);
        u64::from(self.volumes.day_volume(stream, day)) * sum / WHOLE
    }

    /// Messages that `stream` writes after `from` and up to `to`. Adds up exactly: from a to c is from a to b and from
    /// b to c. On the one day of 25 hours nothing is written in the last.
    pub fn produced(&self, stream: usize, hours: Hours, from: Time, to: Time) -> u64 {
        if to <= from {
            return 0;
        }
        let (first, last) = (self.days.day_of(from), self.days.day_of(to));
        let mut total = self.until(stream, hours, last, to);
        for day in first..last {
            total += self.until(stream, hours, day, self.days.start_of(day + 1));
        }
        total - self.until(stream, hours, first, from)
    }

    /// Message-seconds under the curve of what was written since `from`, up to `to`: what the messages would have waited
    /// had none left. Exact but for the rounding of each day.
    pub fn waited(&self, stream: usize, hours: Hours, from: Time, to: Time) -> u64 {
        if to <= from {
            return 0;
        }
        let (first, last) = (self.days.day_of(from), self.days.day_of(to));
        let whole = u128::from(WHOLE);
        let mut before = 0u64;
        let mut total = 0u64;
        for day in first..=last {
            let begin = self.days.start_of(day);
            let low = if day == first { from.since(begin) } else { 0 };
            let high = if day == last {
                to
            } else {
                self.days.start_of(day + 1)
            }
            .since(begin);
            let profile = self.profile(hours, day);
            let base = profile.sum_at(low as i32);
            let volume = u128::from(self.volumes.day_volume(stream, day));
            // Seconds beyond the 24th hour have no weight: what was written until then goes on waiting.
            let beyond = u64::from(high.saturating_sub(24 * HOUR as u32).min(high - low));
            let area = profile.area_at(high as i32) - profile.area_at(low as i32)
                + beyond * profile.sum_at(24 * HOUR)
                - base * u64::from(high - low);
            total += before * u64::from(high - low) + (volume * u128::from(area) / whole) as u64;
            before += (volume * u128::from(profile.sum_at(high as i32) - base) / whole) as u64;
        }
        total
    }
}

/// One stretch, at most an hour, in which production runs at a constant rate.
pub(super) struct Stretch {
    /// Where it begins.
    pub(super) from: Time,
    /// Its length in seconds, at least 1.
    pub(super) seconds: u32,
    /// Written before it, since the walk began, in messages times [`UNIT`].
    pub(super) before: i128,
    /// Written in each second of it, in messages times [`UNIT`].
    pub(super) rate: i128,
}

/// In what fractions of a message fluid computations count: millionths of a weight's second.
pub(super) const UNIT: i128 = WHOLE as i128 * 1_000_000;

/// A stream that takes part in a fluid computation.
pub(super) struct Part {
    /// Which stream.
    pub(super) stream: usize,
    /// Its hours.
    pub(super) hours: Hours,
    /// How much of it stays inside, in millionths.
    pub(super) kept: u32,
}

impl<V: Volumes, D: Days> Traffic<'_, V, D> {
    /// Walks through the production of `parts` from `from` to `until`, hour by hour, until `visit` has an answer.
    pub(super) fn walk<R>(
        &self,
        parts: impl Iterator<Item = Part> + Clone,
        from: Time,
        until: Time,
        mut visit: impl FnMut(&Stretch) -> Option<R>,
    ) -> Option<R> {
        let mut at = from;
        let mut before = 0i128;
        let mut day = self.days.day_of(from);
        while at < until {
            let begin = self.days.start_of(day);
            let end = self.days.start_of(day + 1).min(until);
            let weekday = self.days.weekday(day);
            let mut volume = [0i128; 3];
            for p in parts.clone() {
                let v = i128::from(self.volumes.day_volume(p.stream, day));
                volume[class(p.hours)] += v * i128::from(p.kept);
            }
            while at < end {
                let hour = at.since(begin) / 3600;
                let seconds = (begin + (hour + 1) * 3600).min(end).since(at);
                let mut rate = 0i128;
                for hours in [Hours::Office, Hours::Extended, Hours::Always] {
                    let weight = profile(hours, weekday)
                        .weight
                        .get(hour as usize)
                        .copied()
                        .unwrap_or(0);
                    rate += volume[class(hours)] * i128::from(weight);
                }
                if let Some(answer) = visit(&Stretch {
                    from: at,
                    seconds,
                    before,
                    rate,
                }) {
                    return Some(answer);
                }
                before += rate * i128::from(seconds);
                at = at + seconds;
            }
            day += 1;
        }
        None
    }
}

fn class(hours: Hours) -> usize {
    match hours {
        Hours::Office => 0,
        Hours::Extended => 1,
        Hours::Always => 2,
    }
}
