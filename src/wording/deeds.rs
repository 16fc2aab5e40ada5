//! What commands say, in words; shared by the chronology and the journal of the windows.
//!
//! Names instead of ids. What a number stands for is asked of a [`Memory`], which says no more than its reader may know.

use super::memory::{Memory, Ordered};
use super::names::Names;
use super::{Args, Wording, terms};
use crate::exercise::command::{Actor, Command, Deed, OrderRequest, StageHand};
use crate::exercise::plan::Plan;
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::Target;
use crate::simulation::time::Time;

/// Says what commands do.
pub(super) struct Deeds<'a> {
    pub w: Wording,
    pub names: &'a Names<'a>,
    pub plan: &'a Plan,
    pub memory: &'a dyn Memory,
}

impl Deeds<'_> {
    /// Somebody.
    pub fn actor(&self, actor: &Actor) -> String {
        match actor {
            Actor::Role(id) => self.role(id),
            Actor::Facilitator => self.w.get("told-facilitator"),
        }
    }

    fn role(&self, id: &RoleId) -> String {
        let rank = self.plan.roles.rank(id.as_str());
        rank.map_or(id.as_str(), |r| self.names.roles.of(r))
            .to_owned()
    }

    /// The reason; that of a scripted team in the language of the reader, where it is found again.
    pub fn reason(&self, command: &Command) -> String {
        let why = command.rationale.as_str();
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
    pub fn operation(&self, name: &str) -> String {
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
    pub fn orders(&self, orders: &[&OrderRequest], most: usize) -> Vec<String> {
        let mut actions: Vec<(&ActionId, Option<Span>, Vec<String>)> = Vec::new();
        for order in orders {
            let target = self.target_named(&order.action, order.target.as_deref());
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

    /// An operation with its orders in words.
    pub fn operation_with(&self, name: &str, hour: Time, orders: &[String]) -> String {
        let args = Args::new()
            .word("name", self.w.inner(&self.operation(name)))
            .word("hour", self.moment(hour))
            .word("orders", orders.join(self.w.semicolon()));
        self.w.text("told-operation", &args)
    }

    fn joined(&self, orders: &[OrderRequest]) -> String {
        let orders: Vec<&OrderRequest> = orders.iter().collect();
        self.orders(&orders, usize::MAX).join(self.w.semicolon())
    }

    /// An action and what it is aimed at.
    pub fn aimed(&self, action: &str, targets: &[String]) -> String {
        if targets.is_empty() {
            return action.to_owned();
        }
        let args = Args::new()
            .word("action", action)
            .word("targets", self.w.names(targets));
        self.w.text("told-aimed", &args)
    }

    /// What an order for `action` is aimed at, by the id that it was given.
    pub fn target_named(&self, action: &ActionId, id: Option<&str>) -> Option<String> {
        let id = id?;
        let names = &self.plan.blueprint.names;
        let action = names.actions.rank(action.as_str())?;
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
                return audience.map(|a| terms::audience(a, self.w));
            }
        };
        Some(found.unwrap_or(id).to_owned())
    }

    /// An order given earlier: its action and its target.
    pub fn ordered(&self, order: Ordered) -> String {
        let target = match order.alert {
            Some((source, node)) => {
                let args = Args::new()
                    .word("source", self.names.sources.of(source))
                    .word("node", self.names.nodes.of(node));
                Some(self.w.text("told-alert-about", &args))
            }
            None => target(order.target, self.names, self.w),
        };
        let targets: Vec<String> = target.into_iter().collect();
        self.aimed(self.names.actions.of(order.action), &targets)
    }

    fn order_number(&self, number: u32) -> String {
        match self.memory.order(number) {
            Some(order) => self.ordered(order),
            None => {
                let args = Args::new().word("number", (number + 1).to_string());
                self.w.text("told-order-number", &args)
            }
        }
    }

    /// A decision noted earlier, in quotation marks.
    fn decision(&self, number: u32) -> String {
        match self.memory.decision(number) {
            Some(text) => {
                let text = self.operation(text);
                self.w.text(
                    "told-quoted",
                    &Args::new().word("text", self.w.inner(&text)),
                )
            }
            None => {
                let args = Args::new().word("number", (number + 1).to_string());
                self.w.text("told-decision-number", &args)
            }
        }
    }

    /// An inject by its number and title.
    fn inject(&self, id: &InjectId) -> String {
        match self.memory.inject(id) {
            Some((i, inject)) => {
                let args = Args::new()
                    .word("number", (i.place() + 1).to_string())
                    .word("title", self.w.inner(inject.title.get(self.w.language())));
                self.w.text("told-named-inject", &args)
            }
            None => self.w.get("told-invented-inject"),
        }
    }

    /// A moment of the week.
    pub fn moment(&self, at: Time) -> String {
        let civil = self.plan.blueprint.calendar.civil(at);
        let args = Args::new()
            .word("weekday", self.w.get(&format!("weekday-{}", civil.weekday)))
            .word("clock", self.w.clock(civil));
        self.w.text("told-moment", &args)
    }

    /// A node.
    pub fn node(&self, id: &NodeId) -> String {
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

    pub(super) fn claim(&self, id: &ClaimId) -> String {
        let rank = self.plan.blueprint.names.claims.rank(id.as_str());
        let text = rank.map_or(id.as_str(), |c| self.names.claims.of(c));
        self.w.inner(text)
    }

    /// What a command does.
    pub fn deed(&self, deed: &Deed) -> String {
        let none = Args::new();
        let w = self.w;
        match deed {
            Deed::Decide { text, orders } => {
                let said = w.text("told-decide", &none.word("text", w.inner(text)));
                self.followed(vec![said, self.joined(orders)])
            }
            Deed::Order(order) => self.orders(&[order], usize::MAX).join(""),
            Deed::Operation { name, hour, orders } => {
                let orders: Vec<&OrderRequest> = orders.iter().collect();
                self.operation_with(name, *hour, &self.orders(&orders, usize::MAX))
            }
            Deed::Attach { decision, orders } => w.text(
                "told-attach",
                &none
                    .word("decision", self.decision(*decision))
                    .word("orders", self.joined(orders)),
            ),
            Deed::Cancel { order } => w.text(
                "told-cancel",
                &none.word("order", self.order_number(*order)),
            ),
            Deed::Reprioritise { order, priority } => w.text(
                "told-hurry",
                &none
                    .word("order", self.order_number(*order))
                    .number("priority", i64::from(*priority)),
            ),
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
            Deed::Assess {
                node,
                belief,
                basis,
                confidence,
            } => {
                let said = w.text(belief_key(*belief), &none.word("nodes", self.node(node)));
                let mut parts = vec![said];
                if *confidence > 0 {
                    let share = w.percent(u32::from(*confidence) * 10_000);
                    parts.push(w.text("told-sure", &Args::new().word("share", share)));
                }
                if !basis.is_empty() {
                    parts.push(w.text("told-basis", &Args::new().word("text", w.inner(basis))));
                }
                self.followed(parts)
            }
            Deed::Declare { declaration, nodes } => self.declaration(*declaration, nodes),
            Deed::Report { text } if text.is_empty() => w.get("told-report"),
            Deed::Report { text } => w.text("told-report-text", &none.word("text", w.inner(text))),
            Deed::Share { item } => match self.memory.known(*item, self.names, w) {
                Some(title) => w.text("told-share-named", &none.word("title", w.inner(&title))),
                None => w.get("told-share"),
            },
            Deed::Ask { outsider, text } => w.text(
                "told-ask",
                &none
                    .word("who", self.outsider(outsider))
                    .word("text", w.inner(text)),
            ),
            Deed::Choose { inject, option } => {
                let name = self
                    .memory
                    .inject(inject)
                    .and_then(|(_, i)| i.options.iter().find(|o| o.id == *option))
                    .map_or(option.as_str(), |o| o.name.get(w.language()));
                let args = none
                    .word("inject", self.inject(inject))
                    .word("option", w.inner(name));
                w.text("told-choose", &args)
            }
            Deed::State { statement } => {
                let names = &self.plan.blueprint.names.statements;
                let title = names
                    .rank(statement.as_str())
                    .map_or(statement.as_str(), |s| self.names.statements.of(s));
                w.text("told-state", &none.word("title", w.inner(title)))
            }
            Deed::OpenDuty { duty } => {
                w.text("told-open-duty", &none.word("duty", self.duty(duty)))
            }
            Deed::Notify { duty } => w.text("told-notify", &none.word("duty", self.duty(duty))),
            Deed::Answer { outsider, to, text } => {
                let to: Vec<String> = to.iter().map(|r| self.role(r)).collect();
                let args = none
                    .word("who", self.outsider(outsider))
                    .word("to", w.names(&to))
                    .word("text", w.inner(text));
                w.text("told-answer", &args)
            }
            Deed::Fire { inject } => self.with_inject("told-fire", inject),
            Deed::Hold { inject } => self.with_inject("told-hold", inject),
            Deed::Release { inject } => self.with_inject("told-release", inject),
            Deed::Skip { inject } => self.with_inject("told-skip", inject),
            Deed::Edit { inject, .. } => self.with_inject("told-edit", inject),
            Deed::Move { inject, to } => {
                let args = none
                    .word("inject", self.inject(inject))
                    .word("to", self.moment(*to));
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
            Deed::Invent { inject } => w.text(
                "told-invent",
                &none.word("title", w.inner(inject.title.get(w.language()))),
            ),
            Deed::Deliver { inject, to } => {
                let args = none
                    .word("inject", self.inject(inject))
                    .word("role", self.role(to));
                w.text("told-deliver", &args)
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
            Deed::Adjudicate {
                decision,
                orders,
                effects,
                remark,
            } => {
                let mut parts = vec![remark.clone(), self.joined(orders)];
                parts.extend(effects.iter().map(|e| self.effect(e)));
                let mut said = self.followed(parts);
                if said.is_empty() {
                    said = w.get("told-not-simulated");
                }
                let args = none
                    .word("decision", self.decision(*decision))
                    .word("remark", said);
                w.text("told-adjudicate", &args)
            }
        }
    }

    /// Parts that follow each other; empty ones are left out.
    fn followed(&self, mut parts: Vec<String>) -> String {
        parts.retain(|p| !p.is_empty());
        parts.join(self.w.semicolon())
    }

    fn with_inject(&self, key: &str, inject: &InjectId) -> String {
        self.w
            .text(key, &Args::new().word("inject", self.inject(inject)))
    }

    /// A declaration; so many machines as can be read in one breath are named.
    fn declaration(&self, declaration: Declaration, nodes: &[NodeId]) -> String {
        const NAMED: usize = 3;
        let text = self.w.get(declaration_key(declaration));
        let args = Args::new().word("text", text.clone());
        match nodes.len() {
            0 => text,
            1..=NAMED => {
                let names: Vec<String> = nodes.iter().map(|n| self.node(n)).collect();
                let args = args.word("nodes", self.w.names(&names));
                self.w.text("told-declare-named", &args)
            }
            n => {
                let args = args.number("count", i64::try_from(n).unwrap_or(i64::MAX));
                self.w.text("told-declare-nodes", &args)
            }
        }
    }
}

/// What an order is aimed at; an alert without its number, which depends on who looks.
pub(super) fn target(target: Target, names: &Names<'_>, w: Wording) -> Option<String> {
    Some(match target {
        Target::None => return None,
        Target::Node(i) => names.nodes.of(i).to_owned(),
        Target::Account(i) => names.accounts.of(i).to_owned(),
        Target::Data(i) => names.data.of(i).to_owned(),
        Target::Channel(i) => names.channels.of(i).to_owned(),
        Target::Department(i) => names.departments.of(i).to_owned(),
        Target::Segment(i) => names.segments.of(i).to_owned(),
        Target::LogSource(i) => names.sources.of(i).to_owned(),
        Target::Outsider(i) => names.outsiders.of(i).to_owned(),
        Target::Team(i) => names.teams.of(i).to_owned(),
        Target::Audience(a) => terms::audience(a, w),
        Target::Alert(_) => w.get("told-some-alert"),
    })
}

/// The key of a belief about `$nodes`.
pub(super) fn belief_key(belief: Belief) -> &'static str {
    match belief {
        Belief::Unknown => "told-hold-unknown",
        Belief::Suspected => "told-hold-suspected",
        Belief::Confirmed => "told-hold-confirmed",
        Belief::Cleared => "told-hold-cleared",
    }
}

fn declaration_key(declaration: Declaration) -> &'static str {
    match declaration {
        Declaration::Aware => "told-declare-aware",
        Declaration::ScopeKnown => "told-declare-scope",
        Declaration::AttackerOut => "told-declare-out",
        Declaration::CrisisOver => "told-declare-over",
    }
}
