//! A drawing: what a graph or a table says of an organisation, in its own words, before it becomes one.
//!
//! Readers of DOT, GraphML and tables fill it in; [`organisation`] decides what each thing is and makes ids. It knows words and places,
//! no file format.

use super::loss::{LossKind, Losses, Spot};
use super::node_words::{self, Field};
use crate::scenario::edit::names::slug;
use crate::scenario::edit::template;
use crate::scenario::model::*;
use std::collections::{BTreeMap, HashMap, HashSet};

mod things;
mod ties;

pub use ties::closing;

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
    /// What is said of it as a whole.
    pub about: String,
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
