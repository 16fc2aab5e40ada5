//! The account held against conservation, against single messages, and against queueing theory.

mod retries;

use super::*;
use crate::scenario::model::Hours;
use crate::simulation::time::Time;
use proptest::prelude::*;

const DAY: i32 = 86_400;
const HOUR: i32 = 3600;

/// Days of 24 hours; STARTEX at 22:00 on a Thursday.
struct Plain;
impl Days for Plain {
    fn day_of(&self, t: Time) -> i32 {
        (t.0 + 22 * HOUR).div_euclid(DAY)
    }
    fn start_of(&self, day: i32) -> Time {
        Time(day * DAY - 22 * HOUR)
    }
    fn weekday(&self, day: i32) -> u8 {
        (3 + day).rem_euclid(7) as u8
    }
}

/// Days that begin at odd hours and last 23, 24 or 25 of them.
struct Crooked;
impl Days for Crooked {
    fn day_of(&self, t: Time) -> i32 {
        let mut d = t.0.div_euclid(DAY) - 2;
        while self.start_of(d + 1) <= t {
            d += 1;
        }
        d
    }
    fn start_of(&self, day: i32) -> Time {
        Time(day * DAY + [0, HOUR, -1800, 77][day.rem_euclid(4) as usize])
    }
    fn weekday(&self, day: i32) -> u8 {
        day.rem_euclid(7) as u8
    }
}

struct Varied(u32);
impl Volumes for Varied {
    fn day_volume(&self, stream: usize, day: i32) -> u32 {
        let mix =
            (stream as u32).wrapping_mul(0x9e37_79b9) ^ (day as u32).wrapping_mul(0x85eb_ca6b);
        self.0 / 2 + mix.wrapping_mul(0xc2b2_ae35) % self.0.max(1)
    }
}

struct Constant(u32);
impl Volumes for Constant {
    fn day_volume(&self, _: usize, _: i32) -> u32 {
        self.0
    }
}

fn inbound(hours: Hours) -> Stream {
    Stream {
        direction: Direction::Inbound,
        hours,
    }
}

const HOURS: [Hours; 3] = [Hours::Office, Hours::Extended, Hours::Always];

proptest! {
    #[test]
    fn production_adds_up_exactly(
        mut cuts in prop::array::uniform3(-20 * DAY..60 * DAY),
        hours in 0usize..3,
        volume in 0u32..500_000,
    ) {
        cuts.sort_unstable();
        let [a, b, c] = cuts.map(Time);
        let (volumes, days) = (Varied(volume), Crooked);
        let tr = Traffic { volumes: &volumes, days: &days };
        let p = |from, to| tr.produced(5, HOURS[hours], from, to);
        prop_assert_eq!(p(a, c), p(a, b) + p(b, c));
        prop_assert_eq!(p(c, a), 0);
    }

    #[test]
    fn nothing_is_counted_twice_and_nothing_forgotten(
        steps in prop::collection::vec((0u8..12, 0u32..4, 0u32..3 * DAY as u32, 0u32..1_000_001), 1..40),
        capacity in 0u32..60_000,
        crooked in any::<bool>(),
    ) {
        if crooked {
            random_walk(&Crooked, &steps, capacity)?;
        } else {
            random_walk(&Plain, &steps, capacity)?;
        }
    }
}

/// Random changes; whatever is due at the places is done on the way. After each the books must balance, nothing that
/// has arrived or come back may disappear again, and a look in between must change nothing.
fn random_walk<D: Days>(
    days: &D,
    steps: &[(u8, u32, u32, u32)],
    capacity: u32,
) -> Result<(), TestCaseError> {
    let volumes = Varied(9_000);
    let tr = Traffic {
        volumes: &volumes,
        days,
    };
    let mut mail = Mail::new(Patience::default());
    let gateway = mail.add_place(capacity);
    let server = mail.add_place(0);
    let start = Time(-DAY);
    for (i, hours) in [Hours::Office, Hours::Always, Hours::Extended, Hours::Office]
        .into_iter()
        .enumerate()
    {
        let direction = if i < 3 {
            Direction::Inbound
        } else {
            Direction::Internal
        };
        mail.add_stream(
            Stream { direction, hours },
            if i < 3 { gateway } else { server },
            start,
        );
    }
    let mut now = start;
    let mut last: Vec<Ledger> = vec![Ledger::default(); 4];
    for &(what, stream, wait, number) in steps {
        let until = now + wait;
        let place = mail.place(StreamIndex(stream));
        while let Some((t, place, due)) = [gateway, server]
            .into_iter()
            .filter_map(|p| mail.next(tr, p).map(|(t, due)| (t, p, due)))
            .min()
        {
            if t > until {
                break;
            }
            prop_assert!(t >= now, "{due:?} is due before now");
            now = t;
            mail.apply(tr, now, place, due);
            check(&mail, tr, now, &mut last)?;
        }
        now = until;
        check(&mail, tr, now, &mut last)?;
        let s = StreamIndex(stream);
        match what {
            0 => drop(mail.cut(tr, now, s, Path::Held)),
            1 => drop(mail.cut(tr, now, s, Path::Refused)),
            2 => drop(mail.cut(tr, now, s, Path::Rejected)),
            3 => drop(mail.cut(tr, now, s, Path::Waiting)),
            4 | 5 => drop(mail.open(tr, now, s, number % 5000)),
            6 | 7 => mail.drain(tr, now, place, number % 5000, number % 2 == 0),
            8 => mail.set_outside(tr, now, s, number),
            9 => drop(mail.add_hostile(tr, now, s, number % 50)),
            10 => drop(mail.quarantine(tr, now, place)),
            _ => drop(mail.lose_held(tr, now, place)),
        }
        let looked = mail.clone();
        check(&mail, tr, now, &mut last)?;
        prop_assert_eq!(&looked, &mail);
    }
    Ok(())
}

fn check<D: Days>(
    mail: &Mail,
    tr: Traffic<'_, Varied, D>,
    now: Time,
    last: &mut [Ledger],
) -> Result<(), TestCaseError> {
    for s in mail.streams() {
        let l = mail.ledger(tr, now, s);
        prop_assert!(l.balances(), "{:?} {:?}", mail.path(s), l);
        let written = tr.produced(s.0 as usize, mail.stream(s).hours, Time(-DAY), now);
        prop_assert_eq!(l.produced + l.moved_outside, written);
        let before = &mut last[s.0 as usize];
        prop_assert!(
            l.delivered >= before.delivered
                && l.returned >= before.returned
                && l.lost >= before.lost
        );
        prop_assert!(l.warned >= before.warned);
        *before = l;
    }
    Ok(())
}

#[test]
fn senders_give_up_like_single_messages() {
    // One message after the other: when it was written, to which kind of sender it belongs, when that one gives up.
    let (volumes, days) = (Varied(800), Plain);
    let tr = Traffic {
        volumes: &volumes,
        days: &days,
    };
    let patience = Patience::default();
    let mut mail = Mail::new(patience);
    let gateway = mail.add_place(0);
    let s = mail.add_stream(inbound(Hours::Extended), gateway, Time(0));
    let cut = Time(9 * HOUR);
    mail.cut(tr, cut, s, Path::Refused);
    let horizon = 9 * DAY;
    let mut written = Vec::new();
    let mut count = 0;
    for t in cut.0..=horizon {
        let total = tr.produced(0, Hours::Extended, cut, Time(t));
        for _ in count..total {
            written.push(t);
        }
        count = total;
    }
    let mut dealt = [0i64; 3];
    let given_up: Vec<i32> = written
        .iter()
        .enumerate()
        .map(|(n, &t)| {
            // Deals messages to the kinds in proportion.
            let behind = |k: usize| {
                (n as i64 + 1) * i64::from(patience.gives_up[k].0) - dealt[k] * 1_000_000
            };
            let k = (0..3).max_by_key(|&k| behind(k)).unwrap();
            dealt[k] += 1;
            t + patience.gives_up[k].1 as i32
        })
        .collect();
    for t in (cut.0..horizon).step_by(3 * HOUR as usize + 7) {
        let l = mail.ledger(tr, Time(t), s);
        let returned = given_up.iter().filter(|&&g| g <= t).count() as u64;
        let warned = written.iter().filter(|&&w| w + 4 * HOUR <= t).count() as u64 * 6 / 10;
        let all = written.iter().filter(|&&w| w <= t).count() as u64;
        assert_eq!(
            l.produced - tr.produced(0, Hours::Extended, Time(0), cut),
            all
        );
        assert!(
            l.returned.abs_diff(returned) <= 4,
            "at {t}: {} against {returned}",
            l.returned
        );
        assert!(l.warned.abs_diff(warned) <= 1);
        let waited: i64 = written
            .iter()
            .zip(&given_up)
            .map(|(&w, &g)| i64::from((t.min(g) - w).max(0)))
            .sum();
        let error = (l.message_seconds as i64 - waited).abs();
        // Single messages are written at whole messages, the curve in between: half a message at all times.
        assert!(
            error <= 6 * i64::from(t - cut.0) + 1000,
            "at {t}: {} against {waited}",
            l.message_seconds
        );
    }
    assert!(mail.ledger(tr, Time(horizon), s).returned > 3000);
}

/// A ministry of which every stream waits at one gateway, with constant rates: nights and weekdays do not matter.
struct Even;
impl Days for Even {
    fn day_of(&self, t: Time) -> i32 {
        t.0.div_euclid(HOUR)
    }
    fn start_of(&self, day: i32) -> Time {
        Time(day * HOUR)
    }
    fn weekday(&self, _: i32) -> u8 {
        0
    }
}

#[test]
fn a_backlog_drains_as_queueing_theory_says() {
    // Days of one hour, whose only weight is that of the first: arrivals are constant at 220/10,000 of the volume an
    // hour. Fluid queue: the drain takes backlog / (capacity - arrivals).
    let (volumes, days) = (Constant(100_000), Even);
    let tr = Traffic {
        volumes: &volumes,
        days: &days,
    };
    let arrivals = 2_200.0; // an hour and stream
    for streams in [1u32, 3] {
        for capacity in [8_000u32, 20_000] {
            let mut mail = Mail::new(Patience::default());
            let gateway = mail.add_place(u32::MAX);
            for _ in 0..streams {
                mail.add_stream(inbound(Hours::Always), gateway, Time(0));
            }
            for s in mail.streams() {
                mail.cut(tr, Time(0), s, Path::Held);
            }
            let opened = Time(10 * HOUR);
            let backlog = 10.0 * arrivals * f64::from(streams);
            for s in mail.streams() {
                mail.open(tr, opened, s, capacity);
            }
            mail.drain(tr, opened, gateway, capacity, false);
            let (at, due) = mail.next(tr, gateway).unwrap();
            assert_eq!(due, Due::Drained);
            let fluid = backlog / (f64::from(capacity) - arrivals * f64::from(streams)) * 3600.0;
            assert!(
                (f64::from(at.since(opened)) - fluid).abs() <= 1.0,
                "{at} against {fluid}"
            );
            // M/D/1: with Poisson arrivals the busy period has this mean; its deviation bounds how far single runs lie.
            let (mean, deviation) =
                simulated_busy_period(backlog, arrivals * f64::from(streams), f64::from(capacity));
            assert!(
                (mean - fluid).abs() < 4.0 * deviation / 10.0 + 1.0,
                "{mean} against {fluid}"
            );
            // Half way down the queue is half as long.
            let half = opened + at.since(opened) / 2;
            let l = mail.total(tr, half, |_, _| true);
            assert!(
                (l.held as f64 - backlog / 2.0).abs() <= f64::from(streams) * 2.0,
                "{l:?}"
            );
            mail.apply(tr, at, gateway, due);
            let l = mail.total(tr, at, |_, _| true);
            assert_eq!((l.held, l.delivered), (0, l.produced));
            // Little's law for the triangle: up while held, down while it drains.
            let triangle = backlog / 2.0 * (10.0 * 3600.0 + fluid);
            assert!(
                (l.message_seconds as f64 - triangle).abs() < triangle * 1e-3 + 4000.0,
                "{l:?} {triangle}"
            );
            assert!(mail.next(tr, gateway).is_none());
        }
    }
}

/// Mean and deviation of the time to empty a queue with Poisson arrivals and constant service, over 100 runs.
fn simulated_busy_period(backlog: f64, arrivals: f64, capacity: f64) -> (f64, f64) {
    use rand_pcg::rand_core::Rng;
    let mut rng = rand_pcg::Pcg64Mcg::new(0xfeed_beef);
    let mut uniform = move || (rng.next_u64() >> 11) as f64 / (1u64 << 53) as f64;
    let runs: Vec<f64> = (0..100)
        .map(|_| {
            let (service, mean_gap) = (3600.0 / capacity, 3600.0 / arrivals);
            let (mut queue, mut t, mut next) = (backlog, 0.0, 0.0);
            next += -(1.0 - uniform()).ln() * mean_gap;
            while queue >= 1.0 {
                t += service;
                queue -= 1.0;
                while next <= t {
                    queue += 1.0;
                    next += -(1.0 - uniform()).ln() * mean_gap;
                }
            }
            t
        })
        .collect();
    let mean = runs.iter().sum::<f64>() / 100.0;
    let variance = runs.iter().map(|r| (r - mean) * (r - mean)).sum::<f64>() / 99.0;
    (mean, variance.sqrt())
}

#[test]
fn a_drain_slower_than_what_arrives_is_never_over() {
    let (volumes, days) = (Constant(100_000), Even);
    let tr = Traffic {
        volumes: &volumes,
        days: &days,
    };
    let mut mail = Mail::new(Patience::default());
    let gateway = mail.add_place(1_000_000);
    let s = mail.add_stream(inbound(Hours::Always), gateway, Time(0));
    mail.cut(tr, Time(0), s, Path::Held);
    mail.open(tr, Time(HOUR), s, 2_000);
    mail.drain(tr, Time(HOUR), gateway, 2_000, false);
    assert!(mail.next(tr, gateway).is_none());
    let l = mail.ledger(tr, Time(11 * HOUR), s);
    assert!(l.held.abs_diff(2_200 + 10 * 200) <= 1, "{l:?}");
}

#[test]
fn a_gateway_holds_until_its_disk_is_full_and_then_refuses() {
    let (volumes, days) = (Varied(20_000), Plain);
    let tr = Traffic {
        volumes: &volumes,
        days: &days,
    };
    let mut mail = Mail::new(Patience::default());
    let gateway = mail.add_place(30_000);
    for _ in 0..2 {
        let s = mail.add_stream(inbound(Hours::Office), gateway, Time(0));
        mail.cut(tr, Time(0), s, Path::Held);
    }
    let (full, due) = mail.next(tr, gateway).unwrap();
    assert_eq!(due, Due::Full);
    let held = |mail: &Mail, t| mail.total(tr, t, |_, _| true).held;
    assert!(
        held(&mail, full) <= 30_000 && held(&mail, full + 2) > 30_000 - 8,
        "{}",
        held(&mail, full)
    );
    mail.apply(tr, full, gateway, due);
    assert!(mail.streams().all(|s| mail.path(s) == Path::Refused));
    let later = full + 6 * DAY as u32;
    let l = mail.total(tr, later, |_, _| true);
    assert_eq!(l.held, held(&mail, full));
    assert!(l.at_senders > 0 && l.returned > 0 && l.lost == 0);
    // It cannot take back what senders keep while there is no room.
    assert_eq!(
        mail.cut(tr, later, StreamIndex(0), Path::Held),
        Path::Refused
    );
}

#[test]
fn what_is_rescanned_brings_no_hostile_mail_into_mailboxes() {
    for rescan in [true, false] {
        let (volumes, days) = (Varied(5_000), Plain);
        let tr = Traffic {
            volumes: &volumes,
            days: &days,
        };
        let mut mail = Mail::new(Patience::default());
        let gateway = mail.add_place(1_000_000);
        let s = mail.add_stream(inbound(Hours::Always), gateway, Time(0));
        assert!(
            !mail.add_hostile(tr, Time(10), s, 5),
            "the filter sees what flows"
        );
        mail.cut(tr, Time(100), s, Path::Held);
        assert!(mail.add_hostile(tr, Time(HOUR), s, 40));
        let opened = Time(2 * DAY);
        mail.open(tr, opened, s, 1_000);
        assert_eq!(mail.ledger(tr, opened, s).hostile_waiting, 40);
        mail.drain(tr, opened, gateway, 1_000, rescan);
        let (at, due) = mail.next(tr, gateway).unwrap();
        let half = mail.ledger(tr, opened + at.since(opened) / 2, s);
        assert!(
            half.hostile_waiting > 0 && half.hostile_waiting < 40,
            "{half:?}"
        );
        mail.settle_for_tests(tr, opened + at.since(opened) / 3, gateway);
        let (again, due_again) = mail.next(tr, gateway).unwrap();
        assert!(
            due_again == due && again.0.abs_diff(at.0) <= 4,
            "looking moves the end: {again} {at}"
        );
        mail.apply(tr, again, gateway, due);
        let l = mail.ledger(tr, again, s);
        let expected = if rescan { (0, 0, 40) } else { (0, 40, 0) };
        assert_eq!(
            (l.hostile_waiting, l.hostile_delivered, l.hostile_stopped),
            expected
        );
    }
}

#[test]
fn a_cut_off_department_moves_a_share_of_its_mail_outside() {
    let (volumes, days) = (Varied(5_000), Plain);
    let tr = Traffic {
        volumes: &volumes,
        days: &days,
    };
    let mut mail = Mail::new(Patience::default());
    let server = mail.add_place(0);
    let s = mail.add_stream(
        Stream {
            direction: Direction::Internal,
            hours: Hours::Always,
        },
        server,
        Time(0),
    );
    mail.set_outside(tr, Time(0), s, 250_000);
    assert_eq!(
        mail.ledger(tr, Time(DAY), s).moved_outside,
        0,
        "as long as mail flows nobody moves"
    );
    mail.cut(tr, Time(DAY), s, Path::Waiting);
    let before = mail.ledger(tr, Time(DAY), s);
    let l = mail.ledger(tr, Time(3 * DAY), s);
    let gross = l.produced + l.moved_outside - before.produced;
    assert_eq!(l.moved_outside, gross / 4);
    assert!(l.balances());
}

#[test]
fn over_a_change_of_the_clock_production_still_adds_up() {
    // The nights of 29 March (23 hours) and 25 October 2026 (25 hours) in Paris.
    for start in ["2026-03-28 12:00", "2026-10-24 12:00"] {
        let days = crate::simulation::calendar::Calendar::new(start, "Europe/Paris").unwrap();
        let volumes = Varied(30_000);
        let tr = Traffic {
            volumes: &volumes,
            days: &days,
        };
        let whole = tr.produced(0, Hours::Always, Time(0), Time(3 * DAY));
        let hours =
            (0..72).map(|h| tr.produced(0, Hours::Always, Time(h * HOUR), Time((h + 1) * HOUR)));
        assert_eq!(hours.sum::<u64>(), whole);
        assert!(whole > 30_000);
    }
}
