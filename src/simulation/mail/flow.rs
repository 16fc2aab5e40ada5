//! All streams of a ministry, and what one can do to them.
//!
//! Between two changes nothing is touched. [`Mail::next`] foretells the only moments at which something happens by
//! itself at a place (its disk is full, its backlog is gone, senders try again); whoever holds the agenda puts it there and calls
//! [`Mail::apply`] then. Every other function that changes something must be followed by asking [`Mail::next`] again.

use super::account::{Account, Ledger, Path, Patience};
use super::place::{Drain, Place, PlaceIndex, Progress};
use super::stream::{Days, Stream, Traffic, Volumes};
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};

/// A stream, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StreamIndex(pub u32);

/// What happens by itself at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Due {
    /// Its disk is full: what it held back is refused from now on.
    Full,
    /// Its backlog is gone: mail flows.
    Drained,
    /// Senders who were refused try again.
    Retried,
}

/// All streams of a ministry.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Mail {
    accounts: Vec<Account>,
    places: Vec<Place>,
    /// How patient senders are.
    pub patience: Patience,
}

impl Mail {
    /// No streams yet.
    pub fn new(patience: Patience) -> Mail {
        Mail {
            accounts: Vec::new(),
            places: Vec::new(),
            patience,
        }
    }

    /// Adds a place whose disk holds so many messages.
    pub fn add_place(&mut self, capacity: u32) -> PlaceIndex {
        self.places.push(Place {
            capacity: u64::from(capacity),
            members: Vec::new(),
            ..Place::default()
        });
        PlaceIndex(self.places.len() as u32 - 1)
    }

    /// Adds a stream that waits at `place` when it cannot go on; it flows from `since` on.
    pub fn add_stream(&mut self, stream: Stream, place: PlaceIndex, since: Time) -> StreamIndex {
        let index = self.accounts.len() as u32;
        self.accounts.push(Account::new(stream, place, since));
        if let Some(p) = self.places.get_mut(place.0 as usize) {
            p.members.push(index);
            p.settled = None;
        }
        StreamIndex(index)
    }

    /// How many streams there are.
    pub fn len(&self) -> usize {
        self.accounts.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    /// Every stream.
    pub fn streams(&self) -> impl Iterator<Item = StreamIndex> + use<> {
        (0..self.accounts.len() as u32).map(StreamIndex)
    }

    /// What a stream is.
    pub fn stream(&self, s: StreamIndex) -> Stream {
        self.accounts[s.0 as usize].stream
    }

    /// Where it waits.
    pub fn place(&self, s: StreamIndex) -> PlaceIndex {
        self.accounts[s.0 as usize].place
    }

    /// The path it is on.
    pub fn path(&self, s: StreamIndex) -> Path {
        self.accounts[s.0 as usize].path
    }

    /// The streams that wait at a place.
    pub fn members(&self, place: PlaceIndex) -> impl Iterator<Item = StreamIndex> + '_ {
        self.places[place.0 as usize]
            .members
            .iter()
            .map(|&i| StreamIndex(i))
    }

    /// The account of a stream at `now`, which must not lie beyond the next thing [`Mail::next`] foretells. Changes nothing.
    pub fn ledger<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        now: Time,
        s: StreamIndex,
    ) -> Ledger {
        let a = &self.accounts[s.0 as usize];
        let progress = match a.path {
            Path::Draining => self.places[a.place.0 as usize].progress(tr, &self.accounts, now),
            Path::Flowing | Path::Held | Path::Refused | Path::Rejected | Path::Waiting => None,
        };
        a.ledger(tr, s.0 as usize, &self.patience, progress.as_ref(), now)
    }

    /// Messages that machines of the ministry hold at `now`, of all streams that `which` names. The same figure as in
    /// [`Mail::total`], without the rest of the account: where nothing queues it does not change with time.
    pub fn held<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        now: Time,
        which: impl Fn(StreamIndex, Stream) -> bool,
    ) -> u64 {
        let mut sum = 0;
        for place in &self.places {
            let mut progress = None;
            for &i in &place.members {
                let a = &self.accounts[i as usize];
                if !which(StreamIndex(i), a.stream) {
                    continue;
                }
                let ledger =
                    |p: Option<&Progress>| a.ledger(tr, i as usize, &self.patience, p, now);
                sum += match a.path {
                    Path::Flowing | Path::Refused | Path::Rejected => a.held(),
                    Path::Held | Path::Waiting => ledger(None).held,
                    Path::Draining => {
                        let progress =
                            progress.get_or_insert_with(|| place.come(tr, &self.accounts, now));
                        ledger(progress.as_ref()).held
                    }
                };
            }
        }
        sum
    }

    /// The accounts of all streams that `which` names, added up. One look at each place, however many streams.
    pub fn total<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        now: Time,
        which: impl Fn(StreamIndex, Stream) -> bool,
    ) -> Ledger {
        let mut sum = Ledger::default();
        for place in &self.places {
            let mut progress = None;
            for &i in &place.members {
                let a = &self.accounts[i as usize];
                if !which(StreamIndex(i), a.stream) {
                    continue;
                }
                let progress = match a.path {
                    Path::Draining => progress
                        .get_or_insert_with(|| place.progress(tr, &self.accounts, now))
                        .as_ref(),
                    Path::Flowing | Path::Held | Path::Refused | Path::Rejected | Path::Waiting => {
                        None
                    }
                };
                sum = sum.plus(&a.ledger(tr, i as usize, &self.patience, progress, now));
            }
        }
        sum
    }

    /// Settles every stream of a place at `now`; its drain starts anew with what is left.
    fn settle<V: Volumes, D: Days>(&mut self, tr: Traffic<'_, V, D>, now: Time, place: PlaceIndex) {
        let p = &mut self.places[place.0 as usize];
        if p.settled == Some(now) {
            return;
        }
        let progress: Option<Progress> = p.progress(tr, &self.accounts, now);
        for &i in &p.members {
            self.accounts[i as usize].settle(
                tr,
                i as usize,
                &self.patience,
                progress.as_ref(),
                now,
            );
        }
        p.settled = Some(now);
        self.recount(now, place);
    }

    /// Settles a place without changing anything, to see that nothing changes.
    #[cfg(test)]
    pub(super) fn settle_for_tests<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        place: PlaceIndex,
    ) {
        self.settle(tr, now, place);
    }

    /// Counts the backlog of a place's drain again; a drain that nothing takes part in is over.
    fn recount(&mut self, now: Time, place: PlaceIndex) {
        let p = &mut self.places[place.0 as usize];
        if let Some(d) = &mut p.drain {
            let taking_part = |i: &&u32| self.accounts[**i as usize].path == Path::Draining;
            d.since = now;
            d.backlog = p
                .members
                .iter()
                .filter(taking_part)
                .map(|&i| self.accounts[i as usize].backlog)
                .sum();
            if !p.members.iter().any(|i| taking_part(&i)) {
                p.drain = None;
            }
        }
    }

    /// Cuts a stream: puts it on the path `to` ([`Path::Held`], [`Path::Refused`], [`Path::Rejected`] or
    /// [`Path::Waiting`]; the other two are [`Mail::open`]'s). Says on which path it is now: a gateway whose disk cannot
    /// take what senders keep goes on refusing.
    pub fn cut<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        s: StreamIndex,
        to: Path,
    ) -> Path {
        let index = s.0 as usize;
        let place = self.accounts[index].place;
        if matches!(to, Path::Flowing | Path::Draining) || self.accounts[index].path == to {
            return self.accounts[index].path;
        }
        self.settle(tr, now, place);
        if to == Path::Held && self.accounts[index].path == Path::Refused {
            let p = &self.places[place.0 as usize];
            let at_senders = self.accounts[index]
                .ledger(tr, index, &self.patience, None, now)
                .at_senders;
            if p.held(&self.accounts) + at_senders > p.capacity {
                return Path::Refused;
            }
        }
        self.accounts[index].take(tr, index, &self.patience, to, now);
        self.recount(now, place);
        to
    }

    /// Opens a stream: new mail flows, and what senders still keep comes as they try again, at no more than `per_hour`
    /// messages an hour (0 is no limit), which it shares with whatever drains at its place. What the ministry holds goes on waiting until
    /// [`Mail::drain`].
    pub fn open<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        s: StreamIndex,
        per_hour: u32,
    ) -> Path {
        let index = s.0 as usize;
        let place = self.accounts[index].place;
        if matches!(self.accounts[index].path, Path::Flowing | Path::Draining) {
            return self.accounts[index].path;
        }
        self.settle(tr, now, place);
        let account = &mut self.accounts[index];
        account.take(tr, index, &self.patience, Path::Flowing, now);
        let p = &mut self.places[place.0 as usize];
        p.per_hour = per_hour;
        if let Some(drain) = &mut p.drain {
            drain.per_hour = per_hour;
            account.begin_drain(false, 0, false);
            self.join(now, place);
        }
        self.accounts[index].path
    }

    /// Senders who were refused find an open door and bring a part of what they keep. False where a disk has no room for it.
    fn try_again(&mut self, now: Time, place: PlaceIndex) -> bool {
        let p = &mut self.places[place.0 as usize];
        let mut room = p.capacity.saturating_sub(p.held(&self.accounts));
        let mut all = true;
        let mut queues = false;
        for &i in &p.members {
            let a = &mut self.accounts[i as usize];
            if a.next_try().is_none_or(|t| t > now) {
                continue;
            }
            let held = a.path == Path::Held;
            let (came, whole) =
                a.try_again(&self.patience, if held { room } else { u64::MAX }, now);
            match a.path {
                Path::Flowing | Path::Draining => {
                    a.begin_drain(false, came, false);
                    queues = true;
                }
                Path::Held => {
                    room -= came;
                    all &= whole;
                }
                Path::Waiting | Path::Refused | Path::Rejected => {}
            }
        }
        if queues {
            p.drain.get_or_insert(Drain {
                since: now,
                per_hour: p.per_hour,
                backlog: 0,
            });
            self.join(now, place);
        }
        all
    }

    /// Whether senders are still bringing to a place what it refused.
    pub fn is_awaited(&self, place: PlaceIndex) -> bool {
        let members = &self.places[place.0 as usize].members;
        members
            .iter()
            .any(|&i| self.accounts[i as usize].next_try().is_some())
    }

    /// Lets what waits at a place go on, at `per_hour` messages an hour (0 is no limit), scanned again or not. Streams
    /// that are cut there stay cut.
    pub fn drain<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        place: PlaceIndex,
        per_hour: u32,
        rescan: bool,
    ) {
        self.settle(tr, now, place);
        let p = &mut self.places[place.0 as usize];
        p.drain = Some(Drain {
            since: now,
            per_hour,
            backlog: 0,
        });
        for &i in &p.members {
            let a = &mut self.accounts[i as usize];
            match a.path {
                Path::Flowing | Path::Draining => a.begin_drain(true, 0, rescan),
                Path::Held | Path::Refused | Path::Rejected | Path::Waiting => {}
            }
        }
        self.recount(now, place);
    }

    /// New mail of the streams that flow through a place queues behind its drain.
    fn join(&mut self, now: Time, place: PlaceIndex) {
        for &i in &self.places[place.0 as usize].members {
            let a = &mut self.accounts[i as usize];
            if a.path == Path::Flowing {
                a.begin_drain(false, 0, false);
            }
        }
        self.recount(now, place);
    }

    /// What happens next at a place by itself, as things stand, and when.
    pub fn next<V: Volumes, D: Days>(
        &self,
        tr: Traffic<'_, V, D>,
        place: PlaceIndex,
    ) -> Option<(Time, Due)> {
        let p = &self.places[place.0 as usize];
        let since = p
            .members
            .iter()
            .map(|&i| self.accounts[i as usize].since)
            .max()?;
        let drained = p.drained_at(tr, &self.accounts).map(|t| (t, Due::Drained));
        let full = p.full_at(tr, &self.accounts, since).map(|t| (t, Due::Full));
        let retried = p
            .members
            .iter()
            .filter_map(|&i| self.accounts[i as usize].next_try())
            .min()
            .map(|t| (t, Due::Retried));
        [drained, full, retried].into_iter().flatten().min()
    }

    /// Does what [`Mail::next`] foretold, at its moment.
    pub fn apply<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        place: PlaceIndex,
        due: Due,
    ) {
        self.settle(tr, now, place);
        let (from, to) = match due {
            Due::Full => (Path::Held, Path::Refused),
            Due::Drained => (Path::Draining, Path::Flowing),
            Due::Retried if self.try_again(now, place) => return,
            Due::Retried => (Path::Held, Path::Refused),
        };
        let p = &mut self.places[place.0 as usize];
        for &i in &p.members {
            let a = &mut self.accounts[i as usize];
            if a.path == from {
                if due == Due::Drained {
                    a.end_drain();
                }
                a.take(tr, i as usize, &self.patience, to, now);
            }
        }
        self.recount(now, place);
    }

    /// People of this stream send a share (in millionths) outside the ministry's mail while they are cut off.
    pub fn set_outside<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        s: StreamIndex,
        millionths: u32,
    ) {
        let place = self.accounts[s.0 as usize].place;
        self.settle(tr, now, place);
        self.accounts[s.0 as usize].set_outside(millionths, now);
    }

    /// The attacker sends hostile messages. They wait where mail waits unseen by the filter; false where none waits, and
    /// the filter sees them at once.
    pub fn add_hostile<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        s: StreamIndex,
        n: u32,
    ) -> bool {
        let place = self.accounts[s.0 as usize].place;
        self.settle(tr, now, place);
        self.accounts[s.0 as usize].add_hostile(n)
    }

    /// Removes the hostile messages that wait at a place; says how many there were.
    pub fn quarantine<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        place: PlaceIndex,
    ) -> u32 {
        self.settle(tr, now, place);
        let members = &self.places[place.0 as usize].members;
        members
            .iter()
            .map(|&i| self.accounts[i as usize].quarantine())
            .sum()
    }

    /// What a place holds is gone (its disk is rebuilt); says how much.
    pub fn lose_held<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        place: PlaceIndex,
    ) -> u64 {
        self.settle(tr, now, place);
        let members = &self.places[place.0 as usize].members;
        let lost = members
            .iter()
            .map(|&i| self.accounts[i as usize].lose_held())
            .sum();
        self.recount(now, place);
        lost
    }

    /// Of what a stream has delivered, `n` messages are gone (a restore from an older copy); says how many there were.
    pub fn lose_delivered<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        s: StreamIndex,
        n: u64,
    ) -> u64 {
        let place = self.accounts[s.0 as usize].place;
        self.settle(tr, now, place);
        self.accounts[s.0 as usize].lose_delivered(n)
    }

    /// `n` messages that were delivered before the account was opened are gone; says how many there were.
    pub fn lose_older<V: Volumes, D: Days>(
        &mut self,
        tr: Traffic<'_, V, D>,
        now: Time,
        s: StreamIndex,
        n: u64,
    ) -> u64 {
        let place = self.accounts[s.0 as usize].place;
        self.settle(tr, now, place);
        self.accounts[s.0 as usize].lose_older(n)
    }
}
