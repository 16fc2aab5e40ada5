//! The compiled scenario: ids resolved to ranks, graphs packed for walking, numbers in a table. Shared by all runs.
//!
//! Nothing here changes while a run goes on, and nothing here knows a run.

mod answer;
mod attack;
mod compile;
pub mod constants;
pub mod ix;
mod ministry;
mod names;
pub mod params;

pub use answer::*;
pub use attack::*;
pub use compile::{CompileError, Source, compile};
pub use constants::Constants;
use ix::*;
pub use ministry::*;
pub use names::{Names, Naming};
pub use params::{Param, ParamTable, Unit, Values};

use super::calendar::Calendar;
use super::chance::IdHash;
use super::time::Time;
use petgraph::Directed;
use petgraph::csr::Csr;

/// A graph packed for walking, over node ranks.
pub type Walk = Csr<(), (), Directed, u32>;

/// A scenario, compiled.
#[derive(Debug, Clone)]
pub struct Blueprint {
    /// Civil time.
    pub calendar: Calendar,
    /// When the campaign begins (STARTEX where nobody attacks).
    pub begins: Time,
    /// ENDEX.
    pub end: Time,
    /// Every number.
    pub params: ParamTable,
    /// Where the constants stand.
    pub constants: Constants,
    /// Nodes.
    pub nodes: Table<NodeIx, NodeDef>,
    /// Who reaches whom over the network.
    pub reaches: Walk,
    /// The same, backwards.
    pub reached_from: Walk,
    /// Nodes by segment.
    pub segments: Table<SegmentIx, Vec<NodeIx>>,
    /// Nodes by which people sign in from outside.
    pub doors: Vec<NodeIx>,
    /// Mail gateways.
    pub gateways: Vec<NodeIx>,
    /// Filters through which mail from outside goes.
    pub filters: Vec<NodeIx>,
    /// Departments.
    pub departments: Table<DepartmentIx, DepartmentDef>,
    /// Functions.
    pub functions: Table<FunctionIx, FunctionDef>,
    /// Their needs.
    pub needs: Table<NeedIx, NeedDef>,
    /// Holdings.
    pub data: Table<DataIx, DataDef>,
    /// Accounts.
    pub accounts: Table<AccountIx, AccountDef>,
    /// Channels.
    pub channels: Table<ChannelIx, ChannelDef>,
    /// Log sources.
    pub sources: Table<SourceIx, SourceDef>,
    /// Teams.
    pub teams: Table<TeamIx, TeamDef>,
    /// Public services.
    pub services: Table<ServiceIx, ServiceDef>,
    /// Outsiders.
    pub outsiders: Table<OutsiderIx, OutsiderDef>,
    /// The help desk.
    pub help_desk: Option<HelpDeskDef>,
    /// Trust at the beginning, in thousandths, by audience.
    pub trust: [u32; 4],
    /// Techniques.
    pub techniques: Table<TechniqueIx, TechniqueDef>,
    /// The attacker.
    pub campaign: Option<CampaignDef>,
    /// Stages, in the order of the plan.
    pub stages: Table<StageIx, StageDef>,
    /// Places where a foothold can be.
    pub footholds: Table<FootholdIx, FootholdDef>,
    /// Footholds by node.
    pub footholds_at: Table<NodeIx, Vec<FootholdIx>>,
    /// Where the attacker spreads to: the foothold that it would have on each node. Empty where it does not spread.
    pub spread_to: Vec<FootholdIx>,
    /// Reactions.
    pub reactions: Table<ReactionIx, ReactionDef>,
    /// Response actions.
    pub actions: Table<ActionIx, ActionDef>,
    /// Claims.
    pub claims: Table<ClaimIx, IdHash>,
    /// Statements.
    pub statements: Table<StatementIx, StatementDef>,
    /// Ids of everything, by kind.
    pub names: Names,
}
