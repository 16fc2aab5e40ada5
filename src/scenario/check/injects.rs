//! Injects: each can be sent, reaches somebody, and changes something where it says so.

use super::conditions::Chances;
use super::context::Context;
use super::exercise::moments;
use super::problem::Problem;
use crate::scenario::model::*;
use std::collections::HashMap;

pub(super) fn check(cx: &mut Context<'_>, chances: &Chances<'_>) {
    let injects = cx.subject.injects.unwrap_or_default();
    let groups = groups(injects);
    cx.each("injects", injects, |cx, inject| {
        let id = inject.id.to_string();
        if inject.to.is_empty() {
            let inject = id.clone();
            cx.report_at("to", Problem::InjectWithoutRecipient { inject });
        }
        if inject.options.len() == 1 {
            let inject = id.clone();
            cx.report_at("options", Problem::SingleOption { inject });
        }
        if inject
            .reroute
            .as_ref()
            .is_some_and(|r| r.by == inject.medium)
        {
            let inject = id.clone();
            cx.report_at("reroute", Problem::RerouteSame { inject });
        }
        cx.each("effects", &inject.effects, effect);
        cx.each("options", &inject.options, |cx, option| {
            cx.each("effects", &option.effects, effect);
        });
        cx.field("when", |cx| moments(cx, &inject.when));
        if let Some(cancelled_by) = &inject.cancelled_by {
            cx.field("cancelled_by", |cx| moments(cx, cancelled_by));
        }
        reach(cx, inject, chances, &groups);
    });
}

/// Injects by the group of alternatives they belong to.
fn groups(injects: &[Inject]) -> HashMap<&str, Vec<&Inject>> {
    let mut groups: HashMap<&str, Vec<&Inject>> = HashMap::new();
    for inject in injects {
        if let Some(group) = &inject.one_of {
            groups.entry(group.as_str()).or_default().push(inject);
        }
    }
    groups
}

/// Whether an inject can ever be sent.
fn reach(
    cx: &mut Context<'_>,
    inject: &Inject,
    chances: &Chances<'_>,
    groups: &HashMap<&str, Vec<&Inject>>,
) {
    let id = inject.id.to_string();
    let window = match chances.within(&inject.when).may {
        Ok(window) => window,
        Err(why) => {
            cx.report_at("when", Problem::InjectUnreachable { inject: id, why });
            return;
        }
    };
    if let Some(cancelled_by) = &inject.cancelled_by {
        let cancelled = chances.within(cancelled_by).certain;
        let before = cancelled.is_some_and(|at| at <= window.from.max(0));
        if before || *cancelled_by == inject.when {
            let inject = id;
            cx.report_at("cancelled_by", Problem::InjectCancelled { inject });
            return;
        }
    }
    let Some(group) = &inject.one_of else { return };
    let members = groups
        .get(group.as_str())
        .map(Vec::as_slice)
        .unwrap_or_default();
    if members.len() < 2 {
        let group = group.clone();
        cx.report_at("one_of", Problem::OneOfAlone { group });
        return;
    }
    // Another one comes for certain before this one can.
    let winner = members.iter().take(64).find(|other| {
        let certain = chances.within(&other.when).certain;
        other.id != inject.id
            && other.cancelled_by.is_none()
            && certain.is_some_and(|at| at < window.from)
    });
    if let Some(winner) = winner {
        let winner = winner.id.to_string();
        cx.report_at("one_of", Problem::InjectOutrun { inject: id, winner });
    }
}

fn effect<'a>(cx: &mut Context<'a>, effect: &'a InjectEffect) {
    let nothing = match effect {
        InjectEffect::Trust { by, .. } => {
            if by.unsigned_abs() > 1000 {
                cx.report_at("by", Problem::Thousandths { value: *by });
            }
            *by == 0
        }
        InjectEffect::Calls(calls) => *calls == 0,
        InjectEffect::Outage { lasts, .. } => *lasts == Span::ZERO,
        InjectEffect::Absent { people, lasts, .. } | InjectEffect::Busy { people, lasts, .. } => {
            *people == 0 || *lasts == Span::ZERO
        }
        InjectEffect::Heard(_)
        | InjectEffect::Refuted(_)
        | InjectEffect::Indicator
        | InjectEffect::Tip(_) => false,
    };
    if nothing {
        cx.report(Problem::EffectWithoutEffect {});
    }
}
