//! What evaluators and the team noted: observations, ratings, bookmarks, answers of the hot wash, refused commands.

use super::super::source::Source;
use super::super::table::{Cell, Table};
use super::letter;
use crate::exercise::command::Note;
use crate::exercise::past::Noted;
use crate::wording::refusal;

/// Every note, in the order of the journal. Edits of the report belong to the report.
pub(super) fn observations(s: &Source<'_>) -> Table {
    let mut table = s.table(
        "observations",
        "export-sheet-observations",
        &[
            ("entry", 7.0),
            ("moment", 19.0),
            ("kind", 16.0),
            ("evaluator", 18.0),
            ("objective", 34.0),
            ("task", 34.0),
            ("rating", 8.0),
            ("text", 80.0),
            ("withdrawn", 10.0),
        ],
    );
    table.rows = s.past.notes.iter().filter_map(|n| row(s, n)).collect();
    table
}

fn row(s: &Source<'_>, n: &Noted) -> Option<Vec<Cell>> {
    let language = s.w.language();
    let mut at = n.at;
    let (mut evaluator, mut objective, mut task, mut rating) =
        (Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty);
    let (kind, text) = match &n.note {
        Note::Observation {
            at: when,
            task: of,
            rating: given,
            text,
            evaluator: who,
        } => {
            at = *when;
            evaluator = Cell::text(who.as_str());
            rating = given.map(letter).into();
            let of = of.as_ref();
            task = of
                .map(|id| {
                    let rank = s.plan.tasks.rank(id.as_str());
                    rank.map_or(id.as_str(), |t| s.names.tasks.of(t)).to_owned()
                })
                .into();
            let mut objectives = s.plan.scenario.objectives.iter();
            let its = objectives.find(|o| o.tasks.iter().any(|t| Some(&t.id) == of));
            objective = its.map(|o| o.name.get(language).to_owned()).into();
            ("export-kind-observation", text.clone())
        }
        Note::Rated {
            objective: of,
            rating: given,
            text,
            // The sheet of objectives has it.
            proposed: _,
        } => {
            let mut objectives = s.plan.scenario.objectives.iter();
            let its = objectives.find(|o| o.id == *of);
            let name = its.map_or(of.as_str(), |o| o.name.get(language));
            objective = Cell::text(name);
            rating = Cell::text(letter(*given));
            ("export-kind-rating", text.clone())
        }
        Note::Bookmark { at: when, text } => {
            at = *when;
            ("export-kind-bookmark", text.clone())
        }
        Note::HotWash { question, answer } => {
            ("export-kind-hot-wash", format!("{question}\n{answer}"))
        }
        Note::Refused {
            at: when, refusal, ..
        } => {
            at = *when;
            ("export-kind-refused", refusal::sentence(refusal, s.w))
        }
        Note::ReportEdit { .. } => return None,
    };
    Some(vec![
        Cell::number(n.entry),
        s.moment(at),
        Cell::text(s.w.get(kind)),
        evaluator,
        objective,
        task,
        rating,
        Cell::text(text),
        Cell::Flag(n.withdrawn),
    ])
}
