//! Texts made to hurt: bounded time and memory, a clear problem, never a panic.

use super::*;
use proptest::prelude::*;

fn first<T: DeserializeOwned>(text: String) -> Option<Problem> {
    let tree = Tree::parse(text);
    let reading = read::<T>(&tree);
    tree.problems()
        .iter()
        .chain(&reading.problems)
        .map(|p| p.problem.clone())
        .next()
}

#[test]
fn deep_nesting_is_refused_whatever_the_bracket() {
    for (open, close) in [
        ("[", "]"),
        ("(", ")"),
        ("{", "}"),
        ("Not(", ")"),
        ("Some(", ")"),
        ("(a: ", ")"),
    ] {
        for text in [
            open.repeat(1_000_000),
            format!("{}{}", open.repeat(1_000_000), close.repeat(1_000_000)),
        ] {
            assert_eq!(
                first::<Condition>(text),
                Some(Problem::TooDeep { limit: DEEPEST }),
                "{open}"
            );
        }
    }
    let deepest = format!("{}5{}", "[".repeat(DEEPEST), "]".repeat(DEEPEST));
    assert_eq!(Tree::parse(deepest).problems(), []);
}

#[test]
fn huge_texts_and_huge_counts_are_refused() {
    let tree = Tree::parse_bytes(vec![b' '; 100 << 20]);
    assert_eq!(
        tree.problems()[0].problem,
        Problem::TooLarge { limit: LARGEST }
    );
    assert_eq!(
        first::<Vec<u8>>(format!("[{}]", "1,".repeat(MOST_VALUES + 1))),
        Some(Problem::TooMany { limit: MOST_VALUES })
    );
}

#[test]
fn many_problems_are_cut_off_and_cost_no_more_than_reading() {
    let tree = Tree::parse(format!("[{}]", "1 ".repeat(100_000)));
    assert_eq!(tree.problems().len(), MOST_PROBLEMS + 1);
    assert_eq!(
        tree.problems()[MOST_PROBLEMS].problem,
        Problem::MoreProblems
    );
    let reading = read::<Vec<u8>>(&Tree::parse(format!("[{}]", "\"x\",".repeat(100_000))));
    assert_eq!(reading.problems.len(), MOST_PROBLEMS + 1);
}

#[test]
fn long_rows_of_what_needs_a_look_ahead_take_linear_time() {
    // Each would take hours if it were quadratic.
    for part in [
        "#!", "..", "r#", "/*", "\"\\", "a:", "a ", "+-", "r##\"", "'", "b'", "(a", "0x", "\r",
        "e", "(a b:", "{a",
    ] {
        let text = part.repeat((4 << 20) / part.len());
        let tree = Tree::parse(text);
        assert!(!tree.problems().is_empty() || part == "e", "{part}");
    }
    let fields: String = (0..200_000).map(|i| format!("f{i}: 1,")).collect();
    assert!(matches!(
        first::<Role>(format!("({fields})")),
        Some(Problem::UnknownField { .. })
    ));
    let same = "id: \"x\",".repeat(200_000);
    assert!(matches!(
        first::<Role>(format!("({same})")),
        Some(Problem::DuplicateField { .. })
    ));
}

#[test]
fn bytes_that_are_no_text_are_refused_where_they_begin() {
    let tree = Tree::parse_bytes(b"(id: \"\xff\xfe\")".to_vec());
    assert_eq!(
        tree.problems(),
        [Located {
            problem: Problem::NotUtf8,
            span: 6..6
        }]
    );
    fuzz(&[0, 1, 2, 0xff, 0xc0, 0x80]);
    fuzz(b"\xEF\xBB\xBF[]");
}

const PIECES: [&str; 48] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    " ",
    "\n",
    "// c\n",
    "/* c */",
    "/*",
    "\"",
    "\"x\"",
    "r#\"y\"#",
    "'c'",
    "'",
    "5",
    "-1.5",
    "0x1F",
    "NaN",
    "inf",
    "id",
    "id: \"a\"",
    "name: (fr: \"n\", en: \"m\")",
    "title: \"t\"",
    "Some(",
    "None",
    "true",
    "All([",
    "At(\"D 22:00\")",
    "start: \"2025-12-11 22:00\"",
    "duration: \"5d\"",
    "roles: [",
    "injects: [",
    "when: ",
    "rules: [",
    "nodes: [",
    "kind: Webmail",
    "\\",
    "é",
    "#![enable(implicit_some)]",
    "stages: [",
    "goals: [\"g\"]",
    "r#type",
    "..",
    "\u{0}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_bytes_keep_the_laws(data in prop::collection::vec(any::<u8>(), 0..200)) {
        fuzz(&data);
    }

    #[test]
    fn any_row_of_tokens_keeps_the_laws(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..60)) {
        fuzz(pieces.concat().as_bytes());
    }

    #[test]
    fn any_cut_and_any_flip_of_a_document_keeps_the_laws(at in 0usize..400, len in 0usize..20, with in prop::sample::select(&PIECES[..])) {
        let mut text = DOCUMENT.to_owned();
        let start = (0..=at.min(text.len())).rev().find(|&i| text.is_char_boundary(i)).unwrap();
        let end = (start + len..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len());
        text.replace_range(start..end, with);
        fuzz(text.as_bytes());
    }
}

const DOCUMENT: &str = r#"(
    id: "small", // its id
    title: (fr: "Petit", en: "Small"),
    start: "2025-12-11 22:00", duration: "2d",
    organisation: (name: "M", nodes: [(id: "n", name: "N", kind: Webmail, position: (1, 2.5))]),
    roles: [(id: "r", name: "R", leads: true)],
    injects: [(id: "i", title: "T", when: All([At("D 23:00"), Not(Node(id: "n", is: Down))]), from: "F", to: ["r"], medium: Call, body: "B")],
)"#;

#[test]
fn the_document_that_is_cut_and_flipped_is_whole() {
    assert_eq!(problems::<Scenario>(DOCUMENT), Vec::<String>::new());
}
