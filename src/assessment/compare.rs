//! Several exercises of one scenario side by side: other teams, or one team over time. Measures, when decisions were taken, ratings,
//! curves.
//!
//! Parts of the scenario are found by their ids, so two versions of it can be compared as far as they agree. What is best or worst
//! is said only where the difference matters to anybody.

use super::measures::Measure;
use super::review::{Curve, Quantity, Review};
use super::sweep;
use crate::exercise::command::Rating;
use crate::exercise::event::Event;
use crate::exercise::past::Past;
use crate::scenario::model::{DecisionPoint, DecisionPointId, ObjectiveId, ScenarioId};
use crate::simulation::time::Time;

/// Why exercises cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompareError {
    /// There are fewer than two.
    #[error("a comparison needs two exercises")]
    TooFew,
    /// One is of another scenario than the first.
    #[error("exercise {place} is of scenario {other}, the first one of {first}")]
    OtherScenario {
        /// Its place, from 0.
        place: usize,
        /// The scenario of the first.
        first: ScenarioId,
        /// Its own.
        other: ScenarioId,
    },
}

/// How a decision point went in one exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// When the question was put.
    pub put: Option<Time>,
    /// When it was first answered: by a decision that says so, or by an order that answers it.
    pub answered: Option<Time>,
}

/// A rating proposed and one decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rated {
    /// What critical tasks propose.
    pub proposed: Option<Rating>,
    /// What the evaluator decided.
    pub decided: Option<Rating>,
}

impl Rated {
    /// The rating that stands.
    pub fn stands(&self) -> Option<Rating> {
        self.decided.or(self.proposed)
    }
}

/// Where a value stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nobody is better by what matters, and somebody is worse by it.
    Best,
    /// Nobody is worse by what matters, and somebody is better by it.
    Worst,
    /// In between, or the differences do not matter.
    Neither,
}

/// Exercises side by side.
#[derive(Debug)]
pub struct Comparison<'a> {
    /// The exercises, in the order given.
    pub exercises: &'a [Review],
    /// Whether all of them have the same version of the scenario.
    pub same_version: bool,
    /// Whether all of them were played under the same rules.
    pub same_rules: bool,
    /// For each decision point of the first exercise's scenario how it went in each.
    pub points: Vec<(DecisionPointId, Vec<Asked>)>,
    /// For each objective of the first exercise's scenario its ratings in each.
    pub objectives: Vec<(ObjectiveId, Vec<Rated>)>,
}

impl<'a> Comparison<'a> {
    /// Sets exercises side by side.
    ///
    /// # Errors
    /// When there are fewer than two, or not all are of one scenario.
    pub fn new(exercises: &'a [Review]) -> Result<Comparison<'a>, CompareError> {
        let [first, others @ ..] = exercises else {
            return Err(CompareError::TooFew);
        };
        if others.is_empty() {
            return Err(CompareError::TooFew);
        }
        let scenario = &first.past.plan.scenario;
        for (place, other) in (1..).zip(others) {
            let own = &other.past.plan.scenario.id;
            if *own != scenario.id {
                return Err(CompareError::OtherScenario {
                    place,
                    first: scenario.id.clone(),
                    other: own.clone(),
                });
            }
        }
        let points = scenario.decision_points.iter();
        let objectives = scenario.objectives.iter();
        Ok(Comparison {
            exercises,
            same_version: others.iter().all(|o| o.past.plan.scenario == *scenario),
            same_rules: others.iter().all(|o| o.past.rules == first.past.rules),
            points: points
                .map(|p| {
                    let each = exercises.iter().map(|r| asked(&r.past, &p.id));
                    (p.id.clone(), each.collect())
                })
                .collect(),
            objectives: objectives
                .map(|o| {
                    let each = exercises.iter().map(|r| rated(r, &o.id));
                    (o.id.clone(), each.collect())
                })
                .collect(),
        })
    }

    /// The values of a measure at ENDEX, one for each exercise.
    pub fn endex(&self, m: Measure) -> Vec<Option<f64>> {
        self.exercises.iter().map(|r| r.endex.get(m)).collect()
    }

    /// The values of a measure at D+30; nothing where not all exercises have some.
    pub fn later(&self, m: Measure) -> Option<Vec<Option<f64>>> {
        let each = self.exercises.iter();
        each.map(|r| r.later.as_ref().map(|l| l.get(m))).collect()
    }

    /// A curve of each exercise.
    pub fn curves(&self, quantity: Quantity) -> Vec<Option<&Curve>> {
        let of = |r: &'a Review| r.curves.iter().find(|c| c.quantity == quantity);
        self.exercises.iter().map(of).collect()
    }

    /// The last second that any of them reached.
    pub fn reached(&self) -> Time {
        let each = self.exercises.iter().map(|r| r.past.reached);
        each.max().unwrap_or(Time::START)
    }
}

/// Which values are best and worst.
pub fn marks(m: Measure, values: &[Option<f64>]) -> Vec<Mark> {
    let beats = |a: Option<f64>, b: Option<f64>| {
        let far = match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() >= m.matters(),
            // What was not reached or not declared is apart from every value.
            (None, _) | (_, None) => true,
        };
        far && sweep::compare(m, a, b) > 0
    };
    let any = |of: &dyn Fn(Option<f64>) -> bool| values.iter().any(|v| of(*v));
    values
        .iter()
        .map(|&v| {
            let beaten = any(&|other| beats(other, v));
            let beats_some = any(&|other| beats(v, other));
            match (beaten, beats_some) {
                (false, true) => Mark::Best,
                (true, false) => Mark::Worst,
                (true, true) | (false, false) => Mark::Neither,
            }
        })
        .collect()
}

fn asked(past: &Past, id: &DecisionPointId) -> Asked {
    let points = &past.plan.scenario.decision_points;
    let Some(place) = points.iter().position(|p| p.id == *id) else {
        return Asked::default();
    };
    let put = past.events.iter().find_map(|(at, e)| match e {
        Event::DecisionPoint { point } if usize::from(*point) == place => Some(*at),
        // No other event puts this question.
        _ => None,
    });
    let answers = |point: &DecisionPoint| {
        let mut given = past.commands.iter();
        given.find(|g| {
            let said = g.command.answers.as_ref() == Some(&point.id);
            let mut orders = g.command.deed.requests().iter();
            // An order given before the question was put answers another one.
            let does =
                put.is_some_and(|p| g.at >= p) && orders.any(|o| point.answers.contains(&o.action));
            said || does
        })
    };
    Asked {
        put,
        answered: answers(&points[place]).map(|g| g.at),
    }
}

fn rated(review: &Review, id: &ObjectiveId) -> Rated {
    let written = &review.past.plan.scenario.objectives;
    let mut all = review.objectives.iter();
    let of = all.find(|o| written.get(o.objective).is_some_and(|w| w.id == *id));
    of.map_or_else(Rated::default, |o| Rated {
        proposed: o.proposed,
        decided: o.decided.map(|(r, _)| r),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Mark::*;

    #[test]
    fn best_and_worst_are_marked_only_where_the_difference_matters() {
        // Half an hour matters.
        let m = Measure::TimeToDetect;
        assert_eq!(marks(m, &[Some(4.0), Some(4.2)]), [Neither, Neither]);
        assert_eq!(
            marks(m, &[Some(4.0), Some(4.2), Some(9.0)]),
            [Best, Best, Worst]
        );
        assert_eq!(
            marks(m, &[Some(4.0), Some(6.0), None, Some(9.0)]),
            [Best, Neither, Worst, Neither]
        );
        assert_eq!(marks(m, &[None, None]), [Neither, Neither]);
    }

    #[test]
    fn where_more_is_better_the_largest_is_best_and_what_was_not_declared_is_worst() {
        let m = Measure::ScopeRecall;
        assert_eq!(
            marks(m, &[Some(0.4), None, Some(0.8)]),
            [Neither, Worst, Best]
        );
    }
}
