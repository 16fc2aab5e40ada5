//! The arms of a comparison: an exercise led to the branch once, and runs that go on from there, each in the same world.

use super::decisions::Decision;
use crate::assessment::rollout::{HORIZON_DAYS, Outcome};
use crate::assessment::tally::Tally;
use crate::exercise::Exercise;
use crate::exercise::altered::{Change, Course, Rest, Score};
use crate::exercise::plan::Plan;
use crate::simulation::blueprint::Values;
use crate::simulation::chance::Source;
use crate::simulation::time::Time;
use std::sync::Arc;

/// Runs under the same seeds, each with the steps that fell in it.
pub(super) type Runs = Arc<Vec<(Outcome, Vec<usize>)>>;

/// Two runs of one course of chance: as played, otherwise, and the steps that fell in the second one only.
pub(super) type Between = (Outcome, Outcome, Vec<usize>);

/// A worker's exercises: one that stands at the branch, one that goes on from it.
pub(super) struct Arms {
    source: Source,
    base: Exercise,
    tally: Tally,
    course: Course,
    arm: Exercise,
    /// Where the base stands: how many steps are behind it, and at which second.
    at: Option<(usize, Time)>,
    /// The arm as played from there, for the rest as it was, with the seeds that it ran under.
    played: Option<(Vec<u64>, Runs)>,
    /// The scenario's own numbers.
    own: Values,
}

impl Arms {
    pub(super) fn new(plan: &Arc<Plan>, seed: u64) -> Arms {
        let exercise = || {
            let mut e = Exercise::with_seed(Arc::clone(plan), seed, None);
            e.keep_journal(false);
            e
        };
        Arms {
            source: Source::new(seed),
            base: exercise(),
            tally: Tally::new(Arc::clone(plan)),
            course: Course::default(),
            arm: exercise(),
            at: None,
            played: None,
            own: Values::of(&plan.blueprint.params),
        }
    }

    /// Leads the base to a branch as it was played: what was given before it is behind it, at its very second what was given
    /// before the step `first`, and that second is finished. Says whether one of `steps` rests on something that is not known
    /// there.
    pub(super) fn branch_at(
        &mut self,
        score: &Score,
        first: usize,
        at: Time,
        steps: &[usize],
    ) -> bool {
        let before = score.steps[..first].partition_point(|s| s.at < at);
        let from = if score.steps[first].at == at {
            first
        } else {
            before
        };
        self.lead(score, from, at);
        let known = |s: &usize| score.steps[*s].is_known(&self.base);
        !steps.iter().all(known)
    }

    /// Leads the base to a moment as it was played: everything that was given up to it, at its very second too, is behind it.
    pub(super) fn branch_after(&mut self, score: &Score, at: Time) {
        let from = score.steps.partition_point(|s| s.at <= at);
        self.lead(score, from, at);
    }

    fn lead(&mut self, score: &Score, from: usize, at: Time) {
        if self.at == Some((from, at)) {
            return;
        }
        let own = self.own.clone();
        self.begin(self.source, &own);
        self.course.follow(&mut self.base, score, 0..from);
        self.base.advance(at);
        self.count();
        self.course = Course::as_played(score, from);
        self.at = Some((from, at));
    }

    /// The arm as played from the branch, under each seed.
    pub(super) fn as_played(
        &mut self,
        score: &Score,
        rest: &Rest,
        seeds: &[u64],
        end: Time,
        later: bool,
    ) -> Runs {
        if let (Some((under, runs)), Rest::AsPlayed) = (&self.played, rest)
            && under == seeds
        {
            return Arc::clone(runs);
        }
        let none = Change::none();
        let runs = seeds
            .iter()
            .map(|&s| self.run(score, &none, rest, s, end, later));
        let runs = Arc::new(runs.collect());
        if matches!(rest, Rest::AsPlayed) {
            self.played = Some((seeds.to_vec(), Arc::clone(&runs)));
        }
        runs
    }

    fn begin(&mut self, source: Source, values: &Values) {
        self.base.reset(values.clone(), source, None);
        self.tally.reset();
        self.course = Course::default();
        self.at = None;
        self.played = None;
    }

    fn count(&mut self) {
        for (at, event) in self.base.drain() {
            self.tally.take(at, &event);
        }
    }

    /// One run from the branch under a fresh seed, and the steps that fell in it.
    pub(super) fn run(
        &mut self,
        score: &Score,
        change: &Change,
        rest: &Rest,
        seed: u64,
        end: Time,
        later: bool,
    ) -> (Outcome, Vec<usize>) {
        let from = self.at.map_or(0, |(from, _)| from);
        self.arm.stand_as(&self.base);
        self.arm.split(seed);
        self.finish(score, from, change, rest, end, later)
    }

    fn finish(
        &mut self,
        score: &Score,
        from: usize,
        change: &Change,
        rest: &Rest,
        end: Time,
        later: bool,
    ) -> (Outcome, Vec<usize>) {
        let mut tally = self.tally.clone();
        let mut course = self.course.clone();
        course.play(&mut self.arm, score, from, change, rest, end);
        let mut events = 0;
        let mut count = |arm: &mut Exercise, tally: &mut Tally| {
            for (at, event) in arm.drain() {
                tally.take(at, &event);
                events += 1;
            }
        };
        count(&mut self.arm, &mut tally);
        let endex = tally.measures(end, self.arm.world());
        let later = later.then(|| {
            self.arm.begin_aftermath();
            let horizon = end + HORIZON_DAYS * 86_400;
            self.arm.advance(horizon);
            count(&mut self.arm, &mut tally);
            tally.measures(horizon, self.arm.world())
        });
        let outcome = Outcome {
            endex,
            later,
            events,
        };
        (outcome, course.fallen().to_vec())
    }

    /// A whole exercise from the start under another seed and with these numbers of the model, as played, and for each
    /// decision one that leaves it there without it.
    pub(super) fn truth(
        &mut self,
        score: &Score,
        decisions: &[&Decision],
        source: Source,
        values: &Values,
        end: Time,
        later: bool,
    ) -> Vec<Between> {
        self.begin(source, values);
        let mut done = 0;
        let mut without = Vec::new();
        for d in decisions {
            let first = d.steps[0];
            self.course.follow(&mut self.base, score, done..first);
            done = first;
            self.base.advance(d.at);
            self.count();
            self.arm.stand_as(&self.base);
            let change = Change::without(d.steps.iter().copied());
            without.push(self.finish(score, first, &change, &Rest::AsPlayed, end, later));
        }
        self.arm.stand_as(&self.base);
        let (played, fell) = self.finish(score, done, &Change::none(), &Rest::AsPlayed, end, later);
        without
            .into_iter()
            .map(|(outcome, fallen)| {
                let only = fallen.into_iter().filter(|s| !fell.contains(s)).collect();
                (played.clone(), outcome, only)
            })
            .collect()
    }

    /// A whole exercise from the start under another seed, as played, and one that leaves it at a moment with a change.
    pub(super) fn truth_changed(
        &mut self,
        score: &Score,
        change: &Change,
        at: Time,
        source: Source,
        end: Time,
    ) -> Between {
        let own = self.own.clone();
        self.begin(source, &own);
        let from = score.steps.partition_point(|s| s.at <= at);
        self.course.follow(&mut self.base, score, 0..from);
        self.base.advance(at);
        self.count();
        self.arm.stand_as(&self.base);
        let (other, fallen) = self.finish(score, from, change, &Rest::AsPlayed, end, false);
        self.arm.stand_as(&self.base);
        let none = Change::none();
        let (played, fell) = self.finish(score, from, &none, &Rest::AsPlayed, end, false);
        let only = fallen.into_iter().filter(|s| !fell.contains(s)).collect();
        (played, other, only)
    }
}
