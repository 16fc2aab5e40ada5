//! How the attacker reacts. It knows only what it sees itself: footholds that answer no more, work on machines that it
//! controls, channels that it reads, public statements.

use crate::simulation::blueprint::ix::*;
use crate::simulation::blueprint::{ResponseDef, TriggerDef};
use crate::simulation::chance::{IdHash, Key, Purpose};
use crate::simulation::event::Event;
use crate::simulation::state::Underway;
use crate::simulation::world::Simulation;
use std::sync::Arc;

impl Simulation {
    pub(crate) fn attacker_reacts(&mut self, trigger: TriggerDef) {
        let b = Arc::clone(&self.blueprint);
        for (r, def) in b.reactions.iter() {
            let times = self.g.attacker.reacted[r.place()];
            if def.when != trigger || (def.times > 0 && times >= def.times) {
                continue;
            }
            let key = Key::of(Purpose::Reaction, def.hash, u64::from(times));
            if !self
                .source
                .roll(self.now, key)
                .chance(self.value(def.chance))
            {
                continue;
            }
            self.g.attacker.reacted[r.place()] += 1;
            self.emit(Event::Reacted { reaction: r });
            for response in &def.then {
                self.respond(response, u64::from(r.0) * 1000 + u64::from(times));
            }
        }
        self.wake_attacker();
    }

    fn respond(&mut self, response: &ResponseDef, index: u64) {
        match response {
            ResponseDef::GoSilent => {
                self.g.attacker.careful = true;
                self.g.attacker.hurried = false;
                self.lie_still(index);
            }
            ResponseDef::Return => {
                self.g.attacker.careful = true;
                self.lie_still(index);
            }
            ResponseDef::SpeedUp => {
                self.g.attacker.hurried = true;
                self.g.attacker.quiet_until = self.now;
            }
            ResponseDef::CoverTracks => self.cover_tracks(),
            ResponseDef::Open(stages) => {
                for &s in stages {
                    self.stage_mut(s).open = true;
                }
            }
        }
    }

    fn lie_still(&mut self, index: u64) {
        let Some(campaign) = &self.blueprint.campaign else {
            return;
        };
        let key = Key::of(Purpose::Quiet, IdHash::NONE, index);
        let time = self
            .source
            .roll(self.now, key)
            .around(self.value(campaign.quiet));
        let until = self.now + time;
        let typical = self.value(campaign.quiet);
        if until > self.g.attacker.quiet_until {
            self.g.attacker.quiet_until = until;
            self.g.attacker.silence = Underway {
                since: self.now,
                typical,
            };
            self.emit(Event::Quiet { until });
        }
    }

    /// Traces on machines that it controls are removed, evidence with them.
    fn cover_tracks(&mut self) {
        let b = Arc::clone(&self.blueprint);
        self.refresh_usable();
        let share = self.value(b.constants.cover_share);
        for f in self.g.attacker.usable.clone() {
            let n = b.footholds[f].on;
            if !b.footholds[f].control {
                continue;
            }
            let mut count = 0;
            for i in 0..self.g.detection.records.len() {
                let r = &self.g.detection.records[i];
                if r.node != n || !r.there {
                    continue;
                }
                let key = Key::of(Purpose::CoverTracks, b.nodes[n].hash, i as u64);
                if self.source.roll(self.now, key).chance(share) {
                    self.g.detection.records[i].there = false;
                    count += 1;
                }
            }
            if count > 0 {
                self.emit(Event::TracesRemoved { node: n, count });
            }
            let key = Key::of(Purpose::CoverTracks, b.footholds[f].hash, 1 << 32);
            if self.source.roll(self.now, key).chance(share / 2) {
                self.lose_evidence(f);
            }
        }
    }

    pub(crate) fn notices_loss(&mut self, token: u32) {
        if token != self.g.attacker.losses {
            return;
        }
        self.g.attacker.loss_pending = false;
        self.refresh_usable();
        let anything = !self.g.attacker.usable.is_empty();
        self.attacker_reacts(if anything {
            TriggerDef::LostFoothold
        } else {
            TriggerDef::Evicted
        });
    }
}
