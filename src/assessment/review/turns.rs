//! The turning points of an exercise, and the decisions that paid and that cost most. Chosen by rules that a reader can check.

use super::super::measures::Measure;
use super::super::worth::{Alternative, Difference, Lens, Row};
use super::Review;
use crate::exercise::event::Event;
use crate::scenario::model::{Declaration, Handling};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::Event as World;
use crate::simulation::time::Time;

/// What turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turning {
    /// Somebody in the cell had something true about the attacker for the first time.
    Detected,
    /// The largest taking of records at one time.
    Theft {
        /// From where.
        data: DataIx,
        /// How many.
        count: u32,
    },
    /// The cell declared that it knows the scope.
    Scope,
    /// The cell declared the attacker out; whether it was.
    DeclaredOut {
        /// It was.
        right: bool,
    },
    /// The attacker lost its last foothold.
    Evicted,
    /// It came back after that.
    Returned {
        /// Where.
        node: NodeIx,
    },
    /// A statement stands contradicted for the first time.
    Contradicted {
        /// Which.
        statement: StatementIx,
    },
    /// A deadline of a duty passed for the first time.
    Missed {
        /// Which.
        duty: crate::exercise::plan::DutyIx,
    },
}

/// A turning point: when, the place of its event, what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// When.
    pub at: Time,
    /// The place of its event in the recorded stream.
    pub event: usize,
    /// What.
    pub what: Turning,
}

/// The turning points, in the order of time: each kind at most once, the first of it, of takings the largest.
pub fn turns(review: &Review) -> Vec<Turn> {
    let past = &review.past;
    let mut all: Vec<Turn> = Vec::new();
    let mut held = 0u32;
    let mut evicted = false;
    let mut theft: Option<Turn> = None;
    let detected = review.evidence.of(Measure::TimeToDetect).first().copied();
    for (event, (at, e)) in past.events.iter().enumerate() {
        let turn = |what| Turn {
            at: *at,
            event,
            what,
        };
        let has = |all: &[Turn], is: fn(&Turning) -> bool| all.iter().any(|t| is(&t.what));
        if detected == Some(event) {
            all.push(turn(Turning::Detected));
        }
        match e {
            Event::World(World::FootholdGained { foothold }) => {
                held += 1;
                if evicted && !has(&all, |t| matches!(t, Turning::Returned { .. })) {
                    let node = past.plan.blueprint.footholds[*foothold].on;
                    all.push(turn(Turning::Returned { node }));
                }
            }
            Event::World(World::FootholdLost { .. }) => {
                held = held.saturating_sub(1);
                if held == 0 && *at >= Time::START && !evicted {
                    evicted = true;
                    all.push(turn(Turning::Evicted));
                }
            }
            Event::World(World::Records {
                data,
                handling: Handling::Extracted,
                count,
            }) if *at >= Time::START => {
                let larger = theft.is_none_or(|t| match t.what {
                    Turning::Theft { count: most, .. } => *count > most,
                    _ => true,
                });
                if larger {
                    theft = Some(turn(Turning::Theft {
                        data: *data,
                        count: *count,
                    }));
                }
            }
            Event::World(World::Contradicted { statement, .. })
                if !has(&all, |t| matches!(t, Turning::Contradicted { .. })) =>
            {
                all.push(turn(Turning::Contradicted {
                    statement: *statement,
                }));
            }
            Event::Declared { declaration, right } => match declaration {
                Declaration::ScopeKnown if !has(&all, |t| matches!(t, Turning::Scope)) => {
                    all.push(turn(Turning::Scope));
                }
                Declaration::AttackerOut
                    if !has(&all, |t| matches!(t, Turning::DeclaredOut { .. })) =>
                {
                    all.push(turn(Turning::DeclaredOut { right: *right }));
                }
                Declaration::ScopeKnown
                | Declaration::AttackerOut
                | Declaration::Aware
                | Declaration::CrisisOver => {}
            },
            Event::DutyMissed { duty, .. }
                if !has(&all, |t| matches!(t, Turning::Missed { .. })) =>
            {
                all.push(turn(Turning::Missed { duty: *duty }));
            }
            // The others turn nothing by themselves.
            _ => {}
        }
    }
    all.extend(theft);
    all.sort_by_key(|t| (t.at, t.event));
    all
}

/// A decision by its largest effect.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Telling {
    /// Its number, from 0.
    pub decision: usize,
    /// The difference that tells.
    pub difference: Difference,
}

/// The decisions that paid and those that cost, `most` of each, by their largest effect in this truth that holds: in multiples
/// of what matters in its measure, since measures cannot be added up. A decision that did both stands where its larger
/// effect is.
pub fn paid_and_cost(rows: &[Row], most: usize) -> (Vec<Telling>, Vec<Telling>) {
    let (mut paid, mut cost) = (Vec::new(), Vec::new());
    let absent = rows
        .iter()
        .filter(|r| r.alternative == Alternative::Absent && r.lens == Lens::ThisTruth);
    for row in absent {
        let holding = row
            .endex
            .iter()
            .filter(|d| d.holds && d.measure.is_consequence());
        let largest = holding
            .filter(|d| d.is_better().is_some())
            .max_by(|a, b| a.weight().total_cmp(&b.weight()));
        if let Some(d) = largest {
            let telling = Telling {
                decision: row.decision,
                difference: *d,
            };
            match d.is_better() {
                Some(true) => paid.push(telling),
                Some(false) | None => cost.push(telling),
            }
        }
    }
    for list in [&mut paid, &mut cost] {
        list.sort_by(|a: &Telling, b| b.difference.weight().total_cmp(&a.difference.weight()));
        list.truncate(most);
    }
    (paid, cost)
}
