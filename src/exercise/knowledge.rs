//! The one place where truth becomes knowledge: which role learns what, when, and what is shared.
//!
//! Items are numbered as they become known; views number them anew, so that gaps say nothing.

use super::plan::*;
use super::run::Exercise;
use crate::scenario::model::{Family, Means, Outcome};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{self as truth, Found, Scope};
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};

/// Which roles know something, by bit.
pub type Roles = u32;

/// What a finding says to those who read it. What is true of it is not here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Says {
    /// Nothing was found; that is not proof of absence.
    Nothing,
    /// A means of the attacker.
    Means(Means),
    /// Traces in a source.
    Activity(SourceIx),
    /// Passwords in clear text of so many groups.
    Secrets(u32),
    /// An address of the attacker.
    Indicator,
    /// What was brought back is infected.
    Infected,
}

/// Something known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fact {
    /// An inject.
    Inject(InjectIx),
    /// An alert that triage passed on: its source and node.
    Alert {
        alert: AlertIx,
        source: SourceIx,
        node: NodeIx,
    },
    /// A finding, with the order it comes from.
    Finding {
        order: Option<OrderIx>,
        node: NodeIx,
        says: Says,
        scope: Scope,
    },
    /// The result of an order.
    Result { order: OrderIx, outcome: Outcome },
    /// An order does not get through by its channel.
    Stuck { order: OrderIx },
    /// People came from outside.
    Support { outsider: OutsiderIx, people: u32 },
    /// Something that stands in public.
    Public(Public),
    /// An answer of somebody outside, by number.
    Answer { outsider: OutsiderIx, text: u32 },
}

/// What everybody can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Public {
    /// The attacker published something against a claim.
    Published(ClaimIx),
    /// A statement is contradicted.
    Contradicted(StatementIx, ClaimIx),
    /// Partners cut their link.
    PartnersCut,
    /// Something leaked.
    Leak,
}

/// An item of knowledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// When it became known.
    pub at: Time,
    /// To whom.
    pub to: Roles,
    /// What.
    pub fact: Fact,
}

/// All that somebody in the cell knows.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    /// Items in order.
    pub items: Vec<Item>,
    held: Vec<(OrderIx, NodeIx, Found, Scope)>,
    /// Answers of outsiders, in words.
    pub answers: Vec<String>,
    found: Vec<(NodeIx, Option<Means>)>,
    /// The same, each pair once.
    found_pairs: Vec<(NodeIx, Option<Means>)>,
    /// Nodes with findings, each once.
    found_at: Vec<NodeIx>,
    escalated: Vec<NodeIx>,
}

impl Knowledge {
    pub(super) fn reset(&mut self) {
        self.items.clear();
        self.held.clear();
        self.answers.clear();
        self.found.clear();
        self.found_pairs.clear();
        self.found_at.clear();
        self.escalated.clear();
    }

    /// A finding waits until its order is reported.
    pub(super) fn hold(&mut self, order: OrderIx, node: NodeIx, found: Found, scope: Scope) {
        self.held.push((order, node, found, scope));
    }

    fn learn(&mut self, at: Time, to: Roles, fact: Fact) {
        if let Fact::Finding { node, says, .. } = fact {
            match says {
                Says::Means(m) => self.find(node, Some(m)),
                Says::Activity(_) | Says::Infected => self.find(node, None),
                Says::Nothing | Says::Secrets(_) | Says::Indicator => {}
            }
        }
        self.items.push(Item { at, to, fact });
    }

    fn find(&mut self, node: NodeIx, means: Option<Means>) {
        self.found.push((node, means));
        if !self.found_pairs.contains(&(node, means)) {
            self.found_pairs.push((node, means));
        }
        if !self.found_at.contains(&node) {
            self.found_at.push(node);
        }
    }

    /// How many findings there are about a node, of a means.
    pub(super) fn findings(&self, on: Option<NodeIx>, means: Option<Means>) -> u32 {
        let fits = |(n, m): &&(NodeIx, Option<Means>)| {
            on.is_none_or(|o| o == *n) && (means.is_none() || *m == means)
        };
        self.found.iter().filter(fits).count() as u32
    }

    /// Nodes with findings, in the order in which they were found, each once.
    pub(super) fn found_nodes(&self, means: Option<Means>) -> Vec<NodeIx> {
        if means.is_none() {
            return self.found_at.clone();
        }
        let pairs = self.found_pairs.iter().filter(|(_, m)| *m == means);
        pairs.map(|(n, _)| *n).collect()
    }

    /// How many escalated alerts there are about a node.
    pub(super) fn escalated(&self, on: Option<NodeIx>) -> u32 {
        self.escalated
            .iter()
            .filter(|n| on.is_none_or(|o| o == **n))
            .count() as u32
    }

    /// Nodes with escalated alerts, each once.
    pub(super) fn escalated_nodes(&self) -> Vec<NodeIx> {
        let mut nodes = Vec::new();
        for n in &self.escalated {
            if !nodes.contains(n) {
                nodes.push(*n);
            }
        }
        nodes
    }
}

/// What a finding says, without what is true of it.
fn says(found: Found) -> Says {
    match found {
        Found::Nothing { .. } => Says::Nothing,
        Found::Means { means, .. } => Says::Means(means),
        Found::Activity { source, .. } => Says::Activity(source),
        Found::Secrets { groups } => Says::Secrets(groups),
        Found::Indicator { .. } => Says::Indicator,
        Found::Infected { .. } => Says::Infected,
    }
}

impl Exercise {
    /// All known items.
    pub fn known(&self) -> &Knowledge {
        &self.known
    }

    /// Every role, by bit.
    pub(super) fn everybody(&self) -> Roles {
        (1u64 << self.plan.scenario.roles.len().min(32)).wrapping_sub(1) as Roles
    }

    fn soc_readers(&self) -> Roles {
        let bits = self
            .plan
            .scenario
            .roles
            .iter()
            .enumerate()
            .filter(|(_, r)| r.hears_soc);
        bits.fold(0, |all, (i, _)| all | 1 << i)
    }

    fn learn(&mut self, to: Roles, fact: Fact) {
        let now = self.now();
        self.known.learn(now, to, fact);
    }

    pub(super) fn learn_inject(&mut self, i: InjectIx, role: RoleIx) {
        self.learn(1 << role.0, Fact::Inject(i));
    }

    pub(super) fn learn_alert(&mut self, alert: AlertIx) {
        let (source, node) = self.sim.alert_about(alert);
        self.known.escalated.push(node);
        let to = self.soc_readers();
        self.learn(
            to,
            Fact::Alert {
                alert,
                source,
                node,
            },
        );
    }

    /// Who reads what an order brings.
    fn readers(&self, order: OrderIx) -> Roles {
        let action = self.sim.order_ref(order).action;
        let asked = self.given[order.place()].role.map_or(0, |r| 1 << r.0);
        let to = if self.plan.blueprint.actions[action].family == Family::Detect {
            asked | self.soc_readers()
        } else {
            asked
        };
        if to == 0 { self.everybody() } else { to }
    }

    pub(super) fn learn_result(&mut self, order: OrderIx, outcome: Outcome) {
        self.learn(self.readers(order), Fact::Result { order, outcome });
        self.learn_findings(order);
    }

    /// Findings of an order whose report is there.
    pub(super) fn learn_findings(&mut self, order: OrderIx) {
        let to = self.readers(order);
        let mut rest = Vec::new();
        for (o, node, found, scope) in std::mem::take(&mut self.known.held) {
            if o == order {
                self.learn(
                    to,
                    Fact::Finding {
                        order: Some(o),
                        node,
                        says: says(found),
                        scope,
                    },
                );
            } else {
                rest.push((o, node, found, scope));
            }
        }
        self.known.held = rest;
    }

    pub(super) fn learn_stuck(&mut self, order: OrderIx) {
        // Whoever gives an order notices at once that it does not get through.
        let to = self
            .given
            .get(order.place())
            .and_then(|g| g.role)
            .map_or_else(|| self.everybody(), |r| 1 << r.0);
        self.learn(to, Fact::Stuck { order });
    }

    pub(super) fn learn_support(&mut self, outsider: OutsiderIx, people: u32) {
        let to = self.everybody();
        self.learn(to, Fact::Support { outsider, people });
    }

    pub(super) fn learn_public(&mut self, e: truth::Event) {
        let public = match e {
            truth::Event::Published { claim } => Public::Published(claim),
            truth::Event::Contradicted { statement, claim } => {
                Public::Contradicted(statement, claim)
            }
            truth::Event::PartnersCut { .. } => Public::PartnersCut,
            _ => Public::Leak,
        };
        let to = self.everybody();
        self.learn(to, Fact::Public(public));
    }

    pub(super) fn learn_tip(&mut self, roles: &[RoleIx], node: NodeIx, found: Found, scope: Scope) {
        let to = roles.iter().fold(0, |bits, r| bits | 1 << r.0);
        self.learn(
            to,
            Fact::Finding {
                order: None,
                node,
                says: says(found),
                scope,
            },
        );
    }

    pub(super) fn learn_answer(&mut self, roles: &[RoleIx], outsider: OutsiderIx, text: &str) {
        let to = roles.iter().fold(0, |bits, r| bits | 1 << r.0);
        self.known.answers.push(text.to_owned());
        let text = self.known.answers.len() as u32 - 1;
        self.learn(to, Fact::Answer { outsider, text });
    }
}
