//! Machines and what is on them: sites, segments, nodes, links, data, accounts, log sources.

use super::super::*;
use super::{is_two_hours, two_hours};
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Its id.
    pub id: SiteId,
    /// Its name.
    pub name: Text,
    /// How long somebody travels there when remote administration does not work.
    #[serde(default = "two_hours", skip_serializing_if = "is_two_hours")]
    pub travel: Span,
}

/// A network segment: nodes that can be isolated together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// Its id.
    pub id: SegmentId,
    /// Its name.
    pub name: Text,
}

/// What a piece of infrastructure is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub enum NodeKind {
    /// Mail gateway (MX): takes mail from the internet and sends it there.
    MailGateway,
    /// Mail filter: scans what passes.
    MailFilter,
    /// Server that holds mailboxes.
    MailboxServer,
    /// Webmail front end.
    Webmail,
    /// Directory (AD, LDAP).
    Directory,
    /// Identity provider (single sign-on, second factor).
    IdentityProvider,
    /// Certification authority of the directory.
    CertificateAuthority,
    /// Remote access.
    Vpn,
    /// Administration bastion.
    Bastion,
    /// Pool of workstations.
    Workstations,
    /// File shares.
    FileServer,
    /// Name service.
    Dns,
    /// Log collector, SIEM.
    LogCollector,
    /// Console of the endpoint detection.
    EndpointDetection,
    /// Backup that is reachable on the network.
    BackupOnline,
    /// Backup copies kept apart from the network.
    BackupOffline,
    /// Business application.
    Application,
    /// Link to the interministerial network.
    PartnerLink,
    /// A supplier's access.
    SupplierAccess,
    /// Telephony.
    Telephony,
    /// Messenger server.
    Messenger,
    /// Physical access control.
    Badges,
    /// Network equipment that others need.
    Network,
    /// Anything else.
    Server,
}

/// A piece of infrastructure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Its id.
    pub id: NodeId,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub kind: NodeKind,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<SiteId>,
    /// The segment it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// Whether the internet reaches it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub exposed: bool,
    /// Whether it has a flaw that T1190 and its like can use, until patched or rebuilt.
    #[serde(default, skip_serializing_if = "is_default")]
    pub vulnerable: bool,
    /// Whether it belongs to the trusted core (directory, identity, certificates, bastion).
    #[serde(default, skip_serializing_if = "is_default")]
    pub core: bool,
    /// Mail it handles in an hour, for nodes on the mail path; 0 is no limit.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mail_per_hour: u32,
    /// Mail it can hold while it cannot pass it on; 0 is none.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mail_held: u32,
    /// Ages of the backup copies that a restore of this node can choose from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub backups: Vec<Span>,
    /// Where it stands on the canvas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
}

/// What an edge means. Read `from` first: "`from` authenticates through `to`".
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum LinkKind {
    /// `from` is the machine under `to`: without `from` no `to`, and who controls `from` controls `to`.
    Hosts,
    /// `from` needs `to` to sign users in.
    AuthenticatesThrough,
    /// Who controls `from` can control `to`; the administration path to `to` passes through `from`.
    Administers,
    /// Mail goes from `from` to `to`.
    RoutesMailTo,
    /// The network lets `from` reach `to`.
    Reaches,
    /// `from` does not work without `to`.
    DependsOn,
    /// `to` accepts what `from` vouches for: who controls `to`'s trusted party `from` may act on `to`.
    Trusts,
    /// `from` belongs to the group or domain `to`.
    MemberOf,
    /// `from` keeps copies of `to`.
    BacksUp,
    /// `from` sends its records to `to`.
    LogsTo,
    /// `from`'s supplier delivers code or administration to `to`.
    Supplies,
}

/// A typed, directed edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What it means.
    pub kind: LinkKind,
    /// Where it starts.
    pub from: NodeId,
    /// Where it ends; several nodes make several edges.
    pub to: Vec<NodeId>,
}

/// How sensitive data are.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Classification {
    /// Harmless.
    Public,
    /// For use inside.
    Internal,
    /// About persons (GDPR).
    Personal,
    /// Police or judicial data (Directive (EU) 2016/680).
    Judicial,
    /// Protected information (diffusion restreinte and above).
    Protected,
}

/// What kind of holding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum HoldingKind {
    /// A group of mailboxes; what is collected there can hold secrets.
    Mailboxes,
    /// A business file.
    BusinessFile,
}

/// Data that somebody may want.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataHolding {
    /// Its id.
    pub id: DataId,
    /// Its name.
    pub name: Text,
    /// What kind.
    pub kind: HoldingKind,
    /// The node that holds it.
    pub on: NodeId,
    /// How sensitive.
    pub classification: Classification,
    /// Records held.
    pub records: u64,
    /// Accounts whose passwords lie in it in clear text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub secrets: Vec<AccountId>,
}

/// What kind of accounts.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum AccountKind {
    /// People.
    Users,
    /// Administrators.
    Privileged,
    /// Programs.
    Service,
    /// A supplier's people.
    Supplier,
}

/// A group of accounts that are alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountGroup {
    /// Its id.
    pub id: AccountId,
    /// Its name.
    pub name: Text,
    /// What kind.
    pub kind: AccountKind,
    /// How many.
    pub count: u32,
    /// Whether a second factor protects them at the beginning.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mfa: bool,
    /// The department whose people they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
    /// Nodes that they open.
    #[serde(default, skip_serializing_if = "is_default")]
    pub opens: Vec<NodeId>,
    /// Nodes that they control (administrator's rights).
    #[serde(default, skip_serializing_if = "is_default")]
    pub controls: Vec<NodeId>,
}

/// What a log source records. Techniques name these in their traces.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum LogKind {
    /// Mailbox access and rules.
    MailAudit,
    /// Mail flow.
    MailFlow,
    /// Web server requests.
    Web,
    /// Sign-ins.
    Authentication,
    /// Changes in the directory.
    Directory,
    /// Processes and files on machines.
    Endpoint,
    /// Network flows and names asked for.
    Network,
    /// Use of business applications.
    Application,
}

/// A source of log records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogSource {
    /// Its id.
    pub id: LogSourceId,
    /// Its name.
    pub name: Text,
    /// What it records.
    pub kind: LogKind,
    /// Nodes that it covers.
    pub covers: Vec<NodeId>,
    /// The share of events on those nodes that it records.
    pub coverage: Estimate<Share>,
    /// Whether it records at STARTEX; auditing works only forward from its activation.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub on: bool,
    /// How long records are kept.
    pub retention: Span,
    /// False alarms a day.
    #[serde(default, skip_serializing_if = "is_default")]
    pub false_alarms: Estimate<u32>,
}

fn yes() -> bool {
    true
}

fn is_yes(v: &bool) -> bool {
    *v == yes()
}
