//! What keys and screens ask for, handed to whoever carries it out: one match over all acts.

use super::{App, Screen, new_seed, next_zoom};
use crate::desktop::act::{Act, Conducting};
use crate::desktop::choose::Purpose;
use crate::desktop::gestures::Gesture;
use crate::desktop::look::Theme;
use crate::desktop::setup::SetUp;
use crate::desktop::toasts::Tone;
use crate::scenario::model::Language;
use crate::wording::Args;
use eframe::egui::Context;
use std::sync::Arc;

impl App {
    pub(super) fn on_gesture(&mut self, gesture: Gesture, acts: &mut Vec<Act>) {
        match gesture {
            Gesture::Palette => self.palette.toggle(),
            Gesture::Shortcuts => self.palette.sheet = !self.palette.sheet,
            Gesture::Handbook => acts.push(Act::Handbook),
            Gesture::Home => acts.push(Act::Home),
            Gesture::Prepare => {
                let first = self.shelf.scenarios.iter().find(|s| s.ready.is_some());
                if let (Screen::Home, Some(card)) = (&self.screen, first) {
                    acts.push(Act::SetUp(Arc::clone(card)));
                }
            }
            Gesture::Begin => {
                if let Screen::SetUp(s) = &self.screen {
                    acts.push(Act::Begin(s.clone()));
                }
            }
            Gesture::Language => {
                let mut p = self.preferences.clone();
                p.language = Some(match self.wording().language() {
                    Language::French => Language::English,
                    Language::English => Language::French,
                });
                acts.push(Act::Prefer(Box::new(p)));
            }
            Gesture::Theme => {
                let mut p = self.preferences.clone();
                let at = Theme::ALL.iter().position(|t| *t == p.theme).unwrap_or(0);
                p.theme = Theme::ALL[(at + 1) % Theme::ALL.len()];
                acts.push(Act::Prefer(Box::new(p)));
            }
            Gesture::Larger | Gesture::Smaller => {
                let mut p = self.preferences.clone();
                p.zoom = next_zoom(p.zoom, gesture == Gesture::Larger);
                acts.push(Act::Prefer(Box::new(p)));
            }
            other => match &mut self.screen {
                Screen::Conduct(c) => {
                    wrapped(acts, Act::Conduct, |asked| c.on_gesture(other, asked));
                }
                Screen::Review(l) => {
                    wrapped(acts, Act::Review, |asked| l.on_gesture(other, asked));
                }
                Screen::Author(a) => {
                    wrapped(acts, Act::Author, |asked| a.on_gesture(other, asked));
                }
                Screen::Mend(m) => {
                    wrapped(acts, Act::Mend, |asked| m.on_gesture(other, asked));
                }
                Screen::Home
                | Screen::SetUp(_)
                | Screen::Opening(_)
                | Screen::Import(_)
                | Screen::Fetching(_) => {}
            },
        }
    }

    pub(super) fn perform(&mut self, act: Act, ctx: &Context) {
        let w = self.wording();
        match act {
            Act::Home => self.go_home(ctx),
            Act::LookAgain => self.look_again(ctx),
            Act::SetUp(card) => {
                // Quiet, it leaves nothing to chance either.
                let seed = if self.quiet { 1 } else { new_seed() };
                self.screen = Screen::SetUp(Box::new(SetUp::new(card, w.language(), seed)));
            }
            Act::Handbook => self.handbook.toggle(),
            Act::Book => self.make_book(ctx),
            Act::Learn => self.learn(w),
            Act::Guide(asked) => self.guided(asked),
            Act::Begin(s) => self.begin(*s, ctx),
            Act::Resume(path) => self.resume(&path, ctx),
            Act::LookBack(path) => self.look_back(&path, ctx),
            Act::Review(asked) => self.reviewing(asked, ctx),
            Act::Write(begin) => self.write(begin, ctx),
            Act::Author(asked) => self.authoring(asked, ctx),
            Act::Mend(asked) => self.mend(asked, ctx),
            Act::ChooseFile => self.choose(Purpose::Open, ctx),
            Act::OpenFile(path) => self.open_file(&path, ctx),
            Act::Import(asked) => self.import(asked, ctx),
            Act::Prefer(p) => {
                self.preferences = *p;
                if let Err(e) = self.preferences.save(&self.places.preferences) {
                    let args = Args::new().word("reason", e.to_string());
                    self.toasts.say(Tone::Bad, w.text("ui-cannot-save", &args));
                }
            }
            Act::ShowFolder(kept) => self.show_folder(kept),
            Act::PrintManual(card) => self.print_manual(&card),
            Act::Take(card, taken) => self.take(&card, taken, ctx),
            Act::Conduct(Conducting::Print(title, text)) => self.print(&title, &text),
            Act::Conduct(Conducting::EvaluatorPage) => self.evaluator_page(),
            Act::Conduct(Conducting::Merge(path)) => self.merge(path.trim()),
            Act::Conduct(Conducting::LookBack) => {
                if let Some(path) = self.conducted().map(|c| c.path.clone()) {
                    self.look_back(&path, ctx);
                }
            }
            Act::Conduct(asked) => {
                if let Screen::Conduct(c) = &mut self.screen {
                    c.perform(asked);
                }
            }
        }
    }
}

/// What a screen asks for, as acts of the application.
fn wrapped<T>(acts: &mut Vec<Act>, act: fn(T) -> Act, ask: impl FnOnce(&mut Vec<T>)) {
    let mut asked = Vec::new();
    ask(&mut asked);
    acts.extend(asked.into_iter().map(act));
}
