//! The inspector: every field of what is selected, whatever it is, each with the means that suit its kind.
//!
//! It follows the types of the model, so that a field that is added there is here at once. It asks for changes and makes none.

mod leaf;
mod list;
mod names;

pub(super) use leaf::text_field;

use super::{Asked, Lexicon, gesture};
use crate::desktop::look::icons;
use crate::desktop::look::parts;
use crate::scenario::diagnostic::{Place, Step};
use crate::scenario::edit::{Draft, Edit, Held, blank, enter, options, written};
use crate::scenario::model::{Condition, Inner, Language, Position, Text};
use crate::wording::{Args, Wording, conditions, model};
use bevy_reflect::enums::{Enum, VariantInfo, VariantType};
use bevy_reflect::{PartialReflect, ReflectRef, TypeInfo};
use eframe::egui;
use egui::{RichText, Ui};
use std::collections::BTreeSet;

/// What a condition is put into.
type Around = fn(Condition) -> Condition;

/// Wide enough for the longest label.
const LABEL: f32 = 132.0;

/// What the inspector needs to know.
pub(super) struct Inspector<'a> {
    pub(super) draft: &'a Draft,
    pub(super) lexicon: &'a Lexicon,
    pub(super) language: Language,
    pub(super) open: &'a mut BTreeSet<Place>,
    /// What is done until it rises is one step.
    pub(super) epoch: u64,
    pub(super) w: Wording,
    pub(super) asked: &'a mut Vec<Asked>,
}

/// The short name of a type, without what it is made with.
pub(super) fn short(of: &TypeInfo) -> &'static str {
    of.type_path_table().ident().unwrap_or_default()
}

/// What a variant is called.
pub(super) fn variant_name(of: &TypeInfo, variant: &str, w: Wording) -> String {
    model::variant(short(of), variant, w)
}

/// Whether an enum has variants that carry nothing.
pub(super) fn is_plain(of: &TypeInfo) -> bool {
    match of {
        TypeInfo::Enum(e) => e.iter().all(|v| matches!(v, VariantInfo::Unit(_))),
        _ => false,
    }
}

impl Inspector<'_> {
    /// A change of the value at a place; what is typed into one field is one step.
    pub(super) fn set(&mut self, place: &Place, value: Held) {
        let gesture = gesture((place, self.epoch));
        self.asked.push(Asked::Edit(
            "author-do-edit",
            Some(gesture),
            vec![Edit::Set {
                place: place.clone(),
                value,
            }],
        ));
    }

    /// The fields of a struct; `skip` are shown elsewhere.
    pub(super) fn fields(&mut self, ui: &mut Ui, place: &Place, skip: &[&str]) {
        let Some(value) = self.draft.at(place) else {
            return;
        };
        let value = enter(value);
        let Some(TypeInfo::Struct(info)) = value.get_represented_type_info() else {
            self.value(ui, place, "", "");
            return;
        };
        let owner = info.type_path_table().ident().unwrap_or_default();
        for field in info.iter() {
            let name = written(field);
            if !skip.contains(&name) {
                self.field(ui, &place.field(name), owner, name);
            }
        }
    }

    /// One field with its label.
    fn field(&mut self, ui: &mut Ui, place: &Place, owner: &str, name: &str) {
        let Some(value) = self.draft.at(place) else {
            return;
        };
        if value.represents::<Position>() || value.represents::<Option<Position>>() {
            return;
        }
        let label = model::label(owner, name, self.w);
        let about = model::about(owner, name, self.w);
        let wide = is_wide(value);
        let word = |ui: &mut Ui| {
            let text = RichText::new(&label).text_style(egui::TextStyle::Small);
            let response = ui.add(egui::Label::new(text).wrap());
            match &about {
                Some(about) => response.on_hover_text(about),
                None => response,
            }
        };
        if wide {
            ui.add_space(3.0);
            word(ui);
            ui.push_id(place, |ui| self.value(ui, place, owner, &label));
        } else {
            ui.horizontal(|ui| {
                let size = egui::vec2(LABEL, ui.spacing().interact_size.y);
                ui.allocate_ui_with_layout(
                    size,
                    egui::Layout::left_to_right(egui::Align::Center),
                    |ui| {
                        ui.set_min_width(LABEL);
                        word(ui);
                    },
                );
                ui.push_id(place, |ui| self.value(ui, place, owner, &label));
            });
        }
    }

    /// What stands at a place, by what it is.
    pub(super) fn value(&mut self, ui: &mut Ui, place: &Place, owner: &str, label: &str) {
        let Some(value) = self.draft.at(place) else {
            return;
        };
        let Some(of) = value.get_represented_type_info() else {
            return;
        };
        if let Some(carried) = options::carried(of) {
            self.option(ui, place, of, carried, owner, label);
            return;
        }
        if value.represents::<Condition>() || value.try_downcast_ref::<Inner>().is_some() {
            self.condition(ui, place, owner, label);
            return;
        }
        if self.leaf(ui, place, value, owner, label) {
            return;
        }
        let value = enter(value);
        match value.reflect_ref() {
            ReflectRef::Enum(e) => self.variants(ui, place, e, label),
            ReflectRef::List(_) => self.list(ui, place, label),
            ReflectRef::Struct(_) => {
                self.indented(ui, |i, ui| i.fields(ui, place, &[]));
            }
            ReflectRef::Tuple(t) => {
                let n = t.field_len();
                self.indented(ui, |i, ui| {
                    for at in 0..n {
                        let inside = place.index(at);
                        ui.push_id(at, |ui| i.value(ui, &inside, owner, label));
                    }
                });
            }
            _ => {}
        }
    }

    pub(super) fn indented(&mut self, ui: &mut Ui, add: impl FnOnce(&mut Self, &mut Ui)) {
        egui::Frame::new()
            .inner_margin(egui::Margin {
                left: 10,
                ..egui::Margin::ZERO
            })
            .show(ui, |ui| add(self, ui));
    }

    /// Something that may be absent.
    fn option(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        of: &'static TypeInfo,
        carried: &'static TypeInfo,
        owner: &str,
        label: &str,
    ) {
        let Some(ReflectRef::Enum(e)) = self.draft.at(place).map(|v| v.reflect_ref()) else {
            return;
        };
        let Some(inside) = e.field_at(0) else {
            if place.0.last() == Some(&Step::Field("picture".into())) {
                let add = self.w.get("author-add-file");
                if parts::button(ui, icons::PLUS, &add, parts::Weight::Quiet).clicked() {
                    self.asked.push(Asked::Choose(place.clone()));
                }
                return;
            }
            // An id is chosen at once; others begin with a blank.
            if leaf::is_name(carried) {
                self.name(ui, place, None, carried, Some(of), label);
                return;
            }
            let add = parts::button(
                ui,
                icons::PLUS,
                &self.w.get("author-set"),
                parts::Weight::Quiet,
            );
            parts::call(
                ui,
                &add,
                &self
                    .w
                    .text("author-set-field", &Args::new().word("field", label)),
            );
            if add.clicked()
                && let Some(value) = blank::blank(carried).and_then(|b| options::filled(of, &b))
            {
                self.open.insert(place.clone());
                self.set(place, value);
            }
            return;
        };
        if leaf::is_name(carried) {
            let id = crate::scenario::edit::types::id_text(inside).map(|(_, id)| id.to_owned());
            self.name(ui, place, id.as_deref(), carried, Some(of), label);
            return;
        }
        ui.horizontal_top(|ui| {
            let clear = parts::icon_button(
                ui,
                icons::X,
                &self
                    .w
                    .text("author-clear-field", &Args::new().word("field", label)),
            );
            ui.vertical(|ui| self.inside_option(ui, place, owner, label));
            if clear.clicked()
                && let Some(none) = options::none(of)
            {
                self.set(place, none);
            }
        });
    }

    /// What an option holds, drawn at the place of the option: places go through it.
    fn inside_option(&mut self, ui: &mut Ui, place: &Place, owner: &str, label: &str) {
        let Some(value) = self.draft.at(place) else {
            return;
        };
        let inside = match value.reflect_ref() {
            ReflectRef::Enum(e) => match e.field_at(0) {
                Some(inside) => inside,
                None => return,
            },
            _ => return,
        };
        if inside.represents::<Condition>() {
            self.condition(ui, place, owner, label);
            return;
        }
        if self.leaf(ui, place, inside, owner, label) {
            return;
        }
        match enter(inside).reflect_ref() {
            ReflectRef::Enum(e) => self.variants(ui, place, e, label),
            ReflectRef::List(_) => self.list(ui, place, label),
            ReflectRef::Struct(_) => self.fields(ui, place, &[]),
            _ => {}
        }
    }

    /// Sets what stands at a place, inside of the option where there is one.
    pub(super) fn set_inside(&mut self, place: &Place, value: Held) {
        let Some(stands) = self.draft.at(place) else {
            return;
        };
        let is_option = stands
            .get_represented_type_info()
            .is_some_and(|of| options::carried(of).is_some());
        let value = match is_option {
            true => options::some(stands, &value),
            false => Some(value),
        };
        if let Some(value) = value {
            self.set(place, value);
        }
    }

    /// One of several shapes, and what it carries.
    fn variants(&mut self, ui: &mut Ui, place: &Place, e: &dyn Enum, label: &str) {
        let Some(TypeInfo::Enum(info)) = e.get_represented_type_info() else {
            return;
        };
        let of = match e.get_represented_type_info() {
            Some(of) => of,
            None => return,
        };
        let now = e.variant_name().to_owned();
        let (kind, fields) = (e.variant_type(), e.field_len());
        let mut chosen = None;
        let shown = variant_name(of, &now, self.w);
        let combo = egui::ComboBox::from_id_salt("variant")
            .selected_text(&shown)
            .width(190.0)
            .truncate()
            .show_ui(ui, |ui| {
                for v in info.iter() {
                    let name = variant_name(of, v.name(), self.w);
                    if ui.selectable_label(v.name() == now, name).clicked() {
                        chosen = Some(v);
                    }
                }
            });
        parts::call(ui, &combo.response, label);
        if let Some(v) = chosen.filter(|v| v.name() != now)
            && let Some(value) = blank::variant(of, v)
        {
            self.set_inside(place, value);
            return;
        }
        let owner = short(of);
        match kind {
            VariantType::Struct => {
                let Some(VariantInfo::Struct(names)) = info.variant(&now) else {
                    return;
                };
                let names: Vec<&'static str> = names.iter().map(written).collect();
                self.indented(ui, |i, ui| {
                    for name in names {
                        i.field(ui, &place.field(name), owner, name);
                    }
                });
            }
            VariantType::Tuple => self.indented(ui, |i, ui| {
                let lists = fields == 1
                    && matches!(
                        i.draft.at(place).map(carried_by),
                        Some(Some(ReflectRef::List(_)))
                    );
                if lists {
                    i.list(ui, place, label);
                    return;
                }
                for at in 0..fields {
                    let inside = place.index(at);
                    ui.push_id(at, |ui| i.value(ui, &inside, owner, &shown));
                }
            }),
            VariantType::Unit => {}
        }
    }

    /// A condition: what it says, and its parts.
    fn condition(&mut self, ui: &mut Ui, place: &Place, _owner: &str, label: &str) {
        let Some(value) = self.draft.at(place) else {
            return;
        };
        let Some(condition) = enter(value).try_downcast_ref::<Condition>() else {
            return;
        };
        // The whole of it is said once, not by each part again.
        let inner = matches!(place.0.last(), Some(Step::Index(_)))
            || matches!(place.0.last(), Some(Step::Field(f)) if f == "that");
        if !inner {
            let lexicon = self.lexicon;
            let titles = |kind, id: &str| lexicon.title(kind, id).to_owned();
            let said = conditions::sentence(condition, &titles, self.w);
            ui.add(egui::Label::new(RichText::new(said).italics()).wrap());
        }
        let now = condition.clone();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let around: [(&str, Around); 3] = [
                ("author-all-of", |c| Condition::All(vec![c])),
                ("author-any-of", |c| Condition::Any(vec![c])),
                ("author-not", |c| Condition::Not(Inner::new(c))),
            ];
            for (key, make) in around {
                let add = ui.add(egui::Button::new(RichText::new(self.w.get(key)).small()));
                if add.on_hover_text(self.w.get("author-put-around")).clicked() {
                    let made = Held::new(make(now.clone()));
                    self.set_condition(place, made);
                }
            }
        });
        let e: &dyn Enum = condition;
        self.variants(ui, place, e, label);
    }

    fn set_condition(&mut self, place: &Place, value: Held) {
        let Some(stands) = self.draft.at(place) else {
            return;
        };
        let inner = stands.try_downcast_ref::<Inner>().is_some();
        if !inner {
            self.set_inside(place, value);
            return;
        }
        if let Some(c) = value.value().as_any().downcast_ref::<Condition>() {
            self.set(place, Held::new(Inner::new(c.clone())));
        }
    }

    /// The two languages of a text, the one that is worked in first.
    pub(super) fn languages(&self) -> [Language; 2] {
        match self.language {
            Language::French => [Language::French, Language::English],
            Language::English => [Language::English, Language::French],
        }
    }
}

/// What a variant carries alone.
fn carried_by(value: &dyn PartialReflect) -> Option<ReflectRef<'_>> {
    match enter(value).reflect_ref() {
        ReflectRef::Enum(e) if e.field_len() == 1 => e.field_at(0).map(|v| enter(v).reflect_ref()),
        _ => None,
    }
}

/// Whether a value needs more than the end of a row.
fn is_wide(value: &dyn PartialReflect) -> bool {
    if value.represents::<Text>() {
        return true;
    }
    let Some(of) = value.get_represented_type_info() else {
        return false;
    };
    let carried = options::carried(of).unwrap_or(of);
    if is_plain(carried) || leaf::is_name(carried) {
        return false;
    }
    !matches!(carried, TypeInfo::Opaque(_)) || short(carried) == "Estimate"
}

/// Whether values of a type are names of other things.
pub(super) fn is_name_type(of: &TypeInfo) -> bool {
    leaf::is_name(of)
}
