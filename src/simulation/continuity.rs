//! What the ministry does: functions with their needs, tolerances and alternates; channels; public services.

use super::agenda::Kind;
use super::blueprint::NeedOn;
use super::blueprint::ix::*;
use super::chance::MILLION;
use super::event::{Cause, Event};
use super::world::Simulation;
use crate::scenario::model::{ChannelKind, MailFlow};
use std::sync::Arc;

impl Simulation {
    /// Works out again whether a need is met.
    pub(crate) fn refresh_need(&mut self, need: NeedIx) {
        let b = Arc::clone(&self.blueprint);
        let def = &b.needs[need];
        let fault = match def.on {
            NeedOn::Node(n) if self.serves(n) => None,
            NeedOn::Node(n) if self.node(n).up => Some(Cause::Defenders),
            NeedOn::Node(n) => Some(self.node(n).cause),
            NeedOn::Channel(c) => self.channel_fault(c),
            NeedOn::Mail(flow) => self.mail_fault(b.functions[def.function].department, flow),
        };
        let state = self.need_mut(need);
        if let Some(cause) = fault {
            state.cause = cause;
        }
        if state.met == fault.is_none() {
            return;
        }
        state.met = fault.is_none();
        state.token += 1;
        let token = state.token;
        if fault.is_some() {
            let at = self.now + def.tolerance;
            self.put(at, Kind::Tolerance, need.0, token, token);
        } else if std::mem::take(&mut self.need_mut(need).bites) {
            self.refresh_alternates(need);
            self.refresh_function(def.function);
        }
    }

    pub(crate) fn tolerance_over(&mut self, need: NeedIx, token: u32) {
        let state = self.need_mut(need);
        if state.token != token || state.met {
            return;
        }
        state.bites = true;
        self.refresh_alternates(need);
        let function = self.blueprint.needs[need].function;
        self.refresh_function(function);
    }

    /// Others may now find more or less room on the alternates of a need.
    fn refresh_alternates(&mut self, need: NeedIx) {
        let b = Arc::clone(&self.blueprint);
        for &c in &b.needs[need].alternates {
            if b.channels[c].capacity > 0 {
                for &other in &b.channels[c].replaces_needs {
                    if other != need && self.need(other).bites {
                        self.refresh_function(b.needs[other].function);
                    }
                }
            }
        }
    }

    /// What a channel replaces for a department, in millionths: nothing where it does not work, does not reach, or
    /// where departments that come first fill it.
    fn alternate_value(&self, c: ChannelIx, department: DepartmentIx) -> u32 {
        let b = &self.blueprint;
        let def = &b.channels[c];
        let state = self.channel(c);
        if !state.active
            || !state.works
            || !(def.reaches.is_empty() || def.reaches.contains(&department))
        {
            return 0;
        }
        if def.capacity > 0 {
            let mut before = Vec::new();
            let own = (!self.department(department).prioritised, department);
            for &need in &def.replaces_needs {
                let d = b.functions[b.needs[need].function].department;
                if self.need(need).bites
                    && (!self.department(d).prioritised, d) < own
                    && !before.contains(&d)
                {
                    before.push(d);
                    if before.len() >= def.capacity as usize {
                        return 0;
                    }
                }
            }
        }
        if self.g.help_desk.published {
            def.replaces
        } else {
            share(def.replaces, self.value(b.constants.unpublished))
        }
    }

    /// Something that a function hangs on changed: its level is worked out again, once, when the present thing is done.
    pub(crate) fn refresh_function(&mut self, f: FunctionIx) {
        if !self.stale_functions.contains(&f) {
            self.stale_functions.push(f);
        }
    }

    /// Works out again what is stale, in order of rank.
    pub(crate) fn flush_functions(&mut self) {
        if self.stale_functions.is_empty() {
            return;
        }
        let mut stale = std::mem::take(&mut self.stale_functions);
        stale.sort_unstable();
        for &f in &stale {
            self.settle_function(f);
        }
        stale.clear();
        self.stale_functions = stale;
    }

    /// Works out how much of its work a function does.
    fn settle_function(&mut self, f: FunctionIx) {
        let b = Arc::clone(&self.blueprint);
        let department = b.functions[f].department;
        let (mut level, mut without_cuts) = (MILLION, MILLION);
        for &need in &b.functions[f].needs {
            let state = self.need(need);
            if !state.bites {
                continue;
            }
            let cause = state.cause;
            let def = &b.needs[need];
            let replaced = def
                .alternates
                .iter()
                .map(|&c| self.alternate_value(c, department))
                .max()
                .unwrap_or(0);
            let mut loss = share(def.loss, MILLION - replaced.min(MILLION));
            if self.department(department).paper
                && matches!(def.on, NeedOn::Mail(_) | NeedOn::Node(_))
            {
                loss = share(loss, MILLION - self.value(b.constants.paper_saves));
            }
            level = share(level, MILLION - loss.min(MILLION));
            if cause != Cause::Defenders {
                without_cuts = share(without_cuts, MILLION - loss.min(MILLION));
            }
        }
        if self.department(department).waiting {
            level = share(level, MILLION - self.value(b.constants.reset_loss));
        }
        let contained = without_cuts - level;
        let state = self.function_mut(f);
        if state.level != level || state.contained != contained {
            state.level = level;
            state.contained = contained;
            self.emit(Event::FunctionLevel {
                function: f,
                level,
                contained,
            });
        }
    }

    pub(crate) fn refresh_department(&mut self, d: DepartmentIx) {
        let b = Arc::clone(&self.blueprint);
        for &f in &b.departments[d].functions {
            self.refresh_function(f);
        }
    }

    pub(crate) fn refresh_all_functions(&mut self) {
        for f in self.blueprint.functions.ids() {
            self.refresh_function(f);
        }
    }

    /// Why a channel cannot be used, if it cannot.
    fn channel_fault(&self, c: ChannelIx) -> Option<Cause> {
        let state = self.channel(c);
        if state.works {
            return if state.active {
                None
            } else {
                Some(Cause::Outage)
            };
        }
        let def = &self.blueprint.channels[c];
        Some(
            def.needs
                .iter()
                .find(|&&n| !self.node(n).up)
                .map_or(Cause::Defenders, |&n| self.node(n).cause),
        )
    }

    /// Works out again whether a channel works.
    pub(crate) fn refresh_channel(&mut self, c: ChannelIx) {
        let b = Arc::clone(&self.blueprint);
        let def = &b.channels[c];
        let works = def.needs.iter().all(|&n| self.node(n).up)
            && match def.kind {
                ChannelKind::InternalMail => !self.g.mail.internal,
                ChannelKind::ExternalMail => self.g.mail.external.is_none(),
                _ => true,
            };
        if self.channel(c).works != works {
            self.channel_mut(c).works = works;
            self.emit(Event::ChannelWorks { channel: c, works });
            self.channel_changed(c);
        }
    }

    /// Activates a channel; it is ready after its activation time.
    pub(crate) fn activate(&mut self, c: ChannelIx) -> bool {
        if self.channel(c).active {
            return false;
        }
        let at = self.now + self.blueprint.channels[c].activation;
        self.put(at, Kind::ChannelReady, c.0, 0, 0);
        true
    }

    pub(crate) fn channel_ready(&mut self, c: ChannelIx) {
        if std::mem::replace(&mut self.channel_mut(c).active, true) {
            return;
        }
        self.emit(Event::ChannelActive { channel: c });
        self.channel_changed(c);
    }

    fn channel_changed(&mut self, c: ChannelIx) {
        let b = Arc::clone(&self.blueprint);
        for &need in &b.channels[c].needed_by {
            self.refresh_need(need);
        }
        for &need in &b.channels[c].replaces_needs {
            if self.need(need).bites {
                self.refresh_function(b.needs[need].function);
            }
        }
        self.release_stuck_orders();
    }

    /// Works out again whether a public service has what it needs.
    pub(crate) fn refresh_service(&mut self, s: ServiceIx) {
        let b = Arc::clone(&self.blueprint);
        let def = &b.services[s];
        let missing = def.needs.iter().find(|&&n| !self.serves(n)).copied();
        let cause = missing.map(|n| {
            if self.node(n).up {
                Cause::Defenders
            } else {
                self.node(n).cause
            }
        });
        let state = self.service_mut(s);
        if let Some(c) = cause {
            state.cause = c;
        }
        if state.met == missing.is_none() {
            return;
        }
        state.met = missing.is_none();
        state.token += 1;
        let (token, was, cause) = (state.token, state.works, state.cause);
        if missing.is_some() {
            let at = self.now + def.tolerance;
            self.put(at, Kind::ServiceTolerance, s.0, token, token);
        } else if !was {
            self.service_mut(s).works = true;
            self.emit(Event::PublicService {
                service: s,
                works: true,
                cause,
            });
        }
    }

    pub(crate) fn service_tolerance_over(&mut self, s: ServiceIx, token: u32) {
        let state = self.service_mut(s);
        if state.token != token || state.met {
            return;
        }
        state.works = false;
        let cause = state.cause;
        self.emit(Event::PublicService {
            service: s,
            works: false,
            cause,
        });
        self.service_interrupted();
    }

    /// Why a department's mail does not flow, if it does not.
    fn mail_fault(&self, d: DepartmentIx, flow: MailFlow) -> Option<Cause> {
        let cut = match flow {
            MailFlow::External => self.g.mail.external.is_some(),
            MailFlow::Internal => self.is_inside_mail_cut(d),
        };
        if cut {
            return Some(Cause::Defenders);
        }
        if let Some(n) = self.blueprint.departments[d].mailboxes
            && !self.node(n).up
        {
            return Some(self.node(n).cause);
        }
        match flow {
            MailFlow::Internal => None,
            MailFlow::External => self.gateway_fault(),
        }
    }
}

/// A share of a number, both in millionths or the first in anything.
pub(crate) fn share(of: u32, millionths: u32) -> u32 {
    (u64::from(of) * u64::from(millionths) / u64::from(MILLION)) as u32
}
