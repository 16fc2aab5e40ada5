//! Synthetic organisations of a chosen size, with an attacker, from a seed.
//!
//! The same order gives the same organisation in every version that keeps [`VERSION`]. This room knows the values of the
//! document and nothing of files, checks or rules. Time and memory grow with the number of nodes and links alone.

mod around;
mod attack;
mod dice;
mod links;
mod ministry;
mod people;
mod spread;
#[cfg(test)]
mod tests;

use super::model::{Campaign, Generated, Generator, Organisation, Part, Scenario};
use super::syntax::{Tree, read};

/// The version of what generators make; raised when the same seed gives something else.
pub const VERSION: u32 = 1;

/// The smallest ministry; smaller orders are rounded up.
pub const SMALLEST_MINISTRY: u32 = 30;

/// The largest organisation that anybody may order; larger orders are rounded down.
pub const LARGEST: u32 = 1_000_000;

/// What a generator made.
#[derive(Debug, Clone, PartialEq)]
pub struct GeneratedScenario {
    /// The organisation.
    pub organisation: Organisation,
    /// The attacker.
    pub campaign: Option<Campaign>,
}

/// Makes what was ordered.
pub fn generate(order: &Generated) -> GeneratedScenario {
    match order.generator {
        Generator::Ministry => {
            let nodes = order.nodes.clamp(SMALLEST_MINISTRY, LARGEST);
            let organisation = ministry::ministry(order.seed, nodes);
            let campaign = Some(attack::against(&organisation));
            GeneratedScenario {
                organisation,
                campaign,
            }
        }
        Generator::Spread => {
            let organisation = spread::network(order.seed, order.nodes.clamp(1, LARGEST));
            GeneratedScenario {
                organisation,
                campaign: Some(spread::worm()),
            }
        }
    }
}

/// The exercise that is put around a generated ministry.
const EXERCISE: &str = include_str!("../../../assets/generate/exercise.ron");

/// A whole scenario that can be played and rewritten: what was made, with a small cell, injects and a scripted team.
pub fn exercise_around(made: GeneratedScenario) -> Scenario {
    let mut scenario: Scenario = read(&Tree::parse(EXERCISE))
        .value
        .expect("the text is part of the program, and a test reads it");
    scenario.organisation = Some(Part::Here(made.organisation));
    scenario.campaign = made.campaign.map(Part::Here);
    scenario
}
