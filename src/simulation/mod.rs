//! The ministry, the attacker and the response: an ECS world over a graph, driven by an agenda.
//!
//! This floor knows the scenario and nothing above it: no exercise, no players, no clock of the room, no files, no
//! threads. Its main type is [`Simulation`], one run of a [`blueprint::Blueprint`]; what happened comes out as
//! [`event::Event`]s with their [`time::Time`].

mod aftermath;
mod agenda;
mod attacker;
pub mod blueprint;
pub mod calendar;
pub mod chance;
mod columns;
mod continuity;
mod detection;
pub mod event;
mod help_desk;
pub mod intervene;
pub mod mail;
mod network;
mod post;
mod response;
mod split;
pub mod state;
pub mod time;
mod triage;
mod trust;
mod world;

pub use response::NewOrder;
pub use world::{Simulation, Snapshot};
