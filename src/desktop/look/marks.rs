//! Marks of states and beliefs. Each has a shape of its own beside its colour, so that a washed-out projector and
//! colour-blind eyes lose nothing.
//!
//! State: *works* is quiet; *cut off by us* an open ring with a gap; *down* dark with a bar. Belief: *suspected* a dashed
//! halo; *confirmed* a solid halo with a mark; *cleared* a small tick. Truth: hatching underneath, and a badge where belief
//! differs.

use super::icons::{self, Icon};
use super::{Palette, icon_family};
use crate::scenario::model::Belief;
use eframe::egui;
use egui::{
    Align2, Color32, CornerRadius, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2,
    vec2,
};

/// Whether a thing works, as whoever tries it notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Working {
    /// It works.
    Works,
    /// The defenders cut it off.
    CutOff,
    /// It does not work.
    Down,
}

impl Working {
    /// Key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Working::Works => "ui-state-works",
            Working::CutOff => "ui-state-cut-off",
            Working::Down => "ui-state-down",
        }
    }
}

/// Key of the word for a belief.
pub fn belief_key(belief: Belief) -> &'static str {
    match belief {
        Belief::Unknown => "ui-belief-unknown",
        Belief::Suspected => "ui-belief-suspected",
        Belief::Confirmed => "ui-belief-confirmed",
        Belief::Cleared => "ui-belief-cleared",
    }
}

/// Where truth and belief differ, as facilitators see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// The attacker is there and the cell does not hold it so.
    TheyDoNotKnow,
    /// The cell holds it to be compromised and nothing is there.
    TheyBelieveWrongly,
}

impl Gap {
    /// What truth and belief have between them.
    pub fn between(compromised: bool, belief: Belief) -> Option<Gap> {
        match (compromised, belief) {
            (true, Belief::Unknown | Belief::Cleared) => Some(Gap::TheyDoNotKnow),
            (false, Belief::Suspected | Belief::Confirmed) => Some(Gap::TheyBelieveWrongly),
            (true, Belief::Suspected | Belief::Confirmed)
            | (false, Belief::Unknown | Belief::Cleared) => None,
        }
    }

    /// Key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Gap::TheyDoNotKnow => "ui-gap-unknown",
            Gap::TheyBelieveWrongly => "ui-gap-wrong",
        }
    }

    fn icon(self) -> Icon {
        match self {
            Gap::TheyDoNotKnow => icons::EYE_OFF,
            Gap::TheyBelieveWrongly => icons::CIRCLE_HELP,
        }
    }
}

/// The outline of a thing, by how it works.
pub fn outline(painter: &Painter, rect: Rect, working: Working, p: Palette, scale: f32) {
    let round = CornerRadius::same((7.0 * scale).clamp(1.0, 20.0) as u8);
    match working {
        Working::Works => {
            painter.rect(
                rect,
                round,
                p.raised,
                Stroke::new(1.0, p.line),
                StrokeKind::Inside,
            );
        }
        Working::CutOff => {
            painter.rect_filled(rect, round, p.ground);
            dashed(
                painter,
                rect,
                Stroke::new(1.6, p.warn),
                5.0 * scale.max(0.6),
            );
        }
        Working::Down => {
            painter.rect(
                rect,
                round,
                p.ground,
                Stroke::new(1.6, p.bad),
                StrokeKind::Inside,
            );
            let bar = Rect::from_min_max(
                rect.left_top(),
                pos2(rect.left() + 5.0 * scale, rect.bottom()),
            );
            painter.rect_filled(bar, round, p.bad);
        }
    }
}

/// The halo of a belief.
pub fn halo(painter: &Painter, rect: Rect, belief: Belief, p: Palette, scale: f32) {
    let around = rect.expand(4.0 * scale.max(0.5));
    match belief {
        Belief::Unknown => {}
        Belief::Suspected => dashed(
            painter,
            around,
            Stroke::new(2.2, p.belief),
            7.0 * scale.max(0.6),
        ),
        Belief::Confirmed => {
            painter.rect_stroke(
                around,
                CornerRadius::same((10.0 * scale).clamp(1.0, 20.0) as u8),
                Stroke::new(2.8, p.belief),
                StrokeKind::Middle,
            );
            badge(
                painter,
                around.right_top(),
                icons::TRIANGLE_ALERT,
                p.belief,
                p.ground,
                scale,
            );
        }
        Belief::Cleared => {
            badge(
                painter,
                rect.right_top(),
                icons::CHECK,
                p.good,
                p.ground,
                scale * 0.85,
            );
        }
    }
}

/// The truth beneath: hatching where the attacker is.
pub fn hatching(painter: &Painter, rect: Rect, p: Palette, scale: f32) {
    let around = rect.expand(7.0 * scale.max(0.5));
    let painter = painter.with_clip_rect(around.intersect(painter.clip_rect()));
    let step = (7.0 * scale).max(3.0);
    let stroke = Stroke::new((1.6 * scale).clamp(0.8, 2.2), p.truth.gamma_multiply(0.85));
    let mut x = around.left() - around.height();
    while x < around.right() {
        painter.line_segment(
            [
                pos2(x, around.bottom()),
                pos2(x + around.height(), around.top()),
            ],
            stroke,
        );
        x += step;
    }
}

/// The badge that says which way truth and belief differ.
pub fn gap(painter: &Painter, rect: Rect, gap: Gap, p: Palette, scale: f32) {
    badge(
        painter,
        rect.left_top(),
        gap.icon(),
        p.truth,
        p.ground,
        scale,
    );
}

fn badge(painter: &Painter, at: Pos2, icon: Icon, ink: Color32, on: Color32, scale: f32) {
    let r = (8.5 * scale).max(5.0);
    painter.circle(at, r, on, Stroke::new(1.4, ink));
    painter.text(
        at,
        Align2::CENTER_CENTER,
        icon.0,
        FontId::new(r * 1.25, icon_family()),
        ink,
    );
}

fn dashed(painter: &Painter, rect: Rect, stroke: Stroke, dash: f32) {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    painter.extend(Shape::dashed_line(&corners, stroke, dash, dash * 0.8));
}

/// A mark alone, for legends and lists.
pub fn sample(ui: &mut egui::Ui, draw: impl FnOnce(&Painter, Rect)) {
    let (rect, _) = ui.allocate_exact_size(vec2(30.0, 22.0), egui::Sense::hover());
    draw(ui.painter(), rect.shrink2(vec2(6.0, 5.0)));
}
