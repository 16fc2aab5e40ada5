//! Looking back: what a file tells of an exercise that was played, and what it amounts to.

#[path = "../common/mod.rs"]
#[allow(dead_code, reason = "each test binary uses its part")]
mod common;

#[path = "../common/theft.rs"]
mod stolen;

mod measures;
mod past;
mod ratings;
mod rewind;
mod turns;
