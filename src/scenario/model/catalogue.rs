//! The catalogue: standard techniques and response actions, which a scenario uses, adjusts or extends.

use super::*;
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};

/// A catalogue file, or the additions and adjustments of a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Catalogue {
    /// The attacker's techniques.
    #[serde(skip_serializing_if = "is_default")]
    pub techniques: Vec<Technique>,
    /// The defenders' response actions.
    #[serde(skip_serializing_if = "is_default")]
    pub actions: Vec<ResponseAction>,
    /// The numbers of the model that belong to no technique or action.
    #[serde(skip_serializing_if = "is_default")]
    pub constants: Vec<Constant>,
}

/// A number of the model with a name, such as `mail/warn-after`. The engine lists those it reads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    /// Its name.
    pub id: String,
    /// What it means and its unit.
    pub about: Text,
    /// Its value, a span, a share or a count.
    pub value: Quantity,
}

/// The value of a constant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Quantity {
    /// A span of time.
    Span(Estimate<Span>),
    /// A share or a chance.
    Share(Estimate<Share>),
    /// A count.
    Count(Estimate<u32>),
}

/// A technique of the attacker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Technique {
    /// Its ATT&CK id.
    pub id: TechniqueId,
    /// Its name.
    pub name: Text,
    /// How long an attempt takes.
    pub duration: Estimate<Span>,
    /// The chance that an attempt succeeds.
    pub success: Estimate<Share>,
    /// What it leaves behind.
    #[serde(default, skip_serializing_if = "is_default")]
    pub traces: Vec<Trace>,
    /// Whether the target must be reachable from the internet or from a foothold (true), or works at a distance (false).
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub needs_reach: bool,
    /// Whether it needs working mail to the target.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by_mail: bool,
    /// Whether it needs working mail inside the ministry.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by_inside_mail: bool,
    /// Records leave the ministry: a way out must be open.
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs_way_out: bool,
}

fn yes() -> bool {
    true
}
fn is_yes(v: &bool) -> bool {
    *v == yes()
}

/// What a technique leaves in a log source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trace {
    /// In which kind of source.
    pub source: LogKind,
    /// The chance that a source which covers the node holds a record that a search finds.
    pub visible: Estimate<Share>,
    /// The chance that such a record raises an alert by itself.
    #[serde(default, skip_serializing_if = "is_default")]
    pub alerts: Estimate<Share>,
    /// How long until the alert is there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub delay: Estimate<Span>,
}

/// The family of a response action (RE&CT stages, with the ANSSI's words).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Family {
    /// Detect and scope.
    Detect,
    /// Contain (endiguement).
    Contain,
    /// Evict and eradicate (éviction, éradication).
    Eradicate,
    /// Restore (reconstruction).
    Restore,
    /// Keep working (continuité).
    Continuity,
    /// Communicate and comply.
    Communicate,
}

/// What a response action is aimed at.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    Default,
    Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum TargetKind {
    /// Nothing in particular.
    #[default]
    None,
    /// A node.
    Node,
    /// A group of accounts.
    Account,
    /// A data holding.
    Data,
    /// A channel.
    Channel,
    /// A department.
    Department,
    /// A segment.
    Segment,
    /// A log source.
    LogSource,
    /// An outsider.
    Outsider,
    /// An alert, by the number that the role sees.
    Alert,
    /// An audience.
    Audience,
    /// A team.
    Team,
}

/// A response action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResponseAction {
    /// Its id.
    pub id: ActionId,
    /// RE&CT ids (RAxxxx) and ATT&CK mitigations (Mxxxx) that name it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reference: Vec<String>,
    /// Its name, an order that can be spoken.
    pub name: Text,
    /// What it does, what it costs, when it harms.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: Text,
    /// Its family.
    pub family: Family,
    /// What it is aimed at.
    #[serde(default, skip_serializing_if = "is_default")]
    pub target: TargetKind,
    /// Kinds of nodes it can be aimed at; empty is all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub node_kinds: Vec<NodeKind>,
    /// Kinds of outsiders it can be aimed at; empty is all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub outsider_kinds: Vec<OutsiderKind>,
    /// People it holds while it runs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub staff: Vec<Staffing>,
    /// How long it takes them.
    pub duration: Estimate<Span>,
    /// The chance that it has its effect.
    #[serde(default = "surely", skip_serializing_if = "is_surely")]
    pub success: Estimate<Share>,
    /// Who outside must authorise it; their `answers_in` is the delay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<OutsiderKind>,
    /// Whether it needs a working administration path to its target; without one somebody travels.
    #[serde(default, skip_serializing_if = "is_default")]
    pub by_administration: bool,
    /// Whether the target does not work while it runs.
    #[serde(default, skip_serializing_if = "is_default")]
    pub takes_down: bool,
    /// The chance that an attacker who controls the target notices.
    #[serde(default, skip_serializing_if = "is_default")]
    pub noticed: Estimate<Share>,
    /// What it does.
    pub effects: Vec<ActionEffect>,
    /// The action that undoes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undone_by: Option<ActionId>,
    /// Roles that may order it; empty is all.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roles: Vec<RoleId>,
}

fn surely() -> Estimate<Share> {
    Estimate::Bare(Share::ALL)
}
fn is_surely(v: &Estimate<Share>) -> bool {
    *v == surely()
}

/// People an action holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staffing {
    /// What they can do.
    pub skill: Skill,
    /// How many.
    pub people: u32,
}

/// Which mail flow.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum MailFlow {
    /// With the internet.
    External,
    /// Inside.
    Internal,
}

/// Where and how mail is cut; it decides the loss.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum CutMode {
    /// The gateway accepts and holds: nothing is lost until its disk is full.
    Hold,
    /// Connections are refused: senders retry for one to five days (RFC 5321, 4.5.4.1), then give up.
    Refuse,
    /// Mail is answered 5xx, or the domain name is removed: everything bounces at once.
    Reject,
}

/// What an action does to the simulated ministry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum ActionEffect {
    /// An analyst examines the target alert now, before the queue.
    Triage,
    /// The target source records from now on, and keeps records at least this long.
    LogOn {
        /// Retention from now on.
        retention: Span,
    },
    /// The records that sources of these kinds hold about the target are searched for traces.
    SearchRecords {
        /// Which kinds.
        kinds: Vec<LogKind>,
        /// How far back.
        back: Span,
        /// The chance to recognise a trace that is there.
        sensitivity: Estimate<Share>,
        /// The chance of a finding where nothing is.
        false_finding: Estimate<Share>,
    },
    /// The target node is examined for these means.
    Hunt {
        /// Which means.
        means: Vec<Means>,
        /// The chance to find one that is there.
        sensitivity: Estimate<Share>,
        /// The chance of a finding where nothing is.
        false_finding: Estimate<Share>,
    },
    /// A forensic copy of the target is kept: its evidence survives what comes after.
    Preserve,
    /// Passwords that lie in the target holding are found and removed.
    SweepSecrets,
    /// The target outsider sends people and indicators.
    Support,
    /// The target is cut from the network; what runs on it goes on.
    Disconnect,
    /// The target is switched off; what was in its memory is lost.
    PowerOff,
    /// The target, or the target department's mailbox server, is connected and running again.
    Reconnect,
    /// All nodes of the target segment are cut from the others.
    Isolate,
    /// The target segment is joined again.
    Join,
    /// A mail flow is cut.
    CutMail {
        /// Which.
        flow: MailFlow,
        /// How.
        mode: CutMode,
    },
    /// A mail flow is opened again.
    OpenMail {
        /// Which.
        flow: MailFlow,
    },
    /// The internet no longer reaches the target.
    CloseToInternet,
    /// The internet reaches the target again.
    OpenToInternet,
    /// Addresses and names of the attacker that are known are blocked.
    BlockIndicators,
    /// Hostile messages in the target's mailboxes and queues are removed.
    Quarantine,
    /// The target accounts are locked.
    Lock,
    /// The target accounts are unlocked.
    Unlock,
    /// Sessions and tokens of the target accounts end.
    RevokeSessions,
    /// Passwords of the target accounts change; people call the help desk.
    ResetPasswords,
    /// Forwarding rules and delegates on the target server are removed.
    DisableRules,
    /// Nobody reads the target holding.
    CloseData,
    /// The target holding can be read again.
    OpenData,
    /// What happens on the target (node or accounts) is watched: coverage of its sources rises to this.
    Monitor {
        /// Coverage.
        coverage: Estimate<Share>,
    },
    /// Means of these kinds that were found on the target are removed.
    Remove {
        /// Which means.
        means: Vec<Means>,
    },
    /// Certificates of the directory's authority are replaced.
    RotateCertificates,
    /// Token-signing keys and service secrets are replaced.
    RotateSecrets,
    /// The key of krbtgt is replaced once; two, at least a ticket lifetime apart, end forged tickets.
    ResetKrbtgt,
    /// The target is built anew from a clean image: nothing on it survives, evidence included.
    Rebuild,
    /// The target's flaw is closed.
    Patch,
    /// A second factor protects the target accounts; people call the help desk.
    EnforceMfa,
    /// The target is restored from the copy of the age that the order names: what came later is lost.
    Restore,
    /// The target is examined before it goes back: an infected restore is found with this chance.
    Validate {
        /// Chance.
        sensitivity: Estimate<Share>,
    },
    /// Waiting mail is delivered; scanned again (slower, hostile mail stopped) or not.
    Drain {
        /// Scanned again.
        rescan: bool,
    },
    /// All sources record more and alert more, true and false, for this long.
    Heighten {
        /// How long.
        lasts: Span,
    },
    /// The target channel is activated.
    Activate,
    /// Numbers and ways to reach people are published: alternates carry fully, fewer calls.
    PublishNumbers,
    /// The target department goes over to paper: less is lost while mail is away, more effort afterwards.
    Paper,
    /// Functions of the target department come first wherever room is short.
    Prioritise,
    /// The minister's office delegates: authorisations take this share of their time.
    Delegate {
        /// Share.
        share: Estimate<Share>,
    },
    /// The target audience is told what is going on.
    Inform,
    /// The target team works on beyond its shift: more hands now, mistakes later.
    Overtime,
    /// The help desk verifies callers: slower, and not deceived.
    VerifyCallers,
}
