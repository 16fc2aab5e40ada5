//! `cellule report`: the after-action report of an exercise, as PDF, DOCX, HTML or Markdown.

use super::output::{Answer, Failure};
use super::scenario::text;
use crate::assessment::review::Review;
use crate::exercise::replay::Plans;
use crate::report::document::pdf::{self, PdfError, Setting};
use crate::report::document::{Document, Form};
use crate::report::draft;
use crate::wording::{Args, Wording, refusal};
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// Runs the command.
pub fn run(given: &ArgMatches, w: Wording) -> Result<Answer, Failure> {
    let output = given.get_one::<PathBuf>("output");
    let form = match output {
        None => Form::Markdown,
        Some(path) => Form::of(path).ok_or_else(|| {
            let args = Args::new().word("path", path.display().to_string());
            Failure::Usage(w.text("report-unknown-ending", &args))
        })?,
    };
    let template = given.get_one::<PathBuf>("template");
    let fonts: Vec<&PathBuf> = given.get_many("font").into_iter().flatten().collect();
    if form != Form::Pdf && (template.is_some() || !fonts.is_empty()) {
        return Err(Failure::Usage(w.get("report-needs-pdf")));
    }
    if form == Form::Pdf && !pdf::is_built() {
        return Err(Failure::Error(w.get("report-no-pdf")));
    }
    let path = text(given, "exercise");
    let (review, recovery) = Review::read(Path::new(path), &Plans::default()).map_err(|e| {
        let args = Args::new()
            .word("path", path)
            .word("reason", refusal::session(&e, w));
        Failure::Error(w.text("cli-cannot-read", &args))
    })?;
    let document = draft::document(&review, w);
    let mut answer = Answer::default();
    if !recovery.is_sound() {
        answer.aside += &format!("{}\n", w.get("replay-recovered"));
    }
    let bytes = match form {
        Form::Docx | Form::Html | Form::Markdown => {
            form.write(&document, &Setting::default())
                .map_err(|e| cannot_write(output, &e.to_string(), w))?
                .bytes
        }
        Form::Pdf => set(&document, template, &fonts, &mut answer, w)?,
    };
    match output {
        None => answer.out = String::from_utf8_lossy(&bytes).into_owned(),
        Some(path) => {
            std::fs::write(path, bytes).map_err(|e| cannot_write(output, &e.to_string(), w))?
        }
    }
    Ok(answer)
}

fn cannot_write(path: Option<&PathBuf>, reason: &str, w: Wording) -> Failure {
    let path = path.map(|p| p.display().to_string()).unwrap_or_default();
    let args = Args::new().word("path", path).word("reason", reason);
    Failure::Error(w.text("cli-cannot-write-file", &args))
}

fn read(path: &Path, w: Wording) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|e| {
        let args = Args::new()
            .word("path", path.display().to_string())
            .word("reason", e.to_string());
        Failure::Error(w.text("cli-cannot-read", &args))
    })
}

/// The pages, and a word about letters that are missing.
fn set(
    document: &Document,
    template: Option<&PathBuf>,
    fonts: &[&PathBuf],
    answer: &mut Answer,
    w: Wording,
) -> Result<Vec<u8>, Failure> {
    let shown = template
        .map(|p| p.display().to_string())
        .unwrap_or_default();
    let setting = Setting {
        template: template
            .map(|p| read(p, w).map(|b| String::from_utf8_lossy(&b).into_owned()))
            .transpose()?,
        fonts: fonts
            .iter()
            .map(|p| read(p, w))
            .collect::<Result<_, Failure>>()?,
    };
    let set = pdf::write(document, &setting).map_err(|e| {
        Failure::Error(match e {
            PdfError::NotBuilt => w.get("report-no-pdf"),
            PdfError::NoFont(n) => {
                let path = n.checked_sub(1).and_then(|i| fonts.get(i));
                let path = path.map(|p| p.display().to_string()).unwrap_or_default();
                w.text("report-no-font", &Args::new().word("path", path))
            }
            PdfError::Template {
                line,
                column,
                message,
            } => {
                let args = Args::new()
                    .word("path", shown)
                    .word("line", line.to_string())
                    .word("column", column.to_string())
                    .word("message", message);
                let key = if line == 0 {
                    "report-template-wrong-somewhere"
                } else {
                    "report-template-wrong"
                };
                w.text(key, &args)
            }
        })
    })?;
    if !set.without_letters.is_empty() {
        const SHOWN: usize = 12;
        let some: Vec<String> = set
            .without_letters
            .iter()
            .take(SHOWN)
            .map(|c| format!("U+{:04X}", u32::from(*c)))
            .collect();
        let mut which = some.join(", ");
        if set.without_letters.len() > SHOWN {
            which += " …";
        }
        let args = Args::new()
            .number("count", set.without_letters.len() as i64)
            .word("which", which);
        answer.aside += &format!("{}\n", w.text("report-letters-missing", &args));
    }
    Ok(set.bytes)
}
