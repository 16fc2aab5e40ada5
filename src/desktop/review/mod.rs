//! Looking back at an exercise: the playhead over its tracks, what was believed beside what was true, its decisions with
//! their worth, its objectives with their ratings, its measures, and the report.
//!
//! [`Looking`] holds what the screen has open; files and simulation live behind the [`archive`]. Everything that is drawn is
//! a view of the second that the playhead stands at.

pub mod archive;
mod beside;
mod chronology;
mod decisions;
mod maps;
mod measures;
mod notes;
mod objectives;
mod player;
mod report;
mod screen;
mod tracks;
pub(in crate::desktop) mod weighing;

pub use screen::screen;

use super::axis::Zoom;
use super::conduct::view::View;
use super::gestures::Gesture;
use super::map::{Canvas, Chart};
use super::toasts::{Toasts, Tone};
use super::tracks::Track;
use crate::assessment::measures::Measure;
use crate::assessment::review::{Review, Standing};
use crate::assessment::worth::{Decision, Question};
use crate::exercise::command::Note;
use crate::exercise::plan::RoleIx;
use crate::exercise::session::SessionError;
use crate::scenario::model::Language;
use crate::simulation::time::Time;
use crate::wording::chronology::{Entry, Kind, digest, tell};
use crate::wording::{Args, Wording, refusal};
use archive::{Again, Archive, Ask, Opened, Told};
use player::Player;
use report::Paper;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use weighing::Weighing;

/// What somebody asks for on the screen.
#[derive(Debug)]
pub enum Reviewing {
    /// To a second.
    GoTo(Time),
    /// Something is noted.
    Note(Note),
    /// The worth of decisions is computed.
    Weigh(Box<Question>),
    /// That ends with what there is.
    StopWeighing,
    /// A document is written out, in a language.
    Write(Paper, Language),
    /// A new exercise goes on from the playhead.
    PlayOn,
}

/// What stands below the tracks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What happened, in words.
    Chronology,
    /// Decisions and their worth.
    Decisions,
    /// Objectives and their ratings.
    Objectives,
    /// Measures.
    Measures,
    /// Observations and bookmarks.
    Notes,
    /// The report.
    Report,
}

impl Part {
    const ALL: [(Part, &'static str); 6] = [
        (Part::Chronology, "review-chronology"),
        (Part::Decisions, "review-decisions"),
        (Part::Objectives, "review-objectives"),
        (Part::Measures, "review-measures"),
        (Part::Notes, "review-notes"),
        (Part::Report, "review-report"),
    ];
}

/// What the screen has open.
#[derive(Debug)]
struct Shown {
    part: Part,
    canvas: Canvas,
    zoom: Zoom,
    /// Whose knowledge is shown; the whole cell's where absent.
    role: Option<RoleIx>,
    /// What truth is shown with.
    differences: bool,
    decision: Option<usize>,
    measure: Option<Measure>,
    bookmark: String,
    /// Words for the rating of an objective that are being written, by its place.
    why: Vec<String>,
    seeds: u32,
    report: report::Editing,
    /// The second to which the chronology was scrolled.
    scrolled: Option<Time>,
}

/// An exercise that is looked back at.
#[derive(Debug)]
pub struct Looking {
    archive: Archive,
    /// What was found of it.
    pub review: Arc<Review>,
    again: Option<Again>,
    /// As it stood at the playhead, where it can be simulated anew.
    pub view: Option<Arc<View>>,
    chart: Arc<Chart>,
    player: Player,
    decisions: Vec<Decision>,
    /// What the tracks show.
    marks: Vec<(Time, Track)>,
    /// Computed now; what was kept with the file is in the review.
    weighing: Option<Weighing>,
    standing: Option<Standing>,
    standing_asked: bool,
    told: Option<(Language, Vec<Entry>)>,
    shown: Shown,
}

/// What an answer leads to elsewhere.
#[derive(Debug)]
pub enum Led {
    /// A new exercise stands in this file: it is opened.
    ToExercise(PathBuf),
    /// A document stands there: it is shown.
    ToDocument(PathBuf),
}

impl Looking {
    /// Which part of the review stands.
    pub fn part(&self) -> Part {
        self.shown.part
    }

    /// Over an archive that has opened its file.
    pub fn new(archive: Archive, opened: Opened) -> Looking {
        let review = opened.review;
        let chart = Arc::new(Chart::of(&review.past.plan));
        let objectives = review.objectives.len();
        let mut looking = Looking {
            player: Player::new(review.past.reached),
            decisions: opened
                .again
                .as_ref()
                .map_or_else(Vec::new, |a| a.played.decisions()),
            marks: tracks::marks(&review.past),
            archive,
            review,
            again: opened.again,
            view: None,
            chart,
            weighing: None,
            standing: None,
            standing_asked: false,
            told: None,
            shown: Shown {
                part: Part::Chronology,
                canvas: Canvas::default(),
                zoom: Zoom::default(),
                role: None,
                differences: true,
                decision: None,
                measure: None,
                bookmark: String::new(),
                why: vec![String::new(); objectives],
                seeds: 50,
                report: report::Editing::default(),
                scrolled: None,
            },
        };
        looking.look();
        looking
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.archive.path
    }

    /// The second that the playhead stands at.
    pub fn at(&self) -> Time {
        self.player.at()
    }

    /// Time goes by: `now` is the machine's clock in milliseconds.
    pub fn tick(&mut self, now: u64, toasts: &mut Toasts, w: Wording) -> Option<Led> {
        self.player.tick(now);
        self.look();
        let mut led = None;
        while let Some(told) = self.archive.answer() {
            led = self.take(told, toasts, w).or(led);
        }
        self.weighed(false, toasts, w);
        led
    }

    /// Waits until everything that was asked is answered: for tests.
    pub fn settle(&mut self, toasts: &mut Toasts, w: Wording) -> Option<Led> {
        let mut led = None;
        self.weighed(true, toasts, w);
        while let Some(told) = self.archive.wait() {
            led = self.take(told, toasts, w).or(led);
        }
        self.look();
        led
    }

    /// Whether something is under way that a window should look for again.
    pub fn is_moving(&self) -> bool {
        self.player.is_playing()
            || self.archive.is_busy()
            || self.weighing.as_ref().is_some_and(Weighing::is_running)
    }

    /// Whether the playhead goes on by itself.
    pub fn is_playing(&self) -> bool {
        self.player.is_playing()
    }

    fn weighed(&mut self, wait: bool, toasts: &mut Toasts, w: Wording) {
        let Some(weighing) = &mut self.weighing else {
            return;
        };
        if let Some(kept) = weighing.take(wait) {
            if kept.worth.stopped {
                toasts.say(Tone::Good, w.get("review-worth-stopped"));
            }
            // A part of an answer is shown, not kept: nobody could tell it from a whole one.
            if !kept.worth.stopped {
                self.archive.ask(Ask::Keep(Box::new(kept)));
            }
        }
    }

    fn take(&mut self, told: Told, toasts: &mut Toasts, w: Wording) -> Option<Led> {
        let reason = |e: &SessionError| Args::new().word("reason", refusal::session(e, w));
        match told {
            Told::Review(review) => {
                if review.worth.is_some() && self.review.worth != review.worth {
                    self.weighing = None;
                }
                self.marks = tracks::marks(&review.past);
                self.review = review;
            }
            Told::Standing(standing) => self.standing = Some(standing),
            Told::NotWritten(e) => {
                let e = SessionError::File(e);
                toasts.say(Tone::Bad, w.text("ui-cannot-save", &reason(&e)));
            }
            Told::Failed(e) | Told::NotPlayedOn(e) => {
                toasts.say(Tone::Bad, w.text("ui-cannot-open", &reason(&e)));
            }
            Told::PlayedOn(path) => return Some(Led::ToExercise(path)),
            Told::Written(path) => return Some(Led::ToDocument(path)),
            Told::NotMade(why) => {
                let args = Args::new().word("reason", why);
                toasts.say(Tone::Bad, w.text("review-not-written", &args));
            }
            // Only told once, before the screen stands.
            Told::Opened(_) => {}
        }
        None
    }

    /// The view of the second that the playhead stands at.
    fn look(&mut self) {
        let at = self.player.at();
        if self.view.as_ref().is_some_and(|v| v.now == at) {
            return;
        }
        if let Some(again) = &mut self.again {
            let exercise = again.rewind.at(at);
            self.view = Some(Arc::new(View::back_then(&self.review.past, exercise)));
        }
    }

    /// What happened, in words; told once for a language.
    fn entries(&mut self, language: Language) -> &[Entry] {
        if self.told.as_ref().is_none_or(|(l, _)| *l != language) {
            let entries = self.again.as_ref().map_or_else(Vec::new, |again| {
                let all = tell(&again.last, &self.review.past.events, language);
                let calendar = &self.review.past.plan.blueprint.calendar;
                let mut all = digest(&all, calendar, Wording::new(language), true);
                all.retain(|e| e.at >= Time::START && e.kind != Kind::Day);
                all
            });
            self.told = Some((language, entries));
        }
        self.told.as_ref().map_or(&[], |(_, entries)| entries)
    }

    /// A key was pressed.
    pub fn on_gesture(&mut self, gesture: Gesture, asked: &mut Vec<Reviewing>) {
        let at = self.at();
        match gesture {
            Gesture::Play => self.player.toggle(),
            Gesture::NextEvent | Gesture::EventBefore => {
                self.step(gesture == Gesture::NextEvent);
            }
            Gesture::NextDecision | Gesture::DecisionBefore => {
                self.step_decision(gesture == Gesture::NextDecision);
            }
            Gesture::Faster | Gesture::Slower => self.player.faster(gesture == Gesture::Faster),
            Gesture::Mark => asked.push(Reviewing::Note(Note::Bookmark {
                at,
                text: std::mem::take(&mut self.shown.bookmark).trim().to_owned(),
            })),
            Gesture::NextPart => {
                let place = Part::ALL.iter().position(|(p, _)| *p == self.shown.part);
                let next = (place.unwrap_or(0) + 1) % Part::ALL.len();
                self.shown.part = Part::ALL[next].0;
            }
            // The others are made elsewhere.
            _ => {}
        }
    }

    /// To the next thing that happened, or the one before.
    fn step(&mut self, on: bool) {
        self.player.stand();
        let at = self.at();
        let marks = &self.marks;
        let next = match on {
            true => marks.iter().map(|m| m.0).find(|t| *t > at),
            false => marks.iter().rev().map(|m| m.0).find(|t| *t < at),
        };
        // Before the first there is the beginning.
        let next = next.or((!on).then_some(Time::START));
        if let Some(t) = next {
            self.player.go_to(t);
        }
    }

    fn step_decision(&mut self, on: bool) {
        self.player.stand();
        let at = self.at();
        let mut all = self.decisions.iter().enumerate();
        let next = match on {
            true => all.find(|(_, d)| d.at > at),
            false => all.rev().find(|(_, d)| d.at < at),
        };
        if let Some((n, d)) = next {
            self.shown.decision = Some(n);
            self.player.go_to(d.at);
        }
    }

    /// Carries out what the screen asked for. `new` names a file for an exercise that is played on.
    pub fn perform(
        &mut self,
        asked: Reviewing,
        new: impl FnOnce(&str) -> std::io::Result<PathBuf>,
        documents: &Path,
        created: i64,
        wake: impl Fn() + Send + Sync + 'static,
        w: Wording,
    ) -> std::io::Result<()> {
        match asked {
            Reviewing::GoTo(t) => {
                self.player.stand();
                self.player.go_to(t);
            }
            Reviewing::Note(note) => self.archive.ask(Ask::Note(note)),
            Reviewing::Weigh(question) => {
                if let Some(again) = &self.again {
                    self.weighing = Some(Weighing::begin(&again.played, *question, wake));
                }
            }
            Reviewing::StopWeighing => {
                if let Some(weighing) = &self.weighing {
                    weighing.stop();
                }
            }
            Reviewing::Write(form, language) => {
                let words = Wording::new(language);
                let title = format!(
                    "{} – {}",
                    words.get("review-report"),
                    self.review.past.title
                );
                let path = super::paper::vacant(documents, &title, form.ending());
                self.archive.ask(Ask::Write(form, language, path));
            }
            Reviewing::PlayOn => {
                let words = super::words::Words::new(&self.review.past.plan, w.language());
                let args = Args::new()
                    .word("title", &self.review.past.title)
                    .word("at", words.moment(self.at()));
                let title = w.text("review-played-on", &args);
                let path = new(&title)?;
                let origin = crate::exercise::session::Origin {
                    seed: self.review.past.seed,
                    title,
                    created,
                };
                self.archive.ask(Ask::PlayOn(path, self.at(), origin));
            }
        }
        Ok(())
    }

    /// The place among the playbooks is asked for once, when somebody looks at it.
    fn want_standing(&mut self) {
        let possible = self.again.is_some() && !self.review.past.plan.playbooks.is_empty();
        if possible && !self.standing_asked {
            self.standing_asked = true;
            self.archive.ask(Ask::Standing);
        }
    }
}
