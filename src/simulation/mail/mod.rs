//! Mail flow: how many messages are written, delivered, waiting, returned and lost, at any second, without polling.
//!
//! Everything is computed from cumulative functions when somebody asks or something changes; nothing happens in between.
//! This room knows exercise time and the hours of departments. It knows no nodes, no ECS, no chance (daily volumes come
//! from outside through [`Volumes`]) and no calendar of its own ([`Days`]).
//!
//! Main types: [`Mail`] (all streams of a ministry and the places where they wait), [`Stream`] (what is written),
//! [`Path`] (what happens to it on its way), [`Ledger`] (the account: produced = delivered + waiting + returned + lost).

mod account;
mod flow;
mod place;
mod stream;
#[cfg(test)]
mod tests;

pub use account::{Ledger, Path, Patience};
pub use flow::{Due, Mail, StreamIndex};
pub use place::PlaceIndex;
pub use stream::{Days, Direction, Stream, Traffic, Volumes};
