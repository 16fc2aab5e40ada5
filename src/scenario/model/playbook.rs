//! Playbooks: scripted teams. A rule acts at a time or on what the team knows, never on the truth.

use super::*;
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};

/// A scripted team.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Playbook {
    /// Its id.
    pub id: PlaybookId,
    /// Its title.
    pub title: Text,
    /// What kind of team this is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub summary: Text,
    /// What it does.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rules: Vec<Rule>,
}

/// When, who, what, why. Each rule acts once, when its condition first holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// When; over what the team knows.
    pub when: Condition,
    /// Which role speaks.
    pub by: RoleId,
    /// What it does, in this order.
    pub what: Vec<Step>,
    /// Why, for the main courante.
    #[serde(default, skip_serializing_if = "is_default")]
    pub why: Text,
    /// Acts again on every new finding or escalation that makes it true, for steps aimed at what was found.
    #[serde(default, skip_serializing_if = "is_default")]
    pub again: bool,
}

/// What a rule does. Steps use the same commands as players.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Step {
    /// Orders an action.
    Order {
        /// Which.
        action: ActionId,
        /// At what.
        #[serde(default, skip_serializing_if = "is_default")]
        at: Aim,
        /// Age of the copy, for a restore.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        copy_age: Option<Span>,
    },
    /// Orders that all start at one hour, so long from now: an eviction.
    Operation {
        /// Its name.
        name: Text,
        /// How long from now.
        #[serde(rename = "in")]
        #[reflect(@Written("in"))]
        start_in: Span,
        /// The orders: actions and their aims.
        orders: Vec<(ActionId, Aim)>,
    },
    /// Gives orders over this channel from now on.
    Use(ChannelId),
    /// Assesses nodes.
    Assess {
        /// Which.
        at: Aim,
        /// As what.
        #[serde(rename = "as")]
        #[reflect(@Written("as"))]
        belief: Belief,
    },
    /// Declares.
    Declare(Declaration),
    /// Issues a situation report of what the cell holds to be so.
    Report,
    /// Makes a statement.
    State(StatementId),
    /// Opens a duty (the cell is aware).
    OpenDuty(DutyId),
    /// Notifies the next phase of a duty.
    Notify(DutyId),
    /// Chooses an option of an inject.
    Choose {
        /// Which inject.
        inject: InjectId,
        /// Which option.
        option: OptionId,
    },
    /// Cancels running and waiting orders of an action.
    Cancel(ActionId),
}

/// What a step is aimed at.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Aim {
    /// Nothing in particular.
    #[default]
    None,
    /// This node, account, holding, channel, department, segment, source, outsider, audience or team.
    Id(String),
    /// Each of these.
    Each(Vec<String>),
    /// Every node about which the cell has a finding (of this means; of any where absent), not yet aimed at by this action.
    Found(Option<Means>),
    /// Every node about which triage passed on an alert, not yet aimed at by this action.
    Escalated,
    /// Every node assessed so.
    Assessed(Belief),
    /// The alerts that wait longest.
    OldestAlert,
}
