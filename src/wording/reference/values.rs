//! What is written for a value, in words.

use super::super::{Args, Wording};
use super::{inside, short};
use crate::scenario::edit::{options, types};
use crate::scenario::model::*;
use bevy_reflect::TypeInfo;
use std::any::TypeId;
use std::fmt::Write as _;

/// Values that are written alike everywhere: their name in words, and how they are written.
const WRITTEN: &[(&str, &str)] = &[
    ("reference-text", "reference-text-written"),
    ("reference-word", "reference-word-written"),
    ("reference-bool", "reference-bool-written"),
    ("reference-number", "reference-number-written"),
    ("reference-share", "reference-share-written"),
    ("reference-span", "reference-span-written"),
    ("reference-moment", "reference-moment-written"),
    ("reference-position", "reference-position-written"),
    ("reference-range", "reference-range-written"),
    ("reference-part", "reference-part-written"),
    ("reference-list", "reference-list-written"),
];

/// How the values that stand everywhere are written.
pub(super) fn table(w: Wording) -> String {
    let mut out = format!(
        "| {} | {} |\n| --- | --- |\n",
        w.get("reference-value"),
        w.get("reference-written")
    );
    for (name, how) in WRITTEN {
        let args = Args::new().word("what", "…");
        let name = w.text(name, &args);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "| {name} | {} |", w.get(how));
    }
    out
}

/// What is written in a field of this type. That it may be left out is said by its mark.
pub(super) fn of_field(of: &'static TypeInfo, w: Wording) -> String {
    of_value(options::carried(of).unwrap_or(of), w)
}

/// What is written for a value of this type.
pub(super) fn of_value(of: &'static TypeInfo, w: Wording) -> String {
    let what = |key: &str, what: String| w.text(key, &Args::new().word("what", what));
    if let Some(carried) = options::carried(of) {
        return what("reference-option", of_value(carried, w));
    }
    if let TypeInfo::List(list) = of {
        let items = list.item_info().map(|i| of_value(i, w)).unwrap_or_default();
        return what("reference-list", items);
    }
    if let TypeInfo::Tuple(t) = of {
        let held = t.iter().filter_map(|f| f.type_info());
        let held: Vec<String> = held.map(|h| of_value(h, w)).collect();
        return format!("({})", held.join(", "));
    }
    if short(of) == "Part" {
        return what("reference-part", of_value(inside(of), w));
    }
    if let Some(kind) = types::kind_of(of.type_id()) {
        let kind = w.get(&format!("kind-{}", kind.code()));
        return what("reference-id", kind);
    }
    match simple(of) {
        Some((key, true)) => what("reference-range", w.get(key)),
        Some((key, false)) => w.get(key),
        None => format!("`{}`", short(inside(of))),
    }
}

/// The words for a value that holds no others, and whether it can have a range.
fn simple(of: &TypeInfo) -> Option<(&'static str, bool)> {
    let all = [
        (TypeId::of::<Text>(), "reference-text", false),
        (TypeId::of::<String>(), "reference-word", false),
        (TypeId::of::<bool>(), "reference-bool", false),
        (TypeId::of::<u8>(), "reference-number", false),
        (TypeId::of::<u32>(), "reference-number", false),
        (TypeId::of::<u64>(), "reference-number", false),
        (TypeId::of::<i32>(), "reference-number", false),
        (TypeId::of::<Span>(), "reference-span", false),
        (TypeId::of::<Moment>(), "reference-moment", false),
        (TypeId::of::<Share>(), "reference-share", false),
        (TypeId::of::<Position>(), "reference-position", false),
        (TypeId::of::<Language>(), "reference-language", false),
        (TypeId::of::<Estimate<Span>>(), "reference-span", true),
        (TypeId::of::<Estimate<Share>>(), "reference-share", true),
        (TypeId::of::<Estimate<u32>>(), "reference-number", true),
    ];
    let found = all.into_iter().find(|(id, _, _)| *id == of.type_id());
    found.map(|(_, key, ranged)| (key, ranged))
}
