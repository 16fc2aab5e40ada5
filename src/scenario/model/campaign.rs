//! The attacker: what is wanted, by which stages, with which alternatives, and how it reacts.

use super::*;
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};

/// A campaign: a plan with goals, not a list of timed events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// Its name, for facilitators.
    pub name: Text,
    /// Who and why, for facilitators.
    #[serde(default, skip_serializing_if = "is_default")]
    pub story: Text,
    /// How long before STARTEX the campaign begins.
    #[serde(default, skip_serializing_if = "is_default")]
    pub begins_before: Span,
    /// How many things it does at once.
    #[serde(default = "two", skip_serializing_if = "is_two")]
    pub hands: u8,
    /// Pause between one move and the next.
    #[serde(default = "pause", skip_serializing_if = "is_pause")]
    pub pause: Estimate<Span>,
    /// How long it lies still after it noticed that it was noticed, or lost everything.
    #[serde(default = "quiet", skip_serializing_if = "is_quiet")]
    pub quiet: Estimate<Span>,
    /// Once inside, this technique is tried along every `Reaches` edge (worms, and scenarios that only spread).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spreads: Option<TechniqueId>,
    /// Goals, each a stage.
    pub goals: Vec<StageId>,
    /// Stages; earlier ones are preferred where several are open.
    pub stages: Vec<Stage>,
    /// Reactions.
    #[serde(default, skip_serializing_if = "is_default")]
    pub reactions: Vec<Reaction>,
}

fn two() -> u8 {
    2
}
fn is_two(v: &u8) -> bool {
    *v == two()
}
fn pause() -> Estimate<Span> {
    Estimate::Bare(Span::minutes(40))
}
fn is_pause(v: &Estimate<Span>) -> bool {
    *v == pause()
}
fn quiet() -> Estimate<Span> {
    Estimate::Bare(Span::hours(30))
}
fn is_quiet(v: &Estimate<Span>) -> bool {
    *v == quiet()
}

/// A stage: something that the attacker wants to have done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// Its id.
    pub id: StageId,
    /// Its name, for facilitators.
    pub name: Text,
    /// Stages that must be done before.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after: Vec<StageId>,
    /// Not before this moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_before: Option<Moment>,
    /// Ways to do it, preferred first. A blocked or failed one is replaced by the next that is open.
    pub alternatives: Vec<Alternative>,
    /// Done again and again while it works (collection, exfiltration).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeat: Option<Repeat>,
    /// Where it stands on the canvas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
}

/// How often a stage is done again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    /// Pause between two rounds.
    pub every: Estimate<Span>,
    /// At most this often; 0 is without end.
    #[serde(default, skip_serializing_if = "is_default")]
    pub times: u32,
}

/// One way to do a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    /// The technique; its catalogue entry gives duration, chance and traces.
    pub technique: TechniqueId,
    /// The node on which it happens. It must be up and within reach of a foothold, or exposed.
    pub on: NodeId,
    /// What must hold besides.
    #[serde(default, skip_serializing_if = "is_default")]
    pub needs: Vec<AttackerNeed>,
    /// What it gives when it succeeds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gives: Vec<Gain>,
    /// Replaces the technique's duration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Estimate<Span>>,
    /// Replaces the technique's chance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<Estimate<Share>>,
}

/// How a foothold holds on. Each survives other remedies.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Means {
    /// Web shell (T1505.003): survives patch and password reset.
    WebShell,
    /// Transport agent of the mail server (T1505.002): survives patch and reset, hidden in mail flow.
    TransportAgent,
    /// Web-server module (T1505.004): survives patch, reset and a search for web shells.
    ServerModule,
    /// Program on the machine (T1071, T1543): needs a way out to its operator.
    Implant,
    /// Account that the attacker made (T1136).
    RogueAccount,
    /// Password of somebody else (T1078): ends with a reset.
    ValidAccount,
    /// Session or token (T1528, T1550): survives a reset, ends with revocation.
    SessionToken,
    /// Kerberos ticket of the attacker's own making (T1558.001): ends with two resets of krbtgt.
    GoldenTicket,
    /// Certificate issued by the directory's authority (T1649): ends with a rotation of certificates.
    Certificate,
    /// Stolen signing key of the identity provider (T1606): ends with a rotation of service secrets.
    SigningKey,
    /// Forwarding rule or delegate (T1114.003, T1098.002): mail leaves by itself; ends when disabled.
    MailboxRule,
}

impl Means {
    /// Every means, in a fixed order.
    pub const ALL: [Means; 11] = [
        Means::WebShell,
        Means::TransportAgent,
        Means::ServerModule,
        Means::Implant,
        Means::RogueAccount,
        Means::ValidAccount,
        Means::SessionToken,
        Means::GoldenTicket,
        Means::Certificate,
        Means::SigningKey,
        Means::MailboxRule,
    ];
}

/// What must hold for an alternative besides the reach of its node.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum AttackerNeed {
    /// A foothold on this node.
    Foothold(NodeId),
    /// Control of this node, directly or through who administers it.
    Control(NodeId),
    /// A password of this group that still works.
    Credential(AccountId),
    /// Something it has learned.
    Knows(KnowledgeId),
    /// The node still has its flaw.
    Vulnerable(NodeId),
    /// The group has no second factor.
    NoSecondFactor(AccountId),
    /// The help desk can be deceived (its queue raises the chance).
    HelpDesk,
}

/// What was done with records.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Handling {
    /// Read where they lie.
    Consulted,
    /// Taken out.
    Extracted,
    /// Changed.
    Altered,
}

/// What an alternative gives when it succeeds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Gain {
    /// A foothold on a node. `control` gives administrator's rights there.
    Foothold {
        /// Where.
        on: NodeId,
        /// By what it holds on.
        by: Means,
        /// Whether it controls the node.
        #[serde(default, skip_serializing_if = "is_default")]
        control: bool,
        /// The group whose reset or lock ends it, for accounts and sessions.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        account: Option<AccountId>,
    },
    /// A password of this group.
    Credential(AccountId),
    /// All passwords that lie in this holding in clear text.
    Secrets(DataId),
    /// Something learned.
    Knows(KnowledgeId),
    /// Records, per round.
    Records {
        /// From where.
        from: DataId,
        /// What is done with them.
        #[serde(rename = "as")]
        #[reflect(@Written("as"))]
        handling: Handling,
        /// How many in a round.
        count: Estimate<u32>,
    },
    /// A log source no longer records, or has lost what it had.
    Blind(LogSourceId),
    /// Backup copies of this node younger than the foothold on it are infected; older ones too when `all`.
    SpoilBackups {
        /// Whose copies.
        of: NodeId,
        /// Older ones too.
        #[serde(default, skip_serializing_if = "is_default")]
        all: bool,
    },
    /// Proof is published that refutes this claim: statements that made it stand contradicted, and trust falls.
    Publish(ClaimId),
    /// The node stops working (destructive techniques).
    Break(NodeId),
}

/// When the attacker reacts. All of it from what it can see itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Trigger {
    /// It lost a foothold or found a path blocked.
    LostFoothold,
    /// It saw defenders at work on a node that it controls, or read it in a channel.
    Noticed,
    /// It read of a planned eviction in a channel that it reads.
    ReadPlan,
    /// A public statement said this.
    Heard(ClaimId),
    /// It lost its last foothold.
    Evicted,
    /// A goal is reached.
    GoalReached(StageId),
}

/// What the attacker does when it reacts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// Lies still for the campaign's quiet time, then goes on with less noise.
    GoSilent,
    /// Halves its pauses and durations, and is more visible.
    SpeedUp,
    /// Removes traces where it has control.
    CoverTracks,
    /// Adds these stages to its plan.
    Open(Vec<StageId>),
    /// Comes back by whatever it still holds, after the quiet time.
    Return,
}

/// A reaction.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reaction {
    /// Its id.
    pub id: ReactionId,
    /// When.
    pub when: Trigger,
    /// What.
    pub then: Vec<Response>,
    /// How often at most; 0 is without end.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub times: u32,
    /// The chance that it does, when it happens.
    #[serde(default = "surely", skip_serializing_if = "is_surely")]
    pub chance: Estimate<Share>,
}

fn once() -> u32 {
    1
}
fn is_once(v: &u32) -> bool {
    *v == once()
}
fn surely() -> Estimate<Share> {
    Estimate::Bare(Share::ALL)
}
fn is_surely(v: &Estimate<Share>) -> bool {
    *v == surely()
}
