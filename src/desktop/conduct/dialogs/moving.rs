//! An inject comes at another moment, or all that wait for one come earlier or later.

use super::super::Conduct;
use super::{buttons, reason, shifted, steps};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts;
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::plan::InjectIx;
use crate::simulation::time::Time;
use eframe::egui::Ui;

/// An inject comes at another moment.
#[derive(Debug, Clone)]
pub struct Move {
    /// Which.
    pub inject: InjectIx,
    /// When.
    pub to: Time,
    /// The moment was shown already: what is still asked for is the reason.
    pub placed: bool,
}

impl Move {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &mut Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        let Some(line) = c.view.inject(self.inject) else {
            return false;
        };
        let id = line.inject.id.clone();
        ui.heading(w.get("ui-move"));
        parts::one_line(ui, parts::strong(line.inject.title.get(w.language())));
        // The clock may run on while one thinks.
        self.to = self.to.max(c.view.now);
        let shown = format!(
            "{} · {}",
            w.moment(self.to),
            w.distance(self.to, c.view.now)
        );
        let by = steps(ui, shown);
        self.to = shifted(self.to, by, c.view.now);
        let why = reason(ui, c, w);
        if std::mem::take(&mut self.placed) {
            why.request_focus();
        }
        let enter = why.lost_focus() && ui.input(|i| i.key_pressed(eframe::egui::Key::Enter));
        let (done, keep) = buttons(ui, w, true, &w.get("ui-move"));
        if done || enter {
            let act = c.intervention(Deed::Move {
                inject: id,
                to: self.to,
            });
            acts.push(act);
            return false;
        }
        keep
    }
}

/// Everything that waits for a time comes later or earlier.
#[derive(Debug, Clone)]
pub struct MoveAll {
    /// By so many minutes.
    pub minutes: i32,
}

impl MoveAll {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &mut Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        ui.heading(w.get("ui-move-all"));
        ui.label(parts::dim(ui, w.get("ui-move-all-hint")));
        self.minutes += steps(ui, format!("{:+} min", self.minutes).replace('-', "−"));
        reason(ui, c, w);
        let (done, keep) = buttons(ui, w, self.minutes != 0, &w.get("ui-move"));
        if done {
            let act = c.intervention(Deed::MoveAll {
                by: self.minutes * 60,
            });
            acts.push(act);
        }
        keep
    }
}
