//! What decisions were worth, where it was computed and kept with the exercise: with the lenses, luck, hindsight, and the
//! difference between no effect and what is not modelled.

use super::told::few;
use super::written::Written;
use super::{Piece, Sources};
use crate::assessment::review::KeptWorth;
use crate::assessment::worth::{Alternative, Decision, Lens, Row, Worth};
use crate::report::document::{Block, Chart, Line, Table};
use crate::wording::names::Names;
use crate::wording::{Args, worth as words};

/// So many measures of a comparison are told.
const TOLD: usize = 4;
/// So many decisions stand in the table, those of most worth first; `cellule worth` tells all.
const SHOWN: usize = 24;

/// The pieces.
pub(super) fn pieces(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let first = Piece::new(1, t.get("report-worth"));
    let Some(kept) = &t.review.worth else {
        let key = if t.past.has_our_rules() {
            "report-worth-not-computed"
        } else {
            "report-worth-other-rules"
        };
        return vec![first.text("worth", Written::paragraph(t.get(key)))];
    };
    let first = first.on_a_new_page();
    let worth = &kept.worth;
    let args = Args::new()
        .word("seeds", t.w.count(u64::from(kept.seeds)))
        .word("truths", t.w.count(u64::from(kept.truths)))
        .number("decisions", worth.decisions.len() as i64);
    let mut text = Written::paragraph(t.say("report-worth-text", &args))
        .and(t.get("report-worth-legend"))
        .and(t.get("report-worth-not-modelled"));
    if worth.stopped {
        text = text.and(t.get("report-worth-stopped"));
    }
    let mut order: Vec<(usize, f64)> = worth
        .decisions
        .iter()
        .enumerate()
        .map(|(i, _)| {
            (
                i,
                weight(worth.row(i, Alternative::Absent, Lens::ThisTruth)),
            )
        })
        .filter(|(_, w)| *w > 0.0)
        .collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let counted = |i: &usize| worth.is_modelled(*i) || order.iter().any(|(o, _)| o == i);
    let without = (0..worth.decisions.len()).filter(counted).count() - order.len();
    let silent = worth.decisions.len() - order.len() - without;
    order.truncate(SHOWN);
    order.sort_by_key(|(i, _)| *i);
    let mut all = if order.is_empty() {
        first.text("worth", text.and(t.get("report-worth-none")))
    } else {
        with_table(s, kept, &order, first.text("worth", text))
    };
    for (count, key) in [
        (without, "report-worth-without"),
        (silent, "report-worth-silent"),
    ] {
        if count > 0 && !order.is_empty() {
            let args = Args::new().number("count", count as i64);
            all = all.with(Block::Paragraph(t.say(key, &args).into()));
        }
    }
    for said in beside(s, worth) {
        all = all.with(Block::Paragraph(said.into()));
    }
    vec![all]
}

/// The decisions that are worth most, with their charts.
fn with_table(s: &Sources<'_>, kept: &KeptWorth, order: &[(usize, f64)], first: Piece) -> Piece {
    let t = &s.told;
    let mut table = Table::new([
        (t.get("report-decision"), 7),
        (t.get("report-worth-here"), 8),
        (t.get("report-worth-others"), 8),
    ])
    .small();
    for (i, _) in order {
        table.row([], row(s, kept, *i, &kept.worth.decisions[*i]));
    }
    let mut all = first.with(Block::Table(table));
    for drawing in s.artist().worth() {
        all = all.with(Block::Chart(Chart {
            title: drawing.title.clone().into(),
            svg: drawing.svg,
            alternative: drawing.title.into(),
            data: None,
        }));
    }
    all
}

/// Pairs that only work together, the best that was not taken, and what was asked of the estimates: a paragraph each.
fn beside(s: &Sources<'_>, worth: &Worth) -> Vec<String> {
    let t = &s.told;
    let (plan, w) = (&t.past.plan, t.w);
    let names = Names::new(plan, w.language());
    let with = |said: String, more: Vec<String>| [vec![said], more].concat().join("\n");
    let mut all = Vec::new();
    all.extend(words::pairs_title(&worth.pairs, w).map(|said| {
        let pairs = worth.pairs.working();
        with(said, pairs.map(|p| words::pair(p, TOLD, w)).collect())
    }));
    all.extend(words::missed_title(&worth.best, w).map(|said| {
        let more = worth.best.best().map_or_else(Vec::new, |m| {
            let mut lines = vec![words::missed(m, plan, &names, w)];
            lines.extend(words::missed_worth(m, TOLD, w));
            lines
        });
        with(said, more)
    }));
    all.extend(words::assumptions_title(&worth.assumptions, w));
    all
}

/// How much a comparison says: the largest difference that holds, in steps that matter.
fn weight(row: Option<&Row>) -> f64 {
    let holding = row.into_iter().flat_map(|r| &r.endex).filter(|d| d.holds);
    holding.map(|d| d.weight()).fold(0.0, f64::max)
}

fn row(s: &Sources<'_>, kept: &KeptWorth, i: usize, d: &Decision) -> Vec<Line> {
    let t = &s.told;
    let worth = &kept.worth;
    let given: Vec<_> = d
        .steps
        .iter()
        .filter_map(|step| t.past.commands.get(*step))
        .collect();
    let entries: Vec<u64> = given.iter().map(|g| g.entry).collect();
    let mut what: Vec<String> = Vec::new();
    for g in &given {
        let sentence = t.sentence(g);
        if !what.contains(&sentence) {
            what.push(sentence);
        }
    }
    let who = given.first().map(|g| t.who(g)).unwrap_or_default();
    let args = Args::new()
        .word("number", (i + 1).to_string())
        .word("when", t.when(d.at))
        .word("who", who)
        .word("what", t.w.few(&what, 3));
    let decision = t.with_entries(t.say("report-worth-decision", &args), &few(&entries));
    let result = |alternative, lens| {
        worth
            .row(i, alternative, lens)
            .map(|r| words::result(r, &worth.decisions, worth.is_modelled(i), TOLD, t.w))
    };
    let here = result(Alternative::Absent, Lens::ThisTruth).unwrap_or_else(|| "–".to_owned());
    let mut others: Vec<String> = Vec::new();
    for (lens, key) in [
        (Lens::AllTruths, "report-worth-all-truths"),
        (Lens::Policy, "report-worth-policy"),
    ] {
        if let Some(said) = result(Alternative::Absent, lens) {
            let args = Args::new()
                .word("policy", kept.policy.as_deref().unwrap_or_default())
                .word("text", said);
            others.push(t.say(key, &args));
        }
    }
    if let Some((by, row)) = best_moved(kept, i) {
        let args = Args::new()
            .word("span", t.w.seconds(u64::from(by.unsigned_abs())))
            .word(
                "text",
                words::result(row, &worth.decisions, worth.is_modelled(i), 2, t.w),
            );
        let key = match (by < 0, row.hindsight) {
            (true, true) => "report-worth-earlier-hindsight",
            (true, false) => "report-worth-earlier",
            (false, _) => "report-worth-later",
        };
        others.push(t.say(key, &args));
    }
    others.extend(words::luck(&worth.luck(i), t.w));
    let names = Names::new(&t.past.plan, t.w.language());
    let hangs = worth.assumptions.of(i);
    others.extend(hangs.map(|a| words::assumption(a, &t.past.plan, &names, t.w)));
    vec![decision, here.into(), others.join("\n").into()]
}

/// The other time at which it would have changed most.
fn best_moved(kept: &KeptWorth, i: usize) -> Option<(i32, &Row)> {
    let moved = kept.worth.rows.iter().filter(|r| r.decision == i);
    let by = moved.filter_map(|r| match r.alternative {
        Alternative::Moved(by) => Some((by, r)),
        Alternative::Absent | Alternative::WithoutOrder(..) => None,
    });
    by.filter(|(_, r)| weight(Some(r)) > 0.0)
        .max_by(|a, b| weight(Some(a.1)).total_cmp(&weight(Some(b.1))))
}
