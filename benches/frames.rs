//! How long a frame takes: the console of an exercise, any second of one that is looked back at, and a large scenario that is
//! being written, built and tessellated. Run with `cargo bench --bench frames`.
//!
//! Medians on one core, beside their aims. Nothing here is a test: no figure makes it fail.

use cellule::desktop::author::{self, Asked, Authoring, Stage};
use cellule::desktop::conduct::keeper::{Keeper, Opening, Told};
use cellule::desktop::conduct::{Conduct, console};
use cellule::desktop::look::{self, Theme};
use cellule::desktop::review::archive::{self, Archive};
use cellule::desktop::review::{Looking, Reviewing, screen};
use cellule::desktop::toasts::Toasts;
use cellule::exercise::plan::Plan;
use cellule::exercise::session::{Origin, Session};
use cellule::scenario::diagnostic::Place;
use cellule::scenario::edit::{Draft, Edit, Files};
use cellule::scenario::generate;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use cellule::scenario::syntax::{self, Tree};
use cellule::simulation::time::Time;
use cellule::wording::Wording;
use eframe::egui::{self, Rect, pos2, vec2};
use std::hint::black_box;
use std::path::{Path, PathBuf};
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

/// An exercise played to a second, in a file.
fn played(source: &ScenarioSource, script: Option<&str>, until: Time) -> PathBuf {
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
    path
}

fn conducted(source: &ScenarioSource, script: Option<&str>, until: Time) -> Conduct {
    let path = played(source, script, until);
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

/// Somebody drags the playhead over the whole exercise: each frame shows another second.
fn dragged(name: &str, aim: f64, source: &ScenarioSource, script: Option<&str>, until: Time) {
    let mut archive = Archive::open(played(source, script, until), || {});
    let opened = loop {
        match archive.wait() {
            Some(archive::Told::Opened(opened)) => break *opened,
            Some(archive::Told::Failed(e)) => panic!("{e}"),
            Some(_) => {}
            None => panic!("the archive went away"),
        }
    };
    let mut looking = Looking::new(archive, opened);
    let mut toasts = Toasts::default();
    let ctx = egui::Context::default();
    look::give_fonts(&ctx);
    look::wear(&ctx, Theme::Dark, true);
    let w = Wording::new(Language::English);
    let mut times: Vec<Duration> = Vec::new();
    for frame in 0..FRAMES {
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0))),
            time: Some(frame as f64 / 60.0),
            ..egui::RawInput::default()
        };
        // To and fro, never twice the same second.
        let to = Time((frame as i64 * 7_919_311 % i64::from(until.0)) as i32);
        let start = Instant::now();
        let nothing = |_: &str| Err(std::io::ErrorKind::Unsupported.into());
        looking
            .perform(Reviewing::GoTo(to), nothing, Path::new(""), 0, || {}, w)
            .expect("to a second");
        looking.tick(frame as u64 * 16, &mut toasts, w);
        let mut acts = Vec::new();
        let mut output = ctx.run_ui(input, |ui| {
            screen(ui, &mut looking, Language::English, &mut acts)
        });
        output.textures_delta.clear();
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let ms = |t: Duration| t.as_secs_f64() * 1e3;
    let (median, worst) = (ms(times[FRAMES / 2]), ms(times[FRAMES * 19 / 20]));
    println!(
        "any second of {name}, drawn: {median:.2} ms in the median, {:.2} of the aim ({aim} ms); one in twenty takes {:.2} of it",
        median / aim,
        worst / aim
    );
}

/// Five thousand injects over a ministry of ten thousand nodes, in a folder.
fn large_draft() -> (Draft, Files) {
    let tree = Tree::parse(LARGE.to_owned());
    let mut s = syntax::read::<Scenario>(&tree).value.expect("it reads");
    let made = generate::generate(s.generated.as_ref().expect("a generated one"));
    s.generated = None;
    s.organisation = Some(Part::Here(made.organisation));
    s.campaign = made.campaign.map(Part::Here);
    let Part::Here(injects) = &mut s.injects else {
        panic!("they stand here");
    };
    let first = injects[0].clone();
    injects.extend((1..5_000).map(|n| Inject {
        id: InjectId(format!("call-{n}")),
        when: Condition::At(Moment::After(Span::minutes(n / 2))),
        ..first.clone()
    }));
    let folder = tempfile::tempdir().expect("a folder").keep();
    let files = Files::begin(&folder, Default::default()).expect("begun");
    (Draft::unsaved(s), files)
}

/// Somebody writes: each frame changes something, follows it and draws.
fn written(name: &str, aim: f64, stage: Stage, edit: impl Fn(usize) -> Edit) {
    let (draft, files) = large_draft();
    let mut a = Authoring::new(draft, files, Language::English, || {});
    let mut toasts = Toasts::default();
    let w = Wording::new(Language::English);
    let ctx = egui::Context::default();
    look::give_fonts(&ctx);
    look::wear(&ctx, Theme::Dark, true);
    a.perform(Asked::Show(stage), &mut toasts, w);
    let mut times: Vec<Duration> = Vec::new();
    for frame in 0..FRAMES {
        let input = egui::RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0))),
            time: Some(frame as f64 / 60.0),
            ..egui::RawInput::default()
        };
        let edits = vec![edit(frame)];
        let start = Instant::now();
        a.perform(
            Asked::Edit("author-do-edit", Some(1), edits),
            &mut toasts,
            w,
        );
        a.tick(&mut toasts, w);
        let mut asked = Vec::new();
        let mut output = ctx.run_ui(input, |ui| {
            author::screen(ui, &mut a, Language::English, &mut asked)
        });
        output.textures_delta.clear();
        black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
        // The first frame lays everything out.
        if frame > 0 {
            times.push(start.elapsed());
        }
    }
    times.sort_unstable();
    let ms = |t: Duration| t.as_secs_f64() * 1e3;
    let (median, worst) = (ms(times[times.len() / 2]), ms(times[times.len() * 19 / 20]));
    println!(
        "writing 10,000 nodes and 5,000 injects, {name}: edit and frame {median:.2} ms in the median, {:.2} of the aim ({aim} ms); one in twenty takes {:.2} of it",
        median / aim,
        worst / aim
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
    let nodes = Place::root().field("organisation").field("nodes");
    written("a node is dragged", 16.0, Stage::Ministry, |n| {
        let at = Position(n as f32 * 3.0, 40.0);
        Edit::set(nodes.index(77).field("position"), Some(at))
    });
    let injects = Place::root().field("injects");
    written("a title is typed", 16.0, Stage::Chronogramme, |n| {
        Edit::set(
            injects.index(4_000).field("title"),
            Text::Plain("a".repeat(n)),
        )
    });
    written("an inject is shifted", 16.0, Stage::Chronogramme, |n| {
        let at = Moment::After(Span::minutes(n as u32));
        Edit::set(injects.index(4_000).field("when").index(0), at)
    });
    let end = Time(6 * 86_400 + 20 * 3600);
    dragged(
        "the flagship's week",
        16.0,
        &flagship,
        Some("reference"),
        end,
    );
}
