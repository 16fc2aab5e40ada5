//! What stands beside the decisions: pairs that only work together, the best that was not taken, estimates that matter.

use super::Reviewing;
use crate::assessment::worth::Worth;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::words::Words;
use crate::wording::worth as words;
use eframe::egui;
use egui::{RichText, Ui};

/// So many measures of one pair or decision are shown.
const SHOWN: usize = 4;

/// All of it; a click on the best that was not taken goes to its moment.
pub(super) fn beside(ui: &mut Ui, worth: &Worth, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let wording = w.wording();
    let wrapped = |ui: &mut Ui, text: RichText| {
        ui.add(egui::Label::new(text).wrap());
    };
    if let Some(said) = words::pairs_title(&worth.pairs, wording) {
        ui.add_space(6.0);
        wrapped(ui, parts::small(ui, said));
        for pair in worth.pairs.working() {
            wrapped(ui, RichText::new(words::pair(pair, SHOWN, wording)));
        }
    }
    if let Some(said) = words::missed_title(&worth.best, wording) {
        ui.add_space(6.0);
        wrapped(ui, parts::small(ui, said));
        if let Some(missed) = worth.best.best() {
            let said = words::missed(missed, w.plan, &w.names, wording);
            if parts::button(ui, icons::SCALE, &said, Weight::Usual).clicked() {
                asked.push(Reviewing::GoTo(missed.at));
            }
            for line in words::missed_worth(missed, SHOWN, wording) {
                wrapped(ui, RichText::new(line));
            }
        }
    }
    if let Some(said) = words::assumptions_title(&worth.assumptions, wording) {
        ui.add_space(6.0);
        wrapped(ui, parts::small(ui, said));
    }
}

/// What belongs to one decision: the pairs that it is in, and the estimates that its worth depends on.
pub(super) fn of_decision(ui: &mut Ui, n: usize, worth: &Worth, w: &Words<'_>) {
    let p = palette(ui);
    for pair in worth.pairs.working() {
        if pair.first == n || pair.second == n {
            let said = words::pair(pair, SHOWN, w.wording());
            ui.add(egui::Label::new(said).wrap());
        }
    }
    for a in worth.assumptions.of(n) {
        let said = words::assumption(a, w.plan, &w.names, w.wording());
        ui.add(egui::Label::new(RichText::new(said).color(p.warn)).wrap());
    }
}
