//! Exercises of one scenario side by side, as `cellule compare` tells them.

#[expect(dead_code, reason = "other tests use the rest")]
mod common;

use cellule::assessment::Measure;
use cellule::assessment::compare::{CompareError, Comparison};
use cellule::assessment::review::Review;
use cellule::exercise::command::{Actor, Deed, Note, Rating};
use cellule::exercise::plan::Plan;
use cellule::exercise::replay::Plans;
use cellule::exercise::session::{Origin, Session};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::{Condition, Moment};
use cellule::simulation::time::Time;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

fn origin(title: &str) -> Origin {
    Origin {
        seed: 1,
        title: title.to_owned(),
        created: 1_765_483_200_000,
    }
}

fn play(folder: &Path, name: &str, plan: &Arc<Plan>, playbook: &str) -> PathBuf {
    let path = folder.join(format!("{name}.exercise"));
    let script = plan.playbook(playbook).cloned();
    let mut s = Session::create(&path, Arc::clone(plan), origin(name), script).expect("new");
    s.advance(plan.blueprint.end).expect("played");
    s.close().expect("closed");
    path
}

fn small() -> Arc<Plan> {
    let source = ScenarioSource::named("first-steps");
    common::compiled(load(&source).resolved().expect("it is sound"))
}

fn read(path: &Path) -> Review {
    Review::read(path, &Plans::default()).expect("it reads").0
}

fn cellule(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cellule"))
        .arg("compare")
        .args(words)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env_remove("COLUMNS")
        .output()
        .expect("the program runs")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn six_teams_stand_beside_each_other_within_110_columns_and_a_seventh_below() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = common::compiled(common::flagship());
    for (n, p) in plan.playbooks.iter().enumerate() {
        play(folder.path(), &format!("équipe-{n}"), &plan, p.id.as_str());
    }
    let files: Vec<String> = (0..6).map(|n| format!("équipe-{n}.exercise")).collect();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    for language in ["fr", "en"] {
        let mut words = files.clone();
        words.extend(["--lang", language]);
        let six = cellule(folder.path(), &words);
        assert!(six.status.success(), "{}", err(&six));
        let told = out(&six);
        assert!(told.lines().all(|l| l.chars().count() <= 110), "{told}");
        let heads = |text: &str| {
            text.lines()
                .filter(|l| l.contains("1 équi") && !l.contains("–"))
                .count()
        };
        // One head for each table: measures twice, decision points, objectives.
        assert_eq!(heads(&told), 4, "{told}");
        assert!(told.contains('▲') && told.contains('▼'), "{told}");
        words.insert(6, files[0]);
        let seven = out(&cellule(folder.path(), &words));
        assert!(seven.lines().all(|l| l.chars().count() <= 110), "{seven}");
        assert!(seven.contains("7 équi"), "{seven}");
    }
    let data: Value = serde_json::from_str(&out(&cellule(
        folder.path(),
        &[files[0], files[1], "--format", "json"],
    )))
    .expect("JSON");
    assert_eq!(data["exercises"].as_array().map(Vec::len), Some(2));
    assert_eq!(data["same_version"], true);
    for m in data["measures"].as_array().expect("measures") {
        assert_eq!(m["endex"]["values"].as_array().map(Vec::len), Some(2));
    }
    // What the comparison says is what each exercise says of itself.
    let review = read(&folder.path().join(files[1]));
    let detect = &data["measures"][Measure::TimeToDetect as usize];
    assert_eq!(
        detect["endex"]["values"][1].as_f64(),
        review.endex.get(Measure::TimeToDetect)
    );
    let csv = out(&cellule(
        folder.path(),
        &[files[0], files[1], "--format", "csv"],
    ));
    let widths: Vec<usize> = csv.lines().map(|l| l.split(',').count()).collect();
    assert!(widths.iter().all(|w| *w == 5), "{csv}");
}

#[test]
fn other_scenarios_and_single_files_are_refused_in_both_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    play(folder.path(), "small", &small(), "reference");
    let other = common::compiled(common::generated());
    let path = folder.path().join("other.exercise");
    let s = Session::create(&path, other, origin("other"), None).expect("new");
    s.close().expect("closed");
    for (words, code, english, french) in [
        (
            vec!["small.exercise", "other.exercise"],
            1,
            "only exercises of one scenario",
            "seuls des exercices d’un même scénario",
        ),
        (vec!["small.exercise"], 2, "error", "erreur"),
        (
            vec!["small.exercise", "none.exercise"],
            1,
            "cannot be read",
            "ne peut pas être lu",
        ),
    ] {
        for (language, told) in [("en", english), ("fr", french)] {
            let mut words = words.clone();
            words.extend(["--lang", language]);
            let output = cellule(folder.path(), &words);
            assert_eq!(
                output.status.code(),
                Some(code),
                "{words:?}: {}",
                err(&output)
            );
            assert!(err(&output).contains(told), "{words:?}: {}", err(&output));
            assert_eq!(out(&output), "");
        }
    }
    let reviews = [read(&folder.path().join("small.exercise"))];
    assert_eq!(Comparison::new(&reviews).err(), Some(CompareError::TooFew));
}

/// The small scenario with a decision point that an order answers.
fn asked(after: &str) -> Arc<Plan> {
    let source = ScenarioSource::named("first-steps");
    let mut scenario = load(&source).resolved().expect("it is sound");
    scenario.decision_points = vec![cellule::scenario::model::DecisionPoint {
        id: "which".into(),
        question: scenario.title.clone(),
        when: Condition::At(Moment::parse(after).expect("a moment")),
        answers: vec![scenario.offered[0].clone()],
    }];
    common::compiled(scenario)
}

/// Plays nothing but one decision at a second, in words or by an order.
fn decide(folder: &Path, name: &str, plan: &Arc<Plan>, at: Time, by_order: bool) -> PathBuf {
    let path = folder.join(format!("{name}.exercise"));
    let mut s = Session::create(&path, Arc::clone(plan), origin(name), None).expect("new");
    s.advance(at).expect("on");
    let lead = plan.scenario.roles[0].id.clone();
    let deed = Deed::Decide {
        text: "So be it".to_owned(),
        orders: Vec::new(),
    };
    let mut command = common::command(s.exercise(), Actor::Role(lead), deed);
    command.answers = (!by_order).then(|| "which".into());
    s.command(command).expect("decided");
    s.note(&Note::Rated {
        objective: plan.scenario.objectives[0].id.clone(),
        rating: Rating::S,
        text: String::new(),
        proposed: None,
    })
    .expect("rated");
    s.advance(at + 3600).expect("on");
    s.close().expect("closed");
    path
}

#[test]
fn a_decision_point_is_answered_by_what_says_so_and_an_evaluator_s_rating_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = asked("H+1h");
    let early = decide(folder.path(), "early", &plan, Time(4000), false);
    let never = decide(folder.path(), "never", &plan, Time(5000), true);
    let reviews = [read(&early), read(&never)];
    let c = Comparison::new(&reviews).expect("one scenario");
    assert!(c.same_version && c.same_rules);
    let (id, each) = &c.points[0];
    assert_eq!(id.as_str(), "which");
    assert_eq!(each[0].put, Some(Time(3600)));
    assert_eq!(each[0].answered, Some(Time(4000)));
    assert_eq!((each[1].put, each[1].answered), (Some(Time(3600)), None));
    let rated = c.objectives[0].1[0];
    assert_eq!(
        (rated.decided, rated.stands()),
        (Some(Rating::S), Some(Rating::S))
    );
}

#[test]
fn two_versions_of_a_scenario_are_compared_where_their_ids_agree_and_that_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let with = decide(folder.path(), "with", &asked("H+1h"), Time(4000), false);
    let path = play(folder.path(), "without", &small(), "reference");
    let reviews = [read(&with), read(&path)];
    let c = Comparison::new(&reviews).expect("one scenario");
    assert!(!c.same_version);
    assert_eq!(
        c.points[0].1[1].put, None,
        "the other one has no such question"
    );
    let told = out(&cellule(
        folder.path(),
        &["with.exercise", "without.exercise"],
    ));
    assert!(
        told.contains("different versions of the scenario"),
        "{told}"
    );
}
