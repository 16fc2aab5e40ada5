//! What is wrong, each with a way to its place and, where one is obvious, a repair.

use super::{Asked, Authoring};
use crate::desktop::look::icons;
use crate::desktop::look::{palette, parts};
use crate::scenario::check::Found;
use crate::scenario::diagnostic::{Diagnostic, Place, Problem, Severity};
use crate::scenario::edit::repair::{Repair, repair_of};
use crate::wording::{Args, Wording, diagnostics};
use eframe::egui;
use egui::{RichText, ScrollArea, Ui};

/// How many are errors and how many are warnings.
pub(super) fn counts(a: &Authoring) -> (usize, usize) {
    let found = &a.found.1;
    let errors = found
        .iter()
        .filter(|f| f.problem.severity() == Severity::Error)
        .count();
    (errors + a.missing.len(), found.len() - errors)
}

/// All of them, errors first.
pub(super) fn problems(ui: &mut Ui, a: &Authoring, w: Wording, asked: &mut Vec<Asked>) {
    let p = palette(ui);
    let found = &a.found.1;
    if found.is_empty() && a.missing.is_empty() {
        ui.horizontal(|ui| {
            ui.label(parts::icon(icons::CIRCLE_CHECK).color(p.good));
            ui.label(w.get("author-no-problems"));
        });
        return;
    }
    let mut order: Vec<usize> = (0..found.len()).collect();
    // What is selected comes first: that is what one is at.
    let elsewhere = |f: &Found| !a.selected.iter().any(|s| f.place.0.starts_with(&s.0));
    order.sort_by_key(|i| (found[*i].problem.severity(), elsewhere(&found[*i])));
    ScrollArea::vertical()
        .id_salt("problems")
        .auto_shrink(false)
        .show_rows(ui, 24.0, a.missing.len() + order.len(), |ui, range| {
            for n in range {
                match a.missing.get(n) {
                    Some((place, problem)) => {
                        let problem = Problem::Load(problem.clone());
                        row(ui, place, Severity::Error, problem, None, w, asked);
                    }
                    None => {
                        let f = &found[order[n - a.missing.len()]];
                        let repair = repair_of(a.draft.scenario(), f);
                        let (severity, problem) = (f.problem.severity(), f.problem.clone());
                        let problem = Problem::Check(problem);
                        row(ui, &f.place, severity, problem, repair, w, asked);
                    }
                }
            }
        });
}

fn row(
    ui: &mut Ui,
    place: &Place,
    severity: Severity,
    problem: Problem,
    repair: Option<Repair>,
    w: Wording,
    asked: &mut Vec<Asked>,
) {
    let p = palette(ui);
    let (sign, ink) = match severity {
        Severity::Error => (icons::CIRCLE_ALERT, p.bad),
        Severity::Warning => (icons::TRIANGLE_ALERT, p.warn),
    };
    let diagnostic = Diagnostic {
        severity,
        problem,
        file: 0,
        span: 0..0,
    };
    let said = diagnostics::title(&diagnostic, w.language());
    let advice = diagnostics::advice(&diagnostic, w.language());
    ui.push_id((place, &said), |ui| {
        ui.horizontal(|ui| {
            ui.label(parts::icon(sign).color(ink));
            // The repair keeps its place at the end of the row.
            let room = ui.available_width() - if repair.is_some() { 190.0 } else { 0.0 };
            let words = ui
                .scope(|ui| {
                    ui.set_max_width(room.max(120.0));
                    ui.add(
                        egui::Button::new(RichText::new(&said))
                            .frame_when_inactive(false)
                            .truncate(),
                    )
                })
                .inner;
            let hover = format!("{said}\n{advice}\n{place}");
            if words.on_hover_text(hover).clicked() {
                asked.push(Asked::GoTo(place.clone()));
            }
            if let Some(repair) = repair {
                let args = Args::new().word("word", repair.word.clone().unwrap_or_default());
                let label = w.text(repair.what, &args);
                parts::right(ui, |ui| {
                    if parts::button(ui, icons::WRENCH, &label, parts::Weight::Quiet).clicked() {
                        asked.push(Asked::Edit("author-do-repair", None, repair.edits.clone()));
                    }
                });
            }
        });
    });
}
