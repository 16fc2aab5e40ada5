//! The agenda: what is due when.
//!
//! Ordered by (time, phase, kind, subject, nth); the order of insertion never decides. Entries are not removed when
//! plans change: each carries a token, and the rules ignore an entry whose token is no longer the subject's own.

use super::time::Time;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// What kind of thing is due. The order is the order of execution within one second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Kind {
    /// Chance comes from another seed from here on.
    Split,
    /// An outage set by an inject ends.
    OutageEnds,
    /// People who were away or busy are back.
    AbsenceEnds,
    /// A shift begins or ends.
    Shift,
    /// An activated channel is ready.
    ChannelReady,
    /// A need that was not met begins to bite.
    Tolerance,
    /// A public service can no longer do without.
    ServiceTolerance,
    /// The disk of a gateway is full.
    GatewayFull,
    /// A backlog is drained.
    Drained,
    /// Senders who were refused try again.
    SendersRetry,
    /// People call the help desk.
    CallWave,
    /// The help desk has taken the calls of some who wait, or all.
    HelpDeskEmpty,
    /// A day ends without news.
    TrustDay,
    /// A false alarm comes.
    FalseAlarm,
    /// An alert of a true trace comes.
    Alert,
    /// An order reaches those who carry it out.
    OrderArrives,
    /// Its authority answers.
    Authority,
    /// The hour H of an operation.
    Hour,
    /// An order's work is done.
    OrderEnds,
    /// Its result reaches the cell.
    OrderReported,
    /// Triage of an alert ends.
    TriageEnds,
    /// An attempt of the attacker ends.
    AttemptEnds,
    /// The attacker has new infrastructure.
    NewInfrastructure,
    /// The attacker notices a loss.
    NoticesLoss,
    /// The attacker decides what to do next.
    Decide,
    /// The attacker spreads along an edge.
    Spread,
    /// Support from outside arrives.
    Support,
    /// A step of the default policy after ENDEX.
    Aftermath,
}

/// One entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// When.
    pub at: Time,
    /// What.
    pub kind: Kind,
    /// To whom: the rank of the stable id among those of its kind.
    pub subject: u32,
    /// Which of several.
    pub nth: u32,
    /// Whether it still counts.
    pub token: u32,
}

/// An entry as the heap holds it, as one number that compares as the entry does: 32 bits of time, 8 of kind, 24 of
/// subject, 32 of nth, 32 of token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Packed(u128);

/// Subjects are ranks, orders or alerts, all of which a run counts in fewer than this.
const SUBJECTS: u32 = 1 << 24;

impl Packed {
    fn new(d: Due) -> Packed {
        assert!(d.subject < SUBJECTS, "a run has fewer subjects than this");
        let time = u64::from((d.at.0 as u32) ^ 0x8000_0000);
        let high = (time << 32) | (d.kind as u64) << 24 | u64::from(d.subject);
        let low = u64::from(d.nth) << 32 | u64::from(d.token);
        Packed(u128::from(high) << 64 | u128::from(low))
    }

    fn at(self) -> Time {
        Time(((self.0 >> 96) as u32 ^ 0x8000_0000) as i32)
    }
}

const KINDS: [Kind; 28] = [
    Kind::Split,
    Kind::OutageEnds,
    Kind::AbsenceEnds,
    Kind::Shift,
    Kind::ChannelReady,
    Kind::Tolerance,
    Kind::ServiceTolerance,
    Kind::GatewayFull,
    Kind::Drained,
    Kind::SendersRetry,
    Kind::CallWave,
    Kind::HelpDeskEmpty,
    Kind::TrustDay,
    Kind::FalseAlarm,
    Kind::Alert,
    Kind::OrderArrives,
    Kind::Authority,
    Kind::Hour,
    Kind::OrderEnds,
    Kind::OrderReported,
    Kind::TriageEnds,
    Kind::AttemptEnds,
    Kind::NewInfrastructure,
    Kind::NoticesLoss,
    Kind::Decide,
    Kind::Spread,
    Kind::Support,
    Kind::Aftermath,
];

/// What is due when.
#[derive(Debug, Clone, Default)]
pub struct Agenda(BinaryHeap<Reverse<Packed>>);

impl Agenda {
    /// Puts something on the agenda.
    pub fn put(&mut self, due: Due) {
        self.0.push(Reverse(Packed::new(due)));
    }

    /// When the next thing is due.
    pub fn next_time(&self) -> Option<Time> {
        self.0.peek().map(|Reverse(p)| p.at())
    }

    /// Takes the next thing that is due at `until` or before.
    pub fn take(&mut self, until: Time) -> Option<Due> {
        if self.next_time()? > until {
            return None;
        }
        let Reverse(p) = self.0.pop()?;
        Some(unpack(p))
    }

    /// Everything, in order.
    pub fn sorted(&self) -> Vec<Due> {
        let mut all: Vec<Packed> = self.0.iter().map(|Reverse(p)| *p).collect();
        all.sort_unstable();
        all.into_iter().map(unpack).collect()
    }

    /// Takes everything, in order.
    pub fn drain(&mut self) -> Vec<Due> {
        let all = self.sorted();
        self.clear();
        all
    }

    /// Nothing is due any more.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

fn unpack(p: Packed) -> Due {
    Due {
        at: p.at(),
        kind: KINDS[(p.0 >> 88) as usize & 0xff],
        subject: (p.0 >> 64) as u32 % SUBJECTS,
        nth: (p.0 >> 32) as u32,
        token: p.0 as u32,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_stand_in_their_own_order() {
        for (i, kind) in KINDS.iter().enumerate() {
            assert_eq!(*kind as usize, i);
        }
    }

    #[test]
    fn insertion_order_never_decides() {
        let dues: Vec<Due> = (0..200u32)
            .map(|i| Due {
                at: Time((i as i32 * 7919) % 13 - 6),
                kind: KINDS[(i as usize * 31) % KINDS.len()],
                subject: (i * 17) % 5,
                nth: i,
                token: i,
            })
            .collect();
        let drain = |order: Vec<Due>| {
            let mut a = Agenda::default();
            order.into_iter().for_each(|d| a.put(d));
            std::iter::from_fn(|| a.take(Time::NEVER)).collect::<Vec<_>>()
        };
        let forward = drain(dues.clone());
        let backward = drain(dues.into_iter().rev().collect());
        assert_eq!(forward, backward);
        assert!(
            forward
                .windows(2)
                .all(|w| (w[0].at, w[0].kind) <= (w[1].at, w[1].kind))
        );
    }
}
