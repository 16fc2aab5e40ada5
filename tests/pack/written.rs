//! What is written: all that a scenario reads and nothing else, the same bytes twice.

use crate::{TEXT, cellule, files, said};
use cellule::scenario::bundled;
use cellule::scenario::load::{ScenarioSource, load, packed};
use cellule::scenario::model::Text;
use cellule::scenario::pack::{self, PackProblem};
use cellule::scenario::unpack;
use std::collections::BTreeMap;

#[test]
fn every_scenario_comes_back_with_all_that_it_reads_and_nothing_else() {
    for bundle in bundled::scenarios() {
        let source = ScenarioSource::Bundled(bundle.id.to_owned());
        let loaded = load(&source);
        let bytes = packed(&source, &loaded).expect("a pack");
        assert_eq!(bytes, packed(&source, &loaded).expect("the same again"));
        let opened = pack::open(&bytes).expect("it opens");
        assert_eq!(opened.id.as_str(), bundle.id);
        let read: BTreeMap<String, Vec<u8>> = bundle
            .files
            .iter()
            .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
            .collect();
        assert_eq!(opened.files, read);
        let back = load(&ScenarioSource::Memory(opened.files)).resolved();
        assert_eq!(back, loaded.resolved());
    }
}

#[test]
fn a_pack_holds_no_file_that_the_scenario_does_not_read_and_its_text_stands_as_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for (path, bytes) in files() {
        let name = if path == "scenario.ron" {
            "town.ron"
        } else {
            path.as_str()
        };
        std::fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
        std::fs::write(root.join(name), bytes).unwrap();
    }
    std::fs::write(root.join("private.txt"), "not for others").unwrap();
    std::fs::write(root.join("scenario.ron"), "another").unwrap();
    let made = cellule(
        &["pack", "town.ron", "-o", "town.cellule", "--lang", "en"],
        root,
    );
    assert!(made.status.success(), "{}", said(&made));
    let opened = unpack::read(&root.join("town.cellule")).expect("it opens");
    assert_eq!(opened.files, files());
    // Nothing is written over.
    let again = cellule(&["pack", "town.ron", "-o", "town.cellule"], root);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(
        cellule(&["pack", "town.ron", "-o", "town.zip"], root)
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn a_scenario_in_which_something_is_wrong_is_not_packed_and_warnings_do_not_matter() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let wrong = TEXT
        .replace("playbooks/none.ron", "playbooks/gone.ron")
        .replace("images/ministère.png", "gone.png");
    std::fs::write(root.join("wrong.ron"), wrong).unwrap();
    let refused = cellule(
        &["pack", "wrong.ron", "-o", "wrong.cellule", "--lang", "en"],
        root,
    );
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("gone.ron"), "{}", said(&refused));
    assert!(!root.join("wrong.cellule").exists());
    // A title in one language alone is a warning.
    let bare = r#"(id: "bare", title: (fr: "Seul"), start: "2026-03-09 08:00", duration: "1d", generated: (generator: Ministry, seed: 3, nodes: 40))"#;
    std::fs::write(root.join("bare.ron"), bare).unwrap();
    let made = cellule(
        &["pack", "bare.ron", "-o", "bare.cellule", "--lang", "en"],
        root,
    );
    assert!(made.status.success(), "{}", said(&made));
    assert!(said(&made).contains("warning"), "{}", said(&made));
}

#[test]
fn commands_take_a_pack_where_they_take_a_scenario() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let made = cellule(&["pack", "first-steps", "-o", "one.cellule"], root);
    assert!(made.status.success(), "{}", said(&made));
    for words in [
        vec!["check", "one.cellule"],
        vec!["brief", "one.cellule"],
        vec!["graph", "one.cellule"],
        vec!["pack", "one.cellule", "-o", "two.cellule"],
    ] {
        let done = cellule(&words, root);
        assert!(done.status.success(), "{words:?}: {}", said(&done));
    }
    let read = |name: &str| std::fs::read(root.join(name)).unwrap();
    assert_eq!(read("one.cellule"), read("two.cellule"));
    let played = |scenario: &str| {
        let words = [
            "play",
            scenario,
            "--playbook",
            "reference",
            "--seed",
            "1",
            "--format",
            "json",
        ];
        cellule(&words, root).stdout
    };
    assert_eq!(played("one.cellule"), played("first-steps"));
}

#[test]
fn what_shrinks_beyond_measure_is_packed_so_that_it_opens() {
    let mut files = files();
    files.insert("images/black.bmp".to_owned(), vec![0; 8 << 20]);
    let bytes = pack::write(&"ours".into(), &Text::from("Ours"), &files).expect("a pack");
    assert_eq!(pack::open(&bytes).expect("it opens").files, files);
}

#[test]
fn what_would_not_be_opened_is_not_written() {
    let with = |name: &str| {
        let mut files = files();
        files.insert(name.to_owned(), Vec::new());
        pack::write(&"ours".into(), &Text::from("Ours"), &files).map(|_| ())
    };
    assert_eq!(with("fine.txt"), Ok(()));
    for name in [
        "what?.txt",
        "aux.txt",
        "../x",
        "Playbooks/NONE.ron",
        "scenario.ron/x",
    ] {
        assert!(with(name).is_err(), "{name}");
    }
    let alone = BTreeMap::from([("town.ron".to_owned(), Vec::new())]);
    let made = pack::write(&"ours".into(), &Text::from("Ours"), &alone);
    assert_eq!(made, Err(PackProblem::NoScenario));
    let mut large = files();
    large.insert("large".to_owned(), vec![1; 65 << 20]);
    let made = pack::write(&"ours".into(), &Text::from("Ours"), &large);
    assert!(matches!(made, Err(PackProblem::TooLarge { .. })));
}
