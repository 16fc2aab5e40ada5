//! What the attacker could ever do, whatever the defenders do or leave undone: an upper bound, never a forecast.
//!
//! Stages, footholds, control, passwords and knowledge are found together as a least fixed point. Each way to do a
//! stage waits for the first thing that it lacks, so the work is linear in the campaign and the graph.

use super::Subject;
use super::problem::Unmet;
use super::time::Calendar;
use crate::scenario::model::*;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What can ever be done.
#[derive(Debug, Default)]
pub(super) struct Attack<'a> {
    /// For each stage that can be done, the earliest second after STARTEX.
    pub(super) done: HashMap<&'a str, i64>,
    /// What each way lacks, by stage and number; nothing where it is open.
    pub(super) lacks: HashMap<(usize, usize), Vec<Unmet>>,
    /// Holdings and what can be done with their records.
    pub(super) handled: HashSet<(&'a str, Handling)>,
}

/// Something that a way can wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Thing<'a> {
    Done(&'a str),
    Foothold(&'a str),
    Control(&'a str),
    Credential(&'a str),
    Knows(&'a str),
    Reach(&'a str),
}

/// What a way needs: something to be gained, or something that holds or does not from the start.
enum Need<'a> {
    Gained(Thing<'a>),
    Fixed(bool, Unmet),
}

struct Explorer<'a> {
    organisation: Option<&'a Organisation>,
    campaign: &'a Campaign,
    techniques: HashMap<&'a str, &'a Technique>,
    nodes: HashMap<&'a str, &'a Node>,
    accounts: HashMap<&'a str, &'a AccountGroup>,
    data: HashMap<&'a str, &'a DataHolding>,
    links: HashMap<&'a str, Vec<(LinkKind, &'a str)>>,
    members: HashMap<&'a str, Vec<&'a str>>,
    domains: HashMap<&'a str, Vec<&'a str>>,
    gained: HashSet<Thing<'a>>,
    waiting: HashMap<Thing<'a>, Vec<(usize, usize)>>,
    fresh: Vec<Thing<'a>>,
    spread: HashSet<&'a str>,
    segments_done: HashSet<&'a str>,
}

/// Finds what the attacker of a scenario could ever do.
pub(super) fn explore<'a>(subject: &Subject<'a>, calendar: &Calendar) -> Attack<'a> {
    let Some(campaign) = subject.campaign else {
        return Attack::default();
    };
    let mut explorer = Explorer::new(subject, campaign);
    explorer.run(calendar)
}

impl<'a> Explorer<'a> {
    fn new(subject: &Subject<'a>, campaign: &'a Campaign) -> Explorer<'a> {
        let mut links: HashMap<&str, Vec<(LinkKind, &str)>> = HashMap::new();
        let mut members: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut domains: HashMap<&str, Vec<&str>> = HashMap::new();
        let organisation = subject.organisation;
        for link in organisation.map(|o| o.links.as_slice()).unwrap_or_default() {
            let list = links.entry(link.from.as_str()).or_default();
            list.extend(link.to.iter().map(|to| (link.kind, to.as_str())));
            if link.kind == LinkKind::MemberOf {
                for domain in &link.to {
                    let members = domains.entry(domain.as_str()).or_default();
                    members.push(link.from.as_str());
                }
            }
        }
        let nodes = organisation.map(|o| o.nodes.as_slice()).unwrap_or_default();
        for node in nodes {
            if let Some(segment) = &node.segment {
                members
                    .entry(segment.as_str())
                    .or_default()
                    .push(node.id.as_str());
            }
        }
        macro_rules! by_id {
            ($list:ident) => {
                organisation
                    .map(|o| o.$list.iter().map(|x| (x.id.as_str(), x)).collect())
                    .unwrap_or_default()
            };
        }
        Explorer {
            organisation,
            campaign,
            techniques: subject
                .catalogue
                .techniques
                .iter()
                .map(|t| (t.id.as_str(), t))
                .collect(),
            nodes: by_id!(nodes),
            accounts: by_id!(accounts),
            data: by_id!(data),
            links,
            members,
            domains,
            gained: HashSet::new(),
            waiting: HashMap::new(),
            fresh: Vec::new(),
            spread: HashSet::new(),
            segments_done: HashSet::new(),
        }
    }

    fn run(&mut self, calendar: &Calendar) -> Attack<'a> {
        let mut attack = Attack::default();
        let mut ready: Vec<(usize, usize)> = self
            .campaign
            .stages
            .iter()
            .enumerate()
            .flat_map(|(s, stage)| (0..stage.alternatives.len()).map(move |a| (s, a)))
            .collect();
        ready.reverse();
        let mut open = HashSet::new();
        loop {
            while let Some((s, a)) = ready.pop() {
                if open.contains(&(s, a)) {
                    continue;
                }
                match self.first_lack(s, a) {
                    Lack::Nothing => {
                        open.insert((s, a));
                        self.succeed(s, a, calendar, &mut attack);
                    }
                    Lack::Waits(thing) => self.waiting.entry(thing).or_default().push((s, a)),
                    Lack::Forever => {}
                }
            }
            let Some(thing) = self.fresh.pop() else { break };
            self.follow(thing);
            ready.extend(self.waiting.remove(&thing).unwrap_or_default());
        }
        for (s, stage) in self.campaign.stages.iter().enumerate() {
            for a in 0..stage.alternatives.len() {
                if !open.contains(&(s, a)) {
                    attack.lacks.insert((s, a), self.all_lacks(s, a));
                }
            }
        }
        attack
    }

    /// What a way needs, in the order in which a person would say it.
    fn needs(&self, s: usize, a: usize) -> Vec<Need<'a>> {
        let campaign: &'a Campaign = self.campaign;
        let stage = &campaign.stages[s];
        let way = &stage.alternatives[a];
        let mut needs: Vec<Need<'a>> = stage
            .after
            .iter()
            .map(|id| Need::Gained(Thing::Done(id.as_str())))
            .collect();
        let on = way.on.as_str();
        let reach = self
            .techniques
            .get(way.technique.as_str())
            .is_some_and(|t| t.needs_reach);
        if reach && self.nodes.get(on).is_some_and(|n| !n.exposed) {
            needs.push(Need::Gained(Thing::Reach(on)));
        }
        needs.extend(way.needs.iter().filter_map(|need| self.need(need)));
        needs
    }

    /// A need of a way; nothing where it names something unknown, which is reported elsewhere.
    fn need(&self, need: &'a AttackerNeed) -> Option<Need<'a>> {
        let known_node = |id: &NodeId| self.nodes.contains_key(id.as_str());
        Some(match need {
            AttackerNeed::Foothold(id) if known_node(id) => {
                Need::Gained(Thing::Foothold(id.as_str()))
            }
            AttackerNeed::Control(id) if known_node(id) => {
                Need::Gained(Thing::Control(id.as_str()))
            }
            AttackerNeed::Credential(id) if self.accounts.contains_key(id.as_str()) => {
                Need::Gained(Thing::Credential(id.as_str()))
            }
            AttackerNeed::Knows(id) => Need::Gained(Thing::Knows(id.as_str())),
            AttackerNeed::Vulnerable(id) => {
                let node = self.nodes.get(id.as_str())?;
                Need::Fixed(node.vulnerable, Unmet::Flaw(id.to_string()))
            }
            AttackerNeed::NoSecondFactor(id) => {
                let group = self.accounts.get(id.as_str())?;
                Need::Fixed(!group.mfa, Unmet::SecondFactor(id.to_string()))
            }
            AttackerNeed::HelpDesk => {
                let desk = self.organisation?.help_desk.is_some();
                Need::Fixed(desk, Unmet::HelpDesk)
            }
            AttackerNeed::Foothold(_) | AttackerNeed::Control(_) | AttackerNeed::Credential(_) => {
                return None;
            }
        })
    }

    fn first_lack(&self, s: usize, a: usize) -> Lack<'a> {
        for need in self.needs(s, a) {
            match need {
                Need::Gained(thing) if !self.gained.contains(&thing) => return Lack::Waits(thing),
                Need::Fixed(false, _) => return Lack::Forever,
                Need::Gained(_) | Need::Fixed(true, _) => {}
            }
        }
        Lack::Nothing
    }

    fn all_lacks(&self, s: usize, a: usize) -> Vec<Unmet> {
        let mut lacks = Vec::new();
        for need in self.needs(s, a) {
            match need {
                Need::Gained(thing) if !self.gained.contains(&thing) => lacks.push(match thing {
                    Thing::Done(id) => Unmet::After(id.to_owned()),
                    Thing::Foothold(id) => Unmet::Foothold(id.to_owned()),
                    Thing::Control(id) => Unmet::Control(id.to_owned()),
                    Thing::Credential(id) => Unmet::Credential(id.to_owned()),
                    Thing::Knows(id) => Unmet::Knows(id.to_owned()),
                    Thing::Reach(id) => Unmet::Reach(id.to_owned()),
                }),
                Need::Fixed(false, unmet) => lacks.push(unmet),
                Need::Gained(_) | Need::Fixed(true, _) => {}
            }
        }
        lacks.dedup();
        lacks
    }

    /// A way is open: its stage can be done, and it gives what it gives.
    fn succeed(&mut self, s: usize, a: usize, calendar: &Calendar, attack: &mut Attack<'a>) {
        let campaign: &'a Campaign = self.campaign;
        let stage = &campaign.stages[s];
        let begins = -i64::from(campaign.begins_before.seconds());
        let from = stage
            .after
            .iter()
            .filter_map(|id| attack.done.get(id.as_str()).copied())
            .chain(stage.not_before.map(|moment| calendar.seconds(moment)))
            .fold(begins, i64::max);
        attack.done.entry(stage.id.as_str()).or_insert(from);
        self.gain(Thing::Done(stage.id.as_str()));
        for gain in &stage.alternatives[a].gives {
            match gain {
                Gain::Foothold { on, control, .. } => {
                    self.gain(Thing::Foothold(on.as_str()));
                    if *control {
                        self.gain(Thing::Control(on.as_str()));
                    }
                }
                Gain::Credential(id) => self.gain(Thing::Credential(id.as_str())),
                Gain::Secrets(id) => {
                    if let Some(&holding) = self.data.get(id.as_str()) {
                        for account in &holding.secrets {
                            self.gain(Thing::Credential(account.as_str()));
                        }
                    }
                }
                Gain::Knows(id) => self.gain(Thing::Knows(id.as_str())),
                Gain::Records { from, handling, .. } => {
                    attack.handled.insert((from.as_str(), *handling));
                }
                Gain::Blind(_) | Gain::SpoilBackups { .. } | Gain::Publish(_) | Gain::Break(_) => {}
            }
        }
    }

    fn gain(&mut self, thing: Thing<'a>) {
        if self.gained.insert(thing) {
            self.fresh.push(thing);
        }
    }

    /// What follows from something gained, besides stages.
    fn follow(&mut self, thing: Thing<'a>) {
        match thing {
            Thing::Done(_) | Thing::Knows(_) | Thing::Reach(_) => {}
            Thing::Foothold(node) => self.reach_from(node),
            Thing::Control(node) => {
                self.gain(Thing::Foothold(node));
                for (kind, to) in self.links.get(node).cloned().unwrap_or_default() {
                    match kind {
                        LinkKind::Administers
                        | LinkKind::Hosts
                        | LinkKind::Trusts
                        | LinkKind::Supplies => self.gain(Thing::Control(to)),
                        LinkKind::MemberOf
                        | LinkKind::AuthenticatesThrough
                        | LinkKind::RoutesMailTo
                        | LinkKind::Reaches
                        | LinkKind::DependsOn
                        | LinkKind::BacksUp
                        | LinkKind::LogsTo => {}
                    }
                }
                // Members obey the group or domain that they belong to.
                for member in self.domains.get(node).cloned().unwrap_or_default() {
                    self.gain(Thing::Control(member));
                }
            }
            Thing::Credential(account) => {
                if let Some(&group) = self.accounts.get(account) {
                    for node in &group.controls {
                        self.gain(Thing::Control(node.as_str()));
                    }
                    for node in &group.opens {
                        self.gain(Thing::Reach(node.as_str()));
                    }
                }
            }
        }
    }

    /// Everything that could ever be reached from a node over links and within segments.
    fn reach_from(&mut self, node: &'a str) {
        let mut stack = vec![node];
        while let Some(node) = stack.pop() {
            if !self.spread.insert(node) {
                continue;
            }
            self.gain(Thing::Reach(node));
            if self.campaign.spreads.is_some() {
                self.gain(Thing::Foothold(node));
                self.gain(Thing::Control(node));
            }
            for &(_, to) in self.links.get(node).map(Vec::as_slice).unwrap_or_default() {
                stack.push(to);
            }
            let segment = self.nodes.get(node).and_then(|n| n.segment.as_ref());
            if let Some(segment) = segment.map(SegmentId::as_str)
                && self.segments_done.insert(segment)
            {
                stack.extend(self.members.get(segment).into_iter().flatten());
            }
        }
    }
}

enum Lack<'a> {
    Nothing,
    Waits(Thing<'a>),
    Forever,
}

/// One circle for each group of things that wait for each other, in the order of the things.
pub(super) fn cycles(edges: &BTreeMap<usize, Vec<usize>>) -> Vec<Vec<usize>> {
    let mut graph: petgraph::graphmap::DiGraphMap<usize, ()> =
        petgraph::graphmap::DiGraphMap::new();
    for (&from, list) in edges {
        for &to in list {
            graph.add_edge(from, to, ());
        }
    }
    let mut circles = Vec::new();
    for mut component in petgraph::algo::kosaraju_scc(&graph) {
        component.sort_unstable();
        let first = component[0];
        if component.len() == 1 && !graph.contains_edge(first, first) {
            continue;
        }
        let inside: HashSet<usize> = component.iter().copied().collect();
        circles.push(shortest_circle(&graph, &inside, first));
    }
    circles.sort();
    circles
}

/// The shortest way from a thing back to itself.
fn shortest_circle(
    graph: &petgraph::graphmap::DiGraphMap<usize, ()>,
    inside: &HashSet<usize>,
    first: usize,
) -> Vec<usize> {
    let mut came_from: HashMap<usize, usize> = HashMap::new();
    let mut queue = std::collections::VecDeque::from([first]);
    while let Some(at) = queue.pop_front() {
        let mut next: Vec<usize> = graph.neighbors(at).filter(|n| inside.contains(n)).collect();
        next.sort_unstable();
        for to in next {
            if to == first {
                let mut circle = vec![first];
                let mut step = at;
                while step != first {
                    circle.push(step);
                    step = came_from[&step];
                }
                circle.push(first);
                circle.reverse();
                return circle;
            }
            if let std::collections::hash_map::Entry::Vacant(entry) = came_from.entry(to) {
                entry.insert(at);
                queue.push_back(to);
            }
        }
    }
    vec![first]
}
