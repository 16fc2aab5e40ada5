//! The chronogramme as a timeline, and the forecast beside it.

use crate::hand::Hand;
use cellule::desktop::conduct::Side;
use cellule::exercise::command::Deed;
use cellule::exercise::replay::Replay;
use cellule::scenario::model::Language;
use cellule::simulation::time::Time;
use eframe::egui::{Key, vec2};
use egui_kittest::kittest::Queryable;

fn begun(folder: &std::path::Path) -> Hand {
    let mut hand = Hand::open(folder, Language::English);
    hand.click("Prepare");
    hand.click("STARTEX");
    hand
}

/// The next inject that comes by itself: its title, its time, and its mark's name.
fn next(hand: &Hand) -> (String, Time, String) {
    let c = hand.conduct();
    let i = c.next_inject().expect("an inject is due");
    let line = c.view.inject(i).expect("it stands");
    let title = line.inject.title.get(Language::English).to_owned();
    let mark = hand
        .labels()
        .into_iter()
        .find(|l| l.starts_with(&title) && l.contains(" · "))
        .expect("it has a mark");
    let at = match line.state.moved {
        Some(at) => at,
        None => c.view.plan.moment(match &line.inject.when {
            cellule::scenario::model::Condition::At(m) => *m,
            other => panic!("it has a time: {other:?}"),
        }),
    };
    (title, at, mark)
}

#[test]
fn a_mark_that_is_dragged_moves_its_inject_with_a_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = begun(folder.path());
    let (_, at, mark) = next(&hand);
    let from = hand.harness.get_by_label(&mark).rect().center();
    hand.harness.drag_at(from);
    hand.harness.step();
    for n in 1..=8 {
        hand.harness.hover_at(from + vec2(5.0 * n as f32, 0.0));
        hand.harness.step();
    }
    hand.harness.drop_at(from + vec2(40.0, 0.0));
    hand.harness.step();
    hand.rest();
    assert!(hand.sees("Reason"), "the reason is asked for");
    hand.types("The cell is late.");
    hand.key(Key::Enter);
    let log = &hand.conduct().view.log;
    let last = log.last().expect("an intervention");
    assert_eq!(last.command.rationale, "The cell is late.");
    let Deed::Move { to, .. } = last.command.deed else {
        panic!("a move: {:?}", last.command.deed);
    };
    assert!(to > at, "{to:?} after {at:?}");
    assert_eq!(to.0 % 60, 0);
}

#[test]
fn what_is_picked_on_the_timeline_is_picked_in_the_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = begun(folder.path());
    hand.click("Attacker");
    assert_eq!(hand.conduct().open.side, Side::Adversary);
    let (_, _, mark) = next(&hand);
    let before = hand.conduct().open.zoom;
    hand.click("Closer");
    assert_ne!(hand.conduct().open.zoom, before);
    hand.click(&mark);
    let c = hand.conduct();
    assert_eq!(c.open.inject, c.next_inject());
    assert_eq!(c.open.side, Side::Chronogramme);
}

#[test]
fn a_forecast_appears_and_the_exercise_never_notices() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = begun(folder.path());
    for _ in 0..3 {
        hand.key(Key::N);
    }
    hand.click("Forecast");
    hand.click("Forecast from here");
    hand.rest();
    let c = hand.conduct();
    let said = &c.forecaster.as_ref().expect("a forecast").forecast;
    assert_eq!(said.runs, 100);
    let certain = said.injects.iter().filter(|r| r.share() == Some(1.0));
    assert!(certain.count() > 3);
    assert!(hand.sees("OBJECTIVES"));
    let (now, events) = (c.view.now, c.view.events.len());
    hand.key(Key::N);
    assert!(hand.conduct().view.now > now);
    assert!(hand.conduct().view.events.len() > events);
    hand.keys(eframe::egui::Modifiers::COMMAND, Key::H);
    let file = std::fs::read_dir(folder.path().join("exercises"))
        .expect("exercises")
        .flatten()
        .map(|e| e.path())
        .find(|p| p.extension().is_some_and(|e| e == "exercise"))
        .expect("a file");
    let (replay, _) = Replay::read(&file).expect("it can be read");
    assert_eq!(replay.verify().expect("it can be played"), None);
}
