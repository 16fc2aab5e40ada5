//! The screens as pictures: what changes them shows in a commit. Drawn where `CELLULE_IMAGES=1`; `UPDATE_SNAPSHOTS=1`
//! besides draws them anew.

use crate::hand::Hand;
use crate::raster::Raster;
use cellule::desktop::conduct::desk::{Desk, desk};
use cellule::desktop::conduct::hot_wash::wall;
use cellule::desktop::conduct::{Open, Wall, room};
use cellule::desktop::look::{self, Theme};
use cellule::desktop::map::Canvas;
use cellule::exercise::plan::Plan;
use cellule::exercise::session::{Origin, Session};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::Language;
use cellule::simulation::time::Time;
use cellule::wording::Wording;
use eframe::egui::{Key, Modifiers, Ui, Vec2, vec2};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use std::path::Path;
use std::sync::Arc;

const SMALL: Vec2 = vec2(1280.0, 800.0);
const LARGE: Vec2 = vec2(1920.0, 1080.0);

/// How far a pixel may lie off, as the comparison counts it, and how many may: rounding differs between machines.
const THRESHOLD: f32 = 0.8;
const PIXELS_OFF: usize = 40;

fn wanted() -> bool {
    std::env::var_os("CELLULE_IMAGES").is_some_and(|v| v == "1")
}

fn options() -> SnapshotOptions {
    SnapshotOptions::new()
        .threshold(THRESHOLD)
        .max_failed_pixels(PIXELS_OFF)
        .output_path("tests/desktop/pictures")
}

/// An exercise that a scripted team played to Friday noon, kept where the application looks for it.
fn played_to_friday(folder: &Path) {
    let scenario = load(&ScenarioSource::named("ministry-mail-breach"))
        .resolved()
        .expect("the flagship is sound");
    let plan = Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"));
    let script = plan.playbook("reference").cloned();
    let exercises = folder.join("exercises");
    std::fs::create_dir_all(&exercises).expect("a folder");
    let origin = Origin {
        seed: 1,
        title: "Black box".to_owned(),
        created: 1_765_465_200_000,
    };
    let mut session = Session::create(&exercises.join("friday.exercise"), plan, origin, script)
        .expect("it is made");
    session.advance(Time(14 * 3600)).expect("played");
    session.close().expect("closed");
}

/// The application with a theme, its language and an exercise of Friday, drawn by the raster.
fn open(folder: &Path, theme: Theme, language: Language, size: Vec2) -> Hand {
    played_to_friday(folder);
    open_over(folder, theme, language, size)
}

/// The application with a theme and its language, over what lies in its folder.
fn open_over(folder: &Path, theme: Theme, language: Language, size: Vec2) -> Hand {
    let theme = serde_json::to_string(&theme).expect("written");
    std::fs::write(
        folder.join("preferences.json"),
        format!(r#"{{"theme": {theme}, "still": true}}"#),
    )
    .expect("kept");
    Hand::open_drawn(folder, language, size, Raster::default())
}

fn resume(hand: &mut Hand, language: Language) {
    hand.click(&Wording::new(language).get("ui-resume"));
    hand.wait(1);
}

const SCREENS: [(&str, Theme, Language, Vec2); 4] = [
    ("dark-en-small", Theme::Dark, Language::English, SMALL),
    ("light-fr-small", Theme::Light, Language::French, SMALL),
    ("light-en-large", Theme::Light, Language::English, LARGE),
    (
        "contrast-fr-large",
        Theme::Contrast,
        Language::French,
        LARGE,
    ),
];

#[test]
fn home_and_set_up_look_as_kept() {
    if !wanted() {
        return;
    }
    let mut all = SnapshotResults::new();
    for (name, theme, language, size) in &SCREENS[..2] {
        let (theme, language, size) = (*theme, *language, *size);
        let folder = tempfile::tempdir().expect("a folder");
        let mut hand = open(folder.path(), theme, language, size);
        hand.picture(&format!("home-{name}"), &options());
        hand.click(&Wording::new(language).get("ui-prepare"));
        hand.picture(&format!("set-up-{name}"), &options());
        all.extend(hand.harness.take_snapshot_results());
    }
    all.unwrap();
}

#[test]
fn the_console_looks_as_kept() {
    if !wanted() {
        return;
    }
    let mut all = SnapshotResults::new();
    for (name, theme, language, size) in SCREENS {
        let folder = tempfile::tempdir().expect("a folder");
        let mut hand = open(folder.path(), theme, language, size);
        resume(&mut hand, language);
        hand.picture(&format!("console-{name}"), &options());
        if size == SMALL {
            hand.key(Key::D);
            hand.types("On coupe.");
            hand.wait(1);
            hand.picture(&format!("decide-{name}"), &options());
        }
        if theme == Theme::Dark {
            hand.key(Key::Escape);
            hand.keys(Modifiers::COMMAND, Key::K);
            hand.wait(1);
            hand.picture(&format!("palette-{name}"), &options());
        }
        all.extend(hand.harness.take_snapshot_results());
    }
    all.unwrap();
}

/// A window of its own, drawn from a view alone.
fn window(name: &str, theme: Theme, size: Vec2, draw: impl FnMut(&mut Ui)) -> SnapshotResults {
    let mut harness = Harness::builder()
        .with_size(size)
        .with_context_setup(move |ctx| {
            look::give_fonts(ctx);
            look::wear(ctx, theme, true);
        })
        .renderer(Raster::default())
        .build_ui(draw);
    harness.run_steps(4);
    harness.snapshot_options(name, &options());
    harness.take_snapshot_results()
}

#[test]
fn the_room_window_and_the_desk_look_as_kept() {
    if !wanted() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = open(folder.path(), Theme::Dark, Language::English, SMALL);
    resume(&mut hand, Language::English);
    let c = hand.conduct();
    let mut all = SnapshotResults::new();
    for (name, theme, language, size) in SCREENS {
        let (view, chart) = (Arc::clone(&c.view), Arc::clone(&c.chart));
        let mut canvas = Canvas::default();
        all.extend(window(&format!("room-{name}"), theme, size, move |ui| {
            let wall = Wall {
                view: &view,
                announced: None,
            };
            room(ui, wall, &chart, &mut canvas, language);
        }));
        let (view, chart) = (Arc::clone(&c.view), Arc::clone(&c.chart));
        if size == LARGE {
            continue;
        }
        let (mut open, mut at) = (Open::default(), Desk::default());
        all.extend(window(&format!("desk-{name}"), theme, size, move |ui| {
            desk(
                ui,
                &mut open,
                &mut at,
                &view,
                &chart,
                language,
                &mut Vec::new(),
            );
        }));
    }
    all.unwrap();
}

#[test]
fn the_hot_wash_on_the_wall_looks_as_kept() {
    if !wanted() {
        return;
    }
    let mut all = SnapshotResults::new();
    let (theme, language) = (Theme::Light, Language::French);
    let w = Wording::new(language);
    let folder = tempfile::tempdir().expect("a folder");
    let path = crate::played::out(folder.path());
    crate::played::weighed(&path);
    let mut hand = open_over(folder.path(), theme, language, SMALL);
    hand.click(&w.get("ui-open"));
    hand.click(&w.get("hot-begin"));
    for page in 1..=6 {
        let c = hand.conduct();
        let hot = c.hot_wash.as_ref().expect("it goes on");
        let name = format!("hot-wash-{page}-light-fr-small");
        all.extend(window(&name, theme, SMALL, |ui| {
            wall(ui, hot, &c.view.plan, language);
        }));
        if page < 6 {
            hand.click(&w.get("hot-on"));
        }
    }
    all.unwrap();
}

#[test]
fn looking_back_looks_as_kept() {
    if !wanted() {
        return;
    }
    let mut all = SnapshotResults::new();
    for (name, theme, language, size) in &SCREENS[..3] {
        let (theme, language, size) = (*theme, *language, *size);
        let w = Wording::new(language);
        let folder = tempfile::tempdir().expect("a folder");
        let path = crate::played::out(folder.path());
        crate::played::weighed(&path);
        let mut hand = open_over(folder.path(), theme, language, size);
        hand.click(&w.get("ui-review"));
        for _ in 0..4 {
            hand.key(Key::D);
        }
        if theme == Theme::Dark {
            hand.picture(&format!("review-chronology-{name}"), &options());
        }
        hand.click(&w.get("review-decisions"));
        hand.picture(&format!("review-decisions-{name}"), &options());
        if theme == Theme::Light {
            hand.click(&w.get("review-objectives"));
            hand.picture(&format!("review-objectives-{name}"), &options());
            hand.click(&w.get("review-measures"));
            hand.wait(1);
            hand.picture(&format!("review-measures-{name}"), &options());
            hand.click(&w.get("review-report"));
            hand.picture(&format!("review-report-{name}"), &options());
        }
        all.extend(hand.harness.take_snapshot_results());
    }
    all.unwrap();
}

#[test]
fn what_teaches_and_what_comes_in_look_as_kept() {
    if !wanted() {
        return;
    }
    let mut all = SnapshotResults::new();
    for (name, theme, language, size) in &SCREENS[..2] {
        let (theme, language, size) = (*theme, *language, *size);
        let folder = tempfile::tempdir().expect("a folder");
        let mut hand = open_over(folder.path(), theme, language, size);
        let w = Wording::new(language);
        hand.key(Key::F4);
        hand.picture(&format!("handbook-{name}"), &options());
        hand.key(Key::Escape);
        let file = folder.path().join("exercice 2025.csv");
        let table = "N°;Heure;Émetteur;Destinataire;Moyen;Titre;Contenu;Réaction attendue;Zzyx\n\
            1;08:30;Veille;RSSI;Téléphone;Une alerte;Le filtre signale un envoi étrange depuis l’accueil.;Ouvrir un incident;oui\n\
            2;9h10;Cabinet;Direction;Courriel;Une question;Le cabinet veut savoir si c’est grave.;Dire ce que l’on sait;\n\
            3;J+1 07:45;Prestataire;DSI;Téléphone;Une réponse;Le prestataire ne voit rien de son côté.;Demander les journaux;non\n";
        std::fs::write(&file, table).expect("written");
        crate::importing::drop_on(&mut hand, &file);
        hand.picture(&format!("import-{name}"), &options());
        hand.keys(Modifiers::COMMAND, Key::H);
        all.extend(hand.harness.take_snapshot_results());
        let folder = tempfile::tempdir().expect("a folder");
        let builder = Hand::open_drawn(folder.path(), language, size, Raster::default());
        let mut hand = builder;
        hand.picture(&format!("home-first-{name}"), &options());
        hand.click(&w.get("tutorial-begin"));
        hand.keys(Modifiers::COMMAND, Key::Enter);
        hand.key(Key::Space);
        hand.key(Key::N);
        hand.picture(&format!("tutorial-{name}"), &options());
        all.extend(hand.harness.take_snapshot_results());
    }
    all.unwrap();
}

#[test]
fn mending_a_text_looks_as_kept() {
    if !wanted() {
        return;
    }
    let mut all = SnapshotResults::new();
    for (name, theme, language, size) in &SCREENS[..2] {
        let (theme, language, size) = (*theme, *language, *size);
        let folder = tempfile::tempdir().expect("a folder");
        let home = folder.path().join("scenarios").join("torn");
        std::fs::create_dir_all(&home).expect("a folder");
        let bundle = cellule::scenario::bundled::scenario("first-steps").expect("it is there");
        let text = std::str::from_utf8(bundle.files[0].1).expect("it is text");
        let torn = text
            .replacen("duration: \"9h\"", "duration: \"neuf heures\"", 1)
            .replacen("exposed: true", "expose: true", 1)
            .replacen("mail_per_hour: 5000", "mail_per_hour: many", 1);
        std::fs::write(home.join("scenario.ron"), torn).expect("written");
        let mut hand = open_over(folder.path(), theme, language, size);
        hand.click(&Wording::new(language).get("ui-edit"));
        hand.picture(&format!("write-mend-{name}"), &options());
        all.extend(hand.harness.take_snapshot_results());
    }
    all.unwrap();
}

#[test]
fn writing_a_scenario_looks_as_kept() {
    if !wanted() {
        return;
    }
    let mut all = SnapshotResults::new();
    for (name, theme, language, size) in &SCREENS[..2] {
        let (theme, language, size) = (*theme, *language, *size);
        let folder = tempfile::tempdir().expect("a folder");
        let mut hand = open_over(folder.path(), theme, language, size);
        let w = Wording::new(language);
        hand.click(&w.get("ui-edit-copy"));
        hand.picture(&format!("write-ministry-{name}"), &options());
        for key in ["attack", "chronogramme", "texts", "file"] {
            hand.click(&w.get(&format!("author-stage-{key}")));
            hand.picture(&format!("write-{key}-{name}"), &options());
        }
        hand.click(&w.get("author-section-injects"));
        let first = hand
            .app()
            .written_scenario()
            .expect("it is written")
            .draft()
            .injects()[0]
            .title
            .get(language)
            .to_owned();
        hand.click(&first);
        hand.picture(&format!("write-inject-{name}"), &options());
        hand.click(&w.get("author-try"));
        hand.picture(&format!("write-difficulty-{name}"), &options());
        hand.click(&w.get("author-try"));
        hand.key(Key::F6);
        hand.keys(Modifiers::COMMAND, Key::A);
        hand.picture(&format!("write-several-{name}"), &options());
        all.extend(hand.harness.take_snapshot_results());
    }
    all.unwrap();
}
