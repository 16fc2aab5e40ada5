//! The main courante: everything that was decided, ordered, said and intervened, searchable.

use super::super::Conduct;
use super::super::view::{LogLine, View};
use crate::desktop::act::Conducting;
use crate::desktop::look::{icons, palette, parts};
use crate::desktop::words::Words;
use crate::exercise::command::{Actor, Command};
use crate::wording::{Args, journal};
use eframe::egui;
use egui::{RichText, ScrollArea, TextStyle, Ui};

/// A line in words.
pub(in super::super) struct Line {
    pub at: String,
    pub who: String,
    pub what: String,
    pub why: String,
    pub withdrawn: bool,
    pub by_facilitator: bool,
}

/// The main courante in words, the latest first. Without the facilitator's interventions where `cell_only`.
pub(in super::super) fn lines(
    view: &View,
    w: &Words<'_>,
    wanted: &str,
    cell_only: bool,
) -> Vec<Line> {
    let wanted = wanted.trim().to_lowercase();
    view.log
        .iter()
        .rev()
        .filter(|l| !cell_only || (l.command.by != Actor::Facilitator && !l.withdrawn))
        .map(|l| line(l, view, w))
        .filter(|l| {
            wanted.is_empty()
                || format!("{} {} {}", l.who, l.what, l.why)
                    .to_lowercase()
                    .contains(&wanted)
        })
        .collect()
}

fn line(l: &LogLine, view: &View, w: &Words<'_>) -> Line {
    let c = &l.command;
    let mut at = w.near(l.at, view.now);
    if c.taken < l.at {
        // A late entry keeps its true time.
        let args = Args::new()
            .word("taken", w.hour(c.taken))
            .word("noted", &at);
        at = w.text("ui-taken-noted", &args);
    }
    Line {
        at,
        who: journal::who(&c.by, &view.plan, &w.names, w.wording()),
        what: said(c, view, w),
        why: journal::why(c, &view.plan, &w.names, w.wording()),
        withdrawn: l.withdrawn,
        by_facilitator: c.by == Actor::Facilitator,
    }
}

/// What a command says, with what the cell's picture and the chronogramme remember of what it names.
pub(in super::super) fn said(command: &Command, view: &View, w: &Words<'_>) -> String {
    let memory = journal::Pictured {
        plan: &view.plan,
        picture: &view.cell,
        inject: |i| view.inject(i).map(|l| &*l.inject),
    };
    journal::sentence_with(command, &view.plan, &w.names, &memory, w.wording())
}

pub(super) fn log(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, _acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    ui.horizontal(|ui| {
        let width = ui.available_width() - 56.0;
        parts::search(ui, &mut c.open.find_log, &w.get("ui-find-log"), width);
        if parts::icon_button(ui, icons::UNDO_2, &w.get("ui-do-take-back")).clicked() {
            super::super::dialogs::take_back(c);
        }
    });
    let all = lines(&view, w, &c.open.find_log, false);
    if all.is_empty() {
        parts::empty(
            ui,
            icons::BOOK_OPEN,
            &w.get("ui-log-empty"),
            &w.get("ui-log-empty-do"),
        );
        return;
    }
    let p = palette(ui);
    ScrollArea::vertical()
        .id_salt("log")
        .auto_shrink(false)
        .show(ui, |ui| {
            for l in all.iter().take(400) {
                ui.horizontal_wrapped(|ui| {
                    ui.label(parts::small(ui, &l.at));
                    let colour = if l.by_facilitator { p.dim } else { p.accent };
                    ui.label(
                        RichText::new(&l.who)
                            .text_style(TextStyle::Small)
                            .color(colour),
                    );
                });
                let mut text = RichText::new(&l.what);
                if l.withdrawn {
                    text = text.strikethrough().color(p.dim);
                }
                ui.add(egui::Label::new(text).wrap());
                if !l.why.is_empty() {
                    ui.add(egui::Label::new(parts::small(ui, &l.why).italics()).wrap());
                }
                parts::rule(ui);
            }
        });
}
