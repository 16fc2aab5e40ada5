//! How long a frame takes: the console of an exercise, built and tessellated. Run with `cargo bench --bench frames`.
//!
//! Medians on one core, beside their aims. Nothing here is a test: no figure makes it fail.

use cellule::desktop::conduct::keeper::{Keeper, Opening, Told};
use cellule::desktop::conduct::{Conduct, console};
use cellule::desktop::look::{self, Theme};
use cellule::exercise::plan::Plan;
use cellule::exercise::session::{Origin, Session};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::Language;
use cellule::simulation::time::Time;
use eframe::egui::{self, Rect, pos2, vec2};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

const FRAMES: usize = 120;

/// A ministry of ten thousand nodes with somebody to play it.
const LARGE: &str = r#"(
    id: "large", title: "A large ministry", start: "2025-12-11 22:00", duration: "2d",
    generated: (generator: Ministry, seed: 1, nodes: 10000),
    roles: [(id: "lead", name: "Lead", leads: true, hears_soc: true)],
    objectives: [(id: "o", name: "Decide", tasks: [(id: "t", name: "Declare", done_when: Declared(Aware))])],
    injects: [(id: "call", title: "A call", when: At("H+5min"), from: "Watch", to: ["lead"], medium: Call, body: "Something is wrong.", objectives: ["o"])],
)"#;

fn conducted(source: &ScenarioSource, script: Option<&str>, until: Time) -> Conduct {
    let folder = tempfile::tempdir().expect("a folder").keep();
    let path = folder.join("bench.exercise");
    let scenario = load(source).resolved().expect("it is sound");
    let plan = Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"));
    let origin = Origin {
        seed: 1,
        title: "bench".to_owned(),
        created: 0,
    };
    let script = script.and_then(|id| plan.playbook(id).cloned());
    let mut session = Session::create(&path, plan, origin, script).expect("created");
    session.advance(until).expect("advanced");
    session.close().expect("closed");
    let mut keeper = Keeper::open(Opening::Kept(path), || {});
    let opened = loop {
        match keeper.wait() {
            Some(Told::Opened(opened)) => break *opened,
            Some(Told::Failed(e)) => panic!("{e}"),
            Some(_) => {}
            None => panic!("the keeper went away"),
        }
    };
    Conduct::new(keeper, opened)
}

fn frames(name: &str, aim: f64, c: &mut Conduct) {
    let ctx = egui::Context::default();
    look::give_fonts(&ctx);
    look::wear(&ctx, Theme::Dark, true);
    let mut times: Vec<Duration> = Vec::new();
    let mut shapes = 0;
    for frame in 0..FRAMES {
        // The mouse goes over the picture, as that of somebody who looks does.
        let at = pos2(600.0 + frame as f32, 400.0);
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0))),
            time: Some(frame as f64 / 60.0),
            events: vec![egui::Event::PointerMoved(at)],
            ..egui::RawInput::default()
        };
        let start = Instant::now();
        let mut acts = Vec::new();
        let mut output = ctx.run_ui(input, |ui| console(ui, c, Language::English, &mut acts));
        output.textures_delta.clear();
        shapes = output.shapes.len();
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let median = times[FRAMES / 2].as_secs_f64() * 1e3;
    println!(
        "a frame of the console, {name}: {median:.2} ms in the median, {:.2} of the aim ({aim} ms); {shapes} shapes",
        median / aim
    );
}

fn main() {
    // `cargo test --benches` calls this too; it is no test.
    if std::env::args().any(|a| a == "--test") {
        return;
    }
    let flagship = ScenarioSource::named("ministry-mail-breach");
    let mut c = conducted(&flagship, Some("reference"), Time(14 * 3600));
    frames("the flagship at Friday noon", 4.0, &mut c);
    let mut c = conducted(&ScenarioSource::text(LARGE), None, Time(24 * 3600));
    frames("a ministry of 10,000 nodes", 8.0, &mut c);
}
