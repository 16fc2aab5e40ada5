//! The facilitator's hand on injects: fired, held, moved, edited, invented, delivered; answers in an outsider's name.
//!
//! How an inject travels is not known here.

use super::super::command::*;
use super::super::event::Event;
use super::super::plan::*;
use super::super::refusal::Refusal;
use super::super::run::{Alarm, Exercise};
use super::{rank, unknown};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::time::Time;

impl Exercise {
    pub(super) fn inject_deed(&mut self, deed: &Deed) -> Result<(), Refusal> {
        let find = |run: &Self, id: &InjectId| {
            run.inject_with_id(id)
                .ok_or_else(|| unknown("inject", id.as_str()))
        };
        match deed {
            Deed::Answer { outsider, to, text } => {
                let names = &self.plan.blueprint.names;
                let o = rank(&names.outsiders, "outsider", outsider.as_str())?;
                let roles: Vec<RoleIx> = to
                    .iter()
                    .map(|r| rank(&self.plan.roles, "role", r.as_str()))
                    .collect::<Result<_, _>>()?;
                self.emit(Event::Answered { outsider: o });
                self.learn_answer(&roles, o, text);
            }
            Deed::Fire { inject } => {
                let i = find(self, inject)?;
                if self.injects[i.place()].sent.is_some() {
                    return Err(Refusal::Already(inject.to_string()));
                }
                self.injects[i.place()].cancelled = false;
                self.send_inject(i);
            }
            Deed::Hold { inject } => {
                let i = find(self, inject)?;
                self.injects[i.place()].held = true;
                self.emit(Event::InjectHeld {
                    inject: i,
                    held: true,
                });
            }
            Deed::Release { inject } => {
                let i = find(self, inject)?;
                let state = &mut self.injects[i.place()];
                state.held = false;
                let due = std::mem::take(&mut state.due);
                self.emit(Event::InjectHeld {
                    inject: i,
                    held: false,
                });
                if due {
                    self.send_inject(i);
                }
            }
            Deed::Skip { inject } => {
                let i = find(self, inject)?;
                if self.injects[i.place()].sent.is_some() {
                    return Err(Refusal::Already(inject.to_string()));
                }
                self.cancel_inject(i);
            }
            Deed::Move { inject, to } => {
                let i = find(self, inject)?;
                if *to < self.now() {
                    return Err(Refusal::WrongTime);
                }
                if self.injects[i.place()].sent.is_some() {
                    return Err(Refusal::Already(inject.to_string()));
                }
                self.injects[i.place()].moved = Some(*to);
                self.set_alarm(*to, Alarm::Send(i));
            }
            Deed::MoveAll { by } => self.move_all(*by),
            Deed::Edit {
                inject,
                title,
                body,
            } => {
                let i = find(self, inject)?;
                if self.injects[i.place()].sent.is_some() {
                    return Err(Refusal::Already(inject.to_string()));
                }
                let mut edited = self.inject(i).clone();
                edited.title = title.clone();
                edited.body = body.clone();
                self.injects[i.place()].edited = Some(Box::new(edited));
            }
            Deed::Invent { inject } => {
                if find(self, &inject.id).is_ok() {
                    return Err(Refusal::Already(inject.id.to_string()));
                }
                recipients(&self.plan.roles, inject)
                    .map_err(|_| unknown("role", inject.id.as_str()))?;
                let i = InjectIx::from_place(self.injects.len());
                self.injects.push(Default::default());
                self.chosen.push(None);
                self.invented.push((**inject).clone());
                // An invented inject comes at its moment, or at once.
                let at = match &inject.when {
                    Condition::At(m) => self.plan.moment(*m).max(self.now()),
                    _ => self.now(),
                };
                self.injects[i.place()].moved = Some(at);
                self.set_alarm(at, Alarm::Send(i));
            }
            Deed::Deliver { inject, to } => {
                let i = find(self, inject)?;
                let r = rank(&self.plan.roles, "role", to.as_str())?;
                if self.injects[i.place()].sent.is_none() {
                    return Err(Refusal::NothingLeft(inject.to_string()));
                }
                self.deliver_inject(i, r, Medium::Visit);
            }
            _ => {}
        }
        Ok(())
    }

    /// Every inject that waits for one moment comes so many seconds later or earlier.
    fn move_all(&mut self, by: i32) {
        for i in self.inject_ids() {
            let state = &self.injects[i.place()];
            if state.sent.is_some() || state.cancelled {
                continue;
            }
            let at = match (state.moved, &self.inject(i).when) {
                (Some(at), _) => Some(at),
                (None, Condition::At(m)) => Some(self.plan.moment(*m)),
                (None, _) => None,
            };
            if let Some(at) = at {
                let to = Time(at.0.saturating_add(by)).max(self.now());
                self.injects[i.place()].moved = Some(to);
                self.set_alarm(to, Alarm::Send(i));
            }
        }
    }
}
