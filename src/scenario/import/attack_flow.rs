//! Attack Flows (STIX 2.1 bundles with the extension of the Center for Threat-Informed Defense) as the skeleton of a campaign.
//!
//! Actions become stages in the order of their effects; operators and conditions become what must come before. Format:
//! `attack-flow-schema-2.0.0.json`; later versions only add members.

mod order;

use super::attack_ids;
use super::error::ImportError;
use super::json::Object;
use super::loss::{LossKind, Losses, Spot};
use super::skeleton::{self, Skeleton, Step, Way};
use super::sketch::Sketch;
use crate::scenario::model::Text;
use order::Action;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// Most objects of a flow.
const MOST_OBJECTS: usize = 5_000;

/// A part of the flow that leads on.
#[derive(Debug)]
struct Part {
    spot: Spot,
    sort: Sort,
    /// Where it leads; for conditions where it leads when true.
    on: Vec<String>,
    /// Where a condition leads when false.
    otherwise: Vec<String>,
}

/// What a part of the flow is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sort {
    /// An action, by its number.
    Action(usize),
    /// All of what leads here.
    All,
    /// One of what leads here.
    Any,
    /// What was found, in words.
    Condition(String),
}

/// What a bundle holds.
#[derive(Debug, Default)]
struct Flow {
    name: String,
    about: String,
    starts: Vec<String>,
    parts: BTreeMap<usize, Part>,
    at: HashMap<String, usize>,
    actions: Vec<Action>,
    assets: Vec<(String, Spot)>,
    asset_at: HashMap<String, usize>,
    sources: Vec<String>,
    commands: HashMap<String, String>,
    authors: HashMap<String, String>,
    author: String,
}

/// What every object has, and what holds a bundle together.
const COMMON: &[&str] = &[
    "type",
    "spec_version",
    "id",
    "created",
    "modified",
    "extensions",
    "lang",
    "created_by_ref",
    "revoked",
];

/// Reads a bundle.
///
/// # Errors
/// Where it holds no action.
pub fn read(document: &Value, losses: &mut Losses) -> Result<Sketch, ImportError> {
    let mut bundle = Object::of(document, "").ok_or(ImportError::UnknownKind {})?;
    bundle.skip(&["type", "id", "spec_version", "created", "modified"]);
    let mut objects = bundle.objects("objects", losses);
    bundle.close(losses);
    if objects.len() > MOST_OBJECTS {
        let beyond = (objects.len() - MOST_OBJECTS).to_string();
        losses.note(
            Spot::Pointer(format!("/objects/{MOST_OBJECTS}")),
            LossKind::BeyondLimits,
            beyond,
        );
        objects.truncate(MOST_OBJECTS);
    }
    let mut flow = Flow::default();
    let mut rest = Vec::new();
    // Assets and what actions refer to first: actions name them by id.
    for object in objects {
        match flow.first(object, losses) {
            Some(later) => rest.push(later),
            None => continue,
        }
    }
    for object in rest {
        flow.part(object, losses);
    }
    if flow.actions.is_empty() {
        return Err(ImportError::NothingInside {});
    }
    let story = flow.story();
    let steps = order::steps(&flow, losses);
    if let Some(author) = flow.authors.get(&flow.author) {
        flow.sources.insert(0, author.clone());
    }
    let skeleton = Skeleton {
        name: flow.name.clone(),
        story,
        steps,
        nodes: flow.assets,
    };
    let made = skeleton::make(skeleton, losses).ok_or(ImportError::NothingInside {})?;
    Ok(Sketch {
        title: Text::Plain(flow.name),
        summary: Text::Plain(flow.about),
        sources: flow.sources.into_iter().map(Text::Plain).collect(),
        organisation: Some(made.organisation),
        campaign: Some(made.campaign),
        catalogue: made.catalogue,
        ..Sketch::default()
    })
}

impl Flow {
    /// Objects that others refer to; gives back what is to be read after them.
    fn first<'a>(&mut self, mut object: Object<'a>, losses: &mut Losses) -> Option<Object<'a>> {
        let kind = object.text("type", losses);
        let id = object.text("id", losses);
        object.skip(COMMON);
        match kind.as_str() {
            "attack-asset" => {
                let name = object.text("name", losses);
                self.asset_at.insert(id, self.assets.len());
                self.assets.push((name, object.spot()));
            }
            "attack-flow" if self.starts.is_empty() && self.name.is_empty() => {
                self.name = object.text("name", losses);
                self.about = object.text("description", losses);
                let starts = object.texts("start_refs", losses);
                self.starts = starts.into_iter().map(|s| s.0).collect();
                self.author = object
                    .peek("created_by_ref")
                    .and_then(Value::as_str)
                    .unwrap_or("")
                    .to_owned();
                self.references(&mut object, "", losses);
            }
            // Who wrote it becomes a source; the extension's own makers are part of every flow.
            "identity" => {
                let name = object.text("name", losses);
                self.authors.insert(id, name);
                object.skip(&["identity_class"]);
            }
            "extension-definition" => return None,
            "process" => {
                let command = object.text("command_line", losses);
                self.commands.insert(id, command);
            }
            // The reference knows what techniques and tactics are called.
            "attack-pattern" | "x-mitre-tactic" | "marking-definition" => return None,
            "attack-action" | "attack-condition" | "attack-operator" => return Some(object),
            _ => {
                let name = object.text("name", losses);
                let value = format!("{kind} {name}");
                losses.note(object.spot(), LossKind::UnknownMember, value.trim());
                return None;
            }
        }
        object.close(losses);
        None
    }

    /// Addresses of what is told become sources.
    fn references(&mut self, object: &mut Object<'_>, own: &str, losses: &mut Losses) {
        for mut reference in object.objects("external_references", losses) {
            let name = reference.text("source_name", losses);
            let id = reference.text("external_id", losses);
            let url = reference.text("url", losses);
            let about = reference.text("description", losses);
            reference.close(losses);
            // The technique itself.
            if !own.is_empty() && id.eq_ignore_ascii_case(own) {
                continue;
            }
            let parts: Vec<String> = [name, id, about, url]
                .into_iter()
                .filter(|p| !p.is_empty())
                .collect();
            let line = parts.join(", ");
            if !line.is_empty() && self.sources.len() < 500 && !self.sources.contains(&line) {
                self.sources.push(line);
            }
        }
    }

    fn part(&mut self, mut object: Object<'_>, losses: &mut Losses) {
        let kind = object.text("type", losses);
        let id = object.text("id", losses);
        let spot = object.spot();
        let names = |all: Vec<(String, Spot)>| all.into_iter().map(|a| a.0).collect::<Vec<_>>();
        let mut otherwise = Vec::new();
        let sort = match kind.as_str() {
            "attack-action" => {
                let action = self.action(&mut object, losses);
                self.actions.push(action);
                Sort::Action(self.actions.len() - 1)
            }
            "attack-operator" => match object.text("operator", losses).as_str() {
                "OR" => Sort::Any,
                "AND" => Sort::All,
                other => {
                    losses.note(object.at("operator"), LossKind::Unreadable, other);
                    Sort::Any
                }
            },
            _ => {
                otherwise = names(object.texts("on_false_refs", losses));
                Sort::Condition(object.text("description", losses))
            }
        };
        let key = match sort {
            Sort::Condition(_) => "on_true_refs",
            Sort::Action(_) | Sort::All | Sort::Any => "effect_refs",
        };
        let on = names(object.texts(key, losses));
        let own = match &sort {
            Sort::Action(n) => self.actions[*n].ways[0].technique.clone(),
            Sort::All | Sort::Any | Sort::Condition(_) => String::new(),
        };
        self.references(&mut object, &own, losses);
        object.close(losses);
        let number = self.parts.len();
        self.at.entry(id).or_insert(number);
        self.parts.insert(
            number,
            Part {
                spot,
                sort,
                on,
                otherwise,
            },
        );
    }

    fn action(&mut self, object: &mut Object<'_>, losses: &mut Losses) -> Action {
        let name = object.text("name", losses);
        let technique = object.text("technique_id", losses);
        let tactic = object.text("tactic_id", losses);
        object.skip(&["technique_ref", "tactic_ref"]);
        let place = attack_ids::tactic(&tactic);
        if place.is_none() && !tactic.is_empty() {
            losses.note(object.at("tactic_id"), LossKind::UnknownMember, &tactic);
        }
        if !technique.is_empty() && attack_ids::technique(&technique).is_none() {
            let spot = object.at("technique_id");
            losses.note(spot, LossKind::TechniqueKept, &technique);
        }
        let mut on = Vec::new();
        for (asset, spot) in object.texts("asset_refs", losses) {
            match self.asset_at.get(&asset) {
                Some(&at) => on.push(at),
                None => losses.note(spot, LossKind::RelationLeftOut, asset),
            }
        }
        let mut said = Vec::new();
        let times = ["execution_start", "execution_end"].map(|k| object.text(k, losses));
        let times: Vec<String> = times.into_iter().filter(|t| !t.is_empty()).collect();
        if !times.is_empty() {
            said.push(times.join(" – "));
        }
        let about = object.text("description", losses);
        if !about.is_empty() {
            said.push(about);
        }
        let command = object.text("command_ref", losses);
        if let Some(line) = self.commands.get(&command).filter(|c| !c.is_empty()) {
            said.push(format!("`{line}`"));
        } else if !command.is_empty() {
            losses.note(object.at("command_ref"), LossKind::RelationLeftOut, command);
        }
        let confidence = object.text("confidence", losses);
        if !confidence.is_empty() {
            losses.note(object.at("confidence"), LossKind::Simplified, confidence);
        }
        let word = match technique.is_empty() {
            false => technique,
            // "If a specific technique is not known, then the name of the tactic".
            true => format!("action {name}"),
        };
        Action {
            name: name.clone(),
            story: said.join(" · "),
            ways: vec![Way {
                technique: word,
                called: name,
                on,
                tactic: place,
            }],
        }
    }

    /// What is told of the whole and of each action, for facilitators.
    fn story(&self) -> String {
        let mut all = Vec::new();
        if !self.about.is_empty() {
            all.push(self.about.clone());
        }
        for action in self.actions.iter().filter(|a| !a.story.is_empty()) {
            all.push(format!("{}: {}", action.name, action.story));
        }
        for part in self.parts.values() {
            if let Sort::Condition(text) = &part.sort
                && !text.is_empty()
            {
                all.push(format!("? {text}"));
            }
        }
        all.join("\n\n")
    }
}

/// The step of an action.
fn step(spot: &Spot, action: &Action, after: Vec<Vec<usize>>) -> Step {
    Step {
        spot: spot.clone(),
        name: action.name.clone(),
        ways: action.ways.clone(),
        after,
        not_before: None,
    }
}
