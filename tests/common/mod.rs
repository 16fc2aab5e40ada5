//! The ministries on which laws and tensions are tried: the flagship and one from the generator.

use cellule::exercise::command::{Actor, Command, Deed};
use cellule::exercise::event::Event;
use cellule::exercise::plan::Plan;
use cellule::exercise::{Exercise, Refusal};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::resolved::Resolved;
use cellule::simulation::time::Time;
use std::sync::Arc;

/// What happened, with its seconds.
pub type Stream = Vec<(Time, Event)>;

/// The flagship scenario.
pub fn flagship() -> Resolved {
    load(&ScenarioSource::named("ministry-mail-breach"))
        .resolved()
        .expect("the flagship is sound")
}

/// A small exercise over a generated ministry.
pub fn generated() -> Resolved {
    load(&ScenarioSource::text(include_str!("generated.ron")))
        .resolved()
        .expect("the generated scenario is sound")
}

/// Compiled.
pub fn compiled(scenario: Resolved) -> Arc<Plan> {
    Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"))
}

/// A command of this moment.
pub fn command(x: &Exercise, by: Actor, deed: Deed) -> Command {
    Command {
        by,
        operator: String::new(),
        channel: None,
        rationale: String::new(),
        taken: x.now(),
        noted: x.now(),
        rests_on: Vec::new(),
        answers: None,
        deed,
    }
}

/// Gives a command now.
pub fn give(x: &mut Exercise, by: Actor, deed: Deed) -> Result<(), Refusal> {
    let c = command(x, by, deed);
    x.command(c)
}
