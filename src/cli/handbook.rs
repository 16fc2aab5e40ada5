//! `cellule handbook`: the handbook for trainers, as text or as a book.

use super::output::{Answer, Failure};
use super::report::Form;
use crate::report::document::pdf::{self, Setting};
use crate::report::document::{docx, html};
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
    let cannot = |reason: String| {
        let args = Args::new()
            .word("path", path.display().to_string())
            .word("reason", reason);
        Failure::Error(w.text("cli-cannot-write-file", &args))
    };
    let bytes = match form {
        Form::Markdown => handbook::markdown(w).into_bytes(),
        Form::Html => html::write(&handbook::document(w)).into_bytes(),
        Form::Docx => {
            docx::write(&handbook::document(w), pdf::picture).map_err(|e| cannot(e.to_string()))?
        }
        Form::Pdf if !pdf::is_built() => return Err(Failure::Error(w.get("report-no-pdf"))),
        Form::Pdf => {
            pdf::write(&handbook::document(w), &Setting::default())
                .map_err(|e| cannot(e.to_string()))?
                .bytes
        }
    };
    std::fs::write(path, bytes).map_err(|e| cannot(e.to_string()))?;
    Ok(Answer::default())
}
