//! The tracks: what happened along the time of the exercise, with the playhead over them. Any second can be dragged to.

use super::{Looking, Reviewing};
use crate::assessment::review::{Curve, Quantity};
use crate::desktop::axis::{self, Axis};
use crate::desktop::look::{Palette, palette, strong_family};
use crate::desktop::tracks::{Track, label, ticks};
use crate::desktop::words::Words;
use crate::exercise::command::Note;
use crate::exercise::past::Past;
use crate::simulation::time::Time;
use eframe::egui;
use egui::{
    Align2, Color32, FontId, Painter, PointerButton, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};

/// Tracks from above to below.
const TRACKS: [Track; 6] = [
    Track::Attacker,
    Track::Alerts,
    Track::Injects,
    Track::Orders,
    Track::Words,
    Track::Notes,
];

/// What the tracks show, in the order of time.
pub(super) fn marks(past: &Past) -> Vec<(Time, Track)> {
    let events = past.events.iter();
    let mut all: Vec<(Time, Track)> = events
        .filter(|(at, _)| *at >= Time::START)
        .filter_map(|(at, event)| Some((*at, Track::of(event)?)))
        .collect();
    all.extend(past.notes.iter().filter_map(|n| match &n.note {
        Note::Observation { at, .. } | Note::Bookmark { at, .. } => Some((*at, Track::Notes)),
        Note::Rated { .. }
        | Note::HotWash { .. }
        | Note::ReportEdit { .. }
        | Note::Refused { .. } => None,
    }));
    all.sort();
    all
}

/// Width of the names of the tracks.
const NAMES: f32 = 96.0;
/// Height above the tracks, for days and hours.
const HEAD: f32 = 20.0;
/// Height of the row of decisions.
const FLAGS: f32 = 18.0;

/// Curves that are drawn, each over its own range.
const CURVES: [(Quantity, &str); 3] = [
    (Quantity::Continuity, "ui-track-continuity"),
    (Quantity::Footholds, "review-track-footholds"),
    (Quantity::Extracted, "review-track-records"),
];

fn curve_ink(q: Quantity, p: Palette) -> Color32 {
    match q {
        Quantity::Footholds => p.truth,
        Quantity::Extracted | Quantity::Consulted => p.bad,
        Quantity::Continuity | Quantity::Trust(_) | Quantity::Calls => p.good,
    }
}

/// Draws the tracks.
pub(super) fn tracks(ui: &mut Ui, l: &mut Looking, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::CLICK | Sense::DRAG);
    let said = format!("{} {}", w.get("review-tracks"), w.moment(l.at()));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Figure, true, &said));
    let p = palette(ui);
    let painter = ui.painter_at(rect);
    let review = std::sync::Arc::clone(&l.review);
    let past = &review.past;
    let end = past.plan.blueprint.end;
    let area = Rect::from_min_max(rect.min + vec2(NAMES, HEAD), rect.max - vec2(8.0, 4.0));
    let seen = l.shown.zoom.axis(area, end);
    l.shown.zoom.wheel(ui, &response, seen, end);
    let axis = l.shown.zoom.axis(area, end);
    let within = painter.with_clip_rect(Rect::from_x_y_ranges(area.x_range(), rect.y_range()));
    axis::days(&within, axis, &past.plan, w, p);

    let flags = Rect::from_min_size(area.min, vec2(area.width(), FLAGS));
    label(
        &painter,
        rect,
        flags.center().y,
        &w.get("review-track-decisions"),
        p.dim,
    );
    let left = (area.height() - FLAGS).max(0.0);
    let row = (left * 0.62 / TRACKS.len() as f32).min(16.0);
    let mut top = flags.bottom();
    for track in TRACKS {
        let place = Rect::from_x_y_ranges(area.x_range(), top..=top + row);
        label(&painter, rect, place.center().y, &w.get(track.key()), p.dim);
        let line = Stroke::new(1.0, p.line.gamma_multiply(0.5));
        painter.hline(place.x_range(), place.bottom(), line);
        ticks(
            &within,
            axis,
            place,
            l.marks.iter().filter(|m| m.1 == track).map(|m| m.0),
            track.ink(p),
        );
        top = place.bottom();
    }
    let band = Rect::from_min_max(pos2(area.left(), top + 4.0), area.max);
    for (n, (quantity, key)) in CURVES.into_iter().enumerate() {
        let Some(c) = review.curves.iter().find(|c| c.quantity == quantity) else {
            continue;
        };
        let ink = curve_ink(quantity, p);
        curve(&within, band, c, axis, past.reached, ink);
        let y = band.top() + band.height() * (n as f32 + 0.5) / CURVES.len() as f32;
        label(&painter, rect, y, &w.get(key), ink);
    }
    let here = axis.x(l.at());
    let head = Stroke::new(2.0, p.accent);
    let below = flags.bottom()..=area.bottom();
    within.vline(here, below, head);
    within.circle_filled(pos2(here, flags.bottom() + 1.0), 4.0, p.accent);
    let on_flag = decisions(&within, l, axis, flags, response.hover_pos(), p);

    if let Some(pos) = response.interact_pointer_pos()
        && (response.dragged_by(PointerButton::Primary) || response.clicked())
        && area.x_range().expand(6.0).contains(pos.x)
    {
        match on_flag.filter(|_| response.clicked()) {
            Some(n) => {
                l.shown.decision = Some(n);
                l.shown.part = super::Part::Decisions;
                asked.push(Reviewing::GoTo(l.decisions[n].at));
            }
            None => asked.push(Reviewing::GoTo(axis.at(pos.x))),
        }
    }
    if let Some(pos) = response.hover_pos().filter(|pos| area.contains(*pos)) {
        within.vline(pos.x, area.y_range(), Stroke::new(1.0, p.dim));
        let tip = hover(l, axis, pos.x, on_flag, w);
        response.on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(420.0);
            for line in tip {
                ui.label(line);
            }
        });
    }
}

/// What stands under the pointer, in words.
fn hover(l: &mut Looking, axis: Axis, x: f32, flag: Option<usize>, w: &Words<'_>) -> Vec<String> {
    let mut said = vec![w.moment(axis.at(x))];
    if let (Some(n), Some(again)) = (flag, &l.again) {
        let score = again.played.score();
        said.push(crate::wording::worth::decision(
            n,
            &l.decisions[n],
            score,
            w.plan,
            &w.names,
            w.wording(),
        ));
        return said;
    }
    let (from, to) = (axis.at(x - 3.0), axis.at(x + 3.0));
    let near = l.entries(w.language()).iter();
    let near = near.filter(|e| e.at >= from && e.at <= to);
    said.extend(
        near.take(5)
            .map(|e| format!("{}  {}", w.hour(e.at), e.text)),
    );
    said
}

/// Flags of the decisions with their numbers; gives the one under the pointer.
fn decisions(
    painter: &Painter,
    l: &Looking,
    axis: Axis,
    place: Rect,
    pointer: Option<Pos2>,
    p: Palette,
) -> Option<usize> {
    let mut under = None;
    let mut last = f32::NEG_INFINITY;
    for (n, d) in l.decisions.iter().enumerate() {
        let x = axis.x(d.at);
        let chosen = l.shown.decision == Some(n);
        let box_ = Rect::from_center_size(pos2(x, place.center().y), vec2(18.0, 14.0));
        let room = x - last >= 19.0 || chosen;
        let near = pointer.is_some_and(|pos| {
            place.y_range().contains(pos.y) && (pos.x - x).abs() <= if room { 9.0 } else { 1.5 }
        });
        if near {
            under = Some(n);
        }
        if !room {
            // Too close to the one before for a number: a tick beneath it.
            let tick = Rect::from_center_size(pos2(x, place.bottom() - 2.0), vec2(1.5, 4.0));
            painter.rect_filled(tick, 0.0, p.accent);
            continue;
        }
        let (fill, ink) = match chosen || near {
            true => (p.accent, p.on_accent),
            false => (p.raised, p.text),
        };
        painter.rect(
            box_,
            3.0,
            fill,
            Stroke::new(1.0, p.accent),
            egui::StrokeKind::Inside,
        );
        painter.text(
            box_.center(),
            Align2::CENTER_CENTER,
            (n + 1).to_string(),
            FontId::new(10.0, strong_family()),
            ink,
        );
        last = x;
    }
    under
}

fn curve(painter: &Painter, band: Rect, c: &Curve, axis: Axis, until: Time, ink: Color32) {
    let most = match c.quantity {
        Quantity::Continuity | Quantity::Trust(_) => 1.0,
        Quantity::Footholds | Quantity::Extracted | Quantity::Consulted | Quantity::Calls => {
            c.most().max(1.0)
        }
    };
    let mut points: Vec<Pos2> = Vec::new();
    for (at, value) in &c.points {
        let share = (value / most).clamp(0.0, 1.0) as f32;
        let here = pos2(axis.x(*at), band.bottom() - band.height() * share);
        if let Some(last) = points.last() {
            points.push(pos2(here.x, last.y));
        }
        points.push(here);
    }
    if let Some(last) = points.last() {
        points.push(pos2(axis.x(until), last.y));
    }
    painter.line(points, Stroke::new(1.5, ink));
}
