//! What was shown is kept: an exercise that is cut off in the middle is offered at the second it was at, paused.

use crate::hand::Hand;
use cellule::desktop::conduct::clock::Motion;
use cellule::scenario::model::Language;
use eframe::egui::Key;
use std::path::Path;

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("files") {
        let path = entry.expect("a file").path();
        std::fs::copy(&path, to.join(path.file_name().expect("a name"))).expect("copied");
    }
}

#[test]
fn an_exercise_cut_off_in_the_middle_is_offered_where_it_stood() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Prepare");
    hand.click("STARTEX");
    hand.key(Key::Space);
    hand.wait(20);
    hand.key(Key::D);
    hand.types("Wake the messaging lead.");
    hand.key(Key::Enter);
    hand.wait(5);
    let (now, log, known) = {
        let v = &hand.conduct().view;
        (v.now, v.log.len(), v.cell.known.len())
    };
    // As a kill leaves the files: open, with the side journal beside the database.
    let after = tempfile::tempdir().expect("a folder");
    copy(
        &folder.path().join("exercises"),
        &after.path().join("exercises"),
    );
    drop(hand);

    let mut hand = Hand::open(after.path(), Language::English);
    hand.click("Resume");
    let c = hand.conduct();
    // The clock was running: what was made durable can be a step ahead of what was seen, never behind.
    let ahead = c.view.now.0 - now.0;
    assert!((0..=6).contains(&ahead), "{ahead}");
    let now = c.view.now;
    assert_eq!((c.view.log.len(), c.view.cell.known.len()), (log, known));
    assert_eq!(c.clock.motion(), Motion::Paused);
    // Nothing overdue bursts out: time stands until somebody lets it run, and then goes on by seconds.
    hand.wait(5);
    assert_eq!(hand.conduct().view.now, now);
    hand.key(Key::Space);
    hand.wait(2);
    let gone = hand.conduct().view.now.since(now);
    assert!((1..=6 * 6).contains(&gone), "{gone}");
}

#[test]
fn real_life_stops_everything_and_gives_it_back_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::French);
    hand.click("Préparer");
    hand.click("DEBEX");
    hand.key(Key::Space);
    hand.wait(3);
    hand.key(Key::F12);
    assert!(hand.sees("ARRÊT EXERCICE – ÉVÉNEMENT RÉEL"));
    let now = hand.conduct().view.now;
    hand.wait(10);
    assert_eq!(hand.conduct().view.now, now);
    hand.click("Retour à l’exercice");
    assert!(!hand.sees("ARRÊT EXERCICE – ÉVÉNEMENT RÉEL"));
    assert_eq!(hand.conduct().clock.motion(), Motion::Paused);
}
