//! Places and lines of a ministry, made once for a scenario.

use super::layout::{self, CELL};
use crate::desktop::look::icons::{self, Icon};
use crate::exercise::plan::Plan;
use crate::scenario::model::{LinkKind, NodeKind};
use crate::scenario::resolved::Resolved;
use crate::simulation::blueprint::ix::*;
use eframe::egui::{Pos2, Rect, pos2};
use std::collections::HashMap;

/// Something that stands on the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// A piece of infrastructure.
    Node(NodeIx),
    /// A department.
    Department(DepartmentIx),
}

/// Which lines are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Layer {
    /// The way of the mail.
    Mail,
    /// Signing in and trust.
    SignIn,
    /// Administration: who controls what.
    Control,
    /// What needs what.
    Needs,
    /// What the network lets through.
    Network,
}

impl Layer {
    /// All, in the order in which they are offered.
    pub const ALL: [Layer; 5] = [
        Layer::Mail,
        Layer::SignIn,
        Layer::Control,
        Layer::Needs,
        Layer::Network,
    ];

    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Layer::Mail => "ui-layer-mail",
            Layer::SignIn => "ui-layer-sign-in",
            Layer::Control => "ui-layer-control",
            Layer::Needs => "ui-layer-needs",
            Layer::Network => "ui-layer-network",
        }
    }

    fn of(kind: LinkKind) -> Layer {
        match kind {
            LinkKind::RoutesMailTo => Layer::Mail,
            LinkKind::AuthenticatesThrough | LinkKind::Trusts | LinkKind::MemberOf => Layer::SignIn,
            LinkKind::Administers | LinkKind::Supplies | LinkKind::Hosts => Layer::Control,
            LinkKind::DependsOn | LinkKind::BacksUp | LinkKind::LogsTo => Layer::Needs,
            LinkKind::Reaches => Layer::Network,
        }
    }
}

/// A thing in its place.
#[derive(Debug, Clone)]
pub struct Item {
    /// What it is.
    pub thing: Thing,
    /// Where its middle is.
    pub at: Pos2,
    /// Its sign.
    pub icon: Icon,
    /// Segment, for nodes that have one.
    pub group: Option<usize>,
}

/// Places and lines of a ministry.
#[derive(Debug, Clone)]
pub struct Chart {
    /// Everything, nodes first.
    pub items: Vec<Item>,
    /// Lines between items.
    pub lines: Vec<(Layer, usize, usize)>,
    /// Frames around segments: the segment's place in the scenario and its frame.
    pub frames: Vec<(usize, Rect)>,
    /// Around everything.
    pub extent: Rect,
    place_of: HashMap<Thing, usize>,
}

impl Chart {
    /// The chart of a compiled scenario.
    pub fn of(plan: &Plan) -> Chart {
        let names = &plan.blueprint.names;
        Chart::drawn(
            &plan.scenario,
            |id| names.nodes.rank(id).map(Thing::Node),
            |id| names.departments.rank(id).map(Thing::Department),
        )
    }

    fn drawn(
        s: &Resolved,
        node: impl Fn(&str) -> Option<Thing>,
        department: impl Fn(&str) -> Option<Thing>,
    ) -> Chart {
        let o = &s.organisation;
        let segments: HashMap<&str, usize> = o
            .segments
            .iter()
            .enumerate()
            .map(|(i, s)| (s.id.as_str(), i))
            .collect();
        let mut items = Vec::new();
        let mut given = Vec::new();
        let mut index: HashMap<&str, usize> = HashMap::new();
        for n in &o.nodes {
            if let Some(thing) = node(n.id.as_str()) {
                index.insert(n.id.as_str(), items.len());
                given.push(n.position.map(|p| pos2(p.0, p.1)));
                items.push(Item {
                    thing,
                    at: Pos2::ZERO,
                    icon: sign(n.kind),
                    group: n
                        .segment
                        .as_ref()
                        .and_then(|s| segments.get(s.as_str()))
                        .copied(),
                });
            }
        }
        let nodes = items.len();
        let mut pulls = Vec::new();
        for d in &o.departments {
            if let Some(thing) = department(d.id.as_str()) {
                if let Some(&mailboxes) = d.mailboxes.as_ref().and_then(|m| index.get(m.as_str())) {
                    pulls.push((mailboxes, items.len()));
                }
                given.push(d.position.map(|p| pos2(p.0, p.1)));
                items.push(Item {
                    thing,
                    at: Pos2::ZERO,
                    icon: icons::BUILDING_2,
                    group: None,
                });
            }
        }
        let mut lines: Vec<(Layer, usize, usize)> =
            pulls.iter().map(|(a, b)| (Layer::Mail, *a, *b)).collect();
        for link in &o.links {
            let Some(&from) = index.get(link.from.as_str()) else {
                continue;
            };
            for to in link.to.iter().filter_map(|t| index.get(t.as_str())) {
                lines.push((Layer::of(link.kind), from, *to));
                if link.kind != LinkKind::Reaches {
                    pulls.push((from, *to));
                }
            }
        }
        let groups: Vec<usize> = items
            .iter()
            .enumerate()
            .map(|(i, item)| match item.group {
                Some(g) => g + 1,
                None if i < nodes => 0,
                None => usize::MAX,
            })
            .collect();
        for (item, at) in items
            .iter_mut()
            .zip(layout::places(&given, &groups, &pulls))
        {
            item.at = at;
        }
        let frames = frames(&items, o.segments.len());
        let extent = items.iter().fold(Rect::NOTHING, |all, item| {
            all.union(Rect::from_center_size(item.at, CELL))
        });
        let place_of = items
            .iter()
            .enumerate()
            .map(|(i, x)| (x.thing, i))
            .collect();
        Chart {
            items,
            lines,
            frames,
            extent,
            place_of,
        }
    }

    /// Where a thing stands in `items`.
    pub fn place(&self, thing: Thing) -> Option<usize> {
        self.place_of.get(&thing).copied()
    }
}

/// A frame around the nodes of each segment, where such frames do not run into each other.
fn frames(items: &[Item], segments: usize) -> Vec<(usize, Rect)> {
    let mut frames = vec![Rect::NOTHING; segments];
    for item in items {
        if let Some(g) = item.group {
            frames[g] = frames[g].union(Rect::from_center_size(item.at, CELL));
        }
    }
    // The name of a segment stands above its nodes.
    const NAME: f32 = 12.0;
    let all: Vec<(usize, Rect)> = frames
        .into_iter()
        .enumerate()
        .filter(|(_, f)| f.is_positive())
        .map(|(i, mut f)| {
            f.min.y -= NAME;
            (i, f)
        })
        .collect();
    all.iter()
        .filter(|(i, f)| {
            let clear = |item: &Item| item.group == Some(*i) || !f.contains(item.at);
            items.iter().all(clear)
        })
        .copied()
        .collect()
}

/// The sign of a kind of node.
pub fn sign(kind: NodeKind) -> Icon {
    match kind {
        NodeKind::MailGateway => icons::MAIL,
        NodeKind::MailFilter => icons::SHIELD_CHECK,
        NodeKind::MailboxServer => icons::INBOX,
        NodeKind::Webmail => icons::APP_WINDOW,
        NodeKind::Directory => icons::BOOK_OPEN,
        NodeKind::IdentityProvider => icons::KEY,
        NodeKind::CertificateAuthority => icons::BADGE_CHECK,
        NodeKind::Vpn => icons::LOCK,
        NodeKind::Bastion => icons::SHIELD,
        NodeKind::Workstations => icons::LAPTOP,
        NodeKind::FileServer => icons::FOLDER,
        NodeKind::Dns => icons::TAG,
        NodeKind::LogCollector => icons::TABLE,
        NodeKind::EndpointDetection => icons::CROSSHAIR,
        NodeKind::BackupOnline => icons::HARD_DRIVE,
        NodeKind::BackupOffline => icons::ARCHIVE,
        NodeKind::Application => icons::DATABASE,
        NodeKind::PartnerLink => icons::EXTERNAL_LINK,
        NodeKind::SupplierAccess => icons::PLUG,
        NodeKind::Telephony => icons::PHONE,
        NodeKind::Messenger => icons::MESSAGE_SQUARE,
        NodeKind::Badges => icons::DOOR_OPEN,
        NodeKind::Network => icons::ROUTER,
        NodeKind::Server => icons::SERVER,
    }
}
