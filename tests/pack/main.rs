//! Scenarios in one file: they come back as they were, and whatever a stranger put into one is opened safely or refused with a reason.

mod forge;
mod hostile;
mod unpacked;
mod written;

use cellule::scenario::model::Text;
use cellule::scenario::pack;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

fn cellule(words: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cellule"))
        .args(words)
        .current_dir(folder)
        .output()
        .expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const TEXT: &str = r#"(
    id: "ours", title: (fr: "À nous", en: "Ours"), start: "2026-03-09 08:00", duration: "1d", picture: "images/ministère.png",
    generated: (generator: Ministry, seed: 3, nodes: 40),
    playbooks: ["playbooks/none.ron"],
)"#;

fn files() -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([
        ("scenario.ron".to_owned(), TEXT.as_bytes().to_vec()),
        (
            "playbooks/none.ron".to_owned(),
            b"(id: \"none\", title: \"None\")".to_vec(),
        ),
        ("images/minist\u{e8}re.png".to_owned(), vec![7; 3_000]),
    ])
}

fn ours() -> Vec<u8> {
    pack::write(&"ours".into(), &Text::from("Ours"), &files()).expect("a pack")
}

/// The names in a folder.
fn listed(root: &Path) -> Vec<String> {
    let mut all: Vec<String> = std::fs::read_dir(root)
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    all.sort();
    all
}
