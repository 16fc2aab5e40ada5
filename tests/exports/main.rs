//! Exports of exercises that are played here: what other tools are promised, and what people could type to break them.

#[path = "../common/mod.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod common;

mod command;
mod formats;
mod hostile;
mod spreadsheets;

use cellule::assessment::review::Review;
use cellule::exercise::replay::Plans;
use cellule::exercise::session::{Origin, Session};
use cellule::report::export::{Format, Made, make};
use cellule::scenario::model::Language;
use cellule::simulation::time::Time;
use cellule::wording::Wording;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// Who plays, as the exercise is called.
fn origin(title: &str) -> Origin {
    Origin {
        seed: 1,
        title: title.to_owned(),
        created: 1_765_483_200_000,
    }
}

/// Plays a playbook of the flagship into a file, to ENDEX or until a second.
fn play(path: &Path, playbook: &str, until: Option<Time>) {
    let plan = common::compiled(common::flagship());
    let script = plan.playbook(playbook).cloned();
    assert!(script.is_some(), "{playbook}");
    let end = until.unwrap_or(plan.blueprint.end);
    let mut s = Session::create(path, Arc::clone(&plan), origin("Tuesday's team"), script)
        .expect("a new file");
    s.advance(end).expect("played");
    s.close().expect("closed");
}

fn read(path: &Path) -> Review {
    Review::read(path, &Plans::default()).expect("it reads").0
}

/// The flagship as the reference playbook plays it: played once for all tests.
fn week() -> &'static Review {
    static WEEK: OnceLock<Review> = OnceLock::new();
    WEEK.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("week.exercise");
        play(&path, "reference", None);
        read(&path)
    })
}

fn text(review: &Review, format: Format, language: Language) -> String {
    match make(review, format, Wording::new(language)).expect("it is made") {
        Made::Text(text) => text,
        Made::File(_) | Made::Folder(_) => panic!("{format:?} is text"),
    }
}

/// The files of a folder that hold text; pictures are looked at elsewhere.
fn folder(review: &Review, format: Format, language: Language) -> Vec<(String, String)> {
    let files = files(review, format, language).into_iter();
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    files
        .filter(|(name, _)| !name.ends_with(".png"))
        .map(|(name, bytes)| (name, text(bytes)))
        .collect()
}

fn files(review: &Review, format: Format, language: Language) -> Vec<(String, Vec<u8>)> {
    match make(review, format, Wording::new(language)).expect("it is made") {
        Made::Folder(files) => files,
        Made::Text(_) | Made::File(_) => panic!("{format:?} is a folder"),
    }
}

fn workbook(review: &Review, language: Language) -> Vec<u8> {
    match make(review, Format::Xlsx, Wording::new(language)).expect("it is made") {
        Made::File(bytes) => bytes,
        Made::Text(_) | Made::Folder(_) => panic!("a workbook is a file"),
    }
}

#[test]
fn the_same_exercise_gives_the_same_bytes() {
    for (word, format) in Format::ALL {
        let make = || make(week(), format, Wording::new(Language::French)).expect("it is made");
        assert_eq!(make(), make(), "{word}");
    }
}
