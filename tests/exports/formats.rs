//! JSON, Navigator and Attack Flow, held against what is published of them.

use super::{folder, play, read, text, week};
use cellule::exercise::event::Event;
use cellule::report::export::{Format, SCHEMA};
use cellule::scenario::model::Language;
use cellule::simulation::event::{Event as World, Found};
use cellule::simulation::time::Time;
use jsonschema::Validator;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn value(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn errors(validator: &Validator, instance: &Value) -> Vec<String> {
    let all = validator.iter_errors(instance);
    all.map(|e| format!("{}: {e}", e.instance_path()))
        .take(5)
        .collect()
}

#[test]
fn the_json_of_played_exercises_is_what_its_schema_says() {
    let validator = jsonschema::draft202012::new(&value(SCHEMA)).expect("a schema");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("short.exercise");
    play(&path, "pull-the-plug", Some(Time(7200)));
    let short = read(&path);
    for (review, over) in [(week(), true), (&short, false)] {
        let export = value(&text(review, Format::Json, Language::English));
        assert_eq!(errors(&validator, &export), Vec::<String>::new());
        assert_eq!(export["exercise"]["over"], over);
        assert_eq!(
            export["events"].as_array().map(Vec::len),
            Some(review.past.events.len())
        );
        assert_eq!(
            export["commands"].as_array().map(Vec::len),
            Some(review.past.commands.len())
        );
    }
}

#[test]
fn what_is_not_an_export_does_not_pass_the_schema() {
    let validator = jsonschema::draft202012::new(&value(SCHEMA)).expect("a schema");
    let whole = value(&text(week(), Format::Json, Language::English));
    let broken: [fn(&mut Value); 4] = [
        |v| v["version"] = json!(2),
        |v| v["commands"][0]["entry"] = json!("first"),
        |v| v["measures"]["values"][0]["unit"] = json!("days"),
        |v| v["surprise"] = json!(true),
    ];
    for break_it in broken {
        let mut export = whole.clone();
        break_it(&mut export);
        assert!(!validator.is_valid(&export));
    }
}

/// Layer format 4.5: names and types of mitre-attack/attack-navigator, layers/spec/v4.5/layerformat.md.
fn layer_schema() -> Validator {
    let string = json!({ "type": "string" });
    let pairs = json!({
        "type": "array",
        "items": {
            "type": "object",
            "properties": { "name": string, "value": string },
            "required": ["name", "value"],
            "additionalProperties": false,
        },
    });
    let colour = json!({ "type": "string", "pattern": "^#[0-9a-f]{6}$" });
    let flag = json!({ "type": "boolean" });
    let schema = json!({
        "type": "object",
        "properties": {
            "name": string,
            "description": string,
            "domain": { "enum": ["enterprise-attack", "mobile-attack", "ics-attack"] },
            "versions": {
                "type": "object",
                "properties": { "attack": string, "navigator": string, "layer": { "const": "4.5" } },
                "required": ["navigator", "layer"],
                "additionalProperties": false,
            },
            "sorting": { "enum": [0, 1, 2, 3] },
            "layout": {
                "type": "object",
                "properties": {
                    "layout": { "enum": ["side", "flat", "mini"] },
                    "showID": flag,
                    "showName": flag,
                    "showAggregateScores": flag,
                    "countUnscored": flag,
                    "aggregateFunction": { "enum": ["average", "min", "max", "sum"] },
                    "expandedSubtechniques": { "enum": ["none", "all", "annotated"] },
                },
                "additionalProperties": false,
            },
            "hideDisabled": flag,
            "techniques": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "techniqueID": { "type": "string", "pattern": "^T[0-9]{4}(\\.[0-9]{3})?$" },
                        "tactic": string,
                        "comment": string,
                        "enabled": flag,
                        "score": { "type": "number" },
                        "color": colour,
                        "metadata": pairs,
                        "showSubtechniques": flag,
                    },
                    "required": ["techniqueID"],
                    "additionalProperties": false,
                },
            },
            "gradient": {
                "type": "object",
                "properties": {
                    "colors": { "type": "array", "items": colour, "minItems": 2 },
                    "minValue": { "type": "number" },
                    "maxValue": { "type": "number" },
                },
                "required": ["colors", "minValue", "maxValue"],
                "additionalProperties": false,
            },
            "legendItems": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": { "label": string, "color": colour },
                    "required": ["label", "color"],
                    "additionalProperties": false,
                },
            },
            "selectTechniquesAcrossTactics": flag,
            "selectSubtechniquesWithParent": flag,
            "selectVisibleTechniques": flag,
            "metadata": pairs,
        },
        "required": ["name", "domain", "versions"],
        "additionalProperties": false,
    });
    jsonschema::draft202012::new(&schema).expect("a schema")
}

/// Technique ids of a layer by colour.
fn by_colour(layer: &Value) -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for t in layer["techniques"].as_array().expect("techniques") {
        let text = |field: &str| t[field].as_str().expect("text").to_owned();
        let new = all
            .entry(text("color"))
            .or_default()
            .insert(text("techniqueID"));
        assert!(new, "{} stands twice", t["techniqueID"]);
    }
    all
}

const SEEN: &str = "#56b4e9";
const MISSED: &str = "#d55e00";

#[test]
fn a_layer_has_the_format_of_the_navigator_and_ids_that_attack_knows() {
    let known: BTreeSet<&str> = include_str!("../../assets/reference/attack.tsv")
        .lines()
        .filter_map(|l| l.split('\t').next())
        .collect();
    for language in Language::ALL {
        let layer = value(&text(week(), Format::Navigator, language));
        assert_eq!(errors(&layer_schema(), &layer), Vec::<String>::new());
        let colours = by_colour(&layer);
        assert!(
            colours
                .values()
                .flatten()
                .all(|id| known.contains(id.as_str()))
        );
        let legend: BTreeSet<&str> = layer["legendItems"]
            .as_array()
            .expect("a legend")
            .iter()
            .filter_map(|i| i["color"].as_str())
            .collect();
        assert_eq!(legend, colours.keys().map(String::as_str).collect());
    }
}

#[test]
fn a_cell_that_does_nothing_sees_nothing_but_what_its_analysts_pass_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("idle.exercise");
    play(&path, "nobody-home", None);
    let idle = read(&path);
    let seen = |review| {
        let layer = value(&text(review, Format::Navigator, Language::English));
        by_colour(&layer).remove(SEEN).unwrap_or_default()
    };
    let passed_on = |review: &cellule::assessment::review::Review| {
        let mut real = Vec::new();
        review.past.events.iter().any(|(_, e)| match e {
            Event::World(World::AlertRaised { real: r, .. }) => {
                real.push(*r);
                false
            }
            Event::World(World::Triaged { alert, escalated }) => {
                *escalated && real[alert.0 as usize]
            }
            Event::World(World::Finding { found, .. }) => {
                matches!(
                    found,
                    Found::Means { real: true, .. } | Found::Activity { real: true, .. }
                )
            }
            _ => false,
        })
    };
    assert!(passed_on(week()) && seen(week()).len() > seen(&idle).len());
    assert_eq!(seen(&idle).is_empty(), !passed_on(&idle));
}

#[test]
fn every_technique_that_was_tried_is_in_the_layer_as_seen_or_as_missed() {
    let plan = &week().past.plan;
    let tried: BTreeSet<String> = week()
        .past
        .events
        .iter()
        .filter_map(|(_, e)| match e {
            Event::World(World::AttemptStarted { stage, alternative }) => {
                let way = &plan.blueprint.stages[*stage].alternatives[usize::from(*alternative)];
                Some(plan.blueprint.names.techniques.id(way.technique).to_owned())
            }
            _ => None,
        })
        .collect();
    assert!(tried.len() > 10);
    let colours = by_colour(&value(&text(week(), Format::Navigator, Language::English)));
    let told: BTreeSet<String> = colours[SEEN].union(&colours[MISSED]).cloned().collect();
    assert_eq!(told, tried);
}

/// The published schema, with what it takes from STIX resolved by `common.json`.
fn attack_flow_schema() -> Validator {
    let schema = value(include_str!(
        "../cases/attack-flow/attack-flow-schema-2.0.0.json"
    ));
    let common = value(include_str!("../cases/attack-flow/common.json"));
    let base = "raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas";
    let mut registry = jsonschema::Registry::new();
    for (address, part) in [
        (
            format!("http://{base}/stix2.1/schemas/common/core.json"),
            "core",
        ),
        (
            format!("http://{base}/stix2.1/schemas/common/identifier.json"),
            "identifier",
        ),
        (
            format!("https://{base}/master/schemas/common/timestamp.json"),
            "timestamp",
        ),
    ] {
        registry = registry
            .add(address, common[part].clone())
            .expect("an address");
    }
    let registry = registry.prepare().expect("schemas");
    jsonschema::options()
        .with_draft(jsonschema::Draft::Draft202012)
        .with_registry(&registry)
        .build(&schema)
        .expect("a schema")
}

#[test]
fn an_attack_flow_passes_its_published_schema() {
    let validator = attack_flow_schema();
    let bundle = value(&text(week(), Format::AttackFlow, Language::French));
    assert_eq!(bundle["type"], "bundle");
    let objects = bundle["objects"].as_array().expect("objects");
    let mut checked = 0;
    for object in objects {
        if object["type"]
            .as_str()
            .is_some_and(|t| t.starts_with("attack-"))
        {
            assert_eq!(
                errors(&validator, object),
                Vec::<String>::new(),
                "{object:#}"
            );
            checked += 1;
        }
    }
    assert!(checked > 50, "{checked}");
    let action = objects
        .iter()
        .find(|o| o["type"] == "attack-action")
        .expect("an action");
    let mut broken = action.clone();
    broken["surprise"] = json!(1);
    assert!(!validator.is_valid(&broken), "the schema is closed");
}

#[test]
fn every_reference_of_an_attack_flow_leads_somewhere_and_everything_is_reached() {
    let bundle = value(&text(week(), Format::AttackFlow, Language::English));
    let objects: BTreeMap<&str, &Value> = bundle["objects"]
        .as_array()
        .expect("objects")
        .iter()
        .map(|o| (o["id"].as_str().expect("an id"), o))
        .collect();
    assert_eq!(
        objects.len(),
        bundle["objects"].as_array().map_or(0, Vec::len),
        "ids are unique"
    );
    let refs = |o: &Value| -> Vec<String> {
        let fields = o.as_object().expect("an object").iter();
        fields
            .filter(|(name, _)| name.ends_with("_refs"))
            .flat_map(|(_, v)| v.as_array().into_iter().flatten())
            .filter_map(|v| v.as_str().map(str::to_owned))
            .collect()
    };
    let flow = objects
        .values()
        .find(|o| o["type"] == "attack-flow")
        .expect("a flow");
    let mut reached: BTreeSet<String> = BTreeSet::new();
    let mut next = refs(flow);
    while let Some(id) = next.pop() {
        let object = objects
            .get(id.as_str())
            .unwrap_or_else(|| panic!("{id} is nowhere"));
        if reached.insert(id) {
            next.extend(refs(object));
        }
    }
    for (id, object) in &objects {
        let kind = object["type"].as_str().expect("a type");
        let part = matches!(
            kind,
            "attack-action" | "attack-condition" | "attack-operator" | "attack-asset"
        );
        assert!(!part || reached.contains(*id), "{object:#} is not reached");
    }
    let text = |o: &Value, field: &str| o[field].as_str().map(str::to_owned);
    for action in objects.values().filter(|o| o["type"] == "attack-action") {
        let (start, end) = (
            text(action, "execution_start"),
            text(action, "execution_end"),
        );
        assert!(end.is_none() || start <= end, "{action:#}");
    }
}

#[test]
fn ids_of_an_attack_flow_hang_on_no_language() {
    let ids = |language| -> Vec<String> {
        let bundle = value(&text(week(), Format::AttackFlow, language));
        let objects = bundle["objects"].as_array().expect("objects").iter();
        objects
            .filter_map(|o| o["id"].as_str().map(str::to_owned))
            .collect()
    };
    assert_eq!(ids(Language::French), ids(Language::English));
}

#[test]
fn charts_are_drawn_of_what_the_exercise_has() {
    for language in Language::ALL {
        let files = folder(week(), Format::Charts, language);
        let names: BTreeSet<&str> = files.iter().map(|(n, _)| n.as_str()).collect();
        for name in [
            "course.svg",
            "tracks.svg",
            "consulted.svg",
            "continuity.svg",
            "trust.svg",
        ] {
            assert!(names.contains(name), "{name} of {names:?}");
        }
        assert!(!names.contains("places.svg"), "nobody computed them");
    }
}

/// PNG: its signature, and the width of the picture in its first chunk.
#[cfg(feature = "pdf")]
#[test]
fn each_chart_is_a_sharp_picture_too() {
    let all = super::files(week(), Format::Charts, Language::French);
    let drawn: Vec<_> = all.iter().filter(|(n, _)| n.ends_with(".png")).collect();
    assert_eq!(drawn.len() * 2, all.len());
    for (name, png) in drawn {
        assert_eq!(png[..8], *b"\x89PNG\r\n\x1a\n", "{name}");
        let width = u32::from_be_bytes([png[16], png[17], png[18], png[19]]);
        assert!(width >= 1280, "{name}: {width}");
    }
}
