//! Objectives: rated P, S, M or U, proposed from their critical tasks and decided by the evaluator; both are shown.

use super::findings::rating_key;
use super::written::Written;
use super::{Piece, Sources};
use crate::assessment::review::{ObjectiveReview, TaskReview};
use crate::exercise::command::{Note, Rating};
use crate::report::document::{Block, Line, Table};
use crate::simulation::blueprint::ix::Ix;
use crate::wording::Args;

/// The pieces.
pub(super) fn pieces(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let first = Piece::new(1, t.get("report-objectives")).on_a_new_page();
    if t.review.objectives.is_empty() {
        let text = Written::paragraph(t.get("report-objectives-none"));
        return vec![first.text("objectives", text)];
    }
    let text = Written::paragraph(t.get("report-objectives-text"));
    let mut table = Table::new([
        (t.get("report-objective"), 9),
        (t.get("report-proposed"), 3),
        (t.get("report-decided"), 3),
        (t.get("report-tasks"), 4),
    ])
    .marks(&[1, 2]);
    for o in &t.review.objectives {
        let scenario = &t.plan.scenario.objectives[o.objective];
        let done = o.tasks.iter().filter(|x| x.done.is_some()).count();
        let measured = o.tasks.iter().filter(|x| x.measured).count();
        let args = Args::new()
            .number("done", done as i64)
            .number("measured", measured as i64)
            .number("others", (o.tasks.len() - measured) as i64);
        table.row(
            [],
            vec![
                scenario.name.get(t.w.language()).into(),
                letter(s, o.proposed),
                letter(s, o.decided.map(|d| d.0)),
                t.say("report-tasks-done", &args).into(),
            ],
        );
    }
    let mut scale = Table::new([(t.get("report-rating"), 1), (t.get("report-meaning"), 12)])
        .marks(&[0])
        .small();
    for (rating, meaning) in [
        (Rating::P, "report-meaning-p"),
        (Rating::S, "report-meaning-s"),
        (Rating::M, "report-meaning-m"),
        (Rating::U, "report-meaning-u"),
    ] {
        scale.row([], vec![letter(s, Some(rating)), t.get(meaning).into()]);
    }
    let mut all = vec![
        first
            .text("objectives", text)
            .with(Block::Table(table))
            .with(Block::Table(scale)),
    ];
    all.extend(t.review.objectives.iter().map(|o| objective(s, o)));
    all
}

fn letter(s: &Sources<'_>, rating: Option<Rating>) -> Line {
    match rating {
        Some(r) => Line::empty().strong(s.told.get(rating_key(r))),
        None => Line::new("–"),
    }
}

fn objective(s: &Sources<'_>, o: &ObjectiveReview) -> Piece {
    let t = &s.told;
    let scenario = &t.plan.scenario.objectives[o.objective];
    let rating = match o.rating() {
        Some(r) => t.get(rating_key(r)),
        None => t.get("report-not-rated"),
    };
    let mut text = match o.decided {
        Some((decided, note)) => {
            let noted = &t.past.notes[note];
            let why = match &noted.note {
                Note::Rated { text, .. } => text.as_str(),
                Note::Observation { .. }
                | Note::Bookmark { .. }
                | Note::HotWash { .. }
                | Note::ReportEdit { .. }
                | Note::Refused { .. } => "",
            };
            let args = Args::new()
                .word("decided", t.get(rating_key(decided)))
                .word(
                    "proposed",
                    o.proposed
                        .map_or_else(|| "–".to_owned(), |p| t.get(rating_key(p))),
                );
            let line = t.with_entries(t.say("report-objective-decided", &args), &[noted.entry]);
            let written = Written::paragraph(line);
            if why.trim().is_empty() {
                written
            } else {
                written.and(why)
            }
        }
        None => {
            let args = Args::new().word("proposed", rating.clone());
            Written::paragraph(t.say(
                if o.proposed.is_some() {
                    "report-objective-proposed"
                } else {
                    "report-objective-unrated"
                },
                &args,
            ))
        }
    };
    for n in o.tasks.iter().flat_map(|task| &task.observed) {
        let noted = &t.past.notes[*n];
        if let Note::Observation {
            text: seen,
            evaluator,
            ..
        } = &noted.note
        {
            let args = Args::new()
                .word("who", evaluator.as_str())
                .word("text", seen.as_str());
            let key = if evaluator.trim().is_empty() {
                "report-observed"
            } else {
                "report-observed-by"
            };
            text = text.and(t.with_entries(t.say(key, &args), &[noted.entry]));
        }
    }
    let title = format!("{} – {rating}", scenario.name.get(t.w.language()));
    let mut piece = Piece::new(2, title).text(format!("objective.{}", scenario.id), text);
    if !o.tasks.is_empty() {
        piece = piece.with(Block::Table(tasks(s, o)));
    }
    piece
}

fn tasks(s: &Sources<'_>, o: &ObjectiveReview) -> Table {
    let t = &s.told;
    let mut table = Table::new([
        (t.get("report-task"), 8),
        (t.get("report-by"), 3),
        (t.get("report-done"), 4),
        (t.get("report-rating"), 2),
        (t.get("report-entries"), 2),
    ])
    .marks(&[3])
    .small();
    for task in &o.tasks {
        let mut entries = t.entries_of(task.done.map(|d| d.1));
        entries.extend(task.observed.iter().map(|n| t.past.notes[*n].entry));
        table.row(
            [],
            vec![
                t.names.tasks.of(task.task).into(),
                task.due
                    .map_or_else(|| "–".to_owned(), |d| t.when(d))
                    .into(),
                done(s, task).into(),
                letter(s, task.rating),
                Line::empty().entries(&entries),
            ],
        );
    }
    debug_assert!(
        o.tasks.iter().all(|x| x.task.place() < t.plan.tasks.len()),
        "tasks are those of the scenario"
    );
    table
}

fn done(s: &Sources<'_>, task: &TaskReview) -> String {
    let t = &s.told;
    match task.done {
        Some((at, _)) => {
            let late = task.due.filter(|due| at > *due);
            match late {
                Some(due) => t.say(
                    "report-done-late",
                    &Args::new()
                        .word("when", t.when(at))
                        .word("late", t.span(due, at)),
                ),
                None => t.when(at),
            }
        }
        None if !task.measured => t.get("report-evaluator-decides"),
        None => t.get("report-not-done"),
    }
}
