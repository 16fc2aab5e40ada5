//! What an exercise was worth: measures from events, rollouts over many seeds, sweeps of playbooks.
//!
//! This floor reads events and journals of exercises; it never looks at screens and makes no sentences.

pub mod compare;
pub mod forecast;
pub mod measures;
pub mod review;
pub mod rollout;
pub mod sensitivity;
pub mod sweep;
pub mod tally;
pub mod trial;
pub mod worth;

pub use measures::{Measure, Measures};
pub use tally::Tally;
