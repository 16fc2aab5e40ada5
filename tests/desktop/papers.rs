//! What is taken away from the home screen and brought to it: kits, spreadsheets, scenarios as one file.

use crate::hand::Hand;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::Language;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use std::path::{Path, PathBuf};

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|e| e.path()).collect())
        .unwrap_or_default();
    all.retain(|p| p.extension().is_some_and(|e| e == ending));
    all.sort();
    all
}

fn take(hand: &mut Hand, what: &str) -> String {
    hand.click("Take away");
    hand.click(what);
    hand.app()
        .last_said()
        .expect("something was said")
        .to_owned()
}

#[test]
fn a_scenario_is_shared_as_one_file_and_comes_onto_the_shelf_of_another() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    let said = take(&mut hand, "Share as one file…");
    let documents = folder.path().join("documents");
    let made = files(&documents, "cellule");
    assert_eq!(made.len(), 1);
    assert!(said.contains(&made[0].display().to_string()), "{said}");
    // Twice: nothing is written over.
    take(&mut hand, "Share as one file…");
    let made = files(&documents, "cellule");
    assert_eq!(made.len(), 2);
    let other = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(other.path(), Language::English);
    let scenarios = other.path().join("scenarios");
    for n in 1..=2 {
        bring(&mut hand, &made[0]);
        let here: Vec<_> = std::fs::read_dir(&scenarios)
            .expect("a folder")
            .flatten()
            .collect();
        assert_eq!(here.len(), n);
    }
    let first = std::fs::read_dir(&scenarios)
        .unwrap()
        .flatten()
        .next()
        .unwrap();
    let brought = load(&ScenarioSource::Path(first.path()))
        .resolved()
        .expect("it is sound");
    assert_eq!(brought.id.as_str(), "ministry-mail-breach");
    // It can be written on now, under its own folder.
    assert!(hand.sees("Edit"));
}

fn bring(hand: &mut Hand, path: &Path) {
    hand.click("Open a shared file");
    let field = |n: &egui_kittest::Node<'_>| n.accesskit_node().role() == Role::TextInput;
    let label = "Path of the file";
    let found = hand.harness.query_all_by_label(label).find(field);
    found.expect("a field").focus();
    hand.harness.step();
    hand.types(&path.display().to_string());
    hand.rest();
    hand.click("Open");
}

#[test]
fn a_file_of_a_stranger_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    let bad = folder.path().join("bad.cellule");
    std::fs::write(&bad, b"PK\x03\x04 nothing").unwrap();
    bring(&mut hand, &bad);
    let said = hand.app().last_said().expect("something was said");
    assert!(said.contains("no whole pack"), "{said}");
    assert!(!folder.path().join("scenarios").exists());
}

#[test]
fn a_kit_and_a_spreadsheet_are_made_beside_the_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    take(&mut hand, "Chronogramme as a spreadsheet…");
    let documents = folder.path().join("documents");
    assert_eq!(files(&documents, "xlsx").len(), 1);
    let said = take(&mut hand, "Printed kit…");
    let kit = std::fs::read_dir(&documents)
        .unwrap()
        .flatten()
        .map(|e| e.path())
        .find(|p| p.is_dir())
        .expect("a folder of the kit");
    assert!(said.contains(&kit.display().to_string()), "{said}");
    for file in [
        "facilitator.docx",
        "player.docx",
        "evaluator.docx",
        "chronogramme.xlsx",
    ] {
        assert!(kit.join(file).is_file(), "{file}");
    }
}
