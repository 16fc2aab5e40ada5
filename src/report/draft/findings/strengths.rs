//! What went well, by rules as strict as those for what did not: a strength needs something that was done.

use super::super::course::Course;
use super::super::told::Told;
use super::conduct::SLOW;
use super::{Element, Finding, Found};
use crate::assessment::Measure;
use crate::exercise::command::Rating;
use crate::exercise::event::Event;
use crate::scenario::model::Declaration;
use crate::wording::{Args, measures};

/// Detection within so many hours is a strength.
const SOON: f64 = 6.0;
/// This share of evidence kept is a strength.
const KEPT: f64 = 0.75;
/// So many assessments say something.
const ASSESSED: usize = 3;

pub(super) fn strengths(told: &Told<'_>, course: &Course) -> Vec<Finding> {
    let mut all = objectives(told);
    all.extend(detected_soon(told));
    all.extend(duties_met(told, course));
    all.extend(told_the_truth(told, course));
    all.extend(assessed_right(told));
    all.extend(not_overheard(told, course));
    all.extend(answered(told, course));
    all.extend(evidence_kept(told, course));
    all.extend(services_kept(told, course));
    all.extend(evicted(told, course));
    all
}

fn strength(
    told: &Told<'_>,
    key: &str,
    args: Args,
    entries: Vec<u64>,
    weight: u32,
) -> Option<Finding> {
    Some(told.strength(Found {
        key,
        subject: "",
        args,
        entries,
        weight,
        element: Element::Planning,
    }))
}

/// Objectives performed without challenges.
fn objectives(told: &Told<'_>) -> Vec<Finding> {
    let reached = told.review.objectives.iter();
    reached
        .filter(|o| o.rating() == Some(Rating::P))
        .map(|o| {
            let scenario = &told.plan.scenario.objectives[o.objective];
            let args = Args::new()
                .word("objective", scenario.name.get(told.w.language()))
                .number("count", o.tasks.len() as i64);
            told.strength(Found {
                key: "report-strength-objective",
                subject: scenario.id.as_str(),
                args,
                entries: told.entries_of(o.tasks.iter().filter_map(|t| t.done.map(|d| d.1))),
                weight: 50,
                element: Element::Training,
            })
        })
        .collect()
}

fn detected_soon(told: &Told<'_>) -> Option<Finding> {
    let m = Measure::TimeToDetect;
    let hours = told.review.endex.get(m).filter(|h| *h <= SOON)?;
    let event = told.review.evidence.of(m).first();
    let entries = told.entries_of(event.copied());
    let args = Args::new().word("delay", measures::value(m, Some(hours), told.w));
    strength(told, "report-strength-detected", args, entries, 60)
}

fn duties_met(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let notified = course.duties.iter().flat_map(|d| &d.notified);
    let in_time: Vec<usize> = notified.filter(|n| !n.2).map(|n| n.3).collect();
    if in_time.is_empty() {
        return None;
    }
    let bad = course
        .duties
        .iter()
        .filter(|d| !d.missed.is_empty() || d.notified.iter().any(|n| n.2))
        .count();
    let args = Args::new()
        .number("count", in_time.len() as i64)
        .number("bad", bad as i64);
    let weight = if bad == 0 { 66 } else { 44 };
    let entries = told.entries_of(in_time);
    strength(told, "report-strength-duties", args, entries, weight)
}

fn told_the_truth(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let sound = course
        .said
        .iter()
        .all(|s| s.false_claims == 0 && s.contradicted.is_empty());
    if course.said.is_empty() || !sound {
        return None;
    }
    let args = Args::new().number("count", course.said.len() as i64);
    let entries = told.entries_of(course.said.iter().map(|s| s.event));
    strength(told, "report-strength-statements", args, entries, 64)
}

fn assessed_right(told: &Told<'_>) -> Option<Finding> {
    let assessed: Vec<usize> = told.review.evidence.of(Measure::AssessmentsRight).to_vec();
    let share = told.review.endex.get(Measure::AssessmentsRight)?;
    if assessed.len() < ASSESSED || share < 1.0 {
        return None;
    }
    let args = Args::new().number("count", assessed.len() as i64);
    let entries = told.entries_of(assessed);
    strength(told, "report-strength-assessed", args, entries, 46)
}

fn not_overheard(told: &Told<'_>, course: &Course) -> Option<Finding> {
    if !course.overheard.is_empty() || course.orders < 5 {
        return None;
    }
    let moved = told.past.events.iter().enumerate();
    let moved = moved.filter(|(_, (_, e))| matches!(e, Event::ChannelUsed { .. }));
    let entries = told.entries_of(moved.map(|(i, _)| i));
    if entries.is_empty() {
        return None;
    }
    let args = Args::new().word("orders", told.w.count(u64::from(course.orders)));
    strength(told, "report-strength-channel", args, entries, 62)
}

fn answered(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let soon: Vec<u64> = course
        .points
        .iter()
        .filter_map(|p| {
            let given = &told.past.commands[p.answered?];
            (given.at.since(p.at) <= SLOW).then_some(given.entry)
        })
        .collect();
    if soon.is_empty() || soon.len() < course.points.len() {
        return None;
    }
    let args = Args::new()
        .number("count", soon.len() as i64)
        .word("limit", told.w.seconds(u64::from(SLOW)));
    strength(told, "report-strength-answered", args, soon, 48)
}

fn evidence_kept(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let m = Measure::EvidenceKept;
    let share = told.review.endex.get(m).filter(|s| *s >= KEPT)?;
    let mut entries: Vec<u64> = course
        .evidence_kept
        .iter()
        .filter_map(|e| told.followed(*e).or_else(|| told.entry_of(*e)))
        .collect();
    entries.sort_unstable();
    entries.dedup();
    let args = Args::new().word("share", measures::value(m, Some(share), told.w));
    strength(told, "report-strength-evidence", args, entries, 42)
}

/// No public service was interrupted, although something was cut.
fn services_kept(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let cuts: Vec<usize> = told
        .past
        .events
        .iter()
        .enumerate()
        .filter(|(_, (_, e))| {
            use crate::simulation::event::Event as World;
            matches!(
                e,
                Event::World(
                    World::MailCut { .. }
                        | World::Linked { linked: false, .. }
                        | World::Exposed { open: false, .. }
                )
            )
        })
        .map(|(i, _)| i)
        .collect();
    if cuts.is_empty() || !course.services.is_empty() {
        return None;
    }
    let mut entries: Vec<u64> = cuts
        .iter()
        .filter_map(|e| told.followed(*e).or_else(|| told.entry_of(*e)))
        .collect();
    entries.sort_unstable();
    entries.dedup();
    let args = Args::new().number("count", cuts.len() as i64);
    strength(told, "report-strength-services", args, entries, 58)
}

fn evicted(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let m = Measure::TimeToEvict;
    let hours = told.review.endex.get(m).filter(|h| *h > 0.0)?;
    let mut declared = course.declared.iter();
    let out = declared.find(|d| d.what == Declaration::AttackerOut && d.right)?;
    let args = Args::new()
        .word("delay", measures::value(m, Some(hours), told.w))
        .word("when", told.when(out.at));
    let entries = told.entries_of([out.event]);
    strength(told, "report-strength-evicted", args, entries, 90)
}
