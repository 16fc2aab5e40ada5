//! The ministry as a picture: where each thing stands, how it is drawn, what the pointer is on.
//!
//! It draws what it is given ([`Face`] for each thing) and knows neither truth nor belief apart from that. Main types:
//! [`Chart`] (places and lines, made once for a scenario), [`Canvas`] (what is seen of it), [`Face`].

mod chart;
mod draw;
mod layout;
mod names;

pub use chart::{Chart, Layer, Thing, sign};
pub use draw::{Canvas, Face, Gesture, Standing, thumbnail};
pub use layout::places;
