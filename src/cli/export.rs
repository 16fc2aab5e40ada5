//! `cellule export`: a played exercise for other tools.

use super::output::{Answer, Failure};
use super::scenario::text;
use crate::assessment::review::Review;
use crate::exercise::replay::Plans;
use crate::report::export::{Format, Made, make};
use crate::wording::{Args, Wording, refusal};
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let word = text(given, "format");
    let known = Format::ALL.into_iter().find(|(w, _)| *w == word);
    // clap lets no other word through.
    let (_, format) = known.ok_or_else(|| Failure::Usage(word.to_owned()))?;
    let output = given.get_one::<PathBuf>("output");
    let to_stdout = match format {
        Format::Json | Format::Navigator | Format::AttackFlow => true,
        Format::Xlsx | Format::Csv | Format::Charts => false,
    };
    if output.is_none() && !to_stdout {
        let args = Args::new().word("format", word);
        return Err(Failure::Usage(wording.text("export-needs-output", &args)));
    }
    let (review, aside) = review(text(given, "exercise"), &Plans::default(), wording)?;
    let made = make(&review, format, wording).map_err(|e| {
        let args = Args::new().word("reason", e.to_string());
        Failure::Error(wording.text("export-cannot", &args))
    })?;
    let mut answer = match (made, output) {
        (Made::Text(text), None) => Answer::new(text),
        (Made::Text(text), Some(path)) => {
            new_file(path, text.as_bytes(), wording)?;
            Answer::default()
        }
        (Made::File(bytes), Some(path)) => {
            new_file(path, &bytes, wording)?;
            Answer::default()
        }
        (Made::Folder(files), Some(path)) => folder(path, &files, wording)?,
        // Asked for above.
        (Made::File(_) | Made::Folder(_), None) => Answer::default(),
    };
    answer.aside += &aside;
    Ok(answer)
}

/// Reads an exercise to look back at; what there is to say of how it was read.
pub(super) fn review(
    path: &str,
    plans: &Plans,
    wording: Wording,
) -> Result<(Review, String), Failure> {
    let (review, recovery) = Review::read(Path::new(path), plans).map_err(|e| {
        let args = Args::new()
            .word("path", path)
            .word("reason", refusal::session(&e, wording));
        Failure::Error(wording.text("cli-cannot-read", &args))
    })?;
    let aside = match recovery.is_sound() {
        true => String::new(),
        false => format!("{}\n", wording.get("replay-recovered")),
    };
    Ok((review, aside))
}

fn cannot_write(path: &Path, reason: &std::io::Error, wording: Wording) -> Failure {
    let args = Args::new()
        .word("path", path.display().to_string())
        .word("reason", reason.to_string());
    Failure::Error(wording.text("cli-cannot-write-file", &args))
}

/// Writes a file that is not there yet.
pub(super) fn new_file(path: &Path, bytes: &[u8], wording: Wording) -> Result<(), Failure> {
    if path.exists() {
        let args = Args::new().word("path", path.display().to_string());
        return Err(Failure::Error(wording.text("cli-exists", &args)));
    }
    std::fs::write(path, bytes).map_err(|e| cannot_write(path, &e, wording))
}

/// Writes files into a folder, none of which is there yet.
pub(super) fn folder(
    path: &Path,
    files: &[(String, Vec<u8>)],
    wording: Wording,
) -> Result<Answer, Failure> {
    for (name, _) in files {
        if path.join(name).exists() {
            let args = Args::new().word("path", path.join(name).display().to_string());
            return Err(Failure::Error(wording.text("cli-exists", &args)));
        }
    }
    std::fs::create_dir_all(path).map_err(|e| cannot_write(path, &e, wording))?;
    for (name, bytes) in files {
        let file = path.join(name);
        if let Some(inner) = file.parent() {
            std::fs::create_dir_all(inner).map_err(|e| cannot_write(inner, &e, wording))?;
        }
        new_file(&file, bytes, wording)?;
    }
    let args = Args::new()
        .number("count", files.len() as i64)
        .word("path", path.display().to_string());
    Ok(Answer {
        aside: format!("{}\n", wording.text("export-written", &args)),
        ..Answer::default()
    })
}
