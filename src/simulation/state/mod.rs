//! What a run changes: components of the entities, and the few things that are one of a kind. Here stand
//! the ministry's; the attacker, the response and detection have files of their own.
//!
//! No rule is here. Every component is registered once in `components!`, which makes world, reset and snapshot; a test fails when
//! an entity carries anything else.

mod attacker;
mod detection;
mod response;

pub use attacker::*;
pub use detection::*;
pub use response::*;

use super::blueprint::ix::*;
use super::event::Cause;
use super::time::Time;
use crate::scenario::model::{Audience, CutMode};
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};

/// Something under way whose length was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Underway {
    /// Since when.
    pub since: Time,
    /// Its typical length; 0 where nothing drawn is under way.
    pub typical: u32,
}

/// A node.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NodeState {
    /// It works: itself and what it needs.
    pub up: bool,
    /// Why not.
    pub cause: Cause,
    /// Broken by the attacker.
    pub broken: bool,
    /// Outages from injects that go on.
    pub outages: u8,
    /// Switched off.
    pub off: bool,
    /// Cut from the network.
    pub disconnected: bool,
    /// Orders that keep it down while they run.
    pub worked_on: u8,
    /// The internet reaches it.
    pub open: bool,
    /// It has its flaw.
    pub vulnerable: bool,
    /// Coverage by watching, in millionths.
    pub watched: u32,
    /// The order under which it is watched and its alerts are read in their context.
    pub watched_by: Option<OrderIx>,
    /// Confirmed records say where and when to look on it.
    pub lead: bool,
    /// Copies younger than this moment are infected.
    pub spoiled_from: Option<Time>,
    /// Footholds here that work.
    pub held: u16,
    /// When it was last built anew.
    pub rebuilt: Option<Time>,
    /// Brought back with something hostile in it, not yet known.
    pub infected: bool,
    /// Last restored: from the copy of which moment, and when.
    pub restored: Option<(Time, Time)>,
}

/// A segment.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SegmentState {
    /// Cut from the others.
    pub isolated: bool,
    /// Footholds in it that work.
    pub held: u16,
}

/// A group of accounts.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AccountState {
    /// Locked.
    pub locked: bool,
    /// Second factor.
    pub mfa: bool,
    /// The attacker has a password that works.
    pub known: bool,
    /// Watched.
    pub watched: u32,
    /// Its people wait for new passwords.
    pub waiting: bool,
    /// Until the help desk has taken so many calls in all, in thousandths.
    pub calls_end: u64,
}

/// A holding.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DataState {
    /// Nobody reads it.
    pub closed: bool,
    /// Records consulted, extracted, altered.
    pub handled: [u64; 3],
    /// Passwords in it were removed.
    pub swept: bool,
    /// The cell can say from records that something of it left, and how much.
    pub accounted: bool,
}

/// A need of a function.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NeedState {
    /// Met.
    pub met: bool,
    /// Why not.
    pub cause: Cause,
    /// The tolerance is over.
    pub bites: bool,
    /// Counts changes, so that old agenda entries fall.
    pub token: u32,
}

/// A function.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FunctionState {
    /// Share of its work that it does, in millionths.
    pub level: u32,
    /// The part of the loss that the defenders cause.
    pub contained: u32,
}

/// A department.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DepartmentState {
    /// On paper.
    pub paper: bool,
    /// Comes first.
    pub prioritised: bool,
    /// Its people wait for the help desk.
    pub waiting: bool,
    /// Its mail does not work.
    pub without_mail: bool,
    /// It has its inside mail back although that is cut for the others.
    pub mail_back: bool,
    /// Counts its waves of calls.
    pub waves: u32,
}

/// A channel.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChannelState {
    /// In use.
    pub active: bool,
    /// What it needs works.
    pub works: bool,
}

/// A public service.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceState {
    /// It runs.
    pub works: bool,
    /// What it needs is there.
    pub met: bool,
    /// Why not.
    pub cause: Cause,
    /// Counts changes.
    pub token: u32,
}

/// The help desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct HelpDesk {
    /// Calls waiting, in thousandths.
    pub queue: u64,
    /// Calls taken so far, in thousandths.
    pub served: u64,
    /// As of.
    pub as_of: Time,
    /// Verifies callers.
    pub verifies: bool,
    /// Numbers are published.
    pub published: bool,
    /// Counts changes.
    pub token: u32,
}

/// Trust.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Trust {
    /// In thousandths.
    pub level: [u32; 4],
    /// When somebody last told them something.
    pub informed: [Time; 4],
    /// The matter is public.
    pub public: bool,
    /// Partners have cut their link.
    pub partners_cut: bool,
    /// Statements made, with their claims still standing.
    pub stated: Vec<StatementIx>,
    /// Claims refuted in public.
    pub refuted: Vec<bool>,
    /// Public services interrupted today.
    pub interrupted: bool,
    /// Leaks so far.
    pub leaks: u32,
}

/// Mail between the ministry and the outside, and inside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct MailState {
    /// External mail is cut.
    pub external: Option<CutMode>,
    /// Internal mail is cut.
    pub internal: bool,
    /// Hostile messages in the mailboxes of each department that were opened or removed.
    pub opened: Vec<u32>,
    /// Since when external mail was cut.
    pub cut_since: Time,
    /// Counts changes of each department's path.
    pub token: u32,
}

/// Everything that is one of a kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Globals {
    /// The attacker.
    pub attacker: Attacker,
    /// The response.
    pub response: Response,
    /// Detection.
    pub detection: Detection,
    /// The help desk.
    pub help_desk: HelpDesk,
    /// Trust.
    pub trust: Trust,
    /// Mail.
    pub mail: MailState,
    /// ENDEX is over: the default policy acts.
    pub aftermath: bool,
}

/// The place of an audience in arrays.
pub fn place(audience: Audience) -> usize {
    audience as usize
}
