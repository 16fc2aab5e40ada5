//! From the word that a user gives to a scenario that can be played.

use super::output::{Failure, colours_err};
use crate::exercise::plan::{CompiledPlaybook, Plan};
use crate::scenario::diagnostic::has_errors;
use crate::scenario::load::{Loaded, ScenarioSource, load};
use crate::scenario::model::Language;
use crate::scenario::resolved::Resolved;
use crate::wording::{Args, Wording, render};
use clap::ArgMatches;
use std::sync::Arc;

/// Loads what the argument `scenario` names.
pub fn loaded(word: &str) -> Loaded {
    load(&ScenarioSource::named(word))
}

/// The scenario, or everything that keeps it from being played.
pub fn resolved(word: &str, language: Language) -> Result<Resolved, Failure> {
    let mut loaded = loaded(word);
    let told = |loaded: &Loaded| {
        Failure::Told(render::render(
            &loaded.diagnostics,
            &loaded.documents,
            language,
            colours_err(),
        ))
    };
    if has_errors(&loaded.diagnostics) {
        return Err(told(&loaded));
    }
    match loaded
        .parts
        .take()
        .and_then(crate::scenario::load::Parts::resolved)
    {
        Some(resolved) => Ok(resolved),
        None => Err(told(&loaded)),
    }
}

/// What `word` names, where `check` finds nothing wrong with it, and its warnings in words; otherwise everything it finds.
pub fn checked(word: &str, wording: Wording) -> Result<(Loaded, String), Failure> {
    let loaded = loaded(word);
    let found = crate::scenario::check::diagnose(&loaded);
    let language = wording.language();
    let told = match found.is_empty() {
        true => String::new(),
        false => render::render(&found, &loaded.documents, language, colours_err()),
    };
    match has_errors(&found) || loaded.parts.is_none() {
        true => Err(Failure::Told(told)),
        false => Ok((loaded, told)),
    }
}

/// The scenario, where `check` finds nothing wrong with it; warnings are not wrong.
pub fn sound(word: &str, wording: Wording) -> Result<Resolved, Failure> {
    let (loaded, told) = checked(word, wording)?;
    let parts = loaded.parts;
    parts
        .and_then(crate::scenario::load::Parts::resolved)
        .ok_or(Failure::Told(told))
}

/// The compiled scenario. What loading lets through and compiling does not is what `check` finds.
pub fn plan(word: &str, wording: Wording) -> Result<Arc<Plan>, Failure> {
    let resolved = Arc::new(resolved(word, wording.language())?);
    match Plan::new(resolved) {
        Ok(plan) => Ok(Arc::new(plan)),
        Err(error) => {
            let loaded = loaded(word);
            let found = crate::scenario::check::diagnose(&loaded);
            let mut text =
                render::render(&found, &loaded.documents, wording.language(), colours_err());
            if !has_errors(&found) {
                let args = Args::new().word("reason", error.to_string());
                text = format!("{}\n", wording.text("cli-cannot-compile", &args));
            }
            Err(Failure::Told(text))
        }
    }
}

/// The playbook of this id.
pub fn playbook(plan: &Plan, id: &str, wording: Wording) -> Result<Arc<CompiledPlaybook>, Failure> {
    if let Some(found) = plan.playbook(id) {
        return Ok(Arc::clone(found));
    }
    let ids: Vec<&str> = plan.playbooks.iter().map(|p| p.id.as_str()).collect();
    let args = Args::new().word("id", id).word("all", ids.join(", "));
    Err(Failure::Usage(match nearest(id, &ids) {
        Some(near) => wording.text("cli-unknown-playbook-near", &args.word("near", near)),
        None if ids.is_empty() => wording.text("cli-no-playbooks", &args),
        None => wording.text("cli-unknown-playbook", &args),
    }))
}

/// The word that was probably meant.
pub fn nearest<'a>(word: &str, all: &[&'a str]) -> Option<&'a str> {
    all.iter()
        .map(|w| (strsim::jaro_winkler(word, w), *w))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, w)| w)
}

/// A text argument that clap made sure of.
pub fn text<'a>(given: &'a ArgMatches, name: &str) -> &'a str {
    given.get_one::<String>(name).map_or("", String::as_str)
}

/// Whether data was asked for.
pub fn json(given: &ArgMatches) -> bool {
    text(given, "format") == "json"
}
