//! Notes of an evaluator's page are merged from a file.

use super::buttons;
use crate::desktop::act::Conducting;
use crate::desktop::look::parts;
use crate::desktop::words::Words;
use eframe::egui::Ui;

/// Notes of an evaluator's page are merged from a file.
#[derive(Debug, Clone, Default)]
pub struct Merge {
    path: String,
}

impl Merge {
    pub(super) fn ui(&mut self, ui: &mut Ui, w: &Words<'_>, acts: &mut Vec<Conducting>) -> bool {
        ui.heading(w.get("ui-merge"));
        ui.label(parts::dim(ui, w.get("ui-merge-hint")));
        parts::field(ui, &w.get("ui-path"), &mut self.path, "");
        // A file that is dropped on the window names itself.
        let dropped = ui.input(|i| i.raw.dropped_files.first().map(|f| f.path().to_owned()));
        if let Some(dropped) = dropped {
            self.path = dropped.display().to_string();
        }
        let ready = !self.path.trim().is_empty();
        let (done, keep) = buttons(ui, w, ready, &w.get("ui-merge"));
        if done {
            acts.push(Conducting::Merge(self.path.clone()));
        }
        keep
    }
}
