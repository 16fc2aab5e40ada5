//! The report: its parts as drafted from the data, edited here, and written out as PDF, DOCX, HTML or Markdown; tables and
//! layers for other tools beside it.

use super::{Looking, Reviewing};
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::words::Words;
use crate::exercise::command::Note;
use crate::report::document::{Form, pdf};
use crate::report::draft::{self, Part};
use crate::report::export::Format;
use crate::scenario::model::Language;
use crate::wording::Args;
use eframe::egui;
use egui::{ScrollArea, Sense, TextStyle, Ui, vec2};
use std::sync::Arc;

/// What can be written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// The report.
    Report(Form),
    /// Something for another tool.
    Export(Format),
}

impl Paper {
    /// The ending of its file.
    pub fn ending(self) -> &'static str {
        match self {
            Paper::Report(form) => form.ending(),
            Paper::Export(Format::Xlsx) => "xlsx",
            Paper::Export(Format::Csv) => "csv",
            Paper::Export(Format::Charts) => "charts",
            Paper::Export(Format::Json) => "json",
            Paper::Export(Format::Navigator) => "navigator.json",
            Paper::Export(Format::AttackFlow) => "attack-flow.json",
        }
    }
}

/// The report's forms, with the keys of their words.
const FORMS: [(Form, &str); 4] = [
    (Form::Pdf, "review-form-pdf"),
    (Form::Docx, "review-form-docx"),
    (Form::Html, "review-form-html"),
    (Form::Markdown, "review-form-markdown"),
];

/// What goes to other tools.
const EXPORTS: [(Format, &str); 6] = [
    (Format::Xlsx, "review-export-xlsx"),
    (Format::Csv, "review-export-csv"),
    (Format::Json, "review-export-json"),
    (Format::Navigator, "review-export-navigator"),
    (Format::AttackFlow, "review-export-attack-flow"),
    (Format::Charts, "review-export-charts"),
];

/// The report as it is edited.
#[derive(Debug, Default)]
pub(super) struct Editing {
    /// In which language; that of the screen where absent.
    language: Option<Language>,
    /// Its parts, as drafted and edited, of the review and the language that they were made of.
    parts: Option<(Language, usize, Vec<Part>)>,
    /// The part that is open.
    open: usize,
    /// What is being written in it.
    text: Option<String>,
}

pub(super) fn report(ui: &mut Ui, l: &mut Looking, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let language = l.shown.report.language.unwrap_or(w.language());
    forms(ui, l, language, w, asked);
    let review = Arc::clone(&l.review);
    // Another review lies at another place.
    let of = Arc::as_ptr(&review) as usize;
    let e = &mut l.shown.report;
    if e.parts
        .as_ref()
        .is_none_or(|(l, r, _)| (*l, *r) != (language, of))
    {
        let wording = crate::wording::Wording::new(language);
        e.parts = Some((language, of, draft::parts(&review, wording)));
    }
    let Some((_, _, all)) = &e.parts else { return };
    let open = e.open.min(all.len().saturating_sub(1));
    let mut picked = None;
    let width = ui.available_width() * 0.32;
    ui.horizontal_top(|ui| {
        let size = vec2(width, ui.available_height());
        ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
            picked = list(ui, all, open, w);
        });
        ui.separator();
        ui.vertical(|ui| {
            if let Some(part) = all.get(open) {
                edit(ui, part, &mut e.text, w, asked);
            }
        });
    });
    if let Some(n) = picked {
        e.open = n;
        e.text = None;
    }
}

fn forms(
    ui: &mut Ui,
    l: &mut Looking,
    language: Language,
    w: &Words<'_>,
    asked: &mut Vec<Reviewing>,
) {
    ui.horizontal(|ui| {
        for (form, key) in FORMS {
            let (weight, can) = match form {
                Form::Pdf => (Weight::Primary, pdf::is_built()),
                Form::Docx | Form::Html | Form::Markdown => (Weight::Usual, true),
            };
            if parts::button_enabled(ui, can, icons::FILE_TEXT, &w.get(key), weight).clicked() {
                asked.push(Reviewing::Write(Paper::Report(form), language));
            }
        }
        ui.menu_button(
            (parts::icon(icons::EXTERNAL_LINK), w.get("review-export")),
            |ui| {
                for (format, key) in EXPORTS {
                    if ui.button(w.get(key)).clicked() {
                        asked.push(Reviewing::Write(Paper::Export(format), language));
                    }
                }
            },
        );
        let mut chosen = language;
        let options = Language::ALL.map(|l| (l, l.code().to_uppercase()));
        if parts::choice(ui, &mut chosen, &options) {
            l.shown.report.language = Some(chosen);
            l.shown.report.text = None;
        }
        if l.archive.is_busy() {
            ui.spinner();
        }
    });
}

fn list(ui: &mut Ui, all: &[Part], open: usize, w: &Words<'_>) -> Option<usize> {
    let p = palette(ui);
    const ROW: f32 = 24.0;
    let mut picked = None;
    ScrollArea::vertical()
        .id_salt("parts")
        .auto_shrink(false)
        .show_rows(ui, ROW, all.len(), |ui, rows| {
            for n in rows {
                let part = &all[n];
                let (rect, response) =
                    ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
                let chosen = n == open;
                if chosen || response.hovered() {
                    let fill = if chosen { p.raised } else { p.hover };
                    ui.painter().rect_filled(rect, 3.0, fill);
                }
                response.widget_info(|| {
                    egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &part.title)
                });
                let mut line = ui.new_child(
                    egui::UiBuilder::new()
                        .max_rect(rect.shrink2(vec2(6.0, 0.0)))
                        .layout(egui::Layout::left_to_right(egui::Align::Center)),
                );
                if part.edited.is_some() {
                    line.label(parts::icon(icons::PENCIL).size(13.0).color(p.accent))
                        .on_hover_text(w.get("review-part-edited"));
                }
                line.add(egui::Label::new(&part.title).truncate().selectable(false));
                if response.on_hover_text(&part.title).clicked() {
                    picked = Some(n);
                }
            }
        });
    picked
}

fn edit(
    ui: &mut Ui,
    part: &Part,
    text: &mut Option<String>,
    w: &Words<'_>,
    asked: &mut Vec<Reviewing>,
) {
    let written = text.get_or_insert_with(|| part.text().to_owned());
    let note = |text: &str| {
        Reviewing::Note(Note::ReportEdit {
            part: part.id.clone(),
            text: text.to_owned(),
        })
    };
    ui.horizontal(|ui| {
        ui.add(egui::Label::new(parts::strong(&part.title)).truncate());
    });
    ui.horizontal(|ui| {
        let changed = written.as_str() != part.text();
        let keep = w.get("review-part-keep");
        if parts::button_enabled(ui, changed, icons::SAVE, &keep, Weight::Usual).clicked() {
            asked.push(note(written));
        }
        let other = written.as_str() != part.drafted;
        let back = w.get("review-part-draft");
        if parts::button_enabled(ui, other, icons::UNDO_2, &back, Weight::Quiet).clicked() {
            written.clone_from(&part.drafted);
            if part.edited.is_some() {
                asked.push(note(&part.drafted));
            }
        }
        ui.label(parts::small(ui, w.get("review-part-how")));
    });
    ScrollArea::vertical()
        .id_salt(("part", &part.id))
        .auto_shrink(false)
        .show(ui, |ui| {
            let field = ui.add(
                egui::TextEdit::multiline(written)
                    .font(TextStyle::Body)
                    .desired_width(f32::INFINITY)
                    .desired_rows(8),
            );
            let args = Args::new().word("title", &part.title);
            parts::call(ui, &field, &w.text("review-part-text", &args));
        });
}
