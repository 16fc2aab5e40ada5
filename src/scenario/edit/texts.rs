//! Every text of a scenario that people read, with its place.

use super::walk;
use crate::scenario::diagnostic::Place;
use crate::scenario::model::{Scenario, Text};
use bevy_reflect::PartialReflect;

/// Tells of each text, in the order of the scenario.
pub fn each_text(scenario: &Scenario, mut tell: impl FnMut(&Place, &Text)) {
    within(scenario, &mut Place::root(), &mut tell);
}

fn within(value: &dyn PartialReflect, place: &mut Place, tell: &mut impl FnMut(&Place, &Text)) {
    if let Some(text) = walk::enter(value).try_downcast_ref::<Text>() {
        tell(place, text);
        return;
    }
    let mut inside = Vec::new();
    walk::each_inside(value, |step, v| inside.push((step, v)));
    for (step, v) in inside {
        place.0.push(step);
        within(v, place, tell);
        place.0.pop();
    }
}
