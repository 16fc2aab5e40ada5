//! False alarms against the Poisson distribution of their rate.

use super::{plan_of, watch_room};
use cellule::scenario::load::ScenarioSource;
use cellule::simulation::Simulation;
use cellule::simulation::blueprint::Values;
use cellule::simulation::blueprint::ix::{Ix, SourceIx};
use cellule::simulation::chance::Source;
use cellule::simulation::event::Event;
use cellule::simulation::time::Time;
use std::collections::BTreeMap;

const DAY: i32 = 86_400;

/// False alarms of every source on every whole day of many runs.
fn counts(plan: &cellule::exercise::plan::Plan, days: i32, seeds: u64) -> Vec<Vec<u32>> {
    let b = &plan.blueprint;
    let values = Values::of(&b.params);
    let mut run = Simulation::new(b.clone(), values.clone(), Source::new(0));
    // Days are the calendar's: the first begins at the first midnight after STARTEX.
    let first = b.calendar.at(b.calendar.civil(Time::START).day + 1, 0);
    let mut counts = vec![Vec::new(); b.sources.len()];
    for seed in 0..seeds {
        run.reset(values.clone(), Source::new(seed));
        run.run_until(first + (days * DAY) as u32);
        let mut of_run = vec![vec![0; days as usize]; b.sources.len()];
        for (at, event) in run.drain() {
            if let Event::AlertRaised {
                source,
                real: false,
                ..
            } = event
                && at >= first
                && let Some(day) =
                    of_run[source.place()].get_mut((at.since(first) / DAY as u32) as usize)
            {
                *day += 1;
            }
        }
        for (all, own) in counts.iter_mut().zip(of_run) {
            all.extend(own);
        }
    }
    counts
}

fn mean_and_variance(n: &[u32]) -> (f64, f64) {
    let len = n.len() as f64;
    let mean = n.iter().map(|&x| f64::from(x)).sum::<f64>() / len;
    let var = n
        .iter()
        .map(|&x| (f64::from(x) - mean).powi(2))
        .sum::<f64>()
        / (len - 1.0);
    (mean, var)
}

/// Chi-square of observed days against the Poisson probabilities, cells with fewer than eight expected days joined; and
/// the degrees of freedom.
fn chi_square(n: &[u32], rate: f64) -> (f64, f64) {
    let mut observed: BTreeMap<u32, f64> = BTreeMap::new();
    for &x in n {
        *observed.entry(x).or_default() += 1.0;
    }
    let days = n.len() as f64;
    let (mut chi, mut cells) = (0.0, 0.0);
    let (mut expected, mut seen, mut left, mut seen_left) = (0.0, 0.0, days, days);
    let mut p = (-rate).exp();
    for k in 0u32.. {
        expected += days * p;
        seen += observed.get(&k).copied().unwrap_or(0.0);
        p *= rate / f64::from(k + 1);
        // The last cell holds everything beyond.
        let last = left - expected < 8.0;
        if last {
            (expected, seen) = (left, seen_left);
        }
        if expected >= 8.0 || last {
            chi += (seen - expected).powi(2) / expected;
            cells += 1.0;
            left -= expected;
            seen_left -= seen;
            (expected, seen) = (0.0, 0.0);
        }
        if last {
            break;
        }
    }
    (chi, cells - 1.0)
}

/// Mean, dispersion and shape of daily counts, each within bounds that one sample in some 30,000 leaves.
fn looks_like_poisson(name: &str, n: &[u32], rate: f64) {
    let days = n.len() as f64;
    let (mean, var) = mean_and_variance(n);
    assert!(
        (mean - rate).abs() < 4.2 * (rate / days).sqrt(),
        "{name}: {mean} a day instead of {rate}"
    );
    // The dispersion index times the degrees of freedom is chi-square distributed: variance 2 / (days - 1).
    let index = var / mean;
    assert!(
        (index - 1.0).abs() < 4.2 * (2.0 / (days - 1.0)).sqrt(),
        "{name}: variance over mean is {index}"
    );
    // A chi-square with f degrees of freedom, by the cube root of Wilson and Hilferty.
    let (chi, free) = chi_square(n, rate);
    let z = ((chi / free).cbrt() - (1.0 - 2.0 / (9.0 * free))) / (2.0 / (9.0 * free)).sqrt();
    assert!(z < 4.2, "{name}: chi-square {chi} on {free} degrees");
}

#[test]
fn false_alarms_of_each_source_of_the_flagship_come_as_a_poisson_stream() {
    let plan = plan_of(&ScenarioSource::named("ministry-mail-breach"));
    // Injects and orders play no part: the bare simulation, nobody home. Sources that are off stay silent.
    let all = counts(&plan, 6, 150);
    let mut tested = 0;
    for (s, def) in plan.blueprint.sources.iter() {
        let rate = f64::from(plan.blueprint.params[def.false_alarms].value);
        let id = plan.blueprint.names.sources.id(s);
        let n = &all[s.place()];
        if !def.on {
            assert!(n.iter().all(|&x| x == 0), "{id} is off and silent");
        } else if !attacked(&plan, s) {
            looks_like_poisson(id, n, rate);
            tested += 1;
        }
    }
    assert!(tested >= 8, "{tested}");
}

/// The attacker can blind this source, so that its alarms end early.
fn attacked(plan: &cellule::exercise::plan::Plan, s: SourceIx) -> bool {
    use cellule::simulation::blueprint::GainDef;
    let blinds = GainDef::Blind(s);
    plan.blueprint
        .stages
        .iter()
        .any(|(_, stage)| stage.alternatives.iter().any(|w| w.gives.contains(&blinds)))
}

#[test]
fn rare_and_frequent_false_alarms_keep_rate_dispersion_and_shape() {
    let rates = [1, 3, 12, 40, 150];
    let plan = watch_room(1, &rates);
    let all = counts(&plan, 30, 60);
    for (n, rate) in all.iter().zip(rates) {
        looks_like_poisson(&format!("rate {rate}"), n, f64::from(rate));
    }
}

#[test]
fn days_and_sources_do_not_know_of_each_other() {
    let plan = watch_room(1, &[20, 20]);
    let all = counts(&plan, 30, 60);
    let correlation = |a: &[u32], b: &[u32]| {
        let ((ma, va), (mb, vb)) = (mean_and_variance(a), mean_and_variance(b));
        let cov = a
            .iter()
            .zip(b)
            .map(|(&x, &y)| (f64::from(x) - ma) * (f64::from(y) - mb))
            .sum::<f64>()
            / (a.len() as f64 - 1.0);
        cov / (va * vb).sqrt()
    };
    let bound = 4.2 / (all[0].len() as f64).sqrt();
    let between = correlation(&all[0], &all[1]);
    assert!(between.abs() < bound, "between sources: {between}");
    let next = correlation(&all[0][..all[0].len() - 1], &all[0][1..]);
    assert!(next.abs() < bound, "from day to day: {next}");
}
