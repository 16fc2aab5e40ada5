//! Charts of an exercise as SVG: for the report, for pages and as files.
//!
//! From plain values to a text; the same values give the same bytes. Five kinds: [`curves()`] over time, [`bars()`] around zero,
//! a [`strip()`] of rows over time, [`places()`] among scripted teams, a
//! [`board()`] for the wall. Series and marks are apart without colours, names
//! stand beside what they name, texts of people cannot leave their element. It knows no exercise and no file.
//!
//! The SVG is written by hand rather than with a plotting library: direct labels, hatches, joined numbers and nights over a
//! civil calendar are most of each chart, and a library would have drawn the lines between them alone.

mod axis;
mod bars;
mod board;
mod curves;
mod letters;
mod look;
mod place;
mod strip;
mod svg;
#[cfg(test)]
mod tests;

pub use axis::{When, runs};
pub use bars::{Bar, Bars, Reach, bars};
pub use board::{Board, Card, Column, Named, Paper, Question, Waiting, board};
pub use curves::{Curves, Series, curves};
pub use look::Tone;
pub use place::{Panel, Places, Spread, places};
pub use strip::{Fill, Lane, Mark, Point, Row, Sample, Stretch, Strip, strip};

/// How wide every chart but the board is, in its own units; a document scales it.
pub const WIDTH: f64 = 640.0;
