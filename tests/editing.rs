//! Scenarios that are edited: what is done can be undone, what is saved is what was written, comments stay, names change
//! everywhere, and nobody's file is overwritten unasked.

use cellule::scenario::bundled;
use cellule::scenario::check::{Kind, Problem};
use cellule::scenario::diagnostic::{Place, Severity};
use cellule::scenario::edit::repair::repair_of;
use cellule::scenario::edit::{
    Draft, Edit, NotSaved, Opened, Replica, blank, clip, each_text, names, open,
};
use cellule::scenario::generate;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use cellule::scenario::syntax::{self, Tree};
use std::path::{Path, PathBuf};

/// A scenario of the program in a folder.
fn copied(folder: &Path, id: &str) -> PathBuf {
    let to = folder.join(id);
    for (path, bytes) in bundled::scenario(id).expect("it is there").files {
        let file = to.join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        std::fs::write(file, bytes).expect("written");
    }
    to
}

fn opened(path: &Path) -> (Draft, cellule::scenario::edit::Files) {
    match open(path) {
        Opened::Draft(draft, files) => (*draft, files),
        Opened::Broken(_, wrong) => panic!("{wrong:?}"),
    }
}

fn errors(scenario: &Scenario) -> Vec<String> {
    let mut replica = Replica::new(scenario.clone());
    replica
        .check()
        .into_iter()
        .filter(|f| f.problem.severity() == Severity::Error)
        .map(|f| format!("{} {:?}", f.place, f.problem))
        .collect()
}

fn all_ids() -> Vec<&'static str> {
    bundled::scenarios().iter().map(|b| b.id).collect()
}

fn nodes() -> Place {
    Place::root().field("organisation").field("nodes")
}

#[test]
fn a_scenario_that_nobody_changed_is_saved_as_it_was_byte_for_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    for id in all_ids() {
        let path = copied(folder.path(), id);
        let (mut draft, mut files) = opened(&path);
        files.save(&mut draft, false).expect("saved");
        for (file, bytes) in bundled::scenario(id).expect("it is there").files {
            let now = std::fs::read(path.join(file)).expect("there");
            assert_eq!(now, *bytes, "{id}/{file}");
        }
    }
}

#[test]
fn what_is_edited_and_saved_is_what_is_read_again_and_comments_stay() {
    let folder = tempfile::tempdir().expect("a folder");
    for id in all_ids() {
        let path = copied(folder.path(), id);
        let (mut draft, mut files) = opened(&path);
        let before = comments(&path);
        let title = Place::root().field("title");
        let renamed = Edit::set(title, Text::Plain("Another title".to_owned()));
        draft.change("x", None, vec![renamed]).expect("changed");
        let n = draft.organisation().map_or(0, |o| o.nodes.len());
        if n > 0 {
            let kind = Edit::set(nodes().index(n - 1).field("core"), true);
            draft.change("x", None, vec![kind]).expect("changed");
        }
        assert!(!draft.history().is_saved());
        files.save(&mut draft, false).expect("saved");
        assert!(draft.history().is_saved());
        let (again, _) = opened(&path);
        assert_eq!(again.scenario(), draft.scenario(), "{id}");
        assert_eq!(comments(&path), before, "{id}");
    }
}

/// Every comment in the documents of a folder.
fn comments(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.extend(comments(&path));
        } else if path.extension().is_some_and(|e| e == "ron") {
            let text = std::fs::read_to_string(&path).expect("text");
            let lines = text.lines().map(str::trim);
            all.extend(lines.filter(|l| l.starts_with("//")).map(str::to_owned));
        }
    }
    all.sort();
    all
}

#[test]
fn generated_ministries_are_written_and_read_as_they_are() {
    for nodes in [30, 300] {
        let made = generate::generate(&Generated {
            generator: Generator::Ministry,
            seed: 7,
            nodes,
        });
        let folder = tempfile::tempdir().expect("a folder");
        let path = copied(folder.path(), "first-steps");
        let (mut draft, mut files) = opened(&path);
        let organisation = Place::root().field("organisation");
        let set = Edit::set(organisation, Some(Part::Here(made.organisation)));
        draft.change("x", None, vec![set]).expect("changed");
        files.save(&mut draft, false).expect("saved");
        let (again, _) = opened(&path);
        assert_eq!(again.scenario(), draft.scenario());
    }
}

#[test]
fn everything_that_is_done_can_be_undone_and_done_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut draft, _) = opened(&copied(folder.path(), "ministry-mail-breach"));
    let mut states = vec![draft.scenario().clone()];
    let mut replica = Replica::new(draft.scenario().clone());
    let steps: [fn(&Scenario) -> Vec<Edit>; 5] = [
        |_| vec![Edit::set(nodes().index(3).field("mail_held"), 12_345u32)],
        |_| {
            vec![Edit::Remove {
                list: nodes(),
                at: 0,
            }]
        },
        |_| {
            vec![Edit::Move {
                list: Place::root().field("injects"),
                from: 0,
                to: 9,
            }]
        },
        |s| names::rename(s, Kind::Role, s.roles[1].id.as_str(), "another-role"),
        |s| {
            clip::paste(
                s,
                &clip::copy(s, &[nodes().index(1), nodes().index(2)]),
                None,
            )
        },
    ];
    for step in steps {
        let edits = step(draft.scenario());
        draft.change("x", None, edits.clone()).expect("changed");
        replica.follow(&edits).expect("followed");
        assert!(
            Some(draft.scenario()) != states.last(),
            "it changed something"
        );
        states.push(draft.scenario().clone());
    }
    while let Some(edits) = draft.undo() {
        replica.follow(&edits).expect("followed");
        states.pop();
        assert!(Some(draft.scenario()) == states.last(), "as it was before");
        assert_eq!(replica.scenario(), draft.scenario());
    }
    assert!(draft.history().is_saved(), "back where the files are");
    let mut again = 0;
    while draft.redo().is_some() {
        again += 1;
    }
    assert_eq!(again, 5);
}

#[test]
fn typing_in_one_field_is_one_step_and_a_change_that_leads_nowhere_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut draft, _) = opened(&copied(folder.path(), "first-steps"));
    let before = draft.scenario().clone();
    let title = Place::root().field("title");
    for text in ["T", "Ti", "Tit"] {
        let set = Edit::set(title.clone(), Text::Plain(text.to_owned()));
        draft.change("x", Some(1), vec![set]).expect("changed");
    }
    draft.undo().expect("one step");
    assert_eq!(*draft.scenario(), before);
    let nowhere = vec![
        Edit::set(title.clone(), Text::Plain("x".to_owned())),
        Edit::set(Place::root().field("titles"), Text::default()),
    ];
    assert!(draft.change("x", None, nowhere).is_err());
    let other = vec![Edit::set(title, 7u32)];
    assert!(draft.change("x", None, other).is_err(), "of another kind");
    assert_eq!(*draft.scenario(), before);
}

#[test]
fn every_name_can_be_changed_everywhere_at_once() {
    for id in all_ids() {
        let folder = tempfile::tempdir().expect("a folder");
        let (draft, _) = opened(&copied(folder.path(), id));
        let s = draft.scenario();
        assert!(errors(s).is_empty(), "{id} is sound");
        let mut all: Vec<(Kind, String)> = Vec::new();
        names::each_name(s, |_, kind, id, defines| {
            if defines && kind != Kind::Scenario {
                all.push((kind, id.to_owned()));
            }
        });
        assert!(all.len() > 10);
        let mut edits = Vec::new();
        for (kind, name) in &all {
            edits.extend(names::rename(s, *kind, name, &format!("{name}-x")));
        }
        let mut renamed = Draft::new(s.clone());
        renamed.change("x", None, edits).expect("renamed");
        assert_eq!(errors(renamed.scenario()), Vec::<String>::new(), "{id}");
        // And back: nothing else was touched.
        let mut back = Vec::new();
        for (kind, name) in &all {
            let now = renamed.scenario();
            back.extend(names::rename(now, *kind, &format!("{name}-x"), name));
        }
        renamed.change("x", None, back).expect("renamed");
        assert_eq!(renamed.scenario(), s, "{id}");
    }
}

#[test]
fn what_is_copied_is_pasted_into_another_scenario_with_names_of_its_own() {
    let folder = tempfile::tempdir().expect("a folder");
    let (from, _) = opened(&copied(folder.path(), "ministry-mail-breach"));
    // The ends of a link, and four others.
    let o = from.organisation().expect("there");
    let link = o.links.iter().find(|l| l.to.len() == 1).expect("one");
    let ends = [&link.from, &link.to[0]];
    let ends = ends.map(|id| o.nodes.iter().position(|n| n.id == *id).expect("there"));
    let others = (0..o.nodes.len()).filter(|n| !ends.contains(n)).take(4);
    let places: Vec<Place> = ends
        .into_iter()
        .chain(others)
        .map(|n| nodes().index(n))
        .collect();
    let text = clip::copy(from.scenario(), &places);
    assert!(clip::is_clip(&text));
    // Once into the same: every name is taken, links between them come along and follow the new names.
    let mut same = Draft::new(from.scenario().clone());
    let links = |d: &Draft| d.organisation().expect("there").links.len();
    let (n, l) = (
        from.organisation().expect("there").nodes.len(),
        links(&from),
    );
    let edits = clip::paste(same.scenario(), &text, None);
    same.change("x", None, edits).expect("pasted");
    let o = same.organisation().expect("there");
    assert_eq!(o.nodes.len(), n + 6);
    let new: Vec<&NodeId> = o.nodes[n..].iter().map(|n| &n.id).collect();
    assert!(
        new.iter()
            .all(|id| o.nodes.iter().filter(|x| x.id == **id).count() == 1)
    );
    for link in &o.links[l..] {
        assert!(new.contains(&&link.from), "{link:?}");
        assert!(link.to.iter().all(|t| new.contains(&t)), "{link:?}");
    }
    assert!(links(&same) > l, "some of the six are linked");
    // Foreign text is no clip, and goes nowhere.
    assert!(clip::paste(same.scenario(), "hello", None).is_empty());
    assert!(clip::paste(same.scenario(), "// cellule nowhere\n[(a: 1)]\n", None).is_empty());
}

#[test]
fn repairs_mend_what_they_say_they_mend() {
    let broken = r#"(
        id: "broken", title: "Broken", start: "2026-03-03 08:00", duration: "4h", languages: [fr],
        organisation: (
            name: "M",
            nodes: [
                (id: "gateway", name: "G", kind: MailGateway), (id: "Mail Server", name: "S", kind: MailboxServer),
                (id: "", name: "Poste de travail", kind: Workstations), (id: "gateway", name: "Autre", kind: Server),
            ],
            links: [(kind: RoutesMailTo, from: "gatewey", to: ["Mail Server"]), (kind: Reaches, from: "gateway", to: ["gateway"])],
            channels: [(id: "phone", name: "P", kind: Telephone, active: true)],
            departments: [(id: "d", name: "D", people: 3, functions: [(id: "f", name: "F", criticality: 9, needs: [(on: "phone", loss: 0.5)])])],
        ),
        roles: [(id: "lead", name: "L")],
        injects: [(id: "i", title: "I", when: At("H+1h"), from: "X", to: ["lead", "lead"], medium: Call, body: "B")],
    )"#;
    let tree = Tree::parse(broken);
    let scenario = syntax::read::<Scenario>(&tree).value.expect("it reads");
    let mut draft = Draft::new(scenario);
    let mut mended = Vec::new();
    for _ in 0..40 {
        let found = Replica::new(draft.scenario().clone()).check();
        let repair = found.iter().find_map(|f| {
            let repair = repair_of(draft.scenario(), f)?;
            Some((f.clone(), repair))
        });
        let Some((f, repair)) = repair else {
            break;
        };
        draft
            .change("x", None, repair.edits)
            .expect("it can be done");
        mended.push(f.problem.code());
        let still = Replica::new(draft.scenario().clone()).check();
        assert!(!still.contains(&f), "{f:?} was not mended");
    }
    for code in [
        "unknown-reference",
        "malformed-id",
        "empty-id",
        "duplicate-id",
        "self-link",
        "criticality",
        "no-leader",
        "repeated-reference",
    ] {
        assert!(mended.contains(&code), "{code} of {mended:?}");
    }
    assert!(
        errors(draft.scenario()).is_empty(),
        "{:?}",
        errors(draft.scenario())
    );
}

#[test]
fn what_another_program_wrote_is_noticed_and_never_overwritten_unasked() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = copied(folder.path(), "first-steps");
    let (mut draft, mut files) = opened(&path);
    assert!(files.changed_outside().is_empty());
    let set = Edit::set(Place::root().field("duration"), Span::hours(11));
    draft.change("x", None, vec![set]).expect("changed");
    let main = path.join("scenario.ron");
    let theirs = format!(
        "// somebody else was here\n{}",
        std::fs::read_to_string(&main).expect("there")
    );
    std::fs::write(&main, &theirs).expect("written");
    assert_eq!(files.changed_outside().len(), 1);
    let refused = files.save(&mut draft, false);
    assert!(matches!(refused, Err(NotSaved::ChangedOutside(_))));
    assert_eq!(std::fs::read_to_string(&main).expect("there"), theirs);
    // Read again, both are kept.
    assert!(matches!(files.read_again(), Opened::Draft(..)));
    files.save(&mut draft, false).expect("saved");
    let now = std::fs::read_to_string(&main).expect("there");
    assert!(now.starts_with("// somebody else was here\n"), "{now}");
    assert!(now.contains("duration: \"11h\""));
}

#[test]
fn what_was_not_saved_is_there_after_the_program_ended() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = copied(folder.path(), "first-steps");
    let (mut draft, files) = opened(&path);
    assert!(files.unsaved().is_none());
    let set = Edit::set(Place::root().field("duration"), Span::hours(11));
    draft.change("x", None, vec![set]).expect("changed");
    files.keep_unsaved(draft.scenario()).expect("kept");
    let (again, mut files) = opened(&path);
    assert_ne!(again.scenario(), draft.scenario());
    assert_eq!(files.unsaved().as_ref(), Some(draft.scenario()));
    files.save(&mut draft, false).expect("saved");
    assert!(files.unsaved().is_none(), "nothing is left to be recovered");
    // A recovery that is cut is none; it hurts nobody.
    std::fs::write(path.join(".unsaved.ron"), "(id: \"x").expect("written");
    assert!(opened(&path).1.unsaved().is_none());
}

#[test]
fn a_text_typed_by_hand_stands_with_its_comments_or_says_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = copied(folder.path(), "first-steps");
    let (mut draft, mut files) = opened(&path);
    let (name, text) = files.texts(draft.scenario()).expect("texts").remove(0);
    let typed = format!(
        "// mine\n{}",
        text.replacen("duration: \"", "duration: \"1", 1)
    );
    let scenario = files
        .retyped(draft.scenario(), &name, &typed)
        .expect("it can be read");
    draft
        .change("x", None, vec![Edit::set(Place::root(), scenario)])
        .expect("changed");
    files.take_text(&name, &typed);
    files.save(&mut draft, false).expect("saved");
    let now = std::fs::read_to_string(path.join(&name)).expect("there");
    assert_eq!(now, typed);
    let (_, wrong) = files
        .retyped(
            draft.scenario(),
            &name,
            &typed.replacen("title", "titel", 1),
        )
        .expect_err("it cannot be read");
    assert!(!wrong.is_empty());
}

#[test]
fn every_text_is_found_once_and_new_things_are_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    let (draft, _) = opened(&copied(folder.path(), "ministry-mail-breach"));
    let mut places = Vec::new();
    each_text(draft.scenario(), |place, _| places.push(place.clone()));
    let n = places.len();
    assert!(n > 400, "{n}");
    places.sort();
    places.dedup();
    assert_eq!(places.len(), n);
    // Each list takes a new thing.
    use bevy_reflect::Typed;
    let node = blank::blank(Node::type_info()).expect("a blank");
    let mut draft = Draft::new(draft.scenario().clone());
    let insert = Edit::Insert {
        list: nodes(),
        at: usize::MAX,
        value: node,
    };
    draft.change("x", None, vec![insert]).expect("put in");
    assert!(matches!(
        Replica::new(draft.scenario().clone())
            .check()
            .iter()
            .find(|f| f.place.0.starts_with(&nodes().0)),
        Some(f) if matches!(f.problem, Problem::EmptyId { .. })
    ));
}

#[test]
fn a_broken_scenario_is_not_opened_and_says_where() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = copied(folder.path(), "first-steps");
    std::fs::write(path.join("scenario.ron"), "(id: \"x\", titel: \"y\")").expect("written");
    let Opened::Broken(documents, wrong) = open(&path) else {
        panic!("it is broken");
    };
    assert!(!wrong.is_empty() && !documents.list().is_empty());
    let loaded = load(&ScenarioSource::Path(path));
    assert_eq!(loaded.diagnostics.len(), wrong.len());
}

#[test]
fn what_a_scenario_names_is_read_from_its_folder_and_from_nowhere_else() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = copied(folder.path(), "first-steps");
    std::fs::write(folder.path().join("secret.txt"), "x").expect("written");
    std::fs::write(path.join("letter.txt"), "Dear cell").expect("written");
    let (mut draft, mut files) = opened(&path);
    let named = ["letter.txt", "gone.txt", "../secret.txt", "/etc/passwd"];
    let list = Place::root().field("injects").index(0).field("attachments");
    let set = Edit::set(list.clone(), named.map(str::to_owned).to_vec());
    draft.change("x", None, vec![set]).expect("changed");
    let missing = files.attach(draft.scenario());
    let places: Vec<&Place> = missing.iter().map(|(place, _)| place).collect();
    assert_eq!(places, [&list.index(1), &list.index(2), &list.index(3)]);
    assert!(files.attachments().contains_key("letter.txt"));
    assert_eq!(files.attachments().len(), 1);
}
