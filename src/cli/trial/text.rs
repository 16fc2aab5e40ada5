//! What a trial found, for people: difficulty and what strikes first, tables after.

use crate::assessment::forecast::Reach;
use crate::assessment::trial::{Findings, notices};
use crate::cli::grid::{Cell, Row, grid};
use crate::cli::measured::table;
use crate::cli::wrap::wrap;
use crate::exercise::plan::Plan;
use crate::wording::trial::Teller;
use crate::wording::{Args, Wording};
use std::fmt::Write as _;

/// How wide it is at most.
const WIDTH: usize = 100;

/// How wide names are in tables.
const NAMES: usize = 40;

/// So many places are named beside a sentence.
const PLACES: usize = 2;

/// The whole text.
pub fn to_text(findings: &Findings, plan: &Plan, w: Wording) -> String {
    let teller = Teller::new(plan, w);
    let mut out = String::new();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let args = Args::new()
        .word("title", plan.scenario.title.get(w.language()))
        .number("teams", count(findings.teams.len()))
        .number("runs", i64::from(findings.runs))
        .word("seed", findings.first_seed.to_string());
    paragraph(&mut out, "", &w.text("trial-title", &args));
    difficulty(&mut out, findings, &teller, w);
    head(&mut out, "trial-head-notices", w);
    let found = notices(findings, plan);
    if found.is_empty() {
        paragraph(&mut out, "  ", &w.get("trial-no-notices"));
    }
    for (sentence, places) in teller.told(&found, findings) {
        let places = match places.len() {
            n if n <= PLACES => format!(" [{}]", places.join(", ")),
            _ => String::new(),
        };
        paragraph(&mut out, "• ", &format!("{sentence}{places}"));
    }
    head(&mut out, "trial-head-pace", w);
    for sentence in teller.pace(&findings.pace) {
        paragraph(&mut out, "  ", &sentence);
    }
    let injects = findings.injects.iter();
    let injects = injects.map(|f| (teller.names().injects.of(f.inject), &f.all));
    if !findings.injects.is_empty() {
        head(&mut out, "trial-head-injects", w);
        out += &reached("trial-column-sent", injects, &teller, w);
    }
    if !findings.stages.is_empty() {
        head(&mut out, "trial-head-stages", w);
        let stages = findings.stages.iter();
        let stages = stages.map(|f| (teller.names().stages.of(f.stage), &f.all));
        out += &reached("trial-column-done", stages, &teller, w);
        paragraph(&mut out, "  ", &w.get("trial-stages-before"));
    }
    if !findings.roles.is_empty() {
        head(&mut out, "trial-head-roles", w);
        out += &roles(findings, &teller, w);
    }
    if findings.objectives.iter().any(|o| !o.tasks.is_empty()) {
        head(&mut out, "trial-head-tasks", w);
        out += &tasks(findings, plan, &teller, w);
    }
    out
}

fn head(out: &mut String, key: &str, w: Wording) {
    let head = wrap(&w.get(key), WIDTH);
    // Writing to a string cannot fail.
    let _ = writeln!(out, "\n{}", head.join("\n"));
}

/// Lines within the width; what stands before the first is kept free before the others.
fn paragraph(out: &mut String, before: &str, text: &str) {
    let indent = before.chars().count();
    for (n, line) in wrap(text, WIDTH - indent).into_iter().enumerate() {
        let before = match n {
            0 => before.to_owned(),
            _ => " ".repeat(indent),
        };
        let _ = writeln!(out, "{before}{line}");
    }
}

fn difficulty(out: &mut String, findings: &Findings, teller: &Teller<'_>, w: Wording) {
    head(out, "trial-head-difficulty", w);
    paragraph(out, "  ", &teller.figure(&findings.difficulty));
    let parts = &findings.difficulty.parts;
    let names: Vec<String> = parts.iter().map(|m| teller.part(m.part)).collect();
    let width = names.iter().map(|n| n.chars().count()).max().unwrap_or(0);
    for (measured, name) in parts.iter().zip(names) {
        let value = match measured.value {
            // Rounded as shares are, so that a part and what it rests on agree.
            Ok((value, _)) => (((value * 1_000_000.0).round() + 5_000.0) / 10_000.0)
                .floor()
                .to_string(),
            Err(_) => "–".to_owned(),
        };
        let pad = " ".repeat(width - name.chars().count());
        let before = format!("  {name}{pad}  {value:>3}  ");
        let indent = " ".repeat(before.chars().count());
        paragraph(out, &before, &teller.definition(measured.part));
        paragraph(out, &indent, &teller.basis(measured));
    }
    paragraph(out, "  ", &w.get("trial-difficulty-note"));
}

/// Names, the share of runs, and when.
fn reached<'r>(
    column: &str,
    all: impl Iterator<Item = (&'r str, &'r Reach)>,
    teller: &Teller<'_>,
    w: Wording,
) -> String {
    let mut rows = vec![vec![
        String::new(),
        w.get(column),
        w.get("trial-column-quarter"),
        w.get("trial-column-middle"),
        w.get("trial-column-three"),
    ]];
    for (name, reach) in all {
        let share = reach.share().unwrap_or(0.0);
        let mut when = reach.quarters().map_or([const { String::new() }; 3], |q| {
            q.map(|at| teller.moment(at))
        });
        if when[0] == when[2] {
            // The same in all runs, or nearly: once is enough.
            (when[0], when[2]) = (String::new(), String::new());
        }
        let mut lines = wrap(name, NAMES).into_iter();
        let mut row = vec![
            lines.next().unwrap_or_default(),
            w.percent((share * 1_000_000.0).round() as u32),
        ];
        row.extend(when);
        rows.push(row);
        rows.extend(lines.map(|l| vec![format!("  {l}")]));
    }
    table(&rows)
}

fn roles(findings: &Findings, teller: &Teller<'_>, w: Wording) -> String {
    let columns = [
        "trial-column-injects",
        "trial-column-questions",
        "trial-column-items",
        "trial-column-longest",
        "trial-column-idle",
    ];
    let mut rows = vec![vec![String::new()]];
    rows[0].extend(columns.map(|key| w.get(key)));
    for role in &findings.roles {
        let mut lines = wrap(teller.names().roles.of(role.role), NAMES).into_iter();
        rows.push(vec![
            lines.next().unwrap_or_default(),
            w.count(u64::from(role.injects[1])),
            w.count(u64::from(role.questions[1])),
            w.count(u64::from(role.items[1])),
            w.seconds(u64::from(role.longest.lasts)),
            w.percent((role.idle * 1_000_000.0).round() as u32),
        ]);
        rows.extend(lines.map(|l| vec![format!("  {l}")]));
    }
    table(&rows)
}

fn tasks(findings: &Findings, plan: &Plan, teller: &Teller<'_>, w: Wording) -> String {
    let heads: Vec<String> = findings
        .teams
        .iter()
        .map(|t| match t.team.playbook(plan) {
            Some(playbook) => playbook.id.to_string(),
            None => w.get("trial-nobody"),
        })
        .collect();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let percent = |n: u32| {
        let share = f64::from(n) / f64::from(findings.runs.max(1));
        format!("{:.0}", share * 100.0)
    };
    let tasks = findings.objectives.iter().flat_map(|o| &o.tasks);
    let rows: Vec<Row> = tasks
        .map(|t| {
            let name = teller.names().tasks.of(t.task);
            let cells = t.done.iter().zip(&t.in_time).map(|(done, in_time)| {
                let (value, around) = match t.shown {
                    true => (percent(*in_time), percent(done.count().0)),
                    false => (String::new(), String::new()),
                };
                let around = if around == value {
                    String::new()
                } else {
                    around
                };
                Cell { value, around }
            });
            Row {
                name: match t.shown {
                    true => name.to_owned(),
                    false => format!("{name} {}", w.get("trial-evaluator")),
                },
                cells: cells.collect(),
            }
        })
        .collect();
    grid(&heads, &rows, WIDTH)
}
