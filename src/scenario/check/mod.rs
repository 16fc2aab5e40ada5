//! Checks over the values of a scenario. It knows values and places, never text.

pub mod problem;
