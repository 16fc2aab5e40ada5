//! What success gives, and what remedies take away.

use crate::scenario::model::{AccountKind, Handling};
use crate::simulation::agenda::Kind;
use crate::simulation::blueprint::GainDef;
use crate::simulation::blueprint::ix::*;
use crate::simulation::chance::{Key, Purpose};
use crate::simulation::event::Event;
use crate::simulation::state::{Hold, Progress, Underway};
use crate::simulation::time::Time;
use crate::simulation::world::Simulation;
use std::sync::Arc;

impl Simulation {
    pub(crate) fn gain(&mut self, gain: GainDef) {
        match gain {
            GainDef::Foothold(f) => self.gain_foothold(f),
            GainDef::Credential(a) => self.gain_credential(a),
            GainDef::Secrets(d) => {
                if !self.holding(d).swept {
                    let b = Arc::clone(&self.blueprint);
                    for &a in &b.data[d].secrets {
                        self.gain_credential(a);
                    }
                }
            }
            GainDef::Knows(k) => self.g.attacker.knows[k.place()] = true,
            GainDef::Records(d, handling, count) => {
                let count = self.value(count);
                self.handle_records(d, handling, count);
            }
            GainDef::Blind(s) => {
                self.log_source_mut(s).on = false;
                for r in &mut self.g.detection.records {
                    if r.source == s {
                        r.there = false;
                    }
                }
                self.emit(Event::SourceOn {
                    source: s,
                    on: false,
                });
            }
            GainDef::SpoilBackups(n, all) => {
                let from = if all { Time(i32::MIN) } else { self.now };
                let state = self.node_mut(n);
                state.spoiled_from = Some(state.spoiled_from.map_or(from, |s| s.min(from)));
            }
            GainDef::Publish(claim) => {
                self.emit(Event::Published { claim });
                self.refute(claim, true);
            }
            GainDef::Break(n) => self.break_node(n),
        }
    }

    fn handle_records(&mut self, d: DataIx, handling: Handling, count: u32) {
        let def_on = self.blueprint.data[d].on;
        if self.holding(d).closed || !self.node(def_on).up {
            return;
        }
        let held = self.blueprint.data[d].records;
        let state = self.holding_mut(d);
        let so_far = &mut state.handled[handling as usize];
        let count = u64::from(count).min(held - *so_far);
        if count == 0 {
            return;
        }
        *so_far += count;
        self.emit(Event::Records {
            data: d,
            handling,
            count: count as u32,
        });
    }

    pub(crate) fn gain_foothold(&mut self, f: FootholdIx) {
        let now = self.now;
        let state = self.foothold_mut(f);
        let before = state.hold;
        if before == Hold::Held {
            return;
        }
        state.gained = now;
        state.hold = Hold::Held;
        if before == Hold::Never {
            state.since = now;
        }
        // What was removed and has come back has to be found anew.
        state.found = false;
        state.unseen = false;
        state.gone = false;
        self.g.attacker.stale = true;
        self.g.attacker.was_inside = true;
        self.g.attacker.held.push(f);
        self.emit(Event::FootholdGained { foothold: f });
        self.begin_spread(f);
    }

    pub(crate) fn lose_foothold(&mut self, f: FootholdIx) -> bool {
        if self.foothold(f).hold != Hold::Held {
            return false;
        }
        self.foothold_mut(f).hold = Hold::Lost;
        self.g.attacker.held.retain(|&x| x != f);
        let node = self.blueprint.footholds[f].on.place();
        if let Some(word) = self.g.attacker.reached.get_mut(node / 64) {
            *word &= !(1 << (node % 64));
        }
        self.g.attacker.stale = true;
        self.emit(Event::FootholdLost { foothold: f });
        let b = Arc::clone(&self.blueprint);
        for (s, stage) in b.stages.iter() {
            let gave = stage
                .alternatives
                .iter()
                .any(|a| a.gives.contains(&GainDef::Foothold(f)));
            if gave && self.stage(s).progress == Progress::Done {
                self.stage_mut(s).progress = Progress::Pending;
            }
        }
        self.loss_to_notice();
        true
    }

    pub(crate) fn gain_credential(&mut self, a: AccountIx) {
        if self.account(a).locked || std::mem::replace(&mut self.account_mut(a).known, true) {
            return;
        }
        self.g.attacker.stale = true;
        self.emit(Event::CredentialGained { account: a });
    }

    pub(crate) fn lose_credential(&mut self, a: AccountIx) {
        if !std::mem::take(&mut self.account_mut(a).known) {
            return;
        }
        self.g.attacker.stale = true;
        self.emit(Event::CredentialLost { account: a });
        let b = Arc::clone(&self.blueprint);
        for (s, stage) in b.stages.iter() {
            let gave = stage.alternatives.iter().any(|w| {
                w.gives.iter().any(|g| match g {
                    GainDef::Credential(x) => *x == a,
                    GainDef::Secrets(d) => b.data[*d].secrets.contains(&a),
                    GainDef::Foothold(_)
                    | GainDef::Knows(_)
                    | GainDef::Records(..)
                    | GainDef::Blind(_)
                    | GainDef::SpoilBackups(..)
                    | GainDef::Publish(_)
                    | GainDef::Break(_) => false,
                })
            });
            if gave && self.stage(s).progress == Progress::Done {
                self.stage_mut(s).progress = Progress::Pending;
            }
        }
        if b.accounts[a].kind != AccountKind::Users {
            self.loss_to_notice();
        }
    }

    fn loss_to_notice(&mut self) {
        if std::mem::replace(&mut self.g.attacker.loss_pending, true) {
            return;
        }
        self.g.attacker.losses += 1;
        let token = self.g.attacker.losses;
        let key = Key::of(
            Purpose::NoticesLoss,
            crate::simulation::chance::IdHash::NONE,
            u64::from(token),
        );
        let wait = self
            .source
            .roll(self.now, key)
            .around(self.value(self.blueprint.constants.notices_loss));
        self.g.attacker.noticing = Underway {
            since: self.now,
            typical: self.value(self.blueprint.constants.notices_loss),
        };
        let at = self.now + wait;
        self.put(at, Kind::NoticesLoss, 0, token, token);
    }

    /// Known addresses of the attacker are blocked; after a while it has others.
    pub(crate) fn block_indicators(&mut self) -> bool {
        if !self.g.detection.indicator || std::mem::replace(&mut self.g.attacker.blocked, true) {
            return false;
        }
        self.g.attacker.stale = true;
        self.g.attacker.blocks += 1;
        let token = self.g.attacker.blocks;
        let key = Key::of(
            Purpose::NewInfrastructure,
            crate::simulation::chance::IdHash::NONE,
            u64::from(token),
        );
        let wait = self
            .source
            .roll(self.now, key)
            .around(self.value(self.blueprint.constants.new_infrastructure));
        self.g.attacker.renewing = Underway {
            since: self.now,
            typical: self.value(self.blueprint.constants.new_infrastructure),
        };
        let at = self.now + wait;
        self.put(at, Kind::NewInfrastructure, 0, token, token);
        true
    }

    pub(crate) fn new_infrastructure(&mut self, token: u32) {
        if token == self.g.attacker.blocks {
            self.g.attacker.blocked = false;
            self.g.attacker.stale = true;
            // The new addresses are in no list.
            self.g.detection.indicator = false;
            self.wake_attacker();
        }
    }

    /// A scenario that spreads: every neighbour of a new foothold is tried once.
    fn begin_spread(&mut self, f: FootholdIx) {
        let b = Arc::clone(&self.blueprint);
        let Some(technique) = b.campaign.as_ref().and_then(|c| c.spreads) else {
            return;
        };
        let from = b.footholds[f].on;
        self.g.attacker.reached[from.place() / 64] |= 1 << (from.place() % 64);
        let def = &b.techniques[technique];
        for &to in b.reaches.neighbors_slice(from.0) {
            if self.is_reached(NodeIx(to)) {
                continue;
            }
            let key = Key {
                purpose: Purpose::Spread,
                actor: b.nodes[from].hash,
                action: def.hash,
                target: b.nodes[NodeIx(to)].hash,
                index: 0,
            };
            let mut roll = self.source.roll(self.now, key);
            if roll.chance(self.value(def.success)) {
                let at = self.now + roll.around(self.value(def.duration));
                self.put(at, Kind::Spread, from.0, to, 0);
            }
        }
    }

    /// Whether a spread has this node already.
    fn is_reached(&self, n: NodeIx) -> bool {
        self.g.attacker.reached[n.place() / 64] & (1 << (n.place() % 64)) != 0
    }

    /// A spread arrives at a node.
    pub(crate) fn spread_reaches(&mut self, from: NodeIx, to: NodeIx) {
        if !self.is_reached(to) && self.is_linked(from) && self.is_linked(to) {
            self.gain_foothold(self.blueprint.spread_to[to.place()]);
        }
    }
}
