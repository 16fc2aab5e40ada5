//! Dialogs of the console, one at a time, each in a file of its own: what it holds and how it is drawn.
//!
//! Here is what all of them share: which one stands, how it goes, the buttons under it, the reason that goes with an
//! intervention. Texts that were written and not agreed to are not lost: the next dialog of that kind offers them.

mod answer;
mod ask;
mod edit;
mod fact;
mod invent;
mod merge;
mod moving;
mod report;
mod slip;
mod take_back;

use super::Conduct;
use crate::desktop::act::Conducting;
use crate::desktop::look::icons;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::words::Words;
use crate::simulation::time::Time;
use eframe::egui;
use egui::{Id, Key, Modal, Ui};

pub use answer::Answer;
pub use ask::Ask;
pub use edit::Edit;
pub use fact::FactDraft;
pub use invent::Invention;
pub use merge::Merge;
pub use moving::{Move, MoveAll};
pub use report::Report;
pub use slip::Slip;
pub use take_back::TakeBack;
pub(super) use take_back::take_back;

/// A dialog that is open.
#[derive(Debug, Clone)]
pub enum Dialog {
    /// A new inject, from nothing or from another one.
    Invent(Box<Invention>),
    /// The words of an inject change.
    Edit(Edit),
    /// An inject comes at another moment.
    Move(Move),
    /// Everything that waits for a time comes later or earlier.
    MoveAll(MoveAll),
    /// Somebody outside answers or speaks.
    Answer(Answer),
    /// Somebody outside is asked.
    Ask(Ask),
    /// A situation report.
    Report(Report),
    /// The last command is taken back.
    TakeBack(TakeBack),
    /// Notes of an evaluator's page are merged from a file.
    Merge(Merge),
    /// A fact is set.
    Fact(FactDraft),
    /// A slip, large, to be read aloud or printed.
    Slip(Slip),
}

impl Dialog {
    fn width(&self) -> f32 {
        match self {
            Dialog::Invent(_) | Dialog::Edit(_) | Dialog::Slip(_) => 560.0,
            Dialog::Move(_)
            | Dialog::MoveAll(_)
            | Dialog::Answer(_)
            | Dialog::Ask(_)
            | Dialog::Report(_)
            | Dialog::TakeBack(_)
            | Dialog::Merge(_)
            | Dialog::Fact(_) => 440.0,
        }
    }

    /// Draws it; whether it stays open.
    fn ui(
        &mut self,
        ui: &mut Ui,
        c: &mut Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        match self {
            Dialog::Invent(d) => d.ui(ui, c, w, acts),
            Dialog::Edit(d) => d.ui(ui, c, w, acts),
            Dialog::Move(d) => d.ui(ui, c, w, acts),
            Dialog::MoveAll(d) => d.ui(ui, c, w, acts),
            Dialog::Answer(d) => d.ui(ui, c, w, acts),
            Dialog::Ask(d) => d.ui(ui, c, w, acts),
            Dialog::Report(d) => d.ui(ui, c, w, acts),
            Dialog::TakeBack(d) => d.ui(ui, c, w, acts),
            Dialog::Merge(d) => d.ui(ui, w, acts),
            Dialog::Fact(d) => d.ui(ui, c, w, acts),
            Dialog::Slip(d) => d.ui(ui, c, w, acts),
        }
    }

    /// What was written in it, where somebody would miss it.
    fn written(&self) -> Option<&str> {
        match self {
            Dialog::Invent(d) => Some(d.written()),
            Dialog::Edit(d) => Some(d.written()),
            Dialog::Answer(d) => Some(d.text.as_str()),
            Dialog::Ask(d) => Some(d.text.as_str()),
            Dialog::Report(d) => Some(d.text.as_str()),
            Dialog::Move(_)
            | Dialog::MoveAll(_)
            | Dialog::TakeBack(_)
            | Dialog::Merge(_)
            | Dialog::Fact(_)
            | Dialog::Slip(_) => None,
        }
        .filter(|text| !text.trim().is_empty())
    }

    /// Whether what was written in the one belongs into the other.
    fn is_like(&self, other: &Dialog) -> bool {
        match self {
            Dialog::Invent(a) => matches!(other, Dialog::Invent(b) if a.like_id() == b.like_id()),
            Dialog::Edit(a) => matches!(other, Dialog::Edit(b) if a.inject == b.inject),
            Dialog::Answer(a) => matches!(other, Dialog::Answer(b) if a.outsider == b.outsider),
            Dialog::Ask(_) => matches!(other, Dialog::Ask(_)),
            Dialog::Report(_) => matches!(other, Dialog::Report(_)),
            Dialog::Move(_)
            | Dialog::MoveAll(_)
            | Dialog::TakeBack(_)
            | Dialog::Merge(_)
            | Dialog::Fact(_)
            | Dialog::Slip(_) => false,
        }
    }
}

/// Draws the dialog that is open, if one is.
pub(super) fn dialogs(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let Some(mut dialog) = c.open.dialog.take() else {
        return;
    };
    let asked = acts.len();
    let mut keep = true;
    let response = Modal::new(Id::unique("dialog")).show(ui.ctx(), |ui| {
        ui.set_width(dialog.width());
        restore(ui, c, &mut dialog, w);
        keep = dialog.ui(ui, c, w, acts);
    });
    let escape = ui.input(|i| i.key_pressed(Key::Escape));
    if keep && !escape && !response.should_close() {
        c.open.dialog = Some(dialog);
    } else if acts.len() == asked && dialog.written().is_some() {
        c.open.left = Some(dialog);
    }
}

/// Offers what was written in a dialog of this kind that was closed without being agreed to.
fn restore(ui: &mut Ui, c: &mut Conduct, dialog: &mut Dialog, w: &Words<'_>) {
    let wanted = c
        .open
        .left
        .as_ref()
        .is_some_and(|left| left.is_like(dialog) && left.written() != dialog.written());
    if !wanted {
        return;
    }
    let clicked = ui
        .with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
            parts::button(ui, icons::UNDO_2, &w.get("ui-restore"), Weight::Quiet)
                .on_hover_text(w.get("ui-restore-hint"))
                .clicked()
        })
        .inner;
    if clicked && let Some(left) = c.open.left.take() {
        *dialog = left;
    }
}

/// The buttons under a dialog: whether it was agreed to, and whether it stays open.
fn buttons(ui: &mut Ui, w: &Words<'_>, ready: bool, agree: &str) -> (bool, bool) {
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let done = parts::button_enabled(ui, ready, icons::CHECK, agree, Weight::Primary).clicked();
        let gone = parts::button(ui, icons::X, &w.get("ui-cancel"), Weight::Usual).clicked();
        (done, !gone && !done)
    })
    .inner
}

/// Why the facilitator intervenes.
fn reason(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>) -> egui::Response {
    parts::field(ui, &w.get("ui-reason"), &mut c.open.reason, "")
}

/// Buttons that go back and forth by minutes, and what comes of it.
fn steps(ui: &mut Ui, shown: String) -> i32 {
    let mut by = 0;
    ui.horizontal_wrapped(|ui| {
        for step in [-60, -15, -5, 5, 15, 60] {
            let word = format!("{step:+}").replace('-', "−");
            let button = ui.button(&word).on_hover_text(format!("{word} min"));
            if button.clicked() {
                by = step;
            }
        }
        ui.label(parts::strong(shown));
    });
    by
}

/// A moment so many minutes from another, and never before `least`.
fn shifted(at: Time, minutes: i32, least: Time) -> Time {
    Time(at.0.saturating_add(minutes.saturating_mul(60))).max(least)
}
