//! The canvas: things to be added, moved, connected and grouped, on the ministry and on the attack alike.
//!
//! It draws what [`graph`] gives and asks for changes. A canvas of ten thousand things draws those that are seen.

mod graph;
mod tools;

use super::{Asked, Authoring, Stage, gesture};
use crate::desktop::look::{Palette, palette};
use crate::scenario::diagnostic::{Place, Step};
use crate::scenario::edit::Edit;
use crate::scenario::model::{Language, LinkKind, Position};
use crate::wording::Wording;
use eframe::egui;
use egui::{
    Align2, Color32, CornerRadius, FontId, Pos2, Rect, Response, Sense, Stroke, StrokeKind,
    TextStyle, Ui, Vec2, pos2, vec2,
};
use graph::{Computed, Graph, Item};
use std::collections::{BTreeSet, HashMap};

/// Half the size of a thing.
const HALF: Vec2 = vec2(62.0, 22.0);

/// From this zoom on a thing has its name.
const NAMED: f32 = 0.45;

/// From this zoom on it has its sign.
const SIGNED: f32 = 0.2;

/// So many things are offered to screen readers and by themselves to the pointer.
const OFFERED: usize = 400;

/// What one is doing with the pointer.
#[derive(Debug, Clone, PartialEq)]
enum Doing {
    /// The selected things are moved; where they stood.
    Moving(Vec<(Place, Pos2)>, Vec2),
    /// A frame is drawn around things, from here.
    Framing(Pos2),
    /// A line is drawn from a thing.
    Connecting(usize),
    /// The canvas is moved.
    Panning,
}

/// What is seen, and what one is doing.
#[derive(Debug)]
pub(super) struct View {
    zoom: f32,
    /// What stands in the middle; everything is shown where absent.
    middle: Option<Pos2>,
    doing: Option<Doing>,
    /// Lines are drawn by dragging from thing to thing.
    connect: bool,
    /// What a new line means.
    kind: LinkKind,
    find: String,
    /// Links that are drawn; those of what is selected always are.
    kinds: BTreeSet<LinkKind>,
    /// Of which state and part the graph is.
    of: Option<(u64, bool, Language)>,
    graph: Graph,
    computed: Computed,
    wanted: Option<Place>,
}

impl Default for View {
    fn default() -> View {
        View {
            zoom: 1.0,
            middle: None,
            doing: None,
            connect: false,
            kind: LinkKind::Reaches,
            find: String::new(),
            kinds: BTreeSet::from([LinkKind::RoutesMailTo, LinkKind::DependsOn, LinkKind::Hosts]),
            of: None,
            graph: Graph::default(),
            computed: Computed::default(),
            wanted: None,
        }
    }
}

impl View {
    /// An element comes into the middle when it is drawn next.
    pub(super) fn look_at(&mut self, element: Option<&Place>) {
        self.wanted = element.cloned();
    }

    /// Things only moved on the way to this state: the graph is the same otherwise.
    pub(super) fn moved(&mut self, edits: &[Edit], version: u64) {
        let Some((of, ..)) = self.of.as_mut().filter(|(of, ..)| of + 1 == version) else {
            return;
        };
        let to = |e: &Edit| match e {
            Edit::Set { place, value } => {
                let (last, element) = place.0.split_last()?;
                let is_position = matches!(last, Step::Field(f) if f == "position");
                let at = value.value().downcast_ref::<Option<Position>>().copied()?;
                is_position.then(|| (Place(element.to_vec()), at))
            }
            _ => None,
        };
        let moves: Option<HashMap<Place, Option<Position>>> = edits.iter().map(to).collect();
        // What has no place any more gets one with the rest of the graph.
        let Some(moves) = moves.filter(|m| m.values().all(Option::is_some)) else {
            return;
        };
        for item in &mut self.graph.items {
            if let Some(Some(at)) = moves.get(&item.place) {
                item.at = pos2(at.0, at.1);
            }
        }
        *of = version;
    }

    /// Everything is shown again.
    pub(super) fn show_all(&mut self) {
        self.middle = None;
    }
}

/// From the canvas to the screen.
#[derive(Clone, Copy)]
struct Onto {
    rect: Rect,
    zoom: f32,
    middle: Pos2,
}

impl Onto {
    fn screen(&self, at: Pos2) -> Pos2 {
        self.rect.center() + (at - self.middle) * self.zoom
    }
    fn canvas(&self, at: Pos2) -> Pos2 {
        self.middle + (at - self.rect.center()) / self.zoom
    }
}

/// The canvas with its tools.
pub(super) fn canvas(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    let attack = a.stage == Stage::Attack;
    follow(a, attack);
    tools::tools(ui, a, attack, w, asked);
    if a.shown.canvas.graph.items.is_empty() {
        tools::nothing(ui, a, attack, w, asked);
        return;
    }
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    let p = palette(ui);
    ui.painter().rect_filled(rect, 6.0, p.ground);
    let onto = place_view(ui, &mut a.shown.canvas, rect, &response);
    interact(ui, a, onto, &response, asked);
    draw(ui, a, onto, &response, p, asked);
}

/// Brings the graph up to date.
fn follow(a: &mut Authoring, attack: bool) {
    let of = Some((a.draft.version(), attack, a.language));
    let v = &mut a.shown.canvas;
    if v.of == of {
        return;
    }
    if v.of.is_none_or(|(_, before, _)| before != attack) {
        v.middle = None;
    }
    v.of = of;
    v.graph = match attack {
        true => graph::attack(&a.draft, a.language),
        false => graph::ministry(&a.draft, a.language, &mut v.computed),
    };
}

fn extent(graph: &Graph) -> Rect {
    graph.items.iter().fold(Rect::NOTHING, |all, item| {
        all.union(Rect::from_center_size(item.at, HALF * 2.4))
    })
}

/// Where one looks: everything, what was asked for, or where one went.
fn place_view(ui: &Ui, v: &mut View, rect: Rect, response: &Response) -> Onto {
    if let Some(wanted) = v.wanted.take()
        && let Some(item) = v.graph.items.iter().find(|i| i.place == wanted)
    {
        v.middle = Some(item.at);
        v.zoom = v.zoom.max(0.8);
    }
    if v.middle.is_none() {
        let all = extent(&v.graph);
        v.middle = Some(all.center());
        let fits = (rect.width() / all.width()).min(rect.height() / all.height());
        v.zoom = (fits * 0.96).clamp(0.02, 1.2);
    }
    let mut onto = Onto {
        rect,
        zoom: v.zoom,
        middle: v.middle.unwrap_or_default(),
    };
    if let Some(pointer) = response.hover_pos() {
        let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta.y, i.zoom_delta()));
        let factor = pinch * (scroll * 0.002).exp();
        if (factor - 1.0).abs() > 1e-4 {
            // What lies under the pointer stays there.
            let under = onto.canvas(pointer);
            onto.zoom = (v.zoom * factor).clamp(0.02, 4.0);
            onto.middle = under - (pointer - rect.center()) / onto.zoom;
            v.zoom = onto.zoom;
            v.middle = Some(onto.middle);
        }
    }
    onto
}

/// The thing at a point of the canvas; the last one drawn is on top.
fn at(graph: &Graph, point: Pos2) -> Option<usize> {
    let hit = |i: &Item| Rect::from_center_size(i.at, HALF * 2.0).contains(point);
    graph.items.iter().rposition(hit)
}

fn interact(ui: &Ui, a: &mut Authoring, onto: Onto, response: &Response, asked: &mut Vec<Asked>) {
    let Some(pointer) = response.interact_pointer_pos() else {
        return;
    };
    let here = onto.canvas(pointer);
    let modifiers = ui.input(|i| i.modifiers);
    let v = &mut a.shown.canvas;
    if response.clicked() {
        let clicked = at(&v.graph, here).map(|i| v.graph.items[i].place.clone());
        let selected = match clicked {
            Some(place) => super::listing::chosen_with(ui, &a.selected, place),
            None => Vec::new(),
        };
        asked.push(Asked::Select(selected));
        return;
    }
    if response.drag_started() {
        let start = ui.input(|i| i.pointer.press_origin()).unwrap_or(pointer);
        let under = at(&v.graph, onto.canvas(start));
        let panning = ui.input(|i| i.pointer.middle_down() || i.pointer.secondary_down());
        v.doing = Some(match under {
            _ if panning => Doing::Panning,
            Some(i) if v.connect => Doing::Connecting(i),
            Some(i) => {
                let place = v.graph.items[i].place.clone();
                let mut moved: Vec<Place> = a.selected.clone();
                if !moved.contains(&place) {
                    moved = vec![place.clone()];
                    asked.push(Asked::Select(moved.clone()));
                }
                let items = &v.graph.items;
                let stood = items.iter().filter(|i| moved.contains(&i.place));
                Doing::Moving(stood.map(|i| (i.place.clone(), i.at)).collect(), Vec2::ZERO)
            }
            None if modifiers.shift => Doing::Framing(onto.canvas(start)),
            None => Doing::Panning,
        });
    }
    let epoch = a.epoch;
    let v = &mut a.shown.canvas;
    match &mut v.doing {
        Some(Doing::Panning) => {
            v.middle = v.middle.map(|m| m - response.drag_delta() / v.zoom);
        }
        Some(Doing::Moving(stood, by)) if response.dragged() => {
            *by += response.drag_delta() / v.zoom;
            let step = |x: f32| (x / 4.0).round() * 4.0;
            let edits = stood.iter().map(|(place, at)| {
                let to = *at + *by;
                let place = place.field("position");
                Edit::set(place, Some(Position(step(to.x), step(to.y))))
            });
            let gesture = gesture(("move", epoch, stood.first().map(|(p, _)| p)));
            asked.push(Asked::Edit(
                "author-do-place",
                Some(gesture),
                edits.collect(),
            ));
        }
        _ => {}
    }
    if response.drag_stopped() {
        let v = &mut a.shown.canvas;
        match v.doing.take() {
            Some(Doing::Framing(from)) => {
                let frame = Rect::from_two_pos(from, here);
                let inside = v.graph.items.iter().filter(|i| frame.contains(i.at));
                asked.push(Asked::Select(inside.map(|i| i.place.clone()).collect()));
            }
            Some(Doing::Connecting(from)) => {
                if let Some(to) = at(&v.graph, here).filter(|to| *to != from) {
                    let (from, to) = (v.graph.items[from].clone(), v.graph.items[to].clone());
                    let kind = v.kind;
                    asked.push(Asked::Edit(
                        "author-do-connect",
                        None,
                        tools::connected(a, &from, &to, kind),
                    ));
                }
            }
            Some(Doing::Moving(..) | Doing::Panning) | None => {}
        }
    }
}

fn line_ink(kind: Option<LinkKind>, p: Palette) -> Color32 {
    match kind {
        None => p.bad,
        Some(LinkKind::RoutesMailTo) => p.accent,
        Some(LinkKind::AuthenticatesThrough | LinkKind::Trusts | LinkKind::MemberOf) => p.good,
        Some(LinkKind::Administers | LinkKind::Supplies | LinkKind::Hosts) => p.warn,
        Some(LinkKind::DependsOn | LinkKind::BacksUp | LinkKind::LogsTo) => p.dim,
        Some(LinkKind::Reaches) => p.line,
    }
}

fn draw(
    ui: &mut Ui,
    a: &mut Authoring,
    onto: Onto,
    response: &Response,
    p: Palette,
    asked: &mut Vec<Asked>,
) {
    let painter = ui.painter_at(onto.rect);
    let v = &a.shown.canvas;
    let seen = onto.rect.expand(HALF.x * onto.zoom);
    let is_seen = |i: usize| seen.contains(onto.screen(v.graph.items[i].at));
    let chosen: BTreeSet<&Place> = a.selected.iter().collect();
    for line in &v.graph.lines {
        if !is_seen(line.from) && !is_seen(line.to) {
            continue;
        }
        let (from, to) = (&v.graph.items[line.from], &v.graph.items[line.to]);
        let lit = chosen.contains(&from.place) || chosen.contains(&to.place);
        if !lit && line.kind.is_some_and(|k| !v.kinds.contains(&k)) {
            continue;
        }
        let ink = line_ink(line.kind, p);
        let ink = if lit { ink } else { ink.gamma_multiply(0.55) };
        arrow(
            &painter,
            onto,
            from.at,
            to.at,
            Stroke::new(if lit { 2.0 } else { 1.0 }, ink),
        );
    }
    let mut offered = 0;
    let font = FontId::new(
        (13.0 * onto.zoom).clamp(9.0, 16.0),
        TextStyle::Body.resolve(ui.style()).family,
    );
    let mut picked = None;
    for item in &v.graph.items {
        let at = onto.screen(item.at);
        if !seen.contains(at) {
            continue;
        }
        let rect = Rect::from_center_size(at, HALF * 2.0 * onto.zoom);
        let is_chosen = chosen.contains(&item.place);
        let stroke = match (is_chosen, item.strong) {
            (true, _) => Stroke::new(2.5, p.accent),
            (false, true) => Stroke::new(2.0, p.text),
            (false, false) => Stroke::new(1.0, p.line),
        };
        painter.rect(
            rect,
            CornerRadius::same((6.0 * onto.zoom.min(1.0)) as u8),
            p.raised,
            stroke,
            StrokeKind::Inside,
        );
        if onto.zoom >= NAMED {
            named(ui, &painter, item, rect, &font, p);
        } else if onto.zoom >= SIGNED {
            let size = (20.0 * onto.zoom).clamp(7.0, 14.0);
            let font = FontId::new(size, crate::desktop::look::icon_family());
            painter.text(at, Align2::CENTER_CENTER, item.icon.0, font, p.dim);
        }
        if offered < OFFERED {
            offered += 1;
            let id = response.id.with(&item.place);
            let thing = ui.interact(
                rect.intersect(onto.rect),
                id,
                Sense::focusable_noninteractive(),
            );
            thing.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::Button, true, is_chosen, &item.name)
            });
            if thing.has_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter)) {
                picked = Some(item.place.clone());
            }
        }
    }
    if let Some(place) = picked {
        asked.push(Asked::Select(vec![place]));
    }
    // From afar a thing says what it is where the pointer rests.
    if onto.zoom < NAMED
        && v.doing.is_none()
        && let Some(under) = response
            .hover_pos()
            .and_then(|p| at(&v.graph, onto.canvas(p)))
    {
        let name = v.graph.items[under].name.clone();
        response.clone().on_hover_text_at_pointer(name);
    }
    let Some(pointer) = response.interact_pointer_pos() else {
        return;
    };
    match &v.doing {
        Some(Doing::Framing(from)) => {
            let frame = Rect::from_two_pos(onto.screen(*from), pointer);
            let stroke = Stroke::new(1.0, p.accent);
            painter.rect(
                frame,
                0.0,
                p.accent.gamma_multiply(0.1),
                stroke,
                StrokeKind::Middle,
            );
        }
        Some(Doing::Connecting(from)) => {
            let from = v.graph.items[*from].at;
            let stroke = Stroke::new(2.0, p.accent);
            painter.line_segment([onto.screen(from), pointer], stroke);
        }
        Some(Doing::Moving(..) | Doing::Panning) | None => {}
    }
}

/// Sign and name of a thing, inside of it.
fn named(ui: &Ui, painter: &egui::Painter, item: &Item, rect: Rect, font: &FontId, p: Palette) {
    let icon = FontId::new(font.size, crate::desktop::look::icon_family());
    painter.text(
        pos2(rect.left() + 8.0, rect.center().y),
        Align2::LEFT_CENTER,
        item.icon.0,
        icon,
        p.dim,
    );
    let room = rect.width() - font.size * 1.4 - 18.0;
    let mut job =
        egui::text::LayoutJob::simple(item.name.clone(), font.clone(), p.text, room.max(10.0));
    job.wrap.max_rows = 2;
    let laid = ui.fonts_mut(|f| f.layout_job(job));
    let left = rect.left() + 12.0 + font.size * 1.2;
    painter.galley(
        pos2(left, rect.center().y - laid.size().y / 2.0),
        laid,
        p.text,
    );
}

/// A line with its point at the edge of the thing that it leads to.
fn arrow(painter: &egui::Painter, onto: Onto, from: Pos2, to: Pos2, stroke: Stroke) {
    let way = to - from;
    let length = way.length();
    if length < 1.0 {
        return;
    }
    // Where the line leaves the frame of the thing.
    let scale = (HALF.x / way.x.abs().max(0.01)).min(HALF.y / way.y.abs().max(0.01));
    let tip = to - way * scale.min(0.49);
    let start = from + way * scale.min(0.49);
    let (start, tip) = (onto.screen(start), onto.screen(tip));
    painter.line_segment([start, tip], stroke);
    if onto.zoom >= 0.3 {
        let back = (start - tip).normalized() * 8.0 * onto.zoom.min(1.0);
        let side = back.rot90() * 0.45;
        painter.line_segment([tip, tip + back + side], stroke);
        painter.line_segment([tip, tip + back - side], stroke);
    }
}
