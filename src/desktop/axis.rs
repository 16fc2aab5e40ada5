//! The axis of exercise time: what of it is seen, how one comes closer, and the days and hours along it. Nothing of what
//! stands on it is known here.

use super::look::Palette;
use super::words::Words;
use crate::exercise::plan::Plan;
use crate::simulation::time::Time;
use eframe::egui::{Align2, FontFamily, FontId, Painter, Rect, Response, Stroke, Ui, pos2};

/// The shortest stretch that is seen, in seconds.
const CLOSEST: f64 = 1_800.0;

/// What is seen of the exercise; all of it where absent.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Zoom(Option<(f64, f64)>);

/// From time to screen and back.
#[derive(Debug, Clone, Copy)]
pub(in crate::desktop) struct Axis {
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
    pub(in crate::desktop) fn axis(&self, area: Rect, end: Time) -> Axis {
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
    pub(in crate::desktop) fn follow(
        &mut self,
        ui: &Ui,
        response: &Response,
        axis: Axis,
        end: Time,
    ) {
        let seconds = |points: f32| f64::from(points / axis.area.width().max(1.0)) * axis.span;
        let whole = f64::from(end.0.max(1));
        if response.dragged() {
            self.shift(-seconds(response.drag_delta().x), whole);
        }
        self.wheel(ui, response, axis, end);
    }

    /// The wheel comes closer to what is under the pointer, or moves along.
    pub(in crate::desktop) fn wheel(
        &mut self,
        ui: &Ui,
        response: &Response,
        axis: Axis,
        end: Time,
    ) {
        let seconds = |points: f32| f64::from(points / axis.area.width().max(1.0)) * axis.span;
        let whole = f64::from(end.0.max(1));
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

/// Scenes as a ground, days as lines, and hours where there is room for them.
pub(in crate::desktop) fn days(
    painter: &Painter,
    axis: Axis,
    plan: &Plan,
    w: &Words<'_>,
    p: Palette,
) {
    let area = axis.area;
    let calendar = &plan.blueprint.calendar;
    let end = plan.blueprint.end;
    for scene in &plan.scenario.scenes {
        let from = axis.x(plan.moment(scene.from));
        let to = axis.x(plan.moment(scene.to));
        let rect = Rect::from_x_y_ranges(from..=to, area.y_range());
        painter.rect_filled(rect, 0.0, p.raised.gamma_multiply(0.6));
    }
    let font = FontId::new(10.5, FontFamily::Proportional);
    let top = area.top() - 15.0;
    let step = [900, 3_600, 3 * 3_600, 6 * 3_600, 12 * 3_600]
        .into_iter()
        .find(|s| axis.width(*s) >= 60.0);
    for day in 0..400 {
        let midnight = calendar.at(day, 0);
        if midnight > end {
            break;
        }
        let here = axis.x(midnight);
        // The day that one is in stands at the left while its beginning is out of sight.
        let stands = match here < area.left() && axis.x(midnight + 86_400) > area.left() + 90.0 {
            true => area.left(),
            false => here,
        };
        if let Some(step) = step {
            for n in 1..86_400 / step {
                let at = midnight + n * step;
                let covers = axis.x(at) > stands && axis.x(at) < stands + 72.0;
                if at >= Time::START && at <= end && axis.shows(at) {
                    let here = axis.x(at);
                    let line = Stroke::new(1.0, p.line.gamma_multiply(0.5));
                    painter.vline(here, area.y_range(), line);
                    // The day's own name goes first.
                    if covers {
                        continue;
                    }
                    let text = w.clock(calendar.civil(at));
                    painter.text(
                        pos2(here + 3.0, top),
                        Align2::LEFT_TOP,
                        text,
                        font.clone(),
                        p.dim,
                    );
                }
            }
        }
        if midnight < Time::START && stands == here {
            continue;
        }
        painter.vline(here, area.y_range(), Stroke::new(1.0, p.line));
        let date = w.short_date(&plan.scenario.start, calendar.civil(midnight));
        painter.text(
            pos2(stands + 3.0, top),
            Align2::LEFT_TOP,
            date,
            font.clone(),
            p.text,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::vec2;

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
