//! Response actions: somebody can order them, somebody can do them, and they are aimed at something that they act on.

use super::context::{Context, named_by};
use super::problem::{Kind, Problem};
use crate::scenario::model::*;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

pub(super) fn check(cx: &mut Context<'_>) {
    let additions = &cx.subject.scenario.catalogue.actions;
    cx.field("catalogue", |cx| {
        cx.each("actions", additions, entry);
    });
    let s = cx.subject.scenario;
    let mut seen = HashSet::new();
    cx.each("actions", &s.actions, |cx, id| {
        cx.refer(Kind::Action, id.as_str());
        if !seen.insert(id) {
            cx.report(Problem::RepeatedReference { id: id.to_string() });
        }
        if let Some(action) = cx.action(id) {
            offered(cx, action);
        }
    });
    if s.actions.is_empty() {
        all_offered(cx);
    }
}

/// An entry that the scenario adds to the catalogue.
fn entry<'a>(cx: &mut Context<'a>, action: &'a ResponseAction) {
    let id = action.id.to_string();
    if action.effects.is_empty() {
        let action = id.clone();
        cx.report_at("effects", Problem::ActionWithoutEffect { action });
    }
    cx.each("staff", &action.staff, |cx, staffing| {
        if staffing.people == 0 {
            let (action, skill) = (id.clone(), staffing.skill);
            cx.report_at("people", Problem::StaffZero { action, skill });
        }
    });
    cx.each("effects", &action.effects, |cx, effect| {
        if let Some(misfit) = misfit(action, effect) {
            cx.report(misfit);
        }
    });
}

/// An effect that does not act on what its action is aimed at.
fn misfit(action: &ResponseAction, effect: &ActionEffect) -> Option<Problem> {
    let fits = acts_on(effect);
    if fits.is_empty() || fits.contains(&action.target) {
        return None;
    }
    let debug = format!("{effect:?}");
    let name = debug.split(|c: char| !c.is_alphanumeric()).next();
    Some(Problem::EffectMisfit {
        action: action.id.to_string(),
        effect: name.unwrap_or_default().to_owned(),
        target: action.target,
    })
}

/// What an effect acts on; empty where it needs no target or leaves it open.
fn acts_on(effect: &ActionEffect) -> &'static [TargetKind] {
    match effect {
        ActionEffect::Triage => &[TargetKind::Alert],
        ActionEffect::LogOn { .. } => &[TargetKind::LogSource],
        ActionEffect::Support => &[TargetKind::Outsider],
        ActionEffect::Isolate | ActionEffect::Join => &[TargetKind::Segment],
        ActionEffect::Lock
        | ActionEffect::Unlock
        | ActionEffect::RevokeSessions
        | ActionEffect::ResetPasswords
        | ActionEffect::EnforceMfa => &[TargetKind::Account],
        ActionEffect::CloseData | ActionEffect::OpenData => &[TargetKind::Data],
        ActionEffect::SweepSecrets => &[TargetKind::Data, TargetKind::Node],
        ActionEffect::Disconnect
        | ActionEffect::PowerOff
        | ActionEffect::Rebuild
        | ActionEffect::Patch
        | ActionEffect::Restore
        | ActionEffect::CloseToInternet
        | ActionEffect::OpenToInternet => &[TargetKind::Node],
        ActionEffect::Reconnect => &[TargetKind::Node, TargetKind::Department],
        ActionEffect::Hunt { .. } | ActionEffect::Remove { .. } => {
            &[TargetKind::Node, TargetKind::Account]
        }
        ActionEffect::Activate => &[TargetKind::Channel],
        ActionEffect::Paper => &[TargetKind::Department],
        ActionEffect::Inform => &[TargetKind::Audience],
        ActionEffect::Overtime => &[TargetKind::Team],
        ActionEffect::SearchRecords { .. }
        | ActionEffect::Preserve
        | ActionEffect::CutMail { .. }
        | ActionEffect::OpenMail { .. }
        | ActionEffect::BlockIndicators
        | ActionEffect::Quarantine
        | ActionEffect::DisableRules
        | ActionEffect::Monitor { .. }
        | ActionEffect::RotateCertificates
        | ActionEffect::RotateSecrets
        | ActionEffect::ResetKrbtgt
        | ActionEffect::Validate { .. }
        | ActionEffect::Drain { .. }
        | ActionEffect::Heighten { .. }
        | ActionEffect::PublishNumbers
        | ActionEffect::Prioritise
        | ActionEffect::Delegate { .. }
        | ActionEffect::VerifyCallers => &[],
    }
}

/// An action that the scenario names among those offered.
fn offered<'a>(cx: &mut Context<'a>, action: &'a ResponseAction) {
    let Some(o) = cx.subject.organisation else {
        return;
    };
    let id = action.id.to_string();
    for (skill, people, available) in lacking(o, action) {
        let action = id.clone();
        cx.report(Problem::ActionWithoutStaff {
            action,
            skill,
            people,
            available,
        });
    }
    if let Some(authority) = lacking_authority(o, action) {
        let action = id.clone();
        cx.report(Problem::ActionWithoutAuthority { action, authority });
    }
    let nothing = match action.target {
        TargetKind::Node if !action.node_kinds.is_empty() => {
            !o.nodes.iter().any(|n| action.node_kinds.contains(&n.kind))
        }
        TargetKind::Outsider if !action.outsider_kinds.is_empty() => !o
            .outsiders
            .iter()
            .any(|outsider| action.outsider_kinds.contains(&outsider.kind)),
        target => named_by(target).is_some_and(|kind| !cx.any(kind)),
    };
    if nothing {
        cx.report(Problem::ActionWithoutTarget {
            action: id.clone(),
            expects: action.target,
        });
    }
    let roles = &cx.subject.scenario.roles;
    let nobody = !roles.is_empty()
        && !action.roles.is_empty()
        && !roles.iter().any(|role| action.roles.contains(&role.id));
    if nobody {
        cx.report(Problem::ActionNobodyOrders { action: id });
    }
}

/// The whole catalogue is offered: what is missing is said once, not once for each action.
fn all_offered(cx: &mut Context<'_>) {
    let Some(o) = cx.subject.organisation.filter(|o| !o.teams.is_empty()) else {
        return; // nobody is there to do anything: an organisation without defenders is meant so
    };
    let mut skills: BTreeMap<Skill, BTreeSet<String>> = BTreeMap::new();
    let mut authorities: BTreeMap<OutsiderKind, BTreeSet<String>> = BTreeMap::new();
    for action in &cx.subject.catalogue.actions {
        for (skill, _, available) in lacking(o, action) {
            if available == 0 {
                skills
                    .entry(skill)
                    .or_default()
                    .insert(action.id.to_string());
            }
        }
        if let Some(authority) = lacking_authority(o, action) {
            let list = authorities.entry(authority).or_default();
            list.insert(action.id.to_string());
        }
    }
    for (skill, actions) in skills {
        let actions = actions.into_iter().collect();
        cx.report_at("actions", Problem::SkillMissing { skill, actions });
    }
    for (authority, actions) in authorities {
        let actions = actions.into_iter().collect();
        cx.report_at("actions", Problem::AuthorityMissing { authority, actions });
    }
}

/// Skills of which an action needs more people than are ever there, with how many it needs and how many there are.
fn lacking(o: &Organisation, action: &ResponseAction) -> Vec<(Skill, u32, u32)> {
    action
        .staff
        .iter()
        .map(|staffing| {
            (
                staffing.skill,
                staffing.people,
                most_people(o, staffing.skill),
            )
        })
        .filter(|(_, people, available)| people > available)
        .collect()
}

fn lacking_authority(o: &Organisation, action: &ResponseAction) -> Option<OutsiderKind> {
    action
        .authority
        .filter(|&kind| o.outsiders.iter().all(|outsider| outsider.kind != kind))
}

/// The most people of a skill that are ever there at once, reinforcements included.
pub(super) fn most_people(o: &Organisation, skill: Skill) -> u32 {
    let mut present: HashMap<(bool, u8), u32> = HashMap::new();
    for shift in o
        .teams
        .iter()
        .filter(|team| team.skill == skill)
        .flat_map(|team| &team.shifts)
    {
        let hours = (0..24u8).filter(|&hour| {
            if shift.from < shift.to {
                (shift.from..shift.to).contains(&hour)
            } else {
                hour >= shift.from || hour < shift.to
            }
        });
        for hour in hours {
            for weekend in [false, true] {
                let works = match shift.days {
                    Days::All => true,
                    Days::Weekdays => !weekend,
                    Days::Weekend => weekend,
                };
                if works {
                    let people = present.entry((weekend, hour)).or_default();
                    *people = people.saturating_add(shift.people);
                }
            }
        }
    }
    let brought = o
        .outsiders
        .iter()
        .flat_map(|outsider| &outsider.brings)
        .filter(|brought| brought.skill == skill)
        .fold(0u32, |sum, brought| sum.saturating_add(brought.people));
    let own = present.values().copied().max().unwrap_or(0);
    own.saturating_add(brought)
}

/// Whether a role may order an action.
pub(super) fn may_order(role: &RoleId, action: &ResponseAction) -> bool {
    action.roles.is_empty() || action.roles.contains(role)
}

/// The kind of thing that an action is aimed at where the aim selects it by what the cell knows.
pub(super) fn selects(aim: &Aim) -> Option<TargetKind> {
    match aim {
        Aim::Found(_) | Aim::Escalated | Aim::Assessed(_) => Some(TargetKind::Node),
        Aim::OldestAlert => Some(TargetKind::Alert),
        Aim::None | Aim::Id(_) | Aim::Each(_) => None,
    }
}

/// Whether an action restores from copies.
pub(super) fn restores(action: &ResponseAction) -> bool {
    action
        .effects
        .iter()
        .any(|effect| matches!(effect, ActionEffect::Restore))
}
