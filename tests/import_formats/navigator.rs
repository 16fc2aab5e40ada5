//! Layers of the ATT&CK Navigator.

use super::*;

#[test]
fn a_layer_becomes_stages_in_the_order_of_tactics() {
    let read = import("layer.json", &own("layer.json"));
    assert_eq!(read.kind, FileKind::Navigator);
    let c = campaign(&read);
    let stages: Vec<_> = c
        .stages
        .iter()
        .map(|s| {
            let after: Vec<&str> = s.after.iter().map(|a| a.as_str()).collect();
            (s.alternatives[0].technique.as_str(), after)
        })
        .collect();
    assert_eq!(
        stages,
        [
            ("T1190", vec![]),
            ("T1059.003", vec!["exploit-public-facing-application"]),
            ("T1505.003", vec!["windows-command-shell"]),
            ("T1114.002", vec!["web-shell"]),
            ("T1041", vec!["remote-email-collection"]),
        ]
    );
    let goals: Vec<&str> = c.goals.iter().map(|g| g.as_str()).collect();
    assert_eq!(
        goals,
        ["remote-email-collection", "exfiltration-over-c2-channel"]
    );
    let story = c.story.get(Language::English);
    assert!(story.contains("T1190 Exploit Public-Facing Application: By the webmail. · seen: 2025 · report: https://example.org/r"), "{story}");
    assert!(
        story.contains("T1114.002 Remote Email Collection: Whole mailboxes. · score 90.5"),
        "{story}"
    );
    // What the standard catalogue lacks is in the scenario's own, with its range.
    let own: Vec<&str> = read
        .scenario
        .catalogue
        .techniques
        .iter()
        .map(|t| t.id.as_str())
        .collect();
    assert_eq!(own, ["T1059.003"]);
    assert_eq!(
        losses(&read),
        [
            ("unknown-member", 2),
            ("disabled", 1),
            ("technique", 1),
            ("looks", 5),
            ("order", 1),
            ("no-start", 1),
            ("no-roles", 1),
            ("people", 3),
            ("target", 1),
            ("gain", 3),
            ("estimate", 2)
        ]
    );
    assert_eq!(
        of_kind(&read, LossKind::UnknownTechnique),
        [("/techniques/5/techniqueID".to_owned(), "T1086".to_owned())]
    );
    sound(&read);
    assert_eq!(done(&read).len(), 5, "every stage can be done");
}

#[test]
fn layers_that_this_program_writes_come_back() {
    let review = week();
    let layer = exported(&review, Format::Navigator);
    let read = import("week.json", layer.as_bytes());
    assert_eq!(read.kind, FileKind::Navigator);
    let written: serde_json::Value = serde_json::from_str(&layer).expect("JSON");
    let written = written["techniques"].as_array().expect("a list").len();
    assert_eq!(read.carried.stages, written);
    assert_eq!(read.losses.count(LossKind::UnknownTechnique), 0);
    assert!(read.scenario.catalogue.techniques.is_empty());
    sound(&read);
}

#[test]
fn a_layer_of_another_domain_holds_nothing_that_is_known() {
    let layer = br#"{"name":"x","domain":"mobile-attack","techniques":[{"techniqueID":"T1660"}]}"#;
    let error = cellule::scenario::import::read("x.json", layer, &Wishes::default());
    assert_eq!(
        error.map(|_| ()).unwrap_err(),
        ImportError::NothingInside {}
    );
}
