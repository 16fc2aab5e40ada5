//! The facilitator's hand on the world: authorities, stages of the attacker, facts, adjudicated decisions.
//!
//! It says what is to be; what follows from it is left to the rules.

use super::super::command::*;
use super::super::event::Event;
use super::super::plan::*;
use super::super::refusal::Refusal;
use super::super::run::{Exercise, Given};
use super::{rank, unknown};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::simulation::intervene::Happening;
use crate::simulation::state::Hand;
use std::sync::Arc;

impl Exercise {
    pub(super) fn world_deed(&mut self, deed: &Deed, channel: ChannelIx) -> Result<(), Refusal> {
        let plan = Arc::clone(&self.plan);
        let names = &plan.blueprint.names;
        let stage = |id: &StageId| rank(&names.stages, "stage", id.as_str());
        match deed {
            Deed::Authorise { order, granted } => {
                let o = self.order_number(*order)?;
                if !self.sim.answer_authority(o, *granted) {
                    return Err(Refusal::NothingLeft(order.to_string()));
                }
            }
            Deed::Stage { stage: id, hand } => {
                let hand = match hand {
                    StageHand::Free => Hand::Free,
                    StageHand::Held => Hand::Held,
                    StageHand::Forbidden => Hand::Forbidden,
                    StageHand::Forced => Hand::Forced,
                };
                self.sim.set_stage_hand(stage(id)?, hand);
                self.emit(Event::Intervened);
            }
            Deed::MoveStage { stage: id, to } => {
                self.sim.set_stage_time(stage(id)?, *to);
                self.emit(Event::Intervened);
            }
            Deed::SetFact { fact } => {
                let happening = match fact {
                    Fact::Broken { node, broken } => {
                        Happening::Broken(rank(&names.nodes, "node", node.as_str())?, *broken)
                    }
                    Fact::Credential { account, known } => Happening::Credential(
                        rank(&names.accounts, "account", account.as_str())?,
                        *known,
                    ),
                    Fact::Trust { of, by } => Happening::Trust(*of, *by),
                    Fact::Absent {
                        skill,
                        people,
                        lasts,
                    } => Happening::Absent(*skill, *people, lasts.0),
                };
                self.emit(Event::Intervened);
                self.sim.happen(happening);
            }
            Deed::Adjudicate {
                decision,
                orders,
                effects,
                ..
            } => {
                if *decision as usize >= self.decisions.len() {
                    return Err(unknown("decision", decision.to_string()));
                }
                let ready = self.all_ready(None, orders)?;
                self.emit(Event::Intervened);
                self.give(
                    ready,
                    channel,
                    None,
                    Given {
                        role: None,
                        decision: Some(*decision),
                    },
                );
                for effect in effects {
                    self.inject_effect(InjectIx(0), effect);
                }
            }
            _ => {}
        }
        Ok(())
    }
}
