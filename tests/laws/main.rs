//! The laws of the house, each in a file of its own, as tests that can fail.
//!
//! Law 7, the round trip of scenarios, is tested where the texts are read: `src/scenario/syntax/tests/saving.rs` and
//! `src/scenario/load/tests.rs`.

#[path = "../common/mod.rs"]
mod common;
mod law_1_determinism;
mod law_2_locality;
mod law_2_splits;
mod law_3_non_interference;
mod law_4_conservation;
mod law_5_refusal;
mod law_6_prefixes;
mod law_8_lanes;
mod law_9_snapshots;
mod wishes;

use cellule::exercise::plan::Plan;
use proptest::test_runner::Config;
use std::sync::{Arc, OnceLock};

/// The ministries on which every law is tried.
fn ministry(which: u8) -> Arc<Plan> {
    static PLANS: OnceLock<[Arc<Plan>; 2]> = OnceLock::new();
    let plans = PLANS.get_or_init(|| {
        [
            common::compiled(common::flagship()),
            common::compiled(common::generated()),
        ]
    });
    Arc::clone(&plans[which as usize % 2])
}

/// So many cases; failures are read from the output, not from files beside the sources.
fn cases(n: u32) -> Config {
    Config {
        cases: n,
        failure_persistence: None,
        // The same cases every time: a law that holds today is the law that is checked tomorrow.
        rng_seed: proptest::test_runner::RngSeed::Fixed(1),
        max_shrink_iters: 200,
        ..Config::default()
    }
}
