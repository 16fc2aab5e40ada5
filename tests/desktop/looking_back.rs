//! Looking back at an exercise, by clicks and keys: the playhead, ratings, what decisions were worth, playing on, and the
//! hot wash before it.

use crate::hand::Hand;
use crate::played;
use cellule::assessment::review::{KeptWorth, Review, kept};
use cellule::exercise::command::{Note, Rating};
use cellule::exercise::past::Past;
use cellule::exercise::replay::Plans;
use cellule::report::draft;
use cellule::scenario::model::Language;
use cellule::simulation::time::Time;
use cellule::wording::Wording;
use eframe::egui::{Key, vec2};
use egui_kittest::kittest::Queryable;
use std::path::Path;

fn read(path: &Path) -> Past {
    Past::read(path, &Plans::default()).expect("it reads").0
}

fn at(hand: &Hand) -> Time {
    hand.app()
        .looked_back_at()
        .expect("it is looked back at")
        .at()
}

#[test]
fn an_exercise_is_played_stepped_and_dragged_through() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played::small(folder.path());
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Review");
    assert_eq!(at(&hand), Time(0));
    hand.key(Key::Space);
    hand.harness.run_steps(8);
    hand.key(Key::Space);
    let played_to = at(&hand);
    assert!(played_to > Time(60), "two seconds at sixty: {played_to:?}");
    hand.key(Key::N);
    let event = at(&hand);
    assert!(event > played_to);
    hand.key(Key::P);
    assert!(at(&hand) < event);
    hand.key(Key::D);
    let decided = at(&hand);
    let past = read(&path);
    assert!(past.commands.iter().any(|g| g.at == decided));

    // To any second: what is shown is the view of that second.
    let said = hand
        .labels()
        .into_iter()
        .find(|l| l.starts_with("Tracks, playhead at"))
        .expect("the tracks");
    let tracks = hand.harness.get_by_label(&said).rect();
    let from = tracks.center();
    hand.harness.drag_at(from);
    hand.harness.step();
    hand.harness.hover_at(from + vec2(200.0, 0.0));
    hand.harness.step();
    hand.harness.drop_at(from + vec2(200.0, 0.0));
    hand.harness.step();
    let there = at(&hand);
    assert!(there > decided);
    let looking = hand.app().looked_back_at().expect("still there");
    assert_eq!(looking.view.as_ref().expect("our rules").now, there);

    hand.key(Key::B);
    let marked = read(&path)
        .notes
        .into_iter()
        .any(|n| matches!(n.note, Note::Bookmark { at, .. } if at == there));
    assert!(marked, "the moment is kept in the file");
}

#[test]
fn a_rating_is_decided_and_kept_beside_what_was_proposed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played::small(folder.path());
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Review");
    hand.click("Objectives");
    let past = read(&path);
    let objective = &past.plan.scenario.objectives[0];
    let name = objective.name.get(Language::English);
    hand.focus("Why (kept with the rating)");
    hand.types("They asked first.");
    hand.click(&format!("{name} M: performed with major challenges"));
    let review = &hand.app().looked_back_at().expect("there").review;
    let decided = review.objectives[0].decided.expect("decided");
    assert_eq!(decided.0, Rating::M);
    let kept = read(&path).notes.into_iter().find_map(|n| match n.note {
        Note::Rated {
            rating,
            text,
            proposed,
            ..
        } => Some((rating, text, proposed)),
        _ => None,
    });
    let (rating, text, proposed) = kept.expect("kept in the file");
    assert_eq!((rating, text.as_str()), (Rating::M, "They asked first."));
    assert_eq!(proposed, review.objectives[0].proposed);
}

#[test]
fn the_worth_of_decisions_is_computed_and_kept_with_the_exercise() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played::small(folder.path());
    let mut hand = Hand::open(folder.path(), Language::French);
    hand.click("Revoir");
    hand.click("Décisions");
    hand.click("Que valait chaque décision ?");
    hand.rest();
    let worth: KeptWorth = kept(&read(&path)).expect("kept in the file");
    assert_eq!(worth.seeds, 50);
    assert!(!worth.worth.rows.is_empty() && !worth.worth.stopped);
    // Opened again it stands there at once.
    drop(hand);
    let mut hand = Hand::open(folder.path(), Language::French);
    hand.click("Revoir");
    let review = &hand.app().looked_back_at().expect("there").review;
    assert_eq!(review.worth.as_ref(), Some(&worth));
    // Beside the decisions stands what was looked at, and the moment of the best that was not taken is one click away.
    hand.click("Décisions");
    let labels = hand.labels();
    for begins in ["Le meilleur choix qui n’a pas été fait", "Hypothèses : "] {
        assert!(labels.iter().any(|l| l.starts_with(begins)), "{labels:?}");
    }
    let missed = worth.worth.best.best().expect("something was left undone");
    let order = labels
        .iter()
        .skip_while(|l| !l.starts_with("Le meilleur choix"))
        .find(|l| l.starts_with("mardi"))
        .expect("the order stands below");
    hand.click(order);
    assert_eq!(at(&hand), missed.at);
}

#[test]
fn a_new_exercise_goes_on_from_the_playhead() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played::small(folder.path());
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Review");
    hand.key(Key::D);
    let from = at(&hand);
    let before = std::fs::read(&path).expect("there");
    hand.click("Play on from here");
    hand.rest();
    let c = hand.conduct();
    assert_eq!(c.view.now, from);
    assert!(!c.view.over);
    assert_ne!(c.path, path);
    assert_eq!(
        std::fs::read(&path).expect("there"),
        before,
        "the old one stays"
    );
}

#[test]
fn the_hot_wash_turns_its_pages_and_keeps_the_answers() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played::small(folder.path());
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Open");
    hand.click("Hot wash in the room");
    for title in [
        "What happened",
        "What you believed",
        "Turning points",
        "Decisions that paid",
        "Decisions that cost",
    ] {
        assert!(hand.sees(title), "{title}: {:?}", hand.labels());
        hand.click("Next page");
    }
    hand.focus("Answer to: What went well, and why?");
    hand.types("We spoke by telephone.");
    hand.click("Keep the answer");
    hand.click("End the hot wash");
    hand.click("Look back at it");
    assert!(hand.app().looked_back_at().is_some());
    let answered = read(&path).notes.into_iter().any(|n| {
        matches!(n.note, Note::HotWash { question, answer }
            if question == "What went well, and why?" && answer == "We spoke by telephone.")
    });
    assert!(answered);
}

#[test]
fn the_report_is_edited_and_written_out_and_nothing_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played::small(folder.path());
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Review");
    hand.click("Report");
    let plans = Plans::default();
    let review = Review::read(&path, &plans).expect("it reads").0;
    let part = draft::parts(&review, Wording::new(Language::English)).remove(0);
    hand.focus(&format!("Text of “{}”", part.title));
    hand.types("In one sentence: they held. ");
    hand.click("Keep this text");
    let edited = Review::read(&path, &plans).expect("it reads").0;
    let part = draft::parts(&edited, Wording::new(Language::English)).remove(0);
    assert!(
        part.text().contains("In one sentence: they held."),
        "{part:?}"
    );
    hand.click("Markdown");
    hand.click("Markdown");
    let mut written: Vec<_> = std::fs::read_dir(folder.path().join("documents"))
        .expect("a folder")
        .map(|e| e.expect("an entry").path())
        .collect();
    written.sort();
    assert_eq!(written.len(), 2, "{written:?}");
    let texts: Vec<String> = written
        .iter()
        .map(|p| std::fs::read_to_string(p).expect("text"))
        .collect();
    assert!(texts[0].contains("In one sentence: they held."));
    assert_eq!(texts[0], texts[1], "byte for byte");
}
