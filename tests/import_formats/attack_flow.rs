//! Attack Flows.

use super::*;

#[test]
fn operators_and_conditions_become_what_must_come_before() {
    let read = import("flow.json", &own("flow.json"));
    assert_eq!(read.kind, FileKind::AttackFlow);
    let c = campaign(&read);
    let ids: Vec<&str> = c.stages.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "exploit-the-webmail",
            "phish-an-agent",
            "find-servers",
            "take-passwords",
            "guess",
            "read-mailboxes",
            "sell-it"
        ]
    );
    let stage = |id: &str| {
        c.stages
            .iter()
            .find(|s| s.id.as_str() == id)
            .expect("it is there")
    };
    // One of two doors: a way for each.
    let find = stage("find-servers");
    assert_eq!(find.alternatives.len(), 2);
    assert!(find.after.is_empty());
    let needs: Vec<_> = find.alternatives.iter().map(|a| a.needs.clone()).collect();
    assert_eq!(
        needs,
        [
            vec![AttackerNeed::Knows(KnowledgeId::from(
                "reached-exploit-the-webmail"
            ))],
            vec![AttackerNeed::Knows(KnowledgeId::from(
                "reached-phish-an-agent"
            ))],
        ]
    );
    let read_mail = stage("read-mailboxes");
    let after: Vec<&str> = read_mail.after.iter().map(|a| a.as_str()).collect();
    assert_eq!(after, ["find-servers", "take-passwords"], "both of them");
    let on: Vec<&str> = read_mail
        .alternatives
        .iter()
        .map(|a| a.on.as_str())
        .collect();
    assert_eq!(on, ["mailbox-server", "webmail"]);
    assert_eq!(read.scenario.catalogue.techniques[0].id.as_str(), "sell-1");
    let story = c.story.get(Language::English);
    assert!(
        story.contains("Exploit the webmail: 2025-12-01T10:00:00Z · An old flaw."),
        "{story}"
    );
    assert!(
        story.contains("Take passwords: `dump`")
            && story.contains("? An administrator is among them"),
        "{story}"
    );
    let sources: Vec<&str> = read
        .scenario
        .sources
        .iter()
        .map(|s| s.get(Language::English))
        .collect();
    assert_eq!(
        sources,
        ["The trainers", "report, https://example.org/report"]
    );
    assert_eq!(
        losses(&read),
        [
            ("unknown-member", 3),
            ("relation", 2),
            ("technique-kept", 1),
            ("simplified", 1),
            ("language", 1),
            ("kind", 2),
            ("no-start", 1),
            ("no-roles", 1),
            ("people", 3),
            ("target", 1),
            ("gain", 2),
            ("estimate", 2)
        ]
    );
    assert_eq!(done(&read).len(), 7, "every stage can be done");
}

#[test]
fn flows_that_this_program_writes_come_back() {
    let review = week();
    let flow = exported(&review, Format::AttackFlow);
    let read = import("week.json", flow.as_bytes());
    assert_eq!(read.kind, FileKind::AttackFlow);
    let written: serde_json::Value = serde_json::from_str(&flow).expect("JSON");
    let objects = written["objects"].as_array().expect("a list");
    let actions = objects
        .iter()
        .filter(|o| o["type"] == "attack-action")
        .count();
    let ways: usize = campaign(&read)
        .stages
        .iter()
        .map(|s| s.alternatives.len())
        .sum();
    eprintln!(
        "STAGES {} ACTIONS {actions} WAYS {ways} {:?}",
        read.carried.stages,
        read.losses.list()
    );
    assert_eq!(
        losses(&read),
        [
            ("unknown-member", 1),
            ("language", 1),
            ("kind", 22),
            ("no-start", 1),
            ("no-roles", 1),
            ("people", 3),
            ("gain", 18),
            ("estimate", 1)
        ]
    );
    sound(&read);
}

#[test]
fn a_way_that_failed_and_the_next_one_are_ways_of_one_stage() {
    let flow = serde_json::json!({ "type": "bundle", "objects": [
        { "type": "attack-flow", "id": "attack-flow--1", "name": "x", "start_refs": ["attack-action--p"] },
        { "type": "attack-action", "id": "attack-action--p", "name": "Spray", "technique_id": "T1110.003", "effect_refs": ["attack-condition--f"] },
        { "type": "attack-condition", "id": "attack-condition--f", "description": "Spraying works", "on_false_refs": ["attack-action--q"] },
        { "type": "attack-action", "id": "attack-action--q", "name": "Phish", "technique_id": "T1566", "effect_refs": ["attack-condition--t"] },
        { "type": "attack-condition", "id": "attack-condition--t", "description": "Inside", "on_true_refs": ["attack-action--r"] },
        { "type": "attack-action", "id": "attack-action--r", "name": "Read mail", "technique_id": "T1114.002" },
    ]});
    let read = import("x.json", flow.to_string().as_bytes());
    let c = campaign(&read);
    let stages: Vec<_> = c
        .stages
        .iter()
        .map(|s| {
            let ways = s.alternatives.iter().map(|a| a.technique.as_str());
            (s.id.as_str(), ways.collect::<Vec<_>>(), s.after.len())
        })
        .collect();
    assert_eq!(
        stages,
        [
            ("spray", vec!["T1110.003", "T1566"], 0),
            ("read-mail", vec!["T1114.002"], 1)
        ]
    );
    assert_eq!(read.losses.count(LossKind::Simplified), 0);
    assert_eq!(done(&read).len(), 2);
}
