//! The chronogramme as a whole: the cell is neither left alone for long nor flooded.
//!
//! Only injects that have a time of their own count. What comes on a condition may come at any moment, so it proves
//! neither a gap nor a peak.

use super::conditions::Chances;
use super::context::Context;
use super::problem::Problem;
use crate::scenario::model::*;
use std::collections::HashSet;

/// Minutes in the room without a planned inject after which players begin to look at their telephones.
pub(super) const GAP_MINUTES: i64 = 45;
/// The ratio of an exercise without scenes.
const RATIO: i64 = 4;
/// Exercise seconds that are looked at together for a peak.
const PEAK_WINDOW: i64 = 600;
/// More planned injects than this in one window are a peak.
pub(super) const PEAK: usize = 5;

pub(super) fn check(cx: &mut Context<'_>, chances: &Chances<'_>) {
    let injects = cx.subject.injects.unwrap_or_default();
    let planned = planned(injects, chances, cx.calendar.end);
    if planned.is_empty() || !cx.calendar.sound() {
        return;
    }
    gaps(cx, &planned);
    peaks(cx, &planned);
}

/// Seconds at which something is planned, with where it stands; one for each group of alternatives and moment.
fn planned(injects: &[Inject], chances: &Chances<'_>, end: i64) -> Vec<(i64, usize)> {
    let mut groups = HashSet::new();
    let mut planned = Vec::new();
    for (i, inject) in injects.iter().enumerate() {
        let Ok(window) = chances.within(&inject.when).may else {
            continue;
        };
        if !has_moment(&inject.when) || window.from < 0 || window.from > end {
            continue;
        }
        let again = inject
            .one_of
            .as_ref()
            .is_some_and(|group| !groups.insert((group, window.from)));
        if !again {
            planned.push((window.from, i));
        }
    }
    planned.sort_unstable();
    planned
}

/// Whether a condition names a moment.
fn has_moment(condition: &Condition) -> bool {
    match condition {
        Condition::At(_) => true,
        Condition::All(parts) | Condition::Any(parts) | Condition::Count { of: parts, .. } => {
            parts.iter().any(has_moment)
        }
        Condition::For { that, .. } | Condition::After { that, .. } => has_moment(that),
        Condition::Inject { .. } | Condition::Chosen { .. } => true, // its time follows from theirs
        Condition::Not(_)
        | Condition::Node { .. }
        | Condition::Stage(_)
        | Condition::Footholds { .. }
        | Condition::Records { .. }
        | Condition::Function { .. }
        | Condition::PublicServiceDown(_)
        | Condition::Trust { .. }
        | Condition::Backlog { .. }
        | Condition::HelpDeskQueue { .. }
        | Condition::ChannelWorks(_)
        | Condition::Ordered { .. }
        | Condition::Result { .. }
        | Condition::Finding { .. }
        | Condition::Escalated { .. }
        | Condition::Assessed { .. }
        | Condition::Declared(_)
        | Condition::Stated(_)
        | Condition::Duty { .. } => false,
    }
}

fn gaps(cx: &mut Context<'_>, planned: &[(i64, usize)]) {
    let scenes = &cx.subject.scenario.scenes;
    if scenes.is_empty() {
        let end = cx.calendar.end;
        gaps_between(cx, planned, 0, end, RATIO);
        return;
    }
    cx.each("scenes", scenes, |cx, scene| {
        let (from, to) = (
            cx.calendar.seconds(scene.from),
            cx.calendar.seconds(scene.to),
        );
        let ratio = i64::from(scene.ratio.clamp(1, 6));
        gaps_between(cx, planned, from, to, ratio);
    });
}

fn gaps_between(cx: &mut Context<'_>, planned: &[(i64, usize)], from: i64, to: i64, ratio: i64) {
    let limit = GAP_MINUTES * 60 * ratio;
    let first = planned.partition_point(|(at, _)| *at < from);
    let inside = planned[first..].iter().map(|(at, _)| *at);
    let mut last = from;
    for at in inside.take_while(|at| *at <= to).chain([to]) {
        if at - last > limit {
            let room = u32::try_from((at - last) / ratio / 60).unwrap_or(u32::MAX);
            cx.report(Problem::ChronogrammeGap {
                from: cx.calendar.moment(last),
                to: cx.calendar.moment(at),
                room,
            });
        }
        last = at;
    }
}

fn peaks(cx: &mut Context<'_>, planned: &[(i64, usize)]) {
    let mut start = 0;
    while start < planned.len() {
        let from = planned[start].0;
        let end = planned.partition_point(|(at, _)| *at < from + PEAK_WINDOW);
        let count = end - start;
        if count > PEAK {
            let at = cx.calendar.moment(from);
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            cx.field("injects", |cx| {
                cx.item(planned[start].1, |cx| {
                    cx.report_at("when", Problem::ChronogrammePeak { at, count });
                });
            });
            start = end;
        } else {
            start += 1;
        }
    }
}
