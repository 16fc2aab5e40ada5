//! Truth beside belief, node by node: when the attacker was there, when the cell could have known, what it held.

use crate::exercise::event::Event;
use crate::exercise::plan::Plan;
use crate::scenario::model::Belief;
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{Event as World, Found};
use crate::simulation::time::Time;
use std::collections::BTreeMap;

/// A stretch of time; without an end it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// From.
    pub from: Time,
    /// To.
    pub to: Option<Time>,
}

/// One node, as it was and as it was held to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// Which.
    pub node: NodeIx,
    /// When the attacker was on it.
    pub held: Vec<Stretch>,
    /// When somebody in the cell first had something true about the attacker there: an alert passed on or a finding
    /// reported; with the place of that event.
    pub learned: Option<(Time, usize)>,
    /// What was held of it, from which second on, with the place of the event.
    pub believed: Vec<(Time, Belief, usize)>,
}

impl Story {
    fn of(node: NodeIx) -> Story {
        Story {
            node,
            held: Vec::new(),
            learned: None,
            believed: Vec::new(),
        }
    }

    /// Whether the attacker was on it at a second.
    pub fn was_held(&self, at: Time) -> bool {
        self.held
            .iter()
            .any(|s| s.from <= at && s.to.is_none_or(|to| at < to))
    }

    /// What was held of it at a second.
    pub fn belief(&self, at: Time) -> Belief {
        let last = self.believed.iter().rev().find(|(t, _, _)| *t <= at);
        last.map_or(Belief::Unknown, |(_, b, _)| *b)
    }

    /// When the cell first suspected or confirmed it.
    pub fn suspected(&self) -> Option<(Time, usize)> {
        self.believed
            .iter()
            .find(|(_, b, _)| matches!(b, Belief::Suspected | Belief::Confirmed))
            .map(|(t, _, e)| (*t, *e))
    }

    /// Assessments that said it was clear while the attacker was on it: the event of each.
    pub fn wrongly_cleared(&self) -> Vec<usize> {
        let cleared = self.believed.iter();
        cleared
            .filter(|(t, b, _)| *b == Belief::Cleared && self.was_held(*t))
            .map(|(_, _, e)| *e)
            .collect()
    }

    /// Assessments that said the attacker was there, where it never was until then: the event of each.
    pub fn wrongly_suspected(&self) -> Vec<usize> {
        let named = self.believed.iter();
        named
            .filter(|(t, b, _)| *b == Belief::Confirmed && !self.held.iter().any(|s| s.from <= *t))
            .map(|(_, _, e)| *e)
            .collect()
    }
}

/// Every node on which the attacker was or of which the cell held something, in the order of ranks.
pub fn stories(plan: &Plan, events: &[(Time, Event)]) -> Vec<Story> {
    let b = &plan.blueprint;
    let mut all: BTreeMap<NodeIx, Story> = BTreeMap::new();
    let mut footholds: BTreeMap<NodeIx, u32> = BTreeMap::new();
    let mut alerts: Vec<(NodeIx, bool)> = Vec::new();
    let mut findings: Vec<(OrderIx, NodeIx)> = Vec::new();
    let learn = |all: &mut BTreeMap<NodeIx, Story>, node: NodeIx, at: Time, place: usize| {
        let story = all.entry(node).or_insert_with(|| Story::of(node));
        story.learned.get_or_insert((at, place));
    };
    for (place, (at, event)) in events.iter().enumerate() {
        match event {
            Event::Assessed { node, belief, .. } => {
                let story = all.entry(*node).or_insert_with(|| Story::of(*node));
                story.believed.push((*at, *belief, place));
            }
            Event::World(World::FootholdGained { foothold }) => {
                let node = b.footholds[*foothold].on;
                let held = footholds.entry(node).or_default();
                *held += 1;
                if *held == 1 {
                    let story = all.entry(node).or_insert_with(|| Story::of(node));
                    story.held.push(Stretch {
                        from: *at,
                        to: None,
                    });
                }
            }
            Event::World(World::FootholdLost { foothold }) => {
                let node = b.footholds[*foothold].on;
                let held = footholds.entry(node).or_default();
                *held = held.saturating_sub(1);
                if *held == 0
                    && let Some(last) = all.get_mut(&node).and_then(|s| s.held.last_mut())
                {
                    last.to = Some(*at);
                }
            }
            Event::World(World::AlertRaised { node, real, .. }) => alerts.push((*node, *real)),
            Event::World(World::Triaged { alert, escalated }) => {
                if let Some(&(node, true)) = alerts.get(alert.place())
                    && *escalated
                {
                    learn(&mut all, node, *at, place);
                }
            }
            Event::World(World::Finding {
                order, node, found, ..
            }) => {
                let real = match found {
                    Found::Means { real, .. }
                    | Found::Activity { real, .. }
                    | Found::Infected { real } => *real,
                    Found::Nothing { .. } | Found::Secrets { .. } | Found::Indicator { .. } => {
                        false
                    }
                };
                if real {
                    findings.push((*order, *node));
                }
            }
            // Known to the cell when the order is reported.
            Event::World(World::OrderReported { order, .. }) => {
                for (_, node) in findings.extract_if(.., |(o, _)| o == order) {
                    learn(&mut all, node, *at, place);
                }
            }
            // The others say nothing of a node's being held or known.
            _ => {}
        }
    }
    all.into_values().collect()
}
