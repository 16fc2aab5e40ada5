//! What is told together in one entry, and for how long it is gathered.
//!
//! It holds no sentence; what is gathered is worded by whoever tells it.

use crate::exercise::plan::RoleIx;
use crate::scenario::model::Outcome;
use crate::simulation::time::Time;

/// Things of one kind that are told in one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Together {
    /// Results of one outcome.
    Results(Outcome),
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
}

impl Together {
    /// What happens within so many seconds of the first is told together, at the moment of the last: so nothing is told
    /// before it happened. What a decision can follow from is not held back.
    pub(super) fn window(self) -> u32 {
        match self {
            Together::Alerts
            | Together::Stuck
            | Together::Outages
            | Together::Results(Outcome::Failed | Outcome::Refused) => 0,
            Together::Results(Outcome::Done | Outcome::WithoutEffect | Outcome::Cancelled)
            | Together::Nothing
            | Together::FootholdsLost
            | Together::CredentialsLost
            | Together::EvidenceLost
            | Together::Claims
            | Together::Duties => 2 * 3600,
            Together::Overheard | Together::Suspended => 6 * 3600,
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
    pub details: Vec<super::Detail>,
}

/// How alerts went since the last one that was passed on.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Alerts {
    pub came: u64,
    pub aside: u64,
    pub expired: u64,
}

/// A function whose level changes: where it stood and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shift {
    pub from: usize,
    pub to: usize,
    pub level: u32,
}
