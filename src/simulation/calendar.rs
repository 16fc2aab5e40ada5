//! The civil calendar of an exercise: local days, weekdays and hours of exercise seconds.
//!
//! Compiled once from the start and the time zone (bundled data); the rules never see civil text.

use super::time::Time;
use crate::scenario::model::{Days, Hours, Moment};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

/// Day of the week, Monday is 0.
pub type Weekday = u8;

/// Seconds of a day.
pub const DAY: i32 = 86_400;

/// How far a calendar reaches before and after STARTEX, in seconds.
const REACH: i64 = 200 * 86_400;

/// The first local day within reach.
const FIRST_DAY: i32 = -200;

/// Local time as a function of exercise seconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Local seconds since the midnight that begins the date of STARTEX, at STARTEX.
    start_of_day: i32,
    /// Weekday of the date of STARTEX.
    weekday: Weekday,
    /// From this exercise second on, local time is ahead of that of STARTEX by so much (daylight saving).
    shifts: Vec<(i32, i32)>,
    /// The first second of each local day within reach, from [`FIRST_DAY`] on: what is asked most.
    midnights: Vec<Time>,
}

/// Why a start cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// Not a civil date and time.
    #[error("start `{0}` is not a date and time such as 2025-12-11 22:00")]
    Start(String),
    /// Not a zone.
    #[error("time zone `{0}` is not known")]
    Zone(String),
}

/// Where a second stands in the civil calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Civil {
    /// Days after the date of STARTEX.
    pub day: i32,
    /// Weekday.
    pub weekday: Weekday,
    /// Second of the local day.
    pub second: i32,
}

impl Calendar {
    /// Compiles the calendar of an exercise that starts at `start` (civil) in `zone` (IANA).
    ///
    /// # Errors
    /// When the start or the zone cannot be read.
    pub fn new(start: &str, zone: &str) -> Result<Calendar, CalendarError> {
        let bad = || CalendarError::Start(start.to_owned());
        let civil: DateTime = start.trim().replace(' ', "T").parse().map_err(|_| bad())?;
        let zone = TimeZone::get(zone).map_err(|_| CalendarError::Zone(zone.to_owned()))?;
        let begin = civil.to_zoned_datetime(zone.clone()).map_err(|_| bad())?;
        let first = begin.offset().seconds();
        let origin = begin.timestamp();
        let limit = |s: i64| {
            origin
                .checked_add(SignedDuration::from_secs(s))
                .map_err(|_| bad())
        };
        let (from, until): (Timestamp, Timestamp) = (limit(-REACH)?, limit(REACH)?);
        let mut shifts = vec![(i32::MIN, zone.to_offset(from).seconds() - first)];
        for change in zone.following(from) {
            if change.timestamp() > until {
                break;
            }
            let at = change.timestamp().as_second() - origin.as_second();
            shifts.push((at as i32, change.offset().seconds() - first));
        }
        let time = civil.time();
        let mut calendar = Calendar {
            start_of_day: i32::from(time.hour()) * 3600
                + i32::from(time.minute()) * 60
                + i32::from(time.second()),
            weekday: civil.weekday().to_monday_zero_offset() as u8,
            shifts,
            midnights: Vec::new(),
        };
        calendar.midnights = (FIRST_DAY..-FIRST_DAY).map(|d| calendar.at(d, 0)).collect();
        Ok(calendar)
    }

    /// Where `t` stands.
    pub fn civil(&self, t: Time) -> Civil {
        let local =
            t.0.saturating_add(self.start_of_day)
                .saturating_add(self.shift_at(t));
        let day = local.div_euclid(DAY);
        Civil {
            day,
            weekday: self.weekday_of(day),
            second: local.rem_euclid(DAY),
        }
    }

    /// The weekday of a local day.
    pub fn weekday_of(&self, day: i32) -> Weekday {
        (i32::from(self.weekday) + day).rem_euclid(7) as u8
    }

    /// The first second of a local day.
    pub fn midnight(&self, day: i32) -> Time {
        usize::try_from(day - FIRST_DAY)
            .ok()
            .and_then(|d| self.midnights.get(d))
            .copied()
            .unwrap_or_else(|| self.at(day, 0))
    }

    fn shift_at(&self, t: Time) -> i32 {
        self.shifts
            .iter()
            .rev()
            .find(|(from, _)| *from <= t.0)
            .map_or(0, |(_, shift)| *shift)
    }

    /// The first exercise second at which the local clock shows `second` on `day`, or just after it where the clock
    /// skips over it.
    pub fn at(&self, day: i32, second: i32) -> Time {
        let local = day
            .saturating_mul(DAY)
            .saturating_add(second)
            .saturating_sub(self.start_of_day);
        let mut t = Time(local);
        for _ in 0..2 {
            t = Time(local - self.shift_at(t));
        }
        t
    }

    /// A moment as written.
    pub fn moment(&self, m: Moment) -> Time {
        match m {
            Moment::After(span) => Time::START + span.seconds(),
            Moment::Civil { day, second } => self.at(i32::from(day), second as i32),
        }
    }

    /// Whether `weekday` is one of `days`.
    pub fn on(days: Days, weekday: Weekday) -> bool {
        match days {
            Days::All => true,
            Days::Weekdays => weekday < 5,
            Days::Weekend => weekday >= 5,
        }
    }

    /// First and last second of the day at which people with these hours work; nothing on their free days.
    pub fn working(hours: Hours, weekday: Weekday) -> Option<(i32, i32)> {
        match hours {
            Hours::Office if weekday < 5 => Some((8 * 3600, 19 * 3600)),
            Hours::Office => None,
            Hours::Extended => Some((6 * 3600, 22 * 3600)),
            Hours::Always => Some((0, DAY)),
        }
    }

    /// Working seconds between two moments.
    pub fn working_seconds(&self, hours: Hours, from: Time, to: Time) -> u32 {
        if to <= from {
            return 0;
        }
        if hours == Hours::Always {
            return to.since(from);
        }
        let (a, b) = (self.civil(from), self.civil(to));
        let mut total = 0i32;
        for day in a.day..=b.day {
            if let Some((open, close)) = Calendar::working(hours, self.weekday_of(day)) {
                let low = if day == a.day {
                    a.second.max(open)
                } else {
                    open
                };
                let high = if day == b.day {
                    b.second.min(close)
                } else {
                    close
                };
                total += (high - low).max(0);
            }
        }
        total as u32
    }

    /// Whether people with these hours work at `t`.
    pub fn is_open(&self, hours: Hours, t: Time) -> bool {
        let c = self.civil(t);
        Calendar::working(hours, c.weekday).is_some_and(|(a, b)| (a..b).contains(&c.second))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thursday() -> Calendar {
        Calendar::new("2025-12-11 22:00", "Europe/Paris").unwrap()
    }

    #[test]
    fn the_eleventh_of_december_2025_is_a_thursday() {
        let c = thursday().civil(Time(0));
        assert_eq!((c.day, c.weekday, c.second), (0, 3, 22 * 3600));
        let friday = thursday().civil(Time(2 * 3600));
        assert_eq!((friday.day, friday.weekday, friday.second), (1, 4, 0));
    }

    #[test]
    fn a_civil_moment_is_found_again() {
        let c = thursday();
        for day in -20..40 {
            for second in [0, 6 * 3600, 86_399] {
                let back = c.civil(c.at(day, second));
                assert_eq!((back.day, back.second), (day, second));
            }
        }
    }

    #[test]
    fn a_day_begins_where_its_first_second_is_found() {
        for (start, zone) in [
            ("2026-03-28 12:00", "Europe/Paris"),
            ("2025-12-11 22:00", "Europe/Paris"),
            // Here the clock skips midnight itself in spring.
            ("2018-11-03 12:00", "America/Sao_Paulo"),
        ] {
            let c = Calendar::new(start, zone).unwrap();
            for day in -260..260 {
                assert_eq!(c.midnight(day), c.at(day, 0));
                let civil = c.civil(c.midnight(day));
                assert_eq!((civil.day, civil.weekday), (day, c.weekday_of(day)));
            }
        }
    }

    #[test]
    fn the_clock_jumps_in_march() {
        let c = Calendar::new("2026-03-28 12:00", "Europe/Paris").unwrap();
        let before = c.at(1, 3600);
        let after = c.at(1, 4 * 3600);
        assert_eq!(after.since(before), 2 * 3600);
    }

    #[test]
    fn office_hours_are_eleven_on_weekdays_and_none_on_sunday() {
        let c = thursday();
        let day = |d| (c.at(d, 0), c.at(d + 1, 0));
        let (a, b) = day(1);
        assert_eq!(c.working_seconds(Hours::Office, a, b), 11 * 3600);
        let (a, b) = day(3);
        assert_eq!(c.working_seconds(Hours::Office, a, b), 0);
    }

    #[test]
    fn what_is_no_date_and_what_is_no_zone_is_refused() {
        assert!(matches!(
            Calendar::new("yesterday", "Europe/Paris"),
            Err(CalendarError::Start(_))
        ));
        assert!(matches!(
            Calendar::new("2025-12-11 22:00", "Europe/Lutece"),
            Err(CalendarError::Zone(_))
        ));
    }
}
