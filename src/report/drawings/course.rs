//! Charts of rows over time: the course of the exercise, and truth beside belief for each node.

use super::{Artist, Drawing};
use crate::assessment::review::Story;
use crate::exercise::event::Event;
use crate::report::charts::{Fill, Lane, Mark, Point, Row, Sample, Stretch, Strip, Tone, strip};
use crate::scenario::model::{Belief, Outcome};
use crate::simulation::blueprint::ix::{AlertIx, Ix, ServiceIx};
use crate::simulation::event::{Cause, Event as World};
use crate::simulation::time::Time;
use crate::wording::names::Names;
use crate::wording::{Args, journal};

/// So many nodes stand in one chart.
const NODES: usize = 22;

/// Where each row of the course stands.
const ATTACKER: usize = 0;
const ALERTS: usize = 1;
const INJECTS: usize = 2;
const POINTS: usize = 3;
const DECISIONS: usize = 4;
const ORDERS: usize = 5;
const STATEMENTS: usize = 6;
const DUTIES: usize = 7;
const SERVICES: usize = 8;

const ROWS: [&str; 9] = [
    "chart-row-attacker",
    "chart-row-alerts",
    "chart-row-injects",
    "chart-row-points",
    "chart-row-decisions",
    "chart-row-orders",
    "chart-row-statements",
    "chart-row-duties",
    "chart-row-services",
];

/// The course of the exercise: attacker, alerts, injects, decisions, orders, statements, duties, public services.
pub fn course(artist: &Artist<'_>) -> Drawing {
    let w = artist.wording;
    let past = &artist.review.past;
    let plan = &*past.plan;
    let names = Names::new(plan, w.language());
    let mut rows: Vec<Row> = ROWS
        .iter()
        .map(|key| Row {
            name: w.get(key),
            ..Row::default()
        })
        .collect();
    let mut alerts: Vec<(bool, String)> = Vec::new();
    let mut interrupted: Vec<Option<(Time, Cause)>> = vec![None; plan.blueprint.services.len()];
    let mut broken: Vec<(ServiceIx, Time, Time, Cause)> = Vec::new();
    for (at, event) in &past.events {
        let mut put = |row: usize, tone: Tone, mark: Mark, text: &str| {
            rows[row].points.push(Point {
                at: *at,
                tone,
                mark,
                number: None,
                text: text.to_owned(),
            });
        };
        match event {
            Event::World(World::AttemptEnded {
                stage,
                success: true,
                ..
            }) => put(
                ATTACKER,
                Tone::Truth,
                Mark::Triangle,
                names.stages.of(*stage),
            ),
            Event::World(World::AlertRaised {
                source, node, real, ..
            }) => {
                let about = Args::new()
                    .word("source", names.sources.of(*source))
                    .word("node", names.nodes.of(*node));
                alerts.push((*real, w.text("told-alert-about", &about)));
            }
            Event::World(World::Triaged { alert, escalated }) => {
                if let Some((real, about)) = of(&alerts, *alert) {
                    match (escalated, real) {
                        (true, true) => put(ALERTS, Tone::Truth, Mark::Dot, about),
                        (true, false) => put(ALERTS, Tone::Outside, Mark::Ring, about),
                        (false, true) => put(ALERTS, Tone::Bad, Mark::Cross, about),
                        (false, false) => {}
                    }
                }
            }
            Event::World(World::AlertExpired { alert }) => {
                if let Some((true, about)) = of(&alerts, *alert) {
                    put(ALERTS, Tone::Bad, Mark::Cross, about);
                }
            }
            Event::InjectSent { inject } => {
                put(
                    INJECTS,
                    Tone::Outside,
                    Mark::Diamond,
                    names.injects.of(*inject),
                );
            }
            Event::DecisionPoint { point } => {
                let asked = plan.scenario.decision_points.get(usize::from(*point));
                let asked = asked.map_or("", |p| p.question.get(w.language()));
                put(POINTS, Tone::Plain, Mark::Square, asked);
            }
            Event::World(World::OrderEnded { outcome, .. }) => match outcome {
                Outcome::Done => put(ORDERS, Tone::Good, Mark::Tick, ""),
                Outcome::WithoutEffect | Outcome::Failed | Outcome::Refused => {
                    put(ORDERS, Tone::Bad, Mark::Cross, "");
                }
                Outcome::Cancelled => {}
            },
            Event::World(World::Stated { statement }) => {
                let title = names.statements.of(*statement);
                put(STATEMENTS, Tone::Cell, Mark::Square, title);
            }
            Event::World(World::Contradicted { claim, .. }) => {
                put(STATEMENTS, Tone::Bad, Mark::Cross, names.claims.of(*claim));
            }
            Event::DutyArose { duty } => {
                put(DUTIES, Tone::Plain, Mark::Ring, names.duties.of(*duty));
            }
            Event::DutyNotified { duty, late, .. } => {
                let (tone, mark) = match late {
                    false => (Tone::Good, Mark::Tick),
                    true => (Tone::Bad, Mark::Cross),
                };
                put(DUTIES, tone, mark, names.duties.of(*duty));
            }
            Event::DutyMissed { duty, .. } => {
                put(DUTIES, Tone::Bad, Mark::Cross, names.duties.of(*duty));
            }
            Event::World(World::PublicService {
                service,
                works,
                cause,
            }) => {
                let since = &mut interrupted[service.place()];
                match (works, since.take()) {
                    (false, Some(before)) => *since = Some(before),
                    (false, None) => *since = Some((*at, *cause)),
                    (true, Some((from, why))) => broken.push((*service, from, *at, why)),
                    (true, None) => {}
                }
            }
            // The others have no row.
            _ => {}
        }
    }
    let still = plan.blueprint.services.ids().zip(interrupted);
    broken.extend(still.filter_map(|(s, since)| since.map(|(at, why)| (s, at, past.reached, why))));
    rows[SERVICES].stretches = broken
        .into_iter()
        .map(|(service, from, to, why)| Stretch {
            from,
            to,
            tone: Tone::Bad,
            fill: match why {
                Cause::Defenders => Fill::Hatched,
                Cause::Attacker | Cause::Outage => Fill::Full,
            },
            lane: Lane::Whole,
            text: names.services.of(service).to_owned(),
        })
        .collect();
    rows[DECISIONS].points = decisions(artist, &names);
    // What never happened needs no row.
    rows.retain(|r| !r.points.is_empty() || !r.stretches.is_empty());
    draw(artist, "course", w.get("chart-course"), rows, COURSE_KEY)
}

fn of(alerts: &[(bool, String)], alert: AlertIx) -> Option<(bool, &str)> {
    alerts
        .get(alert.place())
        .map(|(real, about)| (*real, about.as_str()))
}

fn decisions(artist: &Artist<'_>, names: &Names<'_>) -> Vec<Point> {
    let past = &artist.review.past;
    let all = crate::assessment::worth::decisions_of(past);
    all.iter()
        .zip(1..)
        .map(|(d, number)| {
            let first = d.steps.first().and_then(|s| past.commands.get(*s));
            Point {
                at: d.at,
                tone: Tone::Cell,
                mark: Mark::Diamond,
                number: Some(number),
                text: first.map_or_else(String::new, |g| {
                    journal::sentence(&g.command, &past.plan, names, artist.wording)
                }),
            }
        })
        .collect()
}

const COURSE_KEY: &[(Sample, &str)] = &[
    (
        Sample::Point(Tone::Truth, Mark::Dot),
        "chart-key-alert-real",
    ),
    (
        Sample::Point(Tone::Outside, Mark::Ring),
        "chart-key-alert-false",
    ),
    (Sample::Point(Tone::Bad, Mark::Cross), "chart-key-bad"),
    (Sample::Point(Tone::Good, Mark::Tick), "chart-key-done"),
    (Sample::Point(Tone::Plain, Mark::Ring), "chart-key-arose"),
    (
        Sample::Stretch(Tone::Bad, Fill::Hatched),
        "chart-key-by-cell",
    ),
];

const TRACKS_KEY: &[(Sample, &str)] = &[
    (Sample::Stretch(Tone::Truth, Fill::Full), "chart-key-held"),
    (
        Sample::Stretch(Tone::Belief, Fill::Dashed),
        "chart-key-suspected",
    ),
    (
        Sample::Stretch(Tone::Belief, Fill::Hatched),
        "chart-key-confirmed",
    ),
    (
        Sample::Stretch(Tone::Belief, Fill::Thin),
        "chart-key-cleared",
    ),
    (
        Sample::Point(Tone::Cell, Mark::Diamond),
        "chart-key-learned",
    ),
];

fn draw(
    artist: &Artist<'_>,
    name: &str,
    title: String,
    rows: Vec<Row>,
    key: &[(Sample, &str)],
) -> Drawing {
    let w = artist.wording;
    // The key says no more than the chart shows.
    let shown = |sample: &Sample| match sample {
        Sample::Stretch(tone, fill) => rows
            .iter()
            .flat_map(|r| &r.stretches)
            .any(|s| s.tone == *tone && s.fill == *fill),
        Sample::Point(tone, mark) => rows
            .iter()
            .flat_map(|r| &r.points)
            .any(|p| p.tone == *tone && p.mark == *mark),
    };
    let key = key.iter().filter(|(s, _)| shown(s));
    let key = key.map(|(s, k)| (*s, w.get(k))).collect();
    let chart = Strip {
        title: title.clone(),
        headed: artist.alone,
        when: artist.when(),
        rows,
        key,
        nights: true,
    };
    Drawing {
        name: name.to_owned(),
        title,
        svg: strip(&chart),
    }
}

/// Truth beside belief: for each node when the attacker was on it and what the cell held of it; several charts where there
/// are many nodes, those first that the attacker reached first.
pub fn tracks(artist: &Artist<'_>) -> Vec<Drawing> {
    let w = artist.wording;
    let mut stories: Vec<&Story> = artist.review.stories.iter().collect();
    let begins = |s: &Story| {
        let held = s.held.first().map(|h| h.from);
        let believed = s.believed.first().map(|b| b.0);
        (held.is_none(), held.or(believed), s.node)
    };
    stories.sort_by_key(|s| begins(s));
    let parts = stories.len().div_ceil(NODES);
    // Of even size, so that the last is no stub.
    let each = stories.len().div_ceil(parts.max(1)).max(1);
    let charts = stories.chunks(each).zip(1..);
    charts
        .map(|(some, part)| {
            let rows = some.iter().map(|s| track(artist, s)).collect();
            let args = Args::new()
                .word("title", w.get("chart-tracks"))
                .word("part", part.to_string())
                .word("parts", parts.to_string());
            let (name, title) = match parts {
                1 => ("tracks".to_owned(), w.get("chart-tracks")),
                _ => (format!("tracks-{part}"), w.text("chart-part", &args)),
            };
            draw(artist, &name, title, rows, TRACKS_KEY)
        })
        .collect()
}

fn track(artist: &Artist<'_>, story: &Story) -> Row {
    let past = &artist.review.past;
    let names = Names::new(&past.plan, artist.wording.language());
    let end = past.reached;
    let stretch = |from, to, tone, fill, lane| Stretch {
        from,
        to,
        tone,
        fill,
        lane,
        text: String::new(),
    };
    let mut stretches: Vec<Stretch> = story
        .held
        .iter()
        .map(|h| {
            stretch(
                h.from,
                h.to.unwrap_or(end),
                Tone::Truth,
                Fill::Full,
                Lane::Upper,
            )
        })
        .collect();
    for (i, (from, belief, _)) in story.believed.iter().enumerate() {
        let fill = match belief {
            Belief::Unknown => continue,
            Belief::Suspected => Fill::Dashed,
            Belief::Confirmed => Fill::Hatched,
            Belief::Cleared => Fill::Thin,
        };
        let to = story.believed.get(i + 1).map_or(end, |(at, _, _)| *at);
        stretches.push(stretch(*from, to, Tone::Belief, fill, Lane::Lower));
    }
    let points = story.learned.map(|(at, _)| Point {
        at,
        tone: Tone::Cell,
        mark: Mark::Diamond,
        number: None,
        text: String::new(),
    });
    Row {
        name: names.nodes.of(story.node).to_owned(),
        stretches,
        points: points.into_iter().collect(),
    }
}
