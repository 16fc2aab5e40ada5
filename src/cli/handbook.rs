//! `cellule handbook`: the handbook for trainers, as text or as a book.

use super::output::{Answer, Failure};
use crate::report::document::Form;
use crate::report::document::pdf::{self, Setting};
use crate::report::handbook;
use crate::wording::{Args, Wording};
use clap::ArgMatches;
use std::path::PathBuf;

/// Runs the command.
pub fn run(given: &ArgMatches, w: Wording) -> Result<Answer, Failure> {
    let Some(path) = given.get_one::<PathBuf>("output") else {
        return Ok(Answer::new(handbook::markdown(w)));
    };
    let form = Form::of(path).ok_or_else(|| {
        let args = Args::new().word("path", path.display().to_string());
        Failure::Usage(w.text("report-unknown-ending", &args))
    })?;
    if form == Form::Pdf && !pdf::is_built() {
        return Err(Failure::Error(w.get("report-no-pdf")));
    }
    let cannot = |reason: String| {
        let args = Args::new()
            .word("path", path.display().to_string())
            .word("reason", reason);
        Failure::Error(w.text("cli-cannot-write-file", &args))
    };
    let written = form.write(&handbook::document(w), &Setting::default());
    let bytes = written.map_err(|e| cannot(e.to_string()))?.bytes;
    std::fs::write(path, bytes).map_err(|e| cannot(e.to_string()))?;
    Ok(Answer::default())
}
