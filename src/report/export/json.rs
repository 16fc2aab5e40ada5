//! Everything about an exercise as JSON, for programs: ids and values, what was typed as it was typed, and the words of commands.
//!
//! `assets/schema/exercise-1.json` (JSON Schema, draft 2020-12) says what is in it. A field may be added under the same version; one
//! that changes its meaning or goes away raises it.

use super::moments::utc;
use super::source::Source;
use crate::assessment::Measure;
use crate::assessment::measures::{Better, Unit};
use crate::assessment::review::{Basis, Review, Story};
use crate::exercise::command::{Actor, Rating};
use crate::exercise::past::Given;
use crate::exercise::record::event_line;
use crate::scenario::model::Belief;
use crate::simulation::time::Time;
use crate::wording::Wording;
use serde_json::{Value, json};

/// The schema that ships with the program.
pub const SCHEMA: &str = include_str!("../../../assets/schema/exercise-1.json");

/// The version of the format.
const VERSION: u32 = 1;

/// The export as text.
pub(super) fn text(review: &Review, w: Wording) -> String {
    let s = Source::new(review, w);
    let past = s.past;
    let scenario = &s.plan.scenario;
    let all = json!({
        "format": "cellule-exercise",
        "version": VERSION,
        "language": w.get("export-language-code"),
        "program": past.program,
        "rules": past.rules,
        "scenario": {
            "id": scenario.id.as_str(),
            "title": scenario.title.get(w.language()),
            "start": s.moments.offset(Time::START),
            "zone": scenario.zone,
            "duration": scenario.duration.0,
        },
        "exercise": {
            "title": past.title,
            // JSON numbers lose digits beyond 2^53 in many readers.
            "seed": past.seed.to_string(),
            "created": utc(past.created),
            "reached": past.reached.0,
            "over": past.is_over(),
            "unread_events": past.unread,
        },
        "commands": commands(&s),
        "events": past.events.iter().map(|(at, event)| {
            let line = event_line(s.plan, event);
            let event: Value = serde_json::from_str(&line).unwrap_or(Value::String(line));
            json!({ "at": at.0, "event": event })
        }).collect::<Vec<_>>(),
        "notes": past.notes.iter().map(|n| json!({
            "entry": n.entry,
            "at": n.at.0,
            "withdrawn": n.withdrawn,
            "note": n.note,
        })).collect::<Vec<_>>(),
        "pacing": past.pacing.iter().map(|p| json!({
            "at": p.at.0,
            "room": p.room.map(utc),
            "pacing": p.pacing,
        })).collect::<Vec<_>>(),
        "measures": {
            "basis": match review.basis {
                Basis::Simulated => "simulated",
                Basis::Kept => "kept",
                Basis::Recorded => "recorded",
            },
            "values": measures(review),
        },
        "objectives": objectives(&s),
        "curves": review.curves.iter().map(|c| json!({
            "id": c.quantity.id(),
            "points": c.points.iter().map(|(at, v)| json!([at.0, v])).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "nodes": review.stories.iter().map(|story| node(&s, story)).collect::<Vec<_>>(),
    });
    format!("{all:#}\n")
}

fn commands(s: &Source<'_>) -> Vec<Value> {
    let kept = s.past.commands.iter().map(|g| (g, false));
    let taken_back = s.past.withdrawn.iter().map(|g| (g, true));
    let mut all: Vec<(&Given, bool)> = kept.chain(taken_back).collect();
    all.sort_by_key(|(g, _)| g.entry);
    let one = |(g, withdrawn): (&Given, bool)| {
        let c = &g.command;
        json!({
            "entry": g.entry,
            "at": g.at.0,
            "time": s.moments.offset(g.at),
            "taken": c.taken.0,
            "by": match &c.by {
                Actor::Role(id) => json!({ "role": id.as_str() }),
                Actor::Facilitator => json!("facilitator"),
            },
            "operator": c.operator,
            "channel": c.channel.as_ref().map(|id| id.as_str()),
            "why": c.rationale,
            "rests_on": c.rests_on,
            "answers": c.answers.as_ref().map(|id| id.as_str()),
            "deed": c.deed,
            "orders": g.orders.clone().collect::<Vec<u32>>(),
            "decision": g.decision,
            "withdrawn": withdrawn,
            "words": s.sentence(g),
        })
    };
    all.into_iter().map(one).collect()
}

fn measures(review: &Review) -> Vec<Value> {
    let one = |m: &Measure| {
        json!({
            "id": m.id(),
            "unit": match m.unit() {
                Unit::Hours => "hours",
                Unit::Count => "count",
                Unit::Share => "share",
                Unit::Trust => "thousandths",
            },
            "better": match m.better() {
                Better::Lower => "lower",
                Better::Higher => "higher",
                Better::Neither => "neither",
            },
            "matters": m.matters(),
            "endex": review.endex.get(*m),
            "later": review.later.as_ref().and_then(|l| l.get(*m)),
            "events": review.evidence.of(*m),
        })
    };
    Measure::ALL.iter().map(one).collect()
}

fn letter(rating: Option<Rating>) -> Value {
    match rating {
        None => Value::Null,
        Some(Rating::P) => "P".into(),
        Some(Rating::S) => "S".into(),
        Some(Rating::M) => "M".into(),
        Some(Rating::U) => "U".into(),
    }
}

fn objectives(s: &Source<'_>) -> Vec<Value> {
    let one = |o: &crate::assessment::review::ObjectiveReview| {
        let tasks: Vec<Value> = o
            .tasks
            .iter()
            .map(|t| {
                json!({
                    "id": s.plan.tasks.get(t.task),
                    "due": t.due.map(|at| at.0),
                    "done": t.done.map(|(at, _)| at.0),
                    "rating": letter(t.rating),
                })
            })
            .collect();
        json!({
            "id": s.plan.scenario.objectives[o.objective].id.as_str(),
            "proposed": letter(o.proposed),
            "decided": letter(o.decided.map(|d| d.0)),
            "tasks": tasks,
        })
    };
    s.review.objectives.iter().map(one).collect()
}

fn node(s: &Source<'_>, story: &Story) -> Value {
    let held: Vec<Value> = story
        .held
        .iter()
        .map(|h| json!({ "from": h.from.0, "to": h.to.map(|t| t.0) }))
        .collect();
    let believed: Vec<Value> = story
        .believed
        .iter()
        .map(|(at, belief, _)| {
            let belief = match belief {
                Belief::Unknown => "unknown",
                Belief::Suspected => "suspected",
                Belief::Confirmed => "confirmed",
                Belief::Cleared => "cleared",
            };
            json!({ "at": at.0, "belief": belief })
        })
        .collect();
    json!({
        "id": s.plan.blueprint.names.nodes.id(story.node),
        "held": held,
        "learned": story.learned.map(|(at, _)| at.0),
        "believed": believed,
    })
}
