//! A file of another tool on its way to become a draft: what was recognised in it, what columns mean, and what is lost.
//!
//! The file is read on a thread of its own, anew with every wish; the draft is written nowhere before it is opened in the editor.

mod columns;
mod losses;

use super::look::parts::{self, Weight};
use super::look::{icons, palette};
use crate::scenario::edit::injects;
use crate::scenario::import::{
    ImportError, Imported, LARGEST, LossKind, Seen, Wishes, look, read, read_into,
};
use crate::scenario::model::{Condition, Scenario};
use crate::wording::{Args, Wording, conditions, import as words};
use eframe::egui;
use egui::{ScrollArea, Ui};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Injects of the draft that are shown.
const FIRST: usize = 60;

/// What somebody asks for.
#[derive(Debug)]
pub enum ImportAsked {
    /// Something about the file is said otherwise: it is read anew.
    Wish(Box<Wishes>),
    /// The draft is opened in the editor.
    Open,
    /// Back to the home screen.
    Leave,
}

type Outcome = (Result<Box<Imported>, ImportError>, Vec<Seen>);

/// A file that is being imported.
#[derive(Debug)]
pub struct Importing {
    name: String,
    bytes: Arc<Vec<u8>>,
    wishes: Wishes,
    /// The scenario into which it goes; a new draft where absent.
    into: Option<Scenario>,
    reading: Option<Receiver<Outcome>>,
    outcome: Option<Outcome>,
    /// Kinds of losses that are folded out.
    open: BTreeSet<LossKind>,
    /// STARTEX as it is typed.
    start: String,
}

impl Importing {
    /// Begins with a file, for a draft of its own or to go into a scenario.
    ///
    /// # Errors
    /// What the disk says.
    pub fn begin(
        path: &Path,
        into: Option<Scenario>,
        wake: impl Fn() + Send + 'static,
    ) -> std::io::Result<Importing> {
        use std::io::Read as _;
        let mut bytes = Vec::new();
        // One byte more than is read says that there is more.
        std::fs::File::open(path)?
            .take(LARGEST as u64 + 1)
            .read_to_end(&mut bytes)?;
        let name = path.file_name().unwrap_or_default();
        let mut importing = Importing {
            name: name.to_string_lossy().into_owned(),
            bytes: Arc::new(bytes),
            wishes: Wishes::default(),
            into,
            reading: None,
            outcome: None,
            open: BTreeSet::new(),
            start: String::new(),
        };
        importing.read(wake);
        Ok(importing)
    }

    /// What was read; nothing while it is being read, or where nothing could be.
    pub fn imported(&self) -> Option<&Imported> {
        match &self.outcome {
            Some((Ok(imported), _)) => Some(imported),
            Some((Err(_), _)) | None => None,
        }
    }

    /// The draft, once it is opened.
    pub fn scenario(&self) -> Option<Scenario> {
        self.imported().map(|i| i.scenario.clone())
    }

    /// Other wishes: the file is read anew.
    pub fn wish(&mut self, wishes: Wishes, wake: impl Fn() + Send + 'static) {
        self.wishes = wishes;
        self.read(wake);
    }

    fn read(&mut self, wake: impl Fn() + Send + 'static) {
        let (send, receive) = channel();
        let (name, bytes, wishes) = (
            self.name.clone(),
            Arc::clone(&self.bytes),
            self.wishes.clone(),
        );
        let into = self.into.clone();
        std::thread::spawn(move || {
            let read = match into {
                Some(scenario) => read_into(scenario, &name, &bytes, &wishes),
                None => read(&name, &bytes, &wishes),
            };
            let mut imported = read.map(Box::new);
            let tables = match &mut imported {
                Ok(imported) => std::mem::take(&mut imported.tables),
                Err(_) => look(&name, &bytes, &wishes).unwrap_or_default(),
            };
            // Nobody waits any more when the screen is gone, or when something else was wished.
            let _ = send.send((imported, tables));
            wake();
        });
        self.reading = Some(receive);
    }

    /// Takes what was read; `wait` until it was.
    pub fn take(&mut self, wait: bool) {
        let Some(reading) = &self.reading else {
            return;
        };
        let read = match wait {
            true => reading.recv().ok(),
            false => match reading.try_recv() {
                Ok(read) => Some(read),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => None,
            },
        };
        self.reading = None;
        if read.is_some() {
            self.outcome = read;
        }
    }
}

/// The screen.
pub fn importing(ui: &mut Ui, i: &mut Importing, w: Wording, asked: &mut Vec<ImportAsked>) {
    let p = palette(ui);
    let frame = egui::Frame::new()
        .fill(p.panel)
        .inner_margin(egui::Margin::symmetric(12, 8));
    egui::Panel::top("import bar")
        .frame(frame)
        .show(ui, |ui| bar(ui, i, w, asked));
    egui::Panel::left("import losses")
        .frame(frame)
        .resizable(true)
        .default_size(420.0)
        .size_range(280.0..=640.0)
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            losses::losses(ui, i, w);
        });
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt("import")
            .auto_shrink(false)
            .show(ui, |ui| {
                columns::wishes(ui, i, w, asked);
                columns::tables(ui, i, w, asked);
                draft(ui, i, w);
            });
    });
}

fn bar(ui: &mut Ui, i: &Importing, w: Wording, asked: &mut Vec<ImportAsked>) {
    ui.horizontal(|ui| {
        if parts::icon_button(ui, icons::HOUSE, &w.get("ui-do-home")).clicked() {
            asked.push(ImportAsked::Leave);
        }
        ui.scope(|ui| {
            ui.set_max_width(420.0);
            parts::one_line(ui, parts::strong(i.name.as_str()));
        });
        if let Some(imported) = i.imported() {
            ui.label(parts::dim(ui, words::kind(imported.kind, w)));
        }
        if i.reading.is_some() {
            ui.spinner();
        }
        parts::right(ui, |ui| {
            let ready = i.imported().is_some() && i.reading.is_none();
            let open = w.get(match i.into {
                Some(_) => "ui-import-take",
                None => "ui-import-open",
            });
            if parts::button_enabled(ui, ready, icons::PENCIL, &open, Weight::Primary).clicked() {
                asked.push(ImportAsked::Open);
            }
        });
    });
}

/// The first injects of the draft, as they will be sent.
fn draft(ui: &mut Ui, i: &Importing, w: Wording) {
    let Some(imported) = i.imported() else {
        return;
    };
    let all = injects(&imported.scenario);
    if all.is_empty() {
        return;
    }
    let language = w.language();
    let args = Args::new().number("count", all.len() as i64);
    ui.label(parts::strong(w.text("ui-import-draft", &args)));
    let none = |_, id: &str| id.to_owned();
    let when = |c: &Condition| conditions::sentence(c, &none, w);
    egui::Grid::new("draft")
        .num_columns(3)
        .striped(true)
        .spacing([14.0, 3.0])
        .show(ui, |ui| {
            for inject in all.iter().take(FIRST) {
                ui.label(parts::dim(ui, when(&inject.when)));
                ui.scope(|ui| {
                    ui.set_max_width(180.0);
                    ui.add(egui::Label::new(inject.from.get(language)).truncate());
                });
                ui.scope(|ui| {
                    ui.set_max_width(ui.available_width().clamp(160.0, 520.0));
                    ui.add(egui::Label::new(inject.title.get(language)).truncate());
                });
                ui.end_row();
            }
        });
    if all.len() > FIRST {
        let args = Args::new().word("count", w.count((all.len() - FIRST) as u64));
        ui.label(parts::small(ui, w.text("ui-import-more", &args)));
    }
}
