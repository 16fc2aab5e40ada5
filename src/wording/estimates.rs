//! What an estimate of the model is called: what it says of what, and its id, by which it stands in files.

use super::names::Names;
use super::{Args, Wording};
use crate::exercise::plan::Plan;
use crate::simulation::blueprint::{Param, Unit};

/// The words for an estimate by the first and the last part of its id.
fn key(id: &str) -> Option<&'static str> {
    match id {
        "campaign/pause" => return Some("estimate-pause"),
        "campaign/quiet" => return Some("estimate-quiet"),
        "help-desk/calls-per-hour" => return Some("estimate-calls"),
        "help-desk/deceived" => return Some("estimate-deceived"),
        _ => {}
    }
    Some(match (id.split('/').next()?, id.rsplit('/').next()?) {
        ("action", "sensitivity") => "estimate-finds",
        ("action", "false-finding") => "estimate-false-finding",
        ("action", "coverage") => "estimate-watches",
        ("action", "share") => "estimate-delegates",
        ("action", "noticed") => "estimate-noticed",
        ("action" | "technique" | "stage", "duration") => "estimate-duration",
        ("action" | "technique" | "stage", "success") => "estimate-success",
        ("technique", "visible") => "estimate-visible",
        ("technique", "alerts") => "estimate-alerts",
        ("technique", "delay") => "estimate-delay",
        ("stage", "every") => "estimate-every",
        ("stage", "records") => "estimate-records",
        ("reaction", "chance") => "estimate-reacts",
        ("outsider", "answers-in") => "estimate-answers",
        ("source", "coverage") => "estimate-coverage",
        ("source", "false-alarms") => "estimate-false-alarms",
        _ => return None,
    })
}

/// What the middle part of an id is called, by the kind that its first part says.
fn name(kind: &str, id: &str, plan: &Plan, names: &Names<'_>) -> Option<String> {
    let n = &plan.blueprint.names;
    let named = match kind {
        "action" => names.actions.of(n.actions.rank(id)?),
        "technique" => names.techniques.of(n.techniques.rank(id)?),
        "stage" => names.stages.of(n.stages.rank(id)?),
        "outsider" => names.outsiders.of(n.outsiders.rank(id)?),
        "source" => names.sources.of(n.sources.rank(id)?),
        _ => id,
    };
    Some(named.to_owned())
}

/// An estimate by its id: `chance that “Hunt for implants” finds what is there (action/hunt-implants/sensitivity)`.
pub fn estimate(id: &str, plan: &Plan, names: &Names<'_>, w: Wording) -> String {
    let said = told(id, plan, names, w);
    match said {
        Some(said) => {
            let args = Args::new().word("said", said).word("id", id);
            w.text("estimate-with-id", &args)
        }
        None => id.to_owned(),
    }
}

fn told(id: &str, plan: &Plan, names: &Names<'_>, w: Wording) -> Option<String> {
    // What belongs to no technique and no action says itself what it is.
    let constants = &plan.scenario.catalogue.constants;
    if let Some(constant) = constants.iter().find(|c| c.id == id) {
        let about = constant.about.get(w.language());
        return (!about.is_empty()).then(|| about.trim_end_matches('.').to_owned());
    }
    let mut parts = id.split('/');
    let (kind, of) = (parts.next()?, parts.next()?);
    let name = name(kind, of, plan, names)?;
    Some(w.text(key(id)?, &Args::new().word("name", name)))
}

/// A value of an estimate in its unit.
pub fn value(param: &Param, value: u32, w: Wording) -> String {
    match param.unit {
        Unit::Seconds => w.seconds(u64::from(value)),
        Unit::Millionths => w.percent(value),
        Unit::Count => w.count(u64::from(value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::load::{ScenarioSource, load};
    use crate::scenario::model::Language;
    use std::sync::Arc;

    #[test]
    fn every_estimate_of_the_flagship_has_words() {
        let loaded = load(&ScenarioSource::named("ministry-mail-breach"));
        let scenario = loaded.resolved().expect("it is sound");
        let plan = Plan::new(Arc::new(scenario)).expect("it compiles");
        for language in Language::ALL {
            let names = Names::new(&plan, language);
            let w = Wording::new(language);
            for (_, p) in plan.blueprint.params.iter() {
                let said = estimate(&p.id, &plan, &names, w);
                assert_ne!(said, p.id, "in {language:?}");
                // A key without words would stand alone before the id.
                assert!(said.split(' ').count() > 2, "{said}");
            }
        }
    }
}
