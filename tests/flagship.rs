//! The flagship's exercise as a text: that it can be read, that it is whole in both languages, that it is rich enough.
//!
//! References between its parts are the business of `check`; here only what a checker of references cannot see.

use cellule::scenario::model::{
    Condition, Inject, Language, Medium, Part, Playbook, Scenario, Step, Text,
};
use std::path::PathBuf;

fn read<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios/ministry-mail-breach")
        .join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{name}: {e}"));
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&text)
        .unwrap_or_else(|e| panic!("{name}: {e}"))
}

fn playbooks() -> Vec<Playbook> {
    let scenario: Scenario = read("scenario.ron");
    scenario
        .playbooks
        .iter()
        .map(|part| match part {
            Part::File(path) => read(path),
            Part::Here(playbook) => playbook.clone(),
        })
        .collect()
}

fn assert_both(text: &Text, place: &str) {
    for language in Language::ALL {
        assert!(
            text.has(language) && !text.get(language).trim().is_empty(),
            "{place} has no {} text",
            language.code()
        );
    }
    let (fr, en) = (text.get(Language::French), text.get(Language::English));
    assert!(fr != en, "{place} reads the same in both languages");
}

#[test]
fn every_inject_is_whole_in_both_languages() {
    for inject in read::<Vec<Inject>>("injects.ron") {
        let id = inject.id.as_str();
        for (text, part) in [
            (&inject.title, "title"),
            (&inject.from, "sender"),
            (&inject.body, "body"),
            (&inject.expected, "expected action"),
            (&inject.note, "facilitator's note"),
        ] {
            assert_both(text, &format!("{part} of {id}"));
        }
        for option in &inject.options {
            assert_both(&option.name, &format!("option {} of {id}", option.id));
        }
        assert!(!inject.objectives.is_empty(), "{id} serves no objective");
    }
}

#[test]
fn a_third_of_the_injects_waits_for_what_the_team_or_the_attacker_does() {
    let injects: Vec<Inject> = read("injects.ron");
    assert!(injects.len() >= 52, "{} injects", injects.len());
    let conditional = injects
        .iter()
        .filter(|i| !matches!(i.when, Condition::At(_)) || i.cancelled_by.is_some())
        .count();
    assert!(
        conditional * 3 >= injects.len(),
        "{conditional} of {}",
        injects.len()
    );
}

#[test]
fn a_message_to_the_cell_has_another_way_when_its_medium_is_down() {
    for inject in read::<Vec<Inject>>("injects.ron") {
        if matches!(inject.medium, Medium::Mail | Medium::Message) {
            assert!(
                inject.reroute.is_some(),
                "{} would wait for ever",
                inject.id
            );
        }
    }
}

#[test]
fn every_role_is_spoken_to_several_times() {
    let scenario: Scenario = read("scenario.ron");
    let injects: Vec<Inject> = read("injects.ron");
    for role in &scenario.roles {
        let n = injects.iter().filter(|i| i.to.contains(&role.id)).count();
        assert!(n >= 5, "{} receives {n} injects", role.id);
    }
}

#[test]
fn every_timed_inject_falls_into_a_scene() {
    let scenario: Scenario = read("scenario.ron");
    for inject in read::<Vec<Inject>>("injects.ron") {
        if let Condition::At(at) = inject.when {
            assert!(
                scenario.scenes.iter().any(|s| s.from <= at && at <= s.to),
                "{} at {at} falls between two scenes",
                inject.id
            );
        }
    }
}

fn sees_truth(condition: &Condition) -> bool {
    match condition {
        Condition::All(of) | Condition::Any(of) | Condition::Count { of, .. } => {
            of.iter().any(sees_truth)
        }
        Condition::Not(that) => sees_truth(that),
        Condition::For { that, .. } | Condition::After { that, .. } => sees_truth(that),
        Condition::Node { .. }
        | Condition::Stage(_)
        | Condition::Footholds { .. }
        | Condition::Records { .. }
        | Condition::Function { .. }
        | Condition::PublicServiceDown(_)
        | Condition::Trust { .. }
        | Condition::Backlog { .. }
        | Condition::HelpDeskQueue { .. } => true,
        Condition::At(_)
        | Condition::ChannelWorks(_)
        | Condition::Inject { .. }
        | Condition::Chosen { .. }
        | Condition::Ordered { .. }
        | Condition::Result { .. }
        | Condition::Finding { .. }
        | Condition::Escalated { .. }
        | Condition::Assessed { .. }
        | Condition::Declared(_)
        | Condition::Stated(_)
        | Condition::Duty { .. } => false,
    }
}

#[test]
fn a_playbook_says_why_in_both_languages_and_never_looks_at_the_truth() {
    for playbook in playbooks() {
        assert_both(&playbook.summary, &format!("summary of {}", playbook.id));
        for rule in &playbook.rules {
            let place = format!("rule {} of {}", rule.id, playbook.id);
            assert_both(&rule.why, &place);
            assert!(!sees_truth(&rule.when), "{place} looks at the truth");
        }
    }
}

#[test]
fn playbooks_choose_only_options_that_their_injects_offer() {
    let injects: Vec<Inject> = read("injects.ron");
    for playbook in playbooks() {
        for rule in &playbook.rules {
            for step in &rule.what {
                if let Step::Choose { inject, option } = step {
                    assert!(
                        injects
                            .iter()
                            .any(|i| i.id == *inject && i.options.iter().any(|o| o.id == *option)),
                        "{}/{}: {inject} does not offer {option}",
                        playbook.id,
                        rule.id
                    );
                }
            }
        }
    }
}
