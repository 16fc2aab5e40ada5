//! The facilitator's console: clock above, chronogramme to the left, the ministry in the middle, the cell to the right, the
//! timeline and the evaluators' line below.

use super::decide::{After, Questions, draft_ui};
use super::{Conduct, cell, chronogramme, dialogs, hot_wash, ministry, observe, timeline, top_bar};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::words::Words;
use crate::scenario::model::Language;
use eframe::egui;
use egui::{CentralPanel, Frame, Margin, Panel, Ui};
use std::sync::Arc;

/// Draws the console; what was asked for goes into `acts`.
pub fn console(ui: &mut Ui, c: &mut Conduct, language: Language, acts: &mut Vec<Conducting>) {
    let view = Arc::clone(&c.view);
    let w = Words::new(&view.plan, language);
    let p = palette(ui);
    if view.real_event {
        real_event(ui, &w, Some(acts));
        return;
    }
    let bar = Frame::new()
        .fill(p.panel)
        .inner_margin(Margin::symmetric(12, 8));
    let side = Frame::new()
        .fill(p.panel)
        .inner_margin(Margin::symmetric(10, 8));
    Panel::top("top-bar")
        .frame(bar)
        .show(ui, |ui| top_bar::top_bar(ui, c, &w, acts));
    Panel::bottom("observe")
        .frame(bar)
        .show(ui, |ui| observe::observe(ui, c, &w, acts));
    let deciding = c.open.draft.is_some();
    if deciding {
        // While the cell's decision is entered nothing of the truth is on the screen: the cell may be looking.
        Panel::bottom("decision")
            .frame(side)
            .resizable(true)
            .default_size(300.0)
            .show(ui, |ui| decision(ui, c, &w, acts));
    } else {
        Panel::bottom("timeline")
            .frame(Frame::new().fill(p.panel))
            .resizable(true)
            .default_size(176.0)
            .show(ui, |ui| timeline::timeline(ui, c, &w));
        Panel::left("chronogramme")
            .frame(side)
            .default_size(308.0)
            .min_size(240.0)
            .show(ui, |ui| chronogramme::left(ui, c, &w, acts));
    }
    Panel::right("cell")
        .frame(side)
        .default_size(356.0)
        .size_range(280.0..=440.0)
        .show(ui, |ui| cell::cell(ui, c, &w, acts));
    let ground = Frame::new()
        .fill(p.ground)
        .inner_margin(Margin::symmetric(8, 6));
    CentralPanel::default().frame(ground).show(ui, |ui| {
        messages(ui, c, &w, acts);
        if c.hot_wash.is_some() {
            hot_wash::hot_wash(ui, c, &w, acts);
        } else {
            ministry::ministry(ui, c, &w, deciding);
        }
    });
    dialogs::dialogs(ui, c, &w, acts);
}

fn decision(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = Arc::clone(&c.view);
    let Some(mut draft) = c.open.draft.take() else {
        return;
    };
    let after = draft_ui(
        ui,
        &mut draft,
        &mut c.open.focus,
        &view,
        (&view.cell, Questions::Shown),
        w,
        acts,
    );
    match after {
        After::Stays => c.open.draft = Some(draft),
        After::Goes => {}
    }
}

/// What stands above the picture: the end, a jump that was announced, a disk that does not let the exercise go on.
fn messages(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let p = palette(ui);
    if let Some(broken) = &c.broken {
        ui.horizontal_wrapped(|ui| {
            ui.label(parts::icon(icons::CIRCLE_ALERT).color(p.bad));
            ui.label(broken);
        });
    }
    if c.view.over {
        ui.horizontal_wrapped(|ui| {
            ui.label(parts::icon(icons::FLAG).color(p.accent));
            ui.label(parts::strong(w.get("ui-endex")));
            ui.label(w.get("ui-endex-do"));
            if c.hot_wash.is_none()
                && parts::button(ui, icons::USERS, &w.get("hot-begin"), Weight::Primary).clicked()
            {
                acts.push(Conducting::HotWash(true));
            }
            if parts::button(ui, icons::HISTORY, &w.get("hot-look-back"), Weight::Usual).clicked() {
                acts.push(Conducting::LookBack);
            }
        });
    } else if c.view.log.is_empty() && c.clock.room() == 0 {
        ui.horizontal_wrapped(|ui| {
            ui.label(parts::icon(icons::INFO).color(p.accent));
            ui.label(w.get("ui-startex-do"));
            if !c.open.room
                && parts::button(ui, icons::PRESENTATION, &w.get("ui-do-room"), Weight::Quiet)
                    .clicked()
            {
                acts.push(Conducting::Room);
            }
        });
    }
}

/// Real life goes first: this and nothing else stands on every window.
pub(super) fn real_event(ui: &mut Ui, w: &Words<'_>, acts: Option<&mut Vec<Conducting>>) {
    let p = palette(ui);
    Frame::new().fill(p.bad).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.vertical_centered(|ui| {
            ui.add_space(ui.available_height() * 0.3);
            ui.label(parts::icon(icons::OCTAGON_X).size(72.0).color(p.ground));
            ui.label(
                parts::strong(w.get("ui-real-event"))
                    .text_style(crate::desktop::look::display())
                    .color(p.ground),
            );
            ui.label(egui::RichText::new(w.get("ui-real-event-kept")).color(p.ground));
            if let Some(acts) = acts {
                ui.add_space(24.0);
                if parts::button(ui, icons::PLAY, &w.get("ui-real-event-over"), Weight::Usual)
                    .clicked()
                {
                    acts.push(Conducting::RealEvent(false));
                }
            }
        });
    });
}
