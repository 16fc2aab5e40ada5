//! `cellule worth`: what each decision of an exercise file was worth.

use super::output::{Answer, Failure};
use super::scenario::{json, playbook, text};
use super::sweep::progress;
use super::tell::WIDTH;
use super::wrap::wrap;
use crate::assessment::Measure;
use crate::assessment::review::{KeptWorth, keep};
use crate::assessment::worth::{
    Alternative, Assumptions, Difference, Lens, Pairs, Played, Question, Row, Search, Worth,
};
use crate::exercise::notebook::Notebook;
use crate::exercise::past::Past;
use crate::exercise::plan::Plan;
use crate::exercise::replay::{Plans, Replay};
use crate::exercise::session::SessionError;
use crate::wording::names::Names;
use crate::wording::worth as words;
use crate::wording::{Args, Wording, refusal};
use clap::ArgMatches;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::path::Path;
use std::sync::atomic::AtomicBool;

/// So many measures are told of one comparison.
const TOLD: usize = 4;

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let path = text(given, "exercise");
    let (replay, recovery) = Replay::read(Path::new(path)).map_err(|e| {
        let args = Args::new()
            .word("path", path)
            .word("reason", refusal::session(&e, wording));
        Failure::Error(wording.text("cli-cannot-read", &args))
    })?;
    let plan = &replay.plan;
    let policy = match given.get_one::<String>("policy") {
        Some(id) => Some(playbook(plan, id, wording)?.place),
        None => (!plan.playbooks.is_empty()).then_some(0),
    };
    let number = |name: &str, usual: u32| given.get_one::<u32>(name).copied().unwrap_or(usual);
    let played = Played::new(plan, replay.seed, &replay.commands, replay.reached());
    let decisions = played.decisions();
    let only = match given.get_one::<u32>("decision") {
        Some(&n) if n == 0 || n as usize > decisions.len() => {
            let args = Args::new()
                .word("given", n.to_string())
                .number("count", decisions.len() as i64);
            return Err(Failure::Usage(wording.text("worth-no-decision", &args)));
        }
        Some(&n) => vec![n as usize - 1],
        None => Vec::new(),
    };
    let usual = Question::default();
    // Whoever asks for one decision asks for nothing beside it.
    let whole = match only.is_empty() {
        true => Question::whole(number("runs", usual.seeds), number("truths", usual.truths)),
        false => usual.clone(),
    };
    let question = Question {
        seeds: number("runs", usual.seeds),
        truths: number("truths", usual.truths),
        pairs: number("pairs", whole.pairs),
        best: number("best", whole.best),
        assumptions: number("assumptions", whole.assumptions),
        policy,
        // Whoever asks for one decision wants to see its orders.
        orders: given.get_flag("orders") || !only.is_empty(),
        only,
        later: given.get_flag("later"),
        first_seed: given.get_one::<u64>("seed").copied().unwrap_or(1),
        ..usual
    };
    let bar = progress(played.size(&question) as u64, "worth-progress", wording);
    let worth = played.answer(&question, &AtomicBool::new(false), |_| bar.inc(1));
    bar.finish_and_clear();
    let mut answer = if json(given) {
        Answer::json(&to_json(&worth, &played, &question))
    } else {
        Answer::new(to_text(&worth, &played, &question, wording))
    };
    if given.get_flag("keep") {
        keep_with(Path::new(path), worth, &question, &played).map_err(|e| {
            let args = Args::new()
                .word("path", path)
                .word("reason", refusal::session(&e, wording));
            Failure::Error(wording.text("cli-cannot-write-file", &args))
        })?;
        answer.aside += &format!("{}\n", wording.get("worth-kept"));
    }
    if !recovery.is_sound() {
        answer.aside += &format!("{}\n", wording.get("replay-recovered"));
    }
    Ok(answer)
}

/// Keeps the answer with the exercise, where the windows and the report find it.
fn keep_with(path: &Path, worth: Worth, q: &Question, played: &Played) -> Result<(), SessionError> {
    let (past, _) = Past::read(path, &Plans::default())?;
    let kept = KeptWorth {
        seeds: q.seeds,
        truths: q.truths,
        policy: q.policy.map(|p| played.plan().playbooks[p].id.to_string()),
        worth,
    };
    let (mut book, _) = Notebook::open(path)?;
    keep(&past, &kept, &mut book)?;
    Ok(book.close()?)
}

fn difference(d: &Difference) -> Value {
    json!({
        "measure": d.measure.id(),
        "median": d.median,
        "low": d.low,
        "high": d.high,
        "mean": d.mean,
        "between": [d.between.0, d.between.1],
        "changed": d.changed,
        "p": d.p,
        "holds": d.holds,
        "better": d.is_better(),
    })
}

fn to_json(worth: &Worth, played: &Played, q: &Question) -> Value {
    let plan = played.plan();
    let policy = q.policy.map(|p| plan.playbooks[p].id.as_str());
    let decisions: Vec<Value> = worth
        .decisions
        .iter()
        .enumerate()
        .map(|(i, d)| {
            let luck = ids(worth.luck(i));
            let commands: Vec<&crate::exercise::command::Command> = d
                .steps
                .iter()
                .map(|&s| &played.score().steps[s].command)
                .collect();
            json!({
                "number": i + 1,
                "at": d.at.0,
                "commands": commands,
                "modelled": worth.is_modelled(i),
                "luck": luck,
            })
        })
        .collect();
    let rows: Vec<Value> = worth.rows.iter().map(|r| row(r, worth)).collect();
    json!({
        "scenario": plan.scenario.id.as_str(),
        "seeds": q.seeds,
        "truths": q.truths,
        "policy": policy,
        "decisions": decisions,
        "rows": rows,
        "pairs": pairs(&worth.pairs),
        "not_taken": not_taken(&worth.best),
        "assumptions": assumptions(&worth.assumptions),
    })
}

fn ids(of: Vec<Measure>) -> Vec<&'static str> {
    of.into_iter().map(Measure::id).collect()
}

fn all(of: &[Difference]) -> Vec<Value> {
    of.iter().map(difference).collect()
}

/// What was looked at, and the pairs that were estimated anew, each with the measures in which it only works together.
fn pairs(of: &Pairs) -> Value {
    let found = of.found.iter().map(|p| {
        json!({
            "first": p.first + 1,
            "second": p.second + 1,
            "runs": p.runs,
            "only_together": ids(p.only_together().map(|d| d.measure).collect()),
            "together": all(&p.together),
            "first_alone": all(&p.first_alone),
            "second_alone": all(&p.second_alone),
        })
    });
    json!({
        "looked": of.looked,
        "of": of.of,
        "runs": of.runs,
        "found": found.collect::<Vec<_>>(),
    })
}

fn not_taken(search: &Search) -> Value {
    let best = search.best().map(|m| {
        json!({
            "at": m.at.0,
            "command": m.command,
            "here": all(&m.here),
            "anywhere": all(&m.anywhere),
            "possible": m.possible,
            "luck": ids(m.luck()),
        })
    });
    json!({
        "looked": search.looked,
        "of": search.of,
        "runs": search.runs,
        "best": best,
    })
}

fn assumptions(of: &Assumptions) -> Value {
    let found = of.found.iter().map(|a| {
        json!({
            "decision": a.decision + 1,
            "estimate": a.estimate,
            "turns": a.turns(),
            "lowest": difference(&a.low),
            "highest": difference(&a.high),
        })
    });
    json!({
        "draws": of.draws,
        "looked": of.looked,
        "of": of.of,
        "runs": of.runs,
        "found": found.collect::<Vec<_>>(),
    })
}

fn row(r: &Row, worth: &Worth) -> Value {
    let (alternative, by, order) = match r.alternative {
        Alternative::Absent => ("absent", None, None),
        Alternative::Moved(by) => ("moved", Some(by), None),
        Alternative::WithoutOrder(step, place) => ("without-order", None, Some([step, place])),
    };
    let lens = match r.lens {
        Lens::ThisTruth => "this-truth",
        Lens::Policy => "policy",
        Lens::AllTruths => "all-truths",
    };
    let fallen: Vec<Value> = r
        .fallen
        .iter()
        .map(|(step, share)| {
            let decision = worth.decisions.iter().position(|d| d.steps.contains(step));
            json!({ "decision": decision.map(|d| d + 1), "share": share })
        })
        .collect();
    json!({
        "decision": r.decision + 1,
        "alternative": alternative,
        "by": by,
        "order": order,
        "lens": lens,
        "hindsight": r.hindsight,
        "runs": r.runs,
        "fallen": fallen,
        "endex": all(&r.endex),
        "later": all(&r.later),
    })
}

fn to_text(worth: &Worth, played: &Played, q: &Question, w: Wording) -> String {
    let plan = played.plan();
    let names = Names::new(plan, w.language());
    let mut out = String::new();
    let shown = match q.only.is_empty() {
        true => worth.decisions.len(),
        false => q.only.len(),
    };
    let args = Args::new()
        .word("shown", w.count(shown as u64))
        .word("decisions", w.count(worth.decisions.len() as u64))
        .word("seeds", w.count(u64::from(q.seeds)))
        .word("truths", w.count(u64::from(q.truths)));
    paragraph(&mut out, "", "", &w.text("worth-title", &args));
    let policy = q.policy.map(|p| plan.playbooks[p].id.as_str());
    for (i, d) in worth.decisions.iter().enumerate() {
        let rows: Vec<&Row> = worth.rows.iter().filter(|r| r.decision == i).collect();
        if rows.is_empty() {
            continue;
        }
        out.push('\n');
        let said = words::decision(i, d, played.score(), plan, &names, w);
        paragraph(&mut out, "", "  ", &said);
        // Comparisons that gave the same stand in one line.
        let mut lines: Vec<(Vec<String>, String)> = Vec::new();
        for r in rows {
            let heading = words::heading(r, policy, played.score(), plan, &names, w);
            let result = words::result(r, &worth.decisions, worth.is_modelled(i), TOLD, w);
            match lines.iter_mut().find(|(_, said)| *said == result) {
                Some((headings, _)) => headings.push(heading),
                None => lines.push((vec![heading], result)),
            }
        }
        for (headings, result) in lines {
            let args = Args::new()
                .word("heading", headings.join(", "))
                .word("text", result);
            paragraph(&mut out, "    ", "      ", &w.text("worth-row", &args));
        }
        if let Some(said) = words::luck(&worth.luck(i), w) {
            paragraph(&mut out, "    ", "      ", &said);
        }
        for a in worth.assumptions.of(i) {
            let said = words::assumption(a, plan, &names, w);
            paragraph(&mut out, "    ", "      ", &said);
        }
    }
    beside(&mut out, worth, plan, &names, w);
    out.push('\n');
    paragraph(&mut out, "", "", &w.get("worth-legend"));
    out
}

/// Pairs, what was not taken, and what was asked of the estimates; with what each took.
fn beside(out: &mut String, worth: &Worth, plan: &Plan, names: &Names<'_>, w: Wording) {
    let title = |out: &mut String, said: &str| {
        out.push('\n');
        paragraph(out, "", "  ", said);
    };
    if let Some(said) = words::pairs_title(&worth.pairs, w) {
        title(out, &said);
        for p in worth.pairs.working() {
            paragraph(out, "    ", "      ", &words::pair(p, TOLD, w));
        }
    }
    if let Some(said) = words::missed_title(&worth.best, w) {
        title(out, &said);
        if let Some(m) = worth.best.best() {
            paragraph(out, "    ", "      ", &words::missed(m, plan, names, w));
            for line in words::missed_worth(m, TOLD, w) {
                paragraph(out, "      ", "        ", &line);
            }
        }
    }
    if let Some(said) = words::assumptions_title(&worth.assumptions, w) {
        title(out, &said);
    }
}

/// A paragraph in lines of the usual width, the first one indented otherwise than the others.
fn paragraph(out: &mut String, first: &str, others: &str, text: &str) {
    for (i, line) in wrap(text, WIDTH - others.len()).into_iter().enumerate() {
        let indent = if i == 0 { first } else { others };
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{indent}{line}");
    }
}
