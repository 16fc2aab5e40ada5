//! `cellule export` as people meet it: where it writes, what it refuses, in both languages.

use super::play;
use cellule::simulation::time::Time;
use std::path::Path;
use std::process::{Command, Output};

fn cellule(folder: &Path, words: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cellule"))
        .args(words.split(' '))
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .expect("the program runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn an_export_goes_where_it_is_told_and_overwrites_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    play(&here.join("a.exercise"), "reference", Some(Time(3600)));
    let ok = |words: &str| {
        let output = cellule(here, words);
        assert!(output.status.success(), "{words}: {}", said(&output));
        output
    };
    ok("export a.exercise --format xlsx -o a.xlsx");
    ok("export a.exercise --format csv -o tables");
    ok("export a.exercise --format charts --lang fr -o charts");
    ok("export a.exercise --format navigator -o layer.json");
    for made in [
        "a.xlsx",
        "tables/journal.csv",
        "charts/course.svg",
        "layer.json",
    ] {
        assert!(here.join(made).is_file(), "{made}");
    }
    let shown = ok("export a.exercise --format navigator");
    let kept = std::fs::read(here.join("layer.json")).expect("a file");
    assert_eq!(shown.stdout, kept, "the same on standard output");
    for again in ["--format xlsx -o a.xlsx", "--format csv -o tables"] {
        let output = cellule(here, &format!("export a.exercise {again}"));
        assert_eq!(output.status.code(), Some(1), "{again}");
        assert!(
            said(&output).contains("exists already"),
            "{}",
            said(&output)
        );
    }
}

#[test]
fn what_is_asked_wrongly_is_said_in_the_language_of_the_reader() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    play(&here.join("a.exercise"), "reference", Some(Time(3600)));
    for (words, code, english, french) in [
        (
            "export a.exercise --format xlsx",
            2,
            "needs a place",
            "demande un endroit",
        ),
        (
            "export a.exercise --format pptx",
            2,
            "navigator",
            "navigator",
        ),
        (
            "export b.exercise --format json",
            1,
            "cannot be read",
            "ne peut pas être lu",
        ),
        ("export a.exercise", 2, "--format", "--format"),
    ] {
        for (language, told) in [("en", english), ("fr", french)] {
            let output = cellule(here, &format!("{words} --lang {language}"));
            assert_eq!(output.status.code(), Some(code), "{words}");
            assert!(said(&output).contains(told), "{words}: {}", said(&output));
            assert!(output.stdout.is_empty(), "{words}");
        }
    }
}
