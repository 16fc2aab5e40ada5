//! What orders do to the mail: flows cut and opened, a backlog let go, hostile messages removed, mail lost to a restore.
//!
//! Which path a stream then takes is worked out in [`super`], not here.

use super::super::blueprint::ix::*;
use super::super::chance::{Key, Purpose};
use super::super::event::Event;
use super::super::mail::{Direction, StreamIndex};
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
            if flow == MailFlow::External {
                // A backlog that was being delivered is read as far as it came.
                self.hostile_mail_opened();
            }
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

    /// Hostile messages come to all who get mail from outside, in proportion to what they get.
    fn add_hostile(&mut self, count: u32) {
        let volume = |s: StreamIndex| u64::from(self.post.usual[s.0 as usize].typical);
        let inbound: Vec<(StreamIndex, u64)> = self
            .post
            .streams
            .iter()
            .flatten()
            .map(|own| (own[0], volume(own[0])))
            .collect();
        let all: u64 = inbound.iter().map(|(_, v)| v).sum();
        let mut before = 0;
        for (stream, volume) in inbound {
            let upto = |v: u64| (u64::from(count) * v).checked_div(all).unwrap_or(0) as u32;
            let part = upto(before + volume) - upto(before);
            before += volume;
            self.with_mail(|mail, traffic, now| mail.add_hostile(traffic, now, stream, part));
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
        self.with_mail(|mail, traffic, now| mail.drain(traffic, now, place, speed.max(1), rescan));
        self.plan_mail();
        true
    }

    /// Hostile messages that lie in a department's mailboxes and nobody has opened yet; they count as dealt with from now on.
    fn take_unopened(&mut self, d: DepartmentIx) -> u32 {
        let Some([inbound, ..]) = self.post.streams[d.place()] else {
            return 0;
        };
        let delivered = self.mail_ledger(|s, _| s == inbound).hostile_delivered;
        let dealt_with = &mut self.g.mail.opened[d.place()];
        delivered - std::mem::replace(dealt_with, delivered)
    }

    /// A backlog is in the mailboxes. Somebody opens what came with it unscanned: the attacker has a password of people
    /// of that server without a second factor.
    pub(crate) fn hostile_mail_opened(&mut self) {
        let b = Arc::clone(&self.blueprint);
        let chance = self.value(b.constants.hostile_opened);
        for (d, def) in b.departments.iter() {
            let first = self.g.mail.opened[d.place()];
            let messages = self.take_unopened(d);
            let opened = (0..messages.min(200)).any(|i| {
                let key = Key::of(Purpose::Deceived, def.hash, u64::from(first + i));
                self.source.roll(self.now, key).chance(chance)
            });
            let Some(server) = def.mailboxes.filter(|_| opened) else {
                continue;
            };
            let victim = b.nodes[server].opened_by.iter().copied().find(|&a| {
                let s = self.account(a);
                b.accounts[a].kind == AccountKind::Users && !s.mfa && !s.known && !s.locked
            });
            if let Some(a) = victim {
                self.gain_credential(a);
                self.wake_attacker();
            }
        }
    }

    /// Whether mail from outside passes by a node.
    pub(crate) fn is_on_the_mail_way(&self, n: NodeIx) -> bool {
        matches!(
            self.blueprint.nodes[n].kind,
            NodeKind::MailGateway | NodeKind::MailFilter
        )
    }

    /// Removes hostile messages: at a gateway or filter those that wait there, on a mailbox server those that lie unopened
    /// in its mailboxes; and, at either, the bait that the attacker has out there at this moment.
    pub(crate) fn quarantine(&mut self, at: NodeIx) -> bool {
        let b = Arc::clone(&self.blueprint);
        let mut removed = 0;
        if self.is_on_the_mail_way(at) {
            let place = self.post.gateway;
            removed += self.with_mail(|mail, traffic, now| mail.quarantine(traffic, now, place));
        }
        for (d, def) in b.departments.iter() {
            if def.mailboxes == Some(at) {
                removed += self.take_unopened(d);
            }
        }
        let bait = self.take_bait_away(at);
        removed > 0 || bait
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
