//! The room window and the cell desk draw what was disclosed and nothing else: whatever the truth, the same picture.

use crate::hand::Hand;
use cellule::desktop::conduct::desk::{Desk, desk};
use cellule::desktop::conduct::view::View;
use cellule::desktop::conduct::{Open, Wall, room};
use cellule::desktop::look::{self, Theme};
use cellule::desktop::map::{Canvas, Chart};
use cellule::exercise::plan::RoleIx;
use cellule::scenario::model::Language;
use eframe::egui::{self, Key, Rect, pos2, vec2};

/// The same moment with another truth: the attacker everywhere, everything known of it changed.
fn another_truth(view: &View) -> View {
    let mut other = view.clone();
    for node in &mut other.truth.nodes {
        node.compromised = !node.compromised;
    }
    other.truth.footholds.clear();
    other.truth.stages.clear();
    for level in &mut other.truth.functions {
        *level /= 2;
    }
    other.truth.waiting.iter_mut().for_each(|w| *w += 10_000);
    other.truth.trust = [1; 4];
    for duty in &mut other.truth.duties {
        *duty = Some(other.now);
    }
    for inject in &mut other.truth.injects {
        inject.waits_for.clear();
    }
    other.asks.clear();
    other.curve = Default::default();
    other
}

/// What a window paints, in a context of its own.
fn painted(mut draw: impl FnMut(&mut egui::Ui)) -> String {
    let ctx = egui::Context::default();
    look::give_fonts(&ctx);
    let input = || egui::RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
        time: Some(1.0),
        ..egui::RawInput::default()
    };
    ctx.run_ui(input(), |_| {}).textures_delta.clear();
    look::wear(&ctx, Theme::Dark, true);
    let mut shapes = String::new();
    for _ in 0..3 {
        let mut drawn = ctx.run_ui(input(), &mut draw);
        drawn.textures_delta.clear();
        shapes = format!("{:?}", drawn.shapes);
    }
    shapes
}

fn wall(view: &View, chart: &Chart) -> String {
    let mut canvas = Canvas::default();
    painted(|ui| {
        let wall = Wall {
            view,
            announced: None,
        };
        room(ui, wall, chart, &mut canvas, Language::English);
    })
}

fn scribe(view: &View, chart: &Chart) -> String {
    let (mut open, mut at) = (Open::default(), Desk::default());
    painted(|ui| {
        desk(
            ui,
            &mut open,
            &mut at,
            view,
            chart,
            Language::English,
            &mut Vec::new(),
        )
    })
}

#[test]
fn the_truth_changes_nothing_in_the_room_window_and_at_the_desk() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut hand = Hand::open(folder.path(), Language::English);
    hand.click("Prepare");
    hand.click("STARTEX");
    for _ in 0..6 {
        hand.key(Key::N);
    }
    let c = hand.conduct();
    let (view, chart) = (&c.view, &c.chart);
    let other = another_truth(view);
    let (seen, written) = (wall(view, chart), scribe(view, chart));
    assert!(
        seen == wall(&other, chart),
        "the room window shows the truth"
    );
    assert!(written == scribe(&other, chart), "the desk shows the truth");
    // What was disclosed does change both: the comparison is of something.
    let mut told = other.clone();
    let most = told.roles.iter().max_by_key(|r| r.known.len());
    told.cell.known = most.expect("a role").known.clone();
    told.cell
        .decisions
        .push((told.now, RoleIx(0), "Decided".to_owned()));
    assert!(!told.cell.known.is_empty());
    assert!(seen != wall(&told, chart), "what is shared is not shown");
    assert!(
        written != scribe(&told, chart),
        "what is shared is not shown"
    );
}
