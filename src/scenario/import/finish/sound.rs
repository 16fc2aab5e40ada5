//! The last word of `check`: what refers to something that the draft does not hold falls, so that no error is left.

use super::super::error::ImportError;
use super::super::loss::{LossKind, Losses, Spot};
use super::injects::by_hand;
use crate::scenario::check::Found;
use crate::scenario::diagnostic::{Severity, Step};
use crate::scenario::edit::Replica;
use crate::scenario::model::*;
use crate::scenario::syntax;
use serde::Serialize;
use std::collections::BTreeSet;

/// What falls may have been named elsewhere, so it is looked at again; so often at most.
const ROUNDS: usize = 5;

/// Takes out what is wrong.
///
/// # Errors
/// When something is wrong that cannot be taken out.
pub(super) fn sound(scenario: &mut Scenario, losses: &mut Losses) -> Result<(), ImportError> {
    for _ in 0..ROUNDS {
        let errors = errors(scenario);
        if errors.is_empty() {
            return Ok(());
        }
        mend(scenario, &errors, losses)?;
    }
    match errors(scenario).first() {
        None => Ok(()),
        Some(found) => Err(unsound(found)),
    }
}

/// Takes out what is wrong with injects; what is wrong elsewhere is not of this file.
pub(super) fn sound_injects(scenario: &mut Scenario, losses: &mut Losses) {
    for _ in 0..ROUNDS {
        let mut errors = errors(scenario);
        errors.retain(|f| fault(f).is_some());
        if errors.is_empty() || mend(scenario, &errors, losses).is_err() {
            return;
        }
    }
}

fn errors(scenario: &Scenario) -> Vec<Found> {
    let mut all = Replica::new(scenario.clone()).check();
    all.retain(|f| f.problem.severity() == Severity::Error);
    all
}

fn unsound(found: &Found) -> ImportError {
    ImportError::Unsound {
        place: found.place.to_string(),
        problem: found.problem.code().to_owned(),
    }
}

/// Places inside of an inject that fall.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
struct Fault {
    inject: usize,
    what: What,
}

#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum What {
    #[default]
    When,
    CancelledBy,
    Reroute,
    Outsider,
    Effect(usize),
    Option(usize),
    OptionEffect(usize, usize),
}

fn fault(found: &Found) -> Option<Fault> {
    let steps: Vec<&Step> = found.place.0.iter().collect();
    let [
        Step::Field(list),
        Step::Index(inject),
        Step::Field(field),
        inside @ ..,
    ] = steps.as_slice()
    else {
        return None;
    };
    if list.as_ref() != "injects" {
        return None;
    }
    let what = match (field.as_ref(), inside) {
        ("when", _) => What::When,
        ("cancelled_by", _) => What::CancelledBy,
        ("reroute", _) => What::Reroute,
        ("outsider", _) => What::Outsider,
        ("effects", [Step::Index(i), ..]) => What::Effect(*i),
        ("options", [Step::Index(o), Step::Field(f), Step::Index(e), ..])
            if f.as_ref() == "effects" =>
        {
            What::OptionEffect(*o, *e)
        }
        ("options", [Step::Index(o), ..]) => What::Option(*o),
        _ => return None,
    };
    Some(Fault {
        inject: *inject,
        what,
    })
}

fn mend(scenario: &mut Scenario, errors: &[Found], losses: &mut Losses) -> Result<(), ImportError> {
    let mut faults = BTreeSet::new();
    for found in errors {
        faults.insert(fault(found).ok_or_else(|| unsound(found))?);
    }
    let Part::Here(injects) = &mut scenario.injects else {
        return Ok(());
    };
    // From the end of each list, so that the places before stay what they are.
    for fault in faults.into_iter().rev() {
        let Some(inject) = injects.get_mut(fault.inject) else {
            continue;
        };
        let spot = Spot::Element(inject.id.to_string());
        let mut fell = |text: String| losses.note(spot.clone(), LossKind::ConditionLeftOut, text);
        match fault.what {
            What::When => {
                let time = alone(&inject.when);
                fell(text(&inject.when));
                inject.when = time.map_or_else(by_hand, Condition::At);
            }
            What::CancelledBy => fell(text(&inject.cancelled_by.take())),
            What::Reroute => fell(text(&inject.reroute.take())),
            What::Outsider => fell(text(&inject.outsider.take())),
            What::Effect(e) if e < inject.effects.len() => fell(text(&inject.effects.remove(e))),
            What::Option(o) if o < inject.options.len() => fell(text(&inject.options.remove(o))),
            What::OptionEffect(o, e) => {
                let option = inject.options.get_mut(o);
                if let Some(option) = option.filter(|option| e < option.effects.len()) {
                    fell(text(&option.effects.remove(e)));
                }
            }
            What::Effect(_) | What::Option(_) => {}
        }
    }
    Ok(())
}

/// A value as it would stand in a document.
fn text<T: Serialize>(value: &T) -> String {
    syntax::write(value).unwrap_or_default()
}

/// The moment from which a condition can hold, where it is one of several things that all must hold.
fn alone(condition: &Condition) -> Option<Moment> {
    match condition {
        Condition::At(moment) => Some(*moment),
        Condition::All(parts) => parts.iter().find_map(alone),
        _ => None,
    }
}
