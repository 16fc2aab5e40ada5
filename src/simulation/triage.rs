//! What analysts make of alerts: a queue, finite people, verdicts that can be wrong both ways, and what a careful look shows.
//!
//! Which alerts come is [`super::detection`]'s.

use super::agenda::Kind;
use super::blueprint::ix::*;
use super::chance::{IdHash, Key, MILLION, Purpose};
use super::continuity::share;
use super::detection::names_an_address;
use super::event::{Event, Found, Scope};
use super::state::{Alert, AlertStage, Hold, Underway, resident};
use super::world::Simulation;
use crate::scenario::model::{LogKind, Means, Skill};
use std::sync::Arc;

/// Whether records of a kind, read with care, show a means by name.
fn names_means(kind: LogKind, means: Means) -> bool {
    let known_to: &[LogKind] = match means {
        Means::WebShell | Means::ServerModule => &[LogKind::Web, LogKind::Endpoint],
        Means::TransportAgent => &[LogKind::Endpoint, LogKind::MailFlow],
        Means::Implant => &[LogKind::Endpoint, LogKind::Network],
        Means::MailboxRule => &[LogKind::MailAudit],
        Means::RogueAccount | Means::GoldenTicket | Means::Certificate | Means::SigningKey => {
            &[LogKind::Authentication, LogKind::Directory]
        }
        Means::ValidAccount | Means::SessionToken => {
            &[LogKind::Authentication, LogKind::Application]
        }
    };
    known_to.contains(&kind)
}

impl Simulation {
    pub(crate) fn raise_alert(&mut self, source: SourceIx, node: NodeIx, real: bool, nth: u64) {
        let alert = AlertIx(self.g.detection.alerts.len() as u32);
        self.g.detection.alerts.push(Alert {
            source,
            node,
            at: self.now,
            real,
            stage: AlertStage::Waiting,
            nth,
            token: 0,
            examination: Underway::default(),
        });
        self.g.detection.queue.push_back(alert);
        self.emit(Event::AlertRaised {
            alert,
            source,
            node,
            real,
        });
        self.assign_triage();
    }

    /// Free analysts take the alerts that wait longest; what has waited too long is given up.
    pub(crate) fn assign_triage(&mut self) {
        while !self.g.aftermath && self.free(Skill::SocAnalyst) > 0 {
            let Some(alert) = self.g.detection.queue.pop_front() else {
                return;
            };
            let a = &self.g.detection.alerts[alert.place()];
            if a.stage != AlertStage::Waiting {
                continue;
            }
            if self.now.since(a.at) > self.value(self.blueprint.constants.alert_expires) {
                self.g.detection.alerts[alert.place()].stage = AlertStage::Expired;
                self.emit(Event::AlertExpired { alert });
                continue;
            }
            let key = Key::of(
                Purpose::TriageDuration,
                self.blueprint.sources[a.source].hash,
                a.nth,
            );
            let typical = self.value(self.blueprint.constants.triage_duration);
            let time = self.source.roll(self.now, key).around(typical);
            let since = self.now;
            let a = &mut self.g.detection.alerts[alert.place()];
            a.stage = AlertStage::Examined;
            a.examination = Underway { since, typical };
            a.token += 1;
            let token = a.token;
            self.hold_analyst();
            self.emit(Event::TriageStarted { alert });
            let at = self.now + time;
            self.put(at, Kind::TriageEnds, alert.0, 0, token);
        }
    }

    /// An analyst goes home: the alert goes back to the head of the queue. False where none is being examined.
    pub(crate) fn put_back_alert(&mut self) -> bool {
        let last = self
            .g
            .detection
            .alerts
            .iter()
            .rposition(|a| a.stage == AlertStage::Examined);
        let Some(i) = last else { return false };
        self.g.detection.alerts[i].stage = AlertStage::Waiting;
        self.g.detection.queue.push_front(AlertIx(i as u32));
        self.release_analyst();
        self.emit(Event::TriagePutBack {
            alert: AlertIx(i as u32),
        });
        true
    }

    pub(crate) fn triage_ends(&mut self, alert: AlertIx, token: u32) {
        let a = &self.g.detection.alerts[alert.place()];
        if a.stage != AlertStage::Examined || a.token != token {
            return;
        }
        self.release_analyst();
        self.decide_alert(alert, false);
        self.start_orders_for(Skill::SocAnalyst);
        self.assign_triage();
    }

    /// The chance, in millionths, that an analyst holds an alert to be serious.
    fn verdict_chance(&self, real: bool, with_care: bool) -> u32 {
        let c = self.blueprint.constants;
        let tired = self.is_tired(Skill::SocAnalyst);
        let mut chance = self.value(if real {
            c.triage_recognised
        } else {
            c.triage_false
        });
        if real && self.g.detection.indicator {
            chance += share(MILLION - chance.min(MILLION), self.value(c.indicator_helps));
        }
        if with_care {
            chance = if real {
                chance + (MILLION - chance.min(MILLION)) / 2
            } else {
                chance / 2
            };
        }
        if tired {
            let slip = self.value(c.fatigue);
            chance = if real {
                share(chance, MILLION - slip.min(MILLION))
            } else {
                chance + slip / 4
            };
        }
        chance.min(MILLION)
    }

    fn decide_alert(&mut self, alert: AlertIx, with_care: bool) {
        let a = self.g.detection.alerts[alert.place()].clone();
        let chance = self.verdict_chance(a.real, with_care);
        let key = Key::of(
            Purpose::TriageVerdict,
            self.blueprint.sources[a.source].hash,
            a.nth,
        );
        let escalated = self.source.roll(self.now, key).chance(chance);
        self.g.detection.alerts[alert.place()].stage = if escalated {
            AlertStage::Escalated
        } else {
            AlertStage::Dismissed
        };
        self.emit(Event::Triaged { alert, escalated });
        if escalated && a.real {
            if with_care && names_an_address(self.blueprint.sources[a.source].kind) {
                self.indicator_known();
            }
            self.seen_by_watch(a.node, a.nth);
        }
    }

    /// On a watched machine an alert is read with all that the machine did: it shows what the attacker runs there.
    fn seen_by_watch(&mut self, n: NodeIx, alert: u64) {
        if let Some(order) = self.node(n).watched_by {
            let coverage = self.node(n).watched;
            self.show_means(order, n, coverage, alert, resident);
        }
    }

    /// An order shows means of the attacker on a node, those of the kind that it can show, each with a chance.
    fn show_means(
        &mut self,
        order: OrderIx,
        n: NodeIx,
        chance: u32,
        nth: u64,
        can_show: impl Fn(Means) -> bool,
    ) {
        let b = Arc::clone(&self.blueprint);
        for &f in &b.footholds_at[n] {
            let (def, s) = (&b.footholds[f], self.foothold(f));
            if s.hold != Hold::Held || s.found || s.unseen || !can_show(def.by) {
                continue;
            }
            let key = Key {
                purpose: Purpose::SearchHit,
                actor: b.nodes[n].hash,
                action: def.hash,
                target: IdHash::of("alert"),
                index: nth,
            };
            if !self.source.roll(self.now, key).chance(chance) {
                continue;
            }
            self.foothold_mut(f).found = true;
            self.emit(Event::Finding {
                order,
                node: n,
                found: Found::Means {
                    means: def.by,
                    real: true,
                },
                scope: Scope {
                    from: self.now,
                    coverage: chance,
                },
            });
            if def.by == Means::Implant {
                self.indicator_known();
            }
        }
    }

    /// An order puts one alert before the others, or has one that was passed on looked at again.
    pub(crate) fn triage_now(&mut self, o: OrderIx, alert: AlertIx) -> bool {
        let Some(a) = self.g.detection.alerts.get(alert.place()) else {
            return false;
        };
        match a.stage {
            AlertStage::Examined => {
                self.release_analyst();
                self.decide_alert(alert, true);
                true
            }
            AlertStage::Waiting | AlertStage::Dismissed | AlertStage::Expired => {
                self.decide_alert(alert, true);
                true
            }
            AlertStage::Escalated => {
                self.look_again(o, alert);
                true
            }
        }
    }

    /// What was passed on as serious is looked at with care: confirmed, which is a finding, or put aside. What network
    /// or web records confirm names an address of the attacker.
    fn look_again(&mut self, o: OrderIx, alert: AlertIx) {
        let a = self.g.detection.alerts[alert.place()].clone();
        let chance = self.verdict_chance(a.real, true);
        let key = self.order_key(Purpose::SearchHit, o);
        let confirmed = self.source.roll(self.now, key).chance(chance);
        let found = if confirmed {
            Found::Activity {
                source: a.source,
                real: a.real,
            }
        } else {
            self.g.detection.alerts[alert.place()].stage = AlertStage::Dismissed;
            Found::Nothing { missed: a.real }
        };
        self.emit(Event::Finding {
            order: o,
            node: a.node,
            found,
            scope: Scope {
                from: a.at,
                coverage: self.coverage(a.source, a.node),
            },
        });
        if confirmed && a.real {
            self.node_mut(a.node).lead = true;
            let kind = self.blueprint.sources[a.source].kind;
            self.show_means(o, a.node, chance, a.nth, |m| names_means(kind, m));
        }
        if confirmed && a.real && names_an_address(self.blueprint.sources[a.source].kind) {
            self.indicator_known();
        }
    }
}

impl Simulation {
    /// From which source an alert came and about which node: what its text shows to whoever reads it.
    pub fn alert_about(&self, alert: AlertIx) -> (SourceIx, NodeIx) {
        let a = &self.g.detection.alerts[alert.place()];
        (a.source, a.node)
    }

    /// Where an alert stands.
    pub fn alert_stage(&self, alert: AlertIx) -> AlertStage {
        self.g.detection.alerts[alert.place()].stage
    }
}
