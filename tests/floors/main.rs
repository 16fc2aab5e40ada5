//! Holds the floors of the house apart: reads every file under `src`, works out where each path leads (imports, globs,
//! re-exports, `crate`, `self` and `super` included, inside macros too) and reports every use of a floor from one that
//! must not know it, every window library below the desktop, and everything in the simulation that touches the machine.

mod resolve;
mod tree;

use resolve::Resolver;
use std::collections::BTreeSet;
use std::fmt;
use std::path::Path as FilePath;
use tree::{Names, read};

/// The floors with their height. A floor knows itself and what lies lower.
const FLOORS: [(&str, u8); 8] = [
    ("scenario", 0),
    ("simulation", 1),
    ("exercise", 2),
    ("assessment", 3),
    ("wording", 4),
    ("report", 5),
    ("cli", 6),
    ("desktop", 6),
];

/// Crates that draw windows.
const WINDOWS: [&str; 6] = [
    "egui",
    "eframe",
    "egui_kittest",
    "egui_extras",
    "winit",
    "wgpu",
];

/// What the simulation must not touch: clock, files, threads, environment, processes, network.
const MACHINE: [&str; 13] = [
    "std::time::Instant",
    "std::time::SystemTime",
    "std::time::UNIX_EPOCH",
    "std::fs",
    "std::thread",
    "std::env",
    "std::process",
    "std::net",
    "std::os",
    "std::io::stdin",
    "std::io::stdout",
    "rayon",
    "rusqlite",
];

/// Ends of paths into `jiff` that read the clock or the system's zone.
const CLOCKS: [&str; 3] = ["now", "system", "try_system"];

fn height(floor: &str) -> Option<u8> {
    FLOORS
        .iter()
        .find(|(name, _)| *name == floor)
        .map(|&(_, h)| h)
}

/// Something that must not be.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Violation {
    file: String,
    what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.what)
    }
}

fn begins_with(path: &[String], prefix: &str) -> bool {
    let mut names = path.iter();
    prefix
        .split("::")
        .all(|p| names.next().is_some_and(|n| n == p))
}

/// Whether a path into another crate touches the machine.
fn touches_machine(path: &[String]) -> bool {
    let whole = path.join("::").replacen("core::", "std::", 1);
    let names: Names = whole.split("::").map(str::to_owned).collect();
    let all_of = whole
        .strip_suffix("::*")
        .is_some_and(|parent| MACHINE.iter().any(|m| m.starts_with(parent)));
    let clock = names[0] == "jiff" && names.last().is_some_and(|n| CLOCKS.contains(&n.as_str()));
    all_of || clock || MACHINE.iter().any(|m| begins_with(&names, m))
}

/// Everything that must not be in these files.
fn violations(files: &[(String, String)]) -> Vec<Violation> {
    let tree = read(files);
    let mut resolver = Resolver::new(&tree);
    let mut found = BTreeSet::new();
    for (at, module) in &tree {
        let mut report = |what: String| {
            found.insert(Violation {
                file: module.file.clone(),
                what,
            })
        };
        for oddity in &module.oddities {
            report(oddity.clone());
        }
        if module.includes && at.first().is_some_and(|f| f == "simulation") {
            report("code stands elsewhere (`include!`)".to_owned());
        }
        let Some(own) = at.first().filter(|f| height(f).is_some()) else {
            continue;
        };
        for path in &module.paths {
            let leads = resolver.path(at, path);
            let written = path.join("::");
            for floor in leads.passes.iter().filter_map(|m| m.first()) {
                if floor != own && height(floor) >= height(own) {
                    report(format!("{own} uses {floor} by `{written}`"));
                }
            }
            for outside in &leads.outside {
                if own != "desktop" && WINDOWS.contains(&outside[0].as_str()) {
                    report(format!("{own} draws windows by `{written}`"));
                }
                if own == "simulation" && touches_machine(outside) {
                    report(format!("{own} touches the machine by `{written}`"));
                }
            }
        }
    }
    found.into_iter().collect()
}

fn sources(folder: &FilePath, files: &mut Vec<(String, String)>) {
    let mut entries: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let inside = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
            let name = inside.to_string_lossy().replace('\\', "/");
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_floor_knows_only_those_below_it() {
    let mut files = Vec::new();
    sources(
        &FilePath::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    assert!(
        files.len() > 50,
        "the sources are not where they are looked for"
    );
    let found = violations(&files);
    let list: Vec<String> = found.iter().map(Violation::to_string).collect();
    assert!(
        found.is_empty(),
        "{} violations:\n{}",
        found.len(),
        list.join("\n")
    );
}

#[test]
fn every_room_of_the_library_is_a_floor() {
    let text =
        std::fs::read_to_string(FilePath::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"))
            .unwrap();
    let tree = read(&[("src/lib.rs".to_owned(), text)]);
    let unknown: Vec<&String> = tree[&Names::new()]
        .children
        .iter()
        .filter(|c| height(c).is_none())
        .collect();
    assert!(unknown.is_empty(), "no floor is set for {unknown:?}");
}

/// A small house, with one more line in one of its files; what is found wrong with it.
fn plant(file: &str, line: &str) -> Vec<String> {
    let mut files: Vec<(String, String)> = [
        ("src/lib.rs", "pub mod scenario; pub mod simulation; pub mod exercise; pub mod desktop; pub mod cli; pub use exercise::Command as Order;"),
        ("src/main.rs", "use cellule::exercise::Command; fn main() { let _ = Command; }"),
        ("src/scenario/mod.rs", "pub struct Scenario; pub mod inner { pub struct Deep; }"),
        ("src/simulation/mod.rs", "pub mod rules; pub struct World; use std::collections::BTreeMap; use std::time::Duration;"),
        ("src/simulation/rules.rs", "use super::World; use crate::scenario::inner::Deep; fn f(_: World, _: Deep) {}"),
        ("src/exercise/mod.rs", "pub struct Command; pub use crate::scenario::Scenario; pub mod views; use crate::simulation::*;"),
        ("src/exercise/views.rs", "use super::Command; use std::time::Instant; fn f(_: World, _: Instant, _: Command) {}"),
        ("src/desktop/mod.rs", "use egui::Ui; use crate::exercise::Command; fn f(_: Ui, _: Command) {}"),
        ("src/cli/mod.rs", "use crate::exercise::Scenario; fn f() { println!(\"crate::desktop {}\", 1) }"),
    ]
    .map(|(f, t)| (f.to_owned(), t.to_owned()))
    .into();
    if let Some((_, text)) = files.iter_mut().find(|(f, _)| f == file) {
        text.push('\n');
        text.push_str(line);
    } else {
        files.push((file.to_owned(), line.to_owned()));
    }
    violations(&files)
        .iter()
        .map(Violation::to_string)
        .collect()
}

#[test]
fn a_house_in_order_passes() {
    assert_eq!(plant("src/main.rs", ""), Vec::<String>::new());
    for (file, line) in [
        (
            "src/simulation/rules.rs",
            "use super::super::scenario::Scenario;",
        ),
        (
            "src/simulation/rules.rs",
            "fn exercise() { let exercise = 1; let _ = exercise; }",
        ),
        (
            "src/simulation/rules.rs",
            "fn g() { assert!(true, \"crate::exercise::Command std::fs\"); }",
        ),
        (
            "src/simulation/rules.rs",
            "enum Floor { Exercise } fn h() { let _ = Floor::Exercise; }",
        ),
        ("src/exercise/mod.rs", "use std::fs::File; fn o(_: File) {}"),
        ("src/desktop/mod.rs", "use eframe::App;"),
    ] {
        assert_eq!(plant(file, line), Vec::<String>::new(), "{line}");
    }
}

#[test]
fn a_planted_use_of_a_higher_floor_is_found() {
    for line in [
        "use crate::exercise::Command;",
        "use crate::{scenario, exercise as e};",
        "use super::super::exercise::views;",
        "use crate::exercise::*;",
        "use crate::Order;",
        "use crate as house; fn g(_: house::exercise::Command) {}",
        "fn g(_: crate::exercise::Command) {}",
        "fn g() { let _ = crate::exercise::Command; }",
        "fn g() { use crate::exercise::Command as C; let _ = C; }",
        "fn g() -> Vec<Option<crate::exercise::Command>> { Vec::new() }",
        "impl From<crate::exercise::Command> for u8 { fn from(_: crate::exercise::Command) -> u8 { 0 } }",
        "mod inner { fn g(_: crate::exercise::Command) {} }",
        "mod inner { use super::super::super::exercise::Command; }",
        "#[cfg(test)] mod tests { use crate::exercise::Command; }",
        "fn g() { assert!(crate::exercise::Command == 1); }",
        "macro_rules! m { () => { $crate::exercise::Command }; }",
        "use crate::exercise::Scenario;",
        "pub use crate::desktop;",
    ] {
        let found = plant("src/simulation/rules.rs", line);
        assert!(
            found
                .iter()
                .any(|v| v.starts_with("src/simulation/rules.rs: simulation uses ")),
            "{line}: {found:?}"
        );
    }
    assert_eq!(
        plant("src/scenario/mod.rs", "use crate::simulation::World;"),
        ["src/scenario/mod.rs: scenario uses simulation by `crate::simulation::World`"]
    );
    assert!(
        !plant("src/cli/mod.rs", "use crate::desktop;").is_empty(),
        "neighbours do not know each other"
    );
}

#[test]
fn a_name_that_comes_by_a_glob_or_through_another_room_is_followed() {
    let found = plant("src/simulation/mod.rs", "pub use crate::*;");
    assert!(found.is_empty(), "the root alone is no floor: {found:?}");
    let found = plant(
        "src/simulation/mod.rs",
        "use crate::*; fn g(_: exercise::Command) {}",
    );
    assert!(!found.is_empty());
    let found = plant("src/simulation/mod.rs", "use crate::*; fn g(_: Order) {}");
    assert!(!found.is_empty());
}

#[test]
fn a_planted_window_below_the_desktop_is_found() {
    for file in [
        "src/cli/mod.rs",
        "src/exercise/mod.rs",
        "src/scenario/mod.rs",
    ] {
        for line in [
            "use egui::Ui;",
            "fn g(_: eframe::Frame) {}",
            "use egui as e; fn g(_: e::Ui) {}",
        ] {
            assert!(
                plant(file, line)
                    .iter()
                    .any(|v| v.contains("draws windows")),
                "{file}: {line}"
            );
        }
    }
}

#[test]
fn planted_access_to_the_machine_is_found_in_the_simulation() {
    for line in [
        "use std::time::Instant;",
        "use std::time::{Duration, SystemTime};",
        "use std::time; fn g() { let _ = time::Instant::now(); }",
        "use std as s; fn g() { let _ = s::fs::read(\"x\"); }",
        "extern crate std as s; fn g() { s::process::exit(1) }",
        "fn g() { let _ = std::env::var(\"HOME\"); }",
        "fn g() { std::thread::spawn(|| {}); }",
        "use std::net::TcpStream;",
        "use std::time::*;",
        "use std::*; ",
        "use rayon::prelude::*;",
        "use jiff::Timestamp; fn g() { let _ = Timestamp::now(); }",
        "fn g() { assert!(std::fs::exists(\"x\").is_ok()); }",
    ] {
        let found = plant("src/simulation/rules.rs", line);
        assert!(
            found
                .iter()
                .any(|v| v.contains("simulation touches the machine")),
            "{line}: {found:?}"
        );
    }
}

#[test]
fn code_that_stands_elsewhere_is_found() {
    assert!(
        !plant(
            "src/simulation/rules.rs",
            "#[path = \"../exercise/mod.rs\"] mod borrowed;"
        )
        .is_empty()
    );
    assert!(
        !plant(
            "src/simulation/rules.rs",
            "include!(\"../exercise/mod.rs\");"
        )
        .is_empty()
    );
}
