//! The axis of exercise time: what of it is seen, and how one comes closer. Arithmetic over seconds; nothing of what
//! stands on it is known here.

use crate::simulation::time::Time;
use eframe::egui::{Rect, Response, Ui};

/// The shortest stretch that is seen, in seconds.
const CLOSEST: f64 = 1_800.0;

/// What is seen of the exercise; all of it where absent.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Zoom(Option<(f64, f64)>);

/// From time to screen and back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    /// Where it lies.
    pub area: Rect,
    from: f64,
    span: f64,
}

impl Axis {
    /// Where a moment stands, be it outside or not.
    pub fn x(&self, t: Time) -> f32 {
        let share = (f64::from(t.0) - self.from) / self.span;
        self.area.left() + (f64::from(self.area.width()) * share) as f32
    }

    /// The moment at a place.
    pub fn at(&self, x: f32) -> Time {
        let share = f64::from((x - self.area.left()) / self.area.width().max(1.0));
        Time((self.from + self.span * share).round() as i32)
    }

    /// Whether a moment is seen.
    pub fn shows(&self, t: Time) -> bool {
        self.area.x_range().contains(self.x(t))
    }

    /// Points of the screen that so many seconds take.
    pub fn width(&self, seconds: u32) -> f32 {
        (f64::from(seconds) / self.span) as f32 * self.area.width()
    }
}

impl Zoom {
    /// The axis over an area, for an exercise of so many seconds.
    pub(super) fn axis(&self, area: Rect, end: Time) -> Axis {
        let (from, to) = self.0.unwrap_or((0.0, f64::from(end.0.max(1))));
        Axis {
            area,
            from,
            span: (to - from).max(1.0),
        }
    }

    /// Everything is seen again.
    pub fn show_all(&mut self) {
        self.0 = None;
    }

    /// Closer, or further away, around a moment that stays where it is.
    pub fn by(&mut self, factor: f64, around: Time, end: Time) {
        let whole = f64::from(end.0.max(1));
        let (from, to) = self.0.unwrap_or((0.0, whole));
        let span = ((to - from) / factor).clamp(CLOSEST.min(whole), whole);
        if span >= whole {
            self.0 = None;
            return;
        }
        let around = f64::from(around.0).clamp(from, to);
        let share = (around - from) / (to - from).max(1.0);
        self.0 = Some((0.0, span));
        self.shift(around - share * span, whole);
    }

    /// Moves what is seen along.
    fn shift(&mut self, by: f64, whole: f64) {
        if let Some((from, to)) = &mut self.0 {
            let span = *to - *from;
            *from = (*from + by).clamp(0.0, (whole - span).max(0.0));
            *to = *from + span;
        }
    }

    /// The wheel comes closer to what is under the pointer; dragging the ground moves along.
    pub(super) fn follow(&mut self, ui: &Ui, response: &Response, axis: Axis, end: Time) {
        let seconds = |points: f32| f64::from(points / axis.area.width().max(1.0)) * axis.span;
        let whole = f64::from(end.0.max(1));
        if response.dragged() {
            self.shift(-seconds(response.drag_delta().x), whole);
        }
        let Some(pointer) = response.hover_pos() else {
            return;
        };
        let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta(), i.zoom_delta()));
        if scroll.x != 0.0 {
            self.shift(-seconds(scroll.x), whole);
        }
        let factor = f64::from(pinch * (scroll.y / 240.0).exp());
        if (factor - 1.0).abs() > 1e-3 {
            self.by(factor, axis.at(pointer.x), end);
        }
        if response.double_clicked() {
            self.show_all();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{pos2, vec2};

    const END: Time = Time(7 * 86_400);

    fn axis(zoom: Zoom) -> Axis {
        zoom.axis(
            Rect::from_min_size(pos2(100.0, 0.0), vec2(800.0, 50.0)),
            END,
        )
    }

    #[test]
    fn coming_closer_keeps_the_moment_under_the_pointer_and_never_leaves_the_exercise() {
        let mut zoom = Zoom::default();
        for around in [Time(3 * 86_400), Time(0), END] {
            for _ in 0..40 {
                let before = axis(zoom).x(around);
                zoom.by(1.4, around, END);
                let after = axis(zoom).x(around);
                assert!((before - after).abs() < 0.5, "{before} {after}");
                let seen = axis(zoom);
                assert!(seen.at(100.0) >= Time(0) && seen.at(900.0) <= END);
            }
            assert!(axis(zoom).width(1_800) <= 800.5);
            for _ in 0..80 {
                zoom.by(0.7, around, END);
            }
            assert_eq!(zoom, Zoom::default());
        }
    }

    #[test]
    fn a_place_and_its_moment_name_each_other() {
        let mut zoom = Zoom::default();
        zoom.by(5.0, Time(100_000), END);
        let axis = axis(zoom);
        for t in [90_000, 100_000, 104_321] {
            assert!((axis.at(axis.x(Time(t))).0 - t).abs() <= 15);
        }
    }
}
