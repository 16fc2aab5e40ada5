//! Layers of the ATT&CK Navigator (format 4.x) as the skeleton of a campaign: techniques in the order of tactics.
//!
//! A layer knows no order, no node and no outcome; what is taken in their place is noted. Format: `layers/spec` of
//! mitre-attack/attack-navigator.

use super::attack_ids::{self, TACTICS};
use super::error::ImportError;
use super::json::{self, Object};
use super::loss::{LossKind, Losses, Spot};
use super::skeleton::{self, MOST_STEPS, Skeleton, Step, Way};
use super::sketch::Sketch;
use crate::scenario::model::Text;
use serde_json::Value;
use std::collections::BTreeMap;

/// Reads a layer, or the first of a list of layers.
///
/// # Errors
/// Where no technique of it is known.
pub fn read(document: &Value, losses: &mut Losses) -> Result<Sketch, ImportError> {
    let (layer, pointer) = match document {
        // "Download all layers" writes a list.
        Value::Array(all) => {
            let at = all.iter().position(Value::is_object).unwrap_or(0);
            for (n, other) in all.iter().enumerate().filter(|(n, _)| *n != at) {
                let spot = Spot::Pointer(format!("/{n}"));
                let name = other.get("name").map(json::shown).unwrap_or_default();
                losses.note(spot, LossKind::UnknownMember, name);
            }
            (all.get(at), format!("/{at}"))
        }
        one => (Some(one), String::new()),
    };
    let mut layer = layer
        .and_then(|l| Object::of(l, pointer))
        .ok_or(ImportError::UnknownKind {})?;
    let name = layer.text("name", losses);
    let about = layer.text("description", losses);
    let domain = layer.text("domain", losses);
    if !matches!(
        domain.as_str(),
        "" | "enterprise-attack" | "mitre-enterprise"
    ) {
        losses.note(layer.at("domain"), LossKind::UnknownMember, domain);
    }
    let mut story = Vec::new();
    if !about.is_empty() {
        story.push(about.clone());
    }
    // What a layer says of its view and of the version that it was made with.
    layer.skip(&["version", "versions"]);
    looks(&mut layer, losses);
    let mut entries: Vec<Entry> = Vec::new();
    for mut technique in layer.objects("techniques", losses) {
        if let Some(entry) = entry(&mut technique, losses) {
            entries.push(entry);
        }
        technique.close(losses);
    }
    for mut pair in layer.objects("metadata", losses) {
        let line = format!(
            "{}: {}",
            pair.text("name", losses),
            pair.text("value", losses)
        );
        pair.close(losses);
        if line.trim() != ":" {
            story.push(line);
        }
    }
    layer.close(losses);
    // In the order of tactics; within one as the layer lists them.
    entries.sort_by_key(|e| e.tactic);
    if entries.len() > MOST_STEPS {
        let beyond = (entries.len() - MOST_STEPS).to_string();
        losses.note(Spot::File, LossKind::BeyondLimits, beyond);
        entries.truncate(MOST_STEPS);
    }
    story.extend(
        entries
            .iter()
            .map(|e| e.line.clone())
            .filter(|l| !l.is_empty()),
    );
    let steps = steps(entries);
    if steps.len() > 1 {
        losses.note(Spot::File, LossKind::OrderGuessed, steps.len().to_string());
    }
    let skeleton = Skeleton {
        name: name.clone(),
        story: story.join("\n\n"),
        steps,
        nodes: Vec::new(),
    };
    let made = skeleton::make(skeleton, losses).ok_or(ImportError::NothingInside {})?;
    Ok(Sketch {
        title: Text::Plain(name),
        summary: Text::Plain(about),
        organisation: Some(made.organisation),
        campaign: Some(made.campaign),
        catalogue: made.catalogue,
        ..Sketch::default()
    })
}

/// What only says how a layer is shown; one loss for each.
fn looks(layer: &mut Object<'_>, losses: &mut Losses) {
    for look in [
        "sorting",
        "layout",
        "hideDisabled",
        "gradient",
        "legendItems",
        "showTacticRowBackground",
        "tacticRowBackground",
        "selectTechniquesAcrossTactics",
        "selectSubtechniquesWithParent",
        "selectVisibleTechniques",
        "viewMode",
        "filters",
        "expandedSubtechniques",
    ] {
        let spot = layer.at(look);
        if let Some(value) = layer.raw(look)
            && json::says_something(value)
        {
            losses.note(spot, LossKind::LooksLeftOut, look);
        }
    }
}

/// A technique of a layer.
struct Entry {
    spot: Spot,
    id: &'static str,
    name: &'static str,
    tactic: usize,
    line: String,
}

fn entry(technique: &mut Object<'_>, losses: &mut Losses) -> Option<Entry> {
    let id = technique.text("techniqueID", losses);
    let tactic = technique.text("tactic", losses);
    let enabled = technique.flag("enabled", losses).unwrap_or(true);
    let comment = technique.text("comment", losses);
    let score = technique.number("score", losses);
    technique.skip(&["showSubtechniques"]);
    if technique.has("color") {
        losses.note(technique.at("color"), LossKind::LooksLeftOut, "color");
    }
    technique.skip(&["color"]);
    let mut more = Vec::new();
    for list in ["metadata", "links"] {
        for mut pair in technique.objects(list, losses) {
            // A divider stands between pairs.
            pair.skip(&["divider"]);
            let label = match list {
                "links" => pair.text("label", losses),
                _ => pair.text("name", losses),
            };
            let value = match list {
                "links" => pair.text("url", losses),
                _ => pair.text("value", losses),
            };
            pair.close(losses);
            if !(label.is_empty() && value.is_empty()) {
                more.push(format!("{label}: {value}"));
            }
        }
    }
    let Some(known) = attack_ids::technique(&id) else {
        losses.note(technique.at("techniqueID"), LossKind::UnknownTechnique, id);
        return None;
    };
    if !enabled {
        losses.note(technique.spot(), LossKind::Disabled, known.id);
        return None;
    }
    let place = match tactic.is_empty() {
        true => attack_ids::first_tactic(known),
        false => {
            let place = attack_ids::tactic(&tactic);
            if place.is_none() {
                losses.note(technique.at("tactic"), LossKind::UnknownMember, &tactic);
            }
            place.or_else(|| attack_ids::first_tactic(known))
        }
    };
    let mut said: Vec<String> = Vec::new();
    if !comment.is_empty() {
        said.push(comment);
    }
    if let Some(score) = score {
        said.push(format!("score {score}"));
    }
    said.extend(more);
    let line = match said.is_empty() {
        true => String::new(),
        false => format!("{} {}: {}", known.id, known.name, said.join(" · ")),
    };
    Some(Entry {
        spot: technique.spot(),
        id: known.id,
        name: known.name,
        tactic: place.unwrap_or(TACTICS.len()),
        line,
    })
}

/// Every technique of a tactic after the first of the tactic before it that the layer names.
fn steps(entries: Vec<Entry>) -> Vec<Step> {
    let mut firsts: BTreeMap<usize, usize> = BTreeMap::new();
    for (n, e) in entries.iter().enumerate() {
        firsts.entry(e.tactic).or_insert(n);
    }
    entries
        .into_iter()
        .map(|e| {
            let before = firsts.range(..e.tactic).next_back().map(|(_, &n)| vec![n]);
            Step {
                spot: e.spot,
                name: e.name.to_owned(),
                ways: vec![Way {
                    technique: e.id.to_owned(),
                    called: e.name.to_owned(),
                    on: Vec::new(),
                    tactic: Some(e.tactic).filter(|&t| t < TACTICS.len()),
                }],
                after: before.into_iter().collect(),
                not_before: None,
            }
        })
        .collect()
}
