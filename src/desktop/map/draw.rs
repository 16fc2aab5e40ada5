//! The chart drawn: panned, zoomed, culled, with as much detail as fits.

use super::chart::{Chart, Layer, Thing};
use super::names;
use crate::desktop::look::marks::{self, Gap, Working};
use crate::desktop::look::{Palette, icon_family, palette, strong_family};
use crate::scenario::model::Belief;
use eframe::egui;
use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Color32, FontFamily, FontId, Painter, Pos2, Rect, Response, Role, Sense, Stroke, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};
use std::collections::BTreeSet;

/// What is shown of one thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// How it works.
    pub working: Working,
    /// What the cell holds of it.
    pub belief: Belief,
    /// The attacker is there: only where the truth may be seen.
    pub attacked: bool,
    /// Where truth and belief differ: only where both may be seen.
    pub gap: Option<Gap>,
    /// How much of it is there, from 0 to 1: a department's functions.
    pub level: f32,
    /// Mail that waits there.
    pub waiting: u32,
}

impl Face {
    /// Works, nobody looked at it.
    pub const QUIET: Face = Face {
        working: Working::Works,
        belief: Belief::Unknown,
        attacked: false,
        gap: None,
        level: 1.0,
        waiting: 0,
    };
}

/// How things stand: faces by place in the chart, names, and what they are called for screen readers.
pub trait Standing {
    /// The face of a thing.
    fn face(&self, thing: Thing) -> Face;
    /// Its name.
    fn name(&self, thing: Thing) -> &str;
    /// The name of a segment.
    fn segment(&self, place: usize) -> &str;
    /// Its state and belief in words.
    fn words(&self, thing: Thing) -> String;
}

/// What somebody did on the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// Pointed at a thing and pressed.
    Picked(Thing),
    /// Pressed beside everything.
    Nothing,
}

/// What is seen of the chart.
#[derive(Debug, Clone)]
pub struct Canvas {
    /// Screen points per chart unit.
    zoom: f32,
    /// What stands in the middle; everything is shown where absent.
    middle: Option<Pos2>,
    /// Which lines are drawn.
    pub layers: BTreeSet<Layer>,
    /// What was picked.
    pub picked: Option<Thing>,
    /// Things that are offered as targets; everything is where empty.
    pub offered: BTreeSet<Thing>,
}

impl Default for Canvas {
    fn default() -> Self {
        Canvas {
            zoom: 1.0,
            middle: None,
            layers: BTreeSet::from([Layer::Mail]),
            picked: None,
            offered: BTreeSet::new(),
        }
    }
}

/// From this zoom on a thing has its name inside.
const NAMED: f32 = 0.55;

/// From this zoom on it has its name beneath; further away only what has something to say has one.
const LABELLED: f32 = 0.46;

/// Half the size of a node on the chart.
const HALF: Vec2 = vec2(56.0, 24.0);
/// Half the size of a department, which stand closer.
const HALF_DEPARTMENT: Vec2 = vec2(46.0, 24.0);

impl Canvas {
    /// Everything is shown again.
    pub fn show_all(&mut self) {
        self.middle = None;
    }

    /// Nearer, or further away.
    pub fn zoom_by(&mut self, factor: f32) {
        self.zoom = (self.zoom * factor).clamp(0.02, 4.0);
    }

    /// A thing is picked and comes into the middle.
    pub fn go_to(&mut self, chart: &Chart, thing: Thing) {
        if let Some(place) = chart.place(thing) {
            self.picked = Some(thing);
            self.middle = Some(chart.items[place].at);
            self.zoom = self.zoom.max(0.9);
        }
    }

    /// Draws the chart into what room there is.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        chart: &Chart,
        standing: &impl Standing,
        label: &str,
    ) -> Option<Gesture> {
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, label));
        if !rect.is_positive() {
            return None;
        }
        self.fit(rect, chart);
        let fitted = chart.extent.center();
        self.move_with(ui, rect, &response, fitted);
        let middle = self.middle.unwrap_or(fitted);
        let to_screen = Placing {
            middle,
            zoom: self.zoom,
            rect,
        };
        let p = palette(ui);
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, 0.0, p.ground);
        let seen = to_screen.back(rect).expand2(HALF * 2.0);
        self.frames(&painter, chart, standing, to_screen, p);
        self.lines(&painter, chart, to_screen, seen, p);
        let pointer = response.hover_pos();
        let mut under = None;
        let mut said = Vec::new();
        for item in chart.items.iter().filter(|i| seen.contains(i.at)) {
            let half = match item.thing {
                Thing::Node(_) => HALF,
                Thing::Department(_) => HALF_DEPARTMENT,
            };
            let body = to_screen.rect(item.at, half);
            let hit = pointer.is_some_and(|pos| body.expand(4.0).contains(pos));
            if hit {
                under = Some(item.thing);
            }
            let face = standing.face(item.thing);
            let offered = self.offered.is_empty() || self.offered.contains(&item.thing);
            let look = Look {
                picked: self.picked == Some(item.thing),
                hovered: hit,
                faded: !offered,
            };
            if self.zoom <= LABELLED && self.zoom > 0.22 && (says(face) || look.picked) {
                said.push((body, standing.name(item.thing)));
            }
            thing(
                &painter,
                body,
                self.zoom,
                item.icon.0,
                // Looked up only where it will be drawn.
                || standing.name(item.thing),
                face,
                look,
                p,
            );
        }
        names::beneath(&painter, rect, &said, p);
        if let Some(t) = under {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
            response.clone().on_hover_ui_at_pointer(|ui| {
                ui.set_max_width(280.0);
                ui.label(egui::RichText::new(standing.name(t)).family(strong_family()));
                ui.label(egui::RichText::new(standing.words(t)).color(p.dim));
            });
        }
        if response.clicked() {
            let gesture = match under {
                Some(t) => Gesture::Picked(t),
                None => Gesture::Nothing,
            };
            self.picked = under;
            return Some(gesture);
        }
        None
    }

    fn fit(&mut self, rect: Rect, chart: &Chart) {
        if self.middle.is_none() && chart.extent.is_positive() {
            let room = rect.size() - vec2(24.0, 24.0);
            let scale = room / chart.extent.size();
            self.zoom = scale.x.min(scale.y).clamp(0.02, 1.6);
        }
    }

    fn move_with(&mut self, ui: &Ui, rect: Rect, response: &Response, fitted: Pos2) {
        let middle = self.middle.unwrap_or(fitted);
        if response.dragged() {
            self.middle = Some(middle - response.drag_delta() / self.zoom);
        }
        let Some(pointer) = response.hover_pos() else {
            return;
        };
        let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta(), i.zoom_delta()));
        let factor = pinch * (scroll.y / 240.0).exp();
        if (factor - 1.0).abs() > 1e-3 {
            // What is under the pointer stays there.
            let middle = self.middle.unwrap_or(fitted);
            let held = middle + (pointer - rect.center()) / self.zoom;
            self.zoom_by(factor);
            self.middle = Some(held - (pointer - rect.center()) / self.zoom);
        }
    }

    fn frames(
        &self,
        painter: &Painter,
        chart: &Chart,
        standing: &impl Standing,
        to: Placing,
        p: Palette,
    ) {
        for (segment, frame) in &chart.frames {
            let frame = to.area(*frame);
            if !frame.intersects(to.rect) {
                continue;
            }
            painter.rect_stroke(
                frame,
                8.0,
                Stroke::new(1.0, p.line),
                egui::StrokeKind::Inside,
            );
            if self.zoom > 0.35 {
                let size = (10.5 * self.zoom).clamp(9.0, 13.0);
                let job = one_line(
                    standing.segment(*segment),
                    size,
                    p.dim,
                    frame.width() - 10.0,
                    FontFamily::Proportional,
                );
                let galley = painter.layout_job(job);
                painter.galley(frame.left_top() + vec2(6.0, 1.0), galley, p.dim);
            }
        }
    }

    fn lines(&self, painter: &Painter, chart: &Chart, to: Placing, seen: Rect, p: Palette) {
        let picked = self.picked.and_then(|t| chart.place(t));
        for (layer, a, b) in &chart.lines {
            let of_picked = picked == Some(*a) || picked == Some(*b);
            if !of_picked && !self.layers.contains(layer) {
                continue;
            }
            let (from, end) = (chart.items[*a].at, chart.items[*b].at);
            if !seen.intersects(Rect::from_two_pos(from, end)) {
                continue;
            }
            let (width, ink) = match of_picked {
                true => (1.8, p.accent),
                false => (1.0, p.line),
            };
            let (from, end) = (to.point(from), to.point(end));
            painter.line_segment([from, end], Stroke::new(width, ink));
            if of_picked {
                let tip = from + (end - from) * 0.72;
                let along = (end - from).normalized() * 6.0;
                let across = along.rot90() * 0.6;
                painter.line_segment([tip, tip - along + across], Stroke::new(width, ink));
                painter.line_segment([tip, tip - along - across], Stroke::new(width, ink));
            }
        }
    }
}

/// From chart to screen.
#[derive(Debug, Clone, Copy)]
struct Placing {
    middle: Pos2,
    zoom: f32,
    rect: Rect,
}

impl Placing {
    fn point(self, at: Pos2) -> Pos2 {
        self.rect.center() + (at - self.middle) * self.zoom
    }
    fn rect(self, at: Pos2, half: Vec2) -> Rect {
        Rect::from_center_size(self.point(at), half * 2.0 * self.zoom)
    }
    fn area(self, area: Rect) -> Rect {
        Rect::from_min_max(self.point(area.min), self.point(area.max))
    }
    fn back(self, area: Rect) -> Rect {
        let back = |at: Pos2| self.middle + (at - self.rect.center()) / self.zoom;
        Rect::from_min_max(back(area.min), back(area.max))
    }
}

#[derive(Debug, Clone, Copy)]
struct Look {
    picked: bool,
    hovered: bool,
    faded: bool,
}

/// Whether a thing has something to say, so that its name is wanted from afar.
fn says(face: Face) -> bool {
    face.attacked
        || face.gap.is_some()
        || face.belief != Belief::Unknown
        || face.working != Working::Works
        || face.level < 0.6
}

/// One thing. Far away it is a dot with its state; nearer it gets its sign, then its name.
#[expect(
    clippy::too_many_arguments,
    reason = "what is drawn, where, and how it stands"
)]
fn thing<'n>(
    painter: &Painter,
    body: Rect,
    zoom: f32,
    icon: char,
    name: impl FnOnce() -> &'n str,
    face: Face,
    look: Look,
    p: Palette,
) {
    if face.attacked {
        marks::hatching(painter, body, p, zoom);
    }
    marks::outline(painter, body, face.working, p, zoom);
    if face.level < 0.995 {
        let mut left = body.shrink(1.5);
        left.min.y = left.max.y - 4.0 * zoom.max(0.4);
        painter.rect_filled(left, 2.0, p.line);
        left.set_width(left.width() * face.level.max(0.02));
        painter.rect_filled(left, 2.0, if face.level < 0.6 { p.bad } else { p.warn });
    }
    let ink = match (look.faded, face.working) {
        (true, _) => p.line,
        (false, Working::Works) => p.text,
        (false, Working::CutOff | Working::Down) => p.dim,
    };
    if zoom > 0.22 {
        let size = (16.0 * zoom).max(8.0);
        let named = zoom > NAMED;
        let at = match named {
            true => pos2(body.left() + 14.0 * zoom, body.center().y),
            false => body.center(),
        };
        painter.text(
            at,
            Align2::CENTER_CENTER,
            icon,
            FontId::new(size, icon_family()),
            ink,
        );
        if named {
            names::inside(painter, body, zoom, name(), ink);
        } else if zoom > LABELLED {
            names::under(painter, body, name(), ink);
        }
    }
    if face.waiting > 0 && zoom > 0.3 {
        let at = pos2(body.right(), body.bottom());
        let text = short_count(face.waiting);
        let galley = painter.layout_no_wrap(
            text,
            FontId::new((10.0 * zoom).clamp(9.0, 13.0), strong_family()),
            p.ground,
        );
        let pill = Rect::from_center_size(at, galley.size() + vec2(8.0, 2.0));
        painter.rect_filled(pill, 6.0, p.warn);
        painter.galley(pill.center() - galley.size() / 2.0, galley, p.ground);
    }
    marks::halo(painter, body, face.belief, p, zoom.clamp(0.45, 1.2));
    if let Some(gap) = face.gap {
        marks::gap(painter, body, gap, p, zoom.clamp(0.6, 1.2));
    }
    if look.picked || look.hovered {
        painter.rect_stroke(
            body.expand(2.0),
            7.0 * zoom,
            Stroke::new(if look.picked { 2.2 } else { 1.2 }, p.accent),
            egui::StrokeKind::Outside,
        );
    }
}

fn one_line(text: &str, size: f32, ink: Color32, width: f32, family: FontFamily) -> LayoutJob {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), FontId::new(size, family), ink);
    job.wrap = TextWrapping::truncate_at_width(width.max(10.0));
    job
}

/// `950`, `12k`, `3M`: as it fits a badge.
fn short_count(n: u32) -> String {
    match n {
        0..=999 => n.to_string(),
        1_000..=999_999 => format!("{}k", n / 1_000),
        _ => format!("{}M", n / 1_000_000),
    }
}

/// The chart as a small picture: dots and mail lines.
pub fn thumbnail(ui: &mut Ui, chart: &Chart, size: Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let p = palette(ui);
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 6.0, p.ground);
    let room = rect.shrink(10.0);
    let scale = room.size() / chart.extent.size().max(vec2(1.0, 1.0));
    let at = |pos: Pos2| {
        room.min
            + vec2(
                (pos.x - chart.extent.min.x) * scale.x,
                (pos.y - chart.extent.min.y) * scale.y,
            )
    };
    // Far more lines than a small picture can show say nothing.
    for (layer, a, b) in chart.lines.iter().take(4_000) {
        if *layer == Layer::Mail {
            let line = [at(chart.items[*a].at), at(chart.items[*b].at)];
            painter.line_segment(line, Stroke::new(0.8, p.line));
        }
    }
    for item in chart.items.iter().take(2_000) {
        let (ink, r) = match item.thing {
            Thing::Node(_) => (p.accent, 2.2),
            Thing::Department(_) => (p.dim, 3.0),
        };
        painter.circle_filled(at(item.at), r, ink);
    }
}
