//! The reference of scenarios: every part that can be written, made from the types of the model and the words of the editor.
//!
//! Markdown. The parts stand in groups, as a trainer thinks of them; inside of a group a type is followed by what it holds. What
//! a field means is said in `model.ftl`; whether it must be written is asked of the reader itself.

mod conditions;
mod tables;
mod values;

use super::model::spelled;
use super::{Args, Wording};
use crate::scenario::edit::options;
use crate::scenario::model::*;
use bevy_reflect::enums::VariantInfo;
use bevy_reflect::{TypeInfo, Typed};
use std::any::TypeId;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// A group of types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its title.
    pub title: String,
    /// What stands in it.
    pub about: String,
    /// Its types, each before what it holds.
    pub entries: Vec<Entry>,
}

/// A part of the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name in the program, such as `Inject`.
    pub name: &'static str,
    /// What it is called, in words.
    pub title: String,
    /// The table of its fields or shapes, in Markdown.
    pub text: String,
}

impl Entry {
    /// Its heading: what it is called, and its name in the program where that is another one.
    pub fn heading(&self) -> String {
        let same = self.title.replace(' ', "").eq_ignore_ascii_case(self.name);
        match same {
            true => self.title.clone(),
            false => format!("{} (`{}`)", self.title, self.name),
        }
    }
}

/// Where each group begins: its title, what stands in it, its first types.
fn beginnings() -> [(&'static str, &'static str, Vec<&'static TypeInfo>); 8] {
    [
        (
            "reference-frame",
            "reference-frame-about",
            vec![
                Scenario::type_info(),
                Role::type_info(),
                Objective::type_info(),
                Scene::type_info(),
            ],
        ),
        (
            "reference-ministry",
            "reference-ministry-about",
            vec![Organisation::type_info(), Generated::type_info()],
        ),
        (
            "reference-attack",
            "reference-attack-about",
            vec![Campaign::type_info()],
        ),
        (
            "reference-conditions",
            "reference-conditions-about",
            vec![Condition::type_info()],
        ),
        (
            "reference-injects",
            "reference-injects-about",
            vec![Inject::type_info()],
        ),
        (
            "reference-cell",
            "reference-cell-about",
            vec![
                DecisionPoint::type_info(),
                Statement::type_info(),
                Claim::type_info(),
                Duty::type_info(),
            ],
        ),
        (
            "reference-teams",
            "reference-teams-about",
            vec![Playbook::type_info()],
        ),
        (
            "reference-catalogue",
            "reference-catalogue-about",
            vec![Catalogue::type_info()],
        ),
    ]
}

/// Everything that can be written in a scenario.
pub fn groups(w: Wording) -> Vec<Group> {
    let all = beginnings();
    let first = all.iter().flat_map(|(_, _, of)| of);
    let mut seen: BTreeSet<&str> = first.map(|of| short(of)).collect();
    let made = all.into_iter().map(|(title, about, of)| {
        let mut types = Vec::new();
        for of in of {
            types.push(of);
            follow(of, &mut seen, &mut types);
        }
        let entries = types.into_iter().filter_map(|of| entry(of, w));
        Group {
            title: w.get(title),
            about: w.get(about),
            entries: entries.collect(),
        }
    });
    made.collect()
}

/// What a type holds, and what that holds, in the order in which it is written.
fn follow(
    of: &'static TypeInfo,
    seen: &mut BTreeSet<&'static str>,
    out: &mut Vec<&'static TypeInfo>,
) {
    for held in holds(of) {
        let held = inside(held);
        if matches!(held, TypeInfo::Struct(_) | TypeInfo::Enum(_)) && seen.insert(short(held)) {
            out.push(held);
            follow(held, seen, out);
        }
    }
}

fn holds(of: &'static TypeInfo) -> Vec<&'static TypeInfo> {
    match of {
        TypeInfo::Struct(s) => s.iter().filter_map(|f| f.type_info()).collect(),
        TypeInfo::Enum(e) => {
            let held = e.iter().flat_map(|v| match v {
                VariantInfo::Unit(_) => Vec::new(),
                VariantInfo::Tuple(t) => t.iter().filter_map(|f| f.type_info()).collect(),
                VariantInfo::Struct(s) => s.iter().filter_map(|f| f.type_info()).collect(),
            });
            held.collect()
        }
        _ => Vec::new(),
    }
}

fn entry(of: &'static TypeInfo, w: Wording) -> Option<Entry> {
    let text = match of {
        _ if of.type_id() == TypeId::of::<Condition>() => conditions::text(w),
        TypeInfo::Struct(s) => tables::fields(of, s, w),
        TypeInfo::Enum(e) => tables::shapes(of, e, w),
        _ => return None,
    };
    Some(Entry {
        name: short(of),
        title: title(of, w),
        text,
    })
}

/// All of it as one text.
pub fn markdown(w: Wording) -> String {
    let mut out = format!(
        "# {}\n\n{}\n\n{}",
        w.get("reference-title"),
        w.get("reference-about"),
        values::table(w)
    );
    for group in groups(w) {
        let names: Vec<String> = group
            .entries
            .iter()
            .map(|e| format!("`{}`", e.name))
            .collect();
        let here = Args::new().word("names", names.join(", "));
        // Writing to a string cannot fail, here and below.
        let _ = write!(
            out,
            "\n## {}\n\n{} {}\n",
            group.title,
            group.about,
            w.text("reference-here", &here)
        );
        for entry in group.entries {
            let _ = write!(out, "\n### {}\n\n{}", entry.heading(), entry.text);
        }
    }
    out
}

fn short(of: &TypeInfo) -> &'static str {
    of.type_path_table().ident().unwrap_or_default()
}

/// What an option or a part of another file holds, and the condition inside of another.
fn inside(of: &'static TypeInfo) -> &'static TypeInfo {
    if let Some(carried) = options::carried(of) {
        return inside(carried);
    }
    match of {
        TypeInfo::Enum(e) if short(of) == "Part" => {
            let here = e.variant("Here").and_then(|v| v.as_tuple_variant().ok());
            let carried = here.and_then(|v| v.field_at(0)).and_then(|f| f.type_info());
            carried.map_or(of, inside)
        }
        TypeInfo::List(list) => list.item_info().map_or(of, inside),
        _ if of.type_id() == TypeId::of::<Inner>() => Condition::type_info(),
        _ => of,
    }
}

fn title(of: &TypeInfo, w: Wording) -> String {
    let name = short(of);
    let key = format!("reference-of-{}", spelled(name));
    let thing = format!("thing-{}", spelled(name));
    let said = w
        .find(&key, &Args::new())
        .or_else(|| w.find(&thing, &Args::new()))
        .unwrap_or_else(|| name.to_owned());
    let mut letters = said.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => said,
    }
}

#[cfg(test)]
mod tests;
