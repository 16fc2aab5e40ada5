//! Documents: what is written out for printing and for evaluators, what comes back from them, and the folders that hold it.

use super::{App, Screen};
use crate::desktop::evaluators::{self, MergeError};
use crate::desktop::preferences::Kept;
use crate::desktop::shelf::ScenarioCard;
use crate::desktop::toasts::Tone;
use crate::desktop::words::Words;
use crate::desktop::{paper, system};
use crate::report::document::html;
use crate::report::kit::player;
use crate::wording::Args;
use std::path::Path;

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
}
