//! The chronology: the turning points in a table, and the charts of what was lost and taken. All of the journal stands in the
//! annexes.

use super::told::{few, order_of};
use super::written::Written;
use super::{Piece, Sources};
use crate::assessment::Measure;
use crate::assessment::measures::Unit;
use crate::assessment::review::{Curve, Quantity};
use crate::exercise::command::Deed;
use crate::exercise::event::Event;
use crate::report::document::{Block, Chart, Line, Table};
use crate::report::drawings::{CURVES, scale, series_name};
use crate::scenario::model::Declaration;
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::event::Event as World;
use crate::simulation::time::Time;
use crate::wording::{Args, terms};
use std::collections::BTreeSet;

/// A turning point.
struct Turn {
    at: Time,
    /// Its place among those of the same second.
    place: usize,
    /// Whether it belongs to the truth that players did not see.
    truth: bool,
    text: String,
    entries: Vec<u64>,
}

/// The pieces.
pub(super) fn pieces(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let mut table = Table::new([
        (t.get("report-time"), 4),
        (t.get("report-event"), 17),
        (t.get("report-entries"), 3),
    ]);
    let mut turns = turns(s);
    turns.sort_by_key(|x| (x.at, x.place));
    let mut day = None;
    for turn in turns {
        let civil = t.plan.blueprint.calendar.civil(turn.at);
        if day.replace(civil.day) != Some(civil.day) {
            table.band(t.w.date(&t.plan.scenario.start, civil));
        }
        let mark = if turn.truth { "◆ " } else { "" };
        table.row(
            [],
            vec![
                t.w.clock(civil).into(),
                Line::new(format!("{mark}{}", turn.text)),
                Line::empty().entries(&few(&turn.entries)),
            ],
        );
    }
    let mut first = Piece::new(1, t.get("report-chronology"))
        .on_a_new_page()
        .text(
            "chronology",
            Written::paragraph(t.get("report-chronology-text")),
        );
    first.after.extend(charts(s));
    vec![
        first,
        Piece::new(2, t.get("report-turning-points")).with(Block::Table(table)),
    ]
}

fn turns(s: &Sources<'_>) -> Vec<Turn> {
    let t = &s.told;
    let mut all: Vec<Turn> = Vec::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let detected = t.review.evidence.of(Measure::TimeToDetect).first().copied();
    for (place, (at, event)) in t.past.events.iter().enumerate() {
        let mut truth = false;
        let found = said(s, *at, event, &mut truth);
        if detected == Some(place) {
            all.push(Turn {
                at: *at,
                place,
                truth: false,
                text: t.get("report-turn-detected"),
                entries: t.entries_of([place]),
            });
        }
        let Some(text) = found else { continue };
        // What repeats itself is told once.
        if repeats(event) && !seen.insert(text.clone()) {
            continue;
        }
        let entry = match order_of(event) {
            Some(_) => t.entry_of(place),
            None if truth => None,
            None => t.followed(place).or_else(|| t.entry_of(place)),
        };
        all.push(Turn {
            at: *at,
            place,
            truth,
            text,
            entries: entry.into_iter().collect(),
        });
    }
    for given in &t.past.commands {
        let noted = matches!(
            given.command.deed,
            Deed::Decide { .. } | Deed::Operation { .. }
        );
        let point = given.command.answers.is_some();
        if !noted && !point {
            continue;
        }
        // An operation can hold dozens of orders: the journal names them.
        let what = match &given.command.deed {
            Deed::Operation { name, hour, orders } => {
                let args = Args::new()
                    .word("name", t.w.inner(name))
                    .word("hour", t.when(*hour))
                    .number("orders", orders.len() as i64);
                t.say("report-turn-operation", &args)
            }
            // Everything else is short enough.
            _ => t.sentence(given),
        };
        let args = Args::new().word("who", t.who(given)).word("what", what);
        all.push(Turn {
            at: given.at,
            place: given.events_before,
            truth: false,
            text: t.say("report-turn-decision", &args),
            entries: vec![given.entry],
        });
    }
    all
}

/// Events of which only the first of its words is a turning point.
fn repeats(event: &Event) -> bool {
    matches!(
        event,
        Event::World(
            World::FootholdGained { .. }
                | World::MailCut { .. }
                | World::MailOpened { .. }
                | World::ChannelActive { .. }
                | World::Leaked { .. }
        )
    )
}

/// A turning point in words; nothing for what is none.
fn said(s: &Sources<'_>, at: Time, event: &Event, truth: &mut bool) -> Option<String> {
    let t = &s.told;
    let args = Args::new();
    match event {
        Event::World(w) => world(s, at, w, truth),
        Event::Declared { declaration, right } => {
            let key = match declaration {
                Declaration::Aware => "report-turn-aware",
                Declaration::ScopeKnown => "report-turn-scope",
                Declaration::AttackerOut => "report-turn-out",
                Declaration::CrisisOver => "report-turn-over",
            };
            let mut text = t.get(key);
            if !right {
                text += " ";
                text += &t.get("report-turn-not-so");
            }
            Some(text)
        }
        Event::StatementMade { statement, .. } => {
            let title = t.names.statements.of(*statement);
            Some(t.say(
                "report-turn-statement",
                &args.word("title", t.w.inner(title)),
            ))
        }
        Event::DecisionPoint { point } => {
            let point = t.plan.scenario.decision_points.get(usize::from(*point))?;
            let question = t.w.inner(point.question.get(t.w.language()));
            Some(t.say("report-turn-point", &args.word("question", question)))
        }
        Event::DutyNotified { duty, phase, late } => {
            let scenario = &t.plan.scenario.duties[duty.place()];
            let phase = scenario.phases.get(usize::from(*phase));
            let key = if *late {
                "report-turn-notified-late"
            } else {
                "report-turn-notified"
            };
            let args = args
                .word("duty", t.names.duties.of(*duty))
                .word("phase", phase.map_or("", |p| p.name.get(t.w.language())));
            Some(t.say(key, &args))
        }
        Event::DutyMissed { duty, .. } => Some(t.say(
            "report-turn-missed",
            &args.word("duty", t.names.duties.of(*duty)),
        )),
        Event::Endex => Some(t.get("report-turn-endex")),
        // The others turn nothing.
        _ => None,
    }
}

fn world(s: &Sources<'_>, at: Time, event: &World, truth: &mut bool) -> Option<String> {
    let t = &s.told;
    let args = Args::new();
    match event {
        World::FootholdGained { foothold } => {
            *truth = true;
            let node = t.plan.blueprint.footholds[*foothold].on;
            Some(t.say(
                "report-turn-foothold",
                &args.word("node", t.names.nodes.of(node)),
            ))
        }
        World::FootholdLost { .. } => {
            *truth = true;
            let here = t.review.curves.iter();
            let mut footholds = here.filter(|c| c.quantity == Quantity::Footholds);
            let gone = footholds.next().is_some_and(|c| c.at(at) == 0.0);
            gone.then(|| t.get("report-turn-gone"))
        }
        World::Contradicted { statement, claim } => Some(
            t.say(
                "report-turn-contradicted",
                &args
                    .word("title", t.w.inner(t.names.statements.of(*statement)))
                    .word("claim", t.w.inner(t.names.claims.of(*claim))),
            ),
        ),
        World::Published { claim } => Some(t.say(
            "report-turn-published",
            &args.word("claim", t.w.inner(t.names.claims.of(*claim))),
        )),
        World::MailCut { .. } => Some(t.get("report-turn-mail-cut")),
        World::MailOpened { .. } => Some(t.get("report-turn-mail-open")),
        World::GatewayFull { .. } => Some(t.get("report-turn-gateway-full")),
        World::PublicService { service, works, .. } if at >= Time::START => Some(t.say(
            if *works {
                "report-turn-service-back"
            } else {
                "report-turn-service-down"
            },
            &args.word("service", t.names.services.of(*service)),
        )),
        World::SupportArrived { outsider, people } => Some(
            t.say(
                "report-turn-support",
                &args
                    .word("who", t.names.outsiders.of(*outsider))
                    .number("people", i64::from(*people)),
            ),
        ),
        World::PartnersCut { node } => Some(t.say(
            "report-turn-partners",
            &args.word("node", t.names.nodes.of(*node)),
        )),
        World::Leaked { audience } => Some(t.say(
            "report-turn-leaked",
            &args.word("who", terms::audience(*audience, t.w)),
        )),
        World::ChannelActive { channel } if at > Time::START => Some(t.say(
            "report-turn-channel",
            &args.word("channel", t.names.channels.of(*channel)),
        )),
        // The others turn nothing.
        _ => None,
    }
}

/// Curves that the report shows.
const SHOWN: [&str; 4] = ["continuity", "footholds", "extracted", "trust"];

const DAY: u32 = 86_400;

/// The curves that moved, with the values at each day's end behind them.
fn charts(s: &Sources<'_>) -> Vec<Block> {
    let shown = CURVES.iter().filter(|(name, _)| SHOWN.contains(name));
    shown.filter_map(|(name, of)| chart(s, name, of)).collect()
}

fn chart(s: &Sources<'_>, name: &str, of: &[Quantity]) -> Option<Block> {
    let t = &s.told;
    let all = &t.review.curves;
    let found: Vec<&Curve> = of
        .iter()
        .filter_map(|q| all.iter().find(|c| c.quantity == *q))
        .collect();
    if found.iter().all(|c| c.points.len() < 2) {
        return None;
    }
    let drawing = s.artist().curve(name, of);
    let (unit, _) = scale(of[0]);
    let value = |v: f64| match unit {
        Unit::Share | Unit::Trust => t.w.percent((v * 1_000_000.0).round() as u32),
        Unit::Hours | Unit::Count => t.w.count(v.round().max(0.0) as u64),
    };
    let names = of.iter().map(|q| series_name(*q, t.w));
    let columns = std::iter::once((t.get("report-time"), 2)).chain(names.map(|n| (n, 2)));
    let figures: Vec<usize> = (1..=found.len()).collect();
    let mut data = Table::new(columns).figures(&figures).small();
    let end = t.past.reached.max(Time::START);
    let mut at = Time::START;
    loop {
        let mut cells = vec![Line::new(t.when(at))];
        cells.extend(found.iter().map(|c| Line::new(value(c.at(at)))));
        data.row([], cells);
        if at >= end {
            break;
        }
        at = (at + DAY).min(end);
    }
    let last = of.iter().zip(&found);
    let last = last.map(|(q, c)| format!("{} {}", series_name(*q, t.w), value(c.at(end))));
    let args = Args::new()
        .word("title", drawing.title.clone())
        .word("when", t.when(end))
        .word("values", last.collect::<Vec<_>>().join(", "));
    Some(Block::Chart(Chart {
        title: drawing.title.into(),
        svg: drawing.svg,
        alternative: t.say("report-chart-alternative", &args).into(),
        data: Some(data),
    }))
}
