//! How an inject stands, for the facilitator: sent, due, held, waiting for a condition; with its sign and its colour, the
//! same in the table and on the timeline.

use super::view::{InjectLine, View};
use crate::desktop::look::Palette;
use crate::desktop::look::icons::{self, Icon};
use crate::exercise::condition::Missing;
use crate::exercise::plan::InjectIx;
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::time::Time;
use eframe::egui::Color32;

/// How an inject stands, for the facilitator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// Sent, and everybody has it.
    Sent(Time),
    /// Sent, and somebody does not have it: the medium fails.
    Waits(Time),
    /// It will not be sent.
    Cancelled,
    /// A facilitator holds it.
    Held,
    /// It comes at this moment.
    Due(Time),
    /// It waits for a condition.
    If,
}

/// How an inject stands.
pub(super) fn stands(view: &View, i: InjectIx, line: &InjectLine) -> Stands {
    let s = &line.state;
    match s.sent {
        Some(at) if s.waiting != 0 => Stands::Waits(at),
        Some(at) => Stands::Sent(at),
        None if s.cancelled => Stands::Cancelled,
        None if s.held => Stands::Held,
        None => match moment(view, i, line) {
            Some(at) => Stands::Due(at),
            None => Stands::If,
        },
    }
}

/// The moment for which an inject stands in the chronogramme, if it stands for one.
pub(super) fn moment(view: &View, i: InjectIx, line: &InjectLine) -> Option<Time> {
    line.state.moved.or_else(|| due(view, i))
}

/// When an inject comes by itself: where nothing but a moment is missing.
fn due(view: &View, i: InjectIx) -> Option<Time> {
    let waits = &view.truth.injects.get(i.place())?.waits_for;
    let mut at = None;
    for missing in waits {
        match missing {
            Missing::Moment(t) | Missing::Lasts(t) => at = at.max(Some(*t)),
            Missing::Part(_) | Missing::Against(_) | Missing::Past(_) | Missing::Choice { .. } => {
                return None;
            }
        }
    }
    at
}

/// Injects that come by themselves, the next first.
pub(super) fn upcoming(view: &View) -> Vec<(InjectIx, Time)> {
    let mut all: Vec<(InjectIx, Time)> = view
        .injects
        .iter()
        .enumerate()
        .filter_map(|(n, line)| {
            let i = InjectIx::from_place(n);
            match stands(view, i, line) {
                Stands::Due(at) => Some((i, at)),
                Stands::Sent(_)
                | Stands::Waits(_)
                | Stands::Cancelled
                | Stands::Held
                | Stands::If => None,
            }
        })
        .collect();
    all.sort_by_key(|(i, at)| (*at, *i));
    all
}

/// Its sign.
pub(super) fn sign(stands: Stands) -> Icon {
    match stands {
        Stands::Sent(_) => icons::CHECK,
        Stands::Waits(_) => icons::MAIL_X,
        Stands::Cancelled => icons::X,
        Stands::Held => icons::HAND,
        Stands::Due(_) => icons::CLOCK,
        Stands::If => icons::CIRCLE_HELP,
    }
}

/// Key of its word.
pub(super) fn key(stands: Stands) -> &'static str {
    match stands {
        Stands::Sent(_) => "ui-inject-sent",
        Stands::Waits(_) => "ui-inject-waits",
        Stands::Cancelled => "ui-inject-cancelled",
        Stands::Held => "ui-inject-held",
        Stands::Due(_) => "ui-inject-due",
        Stands::If => "ui-inject-if",
    }
}

/// Everything in order: sent ones by their time, then what comes, then what waits for a condition.
pub(super) fn ordered(view: &View) -> Vec<(InjectIx, Stands)> {
    let mut all: Vec<(InjectIx, Stands)> = view
        .injects
        .iter()
        .enumerate()
        .map(|(n, line)| {
            let i = InjectIx::from_place(n);
            (i, stands(view, i, line))
        })
        .collect();
    all.sort_by_key(|(i, s)| {
        let (group, at) = match s {
            Stands::Sent(t) | Stands::Waits(t) => (0, *t),
            Stands::Due(t) => (1, *t),
            Stands::Held => (2, Time::START),
            Stands::If => (3, Time::START),
            Stands::Cancelled => (4, Time::START),
        };
        (group, at, *i)
    });
    all
}

/// Its colour; its sign says the same.
pub(super) fn ink(p: Palette, s: Stands) -> Color32 {
    match s {
        Stands::Sent(_) => p.good,
        Stands::Waits(_) => p.bad,
        Stands::Held => p.warn,
        Stands::Due(_) => p.accent,
        Stands::Cancelled | Stands::If => p.dim,
    }
}
