//! The frame of the exercise: STARTEX, what lies before it, title, id, zone.

use super::super::error::ImportError;
use super::super::loss::{LossKind, Spot, excerpt};
use super::super::sketch::{Sketch, When};
use super::super::{Wishes, written};
use super::{Making, any};
use crate::scenario::edit::names::slug;
use crate::scenario::model::*;
use jiff::ToSpan;
use jiff::civil::{DateTime, Time, date};
use jiff::tz::TimeZone;

const DAY: i64 = 86_400;
/// What comes no earlier than this before STARTEX is played: STARTEX moves.
const PLAYED_BEFORE: i64 = 12 * 3600;
/// The day of an exercise whose file names none: a Tuesday.
const SOME_DAY: (i16, i8, i8) = (2026, 3, 3);
/// The hour of an exercise whose file names none.
const SOME_HOUR: i64 = 8 * 3600;
/// Most letters of a title that is the beginning of a text.
const LONGEST_TITLE: usize = 80;

/// The second of its day.
fn second_of_day(at: DateTime) -> i64 {
    let time = at.time();
    i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second())
}

/// A moment so many seconds after the midnight of a day.
fn after_midnight(of: DateTime, seconds: i64) -> Option<DateTime> {
    let midnight = of.date().to_datetime(Time::midnight());
    midnight.checked_add(seconds.seconds()).ok()
}

/// The STARTEX that was asked for: a date with a time, or a time alone on the day of the file.
fn wished(text: &str, day: DateTime) -> Option<DateTime> {
    let text = text.trim();
    if let Ok(at) = text.replace(' ', "T").parse::<DateTime>() {
        return Some(at);
    }
    let time: Time = text.parse().ok()?;
    Some(day.date().to_datetime(time))
}

/// Fixes STARTEX and settles what lies before it, so that no time of an inject is negative afterwards.
pub(super) fn moved(
    sketch: &mut Sketch,
    wishes: &Wishes,
    making: &mut Making<'_>,
) -> Result<(), ImportError> {
    let (y, m, d) = SOME_DAY;
    let some_day = date(y, m, d).to_datetime(Time::midnight());
    let first_civil = sketch.injects.iter().filter_map(|i| match i.when {
        When::Civil(at) if at >= 0 => Some(at),
        _ => None,
    });
    let first_civil = first_civil.min();
    let mut start = match sketch.start {
        Some(start) => start,
        None => {
            // The hour in which the first thing happens.
            let from = first_civil.map_or(SOME_HOUR, |at| at % DAY / 3600 * 3600);
            let start = after_midnight(some_day, from).unwrap_or(some_day);
            let kind = match first_civil.is_some() {
                true => LossKind::StartGuessed,
                false => LossKind::NoStart,
            };
            if wishes.start.is_none() {
                making.losses.note(Spot::File, kind, written(start));
            }
            start
        }
    };
    if let Some(text) = &wishes.start {
        let Some(at) = wished(text, start) else {
            let text = excerpt(text);
            return Err(ImportError::StartUnreadable { text });
        };
        // A clock time in the file means the day of STARTEX, whichever that is.
        start = at;
    }
    before(sketch, &mut start, making);
    sketch.start = Some(start);
    if let Some(zone) = wishes.zone.as_ref().or(sketch.zone.as_ref()) {
        if TimeZone::get(zone).is_err() {
            let zone = excerpt(zone);
            return Err(ImportError::ZoneUnknown { zone });
        }
        sketch.zone = Some(zone.clone());
    }
    Ok(())
}

/// Seconds after STARTEX; none for what has no time of its own here.
fn seconds(when: &When, start: DateTime) -> Option<i64> {
    match when {
        When::Elapsed(at) => Some(*at),
        When::Civil(at) => Some(*at - second_of_day(start)),
        When::Moment(_) | When::On(_) | When::ByHand => None,
    }
}

/// Settles what lies before STARTEX.
fn before(sketch: &mut Sketch, start: &mut DateTime, making: &mut Making<'_>) {
    let early = sketch
        .injects
        .iter()
        .filter_map(|i| seconds(&i.when, *start));
    let earliest = early.filter(|at| (-PLAYED_BEFORE..0).contains(at)).min();
    // To the quarter of an hour: exercises begin at round times.
    let shift = earliest.map_or(0, |at| (-at + 899) / 900 * 900);
    let moved_to = start.checked_sub(shift.seconds()).unwrap_or(*start);
    let days = i64::from((start.date() - moved_to.date()).get_days());
    let mut told = Vec::new();
    sketch.injects.retain(|inject| {
        let at = seconds(&inject.when, *start).unwrap_or(0);
        let keep = at >= -PLAYED_BEFORE;
        if !keep {
            told.push((
                inject.spot.clone(),
                inject.title.clone(),
                inject.body.clone(),
            ));
        }
        keep
    });
    for (spot, title, body) in told {
        let spot = spot.unwrap_or(Spot::File);
        making
            .losses
            .note(spot, LossKind::IntoBriefing, any(&title));
        let briefing = std::mem::take(&mut sketch.briefing);
        sketch.briefing = joined(joined(briefing, strong(title)), body);
    }
    if shift == 0 {
        return;
    }
    for inject in &mut sketch.injects {
        match &mut inject.when {
            When::Elapsed(at) => *at += shift,
            When::Civil(at) => *at += days * DAY,
            When::Moment(_) | When::On(_) | When::ByHand => {}
        }
    }
    *start = moved_to;
    making
        .losses
        .note(Spot::File, LossKind::StartMoved, written(moved_to));
}

/// A text in bold letters.
fn strong(text: Text) -> Text {
    each(text, |s| match s.trim() {
        "" => String::new(),
        s => format!("**{}**", s.replace('*', "\\*")),
    })
}

fn each(text: Text, change: impl Fn(&str) -> String) -> Text {
    match text {
        Text::Plain(s) => Text::Plain(change(&s)),
        Text::Localised(l) => Text::Localised(LocalisedText {
            fr: l.fr.as_deref().map(&change),
            en: l.en.as_deref().map(&change),
        }),
    }
}

/// Two texts as paragraphs of one.
pub(super) fn joined(first: Text, second: Text) -> Text {
    if second.is_empty() {
        return first;
    }
    if first.is_empty() {
        return second;
    }
    let both = |a: &str, b: &str| format!("{a}\n\n{b}");
    if let (Text::Plain(a), Text::Plain(b)) = (&first, &second) {
        return Text::Plain(both(a, b));
    }
    let one = |l: Language| {
        let there = first.has(l) || second.has(l);
        there.then(|| both(first.get(l), second.get(l)))
    };
    Text::Localised(LocalisedText {
        fr: one(Language::French),
        en: one(Language::English),
    })
}

/// The name of a file without folders and ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Title, id, summary, briefing, start and zone.
pub(super) fn titles(
    sketch: &mut Sketch,
    name: &str,
    making: &mut Making<'_>,
    scenario: &mut Scenario,
) {
    if sketch.title.is_empty() {
        let title = stem(name).replace(['_', '-'], " ");
        let title: String = title.trim().chars().take(LONGEST_TITLE).collect();
        if !title.is_empty() {
            making
                .losses
                .note(Spot::File, LossKind::TitleGuessed, &title);
            sketch.title = Text::Plain(title);
        }
    }
    if !sketch.title.is_empty() {
        let title = std::mem::take(&mut sketch.title);
        scenario.title = making.text(title, &Spot::File);
    }
    let words = sketch.id.clone().unwrap_or_default();
    scenario.id = ScenarioId(match words.is_empty() {
        true => slug(any(&scenario.title)),
        false => slug(&words),
    });
    scenario.summary = making.text(std::mem::take(&mut sketch.summary), &Spot::File);
    scenario.briefing = making.text(std::mem::take(&mut sketch.briefing), &Spot::File);
    scenario.sources = std::mem::take(&mut sketch.sources);
    if let Some(start) = sketch.start {
        scenario.start = written(start);
    }
    if let Some(zone) = sketch.zone.take() {
        scenario.zone = zone;
    }
}
