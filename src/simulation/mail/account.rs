//! The account of one stream: its path, and what became of its messages.

use super::place::{Front, PlaceIndex, Progress};
use super::stream::{Days, Stream, Traffic, Volumes};
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};

/// A million: shares are counted in millionths.
pub(super) const MILLION: u64 = 1_000_000;

/// What happens to the messages of a stream on their way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Path {
    /// They arrive at once.
    Flowing,
    /// They queue behind a backlog that is being delivered.
    Draining,
    /// The gateway accepts and holds them; refuses them when its disk is full.
    Held,
    /// The connection is refused; senders keep them and try again until they give up (RFC 5321, 4.5.4.1).
    Refused,
    /// They are answered 5xx and come back at once.
    Rejected,
    /// They wait in the server's own queue, without limit.
    Waiting,
}

/// How patient senders are: a mixture of ages at which they give up, and when they warn their users.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Patience {
    /// Shares of senders in millionths (1,000,000 together) with the seconds after which they give up.
    pub gives_up: [(u32, u32); 3],
    /// The share of senders, in millionths, that warn their user of the delay.
    pub warns: u32,
    /// After how many seconds they do.
    pub warns_after: u32,
    /// Seconds between two attempts of a sender who has been refused for long.
    pub retries: u32,
}

/// Senders try again each in their own time, evenly over the interval between two attempts: what they keep comes in so
/// many parts of it.
pub(super) const PARTS: u8 = 4;

impl Patience {
    /// Seconds from one part to the next.
    pub(super) fn step(&self) -> u32 {
        (self.retries / u32::from(PARTS)).max(1)
    }
}

impl Default for Patience {
    /// An estimate on known defaults: RFC 5321 asks for four to five days; common systems give up after one (Exchange
    /// on premises gives up after two), two and five days (Postfix, Sendmail), and warn after four hours where they do.
    fn default() -> Self {
        Patience {
            gives_up: [
                (200_000, 86_400),
                (300_000, 2 * 86_400),
                (500_000, 5 * 86_400),
            ],
            warns: 600_000,
            warns_after: 4 * 3600,
            retries: 3600,
        }
    }
}

/// What became of the messages of a stream. Every figure is a count since the account was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Ledger {
    /// Written into the ministry's mail.
    pub produced: u64,
    /// Arrived.
    pub delivered: u64,
    /// Held by a machine of the ministry: on the gateway's disk, in the server's queue, in a backlog that drains.
    pub held: u64,
    /// Kept by senders who try again.
    pub at_senders: u64,
    /// Sent back to their senders.
    pub returned: u64,
    /// Gone without anybody being told.
    pub lost: u64,
    /// Not written into the ministry's mail but sent by private mail and messengers; not part of `produced`.
    pub moved_outside: u64,
    /// Delay warnings that senders' systems sent to their users.
    pub warned: u64,
    /// Seconds that messages have waited, all together.
    pub message_seconds: u64,
    /// Hostile messages among those held that no filter has seen; counted apart from all figures above.
    pub hostile_waiting: u32,
    /// Hostile messages that reached mailboxes.
    pub hostile_delivered: u32,
    /// Hostile messages that a filter or somebody removed.
    pub hostile_stopped: u32,
}

impl Ledger {
    /// Messages that have neither arrived nor come back.
    pub fn waiting(&self) -> u64 {
        self.held + self.at_senders
    }

    /// Whole hours that messages have waited, all together.
    pub fn message_hours(&self) -> u64 {
        self.message_seconds / 3600
    }

    /// Whether nothing was counted twice and nothing forgotten.
    pub fn balances(&self) -> bool {
        self.produced == self.delivered + self.waiting() + self.returned + self.lost
    }

    /// Every figure of both.
    pub fn plus(&self, other: &Ledger) -> Ledger {
        Ledger {
            produced: self.produced + other.produced,
            delivered: self.delivered + other.delivered,
            held: self.held + other.held,
            at_senders: self.at_senders + other.at_senders,
            returned: self.returned + other.returned,
            lost: self.lost + other.lost,
            moved_outside: self.moved_outside + other.moved_outside,
            warned: self.warned + other.warned,
            message_seconds: self.message_seconds + other.message_seconds,
            hostile_waiting: self.hostile_waiting + other.hostile_waiting,
            hostile_delivered: self.hostile_delivered + other.hostile_delivered,
            hostile_stopped: self.hostile_stopped + other.hostile_stopped,
        }
    }
}

/// Messages that were refused during one interval and are, or were, with their senders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Cohort {
    from: Time,
    /// Its end; open where absent.
    to: Option<Time>,
    /// The share that moved outside meanwhile, in millionths.
    outside: u32,
}

/// The account of one stream. Settled up to `since`; everything later is computed on demand.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Account {
    pub(super) stream: Stream,
    pub(super) place: PlaceIndex,
    pub(super) path: Path,
    pub(super) since: Time,
    /// The share of messages that people send outside the ministry's mail while they are cut off, in millionths.
    pub(super) outside: u32,
    /// Figures at `since`. Of `at_senders` only what is on its way back to an open door, or was when that closed again, is
    /// in it; while cohorts exist the rest, and what came back of all, is computed.
    base: Ledger,
    /// When senders come with the next part of what they keep, and in how many parts all of it comes.
    next_try: Time,
    parts: u8,
    /// Since when, about, senders have kept what was not yet in when the door closed again.
    kept_since: Time,
    /// The part of `base.held` that is being delivered, while draining.
    pub(super) backlog: u64,
    /// The part of `base.hostile_waiting` in that backlog.
    hostile_backlog: u32,
    /// Whether the backlog is scanned again on its way.
    rescan: bool,
    cohorts: Vec<Cohort>,
}

/// What became of refused messages by some moment.
#[derive(Default)]
struct Refusal {
    kept: u64,
    /// What was already with senders when the door closed again.
    old: u64,
    outside: u64,
    returned: u64,
    warned: u64,
    message_seconds: u64,
}

fn share(n: u64, millionths: u32) -> u64 {
    (u128::from(n) * u128::from(millionths) / u128::from(MILLION)) as u64
}

impl Account {
    pub(super) fn new(stream: Stream, place: PlaceIndex, since: Time) -> Account {
        Account {
            stream,
            place,
            path: Path::Flowing,
            since,
            outside: 0,
            base: Ledger::default(),
            backlog: 0,
            hostile_backlog: 0,
            rescan: false,
            cohorts: Vec::new(),
            next_try: since,
            parts: 0,
            kept_since: since,
        }
    }

    /// When senders bring the next part of what they keep, if they find an open door.
    pub(super) fn next_try(&self) -> Option<Time> {
        (self.path != Path::Refused && self.base.at_senders > 0).then_some(self.next_try)
    }

    /// Senders whose next attempt has come bring their part, at most `room` of it; says how much came. False with it
    /// where more wanted to.
    pub(super) fn try_again(&mut self, patience: &Patience, room: u64, now: Time) -> (u64, bool) {
        let part = self
            .base
            .at_senders
            .div_ceil(u64::from(self.parts.max(1)))
            .min(self.base.at_senders);
        let came = part.min(room);
        self.base.at_senders -= came;
        self.base.held += came;
        self.parts = self.parts.saturating_sub(1);
        self.next_try = now + patience.step();
        (came, came == part)
    }

    /// Messages that wait on machines of the ministry, as of `since`.
    pub(super) fn held(&self) -> u64 {
        self.base.held
    }

    /// The share that stays inside at present, in millionths.
    pub(super) fn kept(&self) -> u32 {
        match self.path {
            Path::Flowing | Path::Draining => MILLION as u32,
            Path::Held | Path::Refused | Path::Rejected | Path::Waiting => {
                MILLION as u32 - self.outside
            }
        }
    }

    fn refusal<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        index: usize,
        patience: &Patience,
        now: Time,
    ) -> Refusal {
        let mut r = Refusal::default();
        let hours = self.stream.hours;
        for c in &self.cohorts {
            let end = c.to.unwrap_or(now).min(now);
            // What the interval had brought by `t`, and what that had waited by `t`.
            let kept = |t: Time| {
                let gross = tr.produced(index, hours, c.from, t.min(end));
                gross - share(gross, c.outside)
            };
            let area = |t: Time| {
                if t <= c.from {
                    return 0;
                }
                let within = tr.waited(index, hours, c.from, t.min(end));
                within - share(within, c.outside) + kept(end) * u64::from(t.since(end))
            };
            let all = kept(end);
            r.kept += all;
            r.outside += tr.produced(index, hours, c.from, end) - all;
            r.warned += share(kept(now - patience.warns_after), patience.warns);
            let mut waited = area(now);
            for (senders, age) in patience.gives_up {
                r.returned += share(kept(now - age), senders);
                waited = waited.saturating_sub(share(area(now - age), senders));
            }
            r.message_seconds += waited;
        }
        if let (old @ 1.., Some(c)) = (self.base.at_senders, self.cohorts.first()) {
            r.old = old;
            let mut waited = old * u64::from(now.since(c.from));
            for (senders, age) in patience.gives_up {
                let end = self.kept_since + age;
                if now >= end {
                    let part = share(old, senders);
                    r.returned += part;
                    waited = waited.saturating_sub(part * u64::from(now.since(end.max(c.from))));
                }
            }
            r.message_seconds += waited;
        }
        r
    }

    /// The account at `now`, which is not before `since`. `drain` says how far the place's drain has come.
    pub(super) fn ledger<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        index: usize,
        patience: &Patience,
        drain: Option<&Progress>,
        now: Time,
    ) -> Ledger {
        let mut l = self.base;
        if now <= self.since && self.cohorts.is_empty() {
            return l;
        }
        let now = now.max(self.since);
        let hours = self.stream.hours;
        match self.path {
            Path::Flowing => {
                let n = tr.produced(index, hours, self.since, now);
                l.produced += n;
                l.delivered += n;
            }
            Path::Draining => {
                let n = tr.produced(index, hours, self.since, now);
                let (backlog, arrivals) = match drain.map_or(Front::Empty, |d| d.front) {
                    Front::Empty => (self.backlog, n),
                    Front::Backlog { done, of } => {
                        ((u128::from(self.backlog) * done / of.max(1)) as u64, 0)
                    }
                    Front::Arrivals { until } => (
                        self.backlog,
                        tr.produced(index, hours, self.since, until.min(now)),
                    ),
                };
                l.produced += n;
                l.delivered += backlog + arrivals;
                l.held = l.held + n - backlog - arrivals;
                let hostile = self.hostile_through(backlog);
                l.hostile_waiting -= hostile;
                if self.rescan {
                    l.hostile_stopped += hostile;
                } else {
                    l.hostile_delivered += hostile;
                }
                l.message_seconds += drain.map_or(0, |d| d.waited(self.backlog + n));
            }
            Path::Held | Path::Waiting => {
                let gross = tr.produced(index, hours, self.since, now);
                let outside = share(gross, self.outside);
                l.produced += gross - outside;
                l.moved_outside += outside;
                l.held += gross - outside;
                let waited = tr.waited(index, hours, self.since, now);
                l.message_seconds += waited - share(waited, self.outside);
            }
            Path::Rejected => {
                let gross = tr.produced(index, hours, self.since, now);
                let outside = share(gross, self.outside);
                l.produced += gross - outside;
                l.moved_outside += outside;
                l.returned += gross - outside;
            }
            Path::Refused => {
                let r = self.refusal(tr, index, patience, now);
                l.produced += r.kept;
                l.moved_outside += r.outside;
                l.returned += r.returned;
                l.at_senders = r.old + r.kept - r.returned;
                l.warned += r.warned;
                l.message_seconds += r.message_seconds;
            }
        }
        let mut parked = self.base.held - self.backlog;
        if self.path != Path::Refused {
            parked += self.base.at_senders;
        }
        l.message_seconds += parked * u64::from(now.since(self.since));
        l
    }

    /// Hostile messages among the first `n` of the backlog: they lie in it evenly.
    fn hostile_through(&self, n: u64) -> u32 {
        (u128::from(self.hostile_backlog) * u128::from(n) / u128::from(self.backlog.max(1))) as u32
    }

    /// Settles the account at `now`. The path stays; cohorts of refused messages stay open while it is refused.
    pub(super) fn settle<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        index: usize,
        patience: &Patience,
        drain: Option<&Progress>,
        now: Time,
    ) {
        if self.path == Path::Refused {
            // Refused messages are followed from their beginning until the path changes; only what lies on our own
            // machines is settled.
            let parked = self.base.held - self.backlog;
            self.base.message_seconds += parked * u64::from(now.since(self.since));
        } else {
            let l = self.ledger(tr, index, patience, drain, now);
            if self.path == Path::Draining {
                let parked = self.base.held - self.backlog;
                let through = l.hostile_delivered + l.hostile_stopped
                    - self.base.hostile_delivered
                    - self.base.hostile_stopped;
                self.hostile_backlog -= through;
                self.backlog = l.held - parked;
            }
            self.base = l;
        }
        self.since = self.since.max(now);
    }

    /// Puts the (settled) account on another path. Messages at senders go where the new path sends them: refused again
    /// they stay, rejected they come back, otherwise they come as their senders try again.
    pub(super) fn take<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        index: usize,
        patience: &Patience,
        path: Path,
        now: Time,
    ) {
        if self.path == Path::Refused && path != Path::Refused {
            let r = self.refusal(tr, index, patience, now);
            let closed = self.cohorts.first().map_or(now, |c| c.from);
            if r.old == 0 {
                self.kept_since = closed + now.since(closed) / 2;
            }
            self.base.at_senders = r.old + r.kept - r.returned;
            self.next_try = now + patience.step() / 2;
            self.parts = PARTS;
            self.base.produced += r.kept;
            self.base.moved_outside += r.outside;
            self.base.returned += r.returned;
            self.base.warned += r.warned;
            self.base.message_seconds += r.message_seconds;
            self.cohorts.clear();
        }
        if path == Path::Rejected {
            self.base.returned += std::mem::take(&mut self.base.at_senders);
        }
        if path == Path::Refused && self.path != Path::Refused {
            self.cohorts.push(Cohort {
                from: now,
                to: None,
                outside: self.outside,
            });
        }
        self.path = path;
        self.backlog = 0;
        self.hostile_backlog = 0;
    }

    /// Changes the share that moves outside from `now` on (settled).
    pub(super) fn set_outside(&mut self, millionths: u32, now: Time) {
        let millionths = millionths.min(MILLION as u32);
        if self.path == Path::Refused && millionths != self.outside {
            if let Some(last) = self.cohorts.last_mut() {
                last.to = Some(now);
            }
            self.cohorts.push(Cohort {
                from: now,
                to: None,
                outside: millionths,
            });
        }
        self.outside = millionths;
    }

    /// Joins a drain that begins now: with all that is held, or with `arrived` messages of it that no filter needs to
    /// see again.
    pub(super) fn begin_drain(&mut self, all: bool, arrived: u64, rescan: bool) {
        self.path = Path::Draining;
        self.rescan = rescan;
        if all {
            self.backlog = self.base.held;
            self.hostile_backlog = self.base.hostile_waiting;
        } else {
            self.backlog = (self.backlog + arrived).min(self.base.held);
        }
    }

    /// The place says that the drain is over: what rounding left of the backlog has arrived too.
    pub(super) fn end_drain(&mut self) {
        let rest = self.backlog;
        self.base.held -= rest;
        self.base.delivered += rest;
        let hostile = self.hostile_backlog;
        self.base.hostile_waiting -= hostile;
        if self.rescan {
            self.base.hostile_stopped += hostile;
        } else {
            self.base.hostile_delivered += hostile;
        }
        self.backlog = 0;
        self.hostile_backlog = 0;
    }

    pub(super) fn add_hostile(&mut self, n: u32) -> bool {
        let waits =
            matches!(self.path, Path::Held | Path::Waiting) || self.base.held > self.backlog;
        if waits {
            self.base.hostile_waiting = self.base.hostile_waiting.saturating_add(n);
        }
        waits
    }

    pub(super) fn quarantine(&mut self) -> u32 {
        let n = std::mem::take(&mut self.base.hostile_waiting);
        self.base.hostile_stopped += n;
        self.hostile_backlog = 0;
        n
    }

    pub(super) fn lose_held(&mut self) -> u64 {
        let n = std::mem::take(&mut self.base.held);
        self.base.lost += n;
        self.backlog = 0;
        self.hostile_backlog = 0;
        self.base.hostile_waiting = 0;
        n
    }

    pub(super) fn lose_delivered(&mut self, n: u64) -> u64 {
        let n = n.min(self.base.delivered);
        self.base.delivered -= n;
        self.base.lost += n;
        n
    }

    /// `n` messages from before the account was opened are gone.
    pub(super) fn lose_older(&mut self, n: u64) -> u64 {
        self.base.produced += n;
        self.base.lost += n;
        n
    }
}
