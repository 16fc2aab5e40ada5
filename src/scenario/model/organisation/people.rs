//! Those who answer and those who look on: teams in shifts, outsiders with what they bring, audiences with their trust.

use super::super::*;
use super::{is_two_hours, two_hours};
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};

/// What people can do.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Skill {
    /// Watches alerts.
    SocAnalyst,
    /// Examines machines.
    Forensics,
    /// Runs servers.
    System,
    /// Runs mail.
    Mail,
    /// Runs directory and identity.
    Identity,
    /// Runs the network.
    Network,
    /// Speaks to press and staff.
    Communication,
    /// Law and data protection.
    Legal,
    /// Keeps functions going.
    Continuity,
}

impl Skill {
    /// Every skill, in a fixed order.
    pub const ALL: [Skill; 9] = [
        Skill::SocAnalyst,
        Skill::Forensics,
        Skill::System,
        Skill::Mail,
        Skill::Identity,
        Skill::Network,
        Skill::Communication,
        Skill::Legal,
        Skill::Continuity,
    ];
}

/// A team of defenders.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name.
    pub name: Text,
    /// What they can do.
    pub skill: Skill,
    /// Shifts; times when nobody is named are covered by nobody.
    pub shifts: Vec<Shift>,
    /// When people come who are called in (by an order to extend shifts).
    #[serde(default = "two_hours", skip_serializing_if = "is_two_hours")]
    pub call_in: Span,
}

/// People present at certain hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shift {
    /// First hour, 0 to 23.
    pub from: u8,
    /// Hour at which it ends, 1 to 24; smaller than `from` runs past midnight.
    pub to: u8,
    /// Which days.
    #[serde(default, skip_serializing_if = "is_default")]
    pub days: Days,
    /// How many people.
    pub people: u32,
}

/// Which days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Days {
    /// Every day.
    #[default]
    All,
    /// Monday to Friday.
    Weekdays,
    /// Saturday and Sunday.
    Weekend,
}

/// What an outsider is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum OutsiderKind {
    /// National cyber-security agency.
    CyberAgency,
    /// Data-protection authority.
    DataProtection,
    /// Prosecutor and police.
    Justice,
    /// The minister's office.
    MinisterOffice,
    /// Other ministries.
    Ministry,
    /// Operator of a shared network.
    Operator,
    /// A supplier.
    Supplier,
    /// Press.
    Press,
    /// The public.
    Public,
    /// Somebody inside the ministry but outside the cell.
    Inside,
}

/// Somebody outside the cell, played by the facilitator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outsider {
    /// Their id.
    pub id: OutsiderId,
    /// Their name or function.
    pub name: Text,
    /// What they are.
    pub kind: OutsiderKind,
    /// How long an answer, an authorisation or support takes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answers_in: Estimate<Span>,
    /// People they bring when asked for support.
    #[serde(default, skip_serializing_if = "is_default")]
    pub brings: Vec<Reinforcement>,
}

/// People whom an outsider brings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reinforcement {
    /// What they can do.
    pub skill: Skill,
    /// How many, by day and night.
    pub people: u32,
}

/// Whose trust.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Audience {
    /// The ministry's own people.
    Staff,
    /// The minister's office.
    MinisterOffice,
    /// Other ministries and operators.
    Partners,
    /// The public and the press.
    Public,
}

impl Audience {
    /// Every audience, in a fixed order.
    pub const ALL: [Audience; 4] = [
        Audience::Staff,
        Audience::MinisterOffice,
        Audience::Partners,
        Audience::Public,
    ];
}

/// Trust of an audience at the beginning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustLevel {
    /// Whose.
    pub audience: Audience,
    /// How much, 0 to 1.
    pub level: Share,
}
