//! `cellule play`: an exercise from STARTEX to ENDEX without a screen, told as a facilitator would.

use super::measured::{Measured, measure};
use super::output::{Answer, Failure, colours_out};
use super::scenario::{json, plan, playbook, text};
use super::tell::{self, Telling};
use crate::exercise::Exercise;
use crate::exercise::event::Event;
use crate::exercise::plan::{CompiledPlaybook, Plan};
use crate::exercise::session::{Origin, Session, SessionError};
use crate::scenario::model::Moment;
use crate::simulation::time::Time;
use crate::wording::{Args, Wording, chronology};
use clap::ArgMatches;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let plan = plan(text(given, "scenario"), wording)?;
    let team = match given.get_one::<String>("playbook") {
        Some(id) => Some(playbook(&plan, id, wording)?),
        None => None,
    };
    let seed = given.get_one::<u64>("seed").copied().unwrap_or(1);
    let until = until(given, &plan, wording)?;
    let mut exercise = Exercise::with_seed(Arc::clone(&plan), seed, team.clone());
    exercise.advance(until);
    let events: Vec<_> = exercise.drain().collect();
    if let Some(path) = given.get_one::<PathBuf>("record") {
        record(path, &plan, seed, team.clone(), until, wording)?;
    }
    Ok(told(
        given,
        exercise,
        &events,
        team.as_deref(),
        seed,
        wording,
    ))
}

/// An exercise that was played, told and measured.
pub fn told(
    given: &ArgMatches,
    mut exercise: Exercise,
    events: &[(Time, Event)],
    team: Option<&CompiledPlaybook>,
    seed: u64,
    wording: Wording,
) -> Answer {
    let plan = Arc::clone(exercise.plan());
    let entries = chronology::tell(&exercise, events, wording.language());
    let measured: Measured = measure(&mut exercise, events);
    let telling = Telling {
        plan: &plan,
        entries: &entries,
        measured: &measured,
        team: team.map(|t| t.id.as_str()),
        team_title: team
            .and_then(|t| plan.scenario.playbooks.get(t.place))
            .map(|p| &p.title),
        seed,
        replayed: given.try_contains_id("exercise").unwrap_or(false),
        truth: !given.get_flag("no-truth"),
        all: given.get_flag("all"),
    };
    if json(given) {
        Answer::json(&tell::to_json(&telling, wording))
    } else {
        Answer::new(tell::to_text(&telling, wording, colours_out()))
    }
}

/// The moment at which to stop: ENDEX where none is given.
pub fn until(given: &ArgMatches, plan: &Plan, wording: Wording) -> Result<Time, Failure> {
    let end = plan.blueprint.end;
    let Some(word) = given.get_one::<String>("until") else {
        return Ok(end);
    };
    match Moment::parse(word) {
        Ok(moment) => Ok(plan.moment(moment).min(end).max(Time::START)),
        Err(_) => {
            let args = Args::new().word("given", word);
            Err(Failure::Usage(wording.text("cli-bad-moment", &args)))
        }
    }
}

/// Leaves an exercise file. The same exercise once more, with each command durable before what follows from it.
fn record(
    path: &Path,
    plan: &Arc<Plan>,
    seed: u64,
    team: Option<Arc<CompiledPlaybook>>,
    until: Time,
    wording: Wording,
) -> Result<(), Failure> {
    let name = path.display().to_string();
    if path.exists() {
        let args = Args::new().word("path", &name);
        return Err(Failure::Error(wording.text("cli-exists", &args)));
    }
    let title = plan.scenario.title.get(wording.language()).to_owned();
    let created = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|d| i64::try_from(d.as_millis()).ok())
        .unwrap_or(0);
    let origin = Origin {
        seed,
        title,
        created,
    };
    let kept = Session::create(path, Arc::clone(plan), origin, team).and_then(|mut session| {
        session.advance(until)?;
        session.close()
    });
    kept.map_err(|e: SessionError| {
        let args = Args::new()
            .word("path", &name)
            .word("reason", e.to_string());
        Failure::Error(wording.text("cli-cannot-write-file", &args))
    })
}
