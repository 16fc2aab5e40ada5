//! Curves over exercise time, from recorded events: each a value that holds from a second on.

use crate::exercise::event::Event;
use crate::exercise::plan::Plan;
use crate::scenario::model::{Audience, Handling};
use crate::simulation::blueprint::ix::*;
use crate::simulation::chance::MILLION;
use crate::simulation::event::Event as World;
use crate::simulation::time::Time;

/// What a curve shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quantity {
    /// Records consulted since STARTEX, cumulated.
    Consulted,
    /// Records extracted since STARTEX, cumulated.
    Extracted,
    /// Footholds that the attacker has.
    Footholds,
    /// Mean level of all functions, weighted by criticality, 0 to 1.
    Continuity,
    /// Trust, 0 to 1.
    Trust(Audience),
    /// Calls that wait at the help desk.
    Calls,
}

impl Quantity {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Quantity; 9] = [
        Quantity::Continuity,
        Quantity::Footholds,
        Quantity::Consulted,
        Quantity::Extracted,
        Quantity::Calls,
        Quantity::Trust(Audience::Staff),
        Quantity::Trust(Audience::MinisterOffice),
        Quantity::Trust(Audience::Partners),
        Quantity::Trust(Audience::Public),
    ];

    /// Its stable id.
    pub fn id(self) -> &'static str {
        match self {
            Quantity::Consulted => "records-consulted",
            Quantity::Extracted => "records-extracted",
            Quantity::Footholds => "footholds",
            Quantity::Continuity => "continuity",
            Quantity::Trust(Audience::Staff) => "trust-staff",
            Quantity::Trust(Audience::MinisterOffice) => "trust-office",
            Quantity::Trust(Audience::Partners) => "trust-partners",
            Quantity::Trust(Audience::Public) => "trust-public",
            Quantity::Calls => "calls",
        }
    }
}

/// A value over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Of what.
    pub quantity: Quantity,
    /// From this second on this value; the first stands at STARTEX, seconds rise.
    pub points: Vec<(Time, f64)>,
}

impl Curve {
    /// The value at a second.
    pub fn at(&self, t: Time) -> f64 {
        let after = self.points.partition_point(|(at, _)| *at <= t);
        self.points[after.saturating_sub(1)].1
    }

    /// The largest value.
    pub fn most(&self) -> f64 {
        self.points.iter().map(|p| p.1).fold(0.0, f64::max)
    }

    fn put(&mut self, at: Time, value: f64) {
        let at = at.max(Time::START);
        match self.points.last_mut() {
            Some(last) if last.0 == at => last.1 = value,
            Some(last) if last.1 == value => {}
            Some(_) | None => self.points.push((at, value)),
        }
    }
}

/// All curves of an exercise.
pub fn curves(plan: &Plan, events: &[(Time, Event)]) -> Vec<Curve> {
    let b = &plan.blueprint;
    let mut all = Quantity::ALL.map(|quantity| Curve {
        quantity,
        points: Vec::new(),
    });
    let weight: f64 = b
        .functions
        .iter()
        .map(|(_, f)| f64::from(f.criticality))
        .sum();
    let mut levels = vec![MILLION; b.functions.len()];
    let continuity = |levels: &[u32]| {
        let sum: f64 = b
            .functions
            .iter()
            .map(|(i, f)| f64::from(f.criticality) * f64::from(levels[i.place()]))
            .sum();
        if weight > 0.0 {
            sum / weight / f64::from(MILLION)
        } else {
            1.0
        }
    };
    let (mut consulted, mut extracted, mut footholds) = (0u64, 0u64, 0u32);
    let mut put = |quantity: Quantity, at: Time, value: f64| {
        if let Some(c) = all.iter_mut().find(|c| c.quantity == quantity) {
            c.put(at, value);
        }
    };
    for quantity in Quantity::ALL {
        let first = match quantity {
            Quantity::Continuity => 1.0,
            Quantity::Trust(a) => f64::from(b.trust[a as usize]) / 1000.0,
            Quantity::Consulted | Quantity::Extracted | Quantity::Footholds | Quantity::Calls => {
                0.0
            }
        };
        put(quantity, Time::START, first);
    }
    for (at, event) in events {
        let Event::World(w) = event else { continue };
        match w {
            World::Records {
                handling, count, ..
            } if *at >= Time::START => match handling {
                Handling::Consulted => {
                    consulted += u64::from(*count);
                    put(Quantity::Consulted, *at, consulted as f64);
                }
                Handling::Extracted => {
                    extracted += u64::from(*count);
                    put(Quantity::Extracted, *at, extracted as f64);
                }
                Handling::Altered => {}
            },
            World::FootholdGained { .. } => {
                footholds += 1;
                put(Quantity::Footholds, *at, f64::from(footholds));
            }
            World::FootholdLost { .. } => {
                footholds = footholds.saturating_sub(1);
                put(Quantity::Footholds, *at, f64::from(footholds));
            }
            World::FunctionLevel {
                function, level, ..
            } => {
                levels[function.place()] = *level;
                put(Quantity::Continuity, *at, continuity(&levels));
            }
            World::Trust { audience, level } => {
                put(Quantity::Trust(*audience), *at, f64::from(*level) / 1000.0);
            }
            World::Calls { waiting, .. } => put(Quantity::Calls, *at, f64::from(*waiting)),
            World::HelpDeskEmpty => put(Quantity::Calls, *at, 0.0),
            // No curve shows the others.
            _ => {}
        }
    }
    all.into()
}
