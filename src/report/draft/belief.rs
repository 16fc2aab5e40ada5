//! Truth against belief: node by node, when the attacker was there, when the cell could have known, and what it held.

use super::told::few;
use super::written::Written;
use super::{Piece, Sources};
use crate::assessment::review::Story;
use crate::report::document::{Block, Chart, Line, Table};
use crate::report::drawings::tracks;
use crate::scenario::model::Belief;
use crate::simulation::time::Time;
use crate::wording::Args;

/// The pieces.
pub(super) fn pieces(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let mut stories: Vec<&Story> = t.review.stories.iter().collect();
    stories.sort_by_key(|n| {
        let first = n.held.first().map_or(Time::NEVER, |h| h.from);
        (first, n.node)
    });
    let held = stories.iter().filter(|n| !n.held.is_empty()).count();
    let first = Piece::new(1, t.get("report-belief")).on_a_new_page();
    if stories.is_empty() {
        let text = Written::paragraph(t.get("report-belief-nothing"));
        return vec![first.text("truth-belief", text)];
    }
    let known = stories
        .iter()
        .filter(|n| !n.held.is_empty() && n.learned.is_some())
        .count();
    let suspected = stories
        .iter()
        .filter(|n| !n.held.is_empty() && n.suspected().is_some())
        .count();
    let wrong = stories
        .iter()
        .filter(|n| !n.wrongly_cleared().is_empty())
        .count();
    let args = Args::new()
        .number("held", held as i64)
        .number("known", known as i64)
        .number("suspected", suspected as i64)
        .number("wrong", wrong as i64);
    let text = Written::paragraph(t.say("report-belief-text", &args));
    let piece = charts(s).fold(first.text("truth-belief", text), Piece::with);
    vec![piece.with(Block::Table(table(s, &stories)))]
}

/// A belief in one word.
pub(super) fn belief(s: &Sources<'_>, belief: Belief) -> String {
    s.told.get(match belief {
        Belief::Unknown => "report-belief-unknown",
        Belief::Suspected => "report-belief-suspected",
        Belief::Confirmed => "report-belief-confirmed",
        Belief::Cleared => "report-belief-cleared",
    })
}

fn table(s: &Sources<'_>, stories: &[&Story]) -> Table {
    let t = &s.told;
    let mut table = Table::new([
        (t.get("report-system"), 5),
        (t.get("report-attacker-there"), 5),
        (t.get("report-could-know"), 3),
        (t.get("report-held-suspect"), 3),
        (t.get("report-delay"), 2),
        (t.get("report-at-end"), 4),
        (t.get("report-entries"), 2),
    ])
    .small();
    let reached = t.past.reached;
    let never = || t.get("report-never");
    for n in stories {
        let there: Vec<String> = n
            .held
            .iter()
            .map(|h| {
                let args = Args::new().word("from", t.when(h.from));
                match h.to {
                    Some(to) => t.say("report-from-to", &args.word("to", t.when(to))),
                    None => t.say("report-since", &args),
                }
            })
            .collect();
        let suspected = n.suspected();
        let start = n.held.first().map(|h| h.from.max(Time::START));
        let delay = match (start, suspected) {
            (Some(from), Some((at, _))) if at >= from => t.span(from, at),
            (Some(_), None) => never(),
            (Some(_), Some(_)) | (None, _) => "–".to_owned(),
        };
        let end = Args::new()
            .word(
                "truth",
                t.get(if n.was_held(reached) {
                    "report-truth-held"
                } else {
                    "report-truth-free"
                }),
            )
            .word("belief", belief(s, n.belief(reached)));
        let events = n.believed.iter().map(|b| b.2);
        let entries = t.entries_of(events.chain(n.learned.map(|l| l.1)));
        table.row(
            [],
            vec![
                t.names.nodes.of(n.node).into(),
                if there.is_empty() {
                    t.get("report-not-there").into()
                } else {
                    there.join("\n").into()
                },
                n.learned.map_or_else(never, |l| t.when(l.0)).into(),
                suspected.map_or_else(never, |l| t.when(l.0)).into(),
                delay.into(),
                t.say("report-truth-belief", &end).into(),
                Line::empty().entries(&few(&entries)),
            ],
        );
    }
    table
}

/// Every node as a row; several pictures where they are many.
fn charts(s: &Sources<'_>) -> impl Iterator<Item = Block> {
    let alternative = s.told.get("report-chart-belief-alternative");
    let all = tracks(&s.artist()).into_iter();
    all.map(move |drawing| {
        Block::Chart(Chart {
            title: drawing.title.into(),
            svg: drawing.svg,
            alternative: alternative.clone().into(),
            data: None,
        })
    })
}
