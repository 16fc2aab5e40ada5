//! A chronology laid out: aligned text for people, entries as data for tools.

use super::measured::Measured;
use super::wrap::wrap;
use crate::exercise::plan::Plan;
use crate::scenario::model::Text;
use crate::wording::chronology::{self, Entry, Kind};
use crate::wording::{Args, Wording};
use serde_json::{Value, json};
use std::fmt::Write as _;

/// How wide a line is at most.
pub(super) const WIDTH: usize = 118;

/// What is told.
#[derive(Debug)]
pub struct Telling<'a> {
    /// The exercise.
    pub plan: &'a Plan,
    /// What happened.
    pub entries: &'a [Entry],
    /// What came of it in numbers.
    pub measured: &'a Measured,
    /// The team that played.
    pub team: Option<&'a str>,
    /// Its title.
    pub team_title: Option<&'a Text>,
    /// The seed.
    pub seed: u64,
    /// Whether it comes from an exercise file: who played is in the file's decisions.
    pub replayed: bool,
    /// Whether the ground truth is told too.
    pub truth: bool,
    /// Whether ordinary business is told entry by entry, and every target named.
    pub all: bool,
}

/// Colours of an entry, as ANSI codes.
fn colour(kind: Kind) -> &'static str {
    match kind {
        Kind::Day | Kind::Scene => "1",
        Kind::Inject => "36",
        Kind::Alert => "33",
        Kind::Decision => "1;34",
        Kind::Result => "32",
        Kind::Word | Kind::Duty => "34",
        Kind::Service | Kind::Trust => "33",
        Kind::Truth => "35",
        Kind::Facilitator => "36",
        Kind::Task => "32",
        Kind::Frame => "1",
        Kind::Meanwhile => "2",
    }
}

fn paint(text: &str, code: &str, on: bool) -> String {
    if on && !text.is_empty() {
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    } else {
        text.to_owned()
    }
}

/// The chronology as text.
pub fn to_text(telling: &Telling<'_>, wording: Wording, colours: bool) -> String {
    let mut out = head(telling, wording, colours);
    let labels: Vec<(Kind, String)> = KINDS
        .iter()
        .map(|k| (*k, k.label(wording.language())))
        .collect();
    let column = labels
        .iter()
        .map(|(_, l)| l.chars().count())
        .max()
        .unwrap_or(0);
    let calendar = &telling.plan.blueprint.calendar;
    let folded = (!telling.all)
        .then(|| chronology::digest(telling.entries, calendar, wording, telling.truth));
    let entries = folded.as_deref().unwrap_or(telling.entries);
    // Time, mark, label: two spaces between them.
    let indent = 5 + 3 + column + 2;
    let room = WIDTH.saturating_sub(indent);
    for entry in entries {
        if entry.kind == Kind::Truth && !telling.truth {
            continue;
        }
        // Writing to a string cannot fail.
        match entry.kind {
            Kind::Day => {
                let rule = "━".repeat(WIDTH.saturating_sub(entry.text.chars().count() + 4));
                let _ = writeln!(
                    out,
                    "\n{}",
                    paint(&format!("━━ {} {rule}", entry.text), "1", colours)
                );
                continue;
            }
            Kind::Scene => {
                let _ = writeln!(out, "\n      {}", paint(&entry.text, "1", colours));
                for detail in &entry.details {
                    for line in wrap(&detail.text, WIDTH - 6) {
                        let _ = writeln!(out, "      {line}");
                    }
                }
                out.push('\n');
                continue;
            }
            _ => {}
        }
        let label = labels
            .iter()
            .find(|(k, _)| *k == entry.kind)
            .map_or("", |(_, l)| l.as_str());
        let pad = " ".repeat(column - label.chars().count());
        let mark = if entry.kind == Kind::Truth {
            "◆"
        } else {
            " "
        };
        let clock = wording.clock(calendar.civil(entry.at));
        // A short line under a short entry stands on its line.
        let beside = entry.details.first().filter(|d| {
            let length = entry.text.chars().count() + d.text.chars().count() + 3;
            !d.truth && length <= room
        });
        let text = match beside {
            Some(detail) => format!("{} – {}", entry.text, detail.text),
            None => entry.text.clone(),
        };
        let mut lines = wrap(&text, room).into_iter();
        let first = lines.next().unwrap_or_default();
        let code = colour(entry.kind);
        let head = paint(&format!("{mark} {label}"), code, colours);
        let _ = writeln!(
            out,
            "{clock} {head}{pad}  {}",
            tone(&first, entry.kind, colours)
        );
        for line in lines {
            let _ = writeln!(
                out,
                "{}{}",
                " ".repeat(indent),
                tone(&line, entry.kind, colours)
            );
        }
        for detail in entry.details.iter().skip(usize::from(beside.is_some())) {
            if detail.truth && !telling.truth {
                continue;
            }
            let kind = if detail.truth {
                Kind::Truth
            } else {
                entry.kind
            };
            let bullet = if detail.truth && entry.kind != Kind::Truth {
                "◆ "
            } else {
                "  "
            };
            for (i, line) in wrap(&detail.text, room - 2).into_iter().enumerate() {
                let before = if i == 0 { bullet } else { "  " };
                let line = tone(&format!("{before}{line}"), kind, colours);
                let _ = writeln!(out, "{}{line}", " ".repeat(indent));
            }
        }
    }
    let title = wording.get("measures-title");
    let rule = "━".repeat(WIDTH.saturating_sub(title.chars().count() + 4));
    let _ = writeln!(
        out,
        "\n{}",
        paint(&format!("━━ {title} {rule}"), "1", colours)
    );
    out += &telling.measured.to_text(wording);
    out
}

/// What truth says stands apart.
fn tone(text: &str, kind: Kind, colours: bool) -> String {
    match kind {
        Kind::Truth => paint(text, "35", colours),
        _ => text.to_owned(),
    }
}

const KINDS: [Kind; 13] = [
    Kind::Inject,
    Kind::Alert,
    Kind::Decision,
    Kind::Result,
    Kind::Word,
    Kind::Duty,
    Kind::Service,
    Kind::Trust,
    Kind::Truth,
    Kind::Facilitator,
    Kind::Task,
    Kind::Frame,
    Kind::Meanwhile,
];

fn head(telling: &Telling<'_>, wording: Wording, colours: bool) -> String {
    let s = &telling.plan.scenario;
    let language = wording.language();
    let mut out = String::new();
    let title = s.title.get(language);
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}", paint(&wording.get("told-mark"), "1", colours));
    let _ = writeln!(out, "{}", paint(title, "1", colours));
    let args = Args::new()
        .word("seed", telling.seed.to_string())
        .word("team", telling.team_title.map_or("", |t| t.get(language)))
        .word("id", telling.team.unwrap_or_default())
        .word("duration", wording.span(s.duration));
    let key = if telling.replayed {
        "told-replayed"
    } else if telling.team.is_some() {
        "told-played-by"
    } else {
        "told-played-by-nobody"
    };
    let _ = writeln!(out, "{}", wording.text(key, &args));
    if telling.truth {
        let _ = writeln!(out, "{}", wording.get("told-truth-mark"));
    }
    if !telling.all {
        let _ = writeln!(out, "{}", wording.get("told-folded"));
    }
    out
}

/// The chronology as data.
pub fn to_json(telling: &Telling<'_>, wording: Wording) -> Value {
    let calendar = &telling.plan.blueprint.calendar;
    let entries: Vec<Value> = telling
        .entries
        .iter()
        .filter(|e| telling.truth || e.kind != Kind::Truth)
        .map(|e| {
            let civil = calendar.civil(e.at);
            let details: Vec<Value> = e
                .details
                .iter()
                .filter(|d| telling.truth || !d.truth)
                .map(|d| json!({ "text": d.text, "truth": d.truth }))
                .collect();
            json!({
                "at": e.at.0,
                "day": civil.day,
                "clock": wording.clock(civil),
                "kind": e.kind.code(),
                "truth": e.kind == Kind::Truth,
                "routine": e.routine.is_some(),
                "text": e.text,
                "details": details,
            })
        })
        .collect();
    json!({
        "scenario": telling.plan.scenario.id.as_str(),
        "title": telling.plan.scenario.title.get(wording.language()),
        "playbook": telling.team,
        "seed": telling.seed,
        "language": wording.language().code(),
        "entries": entries,
        "measures": telling.measured.to_json(),
    })
}
