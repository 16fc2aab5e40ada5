//! The plan: what is done next, attempts and their ends. A blocked way is replaced by the next that is open; a stage whose
//! gains were taken away is to be done again.

use crate::simulation::agenda::Kind;
use crate::simulation::blueprint::NeedDefAttacker;
use crate::simulation::blueprint::TriggerDef;
use crate::simulation::blueprint::ix::*;
use crate::simulation::chance::{IdHash, Key, MILLION, Purpose};
use crate::simulation::continuity::share;
use crate::simulation::event::Event;
use crate::simulation::state::{Hand, Progress, Underway};
use crate::simulation::time::Time;
use crate::simulation::world::Simulation;
use std::sync::Arc;

impl Simulation {
    pub(crate) fn begin_attacker(&mut self) {
        self.g.attacker.stale = true;
        if self.blueprint.campaign.is_some() {
            self.schedule_decision(self.now);
        }
    }

    fn schedule_decision(&mut self, at: Time) {
        let a = &mut self.g.attacker;
        a.waiting = true;
        a.pausing = Underway::default();
        a.decides_at = at;
        a.decisions += 1;
        let token = a.decisions;
        self.put(at, Kind::Decide, 0, 0, token);
    }

    /// It decides after a pause that was drawn, at this moment.
    fn schedule_after_pause(&mut self, at: Time) {
        self.schedule_decision(at);
        let Some(campaign) = &self.blueprint.campaign else {
            return;
        };
        let typical = self.hurry(self.value(campaign.pause));
        self.g.attacker.pausing = Underway {
            since: self.now,
            typical,
        };
    }

    fn pause(&mut self) -> u32 {
        let Some(campaign) = &self.blueprint.campaign else {
            return 0;
        };
        let typical = self.value(campaign.pause);
        // The natural index of a pause is the number of moves made, which is the attacker's own count.
        let key = Key::of(
            Purpose::AttackerPause,
            IdHash::NONE,
            u64::from(self.g.attacker.moves),
        );
        let pause = self.source.roll(self.now, key).around(typical);
        self.hurry(pause)
    }

    fn hurry(&self, time: u32) -> u32 {
        if self.g.attacker.hurried {
            share(time, self.value(self.blueprint.constants.hurried_time))
        } else {
            time
        }
    }

    /// How visible something is, given how careful the attacker is.
    pub(crate) fn noise(&self, visible: u32) -> u32 {
        let c = self.blueprint.constants;
        let a = &self.g.attacker;
        if a.hurried {
            share(visible, self.value(c.hurried_noise)).min(MILLION)
        } else if a.careful {
            share(visible, self.value(c.quiet_noise))
        } else {
            visible
        }
    }

    /// Something changed that may open a way: the attacker looks again after its pause or once it has lain still, unless
    /// it will by then anyway. What it had put off for a later hour does not keep it from what it can do now.
    pub(crate) fn wake_attacker(&mut self) {
        let Some(campaign) = &self.blueprint.campaign else {
            return;
        };
        let a = &self.g.attacker;
        let earliest = a.quiet_until.max(self.now);
        if a.busy >= campaign.hands || (a.waiting && a.decides_at <= earliest) {
            return;
        }
        let at = earliest.max(self.now + self.pause());
        if !self.g.attacker.waiting || at < self.g.attacker.decides_at {
            self.schedule_after_pause(at);
        }
    }

    pub(crate) fn attacker_decides(&mut self, token: u32) {
        if token != self.g.attacker.decisions {
            return;
        }
        self.g.attacker.waiting = false;
        if self.now < self.g.attacker.quiet_until {
            let at = self.g.attacker.quiet_until;
            self.schedule_decision(at);
            return;
        }
        self.refresh_usable();
        let b = Arc::clone(&self.blueprint);
        let Some(campaign) = &b.campaign else { return };
        if self.g.attacker.busy >= campaign.hands {
            return;
        }
        let mut later: Option<Time> = None;
        for (s, stage) in b.stages.iter() {
            let state = self.stage(s);
            if state.progress != Progress::Pending
                || !state.open
                || matches!(state.hand, Hand::Held | Hand::Forbidden)
            {
                continue;
            }
            if !stage.after.iter().all(|&p| self.stage(p).ever) {
                continue;
            }
            if self.now < state.not_before {
                let at = state.not_before;
                later = Some(later.map_or(at, |l| l.min(at)));
                continue;
            }
            let patience = self.value(b.constants.patience);
            let way = stage.alternatives.iter().enumerate().find(|(i, way)| {
                u32::from(self.stage(s).failures.get(*i).copied().unwrap_or(0)) < patience
                    && self.is_possible(way)
            });
            if let Some((i, _)) = way {
                self.begin_attempt(s, i as u8);
                if self.g.attacker.busy < campaign.hands {
                    let at = self.now + self.pause();
                    self.schedule_after_pause(at);
                }
                return;
            }
        }
        if let Some(at) = later {
            self.schedule_decision(at);
        }
    }

    fn attempt_key(&self, purpose: Purpose, s: StageIx, way: u8) -> Key {
        let b = &self.blueprint;
        let def = &b.stages[s].alternatives[way as usize];
        Key {
            purpose,
            actor: b.stages[s].hash,
            action: b.techniques[def.technique].hash,
            target: b.nodes[def.on].hash,
            index: u64::from(self.stage(s).attempts),
        }
    }

    fn begin_attempt(&mut self, s: StageIx, way: u8) {
        let b = Arc::clone(&self.blueprint);
        let def = &b.stages[s].alternatives[way as usize];
        let state = self.stage_mut(s);
        state.progress = Progress::Running(way);
        state.attempts += 1;
        state.token += 1;
        let token = state.token;
        self.g.attacker.busy += 1;
        self.g.attacker.moves += 1;
        let time = self
            .source
            .roll(self.now, self.attempt_key(Purpose::AttemptDuration, s, way))
            .around(self.value(def.duration));
        let at = self.now + self.hurry(time);
        let typical = self.hurry(self.value(def.duration));
        self.stage_mut(s).attempt = Underway {
            since: self.now,
            typical,
        };
        self.emit(Event::AttemptStarted {
            stage: s,
            alternative: way,
        });
        self.put(at, Kind::AttemptEnds, s.0, token, token);
    }

    pub(crate) fn attempt_ends(&mut self, s: StageIx, token: u32) {
        let state = self.stage(s);
        let Progress::Running(way) = state.progress else {
            return;
        };
        if state.token != token {
            return;
        }
        self.refresh_usable();
        let b = Arc::clone(&self.blueprint);
        let stage = &b.stages[s];
        let def = &stage.alternatives[way as usize];
        let forced = self.stage(s).hand == Hand::Forced;
        let success = forced
            || (self.is_possible(def) && {
                let chance = if def.needs.contains(&NeedDefAttacker::HelpDesk) {
                    self.deception_chance()
                } else {
                    self.value(def.success)
                };
                self.source
                    .roll(self.now, self.attempt_key(Purpose::AttemptSuccess, s, way))
                    .chance(chance)
            });
        self.g.attacker.busy -= 1;
        self.emit(Event::AttemptEnded {
            stage: s,
            alternative: way,
            success,
        });
        let attempt = self.stage(s).attempts;
        self.leave_traces(s, way, attempt);
        self.leave_requests(s, attempt);
        if success {
            for gain in &def.gives {
                self.gain(*gain);
            }
        }
        self.finish_attempt(s, way, success);
        if success
            && b.campaign.as_ref().is_some_and(|c| c.goals.contains(&s))
            && self.stage(s).rounds <= 1
        {
            self.attacker_reacts(TriggerDef::GoalReached(s));
        }
        self.wake_attacker();
    }

    /// Bait that lies in the mailboxes of a server, or at a gateway on its way there, is taken away: attempts that wait for
    /// somebody to open it fail, and the same bait is known for a while.
    pub(crate) fn take_bait_away(&mut self, at: NodeIx) -> bool {
        let b = Arc::clone(&self.blueprint);
        let on_the_way = self.is_on_the_mail_way(at);
        let mut any = false;
        for (s, stage) in b.stages.iter() {
            let state = self.stage(s);
            let Progress::Running(way) = state.progress else {
                continue;
            };
            if state.hand == Hand::Forced {
                continue;
            }
            let def = &stage.alternatives[way as usize];
            let technique = &b.techniques[def.technique];
            // Those who sit at a machine read their mail on the servers that it reaches.
            let lies_here = if on_the_way {
                technique.by_mail
            } else {
                (technique.by_mail || technique.by_inside_mail)
                    && (def.on == at || b.reaches.neighbors_slice(def.on.0).contains(&at.0))
            };
            if !lies_here {
                continue;
            }
            any = true;
            let patience = self.value(b.constants.patience).min(u32::from(u8::MAX)) as u8;
            let state = self.stage_mut(s);
            state.token += 1;
            let attempt = state.attempts;
            for (other, failures) in stage.alternatives.iter().zip(&mut state.failures) {
                if other.technique == def.technique && other.on == def.on {
                    *failures = patience;
                }
            }
            self.g.attacker.busy -= 1;
            self.emit(Event::AttemptEnded {
                stage: s,
                alternative: way,
                success: false,
            });
            self.leave_traces(s, way, attempt);
            self.finish_attempt(s, way, false);
        }
        if any {
            self.wake_attacker();
        }
        any
    }

    fn finish_attempt(&mut self, s: StageIx, way: u8, success: bool) {
        let b = Arc::clone(&self.blueprint);
        let stage = &b.stages[s];
        let round_key = Key::of(
            Purpose::RoundPause,
            stage.hash,
            u64::from(self.stage(s).attempts),
        );
        let typical = stage.every.map(|e| self.value(e));
        let every = typical.map(|e| self.source.roll(self.now, round_key).around(e));
        let now = self.now;
        let patience = self.value(b.constants.patience);
        let cooldown = b.campaign.as_ref().map_or(0, |c| self.value(c.quiet) / 3);
        let state = self.stage_mut(s);
        if state.hand == Hand::Forced {
            state.hand = Hand::Free;
        }
        if success {
            state.ever = true;
            state.rounds += 1;
            state.failures = [0; 8];
            let again = every.is_some() && (stage.times == 0 || state.rounds < stage.times);
            state.progress = if again {
                Progress::Pending
            } else {
                Progress::Done
            };
            if let (true, Some(every)) = (again, every) {
                state.not_before = now + every;
                state.rest = Underway {
                    since: now,
                    typical: typical.unwrap_or(0),
                };
            }
        } else {
            state.progress = Progress::Pending;
            if let Some(f) = state.failures.get_mut(way as usize) {
                *f = f.saturating_add(1);
            }
            if stage.alternatives.iter().enumerate().all(|(i, _)| {
                u32::from(state.failures.get(i).copied().unwrap_or(u8::MAX)) >= patience
            }) {
                state.failures = [0; 8];
                state.not_before = now + cooldown;
                state.rest = Underway::default();
            }
        }
    }

    /// A facilitator's hand on a stage.
    pub fn set_stage_hand(&mut self, s: StageIx, hand: Hand) {
        self.stage_mut(s).hand = hand;
        if hand == Hand::Forced {
            let now = self.now;
            let state = self.stage_mut(s);
            state.open = true;
            state.not_before = now;
            if let Progress::Running(way) = state.progress {
                let token = state.token;
                let _ = way;
                self.put(now, Kind::AttemptEnds, s.0, token, token);
            } else if !self.blueprint.stages[s].alternatives.is_empty() {
                self.begin_attempt(s, 0);
            }
        }
        self.wake_attacker();
    }

    /// A stage begins earlier or later: not before this moment.
    pub fn set_stage_time(&mut self, s: StageIx, not_before: Time) {
        let state = self.stage_mut(s);
        state.not_before = not_before;
        state.rest = Underway::default();
        self.wake_attacker();
    }
}
