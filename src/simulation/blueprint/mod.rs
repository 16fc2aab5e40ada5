//! The compiled scenario: ids resolved to ranks, graphs packed for walking, numbers in a table. Shared by all runs.
//!
//! Nothing here changes while a run goes on, and nothing here knows a run.

mod compile;
pub mod constants;
pub mod ix;
pub mod params;

pub use compile::{CompileError, Source, compile};
pub use constants::Constants;
use ix::*;
pub use params::{Param, ParamTable, Unit, Values};

use super::calendar::Calendar;
use super::chance::IdHash;
use super::time::Time;
use crate::scenario::model::*;
use petgraph::Directed;
use petgraph::csr::Csr;
use std::collections::BTreeMap;

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

/// Textual ids and their ranks.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Nodes.
    pub nodes: Naming<NodeIx>,
    /// Segments.
    pub segments: Naming<SegmentIx>,
    /// Departments.
    pub departments: Naming<DepartmentIx>,
    /// Functions.
    pub functions: Naming<FunctionIx>,
    /// Holdings.
    pub data: Naming<DataIx>,
    /// Accounts.
    pub accounts: Naming<AccountIx>,
    /// Channels.
    pub channels: Naming<ChannelIx>,
    /// Log sources.
    pub sources: Naming<SourceIx>,
    /// Teams.
    pub teams: Naming<TeamIx>,
    /// Public services.
    pub services: Naming<ServiceIx>,
    /// Outsiders.
    pub outsiders: Naming<OutsiderIx>,
    /// Stages.
    pub stages: Naming<StageIx>,
    /// What the attacker can learn.
    pub knowledge: Naming<KnowledgeIx>,
    /// Techniques.
    pub techniques: Naming<TechniqueIx>,
    /// Actions.
    pub actions: Naming<ActionIx>,
    /// Reactions.
    pub reactions: Naming<ReactionIx>,
    /// Claims.
    pub claims: Naming<ClaimIx>,
    /// Statements.
    pub statements: Naming<StatementIx>,
}

/// Ids of one kind, both ways.
#[derive(Debug, Clone)]
pub struct Naming<I> {
    ids: Table<I, String>,
    ranks: BTreeMap<String, I>,
}

impl<I> Default for Naming<I> {
    fn default() -> Self {
        Naming {
            ids: Table::default(),
            ranks: BTreeMap::new(),
        }
    }
}

impl<I: Ix> Naming<I> {
    /// Names these, in this order.
    pub fn new<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        let ids: Table<I, String> = ids.into_iter().map(str::to_owned).collect();
        let ranks = ids.iter().map(|(i, s)| (s.clone(), i)).collect();
        Naming { ids, ranks }
    }
    /// How many.
    pub fn len(&self) -> usize {
        self.ids.len()
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
    /// Indexes and ids in order.
    pub fn iter(&self) -> impl Iterator<Item = (I, &str)> {
        self.ids.iter().map(|(i, s)| (i, s.as_str()))
    }
    /// The id of one, if it exists.
    pub fn get(&self, i: I) -> Option<&str> {
        self.ids.get(i).map(String::as_str)
    }
    /// The id of one.
    pub fn id(&self, i: I) -> &str {
        &self.ids[i]
    }
    /// The rank of an id.
    pub fn rank(&self, id: &str) -> Option<I> {
        self.ranks.get(id).copied()
    }
}

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

/// A technique.
#[derive(Debug, Clone)]
pub struct TechniqueDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// How long.
    pub duration: ParamIx,
    /// Chance.
    pub success: ParamIx,
    /// Traces.
    pub traces: Vec<TraceDef>,
    /// Needs reach.
    pub needs_reach: bool,
    /// Comes by mail.
    pub by_mail: bool,
    /// Needs working mail inside.
    pub by_inside_mail: bool,
    /// Needs a way out.
    pub needs_way_out: bool,
}

/// A trace.
#[derive(Debug, Clone)]
pub struct TraceDef {
    /// Where.
    pub source: LogKind,
    /// Chance to be recorded, given coverage.
    pub visible: ParamIx,
    /// Chance to raise an alert.
    pub alerts: ParamIx,
    /// How late.
    pub delay: ParamIx,
}

/// The attacker.
#[derive(Debug, Clone)]
pub struct CampaignDef {
    /// Things done at once.
    pub hands: u8,
    /// Pause between moves.
    pub pause: ParamIx,
    /// How long it lies still.
    pub quiet: ParamIx,
    /// Goals.
    pub goals: Vec<StageIx>,
    /// What it spreads with.
    pub spreads: Option<TechniqueIx>,
}

/// A stage.
#[derive(Debug, Clone)]
pub struct StageDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// What must be done before.
    pub after: Vec<StageIx>,
    /// Not before.
    pub not_before: Time,
    /// Ways.
    pub alternatives: Vec<AlternativeDef>,
    /// Pause between rounds.
    pub every: Option<ParamIx>,
    /// Rounds at most; 0 is without end.
    pub times: u32,
    /// Closed until a reaction opens it.
    pub latent: bool,
}

/// A way to do a stage.
#[derive(Debug, Clone)]
pub struct AlternativeDef {
    /// Technique.
    pub technique: TechniqueIx,
    /// Where.
    pub on: NodeIx,
    /// What must hold.
    pub needs: Vec<NeedDefAttacker>,
    /// What it gives.
    pub gives: Vec<GainDef>,
    /// How long.
    pub duration: ParamIx,
    /// Chance.
    pub success: ParamIx,
}

/// What must hold for an alternative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NeedDefAttacker {
    /// Foothold on a node.
    Foothold(NodeIx),
    /// Control of a node.
    Control(NodeIx),
    /// Password of a group.
    Credential(AccountIx),
    /// Something learned.
    Knows(KnowledgeIx),
    /// A flaw.
    Vulnerable(NodeIx),
    /// No second factor.
    NoSecondFactor(AccountIx),
    /// The help desk.
    HelpDesk,
}

/// What an alternative gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GainDef {
    /// A foothold.
    Foothold(FootholdIx),
    /// A password.
    Credential(AccountIx),
    /// Passwords in a holding.
    Secrets(DataIx),
    /// Knowledge.
    Knows(KnowledgeIx),
    /// Records.
    Records(DataIx, Handling, ParamIx),
    /// A source is blind.
    Blind(SourceIx),
    /// Copies are infected.
    SpoilBackups(NodeIx, bool),
    /// Something is published.
    Publish(ClaimIx),
    /// A node breaks.
    Break(NodeIx),
}

/// A place where a foothold can be.
#[derive(Debug, Clone)]
pub struct FootholdDef {
    /// Stable hash of node and means.
    pub hash: IdHash,
    /// Where.
    pub on: NodeIx,
    /// By what.
    pub by: Means,
    /// Whether it controls the node.
    pub control: bool,
    /// The group whose reset ends it.
    pub account: Option<AccountIx>,
}

/// A reaction.
#[derive(Debug, Clone)]
pub struct ReactionDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// When.
    pub when: TriggerDef,
    /// What.
    pub then: Vec<ResponseDef>,
    /// How often; 0 is without end.
    pub times: u32,
    /// Chance.
    pub chance: ParamIx,
}

/// When the attacker reacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TriggerDef {
    /// Lost a foothold.
    LostFoothold,
    /// Noticed that it was noticed.
    Noticed,
    /// Read the plan.
    ReadPlan,
    /// Heard a claim.
    Heard(ClaimIx),
    /// Lost everything.
    Evicted,
    /// Reached a goal.
    GoalReached(StageIx),
}

/// How it reacts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResponseDef {
    /// Lies still.
    GoSilent,
    /// Hurries.
    SpeedUp,
    /// Covers tracks.
    CoverTracks,
    /// Opens stages.
    Open(Vec<StageIx>),
    /// Comes back.
    Return,
}

/// A response action.
#[derive(Debug, Clone)]
pub struct ActionDef {
    /// Stable hash of its id.
    pub hash: IdHash,
    /// Its family.
    pub family: Family,
    /// What it is aimed at.
    pub target: TargetKind,
    /// Kinds of nodes.
    pub node_kinds: Vec<NodeKind>,
    /// Kinds of outsiders it can be aimed at; empty is all.
    pub outsider_kinds: Vec<OutsiderKind>,
    /// People it holds, by skill.
    pub staff: Vec<Staffing>,
    /// How long.
    pub duration: ParamIx,
    /// Chance.
    pub success: ParamIx,
    /// Who must authorise it.
    pub authority: Option<OutsiderIx>,
    /// Needs an administration path.
    pub by_administration: bool,
    /// The target is down meanwhile.
    pub takes_down: bool,
    /// Chance to be noticed.
    pub noticed: ParamIx,
    /// What it does.
    pub effects: Vec<EffectDef>,
}

/// What an action does; numbers in the table.
#[derive(Debug, Clone)]
pub enum EffectDef {
    /// As written, without numbers of its own.
    Plain(ActionEffect),
    /// Searches records.
    SearchRecords {
        /// Which kinds.
        kinds: Vec<LogKind>,
        /// How far back, in seconds.
        back: u32,
        /// Chance to find.
        sensitivity: ParamIx,
        /// Chance of a false finding.
        false_finding: ParamIx,
    },
    /// Examines a node.
    Hunt {
        /// For what.
        means: Vec<Means>,
        /// Chance to find.
        sensitivity: ParamIx,
        /// Chance of a false finding.
        false_finding: ParamIx,
    },
    /// Raises coverage.
    Monitor(ParamIx),
    /// Validates.
    Validate(ParamIx),
    /// Delegates.
    Delegate(ParamIx),
}

/// A statement.
#[derive(Debug, Clone)]
pub struct StatementDef {
    /// To whom.
    pub to: Vec<Audience>,
    /// Claims.
    pub claims: Vec<ClaimIx>,
    /// Trust gained, in thousandths.
    pub reassures: u32,
}
