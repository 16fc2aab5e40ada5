//! The facilitator's smaller gestures: texts that come back, folders, the room's own theme, what the log calls things.

use crate::hand::Hand;
use cellule::desktop::look::{self, Theme};
use cellule::scenario::model::Language;
use eframe::egui::Key;
use egui_kittest::kittest::Queryable;

#[test]
fn what_was_written_in_a_dialog_that_was_closed_comes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Prepare");
    hand.click("STARTEX");
    hand.key(Key::I);
    assert!(!hand.sees("Bring back what was written"));
    hand.focus("Title");
    hand.types("The lift is stuck");
    hand.key(Key::Escape);
    assert!(hand.conduct().open.dialog.is_none());
    hand.key(Key::I);
    assert!(!hand.labels().iter().any(|l| l == "The lift is stuck"));
    hand.click("Bring back what was written");
    assert!(hand.labels().iter().any(|l| l == "The lift is stuck"));
    // A template replaces it at one stroke, and undo gives it back.
    hand.click("A journalist calls");
    assert!(!hand.labels().iter().any(|l| l == "The lift is stuck"));
    hand.click("Undo");
    assert!(hand.labels().iter().any(|l| l == "The lift is stuck"));
}

#[test]
fn folders_are_made_and_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Open the folder of your scenarios");
    let scenarios = folder.path().join("scenarios");
    assert!(scenarios.is_dir());
    let said = hand.app().last_said().expect("something was said");
    assert!(said.contains(&scenarios.display().to_string()), "{said}");
}

#[test]
fn the_room_window_wears_a_theme_of_its_own_and_the_console_keeps_its() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Prepare");
    hand.harness
        .get_by_value("as the console")
        .click_accesskit();
    hand.harness.step();
    hand.rest();
    hand.click("Light");
    hand.click("STARTEX");
    hand.key(Key::F2);
    let c = hand.conduct();
    assert!(c.open.room);
    assert_eq!(c.arrangement.room_theme, Some(Theme::Light));
    assert_eq!(look::of(&hand.harness.ctx), Theme::Dark.palette());
    assert!(hand.sees("Settings of the room window"));
}

#[test]
fn the_log_names_what_was_shared() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Prepare");
    hand.click("STARTEX");
    for _ in 0..3 {
        hand.key(Key::N);
    }
    hand.key(Key::S);
    hand.click("Log");
    let shared = "shares with the whole cell: “";
    assert!(
        hand.labels().iter().any(|l| l.starts_with(shared)),
        "{:?}",
        hand.labels()
    );
}
