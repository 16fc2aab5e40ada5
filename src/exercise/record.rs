//! The recorded form of events and commands: one line of JSON with stable names and the scenario's textual ids, and the
//! digest of a stream of them. The same in every language, on every machine and in every run.

use super::event::Event;
use super::plan::Plan;
use crate::simulation::blueprint::ix::*;
use crate::simulation::blueprint::{Blueprint, Naming};
use crate::simulation::time::Time;
use serde_json::Value;
use std::collections::BTreeMap;

/// The number of the rules: raised only when a kept digest changes. Exercises of another number can be reviewed, but not
/// simulated anew.
pub const RULES_VERSION: u32 = 2;

fn name<I: Ix>(naming: &Naming<I>, n: u64) -> Option<Value> {
    let i = I::from_place(usize::try_from(n).ok()?);
    naming.get(i).map(|id| Value::String(id.to_owned()))
}

fn foothold(b: &Blueprint, n: u64) -> Option<Value> {
    let def = b
        .footholds
        .get(FootholdIx::from_place(usize::try_from(n).ok()?))?;
    let node = b.names.nodes.id(def.on);
    let account = def
        .account
        .map(|a| format!("/{}", b.names.accounts.id(a)))
        .unwrap_or_default();
    let control = if def.control { "/control" } else { "" };
    Some(Value::String(format!(
        "{node}/{:?}{control}{account}",
        def.by
    )))
}

/// The textual id of what a field names; nothing for fields that hold plain numbers.
fn textual(plan: &Plan, field: &str, n: u64) -> Option<Value> {
    let b = &plan.blueprint;
    let names = &b.names;
    match field {
        "node" => name(&names.nodes, n),
        "stage" => name(&names.stages, n),
        "foothold" => foothold(b, n),
        "account" => name(&names.accounts, n),
        "data" => name(&names.data, n),
        "source" => name(&names.sources, n),
        "channel" => name(&names.channels, n),
        "service" => name(&names.services, n),
        "function" => name(&names.functions, n),
        "reaction" => name(&names.reactions, n),
        "claim" => name(&names.claims, n),
        "statement" => name(&names.statements, n),
        "outsider" => name(&names.outsiders, n),
        "team" => name(&names.teams, n),
        "inject" => name(&plan.injects, n),
        "role" => name(&plan.roles, n),
        "duty" => name(&plan.duties, n),
        "task" => name(&plan.tasks, n),
        _ => None,
    }
}

fn rename(plan: &Plan, value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (field, v) in fields.iter_mut() {
                match v.as_u64().and_then(|n| textual(plan, field, n)) {
                    Some(text) => *v = text,
                    None => rename(plan, v),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|v| rename(plan, v)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// An event as one line of JSON; fields in alphabetical order.
pub fn event_line(plan: &Plan, event: &Event) -> String {
    let mut value = serde_json::to_value(event).expect("events hold numbers, texts and flags only");
    rename(plan, &mut value);
    value.to_string()
}

fn rank<I: Ix>(naming: &Naming<I>, id: &str) -> Option<u64> {
    naming.rank(id).map(|i| i.place() as u64)
}

/// Reads recorded events back: textual ids become ranks of the plan.
#[derive(Debug)]
pub struct Reader<'p> {
    plan: &'p Plan,
    footholds: BTreeMap<String, u64>,
}

impl<'p> Reader<'p> {
    /// A reader of events of this plan.
    pub fn new(plan: &'p Plan) -> Reader<'p> {
        let b = &plan.blueprint;
        let footholds = (0..b.footholds.len() as u64)
            .filter_map(|n| match foothold(b, n)? {
                Value::String(text) => Some((text, n)),
                Value::Null
                | Value::Bool(_)
                | Value::Number(_)
                | Value::Array(_)
                | Value::Object(_) => None,
            })
            .collect();
        Reader { plan, footholds }
    }

    /// The event that a line records; none where it names what this plan or this version does not know.
    pub fn event(&self, line: &str) -> Option<Event> {
        let mut value: Value = serde_json::from_str(line).ok()?;
        self.number(&mut value);
        serde_json::from_value(value).ok()
    }

    fn number(&self, value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for (field, v) in fields.iter_mut() {
                    match v.as_str().and_then(|id| self.rank(field, id)) {
                        Some(n) => *v = Value::from(n),
                        None => self.number(v),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|v| self.number(v)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    /// The inverse of [`textual`].
    fn rank(&self, field: &str, id: &str) -> Option<u64> {
        let names = &self.plan.blueprint.names;
        match field {
            "node" => rank(&names.nodes, id),
            "stage" => rank(&names.stages, id),
            "foothold" => self.footholds.get(id).copied(),
            "account" => rank(&names.accounts, id),
            "data" => rank(&names.data, id),
            "source" => rank(&names.sources, id),
            "channel" => rank(&names.channels, id),
            "service" => rank(&names.services, id),
            "function" => rank(&names.functions, id),
            "reaction" => rank(&names.reactions, id),
            "claim" => rank(&names.claims, id),
            "statement" => rank(&names.statements, id),
            "outsider" => rank(&names.outsiders, id),
            "team" => rank(&names.teams, id),
            "inject" => rank(&self.plan.injects, id),
            "role" => rank(&self.plan.roles, id),
            "duty" => rank(&self.plan.duties, id),
            "task" => rank(&self.plan.tasks, id),
            _ => None,
        }
    }
}

/// The digest of a stream of events, as it grows.
#[derive(Debug, Clone, Default)]
pub struct StreamDigest(blake3::Hasher);

impl StreamDigest {
    /// The next event of the stream, in its recorded form.
    pub fn add(&mut self, at: Time, line: &str) {
        self.0.update(&at.0.to_le_bytes());
        self.0.update(&(line.len() as u64).to_le_bytes());
        self.0.update(line.as_bytes());
    }

    /// The digest of all events so far.
    pub fn value(&self) -> [u8; 32] {
        *self.0.finalize().as_bytes()
    }
}
