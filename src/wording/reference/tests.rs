//! What the reference holds, in both languages.

use super::*;

fn entries(w: Wording) -> Vec<Entry> {
    groups(w).into_iter().flat_map(|g| g.entries).collect()
}

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
        let once: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(once.len(), names.len(), "each stands once");
        for e in &all {
            assert!(e.text.lines().count() > 2, "{} has rows", e.name);
            let named = title_of(e.name, language);
            assert!(named, "{} has a name in words", e.name);
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
    let marked = |field: &str| inject.text.contains(&format!("`{field}`\u{a0}●"));
    for field in ["id", "title", "when", "from", "to", "medium", "body"] {
        assert!(marked(field), "{field}: {}", inject.text);
    }
    for field in ["note", "effects", "reroute"] {
        assert!(!marked(field), "{field}");
    }
}

/// Whether a type has a name in words of its own.
fn title_of(name: &str, language: Language) -> bool {
    let w = Wording::new(language);
    let [own, thing] = ["reference-of-", "thing-"].map(|k| format!("{k}{}", spelled(name)));
    let has = |key: &str| w.find(key, &Args::new()).is_some();
    has(&own) || has(&thing)
}

#[test]
fn a_scenario_and_the_shapes_of_a_value_are_marked_too() {
    let all = entries(Wording::new(Language::English));
    let text = |name: &str| {
        let found = all.iter().find(|e| e.name == name);
        found.map(|e| e.text.as_str()).unwrap_or_default()
    };
    for field in ["id", "title", "start", "duration"] {
        assert!(
            text("Scenario").contains(&format!("`{field}`\u{a0}●")),
            "{field}"
        );
    }
    assert!(!text("Scenario").contains("`roles`\u{a0}●"));
    assert!(text("InjectEffect").contains("`by`\u{a0}●"));
    let conditions = text("Condition");
    assert!(conditions.contains("`node`\u{a0}●"), "{conditions}");
    assert!(!conditions.contains("`means`\u{a0}●"), "{conditions}");
}

#[test]
fn a_heading_names_the_type_where_the_words_do_not() {
    let entry = |name, title: &str| Entry {
        name,
        title: title.to_owned(),
        text: String::new(),
    };
    assert_eq!(entry("HelpDesk", "Help desk").heading(), "Help desk");
    assert_eq!(
        entry("NodeKind", "Type de nœud").heading(),
        "Type de nœud (`NodeKind`)"
    );
}
