//! What a trainer writes: documents, their values, their diagnostics, their localised text.
//!
//! This floor knows nothing of the rules that play a scenario: no simulation, no exercise, no screen.
//! Main types: [`model::Scenario`] (the values), and later rooms for syntax, loading, checks and generation.

pub mod bundled;
pub mod check;
pub mod diagnostic;
pub mod documents;
pub mod dot;
pub mod edit;
pub mod generate;
pub mod import;
pub mod load;
pub mod model;
pub mod pack;
pub mod resolved;
mod store;
pub mod syntax;
pub mod titles;
pub mod unpack;
pub mod zipped;
