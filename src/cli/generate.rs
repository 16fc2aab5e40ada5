//! `cellule generate`: a ministry of a chosen size, the same for the same seed; or a whole scenario around it.

use super::output::{Answer, Failure};
use crate::scenario::generate::{exercise_around, generate};
use crate::scenario::model::{Generated, Generator};
use crate::scenario::syntax;
use crate::wording::{Args, Wording};
use clap::ArgMatches;
use std::path::PathBuf;

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let made = generate(&Generated {
        generator: Generator::Ministry,
        seed: given.get_one::<u64>("seed").copied().unwrap_or(1),
        nodes: given.get_one::<u32>("nodes").copied().unwrap_or(100),
    });
    let fail = |path: String, reason: String| {
        let args = Args::new().word("path", path).word("reason", reason);
        Failure::Error(wording.text("cli-cannot-write-file", &args))
    };
    let written = match given.get_flag("whole") {
        true => syntax::write(&exercise_around(made)),
        false => syntax::write(&made.organisation),
    };
    let text = written.map_err(|e| fail("scenario.ron".to_owned(), e.to_string()))?;
    let Some(path) = given.get_one::<PathBuf>("output") else {
        return Ok(Answer::new(text));
    };
    let name = path.display().to_string();
    if path.exists() {
        let args = Args::new().word("path", name);
        return Err(Failure::Error(wording.text("cli-exists", &args)));
    }
    std::fs::write(path, text).map_err(|e| fail(name, e.to_string()))?;
    Ok(Answer::default())
}
