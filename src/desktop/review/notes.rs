//! Observations, bookmarks, ratings and refusals, in the order of time; a bookmark is set here.

use super::objectives::ink;
use super::{Looking, Reviewing};
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::words::Words;
use crate::exercise::command::Note;
use crate::simulation::time::Time;
use crate::wording::refusal;
use eframe::egui;
use egui::{Key, ScrollArea, Ui};
use std::sync::Arc;

pub(super) fn notes(ui: &mut Ui, l: &mut Looking, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let at = l.at();
    ui.horizontal(|ui| {
        ui.label(parts::small(ui, w.moment(at)));
        let field = parts::search(
            ui,
            &mut l.shown.bookmark,
            &w.get("review-bookmark-hint"),
            360.0,
        );
        let enter = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let press = parts::button(ui, icons::BOOKMARK, &w.get("ui-do-mark"), Weight::Usual);
        if enter || press.clicked() {
            asked.push(Reviewing::Note(Note::Bookmark {
                at,
                text: std::mem::take(&mut l.shown.bookmark).trim().to_owned(),
            }));
        }
    });
    let review = Arc::clone(&l.review);
    if review.past.notes.is_empty() {
        parts::empty(
            ui,
            icons::EYE,
            &w.get("review-no-notes"),
            &w.get("review-no-notes-do"),
        );
        return;
    }
    let mut all: Vec<(Time, &Note, bool)> = review
        .past
        .notes
        .iter()
        .map(|n| match &n.note {
            Note::Observation { at, .. } | Note::Bookmark { at, .. } | Note::Refused { at, .. } => {
                (*at, &n.note, n.withdrawn)
            }
            Note::Rated { .. } | Note::HotWash { .. } | Note::ReportEdit { .. } => {
                (n.at, &n.note, n.withdrawn)
            }
        })
        .collect();
    all.sort_by_key(|(at, _, _)| *at);
    ScrollArea::vertical()
        .id_salt("notes")
        .auto_shrink(false)
        .show(ui, |ui| {
            for (at, note, withdrawn) in all {
                ui.horizontal(|ui| {
                    if ui.link(w.moment(at)).clicked() {
                        asked.push(Reviewing::GoTo(at));
                    }
                    line(ui, note, withdrawn, w);
                });
            }
        });
}

fn line(ui: &mut Ui, note: &Note, withdrawn: bool, w: &Words<'_>) {
    let p = palette(ui);
    if withdrawn {
        ui.label(parts::small(ui, w.get("review-withdrawn")));
    }
    match note {
        Note::Observation {
            task,
            rating,
            text,
            evaluator,
            ..
        } => {
            ui.label(parts::icon(icons::EYE).color(p.dim));
            if let Some(r) = rating {
                parts::chip(ui, None, &format!("{r:?}"), ink(*r, p));
            }
            if let Some(t) = task.as_ref().and_then(|t| w.plan.tasks.rank(t.as_str())) {
                ui.label(parts::dim(ui, w.names.tasks.of(t)));
            }
            ui.label(text);
            ui.label(parts::small(ui, evaluator));
        }
        Note::Rated {
            objective,
            rating,
            text,
            ..
        } => {
            ui.label(parts::icon(icons::TARGET).color(p.dim));
            parts::chip(ui, None, &format!("{rating:?}"), ink(*rating, p));
            let mut objectives = w.plan.scenario.objectives.iter();
            let name = objectives.find(|o| o.id == *objective);
            ui.label(name.map_or("", |o| o.name.get(w.language())));
            ui.label(parts::dim(ui, text));
        }
        Note::Bookmark { text, .. } => {
            ui.label(parts::icon(icons::BOOKMARK).color(p.accent));
            ui.label(text);
        }
        Note::HotWash { question, answer } => {
            ui.label(parts::icon(icons::USERS).color(p.dim));
            ui.label(parts::dim(ui, question));
            ui.label(answer);
        }
        Note::ReportEdit { part, .. } => {
            ui.label(parts::icon(icons::PENCIL).color(p.dim));
            ui.label(part);
        }
        Note::Refused { refusal: why, .. } => {
            ui.label(parts::icon(icons::BAN).color(p.warn));
            ui.label(refusal::sentence(why, w.wording()));
        }
    }
}
