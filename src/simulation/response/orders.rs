//! The life of an order: given, travelling by a channel, authorised, waiting for its hour and for people, under way,
//! ended, reported.

use crate::scenario::model::{Family, Outcome, Skill};
use crate::simulation::agenda::Kind;
use crate::simulation::blueprint::TriggerDef;
use crate::simulation::blueprint::ix::*;
use crate::simulation::chance::{IdHash, Key, MILLION, Purpose};
use crate::simulation::continuity::share;
use crate::simulation::event::{Event, Target};
use crate::simulation::state::{Order, OrderStage, Underway};
use crate::simulation::time::Time;
use crate::simulation::world::Simulation;
use std::sync::Arc;

/// What somebody orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewOrder {
    /// What.
    pub action: ActionIx,
    /// At what.
    pub target: Target,
    /// Age of the copy, for a restore.
    pub copy_age: u32,
    /// Smaller goes first.
    pub priority: u8,
    /// By which channel it travels.
    pub channel: ChannelIx,
    /// The hour of the operation it belongs to.
    pub hour: Option<Time>,
}

impl Simulation {
    /// The stable hash of a target, for keys.
    fn target_hash(&self, t: Target) -> IdHash {
        let b = &self.blueprint;
        match t {
            Target::None => IdHash::NONE,
            Target::Node(n) => b.nodes[n].hash,
            Target::Account(a) => b.accounts[a].hash,
            Target::Data(d) => b.data[d].hash,
            Target::Department(d) => b.departments[d].hash,
            Target::LogSource(s) => b.sources[s].hash,
            Target::Outsider(o) => b.outsiders[o].hash,
            Target::Channel(c) => IdHash(0x1000 + u64::from(c.0)),
            Target::Segment(s) => IdHash(0x2000 + u64::from(s.0)),
            Target::Team(t) => IdHash(0x3000 + u64::from(t.0)),
            Target::Audience(a) => IdHash(0x4000 + a as u64),
            Target::Alert(a) => {
                let alert = &self.g.detection.alerts[a.place()];
                IdHash(b.sources[alert.source].hash.0 ^ alert.nth)
            }
        }
    }

    pub(crate) fn order_key(&self, purpose: Purpose, o: OrderIx) -> Key {
        let order = &self.g.response.orders[o.place()];
        Key {
            purpose,
            actor: IdHash::NONE,
            action: self.blueprint.actions[order.action].hash,
            target: self.target_hash(order.target),
            index: u64::from(order.nth),
        }
    }

    /// An order is given. It always becomes one; what truth makes impossible comes back as its result.
    pub fn give_order(&mut self, new: NewOrder) -> OrderIx {
        let o = OrderIx(self.g.response.orders.len() as u32);
        let nth = self
            .orders_for(new.action)
            .filter(|x| x.target == new.target)
            .count() as u32;
        self.g.response.by_action[new.action.place()].push(o);
        self.g.response.orders.push(Order {
            action: new.action,
            target: new.target,
            copy_age: new.copy_age,
            priority: new.priority,
            channel: new.channel,
            hour: new.hour,
            given: self.now,
            stage: OrderStage::Travelling,
            began: self.now,
            underway: Underway::default(),
            left: 0,
            drawn: false,
            nth,
            tired: false,
            token: 0,
        });
        let overheard = self.is_overheard(new.channel);
        self.emit(Event::OrderGiven {
            order: o,
            overheard,
        });
        if overheard {
            let plan = new.hour.is_some()
                || self.blueprint.actions[new.action].family == Family::Eradicate;
            self.attacker_reacts(if plan {
                TriggerDef::ReadPlan
            } else {
                TriggerDef::Noticed
            });
        }
        self.send(o);
        o
    }

    /// Whether the attacker reads a channel: it can use a foothold on a node from which one reads it.
    pub(crate) fn is_overheard(&mut self, c: ChannelIx) -> bool {
        self.refresh_usable();
        let b = Arc::clone(&self.blueprint);
        b.channels[c]
            .read_from
            .iter()
            .any(|&n| self.node(n).held > 0)
    }

    fn send(&mut self, o: OrderIx) {
        let channel = self.order_ref(o).channel;
        let state = self.channel(channel);
        if !state.active || !state.works {
            self.order_mut(o).stage = OrderStage::Stuck;
            self.g.response.stuck.push(o);
            self.emit(Event::OrderStuck { order: o });
            return;
        }
        let at = self.now + self.blueprint.channels[channel].delay;
        self.advance(o, OrderStage::Travelling, Kind::OrderArrives, at);
    }

    /// Orders whose channel works again go on their way.
    pub(crate) fn release_stuck_orders(&mut self) {
        for o in std::mem::take(&mut self.g.response.stuck) {
            if self.order_ref(o).stage == OrderStage::Stuck {
                self.send(o);
            }
        }
    }

    /// An order that is stuck or on its way goes by another channel instead.
    pub fn reroute_order(&mut self, o: OrderIx, channel: ChannelIx) -> bool {
        if !matches!(
            self.order_ref(o).stage,
            OrderStage::Stuck | OrderStage::Travelling
        ) {
            return false;
        }
        self.g.response.stuck.retain(|&x| x != o);
        self.order_mut(o).channel = channel;
        self.send(o);
        true
    }

    /// An order.
    pub fn order_ref(&self, o: OrderIx) -> &Order {
        &self.g.response.orders[o.place()]
    }

    /// Orders for an action, in the order in which they were given.
    pub fn orders_for(&self, action: ActionIx) -> impl Iterator<Item = &Order> {
        self.g.response.by_action[action.place()]
            .iter()
            .map(|&o| self.order_ref(o))
    }

    /// All orders so far.
    pub fn orders(&self) -> &[Order] {
        &self.g.response.orders
    }

    pub(crate) fn order_mut(&mut self, o: OrderIx) -> &mut Order {
        &mut self.g.response.orders[o.place()]
    }

    /// Puts an order into a stage that ends at a moment.
    fn advance(&mut self, o: OrderIx, stage: OrderStage, kind: Kind, at: Time) {
        let order = self.order_mut(o);
        order.stage = stage;
        order.token += 1;
        let token = order.token;
        self.put(at, kind, o.0, token, token);
    }

    pub(crate) fn order_arrives(&mut self, o: OrderIx, token: u32) {
        if self.order_ref(o).token != token {
            return;
        }
        self.emit(Event::OrderArrived { order: o });
        match self.blueprint.actions[self.order_ref(o).action].authority {
            Some(who) => {
                let nth = self.order_ref(o).nth;
                let wait = share(self.outsider_time(who, nth), self.g.response.delegated);
                let at = self.now + wait;
                let typical = share(self.outsider_typical(who), self.g.response.delegated);
                let since = self.now;
                self.order_mut(o).underway = Underway { since, typical };
                self.advance(o, OrderStage::Authority, Kind::Authority, at);
            }
            None => self.await_hour(o),
        }
    }

    /// How long an outsider takes to answer.
    pub(crate) fn outsider_time(&self, who: OutsiderIx, nth: u32) -> u32 {
        let hash = self.blueprint.outsiders[who].hash;
        let key = Key::of(Purpose::Authority, hash, u64::from(nth));
        let roll = &mut self.source.roll(self.now, key);
        roll.around(self.outsider_typical(who))
    }

    /// How long it typically takes; twice as long once the minister's office has lost trust.
    pub(crate) fn outsider_typical(&self, who: OutsiderIx) -> u32 {
        let typical = self.value(self.blueprint.outsiders[who].answers_in);
        let times = if self.office_is_slow() { 2 } else { 1 };
        typical.saturating_mul(times)
    }

    pub(crate) fn authority_answers(&mut self, o: OrderIx, token: u32, granted: bool) {
        if self.order_ref(o).token != token || self.order_ref(o).stage != OrderStage::Authority {
            return;
        }
        self.emit(Event::OrderAuthorised { order: o, granted });
        if granted {
            self.await_hour(o);
        } else {
            self.end_order(o, Outcome::Refused);
        }
    }

    /// A facilitator grants or refuses in the authority's name. False where the order does not wait for it.
    pub fn answer_authority(&mut self, o: OrderIx, granted: bool) -> bool {
        let order = self.order_ref(o);
        if order.stage != OrderStage::Authority {
            return false;
        }
        let token = order.token;
        self.authority_answers(o, token, granted);
        true
    }

    fn await_hour(&mut self, o: OrderIx) {
        match self.order_ref(o).hour {
            Some(hour) if hour > self.now => self.advance(o, OrderStage::Hour, Kind::Hour, hour),
            _ => self.queue(o),
        }
    }

    pub(crate) fn hour_strikes(&mut self, o: OrderIx, token: u32) {
        if self.order_ref(o).token == token {
            self.queue(o);
        }
    }

    fn queue(&mut self, o: OrderIx) {
        let order = self.order_mut(o);
        order.stage = OrderStage::Queued;
        order.token += 1;
        self.line_up(o);
        self.start_waiting_orders();
    }

    /// Puts an order among those that wait for people, which stand in order of priority and number.
    fn line_up(&mut self, o: OrderIx) {
        let r = &mut self.g.response;
        let rank = |x: OrderIx| (r.orders[x.place()].priority, x);
        let place = r.queue.partition_point(|&x| rank(x) <= rank(o));
        r.queue.insert(place, o);
        r.looked_through = false;
    }

    /// Another urgency for an order that has not begun.
    pub fn reprioritise(&mut self, o: OrderIx, priority: u8) -> bool {
        if matches!(
            self.order_ref(o).stage,
            OrderStage::Running | OrderStage::Ended(_) | OrderStage::Reported(_)
        ) {
            return false;
        }
        self.order_mut(o).priority = priority;
        if self.order_ref(o).stage == OrderStage::Queued {
            self.g.response.queue.retain(|&x| x != o);
            self.queue(o);
        }
        true
    }

    /// Cancels an order that has not ended. Work done so far is lost.
    pub fn cancel_order(&mut self, o: OrderIx) -> bool {
        match self.order_ref(o).stage {
            OrderStage::Ended(_) | OrderStage::Reported(_) => return false,
            OrderStage::Running => self.stop_work(o),
            OrderStage::Stuck
            | OrderStage::Travelling
            | OrderStage::Authority
            | OrderStage::Hour
            | OrderStage::Queued => {}
        }
        self.g.response.queue.retain(|&x| x != o);
        self.g.response.stuck.retain(|&x| x != o);
        self.end_order(o, Outcome::Cancelled);
        self.start_waiting_orders();
        true
    }

    /// People of one skill are free again, and nothing else has changed: looks only if an order waits for them.
    pub(crate) fn start_orders_for(&mut self, skill: Skill) {
        let r = &self.g.response;
        if !r.looked_through || r.wanted[skill as usize] {
            self.start_waiting_orders();
        }
    }

    /// Begins every waiting order for which there are people, most urgent first.
    pub(crate) fn start_waiting_orders(&mut self) {
        if self.g.response.queue.is_empty() {
            return;
        }
        let mut free = Skill::ALL.map(|s| self.free(s));
        let r = &mut self.g.response;
        let mut skills = free.iter().zip(&r.were_free).zip(&r.wanted);
        let any_more = skills.any(|((now, then), wanted)| *wanted && now > then);
        if std::mem::replace(&mut r.looked_through, true) && !any_more {
            return;
        }
        let mut least = free;
        let mut wanted = [false; 9];
        let b = Arc::clone(&self.blueprint);
        let mut i = 0;
        while let Some(&o) = self.g.response.queue.get(i) {
            let staff = &b.actions[self.order_ref(o).action].staff;
            if staff.iter().all(|s| free[s.skill as usize] >= s.people) {
                self.g.response.queue.remove(i);
                self.start(o);
                free = Skill::ALL.map(|s| self.free(s));
                for (least, now) in least.iter_mut().zip(free) {
                    *least = now.min(*least);
                }
            } else {
                staff.iter().for_each(|s| wanted[s.skill as usize] = true);
                i += 1;
            }
        }
        self.g.response.were_free = least;
        self.g.response.wanted = wanted;
    }

    fn start(&mut self, o: OrderIx) {
        let b = Arc::clone(&self.blueprint);
        let order = self.order_ref(o).clone();
        let action = &b.actions[order.action];
        let mut people = 0;
        let mut tired = false;
        for s in &action.staff {
            self.hold_people(s.skill, s.people);
            people += s.people;
            tired |= self.is_tired(s.skill);
        }
        let now = self.now;
        if order.drawn {
            let stood = now.since(order.began);
            let underway = &mut self.order_mut(o).underway;
            underway.since = underway.since + stood;
        } else {
            let key = self.order_key(Purpose::OrderDuration, o);
            let typical = self.value(action.duration);
            let time = self.source.roll(now, key).around(typical);
            let travel = match order.target {
                Target::Node(n) if action.by_administration && !self.is_administrable(n) => {
                    b.nodes[n].travel
                }
                _ => 0,
            };
            let since = now + travel;
            let order = self.order_mut(o);
            order.underway = Underway { since, typical };
            order.left = time + travel;
            order.drawn = true;
        }
        let order = self.order_mut(o);
        order.began = now;
        order.tired |= tired;
        let at = now + order.left;
        self.emit(Event::OrderStarted { order: o, people });
        self.advance(o, OrderStage::Running, Kind::OrderEnds, at);
        if action.takes_down
            && let Target::Node(n) = self.order_ref(o).target
        {
            self.node_mut(n).worked_on += 1;
            self.refresh_node(n);
        }
        self.attacker_may_notice(o);
    }

    /// An attacker who controls what is worked on may notice.
    fn attacker_may_notice(&mut self, o: OrderIx) {
        let chance = self.value(self.blueprint.actions[self.order_ref(o).action].noticed);
        if chance == 0 {
            return;
        }
        self.refresh_usable();
        let there = match self.order_ref(o).target {
            Target::Node(n) => self.node(n).held > 0,
            Target::Account(a) => self.account(a).known,
            Target::Data(d) => self.node(self.blueprint.data[d].on).held > 0,
            Target::Segment(s) => self.segment(s).held > 0,
            Target::None => !self.g.attacker.usable.is_empty(),
            Target::Channel(_)
            | Target::Department(_)
            | Target::LogSource(_)
            | Target::Outsider(_)
            | Target::Alert(_)
            | Target::Audience(_)
            | Target::Team(_) => false,
        };
        if there
            && self
                .source
                .roll(self.now, self.order_key(Purpose::OrderNoticed, o))
                .chance(chance)
        {
            self.attacker_reacts(TriggerDef::Noticed);
        }
    }

    /// Releases people and the target.
    fn stop_work(&mut self, o: OrderIx) {
        let b = Arc::clone(&self.blueprint);
        let order = self.order_ref(o).clone();
        let action = &b.actions[order.action];
        for s in &action.staff {
            self.release_people(s.skill, s.people);
        }
        if action.takes_down
            && let Target::Node(n) = order.target
        {
            let state = self.node_mut(n);
            state.worked_on = state.worked_on.saturating_sub(1);
            self.refresh_node(n);
        }
    }

    /// Work stops for want of people and goes on later.
    pub(crate) fn suspend(&mut self, o: OrderIx) {
        self.stop_work(o);
        let now = self.now;
        let order = self.order_mut(o);
        order.left = order.left.saturating_sub(now.since(order.began));
        order.began = now;
        self.emit(Event::OrderSuspended { order: o });
        let order = self.order_mut(o);
        order.stage = OrderStage::Queued;
        order.token += 1;
        self.line_up(o);
    }

    pub(crate) fn order_ends(&mut self, o: OrderIx, token: u32) {
        if self.order_ref(o).token != token {
            return;
        }
        self.stop_work(o);
        let b = Arc::clone(&self.blueprint);
        let order = self.order_ref(o).clone();
        let action = &b.actions[order.action];
        let mut chance = self.value(action.success);
        if order.tired {
            chance = share(
                chance,
                MILLION - self.value(b.constants.fatigue).min(MILLION),
            );
        }
        let outcome = if !self
            .source
            .roll(self.now, self.order_key(Purpose::OrderSuccess, o))
            .chance(chance)
        {
            Outcome::Failed
        } else {
            let mut any = false;
            for effect in &action.effects {
                any |= self.apply_effect(o, effect);
            }
            if any {
                Outcome::Done
            } else {
                Outcome::WithoutEffect
            }
        };
        self.end_order(o, outcome);
        self.start_waiting_orders();
        self.assign_triage();
    }

    fn end_order(&mut self, o: OrderIx, outcome: Outcome) {
        self.emit(Event::OrderEnded { order: o, outcome });
        // The result comes back by the channel that the order went by; where that fails somebody walks.
        let channel = self.order_ref(o).channel;
        let delay = if self.channel(channel).works {
            self.blueprint.channels[channel].delay
        } else {
            30 * 60
        };
        let at = self.now + delay;
        self.advance(o, OrderStage::Ended(outcome), Kind::OrderReported, at);
    }

    pub(crate) fn order_reported(&mut self, o: OrderIx, token: u32) {
        let order = self.order_mut(o);
        if order.token != token {
            return;
        }
        if let OrderStage::Ended(outcome) = order.stage {
            order.stage = OrderStage::Reported(outcome);
            self.emit(Event::OrderReported { order: o, outcome });
        }
    }
}
