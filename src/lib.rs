//! Cellule: a tabletop exercise simulator.

pub mod scenario;
pub mod simulation;
