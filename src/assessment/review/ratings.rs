//! Ratings of objectives: proposed from their critical tasks, decided by the evaluator. Both are kept; the evaluator's word
//! stands.
//!
//! P, S, M and U are those of HSEEP: performed without challenges, with some, with major ones, unable to be performed.

use crate::exercise::command::{Note, Rating};
use crate::exercise::event::Event;
use crate::exercise::past::Past;
use crate::exercise::plan::TaskIx;
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::time::Time;

/// A critical task, as it was performed.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskReview {
    /// Which, over all objectives.
    pub task: TaskIx,
    /// When it was performed, with the place of the event.
    pub done: Option<(Time, usize)>,
    /// By when it had to be.
    pub due: Option<Time>,
    /// Whether the scenario says what shows that it was done; an evaluator decides where not.
    pub measured: bool,
    /// Observations on it: places among the notes.
    pub observed: Vec<usize>,
    /// The rating that follows; none where nothing lets one say.
    pub rating: Option<Rating>,
}

/// An objective, as it was reached.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectiveReview {
    /// Its place in the scenario.
    pub objective: usize,
    /// Its critical tasks.
    pub tasks: Vec<TaskReview>,
    /// What its tasks propose; none where none of them could be judged.
    pub proposed: Option<Rating>,
    /// What the evaluator decided: the place among the notes. The last one stands.
    pub decided: Option<(Rating, usize)>,
}

impl ObjectiveReview {
    /// The rating that stands: the evaluator's, otherwise the proposed one.
    pub fn rating(&self) -> Option<Rating> {
        self.decided.map(|(r, _)| r).or(self.proposed)
    }
}

/// A task is without challenges when it was performed in time, with some when late by no more than it was given, with major
/// ones when later, and not performed when it was not. An evaluator's rating of the task, the last one, stands above that.
fn rate(done: Option<Time>, due: Option<Time>, measured: bool, over: bool) -> Option<Rating> {
    if !measured {
        return None;
    }
    match (done, due) {
        (Some(_), None) => Some(Rating::P),
        (Some(done), Some(due)) if done <= due => Some(Rating::P),
        (Some(done), Some(due)) => {
            let given = due.since(Time::START);
            Some(match done.since(due) <= given {
                true => Rating::S,
                false => Rating::M,
            })
        }
        (None, _) => over.then_some(Rating::U),
    }
}

/// An objective follows its tasks: all without challenges P, none performed U; a task with major challenges or not performed
/// M; otherwise S.
pub fn propose(tasks: &[Option<Rating>]) -> Option<Rating> {
    let known: Vec<Rating> = tasks.iter().flatten().copied().collect();
    if known.is_empty() {
        None
    } else if known.iter().all(|r| *r == Rating::P) {
        Some(Rating::P)
    } else if known.iter().all(|r| *r == Rating::U) {
        Some(Rating::U)
    } else if known.iter().any(|r| matches!(r, Rating::M | Rating::U)) {
        Some(Rating::M)
    } else {
        Some(Rating::S)
    }
}

/// Every objective of the scenario, in order.
pub fn objectives(past: &Past) -> Vec<ObjectiveReview> {
    let plan = &past.plan;
    let mut done: Vec<Option<(Time, usize)>> = vec![None; plan.tasks.len()];
    for (place, (at, event)) in past.events.iter().enumerate() {
        if let Event::TaskDone { task } = event {
            done[task.place()].get_or_insert((*at, place));
        }
    }
    let mut number = 0;
    let objectives = plan.scenario.objectives.iter().enumerate();
    objectives
        .map(|(objective, o)| {
            let tasks: Vec<TaskReview> = o
                .tasks
                .iter()
                .map(|t| {
                    let task = TaskIx::from_place(number);
                    number += 1;
                    let observed: Vec<usize> = (0..past.notes.len())
                        .filter(|&n| {
                            let noted = &past.notes[n];
                            !noted.withdrawn
                                && matches!(&noted.note, Note::Observation { task: Some(of), .. } if *of == t.id)
                        })
                        .collect();
                    let judged = observed.iter().rev().find_map(|&n| match &past.notes[n].note {
                        Note::Observation { rating, .. } => *rating,
                        Note::Rated { .. }
                        | Note::Bookmark { .. }
                        | Note::HotWash { .. }
                        | Note::ReportEdit { .. }
                        | Note::Refused { .. } => None,
                    });
                    let due = t.by.map(|m| plan.moment(m));
                    let measured = t.done_when.is_some();
                    let at = done[task.place()];
                    TaskReview {
                        task,
                        done: at,
                        due,
                        measured,
                        observed,
                        rating: judged
                            .or_else(|| rate(at.map(|d| d.0), due, measured, past.is_over())),
                    }
                })
                .collect();
            let ratings: Vec<Option<Rating>> = tasks.iter().map(|t| t.rating).collect();
            let decided = (0..past.notes.len()).rev().find_map(|n| match &past.notes[n].note {
                Note::Rated {
                    objective, rating, ..
                } if *objective == o.id => Some((*rating, n)),
                Note::Rated { .. }
                | Note::Observation { .. }
                | Note::Bookmark { .. }
                | Note::HotWash { .. }
                | Note::ReportEdit { .. }
                | Note::Refused { .. } => None,
            });
            ObjectiveReview {
                objective,
                proposed: propose(&ratings),
                tasks,
                decided,
            }
        })
        .collect()
}
