//! What the cell can do and say, compiled: response actions with their effects, statements with their claims.
//!
//! It knows no order and no outcome.

use super::ix::*;
use crate::scenario::model::*;
use crate::simulation::chance::IdHash;

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
