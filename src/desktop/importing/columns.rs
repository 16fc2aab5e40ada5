//! What is said of a file by hand: STARTEX, language, dates, which sheets are read, what their columns hold.

use super::{ImportAsked, Importing};
use crate::desktop::look::{GRID, icons, palette, parts};
use crate::scenario::import::columns::{ByHand, Field};
use crate::scenario::import::loss::column_letters;
use crate::scenario::import::{Seen, Wishes};
use crate::scenario::model::Language;
use crate::wording::{Args, Wording, import as words};
use eframe::egui;
use egui::{RichText, Ui};

/// What the file does not say itself: STARTEX, language, the order of day and month.
pub(super) fn wishes(ui: &mut Ui, i: &mut Importing, w: Wording, asked: &mut Vec<ImportAsked>) {
    let wish = |change: &dyn Fn(&mut Wishes), asked: &mut Vec<ImportAsked>| {
        let mut wishes = i.wishes.clone();
        change(&mut wishes);
        asked.push(ImportAsked::Wish(Box::new(wishes)));
    };
    let mut start = i.start.clone();
    ui.horizontal_wrapped(|ui| {
        ui.label(w.get("ui-import-start"));
        let hint = i
            .imported()
            .map(|f| f.scenario.start.clone())
            .unwrap_or_default();
        let field = egui::TextEdit::singleline(&mut start)
            .hint_text(hint)
            .desired_width(140.0);
        let response = ui.add(field);
        parts::call(ui, &response, &w.get("ui-import-start"));
        if response.lost_focus() {
            let now = (!start.trim().is_empty()).then(|| start.trim().to_owned());
            if now != i.wishes.start {
                wish(&|w| w.start.clone_from(&now), asked);
            }
        }
        ui.separator();
        ui.label(w.get("ui-import-language"));
        let options = [
            (None, w.get("ui-import-found")),
            (Some(Language::French), "FR".to_owned()),
            (Some(Language::English), "EN".to_owned()),
        ];
        let mut language = i.wishes.language;
        if parts::choice(ui, &mut language, &options) {
            wish(&|w| w.language = language, asked);
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.label(w.get("ui-import-dates"));
        let options = [
            (None, w.get("ui-import-found")),
            (Some(true), w.get("ui-import-day-first")),
            (Some(false), w.get("ui-import-month-first")),
        ];
        let mut first = i.wishes.day_first;
        if parts::choice(ui, &mut first, &options) {
            wish(&|w| w.day_first = first, asked);
        }
    });
    i.start = start;
    ui.add_space(GRID);
}

/// The sheets with their columns; each says what it holds, and can be told otherwise.
pub(super) fn tables(ui: &mut Ui, i: &Importing, w: Wording, asked: &mut Vec<ImportAsked>) {
    let Some((_, tables)) = &i.outcome else {
        return;
    };
    for (n, table) in tables.iter().enumerate().filter(|(_, t)| t.cells > 0) {
        ui.push_id(("table", n), |ui| {
            let several = tables.iter().filter(|t| t.cells > 0).count() > 1;
            ui.horizontal(|ui| {
                let title = match table.name.is_empty() {
                    true => w.get("import-columns-of-file"),
                    false => table.name.clone(),
                };
                if several {
                    let mut on = table.read;
                    let tick = ui.checkbox(&mut on, parts::strong(title.as_str()));
                    if tick.changed() {
                        asked.push(ImportAsked::Wish(Box::new(sheets(
                            i,
                            tables,
                            &table.name,
                            on,
                        ))));
                    }
                } else {
                    ui.label(parts::strong(title));
                }
                if table.hidden {
                    parts::chip(
                        ui,
                        Some(icons::EYE_OFF),
                        &w.get("ui-import-hidden"),
                        palette(ui).dim,
                    );
                }
            });
            if table.read || !several {
                columns(ui, i, table, w, asked);
            }
            ui.add_space(GRID);
        });
    }
}

/// The wishes with one more sheet that is read, or one less.
fn sheets(i: &Importing, tables: &[Seen], name: &str, on: bool) -> Wishes {
    let mut wishes = i.wishes.clone();
    let read = tables.iter().filter(|t| t.read && t.name != name);
    wishes.sheets = read.map(|t| t.name.clone()).collect();
    if on {
        wishes.sheets.push(name.to_owned());
    }
    wishes
}

fn columns(ui: &mut Ui, i: &Importing, table: &Seen, w: Wording, asked: &mut Vec<ImportAsked>) {
    let full = table
        .columns
        .iter()
        .filter(|c| !c.heading.is_empty() || c.sample.iter().any(|s| !s.is_empty()));
    egui::Grid::new("columns")
        .num_columns(3)
        .spacing([14.0, 4.0])
        .show(ui, |ui| {
            for key in ["ui-import-heading", "ui-import-holds", "ui-import-sample"] {
                ui.label(parts::small(ui, w.get(key)));
            }
            ui.end_row();
            for column in full.take(60) {
                let letters = column_letters(column.column);
                let heading = match column.heading.is_empty() {
                    true => letters.clone(),
                    false => column.heading.clone(),
                };
                ui.scope(|ui| {
                    ui.set_max_width(220.0);
                    ui.add(egui::Label::new(heading.as_str()).truncate());
                });
                let mut chosen = column.field;
                let name = |f: Option<Field>| match f {
                    Some(f) => words::field(f, w),
                    None => w.get("import-columns-none"),
                };
                let ink = match chosen {
                    Some(_) => palette(ui).text,
                    None => palette(ui).warn,
                };
                let combo = egui::ComboBox::from_id_salt(("field", column.column))
                    .selected_text(RichText::new(name(chosen)).color(ink))
                    .width(190.0)
                    .truncate()
                    .height(420.0)
                    .show_ui(ui, |ui| {
                        ui.selectable_value(&mut chosen, None, name(None));
                        for f in Field::ALL {
                            ui.selectable_value(&mut chosen, Some(*f), name(Some(*f)));
                        }
                    });
                let args = Args::new().word("heading", heading.as_str());
                parts::call(ui, &combo.response, &w.text("ui-import-holds-of", &args));
                if chosen != column.field {
                    let said: ByHand = match column.heading.is_empty() {
                        true => (letters, chosen),
                        false => (column.heading.clone(), chosen),
                    };
                    let mut wishes = i.wishes.clone();
                    wishes.columns.retain(|(of, _)| *of != said.0);
                    wishes.columns.push(said);
                    asked.push(ImportAsked::Wish(Box::new(wishes)));
                }
                let sample: Vec<&str> = column
                    .sample
                    .iter()
                    .map(String::as_str)
                    .filter(|s| !s.is_empty())
                    .collect();
                ui.scope(|ui| {
                    ui.set_max_width(ui.available_width().clamp(120.0, 420.0));
                    let line = sample.join("  ·  ");
                    ui.add(egui::Label::new(parts::dim(ui, line.as_str())).truncate());
                });
                ui.end_row();
            }
        });
}
