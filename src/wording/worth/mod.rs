//! What decisions were worth, in words: signed differences, what fell with a decision, what was luck.

mod beside;

pub use beside::*;

use super::names::Names;
use super::{Args, Wording, journal, measures};
use crate::assessment::Measure;
use crate::assessment::measures::Unit;
use crate::assessment::worth::{Alternative, Decision, Difference, Lens, Row};
use crate::exercise::altered::Score;
use crate::exercise::plan::Plan;

/// A difference with its sign, without the name of its measure; what crosses the horizon is a sign.
pub fn signed(m: Measure, value: Option<f64>, up: bool, w: Wording) -> String {
    let sign = |negative: bool| if negative { "−" } else { "+" };
    let Some(value) = value else {
        return format!("{}∞", sign(!up));
    };
    let size = value.abs();
    let said = match m.unit() {
        Unit::Hours | Unit::Count if size < 9.95 && size.fract() != 0.0 => w.decimal(size),
        Unit::Hours | Unit::Count => w.count(size.round() as u64),
        Unit::Share => w.decimal(size * 100.0),
        Unit::Trust => w.decimal(size / 10.0),
    };
    if value == 0.0 {
        said
    } else {
        format!("{}{said}", sign(value < 0.0))
    }
}

/// The middle of a difference with its unit; where fewer than half of the runs change, the mean.
pub fn middle(d: &Difference, w: Wording) -> String {
    let [middle, _, _] = d.beyond_above();
    let value = if d.median == Some(0.0) {
        Some(d.mean)
    } else {
        d.median
    };
    format!("{}{}", signed(d.measure, value, middle, w), unit(d.measure))
}

fn unit(m: Measure) -> &'static str {
    match m.unit() {
        Unit::Hours => "\u{a0}h",
        Unit::Share | Unit::Trust => "\u{a0}pt",
        Unit::Count => "",
    }
}

/// A difference: its measure, its median and the middle four fifths of all runs; where fewer than half of the runs change,
/// how many do and the mean.
pub fn difference(d: &Difference, w: Wording) -> String {
    let [_, low, high] = d.beyond_above();
    let say = |v: Option<f64>, up: bool| signed(d.measure, v, up, w);
    let rare = d.median == Some(0.0);
    let args = Args::new()
        .word("measure", measures::name(d.measure, w))
        .word("value", self::middle(d, w))
        .word("low", say(d.low, low))
        .word("high", say(d.high, high))
        .word(
            "changed",
            w.percent((d.changed * 1_000_000.0).round() as u32),
        )
        .word(
            "verdict",
            match d.is_better() {
                Some(true) => "better",
                Some(false) => "worse",
                None => "neither",
            },
        );
    // Where every run crosses the horizon there is no number to tell.
    let crosses = [d.low, d.median, d.high].iter().all(Option::is_none);
    let [above, ..] = d.beyond_above();
    let key = match (crosses, above, rare) {
        (true, true, _) => "worth-difference-never",
        (true, false, _) => "worth-difference-only",
        (false, _, true) => "worth-difference-rare",
        (false, _, false) => "worth-difference",
    };
    w.text(key, &args)
}

/// A text that is read on a wall: so many letters at most, cut between words.
pub fn brief(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut.rfind(' ').unwrap_or(cut.len());
    let end = [',', ';', ':', ' ', '\u{a0}'];
    format!("{}…", cut[..whole].trim_end_matches(end))
}

/// A decision: its number, when, who, what.
pub fn decision(
    number: usize,
    d: &Decision,
    score: &Score,
    plan: &Plan,
    names: &Names<'_>,
    w: Wording,
) -> String {
    let civil = plan.blueprint.calendar.civil(d.at);
    let first = &score.steps[d.steps[0]].command;
    let mut what: Vec<String> = Vec::new();
    for &s in &d.steps {
        let sentence = journal::sentence(&score.steps[s].command, plan, names, w);
        if !what.contains(&sentence) {
            what.push(sentence);
        }
    }
    let more = what.len().saturating_sub(SHOWN);
    what.truncate(SHOWN);
    let mut what = what.join(w.semicolon());
    if more > 0 {
        what += &w.text("worth-more", &Args::new().number("more", more as i64));
    }
    let args = Args::new()
        .word("number", (number + 1).to_string())
        .word("date", w.date(&plan.scenario.start, civil))
        .word("clock", w.clock(civil))
        .word("who", journal::who(&first.by, plan, names, w))
        .word("what", what);
    w.text("worth-decision", &args)
}

/// So many commands of one decision are told.
const SHOWN: usize = 3;

/// What a comparison was about.
pub fn heading(
    r: &Row,
    policy: Option<&str>,
    score: &Score,
    plan: &Plan,
    names: &Names<'_>,
    w: Wording,
) -> String {
    match (r.alternative, r.lens) {
        (Alternative::Absent, Lens::ThisTruth) => w.get("worth-this-truth"),
        (Alternative::Absent, Lens::Policy) => {
            let args = Args::new().word("playbook", policy.unwrap_or_default());
            w.text("worth-policy", &args)
        }
        (Alternative::Absent, Lens::AllTruths) => w.get("worth-all-truths"),
        (Alternative::Moved(by), _) => {
            let args = Args::new().word("span", w.seconds(u64::from(by.unsigned_abs())));
            let key = match (by < 0, r.hindsight) {
                (true, true) => "worth-earlier-hindsight",
                (true, false) => "worth-earlier",
                (false, _) => "worth-later",
            };
            w.text(key, &args)
        }
        (Alternative::WithoutOrder(step, place), _) => {
            let command = &score.steps[step].command;
            let order = command.deed.requests().get(place);
            let said = order.map_or_else(String::new, |o| journal::request(o, plan, names, w));
            w.text("worth-order", &Args::new().word("order", said))
        }
    }
}

/// What a comparison gave: the measures in which it holds, the largest first, at most so many; and what fell with it, by
/// number of decision. No effect and no model of one are different words.
pub fn result(r: &Row, decisions: &[Decision], modelled: bool, most: usize, w: Wording) -> String {
    let mut holding: Vec<&Difference> = r.endex.iter().filter(|d| d.holds).collect();
    holding.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
    let said: Vec<String> = holding
        .iter()
        .take(most)
        .map(|d| difference(d, w))
        .collect();
    let mut text = if !said.is_empty() {
        said.join(w.semicolon())
    } else if !modelled {
        w.get("worth-not-modelled")
    } else if r.endex.iter().all(|d| d.changed == 0.0) {
        w.get("worth-nothing")
    } else {
        w.get("worth-nothing-holds")
    };
    let mut fallen: Vec<String> = r
        .fallen
        .iter()
        .filter(|(step, _)| r.falls(*step))
        .filter_map(|(step, _)| decisions.iter().position(|d| d.steps.contains(step)))
        .filter(|d| *d != r.decision)
        .map(|d| (d + 1).to_string())
        .collect();
    fallen.dedup();
    if !fallen.is_empty() {
        let args = Args::new()
            .number("count", fallen.len() as i64)
            .word("which", fallen.join(", "));
        text += &w.text("worth-fallen", &args);
    }
    text
}

/// What of a decision's worth was luck.
pub fn luck(of: &[Measure], w: Wording) -> Option<String> {
    if of.is_empty() {
        return None;
    }
    let names: Vec<String> = of.iter().map(|m| measures::name(*m, w)).collect();
    Some(w.text(
        "worth-luck",
        &Args::new().word("measures", names.join(", ")),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Language;

    #[test]
    fn what_lies_beyond_the_horizon_keeps_its_side() {
        let w = Wording::new(Language::English);
        let said = |base, other| {
            let pairs = vec![(base, other); 20].into_iter();
            let d = Difference::of(Measure::TimeToEvict, pairs).expect("twenty runs");
            difference(&d, w)
        };
        let (never, soon) = (None, Some(10.0));
        assert!(
            said(never, soon).contains("never reached, and otherwise reached"),
            "{}",
            said(never, soon)
        );
        assert!(
            said(soon, never).contains("reached, and otherwise never"),
            "{}",
            said(soon, never)
        );
    }
}
