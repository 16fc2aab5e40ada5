//! Roles and objectives: those that the file lists and those that its injects name.

use super::super::loss::{LossKind, Spot};
use super::super::sketch::{EVERYBODY, Sketch, SketchObjective, SketchRole, plain};
use super::{Ids, Making, any};
use crate::scenario::edit::names::slug;
use crate::scenario::model::*;
use std::collections::HashMap;

/// Most roles and most objectives of a scenario.
const MOST: usize = 1_000;

/// Words of which one stands in the name of who leads a cell, the surest first.
const LEADS: &[&str] = &[
    "lead",
    "leader",
    "incident-commander",
    "commander",
    "directeur-de-crise",
    "crisis-director",
    "direction-de-cellule",
    "directeur",
    "directrice",
    "director",
    "direction",
    "dircab",
    "head",
    "chief-executive-officer",
    "ceo",
    "chef",
    "executive",
    "management",
    "crisis-manager",
    "manager",
    "responsable",
];

/// Words of which one stands in the name of who hears the SOC, the surest first.
const HEARS: &[&str] = &[
    "soc",
    "cert",
    "csirt",
    "rssi",
    "ciso",
    "information-security",
    "cybersecurity",
    "cyber",
    "securite",
    "security",
    "ssi",
    "incident-response",
    "dsi",
    "cio",
    "it",
];

/// What injects may name.
pub(super) struct Known {
    roles: HashMap<String, RoleId>,
    order: Vec<RoleId>,
    lead: RoleId,
    objectives: HashMap<String, ObjectiveId>,
}

impl Known {
    /// The roles that recipients mean; the lead where they mean none.
    pub(super) fn recipients(&self, to: &[String]) -> Vec<RoleId> {
        if to.iter().any(|name| name == EVERYBODY) {
            return self.order.clone();
        }
        let mut all: Vec<RoleId> = Vec::new();
        for name in to {
            let role = self.roles.get(&key(name)).unwrap_or(&self.lead);
            if !all.contains(role) {
                all.push(role.clone());
            }
        }
        if all.is_empty() {
            all.push(self.lead.clone());
        }
        all
    }

    /// The objectives that are named.
    pub(super) fn objectives(&self, named: &[String]) -> Vec<ObjectiveId> {
        let mut all: Vec<ObjectiveId> = Vec::new();
        for name in named {
            let id = self.objectives.get(&key(name));
            if let Some(id) = id.filter(|id| !all.contains(id)) {
                all.push(id.clone());
            }
        }
        all
    }
}

/// What two spellings of a name have in common.
fn key(name: &str) -> String {
    let key = slug(name);
    match key.as_str() {
        // Letters of another script.
        "new" => name.trim().to_lowercase(),
        _ => key,
    }
}

/// How sure it is that a name means one of these.
fn rank(name: &str, words: &[&str]) -> Option<usize> {
    let name = format!("-{}-", slug(name));
    words.iter().position(|w| name.contains(&format!("-{w}-")))
}

/// Adds the roles and objectives that a scenario lacks; those that it has stay as they are.
pub(super) fn added(
    sketch: &mut Sketch,
    making: &mut Making<'_>,
    scenario: &mut Scenario,
) -> Known {
    let (roles, objectives) = (scenario.roles.clone(), scenario.objectives.clone());
    scenario.objectives.clear();
    sketch.roles = roles
        .iter()
        .map(|r| SketchRole {
            id: Some(r.id.to_string()),
            name: r.name.clone(),
            about: Text::default(),
            leads: Some(r.leads),
            hears_soc: Some(r.hears_soc),
            required: Some(r.required),
        })
        .collect();
    sketch.objectives = objectives
        .iter()
        .map(|o| SketchObjective {
            id: Some(o.id.to_string()),
            name: o.name.clone(),
            ..SketchObjective::default()
        })
        .collect();
    let known = people(sketch, making, scenario);
    for (made, had) in scenario.roles.iter_mut().zip(roles) {
        *made = had;
    }
    for (made, had) in scenario.objectives.iter_mut().zip(objectives) {
        *made = had;
    }
    known
}

/// Makes roles and objectives.
pub(super) fn people(
    sketch: &mut Sketch,
    making: &mut Making<'_>,
    scenario: &mut Scenario,
) -> Known {
    let objectives = objectives(sketch, making, scenario);
    let mut listed = std::mem::take(&mut sketch.roles);
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (i, role) in listed.iter().enumerate() {
        let names = role.id.iter().map(String::as_str).chain([any(&role.name)]);
        for name in names.filter(|n| !n.trim().is_empty()) {
            seen.entry(key(name)).or_insert(i);
        }
    }
    let mut received = vec![0usize; listed.len()];
    for inject in &sketch.injects {
        for name in inject.to.iter().filter(|n| *n != EVERYBODY) {
            let spot = || inject.spot.clone().unwrap_or(Spot::File);
            let at = match seen.get(&key(name)) {
                Some(at) => *at,
                None if listed.len() >= MOST => {
                    making.losses.note(spot(), LossKind::BeyondLimits, name);
                    continue;
                }
                None => {
                    seen.insert(key(name), listed.len());
                    listed.push(SketchRole {
                        name: plain(name.trim()),
                        ..SketchRole::default()
                    });
                    received.push(0);
                    listed.len() - 1
                }
            };
            received[at] += 1;
        }
    }
    listed.truncate(MOST);
    if listed.is_empty() {
        making.losses.note(Spot::File, LossKind::NoRoles, "");
        let lead = scenario.roles.first().map(|r| r.id.clone());
        return Known {
            roles: HashMap::new(),
            order: lead.iter().cloned().collect(),
            lead: lead.unwrap_or_else(|| "lead".into()),
            objectives,
        };
    }
    let lead = chosen(
        &listed,
        &received,
        LEADS,
        |r| r.leads,
        LossKind::LeadGuessed,
        making,
    );
    let hears = chosen(
        &listed,
        &received,
        HEARS,
        |r| r.hears_soc,
        LossKind::SocGuessed,
        making,
    );
    let mut ids = Ids::default();
    // Given ids first: nothing made from a name may take one.
    let given: Vec<Option<String>> = listed
        .iter()
        .map(|r| r.id.as_deref().and_then(|id| ids.keep(id)))
        .collect();
    scenario.roles.clear();
    for (i, (role, given)) in listed.into_iter().zip(given).enumerate() {
        let id = match given {
            Some(id) => id,
            None => {
                if let Some(wanted) = &role.id {
                    making.losses.note(Spot::File, LossKind::Renamed, wanted);
                }
                ids.make(any(&role.name))
            }
        };
        let name = match role.name.is_empty() {
            true => plain(&id),
            false => role.name,
        };
        scenario.roles.push(Role {
            id: RoleId(id),
            name: making.text(name, &Spot::File),
            about: making.text(role.about, &Spot::File),
            hears_soc: role.hears_soc.unwrap_or(Some(i) == hears),
            leads: role.leads.unwrap_or(Some(i) == lead),
            required: role.required.unwrap_or(Some(i) == lead),
            department: None,
        });
    }
    let order: Vec<RoleId> = scenario.roles.iter().map(|r| r.id.clone()).collect();
    let leads = scenario
        .roles
        .iter()
        .find(|r| r.leads)
        .map(|r| r.id.clone());
    Known {
        roles: seen
            .into_iter()
            .filter_map(|(name, at)| Some((name, order.get(at)?.clone())))
            .collect(),
        lead: leads.or(order.first().cloned()).unwrap_or_default(),
        order,
        objectives,
    }
}

/// Who does something: nobody else where the file says who does; by the name, otherwise who receives most.
fn chosen(
    listed: &[SketchRole],
    received: &[usize],
    words: &[&str],
    said: impl Fn(&SketchRole) -> Option<bool>,
    kind: LossKind,
    making: &mut Making<'_>,
) -> Option<usize> {
    if let Some(at) = listed.iter().position(|r| said(r) == Some(true)) {
        return Some(at);
    }
    let open = || (0..listed.len()).filter(|&i| said(&listed[i]).is_none());
    let named = open()
        .filter_map(|i| Some((rank(any(&listed[i].name), words)?, i)))
        .min();
    let busiest = open().max_by_key(|&i| (received[i], std::cmp::Reverse(i)));
    let at = named.map(|(_, i)| i).or(busiest)?;
    let name = any(&listed[at].name);
    making.losses.note(Spot::File, kind, name);
    Some(at)
}

/// Makes objectives.
fn objectives(
    sketch: &mut Sketch,
    making: &mut Making<'_>,
    scenario: &mut Scenario,
) -> HashMap<String, ObjectiveId> {
    let mut listed = std::mem::take(&mut sketch.objectives);
    let mut seen: HashMap<String, usize> = HashMap::new();
    for (i, objective) in listed.iter().enumerate() {
        let names = objective.id.iter().map(String::as_str);
        for name in names.chain([any(&objective.name)]) {
            seen.entry(key(name)).or_insert(i);
        }
    }
    for inject in &sketch.injects {
        for name in inject.objectives.iter().filter(|n| !n.trim().is_empty()) {
            if seen.contains_key(&key(name)) {
                continue;
            }
            if listed.len() >= MOST {
                let spot = inject.spot.clone().unwrap_or(Spot::File);
                making.losses.note(spot, LossKind::BeyondLimits, name);
                continue;
            }
            seen.insert(key(name), listed.len());
            listed.push(SketchObjective {
                name: plain(name.trim()),
                ..SketchObjective::default()
            });
        }
    }
    listed.truncate(MOST);
    let mut ids = Ids::default();
    let mut tasks = Ids::default();
    let given: Vec<Option<String>> = listed
        .iter()
        .map(|o| o.id.as_deref().and_then(|id| ids.keep(id)))
        .collect();
    for (objective, given) in listed.into_iter().zip(given) {
        let id = given.unwrap_or_else(|| ids.make(any(&objective.name)));
        let name = match objective.name.is_empty() {
            true => plain(&id),
            false => objective.name,
        };
        let mut made_tasks = Vec::new();
        for task in objective.tasks.into_iter().filter(|t| !t.is_empty()) {
            made_tasks.push(CriticalTask {
                id: TaskId(tasks.make(any(&task))),
                name: making.text(task, &Spot::File),
                done_when: None,
                by: None,
            });
        }
        let made = Objective {
            tasks: made_tasks,
            id: ObjectiveId(id),
            name: making.text(name, &Spot::File),
            capability: making.text(objective.capability, &Spot::File),
        };
        scenario.objectives.push(made);
    }
    let order: Vec<ObjectiveId> = scenario.objectives.iter().map(|o| o.id.clone()).collect();
    seen.into_iter()
        .filter_map(|(name, at)| Some((name, order.get(at)?.clone())))
        .collect()
}
