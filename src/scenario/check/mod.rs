//! Everything that can be said about a scenario from its values alone: what is wrong, and what a trainer should look at.
//!
//! One file for each room of the document. It knows values and paths, never files, sentences or the rules of play;
//! where it judges whether something can ever happen it takes the side of the author: it reports only what no course
//! of the exercise could bring about. Cost is near linear in the size of the document.

mod actions;
mod attack;
mod campaign;
mod chronogramme;
mod conditions;
mod context;
mod exercise;
mod injects;
mod languages;
mod organisation;
mod playbooks;
pub mod problem;
mod quantities;
mod references;
mod time;

#[cfg(test)]
pub(crate) mod tests;

use super::diagnostic::Diagnostic;
use super::load::{Loaded, Parts};
use super::model::{Campaign, Catalogue, Inject, Organisation, Playbook, Scenario};
use context::Context;
pub use problem::{Found, Kind, Never, Problem, Unmet, Value};

/// A scenario with its parts in place. A part that could not be loaded is absent: nothing is said about what it
/// would have held.
#[derive(Debug, Clone)]
pub struct Subject<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The organisation, written or generated.
    pub organisation: Option<&'a Organisation>,
    /// The campaign.
    pub campaign: Option<&'a Campaign>,
    /// The injects.
    pub injects: Option<&'a [Inject]>,
    /// The playbooks, in the order of the scenario.
    pub playbooks: Vec<Option<&'a Playbook>>,
    /// The standard catalogue with the additions and adjustments of the scenario.
    pub catalogue: &'a Catalogue,
}

impl Parts {
    /// What is checked of a loaded scenario.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            scenario: &self.scenario,
            organisation: self.organisation.as_ref(),
            campaign: self.campaign.as_ref(),
            injects: self.injects.as_deref(),
            playbooks: self.playbooks.iter().map(Option::as_ref).collect(),
            catalogue: &self.catalogue,
        }
    }
}

impl Subject<'_> {
    /// Whether the ministry is made by a generator, so that nobody can mend it by hand.
    fn generated(&self) -> bool {
        self.scenario.generated.is_some()
    }

    /// Whether the campaign comes with a generated ministry.
    fn campaign_generated(&self) -> bool {
        self.generated() && self.scenario.campaign.is_none()
    }
}

/// Everything that is wrong with a scenario that was loaded: what loading found, and what the checks find, file by
/// file in the order of the text.
pub fn diagnose(loaded: &Loaded) -> Vec<Diagnostic> {
    let mut all = loaded.diagnostics.clone();
    if let Some(parts) = &loaded.parts {
        all.extend(check(&parts.subject()).into_iter().map(|found| {
            let (file, span) = loaded.documents.locate(&found.place);
            Diagnostic {
                severity: found.problem.severity(),
                problem: found.problem.into(),
                file,
                span,
            }
        }));
    }
    all.sort_by_key(|d| (d.file, d.span.start, d.span.end));
    all
}

/// Everything that is wrong with a scenario, in the order of the rooms.
pub fn check(subject: &Subject<'_>) -> Vec<Found> {
    let mut cx = Context::new(subject);
    references::check(&mut cx);
    quantities::check(&mut cx);
    languages::check(&mut cx);
    if !subject.generated() {
        organisation::check(&mut cx);
    }
    exercise::scenes_and_frame(&mut cx);
    actions::check(&mut cx);
    let attack = attack::explore(subject, &cx.calendar);
    if !subject.campaign_generated() {
        campaign::check(&mut cx, &attack);
    }
    let chances = conditions::Chances::new(&cx, attack);
    exercise::check(&mut cx, &chances);
    injects::check(&mut cx, &chances);
    chronogramme::check(&mut cx, &chances);
    playbooks::check(&mut cx, &chances);
    cx.found
}
