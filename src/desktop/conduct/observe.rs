//! Observations of evaluators: one line, always there, tied to the moment, to a critical task and to a rating.

use super::Conduct;
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::words::Words;
use crate::exercise::command::{Note, Rating};
use crate::scenario::model::TaskId;
use eframe::egui;
use egui::{Key, Ui};

/// The field of an observation.
pub(super) const FIELD: &str = "observation";

/// Ratings with the keys of their words (HSEEP).
pub(in crate::desktop) const RATINGS: [(Rating, &str, &str); 4] = [
    (Rating::P, "P", "ui-rating-p"),
    (Rating::S, "S", "ui-rating-s"),
    (Rating::M, "M", "ui-rating-m"),
    (Rating::U, "U", "ui-rating-u"),
];

/// An observation that is being written.
#[derive(Debug, Clone, Default)]
pub struct Observation {
    task: Option<TaskId>,
    rating: Option<Rating>,
    text: String,
    evaluator: String,
}

pub(super) fn observe(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let p = palette(ui);
    let now = c.view.now;
    let written = c
        .view
        .notes
        .iter()
        .filter(|(_, _, n)| matches!(n, Note::Observation { .. }))
        .count();
    ui.horizontal(|ui| {
        let menu = ui.menu_button(parts::icon(icons::EYE).color(p.dim), |ui| {
            if ui.button(w.get("ui-page-write")).clicked() {
                acts.push(Conducting::EvaluatorPage);
            }
            if ui.button(w.get("ui-merge")).clicked() {
                c.open.dialog = Some(super::dialogs::Dialog::Merge(
                    super::dialogs::Merge::default(),
                ));
            }
        });
        let hint = w.get("ui-observation");
        menu.response
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &hint));
        menu.response.on_hover_text(hint);
        let o = &mut c.open.observation;
        tasks(ui, o, w);
        for (rating, letter, key) in RATINGS {
            let on = o.rating == Some(rating);
            let button = ui.selectable_label(on, letter).on_hover_text(w.get(key));
            button.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::RadioButton, true, on, w.get(key))
            });
            if button.clicked() {
                o.rating = (!on).then_some(rating);
            }
        }
        if !c.arrangement.evaluators.is_empty() {
            let who = egui::ComboBox::from_id_salt("evaluator")
                .width(110.0)
                .selected_text(match o.evaluator.is_empty() {
                    true => w.get("ui-evaluator"),
                    false => o.evaluator.clone(),
                })
                .show_ui(ui, |ui| {
                    for e in &c.arrangement.evaluators {
                        ui.selectable_value(&mut o.evaluator, e.clone(), e);
                    }
                });
            parts::call(ui, &who.response, &w.get("ui-evaluator"));
        }
        for key in ["ui-tag-good", "ui-tag-late", "ui-tag-unclear"] {
            let tag = w.get(key);
            if ui.small_button(&tag).clicked() {
                if !o.text.is_empty() {
                    o.text.push_str(", ");
                }
                o.text.push_str(&tag);
            }
        }
        let ready = !o.text.trim().is_empty() || (o.rating.is_some() && o.task.is_some());
        let mut enter = false;
        // The button and the count stand at the end; the field takes what is left.
        let pressed = parts::right(ui, |ui| {
            ui.label(parts::small(ui, written.to_string()))
                .on_hover_text(w.get("ui-observations-written"));
            let press = parts::button_enabled(
                ui,
                ready,
                icons::CHECK,
                &w.get("ui-note-observation"),
                Weight::Usual,
            );
            let width = (ui.available_width() - 20.0).max(80.0);
            let field = parts::search(ui, &mut o.text, &w.get("ui-observation-hint"), width);
            if c.open.focus == Some(FIELD) {
                c.open.focus = None;
                field.request_focus();
            }
            enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            press.clicked()
        });
        if ready && (enter || pressed) {
            acts.push(Conducting::Note(Note::Observation {
                at: now,
                task: o.task.take(),
                rating: o.rating.take(),
                text: std::mem::take(&mut o.text).trim().to_owned(),
                evaluator: o.evaluator.clone(),
            }));
        }
    });
}

fn tasks(ui: &mut Ui, o: &mut Observation, w: &Words<'_>) {
    let l = w.language();
    let objectives = &w.plan.scenario.objectives;
    let chosen = o.task.as_ref().and_then(|id| {
        objectives
            .iter()
            .flat_map(|x| &x.tasks)
            .find(|t| t.id == *id)
    });
    let task = egui::ComboBox::from_id_salt("task")
        .width(190.0)
        .truncate()
        .selected_text(chosen.map_or_else(|| w.get("ui-task-none"), |t| t.name.get(l).to_owned()))
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut o.task, None, w.get("ui-task-none"));
            for objective in objectives {
                parts::heading(ui, objective.name.get(l));
                for t in &objective.tasks {
                    ui.selectable_value(&mut o.task, Some(t.id.clone()), t.name.get(l));
                }
            }
        });
    parts::call(ui, &task.response, &w.get("ui-critical-task"));
}
