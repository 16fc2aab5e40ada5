//! The help desk: a queue of calls with a finite speed, which resets and outages fill and liars use.

use super::agenda::Kind;
use super::blueprint::ix::*;
use super::calendar::Calendar;
use super::chance::{Key, MILLION, Purpose};
use super::continuity::share;
use super::event::Event;
use super::time::Time;
use super::world::Simulation;
use crate::scenario::model::AccountKind;
use std::sync::Arc;

/// Calls are counted in thousandths, so that slow desks lose nothing to rounding.
const MILLI: u64 = 1000;
/// People without mail call in waves of four hours.
const WAVE: u32 = 4 * 3600;

impl Simulation {
    /// Thousandths of calls that it settles in a working second, times 3600.
    fn desk_speed(&self) -> u64 {
        let Some(desk) = &self.blueprint.help_desk else {
            return 0;
        };
        let full = self.value(desk.calls_per_hour);
        let speed = if self.g.help_desk.verifies {
            share(full, self.value(self.blueprint.constants.verify_speed))
        } else {
            full
        };
        u64::from(speed) * MILLI
    }

    fn settle_desk(&mut self) {
        let Some(desk) = &self.blueprint.help_desk else {
            return;
        };
        let worked =
            self.blueprint
                .calendar
                .working_seconds(desk.hours, self.g.help_desk.as_of, self.now);
        let done = self.desk_speed() * u64::from(worked) / 3600;
        let h = &mut self.g.help_desk;
        let done = done.min(h.queue);
        h.queue -= done;
        h.served += done;
        h.as_of = self.now;
    }

    /// Calls that wait.
    pub fn calls_waiting(&mut self) -> u32 {
        self.settle_desk();
        (self.g.help_desk.queue / MILLI) as u32
    }

    /// Calls that wait, without settling anything.
    pub fn calls_waiting_now(&self) -> u32 {
        let Some(desk) = &self.blueprint.help_desk else {
            return 0;
        };
        let worked =
            self.blueprint
                .calendar
                .working_seconds(desk.hours, self.g.help_desk.as_of, self.now);
        let done = self.desk_speed() * u64::from(worked) / 3600;
        (self.g.help_desk.queue.saturating_sub(done) / MILLI) as u32
    }

    /// Calls come in.
    pub(crate) fn calls_come(&mut self, count: u32) {
        if count == 0 || self.blueprint.help_desk.is_none() {
            return;
        }
        self.settle_desk();
        let published = self.g.help_desk.published;
        let count = if published {
            share(count, self.value(self.blueprint.constants.published_calls))
        } else {
            count
        };
        self.g.help_desk.queue += u64::from(count) * MILLI;
        let waiting = (self.g.help_desk.queue / MILLI) as u32;
        self.emit(Event::Calls { count, waiting });
        self.plan_desk();
    }

    /// When the last call of a group that waits will have been taken, or else the last of all, found over the working hours
    /// of the days to come. Calls are taken in the order in which they came.
    fn plan_desk(&mut self) {
        let b = Arc::clone(&self.blueprint);
        let Some(desk) = &b.help_desk else { return };
        let speed = self.desk_speed();
        if speed == 0 || self.g.help_desk.queue == 0 {
            return;
        }
        let h = &self.g.help_desk;
        let waiting = b.accounts.ids().map(|a| self.account(a));
        let next = waiting
            .filter(|s| s.waiting)
            .map(|s| s.calls_end.saturating_sub(h.served))
            .min();
        let calls = next.map_or(h.queue, |n| n.min(h.queue));
        let mut left = (calls * 3600).div_ceil(speed) as u32;
        let today = b.calendar.civil(self.now).day;
        for day in today..today + 400 {
            let start = b.calendar.at(day, 0).max(self.now);
            let end = b.calendar.at(day + 1, 0);
            let open = b.calendar.working_seconds(desk.hours, start, end);
            if open >= left {
                let weekday = b.calendar.civil(start).weekday;
                let first = Calendar::working(desk.hours, weekday)
                    .map_or(start, |(a, _)| b.calendar.at(day, a).max(start));
                self.g.help_desk.token += 1;
                let token = self.g.help_desk.token;
                self.put(first + left, Kind::HelpDeskEmpty, 0, token, token);
                return;
            }
            left -= open;
        }
    }

    pub(crate) fn calls_taken(&mut self, token: u32) {
        if token != self.g.help_desk.token {
            return;
        }
        self.settle_desk();
        let served = self.g.help_desk.served;
        let empty = self.g.help_desk.queue == 0;
        for a in self.blueprint.accounts.ids() {
            let s = self.account(a);
            if s.waiting && (empty || s.calls_end <= served) {
                self.people_work_again(a);
            }
        }
        if empty {
            self.emit(Event::HelpDeskEmpty);
        } else {
            self.plan_desk();
        }
    }

    /// People who sign in with the accounts of a group: programs do not telephone.
    pub(crate) fn people_behind(&self, a: AccountIx) -> u32 {
        let def = &self.blueprint.accounts[a];
        match def.kind {
            AccountKind::Users | AccountKind::Privileged | AccountKind::Supplier => def.count,
            AccountKind::Service => 0,
        }
    }

    /// The people of a group call the help desk, each with a chance in millionths, and work again when the last of their
    /// calls has been taken.
    pub(crate) fn people_wait(&mut self, a: AccountIx, each: u32) {
        let people = self.people_behind(a);
        if people == 0 {
            return;
        }
        let b = Arc::clone(&self.blueprint);
        self.calls_come(share(people, each));
        let h = &self.g.help_desk;
        let calls_end = h.served + h.queue;
        let state = self.account_mut(a);
        state.waiting = true;
        state.calls_end = calls_end;
        self.plan_desk();
        if let Some(d) = b.accounts[a].department {
            self.department_mut(d).waiting = true;
            self.refresh_department(d);
        }
    }

    /// The people of a group need the help desk no more; their department works again once no other group of it waits.
    pub(crate) fn people_work_again(&mut self, a: AccountIx) {
        let b = Arc::clone(&self.blueprint);
        self.account_mut(a).waiting = false;
        if let Some(d) = b.accounts[a].department {
            let others = b.departments[d].accounts.iter();
            let waiting = others.into_iter().any(|&x| self.account(x).waiting);
            self.department_mut(d).waiting = waiting;
            self.refresh_department(d);
        }
    }

    pub(crate) fn verify_callers(&mut self) -> bool {
        self.settle_desk();
        let news = !std::mem::replace(&mut self.g.help_desk.verifies, true);
        self.plan_desk();
        news
    }

    pub(crate) fn publish_numbers(&mut self) -> bool {
        let news = !std::mem::replace(&mut self.g.help_desk.published, true);
        if news {
            self.refresh_all_functions();
        }
        news
    }

    /// A department's people begin to call because their mail is away.
    pub(crate) fn begin_calls(&mut self, d: DepartmentIx) {
        let state = self.department_mut(d);
        state.waves += 1;
        let token = state.waves;
        let at = self.now + WAVE / 4;
        self.put(at, Kind::CallWave, d.0, token, token);
    }

    pub(crate) fn call_wave(&mut self, d: DepartmentIx, token: u32) {
        if self.department(d).waves != token || !self.is_without_mail(d) {
            return;
        }
        let b = Arc::clone(&self.blueprint);
        let def = &b.departments[d];
        if b.calendar.is_open(def.hours, self.now) {
            let mean = share(def.people, self.value(b.constants.outage_calls)) / (86_400 / WAVE);
            let slot = u64::from(Time(self.now.0).since(b.begins) / 3600);
            let key = Key::of(Purpose::Calls, def.hash, slot);
            let count = self.source.roll(self.now, key).around(mean);
            self.calls_come(count);
        }
        let at = self.now + WAVE;
        self.put(at, Kind::CallWave, d.0, token, token);
    }

    /// The chance that a liar gets a reset, in millionths: it rises with the queue.
    pub(crate) fn deception_chance(&mut self) -> u32 {
        let waiting = self.calls_waiting();
        let Some(desk) = &self.blueprint.help_desk else {
            return 0;
        };
        if self.g.help_desk.verifies {
            return 0;
        }
        let base = self.value(desk.deceived);
        let hourly = self.value(desk.calls_per_hour).max(1);
        // Every hour of queue adds half of the base chance, up to four times the base.
        let hours = (waiting / hourly).min(6);
        (base + base / 2 * hours).min(MILLION)
    }
}
