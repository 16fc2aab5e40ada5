//! Names: each defined once in its kind, and nothing named that does not exist.

use super::context::{Context, named_by};
use super::problem::{Kind, Problem};
use crate::scenario::model::*;
use std::collections::HashSet;

/// Needs of functions that mean the department's own mail.
pub(super) const OWN_MAIL: [&str; 2] = ["internal-mail", "external-mail"];

pub(super) fn check(cx: &mut Context<'_>) {
    if !cx.subject.generated() {
        cx.field("organisation", organisation);
    }
    if !cx.subject.campaign_generated() {
        cx.field("campaign", campaign);
    }
    cx.field("catalogue", catalogue);
    exercise(cx);
    injects(cx);
    playbooks(cx);
}

/// Ids of one list in a field of where the path stands.
macro_rules! define {
    ($cx:expr, $kind:ident, $of:expr, $field:ident) => {
        $cx.field(stringify!($field), |cx| {
            cx.define(Kind::$kind, &$of.$field, &mut HashSet::new(), |t| {
                t.id.as_str()
            });
        })
    };
}

fn organisation(cx: &mut Context<'_>) {
    let Some(o) = cx.subject.organisation else {
        return;
    };
    define!(cx, Site, o, sites);
    define!(cx, Segment, o, segments);
    define!(cx, Node, o, nodes);
    define!(cx, Department, o, departments);
    define!(cx, Data, o, data);
    define!(cx, Account, o, accounts);
    define!(cx, Channel, o, channels);
    define!(cx, LogSource, o, log_sources);
    define!(cx, Team, o, teams);
    define!(cx, PublicService, o, public_services);
    define!(cx, Outsider, o, outsiders);
    let mut functions = HashSet::new();
    cx.each("departments", &o.departments, |cx, department| {
        cx.field("functions", |cx| {
            cx.define(Kind::Function, &department.functions, &mut functions, |f| {
                f.id.as_str()
            });
        });
        department_references(cx, department);
    });
    cx.each("nodes", &o.nodes, |cx, node| {
        if let Some(site) = &node.site {
            cx.refer_at("site", Kind::Site, site.as_str());
        }
        if let Some(segment) = &node.segment {
            cx.refer_at("segment", Kind::Segment, segment.as_str());
        }
    });
    cx.each("links", &o.links, |cx, link| {
        cx.refer_at("from", Kind::Node, link.from.as_str());
        cx.refer_each("to", Kind::Node, &link.to);
    });
    cx.each("data", &o.data, |cx, holding| {
        cx.refer_at("on", Kind::Node, holding.on.as_str());
        cx.refer_each("secrets", Kind::Account, &holding.secrets);
    });
    cx.each("accounts", &o.accounts, |cx, group| {
        if let Some(department) = &group.department {
            cx.refer_at("department", Kind::Department, department.as_str());
        }
        cx.refer_each("opens", Kind::Node, &group.opens);
        cx.refer_each("controls", Kind::Node, &group.controls);
    });
    cx.each("channels", &o.channels, |cx, channel| {
        cx.refer_each("needs", Kind::Node, &channel.needs);
        cx.refer_each("read_from", Kind::Node, &channel.read_from);
        cx.refer_each("reaches", Kind::Department, &channel.reaches);
    });
    cx.each("log_sources", &o.log_sources, |cx, source| {
        cx.refer_each("covers", Kind::Node, &source.covers);
    });
    cx.each("public_services", &o.public_services, |cx, service| {
        cx.refer_each("needs", Kind::Node, &service.needs);
    });
}

fn department_references<'a>(cx: &mut Context<'a>, department: &'a Department) {
    if let Some(site) = &department.site {
        cx.refer_at("site", Kind::Site, site.as_str());
    }
    if let Some(server) = &department.mailboxes {
        cx.refer_at("mailboxes", Kind::Node, server.as_str());
    }
    cx.each("functions", &department.functions, |cx, function| {
        let mut seen = HashSet::new();
        cx.each("needs", &function.needs, |cx, need| {
            let id = need.on.as_str();
            let known =
                OWN_MAIL.contains(&id) || cx.exists(Kind::Node, id) || cx.exists(Kind::Channel, id);
            if !known {
                let nearest = cx.nearest(&[Kind::Node, Kind::Channel], id);
                cx.report_at(
                    "on",
                    Problem::UnknownNeed {
                        id: id.to_owned(),
                        nearest,
                    },
                );
            }
            if !seen.insert(id) {
                cx.report_at("on", Problem::RepeatedReference { id: id.to_owned() });
            }
            cx.refer_each("alternates", Kind::Channel, &need.alternates);
        });
    });
}

fn campaign(cx: &mut Context<'_>) {
    let Some(c) = cx.subject.campaign else {
        return;
    };
    define!(cx, Stage, c, stages);
    define!(cx, Reaction, c, reactions);
    cx.refer_each("goals", Kind::Stage, &c.goals);
    if let Some(technique) = &c.spreads {
        cx.refer_at("spreads", Kind::Technique, technique.as_str());
    }
    // Knowledge is defined where it is gained: only what is needed and spelled almost like that is wrong, and a stage
    // that needs what nothing gives is unreachable. See the room of the campaign.
    cx.each("stages", &c.stages, |cx, stage| {
        cx.refer_each("after", Kind::Stage, &stage.after);
        cx.each("alternatives", &stage.alternatives, |cx, way| {
            cx.refer_at("technique", Kind::Technique, way.technique.as_str());
            cx.refer_at("on", Kind::Node, way.on.as_str());
            cx.each("needs", &way.needs, |cx, need| {
                let (kind, id) = match need {
                    AttackerNeed::Foothold(id)
                    | AttackerNeed::Control(id)
                    | AttackerNeed::Vulnerable(id) => (Kind::Node, id.as_str()),
                    AttackerNeed::Credential(id) | AttackerNeed::NoSecondFactor(id) => {
                        (Kind::Account, id.as_str())
                    }
                    AttackerNeed::Knows(_) | AttackerNeed::HelpDesk => return,
                };
                cx.item(0, |cx| cx.refer(kind, id));
            });
            cx.each("gives", &way.gives, gain);
        });
    });
    cx.each("reactions", &c.reactions, |cx, reaction| {
        cx.field("when", |cx| match &reaction.when {
            Trigger::Heard(claim) => cx.item(0, |cx| cx.refer(Kind::Claim, claim.as_str())),
            Trigger::GoalReached(stage) => cx.item(0, |cx| cx.refer(Kind::Stage, stage.as_str())),
            Trigger::LostFoothold | Trigger::Noticed | Trigger::ReadPlan | Trigger::Evicted => {}
        });
        cx.each("then", &reaction.then, |cx, response| match response {
            Response::Open(stages) => cx.items(stages, |cx, stage| {
                cx.refer(Kind::Stage, stage.as_str());
            }),
            Response::GoSilent | Response::SpeedUp | Response::CoverTracks | Response::Return => {}
        });
    });
}

fn gain<'a>(cx: &mut Context<'a>, gain: &'a Gain) {
    match gain {
        Gain::Foothold { on, account, .. } => {
            cx.refer_at("on", Kind::Node, on.as_str());
            if let Some(account) = account {
                cx.refer_at("account", Kind::Account, account.as_str());
            }
        }
        Gain::Credential(id) => cx.item(0, |cx| cx.refer(Kind::Account, id.as_str())),
        Gain::Secrets(id) => cx.item(0, |cx| cx.refer(Kind::Data, id.as_str())),
        Gain::Knows(_) => {}
        Gain::Records { from, .. } => cx.refer_at("from", Kind::Data, from.as_str()),
        Gain::Blind(id) => cx.item(0, |cx| cx.refer(Kind::LogSource, id.as_str())),
        Gain::SpoilBackups { of, .. } => cx.refer_at("of", Kind::Node, of.as_str()),
        Gain::Publish(id) => cx.item(0, |cx| cx.refer(Kind::Claim, id.as_str())),
        Gain::Break(id) => cx.item(0, |cx| cx.refer(Kind::Node, id.as_str())),
    }
}

/// The additions and adjustments of the scenario. The standard catalogue is checked by its own tests.
fn catalogue(cx: &mut Context<'_>) {
    let catalogue = &cx.subject.scenario.catalogue;
    define!(cx, Technique, catalogue, techniques);
    define!(cx, Action, catalogue, actions);
    define!(cx, Constant, catalogue, constants);
    cx.each("actions", &catalogue.actions, |cx, action| {
        if let Some(other) = &action.undone_by {
            cx.refer_at("undone_by", Kind::Action, other.as_str());
        }
        cx.refer_each("roles", Kind::Role, &action.roles);
    });
}

fn exercise(cx: &mut Context<'_>) {
    let s = cx.subject.scenario;
    if s.id.as_str().is_empty() {
        let kind = Kind::Scenario;
        cx.report_at("id", Problem::EmptyId { kind });
    }
    define!(cx, Role, s, roles);
    define!(cx, Objective, s, objectives);
    define!(cx, Claim, s, claims);
    define!(cx, Statement, s, statements);
    define!(cx, Duty, s, duties);
    define!(cx, Scene, s, scenes);
    define!(cx, DecisionPoint, s, decision_points);
    cx.each("roles", &s.roles, |cx, role| {
        if let Some(department) = &role.department {
            cx.refer_at("department", Kind::Department, department.as_str());
        }
    });
    let mut tasks = HashSet::new();
    cx.each("objectives", &s.objectives, |cx, objective| {
        cx.field("tasks", |cx| {
            cx.define(Kind::Task, &objective.tasks, &mut tasks, |t| t.id.as_str());
        });
        cx.each("tasks", &objective.tasks, |cx, task| {
            if let Some(done_when) = &task.done_when {
                cx.field("done_when", |cx| condition(cx, done_when));
            }
        });
    });
    cx.each("claims", &s.claims, |cx, claim| {
        if let Some(false_when) = &claim.false_when {
            cx.field("false_when", |cx| condition(cx, false_when));
        }
    });
    cx.each("statements", &s.statements, |cx, statement| {
        cx.refer_each("claims", Kind::Claim, &statement.claims);
    });
    cx.each("duties", &s.duties, |cx, duty| {
        cx.field("arises", |cx| condition(cx, &duty.arises));
        if let Some(role) = &duty.decided_by {
            cx.refer_at("decided_by", Kind::Role, role.as_str());
        }
        cx.refer_at("recipient", Kind::Outsider, duty.recipient.as_str());
    });
    cx.each("decision_points", &s.decision_points, |cx, point| {
        cx.field("when", |cx| condition(cx, &point.when));
        cx.refer_each("answers", Kind::Action, &point.answers);
    });
}

fn injects(cx: &mut Context<'_>) {
    let Some(injects) = cx.subject.injects else {
        return;
    };
    cx.field("injects", |cx| {
        cx.define(Kind::Inject, injects, &mut HashSet::new(), |i| {
            i.id.as_str()
        });
    });
    cx.each("injects", injects, |cx, inject| {
        cx.field("when", |cx| condition(cx, &inject.when));
        if let Some(cancelled_by) = &inject.cancelled_by {
            cx.field("cancelled_by", |cx| condition(cx, cancelled_by));
        }
        if let Some(outsider) = &inject.outsider {
            cx.refer_at("outsider", Kind::Outsider, outsider.as_str());
        }
        cx.refer_each("to", Kind::Role, &inject.to);
        cx.refer_each("objectives", Kind::Objective, &inject.objectives);
        define!(cx, Choice, inject, options);
        cx.each("options", &inject.options, |cx, option| {
            cx.each("effects", &option.effects, effect);
        });
        cx.each("effects", &inject.effects, effect);
    });
}

fn effect<'a>(cx: &mut Context<'a>, effect: &'a InjectEffect) {
    match effect {
        InjectEffect::Outage { node, .. } => cx.refer_at("node", Kind::Node, node.as_str()),
        InjectEffect::Heard(id) | InjectEffect::Refuted(id) => {
            cx.item(0, |cx| cx.refer(Kind::Claim, id.as_str()));
        }
        InjectEffect::Tip(id) => cx.item(0, |cx| cx.refer(Kind::Node, id.as_str())),
        InjectEffect::Trust { .. }
        | InjectEffect::Calls(_)
        | InjectEffect::Absent { .. }
        | InjectEffect::Busy { .. }
        | InjectEffect::Indicator => {}
    }
}

fn playbooks(cx: &mut Context<'_>) {
    let mut seen = HashSet::new();
    cx.each_playbook(|cx, playbook| {
        cx.define_one(Kind::Playbook, playbook.id.as_str(), &mut seen);
        define!(cx, Rule, playbook, rules);
        cx.each("rules", &playbook.rules, |cx, rule| {
            cx.field("when", |cx| condition(cx, &rule.when));
            cx.refer_at("by", Kind::Role, rule.by.as_str());
            cx.each("what", &rule.what, step);
        });
    });
}

fn step<'a>(cx: &mut Context<'a>, step: &'a Step) {
    match step {
        Step::Order { action, .. } => cx.refer_at("action", Kind::Action, action.as_str()),
        Step::Operation { orders, .. } => cx.each("orders", orders, |cx, (action, _)| {
            cx.item(0, |cx| cx.refer(Kind::Action, action.as_str()));
        }),
        Step::Use(id) => cx.item(0, |cx| cx.refer(Kind::Channel, id.as_str())),
        Step::Assess { at, .. } => cx.field("at", |cx| match at {
            Aim::Id(id) => cx.item(0, |cx| cx.refer(Kind::Node, id)),
            Aim::Each(ids) => cx.items(ids, |cx, id| cx.refer(Kind::Node, id)),
            Aim::None | Aim::Found(_) | Aim::Escalated | Aim::Assessed(_) | Aim::OldestAlert => {}
        }),
        Step::Declare(_) | Step::Report => {}
        Step::State(id) => cx.item(0, |cx| cx.refer(Kind::Statement, id.as_str())),
        Step::OpenDuty(id) | Step::Notify(id) => {
            cx.item(0, |cx| cx.refer(Kind::Duty, id.as_str()));
        }
        Step::Choose { inject, option } => choice(cx, inject, option),
        Step::Cancel(id) => cx.item(0, |cx| cx.refer(Kind::Action, id.as_str())),
    }
}

/// An option of an inject.
fn choice(cx: &mut Context<'_>, inject: &InjectId, option: &OptionId) {
    cx.refer_at("inject", Kind::Inject, inject.as_str());
    let injects = cx.subject.injects.unwrap_or_default();
    let Some(inject) = injects.iter().find(|i| i.id == *inject) else {
        return;
    };
    if inject.options.iter().all(|o| o.id != *option) {
        let nearest = inject
            .options
            .iter()
            .map(|o| o.id.as_str())
            .min_by_key(|name| (strsim::osa_distance(name, option.as_str()), *name))
            .map(str::to_owned);
        cx.report_at(
            "option",
            Problem::UnknownReference {
                kind: Kind::Choice,
                id: option.as_str().to_owned(),
                nearest,
                elsewhere: None,
            },
        );
    }
}

/// Names in a condition.
fn condition<'a>(cx: &mut Context<'a>, c: &'a Condition) {
    match c {
        Condition::At(_)
        | Condition::Footholds { .. }
        | Condition::Trust { .. }
        | Condition::Backlog { .. }
        | Condition::HelpDeskQueue { .. }
        | Condition::Declared(_) => {}
        Condition::All(parts) | Condition::Any(parts) => cx.items(parts, condition),
        Condition::Count { of, .. } => cx.each("of", of, condition),
        Condition::Not(part) => cx.item(0, |cx| condition(cx, part)),
        Condition::For { that, .. } | Condition::After { that, .. } => {
            cx.field("that", |cx| condition(cx, that));
        }
        Condition::Node { id, .. } => cx.refer_at("id", Kind::Node, id.as_str()),
        Condition::Stage(id) => cx.item(0, |cx| cx.refer(Kind::Stage, id.as_str())),
        Condition::Records { of, .. } => {
            if let Some(data) = of {
                cx.refer_at("of", Kind::Data, data.as_str());
            }
        }
        Condition::Function { id, .. } => cx.refer_at("id", Kind::Function, id.as_str()),
        Condition::PublicServiceDown(id) => {
            cx.item(0, |cx| cx.refer(Kind::PublicService, id.as_str()));
        }
        Condition::ChannelWorks(id) => cx.item(0, |cx| cx.refer(Kind::Channel, id.as_str())),
        Condition::Inject { id, .. } => cx.refer_at("id", Kind::Inject, id.as_str()),
        Condition::Chosen { inject, option } => choice(cx, inject, option),
        Condition::Ordered { action, target } | Condition::Result { action, target, .. } => {
            cx.refer_at("action", Kind::Action, action.as_str());
            if let Some(target) = target {
                cx.field("target", |cx| named_target(cx, action, target));
            }
        }
        Condition::Finding { on, .. } | Condition::Escalated { on, .. } => {
            if let Some(node) = on {
                cx.refer_at("on", Kind::Node, node.as_str());
            }
        }
        Condition::Assessed { node, .. } => cx.refer_at("node", Kind::Node, node.as_str()),
        Condition::Stated(id) => cx.item(0, |cx| cx.refer(Kind::Statement, id.as_str())),
        Condition::Duty { id, .. } => cx.refer_at("id", Kind::Duty, id.as_str()),
    }
}

/// A target of an action by its name, where the path stands at the name.
pub(super) fn named_target(cx: &mut Context<'_>, action: &ActionId, id: &str) {
    let Some(known) = cx.action(action) else {
        return;
    };
    let expects = known.target;
    if expects == TargetKind::None {
        cx.report(Problem::AimSuperfluous {
            action: action.to_string(),
        });
        return;
    }
    let Some(kind) = named_by(expects) else {
        return; // alerts are named by the number that a role sees
    };
    if !cx.exists(kind, id) {
        let nearest = cx.nearest(&[kind], id);
        cx.report(Problem::AimMisfit {
            action: action.to_string(),
            expects,
            id: id.to_owned(),
            nearest,
        });
        return;
    }
    if expects == TargetKind::Node
        && !known.node_kinds.is_empty()
        && let Some(node_kind) = cx.node_kind(id)
        && !known.node_kinds.contains(&node_kind)
    {
        cx.report(Problem::NodeKindMisfit {
            action: action.to_string(),
            node: id.to_owned(),
            kind: node_kind,
        });
    }
    if expects == TargetKind::Outsider
        && !known.outsider_kinds.is_empty()
        && let Some(kind) = cx.outsider_kind(id)
        && !known.outsider_kinds.contains(&kind)
    {
        cx.report(Problem::OutsiderKindMisfit {
            action: action.to_string(),
            outsider: id.to_owned(),
            kind,
        });
    }
}
