//! Loading: parts in files of their own, places that are found again, and folders made to hurt.

use super::*;
use crate::scenario::diagnostic::Problem;

const HEAD: &str = r#"id: "s", title: "S", start: "2025-12-11 22:00", duration: "2d","#;

fn memory(files: &[(&str, &str)]) -> ScenarioSource {
    ScenarioSource::Memory(
        files
            .iter()
            .map(|(p, t)| ((*p).to_owned(), t.as_bytes().to_vec()))
            .collect(),
    )
}

/// Every problem, as `file:line:column problem`.
fn problems(loaded: &Loaded) -> Vec<String> {
    loaded
        .diagnostics
        .iter()
        .map(|d| {
            let document = &loaded.documents.list()[d.file];
            let (line, column) = document.tree.line_column(d.span.start);
            let problem = match &d.problem {
                Problem::Syntax(p) => format!("{p:?}"),
                Problem::Load(p) => format!("{p:?}"),
                Problem::Check(p) => format!("{p:?}"),
            };
            format!("{}:{line}:{column} {problem}", document.name)
        })
        .collect()
}

#[track_caller]
fn check(loaded: &Loaded, expected: &[&str]) {
    let found = problems(loaded);
    let matches =
        found.len() == expected.len() && found.iter().zip(expected).all(|(f, e)| f.starts_with(e));
    assert!(matches, "found    {found:#?}\nexpected {expected:#?}");
}

#[test]
fn parts_come_from_files_of_their_own_and_places_are_found_in_them() {
    let main = format!(
        r#"({HEAD}
    organisation: "ministry.ron",
    injects: "injects.ron",
    playbooks: ["a.ron", (id: "b", title: "B")],
    roles: [(id: "r", name: 5), (id: "q", name: "Q")],
)"#
    );
    let source = memory(&[
        ("scenario.ron", &main),
        (
            "ministry.ron",
            r#"(name: "M", nodes: [(id: "n", name: "N", kind: Webmail)])"#,
        ),
        (
            "injects.ron",
            "[\n  (id: \"i\", title: \"T\", when: All([At(\"D 23:00\"), Not(Stage(\"x\"))]), from: \"F\", to: [\"r\", \"q\"], medium: Call, body: \"B\"),\n]",
        ),
        ("a.ron", r#"(id: "a", title: "A")"#),
    ]);
    let loaded = load(&source);
    check(&loaded, &["scenario.ron:5:29 WrongType"]);
    let at = |place: Place| {
        let (file, span) = loaded.documents.locate(&place);
        let document = &loaded.documents.list()[file];
        format!("{} {}", document.name, document.tree.slice(&span))
    };
    let root = Place::root();
    let inject = root.field("injects").index(0);
    assert_eq!(at(inject.field("to").index(1)), "injects.ron \"q\"");
    assert_eq!(
        at(inject.field("when").index(1).index(0)),
        "injects.ron Stage(\"x\")"
    );
    assert_eq!(
        at(inject.field("when").index(1).index(0).index(0)),
        "injects.ron \"x\""
    );
    assert_eq!(
        at(root
            .field("organisation")
            .field("nodes")
            .index(0)
            .field("kind")),
        "ministry.ron Webmail"
    );
    assert_eq!(
        at(root.field("playbooks").index(0).field("title")),
        "a.ron \"A\""
    );
    assert_eq!(
        at(root.field("playbooks").index(1).field("id")),
        "scenario.ron \"b\""
    );
    // The first role is left out of the values; what is first there is the second in the text.
    assert_eq!(
        at(root.field("roles").index(0).field("id")),
        "scenario.ron \"q\""
    );
    // A default stands nowhere; what is around it does.
    assert_eq!(
        at(root.field("roles").index(0).field("leads")),
        "scenario.ron (id: \"q\", name: \"Q\")"
    );
}

#[test]
fn all_problems_of_all_files_come_at_once() {
    let main = format!(
        r#"({HEAD} organisation: "ministri.ron", injects: "injects.ron", playbooks: ["../x.ron", "/etc/passwd", "C:\\x", "p/./../../q", "a.ron"],
 sumary: "x", picture: "nowhere.png")"#
    );
    let source = memory(&[
        ("scenario.ron", &main),
        ("ministry.ron", "()"),
        ("injects.ron", "[(id: 1), 2, "),
        ("a.ron", "\u{1}"),
    ]);
    check(
        &load(&source),
        &[
            "scenario.ron:1:80 NotFound { path: \"ministri.ron\", suggestion: Some(\"ministry.ron\") }",
            "scenario.ron:1:132 LeavesFolder { path: \"../x.ron\" }",
            "scenario.ron:1:144 LeavesFolder",
            "scenario.ron:1:159 LeavesFolder",
            "scenario.ron:1:168 LeavesFolder",
            "scenario.ron:2:2 UnknownField { name: \"sumary\"",
            "scenario.ron:2:24 NotFound { path: \"nowhere.png\"",
            "injects.ron:1:1 Unclosed",
            "injects.ron:1:7 WrongType",
            "injects.ron:1:11 WrongType",
            "a.ron:1:1 StrayCharacter",
            "a.ron:1:2 Empty",
        ],
    );
}

#[test]
fn a_scenario_needs_one_ministry() {
    let none = load(&ScenarioSource::text(&format!("({HEAD})")));
    check(&none, &["scenario.ron:1:1 NoOrganisation"]);
    let two = format!(
        "({HEAD} organisation: (name: \"M\", nodes: []), generated: (generator: Ministry, seed: 1, nodes: 50))"
    );
    check(
        &load(&ScenarioSource::text(&two)),
        &["scenario.ron:1:115 TwoOrganisations"],
    );
    let huge = format!("({HEAD} generated: (generator: Ministry, seed: 1, nodes: 4000000000))");
    check(
        &load(&ScenarioSource::text(&huge)),
        &["scenario.ron:1:115 CannotGenerate { nodes: 4000000000"],
    );
}

#[test]
fn a_generated_ministry_is_in_its_place() {
    let text = format!("({HEAD} generated: (generator: Ministry, seed: 1, nodes: 60))");
    let resolved = load(&ScenarioSource::text(&text))
        .resolved()
        .expect("nothing is wrong");
    assert!(resolved.organisation.nodes.len() >= 50);
    assert_eq!(resolved.offered.len(), standard_catalogue().actions.len());
}

#[test]
fn names_that_nothing_has_are_answered_with_the_nearest() {
    let loaded = load(&ScenarioSource::named("ministry-mail-braech"));
    let suggestion = bundled::scenario("ministry-mail-breach").map(|b| b.id.to_owned());
    let unknown = LoadProblem::UnknownScenario {
        name: "ministry-mail-braech".to_owned(),
        suggestion,
    };
    assert_eq!(loaded.diagnostics, [Diagnostic::error(unknown, 0, 0..0)]);
    assert_eq!(loaded.documents.list()[0].name, "ministry-mail-braech");
}

#[test]
fn every_scenario_in_the_program_loads_and_survives_being_stored() {
    for bundle in bundled::scenarios() {
        let loaded = load(&ScenarioSource::named(bundle.id));
        check(&loaded, &[]);
        for document in loaded.documents.list() {
            assert_eq!(document.skipped.len(), 0);
        }
        let resolved = loaded.resolved().expect("nothing is wrong");
        let stored = serde_json::to_string(&resolved).unwrap();
        assert_eq!(serde_json::from_str::<Resolved>(&stored).unwrap(), resolved);
    }
}

#[test]
fn every_document_in_the_program_is_saved_as_it_is() {
    for document in bundled::scenarios()
        .iter()
        .flat_map(|b| load(&ScenarioSource::named(b.id)).documents.list().to_vec())
    {
        let same = |saved: Result<String, syntax::SaveError>| {
            assert_eq!(saved.as_deref(), Ok(document.tree.text()))
        };
        match document.kind {
            DocumentKind::Scenario => same(saved::<Scenario>(&document.tree)),
            DocumentKind::Organisation => same(saved::<Organisation>(&document.tree)),
            DocumentKind::Campaign => same(saved::<Campaign>(&document.tree)),
            DocumentKind::Injects => same(saved::<Vec<Inject>>(&document.tree)),
            DocumentKind::Playbook => same(saved::<Playbook>(&document.tree)),
        }
    }
}

/// Saves what was read; and holds that its canonical text means the same, to us and to `ron`.
fn saved<T: DeserializeOwned + serde::Serialize + PartialEq + std::fmt::Debug>(
    tree: &Tree,
) -> Result<String, syntax::SaveError> {
    let value = syntax::read::<T>(tree).value.expect("it is whole");
    let canonical = syntax::write(&value).unwrap();
    let with_ron =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    assert_eq!(with_ron.from_str::<T>(tree.text()).as_ref(), Ok(&value));
    assert_eq!(with_ron.from_str::<T>(&canonical).as_ref(), Ok(&value));
    assert_eq!(
        syntax::read::<T>(&Tree::parse(canonical)).value.as_ref(),
        Some(&value)
    );
    syntax::save(tree, &value)
}

#[test]
fn files_in_a_folder_are_read_and_nothing_outside_is() {
    let dir = tempfile::tempdir().unwrap();
    let inside = dir.path().join("scenario");
    std::fs::create_dir_all(inside.join("parts")).unwrap();
    let write = |path: &str, text: &[u8]| std::fs::write(dir.path().join(path), text).unwrap();
    write("secret.ron", b"(name: \"secret\", nodes: [])");
    write("scenario/parts/ministry.ron", b"(name: \"M\", nodes: [])");
    write("scenario/plan.png", b"\x89PNG");
    write(
        "scenario/scenario.ron",
        format!("({HEAD} picture: \"plan.png\", organisation: \"parts/ministry.ron\")").as_bytes(),
    );
    for source in [
        ScenarioSource::Path(inside.clone()),
        ScenarioSource::Path(inside.join("scenario.ron")),
    ] {
        let loaded = load(&source);
        check(&loaded, &[]);
        assert_eq!(
            loaded.parts.unwrap().attachments["plan.png"],
            Attachment(b"\x89PNG".to_vec())
        );
    }
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(dir.path().join("secret.ron"), inside.join("link.ron")).unwrap();
        std::os::unix::fs::symlink(dir.path(), inside.join("out")).unwrap();
        for path in ["link.ron", "out/secret.ron", "parts"] {
            write(
                "scenario/scenario.ron",
                format!("({HEAD} organisation: \"{path}\")").as_bytes(),
            );
            let loaded = load(&ScenarioSource::Path(inside.clone()));
            assert!(loaded.parts.as_ref().unwrap().organisation.is_none());
            let expected = if path == "parts" {
                "Unreadable"
            } else {
                "LeavesFolder"
            };
            assert!(
                problems(&loaded)[0].contains(expected),
                "{:?}",
                problems(&loaded)
            );
        }
    }
}

#[test]
fn files_that_are_too_large_or_no_text_are_refused_unread() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("scenario.ron");
    std::fs::File::create(&path)
        .unwrap()
        .set_len(100 << 20)
        .unwrap();
    let loaded = load(&ScenarioSource::Path(path.clone()));
    assert!(
        problems(&loaded)[0].contains("FileTooLarge"),
        "{:?}",
        problems(&loaded)
    );
    assert!(loaded.parts.is_none());
    std::fs::write(&path, b"(\xff\xfe\0\x01").unwrap();
    assert!(problems(&load(&ScenarioSource::Path(path)))[0].contains("NotUtf8"));
}

#[test]
fn a_scenario_of_very_many_files_is_refused() {
    let many = "\"a.ron\", ".repeat(2_000);
    let main = format!("({HEAD} organisation: (name: \"M\", nodes: []), playbooks: [{many}])");
    let loaded = load(&memory(&[
        ("scenario.ron", &main),
        ("a.ron", "(id: \"a\", title: \"A\")"),
    ]));
    let found = problems(&loaded);
    assert!(
        found.iter().any(|p| p.contains("TooManyFiles"))
            && found.iter().any(|p| p.contains("ListTooLong"))
    );
}
