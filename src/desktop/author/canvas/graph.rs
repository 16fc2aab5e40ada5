//! What is drawn: the things of a ministry or the stages of an attack with their places and lines, made anew when the scenario
//! changed.

use crate::desktop::look::icons::{self, Icon};
use crate::desktop::map;
use crate::scenario::diagnostic::Place;
use crate::scenario::edit::Draft;
use crate::scenario::model::*;
use eframe::egui::{Pos2, pos2};
use std::collections::{BTreeMap, HashMap};

/// A thing on the canvas.
#[derive(Debug, Clone)]
pub(in super::super) struct Item {
    /// Its place in the scenario.
    pub place: Place,
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    pub icon: Icon,
    pub at: Pos2,
    /// It has control of others, or is a goal: drawn with a thicker frame.
    pub strong: bool,
}

/// A line between two things.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Line {
    pub from: usize,
    pub to: usize,
    /// What it means; none for what follows in an attack.
    pub kind: Option<LinkKind>,
}

/// What is drawn.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Graph {
    pub items: Vec<Item>,
    pub lines: Vec<Line>,
}

/// Places that were computed for things that have none, by id, so that they stay when something else changes.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Computed(HashMap<String, Pos2>);

impl Computed {
    fn fill(
        &mut self,
        items: &mut [Item],
        given: &[Option<Position>],
        lines: &[Line],
        groups: &[usize],
    ) {
        let known = |item: &Item, given: &Option<Position>| {
            let written = given.map(|p| pos2(p.0, p.1));
            written.or_else(|| self.0.get(&item.id).copied())
        };
        let known: Vec<Option<Pos2>> = items
            .iter()
            .zip(given)
            .map(|(item, given)| known(item, given))
            .collect();
        let pulls: Vec<(usize, usize)> = lines
            .iter()
            .filter(|l| l.kind != Some(LinkKind::Reaches))
            .map(|l| (l.from, l.to))
            .collect();
        let places = map::places(&known, groups, &pulls);
        for (item, at) in items.iter_mut().zip(places) {
            item.at = at;
            self.0.insert(item.id.clone(), at);
        }
    }
}

fn list(path: &[&'static str]) -> Place {
    path.iter()
        .fold(Place::root(), |place, field| place.field(*field))
}

/// The ministry: its nodes and departments.
pub(super) fn ministry(draft: &Draft, language: Language, computed: &mut Computed) -> Graph {
    let Some(o) = draft.organisation() else {
        return Graph::default();
    };
    let (nodes, departments) = (
        list(&["organisation", "nodes"]),
        list(&["organisation", "departments"]),
    );
    let called = |text: &Text, id: &str| {
        let words = text.get(language);
        (if words.is_empty() { id } else { words }).to_owned()
    };
    let mut items: Vec<Item> = Vec::new();
    let mut given = Vec::new();
    let mut groups = Vec::new();
    let mut index: HashMap<&str, usize> = HashMap::new();
    let segments: BTreeMap<&str, usize> = o
        .segments
        .iter()
        .enumerate()
        .map(|(i, s)| (s.id.as_str(), i + 1))
        .collect();
    for (n, node) in o.nodes.iter().enumerate() {
        index.insert(node.id.as_str(), items.len());
        given.push(node.position);
        let segment = node.segment.as_ref();
        groups.push(
            segment
                .and_then(|s| segments.get(s.as_str()))
                .copied()
                .unwrap_or(0),
        );
        items.push(Item {
            place: nodes.index(n),
            id: format!("n {}", node.id),
            name: called(&node.name, node.id.as_str()),
            icon: map::sign(node.kind),
            at: Pos2::ZERO,
            strong: node.core,
        });
    }
    let mut lines = Vec::new();
    for (n, d) in o.departments.iter().enumerate() {
        if let Some(&from) = d.mailboxes.as_ref().and_then(|m| index.get(m.as_str())) {
            lines.push(Line {
                from,
                to: items.len(),
                kind: Some(LinkKind::RoutesMailTo),
            });
        }
        given.push(d.position);
        groups.push(usize::MAX);
        items.push(Item {
            place: departments.index(n),
            id: format!("d {}", d.id),
            name: called(&d.name, d.id.as_str()),
            icon: icons::BUILDING_2,
            at: Pos2::ZERO,
            strong: false,
        });
    }
    for link in &o.links {
        let Some(&from) = index.get(link.from.as_str()) else {
            continue;
        };
        for to in link.to.iter().filter_map(|t| index.get(t.as_str())) {
            lines.push(Line {
                from,
                to: *to,
                kind: Some(link.kind),
            });
        }
    }
    computed.fill(&mut items, &given, &lines, &groups);
    Graph { items, lines }
}

/// The attack: its stages, from left to right as they follow each other.
pub(super) fn attack(draft: &Draft, language: Language) -> Graph {
    let Some(c) = draft.campaign() else {
        return Graph::default();
    };
    let stages = list(&["campaign", "stages"]);
    let index: HashMap<&str, usize> = c
        .stages
        .iter()
        .enumerate()
        .map(|(i, s)| (s.id.as_str(), i))
        .collect();
    let before = |s: &Stage| -> Vec<usize> {
        let all = s.after.iter().filter_map(|a| index.get(a.as_str()));
        all.copied().collect()
    };
    let mut lines = Vec::new();
    for (to, s) in c.stages.iter().enumerate() {
        lines.extend(before(s).into_iter().map(|from| Line {
            from,
            to,
            kind: None,
        }));
    }
    // How many stages come before at least; a circle ends where it began.
    let mut depth = vec![0usize; c.stages.len()];
    for _ in 0..c.stages.len().min(64) {
        let mut still = true;
        for line in &lines {
            let deeper = depth[line.from] + 1;
            if deeper > depth[line.to] && deeper <= c.stages.len() {
                depth[line.to] = deeper;
                still = false;
            }
        }
        if still {
            break;
        }
    }
    let mut row: HashMap<usize, usize> = HashMap::new();
    let items = c
        .stages
        .iter()
        .enumerate()
        .map(|(n, s)| {
            let nth = row.entry(depth[n]).or_default();
            let at = pos2(depth[n] as f32 * 210.0, *nth as f32 * 92.0);
            *nth += 1;
            let words = s.name.get(language);
            let name = if words.is_empty() {
                s.id.as_str()
            } else {
                words
            };
            Item {
                place: stages.index(n),
                id: format!("s {}", s.id),
                name: name.to_owned(),
                icon: match s.repeat.is_some() {
                    true => icons::REFRESH_CW,
                    false => icons::TARGET,
                },
                at: s.position.map_or(at, |p| pos2(p.0, p.1)),
                strong: c.goals.contains(&s.id),
            }
        })
        .collect();
    Graph { items, lines }
}
