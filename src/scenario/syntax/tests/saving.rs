//! Writing and saving: what is read again is what was written, and comments stay where they stand.

use super::*;
use proptest::prelude::*;

#[track_caller]
fn saved<T: DeserializeOwned + serde::Serialize + PartialEq>(
    text: &str,
    change: impl FnOnce(&mut T),
    expected: &str,
) {
    let tree = Tree::parse(text);
    let mut value = read::<T>(&tree).value.expect("a value");
    change(&mut value);
    let out = save(&tree, &value).unwrap();
    assert_eq!(
        out, expected,
        "\n--- found\n{out}\n--- expected\n{expected}"
    );
}

const ROLES: &str = r#"// Roles of the cell.
[
    // The head.
    (id: "head", name: "Head", leads: true), // decides

    // ---- technical people

    // Speaks for the machines.
    (
        id: "it",
        name: (fr: "DSI", en: "IT"), // both languages
        hears_soc: false, // on purpose
    ),
    (id: "law", name: "Law"),
    // Nobody else.
]
// End.
"#;

#[test]
fn what_does_not_change_stays_as_it_was_written() {
    saved::<Vec<Role>>(ROLES, |_| {}, ROLES);
}

#[test]
fn a_changed_field_changes_its_line_only() {
    let expected = ROLES.replace("en: \"IT\"", "en: \"Machines\"");
    saved::<Vec<Role>>(
        ROLES,
        |r| {
            r[1].name = Text::Localised(LocalisedText {
                fr: Some("DSI".into()),
                en: Some("Machines".into()),
            })
        },
        &expected,
    );
    let expected = ROLES.replace("hears_soc: false", "hears_soc: true");
    saved::<Vec<Role>>(ROLES, |r| r[1].hears_soc = true, &expected);
}

#[test]
fn a_new_field_gets_a_line_where_fields_have_lines_and_none_where_they_have_none() {
    let expected = ROLES.replace(
        "// both languages\n",
        "// both languages\n        about: \"X\",\n",
    );
    saved::<Vec<Role>>(ROLES, |r| r[1].about = "X".into(), &expected);
    let expected = ROLES.replace("name: \"Law\")", "name: \"Law\", required: true)");
    saved::<Vec<Role>>(ROLES, |r| r[2].required = true, &expected);
    let expected = ROLES.replace(", leads: true", "");
    saved::<Vec<Role>>(ROLES, |r| r[0].leads = false, &expected);
}

#[test]
fn elements_take_their_comments_along_and_headings_stay() {
    let expected = r#"// Roles of the cell.
[

    // ---- technical people
    (id: "law", name: "Law"),
    // The head.
    (id: "head", name: "Head", leads: true), // decides
    (id: "new", name: "New"),
    // Nobody else.
]
// End.
"#;
    saved::<Vec<Role>>(
        ROLES,
        |r| {
            r.remove(1);
            r.swap(0, 1);
            let mut new = r[0].clone();
            (new.id, new.name) = ("new".into(), "New".into());
            r.push(new);
        },
        expected,
    );
}

#[test]
fn elements_whose_id_stands_twice_take_their_own_comments_along() {
    saved::<Vec<Role>>(
        "[\n    (id: \"a\", name: \"A\"),\n    (id: \"a\", name: \"B\", leads: true /* speaks */),\n]",
        |r| r.reverse(),
        "[\n    (id: \"a\", name: \"B\", leads: true /* speaks */),\n    (id: \"a\", name: \"A\"),\n]",
    );
}

#[test]
fn elements_without_an_id_are_recognised_by_what_they_hold() {
    saved::<Vec<Reroute>>(
        "[\n  (after: \"1h\", by: Call), // one\n  (after: \"2h\", by: Visit), // two\n]",
        |r| {
            r[0].by = Medium::Mail;
            r.swap(0, 1);
        },
        "[\n  (after: \"2h\", by: Visit), // two\n  (after: \"1h\", by: Mail),\n]",
    );
    saved::<Vec<Reroute>>(
        "[\n  (after: \"60min\", by: Call), // one\n  (after: \"2h\", by: Visit), // two\n]",
        |r| r[0].by = Medium::Mail,
        "[\n  (after: \"60min\", by: Mail), // one\n  (after: \"2h\", by: Visit), // two\n]",
    );
    saved::<Vec<String>>(
        "[\"a\", \"b\"]",
        |l| l.insert(1, "c".into()),
        "[\"a\", \"c\", \"b\"]",
    );
    saved::<Vec<String>>("[]", |l| l.push("c".into()), "[\"c\"]");
}

#[test]
fn a_text_with_problems_is_not_saved_over() {
    let tree = Tree::parse("[1, \"x\"]");
    assert_eq!(save(&tree, &vec![1u8]), Err(SaveError::Broken));
    assert_eq!(
        save(&Tree::parse("[1, 2"), &vec![1u8]),
        Err(SaveError::Broken)
    );
}

#[test]
fn canonical_text_is_short_where_it_can_be_and_has_a_line_for_each_field_where_it_cannot() {
    let inject: Inject = read(&Tree::parse(
        r#"(id: "i", title: "T", when: All([At("J 22:00"), Stage("s")]), from: "F", to: ["r"], medium: Call, reroute: None, body: "one\n\"two\"\n")"#,
    ))
    .value
    .unwrap();
    let expected = "(
    id: \"i\",
    title: \"T\",
    when: All([At(\"D 22:00\"), Stage(\"s\")]),
    from: \"F\",
    to: [\"r\"],
    medium: Call,
    body: r#\"one
\"two\"
\"#,
)
";
    assert_eq!(write(&inject).unwrap(), expected);
    assert_eq!(
        write(&f32::NAN),
        Err(Unwritable("a number that is not finite".to_owned()))
    );
}

// Documents at random.

fn word() -> impl Strategy<Value = String> {
    "[a-z]{1,6}"
}
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        word(),
        "[ -~é\\n\\t#\"\\\\]{0,12}",
        any::<String>().prop_map(|s| s.chars().take(12).collect())
    ]
}
fn text() -> impl Strategy<Value = Text> {
    prop_oneof![
        words().prop_map(Text::Plain),
        (prop::option::of(words()), prop::option::of(words()))
            .prop_map(|(fr, en)| Text::Localised(LocalisedText { fr, en })),
    ]
}
fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![
        (-9i16..9, 0u32..86_400).prop_map(|(day, second)| Moment::Civil { day, second }),
        (0u32..1_000_000).prop_map(|s| Moment::After(Span(s))),
    ]
}
fn condition() -> impl Strategy<Value = Condition> {
    let leaf = prop_oneof![
        moment().prop_map(Condition::At),
        word().prop_map(|w| Condition::Stage(StageId(w))),
        (prop::option::of(word()), any::<u64>()).prop_map(|(of, at_least)| Condition::Records {
            of: of.map(DataId),
            handling: Handling::Extracted,
            at_least
        }),
        (prop::option::of(word()), 1u32..3).prop_map(|(on, at_least)| Condition::Finding {
            on: on.map(crate::scenario::model::NodeId),
            means: None,
            at_least
        }),
        (word(), 0u32..=1_000_000).prop_map(|(id, below)| Condition::Function {
            id: FunctionId(id),
            below: Share(below)
        }),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Condition::All),
            prop::collection::vec(inner.clone(), 0..4).prop_map(Condition::Any),
            inner.clone().prop_map(|c| Condition::Not(Inner::new(c))),
            (any::<u32>(), inner).prop_map(|(s, c)| Condition::After {
                delay: Span(s % 1_000_000),
                that: Inner::new(c)
            }),
        ]
    })
}
fn role() -> impl Strategy<Value = Role> {
    (
        word(),
        text(),
        text(),
        any::<bool>(),
        prop::option::of(word()),
    )
        .prop_map(|(id, name, about, leads, department)| Role {
            id: RoleId(id),
            name,
            about,
            hears_soc: leads,
            leads,
            required: false,
            department: department.map(DepartmentId),
        })
}
fn inject() -> impl Strategy<Value = Inject> {
    (
        (
            word(),
            text(),
            condition(),
            text(),
            prop::collection::vec(word(), 0..3),
            text(),
        ),
        (
            prop::option::of(0u32..9_000),
            prop::option::of(condition()),
            text(),
            prop::collection::vec((word(), any::<i32>()), 0..3),
        ),
    )
        .prop_map(
            |((id, title, when, from, to, body), (after, cancelled_by, note, trust))| Inject {
                id: InjectId(id),
                title,
                when,
                from,
                outsider: None,
                to: to.into_iter().map(RoleId).collect(),
                medium: Medium::Mail,
                reroute: after.map(|s| Reroute {
                    after: Span(s),
                    by: Medium::Call,
                }),
                body,
                attachments: Vec::new(),
                expected: Text::default(),
                note,
                objectives: Vec::new(),
                cancelled_by,
                one_of: None,
                options: Vec::new(),
                effects: trust
                    .into_iter()
                    .map(|(claim, by)| match by % 3 {
                        0 => InjectEffect::Heard(ClaimId(claim)),
                        1 => InjectEffect::Indicator,
                        _ => InjectEffect::Trust {
                            of: Audience::Public,
                            by,
                        },
                    })
                    .collect(),
            },
        )
}
fn scenario() -> impl Strategy<Value = Scenario> {
    (
        (
            word(),
            text(),
            text(),
            prop::collection::vec(role(), 0..4),
            prop::collection::vec(inject(), 0..4),
        ),
        (
            prop::option::of((0u64..9, 1u32..99)),
            prop::collection::vec(word(), 0..3),
            1u32..10,
            prop::option::of(word()),
        ),
    )
        .prop_map(
            |(
                (id, title, summary, roles, injects),
                (generated, actions, deliberation_rate, campaign),
            )| {
                let base = r#"(id: "x", title: "t", start: "2025-12-11 22:00", duration: "5d")"#;
                let mut s: Scenario = read(&Tree::parse(base)).value.expect("it is whole");
                s.id = ScenarioId(id);
                (s.title, s.summary, s.roles, s.deliberation_rate) =
                    (title, summary, roles, deliberation_rate);
                s.injects = Part::Here(injects);
                s.generated = generated.map(|(seed, nodes)| Generated {
                    generator: Generator::Ministry,
                    seed,
                    nodes,
                });
                s.actions = actions.into_iter().map(ActionId).collect();
                s.campaign = campaign.map(Part::File);
                s
            },
        )
}

/// A text with comments and white space put between its tokens.
fn commented(text: &str, choices: &[u8]) -> (String, Vec<String>) {
    let mut out = String::new();
    let mut comments = Vec::new();
    let mut choices = choices.iter().cycle();
    for token in Lexer::new(text) {
        let piece = &text[token.span.clone()];
        // Between a bracket and the name before it nothing is put: that is where nobody would.
        if !matches!(token.kind, TokenKind::Open(_)) {
            let n = comments.len();
            match choices.next().copied().unwrap_or(0) {
                0..=9 => comments.push(format!("/* c{n} */")),
                10..=14 => comments.push(format!("// c{n}\n")),
                15..=19 => comments.push(format!("\n\n    // c{n}\n\n")),
                20..=29 => out.push('\n'),
                _ => {}
            }
            if comments.len() > n {
                out.push_str(&comments[n]);
            }
        }
        out.push_str(piece);
    }
    (out, comments.iter().map(|c| c.trim().to_owned()).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn what_is_written_is_read_again_by_us_and_by_ron(value in scenario()) {
        let text = write(&value).unwrap();
        let tree = Tree::parse(text.as_str());
        prop_assert_eq!(tree.problems(), &[]);
        let reading = read::<Scenario>(&tree);
        prop_assert_eq!(reading.value.as_ref(), Some(&value), "{}", text);
        prop_assert_eq!(with_ron::<Scenario>(&text).unwrap(), value);
    }

    #[test]
    fn what_ron_writes_is_read_by_us(value in scenario(), wide in any::<bool>()) {
        let text = if wide {
            ron::ser::to_string_pretty(&value, ron::ser::PrettyConfig::default().struct_names(true)).unwrap()
        } else {
            ron::to_string(&value).unwrap()
        };
        prop_assert_eq!(problems::<Scenario>(&text), Vec::<String>::new());
        prop_assert_eq!(read::<Scenario>(&Tree::parse(text)).value, Some(value));
    }

    #[test]
    fn comments_survive_a_change_of_the_values_around_them(value in scenario(), choices in prop::collection::vec(any::<u8>(), 1..80), title in text(), flag in any::<bool>()) {
        let (text, comments) = commented(&write(&value).unwrap(), &choices);
        let tree = Tree::parse(text.as_str());
        prop_assert_eq!(tree.problems(), &[], "{}", text);
        prop_assert_eq!(save(&tree, &value).unwrap(), text.clone());
        // A change in depth, one of a field, one more element; nothing is taken away.
        let mut changed = value.clone();
        changed.id = ScenarioId("other".to_owned());
        for role in &mut changed.roles {
            role.required = flag;
        }
        if let Part::Here(injects) = &mut changed.injects
            && let Some(first) = injects.first().cloned()
        {
            injects.push(Inject { id: InjectId("another".to_owned()), title, ..first });
            injects.reverse();
        }
        changed.zone = "Europe/Berlin".to_owned();
        let saved = save(&tree, &changed).unwrap();
        for comment in comments {
            prop_assert_eq!(saved.matches(comment.as_str()).count(), text.matches(comment.as_str()).count(), "{}\n{}\n{}", comment, text, saved);
        }
    }

    #[test]
    fn any_scenario_can_be_saved_over_any_other(old in scenario(), new in scenario(), choices in prop::collection::vec(any::<u8>(), 1..80)) {
        let (text, _) = commented(&write(&old).unwrap(), &choices);
        let saved = save(&Tree::parse(text), &new).unwrap();
        prop_assert_eq!(read::<Scenario>(&Tree::parse(saved)).value, Some(new));
    }
}
