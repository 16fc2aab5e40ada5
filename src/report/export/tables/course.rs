//! What went out and what was done: injects as played, orders with their times, statements, duties.

use super::super::source::Source;
use super::super::table::{Cell, Table};
use crate::exercise::event::Event;
use crate::exercise::plan::{DutyIx, InjectIx};
use crate::scenario::model::{Condition, Outcome};
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::event::Event as World;
use crate::simulation::time::Time;
use crate::wording::{journal, terms};

/// An inject as it was played.
#[derive(Debug, Clone, Default)]
struct Played {
    sent: Option<Time>,
    delivered: Vec<(String, Time)>,
    waits: bool,
    cancelled: bool,
    option: Option<u8>,
}

/// The chronogramme as played.
pub(super) fn injects(s: &Source<'_>) -> Table {
    let mut table = s.table(
        "injects",
        "export-sheet-injects",
        &[
            ("number", 8.0),
            ("id", 24.0),
            ("title", 40.0),
            ("planned", 19.0),
            ("sent", 19.0),
            ("state", 14.0),
            ("delivered", 44.0),
            ("from", 26.0),
            ("to", 36.0),
            ("medium", 14.0),
            ("body", 70.0),
            ("option", 30.0),
            ("expected", 50.0),
            ("note", 50.0),
        ],
    );
    let mut all = vec![Played::default(); s.memory.injects()];
    for (at, event) in &s.past.events {
        let mut on = |i: &InjectIx, act: &dyn Fn(&mut Played)| {
            if let Some(played) = all.get_mut(i.place()) {
                act(played);
            }
        };
        match event {
            Event::InjectSent { inject } => on(inject, &|p| p.sent = Some(*at)),
            Event::InjectDelivered { inject, role, .. } => on(inject, &|p| {
                p.delivered.push((s.names.roles.of(*role).to_owned(), *at));
            }),
            Event::InjectWaits { inject, .. } => on(inject, &|p| p.waits = true),
            Event::InjectCancelled { inject } => on(inject, &|p| p.cancelled = true),
            Event::OptionChosen { inject, option } => on(inject, &|p| p.option = Some(*option)),
            // The others are about no inject.
            _ => {}
        }
    }
    for (i, played) in all.iter().enumerate() {
        if let Some(row) = inject(s, InjectIx::from_place(i), played) {
            table.rows.push(row);
        }
    }
    table
}

fn inject(s: &Source<'_>, i: InjectIx, p: &Played) -> Option<Vec<Cell>> {
    let inject = s.memory.at(i)?;
    let language = s.w.language();
    let planned = match &inject.when {
        Condition::At(moment) => Some(s.plan.moment(*moment)),
        // The others name no moment.
        _ => None,
    };
    let state = match (p.sent, p.delivered.is_empty(), p.cancelled) {
        (_, false, _) => "export-state-delivered",
        (Some(_), true, _) if p.waits => "export-state-waits",
        (Some(_), true, _) => "export-state-sent",
        (None, true, true) => "export-state-cancelled",
        (None, true, false) => "export-state-not-sent",
    };
    let delivered: Vec<String> = p
        .delivered
        .iter()
        .map(|(who, at)| format!("{who} ({})", s.moments.local(*at)))
        .collect();
    let to = inject.to.iter().map(|r| {
        let rank = s.plan.roles.rank(r.as_str());
        rank.map_or(r.as_str(), |i| s.names.roles.of(i)).to_owned()
    });
    let option = p.option.and_then(|o| inject.options.get(usize::from(o)));
    Some(vec![
        Cell::number(i.place() as u64 + 1),
        Cell::text(inject.id.as_str()),
        Cell::text(inject.title.get(language)),
        s.moment_if(planned),
        s.moment_if(p.sent),
        Cell::text(s.w.get(state)),
        Cell::text(delivered.join("\n")),
        Cell::text(inject.from.get(language)),
        Cell::text(s.w.names(&to.collect::<Vec<_>>())),
        Cell::text(terms::medium(inject.medium, s.w)),
        Cell::text(inject.body.get(language)),
        option.map(|o| o.name.get(language).to_owned()).into(),
        Cell::text(inject.expected.get(language)),
        Cell::text(inject.note.get(language)),
    ])
}

/// An order as it went.
#[derive(Debug, Clone, Default)]
struct Went {
    overheard: bool,
    arrived: Option<Time>,
    authorised: Option<(Time, bool)>,
    started: Option<Time>,
    ended: Option<(Time, Outcome)>,
    reported: Option<Time>,
}

/// Every order with its times.
pub(super) fn orders(s: &Source<'_>) -> Table {
    let mut table = s.table(
        "orders",
        "export-sheet-orders",
        &[
            ("number", 8.0),
            ("entry", 7.0),
            ("who", 26.0),
            ("order", 60.0),
            ("action", 26.0),
            ("target", 26.0),
            ("given", 19.0),
            ("arrived", 19.0),
            ("authorised", 19.0),
            ("started", 19.0),
            ("ended", 19.0),
            ("outcome", 20.0),
            ("reported", 19.0),
            ("overheard", 12.0),
        ],
    );
    let count = s.past.commands.iter().map(|g| g.orders.end).max();
    let mut all = vec![Went::default(); count.unwrap_or(0) as usize];
    for (at, event) in &s.past.events {
        let Event::World(world) = event else { continue };
        let mut on = |order: u32, act: &dyn Fn(&mut Went)| {
            if let Some(went) = all.get_mut(order as usize) {
                act(went);
            }
        };
        match world {
            World::OrderGiven { order, overheard } => on(order.0, &|o| o.overheard = *overheard),
            World::OrderArrived { order } => on(order.0, &|o| o.arrived = Some(*at)),
            World::OrderAuthorised { order, granted } => {
                on(order.0, &|o| o.authorised = Some((*at, *granted)));
            }
            World::OrderStarted { order, .. } => on(order.0, &|o| {
                o.started.get_or_insert(*at);
            }),
            World::OrderEnded { order, outcome } => {
                on(order.0, &|o| o.ended = Some((*at, *outcome)));
            }
            World::OrderReported { order, .. } => on(order.0, &|o| o.reported = Some(*at)),
            // The others are about no order.
            _ => {}
        }
    }
    for g in &s.past.commands {
        for (request, number) in g.command.deed.requests().iter().zip(g.orders.clone()) {
            let Some(went) = all.get(number as usize) else {
                continue;
            };
            table.rows.push(vec![
                Cell::number(u64::from(number) + 1),
                Cell::number(g.entry),
                Cell::text(s.who(g)),
                Cell::text(journal::request(request, s.plan, &s.names, s.w)),
                Cell::text(request.action.as_str()),
                request.target.clone().into(),
                s.moment(g.at),
                s.moment_if(went.arrived),
                s.moment_if(went.authorised.filter(|a| a.1).map(|a| a.0)),
                s.moment_if(went.started),
                s.moment_if(went.ended.map(|e| e.0)),
                went.ended.map(|(_, o)| terms::outcome(o, s.w)).into(),
                s.moment_if(went.reported),
                Cell::Flag(went.overheard),
            ]);
        }
    }
    table
}

/// Every statement that was made, with its claims and when each stood contradicted.
pub(super) fn statements(s: &Source<'_>) -> Table {
    let mut table = s.table(
        "statements",
        "export-sheet-statements",
        &[
            ("made", 19.0),
            ("id", 26.0),
            ("statement", 44.0),
            ("to", 30.0),
            ("claim", 60.0),
            ("contradicted", 19.0),
            ("body", 70.0),
        ],
    );
    let language = s.w.language();
    for (at, event) in &s.past.events {
        let Event::World(World::Stated { statement }) = event else {
            continue;
        };
        let id = s.plan.blueprint.names.statements.id(*statement);
        let mut written = s.plan.scenario.statements.iter();
        let Some(written) = written.find(|w| w.id.as_str() == id) else {
            continue;
        };
        let to: Vec<String> = written
            .to
            .iter()
            .map(|a| terms::audience(*a, s.w))
            .collect();
        let row = |claim: Cell, contradicted: Cell| {
            vec![
                s.moment(*at),
                Cell::text(id),
                Cell::text(written.title.get(language)),
                Cell::text(s.w.names(&to)),
                claim,
                contradicted,
                Cell::text(written.body.get(language)),
            ]
        };
        if written.claims.is_empty() {
            table.rows.push(row(Cell::Empty, Cell::Empty));
        }
        for claim in &written.claims {
            let rank = s.plan.blueprint.names.claims.rank(claim.as_str());
            let refuted = s.past.events.iter().find_map(|(when, e)| match e {
                Event::World(World::Contradicted {
                    statement: of,
                    claim: what,
                }) if *of == *statement && Some(*what) == rank && when >= at => Some(*when),
                // Nothing else contradicts it.
                _ => None,
            });
            let text = rank.map_or(claim.as_str(), |c| s.names.claims.of(c));
            table.rows.push(row(Cell::text(text), s.moment_if(refuted)));
        }
    }
    table
}

/// A duty as it went: when it arose, when it was opened, and of each phase when it was notified, late or not, and missed.
#[derive(Debug, Clone, Default)]
struct Owed {
    arose: Option<Time>,
    opened: Option<Time>,
    notified: Vec<(u8, Time, bool)>,
    missed: Vec<(u8, Time)>,
}

/// Every duty that arose or was opened, a row for each phase.
pub(super) fn duties(s: &Source<'_>) -> Table {
    let mut table = s.table(
        "duties",
        "export-sheet-duties",
        &[
            ("duty", 44.0),
            ("regime", 34.0),
            ("recipient", 34.0),
            ("phase", 30.0),
            ("arose", 19.0),
            ("opened", 19.0),
            ("due", 19.0),
            ("notified", 19.0),
            ("late", 8.0),
            ("missed", 19.0),
            ("source", 50.0),
        ],
    );
    let mut all = vec![Owed::default(); s.plan.duties.len()];
    for (at, event) in &s.past.events {
        match event {
            Event::DutyArose { duty } => {
                all[duty.place()].arose.get_or_insert(*at);
            }
            Event::DutyOpened { duty } => {
                all[duty.place()].opened.get_or_insert(*at);
            }
            Event::DutyNotified { duty, phase, late } => {
                all[duty.place()].notified.push((*phase, *at, *late));
            }
            Event::DutyMissed { duty, phase } => all[duty.place()].missed.push((*phase, *at)),
            // The others are about no duty.
            _ => {}
        }
    }
    let language = s.w.language();
    for (i, owed) in all.iter().enumerate() {
        if owed.arose.is_none() && owed.opened.is_none() {
            continue;
        }
        let written = &s.plan.scenario.duties[i];
        let outsiders = &s.plan.blueprint.names.outsiders;
        let recipient = outsiders
            .rank(written.recipient.as_str())
            .map_or(written.recipient.as_str(), |o| s.names.outsiders.of(o));
        for (number, phase) in (0u8..).zip(&written.phases) {
            let notified = owed.notified.iter().find(|n| n.0 == number);
            let missed = owed.missed.iter().find(|m| m.0 == number);
            // The true clock runs from when it arose; a duty opened without cause has none.
            let due = owed.arose.map(|at| at + phase.within.0);
            table.rows.push(vec![
                Cell::text(s.names.duties.of(DutyIx::from_place(i))),
                Cell::text(written.regime.get(language)),
                Cell::text(recipient),
                Cell::text(phase.name.get(language)),
                s.moment_if(owed.arose),
                s.moment_if(owed.opened),
                s.moment_if(due),
                s.moment_if(notified.map(|n| n.1)),
                notified.map_or(Cell::Empty, |n| Cell::Flag(n.2)),
                s.moment_if(missed.map(|m| m.1)),
                Cell::text(written.source.get(language)),
            ]);
        }
    }
    table
}
