//! Injects on their way: sent when their time comes, delivered by their medium, waiting where the medium fails.

use super::condition::Bell;
use super::event::Event;
use super::plan::*;
use super::run::{Alarm, Exercise};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::simulation::intervene::Happening;
use crate::simulation::time::Time;
use std::sync::Arc;

/// An inject as it stands.
#[derive(Debug, Clone, Default)]
pub struct InjectState {
    /// When it was sent.
    pub sent: Option<Time>,
    /// It will not be sent.
    pub cancelled: bool,
    /// A facilitator holds it.
    pub held: bool,
    /// Its time came while it was held.
    pub due: bool,
    /// A facilitator moved it here; its own condition no longer counts.
    pub moved: Option<Time>,
    /// Recipients who have it, by bit of their role.
    pub delivered: u32,
    /// Recipients for whom it waits.
    pub waiting: u32,
    /// Its medium was replaced.
    pub rerouted: Option<Medium>,
    /// Its words were changed.
    pub edited: Option<Box<Inject>>,
}

impl Exercise {
    /// How an inject stands.
    pub fn inject_state(&self, i: InjectIx) -> &InjectState {
        &self.injects[i.place()]
    }

    /// All injects, invented ones included.
    pub fn inject_ids(&self) -> impl Iterator<Item = InjectIx> + use<> {
        (0..self.injects.len()).map(InjectIx::from_place)
    }

    /// The inject that has an id, an invented one included.
    pub fn inject_with_id(&self, id: &InjectId) -> Option<InjectIx> {
        self.plan
            .injects
            .rank(id.as_str())
            .or_else(|| self.inject_ids().find(|i| self.inject(*i).id == *id))
    }

    pub(super) fn time_has_come(&mut self, i: InjectIx) {
        let state = &mut self.injects[i.place()];
        if state.moved.is_some() || state.cancelled || state.sent.is_some() {
            return;
        }
        if state.held {
            state.due = true;
            return;
        }
        self.send_inject(i);
    }

    pub(super) fn send_if_moved(&mut self, i: InjectIx) {
        let state = &mut self.injects[i.place()];
        if state.moved != Some(self.sim.now()) || state.sent.is_some() || state.cancelled {
            return;
        }
        if state.held {
            state.due = true;
        } else {
            self.send_inject(i);
        }
    }

    pub(super) fn cancel_inject(&mut self, i: InjectIx) {
        let state = &mut self.injects[i.place()];
        if state.sent.is_some() || std::mem::replace(&mut state.cancelled, true) {
            return;
        }
        self.emit(Event::InjectCancelled { inject: i });
        self.bell(Bell::Inject(i));
    }

    pub(super) fn send_inject(&mut self, i: InjectIx) {
        let group = self.inject(i).one_of.clone();
        if let Some(group) = group {
            if self.taken_groups.contains(&group) {
                self.cancel_inject(i);
                return;
            }
            self.taken_groups.push(group);
        }
        let now = self.now();
        let recipients = self.recipients(i);
        let state = &mut self.injects[i.place()];
        state.sent = Some(now);
        state.waiting = recipients.iter().fold(0, |bits, r| bits | 1 << r.0);
        self.emit(Event::InjectSent { inject: i });
        self.bell(Bell::Inject(i));
        for effect in self.inject(i).effects.clone() {
            self.inject_effect(i, &effect);
        }
        self.take_world_events();
        self.try_to_deliver(i, true);
        let after = self.inject(i).reroute.as_ref().map(|r| r.after.0);
        if let (true, Some(after)) = (self.injects[i.place()].waiting != 0, after) {
            let at = self.now() + after;
            self.set_alarm(at, Alarm::Reroute(i));
        }
    }

    pub(super) fn recipients(&self, i: InjectIx) -> Vec<RoleIx> {
        match self.plan.recipients.get(i.place()) {
            Some(r) => r.clone(),
            None => self
                .inject(i)
                .to
                .iter()
                .filter_map(|r| self.plan.roles.rank(r.as_str()))
                .collect(),
        }
    }

    /// Whether something sent by a medium reaches a role now.
    fn medium_works(&self, medium: Medium, role: RoleIx) -> bool {
        match medium {
            Medium::Mail => {
                self.plan.role_departments[role.place()].is_none_or(|d| self.sim.has_mail(d))
            }
            Medium::Message => {
                let b = &self.plan.blueprint;
                let mut messengers = b
                    .channels
                    .iter()
                    .filter(|(_, c)| c.kind == ChannelKind::Messenger)
                    .peekable();
                messengers.peek().is_none() || messengers.any(|(c, _)| self.sim.channel_works(c))
            }
            Medium::Call
            | Medium::Alert
            | Medium::Press
            | Medium::Post
            | Medium::Visit
            | Medium::Letter => true,
        }
    }

    fn try_to_deliver(&mut self, i: InjectIx, first: bool) {
        let medium = self.injects[i.place()]
            .rerouted
            .unwrap_or(self.inject(i).medium);
        for role in self.recipients(i) {
            if self.injects[i.place()].waiting & (1 << role.0) == 0 {
                continue;
            }
            if self.medium_works(medium, role) {
                self.deliver_inject(i, role, medium);
            } else if first {
                self.emit(Event::InjectWaits { inject: i, role });
            }
        }
    }

    pub(super) fn deliver_inject(&mut self, i: InjectIx, role: RoleIx, medium: Medium) {
        let state = &mut self.injects[i.place()];
        state.waiting &= !(1 << role.0);
        state.delivered |= 1 << role.0;
        self.emit(Event::InjectDelivered {
            inject: i,
            role,
            medium,
        });
        self.learn_inject(i, role);
        self.bell(Bell::Inject(i));
    }

    pub(super) fn reroute(&mut self, i: InjectIx) {
        if self.injects[i.place()].waiting == 0 {
            return;
        }
        let Some(by) = self.inject(i).reroute.as_ref().map(|r| r.by) else {
            return;
        };
        self.injects[i.place()].rerouted = Some(by);
        self.try_to_deliver(i, false);
    }

    /// Something works again: what waits may arrive.
    pub(super) fn retry_waiting_injects(&mut self) {
        for i in self.inject_ids() {
            if self.injects[i.place()].waiting != 0 {
                self.try_to_deliver(i, false);
            }
        }
    }

    /// What an inject or an option changes.
    pub(super) fn inject_effect(&mut self, i: InjectIx, effect: &InjectEffect) {
        let plan = Arc::clone(&self.plan);
        let names = &plan.blueprint.names;
        let happening = match effect {
            InjectEffect::Trust { of, by } => Some(Happening::Trust(*of, *by)),
            InjectEffect::Calls(n) => Some(Happening::Calls(*n)),
            InjectEffect::Outage { node, lasts } => names
                .nodes
                .rank(node.as_str())
                .map(|n| Happening::Outage(n, lasts.0)),
            InjectEffect::Absent {
                skill,
                people,
                lasts,
            }
            | InjectEffect::Busy {
                skill,
                people,
                lasts,
            } => Some(Happening::Absent(*skill, *people, lasts.0)),
            InjectEffect::Heard(c) => names.claims.rank(c.as_str()).map(Happening::Heard),
            InjectEffect::Refuted(c) => names.claims.rank(c.as_str()).map(Happening::Refuted),
            InjectEffect::Indicator => Some(Happening::Indicator),
            InjectEffect::Tip(node) => {
                if let Some(n) = names.nodes.rank(node.as_str()) {
                    let (found, scope) = self.sim.tip(n);
                    let roles = self.recipients(i);
                    self.learn_tip(&roles, n, found, scope);
                    self.bell(Bell::Finding);
                }
                None
            }
        };
        if let Some(h) = happening {
            self.sim.happen(h);
        }
    }
}
