//! Exercises in the Common Exercise Format of MISP.
//!
//! Its flow knows requirements and results that a machine measures; here an inject waits for the time and for the one before it, and what
//! would be measured is what a good cell does. Format: `format-description.md` of MISP/cexf.

use super::drawing::{Ids, closing};
use super::error::ImportError;
use super::json::{Object, says_something, shown};
use super::loss::{LossKind, Losses, Spot};
use super::sketch::{EVERYBODY, Sketch, SketchInject, When};
use crate::scenario::model::*;
use payload::Payload;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

mod payload;

/// An inject comes so long after the one that it waits for, where neither it nor the exercise says how long.
const ASSUMED_PAUSE: u32 = 1800;

/// A step of the flow.
#[derive(Debug)]
struct Flow {
    spot: Spot,
    inject: String,
    about: String,
    at: Option<u32>,
    /// Injects that come before, and what is asked of their results.
    after: Vec<(String, String)>,
    starts: bool,
}

/// Reads an exercise.
///
/// # Errors
/// Where the document holds no injects.
pub fn read(document: &Value, losses: &mut Losses) -> Result<Sketch, ImportError> {
    let mut all = Object::of(document, "").ok_or(ImportError::UnknownKind {})?;
    let mut sketch = Sketch::default();
    if let Some(about) = all.object("exercise", losses) {
        exercise(about, &mut sketch, losses);
    }
    let mut payloads = HashMap::new();
    for payload in all.objects("inject_payloads", losses) {
        let (id, payload) = payload::read(payload, losses);
        payloads.insert(id, payload);
    }
    let mut flow = Vec::new();
    for step in all.objects("inject_flow", losses) {
        flow.push(read_step(step, losses));
    }
    let mut ids = Ids::default();
    let mut injects = Vec::new();
    let mut by_id: HashMap<String, usize> = HashMap::new();
    for mut inject in all.objects("injects", losses) {
        let uuid = inject.text("uuid", losses);
        let read = read_inject(&mut inject, &mut payloads, &mut ids, losses);
        inject.close(losses);
        by_id.entry(uuid).or_insert(injects.len());
        injects.push(read);
    }
    for (_, unused) in payloads {
        // A payload may be named by several injects; those that nobody named are left.
        if let (Some(spot), false) = (unused.spot, unused.name.is_empty()) {
            losses.note(spot, LossKind::RelationLeftOut, unused.name);
        }
    }
    all.close(losses);
    if injects.is_empty() {
        return Err(ImportError::NothingInside {});
    }
    times(&flow, &by_id, &mut injects, &sketch, losses);
    sketch.injects = injects;
    Ok(sketch)
}

fn exercise(mut about: Object<'_>, sketch: &mut Sketch, losses: &mut Losses) {
    let name = about.text("name", losses);
    let short = about.text("description", losses);
    let long = about.text("expanded", losses);
    sketch.title = Text::Plain(name);
    // A heading in Markdown that repeats the description says nothing more.
    let repeated = long.trim_start_matches(['#', ' ']) == short;
    sketch.summary = Text::Plain(match (repeated, short.is_empty(), long.is_empty()) {
        (true, ..) | (_, false, true) => short,
        (_, true, _) => long,
        _ => format!("{short}\n\n{long}"),
    });
    let spot = about.at("total_duration");
    if let Some(total) = about.number("total_duration", losses) {
        if total >= 60.0 && total <= f64::from(LONGEST_SPAN) {
            sketch.duration = Some(Span(total as u32));
        } else if total != 0.0 {
            losses.note(spot, LossKind::Unreadable, total.to_string());
        }
    }
    let meta = about.peek("meta");
    if let Some(mut meta) = about.object("meta", losses) {
        let author = meta.text("author", losses);
        if !author.is_empty() {
            sketch.sources.push(Text::Plain(author));
        }
        meta.close(losses);
    } else if let Some(meta) = meta.filter(|m| m.is_array() && says_something(m)) {
        losses.note(about.at("meta"), LossKind::UnknownMember, shown(meta));
    }
    about.skip(&["uuid"]);
    about.close(losses);
}

fn read_step(mut step: Object<'_>, losses: &mut Losses) -> Flow {
    let mut flow = Flow {
        spot: step.spot(),
        inject: step.text("inject_uuid", losses),
        about: step.text("description", losses),
        at: None,
        after: Vec::new(),
        starts: false,
    };
    if let Some(mut requirements) = step.object("requirements", losses) {
        let on = requirements.text("inject_uuid", losses);
        let what = requirements.text("resolution_requirement", losses);
        if !what.is_empty() {
            let spot = requirements.at("resolution_requirement");
            losses.note(spot, LossKind::Simplified, &what);
        }
        if !on.is_empty() {
            flow.after.push((on, what));
        }
        requirements.close(losses);
    }
    if let Some(mut sequence) = step.object("sequence", losses) {
        for (trigger, spot) in sequence.texts("trigger", losses) {
            match trigger.as_str() {
                "startex" => flow.starts = true,
                // It waits for the one that its requirements name.
                "inject-resolution" | "completion" if !flow.after.is_empty() => {}
                _ => losses.note(spot, LossKind::Simplified, trigger),
            }
        }
        for (trigger, spot) in sequence.texts("completion_trigger", losses) {
            losses.note(spot, LossKind::AutomationLeftOut, trigger);
        }
        // Read with all steps: see `followers`.
        for (next, _) in sequence.texts("followed_by", losses) {
            flow.after.push((String::new(), next));
        }
        sequence.close(losses);
    }
    if let Some(mut timing) = step.object("timing", losses) {
        let spot = timing.at("triggered_at");
        if let Some(at) = timing.number("triggered_at", losses) {
            if (0.0..=f64::from(LONGEST_SPAN)).contains(&at) {
                flow.at = Some(at as u32);
            } else {
                losses.note(spot, LossKind::Unreadable, at.to_string());
            }
        }
        timing.close(losses);
    }
    for (callback, pointer) in step.list("reporting_callback", losses) {
        if says_something(callback) {
            let spot = Spot::Pointer(pointer);
            losses.note(spot, LossKind::AutomationLeftOut, shown(callback));
        }
    }
    step.close(losses);
    flow
}

fn read_inject(
    inject: &mut Object<'_>,
    payloads: &mut HashMap<String, Payload>,
    ids: &mut Ids,
    losses: &mut Losses,
) -> SketchInject {
    let name = inject.text("name", losses);
    let action = inject.text("action", losses);
    let tool = inject.text("target_tool", losses);
    let medium = match action.as_str() {
        "email_to_participants" => Some(Medium::Mail),
        "network_connection" => Some(Medium::Alert),
        "" | "None" => None,
        other => {
            losses.note(inject.at("action"), LossKind::Simplified, other);
            Some(Medium::Alert)
        }
    };
    let mut body = Vec::new();
    let spot = inject.at("action_payload_resource_uuid");
    let wanted = inject.text("action_payload_resource_uuid", losses);
    match payloads.get_mut(&wanted) {
        Some(payload) => {
            payload.spot = None;
            if let Some(file) = &payload.file {
                body.push(format!("**{file}**"));
            }
            body.extend(payload.text.clone());
            if !payload.lines.is_empty() {
                let head = format!("**{}** ({})", payload.name, payload.kind);
                body.push(format!("{head}\n\n{}", payload.lines.join("\n")));
            }
            if action == "network_connection" {
                // The connection is told, not made.
                losses.note(spot, LossKind::AutomationLeftOut, &payload.name);
            }
        }
        None if !wanted.is_empty() => losses.note(spot, LossKind::RelationLeftOut, wanted),
        None => {}
    }
    let mut expected = Vec::new();
    for mut evaluation in inject.objects("inject_evaluation", losses) {
        let result = evaluation.text("result", losses);
        let mut line = format!("- {result}");
        if let Some(parameters) = evaluation.raw("parameters").filter(|p| says_something(p)) {
            line += &format!(": {}", asked(parameters));
        }
        if let Some(score) = evaluation.raw("score_range").filter(|s| says_something(s)) {
            let spot = evaluation.at("score_range");
            losses.note(spot, LossKind::AutomationLeftOut, shown(score));
        }
        expected.push(line);
        // How and against what a machine would look it up.
        evaluation.close_as(LossKind::AutomationLeftOut, losses);
    }
    let from = match medium {
        Some(Medium::Alert) => tool.clone(),
        _ => String::new(),
    };
    let mut note = Vec::new();
    if from.is_empty() && !tool.is_empty() {
        losses.note(inject.at("target_tool"), LossKind::IntoNote, &tool);
        note.push(tool);
    }
    SketchInject {
        spot: Some(inject.spot()),
        id: Some(ids.make(&name)),
        title: Text::Plain(name),
        from: Text::Plain(from),
        // "Participants as defined in the exercise": the format defines none.
        to: vec![EVERYBODY.to_owned()],
        medium,
        body: Text::Plain(body.join("\n\n")),
        expected: Text::Plain(expected.join("\n")),
        note: Text::Plain(note.join("\n\n")),
        ..SketchInject::default()
    }
}

/// What an evaluation asks for, as one reads it.
fn asked(parameters: &Value) -> String {
    let text = |v: &Value| match v {
        Value::Object(all) => {
            let value = all.get("value").map(shown);
            value.unwrap_or_else(|| shown(v))
        }
        other => shown(other),
    };
    let test = |(key, rule): (&String, &Value)| {
        let how = rule.get("comparison").and_then(Value::as_str).unwrap_or("");
        let values = match rule.get("values") {
            Some(Value::Array(all)) => all.iter().map(text).collect::<Vec<_>>().join(", "),
            Some(one) => text(one),
            None => shown(rule),
        };
        format!("{key} {how} {values}")
    };
    match parameters {
        Value::Array(all) => all.iter().map(asked).collect::<Vec<_>>().join("; "),
        Value::Object(all) => {
            let parts = all.iter().map(|(key, rule)| match rule {
                // `AND`, `OR` over several.
                Value::Array(inner) => {
                    let inner: Vec<String> = inner.iter().map(asked).collect();
                    inner.join(&format!(" {key} "))
                }
                rule => test((key, rule)),
            });
            parts.collect::<Vec<_>>().join("; ")
        }
        other => shown(other),
    }
}

/// When injects come: at their times, at the start, or after the one that they wait for.
fn times(
    flow: &[Flow],
    by_id: &HashMap<String, usize>,
    injects: &mut [SketchInject],
    sketch: &Sketch,
    losses: &mut Losses,
) {
    // `followed_by` says from before what requirements say from after.
    let mut edges: Vec<(usize, usize)> = Vec::new();
    let mut spots: Vec<&Spot> = Vec::new();
    let mut known = HashSet::new();
    for step in flow {
        let own = by_id.get(&step.inject);
        for (before, after) in &step.after {
            let edge = match before.is_empty() {
                true => (own, by_id.get(after)),
                false => (by_id.get(before), own),
            };
            match edge {
                (Some(&a), Some(&b)) => {
                    if known.insert((a, b)) {
                        edges.push((a, b));
                        spots.push(&step.spot);
                    }
                }
                _ => {
                    let value = if before.is_empty() { after } else { before };
                    losses.note(step.spot.clone(), LossKind::RelationLeftOut, value);
                }
            }
        }
    }
    let circles: HashSet<usize> = closing(injects.len(), &edges).into_iter().collect();
    let mut before_of: HashMap<usize, Vec<usize>> = HashMap::new();
    for (number, &(a, b)) in edges.iter().enumerate() {
        match circles.contains(&number) {
            true => {
                let title = injects[a].title.get(Language::English);
                losses.note(spots[number].clone(), LossKind::RelationLeftOut, title);
            }
            false => before_of.entry(b).or_default().push(a),
        }
    }
    let steps = u32::try_from(flow.len()).unwrap_or(1).max(1);
    let pause = sketch.duration.map_or(ASSUMED_PAUSE, |d| d.0 / (steps + 1));
    let pause = pause.clamp(60, 6 * 3600);
    let ids: Vec<String> = injects
        .iter()
        .map(|i| i.id.clone().unwrap_or_default())
        .collect();
    let mut seen = vec![false; injects.len()];
    for step in flow {
        let Some(&n) = by_id.get(&step.inject) else {
            losses.note(step.spot.clone(), LossKind::RelationLeftOut, &step.inject);
            continue;
        };
        if std::mem::replace(&mut seen[n], true) {
            // A second step with the same inject: sent once.
            losses.note(step.spot.clone(), LossKind::Simplified, &step.about);
            continue;
        }
        let before = before_of.remove(&n).unwrap_or_default().into_iter();
        let before: Vec<Condition> = before
            .map(|a| Condition::Inject {
                id: InjectId(ids[a].clone()),
                is: InjectStatus::Sent,
            })
            .collect();
        injects[n].when = match (step.at, before.is_empty()) {
            (Some(at), true) => When::Elapsed(i64::from(at)),
            (None, true) if step.starts => When::Elapsed(0),
            (None, true) => {
                losses.note(step.spot.clone(), LossKind::ByHand, &step.about);
                When::ByHand
            }
            (Some(at), false) => {
                let mut all = before;
                all.insert(0, Condition::At(Moment::After(Span(at))));
                When::On(Condition::All(all))
            }
            (None, false) => {
                let delay = Span(pause);
                losses.note(
                    step.spot.clone(),
                    LossKind::EstimateDefaulted,
                    delay.to_string(),
                );
                let that = match <[Condition; 1]>::try_from(before) {
                    Ok([one]) => one,
                    Err(several) => Condition::All(several),
                };
                When::On(Condition::After {
                    delay,
                    that: Inner::new(that),
                })
            }
        };
        if !step.about.is_empty() {
            let had = injects[n].note.get(Language::English).to_owned();
            let note = match had.is_empty() {
                true => step.about.clone(),
                false => format!("{}\n\n{had}", step.about),
            };
            injects[n].note = Text::Plain(note);
        }
    }
    for (n, inject) in injects.iter_mut().enumerate() {
        if !seen[n] {
            let spot = inject.spot.clone().unwrap_or(Spot::File);
            let title = inject.title.get(Language::English);
            losses.note(spot, LossKind::ByHand, title);
        }
    }
}
