//! What leaves the house: printed kits before an exercise; after it the report, its charts, and the exports for other tools.
//!
//! This floor reads an exercise that was played, its measures and words, and makes documents and files of them. It knows no
//! screen, decides nothing and simulates nothing.
//!
//! `kit` makes the papers of a scenario, `draft` the report of a review, a `document`; `document` has the forms in which it can be written.

pub mod charts;
pub mod document;
pub mod draft;
pub mod drawings;
pub mod export;
pub mod handbook;
pub mod kit;
mod remembered;

use crate::exercise::past::Past;
use crate::scenario::model::Language;

/// What the people who played called their exercise; nothing where it only bears the title of its scenario.
pub fn team(past: &Past) -> Option<&str> {
    let title = past.title.trim();
    let scenario = &past.plan.scenario.title;
    let plain = title.is_empty() || Language::ALL.iter().any(|l| scenario.get(*l) == title);
    (!plain).then_some(title)
}
