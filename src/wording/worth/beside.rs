//! What stands beside the table of decisions, in words: pairs that only work together, the best that was not taken, and the
//! estimates that a worth depends on. Each says what it looked at and what that took.

use super::{difference, luck, middle};
use crate::assessment::worth::{Assumption, Assumptions, Difference, Missed, Pair, Pairs, Search};
use crate::exercise::plan::Plan;
use crate::wording::names::Names;
use crate::wording::{Args, Wording, estimates, journal, measures};

/// Differences that hold, the largest first, at most so many.
fn largest(holding: impl Iterator<Item = Difference>, most: usize, w: Wording) -> Option<String> {
    let mut holding: Vec<Difference> = holding.collect();
    holding.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
    holding.truncate(most);
    let said: Vec<String> = holding.iter().map(|d| difference(d, w)).collect();
    (!said.is_empty()).then(|| said.join(w.semicolon()))
}

/// What was looked at for pairs; none where they were not asked for.
pub fn pairs_title(pairs: &Pairs, w: Wording) -> Option<String> {
    if pairs.of == 0 {
        return None;
    }
    let args = Args::new()
        .word("looked", w.count(u64::from(pairs.looked)))
        .word("of", w.count(u64::from(pairs.of)))
        .word("runs", w.count(pairs.runs));
    let key = match pairs.working().next() {
        Some(_) => "worth-pairs",
        None => "worth-pairs-none",
    };
    Some(w.text(key, &args))
}

/// A pair that only works together: which two, and what they bring.
pub fn pair(p: &Pair, most: usize, w: Wording) -> String {
    let text = largest(p.only_together().copied(), most, w).unwrap_or_default();
    let args = Args::new()
        .word("first", (p.first + 1).to_string())
        .word("second", (p.second + 1).to_string())
        .word("text", text);
    w.text("worth-pair", &args)
}

/// What was tried for the best decision that was not taken; none where it was not asked for.
pub fn missed_title(search: &Search, w: Wording) -> Option<String> {
    if search.of == 0 {
        return None;
    }
    let args = Args::new()
        .word("looked", w.count(u64::from(search.looked)))
        .word("of", w.count(u64::from(search.of)))
        .word("runs", w.count(search.runs));
    let key = match search.best() {
        Some(_) => "worth-missed",
        None => "worth-missed-none",
    };
    Some(w.text(key, &args))
}

/// The decision that was not taken: when, who could have, what.
pub fn missed(m: &Missed, plan: &Plan, names: &Names<'_>, w: Wording) -> String {
    let civil = plan.blueprint.calendar.civil(m.at);
    let args = Args::new()
        .word("date", w.date(&plan.scenario.start, civil))
        .word("clock", w.clock(civil))
        .word("who", journal::who(&m.command.by, plan, names, w))
        .word("what", journal::sentence(&m.command, plan, names, w));
    w.text("worth-missed-decision", &args)
}

/// What it would have brought, a line each: in this truth, over all truths, and what of it would have been luck.
pub fn missed_worth(m: &Missed, most: usize, w: Wording) -> Vec<String> {
    let line = |key: &str, all: &[Difference]| {
        let holding = all.iter().filter(|d| d.holds).copied();
        let text = largest(holding, most, w).unwrap_or_else(|| w.get("worth-nothing-holds"));
        let args = Args::new().word("heading", w.get(key)).word("text", text);
        w.text("worth-row", &args)
    };
    let mut lines = vec![line("worth-this-truth", &m.here)];
    if !m.anywhere.is_empty() {
        let possible = w.percent((m.possible * 1_000_000.0).round() as u32);
        let said = line("worth-all-truths", &m.anywhere);
        let args = Args::new().word("text", said).word("share", possible);
        lines.push(w.text("worth-missed-possible", &args));
    }
    lines.extend(luck(&m.luck(), w));
    lines
}

/// What was looked at for estimates that worths depend on; none where they were not asked for.
pub fn assumptions_title(all: &Assumptions, w: Wording) -> Option<String> {
    if all.draws == 0 {
        return None;
    }
    let args = Args::new()
        .word("draws", w.count(u64::from(all.draws)))
        .word("looked", w.count(u64::from(all.looked)))
        .word("of", w.count(u64::from(all.of)))
        .word("runs", w.count(all.runs));
    Some(w.text("worth-assumptions", &args))
}

/// That a decision's worth depends on an estimate: which one, and what is worth what at its edges.
pub fn assumption(a: &Assumption, plan: &Plan, names: &Names<'_>, w: Wording) -> String {
    let params = &plan.blueprint.params;
    let param = params.iter().find(|(_, p)| p.id == a.estimate);
    let edges = param.map(|(_, p)| (p.low, p.high));
    let edge = |pick: fn((u32, u32)) -> u32| match (param, edges) {
        (Some((_, p)), Some(edges)) => estimates::value(p, pick(edges), w),
        _ => String::new(),
    };
    let args = Args::new()
        .word("estimate", estimates::estimate(&a.estimate, plan, names, w))
        .word("measure", measures::name(a.low.measure, w))
        .word("lowest", edge(|(low, _)| low))
        .word("highest", edge(|(_, high)| high))
        .word("low", middle(&a.low, w))
        .word("high", middle(&a.high, w));
    w.text("worth-assumption", &args)
}
