//! What every part of the report needs: the review, the words, and how entries, times and names are said.

use crate::assessment::review::Review;
use crate::exercise::command::Actor;
use crate::exercise::event::Event;
use crate::exercise::past::{Given, Past};
use crate::exercise::plan::{InjectIx, Plan};
use crate::report::document::{Anchor, Line};
use crate::report::remembered::Remembered;
use crate::scenario::model::Inject;
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::Event as World;
use crate::simulation::time::Time;
use crate::wording::journal::{self, Memory};
use crate::wording::names::Names;
use crate::wording::{Args, Wording};

/// A review on its way into words.
#[derive(Debug)]
pub(super) struct Told<'a> {
    pub review: &'a Review,
    pub past: &'a Past,
    pub plan: &'a Plan,
    pub names: Names<'a>,
    pub w: Wording,
    remembered: Remembered<'a>,
}

impl<'a> Told<'a> {
    pub fn new(review: &'a Review, w: Wording) -> Told<'a> {
        let plan: &Plan = &review.past.plan;
        Told {
            review,
            past: &review.past,
            plan,
            names: Names::new(plan, w.language()),
            w,
            remembered: Remembered::of(&review.past),
        }
    }

    /// A sentence without variables.
    pub fn get(&self, key: &str) -> String {
        self.w.get(key)
    }

    /// A sentence with its variables.
    pub fn say(&self, key: &str, args: &Args) -> String {
        self.w.text(key, args)
    }

    /// A moment: `Fri 12 Dec 06:00`, never broken over two lines in the middle of the hour.
    pub fn when(&self, at: Time) -> String {
        let civil = self.plan.blueprint.calendar.civil(at);
        let date = self.w.short_date(&self.plan.scenario.start, civil);
        format!("{date}\u{a0}{}", self.w.clock(civil))
    }

    /// A stretch of time from one moment to another.
    pub fn span(&self, from: Time, to: Time) -> String {
        self.w.seconds(u64::from(to.since(from)))
    }

    /// What a command says.
    pub fn sentence(&self, given: &Given) -> String {
        journal::sentence_with(
            &given.command,
            self.plan,
            &self.names,
            &self.remembered,
            self.w,
        )
    }

    /// Who gave it.
    pub fn who(&self, given: &Given) -> String {
        journal::who(&given.command.by, self.plan, &self.names, self.w)
    }

    /// Why.
    pub fn why(&self, given: &Given) -> String {
        journal::why(&given.command, self.plan, &self.names, self.w)
    }

    /// An inject by its rank, invented ones too.
    pub fn inject(&self, i: InjectIx) -> Option<&Inject> {
        self.remembered.at(i)
    }

    /// How many injects there are, invented ones too.
    pub fn injects(&self) -> usize {
        self.remembered.injects()
    }

    /// What memory knows, for sentences elsewhere.
    pub fn memory(&self) -> &dyn Memory {
        &self.remembered
    }

    /// The entry behind an event: the command in whose breath it came, or that gave the order it is about.
    pub fn entry_of(&self, event: usize) -> Option<u64> {
        let (_, what) = self.past.events.get(event)?;
        if let Some(order) = order_of(what) {
            return self.past.giver(order.0).map(|g| g.entry);
        }
        self.past.cause(event).map(|g| g.entry)
    }

    /// The entries behind events, in order, each once.
    pub fn entries_of(&self, events: impl IntoIterator<Item = usize>) -> Vec<u64> {
        let mut all: Vec<u64> = events
            .into_iter()
            .filter_map(|e| self.entry_of(e))
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The entry of the order that ended at the same second as an event, the nearest to it: what the event follows from.
    pub fn followed(&self, event: usize) -> Option<u64> {
        let at = self.past.events.get(event)?.0;
        let same = |e: &&(Time, Event)| e.0 == at;
        let ended = |(_, e): &(Time, Event)| match e {
            Event::World(World::OrderEnded { order, .. }) => Some(*order),
            // Nothing else is the end of an order.
            _ => None,
        };
        let (before, after) = self.past.events.split_at(event);
        let order = (before.iter().rev().take_while(same).find_map(ended))
            .or_else(|| after.iter().take_while(same).find_map(ended))?;
        self.past.giver(order.0).map(|g| g.entry)
    }

    /// A text with the entries that it points to.
    pub fn with_entries(&self, text: impl AsRef<str>, entries: &[u64]) -> Line {
        Line::new(text).entries(&few(entries))
    }

    /// The commands of the cell, without those of the facilitator.
    pub fn of_the_cell(&self) -> impl Iterator<Item = &'a Given> {
        let all = self.past.commands.iter();
        all.filter(|g| g.command.by != Actor::Facilitator)
    }
}

/// So many entries are pointed to at most in one line; the annexes hold all.
pub(super) const MOST_ENTRIES: usize = 12;

/// The first entries, if there are many.
pub(super) fn few(entries: &[u64]) -> Vec<u64> {
    entries.iter().copied().take(MOST_ENTRIES).collect()
}

/// The order that an event is about.
pub(super) fn order_of(event: &Event) -> Option<OrderIx> {
    match event {
        Event::ResultKnown { order, .. } | Event::Ordered { order, .. } => Some(*order),
        Event::World(
            World::OrderGiven { order, .. }
            | World::OrderStuck { order }
            | World::OrderArrived { order }
            | World::OrderAuthorised { order, .. }
            | World::OrderStarted { order, .. }
            | World::OrderSuspended { order }
            | World::OrderEnded { order, .. }
            | World::OrderReported { order, .. }
            | World::Finding { order, .. },
        ) => Some(*order),
        // All others are about no order.
        _ => None,
    }
}

/// Where an entry is pointed at.
pub(super) fn at_entry(entry: u64) -> Anchor {
    Anchor::Entry(entry)
}
