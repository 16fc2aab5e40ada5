//! `cellule replay`: an exercise file played again and told, or held against what was recorded.

use super::output::{Answer, Failure};
use super::play::{told, until};
use super::scenario::{json, text};
use crate::exercise::replay::Replay;
use crate::exercise::session::SessionError;
use crate::wording::{Args, Wording, refusal};
use clap::ArgMatches;
use serde_json::json;
use std::path::Path;

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let path = text(given, "exercise");
    let fail = |e: SessionError| {
        let args = Args::new()
            .word("path", path)
            .word("reason", refusal::session(&e, wording));
        Failure::Error(wording.text("cli-cannot-read", &args))
    };
    let (replay, recovery) = Replay::read(Path::new(path)).map_err(fail)?;
    let mut answer = if given.get_flag("verify") {
        verify(given, &replay, wording).map_err(fail)?
    } else {
        let until = match given.contains_id("until") {
            true => Some(until(given, &replay.plan, wording)?.min(replay.reached())),
            false => None,
        };
        let mut events = Vec::new();
        let exercise = replay
            .play(until, |_, at, event| events.push((at, *event)))
            .map_err(fail)?;
        told(given, exercise, &events, None, replay.seed, wording)
    };
    if !recovery.is_sound() {
        answer.aside += &format!("{}\n", wording.get("replay-recovered"));
    }
    Ok(answer)
}

fn verify(given: &ArgMatches, replay: &Replay, wording: Wording) -> Result<Answer, SessionError> {
    let difference = replay.verify()?;
    let events = replay.recorded().len();
    if json(given) {
        let mut answer = Answer::json(&json!({
            "same": difference.is_none(),
            "events": events,
            "commands": replay.commands.len(),
            "difference": difference.as_ref().map(|d| json!({
                "at": d.at.0,
                "file": d.file,
                "now": d.now,
            })),
        }));
        answer.bad = difference.is_some();
        return Ok(answer);
    }
    let args = Args::new()
        .word("events", wording.count(events as u64))
        .word("commands", wording.count(replay.commands.len() as u64));
    let Some(difference) = difference else {
        return Ok(Answer::new(format!(
            "{}\n",
            wording.text("replay-same", &args)
        )));
    };
    let civil = replay.plan.blueprint.calendar.civil(difference.at);
    let nothing = || wording.get("replay-nothing");
    let args = args
        .word("date", wording.date(&replay.plan.scenario.start, civil))
        .word("clock", wording.clock(civil))
        .word("second", difference.at.0.to_string())
        .word("file", difference.file.unwrap_or_else(nothing))
        .word("now", difference.now.unwrap_or_else(nothing));
    Ok(Answer {
        out: format!("{}\n", wording.text("replay-differs", &args)),
        bad: true,
        ..Answer::default()
    })
}
