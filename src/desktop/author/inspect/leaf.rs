//! Values that have no parts: words, numbers, spans of time, shares, texts in two languages, estimates with their range.

use super::{Inspector, is_plain, short, variant_name};
use crate::desktop::look::icons;
use crate::desktop::look::{palette, parts};
use crate::scenario::diagnostic::Place;
use crate::scenario::edit::{Held, blank, enter, types};
use crate::scenario::model::*;
use bevy_reflect::{PartialReflect, Reflect, ReflectRef, TypeInfo};
use eframe::egui;
use egui::{DragValue, Id, TextEdit, Ui};

/// Whether values of a type are names.
pub(super) fn is_name(of: &TypeInfo) -> bool {
    types::kind_of(of.type_id()).is_some()
}

/// Fields of one line; all other texts have room for several.
const SHORT: [&str; 8] = [
    "name",
    "title",
    "from",
    "regime",
    "question",
    "capability",
    "text",
    "why",
];

impl Inspector<'_> {
    /// A value without parts. False where it has some.
    pub(super) fn leaf(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        value: &dyn PartialReflect,
        owner: &str,
        label: &str,
    ) -> bool {
        let value = enter(value);
        let Some(of) = value.get_represented_type_info() else {
            return false;
        };
        if let Some((_, id)) = types::id_text(value) {
            let id = id.to_owned();
            let is_own = matches!(place.0.last(), Some(crate::scenario::diagnostic::Step::Field(f)) if f == "id")
                && !matches!(of_owner(self, place), Some(TypeInfo::Enum(_)));
            match is_own {
                true => self.own_name(ui, place, &id, of, label),
                false => self.name(ui, place, Some(&id), of, None, label),
            }
        } else if let Some(text) = value.try_downcast_ref::<String>() {
            self.word(ui, place, text, label);
        } else if let Some(text) = value.try_downcast_ref::<Text>() {
            let short = matches!(place.0.last(), Some(crate::scenario::diagnostic::Step::Field(f)) if SHORT.contains(&f.as_ref()));
            self.text(ui, place, text, !short, label);
        } else if let Some(on) = value.try_downcast_ref::<bool>() {
            let mut now = *on;
            let response = ui.checkbox(&mut now, "");
            parts::call(ui, &response, label);
            if response.changed() {
                self.set_inside(place, Held::new(now));
            }
        } else if let Some(n) = value.try_downcast_ref::<u32>() {
            self.number(ui, place, *n, label);
        } else if let Some(n) = value.try_downcast_ref::<u64>() {
            self.number(ui, place, *n, label);
        } else if let Some(n) = value.try_downcast_ref::<u8>() {
            self.number(ui, place, *n, label);
        } else if let Some(n) = value.try_downcast_ref::<i32>() {
            self.number(ui, place, *n, label);
        } else if let Some(span) = value.try_downcast_ref::<Span>() {
            let said = self.w.span(*span);
            self.parsed(ui, place, &said, label, "author-span-like", |t| {
                Span::parse(t).ok()
            });
        } else if let Some(moment) = value.try_downcast_ref::<Moment>() {
            let said = self.w.moment(*moment);
            self.parsed(ui, place, &said, label, "author-moment-like", |t| {
                Moment::parse(t).ok()
            });
        } else if let Some(share) = value.try_downcast_ref::<Share>() {
            if let Some(new) = share_field(ui, *share, label) {
                self.set_inside(place, Held::new(new));
            }
        } else if let Some(e) = value.try_downcast_ref::<Estimate<Share>>() {
            self.estimate(ui, place, e, label, share_field);
        } else if let Some(e) = value.try_downcast_ref::<Estimate<u32>>() {
            self.estimate(ui, place, e, label, |ui, n, label| {
                let mut now = n;
                let response = ui.add(DragValue::new(&mut now));
                parts::call(ui, &response, label);
                response.changed().then_some(now)
            });
        } else if let Some(e) = value.try_downcast_ref::<Estimate<Span>>() {
            let w = self.w;
            self.estimate(ui, place, e, label, move |ui, span, label| {
                buffered(
                    ui,
                    &w.span(span),
                    84.0,
                    label,
                    &w.get("author-span-like"),
                    |t| Span::parse(t).ok(),
                )
            });
        } else if let Some(l) = value.try_downcast_ref::<Language>() {
            let mut now = *l;
            let options = Language::ALL.map(|l| (l, l.code().to_uppercase()));
            if parts::choice(ui, &mut now, &options) {
                self.set_inside(place, Held::new(now));
            }
        } else if is_plain(of) {
            self.plain(ui, place, value, of, label);
        } else {
            return false;
        }
        let _ = owner;
        true
    }

    /// One of several words.
    fn plain(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        value: &dyn PartialReflect,
        of: &'static TypeInfo,
        label: &str,
    ) {
        let (ReflectRef::Enum(e), TypeInfo::Enum(info)) = (value.reflect_ref(), of) else {
            return;
        };
        let now = e.variant_name();
        let mut chosen = None;
        let combo = egui::ComboBox::from_id_salt("plain")
            .selected_text(variant_name(of, now, self.w))
            .width(180.0)
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
        if let Some(value) = chosen.and_then(|v| blank::variant(of, v)) {
            self.set_inside(place, value);
        }
    }

    fn number<N: egui::emath::Numeric + Reflect>(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        n: N,
        label: &str,
    ) {
        let mut now = n;
        let response = ui.add(DragValue::new(&mut now));
        parts::call(ui, &response, label);
        if response.changed() {
            self.set_inside(place, Held::new(now));
        }
    }

    /// A word as it stands.
    fn word(&mut self, ui: &mut Ui, place: &Place, text: &str, label: &str) {
        let mut now = text.to_owned();
        let response = ui.add(TextEdit::singleline(&mut now).desired_width(f32::INFINITY));
        parts::call(ui, &response, label);
        if response.changed() {
            self.set_inside(place, Held::new(now));
        }
    }

    /// A text: one field for each language that the scenario speaks.
    pub(super) fn text(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        text: &Text,
        several_lines: bool,
        label: &str,
    ) {
        let spoken = &self.draft.scenario().languages;
        let shown: Vec<Language> = self
            .languages()
            .into_iter()
            .filter(|l| spoken.contains(l) || spoken.is_empty())
            .collect();
        for language in shown {
            ui.horizontal_top(|ui| {
                let size = egui::vec2(14.0, ui.spacing().interact_size.y);
                let centred = egui::Layout::left_to_right(egui::Align::Center);
                ui.allocate_ui_with_layout(size, centred, |ui| {
                    ui.set_min_width(size.x);
                    ui.label(parts::small(ui, language.code()));
                });
                if let Some(new) = text_field(ui, text, language, several_lines, label) {
                    self.set_inside(place, Held::new(new));
                }
            });
        }
    }

    /// Words that are read as something else: kept as they are typed until they can be.
    fn parsed<T: Reflect>(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        said: &str,
        label: &str,
        like: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) {
        if let Some(new) = buffered(ui, said, 130.0, label, &self.w.get(like), parse) {
            self.set_inside(place, Held::new(new));
        }
    }

    /// A value, and its range with the source where it has one.
    fn estimate<T: Reflect + Copy>(
        &mut self,
        ui: &mut Ui,
        place: &Place,
        e: &Estimate<T>,
        label: &str,
        field: impl Fn(&mut Ui, T, &str) -> Option<T>,
    ) where
        Estimate<T>: Reflect,
    {
        let mut new = None;
        let w = self.w;
        match e {
            Estimate::Bare(v) => {
                ui.horizontal(|ui| {
                    if let Some(v) = field(ui, *v, label) {
                        new = Some(Estimate::Bare(v));
                    }
                    let range = ui.small_button(w.get("author-range"));
                    if range.on_hover_text(w.get("author-range-about")).clicked() {
                        new = Some(Estimate::Ranged(Ranged {
                            value: *v,
                            low: *v,
                            high: *v,
                            source: "estimate".to_owned(),
                        }));
                    }
                });
            }
            Estimate::Ranged(r) => {
                let mut now = r.clone();
                let mut changed = false;
                ui.horizontal_wrapped(|ui| {
                    let three = [
                        ("author-value", &mut now.value),
                        ("author-low", &mut now.low),
                        ("author-high", &mut now.high),
                    ];
                    for (key, v) in three {
                        ui.push_id(key, |ui| {
                            ui.label(parts::small(ui, w.get(key)));
                            if let Some(new) = field(ui, *v, &format!("{label}, {}", w.get(key))) {
                                *v = new;
                                changed = true;
                            }
                        });
                    }
                    let off = parts::icon_button(ui, icons::X, &w.get("author-no-range"));
                    if off.clicked() {
                        new = Some(Estimate::Bare(now.value));
                    }
                });
                ui.horizontal(|ui| {
                    ui.label(parts::small(ui, w.get("author-source")));
                    let source =
                        ui.add(TextEdit::singleline(&mut now.source).desired_width(f32::INFINITY));
                    parts::call(ui, &source, &format!("{label}, {}", w.get("author-source")));
                    changed |= source.changed();
                });
                if changed && new.is_none() {
                    new = Some(Estimate::Ranged(now));
                }
            }
        }
        if let Some(new) = new {
            self.set_inside(place, Held::new(new));
        }
    }
}

/// What holds the field at a place.
fn of_owner(i: &Inspector<'_>, place: &Place) -> Option<&'static TypeInfo> {
    let around = Place(place.0[..place.0.len().checked_sub(1)?].to_vec());
    enter(i.draft.at(&around)?).get_represented_type_info()
}

/// A field for one language of a text; gives the text with what was typed.
pub(in super::super) fn text_field(
    ui: &mut Ui,
    text: &Text,
    language: Language,
    several_lines: bool,
    label: &str,
) -> Option<Text> {
    let stands = match text {
        Text::Plain(s) => s.clone(),
        Text::Localised(l) => match language {
            Language::French => l.fr.clone().unwrap_or_default(),
            Language::English => l.en.clone().unwrap_or_default(),
        },
    };
    let mut now = stands;
    let edit = match several_lines {
        true => TextEdit::multiline(&mut now).desired_rows(2),
        false => TextEdit::singleline(&mut now),
    };
    let response = ui
        .push_id(language.code(), |ui| {
            ui.add(edit.desired_width(f32::INFINITY))
        })
        .inner;
    parts::call(ui, &response, &format!("{label} ({})", language.code()));
    response.changed().then(|| typed(text, language, now))
}

/// A text with another wording in one language. What stood for both languages stays in the other one.
fn typed(text: &Text, language: Language, now: String) -> Text {
    let mut l = match text {
        Text::Localised(l) => l.clone(),
        Text::Plain(s) if s.is_empty() => LocalisedText::default(),
        Text::Plain(s) => LocalisedText {
            fr: Some(s.clone()),
            en: Some(s.clone()),
        },
    };
    let now = (!now.is_empty()).then_some(now);
    match language {
        Language::French => l.fr = now,
        Language::English => l.en = now,
    }
    match l {
        LocalisedText { fr: None, en: None } => Text::default(),
        l => Text::Localised(l),
    }
}

fn share_field(ui: &mut Ui, share: Share, label: &str) -> Option<Share> {
    let mut percent = share.value() * 100.0;
    let response = ui.add(
        DragValue::new(&mut percent)
            .range(0.0..=100.0)
            .speed(0.5)
            .max_decimals(2)
            .suffix("\u{a0}%"),
    );
    parts::call(ui, &response, label);
    match response.changed() {
        true => Share::new((percent / 100.0).clamp(0.0, 1.0)).ok(),
        false => None,
    }
}

/// A field whose words are kept as they are typed; gives what they can be read as, where that is new.
pub(in super::super) fn buffered<T>(
    ui: &mut Ui,
    said: &str,
    width: f32,
    label: &str,
    like: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let id: Id = ui.next_auto_id().with("typed");
    let kept = ui.data(|d| d.get_temp::<String>(id));
    let mut now = kept.unwrap_or_else(|| said.to_owned());
    let sound = parse(&now).is_some();
    let p = palette(ui);
    let mut edit = TextEdit::singleline(&mut now).desired_width(width);
    if !sound {
        edit = edit.text_color(p.bad);
    }
    let response = ui.add(edit);
    parts::call(ui, &response, label);
    let response = match sound {
        true => response,
        false => response.on_hover_text(like),
    };
    if response.lost_focus() {
        ui.data_mut(|d| d.remove::<String>(id));
        return None;
    }
    if response.changed() {
        ui.data_mut(|d| d.insert_temp(id, now.clone()));
        return parse(&now);
    }
    None
}

/// Whether a list of this type is shown as words that are on or off.
pub(super) fn is_switches(of: &TypeInfo) -> bool {
    is_plain(of) && short(of) != "Response" || short(of) == "Language"
}
