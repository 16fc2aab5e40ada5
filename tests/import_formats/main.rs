//! Files of other tools that are no spreadsheets: what of each is in the draft, what is listed as a loss, and that the draft can be played.
//!
//! Files of other makers stand beside the checkout, or where CELLULE_CORPORA says; where they are absent their tests say so and pass.

#[path = "../common/mod.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod common;

mod attack_flow;
mod cexf;
mod graphs;
mod hostile;
mod navigator;
mod openaev;
mod organisation_table;
mod t3sf;

use cellule::assessment::review::Review;
use cellule::exercise::Exercise;
use cellule::exercise::event::Event;
use cellule::exercise::replay::Plans;
use cellule::exercise::session::{Origin, Session};
use cellule::report::export::{Format, Made, make};
use cellule::scenario::diagnostic::Severity;
use cellule::scenario::import::{FileKind, ImportError, Imported, LossKind, Wishes, read};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use cellule::scenario::resolved::Resolved;
use cellule::scenario::syntax;
use cellule::wording::Wording;
use std::path::PathBuf;
use std::sync::Arc;

/// A file of other makers; nothing where the folder is not there.
fn corpus(name: &str) -> Option<Vec<u8>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora");
    let folder = std::env::var_os("CELLULE_CORPORA").map_or(beside, PathBuf::from);
    match std::fs::read(folder.join(name)) {
        Ok(bytes) => Some(bytes),
        Err(_) => {
            eprintln!("skipped: {name} is not in {}", folder.display());
            None
        }
    }
}

/// A small file of our own making.
fn own(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases/import")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn import(name: &str, bytes: &[u8]) -> Imported {
    read(name, bytes, &Wishes::default()).unwrap_or_else(|e| panic!("{name}: {e:?}"))
}

/// How many losses there are of each kind, in the order of the kinds.
fn losses(imported: &Imported) -> Vec<(&'static str, usize)> {
    let kinds = LossKind::ALL.iter();
    let all = kinds.map(|k| (k.code(), imported.losses.count(*k)));
    all.filter(|(_, n)| *n > 0).collect()
}

/// Where the losses of a kind stand, with what stands there.
fn of_kind(imported: &Imported, kind: LossKind) -> Vec<(String, String)> {
    let all = imported.losses.list().iter().filter(|l| l.kind == kind);
    all.map(|l| (l.spot.to_string(), l.value.clone())).collect()
}

/// The draft as a document, read again: without errors.
fn sound(imported: &Imported) -> Resolved {
    let text = syntax::write(&imported.scenario).expect("it can be written");
    let loaded = load(&ScenarioSource::text(&text));
    let errors: Vec<String> = loaded
        .diagnostics
        .iter()
        .filter(|d| d.severity == Severity::Error)
        .map(|d| format!("{d:?}"))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\n{text}");
    loaded.resolved().expect("it is whole")
}

/// Plays a draft to ENDEX, nobody doing anything: when each inject went out, in minutes after STARTEX.
fn played(imported: &Imported) -> Vec<(String, i64)> {
    let plan = common::compiled(sound(imported));
    let mut exercise = Exercise::with_seed(Arc::clone(&plan), 1, None);
    exercise.advance(plan.blueprint.end);
    assert!(exercise.is_over());
    let mut sent = Vec::new();
    for (at, event) in exercise.drain() {
        if let Event::InjectSent { inject } = event {
            let id = plan.injects.id(inject).to_owned();
            sent.push((id, i64::from(at.0) / 60));
        }
    }
    sent
}

fn sent(all: &[(&str, i64)]) -> Vec<(String, i64)> {
    all.iter().map(|(id, at)| ((*id).to_owned(), *at)).collect()
}

fn injects(imported: &Imported) -> &[Inject] {
    match &imported.scenario.injects {
        Part::Here(injects) => injects,
        Part::File(_) => panic!("injects stand in the draft itself"),
    }
}

fn organisation(imported: &Imported) -> &Organisation {
    match &imported.scenario.organisation {
        Some(Part::Here(organisation)) => organisation,
        other => panic!("{other:?}"),
    }
}

fn campaign(imported: &Imported) -> &Campaign {
    match &imported.scenario.campaign {
        Some(Part::Here(campaign)) => campaign,
        other => panic!("{other:?}"),
    }
}

/// Links one by one.
fn links(o: &Organisation) -> Vec<(LinkKind, &str, &str)> {
    let links = o.links.iter();
    links
        .flat_map(|l| l.to.iter().map(|to| (l.kind, l.from.as_str(), to.as_str())))
        .collect()
}

/// Stages that were done in so many runs out of ten: whether a skeleton can be played at all.
fn done(imported: &Imported) -> Vec<(String, u32)> {
    use cellule::simulation::event::Event as World;
    let plan = common::compiled(sound(imported));
    let mut counts: std::collections::BTreeMap<String, u32> = std::collections::BTreeMap::new();
    for seed in 1..=10 {
        let mut exercise = Exercise::with_seed(Arc::clone(&plan), seed, None);
        exercise.advance(plan.blueprint.end);
        for (_, event) in exercise.drain() {
            if let Event::World(World::AttemptEnded {
                stage,
                success: true,
                ..
            }) = event
            {
                let id = plan.blueprint.names.stages.id(stage).to_owned();
                *counts.entry(id).or_default() += 1;
            }
        }
    }
    counts.into_iter().collect()
}

/// The flagship as the reference playbook plays it.
fn week() -> Review {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("week.exercise");
    let plan = common::compiled(common::flagship());
    let script = plan.playbook("reference").cloned();
    let origin = Origin {
        seed: 1,
        title: "week".to_owned(),
        created: 1_765_483_200_000,
    };
    let mut session =
        Session::create(&path, Arc::clone(&plan), origin, script).expect("a new file");
    session.advance(plan.blueprint.end).expect("played");
    session.close().expect("closed");
    Review::read(&path, &Plans::default()).expect("it reads").0
}

fn exported(review: &Review, format: Format) -> String {
    match make(review, format, Wording::new(Language::English)).expect("it is made") {
        Made::Text(text) => text,
        Made::File(_) | Made::Folder(_) => panic!("a text"),
    }
}
