//! The reference of scenarios: every part that can be written, made from the types of the model and the words of the editor.
//!
//! Markdown, in the order in which the parts are met when one reads a scenario from its first line. What a field means is said in
//! `model.ftl`; whether it must be written is asked of the reader itself.

use super::model::{about, label, spelled, variant};
use super::{Args, Wording};
use crate::scenario::edit::{blank, options, types, written};
use crate::scenario::model::*;
use crate::scenario::syntax::{Kind, Problem, Tree};
use bevy_reflect::enums::{EnumInfo, VariantInfo};
use bevy_reflect::structs::StructInfo;
use bevy_reflect::{TypeInfo, Typed};
use std::any::TypeId;
use std::collections::{BTreeSet, VecDeque};
use std::fmt::Write as _;

/// A part of the reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name in the program, such as `Inject`.
    pub name: &'static str,
    /// Title and text, in Markdown, without a heading.
    pub title: String,
    /// The table of its fields or shapes.
    pub text: String,
}

/// Everything that can be written in a scenario.
pub fn entries(w: Wording) -> Vec<Entry> {
    let mut waiting: VecDeque<&'static TypeInfo> = VecDeque::from([Scenario::type_info()]);
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    while let Some(of) = waiting.pop_front() {
        let of = inside(of);
        if !seen.insert(short(of)) {
            continue;
        }
        let text = match of {
            TypeInfo::Struct(s) => fields(of, s, &mut waiting, w),
            TypeInfo::Enum(e) => shapes(of, e, &mut waiting, w),
            _ => continue,
        };
        out.push(Entry {
            name: short(of),
            title: title(of, w),
            text,
        });
    }
    out
}

/// All of it as one text.
pub fn markdown(w: Wording) -> String {
    let mut out = format!(
        "# {}\n\n{}\n",
        w.get("reference-title"),
        w.get("reference-about")
    );
    for entry in entries(w) {
        // Writing to a string cannot fail.
        let _ = write!(
            out,
            "\n## {} (`{}`)\n\n{}",
            entry.title, entry.name, entry.text
        );
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

/// The fields without which nothing of this type can be read: a blank one is read without each in turn.
fn required(of: &'static TypeInfo) -> BTreeSet<String> {
    let text = blank::blank(of).and_then(|b| types::write(b.value()));
    let tree = Tree::parse(text.unwrap_or_default());
    let Kind::Struct { fields, .. } = &tree.node(tree.root()).kind else {
        return BTreeSet::new();
    };
    let spelled: Vec<(&str, &str)> = fields
        .iter()
        .map(|f| (tree.slice(&f.name), tree.slice(&tree.node(f.value).span)))
        .collect();
    let is_missed = |name: &str| {
        let others = spelled.iter().filter(|(n, _)| *n != name);
        let others: Vec<String> = others.map(|(n, v)| format!("{n}: {v}")).collect();
        let reading = types::read(of.type_id(), &format!("({})", others.join(", ")));
        reading.is_some_and(|r| {
            r.problems.iter().any(|p| match &p.problem {
                Problem::MissingField { name: n } => n == name,
                // By reflection the reader's problem comes as words.
                Problem::Other(said) => {
                    said.contains("MissingField") && said.contains(&format!("{name:?}"))
                }
                _ => false,
            })
        })
    };
    let names = spelled.iter().map(|(n, _)| *n);
    names.filter(|n| is_missed(n)).map(str::to_owned).collect()
}

fn fields(
    of: &'static TypeInfo,
    info: &'static StructInfo,
    waiting: &mut VecDeque<&'static TypeInfo>,
    w: Wording,
) -> String {
    let needed = required(of);
    let owner = short(of);
    let mut out = table(w, "reference-field");
    for field in info.iter() {
        let name = written(field);
        let Some(held) = field.type_info() else {
            continue;
        };
        waiting.push_back(held);
        let mark = if needed.contains(name) { " ●" } else { "" };
        let said = about(owner, name, w).unwrap_or_else(|| label(owner, name, w));
        row(&mut out, &format!("`{name}`{mark}"), &kind(held, w), &said);
    }
    out
}

fn shapes(
    of: &'static TypeInfo,
    info: &'static EnumInfo,
    waiting: &mut VecDeque<&'static TypeInfo>,
    w: Wording,
) -> String {
    let owner = short(of);
    let mut out = table(w, "reference-shape");
    for v in info.iter() {
        let said = variant(owner, v.name(), w);
        match v {
            VariantInfo::Unit(_) => row(&mut out, &format!("`{}`", v.name()), "", &said),
            VariantInfo::Tuple(t) => {
                let held: Vec<&'static TypeInfo> = t.iter().filter_map(|f| f.type_info()).collect();
                let kinds: Vec<String> = held.iter().map(|h| kind(h, w)).collect();
                waiting.extend(held);
                let name = format!("`{}(…)`", v.name());
                row(&mut out, &name, &kinds.join(", "), &said);
            }
            VariantInfo::Struct(s) => {
                let mut kinds = Vec::new();
                for field in s.iter() {
                    let Some(held) = field.type_info() else {
                        continue;
                    };
                    waiting.push_back(held);
                    let name = written(field);
                    let said = label(owner, name, w);
                    kinds.push(format!("`{name}` {said} ({})", kind(held, w)));
                }
                let name = format!("`{}(…)`", v.name());
                row(&mut out, &name, &kinds.join("; "), &said);
            }
        }
    }
    out
}

fn table(w: Wording, first: &str) -> String {
    format!(
        "| {} | {} | {} |\n| --- | --- | --- |\n",
        w.get(first),
        w.get("reference-value"),
        w.get("reference-meaning")
    )
}

fn row(out: &mut String, name: &str, value: &str, said: &str) {
    let plain = |text: &str| text.replace('|', "\\|").replace('\n', " ");
    let _ = writeln!(
        out,
        "| {} | {} | {} |",
        plain(name),
        plain(value),
        plain(said)
    );
}

/// What is written for a value of a type, in words.
fn kind(of: &'static TypeInfo, w: Wording) -> String {
    if let Some(carried) = options::carried(of) {
        let args = Args::new().word("what", kind(carried, w));
        return w.text("reference-option", &args);
    }
    if let TypeInfo::List(list) = of {
        let items = list.item_info().map(|i| kind(i, w)).unwrap_or_default();
        return w.text("reference-list", &Args::new().word("what", items));
    }
    if let TypeInfo::Tuple(t) = of {
        let kinds: Vec<String> = t
            .iter()
            .filter_map(|f| f.type_info())
            .map(|h| kind(h, w))
            .collect();
        return format!("({})", kinds.join(", "));
    }
    if short(of) == "Part" {
        let args = Args::new().word("what", kind(inside(of), w));
        return w.text("reference-part", &args);
    }
    if types::kind_of(of.type_id()).is_some() {
        let args = Args::new().word("what", format!("`{}`", short(of)));
        return w.text("reference-id", &args);
    }
    let simple = [
        (TypeId::of::<Text>(), "reference-text"),
        (TypeId::of::<String>(), "reference-word"),
        (TypeId::of::<bool>(), "reference-bool"),
        (TypeId::of::<u8>(), "reference-number"),
        (TypeId::of::<u32>(), "reference-number"),
        (TypeId::of::<u64>(), "reference-number"),
        (TypeId::of::<i32>(), "reference-number"),
        (TypeId::of::<Span>(), "reference-span"),
        (TypeId::of::<Moment>(), "reference-moment"),
        (TypeId::of::<Share>(), "reference-share"),
        (TypeId::of::<Position>(), "reference-position"),
        (TypeId::of::<Language>(), "reference-language"),
        (TypeId::of::<Estimate<Span>>(), "reference-span-estimate"),
        (TypeId::of::<Estimate<Share>>(), "reference-share-estimate"),
        (TypeId::of::<Estimate<u32>>(), "reference-number-estimate"),
    ];
    if let Some((_, key)) = simple.iter().find(|(id, _)| *id == of.type_id()) {
        return w.get(key);
    }
    format!("`{}`", short(inside(of)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_the_model_is_in_the_reference_in_both_languages() {
        for language in Language::ALL {
            let all = entries(Wording::new(language));
            let names: Vec<&str> = all.iter().map(|e| e.name).collect();
            for name in [
                "Scenario",
                "Organisation",
                "Node",
                "Campaign",
                "Gain",
                "Inject",
                "Condition",
                "Duty",
                "Playbook",
                "Rule",
                "ActionEffect",
            ] {
                assert!(names.contains(&name), "{name}: {names:?}");
            }
            for e in &all {
                assert!(e.text.lines().count() > 2, "{} has rows", e.name);
                assert!(
                    !e.title.contains('-') || language == Language::French,
                    "{}",
                    e.title
                );
            }
        }
    }

    #[test]
    fn what_must_be_written_is_marked() {
        let all = entries(Wording::new(Language::English));
        let inject = all
            .iter()
            .find(|e| e.name == "Inject")
            .expect("it is there");
        let marked = |field: &str| inject.text.contains(&format!("`{field}` ●"));
        for field in ["id", "title", "when", "from", "to", "medium", "body"] {
            assert!(marked(field), "{field}: {}", inject.text);
        }
        for field in ["note", "effects", "reroute"] {
            assert!(!marked(field), "{field}");
        }
    }
}
