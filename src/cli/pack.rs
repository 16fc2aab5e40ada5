//! `cellule pack` and `cellule unpack`: a scenario as one file, to be handed on, and back into a folder.

use super::output::{Answer, Failure};
use super::scenario::{checked, text};
use crate::scenario::load::{ScenarioSource, packed};
use crate::scenario::{pack, unpack};
use crate::wording::{Args, Wording, diagnostics};
use clap::ArgMatches;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

fn output(given: &ArgMatches) -> &Path {
    // clap asks for it.
    given
        .get_one::<PathBuf>("output")
        .map_or(Path::new(""), PathBuf::as_path)
}

/// Packs a scenario in which nothing is wrong.
pub fn run(given: &ArgMatches, w: Wording) -> Result<Answer, Failure> {
    let path = output(given);
    let ending = path.extension().and_then(|e| e.to_str());
    if !ending.is_some_and(|e| e.eq_ignore_ascii_case(pack::ENDING)) {
        let args = Args::new().word("path", path.display().to_string());
        return Err(Failure::Usage(w.text("kit-pack-ending", &args)));
    }
    let word = text(given, "scenario");
    let (loaded, warnings) = checked(word, w)?;
    let bytes = packed(&ScenarioSource::named(word), &loaded)
        .map_err(|p| Failure::Error(diagnostics::of_loading(&p, w)))?;
    super::export::new_file(path, &bytes, w)?;
    Ok(Answer {
        aside: warnings,
        ..Answer::default()
    })
}

/// Opens a pack into a folder.
pub fn unpacked(given: &ArgMatches, w: Wording) -> Result<Answer, Failure> {
    let path = Path::new(text(given, "pack"));
    let folder = output(given);
    let pack = unpack::read(path).map_err(|p| Failure::Error(diagnostics::of_loading(&p, w)))?;
    let args = Args::new().word("path", folder.display().to_string());
    unpack::write(&pack, folder).map_err(|e| {
        Failure::Error(match e.kind() {
            ErrorKind::AlreadyExists | ErrorKind::DirectoryNotEmpty => {
                w.text("kit-not-empty", &args)
            }
            _ => w.text(
                "cli-cannot-write-file",
                &args.clone().word("reason", e.to_string()),
            ),
        })
    })?;
    let title = pack.title.get(w.language());
    Ok(Answer {
        aside: format!("{}\n", w.text("kit-unpacked", &args.word("title", title))),
        ..Answer::default()
    })
}
