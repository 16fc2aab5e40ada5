//! The ministry's mail on its way: which path each department's messages take as nodes fail and orders cut, and what
//! that does to channels, functions, calls and the attacker. The account itself is kept in [`super::mail`].

mod orders;
mod volumes;

pub(crate) use volumes::Memory;

use super::agenda::Kind;
use super::blueprint::ix::*;
use super::blueprint::{Blueprint, NeedOn, Values};
use super::calendar::Calendar;
use super::chance::{MILLION, Source};
use super::event::{Cause, Event};
use super::mail::{
    Direction, Due, Ledger, Mail, Path, Patience, PlaceIndex, Stream, StreamIndex, Traffic,
};
use super::time::Time;
use super::world::Simulation;
use crate::scenario::model::{ChannelKind, CutMode, Hours, NodeKind};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use volumes::{Drawn, Usual};

/// All mail of a ministry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Post {
    mail: Mail,
    gateway: PlaceIndex,
    /// Places of the mailbox servers that departments use.
    servers: Vec<(NodeIx, PlaceIndex)>,
    /// Streams of each department: inbound, outbound, internal.
    streams: Vec<Option<[StreamIndex; 3]>>,
    /// What each stream usually writes.
    usual: Arc<[Usual]>,
}

impl Post {
    pub(crate) fn new(b: &Blueprint, values: &Values, _: Source) -> Post {
        let c = b.constants;
        let early = values[c.give_up_early].min(MILLION);
        let middle = values[c.give_up_middle].min(MILLION - early);
        let mut mail = Mail::new(Patience {
            gives_up: [
                (early, 86_400),
                (middle, 2 * 86_400),
                (MILLION - early - middle, 5 * 86_400),
            ],
            retries: values[c.retry],
            ..Patience::default()
        });
        let held = b
            .nodes
            .iter()
            .filter(|(_, n)| n.kind == NodeKind::MailGateway)
            .map(|(_, n)| n.mail_held)
            .sum();
        let gateway = mail.add_place(held);
        let mut servers: Vec<(NodeIx, PlaceIndex)> = Vec::new();
        let mut streams = Vec::new();
        let mut usual = Vec::new();
        for (_, d) in b.departments.iter() {
            let Some(node) = d.mailboxes else {
                streams.push(None);
                continue;
            };
            let place = match servers.iter().find(|(n, _)| *n == node) {
                Some((_, p)) => *p,
                None => {
                    let p = mail.add_place(u32::MAX);
                    servers.push((node, p));
                    p
                }
            };
            for (direction, typical) in [d.mail.inbound, d.mail.outbound, d.mail.internal]
                .into_iter()
                .enumerate()
            {
                usual.push(Usual {
                    hash: d.hash,
                    direction: direction as u8,
                    typical,
                });
            }
            let mut add = |direction, hours, place| {
                mail.add_stream(Stream { direction, hours }, place, b.begins)
            };
            streams.push(Some([
                add(Direction::Inbound, Hours::Extended, gateway),
                add(Direction::Outbound, d.hours, place),
                add(Direction::Internal, d.hours, place),
            ]));
        }
        Post {
            mail,
            gateway,
            servers,
            streams,
            usual: usual.into(),
        }
    }

    /// How many streams there are.
    pub(crate) fn streams(&self) -> usize {
        self.usual.len()
    }

    pub(crate) fn reset(&mut self, b: &Blueprint, values: &Values, source: Source) {
        *self = Post::new(b, values, source);
    }

    fn place_of(&self, server: NodeIx) -> Option<PlaceIndex> {
        self.servers
            .iter()
            .find(|(n, _)| *n == server)
            .map(|(_, p)| *p)
    }
}

impl Simulation {
    /// Why the gateways do not pass mail, if they do not.
    pub(crate) fn gateway_fault(&self) -> Option<Cause> {
        let b = &self.blueprint;
        let dead = |all: &[NodeIx]| -> Option<Cause> {
            let first = *all.first()?;
            let works = all.iter().any(|&n| self.node(n).up);
            (!works).then(|| self.node(first).cause)
        };
        dead(&b.gateways).or_else(|| dead(&b.filters))
    }

    /// Does something with the mail, given what is written, the days and the moment.
    fn with_mail<R>(
        &mut self,
        act: impl FnOnce(&mut Mail, Traffic<'_, Drawn<'_>, Calendar>, Time) -> R,
    ) -> R {
        let drawn = Drawn {
            usual: &self.post.usual,
            memory: &self.memory,
            source: self.source,
            calendar: &self.blueprint.calendar,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &self.blueprint.calendar,
        };
        act(&mut self.post.mail, traffic, self.now)
    }

    /// Puts every stream on the path that the network and the orders leave it.
    pub(crate) fn refresh_mail(&mut self) {
        let b = Arc::clone(&self.blueprint);
        let gateway_down = self.gateway_fault().is_some();
        let outside = self.value(b.constants.moved_outside);
        for (d, def) in b.departments.iter() {
            let (Some(server), Some([inbound, outbound, internal])) =
                (def.mailboxes, self.post.streams[d.place()])
            else {
                continue;
            };
            let server_up = self.node(server).up;
            let speed = b.nodes[server].mail_per_hour;
            let inbound_path = match self.g.mail.external {
                _ if gateway_down => Some(Path::Refused),
                Some(CutMode::Hold) => Some(Path::Held),
                Some(CutMode::Refuse) => Some(Path::Refused),
                Some(CutMode::Reject) => Some(Path::Rejected),
                None if !server_up => Some(Path::Held),
                None => None,
            };
            let outbound_cut = self.g.mail.external.is_some() || gateway_down || !server_up;
            let internal_cut = self.is_inside_mail_cut(d) || !server_up;
            let paths = [
                (inbound, inbound_path),
                (outbound, outbound_cut.then_some(Path::Waiting)),
                (internal, internal_cut.then_some(Path::Waiting)),
            ];
            self.with_mail(|m, traffic, now| {
                for (stream, cut) in paths {
                    let was_cut = !matches!(m.path(stream), Path::Flowing | Path::Draining);
                    match cut {
                        Some(path) => m.cut(traffic, now, stream, path),
                        None => m.open(traffic, now, stream, speed),
                    };
                    if was_cut != cut.is_some() && stream != inbound {
                        let share = if cut.is_some() { outside } else { 0 };
                        m.set_outside(traffic, now, stream, share);
                    }
                }
            });
        }
        // A mailbox server that works again delivers its own queue at once.
        for &(server, place) in &self.post.servers.clone() {
            if self.node(server).up {
                self.with_mail(|m, traffic, now| {
                    if m.held(traffic, now, |s, _| m.place(s) == place) > 0 {
                        m.drain(traffic, now, place, b.nodes[server].mail_per_hour, false);
                    }
                });
            }
        }
        self.plan_mail();
        for c in b.channels.ids() {
            if matches!(
                b.channels[c].kind,
                ChannelKind::InternalMail | ChannelKind::ExternalMail
            ) {
                self.refresh_channel(c);
            }
        }
        for (need, def) in b.needs.iter() {
            if matches!(def.on, NeedOn::Mail(_)) {
                self.refresh_need(need);
            }
        }
        for d in b.departments.ids() {
            if self.is_without_mail(d) {
                if !self.department(d).without_mail {
                    self.department_mut(d).without_mail = true;
                    self.begin_calls(d);
                }
            } else {
                self.department_mut(d).without_mail = false;
            }
        }
        self.g.attacker.stale = true;
    }

    /// Puts what happens next in the mail by itself on the agenda.
    pub(crate) fn plan_mail(&mut self) {
        self.g.mail.token += 1;
        let token = self.g.mail.token;
        let places: Vec<PlaceIndex> = std::iter::once(self.post.gateway)
            .chain(self.post.servers.iter().map(|(_, p)| *p))
            .collect();
        let next: Vec<_> = places
            .into_iter()
            .filter_map(|p| {
                let next = self.look_at_mail(|mail, traffic, _| mail.next(traffic, p));
                next.map(|(at, due)| (p, at, due))
            })
            .collect();
        for (place, at, due) in next {
            let kind = match due {
                Due::Full => Kind::GatewayFull,
                Due::Drained => Kind::Drained,
                Due::Retried => Kind::SendersRetry,
            };
            self.put(at, kind, place.0, token, token);
        }
    }

    pub(crate) fn mail_due(&mut self, place: u32, token: u32, due: Due) {
        if token != self.g.mail.token {
            return;
        }
        let place = PlaceIndex(place);
        let (delivered, hostile) = self.with_mail(|mail, traffic, now| {
            let at_place = |m: &Mail| {
                let account = m.total(traffic, now, |s, _| m.place(s) == place);
                (account.delivered, account.hostile_delivered)
            };
            let (_, before) = at_place(mail);
            mail.apply(traffic, now, place, due);
            let (delivered, hostile) = at_place(mail);
            (delivered, hostile - before)
        });
        match due {
            Due::Full => {
                let waiting = self
                    .mail_ledger(|_, s| s.direction == Direction::Inbound)
                    .waiting() as u32;
                self.emit(Event::GatewayFull { waiting });
            }
            // More of the same backlog is on its way.
            Due::Drained if self.post.mail.is_awaited(place) => {}
            Due::Retried => {}
            Due::Drained => {
                self.emit(Event::BacklogDrained {
                    delivered_so_far: delivered.min(u64::from(u32::MAX)) as u32,
                    hostile,
                });
            }
        }
        if due == Due::Drained && place == self.post.gateway {
            self.hostile_mail_opened();
        }
        self.plan_mail();
    }

    /// Looks at the mail, given what is written, the days and the moment.
    fn look_at_mail<R>(
        &self,
        look: impl FnOnce(&Mail, Traffic<'_, Drawn<'_>, Calendar>, Time) -> R,
    ) -> R {
        let drawn = Drawn {
            usual: &self.post.usual,
            memory: &self.memory,
            source: self.source,
            calendar: &self.blueprint.calendar,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &self.blueprint.calendar,
        };
        look(&self.post.mail, traffic, self.now)
    }

    /// The account of all streams that `which` names, as of now.
    pub fn mail_ledger(&self, which: impl Fn(StreamIndex, Stream) -> bool) -> Ledger {
        self.look_at_mail(|mail, traffic, now| mail.total(traffic, now, which))
    }

    /// Messages of these streams that machines of the ministry hold, as of now.
    pub(crate) fn mail_held(&self, which: impl Fn(StreamIndex, Stream) -> bool) -> u64 {
        self.look_at_mail(|mail, traffic, now| mail.held(traffic, now, which))
    }

    /// Mail that waits for or from each department, by rank.
    pub fn mail_waiting(&self) -> Vec<u64> {
        self.post
            .streams
            .iter()
            .map(|own| match own {
                Some(own) => self.mail_ledger(|i, _| own.contains(&i)).waiting(),
                None => 0,
            })
            .collect()
    }

    /// Whether the cut of inside mail holds for a department.
    pub(crate) fn is_inside_mail_cut(&self, d: DepartmentIx) -> bool {
        self.g.mail.internal && !self.department(d).mail_back
    }

    /// Whether a department has no mail, of one kind or the other.
    pub(crate) fn is_without_mail(&self, d: DepartmentIx) -> bool {
        let b = &self.blueprint;
        let Some(server) = b.departments[d].mailboxes else {
            return false;
        };
        !self.node(server).up || self.is_inside_mail_cut(d)
    }

    /// The share of all people whose department has no mail inside, in millionths.
    pub(crate) fn share_of_people_without_mail(&self) -> u32 {
        let b = &self.blueprint;
        let (mut without, mut all) = (0u64, 0u64);
        for (d, def) in b.departments.iter() {
            all += u64::from(def.people);
            if self.is_without_mail(d) {
                without += u64::from(def.people);
            } else if self.g.mail.external.is_some() {
                without += u64::from(def.people) / 3;
            }
        }
        (without * u64::from(MILLION)).checked_div(all).unwrap_or(0) as u32
    }
}
