//! A layer of the ATT&CK Navigator (layer format 4.5, `layers/spec/v4.5` of mitre-attack/attack-navigator): what the cell saw of the
//! attacker's techniques, what it missed, and what the campaign held in store and did not use.

use super::source::Source;
use super::techniques::{How, Use, is_attack, uses};
use crate::assessment::review::Review;
use crate::scenario::model::TechniqueId;
use crate::wording::{Args, Wording, terms};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The ATT&CK version of the catalogue (assets/reference/attack.tsv).
const ATTACK: &str = "17";
/// The Navigator whose format this is.
const NAVIGATOR: &str = "5.1.0";
/// The layer format.
const LAYER: &str = "4.5";

/// Seen, missed, not used: colours that the colour-blind tell apart (Okabe and Ito), and scores for filters.
const SEEN: (&str, u32) = ("#56b4e9", 100);
const MISSED: (&str, u32) = ("#d55e00", 50);
const UNUSED: (&str, u32) = ("#dddddd", 0);

/// The layer as text.
pub(super) fn layer(review: &Review, w: Wording) -> String {
    let s = Source::new(review, w);
    let used = uses(s.plan, &s.past.events);
    let id = |u: &Use| s.plan.blueprint.names.techniques.id(u.technique).to_owned();
    let mut techniques = Vec::new();
    let mut own = Vec::new();
    for one in &used {
        let id = id(one);
        if !is_attack(&id) {
            own.push(id);
            continue;
        }
        let (color, score) = if one.seen.is_some() { SEEN } else { MISSED };
        techniques.push(json!({
            "techniqueID": id,
            "score": score,
            "color": color,
            "comment": comment(&s, one),
            "enabled": true,
            "metadata": metadata(&s, one),
        }));
    }
    let used: BTreeSet<String> = used.iter().map(id).collect();
    for id in in_store(&s) {
        if !used.contains(id.as_str()) && is_attack(id.as_str()) {
            techniques.push(json!({
                "techniqueID": id.as_str(),
                "score": UNUSED.1,
                "color": UNUSED.0,
                "comment": w.get("export-layer-unused"),
                "enabled": true,
            }));
        }
    }
    let title = s.plan.scenario.title.get(w.language());
    let name = match crate::report::team(s.past) {
        None => title.to_owned(),
        Some(team) => format!("{title} – {team}"),
    };
    let mut description = w.text(
        "export-layer-about",
        &Args::new()
            .word("title", title)
            .word("seed", s.past.seed.to_string()),
    );
    if !own.is_empty() {
        let args = Args::new().word("ids", own.join(", "));
        description += &format!(" {}", w.text("export-layer-own", &args));
    }
    let legend =
        |key: &str, (color, _): (&str, u32)| json!({ "label": w.get(key), "color": color });
    let layer = json!({
        "name": name,
        "versions": { "attack": ATTACK, "navigator": NAVIGATOR, "layer": LAYER },
        "domain": "enterprise-attack",
        "description": description,
        "sorting": 3,
        "layout": {
            "layout": "side",
            "showID": true,
            "showName": true,
            "expandedSubtechniques": "annotated",
        },
        "hideDisabled": false,
        "techniques": techniques,
        "gradient": { "colors": [UNUSED.0, MISSED.0, SEEN.0], "minValue": 0, "maxValue": 100 },
        "legendItems": [
            legend("export-layer-seen", SEEN),
            legend("export-layer-missed", MISSED),
            legend("export-layer-unused", UNUSED),
        ],
        "selectTechniquesAcrossTactics": true,
        "selectSubtechniquesWithParent": false,
        "metadata": [
            { "name": w.get("export-layer-exercise"), "value": s.past.title },
            { "name": w.get("export-layer-seed"), "value": s.past.seed.to_string() },
        ],
    });
    format!("{layer:#}\n")
}

/// The techniques that the campaign could have used, each once.
fn in_store<'a>(s: &Source<'a>) -> BTreeSet<&'a TechniqueId> {
    let campaign = s.plan.scenario.campaign.iter();
    let ways = campaign.flat_map(|c| {
        let stages = c.stages.iter().flat_map(|s| &s.alternatives);
        stages.map(|a| &a.technique).chain(&c.spreads)
    });
    ways.collect()
}

/// What was done with a technique and what showed it, in sentences.
fn comment(s: &Source<'_>, one: &Use) -> String {
    let w = s.w;
    let done = one
        .attempts
        .iter()
        .filter(|a| matches!(a.ended, Some((_, true))));
    let mut nodes: Vec<String> = Vec::new();
    for attempt in &one.attempts {
        let name = s.names.nodes.of(attempt.node).to_owned();
        if !nodes.contains(&name) {
            nodes.push(name);
        }
    }
    let first = one
        .attempts
        .first()
        .map_or_else(String::new, |a| s.moments.local(a.started));
    let args = Args::new()
        .number("times", one.attempts.len() as i64)
        .number("done", done.count() as i64)
        .word("first", first)
        .word("nodes", w.few(&nodes, 4));
    let used = w.text("export-layer-used", &args);
    let shown = match one.seen {
        None => w.get("export-layer-not-seen"),
        Some((at, how)) => {
            let args = Args::new().word("when", s.moments.local(at));
            let (key, args) = match how {
                How::Alert(source, node) => (
                    "export-layer-by-alert",
                    args.word("source", s.names.sources.of(source))
                        .word("node", s.names.nodes.of(node)),
                ),
                How::Activity(source, node) => (
                    "export-layer-by-activity",
                    args.word("source", s.names.sources.of(source))
                        .word("node", s.names.nodes.of(node)),
                ),
                How::Means(means, node) => (
                    "export-layer-by-means",
                    args.word("means", terms::means(means, w))
                        .word("node", s.names.nodes.of(node)),
                ),
            };
            w.text(key, &args)
        }
    };
    format!("{used} {shown}")
}

fn metadata(s: &Source<'_>, one: &Use) -> Vec<Value> {
    let mut stages: Vec<String> = Vec::new();
    for (stage, _) in one.attempts.iter().filter_map(|a| a.stage) {
        let name = s.names.stages.of(stage).to_owned();
        if !stages.contains(&name) {
            stages.push(name);
        }
    }
    let stages = stages.into_iter();
    stages
        .map(|name| json!({ "name": s.w.get("export-layer-stage"), "value": name }))
        .collect()
}
