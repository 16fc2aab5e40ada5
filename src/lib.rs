//! Cellule: a tabletop exercise simulator.

pub mod assessment;
pub mod cli;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod exercise;
pub mod report;
pub mod scenario;
pub mod simulation;
pub mod wording;
