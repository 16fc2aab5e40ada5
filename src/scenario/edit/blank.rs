//! New things: what a trainer gets who adds a server, an inject, a part of a condition. As short as the document allows, with
//! numbers that are usual; ids and names are filled in by who adds it.

use super::change::Held;
use super::types;
use bevy_reflect::{TypeInfo, enums::VariantInfo};

/// A blank for each type that stands in a list or is carried by an option, by its name.
const THINGS: &[(&str, &str)] = &[
    ("String", r#""""#),
    ("Text", r#""""#),
    ("Language", "fr"),
    ("Span", r#""1h""#),
    ("Moment", r#""H+1h""#),
    ("Share", "0.5"),
    ("Position", "(0.0, 0.0)"),
    ("u32", "1"),
    ("Estimate<Span>", r#""1h""#),
    ("Estimate<Share>", "0.5"),
    ("Estimate<u32>", "1"),
    ("Generated", "(generator: Ministry, seed: 1, nodes: 60)"),
    ("Organisation", r#"(name: "", nodes: [])"#),
    ("Part<Organisation>", r#"(name: "", nodes: [])"#),
    ("Site", r#"(id: "", name: "")"#),
    ("Segment", r#"(id: "", name: "")"#),
    ("Node", r#"(id: "", name: "", kind: Server)"#),
    ("Link", r#"(kind: Reaches, from: "", to: [])"#),
    ("Department", r#"(id: "", name: "", people: 50)"#),
    ("Function", r#"(id: "", name: "", criticality: 3)"#),
    ("Need", r#"(on: "", loss: 0.5, tolerance: "4h")"#),
    (
        "DataHolding",
        r#"(id: "", name: "", kind: BusinessFile, on: "", classification: Internal, records: 1000)"#,
    ),
    (
        "AccountGroup",
        r#"(id: "", name: "", kind: Users, count: 50)"#,
    ),
    (
        "Channel",
        r#"(id: "", name: "", kind: Telephone, active: true)"#,
    ),
    (
        "LogSource",
        r#"(id: "", name: "", kind: Endpoint, covers: [], coverage: 0.5, retention: "30d")"#,
    ),
    (
        "Team",
        r#"(id: "", name: "", skill: System, shifts: [(from: 8, to: 19, days: Weekdays, people: 2)])"#,
    ),
    ("Shift", "(from: 8, to: 19, days: Weekdays, people: 2)"),
    ("HelpDesk", "(calls_per_hour: 20, deceived: 0.1)"),
    ("PublicService", r#"(id: "", name: "", needs: [])"#),
    (
        "Outsider",
        r#"(id: "", name: "", kind: CyberAgency, answers_in: "1h")"#,
    ),
    ("Reinforcement", "(skill: Forensics, people: 2)"),
    ("TrustLevel", "(audience: Public, level: 0.7)"),
    (
        "Campaign",
        r#"(name: "", begins_before: "5d", goals: [], stages: [])"#,
    ),
    (
        "Part<Campaign>",
        r#"(name: "", begins_before: "5d", goals: [], stages: [])"#,
    ),
    ("Stage", r#"(id: "", name: "", alternatives: [])"#),
    ("Repeat", r#"(every: "12h")"#),
    ("Alternative", r#"(technique: "", on: "")"#),
    (
        "Reaction",
        r#"(id: "", when: LostFoothold, then: [GoSilent])"#,
    ),
    (
        "Technique",
        r#"(id: "", name: "", duration: "1h", success: 0.5)"#,
    ),
    ("Trace", "(source: Endpoint, visible: 0.5)"),
    (
        "ResponseAction",
        r#"(id: "", name: "", family: Contain, duration: "1h", effects: [])"#,
    ),
    ("Staffing", "(skill: System, people: 1)"),
    ("Constant", r#"(id: "", about: "", value: Count(1))"#),
    ("Role", r#"(id: "", name: "")"#),
    ("Objective", r#"(id: "", name: "")"#),
    ("CriticalTask", r#"(id: "", name: "")"#),
    (
        "Inject",
        r#"(id: "", title: "", when: At("H+1h"), from: "", to: [], medium: Call, body: "")"#,
    ),
    ("Reroute", r#"(after: "30min", by: Call)"#),
    ("InjectOption", r#"(id: "", name: "")"#),
    ("Claim", r#"(id: "", text: "")"#),
    (
        "Statement",
        r#"(id: "", title: "", to: [Public], claims: [])"#,
    ),
    (
        "Duty",
        r#"(id: "", name: "", regime: "", arises: At("H+1h"), recipient: "", phases: [], source: "")"#,
    ),
    ("DutyPhase", r#"(name: "", within: "72h")"#),
    ("Scene", r#"(id: "", title: "", from: "H+0h", to: "H+2h")"#),
    (
        "DecisionPoint",
        r#"(id: "", question: "", when: At("H+1h"))"#,
    ),
    ("Playbook", r#"(id: "", title: "")"#),
    ("Part<Playbook>", r#"(id: "", title: "")"#),
    ("Rule", r#"(id: "", when: At("H+0h"), by: "", what: [])"#),
    ("(ActionId, Aim)", r#"("", None)"#),
    // Variants that carry something.
    ("Condition", r#"At("H+1h")"#),
    ("Condition::At", r#"At("H+1h")"#),
    ("Condition::All", r#"All([At("H+1h")])"#),
    ("Condition::Any", r#"Any([At("H+1h")])"#),
    ("Condition::Not", r#"Not(At("H+1h"))"#),
    (
        "Condition::Count",
        r#"Count(at_least: 1, of: [At("H+1h")])"#,
    ),
    ("Condition::For", r#"For(at_least: "1h", that: At("H+1h"))"#),
    (
        "Condition::After",
        r#"After(delay: "1h", that: At("H+1h"))"#,
    ),
    ("Condition::Node", r#"Node(id: "", is: Down)"#),
    ("Condition::Stage", r#"Stage("")"#),
    ("Condition::Footholds", "Footholds(at_least: 1)"),
    ("Condition::Records", "Records(as: Extracted, at_least: 1)"),
    ("Condition::Function", r#"Function(id: "", below: 0.5)"#),
    ("Condition::PublicServiceDown", r#"PublicServiceDown("")"#),
    ("Condition::Trust", "Trust(of: Public, below: 0.5)"),
    ("Condition::Backlog", "Backlog(at_least: 1000)"),
    ("Condition::HelpDeskQueue", "HelpDeskQueue(at_least: 100)"),
    ("Condition::ChannelWorks", r#"ChannelWorks("")"#),
    ("Condition::Inject", r#"Inject(id: "", is: Delivered)"#),
    ("Condition::Chosen", r#"Chosen(inject: "", option: "")"#),
    ("Condition::Ordered", r#"Ordered(action: "")"#),
    ("Condition::Result", r#"Result(action: "")"#),
    ("Condition::Finding", "Finding()"),
    ("Condition::Escalated", "Escalated()"),
    (
        "Condition::Assessed",
        r#"Assessed(node: "", as: Confirmed)"#,
    ),
    ("Condition::Declared", "Declared(Aware)"),
    ("Condition::Stated", r#"Stated("")"#),
    ("Condition::Duty", r#"Duty(id: "", is: Opened)"#),
    ("AttackerNeed::Foothold", r#"Foothold("")"#),
    ("AttackerNeed::Control", r#"Control("")"#),
    ("AttackerNeed::Credential", r#"Credential("")"#),
    ("AttackerNeed::Knows", r#"Knows("")"#),
    ("AttackerNeed::Vulnerable", r#"Vulnerable("")"#),
    ("AttackerNeed::NoSecondFactor", r#"NoSecondFactor("")"#),
    ("Gain::Foothold", r#"Foothold(on: "", by: WebShell)"#),
    ("Gain::Credential", r#"Credential("")"#),
    ("Gain::Secrets", r#"Secrets("")"#),
    ("Gain::Knows", r#"Knows("")"#),
    (
        "Gain::Records",
        r#"Records(from: "", as: Extracted, count: 100)"#,
    ),
    ("Gain::Blind", r#"Blind("")"#),
    ("Gain::SpoilBackups", r#"SpoilBackups(of: "")"#),
    ("Gain::Publish", r#"Publish("")"#),
    ("Gain::Break", r#"Break("")"#),
    ("Trigger::Heard", r#"Heard("")"#),
    ("Trigger::GoalReached", r#"GoalReached("")"#),
    ("Response::Open", "Open([])"),
    ("InjectEffect::Trust", "Trust(of: Public, by: -50)"),
    ("InjectEffect::Calls", "Calls(50)"),
    ("InjectEffect::Outage", r#"Outage(node: "", lasts: "2h")"#),
    (
        "InjectEffect::Absent",
        r#"Absent(skill: System, people: 1, lasts: "8h")"#,
    ),
    (
        "InjectEffect::Busy",
        r#"Busy(skill: System, people: 1, lasts: "1h")"#,
    ),
    ("InjectEffect::Heard", r#"Heard("")"#),
    ("InjectEffect::Refuted", r#"Refuted("")"#),
    ("InjectEffect::Tip", r#"Tip("")"#),
    ("Step::Order", r#"Order(action: "")"#),
    (
        "Step::Operation",
        r#"Operation(name: "", in: "12h", orders: [])"#,
    ),
    ("Step::Use", r#"Use("")"#),
    ("Step::Assess", "Assess(at: Found(None), as: Confirmed)"),
    ("Step::Declare", "Declare(Aware)"),
    ("Step::State", r#"State("")"#),
    ("Step::OpenDuty", r#"OpenDuty("")"#),
    ("Step::Notify", r#"Notify("")"#),
    ("Step::Choose", r#"Choose(inject: "", option: "")"#),
    ("Step::Cancel", r#"Cancel("")"#),
    ("Aim::Id", r#"Id("")"#),
    ("Aim::Each", "Each([])"),
    ("Aim::Found", "Found(None)"),
    ("Aim::Assessed", "Assessed(Confirmed)"),
    ("Quantity::Span", r#"Span("1h")"#),
    ("Quantity::Share", "Share(0.5)"),
    ("Quantity::Count", "Count(1)"),
    ("ActionEffect::LogOn", r#"LogOn(retention: "30d")"#),
    (
        "ActionEffect::SearchRecords",
        r#"SearchRecords(kinds: [], back: "7d", sensitivity: 0.5, false_finding: 0.05)"#,
    ),
    (
        "ActionEffect::Hunt",
        "Hunt(means: [], sensitivity: 0.5, false_finding: 0.05)",
    ),
    (
        "ActionEffect::CutMail",
        "CutMail(flow: External, mode: Hold)",
    ),
    ("ActionEffect::OpenMail", "OpenMail(flow: External)"),
    ("ActionEffect::Monitor", "Monitor(coverage: 0.9)"),
    ("ActionEffect::Remove", "Remove(means: [])"),
    ("ActionEffect::Validate", "Validate(sensitivity: 0.8)"),
    ("ActionEffect::Drain", "Drain(rescan: true)"),
    ("ActionEffect::Heighten", r#"Heighten(lasts: "24h")"#),
    ("ActionEffect::Delegate", "Delegate(share: 0.2)"),
];

fn text_of(name: &str) -> Option<&'static str> {
    THINGS
        .iter()
        .find(|(n, _)| *n == name)
        .map(|(_, text)| *text)
}

/// A new value of a type: what its blank says, the first of its variants, or what an empty text gives (ids).
pub fn blank(of: &'static TypeInfo) -> Option<Held> {
    let written = text_of(of.type_path_table().short_path()).or_else(|| match of {
        TypeInfo::Enum(e) => {
            let first = e.iter().next()?.name();
            Some(
                text_of(&format!("{}::{first}", e.type_path_table().short_path())).unwrap_or(first),
            )
        }
        TypeInfo::List(_) => Some("[]"),
        _ => Some(r#""""#),
    })?;
    value(of, written)
}

/// A value that is this variant of an enum.
pub fn variant(of: &'static TypeInfo, variant: &VariantInfo) -> Option<Held> {
    let name = variant.name();
    let key = format!("{}::{name}", of.type_path_table().short_path());
    value(of, text_of(&key).unwrap_or(name))
}

fn value(of: &'static TypeInfo, written: &str) -> Option<Held> {
    let reading = types::read(of.type_id(), written)?;
    let sound = reading.problems.is_empty();
    reading.value.filter(|_| sound).map(Held::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_type_has_a_blank_for_each_of_its_shapes_and_no_blank_is_left_over() {
        let mut used = BTreeSet::new();
        let mut missing = Vec::new();
        for registered in types::registry().iter() {
            let of = registered.type_info();
            let short = of.type_path_table().short_path();
            if text_of(short).is_some() {
                used.insert(short.to_owned());
            }
            let wanted = match of {
                TypeInfo::List(list) => list.item_info(),
                TypeInfo::Enum(e) if short.starts_with("Option<") => e
                    .variant("Some")
                    .and_then(|v| v.as_tuple_variant().ok())
                    .and_then(|v| v.field_at(0))
                    .and_then(|f| f.type_info()),
                _ => None,
            };
            if let Some(item) = wanted.filter(|item| blank(item).is_none()) {
                missing.push(item.type_path_table().short_path().to_owned());
            }
            let plain = !["Option<", "Part<", "Estimate<"]
                .iter()
                .any(|p| short.starts_with(p));
            if let (TypeInfo::Enum(e), true) = (of, plain) {
                for v in e.iter() {
                    let key = format!("{short}::{}", v.name());
                    if super::variant(of, v).is_none() {
                        missing.push(key.clone());
                    }
                    used.insert(key);
                }
            }
        }
        assert!(missing.is_empty(), "no blank for {missing:?}");
        let left: Vec<_> = THINGS.iter().filter(|(n, _)| !used.contains(*n)).collect();
        assert!(left.is_empty(), "{left:?} {used:?}");
    }
}
