//! Text: there in every language that the scenario speaks, and not empty where people read it.

use super::context::Context;
use super::problem::Problem;
use crate::scenario::model::*;

pub(super) fn check(cx: &mut Context<'_>) {
    let s = cx.subject.scenario;
    if s.languages.is_empty() {
        cx.report_at("languages", Problem::NoLanguage {});
    }
    scenario(cx);
    if !cx.subject.generated() {
        cx.field("organisation", organisation);
    }
    if !cx.subject.campaign_generated() {
        cx.field("campaign", campaign);
    }
    cx.field("catalogue", catalogue);
    let injects = cx.subject.injects.unwrap_or_default();
    cx.each("injects", injects, |cx, inject| {
        needed(cx, "title", &inject.title);
        needed(cx, "from", &inject.from);
        needed(cx, "body", &inject.body);
        text(cx, "expected", &inject.expected);
        text(cx, "note", &inject.note);
        cx.each("options", &inject.options, |cx, option| {
            needed(cx, "name", &option.name);
        });
    });
    cx.each_playbook(|cx, playbook| {
        needed(cx, "title", &playbook.title);
        text(cx, "summary", &playbook.summary);
        cx.each("rules", &playbook.rules, |cx, rule| {
            text(cx, "why", &rule.why);
            cx.each("what", &rule.what, |cx, step| {
                if let Step::Operation { name, .. } = step {
                    needed(cx, "name", name);
                }
            });
        });
    });
}

/// A text that may be left out, but not in one language only.
fn text(cx: &mut Context<'_>, field: &'static str, text: &Text) {
    if text.is_empty() {
        return;
    }
    for &language in &cx.subject.scenario.languages {
        if !text.has(language) || text.get(language).trim().is_empty() {
            cx.report_at(field, Problem::MissingTranslation { language });
        }
    }
}

/// A text that people need.
fn needed(cx: &mut Context<'_>, field: &'static str, content: &Text) {
    if content.is_empty() {
        cx.report_at(field, Problem::EmptyText {});
    } else {
        text(cx, field, content);
    }
}

fn scenario(cx: &mut Context<'_>) {
    let s = cx.subject.scenario;
    needed(cx, "title", &s.title);
    text(cx, "summary", &s.summary);
    text(cx, "briefing", &s.briefing);
    cx.field("sources", |cx| {
        cx.items(&s.sources, |cx, source| translated_here(cx, source));
    });
    cx.each("roles", &s.roles, |cx, role| {
        needed(cx, "name", &role.name);
        text(cx, "about", &role.about);
    });
    cx.each("objectives", &s.objectives, |cx, objective| {
        needed(cx, "name", &objective.name);
        text(cx, "capability", &objective.capability);
        cx.each("tasks", &objective.tasks, |cx, task| {
            needed(cx, "name", &task.name);
        });
    });
    cx.each("claims", &s.claims, |cx, claim| {
        needed(cx, "text", &claim.text);
    });
    cx.each("statements", &s.statements, |cx, statement| {
        needed(cx, "title", &statement.title);
        text(cx, "body", &statement.body);
    });
    cx.each("duties", &s.duties, |cx, duty| {
        needed(cx, "name", &duty.name);
        needed(cx, "regime", &duty.regime);
        needed(cx, "source", &duty.source);
        text(cx, "exceptions", &duty.exceptions);
        cx.each("phases", &duty.phases, |cx, phase| {
            needed(cx, "name", &phase.name);
        });
    });
    cx.each("scenes", &s.scenes, |cx, scene| {
        needed(cx, "title", &scene.title);
        text(cx, "announced", &scene.announced);
    });
    cx.each("decision_points", &s.decision_points, |cx, point| {
        needed(cx, "question", &point.question);
    });
}

/// A text that is an item of a list.
fn translated_here(cx: &mut Context<'_>, text: &Text) {
    for &language in &cx.subject.scenario.languages {
        if !text.has(language) {
            cx.report(Problem::MissingTranslation { language });
        }
    }
}

fn organisation(cx: &mut Context<'_>) {
    let Some(o) = cx.subject.organisation else {
        return;
    };
    needed(cx, "name", &o.name);
    macro_rules! names {
        ($($field:ident),*) => {$(
            cx.each(stringify!($field), &o.$field, |cx, thing| needed(cx, "name", &thing.name));
        )*};
    }
    names!(
        sites,
        segments,
        nodes,
        departments,
        data,
        accounts,
        channels,
        log_sources,
        teams,
        public_services,
        outsiders
    );
    cx.each("departments", &o.departments, |cx, department| {
        cx.each("functions", &department.functions, |cx, function| {
            needed(cx, "name", &function.name);
        });
    });
}

fn campaign(cx: &mut Context<'_>) {
    let Some(c) = cx.subject.campaign else {
        return;
    };
    needed(cx, "name", &c.name);
    text(cx, "story", &c.story);
    cx.each("stages", &c.stages, |cx, stage| {
        needed(cx, "name", &stage.name);
    });
}

fn catalogue(cx: &mut Context<'_>) {
    let catalogue = &cx.subject.scenario.catalogue;
    cx.each("techniques", &catalogue.techniques, |cx, technique| {
        needed(cx, "name", &technique.name);
    });
    cx.each("actions", &catalogue.actions, |cx, action| {
        needed(cx, "name", &action.name);
        text(cx, "about", &action.about);
    });
    cx.each("constants", &catalogue.constants, |cx, constant| {
        text(cx, "about", &constant.about);
    });
}
