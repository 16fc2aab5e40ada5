//! The conduct of orders that were given: called off, hurried, sent another way; shifts and channels.
//!
//! Of an order nothing counts here but whether its result was reported.

use super::super::command::*;
use super::super::event::Event;
use super::super::plan::*;
use super::super::refusal::Refusal;
use super::super::run::{Exercise, Given};
use super::{rank, unknown};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::simulation::state::OrderStage;
use std::sync::Arc;

impl Exercise {
    pub(super) fn order_number(&self, order: u32) -> Result<OrderIx, Refusal> {
        if (order as usize) < self.sim.orders().len() {
            Ok(OrderIx(order))
        } else {
            Err(unknown("order", order.to_string()))
        }
    }

    /// How far the cell knows an order to be: reported or not. What happens in between is not for its eyes.
    fn is_open(&self, o: OrderIx) -> bool {
        !matches!(self.sim.order_ref(o).stage, OrderStage::Reported(_))
    }

    pub(super) fn conduct_deed(
        &mut self,
        c: &Command,
        role: Option<RoleIx>,
        channel: ChannelIx,
    ) -> Result<(), Refusal> {
        let plan = Arc::clone(&self.plan);
        let names = &plan.blueprint.names;
        let find_channel = |id: &ChannelId| rank(&names.channels, "channel", id.as_str());
        match &c.deed {
            Deed::Cancel { order } => {
                let o = self.order_number(*order)?;
                if !self.is_open(o) {
                    return Err(Refusal::NothingLeft(order.to_string()));
                }
                self.sim.cancel_order(o);
            }
            Deed::Reprioritise { order, priority } => {
                let o = self.order_number(*order)?;
                if !self.is_open(o) {
                    return Err(Refusal::NothingLeft(order.to_string()));
                }
                self.sim.reprioritise(o, *priority);
            }
            Deed::Reroute { order, channel } => {
                let o = self.order_number(*order)?;
                let by = find_channel(channel)?;
                if !self.is_open(o) {
                    return Err(Refusal::NothingLeft(order.to_string()));
                }
                self.sim.reroute_order(o, by);
            }
            Deed::AssignShift { team } => {
                let request = OrderRequest {
                    action: self
                        .action_with(|e| matches!(e, ActionEffect::Overtime), "extend-shifts")?,
                    target: Some(team.to_string()),
                    copy_age: None,
                    priority: USUAL,
                };
                let ready = vec![self.ready(role, &request)?];
                self.give(
                    ready,
                    channel,
                    None,
                    Given {
                        role,
                        decision: None,
                    },
                );
            }
            Deed::UseChannel { channel } => {
                self.channel = find_channel(channel)?;
                self.emit(Event::ChannelUsed {
                    channel: self.channel,
                });
            }
            Deed::Activate { channel: id } => {
                let request = OrderRequest {
                    action: self
                        .action_with(|e| matches!(e, ActionEffect::Activate), "activate-channel")?,
                    target: Some(id.to_string()),
                    copy_age: None,
                    priority: USUAL,
                };
                let ready = vec![self.ready(role, &request)?];
                self.give(
                    ready,
                    channel,
                    None,
                    Given {
                        role,
                        decision: None,
                    },
                );
            }
            _ => {}
        }
        Ok(())
    }

    /// The offered action that has an effect.
    fn action_with(
        &self,
        is: impl Fn(&ActionEffect) -> bool,
        name: &str,
    ) -> Result<ActionId, Refusal> {
        let s = &self.plan.scenario;
        s.catalogue
            .actions
            .iter()
            .find(|a| s.offered.contains(&a.id) && a.effects.iter().any(&is))
            .map(|a| a.id.clone())
            .ok_or_else(|| Refusal::NotOffered(name.to_owned()))
    }
}
