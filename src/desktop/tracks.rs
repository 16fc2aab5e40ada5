//! The tracks on which an exercise is drawn along its time, on the console and where one looks back: which event stands on
//! which, in which colour, and how a track is drawn. Where they lie is the business of each screen.

use super::axis::Axis;
use super::look::Palette;
use crate::exercise::event::Event;
use crate::simulation::event as truth;
use crate::simulation::time::Time;
use eframe::egui;
use egui::{Align2, Color32, FontFamily, FontId, Painter, Rect, pos2, vec2};

/// A track.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Track {
    /// What the attacker gained, lost and took.
    Attacker,
    /// Alerts that were passed on.
    Alerts,
    /// Injects.
    Injects,
    /// Orders.
    Orders,
    /// Decisions in words, assessments, declarations, reports, statements, notifications.
    Words,
    /// Observations and bookmarks.
    Notes,
}

impl Track {
    /// Key of its name.
    pub(super) fn key(self) -> &'static str {
        match self {
            Track::Attacker => "ui-track-attacker",
            Track::Alerts => "ui-track-alerts",
            Track::Injects => "ui-track-injects",
            Track::Orders => "ui-track-orders",
            Track::Words => "ui-track-words",
            Track::Notes => "review-track-notes",
        }
    }

    /// The track on which an event stands, if it stands on one.
    pub(super) fn of(event: &Event) -> Option<Track> {
        match event {
            Event::World(
                truth::Event::AttemptEnded { success: true, .. }
                | truth::Event::FootholdGained { .. }
                | truth::Event::FootholdLost { .. }
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
            | Event::Decided { .. }
            | Event::Assessed { .. }
            | Event::DutyNotified { .. } => Some(Track::Words),
            // What no track shows.
            _ => None,
        }
    }

    /// Its colour.
    pub(super) fn ink(self, p: Palette) -> Color32 {
        match self {
            Track::Attacker => p.truth,
            Track::Alerts => p.warn,
            Track::Injects => p.accent,
            Track::Orders => p.good,
            Track::Words => p.belief,
            Track::Notes => p.text,
        }
    }
}

/// What happened on a track. What falls on the same point of the screen is drawn once.
pub(super) fn ticks(
    painter: &Painter,
    axis: Axis,
    place: Rect,
    at: impl Iterator<Item = Time>,
    ink: Color32,
) {
    let mut last = f32::NEG_INFINITY;
    for t in at {
        let here = axis.x(t);
        if here - last >= 1.5 {
            let size = vec2(2.0, place.height() * 0.64);
            let tick = Rect::from_center_size(pos2(here, place.center().y), size);
            painter.rect_filled(tick, 1.0, ink);
            last = here;
        }
    }
}

/// The name of a track, to its left.
pub(super) fn label(painter: &Painter, rect: Rect, y: f32, text: &str, ink: Color32) {
    painter.text(
        pos2(rect.left() + 8.0, y),
        Align2::LEFT_CENTER,
        text,
        FontId::new(11.0, FontFamily::Proportional),
        ink,
    );
}
