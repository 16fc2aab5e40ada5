//! After ENDEX: one default policy, the same for everybody, so that a hidden foothold or mail that was never restored is not
//! free. Nobody hunts any more and no alert is looked at; what was cut is opened within two days, waiting mail is scanned
//! again and delivered, locked accounts are unlocked, machines that were switched off run again. The attacker goes on.

use super::agenda::Kind;
use super::blueprint::ix::*;
use super::world::Simulation;
use crate::scenario::model::MailFlow;
use std::sync::Arc;

const DAY: u32 = 86_400;

impl Simulation {
    /// The default policy begins.
    pub fn begin_aftermath(&mut self) {
        self.g.aftermath = true;
        let at = self.now + DAY;
        self.put(at, Kind::Aftermath, 0, 1, 0);
        self.put(at + DAY, Kind::Aftermath, 0, 2, 0);
        for t in self.blueprint.teams.ids() {
            self.end_overtime(t);
        }
        // What nobody does any more.
        for o in self.open_orders().collect::<Vec<OrderIx>>() {
            self.cancel_order(o);
        }
    }

    pub(crate) fn aftermath(&mut self, step: u32) {
        let b = Arc::clone(&self.blueprint);
        if step == 1 {
            self.open_mail(MailFlow::External);
            self.open_mail(MailFlow::Internal);
            self.drain_backlog(true);
            for a in b.accounts.ids() {
                if self.account(a).locked {
                    self.account_mut(a).locked = false;
                    self.g.attacker.stale = true;
                }
            }
            return;
        }
        for s in b.segments.ids() {
            self.isolate(s, false);
        }
        for n in b.nodes.ids() {
            let s = self.node(n);
            let (cut, broken) = (s.disconnected || s.off, s.broken);
            if broken {
                self.node_mut(n).broken = false;
            }
            if cut {
                self.link(n, true);
            } else if broken {
                self.refresh_node(n);
            }
            self.expose(n, true);
        }
        for d in b.data.ids() {
            self.holding_mut(d).closed = false;
        }
        self.wake_attacker();
    }
}
