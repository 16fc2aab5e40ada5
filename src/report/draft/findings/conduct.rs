//! Areas for improvement that come from how the cell worked: duties, decision points, channels, people, services.

use super::super::course::Course;
use super::super::told::Told;
use super::{Element, Finding, Found};
use crate::assessment::Measure;
use crate::exercise::command::{Note, Rating};
use crate::scenario::model::Declaration;
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::event::Cause;
use crate::wording::{Args, measures};

/// A decision point that waits longer than so many seconds is told.
pub(super) const SLOW: u32 = 2 * 3600;
/// Calls that wait longer than so many seconds without a break are told.
const SWAMPED: u32 = 8 * 3600;
/// So many refused commands are told.
const REFUSED: usize = 3;

pub(super) fn areas(told: &Told<'_>, course: &Course) -> Vec<Finding> {
    let mut all = duties(told, course);
    all.extend(services(told, course));
    all.extend(overheard(told, course));
    all.extend(decision_points(told, course));
    all.extend(help_desk(told, course));
    all.extend(objectives(told));
    all.extend(not_restored(told));
    all.extend(overwork(told, course));
    all.extend(undeclared(told, course));
    all.extend(refused(told));
    all
}

/// Duties whose deadline was missed, or that were notified late.
fn duties(told: &Told<'_>, course: &Course) -> Vec<Finding> {
    let mut all = Vec::new();
    for (i, duty) in course.duties.iter().enumerate() {
        let late = duty.notified.iter().filter(|n| n.2).count();
        let missed: Vec<&(u8, crate::simulation::time::Time)> = duty
            .missed
            .iter()
            .filter(|(phase, _)| !duty.notified.iter().any(|n| n.0 == *phase))
            .collect();
        if late == 0 && missed.is_empty() {
            continue;
        }
        let ix = crate::exercise::plan::DutyIx::from_place(i);
        let events = duty.opened.iter().map(|o| o.1);
        let entries = told.entries_of(events.chain(duty.notified.iter().map(|n| n.3)));
        let scenario = &told.plan.scenario.duties[i];
        let opened = duty
            .opened
            .map_or_else(|| told.get("report-never"), |o| told.when(o.0));
        let args = Args::new()
            .word("duty", told.names.duties.of(ix))
            .word("regime", scenario.regime.get(told.w.language()))
            .word("opened", opened)
            .number("late", late as i64)
            .number("missed", missed.len() as i64);
        all.push(told.area(Found {
            key: "report-area-duty",
            subject: told.plan.duties.id(ix),
            args,
            entries,
            weight: if missed.is_empty() { 55 } else { 72 },
            element: Element::Planning,
        }));
    }
    all
}

/// Public services that the cell's own measures interrupted.
fn services(told: &Told<'_>, course: &Course) -> Vec<Finding> {
    let mut all: Vec<Finding> = Vec::new();
    for s in course
        .services
        .iter()
        .filter(|s| s.cause == Cause::Defenders)
    {
        let subject = told.plan.blueprint.names.services.id(s.service);
        if all.iter().any(|f| f.id.ends_with(subject)) {
            continue;
        }
        let to = s.to.unwrap_or(told.past.reached);
        let args = Args::new()
            .word("service", told.names.services.of(s.service))
            .word("when", told.when(s.from.0))
            .word("lasted", told.span(s.from.0, to));
        let entry = told.followed(s.from.1).or_else(|| told.entry_of(s.from.1));
        all.push(told.area(Found {
            key: "report-area-service",
            subject,
            args,
            entries: entry.into_iter().collect(),
            weight: 95,
            element: Element::Planning,
        }));
    }
    all
}

/// Orders that the attacker read on their way.
fn overheard(told: &Told<'_>, course: &Course) -> Option<Finding> {
    if course.overheard.is_empty() {
        return None;
    }
    let args = Args::new()
        .number("count", course.overheard.len() as i64)
        .word("orders", told.w.count(u64::from(course.orders)));
    Some(told.area(Found {
        key: "report-area-overheard",
        subject: "",
        args,
        entries: told.entries_of(course.overheard.iter().copied()),
        weight: 68,
        element: Element::Equipment,
    }))
}

/// Decision points that no decision answered, or late.
fn decision_points(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let slow: Vec<_> = course
        .points
        .iter()
        .filter(|p| match p.answered {
            Some(place) => told.past.commands[place].at.since(p.at) > SLOW,
            None => told.past.reached.since(p.at) > SLOW,
        })
        .collect();
    if slow.is_empty() {
        return None;
    }
    let mut entries: Vec<u64> = slow
        .iter()
        .filter_map(|p| p.answered.map(|place| told.past.commands[place].entry))
        .collect();
    entries.sort_unstable();
    entries.dedup();
    let without = slow.iter().filter(|p| p.answered.is_none()).count();
    let args = Args::new()
        .number("count", slow.len() as i64)
        .number("without", without as i64)
        .number("all", course.points.len() as i64)
        .word("limit", told.w.seconds(u64::from(SLOW)));
    Some(told.area(Found {
        key: "report-area-slow",
        subject: "",
        args,
        entries,
        weight: 40,
        element: Element::Organisation,
    }))
}

/// Calls that swamped the help desk.
fn help_desk(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let long = course
        .queues
        .iter()
        .filter(|q| q.to.since(q.from.0) > SWAMPED);
    let worst = long.max_by_key(|q| (q.most, std::cmp::Reverse(q.from.0)))?;
    let mut entries: Vec<u64> = [worst.from.1, worst.most_at.1]
        .into_iter()
        .filter_map(|e| told.followed(e).or_else(|| told.entry_of(e)))
        .collect();
    entries.sort_unstable();
    entries.dedup();
    let args = Args::new()
        .word("from", told.when(worst.from.0))
        .word("lasted", told.span(worst.from.0, worst.to))
        .word("most", told.w.count(u64::from(worst.most)));
    Some(told.area(Found {
        key: "report-area-calls",
        subject: "",
        args,
        entries,
        weight: 35,
        element: Element::Organisation,
    }))
}

/// Objectives rated M or U.
fn objectives(told: &Told<'_>) -> Vec<Finding> {
    let mut all = Vec::new();
    for o in &told.review.objectives {
        let Some(rating @ (Rating::M | Rating::U)) = o.rating() else {
            continue;
        };
        let scenario = &told.plan.scenario.objectives[o.objective];
        let language = told.w.language();
        let name =
            |t: &crate::assessment::review::TaskReview| told.w.inner(told.names.tasks.of(t.task));
        let not: Vec<String> = o
            .tasks
            .iter()
            .filter(|t| t.measured && t.done.is_none())
            .map(name)
            .collect();
        let late: Vec<String> = o
            .tasks
            .iter()
            .filter(|t| t.done.zip(t.due).is_some_and(|(d, due)| d.0 > due))
            .map(name)
            .collect();
        let mut entries = told.entries_of(o.tasks.iter().filter_map(|t| t.done.map(|d| d.1)));
        let notes = o.tasks.iter().flat_map(|t| &t.observed).copied();
        let notes = notes.chain(o.decided.map(|d| d.1));
        entries.extend(notes.map(|n| told.past.notes[n].entry));
        let args = Args::new()
            .word("objective", scenario.name.get(language))
            .word("rating", told.get(rating_key(rating)))
            .number("not", not.len() as i64)
            .number("late", late.len() as i64)
            .word("which", not.join(" · "))
            .word("whichlate", late.join(" · "));
        all.push(told.area(Found {
            key: "report-area-objective",
            subject: scenario.id.as_str(),
            args,
            entries,
            weight: if rating == Rating::U { 62 } else { 48 },
            element: Element::Exercises,
        }));
    }
    all
}

/// The letter of a rating.
pub(in crate::report::draft) fn rating_key(rating: Rating) -> &'static str {
    match rating {
        Rating::P => "report-rating-p",
        Rating::S => "report-rating-s",
        Rating::M => "report-rating-m",
        Rating::U => "report-rating-u",
    }
}

/// Functions that did not work fully at the end.
fn not_restored(told: &Told<'_>) -> Option<Finding> {
    if !told.past.is_over() || told.review.endex.get(Measure::TimeToRestore).is_some() {
        return None;
    }
    let value = |m| measures::value(m, told.review.endex.get(m), told.w);
    let args = Args::new()
        .word("lost", value(Measure::FunctionHoursLost))
        .word("own", value(Measure::FunctionHoursContained));
    Some(told.area(Found {
        key: "report-area-not-restored",
        subject: "",
        args,
        entries: Vec::new(),
        weight: 38,
        element: Element::Planning,
    }))
}

/// More than a quarter of the work was done beyond shifts.
fn overwork(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let hours = told.review.endex.get(Measure::OverworkHours)?;
    let all = told.review.endex.get(Measure::StaffHours)?;
    if hours < Measure::OverworkHours.matters() || hours * 4.0 < all {
        return None;
    }
    let value = |m, v| measures::value(m, Some(v), told.w);
    let share = (hours / all.max(1.0)).min(1.0) * 1_000_000.0;
    let args = Args::new()
        .word("hours", value(Measure::OverworkHours, hours))
        .word("all", value(Measure::StaffHours, all))
        .word("share", told.w.percent(share as u32));
    let mut entries: Vec<u64> = course
        .overtime
        .iter()
        .filter_map(|e| told.followed(*e).or_else(|| told.entry_of(*e)))
        .collect();
    entries.sort_unstable();
    entries.dedup();
    Some(told.area(Found {
        key: "report-area-overwork",
        subject: "",
        args,
        entries,
        weight: 42,
        element: Element::Organisation,
    }))
}

/// The cell never declared that it was aware of a breach that had been found.
fn undeclared(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let detected = told.review.endex.get(Measure::TimeToDetect)?;
    if !told.past.is_over() || course.declared.iter().any(|d| d.what == Declaration::Aware) {
        return None;
    }
    let event = told.review.evidence.of(Measure::TimeToDetect).first();
    let args = Args::new().word(
        "detected",
        measures::value(Measure::TimeToDetect, Some(detected), told.w),
    );
    Some(told.area(Found {
        key: "report-area-undeclared",
        subject: "",
        args,
        entries: told.entries_of(event.copied()),
        weight: 58,
        element: Element::Organisation,
    }))
}

/// Commands that were refused.
fn refused(told: &Told<'_>) -> Option<Finding> {
    let entries: Vec<u64> = told
        .past
        .notes
        .iter()
        .filter(|n| !n.withdrawn && matches!(n.note, Note::Refused { .. }))
        .map(|n| n.entry)
        .collect();
    if entries.len() < REFUSED {
        return None;
    }
    Some(told.area(Found {
        key: "report-area-refused",
        subject: "",
        args: Args::new().number("count", entries.len() as i64),
        entries,
        weight: 20,
        element: Element::Training,
    }))
}
