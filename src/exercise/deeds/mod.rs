//! What commands do. Checked against the scenario, the role's authority and what it knows, never against truth.
//!
//! Here is what holds for every command; each kind of deed has a room of its own, and duties have theirs in
//! [`super::duties`].

mod conduct;
mod injects;
mod orders;
mod words;
mod world;

use super::command::*;
use super::refusal::Refusal;
use super::run::Exercise;
use crate::simulation::blueprint::Naming;
use crate::simulation::blueprint::ix::Ix;
use std::sync::Arc;

fn unknown(kind: &str, id: impl Into<String>) -> Refusal {
    Refusal::Unknown {
        kind: kind.to_owned(),
        id: id.into(),
    }
}

/// The rank of an id, or the refusal that says it is unknown.
fn rank<I: Ix>(names: &Naming<I>, kind: &str, id: &str) -> Result<I, Refusal> {
    names.rank(id).ok_or_else(|| unknown(kind, id))
}

impl Exercise {
    /// Checks a command and carries it out; nothing has changed where it is refused.
    pub(super) fn carry_out(&mut self, c: &Command) -> Result<(), Refusal> {
        if c.noted < c.taken || c.taken > self.now() {
            return Err(Refusal::WrongTime);
        }
        let plan = Arc::clone(&self.plan);
        let role = match &c.by {
            Actor::Facilitator => None,
            Actor::Role(r) => Some(rank(&plan.roles, "role", r.as_str())?),
        };
        if role.is_some() && Exercise::is_facilitators(&c.deed) {
            return Err(Refusal::FacilitatorOnly);
        }
        if let Some(r) = role {
            for &item in &c.rests_on {
                if self
                    .known
                    .items
                    .get(item as usize)
                    .is_none_or(|i| i.to & (1 << r.0) == 0)
                {
                    return Err(Refusal::NotKnown(item.to_string()));
                }
            }
        }
        if let Some(point) = &c.answers
            && !plan.scenario.decision_points.iter().any(|p| p.id == *point)
        {
            return Err(unknown("decision point", point.as_str()));
        }
        let channel = match &c.channel {
            None => self.channel,
            Some(id) => rank(&plan.blueprint.names.channels, "channel", id.as_str())?,
        };
        match &c.deed {
            Deed::Decide { .. } | Deed::Order(_) | Deed::Operation { .. } | Deed::Attach { .. } => {
                self.order_deed(c, role, channel)
            }
            Deed::Cancel { .. }
            | Deed::Reprioritise { .. }
            | Deed::Reroute { .. }
            | Deed::AssignShift { .. }
            | Deed::UseChannel { .. }
            | Deed::Activate { .. } => self.conduct_deed(c, role, channel),
            Deed::Assess { .. }
            | Deed::Declare { .. }
            | Deed::Report { .. }
            | Deed::Share { .. }
            | Deed::Ask { .. }
            | Deed::Choose { .. }
            | Deed::State { .. }
            | Deed::OpenDuty { .. }
            | Deed::Notify { .. } => self.word_deed(c, role),
            Deed::Answer { .. }
            | Deed::Fire { .. }
            | Deed::Hold { .. }
            | Deed::Release { .. }
            | Deed::Skip { .. }
            | Deed::Move { .. }
            | Deed::MoveAll { .. }
            | Deed::Edit { .. }
            | Deed::Invent { .. }
            | Deed::Deliver { .. } => self.inject_deed(&c.deed),
            Deed::Authorise { .. }
            | Deed::Stage { .. }
            | Deed::MoveStage { .. }
            | Deed::SetFact { .. }
            | Deed::Adjudicate { .. } => self.world_deed(&c.deed, channel),
        }
    }

    /// Deeds of a command that only the facilitator may do.
    fn is_facilitators(deed: &Deed) -> bool {
        match deed {
            Deed::Answer { .. }
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
            | Deed::SetFact { .. }
            | Deed::Adjudicate { .. } => true,
            Deed::Decide { .. }
            | Deed::Order(_)
            | Deed::Operation { .. }
            | Deed::Attach { .. }
            | Deed::Cancel { .. }
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
            | Deed::Notify { .. } => false,
        }
    }
}
