//! Measures and objectives.

use super::super::source::Source;
use super::super::table::{Cell, Table};
use super::letter;
use crate::assessment::Measure;
use crate::assessment::measures::{Better, Unit};
use crate::exercise::command::Note;
use crate::wording::measures as words;

/// Every measure at ENDEX and at D+30.
pub(super) fn measures(s: &Source<'_>) -> Table {
    let mut table = s.table(
        "measures",
        "export-sheet-measures",
        &[
            ("id", 28.0),
            ("measure", 46.0),
            ("unit", 10.0),
            ("better", 10.0),
            ("endex", 16.0),
            ("later", 16.0),
            ("endex-words", 22.0),
            ("later-words", 22.0),
            ("events", 10.0),
        ],
    );
    table.rows = Measure::ALL
        .iter()
        .map(|&m| {
            let (endex, later) = (s.review.endex.get(m), s.review.later.as_ref());
            let said = |v: Option<f64>| Cell::text(words::value(m, v, s.w));
            vec![
                Cell::text(m.id()),
                Cell::text(words::name(m, s.w)),
                Cell::text(s.w.get(match m.unit() {
                    Unit::Hours => "export-unit-hours",
                    Unit::Count => "export-unit-count",
                    Unit::Share => "export-unit-share",
                    Unit::Trust => "export-unit-trust",
                })),
                Cell::text(s.w.get(match m.better() {
                    Better::Lower => "export-better-lower",
                    Better::Higher => "export-better-higher",
                    Better::Neither => "export-better-neither",
                })),
                endex.into(),
                later.and_then(|l| l.get(m)).into(),
                said(endex),
                later.map_or(Cell::Empty, |l| said(l.get(m))),
                Cell::number(s.review.evidence.of(m).len() as u64),
            ]
        })
        .collect();
    table
}

/// Every objective and its critical tasks, with the rating proposed and the one decided.
pub(super) fn objectives(s: &Source<'_>) -> Table {
    let mut table = s.table(
        "objectives",
        "export-sheet-objectives",
        &[
            ("objective", 44.0),
            ("capability", 28.0),
            ("task", 50.0),
            ("due", 19.0),
            ("done", 19.0),
            ("proposed", 10.0),
            ("decided", 10.0),
            ("reason", 60.0),
        ],
    );
    let language = s.w.language();
    for o in &s.review.objectives {
        let of = &s.plan.scenario.objectives[o.objective];
        let reason = o
            .decided
            .and_then(|(_, n)| match &s.past.notes.get(n)?.note {
                Note::Rated { text, .. } => Some(text.clone()),
                // Only a rating decides.
                _ => None,
            });
        table.rows.push(vec![
            Cell::text(of.name.get(language)),
            Cell::text(of.capability.get(language)),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            o.proposed.map(letter).into(),
            o.decided.map(|(r, _)| letter(r)).into(),
            reason.into(),
        ]);
        for t in &o.tasks {
            table.rows.push(vec![
                Cell::text(of.name.get(language)),
                Cell::Empty,
                Cell::text(s.names.tasks.of(t.task)),
                s.moment_if(t.due),
                s.moment_if(t.done.map(|d| d.0)),
                t.rating.map(letter).into(),
                Cell::Empty,
                Cell::Empty,
            ]);
        }
    }
    table
}
