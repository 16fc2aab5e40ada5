//! What leaves the house after an exercise: the after-action report, its charts, and the exports for other tools.
//!
//! This floor reads an exercise that was played, its measures and words, and makes documents and files of them. It knows no
//! screen, decides nothing and simulates nothing.

pub mod charts;
pub mod drawings;
