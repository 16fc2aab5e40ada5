//! A scenario whose text cannot be read yet: its documents, what is wrong in each, and the way into the editor once it can.

use super::code::{self, Mark};
use super::leaving::{self, Leaving};
use crate::desktop::gestures::Gesture;
use crate::desktop::look::icons;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{GRID, palette};
use crate::desktop::toasts::{Toasts, Tone};
use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::documents::Documents;
use crate::scenario::edit::{Opened, Texts};
use crate::scenario::syntax::line_column;
use crate::wording::{Args, Wording, diagnostics, refusal};
use eframe::egui;
use egui::{RichText, ScrollArea, Ui};
use std::path::Path;

/// What somebody asks for.
#[derive(Debug)]
pub enum Mend {
    /// Another text stands for the document of this path.
    Retype(String, String),
    /// What was typed is written.
    Save,
    /// It is written and opened in the editor.
    Open,
    /// Back to the home screen; `true` although something is not saved.
    Leave(bool),
}

/// Texts that are being mended.
#[derive(Debug)]
pub struct Mending {
    texts: Texts,
    path: Option<String>,
    go_to: Option<usize>,
    asks: bool,
}

/// Where it led.
#[derive(Debug)]
pub enum MendLed {
    /// Home.
    Home,
    /// It can be edited.
    Editor(Box<Opened>),
}

impl Mending {
    /// Begins with a scenario that could not be opened; nothing where none of it is text.
    pub fn of(path: &Path, documents: Documents, wrong: Vec<Diagnostic>) -> Option<Mending> {
        let texts = Texts::of(path, documents, wrong);
        let first = texts.wrong().first().and_then(|d| {
            let document = texts.documents().list().get(d.file)?;
            Some((document.path.clone(), d.span.start))
        });
        let known = |path: &String| texts.list().iter().any(|t| t.path == *path);
        let first = first.filter(|(path, _)| known(path));
        (!texts.list().is_empty()).then_some(Mending {
            texts,
            path: first.as_ref().map(|(path, _)| path.clone()),
            go_to: first.map(|(_, at)| at),
            asks: false,
        })
    }

    /// The texts.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// A key was pressed.
    pub fn on_gesture(&self, gesture: Gesture, asked: &mut Vec<Mend>) {
        if gesture == Gesture::SaveDraft {
            asked.push(Mend::Save);
        }
    }

    /// Carries out what was asked for.
    pub fn perform(&mut self, asked: Mend, toasts: &mut Toasts, w: Wording) -> Option<MendLed> {
        match asked {
            Mend::Retype(path, text) => self.texts.retype(&path, &text),
            Mend::Save => {
                self.save(toasts, w);
            }
            Mend::Open => {
                if self.save(toasts, w) {
                    return Some(MendLed::Editor(Box::new(self.texts.open())));
                }
            }
            Mend::Leave(anyway) => {
                self.asks = !anyway && !self.texts.is_saved();
                if !self.asks {
                    return Some(MendLed::Home);
                }
            }
        }
        None
    }

    fn save(&mut self, toasts: &mut Toasts, w: Wording) -> bool {
        match self.texts.save() {
            Ok(()) => {
                let folder = self.texts.folder().display().to_string();
                let args = Args::new().word("path", folder);
                toasts.say(Tone::Good, w.text("ui-written", &args));
                true
            }
            Err(e) => {
                toasts.say(Tone::Bad, refusal::not_saved(&e, w));
                false
            }
        }
    }
}

/// The screen.
pub fn mending(ui: &mut Ui, m: &mut Mending, w: Wording, asked: &mut Vec<Mend>) {
    let p = palette(ui);
    let frame = egui::Frame::new()
        .fill(p.panel)
        .inner_margin(egui::Margin::symmetric(10, 8));
    egui::Panel::top("mend bar")
        .frame(frame)
        .show(ui, |ui| bar(ui, m, w, asked));
    egui::Panel::left("mend wrong")
        .frame(frame)
        .resizable(true)
        .default_size(360.0)
        .size_range(240.0..=560.0)
        .show(ui, |ui| wrong(ui, m, w));
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        text(ui, m, asked);
    });
    if !m.asks {
        return;
    }
    match leaving::question(ui, w) {
        Some(Leaving::Save) => {
            m.asks = false;
            asked.push(Mend::Save);
            asked.push(Mend::Leave(false));
        }
        Some(Leaving::Anyway) => asked.push(Mend::Leave(true)),
        Some(Leaving::Stay) => m.asks = false,
        None => {}
    }
}

fn bar(ui: &mut Ui, m: &Mending, w: Wording, asked: &mut Vec<Mend>) {
    ui.horizontal(|ui| {
        if parts::icon_button(ui, icons::HOUSE, &w.get("ui-do-home")).clicked() {
            asked.push(Mend::Leave(false));
        }
        let name = m.texts.folder().file_name();
        let name = name.map(|n| n.to_string_lossy().into_owned());
        ui.label(parts::strong(name.unwrap_or_default()));
        leaving::saved_mark(ui, m.texts.is_saved(), w);
        parts::right(ui, |ui| {
            let sound = m.texts.is_sound();
            let open = w.get("author-mend-open");
            if parts::button_enabled(ui, sound, icons::PENCIL, &open, Weight::Primary).clicked() {
                asked.push(Mend::Open);
            }
            if parts::button(ui, icons::SAVE, &w.get("ui-save"), Weight::Usual).clicked() {
                asked.push(Mend::Save);
            }
        });
    });
}

/// What is wrong, document by document; each leads to its place.
fn wrong(ui: &mut Ui, m: &mut Mending, w: Wording) {
    let p = palette(ui);
    let (sign, ink, key) = match m.texts.is_sound() {
        true => (icons::CIRCLE_CHECK, p.good, "author-mend-sound"),
        false => (icons::CIRCLE_ALERT, p.bad, "author-mend"),
    };
    ui.horizontal_top(|ui| {
        ui.label(parts::icon(sign).size(18.0).color(ink));
        ui.add(egui::Label::new(w.get(key)).wrap());
    });
    ui.add_space(GRID);
    let mut to = None;
    ScrollArea::vertical()
        .id_salt("mend wrong")
        .auto_shrink(false)
        .show(ui, |ui| {
            for document in m.texts.list() {
                let shown = m.path.as_deref() == Some(&document.path);
                let name = parts::strong(document.path.as_str());
                if ui.selectable_label(shown, name).clicked() {
                    to = Some((document.path.clone(), None));
                }
                let of = m.texts.wrong().iter().filter(|d| {
                    let list = m.texts.documents().list();
                    list.get(d.file).is_some_and(|f| f.path == document.path)
                });
                for (n, d) in of.enumerate() {
                    ui.push_id((&document.path, n), |ui| {
                        if problem(ui, d, &document.text, w) {
                            to = Some((document.path.clone(), Some(d.span.start)));
                        }
                    });
                }
                ui.add_space(GRID);
            }
            // What is no text at all, or not there.
            let known = |d: &&Diagnostic| {
                let file = m.texts.documents().list().get(d.file);
                file.is_some_and(|f| m.texts.list().iter().any(|t| t.path == f.path))
            };
            for d in m.texts.wrong().iter().filter(|d| !known(d)) {
                let name = m.texts.documents().list().get(d.file);
                ui.label(parts::strong(name.map_or("", |f| &f.path)));
                problem(ui, d, "", w);
            }
        });
    if let Some((path, at)) = to {
        m.path = Some(path);
        m.go_to = at;
    }
}

/// One of them; whether it was clicked.
fn problem(ui: &mut Ui, d: &Diagnostic, text: &str, w: Wording) -> bool {
    let p = palette(ui);
    let (sign, ink) = match d.severity {
        Severity::Error => (icons::CIRCLE_ALERT, p.bad),
        Severity::Warning => (icons::TRIANGLE_ALERT, p.warn),
    };
    let (line, column) = line_column(text, d.span.start);
    let args = Args::new()
        .number("line", line as i64)
        .number("column", column as i64)
        .word("what", diagnostics::title(d, w.language()));
    let said = w.text("author-mend-at", &args);
    let advice = diagnostics::advice(d, w.language());
    ui.horizontal_top(|ui| {
        ui.label(parts::icon(sign).color(ink));
        ui.vertical(|ui| {
            ui.spacing_mut().button_padding = egui::vec2(2.0, 0.0);
            let button = egui::Button::new(RichText::new(said))
                .frame_when_inactive(false)
                .wrap();
            let clicked = ui.add(button).clicked();
            if !advice.is_empty() {
                ui.add(egui::Label::new(parts::small(ui, advice)).wrap());
            }
            clicked
        })
        .inner
    })
    .inner
}

fn text(ui: &mut Ui, m: &mut Mending, asked: &mut Vec<Mend>) {
    let list = m.texts.list();
    let chosen = list.iter().find(|t| Some(&t.path) == m.path.as_ref());
    let Some(document) = chosen.or(list.first()) else {
        return;
    };
    let (path, mut now) = (document.path.clone(), document.text.clone());
    let of = |d: &&Diagnostic| {
        let file = m.texts.documents().list().get(d.file);
        file.is_some_and(|f| f.path == path)
    };
    let of = m.texts.wrong().iter().filter(of);
    let marks: Vec<Mark> = of.map(|d| (d.span.clone(), d.severity)).collect();
    let go_to = m.go_to.take();
    if code::code(ui, &path, &mut now, &marks, go_to).changed {
        asked.push(Mend::Retype(path.clone(), now));
    }
    m.path = Some(path);
}
