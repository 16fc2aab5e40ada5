//! `cellule check`: everything that is wrong with scenarios.

use super::output::{Answer, Failure, colours_out};
use super::scenario::{json, loaded};
use crate::scenario::check::diagnose;
use crate::scenario::diagnostic::has_errors;
use crate::wording::{Wording, render};
use clap::ArgMatches;
use serde_json::{Value, json};

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let words = given.get_many::<String>("scenarios").into_iter().flatten();
    let mut answer = Answer::default();
    let mut all: Vec<Value> = Vec::new();
    for word in words {
        let loaded = loaded(word);
        let found = diagnose(&loaded);
        answer.bad |= has_errors(&found) || (given.get_flag("deny-warnings") && !found.is_empty());
        if json(given) {
            all.push(json!({
                "scenario": word,
                "ok": !has_errors(&found),
                "diagnostics": render::to_json(&found, &loaded.documents, wording.language()),
            }));
        } else {
            answer.out += &format!("{word}: ");
            if !found.is_empty() {
                answer.out.push('\n');
            }
            answer.out +=
                &render::render(&found, &loaded.documents, wording.language(), colours_out());
        }
    }
    if json(given) {
        answer.out = Answer::json(&Value::Array(all)).out;
    }
    Ok(answer)
}
