//! Two pictures of the ministry at the playhead: as somebody held it to be, and as it was; and the story of the thing that
//! was picked.

use super::{Looking, Reviewing};
use crate::assessment::review::Story;
use crate::desktop::conduct::Lens;
use crate::desktop::conduct::ministry::{self, Shown};
use crate::desktop::conduct::view::View;
use crate::desktop::look::marks;
use crate::desktop::look::{icons, palette, parts};
use crate::desktop::map::{Gesture, Layer, Thing};
use crate::desktop::words::Words;
use crate::exercise::plan::RoleIx;
use crate::scenario::model::Belief;
use crate::simulation::blueprint::ix::{Ix, NodeIx};
use crate::simulation::time::Time;
use crate::wording::Args;
use eframe::egui;
use egui::{Rect, RichText, Ui, UiBuilder, vec2};

/// Draws both pictures.
pub(super) fn maps(
    ui: &mut Ui,
    l: &mut Looking,
    view: &View,
    w: &Words<'_>,
    asked: &mut Vec<Reviewing>,
) {
    if let Some(Thing::Node(node)) = l.shown.canvas.picked {
        egui::Panel::bottom("picked in the review")
            .resizable(false)
            .show(ui, |ui| picked(ui, l, node, w, asked));
    }
    let whole = ui.available_rect_before_wrap();
    let half = vec2((whole.width() - 8.0) / 2.0, whole.height());
    let left = Rect::from_min_size(whole.min, half);
    let right = Rect::from_min_max(whole.max - half, whole.max);
    let chart = std::sync::Arc::clone(&l.chart);
    ui.scope_builder(UiBuilder::new().max_rect(left).id_salt("believed"), |ui| {
        ui.horizontal(|ui| {
            ui.label(parts::strong(w.get("review-believed")));
            whose(ui, l, w);
        });
        let picture = view.picture(l.shown.role);
        let shown = Shown::believed(picture, w);
        pick(l, |canvas| {
            canvas.ui(ui, &chart, &shown, &w.get("review-believed"))
        });
    });
    ui.scope_builder(UiBuilder::new().max_rect(right).id_salt("true"), |ui| {
        ui.horizontal(|ui| {
            let p = palette(ui);
            ui.label(parts::strong(w.get("review-true")).color(p.truth));
            let options = [
                (true, w.get("review-true-differences")),
                (false, w.get("review-true-alone")),
            ];
            parts::choice(ui, &mut l.shown.differences, &options);
            tools(ui, l, w);
        });
        let lens = match l.shown.differences {
            true => Lens::Both,
            false => Lens::Truth,
        };
        let shown = Shown::through(view, lens, w);
        pick(l, |canvas| {
            canvas.ui(ui, &chart, &shown, &w.get("review-true"))
        });
    });
}

/// Whose knowledge the left picture shows.
fn whose(ui: &mut Ui, l: &mut Looking, w: &Words<'_>) {
    let named = |role: Option<RoleIx>| match role {
        Some(r) => w.names.roles.of(r).to_owned(),
        None => w.get("review-whole-cell"),
    };
    let all = (0..w.plan.scenario.roles.len()).map(RoleIx::from_place);
    let choice = egui::ComboBox::from_id_salt("whose")
        .width(170.0)
        .truncate()
        .selected_text(named(l.shown.role))
        .show_ui(ui, |ui| {
            for role in std::iter::once(None).chain(all.map(Some)) {
                ui.selectable_value(&mut l.shown.role, role, named(role));
            }
        });
    parts::call(ui, &choice.response, &w.get("review-whose"));
}

fn tools(ui: &mut Ui, l: &mut Looking, w: &Words<'_>) {
    ui.menu_button((parts::icon(icons::LAYERS), w.get("ui-layers")), |ui| {
        for layer in Layer::ALL {
            let mut on = l.shown.canvas.layers.contains(&layer);
            if ui.checkbox(&mut on, w.get(layer.key())).changed() {
                match on {
                    true => l.shown.canvas.layers.insert(layer),
                    false => l.shown.canvas.layers.remove(&layer),
                };
            }
        }
    });
    ui.menu_button((parts::icon(icons::INFO), w.get("ui-legend")), |ui| {
        ministry::legend(ui, w, false)
    });
    if parts::icon_button(ui, icons::MAXIMIZE, &w.get("ui-show-all")).clicked() {
        l.shown.canvas.show_all();
    }
}

/// Both pictures are seen from the same place: what is moved in one moves in the other.
fn pick(l: &mut Looking, draw: impl FnOnce(&mut crate::desktop::map::Canvas) -> Option<Gesture>) {
    match draw(&mut l.shown.canvas) {
        Some(Gesture::Picked(thing)) => l.shown.canvas.picked = Some(thing),
        Some(Gesture::Nothing) => l.shown.canvas.picked = None,
        None => {}
    }
}

/// The story of a node: the truth, what could be known, what was held.
fn picked(ui: &mut Ui, l: &mut Looking, node: NodeIx, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let p = palette(ui);
    let story = l.review.stories.iter().find(|s| s.node == node);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.label(parts::strong(w.names.nodes.of(node)));
        parts::right(ui, |ui| {
            if parts::icon_button(ui, icons::X, &w.get("ui-close")).clicked() {
                l.shown.canvas.picked = None;
            }
        });
    });
    let Some(story) = story else {
        ui.label(parts::dim(ui, w.get("review-story-none")));
        return;
    };
    for (at, text, ink) in told(story, w, p) {
        ui.horizontal(|ui| {
            if ui.link(w.moment(at)).clicked() {
                asked.push(Reviewing::GoTo(at.max(Time::START)));
            }
            ui.label(RichText::new(text).color(ink));
        });
    }
    ui.add_space(2.0);
}

/// What became of a node, in the order of time.
fn told(
    story: &Story,
    w: &Words<'_>,
    p: crate::desktop::look::Palette,
) -> Vec<(Time, String, egui::Color32)> {
    let mut lines = Vec::new();
    for held in &story.held {
        let text = match held.to {
            Some(to) => w.text("review-story-held", &Args::new().word("to", w.moment(to))),
            None => w.get("review-story-held-on"),
        };
        lines.push((held.from, text, p.truth));
    }
    if let Some((at, _)) = story.learned {
        lines.push((at, w.get("review-story-learned"), p.text));
    }
    for (at, belief, _) in &story.believed {
        let word = match belief {
            Belief::Unknown => w.get("review-story-forgotten"),
            Belief::Suspected | Belief::Confirmed | Belief::Cleared => {
                w.get(marks::belief_key(*belief))
            }
        };
        lines.push((*at, word, p.belief));
    }
    lines.sort_by_key(|l| l.0);
    lines
}
