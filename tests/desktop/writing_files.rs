//! Writing a scenario: its files, what comes from elsewhere, and what is not lost.

use crate::hand::Hand;
use crate::importing::drop_on;
use crate::writing::{drag, errors, focus, only_folder, retype, scenario, written};
use cellule::scenario::edit::RECOVERY;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use std::path::{Path, PathBuf};

/// A scenario of the user's own, on the screen.
fn own(folder: &Path) -> (Hand, PathBuf) {
    let mut hand = Hand::open(folder, Language::English);
    hand.click("Edit a copy");
    let path = only_folder(folder);
    (hand, path)
}

#[test]
fn a_text_that_cannot_be_read_is_mended_on_the_screen() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = folder.path().join("scenarios").join("torn");
    std::fs::create_dir_all(&home).expect("a folder");
    let sound = r#"(
    id: "torn",
    title: "Torn",
    start: "2026-03-03 08:00",
    duration: "2h", // kept
    organisation: (name: "Office", nodes: []),
    injects: "calls.ron",
)"#;
    let torn = sound.replace("duration: \"2h\"", "duration: \"two hours\"");
    std::fs::write(home.join("scenario.ron"), &torn).expect("written");
    std::fs::write(home.join("calls.ron"), "[(id: \"first\"").expect("written");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Edit");
    let mending = hand.app().mended().expect("its text is shown");
    assert!(!mending.texts().is_sound());
    let told = hand.labels();
    assert!(
        told.iter().any(|l| l.starts_with("Line 5, column")),
        "{told:?}"
    );
    // What cannot be read is not opened.
    hand.click("Save and open in the editor");
    assert!(hand.app().written_scenario().is_none());
    focus(&mut hand, "scenario.ron");
    hand.keys(Modifiers::COMMAND, Key::A);
    hand.types(sound);
    hand.rest();
    // The other file is still torn, and is shown once the first can be read.
    hand.click("calls.ron");
    focus(&mut hand, "calls.ron");
    hand.keys(Modifiers::COMMAND, Key::A);
    hand.types("[]");
    hand.rest();
    let mending = hand.app().mended().expect("its text is shown");
    assert!(mending.texts().is_sound(), "{:?}", hand.labels());
    assert!(!mending.texts().is_saved());
    // Leaving asks first.
    hand.keys(Modifiers::COMMAND, Key::H);
    assert!(hand.sees("This scenario is not saved"));
    hand.click("Cancel");
    hand.click("Save and open in the editor");
    assert_eq!(scenario(&hand).id.as_str(), "torn");
    let now = std::fs::read_to_string(home.join("scenario.ron")).expect("it stands there");
    assert_eq!(now, sound, "as it was typed, comment and all");
}

#[test]
fn nodes_are_copied_with_their_links_into_another_scenario() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut hand, _) = own(folder.path());
    hand.click("Infrastructure");
    let names: Vec<String> = written(&hand)
        .draft()
        .organisation()
        .expect("a ministry")
        .nodes[..2]
        .iter()
        .map(|n| n.name.get(Language::English).to_owned())
        .collect();
    hand.click(&names[0]);
    hand.harness.event(egui::Event::Copy);
    hand.harness.step();
    hand.harness.step();
    let copied = copied(&hand).expect("it is on the clipboard");
    hand.keys(Modifiers::COMMAND, Key::H);
    hand.click("New scenario");
    hand.click("An empty frame");
    let before = written(&hand)
        .draft()
        .organisation()
        .expect("a ministry")
        .nodes
        .len();
    hand.harness.event(egui::Event::Paste(copied));
    hand.harness.step();
    hand.rest();
    let nodes = &written(&hand)
        .draft()
        .organisation()
        .expect("a ministry")
        .nodes;
    assert_eq!(nodes.len(), before + 1);
    assert_eq!(nodes[before].name.get(Language::English), names[0]);
    // What was not copied from a scenario is refused.
    hand.harness
        .event(egui::Event::Paste("a shopping list".to_owned()));
    hand.harness.step();
    hand.rest();
    assert!(
        hand.app()
            .last_said()
            .is_some_and(|l| l.contains("clipboard"))
    );
    hand.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(
        written(&hand)
            .draft()
            .organisation()
            .expect("a ministry")
            .nodes
            .len(),
        before
    );
}

fn copied(hand: &Hand) -> Option<String> {
    let commands = &hand.harness.output().platform_output.commands;
    commands.iter().find_map(|c| match c {
        egui::OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    })
}

#[test]
fn an_inject_is_dragged_along_the_line_of_time_in_one_step() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = afternoon(folder.path());
    hand.click("Chronogramme");
    let (n, at) = scenario_injects(&hand)
        .iter()
        .enumerate()
        .find_map(|(n, i)| match i.when {
            Condition::At(Moment::After(span)) => Some((n, span.0)),
            _ => None,
        })
        .expect("one has its time");
    let length = scenario(&hand).duration.0;
    let rect = hand.harness.get_by_label("Line of time").rect();
    let inner = rect.shrink2(egui::vec2(18.0, 8.0));
    let base = inner.bottom() - 14.0;
    let row = (n % 4) as f32 / 4.0;
    let from = egui::pos2(
        inner.left() + at as f32 / length as f32 * inner.width(),
        inner.top() + 4.0 + row * (base - inner.top() - 4.0),
    );
    let before = scenario_injects(&hand)[n].when.clone();
    drag(&mut hand, from, from + egui::vec2(60.0, 0.0));
    let Condition::At(Moment::After(now)) = scenario_injects(&hand)[n].when else {
        panic!("it still has a time");
    };
    assert!(now.0 > at && now.0 % 300 == at % 300, "{at} {now:?}");
    hand.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(scenario_injects(&hand)[n].when, before, "one step");
}

fn scenario_injects(hand: &Hand) -> &[Inject] {
    written(hand).draft().injects()
}

#[test]
fn a_missing_translation_is_found_and_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("New scenario");
    hand.click("An empty frame");
    hand.click("Chronogramme");
    hand.click("Add: inject");
    retype(&mut hand, "Who speaks (en)", "Duty officer");
    hand.click("Texts");
    hand.click("Only what is missing");
    // Among the texts it is called as in the inspector, after its inject.
    let label = hand
        .labels()
        .into_iter()
        .find(|l| l.contains("Who speaks") && l.ends_with("(fr)") && *l != "Who speaks (fr)")
        .unwrap_or_else(|| panic!("it is among what is missing: {:?}", hand.labels()));
    focus(&mut hand, &label);
    hand.types("Officier de permanence");
    hand.rest();
    assert_eq!(
        scenario_injects(&hand)[0].from.get(Language::French),
        "Officier de permanence"
    );
}

#[test]
fn a_document_is_retyped_and_compared_with_the_disk() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut hand, path) = own(folder.path());
    let file = std::fs::read_to_string(path.join("scenario.ron")).expect("it stands there");
    let id = scenario(&hand).id.clone();
    hand.click("File");
    let torn = file.replace("deliberation_rate", "deliberation_rat");
    let (text, expected) = match torn == file {
        true => (file.replacen("duration:", "durations:", 1), "durations"),
        false => (torn, "deliberation_rat"),
    };
    focus(&mut hand, "scenario.ron");
    hand.keys(Modifiers::COMMAND, Key::A);
    hand.types(&text);
    hand.rest();
    let told = hand.labels();
    assert!(
        told.iter()
            .any(|l| l.contains("scenario.ron, line") && l.contains(expected)),
        "{told:?}"
    );
    assert_eq!(scenario(&hand).id, id, "the scenario stays as it was");
    hand.keys(Modifiers::COMMAND, Key::A);
    hand.types(&file.replacen("title: (", "title: ( /* by hand */ ", 1));
    hand.rest();
    assert!(errors(&hand).is_empty(), "{:?}", errors(&hand));
    hand.click("Compare with the disk");
    let told = hand.labels();
    assert!(
        told.iter()
            .any(|l| l.starts_with("+ ") && l.contains("by hand")),
        "{told:?}"
    );
    hand.keys(Modifiers::COMMAND, Key::S);
    let now = std::fs::read_to_string(path.join("scenario.ron")).expect("it stands there");
    assert!(now.contains("/* by hand */"));
}

#[test]
fn what_another_program_wrote_is_noticed_and_never_overwritten_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut hand, path) = own(folder.path());
    hand.keys(Modifiers::COMMAND, Key::S);
    let file = path.join("scenario.ron");
    let text = std::fs::read_to_string(&file).expect("it stands there");
    let other = text.replacen("duration: \"", "duration: \"1d ", 1);
    assert_ne!(other, text);
    std::fs::write(&file, &other).expect("another program writes");
    hand.rest();
    assert!(hand.sees("Read again"), "{:?}", hand.labels());
    let before = scenario(&hand).duration;
    hand.keys(Modifiers::COMMAND, Key::S);
    assert_eq!(
        std::fs::read_to_string(&file).expect("it stands there"),
        other
    );
    hand.click("Read again");
    assert_eq!(scenario(&hand).duration.0, before.0 + 86_400);
    assert!(!hand.sees("Read again"));
    // And once more, written over on request.
    std::fs::write(&file, &text).expect("another program writes");
    hand.rest();
    hand.click("Write mine over it");
    assert!(
        std::fs::read_to_string(&file)
            .expect("it stands there")
            .contains("1d ")
    );
}

#[test]
fn what_was_not_saved_is_there_after_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut hand, path) = own(folder.path());
    hand.keys(Modifiers::COMMAND, Key::S);
    hand.click("Roles");
    hand.click("Add: role");
    let roles = scenario(&hand).roles.len();
    hand.rest();
    assert!(path.join(RECOVERY).exists());
    drop(hand);
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Edit");
    assert_eq!(scenario(&hand).roles.len(), roles - 1);
    hand.click("Take it up");
    assert_eq!(scenario(&hand).roles.len(), roles);
    hand.keys(Modifiers::COMMAND, Key::S);
    assert!(!path.join(RECOVERY).exists());
    let loaded = load(&ScenarioSource::Path(path));
    let parts = loaded.parts.expect("it can be read");
    assert_eq!(parts.scenario.roles.len(), roles);
}

#[test]
fn a_file_that_is_dropped_is_attached_to_the_inject_and_goes_into_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let letter = elsewhere.path().join("Lettre du préfet.txt");
    std::fs::write(&letter, "A letter.").expect("written");
    let (mut hand, path) = own(folder.path());
    hand.click("Injects");
    let title = scenario_injects(&hand)[0]
        .title
        .get(Language::English)
        .to_owned();
    hand.click(&title);
    for _ in 0..2 {
        drop_on(&mut hand, &letter);
    }
    let named = &scenario_injects(&hand)[0].attachments;
    assert_eq!(
        named, &["attachments/lettre-du-prefet.txt"; 2],
        "the same file is there once"
    );
    let kept = std::fs::read_to_string(path.join(&named[0])).expect("it is in the folder");
    assert_eq!(kept, "A letter.");
    assert!(errors(&hand).is_empty(), "{:?}", errors(&hand));
    assert!(written(&hand).draft().history().undoable().is_some());
}

/// The application with the small scenario of the program as one of the user's own, being written.
pub fn afternoon(folder: &Path) -> Hand {
    let home = folder.join("scenarios").join("afternoon");
    std::fs::create_dir_all(&home).expect("a folder");
    let bundle = cellule::scenario::bundled::scenario("first-steps").expect("it is in the program");
    for (path, bytes) in bundle.files {
        std::fs::write(home.join(path), bytes).expect("written");
    }
    let mut hand = Hand::open(folder, Language::English);
    hand.click("Edit");
    hand
}

#[test]
fn things_are_aligned_spread_grouped_and_laid_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = afternoon(folder.path());
    let nodes = |hand: &Hand| {
        let o = written(hand).draft().organisation().expect("a ministry");
        o.nodes.clone()
    };
    let arrange = |hand: &mut Hand, what: &str| {
        hand.keys(Modifiers::COMMAND, Key::A);
        hand.click("Arrange");
        hand.click(what);
    };
    arrange(&mut hand, "In one row");
    let all = nodes(&hand);
    let first = all[0].position.expect("it has its place").1;
    assert!(all.iter().all(|n| n.position.is_some_and(|p| p.1 == first)));
    arrange(&mut hand, "Same distance in the row");
    let mut xs: Vec<_> = nodes(&hand)
        .iter()
        .filter_map(|n| n.position.map(|p| p.0))
        .collect();
    xs.extend(
        written(&hand)
            .draft()
            .organisation()
            .expect("a ministry")
            .departments
            .iter()
            .filter_map(|d| d.position.map(|p| p.0)),
    );
    xs.sort_by(f32::total_cmp);
    let steps: Vec<f32> = xs.windows(2).map(|p| p[1] - p[0]).collect();
    assert!(
        steps.iter().all(|s| (s - steps[0]).abs() < 1.5),
        "the same distance: {steps:?}"
    );
    arrange(&mut hand, "Lay everything out");
    let rows: std::collections::BTreeSet<i32> = nodes(&hand)
        .iter()
        .filter_map(|n| n.position.map(|p| p.1 as i32))
        .collect();
    assert!(rows.len() > 1, "no longer one row: {rows:?}");
    // Grouped, they are in a segment of their own; one step back and they are where they were.
    let before = nodes(&hand);
    arrange(&mut hand, "Make a segment of them");
    let grouped = nodes(&hand);
    let segment = grouped[0].segment.clone().expect("in a segment");
    assert!(grouped.iter().all(|n| n.segment.as_ref() == Some(&segment)));
    assert_ne!(before[0].segment.as_ref(), Some(&segment));
    hand.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(nodes(&hand), before);
}
