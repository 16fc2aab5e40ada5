//! `cellule compare`: exercises of one scenario side by side, as text, JSON or CSV.

mod data;
mod text;

use super::export::{folder, review};
use super::output::{Answer, Failure};
use super::scenario::text;
use crate::assessment::compare::{CompareError, Comparison};
use crate::assessment::review::Review;
use crate::exercise::replay::Plans;
use crate::report::drawings::beside;
use crate::wording::{Args, Wording};
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let files = given.get_many::<String>("exercises");
    let files: Vec<&str> = files.into_iter().flatten().map(String::as_str).collect();
    let plans = Plans::default();
    let mut aside = String::new();
    let mut exercises: Vec<Review> = Vec::new();
    for path in &files {
        let (one, said) = review(path, &plans, wording)?;
        exercises.push(one);
        aside += &said;
    }
    let compared = Comparison::new(&exercises).map_err(|e| match e {
        CompareError::TooFew => Failure::Usage(wording.get("compare-too-few")),
        CompareError::OtherScenario {
            place,
            first,
            other,
        } => {
            let args = Args::new()
                .word("path", files[place])
                .word("other", other.as_str())
                .word("first", files[0])
                .word("scenario", first.as_str());
            Failure::Error(wording.text("compare-other-scenario", &args))
        }
    })?;
    let names: Vec<String> = exercises
        .iter()
        .zip(&files)
        .map(|(r, f)| called(r, f))
        .collect();
    let mut answer = match text(given, "format") {
        "json" => Answer::json(&data::json(&compared, &files, &names)),
        "csv" => Answer::new(data::csv(&compared, &files, &names)),
        _ => Answer::new(text::text(&compared, &names, wording)),
    };
    if let Some(path) = given.get_one::<PathBuf>("charts") {
        let charts = beside(&exercises, &names, wording).into_iter();
        let files: Vec<(String, Vec<u8>)> = charts
            .map(|d| (format!("{}.svg", d.name), d.svg.into_bytes()))
            .collect();
        answer.aside += &folder(path, &files, wording)?.aside;
    }
    answer.aside += &aside;
    Ok(answer)
}

/// What an exercise is called: what the people who played called it, otherwise its file. Control characters would act in a
/// terminal.
fn called(review: &Review, file: &str) -> String {
    let file = Path::new(file);
    let stem = file.file_stem().map(|s| s.to_string_lossy().into_owned());
    let team = crate::report::team(&review.past).map(str::to_owned);
    let name = team.or(stem).unwrap_or_default();
    let seen = name.chars().map(|c| if c.is_control() { ' ' } else { c });
    seen.collect::<String>().trim().to_owned()
}
