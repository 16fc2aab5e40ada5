//! One list of the scenario as a table, and what things are called in a line. What one opens is the inspector's.

use super::inspect::variant_name;
use super::outline::Section;
use super::{Asked, Authoring, Lexicon};
use crate::desktop::look::icons;
use crate::desktop::look::{palette, parts};
use crate::scenario::diagnostic::Place;
use crate::scenario::edit::{Edit, Held, blank, clip, enter, types};
use crate::scenario::model::*;
use crate::wording::{Args, Wording, conditions, model};
use bevy_reflect::{PartialReflect, ReflectRef, TypeInfo};
use eframe::egui;
use egui::{RichText, ScrollArea, Sense, Ui, vec2};

/// The height of a row.
const ROW: f32 = 26.0;

/// A text of a struct, by its field.
fn text_of<'v>(value: &'v dyn PartialReflect, field: &str) -> Option<&'v Text> {
    match value.reflect_ref() {
        ReflectRef::Struct(s) => s.field(field)?.try_downcast_ref::<Text>(),
        _ => None,
    }
}

/// What an element is called, in a line.
pub(super) fn title(
    value: &dyn PartialReflect,
    n: usize,
    lexicon: &Lexicon,
    language: Language,
    w: Wording,
) -> String {
    let value = enter(value);
    if let Some((kind, id)) = types::id_text(value) {
        return lexicon.title(kind, id).to_owned();
    }
    if let Some(link) = value.try_downcast_ref::<Link>() {
        let name = |id: &NodeId| {
            lexicon
                .title(crate::scenario::check::Kind::Node, id.as_str())
                .to_owned()
        };
        let to: Vec<String> = link.to.iter().map(name).collect();
        let verb = model::variant("LinkKind", &format!("{:?}", link.kind), w);
        return format!("{} {verb} {}", name(&link.from), to.join(", "));
    }
    if let Some(condition) = value.try_downcast_ref::<Condition>() {
        let titles = |kind, id: &str| lexicon.title(kind, id).to_owned();
        return conditions::sentence(condition, &titles, w);
    }
    for field in ["name", "title", "question", "text", "about"] {
        if let Some(text) = text_of(value, field) {
            let words = text.get(language).trim();
            if !words.is_empty() {
                return words.lines().next().unwrap_or_default().to_owned();
            }
        }
    }
    if let Some(text) = value.try_downcast_ref::<Text>() {
        return text.get(language).to_owned();
    }
    if let Some(word) = value.try_downcast_ref::<String>() {
        return word.clone();
    }
    let Some(of) = value.get_represented_type_info() else {
        return (n + 1).to_string();
    };
    // What it is, and what it is about.
    let mut said = match value.reflect_ref() {
        ReflectRef::Enum(e) => vec![variant_name(of, e.variant_name(), w)],
        _ => Vec::new(),
    };
    let mut about = |v: &dyn PartialReflect| {
        let v = enter(v);
        if let Some((kind, id)) = types::id_text(v) {
            said.push(lexicon.title(kind, id).to_owned());
        } else if let (ReflectRef::Enum(e), Some(of)) =
            (v.reflect_ref(), v.get_represented_type_info())
            && super::inspect::is_plain(of)
        {
            said.push(variant_name(of, e.variant_name(), w));
        } else if let Some(n) = v.try_downcast_ref::<u32>() {
            said.push(w.count(u64::from(*n)));
        } else if let Some(s) = v.try_downcast_ref::<Span>() {
            said.push(w.span(*s));
        }
    };
    match value.reflect_ref() {
        ReflectRef::Struct(s) => (0..s.field_len().min(4))
            .filter_map(|i| s.field_at(i))
            .for_each(&mut about),
        ReflectRef::Enum(e) => (0..e.field_len().min(3))
            .filter_map(|i| e.field_at(i))
            .for_each(&mut about),
        ReflectRef::Tuple(t) => (0..t.field_len())
            .filter_map(|i| t.field(i))
            .for_each(&mut about),
        _ => {}
    }
    match said.is_empty() {
        true => (n + 1).to_string(),
        false => said.join(" · "),
    }
}

/// What one element of a list is called; what may stand in a file of its own is called by what it holds.
fn thing(of: &'static TypeInfo, w: Wording) -> String {
    let here = match of {
        TypeInfo::Enum(e) if super::inspect::short(of) == "Part" => e.variant("Here"),
        _ => None,
    };
    let held = here
        .and_then(|v| v.as_tuple_variant().ok()?.field_at(0)?.type_info())
        .unwrap_or(of);
    model::thing(super::inspect::short(held), w)
}

/// A new thing with a name that is free and words that say what it is.
pub(super) fn named(value: Held, lexicon: &Lexicon, w: Wording) -> Held {
    let Ok(mut made) = value.value().reflect_clone() else {
        return value;
    };
    let Some(of) = made.get_represented_type_info() else {
        return value;
    };
    let words = thing(of, w);
    let mut words = words.chars();
    let wish: String = match words.next() {
        Some(first) => first.to_uppercase().chain(words).collect(),
        None => String::new(),
    };
    let inside: &mut dyn PartialReflect = made.as_partial_reflect_mut();
    let target = match inside.reflect_mut() {
        bevy_reflect::ReflectMut::Struct(s) => s,
        bevy_reflect::ReflectMut::Enum(e) => match e.field_at_mut(0).map(|f| f.reflect_mut()) {
            Some(bevy_reflect::ReflectMut::Struct(s)) => s,
            _ => return value,
        },
        _ => return value,
    };
    if let Some(id) = target.field_mut("id")
        && let Some((kind, _)) = types::id_text(id)
        && let Some(fresh) = types::id_of(kind, &lexicon.fresh(kind, &wish))
    {
        // It is of the same type.
        let _ = id.try_apply(fresh.value().as_partial_reflect());
    }
    for field in ["name", "title"] {
        if let Some(text) = target
            .field_mut(field)
            .and_then(|f| f.try_downcast_mut::<Text>())
        {
            *text = Text::Plain(wish.clone());
        }
    }
    made.into()
}

/// The table of a section, or the fields that stand there.
pub(super) fn listing(
    ui: &mut Ui,
    a: &mut Authoring,
    section: &'static Section,
    w: Wording,
    asked: &mut Vec<Asked>,
) {
    let place = section.place();
    if !section.list {
        fields_of(ui, a, section, w, asked);
        return;
    }
    let missing = a.draft.at(&place).is_none();
    if missing {
        begin(ui, a, section, w, asked);
        return;
    }
    let (of, len) = match a.draft.at(&place) {
        Some(list) => (clip::item_of(list), clip::len_of(list)),
        None => return,
    };
    bar(ui, a, section, of, len, w, asked);
    if len == 0 {
        parts::empty(
            ui,
            icons::LIST,
            &w.get("author-nothing-yet"),
            &w.get("author-nothing-yet-do"),
        );
        return;
    }
    let wanted = a.shown.find.to_lowercase();
    let shown: Vec<usize> = (0..len)
        .filter(|n| {
            wanted.is_empty() || {
                let inside = a.draft.at(&place.index(*n));
                inside.is_some_and(|v| {
                    let said = title(v, *n, &a.lexicon, a.language, w).to_lowercase();
                    said.contains(&wanted) || id_of(v).is_some_and(|id| id.contains(&wanted))
                })
            }
        })
        .collect();
    rows(ui, a, &place, &shown, w, asked);
}

fn id_of(value: &dyn PartialReflect) -> Option<&str> {
    let value = enter(value);
    if let Some((_, id)) = types::id_text(value) {
        return Some(id);
    }
    match value.reflect_ref() {
        ReflectRef::Struct(s) => types::id_text(s.field("id")?).map(|(_, id)| id),
        _ => None,
    }
}

fn bar(
    ui: &mut Ui,
    a: &mut Authoring,
    section: &Section,
    of: Option<&'static TypeInfo>,
    len: usize,
    w: Wording,
    asked: &mut Vec<Asked>,
) {
    ui.horizontal(|ui| {
        parts::title(ui, &w.get(section.key));
        parts::right(ui, |ui| {
            let Some(of) = of else {
                return;
            };
            if super::inspect::is_name_type(of) {
                return;
            }
            let name = thing(of, w);
            let add = w.text("author-add-thing", &Args::new().word("thing", name));
            if parts::button(ui, icons::PLUS, &add, parts::Weight::Primary).clicked()
                && let Some(value) = blank::blank(of)
            {
                let place = section.place();
                let value = named(value, &a.lexicon, w);
                asked.push(Asked::EditThenSelect(
                    "author-do-add",
                    vec![Edit::Insert {
                        list: place.clone(),
                        at: len,
                        value,
                    }],
                    vec![place.index(len)],
                ));
            }
            if len > 8 {
                let hint = w.get("author-find");
                parts::search(ui, &mut a.shown.find, &hint, 180.0);
            }
        });
    });
    // Names are chosen, not made: the list of actions offered.
    if let Some(of) = of.filter(|of| super::inspect::is_name_type(of)) {
        let mut i = a.inspector(w, asked);
        let label = w.get(section.key);
        if let Some(value) = i.name_to_add(ui, of, &label) {
            asked.push(Asked::Edit(
                "author-do-add",
                None,
                vec![Edit::Insert {
                    list: section.place(),
                    at: len,
                    value,
                }],
            ));
        }
    }
}

fn rows(
    ui: &mut Ui,
    a: &mut Authoring,
    place: &Place,
    shown: &[usize],
    w: Wording,
    asked: &mut Vec<Asked>,
) {
    let p = palette(ui);
    let mut area = ScrollArea::vertical().id_salt("listing").auto_shrink(false);
    if let Some(to) = a.shown.scroll_to.take()
        && let Some((list, n)) = clip::element(&to)
        && list == *place
        && let Some(at) = shown.iter().position(|s| *s == n)
    {
        area = area.vertical_scroll_offset((at as f32 * ROW - 120.0).max(0.0));
    }
    area.show_rows(ui, ROW, shown.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for &n in &shown[range] {
            let inside = place.index(n);
            let Some(value) = a.draft.at(&inside) else {
                continue;
            };
            let said = title(value, n, &a.lexicon, a.language, w);
            let id = id_of(value).unwrap_or_default().to_owned();
            let chosen = a.selected.contains(&inside);
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
            if chosen || response.hovered() {
                let fill = if chosen { p.raised } else { p.hover };
                ui.painter().rect_filled(rect, 4.0, fill);
            }
            response.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &said)
            });
            let mut row = ui.new_child(
                egui::UiBuilder::new()
                    .max_rect(rect.shrink2(vec2(8.0, 2.0)))
                    .layout(egui::Layout::left_to_right(egui::Align::Center)),
            );
            let wide = rect.width() * 0.68;
            row.scope(|ui| {
                ui.set_max_width(wide);
                ui.add(
                    egui::Label::new(RichText::new(&said))
                        .truncate()
                        .selectable(false),
                );
            });
            row.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add(
                    egui::Label::new(parts::small(ui, &id))
                        .truncate()
                        .selectable(false),
                );
            });
            if response.clicked() {
                asked.push(Asked::Select(chosen_with(ui, &a.selected, inside)));
            }
        }
    });
}

/// What is selected after a click: this alone, or with the others where a key is held.
pub(super) fn chosen_with(ui: &Ui, selected: &[Place], clicked: Place) -> Vec<Place> {
    let (more, range) = ui.input(|i| (i.modifiers.command, i.modifiers.shift));
    if range
        && let (Some((list, to)), Some((other, from))) = (
            clip::element(&clicked),
            selected.last().and_then(clip::element),
        )
        && list == other
    {
        let all = from.min(to)..=from.max(to);
        return all.map(|n| list.index(n)).collect();
    }
    if !more {
        return vec![clicked];
    }
    let mut all: Vec<Place> = selected.to_vec();
    match all.iter().position(|p| *p == clicked) {
        Some(at) => {
            all.remove(at);
        }
        None => all.push(clicked),
    }
    all
}

/// The fields of a part that is no list: the frame, the ministry's own, the campaign's own.
fn fields_of(
    ui: &mut Ui,
    a: &mut Authoring,
    section: &'static Section,
    w: Wording,
    asked: &mut Vec<Asked>,
) {
    let place = section.place();
    let there = a.draft.at(&place).map(enter);
    let is_there = there.is_some_and(|v| matches!(v.reflect_ref(), ReflectRef::Struct(_)));
    if !is_there {
        begin(ui, a, section, w, asked);
        return;
    }
    // What has a section of its own is not shown here.
    let own: Vec<&str> = super::outline::GROUPS
        .iter()
        .flat_map(|(_, sections)| sections.iter())
        .filter(|s| s.path.len() == section.path.len() + 1 && s.path.starts_with(section.path))
        .filter_map(|s| s.path.last().copied())
        .collect();
    let mut skip = own;
    if section.path.is_empty() {
        skip.extend(["catalogue", "organisation", "generated", "campaign"]);
    }
    parts::title(ui, &w.get(section.key));
    ScrollArea::vertical()
        .id_salt("fields")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.set_max_width(720.0);
            a.inspector(w, asked).fields(ui, &place, &skip);
        });
}

/// A part that is not there yet, and what begins it.
fn begin(
    ui: &mut Ui,
    a: &Authoring,
    section: &'static Section,
    w: Wording,
    asked: &mut Vec<Asked>,
) {
    let s = a.draft.scenario();
    let ministry = section.path.first() == Some(&"organisation");
    let (title, what) = match (ministry, &s.generated) {
        (true, Some(_)) => ("author-generated", "author-generated-do"),
        (true, None) => ("author-no-ministry", "author-no-ministry-do"),
        (false, _) => ("author-no-attacker", "author-no-attacker-do"),
    };
    parts::empty(ui, icons::NETWORK, &w.get(title), &w.get(what));
    let key = match (ministry, &s.generated) {
        (true, Some(_)) => "author-take-over",
        (true, None) => "author-begin-ministry",
        (false, _) => "author-begin-attacker",
    };
    ui.vertical_centered(|ui| {
        if parts::button(ui, icons::PLUS, &w.get(key), parts::Weight::Primary).clicked() {
            asked.push(Asked::Edit("author-do-begin", None, begun(s, ministry, w)));
        }
    });
}

/// What begins a ministry or an attacker; one that is generated becomes the trainer's own.
fn begun(s: &Scenario, ministry: bool, w: Wording) -> Vec<Edit> {
    let root = Place::root();
    if !ministry {
        let name = Text::Plain(w.get("author-new-attacker"));
        let written = format!(
            "(name: {:?}, begins_before: \"5d\", goals: [], stages: [])",
            name.get(w.language())
        );
        let tree = crate::scenario::syntax::Tree::parse(written);
        let read = crate::scenario::syntax::read::<Campaign>(&tree);
        return read
            .value
            .map(|c| vec![Edit::set(root.field("campaign"), Some(Part::Here(c)))])
            .unwrap_or_default();
    }
    match &s.generated {
        Some(asked) => {
            let made = crate::scenario::generate::generate(asked);
            let mut edits = vec![
                Edit::set(root.field("generated"), None::<Generated>),
                Edit::set(
                    root.field("organisation"),
                    Some(Part::Here(made.organisation)),
                ),
            ];
            if s.campaign.is_none()
                && let Some(c) = made.campaign
            {
                edits.push(Edit::set(root.field("campaign"), Some(Part::Here(c))));
            }
            edits
        }
        None => {
            let tree = crate::scenario::syntax::Tree::parse(
                "(name: \"\", nodes: [], channels: [(id: \"telephone\", name: (fr: \"Téléphone\", en: \"Telephone\"), kind: Telephone, active: true)])".to_owned(),
            );
            let read = crate::scenario::syntax::read::<Organisation>(&tree);
            read.value
                .map(|mut o| {
                    o.name = Text::Plain(w.get("author-new-ministry"));
                    vec![Edit::set(root.field("organisation"), Some(Part::Here(o)))]
                })
                .unwrap_or_default()
        }
    }
}
