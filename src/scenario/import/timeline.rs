//! How the times of a table follow each other: days that go on from row to row, midnights that pass, dates that say where STARTEX lies.

use super::Wishes;
use super::loss::{LossKind, Losses, Spot};
use super::sheet::Value;
use super::sketch::When;
use super::times::{DayFirst, Read, Sense, Time, read};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time as ClockTime, Weekday, date};

const DAY: i64 = 86_400;
/// A clock that goes back by more than this has passed midnight; by less, rows are out of order.
const BACK: i64 = 3 * 3600;
/// A STARTEX asked for that is further than this from the dates of the file moves the exercise to another time.
const SAME_EXERCISE: i32 = 31;
/// Spreadsheets count days from here.
const EPOCH: (i16, i8, i8) = (1899, 12, 30);
/// Days between this and an epoch in 1904.
const FROM_1904: i64 = 1462;
/// Numbers from here on are dates: 1954.
const FIRST_DATE: f64 = 20_000.0;
/// A day on which an exercise may begin whose file names days of the week only: a Monday.
const SOME_MONDAY: (i16, i8, i8) = (2026, 3, 2);

/// The time of a row, as far as the row says it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Raw {
    /// Nothing.
    Blank,
    /// Something that is no time.
    Unreadable(String),
    /// A time.
    Elapsed(i64),
    /// A second of a day.
    At(DayOf, i64),
    /// A day.
    On(DayOf),
}

/// Which day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum DayOf {
    /// That of the row before.
    GoesOn,
    /// By its distance from the first.
    Distance(i64),
    /// By its number.
    Number(i64),
    /// By its name.
    Name(Weekday),
    /// By its date.
    Date(Date),
}

/// The cells of a row that say when.
#[derive(Debug, Clone, Default)]
pub(super) struct Cells<'t> {
    pub(super) time: Option<(&'t Value, Spot)>,
    pub(super) day: Option<(&'t Value, Spot)>,
    pub(super) date: Option<(&'t Value, Spot)>,
    pub(super) offset: Option<(&'t Value, Spot)>,
}

/// A time as it was read, with where it stands.
#[derive(Debug, Clone)]
pub(super) struct RowTime {
    pub(super) raw: Raw,
    pub(super) spot: Spot,
    pub(super) text: String,
    sure: bool,
    either_order: bool,
}

/// How values of a table are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader {
    pub(super) order: DayFirst,
    pub(super) from_1904: bool,
}

/// A date as spreadsheets count it.
fn date_of(serial: f64, from_1904: bool) -> Option<DateTime> {
    if !(0.0..200_000.0).contains(&serial) {
        return None;
    }
    let (y, m, d) = EPOCH;
    let shift = if from_1904 { FROM_1904 } else { 0 };
    let seconds = (serial * DAY as f64).round() as i64 + shift * DAY;
    let midnight = date(y, m, d).to_datetime(ClockTime::midnight());
    midnight.checked_add(seconds.seconds()).ok()
}

/// A moment of a spreadsheet as people read it.
pub(super) fn shown(value: &Value, from_1904: bool) -> String {
    let Value::Serial(serial) = value else {
        return value.text();
    };
    let Some(at) = date_of(*serial, from_1904) else {
        return value.text();
    };
    let clock = format!("{:02}:{:02}", at.hour(), at.minute());
    match (*serial < 1.0, serial.fract() == 0.0) {
        (true, _) => clock,
        (_, true) => at.date().to_string(),
        _ => format!("{} {clock}", at.date()),
    }
}

impl Reader {
    fn value(self, value: &Value, sense: Sense) -> Option<Read> {
        let plain = |time: Time, sure: bool| {
            Some(Read {
                time,
                sure,
                either_order: false,
            })
        };
        let of_day = |n: f64| (n * DAY as f64).round() as i64;
        match (value, sense) {
            (Value::Text(text), _) => read(text, sense, self.order),
            (Value::Serial(n), Sense::Offset) if n.abs() < 400.0 => {
                plain(Time::Elapsed(of_day(*n)), true)
            }
            (Value::Number(n), Sense::Offset) if n.abs() < 1.0 && *n != 0.0 => {
                plain(Time::Elapsed(of_day(*n)), false)
            }
            // A bare number of minutes.
            (Value::Number(n), Sense::Offset) if n.abs() < 1e6 => {
                plain(Time::Elapsed((n * 60.0).round() as i64), false)
            }
            (Value::Number(n), Sense::Day) if n.fract() == 0.0 && (-400.0..400.0).contains(n) => {
                let n = *n as i64;
                plain(
                    if n <= 0 {
                        Time::Day(n)
                    } else {
                        Time::NthDay(n, None)
                    },
                    true,
                )
            }
            (Value::Serial(n), _) if (0.0..1.0).contains(n) => plain(Time::Clock(of_day(*n)), true),
            (Value::Number(n), Sense::Clock) if (0.0..1.0).contains(n) => {
                plain(Time::Clock(of_day(*n)), false)
            }
            // `26:30`, as a length of time.
            (Value::Serial(n), _) if (1.0..32.0).contains(n) && n.fract() != 0.0 => {
                plain(Time::Clock(of_day(*n)), false)
            }
            // `830`
            (Value::Number(n), Sense::Clock) if n.fract() == 0.0 && (100.0..2400.0).contains(n) => {
                read(&format!("{n:04}"), sense, self.order)
            }
            (Value::Serial(n) | Value::Number(n), _)
                if *n >= FIRST_DATE || self.from_1904 && *n >= FIRST_DATE - FROM_1904 as f64 =>
            {
                let at = date_of(*n, self.from_1904)?;
                let time = match n.fract() == 0.0 {
                    true => Time::Date(at.date()),
                    false => Time::DateTime(at),
                };
                plain(time, matches!(value, Value::Serial(_)))
            }
            _ => None,
        }
    }

    /// Reads the cells of a row that say when.
    pub(super) fn row(self, cells: &Cells<'_>) -> Option<RowTime> {
        let given = |cell: &Option<(&Value, Spot)>, sense| {
            let (value, spot) = cell.as_ref()?;
            let text = shown(value, self.from_1904);
            Some((self.value(value, sense), spot.clone(), text))
        };
        let time = given(&cells.time, Sense::Clock);
        let offset = given(&cells.offset, Sense::Offset);
        let date = given(&cells.date, Sense::Day);
        let day = given(&cells.day, Sense::Day);
        let (mut raw, spot, text, mut sure, mut either_order) = match time.or(offset) {
            Some((Some(r), spot, text)) => (of_time(r.time), spot, text, r.sure, r.either_order),
            Some((None, spot, text)) => (Raw::Unreadable(text.clone()), spot, text, true, false),
            None => {
                let (_, spot, text) = date.as_ref().or(day.as_ref())?;
                (Raw::Blank, spot.clone(), text.clone(), true, false)
            }
        };
        if let Some((read, _, day_text)) = date.or(day) {
            let Some(read) = read else {
                // A day that cannot be read leaves the time without one.
                return Some(RowTime {
                    raw: match raw {
                        Raw::Blank => Raw::Unreadable(day_text.clone()),
                        raw => raw,
                    },
                    spot,
                    text: format!("{day_text} {text}"),
                    sure: false,
                    either_order,
                });
            };
            raw = joined(of_time(read.time), raw);
            sure &= read.sure;
            either_order |= read.either_order;
        }
        Some(RowTime {
            raw,
            spot,
            text,
            sure,
            either_order,
        })
    }
}

fn of_time(time: Time) -> Raw {
    match time {
        Time::Elapsed(seconds) => Raw::Elapsed(seconds),
        Time::Clock(second) => Raw::At(DayOf::GoesOn, second),
        Time::DayClock(day, second) => Raw::At(DayOf::Distance(day), second),
        Time::Day(day) => Raw::On(DayOf::Distance(day)),
        Time::NthDay(day, Some(second)) => Raw::At(DayOf::Number(day), second),
        Time::NthDay(day, None) => Raw::On(DayOf::Number(day)),
        Time::Weekday(day, Some(second)) => Raw::At(DayOf::Name(day), second),
        Time::Weekday(day, None) => Raw::On(DayOf::Name(day)),
        Time::Date(date) => Raw::On(DayOf::Date(date)),
        Time::DateTime(at) => {
            let time = at.time();
            let second = i64::from(time.hour()) * 3600
                + i64::from(time.minute()) * 60
                + i64::from(time.second());
            Raw::At(DayOf::Date(at.date()), second)
        }
    }
}

/// A day of one column with a time of another.
fn joined(day: Raw, time: Raw) -> Raw {
    match (day, time) {
        (Raw::On(day), Raw::At(DayOf::GoesOn, second)) => Raw::At(day, second),
        (Raw::On(DayOf::Distance(day)), Raw::Elapsed(seconds)) => Raw::Elapsed(day * DAY + seconds),
        (Raw::On(DayOf::Number(day)), Raw::Elapsed(seconds)) => {
            Raw::Elapsed((day - 1) * DAY + seconds)
        }
        (day, Raw::Blank) => day,
        (Raw::At(day, second), Raw::At(DayOf::GoesOn, _)) => Raw::At(day, second),
        (_, time) => time,
    }
}

/// What the times of all tables have in common.
#[derive(Debug, Clone, Default)]
pub(super) struct Base {
    /// The first day, where dates or names of days say which.
    date: Option<Date>,
    /// STARTEX, where it is known or was found.
    pub(super) start: Option<DateTime>,
    /// The day of the week that came first.
    name: Option<Weekday>,
    /// Days are numbered from 0.
    from_zero: bool,
}

impl Base {
    /// Looks through all times; `known` is STARTEX where the file says it.
    pub(super) fn of<'r>(
        rows: impl Iterator<Item = &'r RowTime> + Clone,
        known: Option<DateTime>,
        wishes: &Wishes,
        losses: &mut Losses,
    ) -> Base {
        let wished = wishes.start.as_deref().and_then(super::civil);
        let mut base = Base {
            from_zero: rows.clone().any(|r| {
                matches!(
                    r.raw,
                    Raw::At(DayOf::Distance(0), _) | Raw::On(DayOf::Distance(0))
                )
            }),
            ..Base::default()
        };
        let mut earliest: Option<DateTime> = None;
        for row in rows.clone() {
            let at = match row.raw {
                Raw::At(DayOf::Date(d), second) => clocked(d, second),
                Raw::On(DayOf::Date(d)) => Some(d.to_datetime(ClockTime::midnight())),
                Raw::At(DayOf::Name(name), _) | Raw::On(DayOf::Name(name)) => {
                    base.name = base.name.or(Some(name));
                    None
                }
                _ => None,
            };
            if let Some(at) = at {
                earliest = Some(earliest.map_or(at, |e| e.min(at)));
            }
        }
        let first_clock = rows.filter_map(|r| match r.raw {
            Raw::At(_, second) => Some(second),
            _ => None,
        });
        let hour = first_clock.map(|s| s.rem_euclid(DAY) / 3600 * 3600).next();
        base.start = known;
        if let Some(start) = wished.or(known) {
            let near = |e: DateTime| (e.date() - start.date()).get_days().abs() <= SAME_EXERCISE;
            match earliest {
                // The dates of the file and the STARTEX asked for are of one exercise: they say how far they are apart.
                Some(earliest) if near(earliest) => base.date = Some(start.date()),
                Some(earliest) => base.date = Some(earliest.date()),
                None => {}
            }
            base.start = base
                .date
                .and_then(|d| clocked(d, second_of(start)))
                .or(known);
            return base;
        }
        if let Some(earliest) = earliest {
            base.date = Some(earliest.date());
            let whole_day = second_of(earliest) == 0;
            let second = match whole_day {
                true => hour.unwrap_or(8 * 3600),
                false => second_of(earliest) / 3600 * 3600,
            };
            base.start = clocked(earliest.date(), second);
        } else if let Some(name) = base.name {
            let (y, m, d) = SOME_MONDAY;
            let days = i64::from(name.to_monday_zero_offset());
            let first = date(y, m, d).checked_add(days.days()).ok();
            base.start = first.and_then(|first| clocked(first, hour.unwrap_or(8 * 3600)));
        }
        if let Some(start) = base.start {
            losses.note(Spot::File, LossKind::StartGuessed, super::written(start));
        }
        base
    }
}

fn second_of(at: DateTime) -> i64 {
    i64::from(at.hour()) * 3600 + i64::from(at.minute()) * 60 + i64::from(at.second())
}

fn clocked(day: Date, second: i64) -> Option<DateTime> {
    let midnight = day.to_datetime(ClockTime::midnight());
    midnight.checked_add(second.seconds()).ok()
}

/// The times of one table, from above.
#[derive(Debug)]
pub(super) struct Timeline<'b> {
    base: &'b Base,
    /// The day that the table is about, where its name says so.
    first_day: i64,
    day: i64,
    last: Option<i64>,
    before: Option<When>,
}

impl<'b> Timeline<'b> {
    /// Of a table; `day` is the day that its name says, from 0.
    pub(super) fn new(base: &'b Base, day: Option<i64>) -> Timeline<'b> {
        let first_day = day.unwrap_or(0);
        Timeline {
            base,
            first_day,
            day: first_day,
            // A clock far before that of STARTEX is of the next day.
            last: base.start.map(second_of).filter(|_| day.is_none()),
            before: None,
        }
    }

    /// When a row comes. What could be meant otherwise is noted.
    pub(super) fn next(&mut self, row: Option<&RowTime>, spot: &Spot, losses: &mut Losses) -> When {
        let Some(row) = row else {
            return self.as_before(spot, "", losses);
        };
        if row.either_order {
            losses.note(row.spot.clone(), LossKind::DateOrderGuessed, &row.text);
        }
        let when = match &row.raw {
            Raw::Blank => return self.as_before(spot, "", losses),
            Raw::Unreadable(text) => {
                losses.note(row.spot.clone(), LossKind::ByHand, text);
                return When::ByHand;
            }
            Raw::Elapsed(seconds) => When::Elapsed(*seconds),
            Raw::On(day) => {
                let distance = self.distance(*day);
                (self.day, self.last) = (distance, None);
                losses.note(row.spot.clone(), LossKind::TimeGuessed, &row.text);
                When::Elapsed(distance * DAY)
            }
            Raw::At(DayOf::GoesOn, second) => {
                if self.last.is_some_and(|last| *second < last - BACK) {
                    self.day += 1;
                    losses.note(row.spot.clone(), LossKind::MidnightPassed, &row.text);
                }
                self.last = Some(second.rem_euclid(DAY));
                let at = self.day * DAY + second;
                self.day += second.div_euclid(DAY);
                When::Civil(at)
            }
            Raw::At(day, second) => {
                self.day = self.distance(*day);
                self.last = Some(*second);
                When::Civil(self.day * DAY + second)
            }
        };
        if !row.sure && !matches!(row.raw, Raw::On(_)) {
            losses.note(row.spot.clone(), LossKind::TimeGuessed, &row.text);
        }
        self.before = Some(when.clone());
        when
    }

    fn as_before(&mut self, spot: &Spot, text: &str, losses: &mut Losses) -> When {
        losses.note(spot.clone(), LossKind::TimeGuessed, text);
        let first = When::Elapsed(self.first_day * DAY);
        self.before.clone().unwrap_or(first)
    }

    fn distance(&self, day: DayOf) -> i64 {
        match day {
            DayOf::GoesOn => self.day,
            DayOf::Distance(day) => day,
            DayOf::Number(day) if self.base.from_zero => day,
            DayOf::Number(day) => day - 1,
            DayOf::Date(date) => {
                let first = self.base.date.unwrap_or(date);
                i64::from((date - first).get_days())
            }
            DayOf::Name(name) => {
                let first = self.base.name.unwrap_or(name);
                let apart = i64::from(name.to_monday_zero_offset())
                    - i64::from(first.to_monday_zero_offset());
                let mut day = apart.rem_euclid(7);
                // The same name again after others is a week later.
                while day < self.day - 3 {
                    day += 7;
                }
                day
            }
        }
    }
}
