//! The ministry's mail on its way: which path each department's messages take as nodes fail and orders cut, and what
//! that does to channels, functions, calls and the attacker. The account itself is kept in [`super::mail`].

use super::agenda::Kind;
use super::blueprint::ix::*;
use super::blueprint::{Blueprint, Values};
use super::calendar::Calendar;
use super::chance::{IdHash, Key, MILLION, Purpose, Source};
use super::event::{Cause, Event};
use super::mail::{
    Days, Direction, Due, Ledger, Mail, Path, Patience, PlaceIndex, Stream, StreamIndex, Traffic,
    Volumes,
};
use super::time::Time;
use super::world::Simulation;
use crate::scenario::model::{AccountKind, ChannelKind, CutMode, Hours, MailFlow, NodeKind};
use serde::{Deserialize, Serialize};
use std::cell::Cell;
use std::sync::Arc;

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

impl Days for Calendar {
    fn day_of(&self, t: Time) -> i32 {
        self.civil(t).day
    }
    fn start_of(&self, day: i32) -> Time {
        self.at(day, 0)
    }
    fn weekday(&self, day: i32) -> u8 {
        self.civil(self.at(day, 0)).weekday
    }
}

/// What a stream writes on a usual day, and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Usual {
    /// Stable hash of the department.
    hash: IdHash,
    /// Which direction.
    direction: u8,
    /// Messages.
    typical: u32,
}

/// Days for which drawn volumes are remembered: from some before STARTEX to some after D+30.
const FIRST_DAY: i32 = -30;
const DAYS: usize = 96;
/// Not drawn yet.
const UNKNOWN: u32 = u32::MAX;

/// Volumes drawn so far in this run. A memory only: forgetting it changes nothing.
#[derive(Debug, Default)]
pub(crate) struct Memory(Vec<Cell<u32>>);

impl Memory {
    pub(crate) fn forget(&mut self, streams: usize) {
        self.0.clear();
        self.0.resize(streams * DAYS, Cell::new(UNKNOWN));
    }
}

/// Daily volumes, drawn per stream and day: part of the outside world, independent of what anybody decides.
pub(crate) struct Drawn<'a> {
    usual: &'a [Usual],
    memory: &'a Memory,
    source: Source,
}

impl Volumes for Drawn<'_> {
    fn day_volume(&self, stream: usize, day: i32) -> u32 {
        let Some(usual) = self.usual.get(stream) else {
            return 0;
        };
        let place = usize::try_from(day - FIRST_DAY).ok().filter(|d| *d < DAYS);
        let known = place.and_then(|d| self.memory.0.get(stream * DAYS + d));
        if let Some(v) = known.map(Cell::get)
            && v != UNKNOWN
        {
            return v;
        }
        let key = Key {
            purpose: Purpose::MailVolume,
            actor: usual.hash,
            action: IdHash(u64::from(usual.direction)),
            target: IdHash::NONE,
            index: (i64::from(day) + 100_000) as u64,
        };
        // Nine tenths of the typical volume to eleven tenths.
        let part = 900
            + self
                .source
                .roll(Time(day.saturating_mul(86_400)), key)
                .below(201);
        let volume = (u64::from(usual.typical) * u64::from(part) / 1000) as u32;
        if let Some(cell) = known {
            cell.set(volume);
        }
        volume
    }
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
        let dead = |kind: NodeKind| -> Option<Cause> {
            let mut all = b.nodes.iter().filter(|(_, n)| n.kind == kind).peekable();
            let first = all.peek().map(|(i, _)| *i)?;
            if all.any(|(i, _)| self.node(i).up) {
                None
            } else {
                Some(self.node(first).cause)
            }
        };
        dead(NodeKind::MailGateway).or_else(|| dead(NodeKind::MailFilter))
    }

    /// Puts every stream on the path that the network and the orders leave it.
    pub(crate) fn refresh_mail(&mut self) {
        let b = Arc::clone(&self.blueprint);
        let usual = Arc::clone(&self.post.usual);
        let drawn = Drawn {
            usual: &usual,
            memory: &self.memory,
            source: self.source,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &b.calendar,
        };
        let gateway_down = self.gateway_fault().is_some();
        let now = self.now;
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
            let m = &mut self.post.mail;
            for (stream, cut) in [
                (inbound, inbound_path),
                (outbound, outbound_cut.then_some(Path::Waiting)),
                (internal, internal_cut.then_some(Path::Waiting)),
            ] {
                let was_cut = !matches!(m.path(stream), Path::Flowing | Path::Draining);
                match cut {
                    Some(path) => {
                        m.cut(traffic, now, stream, path);
                    }
                    None => {
                        m.open(traffic, now, stream, speed);
                    }
                }
                if was_cut != cut.is_some() && stream != inbound {
                    m.set_outside(
                        traffic,
                        now,
                        stream,
                        if cut.is_some() { outside } else { 0 },
                    );
                }
            }
        }
        // A mailbox server that works again delivers its own queue at once.
        for &(server, place) in &self.post.servers.clone() {
            let open = self.node(server).up;
            let m = &mut self.post.mail;
            let waits = m.members(place).any(|s| m.ledger(traffic, now, s).held > 0);
            if open && waits {
                m.drain(traffic, now, place, b.nodes[server].mail_per_hour, false);
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
            if matches!(def.on, super::blueprint::NeedOn::Mail(_)) {
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
    fn plan_mail(&mut self) {
        let b = Arc::clone(&self.blueprint);
        let usual = Arc::clone(&self.post.usual);
        let drawn = Drawn {
            usual: &usual,
            memory: &self.memory,
            source: self.source,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &b.calendar,
        };
        self.g.mail.token += 1;
        let token = self.g.mail.token;
        let places: Vec<PlaceIndex> = std::iter::once(self.post.gateway)
            .chain(self.post.servers.iter().map(|(_, p)| *p))
            .collect();
        let next: Vec<_> = places
            .into_iter()
            .filter_map(|p| {
                self.post
                    .mail
                    .next(traffic, p)
                    .map(|(at, due)| (p, at, due))
            })
            .collect();
        for (place, at, due) in next {
            let kind = match due {
                Due::Full => Kind::GatewayFull,
                Due::Drained => Kind::Drained,
            };
            self.put(at, kind, place.0, token, token);
        }
    }

    pub(crate) fn mail_due(&mut self, place: u32, token: u32, due: Due) {
        if token != self.g.mail.token {
            return;
        }
        let place = PlaceIndex(place);
        let b = Arc::clone(&self.blueprint);
        let usual = Arc::clone(&self.post.usual);
        let drawn = Drawn {
            usual: &usual,
            memory: &self.memory,
            source: self.source,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &b.calendar,
        };
        let now = self.now;
        let at_place = |m: &Mail| {
            let accounts = m.members(place).map(|s| m.ledger(traffic, now, s));
            accounts.fold((0, 0), |(d, h), l| {
                (d + l.delivered, h + l.hostile_delivered)
            })
        };
        let (_, before) = at_place(&self.post.mail);
        self.post.mail.apply(traffic, now, place, due);
        let (delivered, hostile) = at_place(&self.post.mail);
        match due {
            Due::Full => {
                let waiting = self
                    .mail_ledger(|_, s| s.direction == Direction::Inbound)
                    .waiting() as u32;
                self.emit(Event::GatewayFull { waiting });
            }
            Due::Drained => {
                let hostile = hostile - before;
                let delivered = delivered.min(u64::from(u32::MAX)) as u32;
                self.emit(Event::BacklogDrained { delivered, hostile });
            }
        }
        self.plan_mail();
    }

    fn hostile_delivered(&self) -> u32 {
        self.mail_ledger(|_, _| true).hostile_delivered
    }

    /// The account of all streams that `which` names, as of now.
    pub fn mail_ledger(&self, which: impl Fn(StreamIndex, Stream) -> bool) -> Ledger {
        let b = &self.blueprint;
        let drawn = Drawn {
            usual: &self.post.usual,
            memory: &self.memory,
            source: self.source,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &b.calendar,
        };
        self.post.mail.total(traffic, self.now, which)
    }

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
        let b = Arc::clone(&self.blueprint);
        let usual = Arc::clone(&self.post.usual);
        let drawn = Drawn {
            usual: &usual,
            memory: &self.memory,
            source: self.source,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &b.calendar,
        };
        let now = self.now;
        if let Some([inbound, ..]) = self.post.streams.iter().flatten().next().copied() {
            self.post.mail.add_hostile(traffic, now, inbound, count);
        }
    }

    /// Lets the mail that the gateway holds go on.
    pub(crate) fn drain_backlog(&mut self, rescan: bool) -> bool {
        let b = Arc::clone(&self.blueprint);
        let usual = Arc::clone(&self.post.usual);
        let drawn = Drawn {
            usual: &usual,
            memory: &self.memory,
            source: self.source,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &b.calendar,
        };
        let full: u32 = b
            .nodes
            .iter()
            .filter(|(_, n)| n.kind == NodeKind::MailGateway)
            .map(|(_, n)| n.mail_per_hour)
            .sum();
        let speed = if rescan {
            super::continuity::share(full, self.value(b.constants.rescan_rate))
        } else {
            full
        };
        let place = self.post.gateway;
        let waits = self
            .mail_ledger(|_, s| s.direction == Direction::Inbound)
            .held
            > 0;
        if !waits || self.g.mail.external.is_some() {
            return false;
        }
        let (now, before) = (self.now, self.hostile_delivered());
        self.post
            .mail
            .drain(traffic, now, place, speed.max(1), rescan);
        self.plan_mail();
        let hostile = self.hostile_delivered() - before;
        self.hostile_mail_opened(hostile.max(if rescan { 0 } else { self.hostile_waiting() }));
        true
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
        let b = Arc::clone(&self.blueprint);
        let usual = Arc::clone(&self.post.usual);
        let drawn = Drawn {
            usual: &usual,
            memory: &self.memory,
            source: self.source,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &b.calendar,
        };
        let (now, place) = (self.now, self.post.gateway);
        let removed = self.post.mail.quarantine(traffic, now, place) + self.g.mail.hostile;
        self.g.mail.hostile = 0;
        removed
    }

    /// A restore from a copy of this age loses what mailboxes on the server received since.
    pub(crate) fn lose_mail_since(&mut self, server: NodeIx, age: u32) {
        let b = Arc::clone(&self.blueprint);
        let usual = Arc::clone(&self.post.usual);
        let drawn = Drawn {
            usual: &usual,
            memory: &self.memory,
            source: self.source,
        };
        let traffic = Traffic {
            volumes: &drawn,
            days: &b.calendar,
        };
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
                let stream = self.post.mail.stream(s);
                let n = traffic.produced(s.0 as usize, stream.hours, self.now - age, self.now);
                lost += self.post.mail.lose_delivered(traffic, self.now, s, n);
            }
        }
        if lost > 0 {
            self.emit(Event::MailLost {
                messages: lost.min(u64::from(u32::MAX)) as u32,
            });
        }
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
