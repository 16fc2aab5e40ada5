//! The code and the words agree: every key that the code names exists in both languages, and no key stands unused.

use cellule::scenario::model::Language;
use cellule::wording::model::spelled;
use cellule::wording::{Args, Wording};
use std::collections::BTreeSet;
use std::path::Path;

/// Keys that the code puts together from a beginning and an id.
const BUILT: &[&str] = &[
    "report-area-",
    "report-definition-",
    "report-strength-",
    "label-",
    "weekday-",
    "month-",
    "measure-",
    "help-",
    "brief-term-",
    "sweep-horizon-",
    "export-column-",
    "reference-of-",
    "import-error-",
    "import-fate-",
    "import-field-",
    "import-kind-",
    "import-loss-",
];

/// Areas whose keys are written out in the code.
const FILES: &[&str] = &[
    "author",
    "charts",
    "chronology",
    "cli",
    "compare",
    "desktop",
    "estimates",
    "export",
    "handbook",
    "import",
    "kit",
    "measures",
    "report",
    "reference",
    "review",
    "trial",
    "tutorial",
    "windows",
    "worth",
];

/// What keys of these files begin with.
const AREAS: &[&str] = &[
    "review-",
    "hot-",
    "turn-",
    "ui-",
    "fold-",
    "told-",
    "cli-",
    "help-",
    "brief-",
    "medium-",
    "means-",
    "audience-",
    "trigger-",
    "response-",
    "family-",
    "sweep-",
    "replay-",
    "report-",
    "refusal-",
    "value-",
    "outcome-",
    "skill-",
    "target-",
    "waiting-",
    "known-",
    "chart-",
    "export-",
    "compare-",
    "trial-",
    "estimate-",
    "import-",
    "author-",
    "repair-",
    "condition-",
    "reference-",
    "tutorial-",
    "handbook-",
    "kit-",
];

fn sources(folder: &Path, out: &mut String) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else {
            out.push_str(&std::fs::read_to_string(&path).expect("text"));
        }
    }
}

/// Words in quotation marks that look like keys.
fn literals(text: &str) -> BTreeSet<String> {
    text.split('"')
        .filter(|w| w.contains('-') && w.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .map(str::to_owned)
        .collect()
}

fn keys(file: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/wording/en");
    std::fs::read_to_string(root.join(format!("{file}.ftl")))
        .expect("words")
        .lines()
        .filter_map(|l| l.split_once(" =").map(|(key, _)| key))
        .filter(|k| k.starts_with(|c: char| c.is_ascii_lowercase()))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_key_of_the_code_has_words_and_every_word_is_used() {
    let mut text = String::new();
    for floor in ["cli", "desktop", "report", "scenario/edit", "wording"] {
        sources(
            &Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("src")
                .join(floor),
            &mut text,
        );
    }
    let named = literals(&text);
    let known: BTreeSet<String> = FILES.iter().flat_map(|f| keys(f)).collect();
    for key in named
        .iter()
        .filter(|k| AREAS.iter().any(|a| k.starts_with(a)))
    {
        for language in Language::ALL {
            let find = |key: &str| Wording::new(language).find(key, &Args::new()).is_some();
            // A finding has a title, a text and, where there is something to be done, an action.
            // A sentence with variables is not found without them, but its file has it.
            let has = |key: String| find(&key) || known.contains(&key);
            let found = find(key) || (has(format!("{key}-title")) && has(format!("{key}-text")));
            assert!(
                found || BUILT.contains(&key.as_str()) || known.contains(key),
                "{key} in {language:?}"
            );
        }
    }
    let unused: Vec<&String> = known
        .iter()
        .filter(|k| !named.contains(*k) && !BUILT.iter().any(|b| k.starts_with(b)))
        .collect();
    assert!(unused.is_empty(), "unused: {unused:?}");
}

#[test]
fn every_field_and_every_shape_of_the_model_has_words_and_no_word_is_left_over() {
    use bevy_reflect::TypeInfo;
    use bevy_reflect::enums::VariantInfo;
    use cellule::scenario::edit::{types, written};
    let mut wanted = BTreeSet::new();
    let mut either: Vec<(String, String)> = Vec::new();
    let mut field = |owner: &str, name: &str| {
        let (owner, name) = (spelled(owner), spelled(name));
        either.push((format!("field-{owner}-{name}"), format!("field-{name}")));
        format!("about-{owner}-{name}")
    };
    for registered in types::registry().iter() {
        let of = registered.type_info();
        let owner = of.type_path_table().ident().unwrap_or_default();
        if ["Option", "Part"].contains(&owner) {
            continue;
        }
        match of {
            TypeInfo::Struct(s) => {
                let own: Vec<String> = s.iter().map(|f| field(owner, written(f))).collect();
                wanted.extend(own);
            }
            TypeInfo::Enum(e) => {
                for v in e.iter() {
                    wanted.insert(format!("variant-{}-{}", spelled(owner), spelled(v.name())));
                    if let VariantInfo::Struct(s) = v {
                        let own: Vec<String> = s.iter().map(|f| field(owner, written(f))).collect();
                        wanted.extend(own);
                    }
                }
            }
            _ => {}
        }
        if let TypeInfo::List(list) = of
            && let Some(item) = list.item_info()
            && let Some(name) = item.type_path_table().ident()
            && types::kind_of(item.type_id()).is_none()
            && name != "Part"
            && matches!(item, TypeInfo::Struct(_) | TypeInfo::Enum(_))
        {
            let plain = |e: &bevy_reflect::enums::EnumInfo| {
                e.iter().all(|v| matches!(v, VariantInfo::Unit(_)))
            };
            if !matches!(item, TypeInfo::Enum(e) if plain(e)) {
                wanted.insert(format!("thing-{}", spelled(name)));
            }
        }
    }
    for language in Language::ALL {
        let w = Wording::new(language);
        let has = |key: &str| w.find(key, &Args::new()).is_some();
        let missing: Vec<&String> = wanted.iter().filter(|k| !has(k)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
        let unlabelled: Vec<_> = either.iter().filter(|(a, b)| !has(a) && !has(b)).collect();
        assert!(unlabelled.is_empty(), "{language:?}: {unlabelled:?}");
    }
    let labels: BTreeSet<&String> = either.iter().flat_map(|(a, b)| [a, b]).collect();
    let known = keys("model");
    let left: Vec<&String> = known
        .iter()
        .filter(|k| !wanted.contains(*k) && !labels.contains(k) && !k.starts_with("thing-"))
        .collect();
    assert!(left.is_empty(), "left over: {left:?}");
}
