//! Writing a scenario, by clicks and keys: from nothing to one that passes the checks, is saved, and is played.

use crate::hand::Hand;
use cellule::desktop::author::Authoring;
use cellule::scenario::diagnostic::Severity;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use cellule::simulation::time::Time;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::Queryable;
use std::path::{Path, PathBuf};

pub fn written(hand: &Hand) -> &Authoring {
    hand.app().written_scenario().expect("it is written")
}

pub fn scenario(hand: &Hand) -> &Scenario {
    written(hand).draft().scenario()
}

pub fn errors(hand: &Hand) -> Vec<String> {
    let found = written(hand).found().iter();
    found
        .filter(|f| f.problem.severity() == Severity::Error)
        .map(|f| format!("{} {:?}", f.place, f.problem))
        .collect()
}

/// The middle of the thing of this name on the canvas.
fn on_canvas(hand: &Hand, name: &str) -> Pos2 {
    let all = hand.harness.query_all_by_label(name);
    let rects = all.map(|n| n.rect());
    // The inspector names it too, in a line.
    let largest = rects.max_by(|a, b| a.height().total_cmp(&b.height()));
    largest.expect("it is drawn").center()
}

pub fn drag(hand: &mut Hand, from: Pos2, to: Pos2) {
    hand.harness.hover_at(from);
    hand.harness.step();
    hand.harness.drag_at(from);
    hand.harness.step();
    hand.harness.hover_at(from + (to - from) * 0.5);
    hand.harness.step();
    hand.harness.hover_at(to);
    hand.harness.step();
    hand.harness.drop_at(to);
    hand.harness.step();
    hand.rest();
}

/// Puts the keyboard into a field; its word stands beside it under the same name.
pub fn focus(hand: &mut Hand, field: &str) {
    let written = |n: &egui_kittest::Node<'_>| {
        use egui_kittest::kittest::NodeT;
        let role = n.accesskit_node().role();
        matches!(role, Role::TextInput | Role::MultilineTextInput)
    };
    {
        let mut all = hand.harness.query_all_by_label(field);
        all.find(written)
            .unwrap_or_else(|| panic!("{field:?} is a field"))
            .focus();
    }
    hand.harness.step();
    hand.rest();
}

/// Puts other words into a field.
pub fn retype(hand: &mut Hand, field: &str, text: &str) {
    focus(hand, field);
    hand.keys(Modifiers::COMMAND, Key::A);
    hand.types(text);
    hand.rest();
    hand.key(Key::Enter);
}

pub fn only_folder(folder: &Path) -> PathBuf {
    let mut all = std::fs::read_dir(folder.join("scenarios")).expect("scenarios");
    all.next().expect("one").expect("an entry").path()
}

#[test]
fn a_scenario_is_written_from_nothing_saved_and_played() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("New scenario");
    hand.click("An empty frame");
    assert!(errors(&hand).is_empty(), "{:?}", errors(&hand));

    // The ministry: two machines and a department, drawn and connected.
    for kind in ["Mail gateway", "Mailbox server"] {
        hand.click("Add: node");
        hand.click(kind);
    }
    hand.click("Add: department");
    let o = written(&hand).draft().organisation().expect("a ministry");
    assert_eq!((o.nodes.len(), o.departments.len()), (2, 1));
    assert_eq!(o.nodes[0].kind, NodeKind::MailGateway);
    let before = o.nodes[0].position.expect("it has its place");
    hand.click("Show all");
    let gateway = on_canvas(&hand, "Mail gateway");
    drag(
        &mut hand,
        gateway,
        gateway + eframe::egui::vec2(-60.0, 40.0),
    );
    let o = written(&hand).draft().organisation().expect("a ministry");
    assert_ne!(o.nodes[0].position, Some(before), "it was dragged");
    hand.click("Connect");
    let (gateway, server) = (
        on_canvas(&hand, "Mail gateway"),
        on_canvas(&hand, "Mailbox server"),
    );
    drag(&mut hand, gateway, server);
    let department = on_canvas(&hand, "Department");
    drag(&mut hand, server, department);
    let o = written(&hand).draft().organisation().expect("a ministry");
    assert_eq!(o.links.len(), 1, "{:?}", o.links);
    assert_eq!(o.departments[0].mailboxes, Some(o.nodes[1].id.clone()));

    // A name that changes, changes everywhere.
    hand.click("Infrastructure");
    hand.click("Mailbox server");
    retype(&mut hand, "Identifier", "post-office");
    let o = written(&hand).draft().organisation().expect("a ministry");
    assert_eq!(o.nodes[1].id.as_str(), "post-office");
    assert_eq!(o.links[0].to[0].as_str(), "post-office");
    assert_eq!(o.departments[0].mailboxes, Some("post-office".into()));
    hand.keys(Modifiers::COMMAND, Key::Z);
    let o = written(&hand).draft().organisation().expect("a ministry");
    assert_eq!(o.links[0].to[0].as_str(), "mailbox-server");
    hand.keys(Modifiers::COMMAND, Key::Y);

    // An inject, with its words and its time.
    hand.click("Chronogramme");
    hand.click("Add: inject");
    retype(&mut hand, "Title (en)", "The first call");
    retype(&mut hand, "Who speaks (en)", "Duty officer");
    focus(&mut hand, "Text (en)");
    hand.types("Something is wrong with our mail.");
    hand.rest();
    let inject = &written(&hand).draft().injects()[0];
    assert_eq!(inject.title.get(Language::English), "The first call");
    assert_eq!(inject.to[0].as_str(), "lead");
    assert!(errors(&hand).is_empty(), "{:?}", errors(&hand));

    // Saved, it is what the checks of the terminal see, and what is read again.
    hand.keys(Modifiers::COMMAND, Key::S);
    let path = only_folder(folder.path());
    let loaded = load(&ScenarioSource::Path(path.clone()));
    assert!(!cellule::scenario::diagnostic::has_errors(
        &loaded.diagnostics
    ));
    assert!(written(&hand).draft().history().is_saved());
    assert!(loaded.resolved().is_some());

    // Played, and back to writing.
    hand.click("Play it");
    hand.click("STARTEX");
    hand.wait(1);
    assert!(hand.app().conducted().is_some());
    hand.keys(Modifiers::COMMAND, Key::H);
    assert!(
        hand.app().written_scenario().is_some(),
        "back where one was"
    );
    assert_eq!(scenario(&hand).injects, scenario(&hand).injects);
    hand.keys(Modifiers::COMMAND, Key::H);
    assert!(hand.app().written_scenario().is_none(), "home");
}

#[test]
fn what_is_wrong_leads_to_its_place_and_is_repaired_and_leaving_asks_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("New scenario");
    hand.click("An empty frame");
    hand.click("Roles");
    hand.click("Add: role");
    retype(&mut hand, "Identifier", "Second Lead");
    let said = hand
        .labels()
        .into_iter()
        .find(|l| l.contains("Second Lead") && l != "Second Lead" && !l.contains("Call it"))
        .unwrap_or_else(|| panic!("it is told: {:?}", hand.labels()));
    hand.click("Ministry");
    hand.click(&said);
    assert!(hand.sees("Identifier"), "the inspector shows the role");
    hand.click("Call it second-lead");
    assert_eq!(scenario(&hand).roles[1].id.as_str(), "second-lead");
    // What is not saved is asked about.
    hand.keys(Modifiers::COMMAND, Key::H);
    assert!(hand.sees("This scenario is not saved"));
    hand.click("Save and leave");
    assert!(hand.app().written_scenario().is_none());
    let path = only_folder(folder.path());
    let text = std::fs::read_to_string(path.join("scenario.ron")).expect("saved");
    assert!(text.contains("second-lead"), "{text}");
}

#[test]
fn the_playbooks_say_how_hard_it_is_and_a_moment_is_played_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Edit a copy");
    hand.click("Difficulty");
    hand.rest();
    let (version, findings) = written(&hand).findings().expect("they tried it");
    assert_eq!(version, written(&hand).draft().version());
    let figure = findings.difficulty.figure.expect("it can be measured");
    assert!(
        hand.labels()
            .iter()
            .any(|l| l.contains(&figure.to_string())),
        "{figure} is told"
    );
    let inject = written(&hand).draft().injects()[5].clone();
    hand.click("Injects");
    hand.click(inject.title.get(Language::English));
    hand.click("Play this moment");
    hand.wait(1);
    assert_eq!(
        hand.conduct().view.now,
        Time(85 * 60),
        "ten minutes before 23:35"
    );
    hand.keys(Modifiers::COMMAND, Key::H);
    assert!(hand.app().written_scenario().is_some());
}

/// Ticks the last box of this name, or opens the last choice; its word stands beside it under the same name.
fn press(hand: &mut Hand, role: Role, field: &str) {
    use egui_kittest::kittest::NodeT;
    {
        let mut all = hand.harness.query_all_by_label(field);
        all.rfind(|n| n.accesskit_node().role() == role)
            .unwrap_or_else(|| panic!("{field:?} is a {role:?}"))
            .click_accesskit();
    }
    hand.harness.step();
    hand.rest();
}

/// Chooses among what a field offers.
fn choose(hand: &mut Hand, field: &str, option: &str) {
    press(hand, Role::ComboBox, field);
    let all = hand.labels();
    let offered = all.iter().find(|l| l.ends_with(&format!("  {option}")));
    hand.click(offered.map_or(option, String::as_str));
}

/// What the handbook tells somebody who writes a first scenario, step by step.
#[test]
fn the_walk_of_the_handbook_leads_where_it_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("New scenario");
    hand.click("An empty frame");

    // A machine and a department, connected.
    hand.click("Ministry");
    hand.click("Add: node");
    hand.click("Mailbox server");
    press(&mut hand, Role::CheckBox, "Exposed to the internet");
    press(&mut hand, Role::CheckBox, "Vulnerable");
    hand.click("Add: department");
    hand.click("Show all");
    hand.click("Connect");
    let (server, department) = (
        on_canvas(&hand, "Mailbox server"),
        on_canvas(&hand, "Department"),
    );
    drag(&mut hand, server, department);
    let o = written(&hand).draft().organisation().expect("a ministry");
    assert_eq!(o.departments[0].mailboxes, Some("mailbox-server".into()));
    assert!(o.nodes[0].exposed && o.nodes[0].vulnerable);

    // An attack of one stage, which is what it is all about.
    hand.click("Attack");
    hand.click("Begin a campaign");
    hand.click("Add: campaign stage");
    retype(&mut hand, "Name (en)", "Get in");
    hand.click("Add: alternative");
    choose(&mut hand, "Technique", "Exploit Public-Facing Application");
    choose(&mut hand, "On", "Mailbox server");
    hand.click("Add: gain");
    choose(&mut hand, "On", "Mailbox server");
    hand.click("Campaign");
    choose(&mut hand, "Add: Goals", "Get in");
    assert!(errors(&hand).is_empty(), "{:?}", errors(&hand));

    // An inject that waits for two things.
    hand.click("Chronogramme");
    hand.click("Add: inject");
    retype(&mut hand, "Title (en)", "A strange rule");
    retype(&mut hand, "Who speaks (en)", "Head of the watch");
    focus(&mut hand, "Text (en)");
    hand.types("The server does something that nobody asked it to do.");
    hand.rest();
    hand.click("all of …");
    hand.click("Add: condition");
    choose(&mut hand, "When it is sent", "The attacker did a stage");
    choose(&mut hand, "The attacker did a stage", "Get in");
    let said = "at H+1h and the stage “Get in” is done";
    assert!(hand.sees(said), "{:?}", hand.labels());
    let when = &written(&hand).draft().injects()[0].when;
    let stage = StageId::from("campaign-stage");
    let after = Moment::parse("H+1h").expect("a moment");
    let both = [Condition::At(after), Condition::Stage(stage)];
    assert_eq!(*when, Condition::All(both.to_vec()));

    // A scripted team, so that it can be measured.
    hand.click("Playbooks");
    hand.click("Add: playbook");
    hand.click("Add: rule");
    choose(&mut hand, "Who speaks", "Cell lead");
    hand.click("Add: step");
    choose(
        &mut hand,
        "Response action",
        "Disconnect the server from the network",
    );
    choose(&mut hand, "Aimed at", "This one");
    focus(&mut hand, "This one");
    hand.types("mailbox-server");
    hand.rest();
    assert!(errors(&hand).is_empty(), "{:?}", errors(&hand));

    // Tried, played up to there, and kept.
    hand.click("Difficulty");
    hand.rest();
    let unheeded = |hand: &Hand| {
        let all = hand.labels();
        all.iter().any(|l| l.ends_with("never had an effect."))
    };
    let (_, findings) = written(&hand).findings().expect("it was tried");
    assert!(findings.difficulty.figure.is_some());
    assert!(unheeded(&hand), "{:?}", hand.labels());
    hand.click("Teams");
    hand.click("Add: team");
    choose(&mut hand, "Skill", "Network administrators");
    hand.rest();
    assert!(!unheeded(&hand), "now somebody can do it");
    hand.click("Injects");
    hand.click("A strange rule");
    hand.click("Play this moment");
    hand.wait(1);
    assert_eq!(hand.conduct().view.now, Time(50 * 60), "ten minutes before");
    hand.keys(Modifiers::COMMAND, Key::H);
    hand.keys(Modifiers::COMMAND, Key::S);
    let path = only_folder(folder.path());
    assert!(path.ends_with("new-scenario"), "{path:?}");
    let file = std::fs::read_to_string(path.join("scenario.ron")).expect("it is kept");
    let when = r#"when: All([At("H+1h"), Stage("campaign-stage")]),"#;
    assert!(file.contains(when), "{file}");
    let loaded = load(&ScenarioSource::Path(path));
    assert!(!cellule::scenario::diagnostic::has_errors(
        &loaded.diagnostics
    ));
}
