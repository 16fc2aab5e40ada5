//! Why a command is refused. From the scenario, the role's authority and what the role knows; never from the truth.

use crate::scenario::model::TargetKind;
use serde::{Deserialize, Serialize};

/// Why a command is refused. A refused command changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Refusal {
    /// Nothing of this kind has this id.
    #[error("unknown {kind}: {id}")]
    Unknown {
        /// What was looked for.
        kind: String,
        /// The id.
        id: String,
    },
    /// The action is not offered in this scenario.
    #[error("not offered: {0}")]
    NotOffered(String),
    /// The role may not order it.
    #[error("{role} may not order {action}")]
    NotYours {
        /// Who.
        role: String,
        /// What.
        action: String,
    },
    /// The role may not speak for the cell.
    #[error("{0} does not speak for the cell")]
    NotLeading(String),
    /// Only the facilitator may.
    #[error("only the facilitator may do this")]
    FacilitatorOnly,
    /// The action needs a target of this kind.
    #[error("needs a target: {0:?}")]
    NeedsTarget(TargetKind),
    /// The action cannot be aimed at this.
    #[error("wrong target: {0}")]
    WrongTarget(String),
    /// The role does not know the item that it names.
    #[error("not known: {0}")]
    NotKnown(String),
    /// It was said or done already.
    #[error("already done: {0}")]
    Already(String),
    /// It is dated before something that the room has seen, or after now.
    #[error("the time is not possible")]
    WrongTime,
    /// There is nothing left to do in it.
    #[error("nothing left to do: {0}")]
    NothingLeft(String),
}
