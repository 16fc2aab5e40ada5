//! Somebody outside is asked by a role of the cell.

use super::super::{Conduct, decide};
use super::buttons;
use crate::desktop::act::Conducting;
use crate::desktop::look::parts;
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::plan::RoleIx;
use crate::scenario::model::OutsiderId;
use crate::simulation::blueprint::ix::*;
use eframe::egui::{self, TextEdit, Ui};

/// Somebody outside is asked.
#[derive(Debug, Clone)]
pub struct Ask {
    /// By whom.
    pub role: RoleIx,
    /// Whom.
    pub outsider: Option<OutsiderIx>,
    /// What.
    pub text: String,
}

impl Ask {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &mut Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        ui.heading(w.get("ui-ask"));
        let names = &c.view.plan.blueprint.names;
        let whom = egui::ComboBox::from_id_salt("outsider")
            .width(ui.available_width())
            .selected_text(self.outsider.map_or_else(
                || w.get("ui-ask-whom"),
                |o| w.names.outsiders.of(o).to_owned(),
            ))
            .show_ui(ui, |ui| {
                for (o, _) in names.outsiders.iter() {
                    ui.selectable_value(&mut self.outsider, Some(o), w.names.outsiders.of(o));
                }
            });
        parts::call(ui, &whom.response, &w.get("ui-ask-whom"));
        ui.add(
            TextEdit::multiline(&mut self.text)
                .desired_rows(4)
                .desired_width(f32::INFINITY)
                .hint_text(w.get("ui-ask-what")),
        );
        let ready = self.outsider.is_some() && !self.text.trim().is_empty();
        let (done, keep) = buttons(ui, w, ready, &w.get("ui-ask"));
        if let (true, Some(o)) = (done, self.outsider) {
            let deed = Deed::Ask {
                outsider: OutsiderId::from(names.outsiders.id(o)),
                text: self.text.trim().to_owned(),
            };
            acts.push(decide::by_role(c, self.role, deed));
        }
        keep
    }
}
