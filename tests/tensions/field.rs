//! A ministry in which only what is asked about happens: no injects, no other people, and, where a tension is not about
//! hands, a team whose orders are done at once.

use crate::common::{self, Stream, command};
use cellule::assessment::{Measure, Tally};
use cellule::exercise::Exercise;
use cellule::exercise::command::{Actor, Deed, OrderRequest, USUAL};
use cellule::exercise::event::Event;
use cellule::exercise::plan::Plan;
use cellule::scenario::model::*;
use cellule::scenario::resolved::Resolved;
use cellule::simulation::blueprint::ix::*;
use cellule::simulation::event::Event as World;
use cellule::simulation::time::Time;
use std::sync::Arc;

/// One hour.
pub const HOUR: i32 = 3600;

/// Seconds of so many hours after STARTEX.
pub fn hours(h: i32) -> Time {
    Time(h * HOUR)
}

/// The two ministries, bare: nothing but the organisation and its attacker.
pub fn both() -> [Resolved; 2] {
    [common::flagship(), common::generated()].map(bare)
}

fn bare(mut s: Resolved) -> Resolved {
    s.injects.clear();
    s.playbooks.clear();
    s.objectives.clear();
    s.duties.clear();
    s.decision_points.clear();
    s
}

/// Without anybody who attacks.
pub fn in_peace(mut s: Resolved) -> Resolved {
    s.campaign = None;
    s
}

/// Orders are done at once, surely and without holding anybody: only what they do remains.
pub fn at_once(mut s: Resolved) -> Resolved {
    for a in &mut s.catalogue.actions {
        a.staff.clear();
        a.authority = None;
        a.duration = Estimate::Bare(Span::ZERO);
        a.success = Estimate::Bare(Share::ALL);
        a.by_administration = false;
    }
    s
}

/// Hunts find everything that is there and nothing else.
pub fn seeing_everything(mut s: Resolved) -> Resolved {
    for a in &mut s.catalogue.actions {
        for e in &mut a.effects {
            if let ActionEffect::Hunt {
                sensitivity,
                false_finding,
                ..
            } = e
            {
                *sensitivity = Estimate::Bare(Share::ALL);
                *false_finding = Estimate::Bare(Share(0));
            }
        }
    }
    s
}

/// Compiles it.
pub fn ready(s: Resolved) -> Arc<Plan> {
    common::compiled(s)
}

/// One run.
pub struct Trial {
    pub x: Exercise,
    pub events: Stream,
    channel: Option<ChannelId>,
}

impl Trial {
    /// At STARTEX; orders are given face to face unless another channel is named.
    pub fn new(plan: &Arc<Plan>, seed: u64) -> Trial {
        Trial {
            x: Exercise::with_seed(Arc::clone(plan), seed, None),
            events: Vec::new(),
            channel: Some("in-person".into()),
        }
    }

    /// Orders go by this channel from now on.
    pub fn by(&mut self, channel: &str) {
        self.channel = Some(channel.into());
    }

    /// On to a moment.
    pub fn until(&mut self, at: Time) {
        self.x.advance(at);
        self.events.extend(self.x.drain());
    }

    /// Gives an order; panics where the scenario does not know it.
    pub fn order(&mut self, action: &str, target: Option<&str>, copy_age: Option<Span>) {
        let deed = Deed::Order(request(action, target, copy_age));
        let mut c = command(&self.x, Actor::Facilitator, deed);
        c.channel = self.channel.clone();
        if let Err(e) = self.x.command(c) {
            panic!("{action} at {target:?}: {e}");
        }
        self.events.extend(self.x.drain());
    }

    /// An order at each of these.
    pub fn order_each<'a>(&mut self, action: &str, targets: impl IntoIterator<Item = &'a str>) {
        for t in targets {
            self.order(action, Some(t), None);
        }
    }

    /// Orders that begin at one hour.
    pub fn operation(&mut self, hour: Time, orders: Vec<OrderRequest>) {
        let deed = Deed::Operation {
            name: "hour H".to_owned(),
            hour,
            orders,
        };
        let mut c = command(&self.x, Actor::Facilitator, deed);
        c.channel = self.channel.clone();
        if let Err(e) = self.x.command(c) {
            panic!("operation: {e}");
        }
        self.events.extend(self.x.drain());
    }

    /// Nodes on which the attacker is now.
    pub fn compromised(&self) -> Vec<NodeIx> {
        let nodes = self.x.plan().blueprint.nodes.ids();
        nodes
            .filter(|n| self.x.world().is_compromised(*n))
            .collect()
    }

    /// Truths after a moment.
    pub fn after(&self, from: Time) -> impl Iterator<Item = (Time, World)> {
        self.events.iter().filter_map(move |(at, e)| match e {
            Event::World(w) if *at > from => Some((*at, *w)),
            _ => None,
        })
    }

    /// Records consulted or extracted after a moment.
    pub fn records_after(&self, from: Time) -> f64 {
        self.after(from)
            .map(|(_, e)| match e {
                World::Records { count, .. } => f64::from(count),
                _ => 0.0,
            })
            .sum()
    }

    /// A measure now.
    pub fn measure(&self, m: Measure) -> f64 {
        let mut tally = Tally::new(Arc::clone(self.x.plan()));
        for (at, e) in &self.events {
            tally.take(*at, e);
        }
        let now = self.x.now();
        tally
            .measures(now, self.x.world())
            .get(m)
            .unwrap_or(f64::NAN)
    }
}

/// An order in words.
pub fn request(action: &str, target: Option<&str>, copy_age: Option<Span>) -> OrderRequest {
    OrderRequest {
        action: action.into(),
        target: target.map(str::to_owned),
        copy_age,
        priority: USUAL,
    }
}

/// The ids of nodes of these kinds.
pub fn of_kind(plan: &Plan, kinds: &[NodeKind]) -> Vec<String> {
    let b = &plan.blueprint;
    let fits = b.nodes.iter().filter(|(_, n)| kinds.contains(&n.kind));
    fits.map(|(i, _)| b.names.nodes.id(i).to_owned()).collect()
}

/// The ids of nodes at which an action can be aimed.
pub fn aimable(plan: &Plan, action: &str, nodes: &[NodeIx]) -> Vec<String> {
    let b = &plan.blueprint;
    let a = b.names.actions.rank(action).expect("the catalogue has it");
    let kinds = &b.actions[a].node_kinds;
    let fits = nodes
        .iter()
        .filter(|n| kinds.is_empty() || kinds.contains(&b.nodes[**n].kind));
    fits.map(|n| b.names.nodes.id(*n).to_owned()).collect()
}

/// Nodes on which the attacker could ever be.
pub fn haunts(plan: &Plan) -> Vec<NodeIx> {
    let b = &plan.blueprint;
    b.nodes
        .ids()
        .filter(|n| !b.footholds_at[*n].is_empty())
        .collect()
}

/// Everything that cuts mail and its doors off.
pub fn cut(t: &mut Trial) {
    let plan = Arc::clone(t.x.plan());
    for (action, kind) in [
        ("disconnect-server", NodeKind::MailboxServer),
        ("close-webmail", NodeKind::Webmail),
        ("close-vpn", NodeKind::Vpn),
    ] {
        for n in of_kind(&plan, &[kind]) {
            t.order(action, Some(&n), None);
        }
    }
}

/// The mean of some figures.
pub fn mean(of: &[f64]) -> f64 {
    assert!(!of.is_empty(), "no run counted");
    of.iter().sum::<f64>() / of.len() as f64
}

/// Each dose gives more than the one before, by at least this much.
pub fn assert_rises(what: &str, responses: &[f64], by: f64) {
    assert!(
        responses.windows(2).all(|w| w[1] >= w[0] + by),
        "{what} should rise with the dose: {responses:?}"
    );
}

/// Each share is larger than the one before, by at least this much, until hardly anything is left to gain.
pub fn assert_rises_to_the_top(what: &str, shares: &[f64], by: f64) {
    assert!(
        shares
            .windows(2)
            .all(|w| w[1] >= w[0] + by || (w[0] > 0.95 && w[1] >= w[0])),
        "{what} should rise with the dose: {shares:?}"
    );
}

/// Each dose gives less than the one before, by at least this much.
pub fn assert_falls(what: &str, responses: &[f64], by: f64) {
    assert!(
        responses.windows(2).all(|w| w[1] <= w[0] - by),
        "{what} should fall with the dose: {responses:?}"
    );
}
