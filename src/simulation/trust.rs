//! Trust of staff, the minister's office, partners and the public: moved by statements, silence and contradiction, with
//! consequences when it is low. A public statement also informs the attacker.

use super::agenda::Kind;
use super::blueprint::TriggerDef;
use super::blueprint::ix::*;
use super::chance::{Key, Purpose};
use super::continuity::share;
use super::event::Event;
use super::state::place;
use super::time::Time;
use super::world::Simulation;
use crate::scenario::model::{Audience, NodeKind};
use std::sync::Arc;

/// Trust is counted in thousandths.
const FULL: u32 = 1000;
/// A day after which silence counts.
const DAY: u32 = 86_400;

impl Simulation {
    pub(crate) fn begin_trust(&mut self) {
        self.put(Time::START + DAY, Kind::TrustDay, 0, 1, 0);
    }

    /// Moves the trust of an audience by thousandths.
    pub(crate) fn move_trust(&mut self, audience: Audience, by: i32) {
        let level = &mut self.g.trust.level[place(audience)];
        let next = level.saturating_add_signed(by).min(FULL);
        if next == *level {
            return;
        }
        *level = next;
        self.emit(Event::Trust {
            audience,
            level: next,
        });
        if audience == Audience::Partners
            && next < self.value(self.blueprint.constants.partners_cut)
        {
            self.partners_cut_their_link();
        }
    }

    fn partners_cut_their_link(&mut self) {
        if std::mem::replace(&mut self.g.trust.partners_cut, true) {
            return;
        }
        let b = Arc::clone(&self.blueprint);
        if let Some((node, _)) = b
            .nodes
            .iter()
            .find(|(_, n)| n.kind == NodeKind::PartnerLink)
        {
            self.emit(Event::PartnersCut { node });
            self.link(node, false);
        }
    }

    /// An audience was told something by the cell.
    pub(crate) fn inform(&mut self, audience: Audience) {
        let recently = self.now.since(self.g.trust.informed[place(audience)]) < DAY / 4;
        self.g.trust.informed[place(audience)] = self.now;
        if !recently {
            let gain = self.value(self.blueprint.constants.informed);
            self.move_trust(audience, gain as i32);
        }
    }

    /// A statement is made: it reassures, it informs the attacker, and it can be contradicted.
    pub(crate) fn make_statement(&mut self, s: StatementIx) {
        let b = Arc::clone(&self.blueprint);
        let def = &b.statements[s];
        self.emit(Event::Stated { statement: s });
        for &audience in &def.to {
            self.g.trust.informed[place(audience)] = self.now;
            self.move_trust(audience, def.reassures as i32);
        }
        if def.to.contains(&Audience::Public) {
            self.g.trust.public = true;
        }
        self.g.trust.stated.push(s);
        for &claim in &def.claims {
            if self.g.trust.refuted[claim.place()] {
                self.contradict(s, claim);
            }
            if def.to.contains(&Audience::Public) {
                self.attacker_reacts(TriggerDef::Heard(claim));
            }
        }
    }

    /// Proof against a claim stands in public.
    pub(crate) fn refute(&mut self, claim: ClaimIx, audience_loss: bool) {
        self.g.trust.public = true;
        if audience_loss {
            let c = self.blueprint.constants;
            let full = self.value(c.published);
            // Who can say at once what is true of it and what is not loses less.
            let known = self.blueprint.data.ids().any(|d| self.holding(d).accounted);
            let loss = if known {
                share(full, self.value(c.accounted))
            } else {
                full
            } as i32;
            self.move_trust(Audience::Public, -loss);
            self.move_trust(Audience::Partners, -loss);
        }
        if std::mem::replace(&mut self.g.trust.refuted[claim.place()], true) {
            return;
        }
        let b = Arc::clone(&self.blueprint);
        for s in self.g.trust.stated.clone() {
            if b.statements[s].claims.contains(&claim) {
                self.contradict(s, claim);
            }
        }
    }

    fn contradict(&mut self, s: StatementIx, claim: ClaimIx) {
        self.emit(Event::Contradicted {
            statement: s,
            claim,
        });
        let loss = self.value(self.blueprint.constants.contradicted) as i32;
        let b = Arc::clone(&self.blueprint);
        for &audience in &b.statements[s].to {
            // What reassured most disappoints most.
            self.move_trust(audience, -(loss + 2 * b.statements[s].reassures as i32));
        }
        self.move_trust(Audience::MinisterOffice, -loss / 2);
    }

    pub(crate) fn service_interrupted(&mut self) {
        self.g.trust.interrupted = true;
        self.g.trust.public = true;
        let loss = self.value(self.blueprint.constants.interrupted) as i32;
        self.move_trust(Audience::Public, -loss);
        self.move_trust(Audience::MinisterOffice, -loss / 2);
    }

    /// Once a day silence and disruption cost trust, and low trust has consequences.
    pub(crate) fn trust_day(&mut self, day: u32) {
        if self.g.aftermath {
            return;
        }
        let b = Arc::clone(&self.blueprint);
        let c = b.constants;
        let silent = |run: &Self, a: Audience| run.now.since(run.g.trust.informed[place(a)]) >= DAY;
        let disturbed = self.share_of_people_without_mail();
        if silent(self, Audience::Staff) && disturbed > 0 {
            let loss = share(self.value(c.silence_staff), disturbed) as i32;
            self.move_trust(Audience::Staff, -loss);
        }
        if self.g.trust.public || disturbed > 0 {
            for (audience, constant) in [
                (Audience::MinisterOffice, c.silence_office),
                (Audience::Partners, c.silence_partners),
                (Audience::Public, c.silence_public),
            ] {
                if silent(self, audience) {
                    let loss = self.value(constant) as i32;
                    self.move_trust(audience, -loss);
                }
            }
        }
        self.g.trust.interrupted = false;
        let low = self.value(c.leaks_below);
        let staff = self.g.trust.level[place(Audience::Staff)];
        if staff < low {
            let chance = (low - staff) * 1000;
            let key = Key::of(Purpose::Leak, super::chance::IdHash::NONE, u64::from(day));
            if self
                .source
                .roll(self.now, key)
                .chance(chance.min(super::chance::MILLION))
            {
                self.g.trust.leaks += 1;
                self.g.trust.public = true;
                self.emit(Event::Leaked {
                    audience: Audience::Staff,
                });
                let loss = self.value(c.published) as i32 / 2;
                self.move_trust(Audience::Public, -loss);
                self.move_trust(Audience::MinisterOffice, -loss);
            }
        }
        let at = self.now + DAY;
        self.put(at, Kind::TrustDay, 0, day + 1, 0);
    }

    /// How much longer authorities take while the minister's office has lost trust.
    pub(crate) fn office_is_slow(&self) -> bool {
        self.g.trust.level[place(Audience::MinisterOffice)]
            < self.value(self.blueprint.constants.slow_below)
    }
}
