//! The defenders: people in shifts, orders that travel, wait and are carried out, and what they do.

mod effects;
mod orders;
mod search;
mod staff;

pub use orders::NewOrder;
