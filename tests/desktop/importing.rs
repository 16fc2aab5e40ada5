//! A spreadsheet of another house becomes a draft: dropped, looked at, its columns named by hand, opened, played.

use crate::hand::Hand;
use crate::writing::{errors, only_folder, scenario, written};
use cellule::scenario::model::{Condition, Language, Moment, Span};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|e| e.to_string())
    }
}

pub fn drop_on(hand: &mut Hand, path: &Path) {
    let input = hand.harness.input_mut();
    input.dropped_files.push(Arc::new(Dropped(path.to_owned())));
    hand.harness.step();
    hand.rest();
}

const TABLE: &str = "Quand;Zzyx;Qui;Sujet;Texte\n\
    H+0:10;SOC;Veille;Une alerte;Le filtre signale un envoi étrange.\n\
    H+0:45;Direction;Cabinet;Une question;Le cabinet veut savoir si c’est grave.\n\
    ;;;;\n\
    H+1:30;SOC;Prestataire;Une réponse;Le prestataire ne voit rien.\n";

#[test]
fn a_table_of_another_house_is_dropped_named_opened_and_played() {
    let folder = tempfile::tempdir().expect("a folder");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let file = elsewhere.path().join("exercice 2025.csv");
    std::fs::write(&file, TABLE).expect("written");
    let mut hand = Hand::open(folder.path(), Language::English);
    drop_on(&mut hand, &file);
    let imported = hand.app().importing().and_then(|i| i.imported());
    let imported = imported.expect("it is read");
    assert_eq!(imported.carried.injects, 3);
    // Nobody knows the second column: its cells are lost, and told so.
    let told = hand.labels();
    assert!(told.iter().any(|l| l.contains("Zzyx")), "{told:?}");
    hand.harness
        .get_by_label("What “Zzyx” holds")
        .click_accesskit();
    hand.harness.step();
    hand.rest();
    let recipient = cellule::wording::import::field(
        cellule::scenario::import::columns::Field::To,
        cellule::wording::Wording::new(Language::English),
    );
    hand.click(&recipient);
    hand.rest();
    let imported = hand.app().importing().and_then(|i| i.imported());
    let imported = imported.expect("it is read anew");
    assert!(
        imported.scenario.roles.len() >= 2,
        "{:?}",
        imported.scenario.roles
    );
    hand.click("Open the draft in the editor");
    assert!(errors(&hand).is_empty(), "{:?}", errors(&hand));
    let times: Vec<&Condition> = written(&hand)
        .draft()
        .injects()
        .iter()
        .map(|i| &i.when)
        .collect();
    let at = |minutes: u32| Condition::At(Moment::After(Span(minutes * 60)));
    assert_eq!(times, [&at(10), &at(45), &at(90)]);
    assert_eq!(scenario(&hand).languages, [Language::French]);
    hand.keys(Modifiers::COMMAND, Key::S);
    let path = only_folder(folder.path());
    assert!(path.join("scenario.ron").is_file());
    hand.click("Play it");
    hand.click("STARTEX");
    hand.key(Key::N);
    hand.rest();
    assert_eq!(
        hand.conduct().view.now.0,
        600,
        "the first inject came at its time"
    );
}

#[test]
fn what_is_no_file_of_an_exercise_is_refused_with_a_reason() {
    let folder = tempfile::tempdir().expect("a folder");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let file = elsewhere.path().join("picture.xlsx");
    std::fs::write(&file, [0x89, b'P', b'N', b'G', 0, 1, 2, 3]).expect("written");
    let mut hand = Hand::open(folder.path(), Language::French);
    drop_on(&mut hand, &file);
    assert!(
        hand.app()
            .importing()
            .is_some_and(|i| i.imported().is_none())
    );
    // The way on is closed, the way back is open.
    hand.click("Ouvrir l’ébauche dans l’éditeur");
    assert!(hand.app().importing().is_some());
    hand.keys(Modifiers::COMMAND, Key::H);
    assert!(hand.app().importing().is_none());
}

#[test]
fn a_chronogramme_that_was_changed_elsewhere_is_brought_back_into_the_scenario_in_one_step() {
    use cellule::report::export::chronogramme;
    use cellule::scenario::load::{ScenarioSource, load};
    use cellule::scenario::model::{LocalisedText, Text};
    use cellule::wording::Wording;
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = crate::writing_files::afternoon(folder.path());
    let before = written(&hand).draft().injects().to_vec();
    let source = ScenarioSource::Path(folder.path().join("scenarios").join("afternoon"));
    let mut changed = load(&source).resolved().expect("it is sound");
    changed.injects[1].title = Text::Localised(LocalisedText {
        fr: Some("Tout traîne".to_owned()),
        en: Some("Everything is slow".to_owned()),
    });
    let elsewhere = tempfile::tempdir().expect("a folder");
    let file = elsewhere.path().join("changed.xlsx");
    let made =
        chronogramme::workbook(&changed, Wording::new(Language::French)).expect("it is made");
    std::fs::write(&file, made).expect("written");
    // Nothing is selected: the file is brought in, not attached.
    drop_on(&mut hand, &file);
    let imported = hand.app().importing().and_then(|i| i.imported());
    let imported = imported.expect("it is read");
    assert!(
        imported.losses.list().is_empty(),
        "{:?}",
        imported.losses.list()
    );
    hand.click("Take it into the scenario");
    assert_eq!(written(&hand).draft().injects(), changed.injects);
    assert_ne!(written(&hand).draft().injects(), before);
    assert!(errors(&hand).is_empty(), "{:?}", errors(&hand));
    hand.keys(Modifiers::COMMAND, Key::Z);
    assert_eq!(written(&hand).draft().injects(), before, "one step");
    // Home leads back to writing, and nothing is changed.
    drop_on(&mut hand, &file);
    hand.keys(Modifiers::COMMAND, Key::H);
    assert_eq!(written(&hand).draft().injects(), before);
}
