//! The after-action report of real exercises: the same bytes from the same file, in every form and language; hostile text in
//! every field of a long one breaks out of none; every finding points at something; what people wrote stands.

use cellule::assessment::review::Review;
use cellule::exercise::command::{Actor, Command, Deed, Note, OrderRequest, Rating};
use cellule::exercise::notebook::Notebook;
use cellule::exercise::plan::Plan;
use cellule::exercise::replay::Plans;
use cellule::exercise::session::{Origin, Session};
use cellule::report::document::{docx, html, markdown, pdf};
use cellule::report::draft;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::{Language, Span};
use cellule::scenario::resolved::Resolved;
use cellule::simulation::time::Time;
use cellule::wording::Wording;
use pulldown_cmark::{Event, Options, Parser};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn flagship() -> Resolved {
    load(&ScenarioSource::named("ministry-mail-breach"))
        .resolved()
        .expect("the flagship is sound")
}

fn compiled(scenario: Resolved) -> Arc<Plan> {
    Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"))
}

fn origin(title: &str) -> Origin {
    Origin {
        seed: 1,
        title: title.to_owned(),
        created: 1_765_483_200_000,
    }
}

/// The flagship, played by a scripted team up to a moment.
fn played(folder: &Path, playbook: Option<&str>, until: Time) -> PathBuf {
    let path = folder.join("a.exercise");
    let plan = compiled(flagship());
    let script = playbook.and_then(|p| plan.playbook(p)).cloned();
    let mut session =
        Session::create(&path, Arc::clone(&plan), origin("Team A"), script).expect("created");
    session
        .advance(until.min(plan.blueprint.end))
        .expect("it plays");
    session.close().expect("closed");
    path
}

fn review(path: &Path) -> Review {
    let (review, recovery) = Review::read(path, &Plans::default()).expect("it reads");
    assert!(recovery.is_sound());
    review
}

/// Every form in which a report can be written.
fn forms(review: &Review, language: Language) -> Vec<(&'static str, Vec<u8>)> {
    let document = draft::document(review, Wording::new(language));
    let mut all = vec![
        ("html", html::write(&document).into_bytes()),
        ("md", markdown::write(&document).into_bytes()),
        (
            "docx",
            docx::write(&document, pdf::picture).expect("packed"),
        ),
    ];
    if pdf::is_built() {
        let set = pdf::write(&document, &pdf::Setting::default()).expect("set");
        all.push(("pdf", set.bytes));
    }
    all
}

#[test]
fn the_same_file_gives_the_same_report_byte_for_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played(folder.path(), Some("reference"), Time::NEVER);
    for language in Language::ALL {
        let once = forms(&review(&path), language);
        let twice = forms(&review(&path), language);
        for ((form, a), (_, b)) in once.iter().zip(&twice) {
            assert!(a == b, "{form} differs in {language:?}");
        }
    }
}

#[test]
fn findings_point_at_entries_that_are_in_the_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played(folder.path(), Some("talk-too-soon"), Time::NEVER);
    let review = review(&path);
    for language in Language::ALL {
        let page = html::write(&draft::document(&review, Wording::new(language)));
        let mut references = 0;
        for (at, _) in page.match_indices("<a href=\"#") {
            let from = at + "<a href=\"#".len();
            let to = page[from..].find('"').expect("an attribute ends") + from;
            let anchor = format!("id=\"{}\"", &page[from..to]);
            assert!(page.contains(&anchor), "{anchor}");
            references += 1;
        }
        assert!(references > 50, "{references}");
    }
    let parts = draft::parts(&review, Wording::new(Language::English));
    let areas = parts.iter().filter(|p| p.id.starts_with("area-"));
    assert!(areas.count() >= 3);
}

#[test]
fn an_exercise_in_which_nothing_happened_has_a_report() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played(folder.path(), None, Time(60));
    let review = review(&path);
    for language in Language::ALL {
        let w = Wording::new(language);
        let text = markdown::write(&draft::document(&review, w));
        assert!(text.contains(&w.get("report-no-strength")[..20]), "{text}");
        assert!(text.contains(&w.get("report-statements-none")));
        // No key without words, no variable without a value.
        assert!(!text.contains("report-"), "{text}");
        assert!(!text.contains("{$"), "{text}");
        forms(&review, language);
    }
}

#[test]
fn what_people_wrote_stands_in_place_of_the_draft() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played(folder.path(), Some("reference"), Time(6 * 3600));
    let w = Wording::new(Language::English);
    let drafted = draft::parts(&review(&path), w);
    let overview = drafted.iter().find(|p| p.id == "overview").expect("a part");
    let row = drafted
        .iter()
        .find(|p| p.id.starts_with("plan."))
        .expect("a row");
    assert!(overview.edited.is_none());
    let (mut book, _) = Notebook::open(&path).expect("open");
    for (part, text) in [
        ("overview", "First words"),
        ("overview", "The last word, see #1.\n\n- one\n- <b>two</b>"),
        (row.id.as_str(), "Do this | CISO | 1 March | 2 April"),
    ] {
        let note = Note::ReportEdit {
            part: part.to_owned(),
            text: text.to_owned(),
        };
        book.note(&note).expect("noted");
    }
    book.close().expect("closed");
    let review = review(&path);
    let parts = draft::parts(&review, w);
    let edited = parts.iter().find(|p| p.id == "overview").expect("a part");
    assert_eq!(edited.drafted, overview.drafted);
    assert!(edited.text().starts_with("The last word"));
    let page = html::write(&draft::document(&review, w));
    assert!(page.contains("The last word, see <a href=\"#entry-1\">#1</a>."));
    assert!(page.contains("<li>&lt;b&gt;two&lt;/b&gt;</li>"));
    assert!(!page.contains("First words"));
    for field in ["Do this", "CISO", "1 March", "2 April"] {
        assert!(page.contains(&format!(">{field}</td>")), "{field}");
    }
}

#[test]
fn ids_of_parts_are_the_same_in_both_languages_and_unique() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played(folder.path(), Some("watch-too-long"), Time::NEVER);
    let review = review(&path);
    let ids = |language| -> Vec<String> {
        let parts = draft::parts(&review, Wording::new(language));
        parts.into_iter().map(|p| p.id).collect()
    };
    let french = ids(Language::French);
    assert_eq!(french, ids(Language::English));
    let mut once = french.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), french.len());
}

const HOSTILE: &str = "<img src=x onerror=alert(1)></td></table>&copy; **b** [l](http://example.org) `c` | # h\n- i\n\n\
    \u{202e}gnorw\u{0} #set page(fill: red) $x$ @a <l> \\ ]]> 日本語 العربية हिन्दी \u{200b}👩‍👩‍👧";

/// Every text that people read, made hostile; ids, conditions and numbers stay.
fn poison(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            let texts = !fields.is_empty() && fields.keys().all(|k| k == "fr" || k == "en");
            for (_, v) in fields.iter_mut() {
                match v {
                    Value::String(s) if texts => *s = format!("{HOSTILE} {s}"),
                    other => poison(other),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(poison),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Three days with 500 decisions, hostile text in everything that takes text.
fn long_and_hostile(folder: &Path, text: &str) -> PathBuf {
    let path = folder.join("b.exercise");
    let mut scenario = flagship();
    scenario.duration = Span(72 * 3600);
    let scenario = if text == HOSTILE {
        let mut value = serde_json::to_value(&scenario).expect("a value");
        poison(&mut value);
        serde_json::from_value(value).expect("a scenario")
    } else {
        scenario
    };
    let plan = compiled(scenario);
    let mut session =
        Session::create(&path, Arc::clone(&plan), origin(text), None).expect("created");
    let long = text.repeat(10_000 / text.len() + 1);
    for i in 0..500 {
        let at = Time(60 + i * 518);
        session.advance(at).expect("it plays");
        let role = &plan.scenario.roles[i as usize % plan.scenario.roles.len()];
        let orders = if i % 25 == 0 {
            vec![OrderRequest {
                action: plan.scenario.offered[0].clone(),
                target: Some("no such thing".to_owned()),
                copy_age: None,
                priority: 5,
            }]
        } else {
            Vec::new()
        };
        let command = Command {
            by: Actor::Role(role.id.clone()),
            operator: text.to_owned(),
            channel: None,
            rationale: format!("{i} {text}"),
            taken: at,
            noted: at,
            rests_on: Vec::new(),
            answers: None,
            deed: Deed::Decide {
                text: if i == 250 {
                    long.clone()
                } else {
                    format!("{i} {text}")
                },
                orders,
            },
        };
        // Some are refused; the refusal is kept.
        let _ = session.command(command);
    }
    let objective = plan.scenario.objectives[0].id.clone();
    for note in [
        Note::Observation {
            at: Time(600),
            task: Some(plan.scenario.objectives[0].tasks[0].id.clone()),
            rating: Some(Rating::M),
            text: text.to_owned(),
            evaluator: text.to_owned(),
        },
        Note::Rated {
            objective,
            rating: Rating::S,
            text: text.to_owned(),
            proposed: None,
        },
        Note::Bookmark {
            at: Time(700),
            text: text.to_owned(),
        },
        Note::HotWash {
            question: text.to_owned(),
            answer: text.to_owned(),
        },
        Note::ReportEdit {
            part: "summary.events".to_owned(),
            text: text.to_owned(),
        },
    ] {
        session.note(&note).expect("noted");
    }
    session.advance(plan.blueprint.end).expect("it plays");
    session.close().expect("closed");
    path
}

/// The elements of a page with their attributes, but for those that hold text; line breaks are left out.
fn elements(page: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let end = rest[at..].find('>').expect("a tag ends") + at;
        let tag = &rest[at..=end];
        if tag != "<br>" {
            all.push(tag);
        }
        rest = &rest[end + 1..];
    }
    all
}

#[test]
fn hostile_text_in_every_field_of_a_long_exercise_breaks_out_of_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = long_and_hostile(folder.path(), HOSTILE);
    let review = review(&path);
    assert!(review.past.commands.len() >= 400);
    for language in Language::ALL {
        let document = draft::document(&review, Wording::new(language));
        let page = html::write(&document);
        let allowed = [
            "<!DOCTYPE",
            "<html",
            "<head",
            "<meta",
            "<title",
            "<style",
            "<body",
            "<div",
            "<main",
            "<header",
            "<p",
            "<dl",
            "<dt",
            "<dd",
            "<nav",
            "<ul",
            "<ol",
            "<li",
            "<a",
            "<h1",
            "<h2",
            "<h3",
            "<h4",
            "<table",
            "<colgroup",
            "<col",
            "<thead",
            "<tbody",
            "<tr",
            "<th",
            "<td",
            "<span",
            "<strong",
            "<em",
            "<figure",
            "<figcaption",
            "<img",
            "<details",
            "<summary",
        ];
        for tag in elements(&page) {
            let name = tag
                .trim_end_matches('>')
                .split(' ')
                .next()
                .unwrap_or_default();
            assert!(name.starts_with("</") || allowed.contains(&name), "{tag}");
            let lower = tag.to_lowercase();
            assert!(!lower.contains(" onerror"), "{tag}");
            assert!(
                !lower.contains("http:") && !lower.contains("https:"),
                "{tag}"
            );
            if name == "<img" {
                assert!(tag.contains("src=\"data:image/svg+xml;base64,"), "{tag}");
            }
        }
        assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"));
        let text = markdown::write(&document);
        for event in Parser::new_ext(&text, Options::all()) {
            match event {
                Event::Html(h) | Event::InlineHtml(h) => {
                    let ours = ["</a>", "<a id=\"entry-", "<a id=\"part-", "<a id=\"inject-"];
                    assert!(ours.iter().any(|o| h.starts_with(o)), "{h}");
                }
                Event::Start(pulldown_cmark::Tag::Link { dest_url, .. }) => {
                    assert!(dest_url.starts_with('#'), "{dest_url}");
                }
                Event::Start(
                    pulldown_cmark::Tag::Image { .. }
                    | pulldown_cmark::Tag::CodeBlock(_)
                    | pulldown_cmark::Tag::FootnoteDefinition(_),
                )
                | Event::Code(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::FootnoteReference(_)
                | Event::TaskListMarker(_)
                | Event::Rule => panic!("{event:?}"),
                // What a report is made of.
                _ => {}
            }
        }
        let packed = docx::write(&document, pdf::picture).expect("packed");
        assert!(packed.len() > 10_000);
    }
    if pdf::is_built() {
        let document = draft::document(&review, Wording::new(Language::French));
        let set = pdf::write(&document, &pdf::Setting::default()).expect("set");
        assert!(set.pages > 20);
        assert!(set.without_letters.contains(&'日'));
    }
}

#[test]
fn nothing_that_was_typed_is_cut() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = long_and_hostile(folder.path(), "plain words ");
    let page = html::write(&draft::document(
        &review(&path),
        Wording::new(Language::English),
    ));
    let long = "plain words ".repeat(10_000 / "plain words ".len() + 1);
    assert!(page.contains(long.trim_end()));
}
