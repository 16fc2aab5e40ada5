//! What happened, as truth has it. Ids and values only; who learns what of it is decided on the floor above.

use super::blueprint::ix::*;
use super::time::Time;
use crate::scenario::model::{Audience, CutMode, Handling, MailFlow, Means, Outcome, Skill};
use serde::{Deserialize, Serialize};

/// Why something does not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Cause {
    /// The defenders: cut, switched off, being worked on.
    Defenders,
    /// The attacker broke it.
    Attacker,
    /// An outage of another kind.
    Outage,
}

/// A target of an order, resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Target {
    /// Nothing in particular.
    None,
    /// A node.
    Node(NodeIx),
    /// A group of accounts.
    Account(AccountIx),
    /// A holding.
    Data(DataIx),
    /// A channel.
    Channel(ChannelIx),
    /// A department.
    Department(DepartmentIx),
    /// A segment.
    Segment(SegmentIx),
    /// A log source.
    LogSource(SourceIx),
    /// An outsider.
    Outsider(OutsiderIx),
    /// An alert.
    Alert(AlertIx),
    /// An audience.
    Audience(Audience),
    /// A team.
    Team(TeamIx),
}

/// What a search says. `real` is the truth about it, which no player sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Found {
    /// Nothing was found; that is not proof of absence.
    Nothing {
        /// Whether there was something.
        missed: bool,
    },
    /// A means of the attacker on the node.
    Means {
        /// Which.
        means: Means,
        /// Whether it is there.
        real: bool,
    },
    /// Traces of activity on the node in records of a source.
    Activity {
        /// Which source.
        source: SourceIx,
        /// Whether they are the attacker's.
        real: bool,
    },
    /// Passwords in clear text.
    Secrets {
        /// How many groups of accounts.
        groups: u32,
    },
    /// An address of the attacker.
    Indicator {
        /// Whether it is the attacker's.
        real: bool,
    },
    /// A copy or rebuilt node is infected.
    Infected {
        /// Whether it is.
        real: bool,
    },
}

/// How far a search looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Scope {
    /// From when records were there.
    pub from: Time,
    /// The share of what happens there that the sources used record, in millionths.
    pub coverage: u32,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// A node stopped working.
    NodeDown { node: NodeIx, cause: Cause },
    /// A node works again.
    NodeUp { node: NodeIx },
    /// A node was cut off from the network, or joined again.
    Linked { node: NodeIx, linked: bool },
    /// A node was closed to the internet, or opened again.
    Exposed { node: NodeIx, open: bool },
    /// A function works at this level, in millionths; `contained` is the part of the loss that the defenders' own cuts cause.
    FunctionLevel {
        function: FunctionIx,
        level: u32,
        contained: u32,
    },
    /// A channel works or not.
    ChannelWorks { channel: ChannelIx, works: bool },
    /// A channel was activated.
    ChannelActive { channel: ChannelIx },
    /// A public service is interrupted or runs again.
    PublicService {
        service: ServiceIx,
        works: bool,
        cause: Cause,
    },
    /// Mail was cut.
    MailCut { flow: MailFlow, mode: CutMode },
    /// Mail was opened.
    MailOpened { flow: MailFlow },
    /// A gateway's disk is full: it refuses from now on.
    GatewayFull { waiting: u32 },
    /// A backlog is drained; so much has gone through that place since the campaign began, and so many hostile messages
    /// came with it.
    BacklogDrained { delivered_so_far: u32, hostile: u32 },
    /// Mail was returned to its senders or lost.
    MailLost { messages: u32 },
    /// An attempt of the attacker began.
    AttemptStarted { stage: StageIx, alternative: u8 },
    /// An attempt of the attacker ended.
    AttemptEnded {
        stage: StageIx,
        alternative: u8,
        success: bool,
    },
    /// The attacker has a foothold.
    FootholdGained { foothold: FootholdIx },
    /// A foothold is gone.
    FootholdLost { foothold: FootholdIx },
    /// The attacker has a password that works.
    CredentialGained { account: AccountIx },
    /// A password of the attacker no longer works.
    CredentialLost { account: AccountIx },
    /// Records were handled.
    Records {
        data: DataIx,
        handling: Handling,
        count: u32,
    },
    /// A trace was recorded.
    Traced {
        source: SourceIx,
        node: NodeIx,
        stage: StageIx,
    },
    /// The attacker removed traces.
    TracesRemoved { node: NodeIx, count: u32 },
    /// A log source records or not.
    SourceOn { source: SourceIx, on: bool },
    /// The attacker reacted.
    Reacted { reaction: ReactionIx },
    /// The attacker lies still.
    Quiet { until: Time },
    /// The attacker published proof against a claim.
    Published { claim: ClaimIx },
    /// An alert came.
    AlertRaised {
        alert: AlertIx,
        source: SourceIx,
        node: NodeIx,
        real: bool,
    },
    /// An analyst looks at an alert.
    TriageStarted { alert: AlertIx },
    /// The analyst went home; the alert waits again.
    TriagePutBack { alert: AlertIx },
    /// An analyst decided on an alert.
    Triaged { alert: AlertIx, escalated: bool },
    /// An alert grew too old in the queue.
    AlertExpired { alert: AlertIx },
    /// An order was given; it is on its way by a channel.
    OrderGiven { order: OrderIx, overheard: bool },
    /// Its channel does not work: it waits.
    OrderStuck { order: OrderIx },
    /// It reached those who carry it out.
    OrderArrived { order: OrderIx },
    /// Its authority answered.
    OrderAuthorised { order: OrderIx, granted: bool },
    /// Work began; people of these skills are held.
    OrderStarted { order: OrderIx, people: u32 },
    /// Work stopped for want of people.
    OrderSuspended { order: OrderIx },
    /// Work ended.
    OrderEnded { order: OrderIx, outcome: Outcome },
    /// The result reached the cell.
    OrderReported { order: OrderIx, outcome: Outcome },
    /// A search says something; known to the cell when its order is reported.
    Finding {
        order: OrderIx,
        node: NodeIx,
        found: Found,
        scope: Scope,
    },
    /// Evidence of a foothold is kept.
    EvidenceKept { foothold: FootholdIx },
    /// Evidence of a foothold is gone.
    EvidenceLost { foothold: FootholdIx },
    /// People of a skill are present.
    Present { skill: Skill, people: u32 },
    /// So many people of a skill are held by orders. Analysts who examine an alert are told apart, by its own events.
    Held { skill: Skill, people: u32 },
    /// A team works beyond its shift.
    Overtime { team: TeamIx, people: u32 },
    /// Calls came to the help desk.
    Calls { count: u32, waiting: u32 },
    /// The help desk has no more calls.
    HelpDeskEmpty,
    /// Trust of an audience is at this level, in thousandths.
    Trust { audience: Audience, level: u32 },
    /// A statement was made.
    Stated { statement: StatementIx },
    /// A claim that a statement made stands refuted.
    Contradicted {
        statement: StatementIx,
        claim: ClaimIx,
    },
    /// Partners cut their link.
    PartnersCut { node: NodeIx },
    /// Discontent leaks to the press.
    Leaked { audience: Audience },
    /// People from outside arrived.
    SupportArrived { outsider: OutsiderIx, people: u32 },
    /// An indicator of the attacker is known.
    IndicatorKnown { real: bool },
}
