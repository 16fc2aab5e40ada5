//! The title page, and the overview: what the exercise was, and how this report came about.

use super::written::Written;
use super::{Piece, Sources};
use crate::assessment::review::Basis;
use crate::report::document::{Block, Cover, Line, Table, Words};
use crate::simulation::calendar::Civil;
use crate::simulation::time::Time;
use crate::wording::Args;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The title page.
pub(super) fn cover(s: &Sources<'_>) -> Cover {
    let t = &s.told;
    let past = t.past;
    let mut facts: Vec<(Words, Line)> = Vec::new();
    let mut fact = |key: &str, value: String| facts.push((t.get(key).into(), Line::new(value)));
    if let Some(team) = crate::report::team(past) {
        fact("report-fact-team", team.to_owned());
    }
    fact(
        "report-fact-played",
        t.say(
            "report-from-to",
            &Args::new()
                .word("from", t.when(Time::START))
                .word("to", t.when(past.reached)),
        ),
    );
    fact("report-fact-duration", t.span(Time::START, past.reached));
    if let Some(made) = made(s) {
        fact("report-fact-made", made);
    }
    fact("report-fact-seed", past.seed.to_string());
    fact(
        "report-fact-rules",
        t.say(
            "report-rules",
            &Args::new()
                .word("rules", past.rules.to_string())
                .word("program", past.program.as_str()),
        ),
    );
    Cover {
        kind: t.get("report-kind").into(),
        title: t.plan.scenario.title.get(t.w.language()).into(),
        subtitle: t.get("report-subtitle").into(),
        facts,
        note: t.get("report-cover-note").into(),
    }
}

/// The civil date at which the exercise was made, where it was kept.
fn made(s: &Sources<'_>) -> Option<String> {
    let created = s.told.past.created;
    if created <= 0 {
        return None;
    }
    let zone = TimeZone::get(&s.told.plan.scenario.zone).unwrap_or(TimeZone::UTC);
    let civil = zone.to_datetime(Timestamp::from_millisecond(created).ok()?);
    let start = civil.strftime("%Y-%m-%d 00:00").to_string();
    let weekday = u8::try_from(civil.weekday().to_monday_zero_offset()).ok()?;
    let day = Civil {
        day: 0,
        weekday,
        second: 0,
    };
    Some(s.told.w.date(&start, day))
}

/// The overview.
pub(super) fn overview(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let language = t.w.language();
    let scenario = &t.plan.scenario;
    let mut text = Written::default();
    let summary = scenario.summary.get(language).trim();
    if !summary.is_empty() {
        text = text.and(summary);
    }
    text = text.and(
        t.say(
            if t.past.is_over() {
                "report-overview-frame"
            } else {
                "report-overview-unfinished"
            },
            &Args::new()
                .word("from", t.when(Time::START))
                .word("to", t.when(t.past.reached))
                .word("lasted", t.span(Time::START, t.past.reached))
                .number("roles", scenario.roles.len() as i64)
                .number("objectives", scenario.objectives.len() as i64)
                .number("entries", t.past.commands.len() as i64),
        ),
    );
    let how = t.get(match t.review.basis {
        Basis::Simulated => "report-basis-simulated",
        Basis::Kept => "report-basis-kept",
        Basis::Recorded => "report-basis-recorded",
    });
    let mut reading = Written::paragraph(t.get("report-reading")).and(how);
    if t.past.unread > 0 {
        let args = Args::new().number("count", i64::from(t.past.unread));
        reading = reading.and(t.say("report-unread", &args));
    }
    let mut objectives = Table::new([
        (t.get("report-objective"), 3),
        (t.get("report-capability"), 2),
    ]);
    for o in &scenario.objectives {
        objectives.row(
            [],
            vec![
                o.name.get(language).into(),
                o.capability.get(language).into(),
            ],
        );
    }
    let mut first = Piece::new(1, t.get("report-overview"))
        .on_a_new_page()
        .text("overview", text);
    if !scenario.objectives.is_empty() {
        first = first.with(Block::Table(objectives));
    }
    vec![
        first,
        Piece::new(2, t.get("report-how")).text("overview.reading", reading),
    ]
}
