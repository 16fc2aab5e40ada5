//! What is said about wrong texts, and where.

use super::*;

#[track_caller]
fn check<T: DeserializeOwned>(text: &str, expected: &[&str]) {
    let found = problems::<T>(text);
    let matches =
        found.len() == expected.len() && found.iter().zip(expected).all(|(f, e)| f.starts_with(e));
    assert!(
        matches,
        "{text}\nfound    {found:#?}\nexpected {expected:#?}"
    );
}

#[test]
fn every_mistake_in_the_syntax_is_reported_in_one_go() {
    check::<Vec<u8>>(
        "[1 2, 3,, 4",
        &["1:1 Unclosed('[')", "1:3 MissingComma", "1:9 MissingValue"],
    );
    check::<Vec<u8>>("", &["1:1 Empty"]);
    check::<Vec<u8>>("// nothing", &["1:11 Empty"]);
    check::<Vec<u8>>("[1] 2 3", &["1:5 TrailingText"]);
    check::<Vec<u8>>("[1, 2)", &["1:6 WrongClose { open: '[', close: ')' }"]);
    check::<Vec<u8>>(
        "[1, $, §]",
        &[
            "1:5 StrayCharacter('$')",
            "1:6 MissingValue",
            "1:8 StrayCharacter('§')",
        ],
    );
    check::<Vec<u8>>("[1, 2 /* x", &["1:1 Unclosed", "1:7 UnclosedComment"]);
    check::<Vec<u8>>(
        "[1, 0b12, 1_x, 5..6]",
        &[
            "1:5 BadNumber(\"0b12\")",
            "1:11 BadNumber(\"1_x\")",
            "1:16 BadNumber(\"5..6\")",
        ],
    );
    check::<String>("\"abc", &["1:1 UnclosedText"]);
    check::<String>("r#\"abc\"", &["1:1 UnclosedText"]);
    check::<String>(
        r#""a\qb\u{d800}c\x""#,
        &[
            "1:3 BadEscape(\"\\\\q\")",
            "1:6 BadEscape",
            "1:15 BadEscape",
        ],
    );
    check::<char>("'ab'", &["1:1 BadChar"]);
    check::<String>("#![enable(telepathy)] \"x\"", &["1:1 BadAttribute"]);
    check::<Text>(
        "(fr: \"a\" en: \"b\", fr: \"c\")",
        &["1:9 MissingComma", "1:19 DuplicateField { name: \"fr\" }"],
    );
    check::<Text>("(fr \"a\", en: \"b\")", &["1:2 MissingColon"]);
    check::<Text>("(fr: \"a\", \"b\")", &["1:11 MixedFields"]);
}

#[test]
fn a_problem_in_one_element_does_not_hide_those_in_others() {
    let text = r#"[
    (id: "a", nane: "A"),
    (id: "b", name: 5),
    (name: "C"),
    (id: "d", name: (fr: "D", de: "D"), leads: "yes"),
    (id: "e", name: "E", about: None),
]"#;
    check::<Vec<Role>>(
        text,
        &[
            "2:5 MissingField { name: \"name\" }",
            "2:15 UnknownField { name: \"nane\",",
            "3:21 WrongType { expected: LocalisedText, found: Whole(\"5\") }",
            "4:5 MissingField { name: \"id\" }",
            "5:31 UnknownField { name: \"de\",",
            "5:48 WrongType { expected: Bool, found: Text }",
            "6:33 WrongType { expected: LocalisedText, found: Name(\"None\") }",
        ],
    );
}

#[test]
fn quantities_say_which_they_are_and_where() {
    check::<Vec<Span>>(
        r#"["2h", "two hours", "-5min", 3, "99999w"]"#,
        &[
            "1:8 Quantity(Span(\"two hours\"))",
            "1:21 Quantity(Span(\"-5min\"))",
            "1:30 WrongType { expected: Span, found: Whole(\"3\") }",
            "1:33 Quantity(Span(\"99999w\"))",
        ],
    );
    check::<Vec<Moment>>(
        r#"["D+1 06:00", "yesterday"]"#,
        &["1:15 Quantity(Moment(\"yesterday\"))"],
    );
    check::<Vec<Share>>(
        "[0.5, 1.5, NaN, -1, inf, \"x\"]",
        &[
            "1:7 Quantity(Share(\"1.5\"))",
            "1:12 NotFinite",
            "1:17 Quantity(Share(\"-1\"))",
            "1:21 NotFinite",
            "1:26 WrongType { expected: Share, found: Text }",
        ],
    );
    check::<Vec<Estimate<Span>>>(
        r#"["1h", "soon", (value: "1h", low: "x", high: "2h"), (value: "1h"), true]"#,
        &[
            "1:8 Quantity(Span(\"soon\"))",
            "1:35 Quantity(Span(\"x\"))",
            "1:53 MissingField { name: \"low\" }",
            "1:68 WrongType { expected: Estimate, found: Bool }",
        ],
    );
    check::<Vec<u8>>(
        "[1, 256, -1, 1.5, 99999999999999999999999999999999999999999]",
        &[
            "1:5 OutOfRange { expected: Whole { low: 0, high: 255 }, found: \"256\" }",
            "1:10 OutOfRange { expected: Whole { low: 0, high: 255 }, found: \"-1\" }",
            "1:14 WrongType { expected: Whole { low: 0, high: 255 }, found: Number(\"1.5\") }",
            "1:19 OutOfRange",
        ],
    );
    check::<Position>("(1.0, NaN)", &["1:7 NotFinite"]);
    check::<Position>(
        "(1.0, 2.0, 3.0)",
        &["1:1 WrongLength { expected: 2, found: 3 }"],
    );
}

#[test]
fn variants_are_suggested_and_their_content_is_checked() {
    check::<Vec<Medium>>(
        "[Call, Emial, \"Mail\", Mail(1)]",
        &[
            "1:8 UnknownVariant { name: \"Emial\",",
            "1:15 WrongType { expected: OneOf(",
            "1:23 WrongType { expected: NoPayload(\"Mail\"), found: Name(\"Mail\") }",
        ],
    );
    let text = "[Mial]";
    assert!(problems::<Vec<Medium>>(text)[0].contains("suggestion: Some(\"Mail\")"));
    check::<Condition>(
        "All([At(\"D 22:00\"), Stage, Node(id: \"x\", is: Dwon), Sage(\"x\"), Count(at_least: -1, of: [])])",
        &[
            "1:21 WrongType { expected: Payload(\"Stage\"), found: Name(\"Stage\") }",
            "1:46 UnknownVariant { name: \"Dwon\"",
            "1:53 UnknownVariant { name: \"Sage\"",
            "1:80 OutOfRange",
        ],
    );
    check::<Role>(
        "Roll(id: \"a\", name: \"b\")",
        &["1:1 WrongName { expected: \"Role\", found: \"Roll\" }"],
    );
}

#[test]
fn a_field_that_is_wrong_is_not_called_missing_too() {
    check::<Reroute>(
        "(after: \"soon\", by: Pigeon)",
        &["1:9 Quantity", "1:21 UnknownVariant"],
    );
}

#[test]
fn what_cannot_be_read_is_left_out_and_the_rest_is_there() {
    let tree = Tree::parse(r#"[(id: "a", name: "A"), (id: "b"), (id: "c", name: "C", leads: 1)]"#);
    let reading = read::<Vec<Role>>(&tree);
    let ids: Vec<_> = reading.value.unwrap().into_iter().map(|r| r.id.0).collect();
    assert_eq!(ids, ["a", "c"]);
    assert_eq!(reading.skipped.len(), 2);
}

#[test]
fn columns_count_characters_and_lines_begin_at_one() {
    let tree = Tree::parse("[\"é\", \n  x]");
    assert_eq!(tree.line_column(0), (1, 1));
    assert_eq!(tree.line_column(tree.text().find(',').unwrap()), (1, 5));
    assert_eq!(tree.line_column(tree.text().find('x').unwrap()), (2, 3));
    assert_eq!(tree.line_column(usize::MAX), (2, 5));
}
