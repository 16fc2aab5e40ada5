//! What strangers could send: refused, or read with losses, and never the end of the program.

use super::*;
use cellule::scenario::import::read;

const FILES: [&str; 10] = [
    "scenario.openaev.json",
    "exercise.cexf.json",
    "list.t3sf.json",
    "layer.json",
    "flow.json",
    "yed.graphml",
    "networkx.graphml",
    "gephi.graphml",
    "network.dot",
    "ministry.csv",
];

fn try_to_read(name: &str, bytes: &[u8]) -> Option<Imported> {
    let read = read(name, bytes, &Wishes::default());
    if let Err(error @ ImportError::Unsound { .. }) = &read {
        panic!("{name}: {error:?}");
    }
    read.ok()
}

#[test]
fn files_that_are_cut_short_are_refused_or_read() {
    for name in FILES {
        let whole = own(name);
        let step = (whole.len() / 60).max(1);
        for end in (0..whole.len()).step_by(step) {
            if let Some(read) = try_to_read(name, &whole[..end]) {
                sound(&read);
            }
        }
    }
}

/// Puts a value in the place of each member of a document in turn.
fn in_each_place(
    document: &serde_json::Value,
    with: &serde_json::Value,
    tell: &mut dyn FnMut(&serde_json::Value),
) {
    fn places(value: &serde_json::Value, at: String, all: &mut Vec<String>) {
        all.push(at.clone());
        match value {
            serde_json::Value::Array(items) => {
                for (n, item) in items.iter().enumerate() {
                    places(item, format!("{at}/{n}"), all);
                }
            }
            serde_json::Value::Object(members) => {
                for (key, item) in members {
                    let key = key.replace('~', "~0").replace('/', "~1");
                    places(item, format!("{at}/{key}"), all);
                }
            }
            _ => {}
        }
    }
    let mut all = Vec::new();
    places(document, String::new(), &mut all);
    for place in all {
        let mut changed = document.clone();
        if let Some(value) = changed.pointer_mut(&place) {
            *value = with.clone();
            tell(&changed);
        }
    }
}

#[test]
fn wrong_types_anywhere_are_refused_or_read_with_losses() {
    use serde_json::json;
    let values = [
        json!(null),
        json!(-1e308),
        json!("\u{0}\u{202e}${"),
        json!([[[]], {}]),
        json!({ "type": 3, "": [1] }),
    ];
    for name in FILES.iter().filter(|n| n.ends_with(".json")) {
        let document: serde_json::Value = serde_json::from_slice(&own(name)).expect("JSON");
        for with in &values {
            in_each_place(&document, with, &mut |changed| {
                try_to_read(name, changed.to_string().as_bytes());
            });
        }
    }
}

#[test]
fn huge_numbers_are_no_times() {
    let text = String::from_utf8(own("scenario.openaev.json")).expect("UTF-8");
    for number in ["1e300", "-1e300", "-5", "99999999999999999999999", "0.5"] {
        let changed = text.replace(
            "\"inject_depends_duration\": 600",
            &format!("\"inject_depends_duration\": {number}"),
        );
        let read = import("x.json", changed.as_bytes());
        assert_eq!(read.carried.injects, 3);
        assert!(read.losses.count(LossKind::Simplified) > 1, "{number}");
        sound(&read);
    }
}

#[test]
fn depth_without_end_is_refused() {
    let deep = [
        format!(
            "{{\"scenario_information\":{}{}}}",
            "[".repeat(50_000),
            "]".repeat(50_000)
        ),
        format!("digraph {}", "{".repeat(50_000)),
        format!("<graphml>{}", "<graph><node id='a'>".repeat(50_000)),
    ];
    for text in deep {
        let error = read("x", text.as_bytes(), &Wishes::default()).map(|_| ());
        assert!(
            matches!(error, Err(ImportError::TooDeep { .. })),
            "{error:?}"
        );
    }
}

#[test]
fn entities_that_multiply_stay_as_they_are_written() {
    let mut text = String::from("<!DOCTYPE graphml [<!ENTITY a0 \"ha\">");
    for n in 1..30 {
        text += &format!("<!ENTITY a{n} \"{}\">", format!("&a{};", n - 1).repeat(10));
    }
    text += "]><graphml><key id='d' for='node' attr.name='label'/><graph><node id='n'><data key='d'>&a29;</data></node></graph></graphml>";
    let read = import("x.graphml", text.as_bytes());
    assert_eq!(
        organisation(&read).nodes[0].name.get(Language::English),
        "&a29;"
    );
}

#[test]
fn conditions_that_branch_without_end_are_walked_once() {
    // Forty layers of two conditions, each leading to both of the next: a million million ways.
    let mut objects = vec![
        serde_json::json!({ "type": "attack-action", "id": "attack-action--0", "name": "first", "technique_id": "T1190", "effect_refs": ["attack-condition--0-0", "attack-condition--0-1"] }),
    ];
    for layer in 0..40 {
        for side in 0..2 {
            let next = match layer {
                39 => vec!["attack-action--1".to_owned()],
                _ => (0..2)
                    .map(|s| format!("attack-condition--{}-{s}", layer + 1))
                    .collect(),
            };
            objects.push(serde_json::json!({ "type": "attack-condition", "id": format!("attack-condition--{layer}-{side}"), "description": "", "on_true_refs": next }));
        }
    }
    objects.push(serde_json::json!({ "type": "attack-action", "id": "attack-action--1", "name": "last", "technique_id": "T1041", "effect_refs": ["attack-action--0"] }));
    let bundle = serde_json::json!({ "type": "bundle", "objects": objects });
    let read = import("x.json", bundle.to_string().as_bytes());
    assert_eq!(read.carried.stages, 2);
    assert_eq!(
        read.losses.count(LossKind::RelationLeftOut),
        1,
        "the circle is opened once"
    );
    sound(&read);
}

#[test]
fn many_things_and_ties_are_counted_not_kept() {
    let mut text = String::from("nom;type;dépend de\n");
    for n in 0..20_000 {
        text += &format!("m{n};serveur;m{}\n", (n + 1) % 20_000);
    }
    let read = import("many.csv", text.as_bytes());
    assert!(read.carried.nodes <= 5_001, "{}", read.carried.nodes);
    assert!(read.losses.count(LossKind::BeyondLimits) >= 1);
    sound(&read);
}

#[test]
fn letters_that_changed_on_the_way_are_refused_or_read() {
    for name in FILES {
        let whole = own(name);
        for (n, letter) in b"<>\"'{}[]&;,=-:\\#\x01\xff0"
            .iter()
            .cycle()
            .enumerate()
            .take(150)
        {
            let mut changed = whole.clone();
            let at = n * 7919 % changed.len();
            changed[at] = *letter;
            try_to_read(name, &changed);
        }
    }
}
