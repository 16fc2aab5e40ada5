//! Exercises that were played out, where the application looks for them.

use cellule::assessment::review::{KeptWorth, keep};
use cellule::assessment::worth::{Played, Question};
use cellule::exercise::command::{Note, Rating};
use cellule::exercise::notebook::Notebook;
use cellule::exercise::past::Past;
use cellule::exercise::plan::Plan;
use cellule::exercise::replay::Plans;
use cellule::exercise::session::{Origin, Session};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::simulation::time::Time;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// The flagship as the reference playbook plays it to ENDEX, with some notes.
pub fn out(folder: &Path) -> PathBuf {
    let scenario = load(&ScenarioSource::named("ministry-mail-breach"))
        .resolved()
        .expect("the flagship is sound");
    let plan = Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"));
    let script = plan.playbook("reference").cloned();
    let exercises = folder.join("exercises");
    std::fs::create_dir_all(&exercises).expect("a folder");
    let path = exercises.join("week.exercise");
    let origin = Origin {
        seed: 1,
        title: "Tuesday’s team".to_owned(),
        created: 1_765_465_200_000,
    };
    let task = plan.scenario.objectives[0].tasks[0].id.clone();
    let end = plan.blueprint.end;
    let mut s = Session::create(&path, plan, origin, script).expect("it is made");
    s.advance(Time(5 * 3600)).expect("played");
    s.note(&Note::Observation {
        at: Time(5 * 3600),
        task: Some(task),
        rating: Some(Rating::S),
        text: "They found the words, late.".to_owned(),
        evaluator: "Second observer".to_owned(),
    })
    .expect("noted");
    s.advance(end).expect("played");
    s.close().expect("closed");
    path
}

/// A small exercise as its reference playbook plays it to ENDEX.
pub fn small(folder: &Path) -> PathBuf {
    let scenario = load(&ScenarioSource::named("first-steps"))
        .resolved()
        .expect("it is sound");
    let plan = Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"));
    let script = plan.playbook("reference").cloned();
    let exercises = folder.join("exercises");
    std::fs::create_dir_all(&exercises).expect("a folder");
    let path = exercises.join("small.exercise");
    let origin = Origin {
        seed: 1,
        title: "Small".to_owned(),
        created: 1_765_465_200_000,
    };
    let end = plan.blueprint.end;
    let mut s = Session::create(&path, plan, origin, script).expect("it is made");
    s.advance(end).expect("played");
    s.close().expect("closed");
    path
}

/// The worth of its first decisions is computed and kept with it.
pub fn weighed(path: &Path) {
    let plans = Plans::default();
    let (past, _) = Past::read(path, &plans).expect("it reads");
    let question = Question {
        seeds: 25,
        truths: 0,
        shifts: vec![7200],
        policy: None,
        only: (0..8).collect(),
        ..Question::default()
    };
    let played = Played::new(&past.plan, past.seed, &past.timed(), past.reached);
    let worth = KeptWorth {
        seeds: question.seeds,
        truths: 0,
        policy: None,
        worth: played.answer(&question, &AtomicBool::new(false), |_| {}),
    };
    let (mut book, _) = Notebook::open(path).expect("it opens");
    keep(&past, &worth, &mut book).expect("kept");
    book.close().expect("closed");
}
