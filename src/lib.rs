//! Cellule: a tabletop exercise simulator.

pub mod assessment;
pub mod cli;
pub mod exercise;
pub mod scenario;
pub mod simulation;
pub mod wording;
