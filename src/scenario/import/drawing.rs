//! A drawing: what a graph or a table says of an organisation, in its own words, before it becomes one.
//!
//! Readers of DOT, GraphML and tables fill it in; [`organisation`] decides what each thing is and makes ids. It knows words and places,
//! no file format.

use super::loss::{LossKind, Losses, Spot};
use super::node_words::{self, Field, Sort};
use crate::scenario::edit::names::slug;
use crate::scenario::edit::template;
use crate::scenario::model::*;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Most things that are read.
pub const MOST_THINGS: usize = 5_000;
/// Most ties that are read.
pub const MOST_TIES: usize = 50_000;

/// A thing of a drawing.
#[derive(Debug, Clone)]
pub struct Thing {
    /// Where it stands.
    pub spot: Spot,
    /// What ties call it.
    pub key: String,
    /// What is written on it.
    pub label: String,
    /// What its fields say, each with its place.
    pub fields: Vec<(Field, String, Spot)>,
    /// The group that it stands in.
    pub group: Option<usize>,
    /// Where it stands on the canvas.
    pub position: Option<Position>,
}

/// What a tie means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TieKind {
    /// A link.
    Link(LinkKind),
    /// A department has its mailboxes there.
    Mailboxes,
    /// A department needs it.
    Needs,
}

/// A tie between two things.
#[derive(Debug, Clone)]
pub struct Tie {
    /// Where it stands.
    pub spot: Spot,
    /// Where it starts: a key or a label.
    pub from: String,
    /// Where it ends.
    pub to: String,
    /// What it means; guessed where absent.
    pub kind: Option<TieKind>,
    /// Whether it has a direction.
    pub directed: bool,
}

/// A drawing.
#[derive(Debug, Clone, Default)]
pub struct Drawing {
    /// What stands above it.
    pub title: String,
    /// Groups: segments. Key and label.
    pub groups: Vec<(String, String)>,
    /// Things.
    pub things: Vec<Thing>,
    /// Ties.
    pub ties: Vec<Tie>,
    /// What only says how it looks, with how often.
    pub looks: BTreeMap<String, u32>,
}

impl Drawing {
    /// Notes what only says how something looks.
    pub fn look(&mut self, name: &str) {
        let name = match self.looks.len() < 100 || self.looks.contains_key(name) {
            true => name,
            false => "…",
        };
        let count = self.looks.entry(name.to_owned()).or_insert(0);
        *count = count.saturating_add(1);
    }
}

/// Ids that are given away.
#[derive(Debug, Default)]
pub struct Ids {
    taken: HashSet<String>,
    next: HashMap<String, u32>,
}

impl Ids {
    /// An id of its own, made of words.
    pub fn make(&mut self, words: &str) -> String {
        let base = slug(words);
        if self.taken.insert(base.clone()) {
            return base;
        }
        let mut number = self.next.get(&base).copied().unwrap_or(1);
        loop {
            number += 1;
            let id = format!("{base}-{number}");
            if self.taken.insert(id.clone()) {
                self.next.insert(base, number);
                return id;
            }
        }
    }
}

/// What a thing became.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Became {
    Node(usize),
    Department(usize),
    PublicService(usize),
}

struct Making<'l> {
    losses: &'l mut Losses,
    o: Organisation,
    ids: Ids,
    segments: HashMap<String, SegmentId>,
    sites: HashMap<String, SiteId>,
    /// By key, then by what is written on a thing.
    places: HashMap<String, Became>,
    /// What departments need, in the order in which it is said.
    needs: BTreeMap<usize, Vec<String>>,
}

/// The organisation that a drawing shows; nothing where it shows nothing.
pub fn organisation(drawing: Drawing, losses: &mut Losses) -> Option<Organisation> {
    if drawing.things.is_empty() {
        return None;
    }
    let mut making = Making {
        o: Organisation {
            name: Text::Plain(drawing.title.clone()),
            ..empty()
        },
        losses,
        ids: Ids::default(),
        segments: HashMap::new(),
        sites: HashMap::new(),
        places: HashMap::new(),
        needs: BTreeMap::new(),
    };
    let groups: Vec<Option<SegmentId>> = drawing
        .groups
        .iter()
        .map(|(key, label)| making.segment(if label.trim().is_empty() { key } else { label }))
        .collect();
    let mut labels: Vec<(String, Became)> = Vec::new();
    for thing in drawing.things.iter().take(MOST_THINGS) {
        if let Some(became) = making.thing(thing, &groups) {
            making
                .places
                .entry(thing.key.clone())
                .or_insert(became.clone());
            labels.push((node_words::folded(&thing.label), became));
        }
    }
    // What is written on a thing names it only where no key does.
    for (label, became) in labels {
        making.places.entry(label).or_insert(became);
    }
    if drawing.things.len() > MOST_THINGS {
        let beyond = drawing.things.len() - MOST_THINGS;
        making
            .losses
            .note(Spot::File, LossKind::BeyondLimits, beyond.to_string());
    }
    making.ties(&drawing.ties);
    making.functions();
    for (name, count) in &drawing.looks {
        let value = format!("{name} ×{count}");
        making
            .losses
            .note(Spot::File, LossKind::LooksLeftOut, value);
    }
    Some(making.whole())
}

fn empty() -> Organisation {
    Organisation {
        name: Text::default(),
        sites: Vec::new(),
        segments: Vec::new(),
        nodes: Vec::new(),
        links: Vec::new(),
        departments: Vec::new(),
        data: Vec::new(),
        accounts: Vec::new(),
        channels: Vec::new(),
        log_sources: Vec::new(),
        teams: Vec::new(),
        help_desk: None,
        public_services: Vec::new(),
        outsiders: Vec::new(),
        trust: Vec::new(),
    }
}

/// A ministry of which nothing is known, with the telephone and the teams without which no cell can act.
pub fn frame(losses: &mut Losses) -> Organisation {
    let mut o = empty();
    people(&mut o, losses);
    o
}

/// Fills in who acts and by what they speak, where an organisation has nobody.
fn people(o: &mut Organisation, losses: &mut Losses) {
    let Some(Part::Here(frame)) = template::frame().and_then(|s| s.organisation) else {
        return;
    };
    if o.name.is_empty() {
        o.name = frame.name;
    }
    if o.channels.is_empty() {
        for channel in &frame.channels {
            let name = channel.id.as_str();
            losses.note(Spot::File, LossKind::PeopleDefaulted, name);
        }
        o.channels = frame.channels;
    }
    if o.teams.is_empty() {
        for team in &frame.teams {
            let name = team.id.as_str();
            losses.note(Spot::File, LossKind::PeopleDefaulted, name);
        }
        o.teams = frame.teams;
    }
}

/// Letters of a name that are kept.
fn name_of(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(200).collect()
}

impl Making<'_> {
    fn segment(&mut self, name: &str) -> Option<SegmentId> {
        let name = name_of(name);
        if name.is_empty() {
            return None;
        }
        let key = node_words::folded(&name);
        if let Some(id) = self.segments.get(&key) {
            return Some(id.clone());
        }
        let id = SegmentId(self.ids.make(&name));
        self.segments.insert(key, id.clone());
        self.o.segments.push(Segment {
            id: id.clone(),
            name: Text::Plain(name),
        });
        Some(id)
    }

    fn site(&mut self, name: &str) -> Option<SiteId> {
        let name = name_of(name);
        if name.is_empty() {
            return None;
        }
        let key = node_words::folded(&name);
        if let Some(id) = self.sites.get(&key) {
            return Some(id.clone());
        }
        let id = SiteId(self.ids.make(&name));
        self.sites.insert(key, id.clone());
        self.o.sites.push(Site {
            id: id.clone(),
            name: Text::Plain(name),
            travel: Span::hours(2),
        });
        Some(id)
    }

    /// What a thing is: what its fields say, then what is written on it.
    fn sort(&mut self, thing: &Thing) -> Sort {
        let said = thing.fields.iter().filter(|f| f.0 == Field::Kind);
        for (_, text, spot) in said {
            if let Some(sort) = node_words::sort(text) {
                return sort;
            }
            if !text.trim().is_empty() {
                self.losses
                    .note(spot.clone(), LossKind::UnknownMember, text);
            }
        }
        let staffed = thing.fields.iter().any(|f| f.0 == Field::People);
        let written = node_words::sort(&thing.label).or_else(|| node_words::sort(&thing.key));
        let sort = match written {
            Some(Sort::Node(_)) | None if staffed && written != workstations() => Sort::Department,
            Some(sort) => sort,
            None => Sort::Node(NodeKind::Server),
        };
        let told = match sort {
            Sort::Node(kind) => format!("{kind:?}"),
            Sort::Department | Sort::Channel(_) | Sort::PublicService | Sort::Segment => {
                "Department".to_owned()
            }
        };
        let value = format!("{}: {told}", name_of(&thing.label));
        self.losses
            .note(thing.spot.clone(), LossKind::KindGuessed, value);
        sort
    }

    fn thing(&mut self, thing: &Thing, groups: &[Option<SegmentId>]) -> Option<Became> {
        let mut name = name_of(&thing.label);
        if name.is_empty() {
            name = name_of(&thing.key);
        }
        let sort = self.sort(thing);
        let wish = thing
            .fields
            .iter()
            .find(|f| f.0 == Field::Id && !f.1.trim().is_empty())
            .map_or(name.as_str(), |f| f.1.as_str());
        match sort {
            Sort::Node(kind) => {
                let id = NodeId(self.ids.make(wish));
                let group = thing.group.and_then(|g| groups.get(g).cloned().flatten());
                let node = self.node(thing, id, name, kind, group);
                self.o.nodes.push(node);
                Some(Became::Node(self.o.nodes.len() - 1))
            }
            Sort::Department | Sort::Channel(_) => {
                let id = DepartmentId(self.ids.make(wish));
                let department = self.department(thing, id, name);
                self.o.departments.push(department);
                Some(Became::Department(self.o.departments.len() - 1))
            }
            Sort::PublicService => {
                let id = PublicServiceId(self.ids.make(wish));
                self.leftover(thing, &[]);
                self.o.public_services.push(PublicService {
                    id,
                    name: Text::Plain(name),
                    needs: Vec::new(),
                    tolerance: Span::ZERO,
                });
                Some(Became::PublicService(self.o.public_services.len() - 1))
            }
            Sort::Segment => {
                self.segment(&name);
                self.leftover(thing, &[]);
                None
            }
        }
    }

    /// Fields that have no place on a thing of this sort.
    fn leftover(&mut self, thing: &Thing, used: &[Field]) {
        // What these say is told elsewhere: it names the thing or becomes a tie.
        let always = [
            Field::Id,
            Field::Name,
            Field::Kind,
            Field::DependsOn,
            Field::Mailboxes,
        ];
        for (field, text, spot) in &thing.fields {
            let placed = used.contains(field)
                || always.contains(field)
                || matches!(field, Field::Linked(..))
                || text.trim().is_empty();
            if !placed {
                self.losses
                    .note(spot.clone(), LossKind::UnknownMember, text);
            }
        }
    }

    fn unreadable(&mut self, spot: &Spot, text: &str) {
        self.losses.note(spot.clone(), LossKind::Unreadable, text);
    }

    fn node(
        &mut self,
        thing: &Thing,
        id: NodeId,
        name: String,
        kind: NodeKind,
        group: Option<SegmentId>,
    ) -> Node {
        let mut node = bare_node(id, &name, kind);
        node.segment = group;
        node.position = thing.position;
        for (field, text, spot) in &thing.fields {
            match field {
                Field::Segment => node.segment = self.segment(text).or(node.segment),
                Field::Site => node.site = self.site(text).or(node.site),
                Field::Exposed | Field::Vulnerable | Field::Core => {
                    match (node_words::yes_or_no(text), field) {
                        (Some(yes), Field::Exposed) => node.exposed = yes,
                        (Some(yes), Field::Vulnerable) => node.vulnerable = yes,
                        (Some(yes), _) => node.core = yes,
                        (None, _) => self.unreadable(spot, text),
                    }
                }
                Field::MailPerHour | Field::MailHeld => match (node_words::count(text), field) {
                    (Some(n), Field::MailPerHour) => node.mail_per_hour = n,
                    (Some(n), _) => node.mail_held = n,
                    (None, _) if text.trim().is_empty() => {}
                    (None, _) => self.unreadable(spot, text),
                },
                _ => {}
            }
        }
        let used = [
            Field::Segment,
            Field::Site,
            Field::Exposed,
            Field::Vulnerable,
            Field::Core,
            Field::MailPerHour,
            Field::MailHeld,
        ];
        self.leftover(thing, &used);
        node
    }

    fn department(&mut self, thing: &Thing, id: DepartmentId, name: String) -> Department {
        let mut department = Department {
            id,
            name: Text::Plain(name),
            people: 0,
            site: None,
            hours: Hours::default(),
            mailboxes: None,
            mail: MailVolume::default(),
            functions: Vec::new(),
            position: thing.position,
        };
        for (field, text, spot) in &thing.fields {
            match field {
                Field::Site => department.site = self.site(text).or(department.site),
                Field::People => match node_words::count(text) {
                    Some(n) => department.people = n,
                    None if text.trim().is_empty() => {}
                    None => self.unreadable(spot, text),
                },
                Field::Hours => match node_words::hours(text) {
                    Some(hours) => department.hours = hours,
                    None if text.trim().is_empty() => {}
                    None => self.unreadable(spot, text),
                },
                _ => {}
            }
        }
        if department.people == 0 {
            department.people = ASSUMED_PEOPLE;
            let value = format!("{}: {ASSUMED_PEOPLE}", department.id);
            self.losses
                .note(thing.spot.clone(), LossKind::EstimateDefaulted, value);
        }
        self.leftover(thing, &[Field::Site, Field::People, Field::Hours]);
        department
    }

    fn find(&self, name: &str) -> Option<Became> {
        let by_key = self
            .places
            .get(name.trim())
            .or_else(|| self.places.get(name));
        by_key
            .or_else(|| self.places.get(&node_words::folded(name)))
            .cloned()
    }

    fn ties(&mut self, ties: &[Tie]) {
        if ties.len() > MOST_TIES {
            let beyond = (ties.len() - MOST_TIES).to_string();
            self.losses.note(Spot::File, LossKind::BeyondLimits, beyond);
        }
        let mut edges: Vec<(LinkKind, usize, usize, Spot)> = Vec::new();
        let mut unsaid = 0usize;
        for tie in ties.iter().take(MOST_TIES) {
            let value = format!("{} → {}", name_of(&tie.from), name_of(&tie.to));
            let (Some(from), Some(to)) = (self.find(&tie.from), self.find(&tie.to)) else {
                self.losses
                    .note(tie.spot.clone(), LossKind::RelationLeftOut, value);
                continue;
            };
            match (from, to) {
                (Became::Node(a), Became::Node(b)) if a != b => {
                    let kind = match tie.kind {
                        Some(TieKind::Link(kind)) => kind,
                        Some(TieKind::Mailboxes | TieKind::Needs) => LinkKind::DependsOn,
                        None => {
                            unsaid += 1;
                            LinkKind::Reaches
                        }
                    };
                    edges.push((kind, a, b, tie.spot.clone()));
                    if !tie.directed && kind == LinkKind::Reaches {
                        edges.push((kind, b, a, tie.spot.clone()));
                    }
                }
                (Became::Department(d), Became::Node(n)) => self.need(d, n, tie),
                (Became::Node(n), Became::Department(d)) => self.need(d, n, tie),
                (Became::PublicService(s), Became::Node(n))
                | (Became::Node(n), Became::PublicService(s)) => {
                    let id = self.o.nodes[n].id.clone();
                    let needs = &mut self.o.public_services[s].needs;
                    if !needs.contains(&id) {
                        needs.push(id);
                    }
                }
                _ => self
                    .losses
                    .note(tie.spot.clone(), LossKind::RelationLeftOut, value),
            }
        }
        if unsaid > 0 {
            let value = format!("{:?} ×{unsaid}", LinkKind::Reaches);
            self.losses
                .note(Spot::File, LossKind::RelationGuessed, value);
        }
        self.links(edges);
    }

    /// A department needs a node; its mailbox server is told apart.
    fn need(&mut self, department: usize, node: usize, tie: &Tie) {
        let server = self.o.nodes[node].kind == NodeKind::MailboxServer;
        let id = self.o.nodes[node].id.clone();
        let free = self.o.departments[department].mailboxes.is_none();
        let mailboxes = tie.kind == Some(TieKind::Mailboxes) || tie.kind != Some(TieKind::Needs);
        if server && free && mailboxes {
            self.o.departments[department].mailboxes = Some(id);
            return;
        }
        let needs = self.needs.entry(department).or_default();
        if !needs.contains(&id.0) {
            needs.push(id.0);
        }
    }

    /// Edges once each, without circles where a circle would mean that nothing ever starts.
    fn links(&mut self, edges: Vec<(LinkKind, usize, usize, Spot)>) {
        let mut seen: HashSet<(LinkKind, usize, usize)> = HashSet::new();
        let mut edges = edges;
        edges.retain(|(kind, from, to, _)| seen.insert((*kind, *from, *to)));
        for waits in [
            LinkKind::DependsOn,
            LinkKind::Hosts,
            LinkKind::AuthenticatesThrough,
        ] {
            let of: Vec<usize> = (0..edges.len()).filter(|&e| edges[e].0 == waits).collect();
            let pairs: Vec<(usize, usize)> = of.iter().map(|&e| (edges[e].1, edges[e].2)).collect();
            let closing = closing(self.o.nodes.len(), &pairs);
            let dropped: HashSet<usize> = closing.into_iter().map(|n| of[n]).collect();
            let mut number = 0;
            let (nodes, losses) = (&self.o.nodes, &mut self.losses);
            edges.retain(|(_, from, to, spot)| {
                number += 1;
                let keep = !dropped.contains(&(number - 1));
                if !keep {
                    let value = format!("{} → {}", nodes[*from].id, nodes[*to].id);
                    losses.note(spot.clone(), LossKind::RelationLeftOut, value);
                }
                keep
            });
        }
        let mut at: HashMap<(LinkKind, usize), usize> = HashMap::new();
        for (kind, from, to, _) in edges {
            let to = self.o.nodes[to].id.clone();
            match at.get(&(kind, from)) {
                Some(&n) => self.o.links[n].to.push(to),
                None => {
                    at.insert((kind, from), self.o.links.len());
                    self.o.links.push(Link {
                        kind,
                        from: self.o.nodes[from].id.clone(),
                        to: vec![to],
                    });
                }
            }
        }
    }

    /// What departments need becomes one function each, with usual numbers.
    fn functions(&mut self) {
        for (department, needs) in std::mem::take(&mut self.needs) {
            let department = &mut self.o.departments[department];
            let id = FunctionId(self.ids.make(&format!("{}-work", department.id)));
            let value = format!("{id}: 3, 0.5, 4h");
            self.losses
                .note(Spot::File, LossKind::EstimateDefaulted, value);
            department.functions.push(Function {
                id,
                name: department.name.clone(),
                criticality: 3,
                needs: needs
                    .into_iter()
                    .map(|on| Need {
                        on,
                        loss: Share(500_000),
                        tolerance: Span::hours(4),
                        alternates: Vec::new(),
                    })
                    .collect(),
            });
        }
    }

    fn whole(self) -> Organisation {
        let mut o = self.o;
        people(&mut o, self.losses);
        o
    }
}

/// People of a department of which no number is known.
const ASSUMED_PEOPLE: u32 = 100;

fn workstations() -> Option<Sort> {
    Some(Sort::Node(NodeKind::Workstations))
}

/// A node of which nothing else is known.
pub fn bare_node(id: NodeId, name: &str, kind: NodeKind) -> Node {
    Node {
        id,
        name: Text::Plain(name.to_owned()),
        kind,
        site: None,
        segment: None,
        exposed: kind == NodeKind::MailGateway,
        vulnerable: false,
        core: matches!(
            kind,
            NodeKind::Directory
                | NodeKind::IdentityProvider
                | NodeKind::CertificateAuthority
                | NodeKind::Bastion
        ),
        mail_per_hour: 0,
        mail_held: 0,
        backups: Vec::new(),
        position: None,
    }
}

/// The edges that close a circle, when one walks from the first thing on: without them nothing waits for itself.
pub fn closing(things: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); things];
    for (number, &(from, _)) in edges.iter().enumerate() {
        next[from].push(number);
    }
    let mut closing = Vec::new();
    // Not seen, on the way, done.
    let mut state = vec![0u8; things];
    for start in 0..things {
        if state[start] != 0 {
            continue;
        }
        state[start] = 1;
        let mut way = vec![(start, 0usize)];
        while let Some((at, tried)) = way.pop() {
            let Some(&number) = next[at].get(tried) else {
                state[at] = 2;
                continue;
            };
            way.push((at, tried + 1));
            let to = edges[number].1;
            match state[to] {
                0 => {
                    state[to] = 1;
                    way.push((to, 0));
                }
                1 => closing.push(number),
                _ => {}
            }
        }
    }
    closing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_that_close_a_circle_are_found_and_no_others() {
        assert!(closing(3, &[(0, 1), (1, 2), (0, 2)]).is_empty());
        assert_eq!(closing(3, &[(0, 1), (1, 2), (2, 0)]), [2]);
        assert_eq!(closing(2, &[(0, 0), (0, 1)]), [0]);
        assert_eq!(closing(4, &[(0, 1), (1, 0), (2, 3), (3, 2)]).len(), 2);
        // A long way does not end the stack.
        let long: Vec<(usize, usize)> = (0..200_000).map(|n| (n, n + 1)).collect();
        assert!(closing(200_001, &long).is_empty());
    }
}
