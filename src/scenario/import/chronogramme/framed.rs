//! The sheet in which this program writes the frame of an exercise: id, title, STARTEX, roles, objectives.

use super::super::columns::{FRAME, ITEMS, Item, ROLE_WORDS};
use super::super::exchange::given_back;
use super::super::loss::{LossKind, Losses};
use super::super::sheet::{Row, Table, fold};
use super::super::sketch::{Sketch, SketchObjective, SketchRole};
use crate::scenario::model::{Language, Span, Text};

/// The columns of the frame's sheet: item, id, French name, English name, value.
const COLUMNS: u32 = 5;

/// Whether a table is such a sheet.
pub(super) fn is_frame(table: &Table) -> bool {
    let Some(first) = table.rows.first() else {
        return false;
    };
    let same = |(column, (fr, en)): (u32, &(&str, &str))| {
        let heading = first.at(column).map(|c| fold(&c.value.text()));
        heading.is_some_and(|h| h == fold(fr) || h == fold(en))
    };
    (0..).zip(FRAME.iter()).all(same)
}

fn name(row: &Row) -> Text {
    let cell = |column| row.at(column).map(|c| c.value.text());
    given_back(cell(2), cell(3))
}

/// Reads it.
pub(super) fn frame(table: &Table, sketch: &mut Sketch, losses: &mut Losses) {
    for row in table.rows.iter().skip(1) {
        let text = |column| row.at(column).map(|c| c.value.text()).unwrap_or_default();
        let word = fold(&text(0));
        let item = ITEMS
            .iter()
            .find(|(_, fr, en)| fold(fr) == word || fold(en) == word);
        let value = text(4);
        let id = row.at(1).map(|c| c.value.text());
        let understood = match item.map(|i| i.0) {
            Some(Item::Scenario) => {
                (sketch.id, sketch.title) = (id, name(row));
                true
            }
            Some(Item::Languages) => {
                let codes: Vec<&str> = value.split(';').map(str::trim).collect();
                let spoken = Language::ALL
                    .into_iter()
                    .filter(|l| codes.contains(&l.code()));
                sketch.languages = spoken.collect();
                !sketch.languages.is_empty()
            }
            Some(Item::Start) => {
                sketch.start = super::super::civil(&value);
                sketch.start.is_some()
            }
            Some(Item::Zone) => {
                let known = jiff::tz::TimeZone::get(&value).is_ok();
                sketch.zone = known.then(|| value.clone());
                known
            }
            Some(Item::Duration) => {
                sketch.duration = Span::parse(&value).ok();
                sketch.duration.is_some()
            }
            Some(Item::Role) => {
                let words: Vec<String> = value.split(';').map(fold).collect();
                let holds = |at: usize| {
                    let (fr, en) = ROLE_WORDS[at];
                    words.iter().any(|w| *w == fold(fr) || *w == fold(en))
                };
                sketch.roles.push(SketchRole {
                    id,
                    name: name(row),
                    about: Text::default(),
                    leads: Some(holds(0)),
                    hears_soc: Some(holds(1)),
                    required: Some(holds(2)),
                });
                true
            }
            Some(Item::Objective) => {
                sketch.objectives.push(SketchObjective {
                    id,
                    name: name(row),
                    ..SketchObjective::default()
                });
                true
            }
            None => false,
        };
        if !understood {
            for cell in &row.cells {
                let spot = table.spot(row, cell.column);
                losses.note(spot, LossKind::OutsideTable, cell.value.text());
            }
        }
        for cell in row.cells.iter().filter(|c| c.column >= COLUMNS) {
            let spot = table.spot(row, cell.column);
            losses.note(spot, LossKind::OutsideTable, cell.value.text());
        }
    }
}
