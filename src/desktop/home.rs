//! Home: what can be gone on with, what can be played, what was played; language, theme, zoom.

use super::act::{Act, Begin, Taken};
use super::look::parts::{self, Weight};
use super::look::{GRID, Theme, icons, palette, picture};
use super::map::thumbnail;
use super::preferences::{Kept, Preferences, ZOOMS};
use super::shelf::{ExerciseCard, FileState, ScenarioCard, Shelf};
use crate::scenario::diagnostic::Severity;
use crate::scenario::model::Language;
use crate::simulation::calendar::Calendar;
use crate::wording::diagnostics::title;
use crate::wording::{Args, Wording};
use eframe::egui;
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui, vec2};
use std::sync::Arc;

/// Draws the home screen; what was asked for goes into `acts`.
pub fn home(
    ui: &mut Ui,
    shelf: &Shelf,
    preferences: &Preferences,
    w: Wording,
    acts: &mut Vec<Act>,
) {
    let p = palette(ui);
    let bar = Frame::new()
        .fill(p.panel)
        .inner_margin(Margin::symmetric(20, 10));
    Panel::top("home-top")
        .frame(bar)
        .show(ui, |ui| top(ui, preferences, w, acts));
    let dropped = ui.input(|i| i.raw.dropped_files.clone());
    acts.extend(dropped.iter().map(|f| Act::OpenFile(f.path().to_owned())));
    let ground = Frame::new()
        .fill(p.ground)
        .inner_margin(Margin::symmetric(28, 16));
    CentralPanel::default().frame(ground).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            if let Some(last) = shelf.exercises.iter().find(|e| e.state == FileState::Open) {
                resume(ui, last, w, acts);
            }
            // Whoever has played nothing yet finds where to begin.
            if shelf.exercises.is_empty() && !shelf.is_reading() {
                learn(ui, w, acts);
            }
            ui.horizontal(|ui| {
                ui.heading(w.get("ui-scenarios"));
                if parts::icon_button(ui, icons::REFRESH_CW, &w.get("ui-look-again")).clicked() {
                    acts.push(Act::LookAgain);
                }
                folder(ui, Kept::Scenarios, "ui-folder-scenarios", w, acts);
                if shelf.is_reading() {
                    ui.spinner();
                }
                let import = parts::button(ui, icons::FOLDER, &w.get("ui-import"), Weight::Usual);
                if import.on_hover_text(w.get("ui-import-about")).clicked() {
                    acts.push(Act::ChooseFile);
                }
                parts::menu(ui, icons::PLUS, &w.get("ui-new-scenario"), |ui| {
                    for (key, begin) in [
                        ("ui-new-frame", Begin::Frame),
                        ("ui-new-generated", Begin::Generated),
                    ] {
                        if ui.button(w.get(key)).clicked() {
                            acts.push(Act::Write(begin));
                            ui.close();
                        }
                    }
                });
                if !shelf.exercises.is_empty() {
                    let again = w.get("tutorial-begin");
                    if parts::button(ui, icons::BOOK_OPEN, &again, Weight::Quiet).clicked() {
                        acts.push(Act::Learn);
                    }
                }
            });
            scenarios(ui, shelf, w, acts);
            ui.add_space(GRID * 2.0);
            ui.horizontal(|ui| {
                ui.heading(w.get("ui-exercises"));
                folder(ui, Kept::Exercises, "ui-folder-exercises", w, acts);
                folder(ui, Kept::Documents, "ui-folder-documents", w, acts);
            });
            exercises(ui, shelf, w, acts);
        });
    });
}

/// A button that shows a folder in the system's file manager.
fn folder(ui: &mut Ui, kept: Kept, key: &str, w: Wording, acts: &mut Vec<Act>) {
    let sign = match kept {
        Kept::Scenarios | Kept::Exercises => icons::FOLDER,
        Kept::Documents => icons::PRINTER,
    };
    if parts::icon_button(ui, sign, &w.get(key)).clicked() {
        acts.push(Act::ShowFolder(kept));
    }
}

fn top(ui: &mut Ui, preferences: &Preferences, w: Wording, acts: &mut Vec<Act>) {
    let p = palette(ui);
    ui.horizontal(|ui| {
        ui.label(parts::icon(icons::MAIL_X).size(22.0).color(p.accent));
        ui.label(parts::strong("Cellule").size(20.0));
        ui.label(parts::dim(ui, w.get("ui-tagline")));
        parts::right(ui, |ui| {
            let handbook = w.get("handbook-open");
            if parts::button(ui, icons::BOOK_OPEN, &handbook, Weight::Usual).clicked() {
                acts.push(Act::Handbook);
            }
            let mut changed = preferences.clone();
            zoom(ui, &mut changed, w);
            let theme = egui::ComboBox::from_id_salt("theme")
                .selected_text(w.get(changed.theme.key()))
                .show_ui(ui, |ui| {
                    for t in Theme::ALL {
                        ui.selectable_value(&mut changed.theme, t, w.get(t.key()));
                    }
                })
                .response
                .on_hover_text(w.get("ui-do-theme"));
            parts::call(ui, &theme, &w.get("ui-theme"));
            let mut language = w.language();
            let options = Language::ALL.map(|l| (l, l.code().to_uppercase()));
            if parts::choice(ui, &mut language, &options) {
                changed.language = Some(language);
            }
            ui.checkbox(&mut changed.still, w.get("ui-still"));
            if changed != *preferences {
                acts.push(Act::Prefer(Box::new(changed)));
            }
        });
    });
}

fn zoom(ui: &mut Ui, changed: &mut Preferences, w: Wording) {
    let zoom = egui::ComboBox::from_id_salt("zoom")
        .width(70.0)
        .selected_text(format!("{}\u{a0}%", changed.zoom))
        .show_ui(ui, |ui| {
            for z in ZOOMS {
                ui.selectable_value(&mut changed.zoom, z, format!("{z}\u{a0}%"));
            }
        })
        .response
        .on_hover_text(w.get("ui-zoom"));
    parts::call(ui, &zoom, &w.get("ui-zoom"));
}

/// The exercise that was played last stands first, with the next thing to do.
fn resume(ui: &mut Ui, e: &ExerciseCard, w: Wording, acts: &mut Vec<Act>) {
    parts::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal(|ui| {
            let p = palette(ui);
            ui.label(parts::icon(icons::PLAY).size(20.0).color(p.accent));
            ui.vertical(|ui| {
                ui.label(parts::small(ui, w.get("ui-continue")));
                ui.label(parts::strong(&e.title));
                ui.label(parts::dim(ui, reached(e, w)));
            });
            parts::right(ui, |ui| {
                if parts::button(ui, icons::PLAY, &w.get("ui-resume"), Weight::Primary).clicked() {
                    acts.push(Act::Resume(e.path.clone()));
                }
            });
        });
    });
    ui.add_space(GRID * 2.0);
}

/// The way to a first exercise with a guide.
fn learn(ui: &mut Ui, w: Wording, acts: &mut Vec<Act>) {
    parts::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal(|ui| {
            let p = palette(ui);
            ui.label(parts::icon(icons::BOOK_OPEN).size(20.0).color(p.accent));
            ui.vertical(|ui| {
                ui.label(parts::strong(w.get("tutorial-offer")));
                ui.label(parts::dim(ui, w.get("tutorial-offer-about")));
            });
            parts::right(ui, |ui| {
                let begin = w.get("tutorial-begin");
                if parts::button(ui, icons::PLAY, &begin, Weight::Primary).clicked() {
                    acts.push(Act::Learn);
                }
            });
        });
    });
    ui.add_space(GRID * 2.0);
}

/// `Friday 09:40, paused`
fn reached(e: &ExerciseCard, w: Wording) -> String {
    let Some(s) = &e.scenario else {
        return String::new();
    };
    let at = Calendar::new(&s.start, &s.zone).ok().map(|c| {
        let civil = c.civil(e.reached);
        format!("{} {}", w.short_date(&s.start, civil), w.clock(civil))
    });
    let args = Args::new()
        .word("at", at.unwrap_or_default())
        .word("scenario", s.title.get(w.language()))
        .number("entries", e.commands as i64);
    w.text("ui-reached", &args)
}

const CARD: egui::Vec2 = vec2(500.0, 330.0);

fn scenarios(ui: &mut Ui, shelf: &Shelf, w: Wording, acts: &mut Vec<Act>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(GRID * 2.0, GRID * 2.0);
        for card in &shelf.scenarios {
            let down = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(CARD, down, |ui| scenario(ui, card, w, acts));
        }
    });
}

fn scenario(ui: &mut Ui, card: &Arc<ScenarioCard>, w: Wording, acts: &mut Vec<Act>) {
    let p = palette(ui);
    let l = w.language();
    parts::card(ui, |ui| {
        ui.set_min_size(CARD - vec2(30.0, 30.0));
        ui.set_max_width(CARD.x - 30.0);
        match (&card.ready, card.scenario()) {
            (Some(ready), Some(s)) => {
                let size = vec2(ui.available_width(), 110.0);
                match &ready.picture {
                    Some(shown) => picture::show(ui, shown, size, s.title.get(l)),
                    None => thumbnail(ui, &ready.chart, size),
                }
                ui.add(egui::Label::new(parts::strong(s.title.get(l)).size(16.0)).truncate());
                summary(ui, s.summary.get(l));
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    parts::chip(
                        ui,
                        Some(icons::CLOCK),
                        &w.seconds(u64::from(s.duration.0)),
                        p.dim,
                    );
                    for (n, key) in [
                        (s.organisation.nodes.len(), "ui-nodes"),
                        (s.injects.len(), "ui-injects"),
                        (s.objectives.len(), "ui-objectives"),
                    ] {
                        parts::chip(
                            ui,
                            None,
                            &w.text(key, &Args::new().number("count", n as i64)),
                            p.dim,
                        );
                    }
                    let languages: Vec<String> = s
                        .languages
                        .iter()
                        .map(|l| l.code().to_uppercase())
                        .collect();
                    parts::chip(ui, Some(icons::LANGUAGES), &languages.join(" "), p.dim);
                    checked(ui, card, w);
                });
            }
            _ => {
                parts::empty(
                    ui,
                    icons::TRIANGLE_ALERT,
                    &card.name,
                    &w.get("ui-cannot-be-played"),
                );
                checked(ui, card, w);
            }
        }
        ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
            ui.horizontal(|ui| {
                let ready = card.ready.is_some();
                if parts::button_enabled(
                    ui,
                    ready,
                    icons::PLAY,
                    &w.get("ui-prepare"),
                    Weight::Primary,
                )
                .clicked()
                {
                    acts.push(Act::SetUp(Arc::clone(card)));
                }
                let (key, begin) = match &card.path {
                    Some(path) => ("ui-edit", Begin::Open(path.clone())),
                    None => ("ui-edit-copy", Begin::After(card.name.clone())),
                };
                if parts::button(ui, icons::PENCIL, &w.get(key), Weight::Quiet).clicked() {
                    acts.push(Act::Write(begin));
                }
                if ready {
                    take_away(ui, card, w, acts);
                }
            });
        });
    });
}

/// What can be taken away of a scenario: papers, a spreadsheet, all of it as one file.
fn take_away(ui: &mut Ui, card: &Arc<ScenarioCard>, w: Wording, acts: &mut Vec<Act>) {
    parts::menu(ui, icons::PRINTER, &w.get("ui-take-away"), |ui| {
        let mut entry = |key: &str, act: Act| {
            if ui.button(w.get(key)).clicked() {
                acts.push(act);
                ui.close();
            }
        };
        let taken = |taken| Act::Take(Arc::clone(card), taken);
        entry("ui-manual", Act::PrintManual(Arc::clone(card)));
        entry("ui-take-kit", taken(Taken::Kit));
        entry("ui-take-chronogramme", taken(Taken::Chronogramme));
        entry("ui-take-pack", taken(Taken::Pack));
    });
}

/// Three lines of a summary; all of it is the tooltip.
fn summary(ui: &mut Ui, text: &str) {
    let p = palette(ui);
    let font = egui::TextStyle::Body.resolve(ui.style());
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, p.dim, ui.available_width());
    job.wrap.max_rows = 3;
    let response = ui
        .scope(|ui| {
            ui.set_min_height(58.0);
            ui.label(job)
        })
        .inner;
    response.on_hover_text(text);
}

/// What `check` says of a scenario, as a chip whose tooltip lists it.
fn checked(ui: &mut Ui, card: &ScenarioCard, w: Wording) {
    let p = palette(ui);
    let (errors, warnings) = (card.count(Severity::Error), card.count(Severity::Warning));
    let (sign, text, ink) = match (errors, warnings) {
        (0, 0) => (icons::CIRCLE_CHECK, w.get("ui-check-sound"), p.good),
        (0, n) => (
            icons::TRIANGLE_ALERT,
            w.text("ui-check-warnings", &Args::new().number("count", n as i64)),
            p.warn,
        ),
        (n, _) => (
            icons::CIRCLE_ALERT,
            w.text("ui-check-errors", &Args::new().number("count", n as i64)),
            p.bad,
        ),
    };
    let chip = parts::chip(ui, Some(sign), &text, ink);
    if !card.found.is_empty() {
        chip.on_hover_ui(|ui| {
            ui.set_max_width(420.0);
            for d in card.found.iter().take(8) {
                ui.label(title(d, w.language()));
            }
        });
    }
}

fn exercises(ui: &mut Ui, shelf: &Shelf, w: Wording, acts: &mut Vec<Act>) {
    if shelf.exercises.is_empty() {
        parts::empty(
            ui,
            icons::HISTORY,
            &w.get("ui-no-exercises"),
            &w.get("ui-no-exercises-do"),
        );
        return;
    }
    let p = palette(ui);
    for e in &shelf.exercises {
        ui.horizontal(|ui| {
            let (sign, ink, word) = match &e.state {
                FileState::Open => (icons::CIRCLE_DASHED, p.accent, w.get("ui-file-open")),
                FileState::Over => (icons::CIRCLE_CHECK, p.good, w.get("ui-file-over")),
                FileState::OtherRules => (icons::HISTORY, p.warn, w.get("ui-file-other-rules")),
                FileState::Unreadable(why) => (
                    icons::CIRCLE_ALERT,
                    p.bad,
                    w.text("ui-file-unreadable", &Args::new().word("reason", why)),
                ),
            };
            ui.label(parts::icon(sign).color(ink)).on_hover_text(word);
            let share = match e.length {
                0 => 0.0,
                length => e.reached.0.max(0) as f32 / length as f32,
            };
            parts::bar(ui, share, ink, 80.0);
            ui.label(parts::strong(&e.title));
            ui.label(parts::dim(ui, reached(e, w)));
            parts::right(ui, |ui| {
                let weight = match e.state {
                    FileState::Over => Weight::Usual,
                    FileState::Open | FileState::OtherRules | FileState::Unreadable(_) => {
                        Weight::Quiet
                    }
                };
                let readable = !matches!(e.state, FileState::Unreadable(_));
                let review = w.get("ui-review");
                let back = parts::button_enabled(ui, readable, icons::HISTORY, &review, weight);
                if back.clicked() {
                    acts.push(Act::LookBack(e.path.clone()));
                }
                let (key, weight) = match e.state {
                    FileState::Over => ("ui-open", Weight::Quiet),
                    FileState::Open | FileState::OtherRules | FileState::Unreadable(_) => {
                        ("ui-resume", Weight::Usual)
                    }
                };
                let can = matches!(e.state, FileState::Open | FileState::Over);
                if parts::button_enabled(ui, can, icons::FOLDER, &w.get(key), weight).clicked() {
                    acts.push(Act::Resume(e.path.clone()));
                }
            });
        });
        parts::rule(ui);
    }
}
