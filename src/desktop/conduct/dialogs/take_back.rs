//! The last command is taken back, where nothing that was disclosed since can rest on it.

use super::super::{Conduct, cell};
use super::{Dialog, buttons};
use crate::desktop::act::Conducting;
use crate::desktop::look::icons;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::words::Words;
use crate::exercise::command::Actor;
use eframe::egui::Ui;

/// The last command is taken back.
#[derive(Debug, Clone)]
pub struct TakeBack {
    entry: u64,
    reason: String,
}

/// Asks before the last command is taken back; says why where that is not possible.
pub(in super::super) fn take_back(c: &mut Conduct) {
    let Some(line) = c.view.log.iter().rev().find(|l| !l.withdrawn) else {
        return;
    };
    c.open.dialog = Some(Dialog::TakeBack(TakeBack {
        entry: line.entry,
        reason: String::new(),
    }));
}

/// Whether something that the room has seen since can rest on the command: then one corrects forward.
fn disclosed_since(c: &Conduct, entry: u64) -> bool {
    let Some(line) = c.view.log.iter().find(|l| l.entry == entry) else {
        return true;
    };
    c.view
        .roles
        .iter()
        .chain([&c.view.cell])
        .flat_map(|p| &p.known)
        .any(|seen| seen.at > line.at)
}

impl TakeBack {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        ui.heading(w.get("ui-do-take-back"));
        let Some(line) = c.view.log.iter().find(|l| l.entry == self.entry) else {
            return false;
        };
        ui.label(parts::strong(cell::said(&line.command, &c.view, w)));
        if line.command.by != Actor::Facilitator && disclosed_since(c, self.entry) {
            ui.label(w.get("ui-take-back-late"));
            return !parts::button(ui, icons::X, &w.get("ui-close"), Weight::Usual).clicked();
        }
        parts::field(ui, &w.get("ui-reason"), &mut self.reason, "");
        let (done, keep) = buttons(ui, w, true, &w.get("ui-do-take-back"));
        if done {
            let reason = self.reason.trim().to_owned();
            acts.push(Conducting::TakeBack(self.entry, reason));
        }
        keep
    }
}
