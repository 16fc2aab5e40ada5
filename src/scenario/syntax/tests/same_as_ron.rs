//! On valid input our reader gives what `ron` gives.

use super::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Debug;

#[track_caller]
fn same<T: DeserializeOwned + PartialEq + Debug>(text: &str) {
    let theirs = with_ron::<T>(text).unwrap_or_else(|e| panic!("ron does not read {text}: {e}"));
    let tree = Tree::parse(text);
    assert_eq!(tree.problems(), [], "{text}");
    let ours = read::<T>(&tree);
    assert_eq!(ours.problems, [], "{text}");
    assert_eq!(ours.value, Some(theirs), "{text}");
}

#[derive(Debug, PartialEq, Deserialize)]
struct Unit;
#[derive(Debug, PartialEq, Deserialize)]
struct Pair(u8, String);
#[derive(Debug, PartialEq, Deserialize)]
struct Wrapper(u8);
#[derive(Debug, PartialEq, Deserialize)]
enum Shape {
    Point,
    Circle(f32),
    Box(u8, u8),
    Named { a: u8, b: Option<String> },
    Inner(Fields),
    Either(Option<u8>),
}
#[derive(Debug, PartialEq, Deserialize)]
struct Fields {
    a: u8,
    #[serde(default)]
    r#type: Option<Shape2>,
}
#[derive(Debug, PartialEq, Deserialize)]
enum Shape2 {
    One,
}

#[test]
fn values_of_every_kind() {
    for text in [
        "5",
        "+5",
        "0x1F",
        "0b101",
        "0o17",
        "1_000",
        "255",
        "0",
        "7u32",
        "// x\n5 // y",
        "/* a /* b */ c */ 5",
    ] {
        same::<u32>(text);
    }
    for text in ["-5", "-0x7f", "-9223372036854775808", "9223372036854775807"] {
        same::<i64>(text);
    }
    same::<u64>("18446744073709551615");
    for text in [
        "1",
        "1.",
        ".5",
        "-.5",
        "1e3",
        "1.5E-3",
        "+1_0.5_0",
        "0.1",
        "16777217",
        "1.1f64",
        "3.4028236e38",
    ] {
        same::<f64>(text);
    }
    for text in [
        "0.1",
        "16777217.0",
        "1.17549435e-38",
        "8388609.499999999999999999",
        "2f32",
    ] {
        same::<f32>(text);
    }
    for text in [
        r#""""#,
        r#""plain""#,
        r#""a\n\t\r\0\\\"\'\x41\u{e9}\xC3\xA9""#,
        "\"two\nlines\"",
        "\"joined \\\n   line\"",
        "\"joined \\\r\n   line\"",
        r####"r"raw \n""####,
        r####"r##"with "# inside"##"####,
        "\"é🦀\"",
    ] {
        same::<String>(text);
    }
    for text in ["'a'", r"'\''", r"'\n'", r"'\u{e9}'", "'é'", "'''"] {
        same::<char>(text);
    }
    same::<bool>("true");
    same::<Option<u8>>("None");
    same::<Option<u8>>("Some(5)");
    same::<Option<u8>>("Some ( 5 , )");
    same::<Option<u8>>("5");
    same::<Option<Option<u8>>>("Some(Some(5))");
    same::<Vec<u8>>("[1, 2, 3,]");
    same::<Vec<u8>>("[ ]");
    same::<(u8, String)>(r#"(1, "x",)"#);
    same::<BTreeMap<String, Vec<u8>>>(r#"{"a": [1], "b": [],}"#);
    same::<Unit>("Unit");
    same::<Unit>("()");
    same::<Pair>(r#"Pair(1, "x")"#);
    same::<Pair>(r#"(1, "x")"#);
    same::<Wrapper>("Wrapper(1)");
    same::<Wrapper>("(1)");
    same::<Fields>("Fields(a: 1)");
    same::<Fields>("(a: 1, r#type: One)");
    same::<Fields>("(a: 1, type: Some(One),)");
    same::<Vec<Shape>>(
        r#"[Point, Circle(1.5), Circle(2), Box(1, 2), Named(a: 1, b: "x"), Named(b: None, a: 1), Inner((a: 1)), Inner(Fields(a: 1)), Either(None), Either(5), Either(Some(5))]"#,
    );
    same::<Vec<Shape>>(
        "#![enable(implicit_some)]\n#![enable(unwrap_variant_newtypes,)]\n[Inner(a: 1), Circle(1.0)]",
    );
    same::<Wrapper>("#![enable(unwrap_newtypes)] 5");
}

#[test]
fn short_and_long_forms_of_the_model() {
    same::<Vec<Text>>(r#"["a", (fr: "b"), (fr: "b", en: Some("c")), (en: r"d",)]"#);
    same::<Vec<Estimate<Share>>>("[0.5, 1, (value: 0.5, low: 0, high: 1.0, source: \"estimate\")]");
    same::<Vec<Estimate<Span>>>(r#"["2h30", (value: "1h", low: "1min", high: "2 d")]"#);
    same::<Vec<Estimate<u32>>>("[5, 0x10, (value: 5, low: 1, high: 9)]");
    same::<Vec<Part<Vec<Text>>>>(r#"["a.ron", ["x", (fr: "y")], []]"#);
    same::<Vec<Part<Playbook>>>(
        r#"["a.ron", (id: "x", title: "y"), Playbook(id: "z", title: (fr: "t"))]"#,
    );
    same::<Condition>(
        r#"All([At("D+1 06:00"), Not(Stage("x")), Count(at_least: 1, of: [Finding(), Finding(on: "n", means: WebShell)]), For(at_least: "2h", that: Footholds(at_least: 2)), Result(action: "a", outcome: Some(Done))])"#,
    );
    same::<Step>(
        r#"Operation(name: "x", in: "4h", orders: [("a", None), ("b", Id("n")), ("c", Found(WebShell)), ("d", Found(None))])"#,
    );
    same::<Position>("(1.5, -2)");
}

#[test]
fn the_files_of_the_catalogue() {
    for (_, text) in crate::scenario::bundled::catalogue() {
        same::<Catalogue>(text);
    }
}
