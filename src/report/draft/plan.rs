//! The improvement plan: for each area what is to be done, by whom, from when, to when. Who and when is for people to say: an
//! edit of a row holds action, owner, start and end, parted by `|`.

use super::written::{Written, referring};
use super::{Piece, Sources};
use crate::report::document::{Block, Line, Table};

/// A row of the plan.
#[derive(Debug, Clone)]
pub(super) struct PlanRow {
    pub id: String,
    pub finding: String,
    pub element: String,
    pub action: String,
    pub entries: Vec<u64>,
}

impl PlanRow {
    /// As people edit it.
    pub fn plain(&self) -> String {
        format!("{} | | |", self.action)
    }
}

/// The rows, in the order of areas.
pub(super) fn rows(s: &Sources<'_>) -> Vec<PlanRow> {
    s.areas
        .iter()
        .map(|f| PlanRow {
            id: format!("plan.{}", f.id),
            finding: f.title.clone(),
            element: s.told.get(f.element.key()),
            action: f.action.clone(),
            entries: f.entries.clone(),
        })
        .collect()
}

/// Action, owner, start and end of an edited row.
fn fields(text: &str) -> [String; 4] {
    let mut parts = text.splitn(4, '|').map(|p| p.trim().to_owned());
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}

/// The pieces.
pub(super) fn pieces(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let first = Piece::new(1, t.get("report-plan")).on_a_new_page();
    if s.areas.is_empty() {
        return vec![first.text("plan", Written::paragraph(t.get("report-no-action")))];
    }
    let mut table = Table::new([
        (t.get("report-area"), 7),
        (t.get("report-poete"), 4),
        (t.get("report-action"), 8),
        (t.get("report-owner"), 4),
        (t.get("report-start"), 3),
        (t.get("report-end"), 3),
    ])
    .small();
    for row in rows(s) {
        let [action, owner, start, end] = match s.edits.get(row.id.as_str()) {
            Some(edited) => fields(edited),
            None => fields(&row.plain()),
        };
        let entries: Vec<u64> = row.entries.iter().copied().take(4).collect();
        table.row(
            [],
            vec![
                Line::new(row.finding).entries(&entries),
                row.element.into(),
                referring(&action),
                owner.into(),
                start.into(),
                end.into(),
            ],
        );
    }
    vec![
        first
            .text("plan", Written::paragraph(t.get("report-plan-text")))
            .with(Block::Table(table)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edited_row_holds_action_owner_start_and_end() {
        assert_eq!(
            fields("Do it | CISO | 1 March | 2 April | late"),
            ["Do it", "CISO", "1 March", "2 April | late"].map(str::to_owned)
        );
        assert_eq!(fields("Do it").map(|f| f.len()), [5, 0, 0, 0]);
    }
}
