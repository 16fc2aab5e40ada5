//! Writing a scenario: the ministry and the attack to draw, the chronogramme, the texts, the files, with checks as one types.
//!
//! Parts of the screen draw the draft and ask for changes; one place carries them out, so that everything can be undone. It knows
//! the values of a scenario ([`crate::scenario::edit`]) and no rule of play.

mod asked;
mod canvas;
mod chronogramme;
mod code;
mod file_view;
mod inspect;
mod leaving;
mod lexicon;
mod listing;
mod mending;
mod outline;
mod problems;
mod screen;
mod texts;
mod trial;
mod trying;
mod workshop;

pub use asked::{Asked, Led, Stage};
pub use lexicon::Lexicon;
pub use mending::{Mend, MendLed, Mending, mending};
pub use screen::screen;
pub use trying::Standing;

use super::choose::Purpose;
use super::gestures::Gesture;
use super::toasts::{Toasts, Tone};
use crate::scenario::check::Found;
use crate::scenario::diagnostic::Place;
use crate::scenario::edit::{Draft, Edit, Files, Held, NotSaved, Opened, clip, names};
use crate::scenario::load::LoadProblem;
use crate::scenario::model::{Language, Scenario};
use crate::wording::{Args, Wording, refusal};
use asked::Question;
use std::collections::BTreeSet;
use std::path::Path;
use workshop::{Said, Tell, Workshop};

/// A scenario that is being written.
#[derive(Debug)]
pub struct Authoring {
    draft: Draft,
    files: Files,
    workshop: Workshop,
    lexicon: Lexicon,
    /// In which language texts are shown and new ones are written first.
    language: Language,
    stage: Stage,
    selected: Vec<Place>,
    /// What is wrong, of which state.
    found: (u64, Vec<Found>),
    /// Files that are named and not there.
    missing: Vec<(Place, LoadProblem)>,
    /// How much is wrong in each section, and whether any of it is an error.
    wrong: outline::Wrong,
    /// Files that somebody else wrote.
    outside: Vec<(String, Option<String>)>,
    /// The playbooks try it.
    tries: bool,
    /// What they found last.
    tried: Option<Box<trying::Tried>>,
    /// What was kept when the program ended last and was never saved.
    recovered: Option<Box<Scenario>>,
    question: Option<Question>,
    /// Rises whenever another field or thing is taken up: what is done in between is one step.
    epoch: u64,
    /// The text to be put on the clipboard.
    clipboard: Option<String>,
    shown: Shown,
}

/// What stands how on the screen.
#[derive(Debug, Default)]
pub(super) struct Shown {
    find: String,
    /// Parts of the inspector that are folded out.
    open: BTreeSet<Place>,
    canvas: canvas::View,
    chronogramme: chronogramme::View,
    texts: texts::View,
    file: file_view::View,
    /// Problems are shown beneath.
    problems: bool,
    /// The measure whose distribution is shown.
    measure: Option<crate::assessment::Measure>,
    /// The element that the list was scrolled to last.
    scroll_to: Option<Place>,
}

impl Authoring {
    /// Begins with a draft and its files.
    pub fn new(
        draft: Draft,
        files: Files,
        language: Language,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Authoring {
        let saved = draft.history().is_saved();
        let recovered = files.unsaved().filter(|u| saved && u != draft.scenario());
        let workshop = Workshop::begin(&draft, files.clone(), wake);
        let mut lexicon = Lexicon::default();
        lexicon.follow(&draft, language);
        Authoring {
            draft,
            files,
            workshop,
            lexicon,
            language,
            stage: Stage::Ministry,
            selected: Vec::new(),
            found: (u64::MAX, Vec::new()),
            missing: Vec::new(),
            wrong: outline::Wrong::default(),
            outside: Vec::new(),
            tries: false,
            tried: None,
            recovered: recovered.map(Box::new),
            question: None,
            epoch: 0,
            clipboard: None,
            shown: Shown {
                problems: true,
                ..Shown::default()
            },
        }
    }

    /// The scenario that is being written.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// What is wrong with it, as far as it was checked.
    pub fn found(&self) -> &[Found] {
        &self.found.1
    }

    /// What its playbooks found last, and of which state.
    pub fn findings(&self) -> Option<(u64, &crate::assessment::trial::Findings)> {
        self.tried.as_ref().map(|t| (t.version, &*t.findings))
    }

    /// What the threads did meanwhile.
    pub fn tick(&mut self, toasts: &mut Toasts, w: Wording) -> Option<Led> {
        let heard = self.workshop.heard();
        self.take(heard, toasts, w)
    }

    /// Waits for the threads: for tests.
    pub fn settle(&mut self, toasts: &mut Toasts, w: Wording) -> Option<Led> {
        let heard = self.workshop.settle();
        self.take(heard, toasts, w)
    }

    fn take(&mut self, heard: Vec<Said>, toasts: &mut Toasts, w: Wording) -> Option<Led> {
        let mut led = None;
        for said in heard {
            match said {
                Said::Checked(version, found, missing) => {
                    self.wrong = outline::wrong(&found);
                    self.found = (version, found);
                    self.missing = missing;
                }
                Said::Resolved(Some(resolved)) => led = Some(Led::ToSetUp(resolved)),
                Said::Resolved(None) => toasts.say(Tone::Bad, w.get("author-no-ministry")),
                Said::Tried(tried) => self.tried = Some(tried),
                Said::Moment(Some(standing)) => led = Some(Led::ToMoment(standing)),
                Said::Moment(None) => toasts.say(Tone::Bad, w.get("author-not-playable")),
                Said::ChangedOutside(outside) => self.outside = outside,
                Said::NotKept(why) => {
                    let args = Args::new().word("reason", why);
                    toasts.say(Tone::Bad, w.text("ui-cannot-save", &args));
                }
                Said::Pong => {}
            }
        }
        led
    }

    /// A key was pressed.
    pub fn on_gesture(&mut self, gesture: Gesture, asked: &mut Vec<Asked>) {
        match gesture {
            Gesture::Undo => asked.push(Asked::Undo),
            Gesture::Redo => asked.push(Asked::Redo),
            Gesture::SaveDraft => asked.push(Asked::Save(false)),
            Gesture::Duplicate => asked.push(Asked::Duplicate),
            Gesture::Delete => asked.push(Asked::Delete),
            Gesture::SelectAll => asked.push(Asked::Select(self.all())),
            Gesture::NextStage => {
                let all = screen::STAGES;
                let at = all.iter().position(|(s, ..)| *s == self.stage);
                let next = (at.map_or(0, |a| a + 1)) % all.len();
                asked.push(Asked::Show(all[next].0.clone()));
            }
            // The others are made elsewhere.
            _ => {}
        }
    }

    /// Everything that stands in the middle and can be selected.
    fn all(&self) -> Vec<Place> {
        let root = Place::root();
        let organisation = root.field("organisation");
        let lists = match &self.stage {
            Stage::Ministry => vec![
                organisation.field("nodes"),
                organisation.field("departments"),
            ],
            Stage::Attack => vec![root.field("campaign").field("stages")],
            Stage::Chronogramme => vec![root.field("injects")],
            Stage::List(section) if section.list => vec![section.place()],
            Stage::List(_) | Stage::Texts | Stage::File => Vec::new(),
        };
        let each = lists.into_iter().flat_map(|list| {
            let len = self.draft.at(&list).map_or(0, clip::len_of);
            (0..len).map(move |n| list.index(n))
        });
        each.collect()
    }

    /// Carries out what was asked for.
    pub fn perform(&mut self, asked: Asked, toasts: &mut Toasts, w: Wording) -> Option<Led> {
        match asked {
            Asked::Edit(what, gesture, edits) => self.change(what, gesture, edits),
            Asked::EditThenSelect(what, edits, select) => {
                self.change(what, None, edits);
                self.select(select);
            }
            Asked::Show(stage) => self.stage = stage,
            Asked::Select(places) => self.select(places),
            Asked::GoTo(place) => self.go_to(&place),
            Asked::Rename(kind, from, to) => {
                let edits = names::rename(self.draft.scenario(), kind, &from, &to);
                self.change("author-do-rename", None, edits);
            }
            Asked::Undo => {
                let edits = self.draft.undo();
                self.follow(edits);
            }
            Asked::Redo => {
                let edits = self.draft.redo();
                self.follow(edits);
            }
            Asked::Save(over_others) => self.save(over_others, toasts, w),
            Asked::Copy => self.copy(),
            Asked::Cut => {
                self.copy();
                self.delete();
            }
            Asked::Paste(text) => self.paste(&text, toasts, w),
            Asked::Duplicate => {
                let text = clip::copy(self.draft.scenario(), &self.selected);
                self.paste(&text, toasts, w);
            }
            Asked::Delete => self.delete(),
            Asked::Reload => self.reload(toasts, w),
            Asked::Recover(take) => self.recover(take),
            Asked::Retype(path, text) => self.retype(&path, &text),
            Asked::Choose(place) => return Some(Led::ToChoose(Purpose::Attach(place))),
            Asked::ChooseToBringIn => return Some(Led::ToChoose(Purpose::BringIn)),
            Asked::BringIn(path) => return Some(Led::ToImport(path)),
            Asked::Replace(scenario) => {
                let whole = Edit::set(Place::root(), *scenario);
                self.change("author-do-bring-in", None, vec![whole]);
            }
            Asked::Adopt(place, path) => self.adopt(&place, &path, toasts, w),
            Asked::Play => self.workshop.tell(Tell::Resolve),
            Asked::Try(on) => {
                self.tries = on;
                self.tried = None;
                self.shown.problems = true;
                self.workshop.tell(Tell::Try(on));
            }
            Asked::PlayMoment(inject) => self.workshop.tell(Tell::Moment(inject)),
            Asked::Leave => {
                let unsaved = !self.draft.history().is_saved();
                if unsaved && self.question.is_none() {
                    self.question = Some(Question::Leave);
                    return None;
                }
                return Some(Led::Home);
            }
            Asked::Abandon => {
                self.files.forget_unsaved();
                return Some(Led::Home);
            }
        }
        None
    }

    fn change(&mut self, what: &'static str, gesture: Option<u64>, edits: Vec<Edit>) {
        if edits.is_empty() || self.draft.change(what, gesture, edits.clone()).is_err() {
            return;
        }
        self.follow(Some(edits));
    }

    fn follow(&mut self, edits: Option<Vec<Edit>>) {
        let Some(edits) = edits else {
            return;
        };
        if !edits.iter().any(lexicon::names_something) {
            self.lexicon.still(self.draft.version());
        }
        self.shown.canvas.moved(&edits, self.draft.version());
        self.lexicon.follow(&self.draft, self.language);
        let draft = &self.draft;
        self.selected.retain(|p| draft.at(p).is_some());
        let version = self.draft.version();
        self.workshop.tell(Tell::Follow(version, edits));
    }

    fn select(&mut self, places: Vec<Place>) {
        self.epoch += 1;
        self.selected = places;
        self.selected.retain(|p| self.draft.at(p).is_some());
    }

    /// To the element that a place lies in, with the part that shows it.
    fn go_to(&mut self, place: &Place) {
        if self.stage == Stage::File && self.shown.file.go_to(place) {
            return;
        }
        let standing = crate::scenario::edit::nearest(self.draft.scenario(), place);
        let Some((section, element)) = outline::section_of(&standing) else {
            return;
        };
        self.stage = match section.stage {
            Some(stage) if element.is_some() => stage.clone(),
            Some(_) | None => Stage::List(section),
        };
        // Whatever lies on the way is folded out.
        for n in 1..=standing.0.len() {
            self.shown.open.insert(Place(standing.0[..n].to_vec()));
        }
        self.shown.scroll_to.clone_from(&element);
        self.shown.canvas.look_at(element.as_ref());
        self.select(element.into_iter().collect());
    }

    fn copy(&mut self) {
        let text = clip::copy(self.draft.scenario(), &self.selected);
        if !text.is_empty() {
            self.clipboard = Some(text);
        }
    }

    fn delete(&mut self) {
        let edits = clip::remove(&self.selected);
        self.selected.clear();
        self.change("author-do-delete", None, edits);
    }

    fn paste(&mut self, text: &str, toasts: &mut Toasts, w: Wording) {
        let into = self.selected.last().and_then(clip::element);
        let edits = clip::paste(self.draft.scenario(), text, into.as_ref().map(|(l, _)| l));
        if edits.is_empty() {
            toasts.say(Tone::Bad, w.get("author-nothing-pasted"));
            return;
        }
        let put = edits.iter().filter_map(|e| match e {
            Edit::Insert { list, at, .. } => Some(list.index(*at)),
            _ => None,
        });
        let put: Vec<Place> = put.collect();
        self.change("author-do-paste", None, edits);
        // Nodes come with their links; what is seen is the nodes.
        let first = put.first().and_then(clip::element).map(|(l, _)| l);
        let same = |p: &Place| clip::element(p).map(|(l, _)| l) == first;
        let nodes = Place::root().field("organisation").field("nodes");
        let has_nodes = put.iter().any(|p| p.0.starts_with(&nodes.0));
        let chosen = put.into_iter().filter(|p| match has_nodes {
            true => p.0.starts_with(&nodes.0),
            false => same(p),
        });
        self.select(chosen.collect());
    }

    fn save(&mut self, over_others: bool, toasts: &mut Toasts, w: Wording) {
        match self.files.save(&mut self.draft, over_others) {
            Ok(()) => {
                self.outside.clear();
                self.shown.file.forget();
                self.workshop.tell(Tell::Saved(self.files.clone()));
                let args = Args::new().word("path", self.files.folder().display().to_string());
                toasts.say(Tone::Good, w.text("ui-written", &args));
            }
            Err(NotSaved::ChangedOutside(_)) => self.outside = self.files.changed_outside(),
            Err(e) => toasts.say(Tone::Bad, refusal::not_saved(&e, w)),
        }
    }

    fn adopt(&mut self, place: &Place, path: &Path, toasts: &mut Toasts, w: Wording) {
        let path = match self.files.adopt(path) {
            Ok(path) => path,
            Err(e) => {
                toasts.say(Tone::Bad, refusal::not_saved(&e, w));
                return;
            }
        };
        self.workshop.tell(Tell::Files(self.files.clone()));
        let Some(stands) = self.draft.at(place) else {
            return;
        };
        let edit = match clip::item_of(stands) {
            Some(_) => Edit::Insert {
                list: place.clone(),
                at: clip::len_of(stands),
                value: Held::new(path),
            },
            None => Edit::set(place.clone(), Some(path)),
        };
        self.change("author-do-attach", None, vec![edit]);
    }

    fn reload(&mut self, toasts: &mut Toasts, w: Wording) {
        match self.files.read_again() {
            Opened::Draft(read, _) => {
                let whole = Edit::set(Place::root(), read.scenario().clone());
                self.change("author-do-reload", None, vec![whole]);
                self.draft.mark_saved();
                self.outside.clear();
                self.shown.file.forget();
                self.workshop.tell(Tell::Saved(self.files.clone()));
            }
            Opened::Broken(..) => toasts.say(Tone::Bad, w.get("author-outside-broken")),
        }
    }

    fn recover(&mut self, take: bool) {
        let Some(recovered) = self.recovered.take() else {
            return;
        };
        match take {
            true => {
                let whole = Edit::Set {
                    place: Place::root(),
                    value: Held::new(*recovered),
                };
                self.change("author-do-recover", None, vec![whole]);
            }
            false => self.files.forget_unsaved(),
        }
    }

    fn retype(&mut self, path: &str, text: &str) {
        match self.files.retyped(self.draft.scenario(), path, text) {
            Ok(scenario) => {
                self.shown.file.accepted();
                let gesture = Some(self.epoch);
                let whole = Edit::set(Place::root(), scenario);
                self.change("author-do-retype", gesture, vec![whole]);
                self.files.take_text(path, text);
                self.workshop.tell(Tell::Files(self.files.clone()));
            }
            Err((documents, wrong)) => self.shown.file.refused(documents, wrong),
        }
    }
}

/// The number of a gesture: what is changed in it is one step.
pub(super) fn gesture(of: impl std::hash::Hash) -> u64 {
    use std::hash::{DefaultHasher, Hasher as _};
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    hasher.finish()
}
