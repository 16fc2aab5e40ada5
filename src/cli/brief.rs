//! `cellule brief`: the situation manual, as players may read it before the start.

use super::output::{Answer, Failure};
use super::scenario::{resolved, text};
use crate::report::document::markdown;
use crate::report::kit::player;
use crate::wording::Wording;
use clap::ArgMatches;

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let s = resolved(text(given, "scenario"), wording.language())?;
    let manual = player::document(&s, wording);
    Ok(Answer::new(markdown::write(&manual)))
}
