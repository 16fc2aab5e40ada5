//! What happened, along the time of the exercise: attacker, alerts, injects, orders, words, and the curves of continuity and
//! footholds. The room it takes does not grow with the exercise.

mod injects;

use super::Conduct;
use super::view::View;
use crate::desktop::axis::{self, Axis};
use crate::desktop::look::{Palette, icon_family, icons, palette};
use crate::desktop::tracks::{Track, label, ticks};
use crate::desktop::words::Words;
use crate::simulation::time::Time;
use eframe::egui;
use egui::{Painter, Pos2, Rect, RichText, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

pub use crate::desktop::axis::Zoom;

/// Tracks from above to below.
const TRACKS: [Track; 5] = [
    Track::Attacker,
    Track::Alerts,
    Track::Injects,
    Track::Orders,
    Track::Words,
];

/// Width of the names of the tracks.
const NAMES: f32 = 84.0;

/// Height above the tracks, for days and hours.
const HEAD: f32 = 20.0;

/// Rows that the injects take: they are what the facilitator looks for.
const INJECT_ROWS: f32 = 3.4;

/// Rows that the curves take.
const CURVE_ROWS: f32 = 1.6;

/// Room for the places of the tracks: the middle and the height of each, from above to below.
fn tracks(area: Rect) -> (Vec<(Track, Rect)>, Rect) {
    let rows = |t: Track| match t {
        Track::Injects => INJECT_ROWS,
        Track::Attacker | Track::Alerts | Track::Orders | Track::Words | Track::Notes => 1.0,
    };
    let whole: f32 = TRACKS.iter().map(|t| rows(*t)).sum::<f32>() + CURVE_ROWS;
    let row = area.height() / whole;
    let mut top = area.top();
    let tracks = TRACKS
        .iter()
        .map(|track| {
            let y = top..=top + row * rows(*track);
            top = *y.end();
            (*track, Rect::from_x_y_ranges(area.x_range(), y))
        })
        .collect();
    (tracks, Rect::from_min_max(pos2(area.left(), top), area.max))
}

pub(super) fn timeline(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>) {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Figure, true, w.get("ui-timeline")));
    let p = palette(ui);
    let painter = ui.painter_at(rect);
    let view = std::sync::Arc::clone(&c.view);
    let end = view.plan.blueprint.end;
    let inner = Rect::from_min_max(rect.min + vec2(NAMES, HEAD), rect.max - vec2(8.0, 4.0));
    let lane = tracks(inner).0.into_iter().find(|t| t.0 == Track::Injects);
    let lane_height = lane.map_or(0.0, |(_, r)| r.height());
    let marks = injects::marks(&view);
    let column = injects::column(&marks, lane_height, inner.width() * 0.25);
    let area = Rect::from_min_max(inner.min, inner.max - vec2(column, 0.0));
    let zoom = &mut c.open.zoom;
    zoom.follow(ui, &response, zoom.axis(area, end), end);
    closer(ui, c, rect, w);
    let axis = c.open.zoom.axis(area, end);
    let within = painter.with_clip_rect(Rect::from_x_y_ranges(area.x_range(), rect.y_range()));
    axis::days(&within, axis, &view.plan, w, p);
    let (places, band) = tracks(area);
    for (track, place) in &places {
        label(&painter, rect, place.center().y, &w.get(track.key()), p.dim);
        let beneath = if *track == Track::Injects {
            place.bottom()
        } else {
            place.center().y
        };
        painter.hline(
            place.x_range(),
            beneath,
            Stroke::new(1.0, p.line.gamma_multiply(0.5)),
        );
        if *track != Track::Injects {
            let events = view.events.iter();
            let at = events
                .filter(|(at, event)| *at >= Time::START && Track::of(event) == Some(*track))
                .map(|(at, _)| *at);
            ticks(&within, axis, *place, at, track.ink(p));
        }
    }
    label(
        &painter,
        rect,
        band.center().y,
        &w.get("ui-track-continuity"),
        p.dim,
    );
    curves(&within, band, &view, axis, p);
    within.vline(axis.x(view.now), area.y_range(), Stroke::new(1.5, p.accent));
    if let Some(pos) = response.hover_pos().filter(|pos| area.contains(*pos)) {
        painter.vline(pos.x, area.y_range(), Stroke::new(1.0, p.dim));
        response.on_hover_text_at_pointer(w.moment(axis.at(pos.x)));
    }
    if let Some((_, lane)) = places.iter().find(|t| t.0 == Track::Injects) {
        let gutter = Rect::from_min_max(
            pos2(area.right(), lane.top()),
            pos2(inner.right(), lane.bottom()),
        );
        if column > 0.0 {
            painter.rect_filled(gutter.shrink2(vec2(4.0, 0.0)), 4.0, p.raised);
        }
        injects::injects(ui, c, &marks, axis, (*lane, gutter), w);
    }
}

/// Closer, further away, everything: for those without a wheel.
fn closer(ui: &mut Ui, c: &mut Conduct, rect: Rect, w: &Words<'_>) {
    let end = c.view.plan.blueprint.end;
    let now = c.view.now;
    let maximize = RichText::new(icons::MAXIMIZE.0).family(icon_family());
    let buttons = [
        (RichText::new("+").size(14.0), "ui-closer"),
        (RichText::new("−").size(14.0), "ui-further"),
        (maximize.size(11.0), "ui-show-all"),
    ];
    for (n, (sign, key)) in buttons.into_iter().enumerate() {
        let corner = rect.min + vec2(6.0 + 24.0 * n as f32, 1.0);
        let place = Rect::from_min_size(corner, vec2(22.0, HEAD - 2.0));
        let button = ui.put(
            place,
            egui::Button::new(sign).min_size(place.size()).small(),
        );
        let word = w.get(key);
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &word));
        if button.on_hover_text(word).clicked() {
            match n {
                0 => c.open.zoom.by(2.0, now, end),
                1 => c.open.zoom.by(0.5, now, end),
                _ => c.open.zoom.show_all(),
            }
        }
    }
}

fn curves(painter: &Painter, band: Rect, view: &View, axis: Axis, p: Palette) {
    let mut points: Vec<Pos2> = Vec::new();
    for sample in view.curve.iter() {
        let at = pos2(
            axis.x(sample.at),
            band.bottom() - band.height() * sample.continuity.clamp(0.0, 1.0),
        );
        if let Some(last) = points.last() {
            points.push(pos2(at.x, last.y));
        }
        points.push(at);
    }
    if let Some(last) = points.last() {
        points.push(pos2(axis.x(view.now), last.y));
    }
    painter.line(points, Stroke::new(1.6, p.good));
    let most = view
        .curve
        .iter()
        .map(|s| s.footholds)
        .max()
        .unwrap_or(0)
        .max(1) as f32;
    let mut points: Vec<Pos2> = Vec::new();
    for sample in view.curve.iter() {
        let at = pos2(
            axis.x(sample.at),
            band.bottom() - band.height() * sample.footholds as f32 / most,
        );
        if let Some(last) = points.last() {
            points.push(pos2(at.x, last.y));
        }
        points.push(at);
    }
    painter.line(points, Stroke::new(1.2, p.truth));
}
