//! What people do in an exercise: commands of the cell and of the facilitator, pacing of the room, records of evaluators.
//!
//! Commands name things by the scenario's ids and are kept as they were given.

use crate::scenario::model::*;
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Actor {
    /// Somebody in the cell.
    Role(RoleId),
    /// The facilitator.
    Facilitator,
}

/// A command: simulation lane.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Command {
    /// Who.
    pub by: Actor,
    /// Who typed it.
    #[serde(default)]
    pub operator: String,
    /// The channel by which it goes; the cell's current one where absent.
    #[serde(default)]
    pub channel: Option<ChannelId>,
    /// Why.
    #[serde(default)]
    pub rationale: String,
    /// When it was decided, which can lie before it was noted; it takes effect when it is noted.
    pub taken: Time,
    /// When it was noted.
    pub noted: Time,
    /// Numbers of the known items that it rests on.
    #[serde(default)]
    pub rests_on: Vec<u32>,
    /// The decision point that it answers, where it answers one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<DecisionPointId>,
    /// What.
    pub deed: Deed,
}

/// An order as given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderRequest {
    /// Which action.
    pub action: ActionId,
    /// At what: an id, the number of an alert, or the name of an audience; nothing where the action has no target.
    #[serde(default)]
    pub target: Option<String>,
    /// Age of the copy, for a restore.
    #[serde(default)]
    pub copy_age: Option<Span>,
    /// 0 is most urgent, 5 is usual.
    #[serde(default = "usual")]
    pub priority: u8,
}

/// The usual priority of an order.
pub const USUAL: u8 = 5;

fn usual() -> u8 {
    USUAL
}

/// What a command does.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Deed {
    /// A decision is noted, in words, with none, one or several orders.
    Decide {
        /// In words.
        text: String,
        /// Orders.
        orders: Vec<OrderRequest>,
    },
    /// An order.
    Order(OrderRequest),
    /// Orders that begin together at one hour.
    Operation {
        /// Its name.
        name: String,
        /// The hour.
        hour: Time,
        /// The orders.
        orders: Vec<OrderRequest>,
    },
    /// Orders are attached to a decision noted earlier.
    Attach {
        /// Number of the decision.
        decision: u32,
        /// The orders.
        orders: Vec<OrderRequest>,
    },
    /// An order is cancelled.
    Cancel {
        /// Its number.
        order: u32,
    },
    /// An order gets another urgency.
    Reprioritise {
        /// Its number.
        order: u32,
        /// 0 is most urgent.
        priority: u8,
    },
    /// An order that is stuck or on its way goes by another channel.
    Reroute {
        /// Its number.
        order: u32,
        /// The channel.
        channel: ChannelId,
    },
    /// A team works on beyond its shift.
    AssignShift {
        /// Which.
        team: TeamId,
    },
    /// The cell's orders go by this channel from now on.
    UseChannel {
        /// Which.
        channel: ChannelId,
    },
    /// A channel is activated.
    Activate {
        /// Which.
        channel: ChannelId,
    },
    /// Somebody says what they hold of a node.
    Assess {
        /// Which.
        node: NodeId,
        /// What.
        belief: Belief,
        /// On what ground.
        #[serde(default)]
        basis: String,
        /// How sure, in percent.
        #[serde(default)]
        confidence: u8,
    },
    /// Somebody declares for the cell.
    Declare {
        /// What.
        declaration: Declaration,
        /// With which scope, for declarations about scope: the nodes held to be concerned.
        #[serde(default)]
        nodes: Vec<NodeId>,
    },
    /// A situation report is issued.
    Report {
        /// Its text.
        text: String,
    },
    /// What one role knows becomes known to the whole cell.
    Share {
        /// Number of the known item.
        item: u32,
    },
    /// Somebody outside is asked.
    Ask {
        /// Whom.
        outsider: OutsiderId,
        /// What.
        text: String,
    },
    /// An option of an inject is chosen.
    Choose {
        /// Which inject.
        inject: InjectId,
        /// Which option.
        option: OptionId,
    },
    /// A prepared statement is made.
    State {
        /// Which.
        statement: StatementId,
    },
    /// A duty is opened: the cell holds itself to be aware.
    OpenDuty {
        /// Which.
        duty: DutyId,
    },
    /// The next phase of a duty is notified.
    Notify {
        /// Which.
        duty: DutyId,
    },

    // The facilitator.
    /// An answer to what somebody asked, or a word of somebody outside.
    Answer {
        /// Who speaks.
        outsider: OutsiderId,
        /// To whom.
        to: Vec<RoleId>,
        /// What.
        text: String,
    },
    /// An inject is sent now.
    Fire {
        /// Which.
        inject: InjectId,
    },
    /// An inject is held until released.
    Hold {
        /// Which.
        inject: InjectId,
    },
    /// An inject goes on waiting for its time.
    Release {
        /// Which.
        inject: InjectId,
    },
    /// An inject will not be sent.
    Skip {
        /// Which.
        inject: InjectId,
    },
    /// An inject is sent at this moment.
    Move {
        /// Which.
        inject: InjectId,
        /// When.
        to: Time,
    },
    /// Every inject that waits for a time comes so many seconds later (or earlier).
    MoveAll {
        /// Seconds.
        by: i32,
    },
    /// An inject's words change.
    Edit {
        /// Which.
        inject: InjectId,
        /// Its title.
        title: Text,
        /// Its body.
        body: Text,
    },
    /// A new inject.
    Invent {
        /// It, with its time.
        inject: Box<Inject>,
    },
    /// An inject was handed over to a role that could not receive it.
    Deliver {
        /// Which.
        inject: InjectId,
        /// To whom.
        to: RoleId,
    },
    /// An authorisation is given or refused.
    Authorise {
        /// Number of the order.
        order: u32,
        /// Given.
        granted: bool,
    },
    /// A stage of the attacker is held, freed, forced or forbidden.
    Stage {
        /// Which.
        stage: StageId,
        /// How.
        hand: StageHand,
    },
    /// A stage of the attacker begins at this moment at the earliest.
    MoveStage {
        /// Which.
        stage: StageId,
        /// When.
        to: Time,
    },
    /// A fact is set.
    SetFact {
        /// Which.
        fact: Fact,
    },
    /// A decision in words is mapped to what it does.
    Adjudicate {
        /// Number of the decision.
        decision: u32,
        /// Orders that it amounts to.
        #[serde(default)]
        orders: Vec<OrderRequest>,
        /// Effects that it has at once.
        #[serde(default)]
        effects: Vec<InjectEffect>,
        /// What the facilitator says of it.
        #[serde(default)]
        remark: String,
    },
}

impl Deed {
    /// The orders that it gives.
    pub fn requests(&self) -> &[OrderRequest] {
        match self {
            Deed::Decide { orders, .. }
            | Deed::Operation { orders, .. }
            | Deed::Attach { orders, .. }
            | Deed::Adjudicate { orders, .. } => orders,
            Deed::Order(one) => std::slice::from_ref(one),
            Deed::Cancel { .. }
            | Deed::Reprioritise { .. }
            | Deed::Reroute { .. }
            | Deed::AssignShift { .. }
            | Deed::UseChannel { .. }
            | Deed::Activate { .. }
            | Deed::Assess { .. }
            | Deed::Declare { .. }
            | Deed::Report { .. }
            | Deed::Share { .. }
            | Deed::Ask { .. }
            | Deed::Choose { .. }
            | Deed::State { .. }
            | Deed::OpenDuty { .. }
            | Deed::Notify { .. }
            | Deed::Answer { .. }
            | Deed::Fire { .. }
            | Deed::Hold { .. }
            | Deed::Release { .. }
            | Deed::Skip { .. }
            | Deed::Move { .. }
            | Deed::MoveAll { .. }
            | Deed::Edit { .. }
            | Deed::Invent { .. }
            | Deed::Deliver { .. }
            | Deed::Authorise { .. }
            | Deed::Stage { .. }
            | Deed::MoveStage { .. }
            | Deed::SetFact { .. } => &[],
        }
    }
}

/// A facilitator's hand on a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StageHand {
    /// Goes its own way.
    Free,
    /// Held until freed.
    Held,
    /// Does not happen.
    Forbidden,
    /// Succeeds now.
    Forced,
}

/// A fact that a facilitator sets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    /// A node is broken or works.
    Broken {
        /// Which.
        node: NodeId,
        /// Broken.
        broken: bool,
    },
    /// The attacker has a password of a group or not.
    Credential {
        /// Which group.
        account: AccountId,
        /// It has.
        known: bool,
    },
    /// Trust moves by thousandths.
    Trust {
        /// Whose.
        of: Audience,
        /// By how much.
        by: i32,
    },
    /// People are away for some time.
    Absent {
        /// Which skill.
        skill: Skill,
        /// How many.
        people: u32,
        /// How long.
        lasts: Span,
    },
}

/// What the room does with the clock: pacing lane. Never influences events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pacing {
    /// The clock runs at this ratio.
    Run {
        /// Exercise seconds in a room second.
        ratio: u8,
    },
    /// The clock stands.
    Pause,
    /// The clock jumps, announced.
    Jump {
        /// To.
        to: Time,
    },
    /// Real life goes first: everything stands.
    Stop,
    /// Back from real life.
    Resume,
}

/// What evaluators and reviewers record: record lane, open after ENDEX. Never influences events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Note {
    /// An observation, tied to a moment.
    Observation {
        /// The moment.
        at: Time,
        /// The critical task it concerns.
        #[serde(default)]
        task: Option<TaskId>,
        /// A rating.
        #[serde(default)]
        rating: Option<Rating>,
        /// What was seen.
        text: String,
        /// Who saw it.
        #[serde(default)]
        evaluator: String,
    },
    /// An objective is rated.
    Rated {
        /// Which.
        objective: ObjectiveId,
        /// How.
        rating: Rating,
        /// Why.
        #[serde(default)]
        text: String,
        /// What the critical tasks proposed when it was rated.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        proposed: Option<Rating>,
    },
    /// A moment to come back to.
    Bookmark {
        /// The moment.
        at: Time,
        /// Why.
        text: String,
    },
    /// The team's answer to a question of the hot wash.
    HotWash {
        /// The question.
        question: String,
        /// The answer.
        answer: String,
    },
    /// A part of the report was edited.
    ReportEdit {
        /// Which part.
        part: String,
        /// Its text.
        text: String,
    },
    /// A command was refused; kept for evaluators.
    Refused {
        /// When.
        at: Time,
        /// Which.
        command: Box<CommandText>,
        /// Why.
        refusal: super::Refusal,
    },
}

/// A refused command in its canonical form, so that notes can be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommandText(pub String);

/// A rating of HSEEP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rating {
    /// Performed without challenges.
    P,
    /// Performed with some challenges.
    S,
    /// Performed with major challenges.
    M,
    /// Unable to be performed.
    U,
}
