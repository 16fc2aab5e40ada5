//! Numbers: estimates that lie in their range and say where they come from, durations that are not nothing.

use super::context::Context;
use super::problem::{Kind, Problem};
use crate::scenario::model::*;
use std::fmt::Debug;

pub(super) fn check(cx: &mut Context<'_>) {
    if !cx.subject.generated() {
        cx.field("organisation", organisation);
    }
    if !cx.subject.campaign_generated() {
        cx.field("campaign", campaign);
    }
    cx.field("catalogue", catalogue);
}

/// A number as a trainer writes it.
trait Written: Copy + PartialOrd + Debug {
    fn written(self) -> String;
}
impl Written for Span {
    fn written(self) -> String {
        self.to_string()
    }
}
impl Written for Share {
    fn written(self) -> String {
        self.value().to_string()
    }
}
impl Written for u32 {
    fn written(self) -> String {
        self.to_string()
    }
}

/// An estimate in a field.
fn estimate<T: Written>(cx: &mut Context<'_>, field: &'static str, estimate: &Estimate<T>) {
    let (low, high) = estimate.range();
    let value = estimate.value();
    if low > value || value > high {
        cx.report_at(
            field,
            Problem::EstimateOrder {
                low: low.written(),
                value: value.written(),
                high: high.written(),
            },
        );
    }
}

/// An estimate of the catalogue, which says where it comes from.
fn sourced<T: Written>(cx: &mut Context<'_>, id: &str, field: &'static str, number: &Estimate<T>) {
    estimate(cx, field, number);
    if let Estimate::Ranged(ranged) = number
        && ranged.source.trim().is_empty()
    {
        let id = id.to_owned();
        cx.report_at(field, Problem::EstimateWithoutSource { id });
    }
}

fn organisation(cx: &mut Context<'_>) {
    let Some(o) = cx.subject.organisation else {
        return;
    };
    cx.each("log_sources", &o.log_sources, |cx, source| {
        estimate(cx, "coverage", &source.coverage);
        estimate(cx, "false_alarms", &source.false_alarms);
    });
    if let Some(desk) = &o.help_desk {
        cx.field("help_desk", |cx| {
            estimate(cx, "calls_per_hour", &desk.calls_per_hour);
            estimate(cx, "deceived", &desk.deceived);
        });
    }
    cx.each("outsiders", &o.outsiders, |cx, outsider| {
        estimate(cx, "answers_in", &outsider.answers_in);
    });
}

fn campaign(cx: &mut Context<'_>) {
    let Some(c) = cx.subject.campaign else {
        return;
    };
    estimate(cx, "pause", &c.pause);
    estimate(cx, "quiet", &c.quiet);
    cx.each("stages", &c.stages, |cx, stage| {
        if let Some(repeat) = &stage.repeat {
            cx.field("repeat", |cx| estimate(cx, "every", &repeat.every));
            if repeat.every.range().0 == Span::ZERO {
                let id = stage.id.to_string();
                let kind = Kind::Stage;
                cx.report_at("repeat", Problem::DurationNil { kind, id });
            }
        }
        cx.each("alternatives", &stage.alternatives, |cx, way| {
            if let Some(duration) = &way.duration {
                estimate(cx, "duration", duration);
            }
            if let Some(success) = &way.success {
                estimate(cx, "success", success);
            }
            cx.each("gives", &way.gives, |cx, gain| {
                if let Gain::Records { count, .. } = gain {
                    estimate(cx, "count", count);
                }
            });
        });
    });
    cx.each("reactions", &c.reactions, |cx, reaction| {
        estimate(cx, "chance", &reaction.chance);
    });
}

fn catalogue(cx: &mut Context<'_>) {
    let catalogue = &cx.subject.scenario.catalogue;
    cx.each("techniques", &catalogue.techniques, |cx, technique| {
        let id = technique.id.as_str();
        sourced(cx, id, "duration", &technique.duration);
        sourced(cx, id, "success", &technique.success);
        cx.each("traces", &technique.traces, |cx, trace| {
            sourced(cx, id, "visible", &trace.visible);
            sourced(cx, id, "alerts", &trace.alerts);
            sourced(cx, id, "delay", &trace.delay);
        });
        nil(cx, Kind::Technique, id, technique.duration.value());
    });
    cx.each("actions", &catalogue.actions, |cx, action| {
        let id = action.id.as_str();
        sourced(cx, id, "duration", &action.duration);
        sourced(cx, id, "success", &action.success);
        sourced(cx, id, "noticed", &action.noticed);
        cx.each("effects", &action.effects, |cx, effect| {
            action_effect(cx, id, effect);
        });
        nil(cx, Kind::Action, id, action.duration.value());
    });
    cx.each("constants", &catalogue.constants, |cx, constant| {
        let id = constant.id.as_str();
        cx.field("value", |cx| match &constant.value {
            Quantity::Span(number) => cx.item(0, |cx| here(cx, id, number)),
            Quantity::Share(number) => cx.item(0, |cx| here(cx, id, number)),
            Quantity::Count(number) => cx.item(0, |cx| here(cx, id, number)),
        });
    });
}

/// An estimate that stands here itself, in no field.
fn here<T: Written>(cx: &mut Context<'_>, id: &str, number: &Estimate<T>) {
    sourced(cx, id, "value", number);
}

fn nil(cx: &mut Context<'_>, kind: Kind, id: &str, duration: Span) {
    if duration == Span::ZERO {
        let id = id.to_owned();
        cx.report_at("duration", Problem::DurationNil { kind, id });
    }
}

fn action_effect(cx: &mut Context<'_>, id: &str, effect: &ActionEffect) {
    match effect {
        ActionEffect::SearchRecords {
            sensitivity,
            false_finding,
            ..
        }
        | ActionEffect::Hunt {
            sensitivity,
            false_finding,
            ..
        } => {
            sourced(cx, id, "sensitivity", sensitivity);
            sourced(cx, id, "false_finding", false_finding);
        }
        ActionEffect::Monitor { coverage } => sourced(cx, id, "coverage", coverage),
        ActionEffect::Validate { sensitivity } => sourced(cx, id, "sensitivity", sensitivity),
        ActionEffect::Delegate { share } => sourced(cx, id, "share", share),
        ActionEffect::Triage
        | ActionEffect::LogOn { .. }
        | ActionEffect::Preserve
        | ActionEffect::SweepSecrets
        | ActionEffect::Support
        | ActionEffect::Disconnect
        | ActionEffect::PowerOff
        | ActionEffect::Reconnect
        | ActionEffect::Isolate
        | ActionEffect::Join
        | ActionEffect::CutMail { .. }
        | ActionEffect::OpenMail { .. }
        | ActionEffect::CloseToInternet
        | ActionEffect::OpenToInternet
        | ActionEffect::BlockIndicators
        | ActionEffect::Quarantine
        | ActionEffect::Lock
        | ActionEffect::Unlock
        | ActionEffect::RevokeSessions
        | ActionEffect::ResetPasswords
        | ActionEffect::DisableRules
        | ActionEffect::CloseData
        | ActionEffect::OpenData
        | ActionEffect::Remove { .. }
        | ActionEffect::RotateCertificates
        | ActionEffect::RotateSecrets
        | ActionEffect::ResetKrbtgt
        | ActionEffect::Rebuild
        | ActionEffect::Patch
        | ActionEffect::EnforceMfa
        | ActionEffect::Restore
        | ActionEffect::Drain { .. }
        | ActionEffect::Heighten { .. }
        | ActionEffect::Activate
        | ActionEffect::PublishNumbers
        | ActionEffect::Paper
        | ActionEffect::Prioritise
        | ActionEffect::Inform
        | ActionEffect::Overtime
        | ActionEffect::VerifyCallers => {}
    }
}
