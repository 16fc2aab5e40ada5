//! What will still be reached, where the answer is known beforehand.

use cellule::assessment::forecast::{Forecast, Present, Question, Reach, play_on};
use cellule::exercise::Exercise;
use cellule::exercise::command::{Actor, Command, Deed};
use cellule::exercise::plan::Plan;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use cellule::simulation::time::Time;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

const HOUR: i32 = 3600;

/// Two servers: two hours after STARTEX an attacker tries the first, which seldom works, and else gets into the second.
const BREAK_IN: &str = r#"(
    id: "break-in", title: "Break-in", start: "2026-03-03 10:00", duration: "12h", zone: "UTC",
    organisation: (
        name: "Two servers",
        segments: [(id: "inside", name: "Inside")],
        nodes: [
            (id: "server", name: "Server", kind: Server, segment: "inside", exposed: true),
            (id: "other", name: "Other", kind: Server, segment: "inside", exposed: true),
        ],
        departments: [(id: "all", name: "All", people: 10)],
        channels: [(id: "room", name: "Room", kind: Messenger, active: true)],
        teams: [(id: "soc", name: "Watch", skill: SocAnalyst, shifts: [(from: 0, to: 24, people: 1)])],
    ),
    campaign: (
        name: "Thief", begins_before: "10h", pause: "1min", goals: ["enter"],
        stages: [
            (id: "enter", name: "Enter", not_before: Some("H+2h"), alternatives: [
                (technique: "T1190", on: "server", gives: [Foothold(on: "server", by: Implant, control: true)], duration: Some("10min"), success: Some(0.2)),
                (technique: "T1190", on: "other", gives: [Foothold(on: "other", by: Implant, control: true)], duration: Some("10min"), success: Some(1.0)),
            ]),
        ],
    ),
    roles: [(id: "lead", name: "Lead", leads: true, hears_soc: true)],
    objectives: [
        (id: "act", name: "Act", tasks: [
            (id: "aware", name: "Declare", done_when: Declared(Aware)),
            (id: "speak", name: "Speak well"),
        ]),
        (id: "wait", name: "Wait", tasks: [(id: "patience", name: "Be patient")]),
    ],
    injects: [
        (id: "call", title: "A call", when: At("H+3h"), from: "Watch", to: ["lead"], medium: Call, body: "Call.", objectives: ["act"]),
        (id: "first", title: "At the start", when: At("H+5min"), from: "Watch", to: ["lead"], medium: Call, body: "First.", objectives: ["wait"]),
        (id: "praise", title: "If they declare", when: After(delay: "1h", that: Declared(Aware)), from: "Watch", to: ["lead"], medium: Call, body: "Well done."),
        (id: "entered", title: "If they get in", when: Node(id: "server", is: Compromised), from: "Watch", to: ["lead"], medium: Call, body: "In."),
    ],
    playbooks: [(id: "talks", title: "Talks", rules: [
        (id: "aware", when: At("H+5h"), by: "lead", what: [Declare(Aware)]),
    ])],
)"#;

fn plan() -> Arc<Plan> {
    let loaded = load(&ScenarioSource::text(BREAK_IN));
    let scenario = loaded.resolved().expect("it is sound");
    Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"))
}

fn present(plan: &Arc<Plan>, seed: u64, commands: Vec<(Time, Command)>, now: i32) -> Present {
    Present {
        plan: Arc::clone(plan),
        seed,
        commands,
        now: Time(now),
    }
}

fn by(by: Actor, at: i32, deed: Deed) -> (Time, Command) {
    let at = Time(at);
    let command = Command {
        by,
        operator: String::new(),
        channel: None,
        rationale: String::new(),
        taken: at,
        noted: at,
        rests_on: Vec::new(),
        answers: None,
        deed,
    };
    (at, command)
}

fn ask(present: &Present, runs: u32, playbook: Option<usize>) -> Forecast {
    let question = Question {
        runs,
        first_seed: 500,
        playbook,
    };
    let forecast = Mutex::new(Forecast::new(&present.plan, present.now));
    play_on(present, &question, &AtomicBool::new(false), |run| {
        forecast.lock().expect("no run panicked").add(&run);
    });
    forecast.into_inner().expect("no run panicked")
}

fn reach<'f>(f: &'f Forecast, plan: &Plan, inject: &str) -> &'f Reach {
    let i = plan.injects.rank(inject).expect("an inject");
    f.inject(i).expect("a reach")
}

#[test]
fn an_inject_at_a_time_is_reached_in_every_run_and_one_that_nobody_brings_about_in_none() {
    let plan = plan();
    let f = ask(&present(&plan, 1, Vec::new(), HOUR), 40, None);
    assert_eq!(f.runs, 40);
    let call = reach(&f, &plan, "call");
    assert_eq!(call.share(), Some(1.0));
    assert_eq!(call.median(), Some(Time(3 * HOUR)));
    let praise = reach(&f, &plan, "praise");
    assert_eq!((praise.share(), praise.median()), (Some(0.0), None));
    // What was sent before is no news, and is told with its time.
    let first = reach(&f, &plan, "first");
    assert_eq!(first.range(), Some((Time(300), Time(300))));
}

#[test]
fn what_chance_decides_is_a_share_until_it_has_decided() {
    let plan = plan();
    let entered = |seed, now| {
        let f = ask(&present(&plan, seed, Vec::new(), now), 60, None);
        reach(&f, &plan, "entered").clone()
    };
    let before = entered(1, HOUR).share().expect("runs");
    assert!((0.1..0.9).contains(&before), "{before}");
    let mut both = [false, false];
    for seed in 0..12 {
        let mut played = Exercise::with_seed(Arc::clone(&plan), seed, None);
        played.advance(Time(4 * HOUR));
        let i = plan.injects.rank("entered").expect("an inject");
        let sent = played.inject_state(i).sent;
        both[usize::from(sent.is_some())] = true;
        let after = entered(seed, 4 * HOUR);
        match sent {
            Some(at) => assert_eq!(after.range(), Some((at, at)), "seed {seed}"),
            None => assert_eq!(after.share(), Some(0.0), "seed {seed}"),
        }
    }
    assert_eq!(both, [true, true], "both happen");
}

#[test]
fn what_was_done_counts_and_a_playbook_goes_on_from_there() {
    let plan = plan();
    let skip = Deed::Skip {
        inject: InjectId::from("call"),
    };
    let commands = vec![by(Actor::Facilitator, HOUR / 2, skip)];
    let at = present(&plan, 1, commands, HOUR);
    let nobody = ask(&at, 20, None);
    assert_eq!(reach(&nobody, &plan, "call").share(), Some(0.0));
    let act = &nobody.objectives[0];
    assert_eq!((act.shown, act.met.share()), (1, Some(0.0)));
    assert_eq!(act.performed.share(), Some(0.0));
    let team = ask(&at, 20, Some(0));
    assert_eq!(team.objectives[0].performed.median(), Some(Time(5 * HOUR)));
    assert_eq!(team.objectives[0].performed.share(), Some(1.0));
    assert_eq!(reach(&team, &plan, "praise").median(), Some(Time(6 * HOUR)));
    // An objective without a condition is met, never performed by itself.
    let wait = &team.objectives[1];
    assert_eq!((wait.shown, wait.met.share()), (0, Some(1.0)));
}

#[test]
fn a_forecast_is_the_same_on_one_thread_and_on_many_and_can_be_stopped() {
    let plan = plan();
    let at = present(&plan, 3, Vec::new(), HOUR);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        let pool = pool.build().expect("threads");
        pool.install(|| ask(&at, 30, Some(0)))
    };
    assert_eq!(on(1), on(3));
    let (stop, told) = (AtomicBool::new(false), AtomicU32::new(0));
    let question = Question {
        runs: 10_000,
        first_seed: 1,
        playbook: None,
    };
    play_on(&at, &question, &stop, |_| {
        told.fetch_add(1, Ordering::Relaxed);
        stop.store(true, Ordering::Relaxed);
    });
    assert!((1..64).contains(&told.into_inner()));
}
