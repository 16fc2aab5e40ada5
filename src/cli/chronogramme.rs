//! `cellule chronogramme`: the chronogramme of a scenario as a workbook, which `cellule import` reads back.

use super::output::{Answer, Failure};
use super::scenario::{sound, text};
use crate::report::export::chronogramme::{ChronogrammeError, workbook};
use crate::wording::{Args, Wording};
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// Runs the command.
pub fn run(given: &ArgMatches, w: Wording) -> Result<Answer, Failure> {
    let path = given
        .get_one::<PathBuf>("output")
        .map_or(Path::new(""), PathBuf::as_path);
    let ending = path.extension().and_then(|e| e.to_str());
    if !ending.is_some_and(|e| e.eq_ignore_ascii_case("xlsx")) {
        let args = Args::new().word("path", path.display().to_string());
        return Err(Failure::Usage(w.text("kit-chronogramme-ending", &args)));
    }
    let scenario = sound(text(given, "scenario"), w)?;
    let bytes = workbook(&scenario, w).map_err(|e| failed(&e, w))?;
    super::export::new_file(path, &bytes, w)?;
    Ok(Answer::default())
}

/// Why there is no workbook, in words.
pub(super) fn failed(error: &ChronogrammeError, w: Wording) -> Failure {
    Failure::Error(match error {
        ChronogrammeError::TooLong { inject, limit } => {
            let args = Args::new()
                .word("inject", inject.as_str())
                .word("limit", w.count(*limit as u64));
            w.text("kit-chronogramme-too-long", &args)
        }
        ChronogrammeError::Export(e) => {
            w.text("export-cannot", &Args::new().word("reason", e.to_string()))
        }
    })
}
