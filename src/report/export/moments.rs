//! Exercise time as other tools write it: local date and time, local time with its offset, UTC.

use crate::scenario::resolved::Resolved;
use crate::simulation::time::Time;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The time of an exercise's place.
#[derive(Debug, Clone)]
pub(super) struct Moments {
    origin: Timestamp,
    zone: TimeZone,
}

impl Moments {
    /// The time of a scenario's place. What a compiled scenario cannot have, a start that is no date, becomes 1970 in UTC.
    pub fn of(scenario: &Resolved) -> Moments {
        let zone = TimeZone::get(&scenario.zone).unwrap_or(TimeZone::UTC);
        let start = scenario.start.trim().replace(' ', "T");
        let start: Option<DateTime> = start.parse().ok();
        let origin = start.and_then(|s| s.to_zoned_datetime(zone.clone()).ok());
        Moments {
            origin: origin.map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp()),
            zone,
        }
    }

    fn timestamp(&self, at: Time) -> Timestamp {
        let since = SignedDuration::from_secs(i64::from(at.0));
        self.origin.checked_add(since).unwrap_or(self.origin)
    }

    /// Local date and time.
    pub fn civil(&self, at: Time) -> DateTime {
        self.zone.to_datetime(self.timestamp(at))
    }

    /// Local date and time as text without an offset: `2025-12-11 22:30:00`.
    pub fn local(&self, at: Time) -> String {
        self.civil(at).strftime("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// Local time with its offset (RFC 3339): `2025-12-11T22:30:00+01:00`.
    pub fn offset(&self, at: Time) -> String {
        let zoned = self.timestamp(at).to_zoned_datetime(self.zone.clone());
        zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// UTC to the millisecond, as STIX wants it: `2025-12-11T21:30:00.000Z`.
    pub fn utc(&self, at: Time) -> String {
        utc(self.timestamp(at).as_millisecond())
    }
}

/// Milliseconds since 1970 as UTC to the millisecond.
pub(super) fn utc(milliseconds: i64) -> String {
    let at = Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::UNIX_EPOCH);
    at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_past_ten_in_paris_in_winter_is_half_past_nine_in_utc() {
        let moments = Moments {
            origin: "2025-12-11T21:00:00Z".parse().unwrap(),
            zone: TimeZone::get("Europe/Paris").unwrap(),
        };
        let at = Time(1800);
        assert_eq!(moments.local(at), "2025-12-11 22:30:00");
        assert_eq!(moments.offset(at), "2025-12-11T22:30:00+01:00");
        assert_eq!(moments.utc(at), "2025-12-11T21:30:00.000Z");
        assert_eq!(utc(1_764_011_405_007), "2025-11-24T19:10:05.007Z");
    }
}
