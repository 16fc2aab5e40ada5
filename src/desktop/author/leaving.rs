//! What both screens of writing say of what is not saved: a mark beside the title, and a question before one leaves.

use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{GRID, icons, palette};
use crate::wording::Wording;
use eframe::egui;
use egui::{RichText, Ui};

/// What somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    /// It is saved first.
    Save,
    /// What was not saved is lost.
    Anyway,
    /// They stay.
    Stay,
}

/// Whether everything is saved.
pub(super) fn saved_mark(ui: &mut Ui, saved: bool, w: Wording) {
    let p = palette(ui);
    let (key, ink) = match saved {
        true => ("author-saved", p.dim),
        false => ("author-unsaved", p.warn),
    };
    let said = RichText::new(w.get(key)).text_style(egui::TextStyle::Small);
    ui.label(said.color(ink));
}

/// The question, over everything; the answer once there is one.
pub(super) fn question(ui: &Ui, w: Wording) -> Option<Leaving> {
    let mut answer = None;
    egui::Modal::new(egui::Id::unique("author leave")).show(ui.ctx(), |ui| {
        ui.set_max_width(420.0);
        ui.label(parts::strong(w.get("author-leave")));
        ui.label(w.get("author-leave-about"));
        ui.add_space(GRID);
        ui.horizontal(|ui| {
            for (icon, key, weight, leaving) in [
                (
                    icons::SAVE,
                    "author-save-leave",
                    Weight::Primary,
                    Leaving::Save,
                ),
                (
                    icons::LOG_OUT,
                    "author-leave-unsaved",
                    Weight::Usual,
                    Leaving::Anyway,
                ),
                (icons::X, "ui-cancel", Weight::Usual, Leaving::Stay),
            ] {
                if parts::button(ui, icon, &w.get(key), weight).clicked() {
                    answer = Some(leaving);
                }
            }
        });
    });
    answer
}
