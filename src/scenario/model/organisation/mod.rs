//! The ministry: sites, infrastructure, links, departments and their functions, data, accounts, channels,
//! log sources, teams, public services and the people outside.

mod infrastructure;
mod people;
mod work;

pub use infrastructure::*;
pub use people::*;
pub use work::*;

use super::*;
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};

/// A ministry as a graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its name.
    pub name: Text,
    /// Places.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sites: Vec<Site>,
    /// Network segments that can be isolated.
    #[serde(default, skip_serializing_if = "is_default")]
    pub segments: Vec<Segment>,
    /// Infrastructure.
    pub nodes: Vec<Node>,
    /// Typed, directed edges between nodes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub links: Vec<Link>,
    /// Departments.
    #[serde(default, skip_serializing_if = "is_default")]
    pub departments: Vec<Department>,
    /// Data holdings.
    #[serde(default, skip_serializing_if = "is_default")]
    pub data: Vec<DataHolding>,
    /// Groups of accounts.
    #[serde(default, skip_serializing_if = "is_default")]
    pub accounts: Vec<AccountGroup>,
    /// Channels of communication.
    #[serde(default, skip_serializing_if = "is_default")]
    pub channels: Vec<Channel>,
    /// Sources of log records.
    #[serde(default, skip_serializing_if = "is_default")]
    pub log_sources: Vec<LogSource>,
    /// Teams of defenders.
    #[serde(default, skip_serializing_if = "is_default")]
    pub teams: Vec<Team>,
    /// The help desk; none where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help_desk: Option<HelpDesk>,
    /// Services to the public that must keep running.
    #[serde(default, skip_serializing_if = "is_default")]
    pub public_services: Vec<PublicService>,
    /// People and bodies outside the cell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub outsiders: Vec<Outsider>,
    /// Trust at the beginning, for each audience that has any.
    #[serde(default, skip_serializing_if = "is_default")]
    pub trust: Vec<TrustLevel>,
}

fn two_hours() -> Span {
    Span::hours(2)
}
fn is_two_hours(v: &Span) -> bool {
    *v == two_hours()
}
