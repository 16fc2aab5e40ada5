//! From any screen to looking back at an exercise, and from there to what it leads to.

use super::{App, Screen, milliseconds};
use crate::desktop::review::archive::{self, Archive};
use crate::desktop::review::{Led, Looking, Reviewing};
use crate::desktop::shelf;
use crate::desktop::toasts::Tone;
use crate::wording::Args;
use eframe::egui::Context;
use std::path::Path;

impl App {
    /// What looking back led to.
    pub(super) fn led(&mut self, led: Option<Led>, ctx: &Context) {
        match led {
            Some(Led::ToExercise(path)) => self.resume(&path, ctx),
            Some(Led::ToDocument(path)) => {
                self.documents += 1;
                let w = self.wording();
                let args = Args::new().word("path", path.display().to_string());
                self.toasts.say(Tone::Good, w.text("ui-written", &args));
                self.to_show = Some(format!("file://{}", path.display()));
            }
            None => {}
        }
    }

    pub(super) fn fetched(&mut self, told: Option<archive::Told>, ctx: &Context) {
        let w = self.wording();
        let screen = std::mem::replace(&mut self.screen, Screen::Home);
        let Screen::Fetching(archive) = screen else {
            self.screen = screen;
            return;
        };
        match told {
            Some(archive::Told::Opened(opened)) => {
                if !opened.sound {
                    self.toasts.say(Tone::Bad, w.get("ui-recovered"));
                }
                self.screen = Screen::Review(Box::new(Looking::new(archive, *opened)));
            }
            Some(archive::Told::Failed(e)) => {
                let args = Args::new().word("reason", crate::wording::refusal::session(&e, w));
                self.toasts.say(Tone::Bad, w.text("ui-cannot-open", &args));
                self.look_again(ctx);
            }
            // Only told once it lies open.
            Some(_) | None => {}
        }
    }

    pub(super) fn look_back(&mut self, path: &Path, ctx: &Context) {
        // One writer at a time: what is conducted is closed first.
        self.go_home(ctx);
        let ctx = ctx.clone();
        let wake = move || ctx.request_repaint();
        self.screen = Screen::Fetching(Archive::open(path.to_owned(), wake));
    }

    pub(super) fn reviewing(&mut self, asked: Reviewing, ctx: &Context) {
        let w = self.wording();
        let (places, ctx) = (&self.places, ctx.clone());
        let Screen::Review(l) = &mut self.screen else {
            return;
        };
        let done = l.perform(
            asked,
            |name| shelf::new_file(places, name),
            &places.documents,
            milliseconds(),
            move || ctx.request_repaint(),
            w,
        );
        if let Err(e) = done {
            let args = Args::new().word("reason", e.to_string());
            self.toasts.say(Tone::Bad, w.text("ui-cannot-begin", &args));
        }
    }
}
