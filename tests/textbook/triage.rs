//! The queue of alerts against queueing theory: utilisation, waiting with one analyst (Pollaczek and Khinchine) and with
//! several (Erlang C with the correction of Allen and Cunneen).

use super::watch_room;
use cellule::simulation::Simulation;
use cellule::simulation::blueprint::Values;
use cellule::simulation::blueprint::ix::Ix;
use cellule::simulation::chance::Source;
use cellule::simulation::event::Event;

/// What was seen of a queue.
#[derive(Default)]
struct Seen {
    /// Arrivals in an hour.
    arrivals: f64,
    /// First and second moment of the time of work, in hours.
    work: [f64; 2],
    /// Mean wait, in hours.
    wait: f64,
    /// Share of alerts that waited at all.
    delayed: f64,
    /// Share of the analysts' time that is work.
    busy: f64,
}

fn watch(analysts: u32, a_day: u32, days: u32, seeds: u64) -> Seen {
    let plan = watch_room(analysts, &[a_day]);
    let b = &plan.blueprint;
    let values = Values::of(&b.params);
    let mut run = Simulation::new(b.clone(), values.clone(), Source::new(0));
    let (mut n, mut waits, mut late, mut s1, mut s2) = (0.0, 0.0, 0.0, 0.0, 0.0);
    for seed in 0..seeds {
        run.reset(values.clone(), Source::new(seed));
        let end = cellule::simulation::time::Time::START + days * 86_400;
        run.run_until(end);
        let (mut raised, mut began) = (Vec::new(), Vec::new());
        for (at, event) in run.drain() {
            match event {
                Event::AlertRaised { .. } => {
                    raised.push(at);
                    began.push(at);
                }
                Event::TriageStarted { alert } => {
                    let wait = at.since(raised[alert.place()]);
                    waits += f64::from(wait) / 3600.0;
                    late += f64::from(u8::from(wait > 0));
                    n += 1.0;
                    began[alert.place()] = at;
                }
                Event::Triaged { alert, .. } => {
                    let s = f64::from(at.since(began[alert.place()])) / 3600.0;
                    s1 += s;
                    s2 += s * s;
                }
                Event::AlertExpired { .. } => panic!("nothing expires in so short a queue"),
                _ => {}
            }
        }
    }
    let hours = f64::from(days) * 24.0 * seeds as f64;
    Seen {
        arrivals: n / hours,
        work: [s1 / n, s2 / n],
        wait: waits / n,
        delayed: late / n,
        busy: s1 / hours / f64::from(analysts),
    }
}

/// The chance to wait with `c` servers that are offered `a` erlangs.
fn erlang_c(c: u32, a: f64) -> f64 {
    // Erlang B by its recursion, then C from B.
    let b = (1..=c).fold(1.0, |b, k| a * b / (f64::from(k) + a * b));
    let rho = a / f64::from(c);
    b / (1.0 - rho + rho * b)
}

#[test]
fn erlang_c_has_its_known_values() {
    // One server: the utilisation. Two servers offered one erlang: one third (any textbook).
    assert!((erlang_c(1, 0.7) - 0.7).abs() < 1e-12);
    assert!((erlang_c(2, 1.0) - 1.0 / 3.0).abs() < 1e-12);
}

#[test]
fn one_analyst_lets_alerts_wait_as_pollaczek_and_khinchine_say() {
    for a_day in [40, 64] {
        let seen = watch(1, a_day, 60, 60);
        let rho = seen.arrivals * seen.work[0];
        let expected = seen.arrivals * seen.work[1] / (2.0 * (1.0 - rho));
        assert!((seen.busy - rho).abs() < 0.005, "{} busy, {rho}", seen.busy);
        assert!(
            (seen.wait / expected - 1.0).abs() < 0.08,
            "{a_day} a day: {} h instead of {expected} h at {rho}",
            seen.wait
        );
        // Who comes at random finds the analyst busy in that share of all cases.
        assert!(
            (seen.delayed - rho).abs() < 0.01,
            "{} of {rho}",
            seen.delayed
        );
    }
}

#[test]
fn several_analysts_let_alerts_wait_as_erlang_says() {
    for (analysts, a_day) in [(2, 140), (3, 230), (4, 300)] {
        let seen = watch(analysts, a_day, 40, 30);
        let offered = seen.arrivals * seen.work[0];
        let c = f64::from(analysts);
        let p = erlang_c(analysts, offered);
        let variation = seen.work[1] / seen.work[0].powi(2) - 1.0;
        let exponential = p * seen.work[0] / (c - offered);
        let expected = exponential * (1.0 + variation) / 2.0;
        assert!((seen.busy - offered / c).abs() < 0.005);
        assert!(
            (seen.wait / expected - 1.0).abs() < 0.1,
            "{analysts} analysts: {} h instead of {expected} h at {}",
            seen.wait,
            offered / c
        );
        assert!(
            (seen.delayed - p).abs() < 0.03,
            "{analysts} analysts: {} wait instead of {p}",
            seen.delayed
        );
    }
}

#[test]
fn another_analyst_shortens_the_wait_by_more_than_half_near_saturation() {
    // The textbook's shape: waiting grows with 1 / (1 - utilisation), so hands are worth most where they are short.
    let (one, two) = (watch(1, 80, 40, 20), watch(2, 80, 40, 20));
    assert!(one.busy > 0.8 && two.busy < 0.45);
    assert!(two.wait < one.wait / 10.0, "{} and {}", one.wait, two.wait);
}
