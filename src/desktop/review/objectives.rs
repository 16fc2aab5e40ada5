//! Objectives: what their critical tasks propose, what the evaluator decides, and what both rest on.

use super::{Looking, Reviewing};
use crate::assessment::review::{ObjectiveReview, TaskReview};
use crate::desktop::conduct::observe::RATINGS;
use crate::desktop::look::parts;
use crate::desktop::look::{Palette, icons, palette};
use crate::desktop::words::Words;
use crate::exercise::command::{Note, Rating};
use crate::wording::Args;
use eframe::egui;
use egui::{Color32, RichText, ScrollArea, Ui};
use std::sync::Arc;

/// The colour of a rating; its letter says the same.
pub(super) fn ink(rating: Rating, p: Palette) -> Color32 {
    match rating {
        Rating::P => p.good,
        Rating::S => p.accent,
        Rating::M => p.warn,
        Rating::U => p.bad,
    }
}

fn letter(rating: Rating) -> (&'static str, &'static str) {
    let all = RATINGS.iter().find(|(r, _, _)| *r == rating);
    all.map_or(("", ""), |(_, letter, key)| (letter, key))
}

fn chip(ui: &mut Ui, rating: Option<Rating>, w: &Words<'_>) {
    let p = palette(ui);
    match rating {
        Some(r) => {
            let (letter, key) = letter(r);
            parts::chip(ui, None, letter, ink(r, p)).on_hover_text(w.get(key));
        }
        None => {
            parts::chip(ui, None, "–", p.dim).on_hover_text(w.get("review-not-judged"));
        }
    }
}

pub(super) fn objectives(ui: &mut Ui, l: &mut Looking, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let review = Arc::clone(&l.review);
    if review.objectives.is_empty() {
        parts::empty(
            ui,
            icons::TARGET,
            &w.get("review-no-objectives"),
            &w.get("review-no-objectives-do"),
        );
        return;
    }
    ScrollArea::vertical()
        .id_salt("objectives")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.label(parts::small(ui, w.get("review-ratings-how")));
            for o in &review.objectives {
                parts::card(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    objective(ui, l, o, w, asked);
                });
                ui.add_space(4.0);
            }
        });
}

fn objective(
    ui: &mut Ui,
    l: &mut Looking,
    o: &ObjectiveReview,
    w: &Words<'_>,
    asked: &mut Vec<Reviewing>,
) {
    let p = palette(ui);
    let language = w.language();
    let written = &w.plan.scenario.objectives[o.objective];
    ui.horizontal(|ui| {
        chip(ui, o.rating(), w);
        ui.add(egui::Label::new(parts::strong(written.name.get(language))).truncate());
        ui.label(parts::dim(ui, written.capability.get(language)));
    });
    for task in &o.tasks {
        task_ui(ui, l, task, w, asked);
    }
    ui.add_space(4.0);
    let why = &mut l.shown.why[o.objective];
    ui.horizontal(|ui| {
        ui.label(parts::small(ui, w.get("review-proposed")));
        chip(ui, o.proposed, w);
        ui.add_space(8.0);
        ui.label(parts::small(ui, w.get("review-decided")));
        for (rating, letter, key) in RATINGS {
            let on = o.decided.is_some_and(|(r, _)| r == rating);
            let text = RichText::new(letter).color(if on { ink(rating, p) } else { p.text });
            let button = ui.selectable_label(on, text).on_hover_text(w.get(key));
            let name = format!("{} {}", written.name.get(language), w.get(key));
            button.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::RadioButton, true, on, &name)
            });
            if button.clicked() {
                asked.push(Reviewing::Note(Note::Rated {
                    objective: written.id.clone(),
                    rating,
                    text: std::mem::take(why).trim().to_owned(),
                    proposed: o.proposed,
                }));
            }
        }
        let width = (ui.available_width() - 12.0).max(120.0);
        parts::search(ui, why, &w.get("review-why"), width);
    });
    if let Some((_, place)) = o.decided
        && let Note::Rated { text, .. } = &l.review.past.notes[place].note
        && !text.is_empty()
    {
        ui.add(egui::Label::new(RichText::new(text).italics()).wrap());
    }
}

fn task_ui(ui: &mut Ui, l: &Looking, t: &TaskReview, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let p = palette(ui);
    let name = w.names.tasks.of(t.task);
    ui.horizontal(|ui| {
        ui.add_space(8.0);
        chip(ui, t.rating, w);
        let when = match (t.done, t.measured) {
            (Some((at, _)), _) => {
                if ui.link(w.moment(at)).clicked() {
                    asked.push(Reviewing::GoTo(at));
                }
                None
            }
            (None, true) => Some(w.get("review-not-done")),
            (None, false) => Some(w.get("review-evaluator-decides")),
        };
        if let Some(when) = when {
            ui.label(parts::dim(ui, when));
        }
        if let Some(due) = t.due {
            let args = Args::new().word("due", w.moment(due));
            let late = t.done.is_none_or(|(at, _)| at > due);
            let ink = if late { p.warn } else { p.dim };
            let said = RichText::new(w.text("review-due", &args)).color(ink);
            ui.label(said.text_style(egui::TextStyle::Small));
        }
        if !t.observed.is_empty() {
            let args = Args::new().number("count", t.observed.len() as i64);
            let said: Vec<&str> = t
                .observed
                .iter()
                .filter_map(|&n| match &l.review.past.notes[n].note {
                    Note::Observation { text, .. } => Some(text.as_str()),
                    Note::Rated { .. }
                    | Note::Bookmark { .. }
                    | Note::HotWash { .. }
                    | Note::ReportEdit { .. }
                    | Note::Refused { .. } => None,
                })
                .collect();
            parts::chip(
                ui,
                Some(icons::EYE),
                &w.text("review-observed", &args),
                p.dim,
            )
            .on_hover_text(said.join("\n"));
        }
        parts::one_line(ui, name);
    });
}
