//! The attacker: a plan with goals, the footholds it can use, what it gains, and how it reacts to what it sees itself.

mod gains;
mod plan;
mod reach;
mod reactions;
