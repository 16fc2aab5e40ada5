//! What works: nodes with what they need, segments, and what the internet reaches.

use super::blueprint::Watcher;
use super::blueprint::ix::*;
use super::event::{Cause, Event};
use super::world::Simulation;
use crate::scenario::model::Means;
use std::sync::Arc;

impl Simulation {
    pub(crate) fn begin_network(&mut self) {
        self.g.attacker.stale = true;
    }

    /// Why a node does not work by itself, if it does not.
    fn own_fault(&self, n: NodeIx) -> Option<Cause> {
        let s = self.node(n);
        if s.broken {
            Some(Cause::Attacker)
        } else if s.off || s.disconnected || s.worked_on > 0 || self.is_isolated(n) {
            Some(Cause::Defenders)
        } else if s.outages > 0 {
            Some(Cause::Outage)
        } else {
            None
        }
    }

    /// Whether its segment is isolated.
    pub(crate) fn is_isolated(&self, n: NodeIx) -> bool {
        self.blueprint.nodes[n]
            .segment
            .is_some_and(|s| self.segment(s).isolated)
    }

    /// Whether the network reaches it at all.
    pub(crate) fn is_linked(&self, n: NodeIx) -> bool {
        let s = self.node(n);
        !s.off && !s.disconnected && !self.is_isolated(n)
    }

    /// Works out again whether a node works, and everything that follows from it.
    pub(crate) fn refresh_node(&mut self, first: NodeIx) {
        let b = Arc::clone(&self.blueprint);
        self.g.attacker.stale = true;
        let mut work = vec![first];
        let mut touched_mail = false;
        while let Some(n) = work.pop() {
            let fault = self.own_fault(n).or_else(|| {
                b.nodes[n]
                    .needs
                    .iter()
                    .find(|group| group.iter().all(|&m| !self.node(m).up))
                    .map(|group| self.node(group[0]).cause)
            });
            let up = fault.is_none();
            let before = self.node(n).up;
            let state = self.node_mut(n);
            state.up = up;
            if let Some(cause) = fault {
                state.cause = cause;
            }
            if up == before {
                continue;
            }
            self.emit(match fault {
                None => Event::NodeUp { node: n },
                Some(cause) => Event::NodeDown { node: n, cause },
            });
            for watcher in &b.nodes[n].watchers {
                match *watcher {
                    Watcher::Need(need) => self.refresh_need(need),
                    Watcher::Channel(channel) => self.refresh_channel(channel),
                    Watcher::Service(service) => self.refresh_service(service),
                    Watcher::Mail => touched_mail = true,
                }
            }
            work.extend(b.nodes[n].needed_by.iter().copied());
        }
        if touched_mail {
            self.refresh_mail();
        }
        self.wake_attacker();
    }

    /// Cuts a node from the network or joins it again.
    pub(crate) fn link(&mut self, n: NodeIx, linked: bool) {
        if self.node(n).disconnected != linked && !self.node(n).off {
            return;
        }
        let state = self.node_mut(n);
        state.disconnected = !linked;
        if linked {
            state.off = false;
        }
        self.emit(Event::Linked { node: n, linked });
        self.refresh_node(n);
    }

    /// Switches a node off; what lived only in its memory can no longer be examined.
    pub(crate) fn power_off(&mut self, n: NodeIx) {
        if self.node(n).off {
            return;
        }
        self.node_mut(n).off = true;
        let b = Arc::clone(&self.blueprint);
        for &f in &b.footholds_at[n] {
            if matches!(
                b.footholds[f].by,
                Means::Implant | Means::SessionToken | Means::TransportAgent
            ) {
                self.lose_evidence(f);
                self.foothold_mut(f).unseen = true;
            }
        }
        self.emit(Event::Linked {
            node: n,
            linked: false,
        });
        self.refresh_node(n);
    }

    /// Opens a node to the internet or closes it.
    pub(crate) fn expose(&mut self, n: NodeIx, open: bool) -> bool {
        if self.node(n).open == open || !self.blueprint.nodes[n].exposed {
            return false;
        }
        self.node_mut(n).open = open;
        self.g.attacker.stale = true;
        self.emit(Event::Exposed { node: n, open });
        let b = Arc::clone(&self.blueprint);
        for watcher in &b.nodes[n].watchers {
            match *watcher {
                Watcher::Need(need) => self.refresh_need(need),
                Watcher::Service(service) => self.refresh_service(service),
                Watcher::Channel(_) | Watcher::Mail => {}
            }
        }
        self.wake_attacker();
        true
    }

    /// Whether users of a node can use it: it works, and the internet reaches it where that is its purpose.
    pub(crate) fn serves(&self, n: NodeIx) -> bool {
        let s = self.node(n);
        s.up && (s.open || !self.blueprint.nodes[n].exposed)
    }

    /// Isolates a segment or joins it again.
    pub(crate) fn isolate(&mut self, segment: SegmentIx, isolated: bool) -> bool {
        if self.segment(segment).isolated == isolated {
            return false;
        }
        self.segment_mut(segment).isolated = isolated;
        let b = Arc::clone(&self.blueprint);
        for &n in &b.segments[segment] {
            self.emit(Event::Linked {
                node: n,
                linked: !isolated,
            });
            self.refresh_node(n);
        }
        true
    }

    /// A node breaks, by the attacker or otherwise.
    pub(crate) fn break_node(&mut self, n: NodeIx) {
        self.node_mut(n).broken = true;
        self.refresh_node(n);
    }

    /// Starts an outage that an inject makes.
    pub(crate) fn outage(&mut self, n: NodeIx, lasts: u32) {
        let state = self.node_mut(n);
        state.outages = state.outages.saturating_add(1);
        let nth = u32::from(state.outages);
        let at = self.now + lasts;
        self.put(at, super::agenda::Kind::OutageEnds, n.0, nth, 0);
        self.refresh_node(n);
    }

    pub(crate) fn outage_ends(&mut self, n: NodeIx) {
        let state = self.node_mut(n);
        state.outages = state.outages.saturating_sub(1);
        self.refresh_node(n);
    }

    /// Whether administrators reach a node from where they sit: one of the nodes that administer it works and the
    /// network reaches it. A node that nothing administers is looked after on the spot.
    pub(crate) fn is_administrable(&self, n: NodeIx) -> bool {
        let from = &self.blueprint.nodes[n].administered_from;
        self.is_linked(n) && from.iter().any(|&a| self.node(a).up)
    }
}
