//! A running exercise: commands in, events out, journal, clock, operational pictures.
//!
//! This floor knows the simulation and the scenario, never measures, words for people, or the screen.

pub mod file;
