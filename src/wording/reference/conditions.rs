//! Conditions in the reference: each as it is written, what it is, what the program says of it, and its fields.

use super::super::conditions::sentence;
use super::super::model::variant;
use super::super::{Args, Wording};
use super::tables;
use crate::scenario::edit::types;
use crate::scenario::model::*;
use bevy_reflect::{TypeInfo, Typed};
use std::any::TypeId;

/// What conditions are put together from, and how.
const TOGETHER: &[(&str, &str)] = &[
    ("At", r#"At("D+1 08:30")"#),
    (
        "All",
        r#"All([At("H+2h"), Not(ChannelWorks("telephone"))])"#,
    ),
    ("Any", r#"Any([Declared(Aware), Stated("denial")])"#),
    ("Not", r#"Not(Inject(id: "first-call", is: Sent))"#),
    (
        "Count",
        r#"Count(at_least: 2, of: [At("H+4h"), Declared(Aware), Stated("denial")])"#,
    ),
    (
        "For",
        r#"For(at_least: "2h", that: Trust(of: Public, below: 0.4))"#,
    ),
    (
        "After",
        r#"After(delay: "30min", that: Ordered(action: "close-webmail"))"#,
    ),
];

/// What is so in the ministry, whoever knows it.
const WORLD: &[(&str, &str)] = &[
    ("Node", r#"Node(id: "mail-server", is: Compromised)"#),
    ("Stage", r#"Stage("read-mail")"#),
    ("Footholds", "Footholds(at_least: 2)"),
    (
        "Records",
        r#"Records(of: "case-file", as: Extracted, at_least: 500)"#,
    ),
    ("Function", r#"Function(id: "payroll", below: 0.5)"#),
    ("PublicServiceDown", r#"PublicServiceDown("permits")"#),
    ("Trust", "Trust(of: Public, below: 0.4)"),
    ("Backlog", "Backlog(at_least: 2000)"),
    ("HelpDeskQueue", "HelpDeskQueue(at_least: 100)"),
];

/// What happened in the exercise, and what the team knows.
const KNOWN: &[(&str, &str)] = &[
    ("ChannelWorks", r#"ChannelWorks("telephone")"#),
    ("Inject", r#"Inject(id: "first-call", is: Delivered)"#),
    ("Chosen", r#"Chosen(inject: "first-call", option: "wait")"#),
    (
        "Ordered",
        r#"Ordered(action: "close-webmail", target: "webmail")"#,
    ),
    (
        "Result",
        r#"Result(action: "forensic-image", outcome: Done)"#,
    ),
    (
        "Finding",
        r#"Finding(on: "webmail", means: WebShell, at_least: 1)"#,
    ),
    ("Escalated", r#"Escalated(on: "webmail", at_least: 2)"#),
    (
        "Assessed",
        r#"Assessed(node: "mail-server", as: Confirmed)"#,
    ),
    ("Declared", "Declared(AttackerOut)"),
    ("Stated", r#"Stated("denial")"#),
    ("Duty", r#"Duty(id: "notify-regulator", is: Notified)"#),
];

/// The text of the type.
pub(super) fn text(w: Wording) -> String {
    let mut out = String::new();
    for (title, about, of) in [
        ("reference-together", "reference-together-about", TOGETHER),
        ("reference-world", "reference-world-about", WORLD),
        ("reference-known", "reference-known-about", KNOWN),
    ] {
        out.push_str(&format!("#### {}\n\n{}\n\n", w.get(title), w.get(about)));
        out.push_str(&table(of, w));
        out.push('\n');
    }
    out
}

fn table(of: &[(&str, &str)], w: Wording) -> String {
    let columns = ["reference-example", "reference-meaning", "reference-fields"];
    let mut out = tables::head(&columns, w);
    let TypeInfo::Enum(info) = Condition::type_info() else {
        return out;
    };
    for (name, example) in of {
        let Some(v) = info.variant(name) else {
            continue;
        };
        let held = tables::content(Condition::type_info(), v, example, w);
        let said = Args::new()
            .word("meaning", variant("Condition", name, w))
            .word("sentence", told(example, w));
        let said = w.text("reference-told", &said);
        tables::row(&mut out, &[&format!("`{example}`"), &said, &held]);
    }
    out
}

/// What the program says of a condition; things go by their ids.
fn told(example: &str, w: Wording) -> String {
    let read = types::read(TypeId::of::<Condition>(), example).and_then(|r| r.value);
    let read = read.and_then(|v| v.downcast::<Condition>().ok());
    let titles = |_, id: &str| id.to_owned();
    read.map_or_else(String::new, |c| sentence(&c, &titles, w))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_condition_has_one_example_that_can_be_read_and_told() {
        let TypeInfo::Enum(info) = Condition::type_info() else {
            panic!("conditions have shapes");
        };
        let all: Vec<(&str, &str)> = [TOGETHER, WORLD, KNOWN].concat();
        let names: BTreeSet<&str> = all.iter().map(|(name, _)| *name).collect();
        let wanted: BTreeSet<&str> = info.iter().map(|v| v.name()).collect();
        assert_eq!(names, wanted);
        assert_eq!(names.len(), all.len());
        for (name, example) in all {
            assert!(example.starts_with(name), "{example}");
            let read = types::read(TypeId::of::<Condition>(), example).expect("it is read");
            assert!(read.problems.is_empty(), "{example}: {:?}", read.problems);
            for language in Language::ALL {
                let said = told(example, Wording::new(language));
                assert!(!said.is_empty(), "{example}");
            }
        }
    }
}
