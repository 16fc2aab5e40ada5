//! A window in which nothing moves is not drawn again.

use crate::hand::Hand;
use cellule::scenario::model::Language;
use eframe::egui::{Key, ViewportId};
use std::time::Duration;

fn delay(hand: &Hand) -> Duration {
    hand.harness
        .output()
        .viewport_output
        .get(&ViewportId::ROOT)
        .expect("the first window")
        .repaint_delay
}

#[test]
fn a_paused_exercise_and_the_home_screen_ask_for_no_frame() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.wait(2);
    assert_eq!(delay(&hand), Duration::MAX, "home");
    hand.click("Prepare");
    hand.click("STARTEX");
    hand.wait(2);
    assert_eq!(delay(&hand), Duration::MAX, "paused");
    hand.key(Key::Space);
    hand.wait(1);
    assert!(delay(&hand) < Duration::from_secs(1), "running");
}
