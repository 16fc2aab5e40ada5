//! What the cell says: assessments, declarations, reports, questions, choices, statements, notifications.
//!
//! Whether a word is true goes into its event, for measures, and into nothing that a role sees.

use super::super::command::*;
use super::super::condition::Bell;
use super::super::event::Event;
use super::super::plan::*;
use super::super::refusal::Refusal;
use super::super::run::Exercise;
use super::{rank, unknown};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use std::sync::Arc;

impl Exercise {
    pub(super) fn word_deed(&mut self, c: &Command, role: Option<RoleIx>) -> Result<(), Refusal> {
        let plan = Arc::clone(&self.plan);
        let b = &plan.blueprint;
        let who = role.unwrap_or_default();
        let leads = role.is_none_or(|r| plan.scenario.roles[r.place()].leads);
        let not_leading = || Refusal::NotLeading(plan.roles.id(who).to_owned());
        match &c.deed {
            Deed::Assess { node, belief, .. } => {
                let n = rank(&b.names.nodes, "node", node.as_str())?;
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
                    .map(|n| rank(&b.names.nodes, "node", n.as_str()))
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
                let o = rank(&b.names.outsiders, "outsider", outsider.as_str())?;
                self.emit(Event::Asked {
                    outsider: o,
                    role: who,
                });
            }
            Deed::Choose { inject, option } => {
                let i = rank(&plan.injects, "inject", inject.as_str())?;
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
                let s = rank(&b.names.statements, "statement", statement.as_str())?;
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
                let d = rank(&plan.duties, "duty", duty.as_str())?;
                self.open_duty(d)?;
            }
            Deed::Notify { duty } => {
                let d = rank(&plan.duties, "duty", duty.as_str())?;
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
}
