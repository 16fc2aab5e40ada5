//! The skeleton of a campaign: steps with techniques, in an order, become stages that can be done.
//!
//! Layers, flows and technical injects name techniques; a stage needs a node on which it happens, something that it gives, and numbers. Where
//! the file says nothing, what is usual is taken and noted.

use super::attack_ids::{self, TACTICS};
use super::drawing::{self, Ids};
use super::loss::{LossKind, Losses, Spot};
use super::node_words::{self, Sort};
use crate::scenario::load::standard_catalogue;
use crate::scenario::model::*;
use std::collections::{BTreeSet, HashSet};

/// Most steps of a skeleton.
pub const MOST_STEPS: usize = 1_000;
/// Most ways of one stage.
const MOST_WAYS: usize = 24;

/// One way to do a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// Its technique: an ATT&CK id, or a word of the other tool.
    pub technique: String,
    /// What the technique is called, where the reference does not say.
    pub called: String,
    /// The nodes on which it may happen, by their places in [`Skeleton::nodes`]; the common target where none.
    pub on: Vec<usize>,
    /// Its tactic, by its place in the matrix; the first of the technique where absent.
    pub tactic: Option<usize>,
}

/// A step.
#[derive(Debug, Clone)]
pub struct Step {
    /// Where it stands in the file.
    pub spot: Spot,
    /// Its name; the technique's where empty.
    pub name: String,
    /// Ways to do it, preferred first.
    pub ways: Vec<Way>,
    /// Steps before it: all steps of one of these sets. Empty: nothing.
    pub after: Vec<Vec<usize>>,
    /// Not before this moment.
    pub not_before: Option<Moment>,
}

/// A skeleton.
#[derive(Debug, Clone, Default)]
pub struct Skeleton {
    /// Its name.
    pub name: String,
    /// Who and why.
    pub story: String,
    /// Steps.
    pub steps: Vec<Step>,
    /// Nodes that the file names, each with its place.
    pub nodes: Vec<(String, Spot)>,
}

/// What a skeleton becomes.
#[derive(Debug)]
pub struct Made {
    /// The attacker.
    pub campaign: Campaign,
    /// The ministry on which it happens.
    pub organisation: Organisation,
    /// Techniques that the standard catalogue lacks.
    pub catalogue: Catalogue,
}

/// Makes a campaign, with the nodes on which it happens. Nothing where there is no step.
pub fn make(skeleton: Skeleton, losses: &mut Losses) -> Option<Made> {
    if skeleton.steps.is_empty() {
        return None;
    }
    let mut organisation = drawing::frame(losses);
    let mut ids = Ids::default();
    let mut nodes = nodes(&skeleton, &mut organisation, &mut ids, losses);
    let mut catalogue = Catalogue::default();
    let mut missing = HashSet::new();
    for step in &skeleton.steps {
        for way in &step.ways {
            add_technique(way, step, &mut catalogue, &mut missing, losses);
        }
    }
    let mut stage_ids = Ids::default();
    let named: Vec<(StageId, String)> = skeleton
        .steps
        .iter()
        .map(|step| {
            let name = name_of(step);
            (StageId(stage_ids.make(&name)), name)
        })
        .collect();
    let told: BTreeSet<usize> = skeleton
        .steps
        .iter()
        .filter(|s| s.after.len() > 1)
        .flat_map(|s| s.after.iter().flatten().copied())
        .collect();
    let entry = entry(&skeleton.steps);
    let mut stages = Vec::new();
    for (number, step) in skeleton.steps.iter().enumerate() {
        let (id, name) = &named[number];
        let mut alternatives = Vec::new();
        // One way for each set of steps that may come before, where there are several.
        let sets: Vec<Vec<AttackerNeed>> = match step.after.len() {
            0 | 1 => vec![Vec::new()],
            _ => step
                .after
                .iter()
                .map(|set| {
                    let set = set.iter().filter_map(|&s| named.get(s));
                    set.map(|(id, _)| AttackerNeed::Knows(reached(id)))
                        .collect()
                })
                .collect(),
        };
        for needs in &sets {
            for way in &step.ways {
                let on: Vec<usize> = match way.on.is_empty() {
                    true => vec![nodes.target(&mut organisation, &mut ids, losses)],
                    false => way.on.iter().map(|&n| nodes.at[n]).collect(),
                };
                for on in on {
                    if alternatives.len() >= MOST_WAYS {
                        let spot = step.spot.clone();
                        losses.note(spot, LossKind::BeyondLimits, &way.technique);
                        break;
                    }
                    let node = &mut organisation.nodes[on];
                    let tactic = tactic_of(way);
                    node.exposed |= number == entry || tactic == tactic_named("initial-access");
                    let mut gives = gains(tactic, way, &node.id, number == entry);
                    if told.contains(&number) {
                        gives.push(Gain::Knows(reached(id)));
                    }
                    alternatives.push(Alternative {
                        technique: TechniqueId(technique_id(way)),
                        on: node.id.clone(),
                        needs: needs.clone(),
                        gives,
                        duration: None,
                        success: None,
                    });
                }
            }
        }
        let gives = alternatives
            .iter()
            .any(|a| a.gives.iter().any(|g| matches!(g, Gain::Foothold { .. })));
        if gives {
            losses.note(step.spot.clone(), LossKind::GainDefaulted, name);
        }
        let after = match step.after.as_slice() {
            [only] => only
                .iter()
                .filter_map(|&s| named.get(s))
                .map(|n| n.0.clone())
                .collect(),
            _ => Vec::new(),
        };
        stages.push(Stage {
            id: id.clone(),
            name: Text::Plain(name.clone()),
            after,
            not_before: step.not_before,
            alternatives,
            repeat: None,
            position: None,
        });
    }
    let begins = Span::days(2);
    losses.note(
        Spot::File,
        LossKind::EstimateDefaulted,
        format!("begins_before: {begins}"),
    );
    let campaign = Campaign {
        name: Text::Plain(skeleton.name.clone()),
        story: Text::Plain(skeleton.story.clone()),
        begins_before: begins,
        hands: 2,
        pause: Estimate::Bare(Span::minutes(40)),
        quiet: Estimate::Bare(Span::hours(30)),
        spreads: None,
        goals: goals(&skeleton.steps)
            .into_iter()
            .map(|n| named[n].0.clone())
            .collect(),
        stages,
        reactions: Vec::new(),
    };
    Some(Made {
        campaign,
        organisation,
        catalogue,
    })
}

/// Nodes of the draft.
struct Nodes {
    /// Where each node that the file names stands.
    at: Vec<usize>,
    target: Option<usize>,
}

impl Nodes {
    /// The node on which things happen of which the file does not say where.
    fn target(&mut self, o: &mut Organisation, ids: &mut Ids, losses: &mut Losses) -> usize {
        if let Some(at) = self.target {
            return at;
        }
        let id = NodeId(ids.make("target"));
        losses.note(Spot::File, LossKind::TargetMade, id.as_str());
        let mut node = drawing::bare_node(id, "", NodeKind::Server);
        node.name = Text::Localised(LocalisedText {
            fr: Some("Système visé".to_owned()),
            en: Some("Targeted system".to_owned()),
        });
        node.segment = o.segments.first().map(|s| s.id.clone());
        node.exposed = true;
        o.nodes.push(node);
        self.target = Some(o.nodes.len() - 1);
        o.nodes.len() - 1
    }
}

fn nodes(skeleton: &Skeleton, o: &mut Organisation, ids: &mut Ids, losses: &mut Losses) -> Nodes {
    if skeleton.nodes.len() > 1 {
        // One network: what is reached is reached from what is held.
        let id = SegmentId(ids.make("network"));
        o.segments.push(Segment {
            id,
            name: Text::Localised(LocalisedText {
                fr: Some("Réseau".to_owned()),
                en: Some("Network".to_owned()),
            }),
        });
    }
    let mut at = Vec::new();
    for (name, spot) in &skeleton.nodes {
        let kind = match node_words::sort(name) {
            Some(Sort::Node(kind)) => kind,
            _ => NodeKind::Server,
        };
        losses.note(
            spot.clone(),
            LossKind::KindGuessed,
            format!("{name}: {kind:?}"),
        );
        let mut node = drawing::bare_node(NodeId(ids.make(name)), name, kind);
        node.segment = o.segments.first().map(|s| s.id.clone());
        at.push(o.nodes.len());
        o.nodes.push(node);
    }
    Nodes { at, target: None }
}

fn reached(stage: &StageId) -> KnowledgeId {
    KnowledgeId(format!("reached-{stage}"))
}

/// A step's name: its own, or its technique's.
fn name_of(step: &Step) -> String {
    let own = step.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = match (own.is_empty(), step.ways.first()) {
        (false, _) => own,
        (true, Some(way)) => match attack_ids::technique(&way.technique) {
            Some(known) => known.name.to_owned(),
            None => way.called.clone(),
        },
        (true, None) => String::new(),
    };
    name.chars().take(200).collect()
}

/// The id that a technique has in the catalogue.
fn technique_id(way: &Way) -> String {
    let standard = standard_catalogue().techniques.iter();
    let same = |t: &&Technique| t.id.as_str().eq_ignore_ascii_case(way.technique.trim());
    match (
        attack_ids::technique(&way.technique),
        standard.into_iter().find(same),
    ) {
        (Some(known), _) => known.id.to_owned(),
        (None, Some(own)) => own.id.to_string(),
        (None, None) => crate::scenario::edit::names::slug(&way.technique),
    }
}

fn tactic_named(name: &str) -> Option<usize> {
    attack_ids::tactic(name)
}

/// The tactic of a way: its own, or the first that its technique serves.
fn tactic_of(way: &Way) -> Option<usize> {
    let first = || attack_ids::technique(&way.technique).and_then(attack_ids::first_tactic);
    way.tactic.or_else(first)
}

/// The step by which one comes in: the first of initial access, otherwise the first that happens inside.
fn entry(steps: &[Step]) -> usize {
    let first = |wanted: &dyn Fn(Option<usize>) -> bool| {
        let tactic = |s: &Step| s.ways.first().and_then(tactic_of);
        steps.iter().position(|s| wanted(tactic(s)))
    };
    let inside = tactic_named("initial-access");
    first(&|t| t == inside)
        .or_else(|| first(&|t| t.is_none_or(|t| Some(t) > inside)))
        .unwrap_or(0)
}

/// Stages that the attacker wants for their own sake: those that take or break something, otherwise those after which nothing comes.
fn goals(steps: &[Step]) -> Vec<usize> {
    let wanted: Vec<Option<usize>> = ["collection", "exfiltration", "impact"]
        .into_iter()
        .map(tactic_named)
        .collect();
    let last = |step: &Step| step.ways.iter().any(|w| wanted.contains(&tactic_of(w)));
    let goals: Vec<usize> = (0..steps.len()).filter(|&n| last(&steps[n])).collect();
    if !goals.is_empty() {
        return goals;
    }
    let before: HashSet<usize> = steps
        .iter()
        .flat_map(|s| s.after.iter().flatten().copied())
        .collect();
    (0..steps.len()).filter(|n| !before.contains(n)).collect()
}

/// What a step gives: a hold where its tactic is about getting or keeping one.
fn gains(tactic: Option<usize>, way: &Way, on: &NodeId, entry: bool) -> Vec<Gain> {
    let tactic = tactic.and_then(|t| TACTICS.get(t)).map_or("", |t| t.1);
    let holds = matches!(
        tactic,
        "initial-access"
            | "execution"
            | "persistence"
            | "privilege-escalation"
            | "lateral-movement"
    );
    if !(holds || entry) {
        return Vec::new();
    }
    let control = matches!(
        tactic,
        "persistence" | "privilege-escalation" | "lateral-movement"
    );
    vec![Gain::Foothold {
        on: on.clone(),
        by: means(&way.technique),
        control,
        account: None,
    }]
}

/// By what a technique holds on.
fn means(technique: &str) -> Means {
    let id = technique.trim().to_ascii_uppercase();
    match id.as_str() {
        "T1505.003" => Means::WebShell,
        "T1505.002" => Means::TransportAgent,
        "T1505.004" => Means::ServerModule,
        "T1098.002" | "T1114.003" => Means::MailboxRule,
        "T1558.001" => Means::GoldenTicket,
        "T1649" => Means::Certificate,
        "T1606" | "T1606.002" => Means::SigningKey,
        other if other.starts_with("T1136") => Means::RogueAccount,
        _ => Means::Implant,
    }
}

/// Adds a technique that the standard catalogue lacks, with numbers that are usual.
fn add_technique(
    way: &Way,
    step: &Step,
    catalogue: &mut Catalogue,
    missing: &mut HashSet<String>,
    losses: &mut Losses,
) {
    let id = technique_id(way);
    let standard = &standard_catalogue().techniques;
    if standard.iter().any(|t| t.id.as_str() == id) || !missing.insert(id.clone()) {
        return;
    }
    let known = attack_ids::technique(&way.technique);
    let name = known.map_or(way.called.as_str(), |k| k.name);
    let name = match name.is_empty() {
        true => way.technique.clone(),
        false => name.to_owned(),
    };
    losses.note(
        step.spot.clone(),
        LossKind::EstimateDefaulted,
        format!("{id} {name}"),
    );
    let tactic = tactic_of(way)
        .and_then(|t| TACTICS.get(t))
        .map_or("", |t| t.1);
    let outside = matches!(tactic, "reconnaissance" | "resource-development");
    let source = match tactic {
        "initial-access" | "reconnaissance" => LogKind::Web,
        "credential-access" => LogKind::Authentication,
        "exfiltration" | "command-and-control" | "lateral-movement" => LogKind::Network,
        _ => LogKind::Endpoint,
    };
    let traces = match outside {
        true => Vec::new(),
        false => vec![Trace {
            source,
            visible: ranged(Share(400_000), Share(100_000), Share(700_000)),
            alerts: ranged(Share(50_000), Share(10_000), Share(200_000)),
            delay: ranged(Span::hours(1), Span::minutes(10), Span::hours(4)),
        }],
    };
    catalogue.techniques.push(Technique {
        id: TechniqueId(id),
        name: Text::Plain(name),
        duration: ranged(Span::hours(2), Span::minutes(30), Span::hours(8)),
        success: ranged(Share(700_000), Share(400_000), Share(900_000)),
        traces,
        needs_reach: !outside,
        by_mail: false,
        by_inside_mail: false,
        needs_way_out: tactic == "exfiltration",
    });
}

fn ranged<T>(value: T, low: T, high: T) -> Estimate<T> {
    Estimate::Ranged(Ranged {
        value,
        low,
        high,
        source: "estimate: assumed on import, the file holds no number".to_owned(),
    })
}
