//! Ids: what one part of a document calls another. Lower-case words joined by hyphens; unique in their kind.

use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default, Reflect)]
        #[reflect(opaque)]
        #[reflect(Clone, PartialEq, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);
        impl $name {
            /// The id as written.
            pub fn as_str(&self) -> &str { &self.0 }
        }
        impl From<&str> for $name { fn from(s: &str) -> Self { Self(s.to_owned()) } }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }
    )*};
}

ids! {
    /// A scenario.
    ScenarioId,
    /// A piece of infrastructure.
    NodeId,
    /// A department.
    DepartmentId,
    /// A function that a department performs.
    FunctionId,
    /// A mailbox group or a business file.
    DataId,
    /// A group of accounts.
    AccountId,
    /// A channel of communication.
    ChannelId,
    /// A team of defenders.
    TeamId,
    /// A service to the public.
    PublicServiceId,
    /// Somebody outside the cell.
    OutsiderId,
    /// A source of log records.
    LogSourceId,
    /// A stage of a campaign.
    StageId,
    /// An attacker's technique, an ATT&CK id such as `T1114.003`.
    TechniqueId,
    /// A reaction of the attacker.
    ReactionId,
    /// A response action.
    ActionId,
    /// A role in the cell.
    RoleId,
    /// An objective of the exercise.
    ObjectiveId,
    /// A critical task of an objective.
    TaskId,
    /// An inject.
    InjectId,
    /// An option that an inject offers.
    OptionId,
    /// A legal or administrative duty.
    DutyId,
    /// A public statement that can be made.
    StatementId,
    /// A claim that a statement makes.
    ClaimId,
    /// A playbook: a scripted team.
    PlaybookId,
    /// A rule of a playbook.
    RuleId,
    /// A scene of the exercise.
    SceneId,
    /// A decision point.
    DecisionPointId,
    /// A piece of knowledge that the attacker can gain.
    KnowledgeId,
    /// A site, a place where nodes and departments stand.
    SiteId,
    /// A network segment.
    SegmentId,
}
