//! What every export reads: the review, its words, what its numbers stand for, its times.

use super::moments::Moments;
use super::table::{Cell, Column, Table};
use crate::assessment::review::Review;
use crate::exercise::past::{Given, Past};
use crate::exercise::plan::Plan;
use crate::report::remembered::Remembered;
use crate::simulation::time::Time;
use crate::wording::names::Names;
use crate::wording::{Wording, journal};

/// A review on its way out.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub review: &'a Review,
    pub past: &'a Past,
    pub plan: &'a Plan,
    pub names: Names<'a>,
    pub w: Wording,
    pub memory: Remembered<'a>,
    pub moments: Moments,
}

impl<'a> Source<'a> {
    pub fn new(review: &'a Review, w: Wording) -> Source<'a> {
        let plan: &Plan = &review.past.plan;
        Source {
            review,
            past: &review.past,
            plan,
            names: Names::new(plan, w.language()),
            w,
            memory: Remembered::of(&review.past),
            moments: Moments::of(&plan.scenario),
        }
    }

    /// What a command says, in a sentence.
    pub fn sentence(&self, given: &Given) -> String {
        journal::sentence_with(&given.command, self.plan, &self.names, &self.memory, self.w)
    }

    /// Who gave it.
    pub fn who(&self, given: &Given) -> String {
        journal::who(&given.command.by, self.plan, &self.names, self.w)
    }

    /// A moment as a cell.
    pub fn moment(&self, at: Time) -> Cell {
        Cell::Moment(self.moments.civil(at))
    }

    /// A moment as a cell, where there is one.
    pub fn moment_if(&self, at: Option<Time>) -> Cell {
        at.map_or(Cell::Empty, |t| self.moment(t))
    }

    /// An empty table: its name, and its columns with their widths. Titles are words of the area `export`.
    pub fn table(&self, name: &'static str, key: &str, columns: &[(&'static str, f64)]) -> Table {
        Table {
            name,
            title: self.w.get(key),
            columns: columns
                .iter()
                .map(|&(key, width)| Column {
                    key,
                    title: self.w.get(&format!("export-column-{key}")),
                    width,
                })
                .collect(),
            rows: Vec::new(),
        }
    }
}
