//! `cellule try`: a scenario tried by its playbooks; what strikes, and how hard it is.

mod data;
mod text;

use super::output::{Answer, Failure};
use super::scenario::{json, plan, text as word};
use super::sweep::progress;
use crate::assessment::trial::{Trial, TrialPlan};
use crate::wording::Wording;
use clap::ArgMatches;
use std::sync::atomic::AtomicBool;

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let plan = plan(word(given, "scenario"), wording)?;
    let runs = given.get_one::<u32>("runs").copied().unwrap_or(200);
    let usual = TrialPlan::of(&plan, runs);
    let asked = TrialPlan {
        first_seed: given.get_one::<u64>("seed").copied().unwrap_or(1),
        probe: given
            .get_one::<u32>("probe")
            .copied()
            .unwrap_or(usual.probe),
        ..usual
    };
    let bar = progress(u64::from(runs), "trial-progress", wording);
    let trial = Trial::play(
        &plan,
        &asked,
        |findings| bar.set_position(u64::from(findings.runs)),
        &AtomicBool::new(false),
    );
    bar.finish_and_clear();
    Ok(if json(given) {
        Answer::json(&data::to_json(&trial.findings, &plan, wording))
    } else {
        Answer::new(text::to_text(&trial.findings, &plan, wording))
    })
}
