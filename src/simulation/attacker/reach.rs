//! What the attacker can use and reach at this moment, worked out from the graph.

use crate::scenario::model::{AccountKind, CutMode, Means, NodeKind};
use crate::simulation::blueprint::ix::*;
use crate::simulation::blueprint::{AlternativeDef, Blueprint, NeedDefAttacker};
use crate::simulation::world::Simulation;
use std::sync::Arc;

impl Simulation {
    /// Works out again which footholds can be used, if anything changed.
    pub(crate) fn refresh_usable(&mut self) {
        if !std::mem::take(&mut self.g.attacker.stale) {
            return;
        }
        let b = Arc::clone(&self.blueprint);
        let mut held = std::mem::take(&mut self.g.attacker.held);
        held.sort_unstable();
        let door = self.has_any_door();
        let direct: Vec<bool> = held
            .iter()
            .map(|&f| self.is_usable_from_outside(f, door))
            .collect();
        let inside = direct.iter().any(|&d| d);
        let usable: Vec<FootholdIx> = held
            .iter()
            .zip(&direct)
            .filter(|&(&f, &direct)| direct || (inside && self.is_usable_from_inside(f)))
            .map(|(&f, _)| f)
            .collect();
        self.g.attacker.held = held;
        let before = std::mem::take(&mut self.g.attacker.usable);
        if usable != before {
            for &f in before.iter().filter(|f| usable.binary_search(f).is_err()) {
                self.set_usable(&b, f, false);
            }
            for &f in usable.iter().filter(|f| before.binary_search(f).is_err()) {
                self.set_usable(&b, f, true);
            }
        }
        self.g.attacker.usable = usable;
    }

    /// A foothold can be used from now on, or no longer: its node and segment count it.
    fn set_usable(&mut self, b: &Blueprint, f: FootholdIx, usable: bool) {
        let node = b.footholds[f].on;
        let step = if usable { 1 } else { u16::MAX };
        self.foothold_mut(f).usable = usable;
        let state = self.node_mut(node);
        state.held = state.held.wrapping_add(step);
        if let Some(s) = b.nodes[node].segment {
            let state = self.segment_mut(s);
            state.held = state.held.wrapping_add(step);
        }
    }

    fn is_usable_from_outside(&self, f: FootholdIx, door: bool) -> bool {
        let def = &self.blueprint.footholds[f];
        let node = self.node(def.on);
        if !self.is_linked(def.on) || node.broken {
            return false;
        }
        match def.by {
            Means::WebShell | Means::ServerModule => node.open,
            Means::Implant => !self.g.attacker.blocked,
            Means::TransportAgent => {
                self.g.mail.external.is_none() && self.gateway_fault().is_none()
            }
            Means::MailboxRule => self.g.mail.external.is_none() && node.up,
            Means::ValidAccount => def.account.is_none_or(|a| self.opens_a_door(a)),
            Means::SessionToken => def.account.is_none_or(|a| !self.account(a).locked) && door,
            Means::RogueAccount | Means::GoldenTicket | Means::Certificate | Means::SigningKey => {
                door
            }
        }
    }

    /// From another foothold inside everything answers that the network reaches, but an account that is locked.
    fn is_usable_from_inside(&self, f: FootholdIx) -> bool {
        let def = &self.blueprint.footholds[f];
        self.is_linked(def.on)
            && !self.node(def.on).broken
            && match def.by {
                Means::ValidAccount | Means::SessionToken => {
                    def.account.is_none_or(|a| !self.account(a).locked)
                }
                Means::WebShell
                | Means::TransportAgent
                | Means::ServerModule
                | Means::Implant
                | Means::RogueAccount
                | Means::GoldenTicket
                | Means::Certificate
                | Means::SigningKey
                | Means::MailboxRule => true,
            }
    }

    fn is_door(&self, n: NodeIx) -> bool {
        let def = &self.blueprint.nodes[n];
        let s = self.node(n);
        def.exposed
            && s.open
            && s.up
            && matches!(
                def.kind,
                NodeKind::Vpn
                    | NodeKind::Webmail
                    | NodeKind::SupplierAccess
                    | NodeKind::IdentityProvider
            )
    }

    fn has_any_door(&self) -> bool {
        self.blueprint.doors.iter().any(|&n| self.is_door(n))
    }

    /// Whether a password of this group opens a door from outside: not where a second factor is asked for.
    fn opens_a_door(&self, a: AccountIx) -> bool {
        let s = self.account(a);
        let b = &self.blueprint;
        !s.locked
            && !s.mfa
            && b.doors
                .iter()
                .any(|&n| self.is_door(n) && b.nodes[n].opened_by.contains(&a))
    }

    /// Whether the attacker can act on a node.
    pub(crate) fn reaches(&self, n: NodeIx) -> bool {
        let b = &self.blueprint;
        let s = self.node(n);
        if s.off || s.disconnected || s.broken {
            return false;
        }
        if s.held > 0 {
            return true;
        }
        let isolated = self.is_isolated(n);
        if b.nodes[n].exposed && s.open && !isolated {
            return true;
        }
        if let Some(segment) = b.nodes[n].segment
            && self.segment(segment).held > 0
        {
            return true;
        }
        if isolated {
            return false;
        }
        if b.reached_from
            .neighbors_slice(n.0)
            .iter()
            .any(|&f| self.node(NodeIx(f)).held > 0)
        {
            return true;
        }
        b.nodes[n].opened_by.iter().any(|&a| {
            let s = self.account(a);
            s.known && !s.locked && (self.opens_a_door(a) || !self.g.attacker.usable.is_empty())
        })
    }

    /// Whether the attacker controls a node: by a foothold with such rights, by an account, or by controlling what
    /// controls it.
    pub(crate) fn controls(&self, n: NodeIx) -> bool {
        let b = &self.blueprint;
        let mut seen: Vec<NodeIx> = vec![n];
        let mut next = 0;
        while let Some(&m) = seen.get(next) {
            next += 1;
            let by_foothold = b.footholds_at[m]
                .iter()
                .any(|&f| b.footholds[f].control && self.foothold(f).usable);
            let by_account = b.nodes[m].controlling.iter().any(|&a| {
                let s = self.account(a);
                s.known
                    && !s.locked
                    && (!s.mfa || b.accounts[a].kind == AccountKind::Service)
                    && self.reaches(m)
            });
            if by_foothold || by_account {
                return true;
            }
            for &p in &b.nodes[m].controlled_from {
                if self.is_linked(p) && !seen.contains(&p) {
                    seen.push(p);
                }
            }
        }
        false
    }

    /// Whether a way can be tried now.
    pub(crate) fn is_possible(&self, way: &AlternativeDef) -> bool {
        let b = &self.blueprint;
        let technique = &b.techniques[way.technique];
        if technique.needs_reach && !self.reaches(way.on) {
            return false;
        }
        if technique.by_mail
            && (self.g.mail.external.is_some_and(|m| m != CutMode::Hold)
                || self.gateway_fault().is_some())
        {
            return false;
        }
        if technique.by_inside_mail && self.g.mail.internal {
            return false;
        }
        if technique.needs_way_out && !self.has_way_out() {
            return false;
        }
        way.needs.iter().all(|need| match *need {
            NeedDefAttacker::Foothold(n) => self.node(n).held > 0,
            NeedDefAttacker::Control(n) => self.controls(n),
            NeedDefAttacker::Credential(a) => self.account(a).known && !self.account(a).locked,
            NeedDefAttacker::Knows(k) => self.g.attacker.knows[k.place()],
            NeedDefAttacker::Vulnerable(n) => self.node(n).vulnerable,
            NeedDefAttacker::NoSecondFactor(a) => !self.account(a).mfa,
            NeedDefAttacker::HelpDesk => b.help_desk.is_some() && !self.g.help_desk.verifies,
        })
    }

    /// Whether records can leave: by addresses that are not blocked, or by mail.
    fn has_way_out(&self) -> bool {
        let by_network = !self.g.attacker.blocked && !self.g.attacker.usable.is_empty();
        let by_mail = self.g.mail.external.is_none()
            && self.g.attacker.usable.iter().any(|&f| {
                matches!(
                    self.blueprint.footholds[f].by,
                    Means::MailboxRule | Means::TransportAgent
                )
            });
        by_network || by_mail
    }
}
