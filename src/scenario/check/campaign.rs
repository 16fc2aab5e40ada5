//! The attacker: stages that can be done, reactions that can happen, gains that give something.

use super::attack::{Attack, cycles};
use super::context::Context;
use super::organisation::position;
use super::problem::{Never, Problem, Unmet};
use crate::scenario::model::*;
use std::collections::{BTreeMap, HashMap, HashSet};

pub(super) fn check(cx: &mut Context<'_>, attack: &Attack<'_>) {
    let Some(c) = cx.subject.campaign else {
        return;
    };
    cx.field("campaign", |cx| {
        if c.goals.is_empty() && c.spreads.is_none() {
            cx.report_at("goals", Problem::NoGoal {});
        }
        if c.hands == 0 {
            cx.report_at("hands", Problem::HandsZero {});
        }
        let circular = circles(cx, c);
        stages(cx, c, attack, &circular);
        gains(cx, c);
        reactions(cx, c);
    });
}

/// Reports stages that wait for each other, and returns them.
fn circles<'a>(cx: &mut Context<'a>, c: &'a Campaign) -> HashSet<usize> {
    let rank: HashMap<&str, usize> = c
        .stages
        .iter()
        .enumerate()
        .map(|(i, stage)| (stage.id.as_str(), i))
        .collect();
    let mut edges: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, stage) in c.stages.iter().enumerate() {
        let after = stage.after.iter().filter_map(|id| rank.get(id.as_str()));
        edges.entry(i).or_default().extend(after);
    }
    let mut members = HashSet::new();
    for circle in cycles(&edges) {
        members.extend(circle.iter().copied());
        let path = circle.iter().map(|&s| c.stages[s].id.to_string()).collect();
        let relation = "after".to_owned();
        cx.field("stages", |cx| {
            cx.item(circle[0], |cx| {
                cx.report_at("after", Problem::Cycle { relation, path });
            });
        });
    }
    members
}

fn stages<'a>(
    cx: &mut Context<'a>,
    c: &'a Campaign,
    attack: &Attack<'_>,
    circular: &HashSet<usize>,
) {
    let end = cx.calendar.end;
    let mut number = 0;
    cx.each("stages", &c.stages, |cx, stage| {
        let s = number;
        number += 1;
        let id = stage.id.to_string();
        position(cx, stage.position);
        if stage.alternatives.is_empty() {
            cx.report(Problem::StageWithoutAlternative { stage: id });
            return;
        }
        let late = stage
            .not_before
            .is_some_and(|moment| cx.calendar.seconds(moment) > end);
        if late {
            cx.report_at("not_before", Problem::StageTooLate { stage: id.clone() });
        }
        let lacks = |a: usize| attack.lacks.get(&(s, a)).cloned();
        if attack.done.contains_key(stage.id.as_str()) {
            for a in 0..stage.alternatives.len() {
                if let Some(unmet) = lacks(a) {
                    let stage = id.clone();
                    cx.field("alternatives", |cx| {
                        cx.item(a, |cx| {
                            cx.report(Problem::AlternativeUnreachable {
                                stage,
                                number: a + 1,
                                unmet,
                            });
                        });
                    });
                }
            }
        } else if !circular.contains(&s) {
            let mut unmet: Vec<Unmet> = (0..stage.alternatives.len())
                .filter_map(lacks)
                .flatten()
                .collect();
            unmet.sort();
            unmet.dedup();
            cx.report(Problem::StageUnreachable { stage: id, unmet });
        }
    });
}

fn gains<'a>(cx: &mut Context<'a>, c: &'a Campaign) {
    let organisation = cx.subject.organisation;
    let stated: HashSet<&ClaimId> = cx
        .subject
        .scenario
        .statements
        .iter()
        .flat_map(|s| &s.claims)
        .collect();
    let data: HashMap<&str, &DataHolding> = organisation
        .map(|o| o.data.iter().map(|d| (d.id.as_str(), d)).collect())
        .unwrap_or_default();
    let nodes: HashMap<&str, &Node> = organisation
        .map(|o| o.nodes.iter().map(|n| (n.id.as_str(), n)).collect())
        .unwrap_or_default();
    cx.each("stages", &c.stages, |cx, stage| {
        cx.each("alternatives", &stage.alternatives, |cx, way| {
            cx.each("gives", &way.gives, |cx, gain| match gain {
                Gain::Foothold {
                    by: means @ (Means::ValidAccount | Means::SessionToken),
                    account: None,
                    ..
                } => {
                    let means = format!("{means:?}");
                    cx.report(Problem::FootholdWithoutAccount { means });
                }
                Gain::Secrets(id) => {
                    if data.get(id.as_str()).is_some_and(|d| d.secrets.is_empty()) {
                        let data = id.to_string();
                        cx.report(Problem::NoSecrets { data });
                    }
                }
                Gain::Records { from, count, .. } => {
                    let held = data.get(from.as_str()).map(|d| d.records);
                    let count = count.value();
                    if let Some(held) = held.filter(|&held| u64::from(count) > held && held > 0) {
                        let data = from.to_string();
                        cx.report_at("count", Problem::MoreRecords { data, count, held });
                    }
                }
                Gain::SpoilBackups { of, .. } => {
                    if nodes.get(of.as_str()).is_some_and(|n| n.backups.is_empty()) {
                        let node = of.to_string();
                        cx.report(Problem::NothingToSpoil { node });
                    }
                }
                Gain::Publish(claim) => {
                    if cx.exists(super::Kind::Claim, claim.as_str()) && !stated.contains(claim) {
                        let claim = claim.to_string();
                        cx.report(Problem::PublishesUnsaid { claim });
                    }
                }
                Gain::Foothold { .. }
                | Gain::Credential(_)
                | Gain::Knows(_)
                | Gain::Blind(_)
                | Gain::Break(_) => {}
            });
        });
    });
}

fn reactions<'a>(cx: &mut Context<'a>, c: &'a Campaign) {
    let said = said_claims(cx);
    cx.each("reactions", &c.reactions, |cx, reaction| {
        let id = reaction.id.to_string();
        if reaction.then.is_empty() {
            let reaction = id.clone();
            cx.report_at("then", Problem::ReactionEmpty { reaction });
        }
        let why = match &reaction.when {
            Trigger::Heard(claim) if !said.contains(claim.as_str()) => {
                Never::Unsaid(claim.to_string())
            }
            Trigger::GoalReached(stage) if !c.goals.contains(stage) => {
                Never::NotAGoal(stage.to_string())
            }
            Trigger::LostFoothold
            | Trigger::Noticed
            | Trigger::ReadPlan
            | Trigger::Heard(_)
            | Trigger::Evicted
            | Trigger::GoalReached(_) => return,
        };
        cx.report_at("when", Problem::ReactionNever { reaction: id, why });
    });
}

/// Claims that somebody can make so that the attacker hears them; also those that do not exist.
fn said_claims<'a>(cx: &Context<'a>) -> HashSet<&'a str> {
    let subject = cx.subject;
    let mut said: HashSet<&str> = subject
        .scenario
        .statements
        .iter()
        .flat_map(|s| &s.claims)
        .map(ClaimId::as_str)
        .collect();
    for inject in subject.injects.unwrap_or_default() {
        let chosen = inject.options.iter().flat_map(|o| &o.effects);
        for effect in inject.effects.iter().chain(chosen) {
            if let InjectEffect::Heard(claim) = effect {
                said.insert(claim.as_str());
            }
        }
    }
    let campaign = subject.campaign;
    for reaction in campaign.map(|c| c.reactions.as_slice()).unwrap_or_default() {
        if let Trigger::Heard(claim) = &reaction.when
            && !cx.exists(super::Kind::Claim, claim.as_str())
        {
            said.insert(claim.as_str());
        }
    }
    said
}
