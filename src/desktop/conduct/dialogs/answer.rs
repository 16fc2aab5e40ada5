//! Somebody outside answers: the facilitator speaks in the name of whoever was asked.

use super::super::Conduct;
use super::buttons;
use crate::desktop::act::Conducting;
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::plan::RoleIx;
use crate::scenario::model::{OutsiderId, RoleId};
use crate::simulation::blueprint::ix::*;
use crate::wording::Args;
use eframe::egui::{TextEdit, Ui};

/// Somebody outside answers or speaks.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Who.
    pub outsider: OutsiderIx,
    /// To whom; to everybody where absent.
    pub to: Option<RoleIx>,
    /// What.
    pub text: String,
}

impl Answer {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &mut Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        let args = Args::new().word("outsider", w.names.outsiders.of(self.outsider));
        ui.heading(w.text("ui-answer-of", &args));
        ui.add(
            TextEdit::multiline(&mut self.text)
                .desired_rows(4)
                .desired_width(f32::INFINITY),
        )
        .request_focus();
        let ready = !self.text.trim().is_empty();
        let (done, keep) = buttons(ui, w, ready, &w.get("ui-answer"));
        if done {
            let roles = &c.view.plan.scenario.roles;
            let to: Vec<RoleId> = match self.to {
                Some(r) => vec![roles[r.place()].id.clone()],
                None => roles.iter().map(|r| r.id.clone()).collect(),
            };
            let names = &c.view.plan.blueprint.names;
            let deed = Deed::Answer {
                outsider: OutsiderId::from(names.outsiders.id(self.outsider)),
                to,
                text: self.text.trim().to_owned(),
            };
            let act = c.intervention(deed);
            acts.push(act);
        }
        keep
    }
}
