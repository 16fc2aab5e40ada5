//! Chance: every draw is keyed by what it is about, never by when in the program it happens.
//!
//! A key names the purpose, up to three stable ids and a natural index; it is mixed with the seed into the state of a
//! portable generator. The source is (seed, split time, second seed): what is revealed before the split comes from the
//! first seed, what is revealed from the split on from the second. Only integers and exact arithmetic: the same on
//! every machine.

use super::time::Time;
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;
use serde::{Deserialize, Serialize};

/// The stable hash of a textual id.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
pub struct IdHash(pub u64);

impl IdHash {
    /// Nobody and nothing.
    pub const NONE: IdHash = IdHash(0);

    /// The hash of an id.
    pub fn of(id: &str) -> IdHash {
        let bytes = blake3::hash(id.as_bytes());
        let mut first = [0u8; 8];
        first.copy_from_slice(&bytes.as_bytes()[..8]);
        IdHash(u64::from_le_bytes(first))
    }
}

/// What a draw is for. The numbers are part of the rules: never reuse one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Purpose {
    /// How long an attempt of the attacker takes.
    AttemptDuration = 1,
    /// Whether it succeeds.
    AttemptSuccess = 2,
    /// The attacker's pause before the next move.
    AttackerPause = 3,
    /// Whether a trace is recorded.
    Trace = 4,
    /// Whether a record raises an alert.
    TraceAlert = 5,
    /// How late the alert is.
    AlertDelay = 6,
    /// When the next false alarm comes.
    FalseAlarm = 7,
    /// Whether a false alarm is one of those that only heightened monitoring shows.
    FalseAlarmKind = 8,
    /// How long an analyst looks at an alert.
    TriageDuration = 9,
    /// What the analyst makes of it.
    TriageVerdict = 10,
    /// How long an order takes.
    OrderDuration = 11,
    /// Whether it has its effect.
    OrderSuccess = 12,
    /// Whether the attacker notices it.
    OrderNoticed = 13,
    /// Whether a search finds what is there.
    SearchHit = 14,
    /// Whether a search finds what is not there.
    SearchFalse = 15,
    /// How long an outsider takes.
    Authority = 16,
    /// Whether the attacker reacts.
    Reaction = 17,
    /// How long the attacker lies still.
    Quiet = 18,
    /// Mail of a department on a day.
    MailVolume = 19,
    /// Whether the help desk is deceived.
    Deceived = 20,
    /// When the attacker notices a loss.
    NoticesLoss = 21,
    /// How long new infrastructure takes.
    NewInfrastructure = 22,
    /// Whether a trace is removed.
    CoverTracks = 23,
    /// Calls that a day without something brings.
    Calls = 24,
    /// Whether discontent leaks.
    Leak = 25,
    /// Spread along an edge.
    Spread = 26,
    /// A pause between rounds of a stage.
    RoundPause = 27,
    /// A value of an estimate in a sweep.
    Estimate = 28,
    /// What is under way at a split.
    Anew = 29,
    /// Resamples of what was measured: never a draw of the world.
    Bootstrap = 30,
}

/// What a draw is about.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// What for.
    pub purpose: Purpose,
    /// Who.
    pub actor: IdHash,
    /// What.
    pub action: IdHash,
    /// To whom.
    pub target: IdHash,
    /// Which slot or attempt.
    pub index: u64,
}

impl Key {
    /// A draw about one subject.
    pub fn of(purpose: Purpose, actor: IdHash, index: u64) -> Key {
        Key {
            purpose,
            actor,
            action: IdHash::NONE,
            target: IdHash::NONE,
            index,
        }
    }
}

/// Where chance comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The seed of the exercise.
    pub seed: u64,
    /// From this moment on, another seed.
    pub split: Option<(Time, u64)>,
}

/// A generator for one key.
#[derive(Debug, Clone)]
pub struct Roll(Pcg64Mcg);

/// One million: shares and chances are counted in millionths.
pub const MILLION: u32 = 1_000_000;

/// The finaliser of SplitMix64 (public domain constants by S. Vigna): spreads every bit over all others.
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl Source {
    /// One seed for the whole exercise.
    pub fn new(seed: u64) -> Source {
        Source { seed, split: None }
    }

    /// The generator for a draw that is revealed at `now`.
    pub fn roll(&self, now: Time, key: Key) -> Roll {
        let seed = match self.split {
            Some((from, second)) if now >= from => second,
            _ => self.seed,
        };
        let mut h = mix(seed
            .wrapping_add(STEP)
            .wrapping_add(u64::from(key.purpose as u8) << 56));
        for part in [key.actor.0, key.action.0, key.target.0, key.index] {
            h = mix(h.wrapping_add(STEP) ^ part.wrapping_mul(0xd6e8_feb8_6659_fd93));
        }
        let low = mix(h ^ STEP);
        Roll(Pcg64Mcg::new((u128::from(h) << 64) | u128::from(low)))
    }
}

impl Roll {
    /// A whole number below `n`; 0 where `n` is 0.
    pub fn below(&mut self, n: u32) -> u32 {
        ((u128::from(self.0.next_u64()) * u128::from(n)) >> 64) as u32
    }

    /// True in so many millionths of all cases.
    pub fn chance(&mut self, millionths: u32) -> bool {
        self.below(MILLION) < millionths
    }

    /// A length that is `typical` in the middle and varies around it by a fixed, right-skewed shape: between 0.5 and 2.5
    /// times, half of all draws below the typical one.
    pub fn around(&mut self, typical: u32) -> u32 {
        Roll::length(typical, self.below(Roll::LENGTHS))
    }

    /// A length like those of [`Roll::around`], given that it is longer than `elapsed`; where none is, one unit more.
    pub fn around_beyond(&mut self, typical: u32, elapsed: u32) -> u32 {
        // Lengths grow with their number: those that are long enough are the last ones.
        let (mut first, mut end) = (0, Roll::LENGTHS);
        while first < end {
            let middle = (first + end) / 2;
            if Roll::length(typical, middle) > elapsed {
                end = middle;
            } else {
                first = middle + 1;
            }
        }
        if first == Roll::LENGTHS {
            return elapsed.saturating_add(1);
        }
        Roll::length(typical, first + self.below(Roll::LENGTHS - first))
    }

    /// How many equally likely lengths there are.
    const LENGTHS: u32 = 32 * 1024;

    /// The length of this number, from the shortest to the longest.
    fn length(typical: u32, u: u32) -> u32 {
        // Quantiles of a log-normal shape with sigma 0.4 at 1/32, 2/32, …, cut at both ends, in thousandths.
        const SHAPE: [u32; 33] = [
            400, 475, 541, 591, 631, 667, 700, 730, 764, 791, 818, 845, 872, 900, 935, 967, 1000,
            1033, 1069, 1111, 1146, 1183, 1222, 1264, 1310, 1369, 1428, 1499, 1584, 1693, 1849,
            2105, 2500,
        ];
        let (cell, part) = ((u / 1024) as usize, u % 1024);
        let factor = SHAPE[cell] * (1024 - part) + SHAPE[cell + 1] * part;
        (u64::from(typical) * u64::from(factor) / (1000 * 1024)).min(u64::from(u32::MAX)) as u32
    }

    /// A waiting time with this mean until the next of events that come independently (exponential), in whole units.
    pub fn gap(&mut self, mean: u32) -> u32 {
        let u = (self.0.next_u64() >> 12) + 1; // 1 ..= 2^52
        let unit = u as f64 / (1u64 << 52) as f64; // exact: (0, 1]
        (f64::from(mean) * -natural_log(unit)).min(f64::from(u32::MAX)) as u32
    }
}

/// The natural logarithm of a number in (0, 1], by addition, multiplication and division alone, which are exact to the
/// bit on every platform (the library's own logarithm is not). Relative error below 1e-12.
fn natural_log(x: f64) -> f64 {
    let bits = x.to_bits();
    let exponent = ((bits >> 52) & 0x7ff) as i32 - 1023;
    let mantissa = f64::from_bits((bits & ((1u64 << 52) - 1)) | (1023u64 << 52)); // [1, 2)
    // ln m = 2 artanh((m-1)/(m+1)), the argument is below 1/3.
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let s2 = s * s;
    let mut term = s;
    let mut sum = 0.0;
    let mut odd = 1.0;
    for _ in 0..14 {
        sum += term / odd;
        term *= s2;
        odd += 2.0;
    }
    2.0 * sum + f64::from(exponent) * std::f64::consts::LN_2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roll(seed: u64, index: u64) -> Roll {
        Source::new(seed).roll(Time(0), Key::of(Purpose::Trace, IdHash::of("a"), index))
    }

    #[test]
    fn draws_never_change_between_versions() {
        let mut r = roll(1, 0);
        assert_eq!(
            [r.below(1000), r.below(1000), r.below(1000)],
            [845, 430, 791]
        );
        assert_eq!(IdHash::of("ministry").0, IdHash::of("ministry").0);
    }

    #[test]
    fn neighbouring_keys_are_independent() {
        // Correlation of the first draw of neighbouring indexes, over 20,000 pairs: |r| below 4/sqrt(n).
        let n = 20_000u64;
        let draws: Vec<f64> = (0..=n)
            .map(|i| f64::from(roll(7, i).below(1 << 30)) / f64::from(1u32 << 30))
            .collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        let (mut cov, mut var) = (0.0, 0.0);
        for w in draws.windows(2) {
            cov += (w[0] - mean) * (w[1] - mean);
            var += (w[0] - mean) * (w[0] - mean);
        }
        assert!((cov / var).abs() < 4.0 / (n as f64).sqrt(), "{}", cov / var);
        assert!(
            (mean - 0.5).abs() < 4.0 * 0.2887 / (n as f64).sqrt(),
            "{mean}"
        );
    }

    #[test]
    fn draws_are_uniform_over_keys() {
        let mut cells = [0u32; 64];
        for seed in 0..100 {
            for i in 0..640 {
                cells[roll(seed, i).below(64) as usize] += 1;
            }
        }
        let expected = 1000.0;
        let chi2: f64 = cells
            .iter()
            .map(|&c| (f64::from(c) - expected).powi(2) / expected)
            .sum();
        // 63 degrees of freedom: 99.99 % of all samples lie below 111.
        assert!(chi2 < 111.0, "{chi2}");
    }

    #[test]
    fn chances_hold() {
        let hits = (0..100_000).filter(|&i| roll(3, i).chance(300_000)).count() as f64;
        assert!(
            (hits - 30_000.0).abs() < 5.0 * (100_000.0f64 * 0.3 * 0.7).sqrt(),
            "{hits}"
        );
    }

    #[test]
    fn half_of_all_lengths_are_below_the_typical_one() {
        let below = (0..50_000)
            .filter(|&i| roll(4, i).around(3600) < 3600)
            .count() as f64;
        assert!((below - 25_000.0).abs() < 5.0 * 112.0, "{below}");
        assert!((0..5000).all(|i| (1440..=9000).contains(&roll(5, i).around(3600))));
    }

    #[test]
    fn what_has_taken_some_time_already_lasts_like_those_that_last_longer() {
        for elapsed in [0, 1000, 3000, 3600, 5000, 8000] {
            let longer: Vec<u32> = (0..60_000)
                .map(|i| roll(8, i).around(3600))
                .filter(|&d| d > elapsed)
                .collect();
            let given: Vec<u32> = (0..20_000)
                .map(|i| roll(9, i).around_beyond(3600, elapsed))
                .collect();
            assert!(given.iter().all(|&d| d > elapsed));
            // Shares below some quantiles of the one agree with those of the other: 5 standard errors of both.
            let below = |all: &[u32], d: u32| {
                all.iter().filter(|&&x| x <= d).count() as f64 / all.len() as f64
            };
            let mut sorted = longer.clone();
            sorted.sort_unstable();
            for q in [10, 25, 50, 75, 90] {
                let d = sorted[sorted.len() * q / 100];
                let error = 0.5 / (longer.len() as f64).sqrt() + 0.5 / (given.len() as f64).sqrt();
                let (a, b) = (below(&longer, d), below(&given, d));
                assert!((a - b).abs() < 5.0 * error, "{elapsed} {q}: {a} {b}");
            }
        }
        assert_eq!(roll(10, 0).around_beyond(3600, 20_000), 20_001);
    }

    #[test]
    fn gaps_have_their_mean_and_the_logarithm_is_right() {
        let mean = (0..100_000)
            .map(|i| f64::from(roll(6, i).gap(10_000)))
            .sum::<f64>()
            / 100_000.0;
        assert!((mean - 10_000.0).abs() < 5.0 * 10_000.0 / 316.0, "{mean}");
        for i in 1..1000 {
            let x = f64::from(i) / 1000.0;
            assert!((natural_log(x) - x.ln()).abs() < 1e-11);
        }
    }

    #[test]
    fn the_second_seed_begins_at_the_split() {
        let split = Source {
            seed: 1,
            split: Some((Time(100), 2)),
        };
        let key = Key::of(Purpose::Trace, IdHash::of("a"), 0);
        let draw = |s: Source, t| s.roll(Time(t), key).below(u32::MAX);
        assert_eq!(draw(split, 99), draw(Source::new(1), 99));
        assert_eq!(draw(split, 100), draw(Source::new(2), 100));
    }
}
