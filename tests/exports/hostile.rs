//! What people could type to break a spreadsheet, a page or a line survives as it is and acts nowhere.

use super::spreadsheets::{open, records, texts};
use super::{common, folder, origin, read, text, workbook};
use calamine::Reader;
use cellule::assessment::review::Review;
use cellule::exercise::command::{Actor, Deed, Note, Rating};
use cellule::exercise::session::Session;
use cellule::report::export::{Format, SCHEMA, unguarded};
use cellule::scenario::model::{Language, Text};
use cellule::simulation::time::Time;
use serde_json::Value;
use std::sync::{Arc, OnceLock};

/// One for each way in: formulas, commands of spreadsheets, quotation marks and line ends, markup, control characters, every script,
/// directions, Excel's own escapes, apostrophes before formulas.
const TEXTS: [&str; 14] = [
    "=HYPERLINK(\"http://example.org\",\"click\")",
    "+1+1",
    "-2+3",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\t=1+1",
    "'=1+1",
    "''@x",
    "a \"quoted\", field\r\nwith\nlines; and = inside",
    "</text></svg><script>alert(1)</script>&amp;<!-- ]]>",
    "\u{1b}[31mred\u{7} and \u{0} nothing",
    "Ωμέγα кириллица עברית العربية हिन्दी ไทย 北京 한국 🚨👩🏽‍💻 ǅ ﷽",
    "\u{202e}evil\u{202c} \u{2066}x\u{2069} \u{200f}",
    "_x0041_ _x000D_ \u{fffe}\u{feff}",
    "  spaces at both ends  ",
];

/// Every text, in every field that people fill.
fn exercise() -> &'static Review {
    static HOSTILE: OnceLock<Review> = OnceLock::new();
    HOSTILE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("hostile.exercise");
        let plan = common::compiled(common::flagship());
        let mut s = Session::create(&path, Arc::clone(&plan), origin(TEXTS[8]), None).expect("new");
        s.advance(Time(600)).expect("on");
        let lead = plan
            .scenario
            .roles
            .iter()
            .find(|r| r.leads)
            .expect("a lead")
            .id
            .clone();
        let outsider = plan.scenario.organisation.outsiders[0].id.clone();
        let node = plan.scenario.organisation.nodes[0].id.clone();
        let objective = plan.scenario.objectives[0].id.clone();
        let task = plan.scenario.objectives[0].tasks[0].id.clone();
        let both = |t: &str| Text::Plain(t.to_owned());
        for (n, t) in TEXTS.iter().enumerate() {
            let owned = || (*t).to_owned();
            let mut invented = plan.scenario.injects[0].clone();
            invented.id = format!("invented-{n}").as_str().into();
            invented.title = both(t);
            invented.body = both(t);
            invented.expected = both(t);
            invented.note = both(t);
            invented.from = both(t);
            let role = || Actor::Role(lead.clone());
            let deeds = [
                (
                    role(),
                    Deed::Decide {
                        text: owned(),
                        orders: Vec::new(),
                    },
                ),
                (role(), Deed::Report { text: owned() }),
                (
                    role(),
                    Deed::Ask {
                        outsider: outsider.clone(),
                        text: owned(),
                    },
                ),
                (
                    role(),
                    Deed::Assess {
                        node: node.clone(),
                        belief: cellule::scenario::model::Belief::Suspected,
                        basis: owned(),
                        confidence: 50,
                    },
                ),
                (
                    Actor::Facilitator,
                    Deed::Answer {
                        outsider: outsider.clone(),
                        to: vec![lead.clone()],
                        text: owned(),
                    },
                ),
                (
                    Actor::Facilitator,
                    Deed::Invent {
                        inject: Box::new(invented),
                    },
                ),
                (
                    Actor::Facilitator,
                    Deed::Edit {
                        inject: plan.scenario.injects[plan.scenario.injects.len() - 1 - n]
                            .id
                            .clone(),
                        title: both(t),
                        body: both(t),
                    },
                ),
                (
                    Actor::Facilitator,
                    Deed::Adjudicate {
                        decision: n as u32,
                        orders: Vec::new(),
                        effects: Vec::new(),
                        remark: owned(),
                    },
                ),
            ];
            for (by, deed) in deeds {
                let mut command = common::command(s.exercise(), by, deed.clone());
                command.operator = owned();
                command.rationale = owned();
                s.command(command)
                    .unwrap_or_else(|e| panic!("{deed:?}: {e}"));
            }
            let notes = [
                Note::Observation {
                    at: Time(300),
                    task: Some(task.clone()),
                    rating: Some(Rating::M),
                    text: owned(),
                    evaluator: owned(),
                },
                Note::Rated {
                    objective: objective.clone(),
                    rating: Rating::S,
                    text: owned(),
                    proposed: None,
                },
                Note::Bookmark {
                    at: Time(60),
                    text: owned(),
                },
                Note::HotWash {
                    question: owned(),
                    answer: owned(),
                },
            ];
            for note in notes {
                s.note(&note).expect("noted");
            }
        }
        s.close().expect("closed");
        read(&path)
    })
}

#[test]
fn a_workbook_holds_every_text_as_it_was_typed_and_no_formula() {
    for language in Language::ALL {
        let mut book = open(workbook(exercise(), language));
        let held = texts(&mut book);
        for t in TEXTS {
            let times = held.iter().filter(|h| h.as_str() == t).count();
            // Words, reason and operator of eight commands, and what evaluators noted.
            assert!(times >= 15, "{t:?} stands {times} times");
        }
        for name in book.sheet_names() {
            let formulas = book.worksheet_formula(&name).expect("a sheet");
            assert!(formulas.used_cells().next().is_none(), "{name}");
        }
    }
}

#[test]
fn csv_gives_back_every_text_and_no_field_begins_like_a_formula() {
    let files = folder(exercise(), Format::Csv, Language::English);
    let mut fields: Vec<String> = Vec::new();
    for (name, text) in &files {
        let records = records(text);
        let width = records[0].len();
        for record in records {
            assert_eq!(record.len(), width, "{name}");
            fields.extend(record);
        }
    }
    for t in TEXTS {
        let times = fields.iter().filter(|f| unguarded(f) == t).count();
        assert!(times >= 15, "{t:?} stands {times} times");
    }
    for field in &fields {
        let acts = field.starts_with(['=', '+', '@', '\t', '\r']);
        let number = field.parse::<f64>().is_ok();
        assert!(!acts && (number || !field.starts_with('-')), "{field:?}");
    }
}

/// Every text of a JSON value.
fn strings(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|v| strings(v, all)),
        Value::Object(fields) => fields.values().for_each(|v| strings(v, all)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn json_holds_every_text_as_it_was_typed_and_stays_what_its_schema_says() {
    let export: Value =
        serde_json::from_str(&text(exercise(), Format::Json, Language::French)).expect("JSON");
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("a schema");
    assert!(validator.is_valid(&export));
    let mut all = Vec::new();
    strings(&export, &mut all);
    for t in TEXTS {
        let times = all.iter().filter(|s| s.as_str() == t).count();
        assert!(times >= 25, "{t:?} stands {times} times");
    }
}

#[test]
fn layers_and_flows_carry_a_hostile_title_as_text() {
    for format in [Format::Navigator, Format::AttackFlow] {
        let text = text(exercise(), format, Language::English);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let mut all = Vec::new();
        strings(&value, &mut all);
        assert!(all.iter().any(|s| s.contains(TEXTS[8])), "{format:?}");
    }
}

#[test]
fn charts_show_hostile_texts_without_markup_or_control_characters() {
    for (name, svg) in folder(exercise(), Format::Charts, Language::English) {
        assert!(!svg.contains("<script") && !svg.contains("<!--"), "{name}");
        assert!(svg.chars().all(|c| c == '\n' || !c.is_control()), "{name}");
        assert_eq!(svg.matches("</svg>").count(), 1, "{name}");
    }
}
