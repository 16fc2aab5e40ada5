//! An exercise and its file: recorded, replayed to the same events, opened again where it stood, retracted.

use cellule::exercise::command::{Actor, Command, Deed, Note, Pacing};
use cellule::exercise::plan::Plan;
use cellule::exercise::session::{Origin, Replay, Session, SessionError};
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
