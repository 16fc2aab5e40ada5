//! `cellule completions`: completion of words for a shell.

use super::command::command;
use super::output::{Answer, Failure};
use crate::wording::Wording;
use clap::ArgMatches;
use clap_complete::{Shell, generate};

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let Some(shell) = given.get_one::<Shell>("shell") else {
        return Err(Failure::Usage(wording.get("cli-bad-words")));
    };
    let mut out = Vec::new();
    generate(*shell, &mut command(wording), "cellule", &mut out);
    Ok(Answer::new(String::from_utf8_lossy(&out)))
}
