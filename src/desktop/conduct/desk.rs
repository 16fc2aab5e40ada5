//! The cell desk: a scribe's second screen. One role or the whole cell: its inbox, its picture, its orders, and a line at
//! the top that takes a decision in five seconds. Drawn from that picture alone; no truth anywhere.

use super::console::real_event;
use super::decide::{self, After, Draft, Questions, draft_ui};
use super::view::View;
use super::{Open, cell, ministry};
use crate::desktop::act::Conducting;
use crate::desktop::look::{icons, palette, parts};
use crate::desktop::map::{Canvas, Chart};
use crate::desktop::words::Words;
use crate::exercise::plan::RoleIx;
use crate::scenario::model::Language;
use crate::simulation::blueprint::ix::Ix;
use eframe::egui;
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, TextStyle, Ui};

/// What a desk has open.
#[derive(Debug, Default)]
pub struct Desk {
    draft: Option<Draft>,
    canvas: Canvas,
    focus: Option<&'static str>,
    find: String,
}

/// Draws a desk.
pub fn desk(
    ui: &mut Ui,
    open: &mut Open,
    desk: &mut Desk,
    view: &View,
    chart: &Chart,
    language: Language,
    acts: &mut Vec<Conducting>,
) {
    let w = Words::new(&view.plan, language);
    if view.real_event {
        real_event(ui, &w, None);
        return;
    }
    let p = palette(ui);
    let role = open.desk_role;
    let picture = view.picture(role);
    let frame = Frame::new()
        .fill(p.panel)
        .inner_margin(Margin::symmetric(12, 8));
    Panel::top("desk-top").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            parts::exercise_mark(ui, &w.get("ui-exercise"));
            ui.label(parts::strong(w.moment(view.now)));
            whose(ui, open, view, &w);
        });
        let by = role.or_else(|| decide::leader(view));
        let draft = desk.draft.take().or_else(|| by.map(Draft::of));
        if let Some(mut draft) = draft {
            // In a room of its own: a limit set on the panel itself would begin at its top again.
            let after = ui.scope(|ui| {
                ui.set_max_height(320.0);
                let known = (picture, Questions::Unknown);
                draft_ui(ui, &mut draft, &mut desk.focus, view, known, &w, acts)
            });
            match after.inner {
                After::Stays => desk.draft = Some(draft),
                After::Goes => desk.focus = Some(decide::FIELD),
            }
        }
    });
    Panel::left("desk-inbox")
        .frame(frame)
        .default_size(360.0)
        .show(ui, |ui| {
            parts::heading(ui, &w.get("ui-received"));
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                if picture.known.is_empty() {
                    parts::empty(
                        ui,
                        icons::INBOX,
                        &w.get("ui-inbox-empty"),
                        &w.get("ui-inbox-empty-do"),
                    );
                }
                cell::news(ui, view, picture, &w, 100, TextStyle::Body);
            });
        });
    Panel::right("desk-log")
        .frame(frame)
        .default_size(320.0)
        .show(ui, |ui| {
            parts::heading(ui, &w.get("ui-tab-log"));
            parts::search(
                ui,
                &mut desk.find,
                &w.get("ui-find-log"),
                ui.available_width() - 18.0,
            );
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                for l in cell::log_lines(view, &w, &desk.find, true).iter().take(200) {
                    ui.label(parts::small(ui, format!("{} · {}", l.at, l.who)));
                    ui.add(egui::Label::new(&l.what).wrap());
                }
            });
        });
    CentralPanel::no_frame().show(ui, |ui| {
        ministry::believed(ui, &mut desk.canvas, chart, picture, &w)
    });
}

fn whose(ui: &mut Ui, open: &mut Open, view: &View, w: &Words<'_>) {
    let whose = egui::ComboBox::from_id_salt("desk-role")
        .width(220.0)
        .selected_text(match open.desk_role {
            Some(r) => w.names.roles.of(r).to_owned(),
            None => w.get("ui-whole-cell"),
        })
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut open.desk_role, None, w.get("ui-whole-cell"));
            for n in 0..view.roles.len() {
                let r = RoleIx::from_place(n);
                ui.selectable_value(&mut open.desk_role, Some(r), w.names.roles.of(r));
            }
        });
    parts::call(ui, &whose.response, &w.get("ui-desk-of"));
}
