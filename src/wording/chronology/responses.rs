//! What comes of alerts and orders: triage, authorisations, results, findings.

use super::gathered::Together;
use super::teller::{Alerts, Teller};
use super::{Detail, Entry, Kind, Routine};
use crate::scenario::model::Outcome;
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{Event as World, Found, Scope};
use crate::wording::Args;
use crate::wording::journal::Memory;

impl Teller<'_> {
    pub(super) fn response(&mut self, event: World) {
        match event {
            World::AlertRaised {
                alert, real: true, ..
            } => {
                self.real_alerts.insert(alert);
            }
            World::AlertExpired { alert } => {
                self.alerts.expired += 1;
                self.alerts.missed += u32::from(self.real_alerts.contains(&alert));
            }
            World::Triaged {
                alert,
                escalated: true,
            } => self.escalated(alert),
            World::Triaged {
                alert,
                escalated: false,
            } => {
                self.alerts.aside += 1;
                self.alerts.missed += u32::from(self.real_alerts.contains(&alert));
            }
            World::OrderGiven {
                order,
                overheard: true,
            } => {
                let text = self.order(order);
                self.gather(Together::Overheard, text);
            }
            World::OrderStuck { order } => {
                let text = self.order(order);
                self.gather(Together::Stuck, text);
            }
            World::OrderSuspended { order } => {
                let text = self.order(order);
                self.gather(Together::Suspended, text);
            }
            World::OrderAuthorised { order, granted } => {
                let action = self.run.world().order_ref(order).action;
                let who = self.plan.blueprint.actions[action].authority;
                let args = Args::new()
                    .word("order", self.order(order))
                    .word("who", who.map_or("", |o| self.names.outsiders.of(o)));
                let key = if granted {
                    "told-authorised"
                } else {
                    "told-refused"
                };
                self.say(Kind::Result, key, &args);
            }
            World::Finding {
                order,
                node,
                found,
                scope,
            } => self
                .findings
                .entry(order)
                .or_default()
                .push((node, found, scope)),
            World::IndicatorKnown { real } => {
                self.say(Kind::Result, "told-indicator", &Args::new());
                if !real {
                    let text = self.w.get("told-indicator-false");
                    self.put(Entry::new(self.now, Kind::Truth, text));
                }
            }
            _ => {}
        }
    }

    fn escalated(&mut self, alert: AlertIx) {
        let text = self.alert(alert);
        let is_real = self.real_alerts.contains(&alert);
        let node = self.names.nodes.of(self.run.world().alert_about(alert).1);
        let truth = is_real.then(|| {
            let args = Args::new().word("node", node);
            Detail::true_of_it(self.w.text("told-alert-real", &args))
        });
        let alerts = std::mem::take(&mut self.alerts);
        let aside = self.aside(alerts);
        let gathered = self.gather(Together::Alerts, text);
        gathered.details.extend(aside);
        if let Some(truth) = truth.filter(|t| !gathered.details.contains(t)) {
            gathered.details.insert(0, truth);
        }
        let routine = gathered.routine.get_or_insert(Routine::Alerts {
            passed: 0,
            real: 0,
            aside: 0,
            missed: 0,
        });
        if let Routine::Alerts {
            passed,
            real,
            aside,
            missed,
        } = routine
        {
            *passed += 1;
            *real += u32::from(is_real);
            *aside += alerts.aside + alerts.expired;
            *missed += alerts.missed;
        }
    }

    fn alert(&self, alert: AlertIx) -> String {
        let (source, node) = self.run.world().alert_about(alert);
        let args = Args::new()
            .word("source", self.names.sources.of(source))
            .word("node", self.names.nodes.of(node));
        self.w.text("told-alert-one", &args)
    }

    /// Alerts that were put aside since the last word about them, and how many of them were of the attacker.
    fn aside(&self, alerts: Alerts) -> Vec<Detail> {
        if alerts.aside + alerts.expired == 0 {
            return Vec::new();
        }
        let args = Args::new()
            .number("aside", i64::from(alerts.aside))
            .number("expired", i64::from(alerts.expired));
        let mut details = vec![Detail {
            minor: true,
            ..Detail::seen(self.w.text("told-alerts-aside", &args))
        }];
        if alerts.missed > 0 {
            let args = Args::new().number("missed", i64::from(alerts.missed));
            details.push(Detail {
                minor: true,
                ..Detail::true_of_it(self.w.text("fold-missed", &args))
            });
        }
        details
    }

    pub(super) fn alerts_at_end(&mut self) {
        let alerts = std::mem::take(&mut self.alerts);
        let mut details = self.aside(alerts);
        if details.is_empty() {
            return;
        }
        let mut entry = Entry::new(self.now, Kind::Alert, details.remove(0).text);
        entry.details = details;
        entry.routine = Some(Routine::Alerts {
            passed: 0,
            real: 0,
            aside: alerts.aside + alerts.expired,
            missed: alerts.missed,
        });
        self.put(entry);
    }

    /// An order in words.
    pub(super) fn order(&self, order: OrderIx) -> String {
        let known = Memory::order(self.run, order.0);
        known.map_or_else(String::new, |order| self.deeds().ordered(order))
    }

    /// A result. What was found is told at once, with what is true of it; the rest with others of its kind.
    pub(super) fn result(&mut self, order: OrderIx, outcome: Outcome) {
        let words = self.order(order);
        let found = self.findings.remove(&order).unwrap_or_default();
        let belongs = self.operation_result(order, outcome);
        if found.is_empty() {
            let key = if belongs {
                Together::OfOperation(outcome)
            } else {
                Together::Results(outcome)
            };
            self.gather(key, words);
            return;
        }
        let action = self
            .names
            .actions
            .of(self.run.world().order_ref(order).action);
        let mut details: Vec<Detail> = Vec::new();
        for (node, found, scope) in found {
            let Found::Nothing { missed } = found else {
                let new = self.finding(node, found, scope);
                details.extend(
                    new.into_iter()
                        .filter(|d| !details.contains(d))
                        .collect::<Vec<_>>(),
                );
                continue;
            };
            let args = Args::new()
                .word("order", &words)
                .word("coverage", self.w.percent(scope.coverage));
            let text = self.w.text("told-found-nothing", &args);
            let truth = missed.then(|| {
                let args = Args::new().word("node", self.names.nodes.of(node));
                Detail::true_of_it(self.w.text("told-found-missed", &args))
            });
            let gathered = self.gather(Together::Nothing, text);
            if let Some(truth) = truth.filter(|t| !gathered.details.contains(t)) {
                gathered.details.push(truth);
            }
        }
        if let Some(first) = details.first() {
            let args = Args::new()
                .word("found", &first.text)
                .word("action", action);
            let mut entry = Entry::new(self.now, Kind::Result, self.w.text("told-found", &args));
            entry.details = details.into_iter().skip(1).collect();
            self.put(entry);
        }
    }

    /// What a search found, and what is true of it.
    fn finding(&self, node: NodeIx, found: Found, scope: Scope) -> Vec<Detail> {
        let args = Args::new().word("node", self.names.nodes.of(node));
        let (key, args, real) = match found {
            Found::Nothing { missed } => (
                "told-found-nothing",
                args.word("order", "")
                    .word("coverage", self.w.percent(scope.coverage)),
                !missed,
            ),
            Found::Means { means, real } => (
                "told-found-means",
                args.word("means", self.means(means)),
                real,
            ),
            Found::Activity { source, real } => {
                let source = self.names.sources.of(source);
                ("told-found-activity", args.word("source", source), real)
            }
            Found::Secrets { groups } => {
                let args = args.number("groups", i64::from(groups));
                ("told-found-secrets", args, true)
            }
            Found::Indicator { real } => ("told-found-indicator", args, real),
            Found::Infected { real } => ("told-found-infected", args, real),
        };
        let mut details = vec![Detail::seen(self.w.text(key, &args))];
        if !real {
            details.push(Detail::true_of_it(self.w.text("told-found-false", &args)));
        }
        details
    }
}
