//! The screen on which a scenario is written: outline, canvas, inspector, and beneath them what is wrong.

use super::leaving::{self, Leaving};
use super::{
    Asked, Authoring, Question, Stage, canvas, chronogramme, file_view, inspect, listing, outline,
    problems, texts, trial,
};
use crate::desktop::look::icons::{self, Icon};
use crate::desktop::look::palette;
use crate::desktop::look::parts::{self, Weight};
use crate::scenario::diagnostic::Place;
use crate::scenario::model::{Inject, Language};
use crate::wording::{Args, Wording};
use eframe::egui;
use egui::{RichText, ScrollArea, Ui};

/// What can stand in the middle, besides a list: with its sign and the key of its name.
pub(super) const STAGES: [(Stage, Icon, &str); 5] = [
    (Stage::Ministry, icons::NETWORK, "author-stage-ministry"),
    (Stage::Attack, icons::TARGET, "author-stage-attack"),
    (
        Stage::Chronogramme,
        icons::CALENDAR_CLOCK,
        "author-stage-chronogramme",
    ),
    (Stage::Texts, icons::LANGUAGES, "author-stage-texts"),
    (Stage::File, icons::FILE_TEXT, "author-stage-file"),
];

impl Authoring {
    /// An inspector over the draft as it is.
    pub(super) fn inspector<'a>(
        &'a mut self,
        w: Wording,
        asked: &'a mut Vec<Asked>,
    ) -> inspect::Inspector<'a> {
        inspect::Inspector {
            draft: &self.draft,
            lexicon: &self.lexicon,
            language: self.language,
            open: &mut self.shown.open,
            epoch: self.epoch,
            w,
            asked,
        }
    }
}

/// Everything.
pub fn screen(ui: &mut Ui, a: &mut Authoring, language: Language, asked: &mut Vec<Asked>) {
    let w = Wording::new(language);
    listen(ui, a, asked);
    dropped(ui, a, asked);
    a.lexicon.follow(&a.draft, a.language);
    egui::Panel::top("author bar")
        .frame(panel(ui))
        .show(ui, |ui| bar(ui, a, w, asked));
    notices(ui, a, w, asked);
    if a.shown.problems {
        egui::Panel::bottom(if a.tries {
            "author trial"
        } else {
            "author problems"
        })
        .frame(panel(ui))
        .resizable(true)
        .default_size(if a.tries { 250.0 } else { 96.0 })
        .size_range(60.0..=520.0)
        .show(ui, |ui| beneath(ui, a, w, asked));
    }
    egui::Panel::left("author outline")
        .frame(panel(ui))
        .resizable(true)
        .default_size(206.0)
        .size_range(150.0..=320.0)
        .show(ui, |ui| outline::outline(ui, a, w, asked));
    egui::Panel::right("author inspector")
        .frame(panel(ui))
        .resizable(true)
        .default_size(392.0)
        .size_range(300.0..=640.0)
        .show(ui, |ui| inspector(ui, a, w, asked));
    let frame = panel(ui);
    egui::CentralPanel::default()
        .frame(frame)
        .show(ui, |ui| middle(ui, a, w, asked));
    question(ui, a, w, asked);
    if let Some(text) = a.clipboard.take() {
        ui.ctx().copy_text(text);
    }
}

/// Files that are dropped onto the window are attached to the inject that is selected; where none is, what they hold is brought in.
fn dropped(ui: &Ui, a: &Authoring, asked: &mut Vec<Asked>) {
    let inject = match a.selected.as_slice() {
        [place] => a.draft.get::<Inject>(place).map(|_| place),
        _ => None,
    };
    let files = ui.input(|i| i.raw.dropped_files.clone());
    let paths = files.into_iter().map(|f| f.path().to_owned());
    match inject {
        Some(place) => {
            asked.extend(paths.map(|path| Asked::Adopt(place.field("attachments"), path)));
        }
        None => asked.extend(paths.take(1).map(Asked::BringIn)),
    }
}

/// Copy, cut and paste come as events of their own; another field or thing taken up begins another step.
fn listen(ui: &Ui, a: &mut Authoring, asked: &mut Vec<Asked>) {
    let writing = ui.ctx().egui_wants_keyboard_input();
    ui.input(|i| {
        if i.pointer.any_pressed()
            || i.key_pressed(egui::Key::Tab)
            || i.key_pressed(egui::Key::Enter)
        {
            a.epoch += 1;
        }
        if writing {
            return;
        }
        for event in &i.events {
            match event {
                egui::Event::Copy => asked.push(Asked::Copy),
                egui::Event::Cut => asked.push(Asked::Cut),
                egui::Event::Paste(text) => asked.push(Asked::Paste(text.clone())),
                _ => {}
            }
        }
    });
}

fn bar(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    ui.horizontal(|ui| {
        if parts::icon_button(ui, icons::HOUSE, &w.get("ui-do-home")).clicked() {
            asked.push(Asked::Leave);
        }
        let title = a.draft.scenario().title.get(a.language).to_owned();
        ui.scope(|ui| {
            ui.set_max_width(240.0);
            parts::one_line(ui, parts::strong(title));
        });
        let saved = a.draft.history().is_saved();
        leaving::saved_mark(ui, saved, w);
        let undo = a.draft.history().undoable().map(|c| w.get(c.what));
        let redo = a.draft.history().redoable().map(|c| w.get(c.what));
        for (key, icon, what, act) in [
            ("author-undo", icons::UNDO_2, undo, Asked::Undo),
            ("author-redo", icons::STEP_FORWARD, redo, Asked::Redo),
        ] {
            let args = Args::new().word("what", what.clone().unwrap_or_default());
            let label = w.text(key, &args);
            ui.add_enabled_ui(what.is_some(), |ui| {
                if parts::icon_button(ui, icon, &label).clicked() {
                    asked.push(act);
                }
            });
        }
        parts::right(ui, |ui| {
            let weight = if saved {
                Weight::Usual
            } else {
                Weight::Primary
            };
            if parts::button(ui, icons::SAVE, &w.get("ui-save"), weight).clicked() {
                asked.push(Asked::Save(false));
            }
            let (errors, _) = problems::counts(a);
            let play = parts::button_enabled(
                ui,
                errors == 0,
                icons::PLAY,
                &w.get("author-play"),
                Weight::Usual,
            );
            if play.on_hover_text(w.get("author-play-about")).clicked() {
                asked.push(Asked::Play);
            }
            let options = Language::ALL.map(|l| (l, l.code().to_uppercase()));
            parts::choice(ui, &mut a.language, &options);
            badge(ui, a, w);
            let (tries, about) = (a.tries, w.get("author-try-about"));
            let toggle = parts::toggle(ui, tries, icons::GAUGE, &w.get("author-try"));
            if toggle.on_hover_text(about).clicked() {
                asked.push(Asked::Try(!tries));
            }
        });
    });
}

/// How many problems there are; shows and hides them.
fn badge(ui: &mut Ui, a: &mut Authoring, w: Wording) {
    let p = palette(ui);
    let (errors, warnings) = problems::counts(a);
    let (icon, ink, said) = match (errors, warnings) {
        (0, 0) => (icons::CIRCLE_CHECK, p.good, w.get("author-no-problems")),
        _ => {
            let args = Args::new()
                .number("errors", errors as i64)
                .number("warnings", warnings as i64);
            let ink = if errors > 0 { p.bad } else { p.warn };
            (icons::TRIANGLE_ALERT, ink, w.text("author-problems", &args))
        }
    };
    let button = egui::Button::new((parts::icon(icon).color(ink), RichText::new(&said).small()))
        .selected(a.shown.problems);
    let response = ui.add(button);
    parts::call(ui, &response, &said);
    if response.clicked() {
        a.shown.problems = !a.shown.problems;
    }
}

/// What has to be answered before one goes on: what was not saved, and what somebody else wrote.
fn notices(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    let p = palette(ui);
    if a.recovered.is_some() {
        egui::Panel::top("author recovered")
            .frame(panel(ui).fill(p.warn.gamma_multiply(0.2)))
            .show(ui, |ui| {
                ui.horizontal_wrapped(|ui| {
                    ui.label(w.get("author-recovered"));
                    if ui.button(w.get("author-recover")).clicked() {
                        asked.push(Asked::Recover(true));
                    }
                    if ui.button(w.get("author-forget")).clicked() {
                        asked.push(Asked::Recover(false));
                    }
                });
            });
    }
    if !a.outside.is_empty() {
        egui::Panel::top("author outside")
            .frame(panel(ui).fill(p.warn.gamma_multiply(0.2)))
            .show(ui, |ui| {
                ui.horizontal_wrapped(|ui| {
                    let names: Vec<&str> =
                        a.outside.iter().map(|(path, _)| path.as_str()).collect();
                    let args = Args::new().word("files", names.join(", "));
                    ui.label(w.text("author-changed-outside", &args));
                    if ui.button(w.get("author-reload")).clicked() {
                        asked.push(Asked::Reload);
                    }
                    if ui.button(w.get("author-compare")).clicked() {
                        a.shown.file.compare();
                        asked.push(Asked::Show(Stage::File));
                    }
                    if ui.button(w.get("author-keep-mine")).clicked() {
                        asked.push(Asked::Save(true));
                    }
                });
            });
    }
}

fn beneath(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    ui.set_min_height(ui.available_height());
    if !a.tries {
        problems::problems(ui, a, w, asked);
        return;
    }
    let wide = ui.available_width() * 0.3;
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        ui.allocate_ui_with_layout(
            egui::vec2(wide, height),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                parts::heading(ui, &w.get("author-problems-title"));
                problems::problems(ui, a, w, asked);
            },
        );
        ui.separator();
        ui.vertical(|ui| trial::trial(ui, a, w, asked));
    });
}

fn middle(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    ui.horizontal_wrapped(|ui| {
        for (stage, icon, key) in &STAGES {
            if parts::toggle(ui, a.stage == *stage, *icon, &w.get(key)).clicked() {
                asked.push(Asked::Show(stage.clone()));
            }
        }
    });
    ui.add_space(2.0);
    match a.stage.clone() {
        Stage::Ministry | Stage::Attack => canvas::canvas(ui, a, w, asked),
        Stage::Chronogramme => chronogramme::chronogramme(ui, a, w, asked),
        Stage::List(section) => listing::listing(ui, a, section, w, asked),
        Stage::Texts => texts::texts(ui, a, w, asked),
        Stage::File => file_view::file_view(ui, a, w, asked),
    }
}

/// What is selected, with all its fields.
fn inspector(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    // As wide whatever is selected: what stands beside it stays where it is.
    ui.set_min_width(ui.available_width());
    match a.selected.as_slice() {
        [] => parts::empty(
            ui,
            icons::PENCIL,
            &w.get("author-nothing-selected"),
            &w.get("author-nothing-selected-do"),
        ),
        [place] => {
            let place = place.clone();
            let title = a
                .draft
                .at(&place)
                .map(|v| listing::title(v, 0, &a.lexicon, a.language, w))
                .unwrap_or_default();
            ui.horizontal(|ui| {
                parts::right(ui, |ui| {
                    if parts::icon_button(ui, icons::TRASH_2, &w.get("author-delete")).clicked() {
                        asked.push(Asked::Delete);
                    }
                    if parts::icon_button(ui, icons::COPY, &w.get("author-duplicate")).clicked() {
                        asked.push(Asked::Duplicate);
                    }
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        parts::one_line(ui, parts::strong(title));
                    });
                });
            });
            moment(ui, a, &place, w, asked);
            parts::rule(ui);
            ScrollArea::vertical()
                .id_salt(("inspector", &place))
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 6.0);
                    a.inspector(w, asked).fields(ui, &place, &[]);
                });
        }
        several => {
            let args = Args::new().number("count", several.len() as i64);
            ui.label(parts::strong(w.text("author-selected", &args)));
            ui.horizontal(|ui| {
                if parts::button(ui, icons::COPY, &w.get("author-duplicate"), Weight::Usual)
                    .clicked()
                {
                    asked.push(Asked::Duplicate);
                }
                if parts::button(ui, icons::TRASH_2, &w.get("author-delete"), Weight::Usual)
                    .clicked()
                {
                    asked.push(Asked::Delete);
                }
            });
        }
    }
}

/// What leads into a trial exercise shortly before the inject that is edited.
fn moment(ui: &mut Ui, a: &Authoring, place: &Place, w: Wording, asked: &mut Vec<Asked>) {
    let Some(inject) = a.draft.get::<Inject>(place) else {
        return;
    };
    let (errors, _) = problems::counts(a);
    let label = w.get("author-play-moment");
    let button = parts::button_enabled(ui, errors == 0, icons::PLAY, &label, Weight::Usual);
    if button
        .on_hover_text(w.get("author-play-moment-about"))
        .clicked()
    {
        asked.push(Asked::PlayMoment(inject.id.to_string()));
    }
}

fn question(ui: &Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    if a.question != Some(Question::Leave) {
        return;
    }
    match leaving::question(ui, w) {
        Some(Leaving::Save) => {
            a.question = None;
            asked.push(Asked::Save(false));
            asked.push(Asked::Leave);
        }
        Some(Leaving::Anyway) => asked.push(Asked::Abandon),
        Some(Leaving::Stay) => a.question = None,
        None => {}
    }
}

/// The frame of every part of the screen.
fn panel(ui: &Ui) -> egui::Frame {
    egui::Frame::new()
        .fill(palette(ui).panel)
        .inner_margin(egui::Margin::symmetric(10, 8))
}
