//! Dates and days of the week in a cell: in figures, in words, with a time or without.

use super::*;

const WEEKDAYS: [(&str, &str, Weekday); 7] = [
    ("lundi", "monday", Weekday::Monday),
    ("mardi", "tuesday", Weekday::Tuesday),
    ("mercredi", "wednesday", Weekday::Wednesday),
    ("jeudi", "thursday", Weekday::Thursday),
    ("vendredi", "friday", Weekday::Friday),
    ("samedi", "saturday", Weekday::Saturday),
    ("dimanche", "sunday", Weekday::Sunday),
];

/// The day of the week that a text begins with, and what follows.
fn day_of_week(text: &str) -> Option<(Weekday, &str)> {
    let length = text.find(|c: char| !c.is_alphabetic());
    let (word, rest) = text.split_at(length.unwrap_or(text.len()));
    if word.len() < 3 {
        return None;
    }
    let found = WEEKDAYS
        .iter()
        .find(|(fr, en, _)| fr.starts_with(word) || en.starts_with(word));
    found.map(|(.., day)| (*day, rest.trim_start_matches(['.', ',', ' ', '-'])))
}

/// `Monday 9:30 AM`, `lundi`.
pub(super) fn weekday(text: &str) -> Option<Read> {
    let (day, rest) = day_of_week(text)?;
    if rest.is_empty() {
        return sure(Time::Weekday(day, None));
    }
    let rest = rest
        .strip_prefix("a ")
        .or(rest.strip_prefix("at "))
        .unwrap_or(rest);
    let (second, exact) = clock(rest)?;
    Some(Read {
        time: Time::Weekday(day, Some(second)),
        sure: exact,
        either_order: false,
    })
}

const MONTHS: [(&str, &str); 12] = [
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
];

fn month(word: &str) -> Option<i8> {
    if word.len() < 3 {
        return None;
    }
    let at = MONTHS
        .iter()
        .position(|(fr, en)| fr.starts_with(word) || en.starts_with(word))?;
    i8::try_from(at + 1).ok()
}

/// A date, with a time or without: `2026-03-09 08:30`, `9/3/2026`, `lundi 9 mars 2026 à 8h30`.
pub(super) fn dated(text: &str, order: DayFirst) -> Option<Read> {
    let text = match day_of_week(text) {
        Some((_, rest)) if !rest.is_empty() => rest,
        _ => text,
    };
    let (date, rest, either_order) = in_words(text).or_else(|| in_figures(text, order))?;
    let rest = rest
        .trim()
        .trim_start_matches(['t', ',', '-', ' ', 'a'])
        .trim();
    if rest.is_empty() {
        return Some(Read {
            time: Time::Date(date),
            sure: true,
            either_order,
        });
    }
    // A zone after an ISO time is dropped: exercises have one.
    let rest_end = rest.rfind(['+', 'z']).filter(|at| *at >= 5);
    let (second, exact) = clock(rest_end.map_or(rest, |at| &rest[..at]))?;
    let time = date
        .to_datetime(jiff::civil::Time::midnight())
        .checked_add(jiff::SignedDuration::from_secs(second))
        .ok()?;
    Some(Read {
        time: Time::DateTime(time),
        sure: exact && rest_end.is_none(),
        either_order,
    })
}

fn year(number: i64, digits: usize) -> Option<i16> {
    match digits {
        4 if (1900..2200).contains(&number) => i16::try_from(number).ok(),
        2 => i16::try_from(2000 + number).ok(),
        _ => None,
    }
}

/// `9 mars 2026`, `March 9, 2026`.
fn in_words(text: &str) -> Option<(Date, String, bool)> {
    let mut c = Cursor::new(text);
    let mut day = c.number().map(|(n, _)| n);
    let _ = day.is_some() && (c.take('e') && c.take('r'));
    c.blanks();
    let named = month(&c.word())?;
    let _ = c.take('.');
    c.blanks();
    if day.is_none() {
        day = c.number().map(|(n, _)| n);
        let ending = c.word();
        if !matches!(ending.as_str(), "" | "st" | "nd" | "rd" | "th") {
            return None;
        }
        let _ = c.take(',');
        c.blanks();
    }
    let (number, digits) = c.number()?;
    let date = Date::new(year(number, digits)?, named, i8::try_from(day?).ok()?).ok()?;
    Some((date, c.left(), false))
}

/// `2026-03-09`, `09/03/2026`, `9.3.26`.
fn in_figures(text: &str, order: DayFirst) -> Option<(Date, String, bool)> {
    let mut c = Cursor::new(text);
    let (first, digits) = c.number()?;
    let mark = c.one_of(&['-', '/', '.'])?;
    let (second, _) = c.number()?;
    if !c.take(mark) {
        return None;
    }
    let (third, third_digits) = c.number()?;
    let small = |n: i64| i8::try_from(n).ok();
    if digits == 4 {
        let date = Date::new(year(first, 4)?, small(second)?, small(third)?).ok()?;
        return Some((date, c.left(), false));
    }
    let year = year(third, third_digits)?;
    let either = first <= 12 && second <= 12 && first != second;
    let day_first = match (first > 12, second > 12) {
        (true, _) => true,
        (_, true) => false,
        _ => order.0,
    };
    let (day, month) = if day_first {
        (first, second)
    } else {
        (second, first)
    };
    let date = Date::new(year, small(month)?, small(day)?).ok()?;
    Some((date, c.left(), either))
}

/// Whether a date in figures shows which comes first; none where it does not, or is no such date.
pub fn shows_order(text: &str) -> Option<DayFirst> {
    let mut c = Cursor::new(text.trim());
    let (first, digits) = c.number()?;
    let mark = c.one_of(&['-', '/', '.'])?;
    let (second, _) = c.number()?;
    if digits > 2 || !c.take(mark) {
        return None;
    }
    c.number()?;
    match (first > 12, second > 12) {
        (true, false) => Some(DayFirst(true)),
        (false, true) => Some(DayFirst(false)),
        _ => None,
    }
}
