//! What the things of a scenario are called: each with its kind, its id and its title.
//!
//! The one list of what has a name of its own. It knows values, no language and no screen.

use super::check::Kind;
use super::edit;
use super::model::*;
use super::resolved::Resolved;

/// Where the named things stand, in a scenario as it is written or as it is played.
#[derive(Debug, Clone, Copy)]
pub struct Named<'a> {
    organisation: Option<&'a Organisation>,
    campaign: Option<&'a Campaign>,
    roles: &'a [Role],
    objectives: &'a [Objective],
    injects: &'a [Inject],
    claims: &'a [Claim],
    statements: &'a [Statement],
    duties: &'a [Duty],
    scenes: &'a [Scene],
    decision_points: &'a [DecisionPoint],
}

impl<'a> From<&'a Resolved> for Named<'a> {
    fn from(s: &'a Resolved) -> Named<'a> {
        Named {
            organisation: Some(&s.organisation),
            campaign: s.campaign.as_ref(),
            roles: &s.roles,
            objectives: &s.objectives,
            injects: &s.injects,
            claims: &s.claims,
            statements: &s.statements,
            duties: &s.duties,
            scenes: &s.scenes,
            decision_points: &s.decision_points,
        }
    }
}

impl<'a> From<&'a Scenario> for Named<'a> {
    fn from(s: &'a Scenario) -> Named<'a> {
        Named {
            organisation: edit::organisation(s),
            campaign: edit::campaign(s),
            roles: &s.roles,
            objectives: &s.objectives,
            injects: edit::injects(s),
            claims: &s.claims,
            statements: &s.statements,
            duties: &s.duties,
            scenes: &s.scenes,
            decision_points: &s.decision_points,
        }
    }
}

/// Hands over everything that has a title. Playbooks and the catalogue are not among it.
pub fn each<'a>(named: impl Into<Named<'a>>, mut take: impl FnMut(Kind, &'a str, &'a Text)) {
    let s = named.into();
    macro_rules! all {
        ($kind:ident, $list:expr, $title:ident) => {
            for x in $list {
                take(Kind::$kind, x.id.as_str(), &x.$title);
            }
        };
    }
    if let Some(o) = s.organisation {
        all!(Site, &o.sites, name);
        all!(Segment, &o.segments, name);
        all!(Node, &o.nodes, name);
        all!(Department, &o.departments, name);
        all!(Data, &o.data, name);
        all!(Account, &o.accounts, name);
        all!(Channel, &o.channels, name);
        all!(LogSource, &o.log_sources, name);
        all!(Team, &o.teams, name);
        all!(PublicService, &o.public_services, name);
        all!(Outsider, &o.outsiders, name);
        for d in &o.departments {
            all!(Function, &d.functions, name);
        }
    }
    if let Some(c) = s.campaign {
        all!(Stage, &c.stages, name);
    }
    all!(Role, s.roles, name);
    all!(Objective, s.objectives, name);
    for o in s.objectives {
        all!(Task, &o.tasks, name);
    }
    all!(Inject, s.injects, title);
    for i in s.injects {
        all!(Choice, &i.options, name);
    }
    all!(Claim, s.claims, text);
    all!(Statement, s.statements, title);
    all!(Duty, s.duties, name);
    all!(Scene, s.scenes, title);
    all!(DecisionPoint, s.decision_points, question);
}
