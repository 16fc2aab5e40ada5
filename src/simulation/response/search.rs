//! Searches: what was examined, for which period, with what coverage, and what it says. They can be wrong both ways.

use crate::scenario::model::{Handling, LogKind, Means};
use crate::simulation::blueprint::ix::*;
use crate::simulation::chance::{Key, MILLION, Purpose};
use crate::simulation::continuity::share;
use crate::simulation::detection::names_an_address;
use crate::simulation::event::{Event, Found, Scope, Target};
use crate::simulation::state::Hold;
use crate::simulation::time::Time;
use crate::simulation::world::Simulation;
use std::sync::Arc;

impl Simulation {
    /// The nodes that a search at this target looks at.
    pub(crate) fn nodes_of(&self, target: Target) -> Vec<NodeIx> {
        let b = &self.blueprint;
        match target {
            Target::Node(n) => vec![n],
            Target::Account(a) => b.accounts[a]
                .opens
                .iter()
                .chain(&b.accounts[a].controls)
                .copied()
                .collect(),
            Target::Data(d) => vec![b.data[d].on],
            Target::LogSource(s) => b.sources[s].covers.clone(),
            Target::Segment(s) => b.segments[s].clone(),
            Target::Department(d) => b.departments[d].mailboxes.into_iter().collect(),
            Target::Alert(a) => vec![self.g.detection.alerts[a.place()].node],
            Target::None
            | Target::Channel(_)
            | Target::Outsider(_)
            | Target::Audience(_)
            | Target::Team(_) => Vec::new(),
        }
    }

    fn search_key(&self, purpose: Purpose, o: OrderIx, n: NodeIx, what: u64) -> Key {
        let mut key = self.order_key(purpose, o);
        key.actor = self.blueprint.nodes[n].hash;
        key.index = key.index * 64 + what;
        key
    }

    /// Examines nodes for means of the attacker.
    pub(crate) fn hunt(
        &mut self,
        o: OrderIx,
        means: &[Means],
        sensitivity: u32,
        false_finding: u32,
    ) {
        let b = Arc::clone(&self.blueprint);
        let target = self.order_ref(o).target;
        let sure = sensitivity;
        for n in self.nodes_of(target) {
            let sensitivity = if self.node(n).lead {
                sure + share(
                    MILLION.saturating_sub(sure),
                    self.value(b.constants.lead_helps),
                )
            } else {
                sure
            };
            let scope = Scope {
                from: b.begins,
                coverage: sensitivity,
            };
            let mut said = false;
            let mut missed = false;
            for &m in means {
                let there = b.footholds_at[n].iter().copied().find(|&f| {
                    let s = self.foothold(f);
                    b.footholds[f].by == m && s.hold == Hold::Held && !s.unseen
                });
                let real = there.is_some_and(|_| {
                    self.source
                        .roll(
                            self.now,
                            self.search_key(Purpose::SearchHit, o, n, m as u64),
                        )
                        .chance(sensitivity)
                });
                let wrong = there.is_none()
                    && self
                        .source
                        .roll(
                            self.now,
                            self.search_key(Purpose::SearchFalse, o, n, m as u64),
                        )
                        .chance(false_finding);
                if let (true, Some(f)) = (real, there) {
                    self.foothold_mut(f).found = true;
                    if m == Means::Implant {
                        self.indicator_known();
                    }
                }
                missed |= there.is_some() && !real;
                if real || wrong {
                    said = true;
                    self.emit(Event::Finding {
                        order: o,
                        node: n,
                        found: Found::Means { means: m, real },
                        scope,
                    });
                }
            }
            if !said {
                self.emit(Event::Finding {
                    order: o,
                    node: n,
                    found: Found::Nothing { missed },
                    scope,
                });
            }
        }
    }

    /// Searches records for traces.
    pub(crate) fn search_records(
        &mut self,
        o: OrderIx,
        kinds: &[LogKind],
        back: u32,
        sensitivity: u32,
        false_finding: u32,
    ) {
        let b = Arc::clone(&self.blueprint);
        let target = self.order_ref(o).target;
        for n in self.nodes_of(target) {
            let mut said = false;
            let mut missed = false;
            let mut reach = (self.now, 0u32);
            for &s in &b.nodes[n].sources {
                if !kinds.contains(&b.sources[s].kind) {
                    continue;
                }
                let state = self.log_source(s);
                let from = (self.now - back.min(state.retention)).max(state.since);
                reach.0 = reach.0.min(from);
                reach.1 = reach.1.max(if state.on { self.coverage(s, n) } else { 0 });
                let traces = self
                    .g
                    .detection
                    .records
                    .iter()
                    .filter(|r| r.there && r.source == s && r.node == n && r.at >= from)
                    .count();
                // Every trace is another chance to see one.
                let hit = (0..traces.min(32)).any(|i| {
                    let key = self.search_key(Purpose::SearchHit, o, n, 32 + i as u64);
                    self.source.roll(self.now, key).chance(sensitivity)
                });
                let wrong = traces == 0
                    && self
                        .source
                        .roll(
                            self.now,
                            self.search_key(Purpose::SearchFalse, o, n, u64::from(s.0)),
                        )
                        .chance(false_finding);
                missed |= traces > 0 && !hit;
                if hit || wrong {
                    said = true;
                    let scope = Scope {
                        from,
                        coverage: self.coverage(s, n),
                    };
                    self.emit(Event::Finding {
                        order: o,
                        node: n,
                        found: Found::Activity {
                            source: s,
                            real: hit,
                        },
                        scope,
                    });
                }
                if hit {
                    self.node_mut(n).lead = true;
                }
                if hit && names_an_address(b.sources[s].kind) {
                    self.indicator_known();
                }
                if hit && matches!(b.sources[s].kind, LogKind::Network | LogKind::Application) {
                    self.account_for(n);
                }
            }
            if !said {
                let scope = Scope {
                    from: reach.0,
                    coverage: reach.1,
                };
                self.emit(Event::Finding {
                    order: o,
                    node: n,
                    found: Found::Nothing { missed },
                    scope,
                });
            }
        }
    }

    /// Volumes and look-ups show what left a node: the cell can say so before others do.
    fn account_for(&mut self, n: NodeIx) {
        let b = Arc::clone(&self.blueprint);
        for &d in &b.nodes[n].data {
            let holding = self.holding_mut(d);
            holding.accounted |= holding.handled[Handling::Extracted as usize] > 0;
        }
    }

    /// Passwords in clear text are found and removed.
    pub(crate) fn sweep_secrets(&mut self, o: OrderIx, d: DataIx) -> bool {
        if std::mem::replace(&mut self.holding_mut(d).swept, true) {
            return false;
        }
        let def = &self.blueprint.data[d];
        let (node, groups) = (def.on, def.secrets.len() as u32);
        let scope = Scope {
            from: self.blueprint.begins,
            coverage: MILLION,
        };
        let found = if groups > 0 {
            Found::Secrets { groups }
        } else {
            Found::Nothing { missed: false }
        };
        self.emit(Event::Finding {
            order: o,
            node,
            found,
            scope,
        });
        groups > 0
    }

    /// A node that came back is examined for what was brought back with it.
    pub(crate) fn validate(&mut self, o: OrderIx, n: NodeIx, sensitivity: u32) -> bool {
        let infected = self.node(n).infected;
        let hit = infected
            && self
                .source
                .roll(self.now, self.search_key(Purpose::SearchHit, o, n, 60))
                .chance(sensitivity);
        let found = if hit {
            Found::Infected { real: true }
        } else {
            Found::Nothing { missed: infected }
        };
        self.emit(Event::Finding {
            order: o,
            node: n,
            found,
            scope: Scope {
                from: Time::START,
                coverage: sensitivity,
            },
        });
        if hit {
            let b = Arc::clone(&self.blueprint);
            for &f in &b.footholds_at[n] {
                if self.foothold(f).hold == Hold::Held {
                    self.foothold_mut(f).found = true;
                }
            }
        }
        hit
    }
}
