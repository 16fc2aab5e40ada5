//! The tables of an exercise: journal, injects, observations, measures, orders, statements, duties, objectives.

mod course;
mod notes;
mod results;

use super::source::Source;
use super::table::{Cell, Table};
use crate::assessment::review::Review;
use crate::exercise::command::{Deed, Rating};
use crate::exercise::past::Given;
use crate::wording::{Wording, journal};

/// Every table, in the order of sheets.
pub(super) fn all(review: &Review, w: Wording) -> Vec<Table> {
    let s = Source::new(review, w);
    vec![
        main_log(&s),
        course::injects(&s),
        notes::observations(&s),
        results::measures(&s),
        course::orders(&s),
        course::statements(&s),
        course::duties(&s),
        results::objectives(&s),
    ]
}

/// A rating as its letter.
fn letter(rating: Rating) -> String {
    match rating {
        Rating::P => "P",
        Rating::S => "S",
        Rating::M => "M",
        Rating::U => "U",
    }
    .to_owned()
}

/// The main courante: every command, those too that were taken back.
fn main_log(s: &Source<'_>) -> Table {
    let mut table = s.table(
        "journal",
        "export-sheet-journal",
        &[
            ("entry", 7.0),
            ("noted", 19.0),
            ("taken", 19.0),
            ("who", 24.0),
            ("operator", 14.0),
            ("channel", 18.0),
            ("said", 70.0),
            ("words", 50.0),
            ("why", 50.0),
            ("orders", 12.0),
            ("answers", 24.0),
            ("withdrawn", 10.0),
        ],
    );
    let kept = s.past.commands.iter().map(|g| (g, false));
    let taken_back = s.past.withdrawn.iter().map(|g| (g, true));
    let mut all: Vec<(&Given, bool)> = kept.chain(taken_back).collect();
    all.sort_by_key(|(g, _)| g.entry);
    table.rows = all.into_iter().map(|(g, out)| log_row(s, g, out)).collect();
    table
}

fn log_row(s: &Source<'_>, g: &Given, withdrawn: bool) -> Vec<Cell> {
    let c = &g.command;
    let channel = c.channel.as_ref().map(|id| {
        let rank = s.plan.blueprint.names.channels.rank(id.as_str());
        rank.map_or(id.as_str(), |i| s.names.channels.of(i))
            .to_owned()
    });
    // Orders of what was taken back have no number any more.
    let orders = match g.orders.len() {
        0 => String::new(),
        1 => (g.orders.start + 1).to_string(),
        _ => format!("{}–{}", g.orders.start + 1, g.orders.end),
    };
    vec![
        Cell::number(g.entry),
        s.moment(g.at),
        s.moment(c.taken),
        Cell::text(s.who(g)),
        Cell::text(c.operator.as_str()),
        channel.into(),
        Cell::text(s.sentence(g)),
        Cell::text(typed(&c.deed)),
        Cell::text(journal::why(c, s.plan, &s.names, s.w)),
        Cell::text(orders),
        c.answers.as_ref().map(|p| p.to_string()).into(),
        Cell::Flag(withdrawn),
    ]
}

/// What somebody typed, as it was typed: sentences may turn quotation marks.
fn typed(deed: &Deed) -> String {
    match deed {
        Deed::Decide { text, .. }
        | Deed::Report { text }
        | Deed::Ask { text, .. }
        | Deed::Answer { text, .. } => text.clone(),
        Deed::Operation { name, .. } => name.clone(),
        Deed::Assess { basis, .. } => basis.clone(),
        Deed::Adjudicate { remark, .. } => remark.clone(),
        Deed::Order(_)
        | Deed::Attach { .. }
        | Deed::Cancel { .. }
        | Deed::Reprioritise { .. }
        | Deed::Reroute { .. }
        | Deed::AssignShift { .. }
        | Deed::UseChannel { .. }
        | Deed::Activate { .. }
        | Deed::Declare { .. }
        | Deed::Share { .. }
        | Deed::Choose { .. }
        | Deed::State { .. }
        | Deed::OpenDuty { .. }
        | Deed::Notify { .. }
        | Deed::Fire { .. }
        | Deed::Hold { .. }
        | Deed::Release { .. }
        | Deed::Skip { .. }
        | Deed::Move { .. }
        | Deed::MoveAll { .. }
        | Deed::Edit { .. }
        | Deed::Invent { .. }
        | Deed::Deliver { .. }
        | Deed::Authorise { .. }
        | Deed::Stage { .. }
        | Deed::MoveStage { .. }
        | Deed::SetFact { .. } => String::new(),
    }
}
