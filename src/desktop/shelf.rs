//! What there is to play: the scenarios in the program and in the user's folder, and the exercises that were begun.
//!
//! Files are read on a thread of its own, so that a slow disk stops no window. It knows files and scenarios, no screens.

use crate::exercise::file::{self, FileError};
use crate::exercise::plan::Plan;
use crate::exercise::record::RULES_VERSION;
use crate::scenario::bundled;
use crate::scenario::check;
use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::documents::Documents;
use crate::scenario::load::{Parts, ScenarioSource, load};
use crate::scenario::resolved::Resolved;
use crate::simulation::time::Time;
use eframe::egui::ColorImage;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::SystemTime;

use super::look::picture;
use super::map::Chart;
use super::preferences::Places;

/// A scenario that can be picked up.
#[derive(Debug)]
pub struct ScenarioCard {
    /// Its folder's or file's name, or its id in the program.
    pub name: String,
    /// Whether it is in the program.
    pub bundled: bool,
    /// Where it is, otherwise.
    pub path: Option<PathBuf>,
    /// It, where it can be played.
    pub ready: Option<Ready>,
    /// What `check` says of it.
    pub found: Vec<Diagnostic>,
    /// The texts that the diagnostics point into.
    pub documents: Documents,
}

/// A scenario that can be played.
#[derive(Debug)]
pub struct Ready {
    /// Compiled.
    pub plan: Arc<Plan>,
    /// As a graph.
    pub chart: Arc<Chart>,
    /// The picture that it brings.
    pub picture: Option<Arc<ColorImage>>,
}

impl ScenarioCard {
    fn read(source: &ScenarioSource, name: String) -> ScenarioCard {
        let mut loaded = load(source);
        let found = check::diagnose(&loaded);
        let ready = loaded
            .parts
            .take()
            .and_then(Parts::resolved)
            .and_then(|r| Plan::new(Arc::new(r)).ok())
            .map(|plan| Ready {
                chart: Arc::new(Chart::of(&plan)),
                picture: picture::of(&plan.scenario),
                plan: Arc::new(plan),
            });
        ScenarioCard {
            name,
            bundled: matches!(source, ScenarioSource::Bundled(_)),
            path: match source {
                ScenarioSource::Path(path) => Some(path.clone()),
                ScenarioSource::Bundled(_)
                | ScenarioSource::Memory(_)
                | ScenarioSource::Retyped(..) => None,
            },
            ready,
            found,
            documents: loaded.documents,
        }
    }

    /// Of a scenario that is being written.
    pub fn of(plan: Arc<Plan>) -> ScenarioCard {
        ScenarioCard {
            name: plan.scenario.id.to_string(),
            bundled: false,
            path: None,
            ready: Some(Ready {
                chart: Arc::new(Chart::of(&plan)),
                picture: picture::of(&plan.scenario),
                plan,
            }),
            found: Vec::new(),
            documents: Documents::default(),
        }
    }

    /// How many diagnostics of a kind there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|d| d.severity == severity).count()
    }

    /// The scenario, where it can be played.
    pub fn scenario(&self) -> Option<&Resolved> {
        self.ready.as_ref().map(|r| &*r.plan.scenario)
    }
}

/// How an exercise file stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileState {
    /// It can be gone on with.
    Open,
    /// ENDEX was reached.
    Over,
    /// Made with other rules: it can be looked at.
    OtherRules,
    /// It cannot be read; what the disk or the file says.
    Unreadable(String),
}

/// An exercise that was begun.
#[derive(Debug, Clone)]
pub struct ExerciseCard {
    /// The file.
    pub path: PathBuf,
    /// What it is called.
    pub title: String,
    /// Its scenario, where that can be read.
    pub scenario: Option<Arc<Resolved>>,
    /// The second it had reached.
    pub reached: Time,
    /// How long it is, in seconds.
    pub length: u32,
    /// How many decisions and orders it holds.
    pub commands: usize,
    /// When it was last written.
    pub written: SystemTime,
    /// How it stands.
    pub state: FileState,
}

impl ExerciseCard {
    fn read(path: &Path) -> ExerciseCard {
        let written = path
            .metadata()
            .and_then(|m| m.modified())
            .unwrap_or(SystemTime::UNIX_EPOCH);
        let mut card = ExerciseCard {
            path: path.to_owned(),
            title: path
                .file_stem()
                .map(|s| s.to_string_lossy().into_owned())
                .unwrap_or_default(),
            scenario: None,
            reached: Time::START,
            length: 0,
            commands: 0,
            written,
            state: FileState::Open,
        };
        let contents = match file::open_read_only(path) {
            Ok((contents, _)) => contents,
            Err(e) => {
                card.state = FileState::Unreadable(reason(&e));
                return card;
            }
        };
        let header = contents.header();
        card.title.clone_from(&header.title);
        card.reached = contents
            .marked()
            .map_or(Time::START, |m| Time(i32::try_from(m).unwrap_or(i32::MAX)));
        card.commands = file::effective_journal(contents.entries())
            .into_iter()
            .filter(|e| e.entry.lane == file::Lane::Simulation)
            .count();
        match serde_json::from_slice::<Resolved>(&header.scenario) {
            Ok(scenario) => {
                card.length = scenario.duration.0;
                card.scenario = Some(Arc::new(scenario));
            }
            Err(e) => {
                card.state = FileState::Unreadable(e.to_string());
                return card;
            }
        }
        if header.rules_version != RULES_VERSION {
            card.state = FileState::OtherRules;
        } else if i64::from(card.reached.0) >= i64::from(card.length) {
            card.state = FileState::Over;
        }
        card
    }
}

fn reason(e: &FileError) -> String {
    e.to_string()
}

/// What there is to play.
#[derive(Debug, Default)]
pub struct Shelf {
    /// Scenarios: the program's own first, then the user's by name.
    pub scenarios: Vec<Arc<ScenarioCard>>,
    /// Exercises, the last written first.
    pub exercises: Vec<ExerciseCard>,
    reading: Option<Receiver<Found>>,
}

type Found = (Vec<Arc<ScenarioCard>>, Vec<ExerciseCard>);

impl Shelf {
    /// Looks through the folders anew; `wake` is called when that is done.
    pub fn look(&mut self, places: &Places, wake: impl Fn() + Send + 'static) {
        let (send, receive) = channel();
        let places = places.clone();
        let known = std::mem::take(&mut self.scenarios);
        self.scenarios.clone_from(&known);
        std::thread::spawn(move || {
            // Nobody waits any more when the window is gone.
            let _ = send.send((
                scenarios(&places.scenarios, &known),
                exercises(&places.exercises),
            ));
            wake();
        });
        self.reading = Some(receive);
    }

    /// Takes in what was found. True where there was something.
    pub fn take(&mut self, wait: bool) -> bool {
        let Some(reading) = &self.reading else {
            return false;
        };
        let found = match wait {
            true => reading.recv().ok(),
            false => reading.try_recv().ok(),
        };
        let Some((scenarios, exercises)) = found else {
            return false;
        };
        self.scenarios = scenarios;
        self.exercises = exercises;
        self.reading = None;
        true
    }

    /// Whether the folders are being read.
    pub fn is_reading(&self) -> bool {
        self.reading.is_some()
    }
}

fn scenarios(folder: &Path, known: &[Arc<ScenarioCard>]) -> Vec<Arc<ScenarioCard>> {
    let mut cards: Vec<Arc<ScenarioCard>> = bundled::scenarios()
        .iter()
        .map(|b| {
            // What is in the program does not change.
            let seen = known.iter().find(|k| k.bundled && k.name == b.id);
            seen.cloned().unwrap_or_else(|| {
                let source = ScenarioSource::Bundled(b.id.to_owned());
                Arc::new(ScenarioCard::read(&source, b.id.to_owned()))
            })
        })
        .collect();
    // The longest first: the flagship stands where one looks first.
    cards.sort_by_key(|c| std::cmp::Reverse(c.scenario().map_or(0, |s| s.duration.0)));
    for path in entries(folder) {
        let is_scenario = path.join("scenario.ron").is_file()
            || (path.is_file() && path.extension().is_some_and(|e| e == "ron"));
        if is_scenario {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
            let source = ScenarioSource::Path(path);
            cards.push(Arc::new(ScenarioCard::read(
                &source,
                name.unwrap_or_default(),
            )));
        }
    }
    cards
}

fn exercises(folder: &Path) -> Vec<ExerciseCard> {
    let mut cards: Vec<ExerciseCard> = entries(folder)
        .into_iter()
        .filter(|p| p.extension().is_some_and(|e| e == "exercise"))
        .map(|p| ExerciseCard::read(&p))
        .collect();
    cards.sort_by_key(|c| std::cmp::Reverse(c.written));
    cards
}

/// What a folder holds, by name; nothing where it is not there.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|e| e.path()).collect())
        .unwrap_or_default();
    all.sort();
    all
}

/// A name for a new exercise file that is not taken.
pub fn new_file(places: &Places, name: &str) -> std::io::Result<PathBuf> {
    std::fs::create_dir_all(&places.exercises)?;
    let plain: String = name
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' })
        .collect();
    let plain = plain.trim_matches('-');
    let plain = if plain.is_empty() { "exercise" } else { plain };
    let mut n = 1;
    loop {
        let file = match n {
            1 => format!("{plain}.exercise"),
            n => format!("{plain}-{n}.exercise"),
        };
        let path = places.exercises.join(file);
        let side = path.with_extension("exercise.journal");
        if !path.exists() && !side.exists() {
            return Ok(path);
        }
        n += 1;
    }
}
