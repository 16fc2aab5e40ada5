//! Documents: what is written out for printing and for evaluators, what comes back from them, and the folders that hold it.

use super::{App, Screen};
use crate::desktop::evaluators::{self, MergeError};
use crate::desktop::preferences::Kept;
use crate::desktop::shelf::ScenarioCard;
use crate::desktop::toasts::Tone;
use crate::desktop::words::Words;
use crate::desktop::{paper, system};
use crate::report::document::{html, pdf};
use crate::report::handbook;
use crate::report::kit::player;
use crate::wording::{Args, Wording};
use eframe::egui::Context;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{TryRecvError, channel};

impl App {
    pub(super) fn show_folder(&mut self, kept: Kept) {
        let w = self.wording();
        let folder = self.places.folder(kept);
        let shown = std::fs::create_dir_all(folder).and_then(|()| match self.quiet {
            true => Ok(()),
            false => system::show_folder(folder),
        });
        let args = Args::new().word("path", folder.display().to_string());
        match shown {
            Ok(()) => self.toasts.say(Tone::Good, w.text("ui-folder", &args)),
            Err(e) => {
                let args = args.word("reason", e.to_string());
                self.toasts.say(Tone::Bad, w.text("ui-no-folder", &args));
            }
        }
    }

    pub(super) fn print_manual(&mut self, card: &ScenarioCard) {
        let w = self.wording();
        if let Some(s) = card.scenario() {
            let title = format!("{} – {}", w.get("ui-manual"), s.title.get(w.language()));
            self.write_out(&title, &html::write(&player::document(s, w)));
        }
    }

    pub(super) fn evaluator_page(&mut self) {
        let w = self.wording();
        let Some(c) = self.conducted() else { return };
        let page = evaluators::page(&Words::new(&c.view.plan, w.language()));
        let title = format!("{} – {}", w.get("ui-page-heading"), c.view.plan.scenario.id);
        self.write_out(&title, &page);
    }

    pub(super) fn merge(&mut self, path: &str) {
        let w = self.wording();
        let Screen::Conduct(c) = &mut self.screen else {
            return;
        };
        match c.merge(Path::new(path)) {
            Ok(count) => {
                let args = Args::new().number("count", count as i64);
                self.toasts.say(Tone::Good, w.text("ui-merged", &args));
            }
            Err(e) => {
                let (key, reason) = match &e {
                    MergeError::Unreadable(e) => ("ui-merge-unreadable", e.to_string()),
                    MergeError::TooLarge | MergeError::NotNotes(_) => {
                        ("ui-merge-not-notes", String::new())
                    }
                    MergeError::OtherScenario(id) => ("ui-merge-other", id.clone()),
                };
                let args = Args::new().word("reason", reason).word("path", path);
                self.toasts.say(Tone::Bad, w.text(key, &args));
            }
        }
    }

    /// A page that every browser prints.
    pub(super) fn print(&mut self, title: &str, text: &str) {
        let w = self.wording();
        let page = paper::page(title, text, &w.get("ui-exercise"), w.language().code());
        self.write_out(title, &page);
    }

    pub(super) fn write_out(&mut self, title: &str, page: &str) {
        let w = self.wording();
        match paper::write(&self.places.documents, title, page) {
            Ok(path) => {
                let args = Args::new().word("path", path.display().to_string());
                self.toasts.say(Tone::Good, w.text("ui-written", &args));
                self.to_show = Some(format!("file://{}", path.display()));
            }
            Err(e) => {
                let args = Args::new().word("reason", e.to_string());
                self.toasts.say(Tone::Bad, w.text("ui-cannot-save", &args));
            }
        }
    }

    /// Makes a book of the handbook, beside the screen: setting its pages takes seconds.
    pub(super) fn make_book(&mut self, ctx: &Context) {
        let w = self.wording();
        let (send, receive) = channel();
        let folder = self.places.documents.clone();
        let ctx = ctx.clone();
        std::thread::spawn(move || {
            // Nobody waits any more when the window is gone.
            let _ = send.send(book(&folder, w));
            ctx.request_repaint();
        });
        self.handbook.busy = true;
        self.book = Some(receive);
    }

    /// Takes the book, once it is made; `wait` until it is.
    pub(super) fn take_book(&mut self, wait: bool) {
        let Some(receive) = &self.book else {
            return;
        };
        let made = match wait {
            true => receive.recv().ok(),
            false => match receive.try_recv() {
                Ok(made) => Some(made),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => None,
            },
        };
        self.book = None;
        self.handbook.busy = false;
        let w = self.wording();
        match made {
            Some(Ok(path)) => {
                let args = Args::new().word("path", path.display().to_string());
                self.toasts.say(Tone::Good, w.text("ui-written", &args));
                self.to_show = Some(format!("file://{}", path.display()));
            }
            Some(Err(reason)) => {
                let args = Args::new().word("reason", reason);
                self.toasts.say(Tone::Bad, w.text("ui-cannot-save", &args));
            }
            None => {}
        }
    }
}

/// The book in a folder, as PDF where this build makes some.
fn book(folder: &Path, w: Wording) -> Result<PathBuf, String> {
    let document = handbook::document(w);
    let (ending, bytes) = match pdf::is_built() {
        true => {
            let set = pdf::write(&document, &pdf::Setting::default());
            ("pdf", set.map_err(|e| e.to_string())?.bytes)
        }
        false => ("html", html::write(&document).into_bytes()),
    };
    let path = folder.join(crate::desktop::handbook::file_name(w, ending));
    std::fs::create_dir_all(folder).map_err(|e| e.to_string())?;
    std::fs::write(&path, bytes).map_err(|e| e.to_string())?;
    Ok(path)
}
