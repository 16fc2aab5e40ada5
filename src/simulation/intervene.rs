//! What comes from outside the rules: effects of injects and options, facts that a facilitator sets, statements.

use super::blueprint::TriggerDef;
use super::blueprint::ix::*;
use super::event::{Found, Scope};
use super::state::{Hold, OrderStage};
use super::world::Simulation;
use crate::scenario::model::{Audience, Skill};

/// Something that happens to the ministry from outside, compiled from an inject, an option or a facilitator's hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happening {
    /// Trust moves by thousandths.
    Trust(Audience, i32),
    /// Calls come to the help desk.
    Calls(u32),
    /// A node stops working for so many seconds.
    Outage(NodeIx, u32),
    /// A node breaks, or works again.
    Broken(NodeIx, bool),
    /// People are away for so many seconds.
    Absent(Skill, u32, u32),
    /// The attacker hears a claim.
    Heard(ClaimIx),
    /// A claim stands refuted.
    Refuted(ClaimIx),
    /// An indicator becomes known.
    Indicator,
    /// A foothold is set or removed.
    Foothold(FootholdIx, bool),
    /// A password is known to the attacker or not.
    Credential(AccountIx, bool),
}

impl Simulation {
    /// Something happens.
    pub fn happen(&mut self, what: Happening) {
        match what {
            Happening::Trust(audience, by) => self.move_trust(audience, by),
            Happening::Calls(count) => self.calls_come(count),
            Happening::Outage(node, lasts) => self.outage(node, lasts),
            Happening::Broken(node, broken) => {
                self.node_mut(node).broken = broken;
                self.refresh_node(node);
            }
            Happening::Absent(skill, people, lasts) => self.absent(skill, people, lasts),
            Happening::Heard(claim) => self.attacker_reacts(TriggerDef::Heard(claim)),
            Happening::Refuted(claim) => self.refute(claim, false),
            Happening::Indicator => self.indicator_known(),
            Happening::Foothold(f, true) => {
                self.gain_foothold(f);
                self.wake_attacker();
            }
            Happening::Foothold(f, false) => {
                self.lose_foothold(f);
            }
            Happening::Credential(a, true) => {
                self.gain_credential(a);
                self.wake_attacker();
            }
            Happening::Credential(a, false) => self.lose_credential(a),
        }
    }

    /// A public statement is made.
    pub fn state(&mut self, s: StatementIx) {
        self.make_statement(s);
    }

    /// Somebody tells the cell that a node is worth examining: what is true of it decides what is found.
    pub fn tip(&self, node: NodeIx) -> (Found, Scope) {
        let b = &self.blueprint;
        let there = b.footholds_at[node]
            .iter()
            .find(|&&f| self.foothold(f).hold == Hold::Held);
        let source = b.nodes[node].sources.first().copied().unwrap_or_default();
        (
            Found::Activity {
                source,
                real: there.is_some(),
            },
            Scope {
                from: b.begins,
                coverage: 0,
            },
        )
    }

    /// Footholds that the attacker has now.
    pub fn footholds_held(&self) -> u32 {
        self.g.attacker.held.len() as u32
    }

    /// Whether the attacker has a foothold on a node now.
    pub fn is_compromised(&self, n: NodeIx) -> bool {
        self.blueprint.footholds_at[n]
            .iter()
            .any(|&f| self.foothold(f).hold == Hold::Held)
    }

    /// Whether the attacker has or had a foothold on a node.
    pub fn was_compromised(&self, n: NodeIx) -> bool {
        self.blueprint.footholds_at[n]
            .iter()
            .any(|&f| self.foothold(f).hold != Hold::Never)
    }

    /// Whether the attacker has a foothold now.
    pub fn is_held(&self, f: FootholdIx) -> bool {
        self.foothold(f).hold == Hold::Held
    }

    /// How far a stage is, whether it was done at least once, and a facilitator's hand on it.
    pub fn stage_progress(&self, s: StageIx) -> (super::state::Progress, bool, super::state::Hand) {
        let state = self.stage(s);
        (state.progress, state.ever, state.hand)
    }

    /// Whether a node works now.
    pub fn is_up(&self, n: NodeIx) -> bool {
        self.node(n).up
    }

    /// Whether the defenders cut a node off.
    pub fn is_cut_off(&self, n: NodeIx) -> bool {
        !self.is_linked(n)
    }

    /// Whether a stage of the campaign was done.
    pub fn is_stage_done(&self, s: StageIx) -> bool {
        self.stage(s).ever
    }

    /// Records handled so far: consulted, extracted, altered.
    pub fn records_handled(&self, d: DataIx) -> [u64; 3] {
        self.holding(d).handled
    }

    /// The level of a function, in millionths.
    pub fn function_level(&self, f: FunctionIx) -> u32 {
        self.function(f).level
    }

    /// Whether a public service runs.
    pub fn service_works(&self, s: ServiceIx) -> bool {
        self.service(s).works
    }

    /// Whether a channel can be used.
    pub fn channel_works(&self, c: ChannelIx) -> bool {
        let s = self.channel(c);
        s.active && s.works
    }

    /// Trust of an audience in thousandths.
    pub fn trust_level(&self, audience: Audience) -> u32 {
        self.g.trust.level[super::state::place(audience)]
    }

    /// Messages that wait inside the ministry.
    pub fn backlog(&self) -> u64 {
        self.mail_held(|_, _| true)
    }

    /// Whether a department reads its mail now.
    pub fn has_mail(&self, d: DepartmentIx) -> bool {
        !self.is_without_mail(d)
    }

    /// Orders that are not yet reported.
    pub fn open_orders(&self) -> impl Iterator<Item = OrderIx> + '_ {
        self.g
            .response
            .orders
            .iter()
            .enumerate()
            .filter(|(_, o)| !matches!(o.stage, OrderStage::Reported(_)))
            .map(|(i, _)| OrderIx(i as u32))
    }
}
