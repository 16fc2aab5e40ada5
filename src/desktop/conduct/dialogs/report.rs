//! A situation report of the cell.

use super::super::{Conduct, decide};
use super::buttons;
use crate::desktop::act::Conducting;
use crate::desktop::look::parts;
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::plan::RoleIx;
use eframe::egui::{TextEdit, Ui};

/// A situation report.
#[derive(Debug, Clone)]
pub struct Report {
    /// By whom.
    pub role: RoleIx,
    /// Its text.
    pub text: String,
}

impl Report {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &mut Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        ui.heading(w.get("ui-report"));
        ui.label(parts::dim(ui, w.get("ui-report-hint")));
        ui.add(
            TextEdit::multiline(&mut self.text)
                .desired_rows(6)
                .desired_width(f32::INFINITY),
        )
        .request_focus();
        let ready = !self.text.trim().is_empty();
        let (done, keep) = buttons(ui, w, ready, &w.get("ui-report-issue"));
        if done {
            let text = self.text.trim().to_owned();
            acts.push(decide::by_role(c, self.role, Deed::Report { text }));
        }
        keep
    }
}
