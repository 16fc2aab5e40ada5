//! The palette: everything that can be done, found by a few letters; and the sheet that shows all shortcuts.

use super::gestures::{Gesture, Scope};
use super::look::parts;
use crate::wording::Wording;
use eframe::egui;
use egui::{Id, Key, Modal, ScrollArea, Ui};

/// The palette as it stands.
#[derive(Debug, Default)]
pub struct Palette {
    /// It is open.
    pub open: bool,
    /// The sheet of shortcuts is open.
    pub sheet: bool,
    words: String,
    at: usize,
}

fn keys(g: Gesture, w: Wording) -> String {
    g.keys(&w.get("ui-key-space"), &w.get("ui-key-control"))
}

impl Palette {
    /// Opens or closes it.
    pub fn toggle(&mut self) {
        self.open = !self.open;
        self.words.clear();
        self.at = 0;
    }

    /// Draws what is open; gives the gesture that was chosen.
    pub fn ui(&mut self, ui: &mut Ui, scope: Scope, w: Wording) -> Option<Gesture> {
        if self.sheet {
            self.sheet_ui(ui, scope, w);
        }
        if !self.open {
            return None;
        }
        let mut found: Vec<Gesture> = Gesture::ALL
            .iter()
            .copied()
            // Whoever reads this has found it.
            .filter(|g| *g != Gesture::Palette)
            .filter(|g| g.is_made_in(scope))
            .filter(|g| {
                let text = w.get(g.key()).to_lowercase();
                self.words
                    .to_lowercase()
                    .split_whitespace()
                    .all(|part| text.contains(part))
            })
            .collect();
        // What concerns the exercise comes first while there is one.
        found.sort_by_key(|g| g.scope() == Scope::Everywhere);
        let (up, down, enter, escape) = ui.input_mut(|i| {
            (
                i.consume_key(egui::Modifiers::NONE, Key::ArrowUp),
                i.consume_key(egui::Modifiers::NONE, Key::ArrowDown),
                i.consume_key(egui::Modifiers::NONE, Key::Enter),
                i.key_pressed(Key::Escape),
            )
        });
        if down {
            self.at += 1;
        }
        if up {
            self.at = self.at.saturating_sub(1);
        }
        self.at = self.at.min(found.len().saturating_sub(1));
        let mut chosen = enter.then(|| found.get(self.at).copied()).flatten();
        let modal = Modal::new(Id::unique("palette")).show(ui.ctx(), |ui| {
            ui.set_width(460.0);
            let field = parts::search(ui, &mut self.words, &w.get("ui-palette-hint"), 440.0);
            field.request_focus();
            if field.changed() {
                self.at = 0;
            }
            ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
                for (n, g) in found.iter().enumerate() {
                    ui.horizontal(|ui| {
                        if ui.selectable_label(n == self.at, w.get(g.key())).clicked() {
                            chosen = Some(*g);
                        }
                        parts::right(ui, |ui| parts::key_cap(ui, &keys(*g, w)));
                    });
                }
                if found.is_empty() {
                    ui.label(parts::dim(ui, w.get("ui-nothing-found")));
                }
            });
        });
        if chosen.is_some() || escape || modal.should_close() {
            self.open = false;
        }
        chosen
    }

    fn sheet_ui(&mut self, ui: &mut Ui, scope: Scope, w: Wording) {
        let modal = Modal::new(Id::unique("sheet")).show(ui.ctx(), |ui| {
            ui.set_width(520.0);
            ui.heading(w.get("ui-do-shortcuts"));
            // At home, where nothing else stands, those of the console: they are what one learns first.
            let other = match scope {
                Scope::Everywhere | Scope::Conduct => (Scope::Conduct, "ui-scope-conduct"),
                Scope::Review => (Scope::Review, "ui-scope-review"),
                Scope::Author => (Scope::Author, "ui-scope-author"),
            };
            for (scope, key) in [(Scope::Everywhere, "ui-scope-everywhere"), other] {
                parts::heading(ui, &w.get(key));
                egui::Grid::new(key)
                    .num_columns(2)
                    .spacing([24.0, 4.0])
                    .show(ui, |ui| {
                        for g in Gesture::ALL.iter().filter(|g| g.scope() == scope) {
                            parts::key_cap(ui, &keys(*g, w));
                            ui.label(w.get(g.key()));
                            ui.end_row();
                        }
                    });
            }
            parts::button(
                ui,
                super::look::icons::X,
                &w.get("ui-close"),
                parts::Weight::Usual,
            )
            .clicked()
        });
        if modal.inner || modal.should_close() {
            self.sheet = false;
        }
    }
}
