//! The ministry: sites, infrastructure, links, departments and their functions, data, accounts, channels,
//! log sources, teams, public services and the people outside.

use super::*;
use serde::{Deserialize, Serialize};

/// A ministry as a graph.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

/// A place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

fn two_hours() -> Span {
    Span::hours(2)
}
fn is_two_hours(v: &Span) -> bool {
    *v == two_hours()
}

/// A network segment: nodes that can be isolated together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// Its id.
    pub id: SegmentId,
    /// Its name.
    pub name: Text,
}

/// What a piece of infrastructure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What it means.
    pub kind: LinkKind,
    /// Where it starts.
    pub from: NodeId,
    /// Where it ends; several nodes make several edges.
    pub to: Vec<NodeId>,
}

/// When people work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

/// How sensitive data are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum HoldingKind {
    /// A group of mailboxes; what is collected there can hold secrets.
    Mailboxes,
    /// A business file.
    BusinessFile,
}

/// Data that somebody may want.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

/// What kind of channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

fn all() -> Share {
    Share::ALL
}
fn is_all(v: &Share) -> bool {
    *v == all()
}

/// What a log source records. Techniques name these in their traces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

/// What people can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
pub enum Days {
    /// Every day.
    #[default]
    All,
    /// Monday to Friday.
    Weekdays,
    /// Saturday and Sunday.
    Weekend,
}

/// The help desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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

/// What an outsider is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reinforcement {
    /// What they can do.
    pub skill: Skill,
    /// How many, by day and night.
    pub people: u32,
}

/// Whose trust.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustLevel {
    /// Whose.
    pub audience: Audience,
    /// How much, 0 to 1.
    pub level: Share,
}
