//! `cellule sweep`: playbooks on common seeds, and what came of them in the middle and at the edges.

use super::grid::{Cell, Row, grid};
use super::output::{Answer, Failure};
use super::scenario::{plan, playbook, text};
use crate::assessment::Measure;
use crate::assessment::sensitivity::{Influence, flips, influences};
use crate::assessment::sweep::{Horizon, Runs, Sweep, SweepPlan};
use crate::exercise::plan::Plan;
use crate::wording::names::Names;
use crate::wording::{Args, Wording, estimates, measures};
use clap::ArgMatches;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::IsTerminal;

/// How wide the table is where nobody says.
const WIDTH: usize = 110;

/// So many estimates are shown for a measure.
const SHOWN: usize = 5;

const HORIZONS: [(Horizon, &str); 2] = [(Horizon::Endex, "endex"), (Horizon::Later, "later")];

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let plan = plan(text(given, "scenario"), wording)?;
    let playbooks: Vec<usize> = match given.get_one::<String>("playbooks") {
        Some(ids) => ids
            .split(',')
            .map(|id| playbook(&plan, id.trim(), wording).map(|p| p.place))
            .collect::<Result<_, _>>()?,
        None => (0..plan.playbooks.len()).collect(),
    };
    let order = SweepPlan {
        playbooks,
        first_seed: given.get_one::<u64>("seed").copied().unwrap_or(1),
        runs: given.get_one::<u32>("runs").copied().unwrap_or(100),
        vary: given.get_flag("vary"),
        later: true,
    };
    let total = u64::from(order.runs) * order.playbooks.len() as u64;
    let bar = progress(total, "sweep-progress", wording);
    let sweep = Sweep::play(&plan, &order, || bar.inc(1));
    bar.finish_and_clear();
    Ok(match text(given, "format") {
        "json" => Answer::json(&to_json(&sweep, &order, &plan)),
        "csv" => Answer::new(to_csv(&sweep)),
        _ => Answer::new(to_text(&sweep, &order, &plan, wording)),
    })
}

/// A bar on stderr, for people only.
pub(super) fn progress(total: u64, words: &str, wording: Wording) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr_with_hz(8));
    match ProgressStyle::with_template(&wording.get(words)) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

fn rows(sweep: &Sweep) -> impl Iterator<Item = (&Runs, &'static str, Horizon, Measure)> {
    sweep.runs.iter().flat_map(|runs| {
        HORIZONS.into_iter().flat_map(move |(horizon, name)| {
            Measure::ALL.iter().map(move |&m| (runs, name, horizon, m))
        })
    })
}

fn to_json(sweep: &Sweep, order: &SweepPlan, plan: &Plan) -> Value {
    let rows: Vec<Value> = rows(sweep)
        .map(|(runs, name, horizon, m)| {
            let q = runs.quartiles(m, horizon);
            json!({
                "playbook": runs.playbook.as_str(),
                "horizon": name,
                "measure": m.id(),
                "median": q.median,
                "q1": q.q1,
                "q3": q.q3,
                "censored": q.censored,
            })
        })
        .collect();
    let mut all = json!({
        "scenario": plan.scenario.id.as_str(),
        "seed": order.first_seed,
        "runs": order.runs,
        "vary": order.vary,
        "rows": rows,
    });
    if order.vary {
        let influences: Vec<Value> = hangs_on(sweep, plan)
            .into_iter()
            .map(|(m, flips, of)| {
                let of: Vec<Value> = of
                    .into_iter()
                    .map(|i| json!({ "estimate": i.param, "correlation": i.correlation }))
                    .collect();
                json!({ "measure": m.id(), "flips": flips, "estimates": of })
            })
            .collect();
        all["influences"] = Value::Array(influences);
    }
    all
}

fn to_csv(sweep: &Sweep) -> String {
    let mut out = String::from("playbook,horizon,measure,median,q1,q3,censored\n");
    let number = |v: Option<f64>| v.map_or(String::new(), |v| v.to_string());
    for (runs, name, horizon, m) in rows(sweep) {
        let q = runs.quartiles(m, horizon);
        // Writing to a string cannot fail. Ids need no quotes.
        let _ = writeln!(
            out,
            "{},{name},{},{},{},{},{}",
            runs.playbook,
            m.id(),
            number(q.median),
            number(q.q1),
            number(q.q3),
            q.censored
        );
    }
    out
}

/// The median, and the quartiles where they are not the same.
fn cell(runs: &Runs, m: Measure, horizon: Horizon, wording: Wording) -> Cell {
    let q = runs.quartiles(m, horizon);
    let say = |v: Option<f64>| measures::compact(m, v, wording);
    let (value, low, high) = (say(q.median), say(q.q1), say(q.q3));
    let around = if low == value && high == value {
        String::new()
    } else {
        format!("{low}–{high}")
    };
    Cell { value, around }
}

/// How wide the table may be: what the terminal says of itself, within reason.
fn width() -> usize {
    std::env::var("COLUMNS")
        .ok()
        .and_then(|c| c.parse::<usize>().ok())
        .map_or(WIDTH, |c| c.clamp(60, 2 * WIDTH))
}

fn to_text(sweep: &Sweep, order: &SweepPlan, plan: &Plan, wording: Wording) -> String {
    let mut out = String::new();
    let args = Args::new()
        .number("runs", i64::from(order.runs))
        .word("seed", order.first_seed.to_string());
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{}", wording.text("sweep-title", &args));
    for (horizon, name) in HORIZONS {
        let _ = writeln!(out, "\n{}", wording.get(&format!("sweep-horizon-{name}")));
        let heads: Vec<&str> = sweep.runs.iter().map(|r| r.playbook.as_str()).collect();
        let rows: Vec<Row> = Measure::ALL
            .iter()
            .map(|&m| Row {
                name: measures::name_with_unit(m, wording),
                cells: sweep
                    .runs
                    .iter()
                    .map(|r| cell(r, m, horizon, wording))
                    .collect(),
            })
            .collect();
        out += &grid(&heads, &rows, width());
    }
    let _ = writeln!(out, "\n{}", wording.get("sweep-legend"));
    if order.vary {
        let _ = writeln!(out, "\n{}", wording.get("sweep-matters-title"));
        let names = Names::new(plan, wording.language());
        for (m, flips, of) in hangs_on(sweep, plan) {
            let share = wording.percent((flips * 1_000_000.0).round() as u32);
            let args = Args::new().word("share", share);
            let _ = writeln!(
                out,
                "  {} – {}",
                measures::name(m, wording),
                wording.text("sweep-flips", &args)
            );
            for i in of {
                let said = estimates::estimate(&i.param, plan, &names, wording);
                let _ = writeln!(out, "      {:+.2}  {said}", i.correlation);
            }
        }
    }
    out
}

/// What a measure hangs on: each measure with the estimates that it follows most (over the runs of the first playbook),
/// and the share of draws in which some playbook stands on the other side of the first one than it mostly does.
fn hangs_on(sweep: &Sweep, plan: &Plan) -> Vec<(Measure, f64, Vec<Influence>)> {
    let Some((first, others)) = sweep.runs.split_first() else {
        return Vec::new();
    };
    Measure::ALL
        .iter()
        .map(|&m| {
            let turned = others
                .iter()
                .map(|other| {
                    let flips = flips(first, other, m, Horizon::Endex);
                    let runs = flips.first + flips.second + flips.neither;
                    f64::from(flips.first.min(flips.second)) / f64::from(runs.max(1))
                })
                .fold(0.0, f64::max);
            let of = influences(plan, sweep, first, m, Horizon::Endex, SHOWN);
            (m, turned, of)
        })
        .filter(|(_, turned, of)| *turned > 0.0 || !of.is_empty())
        .collect()
}
