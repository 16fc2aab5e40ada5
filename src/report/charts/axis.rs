//! Axes: civil time along the bottom with its nights, and values with round numbers.

use super::letters;
use super::look::{DIM, LINE, NIGHT, SMALL, TEXT};
use super::svg::{Anchor, Area, Canvas, Pen};
use crate::assessment::measures::Unit;
use crate::scenario::model::Language;
use crate::simulation::calendar::{Calendar, DAY};
use crate::simulation::time::Time;
use crate::wording::Wording;

/// When nights begin and end, in seconds of the local day: a convention, so that days can be told apart at a glance.
const NIGHT_FROM: i32 = 21 * 3600;
const NIGHT_TO: i32 = 6 * 3600;

/// Steps between the marks of the time axis, in seconds.
const STEPS: [i32; 9] = [
    900,
    1_800,
    3_600,
    2 * 3_600,
    3 * 3_600,
    6 * 3_600,
    12 * 3_600,
    DAY,
    7 * DAY,
];

/// Room that the time axis takes below a chart.
pub const BELOW: f64 = 30.0;

/// A stretch of exercise time, told in civil time of the scenario's place and in one language.
#[derive(Debug, Clone, Copy)]
pub struct When<'a> {
    /// The calendar of the exercise.
    pub calendar: &'a Calendar,
    /// Its start as written (civil).
    pub start: &'a str,
    /// The words.
    pub wording: Wording,
    /// From.
    pub from: Time,
    /// To; later than `from`.
    pub to: Time,
}

/// The time axis of a chart: exercise time to places from left to right.
#[derive(Debug, Clone, Copy)]
pub struct TimeAxis<'a> {
    when: When<'a>,
    left: f64,
    room: f64,
}

impl<'a> TimeAxis<'a> {
    /// An axis that begins at `left` and is `room` wide.
    pub fn new(when: When<'a>, left: f64, room: f64) -> TimeAxis<'a> {
        TimeAxis { when, left, room }
    }

    /// The place of a moment; of one outside the stretch the nearer end.
    pub fn x(&self, at: Time) -> f64 {
        let whole = f64::from(self.when.to.since(self.when.from).max(1));
        let gone = f64::from(at.since(self.when.from)).min(whole);
        self.left + self.room * gone / whole
    }

    /// Where the stretch begins.
    pub fn from(&self) -> Time {
        self.when.from
    }

    /// Where it ends.
    pub fn to(&self) -> Time {
        self.when.to
    }

    /// Whether a moment lies in the stretch.
    pub fn holds(&self, at: Time) -> bool {
        self.when.from <= at && at <= self.when.to
    }

    fn days(&self) -> std::ops::RangeInclusive<i32> {
        let day = |t| self.when.calendar.civil(t).day;
        day(self.when.from)..=day(self.when.to)
    }

    /// Shades the nights between two heights.
    pub fn nights(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
        let days = self.days();
        for day in days.start() - 1..=*days.end() {
            let from = self.x(self.when.calendar.at(day, NIGHT_FROM));
            let to = self.x(self.when.calendar.at(day + 1, NIGHT_TO));
            if to > from {
                let area = Area {
                    x: from,
                    y: top,
                    w: to - from,
                    h: bottom - top,
                };
                canvas.fill(area, NIGHT);
            }
        }
    }

    /// The step between two marks: the smallest whose words stand apart.
    fn step(&self) -> i32 {
        let whole = f64::from(self.when.to.since(self.when.from).max(1));
        STEPS
            .into_iter()
            .find(|&s| self.room * f64::from(s) / whole >= 40.0)
            .unwrap_or(7 * DAY)
    }

    /// Draws hours and days below `bottom`, and a thin line up to `top` at each midnight.
    pub fn draw(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
        let step = self.step();
        let pen = Pen::of(SMALL).colour(DIM).anchor(Anchor::Middle);
        let calendar = self.when.calendar;
        canvas.line(
            (self.left, bottom),
            (self.left + self.room, bottom),
            DIM,
            1.0,
            "",
        );
        for day in self.days() {
            let midnight = calendar.midnight(day);
            if self.holds(midnight) {
                let x = self.x(midnight);
                canvas.line((x, top), (x, bottom), LINE, 1.0, "");
            }
            for second in (0..DAY).step_by(step.min(DAY) as usize) {
                let at = calendar.at(day, second);
                if !self.holds(at) || (second == 0 && step > DAY && day % 7 != 0) {
                    continue;
                }
                let x = self.x(at);
                canvas.line((x, bottom), (x, bottom + 3.0), DIM, 1.0, "");
                if step < DAY {
                    let hour = self.when.wording.clock(calendar.civil(at));
                    canvas.text((x, bottom + 13.0), &hour, pen);
                }
            }
        }
        self.dates(canvas, bottom + if step < DAY { 25.0 } else { 14.0 });
    }

    /// The date of each day in the middle of its part of the stretch, where it has room.
    fn dates(&self, canvas: &mut Canvas, baseline: f64) {
        let pen = Pen::of(SMALL).anchor(Anchor::Middle);
        let mut free = self.left - 1.0;
        for day in self.days() {
            let from = self.x(self.when.calendar.midnight(day));
            let to = self.x(self.when.calendar.midnight(day + 1));
            let noon = self
                .when
                .calendar
                .civil(self.when.calendar.at(day, DAY / 2));
            let said = self.when.wording.short_date(self.when.start, noon);
            let half = letters::width(&said, SMALL) / 2.0;
            let lowest = self.left + half;
            let middle =
                ((from + to) / 2.0).clamp(lowest, (self.left + self.room - half).max(lowest));
            // A sliver of a day at either end has no room for its name, unless it is all there is.
            let room = to - from >= half || self.days().count() == 1;
            if room && middle - half >= free {
                canvas.text((middle, baseline), &said, pen);
                free = middle + half + 3.0;
            }
        }
    }
}

/// A figure of an axis or a label, without a sign and with at most one digit after the mark.
pub fn figure(unit: Unit, value: f64, w: Wording) -> String {
    let whole = |v: f64| w.count(v.round().max(0.0) as u64);
    let short = |v: f64| {
        if v < 9.95 && (v - v.round()).abs() > 0.04 {
            w.decimal(v)
        } else {
            whole(v)
        }
    };
    match unit {
        Unit::Hours => format!("{}\u{a0}h", short(value)),
        Unit::Count => short(value),
        Unit::Share => match w.language() {
            Language::French => format!("{}\u{a0}%", short(value * 100.0)),
            Language::English => format!("{}%", short(value * 100.0)),
        },
        Unit::Trust => short(value / 10.0),
    }
}

/// The same with its sign.
pub fn signed(unit: Unit, value: f64, w: Wording) -> String {
    let said = figure(unit, value.abs(), w);
    if value < 0.0 {
        format!("−{said}")
    } else if value > 0.0 {
        format!("+{said}")
    } else {
        said
    }
}

/// Round numbers from at most `low` to at least `high`, with at most so many steps between; whole ones where `whole`.
pub fn round_numbers(low: f64, high: f64, most: usize, whole: bool) -> Vec<f64> {
    let reach = (high - low).max(if whole { 1.0 } else { 1e-9 });
    let mut ten = 1.0;
    // Only products of ten: the same on every machine.
    while ten * 10.0 <= reach {
        ten *= 10.0;
    }
    while ten > reach {
        ten /= 10.0;
    }
    let fits = |step: f64| {
        let (from, to) = ((low / step).floor(), (high / step).ceil());
        (to - from) as usize <= most
    };
    let step = [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0]
        .into_iter()
        .map(|m| m * ten)
        .filter(|s| !whole || *s >= 1.0)
        .find(|&s| fits(s))
        .unwrap_or(reach.max(1.0));
    let from = (low / step).floor() as i64;
    let to = ((high / step).ceil() as i64).max(from + 1);
    (from..=to).map(|i| i as f64 * step).collect()
}

/// Parts of a joined label; of more only the count is said.
const PARTS: usize = 4;

/// Numbers in words: those that follow each other joined, no number that is not among them: `3, 12–17`.
pub fn runs(numbers: &[u32]) -> String {
    let each = numbers.chunk_by(|a, b| a + 1 == *b);
    let said = each.map(|run| match run {
        [first, .., last] => format!("{first}–{last}"),
        one => one.iter().map(u32::to_string).collect(),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What stands for these numbers: themselves, or how many they are where that would be long.
fn joined(numbers: &[u32]) -> String {
    let said = runs(numbers);
    match said.matches(',').count() < PARTS {
        true => said,
        false => format!("×\u{a0}{}", numbers.len()),
    }
}

/// Numbers at places, those that would touch joined: `3`, `12–14, 17`. Places come in order.
pub fn clusters(marks: &[(f64, u32)], size: f64) -> Vec<(f64, String)> {
    let mut held: Vec<(f64, f64, Vec<u32>)> = Vec::new();
    for &(x, number) in marks {
        held.push((x, x, vec![number]));
        while let [.., before, last] = held.as_slice() {
            let middle = |m: &(f64, f64, Vec<u32>)| (m.0 + m.1) / 2.0;
            let half = |m: &(f64, f64, Vec<u32>)| letters::width(&joined(&m.2), size) / 2.0;
            if middle(last) - half(last) >= middle(before) + half(before) + 3.0 {
                break;
            }
            let mut numbers = [before.2.as_slice(), &last.2].concat();
            numbers.sort_unstable();
            numbers.dedup();
            let both = (before.0, last.1, numbers);
            held.truncate(held.len() - 2);
            held.push(both);
        }
    }
    held.into_iter()
        .map(|(a, b, numbers)| ((a + b) / 2.0, joined(&numbers)))
        .collect()
}

/// Writes the title of a chart; gives the height that it took.
pub fn head(canvas: &mut Canvas, title: &str, shown: bool) -> f64 {
    if !shown {
        return 4.0;
    }
    canvas.name(
        0.0,
        10.0,
        title,
        super::WIDTH,
        1,
        Pen::of(TEXT + 1.0).strong(),
    );
    24.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_round_numbers_that_hold_all_values() {
        assert_eq!(round_numbers(0.0, 7.3, 5, true), [0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(
            round_numbers(0.0, 301_862.0, 5, true),
            [0.0, 100_000.0, 200_000.0, 300_000.0, 400_000.0]
        );
        assert_eq!(round_numbers(0.0, 0.0, 5, true), [0.0, 1.0]);
        let around = round_numbers(-14_144.0, 747.0, 6, true);
        assert!(around[0] <= -14_144.0 && *around.last().unwrap() >= 747.0);
        assert!(around.contains(&0.0), "{around:?}");
    }

    #[test]
    fn numbers_that_would_touch_are_joined_and_none_is_lost() {
        let said: Vec<String> = clusters(&[(10.0, 1), (12.0, 2), (14.0, 3), (80.0, 4)], 9.0)
            .into_iter()
            .map(|(_, s)| s)
            .collect();
        assert_eq!(said, ["1–3", "4"]);
    }

    #[test]
    fn a_joined_label_names_no_number_that_is_not_there() {
        let said = |numbers: &[u32]| {
            let marks: Vec<(f64, u32)> = numbers.iter().map(|n| (10.0, *n)).collect();
            clusters(&marks, 9.0).remove(0).1
        };
        assert_eq!(said(&[17, 18, 19, 21]), "17–19, 21");
        assert_eq!(said(&[52, 53, 57]), "52–53, 57");
        assert_eq!(said(&[2, 4, 6, 8, 10, 12]), "×\u{a0}6");
    }
}
