//! The work of the ministry: departments, functions with their needs, channels, the help desk, public services.

use super::super::*;
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};

/// When people work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Hours {
    /// Monday to Friday, 08:00 to 19:00.
    #[default]
    Office,
    /// Every day, 06:00 to 22:00.
    Extended,
    /// Day and night.
    Always,
}

/// A department.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Department {
    /// Its id.
    pub id: DepartmentId,
    /// Its name.
    pub name: Text,
    /// People.
    pub people: u32,
    /// Where they sit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// When they work.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hours: Hours,
    /// Their mailbox server.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailboxes: Option<NodeId>,
    /// Messages on a working day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mail: MailVolume,
    /// What they do.
    #[serde(default, skip_serializing_if = "is_default")]
    pub functions: Vec<Function>,
    /// Where it stands on the canvas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
}

/// Messages on a full working day; weekends and nights follow the department's hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MailVolume {
    /// From outside to the department.
    #[serde(skip_serializing_if = "is_default")]
    pub inbound: u32,
    /// From the department to the outside.
    #[serde(skip_serializing_if = "is_default")]
    pub outbound: u32,
    /// From the department to others inside.
    #[serde(skip_serializing_if = "is_default")]
    pub internal: u32,
}

/// A function that a department performs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Function {
    /// Its id.
    pub id: FunctionId,
    /// Its name.
    pub name: Text,
    /// How much it matters: 1 (convenience) to 5 (vital). Lost hours are weighted by it.
    pub criticality: u8,
    /// What it needs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs: Vec<Need>,
}

/// One thing that a function needs, and what is lost without it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// A node or a channel. `internal-mail` and `external-mail` mean the department's own.
    pub on: String,
    /// The share of the function that is lost once the tolerance is over.
    pub loss: Share,
    /// How long the department copes without (RTO).
    #[serde(default, skip_serializing_if = "is_default")]
    pub tolerance: Span,
    /// Channels that replace it while they work and have room.
    #[serde(default, skip_serializing_if = "is_default")]
    pub alternates: Vec<ChannelId>,
}

/// What kind of channel.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum ChannelKind {
    /// Mail inside the ministry.
    InternalMail,
    /// Mail with the outside.
    ExternalMail,
    /// Telephone.
    Telephone,
    /// Messenger.
    Messenger,
    /// Video conference.
    Video,
    /// Radio.
    Radio,
    /// Courier.
    Courier,
    /// Paper and forms.
    Paper,
    /// Meeting in a room.
    InPerson,
}

/// A channel: carries orders and reports, and replaces what a function has lost.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its id.
    pub id: ChannelId,
    /// Its name.
    pub name: Text,
    /// What kind.
    pub kind: ChannelKind,
    /// Whether it is in use at STARTEX.
    #[serde(default, skip_serializing_if = "is_default")]
    pub active: bool,
    /// How long it takes to activate.
    #[serde(default, skip_serializing_if = "is_default")]
    pub activation: Span,
    /// How long a message takes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub delay: Span,
    /// Departments it can serve at once as an alternate; 0 is all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub capacity: u32,
    /// The share of a lost function that it replaces.
    #[serde(default = "all", skip_serializing_if = "is_all")]
    pub replaces: Share,
    /// Nodes it needs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs: Vec<NodeId>,
    /// Nodes whose controller can read it; empty for channels that stay confidential.
    #[serde(default, skip_serializing_if = "is_default")]
    pub read_from: Vec<NodeId>,
    /// Departments it reaches; empty is all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reaches: Vec<DepartmentId>,
}

/// The help desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpDesk {
    /// Calls it settles in an hour while it is staffed.
    pub calls_per_hour: Estimate<u32>,
    /// When it is staffed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub hours: Hours,
    /// Chance that a caller who lies gets a reset while there is no queue; rises with the queue.
    pub deceived: Estimate<Share>,
}

/// A service to the public.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicService {
    /// Its id.
    pub id: PublicServiceId,
    /// Its name.
    pub name: Text,
    /// Nodes it does not work without.
    pub needs: Vec<NodeId>,
    /// How long it runs on without them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tolerance: Span,
}

fn all() -> Share {
    Share::ALL
}

fn is_all(v: &Share) -> bool {
    *v == all()
}
