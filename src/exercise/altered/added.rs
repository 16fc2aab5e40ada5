//! A command that nobody gave: what would have been, had somebody given it.

use super::super::command::Command;
use super::super::run::Exercise;
use super::Course;
use super::score::{Score, learned_of};
use crate::simulation::blueprint::ix::NodeIx;
use crate::simulation::time::Time;

/// A command that was not given, at a moment, with what it would have rested on.
#[derive(Debug, Clone, PartialEq)]
pub struct Added {
    /// When it takes effect, after everything that was given at that second.
    pub at: Time,
    /// It.
    pub command: Command,
    /// The nodes of which the cell had learned something, so that it thought of the command.
    about: Vec<NodeIx>,
}

impl Added {
    /// A command where an exercise stands, because of these nodes. It rests on those of which the cell has learned something
    /// by then; of the others it needs nothing.
    pub fn because_of(exercise: &Exercise, command: Command, nodes: &[NodeIx]) -> Added {
        let learned = nodes.iter().filter(|n| learned_of(exercise, **n));
        Added {
            at: exercise.now(),
            command,
            about: learned.copied().collect(),
        }
    }
}

impl Course {
    /// Gives a command that was not given, by the same acceptance as any other. Where what it rests on is missing or it is
    /// refused, it falls: as the step after the last one.
    pub(super) fn give(&mut self, exercise: &mut Exercise, score: &Score, added: &Added) {
        let known = added.about.iter().all(|n| learned_of(exercise, *n));
        if !known || exercise.obey(&added.command).is_err() {
            self.fallen.push(score.steps.len());
        }
    }
}
