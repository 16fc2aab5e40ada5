//! A split: from one moment on chance comes from another seed. What happened before stays; what is still under way is
//! drawn anew, given the time that it has taken already; what comes later is drawn from the second seed.
//!
//! This room knows which lengths were drawn, and no other rule. Lengths that a scenario sets stay as they are.

use super::agenda::{Due, Kind};
use super::blueprint::ix::*;
use super::chance::{IdHash, Key, Purpose};
use super::state::{AlertStage, Hand, OrderStage, Progress, Underway};
use super::time::Time;
use super::world::Simulation;
use std::sync::Arc;

/// Lengths under way that are on no agenda, told apart from the kinds of those that are.
const ON_NO_AGENDA: u64 = 1000;

impl Simulation {
    /// From now on chance comes from another seed. A run can be split once: false where it was before.
    pub fn split(&mut self, second: u64) -> bool {
        if self.source.split.is_some() {
            return false;
        }
        self.source.split = Some((self.now, second));
        self.draw_anew();
        true
    }

    /// Draws everything anew whose end was drawn before the split and lies after it.
    pub(crate) fn draw_anew(&mut self) {
        // Days that have begun keep their mail: they are drawn again as they were.
        self.memory.forget(self.post.streams());
        self.draw_rests_anew();
        for due in self.agenda.drain() {
            let at = match due.kind {
                Kind::FalseAlarm => continue,
                Kind::Decide if due.token == self.g.attacker.decisions => self.decides_anew(due),
                _ => match self.underway(due) {
                    Some(u) => self.ends_anew(u, key(due)),
                    None => due.at,
                },
            };
            if due.kind == Kind::OrderEnds && at != due.at {
                let order = self.order_mut(OrderIx(due.subject));
                order.left = at.since(order.began);
            }
            self.agenda.put(Due { at, ..due });
        }
        self.draw_false_alarms_anew();
        self.plan_mail();
    }

    /// When something that is under way ends: some time after now.
    fn ends_anew(&self, u: Underway, key: Key) -> Time {
        self.now + self.left_anew(u, self.now, key)
    }

    /// How much of it is left at a moment. Where it has not even begun (somebody still travels), that time comes before it.
    fn left_anew(&self, u: Underway, at: Time, key: Key) -> u32 {
        let before = u.since.since(at);
        let elapsed = at.since(u.since);
        let roll = &mut self.source.roll(self.now, key);
        before + roll.around_beyond(u.typical, elapsed) - elapsed
    }

    /// What is under way and on no agenda: pauses between rounds, silence, work that stands still.
    fn draw_rests_anew(&mut self) {
        let b = Arc::clone(&self.blueprint);
        for s in b.stages.ids() {
            let state = self.stage(s);
            if state.not_before > self.now && state.rest.typical > 0 {
                let at = self.ends_anew(state.rest, off_agenda(0, s.0));
                self.stage_mut(s).not_before = at;
            }
        }
        let a = &self.g.attacker;
        if a.quiet_until > self.now && a.silence.typical > 0 {
            self.g.attacker.quiet_until = self.ends_anew(a.silence, off_agenda(1, 0));
        }
        for i in 0..self.g.response.orders.len() {
            let o = OrderIx(i as u32);
            let order = self.order_ref(o);
            if order.stage == OrderStage::Queued && order.drawn {
                let left = self.left_anew(order.underway, order.began, off_agenda(2, o.0));
                self.order_mut(o).left = left;
            }
        }
    }

    /// The attacker decides after what is left of its pause; where it waited for something else, it looks when that is now.
    fn decides_anew(&mut self, due: Due) -> Time {
        let a = &self.g.attacker;
        let at = if a.pausing.typical > 0 {
            self.ends_anew(a.pausing, key(due)).max(a.quiet_until)
        } else {
            self.now
        };
        self.g.attacker.decides_at = at;
        at
    }

    /// What an entry of the agenda ends, where that is under way and its length was drawn.
    fn underway(&self, due: Due) -> Option<Underway> {
        let a = &self.g.attacker;
        match due.kind {
            Kind::AttemptEnds => {
                let s = self.stage(StageIx(due.subject));
                let runs = matches!(s.progress, Progress::Running(_)) && s.token == due.token;
                (runs && s.hand != Hand::Forced).then_some(s.attempt)
            }
            Kind::OrderEnds | Kind::Authority => {
                let order = self.order_ref(OrderIx(due.subject));
                (order.token == due.token).then_some(order.underway)
            }
            Kind::TriageEnds => {
                let alert = &self.g.detection.alerts[due.subject as usize];
                let runs = alert.stage == AlertStage::Examined && alert.token == due.token;
                runs.then_some(alert.examination)
            }
            Kind::Alert => Some(self.g.detection.coming[due.subject as usize].2),
            Kind::NoticesLoss => (a.losses == due.token).then_some(a.noticing),
            Kind::NewInfrastructure => (a.blocks == due.token).then_some(a.renewing),
            Kind::Support => {
                let asked = &mut self.g.response.support_asked.iter();
                asked.find(|(o, _)| o.0 == due.subject).map(|(_, u)| *u)
            }
            Kind::Spread => {
                let b = &self.blueprint;
                let technique = b.campaign.as_ref().and_then(|c| c.spreads)?;
                let from = b.spread_to[due.subject as usize];
                Some(Underway {
                    since: self.foothold(from).gained,
                    typical: self.value(b.techniques[technique].duration),
                })
            }
            Kind::Split
            | Kind::OutageEnds
            | Kind::AbsenceEnds
            | Kind::Shift
            | Kind::ChannelReady
            | Kind::Tolerance
            | Kind::ServiceTolerance
            | Kind::GatewayFull
            | Kind::Drained
            | Kind::SendersRetry
            | Kind::CallWave
            | Kind::HelpDeskEmpty
            | Kind::TrustDay
            | Kind::FalseAlarm
            | Kind::OrderArrives
            | Kind::Hour
            | Kind::OrderReported
            | Kind::Decide
            | Kind::Aftermath => None,
        }
    }
}

/// Both arms of a comparison stand in the same state at their split: there an entry of the agenda is a natural index.
fn key(due: Due) -> Key {
    Key {
        purpose: Purpose::Anew,
        actor: IdHash(due.kind as u64),
        action: IdHash(u64::from(due.subject)),
        target: IdHash::NONE,
        index: (u64::from(due.nth) << 32) | u64::from(due.token),
    }
}

fn off_agenda(what: u64, subject: u32) -> Key {
    Key {
        purpose: Purpose::Anew,
        actor: IdHash(ON_NO_AGENDA + what),
        action: IdHash(u64::from(subject)),
        target: IdHash::NONE,
        index: 0,
    }
}
