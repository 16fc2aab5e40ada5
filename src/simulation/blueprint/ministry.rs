//! The compiled ministry: its machines, people, functions, data and ways to speak, by rank.
//!
//! It knows neither the attacker nor what the cell can do.

use super::ix::*;
use crate::scenario::model::*;
use crate::simulation::chance::IdHash;

/// A node.
#[derive(Debug, Clone)]
pub struct NodeDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// What it is.
    pub kind: NodeKind,
    /// Its segment.
    pub segment: Option<SegmentIx>,
    /// Whether the internet reaches it at the beginning.
    pub exposed: bool,
    /// Whether it has a flaw at the beginning.
    pub vulnerable: bool,
    /// Mail in an hour; 0 is no limit.
    pub mail_per_hour: u32,
    /// Mail it can hold.
    pub mail_held: u32,
    /// How long somebody travels to it.
    pub travel: u32,
    /// Ages of its copies, youngest first.
    pub backups: Vec<u32>,
    /// What it needs: groups of which one member must work each.
    pub needs: Vec<Vec<NodeIx>>,
    /// Who needs it.
    pub needed_by: Vec<NodeIx>,
    /// Stores that keep its copies.
    pub backed_up_by: Vec<NodeIx>,
    /// Nodes from which it is administered.
    pub administered_from: Vec<NodeIx>,
    /// Nodes whose controller controls it.
    pub controlled_from: Vec<NodeIx>,
    /// Accounts that control it.
    pub controlling: Vec<AccountIx>,
    /// Accounts that open it.
    pub opened_by: Vec<AccountIx>,
    /// What depends on it besides nodes.
    pub watchers: Vec<Watcher>,
    /// Log sources that cover it.
    pub sources: Vec<SourceIx>,
    /// Holdings on it.
    pub data: Vec<DataIx>,
}

/// Something that does not work without a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watcher {
    /// A function's need.
    Need(NeedIx),
    /// A channel.
    Channel(ChannelIx),
    /// A public service.
    Service(ServiceIx),
    /// The mail of a department, or of all where it is a gateway.
    Mail,
}

/// A department.
#[derive(Debug, Clone)]
pub struct DepartmentDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// People.
    pub people: u32,
    /// When they work.
    pub hours: Hours,
    /// Where their mailboxes are.
    pub mailboxes: Option<NodeIx>,
    /// Messages on a working day.
    pub mail: MailVolume,
    /// Its functions.
    pub functions: Vec<FunctionIx>,
    /// Its accounts.
    pub accounts: Vec<AccountIx>,
}

/// A function.
#[derive(Debug, Clone)]
pub struct FunctionDef {
    /// Whose.
    pub department: DepartmentIx,
    /// Weight.
    pub criticality: u8,
    /// What it needs.
    pub needs: Vec<NeedIx>,
}

/// What a need is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeedOn {
    /// A node.
    Node(NodeIx),
    /// A channel.
    Channel(ChannelIx),
    /// The department's own mail.
    Mail(MailFlow),
}

/// A need.
#[derive(Debug, Clone)]
pub struct NeedDef {
    /// Whose.
    pub function: FunctionIx,
    /// On what.
    pub on: NeedOn,
    /// What is lost, in millionths.
    pub loss: u32,
    /// How long one copes, in seconds.
    pub tolerance: u32,
    /// What replaces it.
    pub alternates: Vec<ChannelIx>,
}

/// A holding.
#[derive(Debug, Clone)]
pub struct DataDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// What kind.
    pub kind: HoldingKind,
    /// Where.
    pub on: NodeIx,
    /// How sensitive.
    pub classification: Classification,
    /// Records.
    pub records: u64,
    /// Passwords in it.
    pub secrets: Vec<AccountIx>,
}

/// A group of accounts.
#[derive(Debug, Clone)]
pub struct AccountDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// What kind.
    pub kind: AccountKind,
    /// How many.
    pub count: u32,
    /// Second factor at the beginning.
    pub mfa: bool,
    /// Whose people.
    pub department: Option<DepartmentIx>,
    /// What they open.
    pub opens: Vec<NodeIx>,
    /// What they control.
    pub controls: Vec<NodeIx>,
}

/// A channel.
#[derive(Debug, Clone)]
pub struct ChannelDef {
    /// What kind.
    pub kind: ChannelKind,
    /// In use at the beginning.
    pub active: bool,
    /// How long activation takes.
    pub activation: u32,
    /// How long a message takes.
    pub delay: u32,
    /// Departments served at once; 0 is all.
    pub capacity: u32,
    /// What it replaces, in millionths.
    pub replaces: u32,
    /// What it needs.
    pub needs: Vec<NodeIx>,
    /// Who controls one of these reads it.
    pub read_from: Vec<NodeIx>,
    /// Whom it reaches; empty is all.
    pub reaches: Vec<DepartmentIx>,
    /// Needs for which it is an alternate.
    pub replaces_needs: Vec<NeedIx>,
    /// Needs that are on it.
    pub needed_by: Vec<NeedIx>,
}

/// A log source.
#[derive(Debug, Clone)]
pub struct SourceDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// What it records.
    pub kind: LogKind,
    /// Where.
    pub covers: Vec<NodeIx>,
    /// How much of it.
    pub coverage: ParamIx,
    /// At the beginning.
    pub on: bool,
    /// Retention in seconds.
    pub retention: u32,
    /// False alarms a day.
    pub false_alarms: ParamIx,
}

/// A team.
#[derive(Debug, Clone)]
pub struct TeamDef {
    /// What it can do.
    pub skill: Skill,
    /// When.
    pub shifts: Vec<Shift>,
    /// People present by these shifts in each hour of the week, from Monday's first.
    pub week: Vec<u32>,
    /// How long until people who are called in are there.
    pub call_in: u32,
}

/// A public service.
#[derive(Debug, Clone)]
pub struct ServiceDef {
    /// What it needs.
    pub needs: Vec<NodeIx>,
    /// How long it copes.
    pub tolerance: u32,
}

/// An outsider.
#[derive(Debug, Clone)]
pub struct OutsiderDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// What they are.
    pub kind: OutsiderKind,
    /// How long they take.
    pub answers_in: ParamIx,
    /// Whom they bring.
    pub brings: Vec<Reinforcement>,
}

/// The help desk.
#[derive(Debug, Clone)]
pub struct HelpDeskDef {
    /// Speed.
    pub calls_per_hour: ParamIx,
    /// When.
    pub hours: Hours,
    /// Chance to be deceived.
    pub deceived: ParamIx,
}
