//! An exercise and its file: recorded, replayed to the same events, opened again where it stood, retracted.

use cellule::exercise::Exercise;
use cellule::exercise::command::{Actor, Command, Deed, Note, Pacing};
use cellule::exercise::plan::Plan;
use cellule::exercise::record::{RULES_VERSION, StreamDigest, event_line};
use cellule::exercise::replay::{Plans, Replay};
use cellule::exercise::session::{Origin, Session, SessionError};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::RoleId;
use cellule::simulation::time::Time;
use std::path::PathBuf;
use std::sync::Arc;

fn plan() -> Arc<Plan> {
    let scenario = load(&ScenarioSource::named("ministry-mail-breach"))
        .resolved()
        .expect("the flagship is sound");
    Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"))
}

fn origin() -> Origin {
    Origin {
        seed: 1,
        title: "test".to_owned(),
        created: 0,
    }
}

fn file(dir: &tempfile::TempDir) -> PathBuf {
    dir.path().join("a.exercise")
}

fn decide(session: &Session, text: &str) -> Command {
    let now = session.exercise().now();
    Command {
        by: Actor::Role(RoleId(
            session.exercise().plan().scenario.roles[0].id.0.clone(),
        )),
        operator: String::new(),
        channel: None,
        rationale: String::new(),
        taken: now,
        noted: now,
        rests_on: Vec::new(),
        answers: None,
        deed: Deed::Decide {
            text: text.to_owned(),
            orders: Vec::new(),
        },
    }
}

#[test]
fn a_recorded_exercise_replays_to_the_same_events() {
    let dir = tempfile::tempdir().expect("a folder");
    let plan = plan();
    let script = plan.playbook("reference").cloned();
    let mut session =
        Session::create(&file(&dir), Arc::clone(&plan), origin(), script).expect("created");
    let end = plan.blueprint.end;
    session.advance(end).expect("played");
    let commands = session.exercise().journal().len();
    session.close().expect("closed");
    let (replay, recovery) = Replay::read(&file(&dir)).expect("read");
    assert!(recovery.is_sound());
    assert_eq!(replay.commands.len(), commands);
    assert!(commands > 50, "{commands}");
    assert_eq!(replay.verify().expect("replayed"), None);
}

#[test]
fn exercises_of_one_scenario_share_what_is_compiled() {
    let dir = tempfile::tempdir().expect("a folder");
    let small = load(&ScenarioSource::named("first-steps"))
        .resolved()
        .expect("it is sound");
    let small = Arc::new(Plan::new(Arc::new(small)).expect("it compiles"));
    let flagship = plan();
    let plans = Plans::default();
    let read = [("a", &flagship), ("b", &flagship), ("c", &small)].map(|(name, plan)| {
        let path = dir.path().join(name);
        let session = Session::create(&path, Arc::clone(plan), origin(), None).expect("created");
        session.close().expect("closed");
        Replay::read_with(&path, &plans).expect("read").0.plan
    });
    assert!(Arc::ptr_eq(&read[0], &read[1]));
    assert!(!Arc::ptr_eq(&read[0], &read[2]));
    assert_eq!(read[2].scenario.id, small.scenario.id);
}

#[test]
fn an_exercise_is_opened_where_it_stood_and_goes_on_as_if_never_closed() {
    let dir = tempfile::tempdir().expect("a folder");
    let plan = plan();
    let (half, end) = (Time(40_000), Time(80_000));
    let mut straight = Session::create(
        &dir.path().join("b.exercise"),
        Arc::clone(&plan),
        origin(),
        None,
    )
    .expect("created");
    let mut broken = Session::create(&file(&dir), plan, origin(), None).expect("created");
    for s in [&mut straight, &mut broken] {
        s.advance(half).expect("advanced");
        let c = decide(s, "cut webmail");
        s.command(c).expect("accepted");
    }
    broken.close().expect("closed");
    let (mut again, _) = Session::open(&file(&dir)).expect("opened");
    assert_eq!(again.exercise().now(), half);
    let (a, b) = (
        straight.advance(end).expect("advanced"),
        again.advance(end).expect("advanced"),
    );
    assert_eq!(a, b);
}

#[test]
fn a_retracted_decision_is_gone_and_what_was_noted_beside_it_stays() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut s = Session::create(&file(&dir), plan(), origin(), None).expect("created");
    s.advance(Time(3600)).expect("advanced");
    let first = decide(&s, "first");
    s.command(first).expect("accepted");
    s.note(&Note::Bookmark {
        at: Time(3600),
        text: "here".to_owned(),
    })
    .expect("noted");
    s.pace(&Pacing::Pause, Some(1)).expect("paced");
    let number = s.entries()[0].number;
    let s = s.retract(number, "a slip").expect("retracted");
    assert!(s.exercise().journal().is_empty());
    s.close().expect("closed");
    let (replay, _) = Replay::read(&file(&dir)).expect("read");
    assert!(replay.commands.is_empty());
    assert_eq!(replay.verify().expect("replayed"), None);
}

#[test]
fn pacing_and_records_leave_the_events_as_they_were() {
    let dir = tempfile::tempdir().expect("a folder");
    let plan = plan();
    let mut quiet = Session::create(
        &dir.path().join("q.exercise"),
        Arc::clone(&plan),
        origin(),
        None,
    )
    .expect("created");
    let mut noisy = Session::create(&file(&dir), plan, origin(), None).expect("created");
    let mut events = (Vec::new(), Vec::new());
    for hour in 1..12 {
        noisy
            .pace(
                &Pacing::Run {
                    ratio: (hour % 6 + 1) as u8,
                },
                Some(i64::from(hour)),
            )
            .expect("paced");
        noisy
            .note(&Note::Bookmark {
                at: Time(hour * 3600),
                text: "x".repeat(hour as usize),
            })
            .expect("noted");
        events
            .0
            .extend(quiet.advance(Time(hour * 3600)).expect("advanced"));
        events
            .1
            .extend(noisy.advance(Time(hour * 3600)).expect("advanced"));
    }
    assert_eq!(events.0, events.1);
}

#[test]
fn a_refused_command_changes_nothing_and_is_kept_for_evaluators() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut s = Session::create(&file(&dir), plan(), origin(), None).expect("created");
    s.advance(Time(600)).expect("advanced");
    let mut c = decide(&s, "x");
    c.deed = Deed::Skip {
        inject: "no-such-inject".into(),
    };
    assert!(matches!(s.command(c), Err(SessionError::Refused(_))));
    s.close().expect("closed");
    let (contents, _) = cellule::exercise::file::open_read_only(&file(&dir)).expect("read");
    let refused = contents
        .entries()
        .iter()
        .filter(|e| e.body.contains("Refused"))
        .count();
    assert_eq!((refused, contents.entries().len()), (1, 1));
}

/// Where the number of the rules stands beside what the rules give.
const KEPT: &str = "tests/cases/rules_version.txt";

/// The digest of everything that happens in a scenario played by a playbook.
fn digest(scenario: &str, playbook: &str, seed: u64) -> String {
    let resolved = load(&ScenarioSource::named(scenario))
        .resolved()
        .expect("the scenario is sound");
    let plan = Arc::new(Plan::new(Arc::new(resolved)).expect("it compiles"));
    let script = plan.playbook(playbook).cloned();
    assert!(script.is_some(), "{scenario} has the playbook {playbook}");
    let mut x = Exercise::with_seed(Arc::clone(&plan), seed, script);
    x.advance(plan.blueprint.end);
    let mut digest = StreamDigest::default();
    let mut events = 0;
    for (at, e) in x.drain() {
        digest.add(at, &event_line(&plan, &e));
        events += 1;
    }
    assert!(events > 100, "{scenario}: {events}");
    let hex: String = digest.value().iter().map(|b| format!("{b:02x}")).collect();
    format!("{scenario} {playbook} {seed} {hex}")
}

#[test]
fn other_events_have_another_number_of_the_rules() {
    let played: Vec<String> = cellule::scenario::bundled::scenarios()
        .iter()
        .map(|b| digest(b.id, "reference", 1))
        .collect();
    let now = format!("rules {RULES_VERSION}\n{}\n", played.join("\n"));
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(KEPT);
    if std::env::var_os("CELLULE_BLESS").is_some() {
        std::fs::write(&path, &now).expect("written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let number = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    assert_eq!(
        now,
        kept,
        "\nwhat happens in the scenarios has changed{}. Where only a scenario was rewritten, keep the number. Where the \
         rules were, and that is meant: raise RULES_VERSION in \
         src/exercise/record.rs (it may stay while this number has not been released), write {KEPT} anew with \
         `CELLULE_BLESS=1 cargo test --test session`, and say in CHANGELOG.md what changed",
        if number(&now) == number(&kept) {
            " and the number of the rules has not"
        } else {
            ""
        }
    );
}
