//! A running exercise: commands in, events out; who knows what; the journal and the file that keeps it.
//!
//! This floor knows the scenario and the simulation, and nothing of measures, words or screens. Its main types:
//! [`plan::Plan`] (compiled, shared), [`Exercise`] (running), [`command::Command`], [`event::Event`],
//! [`picture::OperationalPicture`] and [`picture::GroundTruth`] (what is seen), [`session::Session`] (with its file),
//! [`replay::Replay`] (read to be played again), [`past::Past`] (read to be looked back at).

pub mod altered;
pub mod command;
pub mod condition;
mod deeds;
pub mod duties;
pub mod event;
pub mod file;
mod inject;
pub mod knowledge;
mod missing;
pub mod notebook;
pub mod past;
pub mod picture;
pub mod plan;
pub mod record;
mod refusal;
pub mod replay;
pub mod rewind;
mod run;
mod script;
pub mod session;

pub use inject::InjectState;
pub use refusal::Refusal;
pub use run::{Done, Exercise};
