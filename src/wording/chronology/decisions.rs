//! What people did, from the journal: decisions with their orders, declarations, statements, interventions.

use super::gathered::Together;
use super::teller::Teller;
use super::{Entry, Kind};
use crate::exercise::Done;
use crate::exercise::command::{Actor, Deed, OrderRequest};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::wording::Args;
use crate::wording::deeds::{Deeds, belief_key};

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
                    let name = self.deeds().node(node);
                    match held.iter_mut().find(|(b, _)| b == belief) {
                        Some((_, nodes)) => nodes.push(name),
                        None => held.push((*belief, vec![name])),
                    }
                }
                other => said.push(self.deeds().deed(other)),
            }
        }
        let mut one_by_one: Vec<String> = orders
            .iter()
            .flat_map(|o| self.deeds().orders(&[o], usize::MAX))
            .collect();
        one_by_one.extend(said.iter().cloned());
        for (belief, nodes) in &held {
            one_by_one.extend(nodes.iter().map(|node| {
                let args = Args::new().word("nodes", node);
                self.w.text(belief_key(*belief), &args)
            }));
        }
        let mut in_short = self.deeds().orders(&orders, FEW);
        in_short.extend(
            group
                .iter()
                .filter_map(|done| self.deed_in_short(&done.command.deed)),
        );
        let ordered = self.deeds().orders(&orders, usize::MAX);
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
        let why = self.deeds().reason(&first.command);
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
            .word("who", self.deeds().actor(&first.command.by))
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

    /// Says what commands do.
    pub(super) fn deeds(&self) -> Deeds<'_> {
        Deeds {
            w: self.w,
            names: &self.names,
            plan: self.plan,
            memory: self.run,
        }
    }

    /// The same in short; nothing for orders and assessments, which stand together.
    fn deed_in_short(&self, deed: &Deed) -> Option<String> {
        match deed {
            Deed::Order(_) | Deed::Assess { .. } => None,
            Deed::Operation { name, hour, orders } => {
                let deeds = self.deeds();
                let all: Vec<&OrderRequest> = orders.iter().collect();
                Some(deeds.operation_with(name, *hour, &deeds.orders(&all, 1)))
            }
            other => Some(self.deeds().deed(other)),
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
