//! The ministry: a graph that holds together, people who are there, services that something can disturb.

use super::attack::cycles;
use super::context::Context;
use super::problem::{Kind, Problem};
use super::references::OWN_MAIL;
use crate::scenario::model::*;
use std::collections::{BTreeMap, HashMap, HashSet};

pub(super) fn check(cx: &mut Context<'_>) {
    let Some(o) = cx.subject.organisation else {
        return;
    };
    cx.field("organisation", |cx| {
        links(cx, o);
        circles(cx, o);
        departments(cx, o);
        mail(cx, o);
        holdings(cx, o);
        defenders(cx, o);
        unused(cx, o);
        positions(cx, o);
    });
}

fn links<'a>(cx: &mut Context<'a>, o: &'a Organisation) {
    let mut seen = HashSet::new();
    cx.each("links", &o.links, |cx, link| {
        let (kind, from) = (link.kind, link.from.as_str());
        cx.each("to", &link.to, |cx, to| {
            if from == to.as_str() {
                let node = from.to_owned();
                cx.report(Problem::SelfLink { link: kind, node });
            } else if !seen.insert((kind, from, to.as_str())) {
                cx.report(Problem::RepeatedLink {
                    link: kind,
                    from: from.to_owned(),
                    to: to.to_string(),
                });
            }
        });
    });
    // A node that is there to keep copies, and keeps none.
    let keeping: HashSet<&str> = o
        .links
        .iter()
        .filter(|l| l.kind == LinkKind::BacksUp)
        .map(|l| l.from.as_str())
        .collect();
    cx.each("nodes", &o.nodes, |cx, node| {
        let backup = matches!(node.kind, NodeKind::BackupOnline | NodeKind::BackupOffline);
        if backup && !keeping.contains(node.id.as_str()) {
            let node = node.id.to_string();
            cx.report(Problem::BackupWithoutCopies { node });
        }
    });
}

/// Nodes that wait for each other: none of them could ever start.
fn circles<'a>(cx: &mut Context<'a>, o: &'a Organisation) {
    let rank: HashMap<&str, usize> = o
        .nodes
        .iter()
        .enumerate()
        .map(|(i, node)| (node.id.as_str(), i))
        .collect();
    for kind in [
        LinkKind::DependsOn,
        LinkKind::Hosts,
        LinkKind::AuthenticatesThrough,
    ] {
        let mut edges: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut link_of: HashMap<(usize, usize), usize> = HashMap::new();
        for (i, link) in o.links.iter().enumerate().filter(|(_, l)| l.kind == kind) {
            let Some(&from) = rank.get(link.from.as_str()) else {
                continue;
            };
            for to in link.to.iter().filter_map(|to| rank.get(to.as_str())) {
                if from != *to {
                    edges.entry(from).or_default().push(*to);
                    link_of.entry((from, *to)).or_insert(i);
                }
            }
        }
        for circle in cycles(&edges) {
            let path = circle.iter().map(|&n| o.nodes[n].id.to_string()).collect();
            let link = link_of.get(&(circle[0], circle[1])).copied().unwrap_or(0);
            let relation = format!("{kind:?}");
            cx.field("links", |cx| {
                cx.item(link, |cx| cx.report(Problem::Cycle { relation, path }));
            });
        }
    }
}

fn departments<'a>(cx: &mut Context<'a>, o: &'a Organisation) {
    let channels: HashMap<&str, &Channel> = o.channels.iter().map(|c| (c.id.as_str(), c)).collect();
    cx.each("departments", &o.departments, |cx, department| {
        if department.people == 0 {
            let (kind, id) = (Kind::Department, department.id.to_string());
            cx.report_at("people", Problem::ZeroCount { kind, id });
        }
        let volume = department.mail;
        let busy = volume.inbound > 0 || volume.outbound > 0 || volume.internal > 0;
        if busy && department.mailboxes.is_none() {
            let department = department.id.to_string();
            cx.report_at("mail", Problem::MailWithoutMailboxes { department });
        }
        cx.each("functions", &department.functions, |cx, function| {
            if !(1..=5).contains(&function.criticality) {
                cx.report_at(
                    "criticality",
                    Problem::Criticality {
                        function: function.id.to_string(),
                        value: function.criticality,
                    },
                );
            }
            if function.needs.is_empty() {
                let function = function.id.to_string();
                cx.report(Problem::FunctionNeedsNothing { function });
            }
            cx.each("needs", &function.needs, |cx, need| {
                need_of(cx, department, function, need, &channels);
            });
        });
    });
}

fn need_of<'a>(
    cx: &mut Context<'a>,
    department: &Department,
    function: &Function,
    need: &'a Need,
    channels: &HashMap<&str, &Channel>,
) {
    if OWN_MAIL.contains(&need.on.as_str()) && department.mailboxes.is_none() {
        let department = department.id.to_string();
        cx.report_at("on", Problem::DepartmentWithoutMailboxes { department });
    }
    if need.loss.0 == 0 {
        cx.report_at(
            "loss",
            Problem::NeedWithoutLoss {
                function: function.id.to_string(),
                on: need.on.clone(),
            },
        );
    }
    cx.each("alternates", &need.alternates, |cx, alternate| {
        if alternate.as_str() == need.on {
            let channel = alternate.to_string();
            cx.report(Problem::AlternateOfItself { channel });
        }
        let elsewhere = channels
            .get(alternate.as_str())
            .is_some_and(|c| !c.reaches.is_empty() && !c.reaches.contains(&department.id));
        if elsewhere {
            cx.report(Problem::AlternateElsewhere {
                channel: alternate.to_string(),
                department: department.id.to_string(),
            });
        }
    });
}

/// Mail comes in by a gateway that the internet reaches, and finds its way to the mailboxes.
fn mail<'a>(cx: &mut Context<'a>, o: &'a Organisation) {
    let mut next: HashMap<&str, Vec<&str>> = HashMap::new();
    for link in o.links.iter().filter(|l| l.kind == LinkKind::RoutesMailTo) {
        let list = next.entry(link.from.as_str()).or_default();
        list.extend(link.to.iter().map(NodeId::as_str));
    }
    let mut fed: HashSet<&str> = HashSet::new();
    let mut stack: Vec<&str> = o
        .nodes
        .iter()
        .filter(|n| n.kind == NodeKind::MailGateway)
        .map(|n| n.id.as_str())
        .collect();
    let gateways = !stack.is_empty();
    while let Some(node) = stack.pop() {
        if fed.insert(node) {
            stack.extend(next.get(node).into_iter().flatten());
        }
    }
    let outside = |d: &Department| d.mail.inbound > 0 || d.mail.outbound > 0;
    cx.each("departments", &o.departments, |cx, department| {
        let Some(server) = department.mailboxes.as_ref().map(NodeId::as_str) else {
            return;
        };
        let Some(actual) = cx.node_kind(server) else {
            return;
        };
        if actual != NodeKind::MailboxServer {
            cx.report_at(
                "mailboxes",
                Problem::WrongNodeKind {
                    node: server.to_owned(),
                    expected: NodeKind::MailboxServer,
                    actual,
                },
            );
        } else if outside(department) && !fed.contains(server) {
            cx.report_at(
                "mailboxes",
                Problem::NoMailRoute {
                    department: department.id.to_string(),
                    server: server.to_owned(),
                },
            );
        }
    });
    let exposed = |n: &Node| n.kind == NodeKind::MailGateway && n.exposed;
    if gateways && o.departments.iter().any(outside) && !o.nodes.iter().any(exposed) {
        cx.report_at("nodes", Problem::GatewayNotExposed {});
    }
}

fn holdings<'a>(cx: &mut Context<'a>, o: &'a Organisation) {
    cx.each("data", &o.data, |cx, holding| {
        if holding.records == 0 {
            let (kind, id) = (Kind::Data, holding.id.to_string());
            cx.report_at("records", Problem::ZeroCount { kind, id });
        }
        let kind = cx.node_kind(holding.on.as_str());
        let misplaced = kind.is_some_and(|k| k != NodeKind::MailboxServer);
        if holding.kind == HoldingKind::Mailboxes && misplaced {
            cx.report_at(
                "on",
                Problem::HoldingMisplaced {
                    data: holding.id.to_string(),
                    node: holding.on.to_string(),
                },
            );
        }
    });
    cx.each("accounts", &o.accounts, |cx, group| {
        if group.count == 0 {
            let (kind, id) = (Kind::Account, group.id.to_string());
            cx.report_at("count", Problem::ZeroCount { kind, id });
        }
    });
    cx.each("log_sources", &o.log_sources, |cx, source| {
        let id = source.id.to_string();
        if source.covers.is_empty() || source.coverage.range().1 == Share::NONE {
            let field = if source.covers.is_empty() {
                "covers"
            } else {
                "coverage"
            };
            cx.report_at(field, Problem::SourceCoversNothing { source: id.clone() });
        }
        if source.retention == Span::ZERO {
            cx.report_at("retention", Problem::RetentionZero { source: id });
        }
    });
}

fn defenders<'a>(cx: &mut Context<'a>, o: &'a Organisation) {
    cx.each("teams", &o.teams, |cx, team| {
        if team.shifts.is_empty() {
            let team = team.id.to_string();
            cx.report(Problem::TeamWithoutShift { team });
        }
        cx.each("shifts", &team.shifts, |cx, shift| {
            if shift.from > 23 || !(1..=24).contains(&shift.to) || shift.from == shift.to {
                cx.report(Problem::ShiftHours {
                    team: team.id.to_string(),
                    from: shift.from,
                    to: shift.to,
                });
            }
            if shift.people == 0 {
                let (kind, id) = (Kind::Team, team.id.to_string());
                cx.report_at("people", Problem::ZeroCount { kind, id });
            }
        });
    });
    if let Some(desk) = &o.help_desk
        && desk.calls_per_hour.range().1 == 0
    {
        cx.report_at("help_desk", Problem::HelpDeskIdle {});
    }
    if !o.channels.is_empty() && o.channels.iter().all(|c| !c.active) {
        cx.report_at("channels", Problem::NoActiveChannel {});
    }
    cx.each("public_services", &o.public_services, |cx, service| {
        if service.needs.is_empty() {
            let service = service.id.to_string();
            cx.report(Problem::ServiceNeedsNothing { service });
        }
    });
    cx.each("outsiders", &o.outsiders, |cx, outsider| {
        cx.each("brings", &outsider.brings, |cx, brought| {
            if brought.people == 0 {
                let (kind, id) = (Kind::Outsider, outsider.id.to_string());
                cx.report_at("people", Problem::ZeroCount { kind, id });
            }
        });
    });
    let mut audiences = HashSet::new();
    cx.each("trust", &o.trust, |cx, level| {
        if !audiences.insert(level.audience) {
            let (kind, id) = (Kind::Audience, format!("{:?}", level.audience));
            cx.report_at("audience", Problem::DuplicateId { kind, id });
        }
    });
}

/// Nodes, sites and segments that nothing else names.
fn unused<'a>(cx: &mut Context<'a>, o: &'a Organisation) {
    let mut used: HashSet<&str> = HashSet::new();
    for link in &o.links {
        used.insert(link.from.as_str());
        used.extend(link.to.iter().map(NodeId::as_str));
    }
    let mut sites: HashSet<&str> = HashSet::new();
    for department in &o.departments {
        used.extend(department.mailboxes.iter().map(NodeId::as_str));
        sites.extend(department.site.iter().map(SiteId::as_str));
        let needs = department.functions.iter().flat_map(|f| &f.needs);
        used.extend(needs.map(|need| need.on.as_str()));
    }
    used.extend(o.data.iter().map(|d| d.on.as_str()));
    for group in &o.accounts {
        used.extend(
            group
                .opens
                .iter()
                .chain(&group.controls)
                .map(NodeId::as_str),
        );
    }
    for channel in &o.channels {
        used.extend(
            channel
                .needs
                .iter()
                .chain(&channel.read_from)
                .map(NodeId::as_str),
        );
    }
    for source in &o.log_sources {
        used.extend(source.covers.iter().map(NodeId::as_str));
    }
    for service in &o.public_services {
        used.extend(service.needs.iter().map(NodeId::as_str));
    }
    let campaign = cx.subject.campaign;
    for stage in campaign.map(|c| c.stages.as_slice()).unwrap_or_default() {
        used.extend(stage.alternatives.iter().map(|a| a.on.as_str()));
    }
    let mut segments: HashSet<&str> = HashSet::new();
    cx.each("nodes", &o.nodes, |cx, node| {
        sites.extend(node.site.iter().map(SiteId::as_str));
        segments.extend(node.segment.iter().map(SegmentId::as_str));
        if !used.contains(node.id.as_str()) && o.nodes.len() > 1 {
            let node = node.id.to_string();
            cx.report(Problem::NodeUnused { node });
        }
    });
    cx.each("sites", &o.sites, |cx, site| {
        if !sites.contains(site.id.as_str()) {
            let (kind, id) = (Kind::Site, site.id.to_string());
            cx.report(Problem::PlaceUnused { kind, id });
        }
    });
    cx.each("segments", &o.segments, |cx, segment| {
        if !segments.contains(segment.id.as_str()) {
            let (kind, id) = (Kind::Segment, segment.id.to_string());
            cx.report(Problem::PlaceUnused { kind, id });
        }
    });
}

fn positions<'a>(cx: &mut Context<'a>, o: &'a Organisation) {
    cx.each("nodes", &o.nodes, |cx, node| position(cx, node.position));
    cx.each("departments", &o.departments, |cx, department| {
        position(cx, department.position);
    });
}

/// A place on the canvas.
pub(super) fn position(cx: &mut Context<'_>, position: Option<Position>) {
    if position.is_some_and(|Position(x, y)| !x.is_finite() || !y.is_finite()) {
        cx.report_at("position", Problem::PositionNotFinite {});
    }
}
