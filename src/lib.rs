//! Cellule: a tabletop exercise simulator.

pub mod scenario;
