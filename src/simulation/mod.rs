//! The ministry, the attacker and the response: an ECS world over a graph, driven by an agenda.

pub mod agenda;
pub mod blueprint;
pub mod calendar;
pub mod chance;
pub mod event;
pub mod time;
