//! The scripted team: rules become the same commands that people give, from what the team knows.

use super::command::*;
use super::plan::RuleIx;
use super::run::Exercise;
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::Target;
use crate::simulation::state::AlertStage;

impl Exercise {
    /// A rule of the script acts: its commands join the queue.
    pub(super) fn run_rule(&mut self, r: RuleIx) {
        let plan = std::sync::Arc::clone(&self.plan);
        let Some(rule) = self
            .script_place()
            .map(|p| &plan.scenario.playbooks[p].rules[r.place()])
        else {
            return;
        };
        let language = plan
            .scenario
            .languages
            .first()
            .copied()
            .unwrap_or(Language::English);
        let why = rule.why.get(language);
        for step in &rule.what {
            for deed in self.deeds_of(step, language) {
                let now = self.now();
                self.script_queue.push_back(Command {
                    by: Actor::Role(rule.by.clone()),
                    operator: String::new(),
                    channel: None,
                    // Only a journal says why.
                    rationale: if self.keeps_journal() {
                        why.to_owned()
                    } else {
                        String::new()
                    },
                    taken: now,
                    noted: now,
                    rests_on: Vec::new(),
                    answers: None,
                    deed,
                });
            }
        }
    }

    fn deeds_of(&self, step: &Step, language: Language) -> Vec<Deed> {
        match step {
            Step::Order {
                action,
                at,
                copy_age,
            } => self
                .requests(action, at, *copy_age)
                .into_iter()
                .map(Deed::Order)
                .collect(),
            Step::Operation {
                name,
                start_in,
                orders,
            } => {
                let orders: Vec<OrderRequest> = orders
                    .iter()
                    .flat_map(|(action, at)| self.requests(action, at, None))
                    .collect();
                if orders.is_empty() && self.left_out.is_some() {
                    return Vec::new();
                }
                let hour = self.now() + start_in.0;
                vec![Deed::Operation {
                    name: name.get(language).to_owned(),
                    hour,
                    orders,
                }]
            }
            Step::Use(channel) => vec![Deed::UseChannel {
                channel: channel.clone(),
            }],
            Step::Assess { at, belief } => self
                .aimed_nodes(at)
                .into_iter()
                .filter(|n| self.beliefs[n.place()] != *belief)
                .map(|n| Deed::Assess {
                    node: NodeId(self.plan.blueprint.names.nodes.id(n).to_owned()),
                    belief: *belief,
                    basis: String::new(),
                    confidence: 0,
                })
                .collect(),
            Step::Declare(declaration) => {
                let names = &self.plan.blueprint.names.nodes;
                let nodes = self
                    .plan
                    .blueprint
                    .nodes
                    .ids()
                    .filter(|n| {
                        matches!(
                            self.beliefs[n.place()],
                            Belief::Suspected | Belief::Confirmed
                        )
                    })
                    .map(|n| NodeId(names.id(n).to_owned()))
                    .collect();
                vec![Deed::Declare {
                    declaration: *declaration,
                    nodes,
                }]
            }
            Step::Report => vec![Deed::Report {
                text: String::new(),
            }],
            Step::State(statement) => vec![Deed::State {
                statement: statement.clone(),
            }],
            Step::OpenDuty(duty) => vec![Deed::OpenDuty { duty: duty.clone() }],
            Step::Notify(duty) => vec![Deed::Notify { duty: duty.clone() }],
            Step::Choose { inject, option } => {
                vec![Deed::Choose {
                    inject: inject.clone(),
                    option: option.clone(),
                }]
            }
            Step::Cancel(action) => {
                let rank = self.plan.blueprint.names.actions.rank(action.as_str());
                self.sim
                    .open_orders()
                    .filter(|o| Some(self.sim.order_ref(*o).action) == rank)
                    .map(|o| Deed::Cancel { order: o.0 })
                    .collect()
            }
        }
    }

    fn requests(&self, action: &ActionId, at: &Aim, copy_age: Option<Span>) -> Vec<OrderRequest> {
        let rank = self.plan.blueprint.names.actions.rank(action.as_str());
        if self.left_out.is_some() && rank == self.left_out {
            return Vec::new();
        }
        let request = |target: Option<String>| OrderRequest {
            action: action.clone(),
            target,
            copy_age,
            priority: USUAL,
        };
        let nodes = |nodes: Vec<NodeIx>| -> Vec<OrderRequest> {
            let names = &self.plan.blueprint.names;
            let Some(rank) = rank else {
                return Vec::new();
            };
            let def = &self.plan.blueprint.actions[rank];
            let kinds = &def.node_kinds;
            let ordered = |n: NodeIx| {
                if def.target == TargetKind::Node {
                    let mut orders = self.sim.orders_for(rank);
                    orders.any(|o| o.target == Target::Node(n))
                } else {
                    self.any_order(rank, Some(names.nodes.id(n)), |_| true)
                }
            };
            nodes
                .into_iter()
                .filter(|n| kinds.is_empty() || kinds.contains(&self.plan.blueprint.nodes[*n].kind))
                .filter(|n| !ordered(*n))
                .map(|n| request(Some(names.nodes.id(n).to_owned())))
                .collect()
        };
        match at {
            Aim::None => vec![request(None)],
            Aim::Id(id) => vec![request(Some(id.clone()))],
            Aim::Each(ids) => ids.iter().map(|id| request(Some(id.clone()))).collect(),
            Aim::Found(_) | Aim::Escalated | Aim::Assessed(_) => nodes(self.aimed_nodes(at)),
            Aim::OldestAlert => {
                // The first alert that the team knows of and that nobody has settled.
                let mut number = 0;
                for item in &self.known.items {
                    if let super::knowledge::Fact::Alert { alert, .. } = item.fact {
                        number += 1;
                        if self.sim.alert_stage(alert) == AlertStage::Escalated {
                            return vec![request(Some(number.to_string()))];
                        }
                    }
                }
                Vec::new()
            }
        }
    }

    fn aimed_nodes(&self, at: &Aim) -> Vec<NodeIx> {
        let rank = |id: &String| self.plan.blueprint.names.nodes.rank(id);
        match at {
            Aim::None | Aim::OldestAlert => Vec::new(),
            Aim::Id(id) => rank(id).into_iter().collect(),
            Aim::Each(ids) => ids.iter().filter_map(rank).collect(),
            Aim::Found(means) => self.known.found_nodes(*means),
            Aim::Escalated => self.known.escalated_nodes(),
            Aim::Assessed(belief) => self
                .plan
                .blueprint
                .nodes
                .ids()
                .filter(|n| self.beliefs[n.place()] == *belief)
                .collect(),
        }
    }
}
