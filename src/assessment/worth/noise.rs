//! Under no effect at all, few claims: runs of a real exercise against runs of the same one under other seeds.

use super::arms::Arms;
use super::best::balance;
use super::rows::differences;
use super::statistics::{Difference, FALSE_DISCOVERY, mark};
use super::{Missed, Played};
use crate::assessment::rollout::Outcome;
use crate::assessment::sweep::Horizon;
use crate::exercise::Exercise;
use crate::exercise::altered::Rest;
use crate::exercise::command::Command;
use crate::exercise::plan::Plan;
use crate::scenario::load::{ScenarioSource, load};
use crate::simulation::time::Time;
use std::sync::Arc;

/// The first steps as the first scripted team plays them.
fn played() -> Played {
    let loaded = load(&ScenarioSource::named("first-steps"));
    let scenario = loaded.resolved().expect("it is sound");
    let plan = Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"));
    let script = plan.playbooks.first().cloned();
    let mut exercise = Exercise::with_seed(Arc::clone(&plan), 1, script);
    exercise.advance(plan.blueprint.end);
    let commands: Vec<(Time, Command)> = exercise
        .journal()
        .iter()
        .map(|d| (d.at, d.command.clone()))
        .collect();
    Played::new(&plan, 1, &commands, plan.blueprint.end)
}

/// The exercise as played from a decision on, under `n` seeds against `n` others: nothing but chance is different.
fn nothing_but_chance(
    arms: &mut Arms,
    p: &Played,
    decision: usize,
    first: u64,
    n: u64,
) -> Vec<Difference> {
    let d = &p.decisions()[decision];
    arms.branch_at(p.score(), d.steps[0], d.at, &[]);
    let mut under = |from: u64| -> Vec<Outcome> {
        let seeds: Vec<u64> = (from..from + n).collect();
        let runs = arms.as_played(p.score(), &Rest::AsPlayed, &seeds, p.end, false);
        runs.iter().map(|(outcome, _)| outcome.clone()).collect()
    };
    let (a, b) = (under(first), under(first + n));
    let pairs: Vec<(Outcome, Outcome)> = a.into_iter().zip(b).collect();
    differences(&pairs, Horizon::Endex)
}

/// As many claims as come in less than one of a hundred tests where each of `n` tables makes one with the declared rate.
fn most(n: u64) -> u64 {
    let (p, n) = (FALSE_DISCOVERY, n as f64);
    (n * p + 2.6 * (n * p * (1.0 - p)).sqrt()).ceil() as u64
}

#[test]
fn of_decisions_without_any_effect_no_more_is_claimed_than_is_declared() {
    let p = played();
    let mut arms = Arms::new(p.plan(), p.seed);
    const TABLES: u64 = 100;
    let (mut claims, mut noisy) = (0, 0);
    for table in 0..TABLES {
        // Branches in order: the way to one is played once.
        let decision = table as usize * p.decisions().len() / TABLES as usize;
        let mut all = nothing_but_chance(&mut arms, &p, decision, 1000 + table * 100, 30);
        noisy += u64::from(all.iter().any(|d| d.changed > 0.5));
        mark(all.iter_mut());
        claims += u64::from(all.iter().any(|d| d.holds));
    }
    assert!(
        noisy > TABLES / 2,
        "there is chance to be fooled by: {noisy}"
    );
    assert!(claims <= most(TABLES), "{claims} of {TABLES}");
}

#[test]
fn what_a_search_through_noise_finds_is_not_claimed_in_fresh_runs() {
    let p = played();
    let mut arms = Arms::new(p.plan(), p.seed);
    const SEARCHES: u64 = 40;
    let (mut found, mut claims) = (0, 0);
    for search in 0..SEARCHES {
        let decision = search as usize * p.decisions().len() / SEARCHES as usize;
        let first = 1_000_000 + search * 1000;
        // Sixteen candidates that are worth nothing, the best of them by four runs each.
        let best = (0..16u64)
            .map(|c| nothing_but_chance(&mut arms, &p, decision, first + c * 8, 4))
            .map(|all| balance(all.iter()))
            .fold(f64::NEG_INFINITY, f64::max);
        found += u64::from(best > 0.0);
        let mut here = nothing_but_chance(&mut arms, &p, decision, first + 500, 30);
        mark(here.iter_mut());
        let missed = Missed {
            at: Time::START,
            command: p.score().steps[0].command.clone(),
            here,
            anywhere: Vec::new(),
            possible: 1.0,
        };
        claims += u64::from(missed.holds());
    }
    assert!(
        found > SEARCHES / 2,
        "a search always finds something: {found}"
    );
    assert!(claims <= most(SEARCHES), "{claims} of {SEARCHES}");
}
