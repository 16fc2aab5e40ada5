//! Rounds grow, can be stopped, and do not depend on threads.

use super::field::{Field, tried};
use cellule::assessment::trial::{Findings, Team, Trial, TrialPlan};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

fn without_probe(runs: u32, plan: &cellule::exercise::plan::Plan) -> TrialPlan {
    TrialPlan {
        probe: 0,
        ..TrialPlan::of(plan, runs)
    }
}

#[test]
fn a_trial_is_the_same_on_one_thread_and_on_many() {
    let plan = Field::default().plan();
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads);
        let pool = pool.build().expect("threads");
        pool.install(|| tried(&plan, 30))
    };
    assert_eq!(on(1), on(3));
}

#[test]
fn each_round_says_what_a_whole_trial_of_so_many_runs_says() {
    let plan = Field::default().plan();
    let mut told: Vec<Findings> = Vec::new();
    let stop = AtomicBool::new(false);
    let asked = without_probe(60, &plan);
    let trial = Trial::play(&plan, &asked, |f| told.push(f.clone()), &stop);
    let rounds: Vec<u32> = told.iter().map(|f| f.runs).collect();
    assert_eq!(rounds, [8, 20, 50, 60]);
    assert_eq!(told.last(), Some(&trial.findings));
    for round in told {
        let alone = Trial::play(&plan, &without_probe(round.runs, &plan), |_| {}, &stop);
        let asked = round.asked;
        assert_eq!(
            Findings {
                asked,
                ..alone.findings
            },
            round
        );
    }
}

#[test]
fn it_stops_at_the_next_run_with_the_rounds_that_were_whole() {
    let plan = Field::default().plan();
    let stop = AtomicBool::new(false);
    let told = AtomicU32::new(0);
    let trial = Trial::play(
        &plan,
        &TrialPlan::of(&plan, 100_000),
        |_| {
            told.fetch_add(1, Ordering::Relaxed);
            stop.store(true, Ordering::Relaxed);
        },
        &stop,
    );
    assert!(trial.stopped);
    assert_eq!((trial.findings.runs, told.into_inner()), (8, 1));
    assert!(trial.findings.left_out.is_none());
    // Stopped before anything was played it says nothing, and of everything.
    let nothing = Trial::play(&plan, &TrialPlan::of(&plan, 8), |_| {}, &stop);
    assert_eq!(nothing.findings.runs, 0);
    assert_eq!(nothing.findings.difficulty.figure, None);
    assert!(cellule::assessment::trial::notices(&nothing.findings, &plan).is_empty());
}

#[test]
fn a_cell_in_which_nobody_acts_plays_always_and_once() {
    let plan = Field::default().plan();
    let stop = AtomicBool::new(false);
    let teams = |plan: &std::sync::Arc<_>, playbooks: Vec<usize>| {
        let asked = TrialPlan {
            playbooks,
            ..without_probe(2, plan)
        };
        let trial = Trial::play(plan, &asked, |_| {}, &stop);
        let teams = trial.findings.teams.iter();
        teams.map(|t| t.team).collect::<Vec<_>>()
    };
    assert_eq!(teams(&plan, vec![1]), [Team::Playbook(1), Team::Nobody]);
    // A place that does not exist is nobody's.
    assert_eq!(teams(&plan, vec![7]), [Team::Nobody]);
    let own = Field {
        playbooks: r#"(id: "talks", title: "Talks", rules: [(id: "say", when: At("H+2h"), by: "lead", what: [Declare(Aware)])]), (id: "nobody-home", title: "Nobody")"#,
        ..Field::default()
    }
    .plan();
    let both = [Team::Playbook(0), Team::Playbook(1)];
    assert_eq!(teams(&own, vec![0]), both);
    assert_eq!(teams(&own, vec![0, 1]), both);
}
