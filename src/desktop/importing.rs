//! A file of another tool on its way to become a draft: what was recognised in it, what columns mean, and what is lost.
//!
//! The file is read on a thread of its own, anew with every wish; the draft is written nowhere before it is opened in the editor.

use super::look::parts::{self, Weight};
use super::look::{GRID, icons, palette};
use crate::scenario::edit::injects;
use crate::scenario::import::columns::{ByHand, Field};
use crate::scenario::import::loss::column_letters;
use crate::scenario::import::{
    Fate, ImportError, Imported, LARGEST, LossKind, Seen, Wishes, look, read,
};
use crate::scenario::model::{Condition, Language, Scenario};
use crate::wording::{Args, Wording, conditions, import as words};
use eframe::egui;
use egui::{RichText, ScrollArea, Ui};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Places of one kind of loss that are shown; all of them where it is folded out.
const SHOWN: usize = 3;
/// Most places that are shown of a kind that is folded out.
const MOST: usize = 200;
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
    reading: Option<Receiver<Outcome>>,
    outcome: Option<Outcome>,
    /// Kinds of losses that are folded out.
    open: BTreeSet<LossKind>,
    /// STARTEX as it is typed.
    start: String,
}

impl Importing {
    /// Begins with a file.
    ///
    /// # Errors
    /// What the disk says.
    pub fn begin(path: &Path, wake: impl Fn() + Send + 'static) -> std::io::Result<Importing> {
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
        std::thread::spawn(move || {
            let mut imported = read(&name, &bytes, &wishes).map(Box::new);
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
            losses(ui, i, w);
        });
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt("import")
            .auto_shrink(false)
            .show(ui, |ui| {
                wishes(ui, i, w, asked);
                tables(ui, i, w, asked);
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
            let open = w.get("ui-import-open");
            if parts::button_enabled(ui, ready, icons::PENCIL, &open, Weight::Primary).clicked() {
                asked.push(ImportAsked::Open);
            }
        });
    });
}

/// What is in the draft, and what was not carried over as it stood.
fn losses(ui: &mut Ui, i: &mut Importing, w: Wording) {
    let p = palette(ui);
    let Some((outcome, _)) = &i.outcome else {
        return;
    };
    let imported = match outcome {
        Ok(imported) => imported,
        Err(e) => {
            ui.horizontal_top(|ui| {
                ui.label(parts::icon(icons::CIRCLE_ALERT).size(18.0).color(p.bad));
                ui.add(egui::Label::new(words::error(e, w)).wrap());
            });
            return;
        }
    };
    parts::heading(ui, &w.get("ui-import-carried"));
    ui.add(egui::Label::new(words::carried(&imported.carried, w)).wrap());
    ui.add_space(GRID);
    parts::heading(ui, &w.get("ui-import-losses"));
    if imported.losses.list().is_empty() {
        ui.horizontal(|ui| {
            ui.label(parts::icon(icons::CIRCLE_CHECK).color(p.good));
            ui.label(w.get("import-no-losses"));
        });
        return;
    }
    let mut toggled = None;
    ScrollArea::vertical()
        .id_salt("import losses")
        .auto_shrink(false)
        .show(ui, |ui| {
            for fate in Fate::ALL {
                let of_fate = LossKind::ALL.iter().copied().filter(|k| k.fate() == fate);
                let kinds: Vec<LossKind> =
                    of_fate.filter(|k| imported.losses.count(*k) > 0).collect();
                if kinds.is_empty() {
                    continue;
                }
                ui.add_space(GRID);
                ui.label(parts::strong(words::fate(fate, w)));
                for kind in kinds {
                    let open = i.open.contains(&kind);
                    if group(ui, imported, kind, open, w) {
                        toggled = Some(kind);
                    }
                }
            }
            if imported.losses.more() > 0 {
                let args = Args::new().word("count", w.count(imported.losses.more()));
                ui.label(w.text("import-more-losses", &args));
            }
        });
    if let Some(kind) = toggled
        && !i.open.remove(&kind)
    {
        i.open.insert(kind);
    }
}

/// One kind of loss with its places; whether it was folded out or in.
fn group(ui: &mut Ui, imported: &Imported, kind: LossKind, open: bool, w: Wording) -> bool {
    let p = palette(ui);
    let all = imported.losses.list().iter().filter(|l| l.kind == kind);
    let count = imported.losses.count(kind);
    let args = Args::new()
        .word("sentence", words::loss(kind, w))
        .word("count", w.count(count as u64));
    let said = w.text("import-group", &args);
    let sign = match open {
        true => icons::CHEVRON_DOWN,
        false => icons::CHEVRON_RIGHT,
    };
    let toggled = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = 14.0;
            ui.label(parts::icon(sign).size(12.0).color(p.dim));
            ui.spacing_mut().button_padding = egui::vec2(2.0, 0.0);
            let button = egui::Button::new(said).frame_when_inactive(false).wrap();
            ui.add(button).clicked()
        })
        .inner;
    let most = if open { MOST } else { SHOWN };
    // Lines of a list, not things to be pressed.
    ui.spacing_mut().interact_size.y = 14.0;
    for loss in all.take(most) {
        let place = words::spot(&loss.spot, w);
        let line = match (place.is_empty(), loss.value.is_empty()) {
            (true, true) => continue,
            (false, true) => place,
            (true, false) => loss.value.clone(),
            (false, false) => format!("{place}   {}", loss.value),
        };
        ui.horizontal(|ui| {
            ui.add_space(20.0);
            let label = egui::Label::new(parts::small(ui, &line)).truncate();
            ui.add(label).on_hover_text(line);
        });
    }
    if count > most {
        let args = Args::new().word("count", w.count((count - most) as u64));
        ui.horizontal(|ui| {
            ui.add_space(20.0);
            ui.label(parts::small(ui, w.text("ui-import-more", &args)));
        });
    }
    toggled
}

/// What the file does not say itself: STARTEX, language, the order of day and month.
fn wishes(ui: &mut Ui, i: &mut Importing, w: Wording, asked: &mut Vec<ImportAsked>) {
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
fn tables(ui: &mut Ui, i: &Importing, w: Wording, asked: &mut Vec<ImportAsked>) {
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
