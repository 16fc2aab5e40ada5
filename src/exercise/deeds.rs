//! What commands do. Checked against the scenario, the role's authority and what it knows, never against truth.

use super::command::*;
use super::condition::Bell;
use super::event::Event;
use super::plan::*;
use super::refusal::Refusal;
use super::run::{Alarm, Exercise, Given};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::Target;
use crate::simulation::intervene::Happening;
use crate::simulation::state::{Hand, OrderStage};
use crate::simulation::time::Time;
use std::sync::Arc;

/// An order, resolved and checked.
struct Ready {
    action: ActionIx,
    target: Target,
    copy_age: u32,
    priority: u8,
}

fn unknown(kind: &str, id: impl Into<String>) -> Refusal {
    Refusal::Unknown {
        kind: kind.to_owned(),
        id: id.into(),
    }
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
            Actor::Role(r) => Some(
                plan.roles
                    .rank(r.as_str())
                    .ok_or_else(|| unknown("role", r.as_str()))?,
            ),
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
        let channel = match &c.channel {
            None => self.channel,
            Some(id) => plan
                .blueprint
                .names
                .channels
                .rank(id.as_str())
                .ok_or_else(|| unknown("channel", id.as_str()))?,
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

    /// Resolves an order and checks that this role may give it.
    fn ready(&self, role: Option<RoleIx>, o: &OrderRequest) -> Result<Ready, Refusal> {
        let plan = &self.plan;
        let b = &plan.blueprint;
        let action = b
            .names
            .actions
            .rank(o.action.as_str())
            .ok_or_else(|| unknown("action", o.action.as_str()))?;
        if !plan.offered[action.place()] && role.is_some() {
            return Err(Refusal::NotOffered(o.action.to_string()));
        }
        if let Some(r) = role {
            let entry = plan
                .scenario
                .catalogue
                .actions
                .iter()
                .find(|a| a.id == o.action);
            let id = plan.roles.id(r);
            if entry
                .is_some_and(|a| !a.roles.is_empty() && !a.roles.iter().any(|x| x.as_str() == id))
            {
                return Err(Refusal::NotYours {
                    role: id.to_owned(),
                    action: o.action.to_string(),
                });
            }
        }
        let def = &b.actions[action];
        let target = self.target(role, def.target, o.target.as_deref())?;
        if let Target::Node(n) = target
            && !def.node_kinds.is_empty()
            && !def.node_kinds.contains(&b.nodes[n].kind)
        {
            return Err(Refusal::WrongTarget(b.names.nodes.id(n).to_owned()));
        }
        if let Target::Outsider(x) = target
            && !def.outsider_kinds.is_empty()
            && !def.outsider_kinds.contains(&b.outsiders[x].kind)
        {
            return Err(Refusal::WrongTarget(b.names.outsiders.id(x).to_owned()));
        }
        Ok(Ready {
            action,
            target,
            copy_age: o.copy_age.map_or(0, |s| s.0),
            priority: o.priority,
        })
    }

    fn target(
        &self,
        role: Option<RoleIx>,
        kind: TargetKind,
        id: Option<&str>,
    ) -> Result<Target, Refusal> {
        let names = &self.plan.blueprint.names;
        if kind == TargetKind::None {
            return Ok(Target::None);
        }
        let id = id.ok_or(Refusal::NeedsTarget(kind))?;
        let found = match kind {
            TargetKind::None => Some(Target::None),
            TargetKind::Node => names.nodes.rank(id).map(Target::Node),
            TargetKind::Account => names.accounts.rank(id).map(Target::Account),
            TargetKind::Data => names.data.rank(id).map(Target::Data),
            TargetKind::Channel => names.channels.rank(id).map(Target::Channel),
            TargetKind::Department => names.departments.rank(id).map(Target::Department),
            TargetKind::Segment => names.segments.rank(id).map(Target::Segment),
            TargetKind::LogSource => names.sources.rank(id).map(Target::LogSource),
            TargetKind::Outsider => names.outsiders.rank(id).map(Target::Outsider),
            TargetKind::Team => names.teams.rank(id).map(Target::Team),
            TargetKind::Audience => Audience::ALL
                .into_iter()
                .find(|a| format!("{a:?}") == id)
                .map(Target::Audience),
            TargetKind::Alert => {
                let number: Option<u32> = id.parse().ok();
                let known = number.and_then(|n| self.alert_known_as(role, n));
                return known
                    .map(Target::Alert)
                    .ok_or_else(|| Refusal::NotKnown(id.to_owned()));
            }
        };
        found.ok_or_else(|| Refusal::WrongTarget(id.to_owned()))
    }

    fn all_ready(
        &self,
        role: Option<RoleIx>,
        orders: &[OrderRequest],
    ) -> Result<Vec<Ready>, Refusal> {
        orders.iter().map(|o| self.ready(role, o)).collect()
    }

    fn give(&mut self, ready: Vec<Ready>, channel: ChannelIx, hour: Option<Time>, given: Given) {
        for r in ready {
            self.put_order(
                r.action, r.target, r.copy_age, r.priority, channel, hour, given,
            );
            self.take_world_events();
        }
    }

    fn order_deed(
        &mut self,
        c: &Command,
        role: Option<RoleIx>,
        channel: ChannelIx,
    ) -> Result<(), Refusal> {
        let given = Given {
            role,
            decision: None,
        };
        match &c.deed {
            Deed::Order(o) => {
                let ready = vec![self.ready(role, o)?];
                self.give(ready, channel, None, given);
            }
            Deed::Decide { text, orders } => {
                let ready = self.all_ready(role, orders)?;
                let decision = self.decide(c.taken, role, text);
                self.give(
                    ready,
                    channel,
                    None,
                    Given {
                        role,
                        decision: Some(decision),
                    },
                );
            }
            Deed::Operation { name, hour, orders } => {
                if *hour < self.now() {
                    return Err(Refusal::WrongTime);
                }
                let ready = self.all_ready(role, orders)?;
                let decision = self.decide(c.taken, role, name);
                self.give(
                    ready,
                    channel,
                    Some(*hour),
                    Given {
                        role,
                        decision: Some(decision),
                    },
                );
            }
            Deed::Attach { decision, orders } => {
                if *decision as usize >= self.decisions.len() {
                    return Err(unknown("decision", decision.to_string()));
                }
                let ready = self.all_ready(role, orders)?;
                self.give(
                    ready,
                    channel,
                    None,
                    Given {
                        role,
                        decision: Some(*decision),
                    },
                );
            }
            _ => {}
        }
        Ok(())
    }

    fn decide(&mut self, taken: Time, role: Option<RoleIx>, text: &str) -> u32 {
        let decision = self.decisions.len() as u32;
        let role = role.unwrap_or_default();
        self.decisions.push((taken, role, text.to_owned()));
        self.emit(Event::Decided { decision, role });
        decision
    }

    fn order_number(&self, order: u32) -> Result<OrderIx, Refusal> {
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

    fn conduct_deed(
        &mut self,
        c: &Command,
        role: Option<RoleIx>,
        channel: ChannelIx,
    ) -> Result<(), Refusal> {
        let plan = Arc::clone(&self.plan);
        let names = &plan.blueprint.names;
        let find_channel = |id: &ChannelId| {
            names
                .channels
                .rank(id.as_str())
                .ok_or_else(|| unknown("channel", id.as_str()))
        };
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

    fn word_deed(&mut self, c: &Command, role: Option<RoleIx>) -> Result<(), Refusal> {
        let plan = Arc::clone(&self.plan);
        let b = &plan.blueprint;
        let who = role.unwrap_or_default();
        let leads = role.is_none_or(|r| plan.scenario.roles[r.place()].leads);
        let not_leading = || Refusal::NotLeading(plan.roles.id(who).to_owned());
        match &c.deed {
            Deed::Assess { node, belief, .. } => {
                let n = b
                    .names
                    .nodes
                    .rank(node.as_str())
                    .ok_or_else(|| unknown("node", node.as_str()))?;
                self.beliefs[n.place()] = *belief;
                let there = self.sim.is_compromised(n);
                let right = match belief {
                    Belief::Suspected | Belief::Confirmed => there,
                    Belief::Cleared => !there,
                    Belief::Unknown => true,
                };
                self.emit(Event::Assessed {
                    node: n,
                    belief: *belief,
                    role: who,
                    right,
                });
                self.bell(Bell::Assessed);
            }
            Deed::Declare { declaration, nodes } => {
                if !leads {
                    return Err(not_leading());
                }
                let named: Vec<NodeIx> = nodes
                    .iter()
                    .map(|n| {
                        b.names
                            .nodes
                            .rank(n.as_str())
                            .ok_or_else(|| unknown("node", n.as_str()))
                    })
                    .collect::<Result<_, _>>()?;
                self.declare(*declaration, &named);
            }
            Deed::Report { text } => {
                if !leads {
                    return Err(not_leading());
                }
                let now = self.now();
                self.reports.push((now, who, text.clone()));
                self.emit(Event::Reported { role: who });
            }
            Deed::Share { item } => {
                let all = self.everybody();
                let known = self.known.items.get_mut(*item as usize);
                match known {
                    Some(i) if role.is_none_or(|r| i.to & (1 << r.0) != 0) => i.to = all,
                    _ => return Err(Refusal::NotKnown(item.to_string())),
                }
                self.emit(Event::Shared { item: *item });
            }
            Deed::Ask { outsider, .. } => {
                let o = b
                    .names
                    .outsiders
                    .rank(outsider.as_str())
                    .ok_or_else(|| unknown("outsider", outsider.as_str()))?;
                self.emit(Event::Asked {
                    outsider: o,
                    role: who,
                });
            }
            Deed::Choose { inject, option } => {
                let i = plan
                    .injects
                    .rank(inject.as_str())
                    .ok_or_else(|| unknown("inject", inject.as_str()))?;
                let place = self.inject(i).options.iter().position(|o| o.id == *option);
                let place = place.ok_or_else(|| unknown("option", option.as_str()))?;
                let delivered = self.injects[i.place()].delivered;
                if role.is_some_and(|r| delivered & (1 << r.0) == 0 && !leads) || delivered == 0 {
                    return Err(Refusal::NotKnown(inject.to_string()));
                }
                if self.chosen[i.place()].is_some() {
                    return Err(Refusal::Already(inject.to_string()));
                }
                self.chosen[i.place()] = Some(place as u8);
                self.emit(Event::OptionChosen {
                    inject: i,
                    option: place as u8,
                });
                for effect in self.inject(i).options[place].effects.clone() {
                    self.inject_effect(i, &effect);
                }
                self.bell(Bell::Inject(i));
            }
            Deed::State { statement } => {
                let s = b
                    .names
                    .statements
                    .rank(statement.as_str())
                    .ok_or_else(|| unknown("statement", statement.as_str()))?;
                if std::mem::replace(&mut self.stated[s.place()], true) {
                    return Err(Refusal::Already(statement.to_string()));
                }
                let false_claims = b.statements[s]
                    .claims
                    .iter()
                    .filter(|c| self.claim_false[c.place()])
                    .count() as u32;
                self.emit(Event::StatementMade {
                    statement: s,
                    false_claims,
                });
                self.sim.state(s);
                self.bell(Bell::Stated);
            }
            Deed::OpenDuty { duty } => {
                let d = plan
                    .duties
                    .rank(duty.as_str())
                    .ok_or_else(|| unknown("duty", duty.as_str()))?;
                self.open_duty(d)?;
            }
            Deed::Notify { duty } => {
                let d = plan
                    .duties
                    .rank(duty.as_str())
                    .ok_or_else(|| unknown("duty", duty.as_str()))?;
                self.notify(d)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn declare(&mut self, declaration: Declaration, named: &[NodeIx]) {
        let b = Arc::clone(&self.plan.blueprint);
        let held = self.sim.footholds_held();
        let right = match declaration {
            Declaration::Aware => held > 0,
            Declaration::AttackerOut => held == 0,
            Declaration::ScopeKnown => b
                .nodes
                .ids()
                .all(|n| self.sim.is_compromised(n) == named.contains(&n)),
            Declaration::CrisisOver => {
                held == 0
                    && b.functions
                        .ids()
                        .all(|f| self.sim.function_level(f) == 1_000_000)
            }
        };
        self.declared.push(declaration);
        self.emit(Event::Declared { declaration, right });
        if matches!(
            declaration,
            Declaration::ScopeKnown | Declaration::AttackerOut
        ) {
            // The scope that counts is where the attacker is or was since the campaign began.
            let touched = |n: NodeIx| self.sim.was_compromised(n);
            let right = named.iter().filter(|&&n| touched(n)).count() as u32;
            let missed = b
                .nodes
                .ids()
                .filter(|n| touched(*n) && !named.contains(n))
                .count() as u32;
            self.emit(Event::ScopeDeclared {
                named: named.len() as u32,
                right,
                missed,
            });
        }
        self.bell(Bell::Declared);
    }

    fn inject_deed(&mut self, deed: &Deed) -> Result<(), Refusal> {
        let find = |run: &Self, id: &InjectId| {
            let invented = run.plan.scenario.injects.len();
            run.plan
                .injects
                .rank(id.as_str())
                .or_else(|| {
                    run.invented
                        .iter()
                        .position(|i| i.id == *id)
                        .map(|p| InjectIx::from_place(invented + p))
                })
                .ok_or_else(|| unknown("inject", id.as_str()))
        };
        match deed {
            Deed::Answer { outsider, to, text } => {
                let names = &self.plan.blueprint.names;
                let o = names
                    .outsiders
                    .rank(outsider.as_str())
                    .ok_or_else(|| unknown("outsider", outsider.as_str()))?;
                let roles: Vec<RoleIx> = to
                    .iter()
                    .map(|r| {
                        self.plan
                            .roles
                            .rank(r.as_str())
                            .ok_or_else(|| unknown("role", r.as_str()))
                    })
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
                let r = self
                    .plan
                    .roles
                    .rank(to.as_str())
                    .ok_or_else(|| unknown("role", to.as_str()))?;
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

    fn world_deed(&mut self, deed: &Deed, channel: ChannelIx) -> Result<(), Refusal> {
        let plan = Arc::clone(&self.plan);
        let names = &plan.blueprint.names;
        let stage = |id: &StageId| {
            names
                .stages
                .rank(id.as_str())
                .ok_or_else(|| unknown("stage", id.as_str()))
        };
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
                    Fact::Broken { node, broken } => Happening::Broken(
                        names
                            .nodes
                            .rank(node.as_str())
                            .ok_or_else(|| unknown("node", node.as_str()))?,
                        *broken,
                    ),
                    Fact::Credential { account, known } => Happening::Credential(
                        names
                            .accounts
                            .rank(account.as_str())
                            .ok_or_else(|| unknown("account", account.as_str()))?,
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

    /// The alert that a role sees under a number.
    fn alert_known_as(&self, role: Option<RoleIx>, number: u32) -> Option<AlertIx> {
        let seen = self
            .known
            .items
            .iter()
            .filter(|i| role.is_none_or(|r| i.to & (1 << r.0) != 0));
        let mut alerts = seen.filter_map(|i| match i.fact {
            super::knowledge::Fact::Alert { alert, .. } => Some(alert),
            _ => None,
        });
        alerts.nth(number.checked_sub(1)? as usize)
    }

    /// Whether any order for an action at a target is in a stage.
    pub(super) fn any_order(
        &self,
        action: ActionIx,
        target: Option<&str>,
        is: impl Fn(OrderStage) -> bool,
    ) -> bool {
        self.sim
            .orders_for(action)
            .any(|o| is(o.stage) && target.is_none_or(|id| self.is_target(o.target, id)))
    }

    /// Whether a target has an id.
    fn is_target(&self, t: Target, id: &str) -> bool {
        let names = &self.plan.blueprint.names;
        match t {
            Target::None => false,
            Target::Node(i) => names.nodes.id(i) == id,
            Target::Account(i) => names.accounts.id(i) == id,
            Target::Data(i) => names.data.id(i) == id,
            Target::Channel(i) => names.channels.id(i) == id,
            Target::Department(i) => names.departments.id(i) == id,
            Target::Segment(i) => names.segments.id(i) == id,
            Target::LogSource(i) => names.sources.id(i) == id,
            Target::Outsider(i) => names.outsiders.id(i) == id,
            Target::Team(i) => names.teams.id(i) == id,
            Target::Audience(_) | Target::Alert(_) => self.target_id(t).is_some_and(|x| x == id),
        }
    }

    /// The id of a target.
    pub fn target_id(&self, t: Target) -> Option<String> {
        let names = &self.plan.blueprint.names;
        Some(match t {
            Target::None => return None,
            Target::Node(i) => names.nodes.id(i).to_owned(),
            Target::Account(i) => names.accounts.id(i).to_owned(),
            Target::Data(i) => names.data.id(i).to_owned(),
            Target::Channel(i) => names.channels.id(i).to_owned(),
            Target::Department(i) => names.departments.id(i).to_owned(),
            Target::Segment(i) => names.segments.id(i).to_owned(),
            Target::LogSource(i) => names.sources.id(i).to_owned(),
            Target::Outsider(i) => names.outsiders.id(i).to_owned(),
            Target::Team(i) => names.teams.id(i).to_owned(),
            Target::Audience(a) => format!("{a:?}"),
            Target::Alert(i) => i.0.to_string(),
        })
    }
}
