//! `cellule kit`: the printed kits of a scenario, into a folder.

use super::output::{Answer, Failure};
use super::scenario::{sound, text};
use crate::report::document::pdf::{self, PdfError};
use crate::report::document::{Form, FormError};
use crate::report::kit::Piece;
use crate::report::kit::files::{KitError, Made, Part, make};
use crate::wording::{Args, Wording};
use clap::ArgMatches;
use std::path::PathBuf;

/// Parts that can be asked for, with their words; attachments go with the facilitators' book.
const PARTS: [(&str, Part); 5] = [
    ("facilitator", Part::Piece(Piece::Facilitator)),
    ("player", Part::Piece(Piece::Player)),
    ("evaluator", Part::Piece(Piece::Evaluator)),
    ("wall", Part::Wall),
    ("chronogramme", Part::Chronogramme),
];

/// Runs the command.
pub fn run(given: &ArgMatches, w: Wording) -> Result<Answer, Failure> {
    let forms: Vec<Form> = match given.get_one::<String>("form") {
        None => Form::usual(),
        Some(words) => chosen(words, &Form::ALL, "kit-unknown-form", w)?,
    };
    if forms.contains(&Form::Pdf) && !pdf::is_built() {
        return Err(Failure::Error(w.get("report-no-pdf")));
    }
    let mut parts: Vec<Part> = match given.get_one::<String>("part") {
        None => Part::ALL.to_vec(),
        Some(words) => chosen(words, &PARTS, "kit-unknown-part", w)?,
    };
    if parts.contains(&Part::Piece(Piece::Facilitator)) && !parts.contains(&Part::Attachments) {
        parts.push(Part::Attachments);
    }
    let scenario = sound(text(given, "scenario"), w)?;
    let made = make(&scenario, w, &parts, &forms).map_err(|e| failed(&e, w))?;
    let mut answer = match given.get_one::<PathBuf>("output") {
        Some(folder) => super::export::folder(folder, &made.files, w)?,
        // clap asks for it.
        None => Answer::default(),
    };
    if given.get_one::<String>("form").is_none() && !pdf::is_built() {
        answer.aside += &format!("{}\n", w.get("kit-without-pdf"));
    }
    answer.aside += &missing_letters(&made, w);
    Ok(answer)
}

fn chosen<T: Copy>(
    words: &str,
    all: &[(&'static str, T)],
    key: &str,
    w: Wording,
) -> Result<Vec<T>, Failure> {
    let named = |word: &str| {
        let found = all.iter().find(|(known, _)| *known == word);
        found.map(|(_, value)| *value).ok_or_else(|| {
            let known: Vec<&str> = all.iter().map(|(known, _)| *known).collect();
            let args = Args::new()
                .word("given", word)
                .word("all", known.join(", "));
            Failure::Usage(w.text(key, &args))
        })
    };
    words
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(named)
        .collect()
}

fn failed(error: &KitError, w: Wording) -> Failure {
    Failure::Error(match error {
        KitError::Form(FormError::Pdf(PdfError::NotBuilt)) => w.get("report-no-pdf"),
        KitError::Chronogramme(e) => return super::chronogramme::failed(e, w),
        other => w.text(
            "export-cannot",
            &Args::new().word("reason", other.to_string()),
        ),
    })
}

/// A word about letters that are missing.
fn missing_letters(made: &Made, w: Wording) -> String {
    const SHOWN: usize = 12;
    let mut out = String::new();
    for (file, letters) in &made.without_letters {
        let which: Vec<String> = letters.iter().take(SHOWN).map(char::to_string).collect();
        let args = Args::new()
            .number("count", letters.len() as i64)
            .word("file", file)
            .word("which", which.join(" "));
        out += &format!("{}\n", w.text("kit-letters-missing", &args));
    }
    out
}
