//! Moments as seconds after STARTEX.

use crate::scenario::model::{Moment, Scenario};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The longest exercise that is not worth a second look: three months.
pub(super) const LONG: u32 = 92 * 86_400;

const DAY: i64 = 86_400;

/// From civil text to seconds and back. Without a readable start, days have 24 hours and begin at midnight.
#[derive(Debug, Clone)]
pub(super) struct Calendar {
    start: Option<Start>,
    /// Seconds from STARTEX to ENDEX; without end where start or duration are wrong, which is reported once.
    pub(super) end: i64,
}

/// ENDEX of an exercise whose frame is wrong: later than any moment that can be written.
const OPEN_END: i64 = i64::MAX / 4;

/// STARTEX, in civil time and in absolute time.
#[derive(Debug, Clone)]
struct Start {
    civil: DateTime,
    zone: TimeZone,
    at: Timestamp,
}

/// The civil date and time of a scenario's start.
pub(super) fn civil(text: &str) -> Option<DateTime> {
    text.trim().replace(' ', "T").parse().ok()
}

/// A time zone by its IANA name.
pub(super) fn zone(name: &str) -> Option<TimeZone> {
    TimeZone::get(name).ok()
}

impl Start {
    fn second_of_day(&self) -> i64 {
        let time = self.civil.time();
        i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second())
    }
}

impl Calendar {
    pub(super) fn new(scenario: &Scenario) -> Calendar {
        let start = civil(&scenario.start)
            .zip(zone(&scenario.zone))
            .and_then(|(civil, zone)| {
                let at = civil.to_zoned_datetime(zone.clone()).ok()?.timestamp();
                Some(Start { civil, zone, at })
            });
        let end = match i64::from(scenario.duration.seconds()) {
            0 => OPEN_END,
            end if start.is_some() => end,
            _ => OPEN_END,
        };
        Calendar { start, end }
    }

    /// Whether moments can be held against start and end.
    pub(super) fn sound(&self) -> bool {
        self.start.is_some() && self.end != OPEN_END
    }

    /// Seconds after STARTEX.
    pub(super) fn seconds(&self, moment: Moment) -> i64 {
        let naive = match moment {
            Moment::After(span) => return i64::from(span.seconds()),
            Moment::Civil { day, second } => i64::from(day) * DAY + i64::from(second),
        };
        let Some(start) = &self.start else {
            return naive;
        };
        let later = naive - start.second_of_day();
        start
            .civil
            .checked_add(SignedDuration::from_secs(later))
            .ok()
            .and_then(|civil| civil.to_zoned_datetime(start.zone.clone()).ok())
            .map_or(later, |then| {
                then.timestamp().as_second() - start.at.as_second()
            })
    }

    /// The civil moment that lies so many seconds after STARTEX.
    pub(super) fn moment(&self, seconds: i64) -> Moment {
        let local = self.start.as_ref().map_or(seconds, |start| {
            let then = start.at.checked_add(SignedDuration::from_secs(seconds));
            let offset = |at: Timestamp| i64::from(start.zone.to_offset(at).seconds());
            let shift = then.map_or(0, |then| offset(then) - offset(start.at));
            start.second_of_day() + seconds + shift
        });
        Moment::Civil {
            day: i16::try_from(local.div_euclid(DAY)).unwrap_or(i16::MAX),
            second: u32::try_from(local.rem_euclid(DAY)).unwrap_or_default(),
        }
    }
}
