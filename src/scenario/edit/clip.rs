//! Copy and paste, between places and between scenarios: what was copied is text that a person can read, as documents are
//! written, with the list that each piece comes from.

use super::change::{Edit, Held, apply_all};
use super::names::{self, Named, fresh};
use super::{types, walk};
use crate::scenario::check::Kind;
use crate::scenario::diagnostic::{Place, Step};
use crate::scenario::model::*;
use bevy_reflect::{PartialReflect, ReflectRef, TypeInfo};
use std::collections::BTreeMap;

/// What every copied text begins with.
const MARK: &str = "// cellule ";

/// The list that an element stands in, and its number.
pub fn element(place: &Place) -> Option<(Place, usize)> {
    let (last, before) = place.0.split_last()?;
    match last {
        Step::Index(n) => Some((Place(before.to_vec()), *n)),
        Step::Field(_) => None,
    }
}

/// The text of some elements. Links between nodes that are copied together come along.
pub fn copy(scenario: &Scenario, places: &[Place]) -> String {
    let mut lists: BTreeMap<Place, Vec<usize>> = BTreeMap::new();
    for (list, n) in places.iter().filter_map(element) {
        lists.entry(list).or_default().push(n);
    }
    let nodes = Place::root().field("organisation").field("nodes");
    if let (Some(chosen), Some(o)) = (lists.get(&nodes), super::organisation(scenario)) {
        let copied = |id: &NodeId| {
            chosen
                .iter()
                .any(|n| o.nodes.get(*n).is_some_and(|x| x.id == *id))
        };
        let between = o
            .links
            .iter()
            .enumerate()
            .filter(|(_, l)| copied(&l.from) && !l.to.is_empty() && l.to.iter().all(copied));
        let between: Vec<usize> = between.map(|(n, _)| n).collect();
        if !between.is_empty() {
            lists
                .entry(Place::root().field("organisation").field("links"))
                .or_default()
                .extend(between);
        }
    }
    let mut out = String::new();
    for (list, mut chosen) in lists {
        chosen.sort_unstable();
        chosen.dedup();
        out += &format!("{MARK}{list}\n[\n");
        for n in chosen {
            let written =
                walk::at(scenario, &list.index(n)).and_then(|v| types::write(walk::enter(v)));
            if let Some(text) = written {
                out += text.trim_end();
                out += ",\n";
            }
        }
        out += "]\n";
    }
    out
}

/// Whether a text was copied from a scenario.
pub fn is_clip(text: &str) -> bool {
    text.trim_start().starts_with(MARK)
}

/// One list of what was copied: where from, and its text.
fn sections(text: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match line.strip_prefix(MARK) {
            Some(list) => all.push((list.trim().to_owned(), String::new())),
            None => {
                if let Some((_, body)) = all.last_mut() {
                    body.push_str(line);
                    body.push('\n');
                }
            }
        }
    }
    all
}

/// A place from how it is written, such as `injects[3].options`.
pub fn place_of(written: &str) -> Place {
    let mut place = Place::root();
    for part in written.split('.') {
        let mut pieces = part.split('[');
        if let Some(name) = pieces.next().filter(|n| !n.is_empty()) {
            place = place.field(name.to_owned());
        }
        for number in pieces {
            if let Ok(n) = number.trim_end_matches(']').parse() {
                place = place.index(n);
            }
        }
    }
    place
}

/// What a list holds.
pub fn item_of(list: &dyn PartialReflect) -> Option<&'static TypeInfo> {
    let entered = walk::enter(list);
    let held = match entered.reflect_ref() {
        ReflectRef::List(_) => entered,
        ReflectRef::Enum(e) => e.field_at(0)?,
        _ => return None,
    };
    match held.get_represented_type_info()? {
        TypeInfo::List(info) => info.item_info(),
        _ => None,
    }
}

/// How many elements a list has.
pub fn len_of(list: &dyn PartialReflect) -> usize {
    let entered = walk::enter(list);
    match entered.reflect_ref() {
        ReflectRef::List(l) => l.len(),
        ReflectRef::Enum(e) => match e.field_at(0).map(|v| v.reflect_ref()) {
            Some(ReflectRef::List(l)) => l.len(),
            _ => 0,
        },
        _ => 0,
    }
}

/// What puts a copied text into a scenario: each piece at the end of its list, or into the list `into` where it fits there.
/// What has a name that is taken gets another one, and what refers to it within the text follows.
pub fn paste(scenario: &Scenario, text: &str, into: Option<&Place>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut put: Vec<Place> = Vec::new();
    for (from, body) in sections(text) {
        let from = place_of(&from);
        let fits = |list: &Place| {
            let of = item_of(walk::at(scenario, list)?)?;
            let items = read_items(of, &body)?;
            Some((list.clone(), items))
        };
        let chosen = into.and_then(fits).or_else(|| fits(&from));
        let Some((list, items)) = chosen else {
            continue;
        };
        let first = walk::at(scenario, &list).map_or(0, len_of);
        for (n, value) in items.into_iter().enumerate() {
            put.push(list.index(first + n));
            edits.push(Edit::Insert {
                list: list.clone(),
                at: first + n,
                value,
            });
        }
    }
    // Tried on a copy, where every name can be found by its place.
    let mut tried = scenario.clone();
    if apply_all(&mut tried, &edits).is_err() {
        return Vec::new();
    }
    edits.extend(renamed(&tried, &put));
    edits
}

/// The elements of a text, each read by itself.
fn read_items(of: &'static TypeInfo, body: &str) -> Option<Vec<Held>> {
    let tree = crate::scenario::syntax::Tree::parse(body.to_owned());
    let crate::scenario::syntax::Kind::List(items) = &tree.node(tree.root()).kind else {
        return None;
    };
    items
        .iter()
        .map(|item| {
            let reading = types::read(of.type_id(), tree.slice(&tree.node(*item).span))?;
            let sound = reading.problems.is_empty();
            reading.value.filter(|_| sound).map(Held::from)
        })
        .collect()
}

/// What gives new names to what stands at these places, where others have theirs.
fn renamed(scenario: &Scenario, new: &[Place]) -> Vec<Edit> {
    let is_new = |place: &Place| new.iter().any(|n| place.0.starts_with(&n.0));
    let mut all: Vec<Named> = Vec::new();
    names::each_name(scenario, |place, kind, id, defines| {
        all.push(Named {
            place: place.clone(),
            kind,
            id: id.to_owned(),
            defines,
        });
    });
    let mut taken: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
    for n in all.iter().filter(|n| n.defines && !is_new(&n.place)) {
        taken.entry(n.kind).or_default().push(n.id.clone());
    }
    let mut names: BTreeMap<(Kind, String), String> = BTreeMap::new();
    for n in all.iter().filter(|n| n.defines && is_new(&n.place)) {
        let others = taken.entry(n.kind).or_default();
        let name = match others.contains(&n.id) {
            true => fresh(others, &n.id),
            false => n.id.clone(),
        };
        others.push(name.clone());
        names.insert((n.kind, n.id.clone()), name);
    }
    let changed = all
        .into_iter()
        .filter(|n| is_new(&n.place))
        .filter_map(|n| {
            let name = names
                .get(&(n.kind, n.id.clone()))
                .filter(|name| **name != n.id)?;
            names::set_name(scenario, &n.place, name)
        });
    changed.collect()
}

/// Takes elements out, the last ones first so that the numbers of the others stay.
pub fn remove(places: &[Place]) -> Vec<Edit> {
    let mut all: Vec<(Place, usize)> = places.iter().filter_map(element).collect();
    all.sort();
    all.dedup();
    all.into_iter()
        .rev()
        .map(|(list, at)| Edit::Remove { list, at })
        .collect()
}
