//! A slip, large: what one role alone receives, to be read aloud or printed.

use super::super::{Conduct, cell};
use crate::desktop::act::Conducting;
use crate::desktop::look::icons;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::paper;
use crate::desktop::words::Words;
use crate::exercise::plan::RoleIx;
use eframe::egui::{ScrollArea, Ui};

/// A slip.
#[derive(Debug, Clone)]
pub struct Slip {
    /// For whom.
    pub role: RoleIx,
    /// Number of the known item.
    pub item: u32,
}

impl Slip {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        let Some((title, text)) = cell::slip(&c.view, self.role, self.item, w) else {
            return false;
        };
        parts::exercise_mark(ui, &w.get("ui-exercise"));
        ScrollArea::vertical()
            .max_height(420.0)
            .show(ui, |ui| paper::markdown(ui, &text));
        ui.horizontal(|ui| {
            if parts::button(ui, icons::PRINTER, &w.get("ui-print"), Weight::Primary).clicked() {
                acts.push(Conducting::Print(title, text));
            }
            !parts::button(ui, icons::X, &w.get("ui-close"), Weight::Usual).clicked()
        })
        .inner
    }
}
