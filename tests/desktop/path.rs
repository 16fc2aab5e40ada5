//! From home to ENDEX, by clicks and by keys alone, in both languages.

use crate::hand::Hand;
use cellule::exercise::command::{Actor, Deed, Note};
use cellule::scenario::model::Language;
use cellule::simulation::time::Time;
use eframe::egui::{Key, Modifiers};

fn decisions(hand: &Hand) -> Vec<(String, usize)> {
    let log = &hand.conduct().view.log;
    log.iter()
        .filter_map(|l| match &l.command.deed {
            Deed::Decide { text, orders } => Some((text.clone(), orders.len())),
            _ => None,
        })
        .collect()
}

/// On to ENDEX from one thing that comes to the next.
fn to_endex(hand: &mut Hand) {
    for _ in 0..400 {
        if hand.conduct().view.over {
            return;
        }
        hand.key(Key::N);
    }
    panic!("ENDEX is reached: {:?}", hand.conduct().view.now);
}

#[test]
fn four_clicks_lead_to_a_running_exercise_and_on_to_endex() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Prepare");
    hand.click("STARTEX");
    hand.click("Room");
    hand.click("Run");
    assert!(hand.conduct().open.room);
    let began = hand.conduct().view.now.0;
    hand.wait(10);
    let ratio = i32::from(hand.conduct().arrangement.ratio);
    let gone = hand.conduct().view.now.0 - began;
    assert!(
        (8 * ratio..=12 * ratio).contains(&gone),
        "{gone} at ×{ratio}"
    );

    // A decision in words, in five seconds: a key, a sentence, Enter.
    hand.key(Key::D);
    hand.types("Nobody uses mail for this crisis any more.");
    hand.key(Key::Enter);
    assert_eq!(
        decisions(&hand),
        [("Nobody uses mail for this crisis any more.".to_owned(), 0)]
    );
    // One with an order, its target picked from the list.
    hand.key(Key::D);
    hand.types("Close the webmail.");
    hand.focus("Attach an order: find an action");
    hand.types("close webmail");
    hand.key(Key::Enter);
    if hand.sees("Find a target") {
        hand.types("webmail");
        hand.key(Key::Enter);
    }
    hand.click("Note it");
    let noted = decisions(&hand);
    assert_eq!(noted.last(), Some(&("Close the webmail.".to_owned(), 1)));
    assert_eq!(hand.conduct().view.cell.orders.len(), 1);

    // An observation in one line.
    hand.key(Key::O);
    hand.types("Decides before it knows");
    hand.key(Key::Enter);
    let written = hand.conduct().view.notes.iter().any(|(_, _, n)| {
        matches!(n, Note::Observation { text, .. } if text == "Decides before it knows")
    });
    assert!(written);

    to_endex(&mut hand);
    assert!(hand.sees("ENDEX."));
    hand.keys(Modifiers::COMMAND, Key::H);
    assert!(hand.sees("No exercise yet") || hand.sees("Exercises"));
    assert!(hand.sees("Open"), "{:?}", hand.labels());
}

#[test]
fn the_keyboard_alone_is_enough_in_french() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::French);
    press(&mut hand, "Préparer");
    press(&mut hand, "DEBEX");
    hand.key(Key::Space);
    hand.wait(4);
    assert!(hand.conduct().view.now > Time::START);
    hand.key(Key::Space);
    let stands = hand.conduct().view.now;
    hand.wait(4);
    assert_eq!(
        hand.conduct().view.now,
        stands,
        "paused time does not count"
    );
    // The next inject is fired by its key, with the facilitator as author.
    hand.key(Key::F);
    let fired =
        hand.conduct().view.log.iter().any(|l| {
            l.command.by == Actor::Facilitator && matches!(l.command.deed, Deed::Fire { .. })
        });
    assert!(fired);
    // The palette finds what has no key at hand.
    hand.keys(Modifiers::COMMAND, Key::K);
    hand.types("bureau");
    hand.key(Key::Enter);
    assert!(hand.conduct().open.desk);
}

/// Goes with the tabulator to what has this name, and presses Enter.
fn press(hand: &mut Hand, label: &str) {
    use egui_kittest::kittest::Queryable;
    for _ in 0..60 {
        hand.harness.key_press(Key::Tab);
        hand.harness.step();
        let there = hand
            .harness
            .query_all_by_label(label)
            .any(|node| node.is_focused());
        if there {
            hand.key(Key::Enter);
            return;
        }
    }
    panic!("{label:?} is reached with the tabulator");
}

#[test]
fn every_word_on_every_screen_is_in_the_language_of_the_reader() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let mut hand = Hand::open(folder.path(), language);
        let mut read = hand.labels();
        let (prepare, begin) = match language {
            Language::French => ("Préparer", "DEBEX"),
            Language::English => ("Prepare", "STARTEX"),
        };
        hand.click(prepare);
        read.extend(hand.labels());
        hand.click(begin);
        hand.key(Key::N);
        hand.key(Key::F3);
        hand.key(Key::F2);
        read.extend(hand.labels());
        hand.key(Key::D);
        read.extend(hand.labels());
        hand.key(Key::F1);
        read.extend(hand.labels());
        let is_key = |l: &&String| {
            l.split(|c: char| !c.is_alphanumeric() && c != '-')
                .any(|word| word.starts_with("ui-"))
        };
        let keys: Vec<&String> = read.iter().filter(is_key).collect();
        assert!(keys.is_empty(), "{keys:?}");
        assert!(read.len() > 200);
    }
}
