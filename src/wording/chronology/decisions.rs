//! What people did, from the journal: decisions with their orders, declarations, statements, interventions.

use super::gathered::Together;
use super::teller::Teller;
use super::{Entry, Kind};
use crate::exercise::Done;
use crate::exercise::command::{Actor, Deed, Fact, OrderRequest, StageHand};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use crate::wording::Args;

/// So many targets of one action are named in short.
const FEW: usize = 2;

impl Teller<'_> {
    /// One entry for commands of one actor at one moment for one reason.
    pub(super) fn decision(&mut self, group: &[Done]) {
        let Some(first) = group.first() else { return };
        let mut said: Vec<String> = Vec::new();
        let mut orders: Vec<&OrderRequest> = Vec::new();
        let mut held: Vec<(Belief, Vec<String>)> = Vec::new();
        for done in group {
            match &done.command.deed {
                Deed::Order(order) => orders.push(order),
                Deed::Assess { node, belief, .. } => {
                    if !self.newly_held(node, *belief) {
                        continue;
                    }
                    let name = self.node(node);
                    match held.iter_mut().find(|(b, _)| b == belief) {
                        Some((_, nodes)) => nodes.push(name),
                        None => held.push((*belief, vec![name])),
                    }
                }
                other => said.push(self.deed(other)),
            }
        }
        let mut one_by_one: Vec<String> = orders
            .iter()
            .flat_map(|o| self.orders(&[o], usize::MAX))
            .collect();
        one_by_one.extend(said.iter().cloned());
        for (belief, nodes) in &held {
            one_by_one.extend(nodes.iter().map(|node| {
                let args = Args::new().word("nodes", node);
                self.w.text(belief_key(*belief), &args)
            }));
        }
        let mut in_short = self.orders(&orders, FEW);
        in_short.extend(
            group
                .iter()
                .filter_map(|done| self.deed_in_short(&done.command.deed)),
        );
        let ordered = self.orders(&orders, usize::MAX);
        said.splice(0..0, ordered);
        for (belief, nodes) in held {
            let hold = |nodes: String, said: &mut Vec<String>| {
                let args = Args::new().word("nodes", nodes);
                said.push(self.w.text(belief_key(belief), &args));
            };
            hold(self.w.names(&nodes), &mut said);
            hold(self.w.few(&nodes, FEW), &mut in_short);
        }
        said.retain(|s| !s.is_empty());
        if said.is_empty() {
            return;
        }
        let kind = match first.command.by {
            Actor::Role(_) => Kind::Decision,
            Actor::Facilitator => Kind::Facilitator,
        };
        let why = self.reason(first);
        let late = first.command.taken < first.command.noted;
        if let (Actor::Role(id), true, false) = (
            &first.command.by,
            self.reasons.contains(&why) && !why.is_empty(),
            late,
        ) && let Some(role) = self.plan.roles.rank(id.as_str())
        {
            // The same again for a reason that was told: with what else this role repeats.
            for item in one_by_one {
                self.gather(Together::Again(role), item);
            }
            return;
        }
        let args = Args::new()
            .word("who", self.actor(&first.command.by))
            .word("what", said.join(self.w.semicolon()));
        let mut entry = Entry::new(first.at, kind, self.w.text("told-decision", &args));
        in_short.retain(|s| !s.is_empty());
        let args = args.word("what", in_short.join(self.w.semicolon()));
        entry.short = Some(self.w.text("told-decision", &args));
        if !why.is_empty() {
            self.reasons.insert(why.clone());
            entry = entry.with(
                self.w
                    .text("told-why", &Args::new().word("why", self.w.inner(&why))),
            );
        }
        if late {
            let taken = self.plan.blueprint.calendar.civil(first.command.taken);
            let args = Args::new().word("taken", self.w.clock(taken));
            entry = entry.with(self.w.text("told-taken", &args));
        }
        self.put(entry);
    }

    /// Whether this is news: said for the first time, or since the machine was last cleared or left open.
    fn newly_held(&mut self, node: &NodeId, belief: Belief) -> bool {
        if matches!(belief, Belief::Cleared | Belief::Unknown) {
            for told in [Belief::Suspected, Belief::Confirmed] {
                self.held.remove(&(node.0.clone(), told));
            }
        } else {
            for told in [Belief::Cleared, Belief::Unknown] {
                self.held.remove(&(node.0.clone(), told));
            }
        }
        self.held.insert((node.0.clone(), belief))
    }

    /// The reason; that of a scripted team in the language of the reader, where it is found again.
    fn reason(&self, done: &Done) -> String {
        let why = done.command.rationale.as_str();
        if why.is_empty() {
            return String::new();
        }
        let language = self.w.language();
        self.plan
            .scenario
            .playbooks
            .iter()
            .flat_map(|p| &p.rules)
            .find(|r| Language::ALL.iter().any(|l| r.why.get(*l) == why))
            .map_or(why, |r| r.why.get(language))
            .to_owned()
    }

    /// The name of an operation in the language of the reader, where it is found again.
    pub(super) fn operation(&self, name: &str) -> String {
        let language = self.w.language();
        self.plan
            .scenario
            .playbooks
            .iter()
            .flat_map(|p| &p.rules)
            .flat_map(|r| &r.what)
            .find_map(|step| match step {
                Step::Operation { name: n, .. }
                    if Language::ALL.iter().any(|l| n.get(*l) == name) =>
                {
                    Some(n.get(language))
                }
                _ => None,
            })
            .unwrap_or(name)
            .to_owned()
    }

    /// Orders, those of one action together; more than `most` targets of one are counted.
    fn orders(&self, orders: &[&OrderRequest], most: usize) -> Vec<String> {
        let mut actions: Vec<(&ActionId, Option<Span>, Vec<String>)> = Vec::new();
        for order in orders {
            let target = self.target_of(order);
            match actions
                .iter_mut()
                .find(|(a, age, _)| **a == order.action && *age == order.copy_age)
            {
                Some((_, _, targets)) => targets.extend(target),
                None => actions.push((&order.action, order.copy_age, target.into_iter().collect())),
            }
        }
        actions
            .into_iter()
            .map(|(action, age, targets)| {
                let rank = self.plan.blueprint.names.actions.rank(action.as_str());
                let name = rank.map_or(action.as_str(), |a| self.names.actions.of(a));
                let mut text = if targets.len() > most {
                    format!("{name} ({})", targets.len())
                } else {
                    self.aimed(name, &targets)
                };
                if let Some(age) = age {
                    let args = Args::new().word("age", self.w.seconds(u64::from(age.0)));
                    text.push_str(&self.w.text("told-copy", &args));
                }
                text
            })
            .collect()
    }

    /// An action and what it is aimed at.
    pub(super) fn aimed(&self, action: &str, targets: &[String]) -> String {
        if targets.is_empty() {
            return action.to_owned();
        }
        let args = Args::new()
            .word("action", action)
            .word("targets", self.w.names(targets));
        self.w.text("told-aimed", &args)
    }

    fn target_of(&self, order: &OrderRequest) -> Option<String> {
        let id = order.target.as_deref()?;
        let names = &self.plan.blueprint.names;
        let action = names.actions.rank(order.action.as_str())?;
        let found = match self.plan.blueprint.actions[action].target {
            TargetKind::None => None,
            TargetKind::Node => names.nodes.rank(id).map(|i| self.names.nodes.of(i)),
            TargetKind::Account => names.accounts.rank(id).map(|i| self.names.accounts.of(i)),
            TargetKind::Data => names.data.rank(id).map(|i| self.names.data.of(i)),
            TargetKind::Channel => names.channels.rank(id).map(|i| self.names.channels.of(i)),
            TargetKind::Department => {
                let rank = names.departments.rank(id);
                rank.map(|i| self.names.departments.of(i))
            }
            TargetKind::Segment => names.segments.rank(id).map(|i| self.names.segments.of(i)),
            TargetKind::LogSource => names.sources.rank(id).map(|i| self.names.sources.of(i)),
            TargetKind::Outsider => names.outsiders.rank(id).map(|i| self.names.outsiders.of(i)),
            TargetKind::Team => names.teams.rank(id).map(|i| self.names.teams.of(i)),
            TargetKind::Alert => {
                let args = Args::new().word("number", id);
                return Some(self.w.text("told-alert-number", &args));
            }
            TargetKind::Audience => {
                let audience = Audience::ALL.into_iter().find(|a| format!("{a:?}") == id);
                return audience.map(|a| self.audience(a));
            }
        };
        Some(found.unwrap_or(id).to_owned())
    }

    fn node(&self, id: &NodeId) -> String {
        let rank = self.plan.blueprint.names.nodes.rank(id.as_str());
        rank.map_or(id.as_str(), |n| self.names.nodes.of(n))
            .to_owned()
    }

    fn channel(&self, id: &ChannelId) -> String {
        let rank = self.plan.blueprint.names.channels.rank(id.as_str());
        rank.map_or(id.as_str(), |c| self.names.channels.of(c))
            .to_owned()
    }

    fn duty(&self, id: &DutyId) -> String {
        let rank = self.plan.duties.rank(id.as_str());
        rank.map_or(id.as_str(), |d| self.names.duties.of(d))
            .to_owned()
    }

    fn outsider(&self, id: &OutsiderId) -> String {
        let rank = self.plan.blueprint.names.outsiders.rank(id.as_str());
        rank.map_or(id.as_str(), |o| self.names.outsiders.of(o))
            .to_owned()
    }

    fn stage(&self, id: &StageId) -> String {
        let rank = self.plan.blueprint.names.stages.rank(id.as_str());
        rank.map_or(id.as_str(), |s| self.names.stages.of(s))
            .to_owned()
    }

    fn inject_number(&self, id: &InjectId) -> Args {
        match self.plan.injects.rank(id.as_str()) {
            Some(inject) => self.inject_args(inject),
            None => Args::new().word("number", id.as_str()).word("title", ""),
        }
    }

    fn order_number(&self, number: u32) -> String {
        match self.run.world().orders().get(number as usize) {
            Some(order) => self.order_words(OrderIx(number), order.target),
            None => number.to_string(),
        }
    }

    fn moment(&self, at: Time) -> String {
        let civil = self.plan.blueprint.calendar.civil(at);
        let args = Args::new()
            .word("weekday", self.w.get(&format!("weekday-{}", civil.weekday)))
            .word("clock", self.w.clock(civil));
        self.w.text("told-moment", &args)
    }

    /// The same in short; nothing for orders and assessments, which stand together.
    fn deed_in_short(&self, deed: &Deed) -> Option<String> {
        match deed {
            Deed::Order(_) | Deed::Assess { .. } => None,
            Deed::Operation { name, hour, orders } => {
                let all: Vec<&OrderRequest> = orders.iter().collect();
                let args = Args::new()
                    .word("name", self.operation(name))
                    .word("hour", self.moment(*hour))
                    .word("orders", self.orders(&all, 1).join(self.w.semicolon()));
                Some(self.w.text("told-operation", &args))
            }
            other => Some(self.deed(other)),
        }
    }

    /// A command in words, orders and assessments aside.
    fn deed(&self, deed: &Deed) -> String {
        let none = Args::new();
        let w = self.w;
        let joined = |orders: &[OrderRequest]| {
            let orders: Vec<&OrderRequest> = orders.iter().collect();
            self.orders(&orders, usize::MAX).join(self.w.semicolon())
        };
        match deed {
            Deed::Decide { text, orders } => {
                let said = w.text("told-decide", &none.word("text", w.inner(text)));
                match joined(orders) {
                    orders if orders.is_empty() => said,
                    orders => format!("{said}{}{orders}", w.semicolon()),
                }
            }
            Deed::Order(order) => self.orders(&[order], usize::MAX).join(""),
            Deed::Operation { name, hour, orders } => w.text(
                "told-operation",
                &none
                    .word("name", self.operation(name))
                    .word("hour", self.moment(*hour))
                    .word("orders", joined(orders)),
            ),
            Deed::Attach { orders, .. } => joined(orders),
            Deed::Cancel { order } => w.text(
                "told-cancel",
                &none.word("order", self.order_number(*order)),
            ),
            Deed::Reprioritise { order, .. } => {
                w.text("told-hurry", &none.word("order", self.order_number(*order)))
            }
            Deed::Reroute { order, channel } => w.text(
                "told-reroute",
                &none
                    .word("order", self.order_number(*order))
                    .word("channel", self.channel(channel)),
            ),
            Deed::AssignShift { team } => {
                let rank = self.plan.blueprint.names.teams.rank(team.as_str());
                let name = rank.map_or(team.as_str(), |t| self.names.teams.of(t));
                w.text("told-shift", &none.word("team", name))
            }
            Deed::UseChannel { channel } => {
                w.text("told-use", &none.word("channel", self.channel(channel)))
            }
            Deed::Activate { channel } => w.text(
                "told-activate",
                &none.word("channel", self.channel(channel)),
            ),
            Deed::Assess { node, belief, .. } => {
                w.text(belief_key(*belief), &none.word("nodes", self.node(node)))
            }
            Deed::Declare { declaration, nodes } => {
                let text = w.get(match declaration {
                    Declaration::Aware => "told-declare-aware",
                    Declaration::ScopeKnown => "told-declare-scope",
                    Declaration::AttackerOut => "told-declare-out",
                    Declaration::CrisisOver => "told-declare-over",
                });
                if nodes.is_empty() {
                    return text;
                }
                let args = none
                    .word("text", text)
                    .number("count", i64::try_from(nodes.len()).unwrap_or(i64::MAX));
                w.text("told-declare-nodes", &args)
            }
            Deed::Report { text } if text.is_empty() => w.get("told-report"),
            Deed::Report { text } => w.text("told-report-text", &none.word("text", w.inner(text))),
            Deed::Share { .. } => w.get("told-share"),
            Deed::Ask { outsider, text } => w.text(
                "told-ask",
                &none
                    .word("who", self.outsider(outsider))
                    .word("text", w.inner(text)),
            ),
            Deed::Choose { inject, option } => {
                let language = w.language();
                let name = self
                    .plan
                    .injects
                    .rank(inject.as_str())
                    .map(|i| self.run.inject(i))
                    .and_then(|i| i.options.iter().find(|o| o.id == *option))
                    .map_or(option.as_str(), |o| o.name.get(language));
                w.text(
                    "told-choose",
                    &self.inject_number(inject).word("option", w.inner(name)),
                )
            }
            Deed::State { statement } => {
                let rank = self
                    .plan
                    .blueprint
                    .names
                    .statements
                    .rank(statement.as_str());
                let title = rank.map_or(statement.as_str(), |s| self.names.statements.of(s));
                w.text("told-state", &none.word("title", w.inner(title)))
            }
            Deed::OpenDuty { duty } => {
                w.text("told-open-duty", &none.word("duty", self.duty(duty)))
            }
            Deed::Notify { duty } => w.text("told-notify", &none.word("duty", self.duty(duty))),
            Deed::Answer { outsider, text, .. } => w.text(
                "told-answer",
                &none
                    .word("who", self.outsider(outsider))
                    .word("text", w.inner(text)),
            ),
            Deed::Fire { inject } => w.text("told-fire", &self.inject_number(inject)),
            Deed::Hold { inject } => w.text("told-hold", &self.inject_number(inject)),
            Deed::Release { inject } => w.text("told-release", &self.inject_number(inject)),
            Deed::Skip { inject } => w.text("told-skip", &self.inject_number(inject)),
            Deed::Move { inject, to } => {
                let args = self.inject_number(inject).word("to", self.moment(*to));
                w.text("told-move", &args)
            }
            Deed::MoveAll { by } => {
                let span = w.seconds(u64::from(by.unsigned_abs()));
                let key = if *by < 0 {
                    "told-move-all-earlier"
                } else {
                    "told-move-all-later"
                };
                w.text(key, &none.word("span", span))
            }
            Deed::Edit { inject, .. } => w.text("told-edit", &self.inject_number(inject)),
            Deed::Invent { inject } => w.text(
                "told-invent",
                &none.word("title", inject.title.get(w.language())),
            ),
            Deed::Deliver { inject, to } => {
                let role = self.actor(&Actor::Role(to.clone()));
                w.text(
                    "told-deliver",
                    &self.inject_number(inject).word("role", role),
                )
            }
            Deed::Authorise { order, granted } => {
                let key = if *granted { "told-grant" } else { "told-deny" };
                w.text(key, &none.word("order", self.order_number(*order)))
            }
            Deed::Stage { stage, hand } => {
                let key = match hand {
                    StageHand::Free => "told-stage-free",
                    StageHand::Held => "told-stage-held",
                    StageHand::Forbidden => "told-stage-forbidden",
                    StageHand::Forced => "told-stage-forced",
                };
                w.text(key, &none.word("stage", self.stage(stage)))
            }
            Deed::MoveStage { stage, to } => w.text(
                "told-stage-move",
                &none
                    .word("stage", self.stage(stage))
                    .word("to", self.moment(*to)),
            ),
            Deed::SetFact { fact } => self.fact(fact),
            Deed::Adjudicate { orders, remark, .. } => {
                let said = w.text("told-adjudicate", &none.word("remark", remark));
                match joined(orders) {
                    orders if orders.is_empty() => said,
                    orders => format!("{said}{}{orders}", w.semicolon()),
                }
            }
        }
    }

    fn fact(&self, fact: &Fact) -> String {
        let none = Args::new();
        match fact {
            Fact::Broken { node, broken } => {
                let key = if *broken {
                    "told-fact-broken"
                } else {
                    "told-fact-works"
                };
                self.w.text(key, &none.word("node", self.node(node)))
            }
            Fact::Credential { account, known } => {
                let rank = self.plan.blueprint.names.accounts.rank(account.as_str());
                let name = rank.map_or(account.as_str(), |a| self.names.accounts.of(a));
                let key = if *known {
                    "told-fact-known"
                } else {
                    "told-fact-unknown"
                };
                self.w.text(key, &none.word("account", name))
            }
            Fact::Trust { of, .. } => self
                .w
                .text("told-fact-trust", &none.word("who", self.audience(*of))),
            Fact::Absent { people, lasts, .. } => {
                let args = none
                    .number("people", i64::from(*people))
                    .word("lasts", self.w.span(*lasts));
                self.w.text("told-fact-absent", &args)
            }
        }
    }

    /// Something was assessed otherwise than it is.
    pub(super) fn assessed(&mut self, node: NodeIx, belief: Belief, right: bool) {
        if right {
            return;
        }
        let key = match belief {
            Belief::Confirmed => Together::HeldInVain,
            Belief::Cleared => Together::HeldTooWell,
            Belief::Unknown | Belief::Suspected => return,
        };
        if self.wrong.insert((node, belief == Belief::Confirmed)) {
            let name = self.names.nodes.of(node).to_owned();
            self.gather(key, name);
        }
    }
}

fn belief_key(belief: Belief) -> &'static str {
    match belief {
        Belief::Unknown => "told-hold-unknown",
        Belief::Suspected => "told-hold-suspected",
        Belief::Confirmed => "told-hold-confirmed",
        Belief::Cleared => "told-hold-cleared",
    }
}
