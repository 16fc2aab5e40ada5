//! Names: those of the thing itself, and those of other things, chosen among what there is.

use super::Inspector;
use crate::desktop::author::Asked;
use crate::desktop::look::{palette, parts};
use crate::scenario::check::Kind;
use crate::scenario::diagnostic::Place;
use crate::scenario::edit::{Held, options, types};
use bevy_reflect::TypeInfo;
use eframe::egui;
use egui::{RichText, TextEdit, Ui};

/// So many names are shown at once; more are found by typing.
const SHOWN: usize = 60;

impl Inspector<'_> {
    /// The thing's own name: where it changes, it changes everywhere.
    pub(super) fn own_name(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        id: &str,
        of: &'static TypeInfo,
        label: &str,
    ) {
        let Some(kind) = types::kind_of(of.type_id()) else {
            return;
        };
        let key = ui.next_auto_id().with("own");
        let mut now = ui
            .data(|d| d.get_temp::<String>(key))
            .unwrap_or_else(|| id.to_owned());
        let taken = now != id && self.lexicon.has(kind, &now);
        let p = palette(ui);
        let mut edit = TextEdit::singleline(&mut now).desired_width(f32::INFINITY);
        if taken {
            edit = edit.text_color(p.bad);
        }
        let response = ui.add(edit);
        parts::call(ui, &response, label);
        if response.changed() {
            ui.data_mut(|d| d.insert_temp(key, now.clone()));
        }
        if response.lost_focus() {
            ui.data_mut(|d| d.remove::<String>(key));
            let wanted = now.trim();
            if wanted == id || wanted.is_empty() || taken {
                return;
            }
            match id.is_empty() {
                true => {
                    if let Some(value) = types::id_of(kind, wanted) {
                        self.set(place, value);
                    }
                }
                false => self
                    .asked
                    .push(Asked::Rename(kind, id.to_owned(), wanted.to_owned())),
            }
        }
    }

    /// A name of something else. `optional` is the type of the option that it stands in.
    pub(super) fn name(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        id: Option<&str>,
        of: &'static TypeInfo,
        optional: Option<&'static TypeInfo>,
        label: &str,
    ) {
        let Some(kind) = types::kind_of(of.type_id()) else {
            return;
        };
        let chosen = picker(ui, kind, id, optional.is_some(), self, label);
        let Some(chosen) = chosen else {
            return;
        };
        let value = match (chosen, optional) {
            (Some(name), Some(of)) => {
                types::id_of(kind, &name).and_then(|v| options::filled(of, &v))
            }
            (Some(name), None) => types::id_of(kind, &name),
            (None, Some(of)) => options::none(of),
            (None, None) => None,
        };
        if let Some(value) = value {
            self.set(place, value);
        }
    }

    /// A name to be added to a list.
    pub(in super::super) fn name_to_add(
        &mut self,
        ui: &mut Ui,
        of: &TypeInfo,
        label: &str,
    ) -> Option<Held> {
        let kind = types::kind_of(of.type_id())?;
        let name = picker(ui, kind, None, false, self, label)??;
        types::id_of(kind, &name)
    }
}

/// What is chosen: nothing new, no name at all, or a name.
fn picker(
    ui: &mut Ui,
    kind: Kind,
    now: Option<&str>,
    may_be_none: bool,
    i: &Inspector<'_>,
    label: &str,
) -> Option<Option<String>> {
    let p = palette(ui);
    let entries = i.lexicon.of(kind);
    let known = now.is_none_or(|id| i.lexicon.has(kind, id));
    let title = match now {
        Some("") | None => i.w.get("author-choose"),
        Some(id) => i.lexicon.title(kind, id).to_owned(),
    };
    let text = match known {
        true => RichText::new(title),
        false => RichText::new(title).color(p.bad),
    };
    let mut chosen = None;
    let combo = egui::ComboBox::from_id_salt(("name", label))
        .selected_text(text)
        .width(190.0)
        .truncate()
        .height(320.0)
        .show_ui(ui, |ui| {
            let key = ui.scope_id().with("find");
            let mut find = ui.data(|d| d.get_temp::<String>(key)).unwrap_or_default();
            if entries.len() > 12 {
                let hint = i.w.get("author-find");
                if parts::search(ui, &mut find, &hint, 260.0).changed() {
                    ui.data_mut(|d| d.insert_temp(key, find.clone()));
                }
            }
            if may_be_none
                && ui
                    .selectable_label(now.is_none(), i.w.get("author-none"))
                    .clicked()
            {
                chosen = Some(None);
            }
            let wanted = find.to_lowercase();
            let fits = |e: &&super::super::lexicon::Entry| {
                wanted.is_empty()
                    || e.title.to_lowercase().contains(&wanted)
                    || e.id.to_lowercase().contains(&wanted)
            };
            for e in entries.iter().filter(fits).take(SHOWN) {
                let shown = match e.title == e.id || e.title.is_empty() {
                    true => e.id.clone(),
                    false if kind == Kind::Technique => format!("{}  {}", e.id, e.title),
                    false => e.title.clone(),
                };
                let row = ui.selectable_label(now == Some(e.id.as_str()), shown);
                if row.on_hover_text(&e.id).clicked() {
                    chosen = Some(Some(e.id.clone()));
                }
            }
            if entries.is_empty() {
                ui.label(parts::dim(ui, i.w.get("author-none-there")));
            }
        });
    parts::call(ui, &combo.response, label);
    chosen
}
