//! Checks as data: a clean scenario, small changes of its text, and what each change brings up.
//!
//! `cases.txt` holds the cases: `#` what it is, `-` a part of `clean.ron` that stands there once, `+` what replaces it,
//! `=` a line that is expected: gravity, code, and what stands at the place. To write the expected lines anew after a
//! change, run the tests with `CELLULE_BLESS=1` and read the difference as carefully as code.

mod size;

use super::problem::{Found, Kind, Problem};
use super::{check, diagnose};
use crate::scenario::diagnostic::{Problem as Any, Severity};
use crate::scenario::load::{ScenarioSource, load, standard_catalogue};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A file beside this one.
fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/scenario/check/tests")
        .join(name)
}

/// The clean scenario.
fn clean() -> String {
    std::fs::read_to_string(beside("clean.ron")).expect("the clean scenario is there")
}

/// What `diagnose` says of a text: `error code line: what stands there`.
fn lines(text: &str) -> Vec<String> {
    let loaded = load(&ScenarioSource::text(text));
    diagnose(&loaded)
        .into_iter()
        .map(|diagnostic| {
            let word = match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            };
            let what = match &diagnostic.problem {
                Any::Check(problem) => problem.code().to_owned(),
                other => format!("{other:?}"),
            };
            let text = loaded.documents.list()[diagnostic.file].tree.text();
            let here: String = text[diagnostic.span.clone()].chars().take(40).collect();
            format!("{word} {what} at {here}")
        })
        .collect()
}

/// A case: what it is, replacements, expected lines.
struct Case {
    name: String,
    edits: Vec<(String, String)>,
    expected: Vec<String>,
}

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let text = std::fs::read_to_string(beside("cases.txt")).expect("the cases are there");
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let (mark, rest) = line.split_at(1);
        let rest = rest.strip_prefix(' ').unwrap_or(rest).to_owned();
        if mark == "#" {
            cases.push(Case {
                name: rest,
                edits: Vec::new(),
                expected: Vec::new(),
            });
            continue;
        }
        let case = cases.last_mut().expect("a case begins with its name");
        match mark {
            "-" => case.edits.push((rest, String::new())),
            "+" => case.edits.last_mut().expect("`-` before `+`").1 = rest,
            "=" => case.expected.push(rest),
            other => panic!("{}: a line begins with `{other}`", case.name),
        }
    }
    cases
}

impl Case {
    /// The text of the clean scenario with the replacements.
    fn text(&self) -> String {
        let mut text = clean();
        for (from, to) in &self.edits {
            let places = text.matches(from.as_str()).count();
            let name = &self.name;
            assert_eq!(places, 1, "{name}: `{from}` stands {places} times");
            text = text.replacen(from.as_str(), to, 1);
        }
        text
    }
}

/// The texts of all cases, for those who say something about every problem.
pub(crate) fn texts() -> Vec<String> {
    cases().iter().map(Case::text).collect()
}

#[test]
fn the_clean_scenario_has_no_problem() {
    assert_eq!(lines(&clean()), Vec::<String>::new());
}

#[test]
fn every_change_brings_up_what_it_should_and_nothing_else() {
    let mut wrong = Vec::new();
    let mut blessed = String::new();
    for case in cases() {
        let found = lines(&case.text());
        blessed.push_str(&format!("# {}\n", case.name));
        for (from, to) in &case.edits {
            blessed.push_str(&format!("- {from}\n+ {to}\n"));
        }
        for line in &found {
            blessed.push_str(&format!("= {line}\n"));
        }
        blessed.push('\n');
        if found != case.expected {
            let (name, expected) = (&case.name, &case.expected);
            wrong.push(format!(
                "{name}\n  expected {expected:#?}\n  found {found:#?}"
            ));
        }
    }
    if std::env::var_os("CELLULE_BLESS").is_some() {
        std::fs::write(beside("cases.txt"), blessed).expect("the file of the cases can be written");
        return;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_problem_has_a_case_with_its_gravity() {
    let cases = cases();
    let shown: BTreeSet<String> = cases
        .iter()
        .flat_map(|case| &case.expected)
        .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
        .collect();
    // The list of injects is longer than a replacement: see the test below.
    let elsewhere = "warning no-injects";
    let missing: Vec<String> = Problem::CODES
        .iter()
        .map(|(code, severity)| match severity {
            Severity::Error => format!("error {code}"),
            Severity::Warning => format!("warning {code}"),
        })
        .filter(|line| !shown.contains(line) && line != elsewhere)
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn roles_without_any_inject_are_told_so() {
    let text = clean();
    let from = text.find("    injects: [").expect("there are injects");
    let to = text.find("    claims: [").expect("claims follow");
    let found = lines(&format!("{}{}", &text[..from], &text[to..]));
    assert!(
        found
            .iter()
            .any(|l| l.starts_with("warning no-injects at ")),
        "{found:?}"
    );
    assert!(
        !found.iter().any(|l| l.contains("role-gets-nothing")),
        "{found:?}"
    );
}

#[test]
fn the_standard_catalogue_passes_as_if_a_scenario_had_written_it() {
    let loaded = load(&ScenarioSource::text(&clean()));
    let mut parts = loaded.parts.expect("the clean scenario can be read");
    parts.scenario.catalogue = standard_catalogue().clone();
    parts.catalogue = standard_catalogue().clone();
    let unnamed_roles = |problem: &Problem| {
        matches!(
            problem,
            Problem::UnknownReference {
                kind: Kind::Role,
                ..
            }
        ) || matches!(problem, Problem::UnknownReference { id, .. } if id == "brief-staff")
    };
    let found: Vec<Found> = check(&parts.subject())
        .into_iter()
        .filter(|found| !unnamed_roles(&found.problem))
        .collect();
    assert_eq!(found, Vec::new());
}
