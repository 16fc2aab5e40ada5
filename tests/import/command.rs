//! `cellule import`, as scripts and people meet it.

use super::*;
use std::path::Path;
use std::process::{Command, Output};

fn cellule(folder: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cellule"))
        .args(words)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env_remove("LANGUAGE")
        .output()
        .expect("the program runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &["Heure", "Destinataire", "Titre", "Contenu", "Statut"],
                &["08:30", "DSI", "a", "Un message pour la cellule.", "prêt"],
                &[
                    "09:30",
                    "RSSI",
                    "b",
                    "Un autre message pour la cellule.",
                    "prêt",
                ],
            ],
        );
    });
    std::fs::write(folder.path().join("chrono.xlsx"), bytes).expect("written");
    folder
}

#[test]
fn a_spreadsheet_becomes_a_file_that_passes_check() {
    let folder = folder();
    let made = cellule(
        folder.path(),
        &["import", "chrono.xlsx", "-o", "scenario.ron"],
    );
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let report = text(&made.stdout);
    assert!(report.contains("2 injects, 2 roles"), "{report}");
    assert!(report.contains("Chronogramme!E2  Statut: prêt"), "{report}");
    let checked = cellule(folder.path(), &["check", "scenario.ron"]);
    assert_eq!(checked.status.code(), Some(0), "{}", text(&checked.stdout));
    let played = cellule(folder.path(), &["play", "scenario.ron"]);
    assert_eq!(played.status.code(), Some(0), "{}", text(&played.stderr));
    assert!(text(&played.stdout).contains("09:30"));
    let again = cellule(
        folder.path(),
        &["import", "chrono.xlsx", "-o", "scenario.ron"],
    );
    assert_eq!(
        again.status.code(),
        Some(1),
        "nothing is overwritten unasked"
    );
    let forced = cellule(
        folder.path(),
        &["import", "chrono.xlsx", "-o", "scenario.ron", "--force"],
    );
    assert_eq!(forced.status.code(), Some(0));
}

#[test]
fn scripts_get_every_loss_as_data_and_columns_are_mapped_by_hand() {
    let folder = folder();
    let words = [
        "import",
        "chrono.xlsx",
        "--format",
        "json",
        "--column",
        "Statut=note",
        "--start",
        "2026-05-04 08:00",
        "--texts",
        "fr",
    ];
    let made = cellule(folder.path(), &words);
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let data: serde_json::Value = serde_json::from_slice(&made.stdout).expect("JSON");
    assert_eq!(data["carried"]["injects"], 2);
    assert_eq!(data["counts"].get("unknown-column"), None);
    assert_eq!(data["tables"][0]["columns"][4]["field"], "note");
    assert_eq!(data["counts"].get("language"), None);
    assert_eq!(data["output"], serde_json::Value::Null);
    assert!(!folder.path().join("scenario.ron").exists());
    for (wrong, code) in [
        (["import", "chrono.xlsx", "--column", "Statut"], 2),
        (["import", "chrono.xlsx", "--column", "Statut=colour"], 2),
        (["import", "chrono.xlsx", "--sheet", "Feuil9"], 1),
        (["import", "chrono.xlsx", "--start", "demain"], 1),
        (["import", "absent.xlsx", "--lang", "fr"], 1),
    ] {
        let refused = cellule(folder.path(), &wrong);
        assert_eq!(
            refused.status.code(),
            Some(code),
            "{wrong:?}: {}",
            text(&refused.stderr)
        );
        assert!(refused.stdout.is_empty(), "{wrong:?}");
    }
}

#[test]
fn where_no_heading_is_known_the_columns_are_shown() {
    let folder = folder();
    std::fs::write(folder.path().join("x.csv"), "Wann;Wer;Was\n08:30;DSI;a\n").expect("written");
    let refused = cellule(folder.path(), &["import", "x.csv", "--lang", "fr"]);
    assert_eq!(refused.status.code(), Some(1));
    let told = text(&refused.stderr);
    assert!(told.contains("A  Wann = rien"), "{told}");
}

#[test]
fn a_chronogramme_that_was_exported_comes_back_whole_into_its_scenario() {
    use cellule::scenario::edit::{injects, whole};
    let folder = tempfile::tempdir().expect("a folder");
    let run = |words: &[&str]| {
        let done = cellule(folder.path(), words);
        assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
        text(&done.stdout)
    };
    run(&[
        "chronogramme",
        "quiet-forwarding",
        "--lang",
        "fr",
        "-o",
        "out.xlsx",
    ]);
    let told = run(&[
        "import",
        "out.xlsx",
        "--into",
        "quiet-forwarding",
        "--lang",
        "en",
        "-o",
        "back.ron",
    ]);
    assert!(told.contains("Everything was carried over"), "{told}");
    let read = |source: &ScenarioSource| {
        let parts = cellule::scenario::load::load(source).parts;
        whole(parts.expect("it is read"))
    };
    let was = read(&ScenarioSource::Bundled("quiet-forwarding".to_owned()));
    let back = read(&ScenarioSource::Path(folder.path().join("back.ron")));
    assert_eq!(injects(&back), injects(&was));
    assert_eq!(back, was, "nothing else is touched");
    // A ministry goes in by the same way, and leaves the injects where they are.
    let graph = run(&["graph", "first-steps"]);
    std::fs::write(folder.path().join("ministry.dot"), graph).expect("written");
    run(&[
        "import",
        "ministry.dot",
        "--into",
        "back.ron",
        "-o",
        "other.ron",
    ]);
    let other = read(&ScenarioSource::Path(folder.path().join("other.ron")));
    assert_eq!(injects(&other), injects(&was));
    assert_ne!(other.organisation, was.organisation);
    // What cannot be read into is told of before anything is written.
    let refused = cellule(
        folder.path(),
        &[
            "import",
            "out.xlsx",
            "--into",
            "no-such-scenario",
            "-o",
            "none.ron",
        ],
    );
    assert_eq!(refused.status.code(), Some(1));
    assert!(!folder.path().join("none.ron").exists());
}
