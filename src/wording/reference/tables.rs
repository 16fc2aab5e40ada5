//! The tables of the reference: fields of a part, shapes of a value.

use super::super::Wording;
use super::super::model::{about, label, variant};
use super::{short, values};
use crate::scenario::edit::{blank, types, written};
use crate::scenario::syntax::{Kind, Problem, Tree};
use bevy_reflect::TypeInfo;
use bevy_reflect::enums::{EnumInfo, StructVariantInfo, VariantInfo};
use bevy_reflect::structs::StructInfo;
use std::any::TypeId;
use std::collections::BTreeSet;

/// Between the fields of one shape.
const BETWEEN: &str = " · ";
/// Values without content stand in two columns where there are more of them.
const ONE_COLUMN: usize = 5;
/// The shortest scenario: no list holds one, so that the editor has no blank of it.
const SCENARIO: &str = r#"(id: "", title: "", start: "2026-03-02 09:00", duration: "1h")"#;

/// The fields of a part.
pub(super) fn fields(of: &'static TypeInfo, info: &'static StructInfo, w: Wording) -> String {
    let blank = match short(of) {
        "Scenario" => Some(SCENARIO.to_owned()),
        _ => blank::blank(of).and_then(|b| types::write(b.value())),
    };
    let needed = required(of.type_id(), &blank.unwrap_or_default());
    let owner = short(of);
    let mut out = head(
        &["reference-field", "reference-value", "reference-meaning"],
        w,
    );
    for field in info.iter() {
        let name = written(field);
        let Some(held) = field.type_info() else {
            continue;
        };
        let said = about(owner, name, w).unwrap_or_else(|| label(owner, name, w));
        let name = format!("`{name}`{}", mark(&needed, name));
        row(&mut out, &[&name, &values::of_field(held, w), &said]);
    }
    out
}

/// The shapes that a value can have.
pub(super) fn shapes(of: &'static TypeInfo, info: &'static EnumInfo, w: Wording) -> String {
    let plain = info.iter().all(|v| matches!(v, VariantInfo::Unit(_)));
    if plain {
        return words(of, info, w);
    }
    let columns = ["reference-shape", "reference-meaning", "reference-fields"];
    let mut out = head(&columns, w);
    for v in info.iter() {
        let example = blank::variant(of, v).and_then(|b| types::write(b.value()));
        let example = example.map_or_else(|| v.name().to_owned(), |e| in_one_line(&e));
        let shape = format!("`{}`", example.replace("\"\"", "\"…\""));
        let said = variant(short(of), v.name(), w);
        row(&mut out, &[&shape, &said, &content(of, v, &example, w)]);
    }
    out
}

/// Values without content.
fn words(of: &'static TypeInfo, info: &'static EnumInfo, w: Wording) -> String {
    let all: Vec<[String; 2]> = info
        .iter()
        .map(|v| {
            let said = variant(short(of), v.name(), w);
            [format!("`{}`", v.name()), said]
        })
        .collect();
    let columns = ["reference-shape", "reference-meaning"];
    if all.len() <= ONE_COLUMN {
        let mut out = head(&columns, w);
        for [shape, said] in &all {
            row(&mut out, &[shape, said]);
        }
        return out;
    }
    let mut out = head(&[columns, columns].concat(), w);
    let (left, right) = all.split_at(all.len().div_ceil(2));
    let none = [String::new(), String::new()];
    for (n, [shape, said]) in left.iter().enumerate() {
        let [other, meant] = right.get(n).unwrap_or(&none);
        row(&mut out, &[shape, said, other, meant]);
    }
    out
}

/// What stands in the brackets of a shape.
pub(super) fn content(
    of: &'static TypeInfo,
    v: &'static VariantInfo,
    example: &str,
    w: Wording,
) -> String {
    match v {
        VariantInfo::Unit(_) => String::new(),
        VariantInfo::Tuple(t) => {
            let held = t.iter().filter_map(|f| f.type_info());
            let held: Vec<String> = held.map(|h| values::of_value(h, w)).collect();
            held.join(", ")
        }
        VariantInfo::Struct(s) => named(of, s, &required(of.type_id(), example), w),
    }
}

fn named(
    of: &'static TypeInfo,
    info: &'static StructVariantInfo,
    needed: &BTreeSet<String>,
    w: Wording,
) -> String {
    let owner = short(of);
    let each = info.iter().filter_map(|field| {
        let name = written(field);
        let value = values::of_field(field.type_info()?, w);
        // In a condition one field means many things; its example and its sentence say which.
        let said = about(owner, name, w).filter(|_| owner != "Condition");
        let said = said.map_or_else(String::new, |s| format!(" – {}", s.trim_end_matches('.')));
        Some(format!("`{name}`{} {value}{said}", mark(needed, name)))
    });
    let each: Vec<String> = each.collect();
    each.join(BETWEEN)
}

fn mark(needed: &BTreeSet<String>, name: &str) -> &'static str {
    match needed.contains(name) {
        true => "\u{a0}●",
        false => "",
    }
}

/// The fields without which nothing of this type can be read: a text is read without each in turn.
pub(super) fn required(of: TypeId, text: &str) -> BTreeSet<String> {
    let tree = Tree::parse(text.to_owned());
    let Kind::Struct { fields, name } = &tree.node(tree.root()).kind else {
        return BTreeSet::new();
    };
    let before = name.clone().map_or("", |n| tree.slice(&n));
    let spelled: Vec<(&str, &str)> = fields
        .iter()
        .map(|f| (tree.slice(&f.name), tree.slice(&tree.node(f.value).span)))
        .collect();
    let is_missed = |name: &str| {
        let others = spelled.iter().filter(|(n, _)| *n != name);
        let others: Vec<String> = others.map(|(n, v)| format!("{n}: {v}")).collect();
        let reading = types::read(of, &format!("{before}({})", others.join(", ")));
        reading.is_some_and(|r| {
            r.problems.iter().any(|p| match &p.problem {
                Problem::MissingField { name: n } => n == name,
                // By reflection the reader's problem comes as words, quoted once or more.
                Problem::Other(said) => {
                    let said = said.replace('\\', "");
                    said.contains("MissingField") && said.contains(&format!("{name:?}"))
                }
                _ => false,
            })
        })
    };
    let names = spelled.iter().map(|(n, _)| *n);
    names.filter(|n| is_missed(n)).map(str::to_owned).collect()
}

fn in_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    let line = line.replace("( ", "(").replace("[ ", "[");
    line.replace(",)", ")")
        .replace(", )", ")")
        .replace(", ]", "]")
}

/// The head of a table.
pub(super) fn head(columns: &[&str], w: Wording) -> String {
    let titles: Vec<String> = columns.iter().map(|key| w.get(key)).collect();
    let under = vec!["---"; columns.len()];
    format!("| {} |\n| {} |\n", titles.join(" | "), under.join(" | "))
}

/// A row of a table.
pub(super) fn row(out: &mut String, cells: &[&str]) {
    for cell in cells {
        out.push_str("| ");
        out.push_str(&cell.replace('|', "\\|").replace('\n', " "));
        out.push(' ');
    }
    out.push_str("|\n");
}
