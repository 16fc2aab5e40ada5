//! The code and the words agree: every key that the code names exists in both languages, and no key stands unused.

use cellule::scenario::model::Language;
use cellule::wording::{Args, Wording};
use std::collections::BTreeSet;
use std::path::Path;

/// Keys that the code puts together from a beginning and an id.
const BUILT: [&str; 11] = [
    "report-area-",
    "report-definition-",
    "report-strength-",
    "label-",
    "weekday-",
    "month-",
    "measure-",
    "help-",
    "brief-term-",
    "sweep-horizon-",
    "export-column-",
];

/// Areas whose keys are written out in the code.
const FILES: [&str; 13] = [
    "charts",
    "chronology",
    "cli",
    "compare",
    "desktop",
    "estimates",
    "export",
    "measures",
    "report",
    "review",
    "trial",
    "windows",
    "worth",
];

/// What keys of these files begin with.
const AREAS: [&str; 30] = [
    "review-",
    "hot-",
    "turn-",
    "ui-",
    "fold-",
    "told-",
    "cli-",
    "help-",
    "brief-",
    "medium-",
    "means-",
    "audience-",
    "trigger-",
    "response-",
    "family-",
    "sweep-",
    "replay-",
    "report-",
    "refusal-",
    "value-",
    "outcome-",
    "skill-",
    "target-",
    "waiting-",
    "known-",
    "chart-",
    "export-",
    "compare-",
    "trial-",
    "estimate-",
];

fn sources(folder: &Path, out: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else {
            out.push_str(&std::fs::read_to_string(&path).expect("text"));
        }
    }
}

/// Words in quotation marks that look like keys.
fn literals(text: &str) -> BTreeSet<String> {
    text.split('"')
        .filter(|w| w.contains('-') && w.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .map(str::to_owned)
        .collect()
}

fn keys(file: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/wording/en");
    std::fs::read_to_string(root.join(format!("{file}.ftl")))
        .expect("words")
        .lines()
        .filter_map(|l| l.split_once(" =").map(|(key, _)| key))
        .filter(|k| k.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_key_of_the_code_has_words_and_every_word_is_used() {
    let mut text = String::new();
    for floor in ["cli", "desktop", "report", "wording"] {
        sources(
            &Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("src")
                .join(floor),
            &mut text,
        );
    }
    let named = literals(&text);
    let known: BTreeSet<String> = FILES.iter().flat_map(|f| keys(f)).collect();
    for key in named
        .iter()
        .filter(|k| AREAS.iter().any(|a| k.starts_with(a)))
    {
        for language in Language::ALL {
            let find = |key: &str| Wording::new(language).find(key, &Args::new()).is_some();
            // A finding has a title, a text and, where there is something to be done, an action.
            // A sentence with variables is not found without them, but its file has it.
            let has = |key: String| find(&key) || known.contains(&key);
            let found = find(key) || (has(format!("{key}-title")) && has(format!("{key}-text")));
            assert!(
                found || BUILT.contains(&key.as_str()) || known.contains(key),
                "{key} in {language:?}"
            );
        }
    }
    let unused: Vec<&String> = known
        .iter()
        .filter(|k| !named.contains(*k) && !BUILT.iter().any(|b| k.starts_with(b)))
        .collect();
    assert!(unused.is_empty(), "unused: {unused:?}");
}
