//! Lists: words that are on or off, names as chips, and things that fold out, each with what takes it out or moves it.

use super::{Inspector, leaf, short, variant_name};
use crate::desktop::author::Asked;
use crate::desktop::look::icons;
use crate::desktop::look::{palette, parts};
use crate::scenario::diagnostic::{Place, Step};
use crate::scenario::edit::{Edit, Held, blank, clip, enter, types};
use crate::scenario::model::{Language, Text};
use crate::wording::{Args, model};
use bevy_reflect::{PartialReflect, ReflectRef, TypeInfo};
use eframe::egui;
use egui::{RichText, Ui};

/// Whether a list names files of the scenario's folder.
fn is_file_list(place: &Place) -> bool {
    matches!(place.0.last(), Some(Step::Field(name)) if name == "attachments")
}

impl Inspector<'_> {
    /// A list, by what it holds.
    pub(super) fn list(&mut self, ui: &mut Ui, place: &Place, label: &str) {
        let Some(list) = self.draft.at(place) else {
            return;
        };
        let (Some(of), len) = (clip::item_of(list), clip::len_of(list)) else {
            return;
        };
        if leaf::is_switches(of) {
            self.switches(ui, place, of, len);
        } else if leaf::is_name(of) {
            self.chips(ui, place, of, len, label);
        } else {
            self.things(ui, place, of, len, label);
        }
    }

    fn edit(&mut self, what: &'static str, edits: Vec<Edit>) {
        self.asked.push(Asked::Edit(what, None, edits));
    }

    /// Every word that can be in the list, on or off.
    fn switches(&mut self, ui: &mut Ui, place: &Place, of: &'static TypeInfo, len: usize) {
        let at = |word: &str| {
            (0..len).find(|n| {
                let value = self.draft.at(&place.index(*n)).map(enter);
                match value.map(|v| (v.reflect_ref(), v)) {
                    Some((ReflectRef::Enum(e), _)) => e.variant_name() == word,
                    Some((_, v)) => v
                        .try_downcast_ref::<Language>()
                        .is_some_and(|l| l.code() == word),
                    None => false,
                }
            })
        };
        let words: Vec<(String, String, Option<Held>)> = match of {
            TypeInfo::Enum(e) => e
                .iter()
                .map(|v| {
                    let name = variant_name(of, v.name(), self.w);
                    (v.name().to_owned(), name, blank::variant(of, v))
                })
                .collect(),
            _ => Language::ALL
                .iter()
                .map(|l| {
                    let code = l.code().to_owned();
                    (code.clone(), code.to_uppercase(), Some(Held::new(*l)))
                })
                .collect(),
        };
        let states: Vec<Option<usize>> = words.iter().map(|(word, ..)| at(word)).collect();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            for ((_, name, value), stands) in words.into_iter().zip(states) {
                if ui.selectable_label(stands.is_some(), name).clicked() {
                    let edits = match (stands, value) {
                        (Some(n), _) => vec![Edit::Remove {
                            list: place.clone(),
                            at: n,
                        }],
                        (None, Some(value)) => vec![Edit::Insert {
                            list: place.clone(),
                            at: len,
                            value,
                        }],
                        (None, None) => Vec::new(),
                    };
                    self.edit("author-do-edit", edits);
                }
            }
        });
    }

    /// Names, each with what takes it out, and a choice of one more.
    fn chips(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        of: &'static TypeInfo,
        len: usize,
        label: &str,
    ) {
        let p = palette(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
            for n in 0..len {
                let named = self.draft.at(&place.index(n)).and_then(types::id_text);
                let Some((kind, id)) = named else {
                    continue;
                };
                let known = self.lexicon.has(kind, id);
                let title = self.lexicon.title(kind, id).to_owned();
                let ink = if known { p.text } else { p.bad };
                let button = egui::Button::new((
                    RichText::new(&title).color(ink),
                    parts::icon(icons::X).size(11.0),
                ))
                .truncate();
                let take_out = self.w.text(
                    "author-take-out",
                    &Args::new().word("thing", title.as_str()),
                );
                let chip = ui.add(button);
                parts::call(ui, &chip, &take_out);
                if chip.on_hover_text(take_out).clicked() {
                    self.edit(
                        "author-do-edit",
                        vec![Edit::Remove {
                            list: place.clone(),
                            at: n,
                        }],
                    );
                }
            }
            let add = self
                .w
                .text("author-add-thing", &Args::new().word("thing", label));
            if let Some(value) = self.name_to_add(ui, of, &add) {
                self.edit(
                    "author-do-edit",
                    vec![Edit::Insert {
                        list: place.clone(),
                        at: len,
                        value,
                    }],
                );
            }
        });
    }

    /// Things that fold out.
    fn things(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        of: &'static TypeInfo,
        len: usize,
        label: &str,
    ) {
        for n in 0..len {
            let inside = place.index(n);
            ui.push_id(n, |ui| self.thing(ui, place, &inside, n, len, label));
        }
        if is_file_list(place) {
            let add = self.w.get("author-add-file");
            if parts::button(ui, icons::PLUS, &add, parts::Weight::Quiet).clicked() {
                self.asked.push(Asked::Choose(place.clone()));
            }
            return;
        }
        let name = model::thing(short(of), self.w);
        let add = self
            .w
            .text("author-add-thing", &Args::new().word("thing", name));
        if parts::button(ui, icons::PLUS, &add, parts::Weight::Quiet).clicked()
            && let Some(value) = blank::blank(of)
        {
            let value = self.with_name(value);
            self.open.insert(place.index(len));
            self.edit(
                "author-do-add",
                vec![Edit::Insert {
                    list: place.clone(),
                    at: len,
                    value,
                }],
            );
        }
    }

    /// A new thing has a name at once.
    fn with_name(&self, value: Held) -> Held {
        super::super::listing::named(value, self.lexicon, self.w)
    }

    fn thing(
        &mut self,
        ui: &mut Ui,
        list: &Place,
        place: &Place,
        n: usize,
        len: usize,
        label: &str,
    ) {
        let Some(value) = self.draft.at(place) else {
            return;
        };
        let simple = value
            .get_represented_type_info()
            .is_some_and(|of| matches!(of, TypeInfo::Opaque(_)) && !value.represents::<Text>());
        let title = self.title(value, n);
        let open = self.open.contains(place) || simple;
        let mut toggled = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            if simple {
                self.value(ui, place, "", &format!("{label} {}", n + 1));
            } else {
                let sign = match open {
                    true => icons::CHEVRON_DOWN,
                    false => icons::CHEVRON_RIGHT,
                };
                let room = (ui.available_width() - 84.0).max(60.0);
                let button = egui::Button::new((parts::icon(sign).size(12.0), title.clone()))
                    .frame_when_inactive(false)
                    .truncate();
                let response = ui.add_sized(egui::vec2(room, 20.0), button);
                parts::call(ui, &response, &title);
                toggled = response.clicked();
            }
            parts::right(ui, |ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let w = self.w;
                let word = |key: &str| w.text(key, &Args::new().word("thing", title.as_str()));
                if parts::icon_button(ui, icons::X, &word("author-take-out")).clicked() {
                    self.edit(
                        "author-do-delete",
                        vec![Edit::Remove {
                            list: list.clone(),
                            at: n,
                        }],
                    );
                }
                let mut to = None;
                if n + 1 < len
                    && parts::icon_button(ui, icons::CHEVRON_RIGHT, &word("author-later")).clicked()
                {
                    to = Some(n + 1);
                }
                if n > 0
                    && parts::icon_button(ui, icons::CHEVRON_LEFT, &word("author-sooner")).clicked()
                {
                    to = Some(n - 1);
                }
                if let Some(to) = to {
                    self.edit(
                        "author-do-move",
                        vec![Edit::Move {
                            list: list.clone(),
                            from: n,
                            to,
                        }],
                    );
                }
            });
        });
        if toggled {
            match open {
                true => self.open.remove(place),
                false => self.open.insert(place.clone()),
            };
        }
        if open && !simple {
            self.indented(ui, |i, ui| i.value(ui, place, "", label));
        }
    }

    /// What an element of a list is called, in a line.
    pub(super) fn title(&self, value: &dyn PartialReflect, n: usize) -> String {
        super::super::listing::title(value, n, self.lexicon, self.language, self.w)
    }
}
