//! The scenarios in the program: sound in both languages, each with a lesson that its playbooks bear out, and figures that the
//! handbook prints.
//!
//! What a scenario teaches is written in `tests/cases/library/<id>.ron`. `CELLULE_BLESS=1 cargo test --test library` writes the
//! figures of the handbook anew.

use cellule::assessment::Measure;
use cellule::assessment::measures::Better;
use cellule::assessment::sweep::{Horizon, Sweep, SweepPlan, compare};
use cellule::exercise::plan::Plan;
use cellule::scenario::bundled;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::{Language, Playbook, Step};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// The seeds of `cellule sweep ID --runs 40`.
const RUNS: u32 = 40;

/// What a scenario teaches.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lesson {
    /// In a sentence, in French and English.
    lesson: Both,
    /// The playbook that falls for the tempting answer, and the order that it relies on.
    trap: Trap,
    /// The orders of the reference that decide it, which the tempting answer leaves out.
    decisive: Vec<String>,
    /// What the sweep shows, the most telling first.
    ranks: Vec<Rank>,
}

#[derive(Debug, Deserialize)]
struct Both {
    fr: String,
    en: String,
}

#[derive(Debug, Deserialize)]
struct Trap {
    playbook: String,
    action: String,
}

#[derive(Debug, Deserialize)]
struct Rank {
    measure: String,
    at: At,
    best_first: Vec<String>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
enum At {
    Endex,
    #[serde(alias = "Later")]
    D30,
}

impl At {
    fn horizon(self) -> Horizon {
        match self {
            At::Endex => Horizon::Endex,
            At::D30 => Horizon::Later,
        }
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn lesson(id: &str) -> Lesson {
    let path = root().join(format!("tests/cases/library/{id}.ron"));
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|e| panic!("{id} says what it teaches in {}: {e}", path.display()));
    ron::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn plan(id: &str) -> Arc<Plan> {
    let loaded = load(&ScenarioSource::named(id));
    assert!(
        loaded.diagnostics.is_empty(),
        "{id}: {:?}",
        loaded.diagnostics
    );
    let resolved = loaded.resolved().expect("it is sound");
    Arc::new(Plan::new(Arc::new(resolved)).expect("it compiles"))
}

/// Every scenario with its sweep, once for all tests.
fn swept() -> &'static Vec<(&'static str, Sweep)> {
    static ALL: OnceLock<Vec<(&'static str, Sweep)>> = OnceLock::new();
    ALL.get_or_init(|| {
        let all = bundled::scenarios().iter();
        all.map(|b| {
            let plan = plan(b.id);
            let sweep = SweepPlan {
                playbooks: (0..plan.playbooks.len()).collect(),
                first_seed: 1,
                runs: RUNS,
                vary: false,
                later: true,
            };
            (b.id, Sweep::play(&plan, &sweep, || {}))
        })
        .collect()
    })
}

fn measure(id: &str) -> Measure {
    let mut all = Measure::ALL.iter().copied();
    all.find(|m| m.id() == id)
        .unwrap_or_else(|| panic!("{id} is a measure"))
}

fn median(sweep: &Sweep, playbook: &str, m: Measure, at: At) -> Option<f64> {
    let runs = sweep.runs.iter().find(|r| r.playbook.as_str() == playbook);
    let runs = runs.unwrap_or_else(|| panic!("{playbook} was swept"));
    runs.quartiles(m, at.horizon()).median
}

#[test]
fn the_playbooks_bear_out_what_each_scenario_teaches() {
    for (id, sweep) in swept() {
        let lesson = lesson(id);
        assert!(!lesson.ranks.is_empty(), "{id} says what its sweep shows");
        for rank in &lesson.ranks {
            let m = measure(&rank.measure);
            assert_ne!(m.better(), Better::Neither, "{id}: {}", rank.measure);
            assert!(rank.best_first.len() > 1, "{id}: {}", rank.measure);
            for pair in rank.best_first.windows(2) {
                let of = |playbook: &String| median(sweep, playbook, m, rank.at);
                let (better, worse) = (of(&pair[0]), of(&pair[1]));
                assert_eq!(
                    compare(m, better, worse),
                    1,
                    "{id}, {} at {:?}: {} ({better:?}) before {} ({worse:?})",
                    rank.measure,
                    rank.at,
                    pair[0],
                    pair[1]
                );
            }
        }
    }
}

#[test]
fn the_tempting_answer_loses_against_the_reference_and_rests_on_the_order_that_is_named() {
    for bundle in bundled::scenarios() {
        let lesson = lesson(bundle.id);
        let plan = plan(bundle.id);
        let books = plan.scenario.playbooks.iter();
        let trap = books
            .clone()
            .find(|p| p.id.as_str() == lesson.trap.playbook)
            .unwrap_or_else(|| panic!("{}: {}", bundle.id, lesson.trap.playbook));
        assert!(
            orders(trap).contains(lesson.trap.action.as_str()),
            "{}: {:?}",
            bundle.id,
            orders(trap)
        );
        let reference = books
            .clone()
            .find(|p| p.id.as_str() == "reference")
            .expect("there is a reference");
        for order in &lesson.decisive {
            assert!(
                orders(reference).contains(order.as_str()),
                "{}: {order}",
                bundle.id
            );
            assert!(
                !orders(trap).contains(order.as_str()),
                "{}: {order}",
                bundle.id
            );
        }
        let place = |rank: &Rank, id: &str| rank.best_first.iter().position(|p| p == id);
        let loses = lesson.ranks.iter().any(|r| {
            let (good, bad) = (place(r, "reference"), place(r, trap.id.as_str()));
            matches!((good, bad), (Some(good), Some(bad)) if good < bad)
        });
        assert!(loses, "{}: the trap loses somewhere", bundle.id);
    }
}

fn orders(playbook: &Playbook) -> BTreeSet<&str> {
    let steps = playbook.rules.iter().flat_map(|r| &r.what);
    steps
        .flat_map(|s| match s {
            Step::Order { action, .. } => vec![action.as_str()],
            Step::Operation { orders, .. } => orders.iter().map(|(a, _)| a.as_str()).collect(),
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn no_two_scenarios_teach_the_same() {
    let mut seen: BTreeMap<BTreeSet<String>, &str> = BTreeMap::new();
    let mut said = BTreeSet::new();
    for bundle in bundled::scenarios() {
        let lesson = lesson(bundle.id);
        let decisive: BTreeSet<String> = lesson.decisive.into_iter().collect();
        assert!(!decisive.is_empty(), "{}", bundle.id);
        if let Some(other) = seen.insert(decisive.clone(), bundle.id) {
            panic!("{} and {other} teach the same: {decisive:?}", bundle.id);
        }
        for text in [lesson.lesson.fr, lesson.lesson.en] {
            assert!(!text.is_empty() && said.insert(text), "{}", bundle.id);
        }
    }
}

#[test]
fn every_scenario_speaks_both_languages_and_names_its_sources() {
    for bundle in bundled::scenarios() {
        let plan = plan(bundle.id);
        let s = &plan.scenario;
        assert_eq!(s.id.as_str(), bundle.id);
        assert_eq!(s.languages, Language::ALL, "{}", bundle.id);
        let is_short = s.duration.0 <= 12 * 3600;
        assert!(
            is_short || s.sources.len() >= 3,
            "{} rests on public facts",
            bundle.id
        );
    }
}

/// The figures of the handbook: of each scenario the measures that its lesson rests on.
fn figures() -> String {
    let mut out = String::from(
        "# Made by `CELLULE_BLESS=1 cargo test --test library`: what `cellule sweep ID --runs 40` gives.\n",
    );
    for (id, sweep) in swept() {
        let lesson = lesson(id);
        for text in [("fr", &lesson.lesson.fr), ("en", &lesson.lesson.en)] {
            // Writing to a string cannot fail.
            let _ = writeln!(out, "lesson\t{id}\t{}\t{}", text.0, text.1);
        }
        for rank in &lesson.ranks {
            let m = measure(&rank.measure);
            for runs in &sweep.runs {
                let q = runs.quartiles(m, rank.at.horizon());
                let said = |v: Option<f64>| v.map_or("-".to_owned(), |v| format!("{v:.3}"));
                let at = match rank.at {
                    At::Endex => "endex",
                    At::D30 => "d30",
                };
                let _ = writeln!(
                    out,
                    "figure\t{id}\t{}\t{}\t{at}\t{}\t{}\t{}",
                    runs.playbook,
                    rank.measure,
                    said(q.q1),
                    said(q.median),
                    said(q.q3)
                );
            }
        }
    }
    out
}

#[test]
fn the_figures_of_the_handbook_are_those_of_the_sweeps() {
    let path = root().join("assets/handbook/figures.tsv");
    let now = figures();
    if std::env::var_os("CELLULE_BLESS").is_some() {
        std::fs::write(&path, &now).expect("written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        now == kept,
        "the figures have changed; write them anew with CELLULE_BLESS=1 cargo test --test library"
    );
}
