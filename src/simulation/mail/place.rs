//! A place where mail waits (a gateway, a mailbox server): who waits there, how much room there is, how it drains.

use super::account::Account;
use super::stream::{Days, Part, Stretch, Traffic, UNIT, Volumes};
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};

/// A place, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PlaceIndex(pub u32);

/// Beyond so many seconds nothing is foretold (two hundred days).
const HORIZON: u32 = 200 * 86_400;

/// A drain that is going on. A single queue for all streams of the place, first come, first served, at a constant rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) struct Drain {
    /// Since when it runs as it does.
    pub(super) since: Time,
    /// Messages an hour; 0 is no limit.
    pub(super) per_hour: u32,
    /// Messages that waited when it began.
    pub(super) backlog: u64,
}

/// A place.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub(super) struct Place {
    /// Messages its disk holds.
    pub(super) capacity: u64,
    /// Streams that wait here.
    pub(super) members: Vec<u32>,
    /// The drain that is going on.
    pub(super) drain: Option<Drain>,
    /// At how many messages an hour it takes what senders bring; 0 is no limit.
    pub(super) per_hour: u32,
    /// The moment up to which all its streams are settled.
    pub(super) settled: Option<Time>,
}

/// How far a drain has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Front {
    /// Nothing waits.
    Empty,
    /// So much of the backlog has been delivered.
    Backlog {
        /// Delivered, in 3600ths of a message.
        done: u128,
        /// Of so many 3600ths.
        of: u128,
    },
    /// The backlog, and what was written until this moment.
    Arrivals {
        /// Which moment.
        until: Time,
    },
}

/// How far a drain has come, and what its messages have waited.
#[derive(Debug, Clone, Copy)]
pub(super) struct Progress {
    pub(super) front: Front,
    /// Message-seconds of all streams since the drain began.
    message_seconds: u128,
    /// Messages of all streams that were in it.
    messages: u128,
}

impl Progress {
    /// The part of the waiting that falls to `messages` of those that were in the drain.
    pub(super) fn waited(&self, messages: u64) -> u64 {
        (self.message_seconds * u128::from(messages) / self.messages.max(1)) as u64
    }
}

/// 3600ths of a message in fluid units.
const PER_3600TH: i128 = UNIT / 3600;

impl Place {
    fn parts<'a>(
        &'a self,
        accounts: &'a [Account],
        takes_part: impl Fn(&Account) -> bool + Clone + 'a,
    ) -> impl Iterator<Item = Part> + Clone + 'a {
        self.members.iter().filter_map(move |&i| {
            let a = accounts.get(i as usize)?;
            takes_part(a).then(|| Part {
                stream: i as usize,
                hours: a.stream.hours,
                kept: a.kept(),
            })
        })
    }

    /// Messages on its disk, as of the last settlement.
    pub(super) fn held(&self, accounts: &[Account]) -> u64 {
        self.members
            .iter()
            .filter_map(|&i| accounts.get(i as usize))
            .map(Account::held)
            .sum()
    }

    /// The last second at which everything that is held since `since` still fits; nothing where it always does.
    pub(super) fn full_at<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        accounts: &[Account],
        since: Time,
    ) -> Option<Time> {
        let is_held = |a: &Account| a.path == super::Path::Held;
        let streams = self.parts(accounts, is_held).count() as u64;
        if streams == 0 {
            return None;
        }
        // Each stream counts in whole messages and may round up by one.
        let room = i128::from(self.capacity.saturating_sub(self.held(accounts) + streams)) * UNIT;
        tr.walk(
            self.parts(accounts, is_held),
            since,
            since + HORIZON,
            |s: &Stretch| {
                let end = s.before + s.rate * i128::from(s.seconds);
                (end > room).then(|| s.from + ((room - s.before) / s.rate) as u32)
            },
        )
    }

    /// The first second at which nothing waits in the drain any more; nothing where that is not in sight.
    pub(super) fn drained_at<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        accounts: &[Account],
    ) -> Option<Time> {
        let d = self.drain?;
        if d.per_hour == 0 || d.backlog == 0 {
            return Some(d.since);
        }
        let served = i128::from(d.per_hour) * PER_3600TH;
        tr.walk(
            self.parts(accounts, drains),
            d.since,
            d.since + HORIZON,
            |s| {
                let done = served * i128::from(s.from.since(d.since));
                let left = i128::from(d.backlog) * UNIT + s.before - done;
                if left <= 0 {
                    return Some(s.from);
                }
                let gain = served - s.rate;
                if gain <= 0 {
                    return None;
                }
                let seconds = (left + gain - 1) / gain;
                (seconds <= i128::from(s.seconds)).then(|| s.from + seconds as u32)
            },
        )
    }

    /// How far the front of the drain has come at `now`.
    fn front<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        accounts: &[Account],
        d: Drain,
        now: Time,
    ) -> Front {
        let done = u128::from(d.per_hour) * u128::from(now.since(d.since));
        let of = u128::from(d.backlog) * 3600;
        if d.per_hour == 0 || d.backlog == 0 {
            Front::Empty
        } else if done < of {
            Front::Backlog { done, of }
        } else {
            let room = (done - of) as i128 * PER_3600TH;
            let until = tr.walk(self.parts(accounts, drains), d.since, now, |s| {
                let end = s.before + s.rate * i128::from(s.seconds);
                (end > room).then(|| s.from + ((room - s.before) / s.rate) as u32)
            });
            until.map_or(Front::Empty, |until| Front::Arrivals { until })
        }
    }

    /// How far the drain has come at `now`, without what its messages have waited: enough for whoever counts them.
    pub(super) fn come<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        accounts: &[Account],
        now: Time,
    ) -> Option<Progress> {
        let d = self.drain?;
        Some(Progress {
            front: self.front(tr, accounts, d, now),
            message_seconds: 0,
            messages: 0,
        })
    }

    /// How far the drain has come at `now`, and what its messages have waited.
    pub(super) fn progress<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        accounts: &[Account],
        now: Time,
    ) -> Option<Progress> {
        let d = self.drain?;
        let elapsed = now.since(d.since);
        let (mut messages, mut area) = (u128::from(d.backlog), 0u128);
        for p in self.parts(accounts, drains) {
            messages += u128::from(tr.produced(p.stream, p.hours, d.since, now));
            area += u128::from(tr.waited(p.stream, p.hours, d.since, now));
        }
        let done = u128::from(d.per_hour) * u128::from(elapsed);
        let front = self.front(tr, accounts, d, now);
        let message_seconds = match front {
            // Little's law: what waited is what came less what was served, under the curve.
            Front::Empty if d.per_hour == 0 || d.backlog == 0 => 0,
            Front::Empty | Front::Backlog { .. } | Front::Arrivals { .. } => {
                (u128::from(d.backlog) * u128::from(elapsed) + area)
                    .saturating_sub(done * u128::from(elapsed) / 7200)
            }
        };
        Some(Progress {
            front,
            message_seconds,
            messages,
        })
    }
}

fn drains(a: &Account) -> bool {
    a.path == super::Path::Draining
}
