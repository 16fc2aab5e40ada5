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

/// Whether the window comes to rest. Another thread may still wake it once for an answer that it has already had.
fn comes_to_rest(hand: &mut Hand) -> bool {
    (0..20).any(|_| {
        hand.wait(1);
        let still = delay(hand) == Duration::MAX;
        if !still {
            std::thread::sleep(Duration::from_millis(10));
        }
        still
    })
}

#[test]
fn a_paused_exercise_and_the_home_screen_ask_for_no_frame() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    assert!(comes_to_rest(&mut hand), "home: {:?}", delay(&hand));
    hand.click("Prepare");
    hand.click("STARTEX");
    assert!(comes_to_rest(&mut hand), "paused: {:?}", delay(&hand));
    hand.key(Key::Space);
    hand.wait(1);
    assert!(delay(&hand) < Duration::from_secs(1), "running");
}
