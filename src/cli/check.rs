//! `cellule check`: everything that is wrong with scenarios.

use super::output::{Answer, Failure, colours_out};
use super::scenario::{json, loaded};
use crate::scenario::check::diagnose;
use crate::scenario::diagnostic::has_errors;
use crate::scenario::load::{ScenarioSource, load};
use crate::scenario::syntax::LARGEST;
use crate::wording::{Args, Wording, render};
use clap::ArgMatches;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read as _;

/// The word for standard input.
const STDIN: &str = "-";

/// A scenario of one file that somebody pipes in.
fn from_stdin(wording: Wording) -> Result<ScenarioSource, Failure> {
    let mut bytes = Vec::new();
    let limit = LARGEST as u64 + 1;
    let read = std::io::stdin().lock().take(limit).read_to_end(&mut bytes);
    if let Err(e) = read {
        let args = Args::new()
            .word("path", STDIN)
            .word("reason", e.to_string());
        return Err(Failure::Error(wording.text("cli-cannot-read", &args)));
    }
    let files = BTreeMap::from([("scenario.ron".to_owned(), bytes)]);
    Ok(ScenarioSource::Memory(files))
}

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let words = given.get_many::<String>("scenarios").into_iter().flatten();
    let mut answer = Answer::default();
    let mut all: Vec<Value> = Vec::new();
    let several = words.clone().count() > 1;
    for word in words {
        let loaded = match word.as_str() {
            STDIN => load(&from_stdin(wording)?),
            word => loaded(word),
        };
        let found = diagnose(&loaded);
        answer.bad |= has_errors(&found) || (given.get_flag("deny-warnings") && !found.is_empty());
        if json(given) {
            all.push(json!({
                "scenario": word,
                "ok": !has_errors(&found),
                "diagnostics": render::to_json(&found, &loaded.documents, wording.language()),
            }));
            continue;
        }
        if found.is_empty() {
            answer.out += &format!("{word}: ");
        } else if several {
            answer.out += &format!("━━ {word}\n");
        }
        answer.out += &render::render(&found, &loaded.documents, wording.language(), colours_out());
    }
    if json(given) {
        answer.out = Answer::json(&Value::Array(all)).out;
    }
    Ok(answer)
}
