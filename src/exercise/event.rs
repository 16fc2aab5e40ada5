//! What happens in an exercise, truth included. Ids and values; the recorded stream is made of these.

use super::plan::*;
use crate::scenario::model::{Belief, Declaration, Medium, Outcome};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event as truth;
use serde::{Deserialize, Serialize};

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// In the simulated world.
    World(truth::Event),
    /// An inject goes out.
    InjectSent { inject: InjectIx },
    /// A recipient has it.
    InjectDelivered {
        inject: InjectIx,
        role: RoleIx,
        medium: Medium,
    },
    /// Its medium does not work: it waits.
    InjectWaits { inject: InjectIx, role: RoleIx },
    /// It will not be sent.
    InjectCancelled { inject: InjectIx },
    /// A facilitator held or released it.
    InjectHeld { inject: InjectIx, held: bool },
    /// An option was chosen.
    OptionChosen { inject: InjectIx, option: u8 },
    /// A decision point is reached.
    DecisionPoint { point: u16 },
    /// A decision was noted.
    Decided { decision: u32, role: RoleIx },
    /// A role gave an order, as part of a decision or not.
    Ordered {
        order: OrderIx,
        role: RoleIx,
        decision: Option<u32>,
    },
    /// A node was assessed.
    Assessed {
        node: NodeIx,
        belief: Belief,
        role: RoleIx,
        right: bool,
    },
    /// Something was declared; `right` is what truth says of it.
    Declared {
        declaration: Declaration,
        right: bool,
    },
    /// The scope that went with a declaration: of so many named nodes so many were right, and so many were missed.
    ScopeDeclared { named: u32, right: u32, missed: u32 },
    /// A situation report was issued.
    Reported { role: RoleIx },
    /// An item was shared with the whole cell.
    Shared { item: u32 },
    /// Somebody outside was asked.
    Asked { outsider: OutsiderIx, role: RoleIx },
    /// Somebody outside answered.
    Answered { outsider: OutsiderIx },
    /// The cell's orders go by this channel.
    ChannelUsed { channel: ChannelIx },
    /// A statement was made with so many claims that were false at that moment.
    StatementMade {
        statement: StatementIx,
        false_claims: u32,
    },
    /// A claim is false from now on.
    ClaimFalse { claim: ClaimIx },
    /// A duty arises, as truth has it.
    DutyArose { duty: DutyIx },
    /// The cell opened it.
    DutyOpened { duty: DutyIx },
    /// A phase was notified.
    DutyNotified { duty: DutyIx, phase: u8, late: bool },
    /// A deadline passed.
    DutyMissed { duty: DutyIx, phase: u8 },
    /// A critical task was performed.
    TaskDone { task: TaskIx },
    /// The cell has the result of an order.
    ResultKnown { order: OrderIx, outcome: Outcome },
    /// A facilitator changed the world.
    Intervened,
    /// The exercise ends.
    Endex,
}
