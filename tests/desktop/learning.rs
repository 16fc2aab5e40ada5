//! The guide through a first exercise: each thing that it asks for is done with the means of the application, and it goes on.

use crate::hand::Hand;
use cellule::scenario::model::Language;
use eframe::egui::{Key, Modifiers};

fn step(hand: &Hand) -> &'static str {
    let tutorial = hand.app().tutorial().expect("there is a guide");
    tutorial.step().unwrap_or("done")
}

#[test]
fn whoever_does_what_the_guide_says_gets_from_the_first_key_to_the_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Learn by playing");
    assert_eq!(step(&hand), "tutorial-set-up");
    hand.keys(Modifiers::COMMAND, Key::Enter);
    assert_eq!(step(&hand), "tutorial-run");
    hand.key(Key::Space);
    assert_eq!(step(&hand), "tutorial-inject");
    hand.key(Key::N);
    assert_eq!(step(&hand), "tutorial-deliver");
    // Another key is not what is asked for.
    hand.key(Key::V);
    assert_eq!(step(&hand), "tutorial-deliver");
    hand.key(Key::L);
    assert_eq!(step(&hand), "tutorial-lens");
    hand.key(Key::V);
    assert_eq!(step(&hand), "tutorial-decide");
    hand.key(Key::D);
    hand.types("We treat this as an incident.");
    hand.key(Key::Enter);
    assert_eq!(step(&hand), "tutorial-assess");
    let first = hand.conduct().view.plan.scenario.organisation.nodes[0].clone();
    hand.keys(Modifiers::COMMAND, Key::F);
    hand.types(first.name.get(Language::English));
    hand.rest();
    hand.key(Key::Enter);
    hand.click("Words");
    hand.click("suspected");
    assert_eq!(step(&hand), "tutorial-observe");
    hand.key(Key::O);
    hand.types("Asks before it acts");
    hand.key(Key::Enter);
    assert_eq!(step(&hand), "tutorial-room");
    hand.key(Key::F2);
    assert_eq!(step(&hand), "tutorial-adversary");
    hand.click("Attacker");
    assert_eq!(step(&hand), "tutorial-stop");
    hand.key(Key::F12);
    assert_eq!(step(&hand), "tutorial-stop", "it has to go on again");
    hand.key(Key::F12);
    assert_eq!(step(&hand), "tutorial-endex");
    for _ in 0..300 {
        if hand.conduct().view.over {
            break;
        }
        hand.key(Key::N);
    }
    hand.rest();
    assert_eq!(step(&hand), "tutorial-look-back");
    hand.click("Look back at it");
    hand.rest();
    assert_eq!(step(&hand), "tutorial-decisions");
    hand.key(Key::T);
    assert_eq!(step(&hand), "tutorial-report");
    hand.click("Report");
    hand.click("HTML");
    hand.rest();
    assert_eq!(step(&hand), "done");
    hand.click("Close");
    assert!(hand.app().tutorial().is_none());
}

#[test]
fn the_guide_can_be_left_at_any_time_and_says_where_one_has_to_go() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::French);
    hand.click("Apprendre en jouant");
    hand.click("Passer cette étape");
    assert_eq!(step(&hand), "tutorial-run");
    hand.keys(Modifiers::COMMAND, Key::H);
    let told = hand.labels();
    assert!(
        told.iter().any(|l| l.contains("se fait dans l’exercice")),
        "{told:?}"
    );
    hand.click("Terminer l’accompagnement");
    assert!(hand.app().tutorial().is_none());
}

#[test]
fn the_handbook_stands_over_whatever_stands_and_finds_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.key(Key::F4);
    assert!(hand.sees("Handbook for trainers"), "{:?}", hand.labels());
    // It is read on from one section to the next.
    let begins = hand.labels();
    let next = begins.iter().find(|l| l.starts_with("Next: "));
    hand.click(next.expect("the first section is not the last"));
    assert!(!hand.sees(next.expect("a label")), "{:?}", hand.labels());
    hand.focus("Find in the handbook");
    hand.types("false_when");
    hand.rest();
    // The reference is among what is found, and what does not speak of it is not.
    assert!(hand.sees("Scenario reference"), "{:?}", hand.labels());
    hand.click("Claim");
    assert!(hand.labels().iter().any(|l| l.contains("false_when")));
    hand.key(Key::Escape);
    assert!(!hand.sees("Handbook for trainers"));
    // It is printed as a book.
    hand.key(Key::F4);
    hand.click("Print as a book");
    let said = hand.app().last_said().expect("it was made").to_owned();
    assert!(said.contains("cellule-handbook-en"), "{said}");
    let documents = std::fs::read_dir(folder.path().join("documents")).expect("documents");
    assert_eq!(documents.count(), 1);
}
