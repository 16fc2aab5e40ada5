//! Both languages say the same things: every key, every variable, and a sentence for every problem.

use super::diagnostics;
use super::render::{render, to_json};
use super::{Args, Wording};
use crate::scenario::check::problem::{Kind, Problem};
use crate::scenario::check::{Never, Unmet, diagnose};
use crate::scenario::load::{ScenarioSource, load};
use crate::scenario::model::{Language, Moment, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Keys of one file, attributes included, with the variables that their sentences use.
fn keys(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut current) = (String::new(), String::new());
    for line in text.lines() {
        let trimmed = line.trim_start();
        if trimmed.starts_with('#') || trimmed.is_empty() {
            continue;
        }
        if let Some((key, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            message = key.to_owned();
            current = message.clone();
        } else if let Some((attribute, _)) = trimmed
            .strip_prefix('.')
            .and_then(|rest| rest.split_once(" ="))
        {
            current = format!("{message}.{attribute}");
        }
        let used = trimmed.split("{ $").skip(1).map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
                .collect::<String>()
        });
        keys.entry(current.clone()).or_default().extend(used);
    }
    keys
}

fn files(language: Language) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("assets/wording")
        .join(language.code());
    std::fs::read_dir(folder)
        .expect("the folder of the words is there")
        .map(|entry| entry.expect("an entry can be read").path())
        .map(|path| {
            let name = path.file_name().expect("a file has a name");
            let text = std::fs::read_to_string(&path).expect("words are text");
            (name.to_string_lossy().into_owned(), keys(&text))
        })
        .collect()
}

#[test]
fn both_languages_have_the_same_files_keys_and_variables() {
    let (french, english) = (files(Language::French), files(Language::English));
    assert_eq!(
        french.keys().collect::<Vec<_>>(),
        english.keys().collect::<Vec<_>>()
    );
    for (file, keys) in &french {
        for (key, variables) in keys {
            assert_eq!(Some(variables), english[file].get(key), "{file}: {key}");
        }
        assert_eq!(keys.len(), english[file].len(), "{file}");
    }
    assert!(french.contains_key("diagnostics.ftl"));
}

#[test]
fn every_key_is_understood_by_the_library() {
    for language in Language::ALL {
        for keys in files(language).values() {
            for (key, variables) in keys {
                let args = variables
                    .iter()
                    .fold(Args::new(), |args, v| args.word(v.clone(), "x"));
                let text = Wording::new(language).find(key, &args);
                let text = text.unwrap_or_else(|| panic!("{key} in {language:?}"));
                assert!(!text.contains("{$"), "{key}: {text}");
            }
        }
    }
}

#[test]
fn every_check_has_a_title_and_advice_in_both_languages() {
    for language in Language::ALL {
        let keys = &files(language)["diagnostics.ftl"];
        for (code, _) in Problem::CODES {
            assert!(keys.contains_key(&format!("check-{code}")), "{code}");
            assert!(keys.contains_key(&format!("check-{code}.advice")), "{code}");
        }
        for kind in Kind::ALL {
            for part in ["", ".one", ".none"] {
                let key = format!("kind-{}{part}", kind.code());
                assert!(keys.contains_key(&key), "{key}");
            }
        }
    }
}

#[test]
fn whatever_a_check_finds_is_told_without_a_value_missing() {
    for text in crate::scenario::check::tests::texts() {
        let loaded = load(&ScenarioSource::text(&text));
        for diagnostic in diagnose(&loaded) {
            for language in Language::ALL {
                let title = diagnostics::title(&diagnostic, language);
                let advice = diagnostics::advice(&diagnostic, language);
                // A sentence whose values are missing comes back as its key.
                for said in [title, advice] {
                    let key = ["check-", "load-", "syntax-"];
                    assert!(!key.iter().any(|k| said.starts_with(k)), "{said}");
                }
            }
        }
    }
}

/// No-break spaces as ordinary ones.
fn spaced(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_problem_is_told_with_its_values() {
    let problem = Problem::UnknownReference {
        kind: Kind::Node,
        id: "gatewey".to_owned(),
        nearest: Some("gateway".to_owned()),
        elsewhere: None,
    };
    let say = |language, key: &str| {
        let wording = Wording::new(language);
        spaced(&wording.text(key, &diagnostics::check(&problem, wording)))
    };
    assert_eq!(
        say(Language::French, "check-unknown-reference"),
        "« gatewey » n’est l’identifiant d’aucun nœud"
    );
    assert_eq!(
        say(Language::French, "check-unknown-reference.advice"),
        "Vouliez-vous dire « gateway » ?"
    );
    assert_eq!(
        say(Language::English, "check-unknown-reference.advice"),
        "Did you mean “gateway”?"
    );
}

#[test]
fn reasons_are_sentences_of_their_own() {
    let stage = Problem::StageUnreachable {
        stage: "records".to_owned(),
        unmet: vec![
            Unmet::Foothold("gateway".to_owned()),
            Unmet::Knows("plan".to_owned()),
        ],
    };
    let rule = Problem::RuleNever {
        rule: "strike".to_owned(),
        why: Never::AfterEnd,
    };
    let say = |problem: &Problem, language| {
        let wording = Wording::new(language);
        let key = format!("check-{}", problem.code());
        spaced(&wording.text(&key, &diagnostics::check(problem, wording)))
    };
    assert_eq!(
        say(&stage, Language::English),
        "Stage “records” can never be done: no foothold is ever gained on “gateway”; “plan” is never learned"
    );
    assert_eq!(
        say(&rule, Language::French),
        "La règle « strike » n’agira jamais : son heure est postérieure à FINEX"
    );
}

#[test]
fn times_are_written_as_scenarios_write_them() {
    let french = Wording::new(Language::French);
    let moment = Moment::Civil {
        day: 1,
        second: 21_600,
    };
    assert_eq!(french.moment(moment), "J+1 06:00");
    assert_eq!(french.span(Span::hours(50)), "2j 2h");
    assert_eq!(Wording::new(Language::English).moment(moment), "D+1 06:00");
}

/// A scenario with one error and one warning.
const BROKEN: &str = "(\n    id: \"broken\", title: \"Broken\", start: \"2025-12-11 22:00\", duration: \"8h\",\n    \
                      organisation: (\n        name: \"Ministry\",\n        nodes: [(id: \"a-node\", name: \"A\", kind: Server)],\n        \
                      links: [(kind: DependsOn, from: \"a-node\", to: [\"a-nod\"])],\n    ),\n    \
                      deliberation_rate: 100,\n)\n";

#[test]
fn plain_text_names_file_line_and_column_and_underlines_the_place() {
    let loaded = load(&ScenarioSource::text(BROKEN));
    let text = render(
        &diagnose(&loaded),
        &loaded.documents,
        Language::French,
        false,
    );
    let expected = "\
scenario.ron:6:56: erreur[unknown-reference]: « a-nod » n’est l’identifiant d’aucun nœud
  6 |         links: [(kind: DependsOn, from: \"a-node\", to: [\"a-nod\"])],
    |                                                        ^^^^^^^
  conseil : Vouliez-vous dire « a-node » ?

scenario.ron:8:24: avertissement[deliberation-rate]: Une seconde de délibération coûte 100 secondes d’exercice
  8 |     deliberation_rate: 100,
    |                        ^^^
  conseil : Au-delà de 60, toute discussion en salle emporte l’exercice. Une valeur de 4 à 10 est courante.

Une erreur et 1 avertissement.
";
    assert_eq!(spaced(&text), expected);
}

#[test]
fn json_holds_place_gravity_code_and_sentences() {
    let loaded = load(&ScenarioSource::text(BROKEN));
    let json = to_json(&diagnose(&loaded), &loaded.documents, Language::English);
    let first = &json[0];
    assert_eq!(first["file"], "scenario.ron");
    assert_eq!(
        (first["line"].as_u64(), first["column"].as_u64()),
        (Some(6), Some(56))
    );
    assert_eq!(first["severity"], "error");
    assert_eq!(first["code"], "unknown-reference");
    assert_eq!(first["message"], "“a-nod” is the id of no node");
    assert_eq!(json[1]["severity"], "warning");
}

#[cfg(feature = "fancy")]
#[test]
fn in_colour_the_source_is_drawn() {
    let loaded = load(&ScenarioSource::text(BROKEN));
    let text = render(
        &diagnose(&loaded),
        &loaded.documents,
        Language::English,
        true,
    );
    assert!(text.contains("\u{1b}["), "{text}");
    assert!(text.contains("unknown-reference") && text.contains("a-nod"));
}
