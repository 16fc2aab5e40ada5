//! What waits for the cell: each question is answered for itself.

use crate::hand::Hand;
use cellule::desktop::conduct::view::Waits;
use cellule::scenario::model::Language;
use eframe::egui::Key;

fn standing(hand: &Hand) -> Vec<u16> {
    let waits = &hand.conduct().view.waits;
    waits
        .iter()
        .filter_map(|w| match w {
            Waits::Decision(point) => Some(*point),
            Waits::Option(_) => None,
        })
        .collect()
}

/// An exercise in which so many decision points stand.
fn until_standing(folder: &std::path::Path, count: usize) -> Hand {
    let mut hand = Hand::open(folder, Language::English);
    hand.click("Prepare");
    hand.click("STARTEX");
    for _ in 0..60 {
        if standing(&hand).len() >= count {
            return hand;
        }
        hand.key(Key::N);
    }
    panic!("so many questions stand: {:?}", standing(&hand));
}

fn answered(hand: &Hand) -> Option<String> {
    let last = hand.conduct().view.log.last().expect("a decision");
    last.command.answers.as_ref().map(ToString::to_string)
}

#[test]
fn a_decision_answers_the_question_it_was_begun_from_and_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = until_standing(folder.path(), 2);
    let before = standing(&hand);
    hand.click("Note a decision");
    hand.types("We treat it as an incident.");
    hand.key(Key::Enter);
    assert_eq!(standing(&hand), before[1..]);
    let points = &hand.conduct().view.plan.scenario.decision_points;
    let first = points[usize::from(before[0])].id.to_string();
    assert_eq!(answered(&hand), Some(first));
}

#[test]
fn a_free_decision_answers_the_one_question_that_stands_and_none_of_several() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = until_standing(folder.path(), 2);
    let before = standing(&hand);
    let note = |hand: &mut Hand| {
        hand.key(Key::D);
        hand.types("Somebody writes everything down.");
        hand.key(Key::Enter);
    };
    note(&mut hand);
    assert_eq!(standing(&hand), before);
    assert_eq!(answered(&hand), None);
    hand.click("Settled otherwise");
    assert_eq!(standing(&hand), before[1..]);
    note(&mut hand);
    assert!(standing(&hand).is_empty());
    assert!(answered(&hand).is_some());
}
