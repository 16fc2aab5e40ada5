//! A comparison in words, within 110 characters: up to six exercises beside each other, more in blocks below.

use crate::assessment::Measure;
use crate::assessment::compare::{Asked, Comparison, Mark, Rated, marks};
use crate::assessment::review::{Basis, Curve, Quantity};
use crate::cli::grid::{Cell, Row, grid};
use crate::cli::wrap::wrap;
use crate::exercise::command::Rating;
use crate::report::drawings::curve_title;
use crate::simulation::time::Time;
use crate::wording::{Args, Wording, measures, terms};
use std::fmt::Write as _;

/// How wide it is at most.
const WIDTH: usize = 110;
/// So many letters of a name stand above a column.
const HEAD: usize = 8;
/// Steps of a curve drawn in a line.
const STEPS: u32 = 48;

/// The comparison as text.
pub fn text(c: &Comparison<'_>, names: &[String], w: Wording) -> String {
    let mut out = String::new();
    let plan = &c.exercises[0].past.plan;
    let args = Args::new()
        .word("count", names.len().to_string())
        .word("title", plan.scenario.title.get(w.language()));
    line(&mut out, &w.text("compare-title", &args));
    for (number, (r, name)) in (1..).zip(c.exercises.iter().zip(names)) {
        let reached = if r.past.is_over() {
            w.get("compare-over")
        } else {
            let moment = terms::moment(r.past.reached, &r.past.plan, w);
            w.text("compare-until", &Args::new().word("moment", moment))
        };
        let args = Args::new()
            .word("number", number.to_string())
            .word("name", name.as_str())
            .word("seed", r.past.seed.to_string())
            .word("reached", reached);
        line(
            &mut out,
            &format!("  {}", w.text("compare-exercise", &args)),
        );
    }
    for note in notes(c, w) {
        line(&mut out, &note);
    }
    let heads: Vec<String> = (1..).zip(names).map(|(n, name)| head(n, name)).collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    block(
        &mut out,
        &w.get("compare-measures-endex"),
        &heads,
        &endex(c, w),
    );
    if let Some(rows) = later(c, w) {
        block(&mut out, &w.get("compare-measures-later"), &heads, &rows);
    }
    block(
        &mut out,
        &w.get("compare-decisions"),
        &heads,
        &decisions(c, w),
    );
    block(&mut out, &w.get("compare-ratings"), &heads, &ratings(c, w));
    curves(&mut out, c, w);
    out.push('\n');
    line(&mut out, &w.get("compare-legend"));
    out
}

/// Writes a sentence, broken at the width.
fn line(out: &mut String, sentence: &str) {
    let indent = sentence.len() - sentence.trim_start().len();
    for part in wrap(sentence.trim_start(), WIDTH - indent) {
        // Writing to a string cannot fail, here and below.
        let _ = writeln!(out, "{}{part}", " ".repeat(indent));
    }
}

/// What has to be known before one compares.
fn notes(c: &Comparison<'_>, w: Wording) -> Vec<String> {
    let mut notes = Vec::new();
    if !c.same_version {
        notes.push(w.get("compare-other-versions"));
    }
    if !c.same_rules {
        notes.push(w.get("compare-other-rules"));
    }
    let bare = (1..)
        .zip(c.exercises)
        .filter(|(_, r)| r.basis == Basis::Recorded);
    let bare: Vec<String> = bare.map(|(n, _)| n.to_string()).collect();
    if !bare.is_empty() {
        let args = Args::new().word("which", w.names(&bare));
        notes.push(w.text("compare-basis", &args));
    }
    notes
}

/// What stands above a column: the number, and as much of the name as has room. Its hyphens are no places to break at.
fn head(number: usize, name: &str) -> String {
    let name = name.replace('-', "\u{2011}");
    if name.chars().count() <= HEAD {
        return format!("{number} {name}");
    }
    let kept: String = name.chars().take(HEAD - 1).collect();
    format!("{number} {}…", kept.trim_end())
}

fn block(out: &mut String, title: &str, heads: &[&str], rows: &[Row]) {
    if rows.is_empty() {
        return;
    }
    out.push('\n');
    line(out, title);
    out.push_str(&grid(heads, rows, WIDTH));
}

fn marked(m: Measure, values: &[Option<f64>], w: Wording) -> Row {
    let cells = values.iter().zip(marks(m, values)).map(|(value, mark)| {
        let sign = match mark {
            Mark::Best => '▲',
            Mark::Worst => '▼',
            Mark::Neither => ' ',
        };
        Cell {
            value: format!("{} {sign}", measures::compact(m, *value, w)),
            around: String::new(),
        }
    });
    Row {
        name: measures::name_with_unit(m, w),
        cells: cells.collect(),
    }
}

fn endex(c: &Comparison<'_>, w: Wording) -> Vec<Row> {
    let all = Measure::ALL.iter();
    all.map(|&m| marked(m, &c.endex(m), w)).collect()
}

fn later(c: &Comparison<'_>, w: Wording) -> Option<Vec<Row>> {
    let all = Measure::ALL.iter();
    all.map(|&m| Some(marked(m, &c.later(m)?, w))).collect()
}

fn decisions(c: &Comparison<'_>, w: Wording) -> Vec<Row> {
    let scenario = &c.exercises[0].past.plan.scenario;
    let points = c.points.iter().zip(&scenario.decision_points);
    points
        .map(|((_, each), written)| Row {
            name: written.question.get(w.language()).to_owned(),
            cells: each
                .iter()
                .zip(c.exercises)
                .map(|(a, r)| asked(a, &r.past.plan, w))
                .collect(),
        })
        .collect()
}

fn asked(a: &Asked, plan: &crate::exercise::plan::Plan, w: Wording) -> Cell {
    let bare = |key: &str| Cell {
        value: w.get(key),
        around: String::new(),
    };
    let Some(at) = a.answered else {
        return bare(if a.put.is_some() {
            "compare-open"
        } else {
            "compare-not-put"
        });
    };
    let civil = plan.blueprint.calendar.civil(at);
    let weekday = w.get(&format!("weekday-short-{}", civil.weekday));
    let around = match a.put {
        Some(put) if put <= at => {
            let span = w.seconds(u64::from(at.since(put)));
            w.text("compare-after", &Args::new().word("span", span))
        }
        Some(_) | None => w.get("compare-before"),
    };
    Cell {
        value: format!("{weekday} {}", w.clock(civil)),
        around,
    }
}

fn ratings(c: &Comparison<'_>, w: Wording) -> Vec<Row> {
    let scenario = &c.exercises[0].past.plan.scenario;
    let objectives = c.objectives.iter().zip(&scenario.objectives);
    objectives
        .map(|((_, each), written)| Row {
            name: written.name.get(w.language()).to_owned(),
            cells: each.iter().map(rating).collect(),
        })
        .collect()
}

fn rating(r: &Rated) -> Cell {
    let letter = |r: Rating| match r {
        Rating::P => "P",
        Rating::S => "S",
        Rating::M => "M",
        Rating::U => "U",
    };
    Cell {
        value: match (r.decided, r.proposed) {
            (Some(decided), _) => letter(decided).to_owned(),
            (None, Some(proposed)) => format!("({})", letter(proposed)),
            (None, None) => "–".to_owned(),
        },
        around: String::new(),
    }
}

fn curve_value(quantity: Quantity, value: f64, w: Wording) -> String {
    match quantity {
        Quantity::Continuity | Quantity::Trust(_) => {
            w.percent((value * 1_000_000.0).round().max(0.0) as u32)
        }
        Quantity::Consulted | Quantity::Extracted | Quantity::Footholds | Quantity::Calls => {
            w.count(value.round().max(0.0) as u64)
        }
    }
}

fn curves(out: &mut String, c: &Comparison<'_>, w: Wording) {
    out.push('\n');
    line(out, &w.get("compare-curves"));
    let end = c.reached();
    for quantity in Quantity::ALL {
        let each = c.curves(quantity);
        let values = each
            .iter()
            .flatten()
            .flat_map(|curve| curve.points.iter().map(|p| p.1));
        let low = values.clone().fold(f64::INFINITY, f64::min);
        let high = values.fold(f64::NEG_INFINITY, f64::max);
        if high <= low {
            // Nothing ever moved.
            continue;
        }
        let _ = writeln!(out, "  {}", curve_title(quantity, w));
        for (number, (curve, r)) in (1..).zip(each.iter().zip(c.exercises)) {
            let Some(curve) = curve else { continue };
            let last = curve_value(quantity, curve.at(r.past.reached), w);
            let args = Args::new().word("last", last);
            let drawn = spark(curve, r.past.reached, end, low, high);
            let _ = writeln!(
                out,
                "  {number:>4}  {drawn}  {}",
                w.text("compare-curve-value", &args)
            );
        }
    }
}

/// A curve in a line of blocks: empty where the exercise had not come.
fn spark(curve: &Curve, reached: Time, end: Time, low: f64, high: f64) -> String {
    const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let whole = end.since(Time::START).max(1);
    (0..STEPS)
        .map(|step| {
            let at =
                Time::START + (u64::from(whole) * u64::from(step) / u64::from(STEPS - 1)) as u32;
            if at > reached {
                return ' ';
            }
            let share = (curve.at(at) - low) / (high - low);
            BLOCKS[((share * 7.0).round().clamp(0.0, 7.0)) as usize]
        })
        .collect()
}
