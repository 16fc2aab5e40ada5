//! How fast exercises are played and kept. Run with `cargo bench --bench rollouts`.
//!
//! Every figure is the best of several rounds on this machine and stands beside its aim or beside a lower bound that is
//! measured in the same run. Nothing here is a test: no figure makes it fail.

use cellule::assessment::rollout::Roller;
use cellule::assessment::sweep::{Sweep, SweepPlan};
use cellule::assessment::trial::{Trial, TrialPlan};
use cellule::assessment::worth::{Played, Question};
use cellule::exercise::Exercise;
use cellule::exercise::command::{Actor, Command, Deed};
use cellule::exercise::plan::Plan;
use cellule::exercise::replay::{Plans, Replay};
use cellule::exercise::session::{Origin, Session};
use cellule::scenario::check::diagnose;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::simulation::Simulation;
use cellule::simulation::blueprint::Values;
use cellule::simulation::blueprint::ix::NodeIx;
use cellule::simulation::chance::Source;
use cellule::simulation::time::Time;
use std::alloc::{GlobalAlloc, Layout, System};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::hint::black_box;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// Counts what is allocated, to say how large a world is.
struct Counting;
static HELD: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call is handed on to the system's allocator unchanged; only a counter is kept beside it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        HELD.fetch_add(layout.size(), Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, p: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(p, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn best(rounds: u32, mut what: impl FnMut()) -> Duration {
    (0..rounds)
        .map(|_| {
            let start = Instant::now();
            what();
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn flagship() -> Arc<Plan> {
    let scenario = load(&ScenarioSource::named("ministry-mail-breach"))
        .resolved()
        .expect("the flagship is sound");
    Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"))
}

fn rollouts(plan: &Arc<Plan>) {
    println!("flagship, whole week, all measures, one thread (aim: 2,000 rollouts a second)");
    let values = Values::of(&plan.blueprint.params);
    let before = HELD.load(Ordering::Relaxed);
    let mut roller = Roller::new(plan);
    for playbook in &plan.playbooks {
        const SEEDS: u64 = 40;
        let mut events = 0;
        let time = best(5, || {
            events = (0..SEEDS)
                .map(|s| {
                    roller
                        .roll(&values, Source::new(s), Some(playbook), false)
                        .events
                })
                .sum();
        });
        let each = time / SEEDS as u32;
        println!(
            "  {:16} {:>6.0} rollouts/s  {:>6} events a rollout  {:>5} ns an event  {:.2} of the aim",
            playbook.id.as_str(),
            1.0 / each.as_secs_f64(),
            events / SEEDS,
            time.as_nanos() as u64 / events.max(1),
            1.0 / each.as_secs_f64() / 2000.0,
        );
    }
    let world = HELD.load(Ordering::Relaxed).saturating_sub(before);
    println!(
        "  a world after these runs: {} KiB (aim: 1,024)",
        world / 1024
    );
}

fn threads(plan: &Arc<Plan>) {
    let sweep = SweepPlan {
        playbooks: vec![0],
        first_seed: 1,
        runs: 192,
        vary: false,
        later: false,
    };
    let time = |n: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(n)
            .build()
            .expect("threads");
        best(3, || {
            pool.install(|| black_box(Sweep::play(plan, &sweep, || {})));
        })
    };
    let (one, two) = (time(1), time(2));
    println!(
        "two threads against one: {:.2} times (aim: 1.8)",
        one.as_secs_f64() / two.as_secs_f64()
    );
}

/// The same spread on plain arrays with a binary heap: the lower bound.
fn bare_spread(neighbours: &[Vec<u32>], delays: &[Vec<u32>]) -> u64 {
    let mut reached = vec![false; neighbours.len()];
    let mut heap = BinaryHeap::new();
    let mut events = 0;
    heap.push(Reverse((0u32, 0u32)));
    while let Some(Reverse((at, n))) = heap.pop() {
        events += 1;
        if std::mem::replace(&mut reached[n as usize], true) {
            continue;
        }
        for (&to, &delay) in neighbours[n as usize].iter().zip(&delays[n as usize]) {
            if !reached[to as usize] {
                heap.push(Reverse((at + delay, to)));
            }
        }
    }
    black_box(reached);
    events
}

fn spread() {
    println!(
        "a scenario that only spreads, against plain arrays with a heap (aim: at most 3 times)"
    );
    for nodes in [500u32, 10_000, 100_000] {
        let text = format!(
            r#"(id: "spread", title: "Spread", start: "2025-12-11 22:00", duration: "7d", generated: (generator: Spread, seed: 1, nodes: {nodes}))"#
        );
        let Some(scenario) = load(&ScenarioSource::text(&text)).resolved() else {
            println!("  {nodes}: the generated scenario does not load");
            continue;
        };
        let plan = match Plan::new(Arc::new(scenario)) {
            Ok(p) => Arc::new(p),
            Err(e) => {
                println!("  {nodes}: {e}");
                continue;
            }
        };
        let b = &plan.blueprint;
        let values = Values::of(&b.params);
        let mut sim = Simulation::new(Arc::clone(b), values.clone(), Source::new(1));
        let mut run = |seed: u64| {
            sim.reset(values.clone(), Source::new(seed));
            let mut events = 0u64;
            while sim.step(b.end) {
                events += 1;
                black_box(sim.drain().count());
            }
            events
        };
        // A seed with which it does spread.
        let seed = (1..20).find(|&s| run(s) > u64::from(nodes)).unwrap_or(1);
        let mut events = 0;
        let rounds = if nodes > 50_000 { 3 } else { 10 };
        let time = best(rounds, || events = run(seed));
        let neighbours: Vec<Vec<u32>> = b
            .nodes
            .ids()
            .map(|n: NodeIx| b.reaches.neighbors_slice(n.0).to_vec())
            .collect();
        let delays: Vec<Vec<u32>> = neighbours
            .iter()
            .enumerate()
            .map(|(i, ns)| {
                ns.iter()
                    .map(|&n| {
                        600 + (i as u32).wrapping_mul(2_654_435_761).wrapping_add(n * 97) % 7200
                    })
                    .collect()
            })
            .collect();
        let mut bare_events = 0;
        let bare = best(rounds, || bare_events = bare_spread(&neighbours, &delays));
        let (ours, bound) = (
            time.as_nanos() as f64 / events.max(1) as f64,
            bare.as_nanos() as f64 / bare_events.max(1) as f64,
        );
        println!(
            "  {nodes:>7} nodes: {ours:>6.0} ns an event, bare {bound:>5.0}, {:.1} times  ({events} events)",
            ours / bound
        );
    }
}

fn files(plan: &Arc<Plan>) {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("bench.exercise");
    let origin = Origin {
        seed: 1,
        title: "bench".to_owned(),
        created: 0,
    };
    let mut session = Session::create(&path, Arc::clone(plan), origin, None).expect("created");
    for i in 1..=500 {
        session.advance(Time(i * 1000)).expect("advanced");
        let now = session.exercise().now();
        let role = plan.scenario.roles[0].id.clone();
        let command = Command {
            by: Actor::Role(role),
            operator: String::new(),
            channel: None,
            rationale: String::new(),
            taken: now,
            noted: now,
            rests_on: Vec::new(),
            answers: None,
            deed: Deed::Decide {
                text: format!("decision {i}"),
                orders: Vec::new(),
            },
        };
        session.command(command).expect("accepted");
    }
    session.close().expect("closed");
    let plans = Plans::default();
    let open = best(10, || {
        let (replay, _) = Replay::read_with(&path, &plans).expect("read");
        black_box(
            replay
                .play(Some(Time(250_000)), |_, _, _| {})
                .expect("played"),
        );
    });
    println!(
        "opening 500 commands (scenario compiled) and standing at a second in the middle: {:.1} ms, {:.1} of the aim (5 ms)",
        open.as_secs_f64() * 1e3,
        open.as_secs_f64() / 5e-3
    );
}

/// What decisions were worth: absent and at four other times.
fn worth(plan: &Arc<Plan>) {
    const DECISIONS: usize = 40;
    let script = plan.playbooks.first().cloned();
    let mut exercise = Exercise::with_seed(Arc::clone(plan), 1, script);
    exercise.advance(plan.blueprint.end);
    let commands: Vec<(Time, Command)> = exercise
        .journal()
        .iter()
        .map(|d| (d.at, d.command.clone()))
        .collect();
    let played = Played::new(plan, 1, &commands, plan.blueprint.end);
    let all = played.decisions().len();
    let question = Question {
        truths: 0,
        policy: None,
        only: (0..DECISIONS.min(all))
            .map(|i| i * all / DECISIONS.min(all))
            .collect(),
        ..Question::default()
    };
    let first = Mutex::new(None);
    let start = Instant::now();
    let worth = played.answer(&question, &AtomicBool::new(false), |_| {
        first
            .lock()
            .expect("nobody panics")
            .get_or_insert_with(|| start.elapsed());
    });
    let time = start.elapsed();
    let first = first
        .into_inner()
        .expect("nobody panics")
        .unwrap_or_default();
    println!(
        "worth of {} decisions, {} comparisons, {} seeds, all cores: {:.1} s, {:.1} of the aim (15 s); first row after {:.2} s, {:.1} of the aim (1 s)",
        question.only.len(),
        worth.rows.len(),
        question.seeds,
        time.as_secs_f64(),
        time.as_secs_f64() / 15.0,
        first.as_secs_f64(),
        first.as_secs_f64(),
    );
}

/// A scenario tried while somebody writes it: until the first round can be drawn, to 200 runs of each team, and with the probe.
fn trial(plan: &Arc<Plan>) {
    let asked = TrialPlan::of(plan, 200);
    let (mut first, mut all, mut runs) = (Duration::MAX, Duration::MAX, 0);
    let whole = best(3, || {
        let start = Instant::now();
        let mut round = 0;
        let trial = Trial::play(
            plan,
            &asked,
            |findings| {
                if round == 0 {
                    first = first.min(start.elapsed());
                }
                if findings.runs == asked.runs && findings.left_out.is_none() {
                    all = all.min(start.elapsed());
                }
                round += 1;
            },
            &AtomicBool::new(false),
        );
        runs = trial.findings.runs * trial.findings.teams.len() as u32;
    });
    println!(
        "trying the flagship, all cores: first round after {:.2} s, {:.2} of the aim (1 s); {runs} runs after {:.2} s, {:.2} of the aim (5 s); with the probe {:.2} s",
        first.as_secs_f64(),
        first.as_secs_f64(),
        all.as_secs_f64(),
        all.as_secs_f64() / 5.0,
        whole.as_secs_f64(),
    );
}

fn start_up() {
    let check = best(10, || {
        let loaded = load(&ScenarioSource::named("ministry-mail-breach"));
        black_box(diagnose(&loaded));
    });
    println!(
        "check of the flagship: {:.1} ms, {:.2} of the aim (20 ms)",
        check.as_secs_f64() * 1e3,
        check.as_secs_f64() / 20e-3
    );
    let play = best(5, || {
        let out = std::process::Command::new(env!("CARGO_BIN_EXE_cellule"))
            .args([
                "play",
                "ministry-mail-breach",
                "--playbook",
                "reference",
                "--seed",
                "1",
                "--lang",
                "en",
            ])
            .output();
        black_box(out.is_ok());
    });
    println!(
        "`cellule play`, process start to last line: {:.3} s, {:.2} of the aim (0.1 s)",
        play.as_secs_f64(),
        play.as_secs_f64() / 0.1
    );
}

fn main() {
    // `cargo test --benches` calls this too; it is no test.
    if std::env::args().any(|a| a == "--test") {
        return;
    }
    let plan = flagship();
    rollouts(&plan);
    threads(&plan);
    spread();
    worth(&plan);
    trial(&plan);
    files(&plan);
    start_up();
}
