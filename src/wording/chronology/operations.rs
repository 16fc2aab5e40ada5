//! Operations: orders bound to one hour, told once more as a whole when all of them have come to a result. It knows which
//! orders belong together by their hour, and what the attacker held when the last result came.

use super::teller::Teller;
use super::{Detail, Entry, Kind};
use crate::exercise::Exercise;
use crate::exercise::command::Deed;
use crate::scenario::model::Outcome;
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use crate::wording::Args;

/// So many of the attacker's footholds are named; more are counted.
const NAMED: usize = 6;

/// One operation and the results of its orders so far.
#[derive(Debug)]
struct Operation {
    name: String,
    hour: Time,
    orders: usize,
    results: Vec<(Outcome, String)>,
    told: bool,
}

/// The operations of an exercise. Those of one hour are one.
#[derive(Debug)]
pub(super) struct Operations(Vec<Operation>);

impl Operations {
    pub(super) fn new(run: &Exercise) -> Operations {
        let mut all: Vec<Operation> = Vec::new();
        for done in run.journal() {
            let Deed::Operation { name, hour, .. } = &done.command.deed else {
                continue;
            };
            if all.iter().any(|o| o.hour == *hour) {
                continue;
            }
            let orders = run.world().orders();
            all.push(Operation {
                name: name.clone(),
                hour: *hour,
                orders: orders.iter().filter(|o| o.hour == Some(*hour)).count(),
                results: Vec::new(),
                told: false,
            });
        }
        Operations(all)
    }
}

impl Teller<'_> {
    /// A result of an order that belongs to an operation; whether it does.
    pub(super) fn operation_result(&mut self, order: OrderIx, outcome: Outcome) -> bool {
        let Some(hour) = self.run.world().order_ref(order).hour else {
            return false;
        };
        let words = self.order(order);
        let Some(i) = self.operations.0.iter().position(|o| o.hour == hour) else {
            return false;
        };
        self.operations.0[i].results.push((outcome, words));
        true
    }

    /// An operation of which every order has come to a result is told.
    pub(super) fn operations_ended(&mut self) {
        for i in 0..self.operations.0.len() {
            let o = &self.operations.0[i];
            if !o.told && o.orders > 0 && o.results.len() >= o.orders {
                self.tell_operation(i);
            }
        }
    }

    /// Operations that began and are not over are told at the end.
    pub(super) fn operations_at_end(&mut self) {
        for i in 0..self.operations.0.len() {
            let o = &self.operations.0[i];
            if !o.told && o.hour <= self.now {
                self.tell_operation(i);
            }
        }
    }

    fn tell_operation(&mut self, i: usize) {
        self.operations.0[i].told = true;
        let o = &self.operations.0[i];
        let of = |outcome: Outcome| o.results.iter().filter(move |(r, _)| *r == outcome);
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let not = of(Outcome::Failed).count()
            + of(Outcome::Refused).count()
            + of(Outcome::Cancelled).count();
        let args = Args::new()
            .word("name", self.w.inner(&self.deeds().operation(&o.name)))
            .number("orders", number(o.orders))
            .number("done", number(of(Outcome::Done).count()))
            .number("vain", number(of(Outcome::WithoutEffect).count()))
            .number("failed", number(not))
            .number("open", number(o.orders.saturating_sub(o.results.len())));
        let failed: Vec<String> = of(Outcome::Failed)
            .map(|(_, words)| words.clone())
            .collect();
        let key = if o.results.len() < o.orders {
            "told-operation-open"
        } else {
            "told-operation-ended"
        };
        let mut entry = Entry::new(self.now, Kind::Result, self.w.text(key, &args));
        if !failed.is_empty() {
            let args = Args::new().word("list", self.w.counted(&failed));
            entry = entry.with(self.w.text("told-result-failed", &args));
        }
        entry.details.push(Detail::true_of_it(self.still_held()));
        self.put(entry);
    }

    /// What the attacker holds now.
    fn still_held(&self) -> String {
        let held: Vec<String> = self.footholds.iter().map(|f| self.foothold(*f)).collect();
        if held.is_empty() {
            return self.w.get("told-holds-nothing");
        }
        let more = held.len().saturating_sub(NAMED);
        let args = Args::new()
            .word("list", self.w.names(&held[..held.len() - more]))
            .number("more", i64::try_from(more).unwrap_or(i64::MAX));
        self.w.text("told-still-holds", &args)
    }
}
