//! Printed kits and the chronogramme as a workbook: who may read what, that nothing is missing, that the bytes are the same twice, and that
//! what was exported comes back as it went.

use cellule::report::document::Form;
use cellule::report::document::{Block, Document, html, markdown};
use cellule::report::export::chronogramme;
use cellule::report::kit::files::{Part, make};
use cellule::report::kit::{Kit, Piece, Usual};
use cellule::scenario::bundled;
use cellule::scenario::import::{self, Wishes};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::{self, Condition, Inject, Language, Scenario, Text};
use cellule::scenario::resolved::Resolved;
use cellule::wording::Wording;
use std::process::Command;

/// Every scenario in the program, and one that the generator made.
fn scenarios() -> Vec<Resolved> {
    let mut all: Vec<Resolved> = bundled::scenarios()
        .iter()
        .map(|b| read(&ScenarioSource::Bundled(b.id.to_owned())))
        .collect();
    let made = Command::new(env!("CARGO_BIN_EXE_cellule"))
        .args("generate --nodes 60 --seed 5 --whole".split(' '))
        .output()
        .expect("it runs");
    let text = String::from_utf8(made.stdout).expect("text");
    all.push(read(&ScenarioSource::text(&text)));
    all
}

fn read(source: &ScenarioSource) -> Resolved {
    load(source).resolved().expect("a sound scenario")
}

fn document(s: &Resolved, piece: Piece, language: Language) -> Document {
    let kit = Kit::new(s, Wording::new(language)).expect("a start that can be read");
    kit.document(piece)
}

/// What people read in it, without any form.
fn told(document: &Document) -> String {
    let mut out = format!("{} {}\n", document.cover.title, document.cover.note);
    read_out(&document.blocks, &mut out);
    out
}

fn read_out(blocks: &[Block], out: &mut String) {
    for block in blocks {
        let lines: Vec<String> = match block {
            Block::Together(blocks) => {
                read_out(blocks, out);
                continue;
            }
            Block::Heading(_, line, _) | Block::Paragraph(line) => vec![line.text()],
            Block::List { items, .. } => items.iter().map(|l| l.text()).collect(),
            Block::Table(t) => t
                .rows
                .iter()
                .flat_map(|r| r.cells.iter().map(|c| c.text()))
                .collect(),
            Block::Callout { title, lines, .. } => std::iter::once(title.to_string())
                .chain(lines.iter().map(|l| l.text()))
                .collect(),
            Block::Figures(f) => f.iter().map(|f| f.label.to_string()).collect(),
            Block::Chart(_) | Block::PageBreak => Vec::new(),
        };
        *out += &lines.join("\n");
        out.push('\n');
    }
}

/// The letters and figures of a text: what is left of it whatever marks it up.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Texts that players must not read before they are told.
fn secrets(s: &Resolved) -> Vec<&Text> {
    let mut all: Vec<&Text> = Vec::new();
    for i in &s.injects {
        all.extend([&i.title, &i.body, &i.expected, &i.note]);
        all.extend(i.options.iter().map(|o| &o.name));
    }
    if let Some(c) = &s.campaign {
        all.extend([&c.name, &c.story]);
        all.extend(c.stages.iter().map(|stage| &stage.name));
    }
    all.extend(s.claims.iter().map(|c| &c.text));
    all.extend(s.statements.iter().flat_map(|x| [&x.title, &x.body]));
    all.extend(s.decision_points.iter().map(|d| &d.question));
    all.extend(s.duties.iter().map(|d| &d.name));
    all.extend(
        s.objectives
            .iter()
            .flat_map(|o| o.tasks.iter().map(|t| &t.name)),
    );
    all
}

#[test]
fn players_read_nothing_of_the_truth() {
    for s in scenarios() {
        let checked = secrets(&s);
        assert!(checked.len() > 10, "{}", s.id);
        for language in Language::ALL {
            let manual = bare(&told(&document(&s, Piece::Player, language)));
            // What the briefing says is no secret, and an option is sometimes an order that everybody may give.
            let mut public = bare(s.briefing.get(language)) + &bare(s.summary.get(language));
            for action in s
                .catalogue
                .actions
                .iter()
                .filter(|a| s.offered.contains(&a.id))
            {
                public += &bare(action.name.get(language));
            }
            for secret in &checked {
                let secret = bare(secret.get(language));
                // A word or two may well be a word of the ministry as well.
                let long = secret.chars().count() > 12 && !public.contains(&secret);
                let says = long && manual.contains(&secret);
                assert!(!says, "{} tells its players: {secret}", s.id);
            }
            for technique in &s.catalogue.techniques {
                assert!(
                    !manual.contains(&bare(technique.id.as_str())),
                    "{}",
                    technique.id
                );
            }
        }
    }
}

#[test]
fn a_change_of_the_truth_alone_changes_nothing_for_players() {
    for s in scenarios() {
        let mut other = s.clone();
        other.campaign = None;
        other.injects.clear();
        other.claims.clear();
        other.statements.clear();
        other.decision_points.clear();
        other.duties.clear();
        other.scenes.clear();
        other.playbooks.clear();
        other.sources.clear();
        other.attachments.clear();
        for node in &mut other.organisation.nodes {
            node.vulnerable = !node.vulnerable;
            node.exposed = !node.exposed;
        }
        for objective in &mut other.objectives {
            objective.tasks.clear();
        }
        for language in Language::ALL {
            assert_eq!(
                document(&s, Piece::Player, language),
                document(&other, Piece::Player, language),
                "{}",
                s.id
            );
        }
    }
}

#[test]
fn facilitators_read_every_inject_whole_and_what_it_waits_for() {
    for s in scenarios() {
        for language in Language::ALL {
            let kit = told(&document(&s, Piece::Facilitator, language));
            let kit = bare(&kit);
            for inject in &s.injects {
                for text in [
                    &inject.title,
                    &inject.from,
                    &inject.body,
                    &inject.expected,
                    &inject.note,
                ] {
                    // Marks of Markdown are no letters, so what is left is what is read.
                    let wanted = bare(text.get(language));
                    assert!(kit.contains(&wanted), "{}: {wanted}", inject.id);
                }
                for option in &inject.options {
                    assert!(
                        kit.contains(&bare(option.name.get(language))),
                        "{}",
                        inject.id
                    );
                }
            }
            let texts = s.claims.iter().map(|c| &c.text);
            let texts = texts.chain(s.decision_points.iter().map(|d| &d.question));
            let texts = texts.chain(s.duties.iter().flat_map(|d| [&d.name, &d.source]));
            for text in texts.chain(s.scenes.iter().map(|x| &x.announced)) {
                assert!(kit.contains(&bare(text.get(language))), "{text:?}");
            }
        }
    }
}

#[test]
fn facilitators_learn_when_what_is_conditional_usually_comes() {
    let all = scenarios();
    for id in ["election-night", "first-steps"] {
        let s = all
            .iter()
            .find(|s| s.id.as_str() == id)
            .expect("in the library");
        let kit = Kit::new(s, Wording::new(Language::English)).expect("a kit");
        let without = told(&kit.document(Piece::Facilitator));
        let of = 20 * s.playbooks.len();
        let said = |text: &str| {
            let times = text.matches(&format!(" times in {of})")).count();
            times + text.matches(&format!("never in {of}")).count()
        };
        assert_eq!(said(&without), 0);
        let kit = kit.with(Usual::of(s));
        let text = told(&kit.document(Piece::Facilitator));
        let conditional = s
            .injects
            .iter()
            .filter(|i| !matches!(i.when, Condition::At(_)));
        // At a glance and where the inject is told in full.
        assert_eq!(said(&text), 2 * conditional.count(), "{id}");
        assert_eq!(
            told(&kit.document(Piece::Player)),
            told(&document(s, Piece::Player, Language::English))
        );
    }
}

#[test]
fn evaluators_find_each_task_and_what_each_inject_should_bring_about() {
    for s in scenarios() {
        for language in Language::ALL {
            let booklet = bare(&told(&document(&s, Piece::Evaluator, language)));
            for task in s.objectives.iter().flat_map(|o| &o.tasks) {
                assert!(
                    booklet.contains(&bare(task.name.get(language))),
                    "{}",
                    task.id
                );
            }
            for inject in s.injects.iter().filter(|i| !i.objectives.is_empty()) {
                let wanted = bare(inject.expected.get(language));
                assert!(booklet.contains(&wanted), "{}", inject.id);
            }
        }
    }
}

/// Ids of two words or more.
fn ids(s: &Resolved) -> Vec<&str> {
    let o = &s.organisation;
    let mut all: Vec<&str> = Vec::new();
    all.extend(o.nodes.iter().map(|x| x.id.as_str()));
    all.extend(o.accounts.iter().map(|x| x.id.as_str()));
    all.extend(o.segments.iter().map(|x| x.id.as_str()));
    all.extend(o.departments.iter().map(|x| x.id.as_str()));
    all.extend(o.channels.iter().map(|x| x.id.as_str()));
    all.extend(s.roles.iter().map(|x| x.id.as_str()));
    all.extend(s.statements.iter().map(|x| x.id.as_str()));
    all.extend(s.catalogue.actions.iter().map(|x| x.id.as_str()));
    all.retain(|id| id.contains('-'));
    all
}

/// Everything that people wrote into a scenario: "sign-in" is an id here and a word there.
fn written(s: &Resolved, language: Language) -> String {
    let mut all = secrets(s);
    all.extend(s.catalogue.actions.iter().map(|a| &a.name));
    all.extend(s.catalogue.techniques.iter().map(|t| &t.name));
    all.extend(s.organisation.nodes.iter().map(|n| &n.name));
    all.extend(s.organisation.channels.iter().map(|c| &c.name));
    all.extend(s.injects.iter().map(|i| &i.from));
    all.extend(s.roles.iter().map(|r| &r.about));
    all.extend(s.scenes.iter().map(|x| &x.announced));
    all.extend(s.duties.iter().flat_map(|d| [&d.exceptions, &d.source]));
    all.extend([&s.briefing, &s.summary]);
    let all = all.iter().map(|t| t.get(language).to_lowercase());
    all.collect::<Vec<_>>().join(" ")
}

#[test]
fn no_key_of_the_words_and_no_id_stands_where_a_sentence_should() {
    for s in scenarios() {
        for language in Language::ALL {
            for piece in Piece::ALL {
                let text = told(&document(&s, piece, language));
                let strange: Vec<&str> = text
                    .split(|c: char| !(c.is_alphanumeric() || c == '-'))
                    .filter(|w| {
                        ["kit-", "brief-", "told-", "condition-", "variant-"]
                            .iter()
                            .any(|k| w.starts_with(k))
                    })
                    .collect();
                assert!(strange.is_empty(), "{strange:?}");
                let ids = ids(&s);
                let written = written(&s, language);
                let bare: Vec<&str> = text
                    .split(|c: char| !(c.is_alphanumeric() || c == '-'))
                    .filter(|w| ids.contains(w) && !written.contains(*w))
                    .collect();
                assert!(bare.is_empty(), "{} {language:?} {piece:?}: {bare:?}", s.id);
                // What an order is aimed at can be an audience, which has no id.
                assert!(!text.contains("MinisterOffice"), "{}", s.id);
                if language == Language::French {
                    assert!(!text.contains("Staff") && !text.contains("Partners"));
                }
                assert!(
                    !text.contains("{ $") && !text.contains("{$"),
                    "a variable without a value"
                );
            }
        }
    }
}

#[test]
fn exercise_stands_on_every_piece_and_facilitators_papers_say_whose_they_are() {
    let s = read(&ScenarioSource::Bundled("first-steps".to_owned()));
    for (language, word, whose) in [
        (Language::French, "EXERCICE", "RÉSERVÉ"),
        (Language::English, "EXERCISE", "ONLY"),
    ] {
        for piece in Piece::ALL {
            let document = document(&s, piece, language);
            let mark = document.mark.to_string();
            assert!(mark.contains(word), "{mark}");
            assert_eq!(mark.contains(whose), piece != Piece::Player, "{mark}");
            assert!(html::write(&document).contains(&mark));
            assert!(markdown::write(&document).contains(word));
        }
        let wall = Kit::new(&s, Wording::new(language)).expect("a kit").wall();
        assert!(wall.svg.contains(word) && wall.svg.contains(whose));
    }
}

#[test]
fn the_wall_shows_every_inject_once_within_its_sheet() {
    for s in scenarios() {
        for language in Language::ALL {
            let kit = Kit::new(&s, Wording::new(language)).expect("a kit");
            let wall = kit.wall();
            let (width, height) = size(&wall.svg);
            let ratio = width / height;
            let paper = f64::from(wall.paper.width) / f64::from(wall.paper.height);
            assert!((ratio - paper).abs() < 0.01, "{}: {ratio} {paper}", s.id);
            for (x, y) in places(&wall.svg) {
                assert!(
                    x >= 0.0 && x <= width && y >= 0.0 && y <= height,
                    "{}: {x} {y}",
                    s.id
                );
            }
            for number in 1..=s.injects.len() {
                let card = format!(">{number}<");
                let waiting = format!(">{number} · ");
                let seen = wall.svg.contains(&card) || wall.svg.contains(&waiting);
                assert!(seen, "{}: no. {number}", s.id);
            }
        }
    }
}

fn size(svg: &str) -> (f64, f64) {
    let of = |name: &str| attribute(svg, name).expect("a size");
    (of("width"), of("height"))
}

fn attribute(element: &str, name: &str) -> Option<f64> {
    let from = element.split_once(&format!(" {name}=\""))?.1;
    from.split_once('"')?.0.parse().ok()
}

/// Where rectangles end and where words stand.
fn places(svg: &str) -> Vec<(f64, f64)> {
    svg.split('<')
        .filter(|e| e.starts_with("rect ") || e.starts_with("text "))
        .filter_map(|e| {
            let (x, y) = (attribute(e, "x")?, attribute(e, "y")?);
            let more = |name| attribute(e, name).unwrap_or(0.0);
            // A tenth is what a number of a drawing is rounded to.
            Some((x + more("width") - 0.2, y + more("height") - 0.2))
        })
        .collect()
}

#[test]
fn the_same_scenario_gives_the_same_files() {
    let s = read(&ScenarioSource::Bundled("first-steps".to_owned()));
    let forms = Form::ALL.map(|(_, f)| f);
    let forms: Vec<Form> = forms
        .into_iter()
        .filter(|f| *f != Form::Pdf || cellule::report::document::pdf::is_built())
        .collect();
    for language in Language::ALL {
        let w = Wording::new(language);
        let made = make(&s, w, &Part::ALL, &forms).expect("a kit");
        assert_eq!(made, make(&s, w, &Part::ALL, &forms).expect("a kit"));
        assert!(
            made.without_letters.is_empty(),
            "{:?}",
            made.without_letters
        );
        let mut names: Vec<&String> = made.files.iter().map(|(name, _)| name).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), made.files.len());
        assert!(made.files.iter().all(|(_, bytes)| !bytes.is_empty()));
    }
}

/// A scenario as written, its parts in it, without its injects: what an exported chronogramme is read back into.
fn emptied(source: &ScenarioSource) -> Scenario {
    let parts = load(source).parts.expect("it loads");
    let mut scenario = parts.scenario;
    scenario.organisation = parts.organisation.map(model::Part::Here);
    scenario.generated = None;
    scenario.campaign = parts.campaign.map(model::Part::Here);
    let playbooks = parts.playbooks.into_iter().flatten();
    scenario.playbooks = playbooks.map(model::Part::Here).collect();
    scenario.injects = model::Part::Here(Vec::new());
    scenario
}

fn injects(scenario: &Scenario) -> &[Inject] {
    match &scenario.injects {
        model::Part::Here(injects) => injects,
        model::Part::File(path) => panic!("in a file: {path}"),
    }
}

#[test]
fn an_exported_chronogramme_comes_back_as_it_went() {
    for bundle in bundled::scenarios() {
        let source = ScenarioSource::Bundled(bundle.id.to_owned());
        let s = read(&source);
        for language in Language::ALL {
            let w = Wording::new(language);
            let bytes = chronogramme::workbook(&s, w).expect("a workbook");
            assert_eq!(bytes, chronogramme::workbook(&s, w).expect("a workbook"));
            let wishes = Wishes::default();
            let back = import::read_into(emptied(&source), "x.xlsx", &bytes, &wishes);
            let back = back.expect("a scenario");
            for (came, went) in injects(&back.scenario).iter().zip(&s.injects) {
                assert_eq!(came, went);
            }
            assert_eq!(injects(&back.scenario).len(), s.injects.len());
            assert!(back.losses.list().is_empty(), "{:?}", back.losses.list());
            frame_comes_back(&s, &bytes);
        }
    }
}

/// A name in every language; written once or twice it is the same.
fn both(text: &Text) -> [String; 2] {
    Language::ALL.map(|l| text.get(l).to_owned())
}

/// The sheet of the frame, for a draft that has nothing else.
fn frame_comes_back(s: &Resolved, bytes: &[u8]) {
    let draft = import::read("x.xlsx", bytes, &Wishes::default()).expect("a draft");
    let draft = draft.scenario;
    assert_eq!((&draft.id, both(&draft.title)), (&s.id, both(&s.title)));
    assert_eq!((&draft.start, &draft.zone), (&s.start, &s.zone));
    assert_eq!(draft.duration, s.duration);
    assert_eq!(draft.languages, s.languages);
    let roles = |roles: &[model::Role]| {
        let all = roles
            .iter()
            .map(|r| (r.id.clone(), both(&r.name), r.leads, r.hears_soc));
        all.collect::<Vec<_>>()
    };
    assert_eq!(roles(&draft.roles), roles(&s.roles));
    let objectives = |all: &[model::Objective]| {
        let all = all.iter().map(|o| (o.id.clone(), both(&o.name)));
        all.collect::<Vec<_>>()
    };
    assert_eq!(objectives(&draft.objectives), objectives(&s.objectives));
    assert_eq!(injects(&draft).len(), s.injects.len());
}

#[test]
fn texts_that_cells_bend_come_back_too() {
    let mut s = read(&ScenarioSource::Bundled("first-steps".to_owned()));
    let localised = |fr: Option<&str>, en: Option<&str>| {
        Text::Localised(model::LocalisedText {
            fr: fr.map(str::to_owned),
            en: en.map(str::to_owned),
        })
    };
    let hostile = [
        Text::from("=1+1"),
        Text::from("  spaces around  "),
        Text::from("a\r\nb\rc"),
        Text::from("'apostrophe"),
        Text::from("\"quoted\"; and more"),
        Text::from("12"),
        Text::from("2026-03-03 14:10"),
        Text::from("D+1 06:00"),
        localised(Some("le même"), Some("le même")),
        localised(None, Some("English alone")),
        localised(Some("français seul"), None),
        localised(Some(""), Some("x")),
        Text::from("line\n\nline\n- item"),
        Text::from("N°"),
        Text::from("-"),
        Text::from("\u{202f}«\u{a0}é\u{a0}»"),
    ];
    let first = s.injects[0].clone();
    s.injects = (0..)
        .zip(&hostile)
        .map(|(n, text)| {
            let mut inject = first.clone();
            inject.id = format!("inject-{n}").as_str().into();
            inject.title = text.clone();
            inject.from = text.clone();
            inject.body = text.clone();
            inject.expected = text.clone();
            inject.note = text.clone();
            inject
        })
        .collect();
    for language in Language::ALL {
        let bytes = chronogramme::workbook(&s, Wording::new(language)).expect("a workbook");
        let into = emptied(&ScenarioSource::Bundled("first-steps".to_owned()));
        let back = import::read_into(into, "x.xlsx", &bytes, &Wishes::default());
        let back = back.expect("a scenario");
        for (came, went) in injects(&back.scenario).iter().zip(&s.injects) {
            assert_eq!(came, went);
        }
        assert_eq!(injects(&back.scenario).len(), s.injects.len());
    }
    let long = Text::from("é".repeat(40_000).as_str());
    s.injects[3].body = long;
    let refused = chronogramme::workbook(&s, Wording::new(Language::French));
    assert!(refused.unwrap_err().to_string().contains("inject-3"));
}
