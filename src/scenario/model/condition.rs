//! Conditions: what injects, duties and playbook rules wait for. Evaluated when something they name changes.

use super::*;
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};
use std::ops::{Deref, DerefMut};

/// The state of a node, as conditions name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum NodeStatus {
    /// It works.
    Up,
    /// It does not work.
    Down,
    /// The defenders cut it off.
    Disconnected,
    /// The attacker controls it.
    Compromised,
}

/// The state of an inject, as conditions name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum InjectStatus {
    /// On its way or delivered.
    Sent,
    /// Somebody has it.
    Delivered,
    /// It will not be sent.
    Cancelled,
}

/// The state of a duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum DutyStatus {
    /// The cell opened it: it holds itself to be aware.
    Opened,
    /// The first phase was notified.
    Notified,
    /// A deadline passed.
    Missed,
}

/// What a player can say about a node.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Belief {
    /// Nobody said anything.
    Unknown,
    /// Something is wrong with it, perhaps.
    Suspected,
    /// The attacker is or was there.
    Confirmed,
    /// Examined, and held to be clean.
    Cleared,
}

/// What somebody declares.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Declaration {
    /// We are aware of a breach.
    Aware,
    /// We know how far it goes.
    ScopeKnown,
    /// The attacker is out.
    AttackerOut,
    /// The crisis is over.
    CrisisOver,
}

/// How an order ended.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// It had its effect.
    Done,
    /// It was done and had no effect.
    WithoutEffect,
    /// It was tried and failed.
    Failed,
    /// Authorisation was refused.
    Refused,
    /// Somebody cancelled it.
    Cancelled,
}

/// A condition inside another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(opaque)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Inner(Box<Condition>);

impl Inner {
    /// Puts a condition inside another one.
    pub fn new(condition: Condition) -> Inner {
        Inner(Box::new(condition))
    }
}

impl Deref for Inner {
    type Target = Condition;
    fn deref(&self) -> &Condition {
        &self.0
    }
}

impl DerefMut for Inner {
    fn deref_mut(&mut self) -> &mut Condition {
        &mut self.0
    }
}

/// A condition over the world and the exercise, or, in playbooks, over what the team knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Condition {
    /// From this moment on.
    At(Moment),
    /// All of these.
    All(Vec<Condition>),
    /// At least one of these.
    Any(Vec<Condition>),
    /// Not this.
    Not(Inner),
    /// At least so many of these.
    Count {
        /// How many.
        at_least: u32,
        /// Of which.
        of: Vec<Condition>,
    },
    /// This, without a break for so long.
    For {
        /// How long.
        at_least: Span,
        /// What.
        that: Inner,
    },
    /// So long after this was first true.
    After {
        /// How long.
        delay: Span,
        /// What.
        that: Inner,
    },

    // The world. Injects and duties only; never playbooks.
    /// A node is in a state.
    Node {
        /// Which.
        id: NodeId,
        /// The state.
        is: NodeStatus,
    },
    /// A stage of the campaign was done (at least once).
    Stage(StageId),
    /// So many footholds work.
    Footholds {
        /// At least.
        at_least: u32,
    },
    /// So many records were handled in this way.
    Records {
        /// Of which holding; all together where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<DataId>,
        /// In which way.
        #[serde(rename = "as")]
        #[reflect(@Written("as"))]
        handling: Handling,
        /// At least.
        at_least: u64,
    },
    /// A function is below this share of its work.
    Function {
        /// Which.
        id: FunctionId,
        /// Share.
        below: Share,
    },
    /// A public service is interrupted.
    PublicServiceDown(PublicServiceId),
    /// Trust of an audience is below this.
    Trust {
        /// Whose.
        of: Audience,
        /// Share.
        below: Share,
    },
    /// So many messages wait inside.
    Backlog {
        /// At least.
        at_least: u32,
    },
    /// So many calls wait at the help desk.
    HelpDeskQueue {
        /// At least.
        at_least: u32,
    },

    // The exercise and what the team knows. Injects and playbooks.
    /// A channel works, as those who try it notice.
    ChannelWorks(ChannelId),
    /// An inject is in a state.
    Inject {
        /// Which.
        id: InjectId,
        /// The state.
        is: InjectStatus,
    },
    /// An option of an inject was chosen.
    Chosen {
        /// Which inject.
        inject: InjectId,
        /// Which option.
        option: OptionId,
    },
    /// An order for this was given.
    Ordered {
        /// Which action.
        action: ActionId,
        /// At which target; any where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target: Option<String>,
    },
    /// An order for this ended and the result came back.
    Result {
        /// Which action.
        action: ActionId,
        /// At which target; any where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        target: Option<String>,
        /// How; in any way where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        outcome: Option<Outcome>,
    },
    /// The cell has findings.
    Finding {
        /// About this node; any where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<NodeId>,
        /// Of this means; any where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        means: Option<Means>,
        /// At least so many.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        at_least: u32,
    },
    /// Triage passed on so many alerts as serious.
    Escalated {
        /// About this node; any where absent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on: Option<NodeId>,
        /// At least.
        #[serde(default = "one", skip_serializing_if = "is_one")]
        at_least: u32,
    },
    /// A node was assessed.
    Assessed {
        /// Which.
        node: NodeId,
        /// As what.
        #[serde(rename = "as")]
        #[reflect(@Written("as"))]
        belief: Belief,
    },
    /// Something was declared.
    Declared(Declaration),
    /// A statement was made.
    Stated(StatementId),
    /// A duty is in a state.
    Duty {
        /// Which.
        id: DutyId,
        /// The state.
        is: DutyStatus,
    },
}

fn one() -> u32 {
    1
}
fn is_one(v: &u32) -> bool {
    *v == one()
}
