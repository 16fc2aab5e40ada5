//! What happened, along the time of the exercise: attacker, alerts, injects, orders, words, and the curves of continuity and
//! footholds. The room it takes does not grow with the exercise.

use super::Conduct;
use super::view::View;
use crate::desktop::look::{Palette, palette};
use crate::desktop::words::Words;
use crate::exercise::event::Event;
use crate::simulation::event as truth;
use crate::simulation::time::Time;
use eframe::egui;
use egui::{
    Align2, Color32, FontFamily, FontId, Painter, Pos2, Rect, Sense, Stroke, Ui, pos2, vec2,
};

/// Tracks from above to below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Track {
    Attacker,
    Alerts,
    Injects,
    Orders,
    Words,
}

impl Track {
    const ALL: [(Track, &'static str); 5] = [
        (Track::Attacker, "ui-track-attacker"),
        (Track::Alerts, "ui-track-alerts"),
        (Track::Injects, "ui-track-injects"),
        (Track::Orders, "ui-track-orders"),
        (Track::Words, "ui-track-words"),
    ];

    fn of(event: &Event) -> Option<Track> {
        match event {
            Event::World(
                truth::Event::AttemptEnded { success: true, .. }
                | truth::Event::FootholdGained { .. }
                | truth::Event::Records { .. },
            ) => Some(Track::Attacker),
            Event::World(truth::Event::Triaged {
                escalated: true, ..
            }) => Some(Track::Alerts),
            Event::InjectSent { .. } => Some(Track::Injects),
            Event::Ordered { .. } => Some(Track::Orders),
            Event::StatementMade { .. }
            | Event::Declared { .. }
            | Event::Reported { .. }
            | Event::Decided { .. } => Some(Track::Words),
            _ => None,
        }
    }

    fn ink(self, p: Palette) -> Color32 {
        match self {
            Track::Attacker => p.truth,
            Track::Alerts => p.warn,
            Track::Injects => p.accent,
            Track::Orders => p.good,
            Track::Words => p.belief,
        }
    }
}

/// Width of the names of the tracks.
const NAMES: f32 = 84.0;

pub(super) fn timeline(ui: &mut Ui, c: &Conduct, w: &Words<'_>) {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    response
        .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Figure, true, w.get("ui-timeline")));
    let p = palette(ui);
    let painter = ui.painter_at(rect);
    let view = &c.view;
    let end = view.plan.blueprint.end.0.max(1) as f32;
    let area = Rect::from_min_max(rect.min + vec2(NAMES, 14.0), rect.max - vec2(8.0, 4.0));
    let x = |t: Time| area.left() + area.width() * (t.0 as f32 / end).clamp(0.0, 1.0);
    days(&painter, area, view, w, &x, p);
    let rows = Track::ALL.len() as f32 + 1.6;
    let row = area.height() / rows;
    for (n, (track, key)) in Track::ALL.iter().enumerate() {
        let y = area.top() + row * (n as f32 + 0.5);
        label(&painter, rect, y, &w.get(key), p);
        painter.hline(
            area.x_range(),
            y,
            Stroke::new(1.0, p.line.gamma_multiply(0.5)),
        );
        // What falls on the same point of the screen is drawn once.
        let mut last = f32::NEG_INFINITY;
        for (at, event) in view.events.iter() {
            if Track::of(event) == Some(*track) && at.0 >= 0 {
                let here = x(*at);
                if here - last >= 1.5 {
                    painter.rect_filled(
                        Rect::from_center_size(pos2(here, y), vec2(2.0, row * 0.62)),
                        1.0,
                        track.ink(p),
                    );
                    last = here;
                }
            }
        }
    }
    let band = Rect::from_min_max(pos2(area.left(), area.bottom() - row * 1.6), area.max);
    curves(&painter, rect, band, view, w, &x, p);
    let now = x(view.now);
    painter.vline(now, area.y_range(), Stroke::new(1.5, p.accent));
    if let Some(pos) = response.hover_pos().filter(|pos| area.contains(*pos)) {
        let t = Time(((pos.x - area.left()) / area.width() * end) as i32);
        painter.vline(pos.x, area.y_range(), Stroke::new(1.0, p.dim));
        response.on_hover_text_at_pointer(w.moment(t));
    }
}

fn label(painter: &Painter, rect: Rect, y: f32, text: &str, p: Palette) {
    painter.text(
        pos2(rect.left() + 8.0, y),
        Align2::LEFT_CENTER,
        text,
        FontId::new(11.0, FontFamily::Proportional),
        p.dim,
    );
}

fn days(
    painter: &Painter,
    area: Rect,
    view: &View,
    w: &Words<'_>,
    x: &impl Fn(Time) -> f32,
    p: Palette,
) {
    let calendar = &view.plan.blueprint.calendar;
    for scene in &view.plan.scenario.scenes {
        let from = x(view.plan.moment(scene.from));
        let to = x(view.plan.moment(scene.to));
        let rect = Rect::from_x_y_ranges(from..=to, area.y_range());
        painter.rect_filled(rect, 0.0, p.raised.gamma_multiply(0.6));
    }
    for day in 0..400 {
        let at = calendar.at(day, 0);
        if at > view.plan.blueprint.end {
            break;
        }
        if at < Time::START {
            continue;
        }
        let here = x(at);
        painter.vline(here, area.y_range(), Stroke::new(1.0, p.line));
        let civil = calendar.civil(at);
        painter.text(
            pos2(here + 3.0, area.top() - 13.0),
            Align2::LEFT_TOP,
            w.short_date(&view.plan.scenario.start, civil),
            FontId::new(10.5, FontFamily::Proportional),
            p.dim,
        );
    }
}

fn curves(
    painter: &Painter,
    rect: Rect,
    band: Rect,
    view: &View,
    w: &Words<'_>,
    x: &impl Fn(Time) -> f32,
    p: Palette,
) {
    label(
        painter,
        rect,
        band.center().y,
        &w.get("ui-track-continuity"),
        p,
    );
    let mut points: Vec<Pos2> = Vec::new();
    for sample in view.curve.iter() {
        let at = pos2(
            x(sample.at),
            band.bottom() - band.height() * sample.continuity.clamp(0.0, 1.0),
        );
        if let Some(last) = points.last() {
            points.push(pos2(at.x, last.y));
        }
        points.push(at);
    }
    if let Some(last) = points.last() {
        points.push(pos2(x(view.now), last.y));
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
            x(sample.at),
            band.bottom() - band.height() * sample.footholds as f32 / most,
        );
        if let Some(last) = points.last() {
            points.push(pos2(at.x, last.y));
        }
        points.push(at);
    }
    painter.line(points, Stroke::new(1.2, p.truth));
}
