//! A comparison as data: JSON, and CSV with a line for each thing and a column for each exercise.

use crate::assessment::Measure;
use crate::assessment::compare::{Comparison, Mark, marks};
use crate::assessment::review::Quantity;
use crate::exercise::command::Rating;
use crate::report::export::guarded;
use crate::simulation::time::Time;
use serde_json::{Value, json};

fn letter(rating: Option<Rating>) -> Option<&'static str> {
    rating.map(|r| match r {
        Rating::P => "P",
        Rating::S => "S",
        Rating::M => "M",
        Rating::U => "U",
    })
}

fn mark(mark: Mark) -> Value {
    match mark {
        Mark::Best => "best".into(),
        Mark::Worst => "worst".into(),
        Mark::Neither => Value::Null,
    }
}

/// As JSON.
pub fn json(c: &Comparison<'_>, files: &[&str], names: &[String]) -> Value {
    let exercises: Vec<Value> = c
        .exercises
        .iter()
        .zip(files.iter().zip(names))
        .map(|(r, (file, name))| {
            json!({
                "file": file,
                "name": name,
                "seed": r.past.seed.to_string(),
                "rules": r.past.rules,
                "reached": r.past.reached.0,
                "over": r.past.is_over(),
            })
        })
        .collect();
    let measures: Vec<Value> = Measure::ALL
        .iter()
        .map(|&m| {
            let side = |values: Vec<Option<f64>>| {
                let marks: Vec<Value> = marks(m, &values).into_iter().map(mark).collect();
                json!({ "values": values, "marks": marks })
            };
            json!({
                "id": m.id(),
                "endex": side(c.endex(m)),
                "later": c.later(m).map(side),
            })
        })
        .collect();
    let seconds = |t: Option<Time>| t.map(|t| t.0);
    let points: Vec<Value> = c
        .points
        .iter()
        .map(|(id, each)| {
            json!({
                "id": id.as_str(),
                "put": each.iter().map(|a| seconds(a.put)).collect::<Vec<_>>(),
                "answered": each.iter().map(|a| seconds(a.answered)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let objectives: Vec<Value> = c
        .objectives
        .iter()
        .map(|(id, each)| {
            json!({
                "id": id.as_str(),
                "proposed": each.iter().map(|r| letter(r.proposed)).collect::<Vec<_>>(),
                "decided": each.iter().map(|r| letter(r.decided)).collect::<Vec<_>>(),
            })
        })
        .collect();
    let curves: Vec<Value> = Quantity::ALL
        .iter()
        .map(|&q| {
            let series = c.curves(q).into_iter().map(|curve| {
                let points = curve.map(|x| x.points.iter().map(|(at, v)| json!([at.0, v])));
                points.map(Iterator::collect::<Vec<_>>)
            });
            json!({ "id": q.id(), "series": series.collect::<Vec<_>>() })
        })
        .collect();
    json!({
        "scenario": c.exercises[0].past.plan.scenario.id.as_str(),
        "same_version": c.same_version,
        "same_rules": c.same_rules,
        "exercises": exercises,
        "measures": measures,
        "decision_points": points,
        "objectives": objectives,
        "curves": curves,
    })
}

/// As CSV: what a line is about, its id, which side of it, and the value of each exercise. Times are hours from STARTEX.
pub fn csv(c: &Comparison<'_>, files: &[&str], names: &[String]) -> String {
    let quoted = |text: &str| format!("\"{}\"", guarded(text).replace('"', "\"\""));
    let number = |v: &Option<f64>| v.map_or(String::new(), |v| v.to_string());
    let hours =
        |t: Option<Time>| t.map_or(String::new(), |t| (f64::from(t.0) / 3600.0).to_string());
    let mut out = String::from("about,id,what");
    for n in 1..=files.len() {
        out += &format!(",{n}");
    }
    out.push('\n');
    let mut put = |about: &str, id: &str, what: &str, values: Vec<String>| {
        out += &format!("{about},{id},{what},{}\n", values.join(","));
    };
    put(
        "exercise",
        "",
        "file",
        files.iter().map(|f| quoted(f)).collect(),
    );
    put(
        "exercise",
        "",
        "name",
        names.iter().map(|n| quoted(n)).collect(),
    );
    let seeds = c.exercises.iter().map(|r| r.past.seed.to_string());
    put("exercise", "", "seed", seeds.collect());
    let reached = c.exercises.iter().map(|r| hours(Some(r.past.reached)));
    put("exercise", "", "reached", reached.collect());
    for &m in Measure::ALL {
        put(
            "measure",
            m.id(),
            "endex",
            c.endex(m).iter().map(number).collect(),
        );
        if let Some(later) = c.later(m) {
            put(
                "measure",
                m.id(),
                "later",
                later.iter().map(number).collect(),
            );
        }
    }
    for (id, each) in &c.points {
        put(
            "decision",
            id.as_str(),
            "put",
            each.iter().map(|a| hours(a.put)).collect(),
        );
        let answered = each.iter().map(|a| hours(a.answered));
        put("decision", id.as_str(), "answered", answered.collect());
    }
    let said = |r: Option<Rating>| letter(r).unwrap_or_default().to_owned();
    for (id, each) in &c.objectives {
        let proposed = each.iter().map(|r| said(r.proposed));
        put("objective", id.as_str(), "proposed", proposed.collect());
        let decided = each.iter().map(|r| said(r.decided));
        put("objective", id.as_str(), "decided", decided.collect());
    }
    out
}
