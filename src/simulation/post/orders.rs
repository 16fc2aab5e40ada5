//! What orders do to the mail: flows cut and opened, a backlog let go, hostile messages removed, mail lost to a restore.
//!
//! Which path a stream then takes is worked out in [`super`], not here.

use super::super::blueprint::ix::*;
use super::super::chance::{IdHash, Key, Purpose};
use super::super::event::Event;
use super::super::mail::Direction;
use super::super::time::Time;
use super::super::world::Simulation;
use crate::scenario::model::{AccountKind, CutMode, MailFlow, NodeKind};
use std::sync::Arc;

impl Simulation {
    /// Cuts a flow of mail.
    pub(crate) fn cut_mail(&mut self, flow: MailFlow, mode: CutMode) -> bool {
        let news = match flow {
            MailFlow::External => {
                let news = self.g.mail.external != Some(mode);
                if self.g.mail.external.is_none() {
                    self.g.mail.cut_since = self.now;
                }
                self.g.mail.external = Some(mode);
                news
            }
            MailFlow::Internal => {
                let was = std::mem::replace(&mut self.g.mail.internal, true);
                self.take_mail_back() || !was
            }
        };
        if news {
            self.emit(Event::MailCut { flow, mode });
            self.refresh_mail();
            self.wake_attacker();
        }
        news
    }

    /// No department is an exception any more. True where one was.
    fn take_mail_back(&mut self) -> bool {
        let b = Arc::clone(&self.blueprint);
        let mut any = false;
        for d in b.departments.ids() {
            any |= std::mem::take(&mut self.department_mut(d).mail_back);
        }
        any
    }

    /// Opens a flow of mail.
    pub(crate) fn open_mail(&mut self, flow: MailFlow) -> bool {
        let news = match flow {
            MailFlow::External => self.g.mail.external.is_some(),
            MailFlow::Internal => self.g.mail.internal,
        };
        if !news {
            return false;
        }
        match flow {
            MailFlow::External => {
                // What came while nobody scanned it is in the queue.
                let days = self.now.since(self.g.mail.cut_since).div_ceil(86_400);
                let count = days * self.value(self.blueprint.constants.hostile_mail);
                self.add_hostile(count);
                self.g.mail.external = None;
            }
            MailFlow::Internal => {
                self.g.mail.internal = false;
                self.take_mail_back();
            }
        }
        self.emit(Event::MailOpened { flow });
        self.refresh_mail();
        self.wake_attacker();
        true
    }

    fn add_hostile(&mut self, count: u32) {
        if let Some([inbound, ..]) = self.post.streams.iter().flatten().next().copied() {
            self.with_mail(|mail, traffic, now| mail.add_hostile(traffic, now, inbound, count));
        }
    }

    /// Lets the mail that the gateway holds go on.
    pub(crate) fn drain_backlog(&mut self, rescan: bool) -> bool {
        let b = Arc::clone(&self.blueprint);
        let full: u32 = b
            .nodes
            .iter()
            .filter(|(_, n)| n.kind == NodeKind::MailGateway)
            .map(|(_, n)| n.mail_per_hour)
            .sum();
        let speed = if rescan {
            super::super::continuity::share(full, self.value(b.constants.rescan_rate))
        } else {
            full
        };
        let place = self.post.gateway;
        let waits = self.mail_held(|_, s| s.direction == Direction::Inbound) > 0;
        if !waits || self.g.mail.external.is_some() {
            return false;
        }
        let before = self.hostile_delivered();
        self.with_mail(|mail, traffic, now| mail.drain(traffic, now, place, speed.max(1), rescan));
        self.plan_mail();
        let hostile = self.hostile_delivered() - before;
        self.hostile_mail_opened(hostile.max(if rescan { 0 } else { self.hostile_waiting() }));
        true
    }

    fn hostile_delivered(&self) -> u32 {
        self.mail_ledger(|_, _| true).hostile_delivered
    }

    fn hostile_waiting(&self) -> u32 {
        self.mail_ledger(|_, _| true).hostile_waiting
    }

    /// Somebody opens what came unscanned: the attacker has a password of people without a second factor.
    fn hostile_mail_opened(&mut self, messages: u32) {
        let b = Arc::clone(&self.blueprint);
        let chance = self.value(b.constants.hostile_opened);
        for i in 0..messages.min(200) {
            let key = Key::of(Purpose::Deceived, IdHash::of("hostile-mail"), u64::from(i));
            if self.source.roll(self.now, key).chance(chance) {
                let victim = b.accounts.iter().find(|(a, def)| {
                    def.kind == AccountKind::Users
                        && !self.account(*a).mfa
                        && !self.account(*a).known
                        && !self.account(*a).locked
                });
                if let Some((a, _)) = victim {
                    self.gain_credential(a);
                    self.wake_attacker();
                }
                return;
            }
        }
    }

    /// Removes hostile messages that wait.
    pub(crate) fn quarantine(&mut self) -> u32 {
        let place = self.post.gateway;
        let waiting = self.with_mail(|mail, traffic, now| mail.quarantine(traffic, now, place));
        waiting + std::mem::take(&mut self.g.mail.hostile)
    }

    /// A restore from the copy of this moment loses what mailboxes on the server received since; what an earlier restore
    /// lost is not lost again.
    pub(crate) fn lose_mail_since(&mut self, server: NodeIx, copied: Time) {
        let now = self.now;
        let gaps = match self.node_mut(server).restored.replace((copied, now)) {
            None => [(copied, now), (now, now)],
            Some((before, at)) => [(copied, before), (copied.max(at), now)],
        };
        let b = Arc::clone(&self.blueprint);
        if self.post.place_of(server).is_none() {
            return;
        }
        let mut lost = 0;
        for (d, def) in b.departments.iter() {
            let (Some(node), Some([inbound, _, internal])) =
                (def.mailboxes, self.post.streams[d.place()])
            else {
                continue;
            };
            if node != server {
                continue;
            }
            for s in [inbound, internal] {
                lost += self.with_mail(|mail, traffic, now| {
                    let hours = mail.stream(s).hours;
                    let written = |from, to| traffic.produced(s.0 as usize, hours, from, to);
                    let n = gaps.map(|(from, to)| written(from.max(b.begins), to));
                    // What came before the books were opened enters them as it leaves them.
                    let older = gaps.map(|(from, to)| written(from, to.min(b.begins)));
                    mail.lose_delivered(traffic, now, s, n.iter().sum())
                        + mail.lose_older(traffic, now, s, older.iter().sum())
                });
            }
        }
        if lost > 0 {
            self.emit(Event::MailLost {
                messages: lost.min(u64::from(u32::MAX)) as u32,
            });
        }
    }
}
