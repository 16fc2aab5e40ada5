//! The room window: what the whole cell shares, large enough for a wall. Drawn from the cell's picture alone; nothing else
//! is handed to it.

use super::cell;
use super::console::real_event;
use super::ministry;
use super::view::View;
use crate::desktop::look::{self, icons, palette, parts};
use crate::desktop::map::{Canvas, Chart};
use crate::desktop::words::Words;
use crate::exercise::duties::OpenDuty;
use crate::exercise::picture::OperationalPicture;
use crate::scenario::model::Language;
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use crate::wording::Args;
use eframe::egui;
use egui::{
    Align, CentralPanel, Frame, Layout, Margin, Panel, RichText, ScrollArea, TextStyle, Ui, vec2,
};

/// What the room window is given.
#[derive(Debug, Clone, Copy)]
pub struct Wall<'a> {
    /// The view, of which only the cell's picture is drawn.
    pub view: &'a View,
    /// The clock jumped to there and this was announced.
    pub announced: Option<Time>,
}

/// Draws the room window.
pub fn room(ui: &mut Ui, wall: Wall<'_>, chart: &Chart, canvas: &mut Canvas, language: Language) {
    let view = wall.view;
    let w = Words::new(&view.plan, language);
    let picture = &view.cell;
    if view.real_event {
        real_event(ui, &w, None);
        return;
    }
    let p = palette(ui);
    let frame = Frame::new()
        .fill(p.panel)
        .inner_margin(Margin::symmetric(20, 12));
    Panel::top("room-top")
        .frame(frame)
        .show(ui, |ui| top(ui, picture, &w));
    Panel::bottom("room-arrived")
        .frame(frame)
        .show(ui, |ui| arrived(ui, wall, picture, &w));
    Panel::right("room-side")
        .frame(frame)
        .resizable(false)
        .exact_size((ui.available_width() * 0.34).clamp(300.0, 640.0))
        .show(ui, |ui| side(ui, view, picture, &w));
    CentralPanel::no_frame().show(ui, |ui| ministry::believed(ui, canvas, chart, picture, &w));
}

fn top(ui: &mut Ui, picture: &OperationalPicture, w: &Words<'_>) {
    ui.horizontal(|ui| {
        parts::exercise_mark(ui, &w.get("ui-exercise"));
        ui.label(RichText::new(w.moment(picture.now)).text_style(look::display()));
        // One under the other: side by side they would run into the clock.
        ui.add_space(24.0);
        ui.with_layout(Layout::top_down(Align::Max), |ui| {
            for duty in &picture.duties {
                deadline(ui, duty, picture.now, w);
            }
        });
    });
}

/// A duty that the cell opened, counting down.
fn deadline(ui: &mut Ui, open: &OpenDuty, now: Time, w: &Words<'_>) {
    let p = palette(ui);
    let Some(due) = open.due else { return };
    let left = due.0 - now.0;
    let ink = match left {
        ..0 => p.bad,
        0..21_600 => p.warn,
        _ => p.text,
    };
    let name = w.names.duties.of(open.duty);
    let args = Args::new()
        .word("name", name)
        .word("when", w.distance(due, now));
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), 24.0),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.label(parts::icon(icons::TIMER).color(ink).size(20.0));
            let said = RichText::new(w.text("ui-deadline", &args)).text_style(TextStyle::Body);
            ui.add(egui::Label::new(said.color(ink)).truncate());
        },
    );
}

fn side(ui: &mut Ui, view: &View, picture: &OperationalPicture, w: &Words<'_>) {
    let p = palette(ui);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        wall_heading(ui, &w.get("ui-room-decisions"));
        if picture.decisions.is_empty() {
            ui.label(parts::dim(ui, w.get("ui-room-no-decisions")));
        }
        for (at, role, text) in picture.decisions.iter().rev().take(6) {
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(w.near(*at, picture.now)).color(p.dim));
                ui.add(egui::Label::new(RichText::new(text).text_style(look::wall())).wrap());
            });
            ui.label(parts::small(ui, w.names.roles.of(*role)));
        }
        wall_heading(ui, &w.get("ui-room-orders"));
        let running: Vec<_> = cell::running(picture).collect();
        let args = Args::new().number("orders", running.len() as i64);
        ui.label(w.text("ui-room-running", &args));
        wall_heading(ui, &w.get("ui-room-messages"));
        if picture.known.is_empty() {
            ui.label(parts::dim(ui, w.get("ui-room-no-messages")));
        }
        cell::news(ui, view, picture, w, 8, TextStyle::Body);
        if let Some((at, _, text)) = picture.reports.last() {
            wall_heading(ui, &w.get("ui-room-report"));
            ui.label(parts::small(ui, w.near(*at, picture.now)));
            ui.add(egui::Label::new(text).wrap());
        }
        services(ui, picture, w);
    });
}

/// Public services in words: which ones are interrupted, or that all run.
fn services(ui: &mut Ui, picture: &OperationalPicture, w: &Words<'_>) {
    if picture.services.is_empty() {
        return;
    }
    let p = palette(ui);
    wall_heading(ui, &w.get("ui-room-services"));
    let mut all = true;
    for (n, works) in picture.services.iter().enumerate() {
        if !works {
            all = false;
            let args = Args::new().word("service", w.names.services.of(ServiceIx::from_place(n)));
            ui.horizontal_wrapped(|ui| {
                ui.label(parts::icon(icons::CIRCLE_ALERT).color(p.bad));
                ui.label(w.text("ui-service-down", &args));
            });
        }
    }
    if all {
        ui.horizontal(|ui| {
            ui.label(parts::icon(icons::CIRCLE_CHECK).color(p.good));
            ui.label(w.get("ui-services-run"));
        });
    }
}

fn wall_heading(ui: &mut Ui, text: &str) {
    ui.add_space(10.0);
    ui.label(parts::strong(text).color(palette(ui).dim));
}

/// Big: what just arrived for everybody, or the jump that was announced.
fn arrived(ui: &mut Ui, wall: Wall<'_>, picture: &OperationalPicture, w: &Words<'_>) {
    let p = palette(ui);
    ui.set_min_height(64.0);
    if let Some(at) = wall.announced {
        let scene = w
            .plan
            .scenario
            .scenes
            .iter()
            .find(|s| w.plan.moment(s.from) == at)
            .map_or("", |s| s.announced.get(w.language()));
        let args = Args::new().word("when", w.moment(at));
        ui.label(
            RichText::new(w.text("ui-announced", &args))
                .text_style(look::display())
                .color(p.accent),
        );
        if !scene.is_empty() {
            ui.add(egui::Label::new(RichText::new(scene).text_style(look::wall())).wrap());
        }
        return;
    }
    match picture.known.last() {
        Some(seen) => {
            let told = cell::told(seen, picture, wall.view, w);
            ui.horizontal(|ui| {
                ui.label(
                    RichText::new(w.near(seen.at, picture.now))
                        .text_style(look::wall())
                        .color(p.dim),
                );
                ui.add(
                    egui::Label::new(
                        RichText::new(&told.title)
                            .text_style(look::display())
                            .color(cell::ink(ui, told.tone)),
                    )
                    .truncate(),
                );
            });
            ui.add(
                egui::Label::new(RichText::new(first_lines(&told.body)).text_style(look::wall()))
                    .wrap(),
            );
        }
        None => {
            ui.label(
                RichText::new(w.get("ui-room-quiet"))
                    .text_style(look::wall())
                    .color(p.dim),
            );
        }
    }
}

/// What of a message fits a wall.
fn first_lines(text: &str) -> String {
    const MOST: usize = 260;
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
