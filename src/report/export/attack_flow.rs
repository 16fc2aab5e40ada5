//! The attacker's course as an Attack Flow 2.0: a STIX 2.1 bundle with its extension.
//!
//! What happened, not what could have: each way that was tried is an action, with its node as an asset and its times; ways of a
//! stage that failed lead to the next one by a condition that was false; a stage that was reached is a condition from which those
//! go on that needed it, joined where they needed several. Ids are UUIDs of version 5: the same exercise gives the same bundle.
//!
//! Format: attack-flow-schema-2.0.0.json of the Center for Threat-Informed Defense; STIX 2.1 (OASIS).

use super::moments::utc;
use super::source::Source;
use super::techniques::{Attempt, is_attack, uses};
use crate::assessment::review::Review;
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use crate::wording::{Args, Wording};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The extension, as its makers published it.
const EXTENSION: &str = "extension-definition--fb9c968a-745b-4ade-9b25-c324172197f4";
const EXTENSION_AUTHOR: &str = "identity--d673f8cb-c168-42da-8ed4-0cb26725f86c";
const EXTENSION_MADE: &str = "2022-08-02T19:34:35.143Z";
const DOCUMENTATION: &str = "https://center-for-threat-informed-defense.github.io/attack-flow";

/// Ours: under it the ids of exercises are made.
const OURS: Uuid = Uuid::from_u128(0x8f3c_6a5e_1d0b_4f57_9a3e_52c8_6b7d_e014);

/// A way that was tried: all attempts at it.
struct Way {
    stage: Option<StageIx>,
    technique: TechniqueIx,
    nodes: Vec<NodeIx>,
    attempts: u32,
    started: Time,
    ended: Option<Time>,
    done: Option<Time>,
}

struct Flow<'a> {
    s: Source<'a>,
    exercise: Uuid,
    made: String,
    objects: Vec<Value>,
}

/// The bundle as text.
pub(super) fn bundle(review: &Review, w: Wording) -> String {
    let s = Source::new(review, w);
    let of = format!(
        "{}/{}/{}/{}",
        s.plan.scenario.id, s.past.seed, s.past.created, s.past.title
    );
    let mut flow = Flow {
        exercise: Uuid::new_v5(&OURS, of.as_bytes()),
        made: utc(s.past.created),
        objects: Vec::new(),
        s,
    };
    flow.frame();
    flow.course();
    let bundle = json!({
        "type": "bundle",
        "id": flow.id("bundle", ""),
        "objects": flow.objects,
    });
    format!("{bundle:#}\n")
}

impl Flow<'_> {
    /// The id of an object: the same for the same part of the same exercise.
    fn id(&self, kind: &str, part: &str) -> String {
        let name = format!("{kind}/{part}");
        format!("{kind}--{}", Uuid::new_v5(&self.exercise, name.as_bytes()))
    }

    /// An object with what every object has.
    fn object(&self, kind: &str, id: &str, fields: Value) -> Value {
        let mut all = Map::new();
        all.insert("type".into(), kind.into());
        all.insert("spec_version".into(), "2.1".into());
        all.insert("id".into(), id.into());
        all.insert(
            "created_by_ref".into(),
            self.id("identity", "author").into(),
        );
        all.insert("created".into(), self.made.clone().into());
        all.insert("modified".into(), self.made.clone().into());
        all.insert("lang".into(), self.s.w.get("export-language-code").into());
        if kind.starts_with("attack-") {
            all.insert(
                "extensions".into(),
                json!({ EXTENSION: { "extension_type": "new-sdo" } }),
            );
        }
        if let Value::Object(fields) = fields {
            all.extend(fields);
        }
        Value::Object(all)
    }

    /// The extension and who made it; who made this.
    fn frame(&mut self) {
        self.objects.push(json!({
            "type": "extension-definition",
            "spec_version": "2.1",
            "id": EXTENSION,
            "created_by_ref": EXTENSION_AUTHOR,
            "created": EXTENSION_MADE,
            "modified": EXTENSION_MADE,
            "name": "Attack Flow",
            "description": "Extends STIX 2.1 with features to create Attack Flows.",
            "schema": format!("{DOCUMENTATION}/stix/attack-flow-schema-2.0.0.json"),
            "version": "2.0.0",
            "extension_types": ["new-sdo"],
            "external_references": [{ "source_name": "Documentation", "url": DOCUMENTATION }],
        }));
        self.objects.push(json!({
            "type": "identity",
            "spec_version": "2.1",
            "id": EXTENSION_AUTHOR,
            "created_by_ref": EXTENSION_AUTHOR,
            "created": EXTENSION_MADE,
            "modified": EXTENSION_MADE,
            "name": "MITRE Center for Threat-Informed Defense",
            "identity_class": "organization",
        }));
        let id = self.id("identity", "author");
        let author = self.object(
            "identity",
            &id,
            json!({ "name": "Cellule", "identity_class": "system" }),
        );
        self.objects.push(author);
    }

    /// Everything that the attacker did.
    fn course(&mut self) {
        let ways = ways(&self.s);
        let reached = reached(&ways);
        let mut starts: Vec<String> = Vec::new();
        for (n, way) in ways.iter().enumerate() {
            let free = way
                .stage
                .is_none_or(|s| self.needed(s, &reached).is_empty());
            if free && entries(&ways, way.stage).contains(&n) {
                starts.push(self.action_id(n));
            }
        }
        self.flow(&starts, ways.is_empty());
        self.assets(&ways);
        for (n, way) in ways.iter().enumerate() {
            self.action(n, way, &ways, &reached);
        }
        for stage in reached.keys() {
            self.stage_reached(*stage, &ways, &reached);
        }
        for stage in self.begun(&ways) {
            if self.needed(stage, &reached).len() > 1 {
                self.joined(stage, &ways);
            }
        }
    }

    /// The stages that a stage needed and that were reached.
    fn needed(&self, stage: StageIx, reached: &BTreeMap<StageIx, Time>) -> Vec<StageIx> {
        let after = &self.s.plan.blueprint.stages[stage].after;
        let all = after.iter().copied();
        all.filter(|s| reached.contains_key(s)).collect()
    }

    /// The stages at which something was tried.
    fn begun(&self, ways: &[Way]) -> BTreeSet<StageIx> {
        ways.iter().filter_map(|w| w.stage).collect()
    }

    fn flow(&mut self, starts: &[String], nothing: bool) {
        let scenario = &self.s.plan.scenario;
        let title = scenario.title.get(self.s.w.language());
        let team = crate::report::team(self.s.past);
        let team = team.map_or_else(String::new, |t| format!(" ({t})"));
        let args = Args::new()
            .word("title", title)
            .word("seed", self.s.past.seed.to_string())
            .word("team", team);
        let mut starts = starts.to_vec();
        if nothing {
            // A flow has to begin somewhere, even where nobody attacked.
            let id = self.id("attack-condition", "nothing");
            let none = self.object(
                "attack-condition",
                &id,
                json!({ "description": self.s.w.get("export-flow-nothing") }),
            );
            self.objects.push(none);
            starts.push(id);
        }
        let id = self.id("attack-flow", "");
        let flow = self.object(
            "attack-flow",
            &id,
            json!({
                "name": title,
                "description": self.s.w.text("export-flow-about", &args),
                "scope": "incident",
                "start_refs": starts,
            }),
        );
        self.objects.push(flow);
    }

    /// The nodes on which something was done.
    fn assets(&mut self, ways: &[Way]) {
        let nodes: BTreeSet<NodeIx> = ways.iter().flat_map(|w| w.nodes.iter().copied()).collect();
        for node in nodes {
            let id = self.asset_id(node);
            let name = self.s.names.nodes.of(node).to_owned();
            let asset = self.object("attack-asset", &id, json!({ "name": name }));
            self.objects.push(asset);
        }
    }

    fn asset_id(&self, node: NodeIx) -> String {
        self.id("attack-asset", self.s.plan.blueprint.names.nodes.id(node))
    }

    fn action_id(&self, n: usize) -> String {
        self.id("attack-action", &n.to_string())
    }

    fn stage_id(&self, stage: StageIx) -> String {
        let id = self.s.plan.blueprint.names.stages.id(stage);
        self.id("attack-condition", id)
    }

    /// A way that was tried; where it never worked a condition that was false leads to the next one.
    fn action(&mut self, n: usize, way: &Way, ways: &[Way], reached: &BTreeMap<StageIx, Time>) {
        let w = self.s.w;
        let technique = self
            .s
            .plan
            .blueprint
            .names
            .techniques
            .id(way.technique)
            .to_owned();
        let name = self.s.names.techniques.of(way.technique).to_owned();
        let stage = way
            .stage
            .map_or_else(String::new, |s| self.s.names.stages.of(s).to_owned());
        let args = Args::new()
            .word("stage", stage)
            .number("times", i64::from(way.attempts))
            .word(
                "result",
                w.get(match way.done {
                    Some(_) => "export-flow-worked",
                    None => "export-flow-failed",
                }),
            );
        let next = (n + 1..ways.len()).find(|&m| way.stage.is_some() && ways[m].stage == way.stage);
        let effect = match (way.done, way.stage) {
            (Some(_), Some(stage)) if reached.contains_key(&stage) => Some(self.stage_id(stage)),
            (None, Some(_)) if next.is_some() => {
                Some(self.id("attack-condition", &format!("failed/{n}")))
            }
            (Some(_), _) | (None, _) => None,
        };
        let mut fields = json!({
            "name": name,
            "technique_id": technique,
            "description": w.text("export-flow-action", &args),
            "execution_start": self.s.moments.utc(way.started),
            "asset_refs": way.nodes.iter().map(|n| self.asset_id(*n)).collect::<Vec<_>>(),
        });
        if let Some(ended) = way.ended {
            fields["execution_end"] = self.s.moments.utc(ended).into();
        }
        if let Some(effect) = &effect {
            fields["effect_refs"] = json!([effect]);
        }
        if is_attack(&technique) {
            let path = technique.replace('.', "/");
            fields["external_references"] = json!([{
                "source_name": "mitre-attack",
                "external_id": technique,
                "url": format!("https://attack.mitre.org/techniques/{path}"),
            }]);
        }
        let id = self.action_id(n);
        let action = self.object("attack-action", &id, fields);
        self.objects.push(action);
        if let (None, Some(next)) = (way.done, next) {
            let id = self.id("attack-condition", &format!("failed/{n}"));
            let to = self.action_id(next);
            let args = Args::new().word("name", name);
            let failed = self.object(
                "attack-condition",
                &id,
                json!({
                    "description": w.text("export-flow-works", &args),
                    "on_false_refs": [to],
                }),
            );
            self.objects.push(failed);
        }
    }

    /// A stage that was reached, with what went on from it.
    fn stage_reached(&mut self, stage: StageIx, ways: &[Way], reached: &BTreeMap<StageIx, Time>) {
        let mut on: Vec<String> = Vec::new();
        for next in self.begun(ways) {
            let needed = self.needed(next, reached);
            if !needed.contains(&stage) {
                continue;
            }
            if needed.len() == 1 {
                let entries = entries(ways, Some(next)).into_iter();
                on.extend(entries.map(|n| self.action_id(n)));
            } else {
                on.push(self.operator_id(next));
            }
        }
        let name = self.s.names.stages.of(stage).to_owned();
        let args = Args::new().word("stage", name);
        let mut fields = json!({ "description": self.s.w.text("export-flow-reached", &args) });
        if !on.is_empty() {
            fields["on_true_refs"] = json!(on);
        }
        let id = self.stage_id(stage);
        let condition = self.object("attack-condition", &id, fields);
        self.objects.push(condition);
    }

    fn operator_id(&self, stage: StageIx) -> String {
        let id = self.s.plan.blueprint.names.stages.id(stage);
        self.id("attack-operator", id)
    }

    /// What a stage needed, all of it together.
    fn joined(&mut self, stage: StageIx, ways: &[Way]) {
        let id = self.operator_id(stage);
        let entries = entries(ways, Some(stage)).into_iter();
        let to: Vec<String> = entries.map(|n| self.action_id(n)).collect();
        let operator = self.object(
            "attack-operator",
            &id,
            json!({ "operator": "AND", "effect_refs": to }),
        );
        self.objects.push(operator);
    }
}

/// The ways of a stage to which one comes from outside it: the first, and those that came after one that had worked.
fn entries(ways: &[Way], stage: Option<StageIx>) -> Vec<usize> {
    let of: Vec<usize> = (0..ways.len())
        .filter(|&n| ways[n].stage == stage)
        .collect();
    let mut entries: Vec<usize> = of.first().copied().into_iter().collect();
    let later = of
        .windows(2)
        .filter(|w| stage.is_none() || ways[w[0]].done.is_some());
    entries.extend(later.map(|w| w[1]));
    entries
}

/// The stages that were reached, with when first.
fn reached(ways: &[Way]) -> BTreeMap<StageIx, Time> {
    let mut all: BTreeMap<StageIx, Time> = BTreeMap::new();
    for (stage, done) in ways.iter().filter_map(|w| Some((w.stage?, w.done?))) {
        let first = all.entry(stage).or_insert(done);
        *first = (*first).min(done);
    }
    all
}

/// The ways that were tried, in the order of their first attempts.
fn ways(s: &Source<'_>) -> Vec<Way> {
    let mut attempts: Vec<Attempt> = uses(s.plan, &s.past.events)
        .into_iter()
        .flat_map(|u| u.attempts)
        .collect();
    attempts.sort_by_key(|a| (a.started, a.stage));
    let mut ways: Vec<(Option<(StageIx, u8)>, Way)> = Vec::new();
    for a in attempts {
        let same = |(key, w): &&mut (Option<(StageIx, u8)>, Way)| {
            *key == a.stage && w.technique == a.technique
        };
        let done = a.ended.filter(|e| e.1).map(|e| e.0);
        match ways.iter_mut().find(same) {
            Some((_, way)) => {
                way.attempts += 1;
                way.ended = a.ended.map(|e| e.0).max(way.ended);
                way.done = way.done.or(done);
                if !way.nodes.contains(&a.node) {
                    way.nodes.push(a.node);
                }
            }
            None => ways.push((
                a.stage,
                Way {
                    stage: a.stage.map(|s| s.0),
                    technique: a.technique,
                    nodes: vec![a.node],
                    attempts: 1,
                    started: a.started,
                    ended: a.ended.map(|e| e.0),
                    done,
                },
            )),
        }
    }
    ways.into_iter().map(|(_, w)| w).collect()
}
