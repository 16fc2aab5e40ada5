//! What comes of alerts and orders: triage, authorisations, results, findings.

use super::gathered::Together;
use super::teller::Teller;
use super::{Entry, Kind};
use crate::scenario::model::Outcome;
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{Event as World, Found, Scope, Target};
use crate::wording::Args;

impl Teller<'_> {
    pub(super) fn response(&mut self, event: World) {
        match event {
            World::AlertRaised { .. } => self.alerts.came += 1,
            World::AlertExpired { .. } => self.alerts.expired += 1,
            World::Triaged { alert, escalated } => {
                if escalated {
                    self.escalated(alert);
                } else {
                    self.alerts.aside += 1;
                }
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
        if !self.gathered.contains_key(&Together::Alerts) {
            let aside = self.aside();
            self.gather(Together::Alerts, text).details.extend(aside);
        } else {
            self.gather(Together::Alerts, text);
        }
    }

    fn alert(&self, alert: AlertIx) -> String {
        let (source, node) = self.run.world().alert_about(alert);
        let args = Args::new()
            .word("source", self.names.sources.of(source))
            .word("node", self.names.nodes.of(node));
        self.w.text("told-alert-one", &args)
    }

    /// Alerts that came and were put aside since the last word about them.
    fn aside(&mut self) -> Option<super::Detail> {
        let alerts = std::mem::take(&mut self.alerts);
        if alerts.aside + alerts.expired == 0 {
            self.alerts = alerts;
            return None;
        }
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        let args = Args::new()
            .number("came", number(alerts.came))
            .number("aside", number(alerts.aside))
            .number("expired", number(alerts.expired));
        Some(super::Detail {
            text: self.w.text("told-alerts-aside", &args),
            truth: false,
        })
    }

    pub(super) fn alerts_at_end(&mut self) {
        if let Some(aside) = self.aside() {
            self.put(Entry::new(self.now, Kind::Alert, aside.text));
        }
    }

    /// An order in words.
    fn order(&self, order: OrderIx) -> String {
        let target = self.run.world().order_ref(order).target;
        self.order_words(order, target)
    }

    pub(super) fn order_words(&self, order: OrderIx, target: Target) -> String {
        let action = self
            .names
            .actions
            .of(self.run.world().order_ref(order).action);
        let targets: Vec<String> = self.target(target).into_iter().collect();
        self.aimed(action, &targets)
    }

    fn target(&self, target: Target) -> Option<String> {
        Some(match target {
            Target::None => return None,
            Target::Node(i) => self.names.nodes.of(i).to_owned(),
            Target::Account(i) => self.names.accounts.of(i).to_owned(),
            Target::Data(i) => self.names.data.of(i).to_owned(),
            Target::Channel(i) => self.names.channels.of(i).to_owned(),
            Target::Department(i) => self.names.departments.of(i).to_owned(),
            Target::Segment(i) => self.names.segments.of(i).to_owned(),
            Target::LogSource(i) => self.names.sources.of(i).to_owned(),
            Target::Outsider(i) => self.names.outsiders.of(i).to_owned(),
            Target::Team(i) => self.names.teams.of(i).to_owned(),
            Target::Audience(a) => self.audience(a),
            Target::Alert(i) => {
                let (source, node) = self.run.world().alert_about(i);
                let args = Args::new()
                    .word("source", self.names.sources.of(source))
                    .word("node", self.names.nodes.of(node));
                self.w.text("told-alert-about", &args)
            }
        })
    }

    /// A result. What was found is told at once, with what is true of it; the rest with others of its kind.
    pub(super) fn result(&mut self, order: OrderIx, outcome: Outcome) {
        let words = self.order(order);
        let found = self.findings.remove(&order).unwrap_or_default();
        if found.is_empty() {
            self.gather(Together::Results(outcome), words);
            return;
        }
        let action = self
            .names
            .actions
            .of(self.run.world().order_ref(order).action);
        let mut details: Vec<super::Detail> = Vec::new();
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
            let truth = missed.then(|| super::Detail {
                text: {
                    let args = Args::new().word("node", self.names.nodes.of(node));
                    self.w.text("told-found-missed", &args)
                },
                truth: true,
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
    fn finding(&self, node: NodeIx, found: Found, scope: Scope) -> Vec<super::Detail> {
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
        let mut details = vec![super::Detail {
            text: self.w.text(key, &args),
            truth: false,
        }];
        if !real {
            details.push(super::Detail {
                text: self.w.text("told-found-false", &args),
                truth: true,
            });
        }
        details
    }

    /// Tells what was gathered under a key.
    pub(super) fn tell_gathered(&mut self, key: Together) {
        let Some(gathered) = self.gathered.remove(&key) else {
            return;
        };
        let items = match key {
            Together::Results(Outcome::Done)
            | Together::Suspended
            | Together::Stuck
            | Together::Overheard => self.w.counted(&gathered.items),
            _ => self.w.grouped(&gathered.items),
        };
        let args = Args::new().word("list", items);
        let (kind, text) = match key {
            Together::Results(outcome) => {
                let key = match outcome {
                    Outcome::Done => "told-result-done",
                    Outcome::WithoutEffect => "told-result-vain",
                    Outcome::Failed => "told-result-failed",
                    Outcome::Refused => "told-result-refused",
                    Outcome::Cancelled => "told-result-cancelled",
                };
                (Kind::Result, self.w.text(key, &args))
            }
            Together::Again(role) => {
                let args = Args::new()
                    .word("who", self.names.roles.of(role))
                    .word("what", self.w.grouped(&gathered.items));
                (Kind::Decision, self.w.text("told-decision-again", &args))
            }
            Together::HeldInVain => (Kind::Truth, self.w.text("told-held-in-vain", &args)),
            Together::HeldTooWell => (Kind::Truth, self.w.text("told-held-too-well", &args)),
            Together::Drained => (Kind::Service, self.w.get("told-drained")),
            Together::Nothing => (Kind::Result, self.w.text("told-nothing", &args)),
            Together::Claims => (Kind::Truth, self.w.text("told-claims-false", &args)),
            Together::Duties => (Kind::Truth, self.w.text("told-duties-arose", &args)),
            Together::Failures => (Kind::Truth, self.w.text("told-attempts-failed", &args)),
            Together::Suspended => (Kind::Result, self.w.text("told-suspended", &args)),
            Together::Stuck => (Kind::Result, self.w.text("told-stuck", &args)),
            Together::Overheard => (Kind::Truth, self.w.text("told-overheard", &args)),
            Together::FootholdsLost => (Kind::Truth, self.w.text("told-footholds-lost", &args)),
            Together::CredentialsLost => (Kind::Truth, self.w.text("told-credentials-lost", &args)),
            Together::EvidenceLost => (Kind::Truth, self.w.text("told-evidence-lost", &args)),
            Together::Outages => (Kind::Service, self.w.text("told-outage", &args)),
            Together::Alerts => (Kind::Alert, self.w.text("told-alert", &args)),
        };
        let mut entry = Entry::new(gathered.last, kind, text);
        entry.place = gathered.place;
        entry.details = gathered.details;
        self.put(entry);
    }
}
