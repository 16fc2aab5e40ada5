//! The frame of the exercise and what is evaluated: start, scenes, roles, objectives, statements, duties, decisions.

use super::conditions::Chances;
use super::context::Context;
use super::problem::Problem;
use super::time;
use crate::scenario::model::*;
use std::collections::HashSet;

/// More exercise seconds than this for a second in the room are not deliberation any more.
const DELIBERATION: u32 = 60;

/// Start, duration, scenes, files: what can be said without knowing what happens.
pub(super) fn scenes_and_frame(cx: &mut Context<'_>) {
    let s = cx.subject.scenario;
    if time::civil(&s.start).is_none() {
        let text = s.start.chars().take(40).collect();
        cx.report_at("start", Problem::StartUnreadable { text });
    }
    if time::zone(&s.zone).is_none() {
        let zone = s.zone.chars().take(40).collect();
        cx.report_at("zone", Problem::ZoneUnknown { zone });
    }
    if s.duration == Span::ZERO {
        cx.report_at("duration", Problem::DurationZero {});
    } else if s.duration.seconds() > time::LONG {
        let duration = s.duration;
        cx.report_at("duration", Problem::DurationLong { duration });
    }
    if s.deliberation_rate > DELIBERATION {
        let rate = s.deliberation_rate;
        cx.report_at("deliberation_rate", Problem::DeliberationRate { rate });
    }
    scenes(cx, s);
}

fn scenes<'a>(cx: &mut Context<'a>, s: &'a Scenario) {
    let end = cx.calendar.end;
    let mut before: Option<(&SceneId, i64)> = None;
    cx.each("scenes", &s.scenes, |cx, scene| {
        let (from, to) = (
            cx.calendar.seconds(scene.from),
            cx.calendar.seconds(scene.to),
        );
        let id = scene.id.to_string();
        if !(1..=6).contains(&scene.ratio) {
            let (scene, ratio) = (id.clone(), scene.ratio);
            cx.report_at("ratio", Problem::SceneRatio { scene, ratio });
        }
        if from >= to {
            cx.report_at("to", Problem::SceneEmpty { scene: id });
            return;
        }
        if from < 0 || to > end {
            let field = if from < 0 { "from" } else { "to" };
            cx.report_at(field, Problem::SceneOutside { scene: id.clone() });
        }
        match before {
            Some((other, ended)) if from < ended => {
                let (scene, before) = (id, other.to_string());
                cx.report_at("from", Problem::SceneOverlap { scene, before });
            }
            None if from > 0 && cx.calendar.sound() => {
                cx.report_at("from", Problem::SceneLateStart { scene: id })
            }
            Some(_) | None => {}
        }
        let ended = before.map_or(to, |(_, ended)| ended.max(to));
        before = Some((&scene.id, ended));
    });
}

/// What depends on what can happen.
pub(super) fn check(cx: &mut Context<'_>, chances: &Chances<'_>) {
    let s = cx.subject.scenario;
    roles(cx, s);
    objectives(cx, s, chances);
    statements(cx, s);
    duties(cx, s, chances);
    cx.each("decision_points", &s.decision_points, |cx, point| {
        cx.field("when", |cx| moments(cx, &point.when));
        if let Err(why) = chances.within(&point.when).may {
            let decision = point.id.to_string();
            cx.report_at("when", Problem::DecisionNever { decision, why });
        }
        cx.each("answers", &point.answers, |cx, action| {
            if !chances.offers(action) {
                let action = action.to_string();
                cx.report(Problem::ActionNotOffered { action });
            }
        });
    });
    claims(cx, s);
    audiences(cx, s);
}

fn roles<'a>(cx: &mut Context<'a>, s: &'a Scenario) {
    let subject = cx.subject;
    if s.roles.is_empty() {
        return;
    }
    if !s.roles.iter().any(|role| role.leads) {
        cx.report_at("roles", Problem::NoLeader {});
    }
    let listens = subject
        .organisation
        .is_some_and(|o| !o.log_sources.is_empty());
    if listens && !s.roles.iter().any(|role| role.hears_soc) {
        cx.report_at("roles", Problem::NobodyHearsSoc {});
    }
    let Some(injects) = subject.injects else {
        return;
    };
    if injects.is_empty() {
        cx.report_at("roles", Problem::NoInjects {});
        return;
    }
    let addressed: HashSet<&RoleId> = injects.iter().flat_map(|i| &i.to).collect();
    // A role has a part when something is expected of it, or when a scripted team lets it speak.
    let mut parts: HashSet<&RoleId> = HashSet::new();
    for inject in injects
        .iter()
        .filter(|i| !i.expected.is_empty() || !i.options.is_empty())
    {
        parts.extend(&inject.to);
    }
    parts.extend(s.duties.iter().filter_map(|d| d.decided_by.as_ref()));
    parts.extend(subject.catalogue.actions.iter().flat_map(|a| &a.roles));
    let playbooks = subject.playbooks.iter().flatten();
    let speakers: HashSet<&RoleId> = playbooks.flat_map(|p| &p.rules).map(|r| &r.by).collect();
    cx.each("roles", &s.roles, |cx, role| {
        let id = role.id.to_string();
        if !addressed.contains(&role.id) && !role.hears_soc {
            cx.report(Problem::RoleGetsNothing { role: id });
        } else if !parts.contains(&role.id) && !speakers.contains(&role.id) && !role.leads {
            cx.report(Problem::RoleNobodyPlays { role: id });
        }
    });
}

fn objectives<'a>(cx: &mut Context<'a>, s: &'a Scenario, chances: &Chances<'_>) {
    // An inject that says what is expected gives an evaluator something to look for.
    let hinted: HashSet<&ObjectiveId> = cx
        .subject
        .injects
        .unwrap_or_default()
        .iter()
        .filter(|inject| !inject.expected.is_empty() || !inject.note.is_empty())
        .flat_map(|inject| &inject.objectives)
        .collect();
    cx.each("objectives", &s.objectives, |cx, objective| {
        let shown = objective.tasks.iter().any(|task| task.done_when.is_some());
        let evaluated = !objective.tasks.is_empty() && (shown || hinted.contains(&objective.id));
        if !evaluated {
            let objective = objective.id.to_string();
            cx.report(Problem::ObjectiveUnevaluated { objective });
        }
        cx.each("tasks", &objective.tasks, |cx, task| {
            if let Some(by) = task.by {
                cx.field("by", |cx| moment(cx, by));
            }
            let Some(done_when) = &task.done_when else {
                return;
            };
            cx.field("done_when", |cx| moments(cx, done_when));
            let id = task.id.to_string();
            match chances.within(done_when).may {
                Err(why) => cx.report_at("done_when", Problem::TaskNever { task: id, why }),
                Ok(window) => {
                    if let Some(by) = task.by.filter(|&by| cx.calendar.seconds(by) < window.from) {
                        cx.report_at("by", Problem::TaskTooLate { task: id, by });
                    }
                }
            }
        });
    });
}

fn statements<'a>(cx: &mut Context<'a>, s: &'a Scenario) {
    cx.each("statements", &s.statements, |cx, statement| {
        if statement.to.is_empty() {
            let statement = statement.id.to_string();
            cx.report_at("to", Problem::StatementWithoutAudience { statement });
        }
        if statement.reassures > 1000 {
            let value = i32::try_from(statement.reassures).unwrap_or(i32::MAX);
            cx.report_at("reassures", Problem::Thousandths { value });
        }
    });
}

fn duties<'a>(cx: &mut Context<'a>, s: &'a Scenario, chances: &Chances<'_>) {
    cx.each("duties", &s.duties, |cx, duty| {
        let id = duty.id.to_string();
        cx.field("arises", |cx| moments(cx, &duty.arises));
        if let Err(why) = chances.within(&duty.arises).may {
            let duty = id.clone();
            cx.report_at("arises", Problem::DutyNever { duty, why });
        }
        if duty.phases.is_empty() {
            let duty = id.clone();
            cx.report_at("phases", Problem::DutyWithoutPhases { duty });
        }
        let mut latest = Span::ZERO;
        cx.each("phases", &duty.phases, |cx, phase| {
            let duty = id.clone();
            if phase.within == Span::ZERO {
                cx.report_at("within", Problem::PhaseZero { duty });
            } else if phase.within < latest {
                cx.report_at("within", Problem::PhasesOutOfOrder { duty });
            }
            latest = latest.max(phase.within);
        });
    });
}

fn claims<'a>(cx: &mut Context<'a>, s: &'a Scenario) {
    let mut used: HashSet<&ClaimId> = s.statements.iter().flat_map(|x| &x.claims).collect();
    for inject in cx.subject.injects.unwrap_or_default() {
        let chosen = inject.options.iter().flat_map(|o| &o.effects);
        for effect in inject.effects.iter().chain(chosen) {
            if let InjectEffect::Heard(claim) | InjectEffect::Refuted(claim) = effect {
                used.insert(claim);
            }
        }
    }
    if let Some(campaign) = cx.subject.campaign {
        for reaction in &campaign.reactions {
            if let Trigger::Heard(claim) = &reaction.when {
                used.insert(claim);
            }
        }
        let ways = campaign.stages.iter().flat_map(|s| &s.alternatives);
        for gain in ways.flat_map(|way| &way.gives) {
            if let Gain::Publish(claim) = gain {
                used.insert(claim);
            }
        }
    }
    cx.each("claims", &s.claims, |cx, claim| {
        if let Some(false_when) = &claim.false_when {
            cx.field("false_when", |cx| moments(cx, false_when));
        }
        if !used.contains(&claim.id) {
            let claim = claim.id.to_string();
            cx.report(Problem::ClaimUnused { claim });
        }
    });
}

/// Audiences that are addressed and have no trust to gain or lose.
fn audiences<'a>(cx: &mut Context<'a>, s: &'a Scenario) {
    let Some(organisation) = cx.subject.organisation else {
        return;
    };
    let trusted: HashSet<Audience> = organisation.trust.iter().map(|t| t.audience).collect();
    cx.each("statements", &s.statements, |cx, statement| {
        cx.each("to", &statement.to, |cx, &audience| {
            if !trusted.contains(&audience) {
                cx.report(Problem::AudienceWithoutTrust { audience });
            }
        });
    });
    let check = |cx: &mut Context<'a>, effect: &'a InjectEffect| {
        if let InjectEffect::Trust { of, .. } = effect
            && !trusted.contains(of)
        {
            cx.report_at("of", Problem::AudienceWithoutTrust { audience: *of });
        }
    };
    let injects = cx.subject.injects.unwrap_or_default();
    cx.each("injects", injects, |cx, inject| {
        cx.each("effects", &inject.effects, check);
        cx.each("options", &inject.options, |cx, option| {
            cx.each("effects", &option.effects, check);
        });
    });
}

/// A moment that stands here and should lie within the exercise.
pub(super) fn moment(cx: &mut Context<'_>, moment: Moment) {
    let at = cx.calendar.seconds(moment);
    if at < 0 {
        cx.report(Problem::MomentBeforeStart { moment });
    } else if at > cx.calendar.end {
        cx.report(Problem::MomentAfterEnd { moment });
    }
}

/// Moments in a condition. A condition that is nothing but a moment after ENDEX is reported by whoever waits for it.
pub(super) fn moments<'a>(cx: &mut Context<'a>, condition: &'a Condition) {
    match condition {
        Condition::At(at) => {
            if cx.calendar.seconds(*at) < 0 {
                cx.item(0, |cx| moment(cx, *at));
            }
        }
        Condition::All(parts) | Condition::Any(parts) => {
            cx.items(parts, |cx, part| nested(cx, part));
            if matches!(condition, Condition::All(_)) && parts.is_empty() {
                cx.report(Problem::ConditionAlways {});
            }
        }
        Condition::Count { of, at_least } => {
            cx.each("of", of, |cx, part| nested(cx, part));
            if *at_least == 0 {
                cx.report_at("at_least", Problem::ConditionAlways {});
            }
        }
        Condition::Not(part) => cx.item(0, |cx| nested(cx, part)),
        Condition::For { that, .. } | Condition::After { that, .. } => {
            cx.field("that", |cx| nested(cx, that));
        }
        Condition::Node { .. }
        | Condition::Stage(_)
        | Condition::Footholds { .. }
        | Condition::Records { .. }
        | Condition::Function { .. }
        | Condition::PublicServiceDown(_)
        | Condition::Trust { .. }
        | Condition::Backlog { .. }
        | Condition::HelpDeskQueue { .. }
        | Condition::ChannelWorks(_)
        | Condition::Inject { .. }
        | Condition::Chosen { .. }
        | Condition::Ordered { .. }
        | Condition::Result { .. }
        | Condition::Finding { .. }
        | Condition::Escalated { .. }
        | Condition::Assessed { .. }
        | Condition::Declared(_)
        | Condition::Stated(_)
        | Condition::Duty { .. } => {}
    }
}

/// A part of a larger condition.
fn nested<'a>(cx: &mut Context<'a>, condition: &'a Condition) {
    match condition {
        Condition::At(at) => cx.item(0, |cx| moment(cx, *at)),
        other => moments(cx, other),
    }
}
