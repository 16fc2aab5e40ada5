//! The ministry's picture in an exercise: what a thing looks like under a lens, the search, the layers, the legend, and what
//! is known of the thing that was picked.

use super::view::View;
use super::{Conduct, Lens};
use crate::desktop::look::marks::{self, Gap, Working};
use crate::desktop::look::{icons, palette, parts};
use crate::desktop::map::{Canvas, Chart, Face, Gesture, Layer, Standing, Thing};
use crate::desktop::words::Words;
use crate::exercise::picture::{Availability, OperationalPicture, SeenFact};
use crate::scenario::model::Belief;
use crate::simulation::blueprint::ix::*;
use crate::wording::Args;
use eframe::egui;
use egui::{RichText, ScrollArea, Ui};

/// The search field on the picture.
pub(super) const FIND: &str = "find-thing";

/// Things as one lens shows them.
pub(in crate::desktop) struct Shown<'a, 'n> {
    w: &'a Words<'n>,
    picture: &'a OperationalPicture,
    /// The truth, where it may be seen.
    truth: Option<&'a View>,
    lens: Lens,
    /// How much of each department's functions is there, where the truth may be seen.
    levels: Vec<f32>,
    segments: Vec<String>,
}

impl<'a, 'n> Shown<'a, 'n> {
    /// From a picture alone: nothing of the truth can be in it.
    pub(in crate::desktop) fn believed(
        picture: &'a OperationalPicture,
        w: &'a Words<'n>,
    ) -> Shown<'a, 'n> {
        Shown {
            levels: Vec::new(),
            segments: segments(w),
            w,
            picture,
            truth: None,
            lens: Lens::Belief,
        }
    }

    /// As the facilitator's lens shows it.
    pub(in crate::desktop) fn through(
        view: &'a View,
        lens: Lens,
        w: &'a Words<'n>,
    ) -> Shown<'a, 'n> {
        let truth = (lens != Lens::Belief).then_some(view);
        Shown {
            levels: truth.map_or_else(Vec::new, levels),
            truth,
            lens,
            ..Shown::believed(&view.cell, w)
        }
    }

    fn node(&self, n: NodeIx) -> Face {
        // In the order of nodes.
        let beliefs = &self.picture.beliefs;
        let belief = match beliefs.binary_search_by_key(&n, |(at, _)| *at) {
            Ok(place) => beliefs[place].1,
            Err(_) => Belief::Unknown,
        };
        let working = match self.picture.availability.get(n.place()) {
            Some(Availability::CutOff) => Working::CutOff,
            Some(Availability::Down) => Working::Down,
            Some(Availability::Works) | None => Working::Works,
        };
        let truth = self.truth.and_then(|v| v.truth.nodes.get(n.place()));
        let attacked = truth.is_some_and(|t| t.compromised);
        Face {
            working,
            belief: if self.lens == Lens::Truth {
                Belief::Unknown
            } else {
                belief
            },
            attacked,
            gap: match (self.lens, truth) {
                (Lens::Both, Some(t)) => Gap::between(t.compromised, belief),
                (Lens::Both | Lens::Truth | Lens::Belief, _) => None,
            },
            level: 1.0,
            waiting: 0,
        }
    }

    fn department(&self, d: DepartmentIx) -> Face {
        let level = self.levels.get(d.place()).copied().unwrap_or(1.0);
        let waiting = self
            .truth
            .and_then(|v| v.truth.waiting.get(d.place()).copied())
            .unwrap_or(0);
        Face {
            level,
            waiting: u32::try_from(waiting).unwrap_or(u32::MAX),
            ..Face::QUIET
        }
    }
}

fn segments(w: &Words<'_>) -> Vec<String> {
    w.plan
        .scenario
        .organisation
        .segments
        .iter()
        .map(|s| s.name.get(w.language()).to_owned())
        .collect()
}

/// How much of each department's functions is there, weighted by what they matter.
fn levels(view: &View) -> Vec<f32> {
    let b = &view.plan.blueprint;
    let mut sums = vec![(0.0, 0.0); b.departments.len()];
    for (f, def) in b.functions.iter() {
        if let Some(level) = view.truth.functions.get(f.place()) {
            let (sum, all) = &mut sums[def.department.place()];
            let weight = f32::from(def.criticality);
            *sum += weight * *level as f32 / 1e6;
            *all += weight;
        }
    }
    let share = |(sum, all)| if all > 0.0 { sum / all } else { 1.0 };
    sums.into_iter().map(share).collect()
}

impl Standing for Shown<'_, '_> {
    fn face(&self, thing: Thing) -> Face {
        match thing {
            Thing::Node(n) => self.node(n),
            Thing::Department(d) => self.department(d),
        }
    }

    fn name(&self, thing: Thing) -> &str {
        name(self.w, thing)
    }

    fn segment(&self, place: usize) -> &str {
        self.segments.get(place).map_or("", String::as_str)
    }

    fn words(&self, thing: Thing) -> String {
        let face = self.face(thing);
        let w = self.w;
        let mut words = vec![w.get(face.working.key())];
        if face.belief != Belief::Unknown {
            words.push(w.get(marks::belief_key(face.belief)));
        }
        if face.attacked {
            words.push(w.get("ui-truth-attacked"));
        }
        if let Some(gap) = face.gap {
            words.push(w.get(gap.key()));
        }
        if face.level < 0.995 {
            let share = (face.level * 1e6) as u32;
            words.push(w.text("ui-level", &Args::new().word("share", w.percent(share))));
        }
        if face.waiting > 0 {
            let args = Args::new().word("count", w.count(u64::from(face.waiting)));
            words.push(w.text("ui-mail-waits", &args));
        }
        words.join(" · ")
    }
}

/// The name of a thing.
pub(in crate::desktop) fn name<'a>(w: &Words<'a>, thing: Thing) -> &'a str {
    match thing {
        Thing::Node(n) => w.names.nodes.of(n),
        Thing::Department(d) => w.names.departments.of(d),
    }
}

/// The picture in the console, with its tools.
pub(super) fn ministry(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, hide_truth: bool) {
    let view = std::sync::Arc::clone(&c.view);
    let chart = std::sync::Arc::clone(&c.chart);
    let lens = if hide_truth {
        Lens::Belief
    } else {
        c.open.lens
    };
    tools(ui, c, &chart, w, hide_truth);
    let shown = Shown::through(&view, lens, w);
    let picked = c.open.canvas.picked;
    if let Some(thing) = picked {
        egui::Panel::bottom("picked")
            .resizable(false)
            .show(ui, |ui| picked_ui(ui, c, thing, &shown, w));
    }
    let gesture = c.open.canvas.ui(ui, &chart, &shown, &w.get("ui-picture"));
    if let (Some(Gesture::Picked(thing)), Some(draft)) = (gesture, c.open.draft.as_mut()) {
        draft.aim(thing, w);
    }
}

fn tools(ui: &mut Ui, c: &mut Conduct, chart: &Chart, w: &Words<'_>, hide_truth: bool) {
    ui.horizontal(|ui| {
        if !hide_truth {
            let options = Lens::ALL.map(|l| (l, w.get(l.key())));
            parts::choice(ui, &mut c.open.lens, &options);
            ui.separator();
        }
        ui.menu_button((parts::icon(icons::LAYERS), w.get("ui-layers")), |ui| {
            for layer in Layer::ALL {
                let mut on = c.open.canvas.layers.contains(&layer);
                if ui.checkbox(&mut on, w.get(layer.key())).changed() {
                    match on {
                        true => c.open.canvas.layers.insert(layer),
                        false => c.open.canvas.layers.remove(&layer),
                    };
                }
            }
        });
        ui.menu_button((parts::icon(icons::INFO), w.get("ui-legend")), |ui| {
            legend(ui, w, hide_truth)
        });
        if parts::icon_button(ui, icons::MAXIMIZE, &w.get("ui-show-all")).clicked() {
            c.open.canvas.show_all();
        }
        find(ui, c, chart, w);
    });
}

fn find(ui: &mut Ui, c: &mut Conduct, chart: &Chart, w: &Words<'_>) {
    let field = parts::search(ui, &mut c.open.find_thing, &w.get("ui-find-thing"), 190.0);
    if c.open.focus == Some(FIND) {
        c.open.focus = None;
        field.request_focus();
    }
    let wanted = c.open.find_thing.trim().to_lowercase();
    if wanted.is_empty() {
        return;
    }
    let found: Vec<Thing> = chart
        .items
        .iter()
        .map(|i| i.thing)
        .filter(|t| name(w, *t).to_lowercase().contains(&wanted))
        .take(8)
        .collect();
    let enter = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    let mut gone_to = enter.then(|| found.first().copied()).flatten();
    egui::Popup::from_response(&field)
        .open(true)
        .close_behavior(egui::PopupCloseBehavior::IgnoreClicks)
        .show(|ui| {
            if found.is_empty() {
                ui.label(parts::dim(ui, w.get("ui-nothing-found")));
            }
            for thing in &found {
                if ui.selectable_label(false, name(w, *thing)).clicked() {
                    gone_to = Some(*thing);
                }
            }
        });
    if let Some(thing) = gone_to {
        c.open.canvas.go_to(chart, thing);
        c.open.find_thing.clear();
    }
}

pub(in crate::desktop) fn legend(ui: &mut Ui, w: &Words<'_>, hide_truth: bool) {
    let p = palette(ui);
    let line = |ui: &mut Ui, key: &str, draw: &dyn Fn(&egui::Painter, egui::Rect)| {
        ui.horizontal(|ui| {
            marks::sample(ui, draw);
            ui.label(w.get(key));
        });
    };
    for working in [Working::Works, Working::CutOff, Working::Down] {
        line(ui, working.key(), &|painter, rect| {
            marks::outline(painter, rect, working, p, 0.7)
        });
    }
    parts::heading(ui, &w.get("ui-legend-belief"));
    for belief in [Belief::Suspected, Belief::Confirmed, Belief::Cleared] {
        line(ui, marks::belief_key(belief), &|painter, rect| {
            marks::outline(painter, rect, Working::Works, p, 0.7);
            marks::halo(painter, rect, belief, p, 0.6);
        });
    }
    if hide_truth {
        return;
    }
    parts::heading(ui, &w.get("ui-legend-truth"));
    line(ui, "ui-truth-attacked", &|painter, rect| {
        marks::hatching(painter, rect, p, 0.7);
        marks::outline(painter, rect, Working::Works, p, 0.7);
    });
    for gap in [Gap::TheyDoNotKnow, Gap::TheyBelieveWrongly] {
        line(ui, gap.key(), &|painter, rect| {
            marks::outline(painter, rect, Working::Works, p, 0.7);
            marks::gap(painter, rect, gap, p, 0.7);
        });
    }
}

fn picked_ui(ui: &mut Ui, c: &mut Conduct, thing: Thing, shown: &Shown<'_, '_>, w: &Words<'_>) {
    let p = palette(ui);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.label(parts::strong(name(w, thing)));
        ui.label(RichText::new(shown.words(thing)).color(p.dim));
        parts::right(ui, |ui| {
            if parts::icon_button(ui, icons::X, &w.get("ui-close")).clicked() {
                c.open.canvas.picked = None;
            }
        });
    });
    if let Thing::Node(node) = thing {
        let found: Vec<String> = shown
            .picture
            .known
            .iter()
            .rev()
            .filter(|s| matches!(&s.what, SeenFact::Finding { node: n, .. } | SeenFact::Alert { node: n, .. } if *n == node))
            .take(3)
            .map(|s| {
                let told = super::cell::told(s, shown.picture, &c.view, w);
                format!("{} · {}", w.near(s.at, c.view.now), told.title)
            })
            .collect();
        ScrollArea::vertical().max_height(60.0).show(ui, |ui| {
            for f in found {
                parts::one_line(ui, parts::small(ui, f));
            }
        });
    }
    ui.add_space(2.0);
}

/// The picture as the room sees it: believed, large, without tools.
pub(super) fn believed(
    ui: &mut Ui,
    canvas: &mut Canvas,
    chart: &Chart,
    picture: &OperationalPicture,
    w: &Words<'_>,
) {
    let shown = Shown::believed(picture, w);
    canvas.ui(ui, chart, &shown, &w.get("ui-picture"));
}
