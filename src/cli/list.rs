//! `cellule scenarios`: what is in the program.

use super::output::{Answer, Failure};
use super::scenario::{json, resolved};
use crate::scenario::bundled;
use crate::wording::{Args, Wording};
use clap::ArgMatches;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let language = wording.language();
    let mut all: Vec<Value> = Vec::new();
    let mut out = String::new();
    for bundle in bundled::scenarios() {
        let s = resolved(bundle.id, language)?;
        let playbooks: Vec<&str> = s.playbooks.iter().map(|p| p.id.as_str()).collect();
        if json(given) {
            all.push(json!({
                "id": s.id.as_str(),
                "title": s.title.get(language),
                "summary": s.summary.get(language),
                "start": s.start,
                "duration": s.duration.to_string(),
                "seconds": s.duration.0,
                "departments": s.organisation.departments.len(),
                "nodes": s.organisation.nodes.len(),
                "injects": s.injects.len(),
                "objectives": s.objectives.len(),
                "playbooks": playbooks,
                "languages": s.languages.iter().map(|l| l.code()).collect::<Vec<_>>(),
            }));
            continue;
        }
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let args = Args::new()
            .word("duration", wording.span(s.duration))
            .number("departments", count(s.organisation.departments.len()))
            .number("nodes", count(s.organisation.nodes.len()))
            .number("injects", count(s.injects.len()))
            .number("objectives", count(s.objectives.len()));
        let teams = Args::new().word("playbooks", playbooks.join(", "));
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}\n    {}", s.id, s.title.get(language));
        let _ = writeln!(out, "    {}", wording.text("cli-scenario-size", &args));
        let _ = writeln!(
            out,
            "    {}",
            wording.text("cli-scenario-playbooks", &teams)
        );
    }
    Ok(if json(given) {
        Answer::json(&Value::Array(all))
    } else {
        Answer::new(out)
    })
}
