//! What is told together: things of one kind that happen near each other become one entry. It knows kinds and words, and
//! not what makes a thing happen.

use super::teller::Teller;
use super::{Detail, Entry, Kind, Routine};
use crate::exercise::plan::RoleIx;
use crate::scenario::model::Outcome;
use crate::simulation::time::Time;
use crate::wording::Args;

/// Things of one kind that are told in one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Together {
    /// Results of one outcome.
    Results(Outcome),
    /// The same of orders that belong to an operation, which is told as a whole later.
    OfOperation(Outcome),
    /// Searches that found nothing.
    Nothing,
    /// What a role does again for a reason that was told.
    Again(RoleIx),
    /// Machines held to be compromised where nothing of the attacker is.
    HeldInVain,
    /// Machines held to be clean where the attacker is.
    HeldTooWell,
    /// Mail that had waited and is delivered.
    Drained,
    /// Orders that wait for want of people.
    Suspended,
    /// Orders that their channel does not carry.
    Stuck,
    /// Orders that the attacker reads.
    Overheard,
    /// Footholds lost.
    FootholdsLost,
    /// Passwords that no longer work for the attacker.
    CredentialsLost,
    /// Evidence lost.
    EvidenceLost,
    /// Machines that broke by themselves.
    Outages,
    /// Alerts passed on.
    Alerts,
    /// Claims that stand false.
    Claims,
    /// Duties that arise.
    Duties,
    /// Attempts that failed.
    Failures,
    /// What the attacker gained by doing again what was told.
    Gains,
    /// Channels that stop working at one moment.
    ChannelsFail,
    /// Channels that work again from one moment on.
    ChannelsWork,
}

impl Together {
    /// What happens within so many seconds of the first is told together, at the moment of the last: so nothing is told
    /// before it happened. What a decision can follow from is not held back.
    pub(super) fn window(self) -> u32 {
        match self {
            Together::Alerts
            | Together::Stuck
            | Together::Outages
            | Together::ChannelsFail
            | Together::ChannelsWork
            | Together::Results(Outcome::Failed | Outcome::Refused)
            | Together::OfOperation(Outcome::Failed | Outcome::Refused) => 0,
            Together::Results(Outcome::Done | Outcome::WithoutEffect | Outcome::Cancelled)
            | Together::OfOperation(Outcome::Done | Outcome::WithoutEffect | Outcome::Cancelled)
            | Together::Nothing
            | Together::FootholdsLost
            | Together::CredentialsLost
            | Together::EvidenceLost
            | Together::Claims
            | Together::Duties => 2 * 3600,
            Together::Overheard | Together::Suspended | Together::Gains => 6 * 3600,
            Together::Again(_)
            | Together::HeldInVain
            | Together::HeldTooWell
            | Together::Drained
            | Together::Failures => 12 * 3600,
        }
    }
}

/// Things gathered so far.
#[derive(Debug, Clone)]
pub(super) struct Gathered {
    pub at: Time,
    pub last: Time,
    pub place: u64,
    pub items: Vec<String>,
    pub details: Vec<Detail>,
    pub routine: Option<Routine>,
}

impl Teller<'_> {
    pub(super) fn gather(&mut self, key: Together, item: String) -> &mut Gathered {
        let (now, place) = (self.now, self.next_place());
        let gathered = self.gathered.entry(key).or_insert_with(|| Gathered {
            at: now,
            last: now,
            place,
            items: Vec::new(),
            details: Vec::new(),
            routine: None,
        });
        if gathered.last != now {
            gathered.last = now;
            gathered.place = place;
        }
        if !item.is_empty() && !gathered.items.contains(&item) {
            gathered.items.push(item);
        }
        gathered
    }

    /// Tells what was gathered under a key.
    pub(super) fn tell_gathered(&mut self, key: Together) {
        let Some(gathered) = self.gathered.remove(&key) else {
            return;
        };
        let items = match key {
            Together::Results(Outcome::Done)
            | Together::OfOperation(Outcome::Done)
            | Together::Suspended
            | Together::Stuck
            | Together::Overheard => self.w.counted(&gathered.items),
            _ => self.w.grouped(&gathered.items),
        };
        let args = Args::new().word("list", items);
        let (kind, name) = match key {
            Together::Results(outcome) | Together::OfOperation(outcome) => {
                let name = match outcome {
                    Outcome::Done => "told-result-done",
                    Outcome::WithoutEffect => "told-result-vain",
                    Outcome::Failed => "told-result-failed",
                    Outcome::Refused => "told-result-refused",
                    Outcome::Cancelled => "told-result-cancelled",
                };
                (Kind::Result, name)
            }
            Together::Again(_) => (Kind::Decision, "told-decision-again"),
            Together::HeldInVain => (Kind::Truth, "told-held-in-vain"),
            Together::HeldTooWell => (Kind::Truth, "told-held-too-well"),
            Together::Drained => (Kind::Service, "told-drained"),
            Together::Nothing => (Kind::Result, "told-nothing"),
            Together::Claims => (Kind::Truth, "told-claims-false"),
            Together::Duties => (Kind::Truth, "told-duties-arose"),
            Together::Failures => (Kind::Truth, "told-attempts-failed"),
            Together::Gains => (Kind::Truth, "told-gains"),
            Together::Suspended => (Kind::Result, "told-suspended"),
            Together::Stuck => (Kind::Result, "told-stuck"),
            Together::Overheard => (Kind::Truth, "told-overheard"),
            Together::FootholdsLost => (Kind::Truth, "told-footholds-lost"),
            Together::CredentialsLost => (Kind::Truth, "told-credentials-lost"),
            Together::EvidenceLost => (Kind::Truth, "told-evidence-lost"),
            Together::Outages => (Kind::Service, "told-outage"),
            Together::ChannelsFail => (Kind::Service, "told-channel-fails"),
            Together::ChannelsWork => (Kind::Service, "told-channel-works"),
            Together::Alerts => (Kind::Alert, "told-alert"),
        };
        let args = match key {
            Together::Again(role) => args.word("who", self.names.roles.of(role)),
            _ => args,
        };
        let mut entry = Entry::new(gathered.last, kind, self.w.text(name, &args));
        entry.place = gathered.place;
        entry.details = gathered.details;
        entry.routine = match key {
            Together::Alerts => gathered.routine,
            _ => routine(key, gathered.items),
        };
        self.put(entry);
    }
}

/// What of it is ordinary business.
fn routine(key: Together, items: Vec<String>) -> Option<Routine> {
    match key {
        Together::Results(Outcome::Done) => Some(Routine::Done(items)),
        Together::Results(Outcome::WithoutEffect) => Some(Routine::Vain(items)),
        Together::Results(Outcome::Failed) | Together::OfOperation(Outcome::Failed) => {
            Some(Routine::Failed(items))
        }
        Together::Nothing => Some(Routine::Nothing(items)),
        Together::Again(_) => Some(Routine::Again(items)),
        Together::Suspended | Together::Stuck => Some(Routine::Waiting(items)),
        Together::Drained | Together::OfOperation(_) => Some(Routine::Passing),
        Together::Results(Outcome::Refused | Outcome::Cancelled)
        | Together::HeldInVain
        | Together::HeldTooWell
        | Together::Claims
        | Together::Duties
        | Together::Failures
        | Together::Gains
        | Together::Overheard
        | Together::FootholdsLost
        | Together::CredentialsLost
        | Together::EvidenceLost
        | Together::Outages
        | Together::ChannelsFail
        | Together::ChannelsWork
        | Together::Alerts => None,
    }
}
