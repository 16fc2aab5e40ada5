//! The chronogramme along the time of the exercise: each inject a mark with the sign of its state. What has no time yet
//! stands in a column of its own at the end. A mark is picked as in the table; one that is due is dragged to another time.

use super::super::dialogs::{Dialog, Move};
use super::super::stands::{self, Stands, ink, key, sign, stands};
use super::super::view::View;
use super::super::{Conduct, Side};
use crate::desktop::axis::Axis;
use crate::desktop::look::{icon_family, palette, parts};
use crate::desktop::words::Words;
use crate::exercise::event::Event;
use crate::exercise::plan::InjectIx;
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::time::Time;
use crate::wording::{Args, waiting};
use eframe::egui;
use egui::{
    Align2, FontFamily, FontId, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};
use std::collections::HashMap;

/// Room that a mark takes.
const MARK: f32 = 16.0;

/// A mark of the lane.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    inject: InjectIx,
    stands: Stands,
    /// Where it stands, if it has a time.
    at: Option<Time>,
}

/// How wide the column is of what has no time.
pub(super) fn column(all: &[Mark], height: f32, most: f32) -> f32 {
    let count = all.iter().filter(|m| m.at.is_none()).count();
    match count {
        0 => 0.0,
        n => (n.div_ceil(rows(height)) as f32 * MARK + 14.0).clamp(40.0, most),
    }
}

fn rows(height: f32) -> usize {
    ((height / MARK) as usize).max(1)
}

/// Every inject, those with a time by their time.
pub(super) fn marks(view: &View) -> Vec<Mark> {
    let cancelled: HashMap<InjectIx, Time> = view
        .events
        .iter()
        .filter_map(|(at, e)| match e {
            Event::InjectCancelled { inject } => Some((*inject, *at)),
            _ => None,
        })
        .collect();
    let all = view.injects.iter().enumerate().map(|(n, line)| {
        let inject = InjectIx::from_place(n);
        let stands = stands(view, inject, line);
        let at = match stands {
            Stands::Sent(at) | Stands::Waits(at) | Stands::Due(at) => Some(at),
            Stands::Cancelled => cancelled.get(&inject).copied(),
            Stands::Held => stands::moment(view, inject, line).filter(|at| *at >= view.now),
            Stands::If => None,
        };
        Mark { inject, stands, at }
    });
    let mut all: Vec<Mark> = all.collect();
    all.sort_by_key(|m| (m.at, m.inject));
    all
}

/// Draws the lane into `lane`, and what has no time into `column`.
pub(super) fn injects(
    ui: &mut Ui,
    c: &mut Conduct,
    all: &[Mark],
    axis: Axis,
    (lane, column): (Rect, Rect),
    w: &Words<'_>,
) {
    let view = std::sync::Arc::clone(&c.view);
    let rows = rows(lane.height());
    let y = |rect: Rect, row: usize| rect.top() + rect.height() * (row as f32 + 0.5) / rows as f32;
    let mut last = vec![f32::NEG_INFINITY; rows];
    let mut placed: Vec<(Mark, usize, f32)> = Vec::new();
    for mark in all.iter().filter(|m| m.at.is_some_and(|t| axis.shows(t))) {
        let Some(at) = mark.at else { continue };
        let x = axis.x(at);
        let free = (0..rows).find(|r| x - last[*r] >= MARK);
        // Where more come at once than there are rows, the one that was left longest ago is covered.
        let oldest = (0..rows).min_by(|a, b| last[*a].total_cmp(&last[*b]));
        let row = free.or(oldest).unwrap_or(0);
        last[row] = x;
        placed.push((*mark, row, x));
    }
    for (n, (mark, row, x)) in placed.iter().enumerate() {
        let next = placed[n + 1..].iter().find(|(_, r, _)| r == row);
        let room = next.map_or(axis.area.right(), |(_, _, x)| *x - MARK / 2.0) - x - MARK / 2.0;
        let centre = pos2(*x, y(lane, *row));
        let response = draw(ui, c, &view, *mark, centre, w);
        title(ui, &view, *mark, centre, room, w);
        drag(ui, c, &view, *mark, &response, axis, w);
    }
    let waiting: Vec<&Mark> = all.iter().filter(|m| m.at.is_none()).collect();
    let columns = waiting.len().div_ceil(rows).max(1);
    let step = ((column.width() - 10.0) / columns as f32).min(MARK);
    for (n, mark) in waiting.into_iter().enumerate() {
        let x = column.left() + 10.0 + step * ((n / rows) as f32 + 0.5);
        draw(ui, c, &view, *mark, pos2(x, y(column, n % rows)), w);
    }
}

/// One mark. Not a stop of the tabulator: the table has the same injects, by keys.
fn draw(
    ui: &mut Ui,
    c: &mut Conduct,
    view: &View,
    mark: Mark,
    centre: egui::Pos2,
    w: &Words<'_>,
) -> Response {
    let p = palette(ui);
    let rect = Rect::from_center_size(centre, Vec2::splat(MARK));
    let movable = matches!(mark.stands, Stands::Due(_));
    let sense = match movable {
        true => Sense::CLICK | Sense::DRAG,
        false => Sense::CLICK,
    };
    let id = ui.scope_id().with(("inject", mark.inject));
    let response = ui.interact(rect, id, sense);
    let selected = c.open.inject == Some(mark.inject);
    let label = label(view, mark, w);
    response.widget_info(|| WidgetInfo::selected(egui::Role::ListItem, true, selected, &label));
    let ink = ink(p, mark.stands);
    let painter = ui.painter();
    if movable {
        painter.circle(centre, MARK / 2.0, p.raised, Stroke::new(1.0, ink));
    }
    painter.text(
        centre,
        Align2::CENTER_CENTER,
        sign(mark.stands).0,
        FontId::new(if movable { 10.5 } else { 12.5 }, icon_family()),
        ink,
    );
    if selected || response.hovered() {
        painter.rect_stroke(
            rect.expand(1.0),
            5.0,
            Stroke::new(if selected { 2.0 } else { 1.0 }, p.accent),
            StrokeKind::Outside,
        );
    }
    if response.hovered() && movable {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Grab);
    }
    if response.clicked() {
        c.open.inject = Some(mark.inject);
        c.open.side = Side::Chronogramme;
        c.open.reveal = true;
    }
    if !response.dragged() {
        return response.on_hover_ui(|ui| tooltip(ui, view, mark, w));
    }
    response
}

fn label(view: &View, mark: Mark, w: &Words<'_>) -> String {
    let title = view
        .inject(mark.inject)
        .map_or("", |line| line.inject.title.get(w.language()));
    let mut parts = vec![title.to_owned(), w.get(key(mark.stands))];
    parts.extend(mark.at.map(|at| w.near(at, view.now)));
    parts.join(" · ")
}

/// The title beside a mark, where there is room for more than a word.
fn title(ui: &Ui, view: &View, mark: Mark, centre: egui::Pos2, room: f32, w: &Words<'_>) {
    const LEAST: f32 = 54.0;
    let Some(line) = view.inject(mark.inject) else {
        return;
    };
    if room < LEAST {
        return;
    }
    let p = palette(ui);
    let words = line.inject.title.get(w.language());
    let font = FontId::new(11.0, FontFamily::Proportional);
    let mut job = egui::text::LayoutJob::simple_singleline(words.to_owned(), font, p.dim);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room - 8.0);
    let galley = ui.painter().layout_job(job);
    let at = centre + vec2(MARK / 2.0 + 3.0, -galley.size().y / 2.0);
    ui.painter().galley(at, galley, p.dim);
}

/// A mark that is due goes with the pointer; where it is let go the facilitator is asked why.
fn drag(
    ui: &Ui,
    c: &mut Conduct,
    view: &View,
    mark: Mark,
    response: &Response,
    axis: Axis,
    w: &Words<'_>,
) {
    let Some(pointer) = response.interact_pointer_pos() else {
        return;
    };
    if !response.dragged() && !response.drag_stopped() {
        return;
    }
    let x = pointer.x.clamp(axis.area.left(), axis.area.right());
    // Nobody means a second: whole minutes, and never in the past.
    let minute = Time(axis.at(x).0.div_euclid(60) * 60);
    let to = minute.max(view.now);
    if response.drag_stopped() {
        if Some(to) != mark.at {
            c.open.inject = Some(mark.inject);
            c.open.dialog = Some(Dialog::Move(Move {
                inject: mark.inject,
                to,
                placed: true,
            }));
        }
        return;
    }
    let p = palette(ui);
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
    let x = axis.x(to);
    // Above every mark and title.
    let layer = egui::LayerId::new(egui::Order::Tooltip, response.id);
    let painter = ui.ctx().layer_painter(layer);
    painter.vline(x, axis.area.y_range(), Stroke::new(1.5, p.accent));
    let args = Args::new().word("to", w.near(to, view.now));
    let galley = painter.layout_no_wrap(
        w.text("ui-moves-to", &args),
        FontId::new(12.0, FontFamily::Proportional),
        p.on_accent,
    );
    let width = galley.size().x + 10.0;
    let left = (x + 6.0).min(axis.area.right() - width);
    let pill = Rect::from_min_size(pos2(left, response.rect.top()), vec2(width, 18.0));
    painter.rect_filled(pill, 4.0, p.accent);
    painter.galley(pill.min + vec2(5.0, 2.0), galley, p.on_accent);
}

fn tooltip(ui: &mut Ui, view: &View, mark: Mark, w: &Words<'_>) {
    let p = palette(ui);
    let Some(line) = view.inject(mark.inject) else {
        return;
    };
    ui.set_max_width(340.0);
    ui.label(parts::strong(line.inject.title.get(w.language())));
    let mut state = vec![w.get(key(mark.stands))];
    if let Some(at) = mark.at {
        state.push(w.near(at, view.now));
        state.push(w.distance(at, view.now));
    }
    ui.horizontal(|ui| {
        ui.label(parts::icon(sign(mark.stands)).color(ink(p, mark.stands)));
        ui.label(parts::dim(ui, state.join(" · ")));
    });
    match mark.stands {
        Stands::If | Stands::Held => {
            let missing = view.truth.injects.get(mark.inject.place());
            for missing in missing.iter().flat_map(|i| &i.waits_for) {
                let text = waiting::missing(missing, &w.names, &view.plan, w.wording());
                ui.label(parts::small(ui, format!("· {text}")));
            }
        }
        Stands::Due(_) => {
            ui.label(parts::small(ui, w.get("ui-drag-to-move")));
        }
        Stands::Sent(_) | Stands::Waits(_) | Stands::Cancelled => {}
    }
}
