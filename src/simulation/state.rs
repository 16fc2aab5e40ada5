//! What a run changes: components of the entities, and the few things that are one of a kind.
//!
//! Every component is registered once in `components!`, which makes world, reset and snapshot; a test fails when
//! an entity carries anything else.

use super::blueprint::ix::*;
use super::event::{Cause, Target};
use super::time::Time;
use crate::scenario::model::{Audience, CutMode, Means, Outcome};
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

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
    /// Copies younger than this moment are infected.
    pub spoiled_from: Option<Time>,
    /// Footholds here that work.
    pub held: u16,
    /// When it was last built anew.
    pub rebuilt: Option<Time>,
    /// Brought back with something hostile in it, not yet known.
    pub infected: bool,
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
}

/// A log source.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceState {
    /// It records.
    pub on: bool,
    /// Since when.
    pub since: Time,
    /// Retention in seconds.
    pub retention: u32,
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

/// A team.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TeamState {
    /// People present by their shift.
    pub present: u32,
    /// People who stay beyond it.
    pub extra: u32,
    /// Works beyond its shift.
    pub overtime: bool,
    /// Makes mistakes.
    pub tired: bool,
    /// Counts changes.
    pub token: u32,
}

/// How far a stage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Progress {
    /// To be done.
    Pending,
    /// Under way, by this alternative.
    Running(u8),
    /// Done.
    Done,
}

/// What a facilitator did to a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hand {
    /// Nothing.
    Free,
    /// Held: not begun until released.
    Held,
    /// Forbidden for good.
    Forbidden,
    /// Succeeds at the next attempt.
    Forced,
}

/// A stage.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StageState {
    /// How far.
    pub progress: Progress,
    /// Was done at least once.
    pub ever: bool,
    /// Can be begun.
    pub open: bool,
    /// A facilitator's hand.
    pub hand: Hand,
    /// Attempts so far, over all ways.
    pub attempts: u32,
    /// Rounds done.
    pub rounds: u32,
    /// Not before.
    pub not_before: Time,
    /// Failures in a row of each way; one that failed too often is left until the world changes.
    pub failures: [u8; 8],
    /// Counts attempts, so that old agenda entries fall.
    pub token: u32,
}

/// Where the attacker stands with a foothold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hold {
    /// Never had it.
    Never,
    /// Has it.
    Held,
    /// Lost it.
    Lost,
}

/// A foothold.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FootholdState {
    /// Has it or not.
    pub hold: Hold,
    /// It can be used at this moment.
    pub usable: bool,
    /// Since when.
    pub since: Time,
    /// The defenders found it.
    pub found: bool,
    /// Evidence: kept for good.
    pub kept: bool,
    /// Evidence: gone.
    pub gone: bool,
    /// In the memory of a machine that was switched off: no longer to be found, though it comes back with the machine.
    pub unseen: bool,
}

/// What the attacker has and knows beyond its footholds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Attacker {
    /// Things under way.
    pub busy: u8,
    /// Lies still until.
    pub quiet_until: Time,
    /// Careful: less noise.
    pub careful: bool,
    /// Hurries: faster, more noise.
    pub hurried: bool,
    /// Its known addresses are blocked.
    pub blocked: bool,
    /// How often they were.
    pub blocks: u32,
    /// What it knows.
    pub knows: Vec<bool>,
    /// How often it reacted.
    pub reacted: Vec<u32>,
    /// It has decided when to look again.
    pub waiting: bool,
    /// Counts decisions.
    pub decisions: u32,
    /// Attempts begun.
    pub moves: u32,
    /// Counts losses noticed.
    pub losses: u32,
    /// A loss not yet noticed.
    pub loss_pending: bool,
    /// It had a foothold before.
    pub was_inside: bool,
    /// krbtgt: first reset.
    pub first_krbtgt: Option<Time>,
    /// Usability of footholds must be worked out again.
    pub stale: bool,
    /// Footholds that it has; put in order before they are walked.
    pub held: Vec<FootholdIx>,
    /// Nodes that a spread has reached, a bit each; kept small so that a large spread stays in the cache.
    pub reached: Vec<u64>,
    /// Footholds that work, in order.
    pub usable: Vec<FootholdIx>,
}

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderStage {
    /// Its channel does not work.
    Stuck,
    /// On its way.
    Travelling,
    /// Waits for its authority.
    Authority,
    /// Waits for its hour.
    Hour,
    /// Waits for people.
    Queued,
    /// Being done.
    Running,
    /// Ended; the result is on its way.
    Ended(Outcome),
    /// The cell has the result.
    Reported(Outcome),
}

/// An order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// What.
    pub action: ActionIx,
    /// At what.
    pub target: Target,
    /// Which copy, in seconds of age.
    pub copy_age: u32,
    /// Smaller goes first.
    pub priority: u8,
    /// By which channel it travels.
    pub channel: ChannelIx,
    /// Its operation's hour.
    pub hour: Option<Time>,
    /// When it was given.
    pub given: Time,
    /// Where it stands.
    pub stage: OrderStage,
    /// When the work now under way began.
    pub began: Time,
    /// Work left, in seconds.
    pub left: u32,
    /// Work was drawn.
    pub drawn: bool,
    /// Which one of this action at this target it is.
    pub nth: u32,
    /// Done by people who are tired.
    pub tired: bool,
    /// Counts changes.
    pub token: u32,
}

/// The response: orders and the people who carry them out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Response {
    /// All orders so far.
    pub orders: Vec<Order>,
    /// The same by action, in order.
    pub by_action: Vec<Vec<OrderIx>>,
    /// Orders that wait for people, in order of priority and number.
    pub queue: Vec<OrderIx>,
    /// Orders that wait for their channel.
    pub stuck: Vec<OrderIx>,
    /// People present, by skill.
    pub present: [u32; 9],
    /// People held, by skill.
    pub held: [u32; 9],
    /// People away or busy, by skill.
    pub away: [u32; 9],
    /// People from outside, by skill.
    pub support: [u32; 9],
    /// Absences so far: skill and people.
    pub absences: Vec<(u8, u32)>,
    /// Share of their time that authorities take, in millionths.
    pub delegated: u32,
    /// Authorisations that a facilitator decided before they were asked.
    pub support_asked: Vec<OutsiderIx>,
}

/// An alert.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// From which source.
    pub source: SourceIx,
    /// About which node.
    pub node: NodeIx,
    /// When.
    pub at: Time,
    /// Of a true trace.
    pub real: bool,
    /// Where it stands.
    pub stage: AlertStage,
    /// Which of its source and day.
    pub nth: u64,
    /// Counts examinations.
    pub token: u32,
}

/// Where an alert stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AlertStage {
    /// Waits.
    Waiting,
    /// Somebody looks at it.
    Examined,
    /// Passed on as serious.
    Escalated,
    /// Put aside.
    Dismissed,
    /// Too old.
    Expired,
}

/// A trace in the records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// In which source.
    pub source: SourceIx,
    /// About which node.
    pub node: NodeIx,
    /// Of which stage.
    pub stage: StageIx,
    /// When.
    pub at: Time,
    /// Still there.
    pub there: bool,
}

/// A slot of the outside world: a day and a number on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Slot {
    /// Local day.
    pub day: i32,
    /// Which on it.
    pub nth: u32,
}

/// What sensors raised and what analysts do with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Detection {
    /// All alerts so far.
    pub alerts: Vec<Alert>,
    /// Those that wait.
    pub queue: VecDeque<AlertIx>,
    /// Alerts that are on their way: (source, node, stage).
    pub coming: Vec<(SourceIx, NodeIx)>,
    /// Traces.
    pub records: Vec<Record>,
    /// Heightened monitoring until.
    pub heightened: Time,
    /// An indicator of the attacker is known.
    pub indicator: bool,
    /// Next false alarm of each source, of both series.
    pub false_slots: Vec<[Slot; 2]>,
    /// When the last drawn one comes.
    pub false_at: Vec<[Time; 2]>,
}

/// The help desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct HelpDesk {
    /// Calls waiting, in thousandths.
    pub queue: u64,
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
    /// Hostile messages wait in mailboxes.
    pub hostile: u32,
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

/// Whether a means lives on its machine and dies with it when that is built anew.
pub fn resident(means: Means) -> bool {
    match means {
        Means::WebShell | Means::TransportAgent | Means::ServerModule | Means::Implant => true,
        Means::RogueAccount
        | Means::ValidAccount
        | Means::SessionToken
        | Means::GoldenTicket
        | Means::Certificate
        | Means::SigningKey
        | Means::MailboxRule => false,
    }
}
