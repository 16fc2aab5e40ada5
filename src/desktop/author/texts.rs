//! Every text that people read, in the two languages side by side, with what is missing.

use super::inspect::{short, text_field};
use super::{Asked, Authoring, gesture, listing, outline};
use crate::desktop::look::icons;
use crate::desktop::look::{palette, parts};
use crate::scenario::diagnostic::{Place, Step};
use crate::scenario::edit::{Edit, each_text, enter};
use crate::scenario::model::{Language, Text};
use crate::wording::{Args, Wording, model};
use eframe::egui;
use egui::{ScrollArea, Ui};

/// What is shown.
#[derive(Debug, Default)]
pub(super) struct View {
    find: String,
    only_missing: bool,
    of: Option<(u64, bool, String)>,
    places: Vec<Place>,
    missing: usize,
    /// The row that is written in stays while it is.
    held: Option<Place>,
}

fn lacks(text: &Text, spoken: &[Language]) -> bool {
    spoken
        .iter()
        .any(|l| !text.has(*l) || text.get(*l).trim().is_empty())
}

fn follow(a: &mut Authoring) {
    let v = &mut a.shown.texts;
    let of = (a.draft.version(), v.only_missing, v.find.clone());
    if v.of.as_ref() == Some(&of) {
        return;
    }
    let s = a.draft.scenario();
    let wanted = v.find.trim().to_lowercase();
    let mut places = Vec::new();
    let mut missing = 0;
    each_text(s, |place, text| {
        if text.is_empty() {
            return;
        }
        let lacking = lacks(text, &s.languages);
        missing += usize::from(lacking);
        let found = wanted.is_empty()
            || Language::ALL
                .iter()
                .any(|l| text.get(*l).to_lowercase().contains(&wanted));
        let held = v.held.as_ref() == Some(place);
        if found && (lacking || held || !v.only_missing) {
            places.push(place.clone());
        }
    });
    v.places = places;
    v.missing = missing;
    v.of = Some(of);
}

/// The table of texts.
pub(super) fn texts(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    follow(a);
    let p = palette(ui);
    ui.horizontal(|ui| {
        parts::title(ui, &w.get("author-stage-texts"));
        let v = &mut a.shown.texts;
        let args = Args::new().number("count", v.missing as i64);
        let said = w.text("author-missing", &args);
        ui.label(parts::dim(ui, said));
        parts::right(ui, |ui| {
            let hint = w.get("author-find");
            parts::search(ui, &mut v.find, &hint, 180.0);
            ui.checkbox(&mut v.only_missing, w.get("author-only-missing"));
        });
    });
    if a.shown.texts.places.is_empty() {
        let done = w.get("author-texts-done");
        parts::empty(ui, icons::CIRCLE_CHECK, &done, "");
        return;
    }
    let languages = match a.language {
        Language::French => [Language::French, Language::English],
        Language::English => [Language::English, Language::French],
    };
    const ROW: f32 = 66.0;
    let n = a.shown.texts.places.len();
    let mut held = a.shown.texts.held.take();
    ScrollArea::vertical()
        .id_salt("texts")
        .auto_shrink(false)
        .show_rows(ui, ROW, n, |ui, range| {
            for place in &a.shown.texts.places[range] {
                let Some(text) = a.draft.get::<Text>(place) else {
                    continue;
                };
                ui.push_id(place, |ui| {
                    ui.set_height(ROW);
                    let called = called(a, place, w);
                    let to = ui.add(
                        egui::Button::new(parts::small(ui, &called))
                            .frame_when_inactive(false)
                            .truncate(),
                    );
                    if to.clicked() {
                        asked.push(Asked::GoTo(place.clone()));
                    }
                    ui.columns(2, |columns| {
                        for (ui, language) in columns.iter_mut().zip(languages) {
                            let lacking = !text.has(language) || text.get(language).is_empty();
                            if lacking {
                                ui.visuals_mut().extreme_bg_color = p.warn.gamma_multiply(0.18);
                            }
                            let label = called.as_str();
                            ScrollArea::vertical()
                                .id_salt(language.code())
                                .max_height(ROW - 26.0)
                                .show(ui, |ui| {
                                    if let Some(new) = text_field(ui, text, language, true, label) {
                                        held = Some(place.clone());
                                        let gesture = gesture((place, a.epoch));
                                        asked.push(Asked::Edit(
                                            "author-do-edit",
                                            Some(gesture),
                                            vec![Edit::set(place.clone(), new)],
                                        ));
                                    }
                                });
                        }
                    });
                });
            }
        });
    a.shown.texts.held = held;
}

/// A place as people call it: the section, the thing, the field.
fn called(a: &Authoring, place: &Place, w: Wording) -> String {
    let mut said = Vec::new();
    if let Some((section, element)) = outline::section_of(place) {
        said.push(w.get(section.key));
        if let Some(value) = element.as_ref().and_then(|e| a.draft.at(e)) {
            said.push(listing::title(value, 0, &a.lexicon, a.language, w));
        }
    }
    let last = place.0.iter().rposition(|s| matches!(s, Step::Field(_)));
    if let Some((n, Step::Field(field))) = last.and_then(|n| Some((n, place.0.get(n)?))) {
        // As the inspector calls it.
        let owner = a.draft.at(&Place(place.0[..n].to_vec())).map(enter);
        let owner = owner.and_then(|o| o.get_represented_type_info());
        let owner = owner.map(short).unwrap_or_default();
        said.push(model::label(owner, field, w));
    }
    said.join(" · ")
}
