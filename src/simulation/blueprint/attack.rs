//! The compiled attacker: techniques, stages with their ways, places where a foothold can be, reactions.
//!
//! It knows the ministry by rank only, and nothing of the response.

use super::ix::*;
use crate::scenario::model::*;
use crate::simulation::chance::IdHash;
use crate::simulation::time::Time;

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
