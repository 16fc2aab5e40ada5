//! Times as trainers write them in tables: clocks, dates, days of the exercise, offsets from STARTEX.
//!
//! One value at a time; how the values of a table follow each other is said in `timeline`. A value that can be read in more than one way is
//! read in the likelier one and is not [`sure`](Read::sure).

mod dates;

pub use dates::shows_order;

use super::sheet::fold;
use dates::{dated, weekday};
use jiff::civil::{Date, DateTime, Weekday};
use std::iter::Peekable;
use std::str::Chars;

const MINUTE: i64 = 60;
const HOUR: i64 = 3600;
const DAY: i64 = 86_400;
/// `H+` with more than this is minutes.
const MOST_HOURS: i64 = 72;
/// No number of a time has more digits.
const MOST_DIGITS: usize = 6;

/// A time of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// Seconds after STARTEX.
    Elapsed(i64),
    /// A second of the day that goes on; beyond the 86,400th of the day after it.
    Clock(i64),
    /// A day by its distance from the first one, and a second of it.
    DayClock(i64, i64),
    /// A day by its distance from the first one.
    Day(i64),
    /// A day by its number, the first being 1, and a second of it.
    NthDay(i64, Option<i64>),
    /// A day of the week, and a second of it.
    Weekday(Weekday, Option<i64>),
    /// A date.
    Date(Date),
    /// A date and a time.
    DateTime(DateTime),
}

/// A time as it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Read {
    /// What it is.
    pub time: Time,
    /// Whether it can be read in one way only.
    pub sure: bool,
    /// Whether it is a date whose day and month could change places.
    pub either_order: bool,
}

/// What stands in a column of times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Times of the day or offsets that say so.
    Clock,
    /// Offsets from STARTEX.
    Offset,
    /// Days.
    Day,
}

/// Whether days stand before months in dates of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayFirst(pub bool);

/// Reads a time.
pub fn read(text: &str, sense: Sense, order: DayFirst) -> Option<Read> {
    let folded = fold(text);
    if folded.is_empty() || folded.len() > 60 {
        return None;
    }
    let mut sure = true;
    let mut rest = folded.as_str();
    // What stands in brackets explains: `08:30 (heure de Paris)`.
    if let Some(at) = rest.find('(').filter(|at| *at > 0) {
        rest = rest[..at].trim();
        sure = false;
    }
    for (word, exact) in BEFORE {
        if let Some(after) = rest.strip_prefix(word) {
            rest = after.trim_start();
            sure &= exact;
        }
    }
    if let Some(time) = whole(rest, sense, order) {
        return Some(Read {
            sure: sure && time.sure,
            ..time
        });
    }
    // A range begins with its beginning: `08:30 - 09:00`.
    for mark in [" - ", "-", "/", " a ", " to ", "→", ">"] {
        let ranged = rest.split_once(mark);
        if let Some((first, second)) = ranged
            && let (Some(time), Some(_)) = (
                whole(first.trim(), sense, order),
                whole(second.trim(), sense, order),
            )
        {
            return Some(Read {
                sure: false,
                ..time
            });
        }
    }
    None
}

/// Words before a time, and whether it is exact with them.
const BEFORE: [(&str, bool); 11] = [
    ("a ", true),
    ("at ", true),
    ("le ", true),
    ("on ", true),
    ("vers ", false),
    ("environ ", false),
    ("about ", false),
    ("approx. ", false),
    ("~", false),
    ("≈", false),
    ("des ", false),
];

fn sure(time: Time) -> Option<Read> {
    Some(Read {
        time,
        sure: true,
        either_order: false,
    })
}

fn unsure(time: Time) -> Option<Read> {
    Some(Read {
        time,
        sure: false,
        either_order: false,
    })
}

/// A value that is a time from its first letter to its last.
fn whole(text: &str, sense: Sense, order: DayFirst) -> Option<Read> {
    if matches!(
        text,
        "debex" | "startex" | "t0" | "h0" | "t" | "h" | "t=0" | "h=0" | "start" | "debut"
    ) {
        return sure(Time::Elapsed(0));
    }
    if let Some(read) = relative(text) {
        return Some(read);
    }
    if let Some(read) = dated(text, order) {
        return Some(read);
    }
    if let Some(read) = weekday(text) {
        return Some(read);
    }
    match sense {
        Sense::Offset => offset(text),
        Sense::Day => bare_number(text).and_then(|n| sure(Time::NthDay(n, None))),
        Sense::Clock => {
            if let Some((seconds, is_sure)) = clock(text) {
                return Some(Read {
                    time: Time::Clock(seconds),
                    sure: is_sure,
                    either_order: false,
                });
            }
            // `90 min` and `+1:30` say that they are no clock.
            let signed = text.starts_with(['+', '-']);
            let unit = text.ends_with("min") || text.ends_with("mn") || text.ends_with('\'');
            if signed || unit {
                let read = offset(text)?;
                return Some(Read {
                    sure: read.sure && signed,
                    ..read
                });
            }
            None
        }
    }
}

fn bare_number(text: &str) -> Option<i64> {
    let few = text.len() <= MOST_DIGITS && text.bytes().all(|b| b.is_ascii_digit());
    few.then(|| text.parse().ok()).flatten()
}

/// Letters one after the other.
struct Cursor<'t> {
    rest: Peekable<Chars<'t>>,
}

impl<'t> Cursor<'t> {
    fn new(text: &'t str) -> Cursor<'t> {
        Cursor {
            rest: text.chars().peekable(),
        }
    }
    fn blanks(&mut self) {
        while self.rest.next_if(|c| c.is_whitespace()).is_some() {}
    }
    fn take(&mut self, wanted: char) -> bool {
        self.rest.next_if_eq(&wanted).is_some()
    }
    fn one_of(&mut self, wanted: &[char]) -> Option<char> {
        self.rest.next_if(|c| wanted.contains(c))
    }
    /// A number and how many digits it has.
    fn number(&mut self) -> Option<(i64, usize)> {
        let mut value = 0;
        let mut digits = 0;
        while let Some(c) = self.rest.next_if(char::is_ascii_digit) {
            digits += 1;
            if digits > MOST_DIGITS {
                return None;
            }
            value = value * 10 + i64::from(c as u32 - '0' as u32);
        }
        (digits > 0).then_some((value, digits))
    }
    fn word(&mut self) -> String {
        let mut word = String::new();
        while let Some(c) = self.rest.next_if(|c| c.is_alphabetic()) {
            word.push(c);
        }
        word
    }
    fn is_done(&mut self) -> bool {
        self.blanks();
        self.rest.peek().is_none()
    }
    fn left(self) -> String {
        self.rest.collect()
    }
}

/// `J+2 H+3 M+45`, `D+1 06:00`, `H+1:30`, `T-15`, `Jour 2 8h30`: a letter and what follows it.
fn relative(text: &str) -> Option<Read> {
    let mut c = Cursor::new(text);
    let mut elapsed = 0;
    let mut day = None;
    let mut terms = 0;
    let mut is_sure = true;
    loop {
        c.blanks();
        if c.is_done() {
            break;
        }
        if terms > 0 && c.rest.peek().is_some_and(|l| !l.is_alphabetic()) {
            break;
        }
        let word = c.word();
        let unit = match word.as_str() {
            "j" | "d" => 'd',
            "h" => 'h',
            "m" | "mn" | "min" => 'm',
            "t" => 't',
            "s" => 's',
            "jour" | "day" if terms == 0 => return nth_day(c),
            "a" | "at" if day.is_some() => break,
            _ => return None,
        };
        let apart = c.rest.peek().is_some_and(|l| l.is_whitespace());
        c.blanks();
        let sign = match c.one_of(&['+', '-']) {
            Some('-') => -1,
            Some(_) => 1,
            None if terms == 0 && unit == 'd' => return lettered_day(c, apart),
            None => return None,
        };
        c.blanks();
        let (number, _) = c.number()?;
        let seconds = match unit {
            'd' => {
                day = Some(sign * number);
                sign * number * DAY
            }
            'h' | 't' => {
                let (seconds, exact) = span_of(&mut c, number, unit)?;
                is_sure &= exact;
                sign * seconds
            }
            'm' => sign * number * MINUTE,
            _ => sign * number,
        };
        elapsed += seconds;
        terms += 1;
        if terms > 4 {
            return None;
        }
    }
    if terms == 0 {
        return None;
    }
    if c.is_done() {
        return match (day, terms) {
            (Some(day), 1) => sure(Time::Day(day)),
            _ if is_sure => sure(Time::Elapsed(elapsed)),
            _ => unsure(Time::Elapsed(elapsed)),
        };
    }
    // A clock after a day.
    let day = day.filter(|_| terms == 1)?;
    let (second, exact) = clock(c.left().trim_start_matches([' ', '-', ',', 'a', 't', '/']))?;
    Some(Read {
        time: Time::DayClock(day, second),
        sure: exact,
        either_order: false,
    })
}

/// What follows the number after `H+` or `T+`: `:30`, `h30`, `min`, `h 30min 10s`.
fn span_of(c: &mut Cursor<'_>, number: i64, unit: char) -> Option<(i64, bool)> {
    if c.take(':') {
        let (minutes, _) = c.number().filter(|(m, _)| *m < 60)?;
        let seconds = match c.take(':') {
            true => c.number().filter(|(s, _)| *s < 60)?.0,
            false => 0,
        };
        return Some((number * HOUR + minutes * MINUTE + seconds, true));
    }
    let mut total = 0;
    let mut number = number;
    let mut named = false;
    loop {
        let before = c.rest.clone();
        c.blanks();
        let scale = match c.word().as_str() {
            "h" if c.rest.peek() != Some(&'+') => HOUR,
            "min" | "mn" => MINUTE,
            "m" if c.rest.peek() != Some(&'+') && c.rest.peek() != Some(&'-') => MINUTE,
            "s" | "sec" => 1,
            "j" | "d" if c.rest.peek() != Some(&'+') => DAY,
            _ => {
                // Another term, or the end.
                c.rest = before;
                break;
            }
        };
        total += number * scale;
        named = true;
        let before = c.rest.clone();
        c.blanks();
        match c.number() {
            Some((next, _)) => number = next,
            None => {
                c.rest = before;
                return Some((total, true));
            }
        }
        // `1h30`: minutes without a word.
        let bare = c.rest.peek().is_none_or(|l| !l.is_alphabetic());
        if bare && scale == HOUR {
            return Some((total + number * MINUTE, true));
        }
    }
    if named {
        return None;
    }
    Some(match unit {
        'h' if number <= MOST_HOURS => (number * HOUR, true),
        // `H+90` and `T+90` are minutes.
        'h' => (number * MINUTE, false),
        _ => (number * MINUTE, false),
    })
}

/// `J1`, `D2`, `J`, `J 08:30`: without a sign.
fn lettered_day(mut c: Cursor<'_>, apart: bool) -> Option<Read> {
    // `J 08:30` is the day itself at a clock, and not the eighth day.
    let rest: String = c.rest.clone().collect();
    if apart
        && rest.contains([':', 'h'])
        && let Some((second, exact)) = clock(rest.strip_prefix("a ").unwrap_or(&rest))
    {
        return Some(Read {
            time: Time::DayClock(0, second),
            sure: exact,
            either_order: false,
        });
    }
    let number = c.number();
    let rest = c.left();
    let rest = rest.trim_start_matches([' ', '-', ',']);
    let second = match rest {
        "" => None,
        rest => Some(clock(rest.strip_prefix("a ").unwrap_or(rest))?.0),
    };
    match number {
        // `J 08:30` is the day itself; `J08:30` would be the eighth day and is nothing.
        None => match second {
            Some(second) => sure(Time::DayClock(0, second)),
            None => sure(Time::Day(0)),
        },
        Some((0, _)) => match second {
            Some(second) => sure(Time::DayClock(0, second)),
            None => sure(Time::Day(0)),
        },
        // `J1` may be the first day or the one after it.
        Some((n, _)) => unsure(Time::NthDay(n, second)),
    }
}

/// What follows `Jour` or `Day`.
fn nth_day(mut c: Cursor<'_>) -> Option<Read> {
    c.blanks();
    // `Jour J`, `Jour J+1`.
    if c.rest.peek().is_some_and(|l| matches!(l, 'j' | 'd')) {
        return relative(&c.left());
    }
    let signed = c.one_of(&['+', '-']);
    c.blanks();
    let (number, _) = c.number()?;
    let rest = c.left();
    let rest = rest.trim_start_matches([' ', '-', ',', ':']);
    let second = match rest {
        "" => None,
        rest => Some(clock(rest.strip_prefix("a ").unwrap_or(rest))?.0),
    };
    let day = match signed {
        Some('-') => -number,
        _ => number,
    };
    match (signed, second) {
        (None, second) => sure(Time::NthDay(number, second)),
        (Some(_), Some(second)) => sure(Time::DayClock(day, second)),
        (Some(_), None) => sure(Time::Day(day)),
    }
}

/// A clock: `08:30`, `8h30`, `8 h`, `0830`, `9:30 pm`; the second of the day, and whether it is nothing else.
fn clock(text: &str) -> Option<(i64, bool)> {
    let mut c = Cursor::new(text);
    c.blanks();
    let (mut hours, digits) = c.number()?;
    let mut is_sure = true;
    let mut minutes = 0;
    let mut seconds = 0;
    c.blanks();
    let mark = c.one_of(&[':', 'h', '.', 'u']);
    match mark {
        Some(mark) => {
            let _ = c.rest.next_if_eq(&'r'); // `8 hr`
            c.blanks();
            if let Some((m, digits)) = c.number() {
                if digits != 2 && mark != 'h' {
                    return None;
                }
                minutes = m;
                // `9.30` could be a number.
                is_sure = mark != '.';
                let more = c.one_of(&[':', 'm', '\'']);
                if more == Some('m') {
                    let _ = c.take('i') && c.take('n');
                    let _ = c.take('n');
                }
                c.blanks();
                if let (Some(_), Some((s, _))) = (more, c.number()) {
                    seconds = s;
                    let _ = c.take('s');
                    // Fractions of a second.
                    if c.take('.') {
                        c.number()?;
                    }
                }
            } else if mark != 'h' {
                return None;
            }
        }
        // `0830`
        None if digits == 4 => (hours, minutes, is_sure) = (hours / 100, hours % 100, false),
        None => {
            // `9 am`; a number alone is no clock.
            c.rest.peek().filter(|l| matches!(l, 'a' | 'p'))?;
        }
    }
    c.blanks();
    match c.word().as_str() {
        "" | "z" | "utc" | "heures" | "hrs" => {}
        "am" if (1..=12).contains(&hours) => hours %= 12,
        "pm" if (1..=12).contains(&hours) => hours = hours % 12 + 12,
        "a" | "p" if c.take('.') => {
            // `a.m.`
            let afternoon = text.contains("p.");
            let _ = c.take('m') && c.take('.');
            if !(1..=12).contains(&hours) {
                return None;
            }
            hours = hours % 12 + if afternoon { 12 } else { 0 };
        }
        _ => return None,
    }
    if !c.is_done() || minutes > 59 || seconds > 59 || hours > 47 {
        return None;
    }
    // `25:30` is half past one of the next day.
    let within = hours < 24 || (hours == 24 && minutes == 0);
    Some((hours * HOUR + minutes * MINUTE + seconds, is_sure && within))
}

/// A span after STARTEX: `1:30`, `+1h30`, `90`, `-0:15`, `45 min`.
fn offset(text: &str) -> Option<Read> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest.trim_start()),
        None => (1, text.strip_prefix('+').unwrap_or(text).trim_start()),
    };
    let mut c = Cursor::new(text);
    let (number, _) = c.number()?;
    if c.is_done() {
        // A number alone is minutes, probably.
        return unsure(Time::Elapsed(sign * number * MINUTE));
    }
    let text = text.replace(['\''], "min");
    let mut c = Cursor::new(&text);
    let (number, _) = c.number()?;
    let (seconds, exact) = span_of(&mut c, number, 't')?;
    if !c.is_done() {
        return None;
    }
    Some(Read {
        time: Time::Elapsed(sign * seconds),
        sure: exact,
        either_order: false,
    })
}

#[cfg(test)]
mod tests;
