//! `cellule brief`: the situation manual, as players may read it before the start.

use super::output::{Answer, Failure};
use super::scenario::{resolved, text};
use crate::wording::{Wording, manual};
use clap::ArgMatches;

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let s = resolved(text(given, "scenario"), wording.language())?;
    Ok(Answer::new(manual::manual(&s, wording)))
}
