//! Lists of events of T3SF (Base4 Security): one entry for each message to one player.
//!
//! Two clocks stand in it: when players are told, and which time it is in the story. Exercise time is the story's. Format: `T3SF.Usage`
//! of Base4Security/T3SF.

use super::error::ImportError;
use super::html;
use super::json::{self, Object};
use super::loss::{LossKind, Losses, Spot};
use super::sketch::{Sketch, SketchInject, When};
use crate::scenario::model::{Medium, Text};
use jiff::ToSpan;
use jiff::civil::{DateTime, date};
use serde_json::Value;

const DAY: i64 = 86_400;

/// Reads a list.
///
/// # Errors
/// Where it holds no entry.
pub fn read(document: &Value, losses: &mut Losses) -> Result<Sketch, ImportError> {
    let entries = document.as_array().ok_or(ImportError::UnknownKind {})?;
    let mut sketch = Sketch::default();
    let mut story = Story::default();
    for (value, pointer) in json::entries(entries, "", losses) {
        if let Some(entry) = Object::expect(value, pointer, losses) {
            sketch.injects.push(inject(entry, &mut story, losses));
        }
    }
    if sketch.injects.is_empty() {
        return Err(ImportError::NothingInside {});
    }
    if story.told {
        for (room, spot) in story.rooms.iter().zip(&story.room_spots) {
            if let Some((_, text)) = room {
                losses.note(spot.clone(), LossKind::RoomTimeLeftOut, text);
            }
        }
    } else {
        story.by_room(&mut sketch.injects);
    }
    sketch.start = start(&story, &sketch.injects);
    if let Some(start) = sketch.start {
        losses.note(Spot::File, LossKind::StartGuessed, start.to_string());
    }
    Ok(sketch)
}

/// The hour of the first entry, on such a day of the week as the list names first.
fn start(story: &Story, injects: &[SketchInject]) -> Option<DateTime> {
    let first = injects.iter().filter_map(|i| match i.when {
        When::Civil(at) => Some(at),
        _ => None,
    });
    let hour = first.min()? / 3600;
    // The second of March 2026 is a Monday.
    let monday = date(2026, 3, 2).at(0, 0, 0, 0);
    let day = story.first_weekday.unwrap_or(0) * 24;
    monday.checked_add((day + hour).hours()).ok()
}

/// The times of the list so far.
#[derive(Debug, Default)]
struct Story {
    told: bool,
    /// The last time of the story, in seconds after the midnight of its first day.
    last: Option<i64>,
    /// The day of the week of the last time.
    weekday: Option<i64>,
    first_weekday: Option<i64>,
    rooms: Vec<Option<(i64, String)>>,
    room_spots: Vec<Spot>,
}

fn inject(mut entry: Object<'_>, story: &mut Story, losses: &mut Losses) -> SketchInject {
    let number = entry.text("#", losses);
    let subject = entry.text("Subject", losses);
    let script = html::markdown(&entry.text("Script", losses));
    let from = entry.text("From", losses);
    let player = entry.text("Player", losses);
    let spot = entry.spot();
    let date_spot = entry.at("Date");
    let date = entry.text("Date", losses);
    let when = story.time(&date, &date_spot, losses);
    let room_spot = entry.at("Real Time");
    let room = entry.text("Real Time", losses);
    match clock(&room) {
        Some(at) => story.rooms.push(Some((at, room))),
        None => {
            if !room.is_empty() {
                losses.note(room_spot.clone(), LossKind::Unreadable, room);
            }
            story.rooms.push(None);
        }
    }
    story.room_spots.push(room_spot);
    let mut note = Vec::new();
    let mut attachments = Vec::new();
    let picture = entry.text("Picture Name", losses);
    let photo = entry.text("Photo", losses);
    if !photo.is_empty() {
        losses.note(entry.at("Photo"), LossKind::IntoNote, &photo);
        note.push(photo.clone());
    }
    match (picture.is_empty(), photo.is_empty()) {
        (false, _) => attachments.push(picture),
        (true, false) => attachments.push(photo),
        (true, true) => {}
    }
    // The face of the sender.
    if entry.has("Profile") {
        let profile = entry.text("Profile", losses);
        losses.note(entry.at("Profile"), LossKind::LooksLeftOut, profile);
    }
    entry.skip(&["Profile"]);
    let poll = entry.text("Poll", losses);
    let options: Vec<Text> = poll
        .split('|')
        .map(str::trim)
        .filter(|o| !o.is_empty())
        .map(|o| Text::Plain(o.to_owned()))
        .collect();
    entry.close(losses);
    SketchInject {
        spot: Some(spot),
        id: Some(number.trim())
            .filter(|n| !n.is_empty())
            .map(|n| format!("inject-{n}")),
        title: Text::Plain(subject),
        when,
        from: Text::Plain(from),
        to: Some(player).filter(|p| !p.is_empty()).into_iter().collect(),
        // Players are told in a channel of a messenger.
        medium: Some(Medium::Message),
        body: Text::Plain(script),
        note: Text::Plain(note.join("\n")),
        options,
        attachments,
        ..SketchInject::default()
    }
}

impl Story {
    /// The room's clock, where no entry tells the time of the story.
    fn by_room(&self, injects: &mut [SketchInject]) {
        let mut day = 0;
        let mut last = 0;
        for (inject, room) in injects.iter_mut().zip(&self.rooms) {
            if let Some((at, _)) = room {
                // A clock that goes back by hours has passed midnight.
                if day * DAY + at + 12 * 3600 < last {
                    day += 1;
                }
                last = day * DAY + at;
                inject.when = When::Civil(last);
            }
        }
    }

    /// A time of the story: a day of the week where one stands there, and a time of day.
    fn time(&mut self, text: &str, spot: &Spot, losses: &mut Losses) -> When {
        let Some(of_day) = clock(text) else {
            if !text.is_empty() {
                losses.note(spot.clone(), LossKind::ByHand, text);
            }
            return When::ByHand;
        };
        self.told = true;
        let weekday = weekday(text);
        let day = self.last.map_or(0, |at| at.div_euclid(DAY));
        let mut at = match (weekday, self.weekday) {
            // The next such day from the last one on.
            (Some(now), Some(last)) => (day + (now - last).rem_euclid(7)) * DAY + of_day,
            _ => day * DAY + of_day,
        };
        if weekday.is_none() && self.last.is_some_and(|last| at < last) {
            losses.note(spot.clone(), LossKind::MidnightPassed, text);
            at += DAY;
        }
        self.weekday = weekday.or(self.weekday);
        if self.last.is_none() {
            self.first_weekday = weekday;
        }
        self.last = Some(at);
        When::Civil(at)
    }
}

/// The day of the week that a text names, from Monday.
fn weekday(text: &str) -> Option<i64> {
    const DAYS: [[&str; 4]; 7] = [
        ["monday", "mon", "lundi", "lun"],
        ["tuesday", "tue", "mardi", "mar"],
        ["wednesday", "wed", "mercredi", "mer"],
        ["thursday", "thu", "jeudi", "jeu"],
        ["friday", "fri", "vendredi", "ven"],
        ["saturday", "sat", "samedi", "sam"],
        ["sunday", "sun", "dimanche", "dim"],
    ];
    let low = text.to_lowercase();
    let mut words = low
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty());
    let day = words.find_map(|w| DAYS.iter().position(|names| names.contains(&w)))?;
    i64::try_from(day).ok()
}

/// The time of day in a text, in seconds: `9:30 AM`, `14:05`, `9h30`.
fn clock(text: &str) -> Option<i64> {
    let low = text.to_ascii_lowercase();
    let at = low
        .char_indices()
        .find(|&(i, c)| {
            let before = &low[..i];
            matches!(c, ':' | 'h')
                && before.ends_with(|b: char| b.is_ascii_digit())
                && low[i + 1..].starts_with(|b: char| b.is_ascii_digit())
        })
        .map(|(i, _)| i)?;
    let head = &low[..at];
    let digits = head.len() - head.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let hour: i64 = head[head.len() - digits..].parse().ok()?;
    let tail = &low[at + 1..];
    let end = tail
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(tail.len());
    let minute: i64 = tail[..end].parse().ok()?;
    let mut rest = &tail[end..];
    let mut second = 0;
    if let Some(after) = rest.strip_prefix(':') {
        let end = after
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(after.len());
        second = after[..end].parse().ok()?;
        rest = &after[end..];
    }
    let half = rest.trim_start();
    let hour = match (
        half.starts_with("am") || half.starts_with("a.m"),
        half.starts_with("pm") || half.starts_with("p.m"),
    ) {
        (true, _) if (1..=12).contains(&hour) => hour % 12,
        (_, true) if (1..=12).contains(&hour) => hour % 12 + 12,
        _ => hour,
    };
    ((0..24).contains(&hour) && (0..60).contains(&minute) && (0..60).contains(&second))
        .then_some(hour * 3600 + minute * 60 + second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_day_and_days_of_the_week_are_read() {
        for (text, seconds) in [
            ("Monday 9:30 AM", Some(9 * 3600 + 1800)),
            ("Monday  12:05 am", Some(300)),
            ("12:00 PM", Some(12 * 3600)),
            ("07:29 PM", Some(19 * 3600 + 29 * 60)),
            ("lundi 14h05", Some(14 * 3600 + 300)),
            ("23:59:30", Some(86_370)),
            ("25:00", None),
            ("12:75", None),
            ("Monday", None),
            ("99999999999999999999:00", None),
        ] {
            assert_eq!(clock(text), seconds, "{text}");
        }
        assert_eq!(weekday("Tuesday 9:40"), Some(1));
        assert_eq!(weekday("dimanche"), Some(6));
        assert_eq!(weekday("9:40"), None);
    }

    #[test]
    fn days_of_the_week_go_on_and_clocks_pass_midnight() {
        let mut story = Story::default();
        let mut losses = Losses::default();
        let spot = Spot::File;
        let mut read = |text: &str| match story.time(text, &spot, &mut losses) {
            When::Civil(at) => at / 60,
            _ => -1,
        };
        assert_eq!(read("Friday 22:00"), 22 * 60);
        assert_eq!(read("Saturday 01:00"), 25 * 60);
        assert_eq!(read("Monday 08:00"), (3 * 24 + 8) * 60);
        assert_eq!(read("07:00"), (4 * 24 + 7) * 60);
        assert_eq!(read("some day"), -1);
    }
}
