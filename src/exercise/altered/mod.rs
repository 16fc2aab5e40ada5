//! A journal played again otherwise: with a decision missing, at another time, or with other orders; and what falls with it.
//!
//! A command carries the knowledge that it rests on. In another course of things a command whose knowledge is missing is not
//! given, nor is what answers it or is attached to it. Numbers by which commands name orders and decisions are those of the
//! course that was played; they are translated. Nothing is judged or counted here.

mod added;
mod score;

pub use added::Added;
pub use score::{Score, Step};

use super::command::{Actor, Command, Deed};
use super::plan::{CompiledPlaybook, Plan, RoleIx};
use super::refusal::Refusal;
use super::run::Exercise;
use crate::simulation::time::Time;
use score::{Sign, learned_of, sign};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// How the steps are played this time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Change {
    /// Steps that are not taken.
    pub without: BTreeSet<usize>,
    /// Steps that are taken so many seconds later, or earlier where negative.
    pub moved: Option<(BTreeSet<usize>, i32)>,
    /// An order that is left out of its step: step and place.
    pub without_order: Option<(usize, usize)>,
    /// A command that was not given is.
    pub added: Option<Added>,
}

impl Change {
    /// Nothing is otherwise.
    pub fn none() -> Change {
        Change::default()
    }

    /// These steps are not taken.
    pub fn without(steps: impl IntoIterator<Item = usize>) -> Change {
        Change {
            without: steps.into_iter().collect(),
            ..Change::default()
        }
    }

    /// These steps are taken at another time.
    pub fn moved(steps: impl IntoIterator<Item = usize>, by: i32) -> Change {
        Change {
            moved: Some((steps.into_iter().collect(), by)),
            ..Change::default()
        }
    }

    /// A command that was not given is.
    pub fn with(added: Added) -> Change {
        Change {
            added: Some(added),
            ..Change::default()
        }
    }

    /// Whether a step is taken at another time.
    fn moves(&self, step: usize) -> bool {
        self.moved
            .as_ref()
            .is_some_and(|(steps, _)| steps.contains(&step))
    }

    /// When a step is taken, if it is.
    fn when(&self, step: usize, at: Time) -> Option<Time> {
        if self.without.contains(&step) {
            return None;
        }
        match &self.moved {
            Some((steps, by)) if steps.contains(&step) => {
                Some(Time(at.0.saturating_add(*by)).max(Time::START))
            }
            Some(_) | None => Some(at),
        }
    }
}

/// Who plays after the branch.
#[derive(Debug, Clone)]
pub enum Rest {
    /// Everything else as it was played.
    AsPlayed,
    /// A scripted team, by what the cell knows; the facilitator's hand as it was.
    Playbook(Arc<CompiledPlaybook>),
}

/// The order that a deed is about, by number.
fn about_order(deed: &Deed) -> Option<u32> {
    match deed {
        Deed::Cancel { order }
        | Deed::Reprioritise { order, .. }
        | Deed::Reroute { order, .. }
        | Deed::Authorise { order, .. } => Some(*order),
        _ => None,
    }
}

/// The decision that a deed is about, by number.
fn about_decision(deed: &Deed) -> Option<u32> {
    match deed {
        Deed::Attach { decision, .. } | Deed::Adjudicate { decision, .. } => Some(*decision),
        _ => None,
    }
}

fn role_of(plan: &Plan, command: &Command) -> Option<RoleIx> {
    match &command.by {
        Actor::Role(r) => plan.roles.rank(r.as_str()),
        Actor::Facilitator => None,
    }
}

/// Takes orders out of a deed, by their places. False where nothing of it is left.
fn leave_out(deed: &mut Deed, places: &[usize]) -> bool {
    match deed {
        Deed::Decide { orders, .. }
        | Deed::Operation { orders, .. }
        | Deed::Attach { orders, .. }
        | Deed::Adjudicate { orders, .. } => {
            let mut place = 0;
            orders.retain(|_| {
                place += 1;
                !places.contains(&(place - 1))
            });
            !orders.is_empty()
        }
        _ => false,
    }
}

/// The course of things otherwise: which numbers things have in it, and what fell.
#[derive(Debug, Clone, Default)]
pub struct Course {
    /// Numbers of orders as played, and as they are here.
    orders: Vec<(Range<u32>, u32)>,
    decisions: Vec<(Range<u32>, u32)>,
    fallen: Vec<usize>,
}

impl Course {
    /// So far as it was played: the steps below `from` are behind it.
    pub fn as_played(score: &Score, from: usize) -> Course {
        let before = &score.steps[..from];
        Course {
            orders: vec![(0..before.last().map_or(0, |s| s.orders.end), 0)],
            decisions: vec![(0..before.last().map_or(0, |s| s.decisions.end), 0)],
            fallen: Vec::new(),
        }
    }

    /// The steps that fell so far: their knowledge was missing, or what they were about did not exist. An added command
    /// counts as the step after the last one.
    pub fn fallen(&self) -> &[usize] {
        &self.fallen
    }

    /// Takes steps as they were played, each at its time.
    pub fn follow(&mut self, exercise: &mut Exercise, score: &Score, steps: Range<usize>) {
        for i in steps {
            let at = score.steps[i].at;
            exercise.advance(at);
            self.step(exercise, score, i, at, &Change::none());
        }
    }

    /// Plays on from where the exercise stands, up to `until`: the steps from `from` on, changed, and after what is changed
    /// the rest.
    pub fn play(
        &mut self,
        exercise: &mut Exercise,
        score: &Score,
        from: usize,
        change: &Change,
        rest: &Rest,
        until: Time,
    ) {
        let mut plan: Vec<(Time, usize)> = (from..score.steps.len())
            .filter_map(|i| Some((change.when(i, score.steps[i].at)?, i)))
            .collect();
        if change.moved.is_some() {
            plan.sort_by_key(|(at, i)| (*at, *i));
        }
        let mut plan = plan.into_iter().peekable();
        if let Rest::Playbook(script) = rest {
            // What stands at the second of the branch is still given as it was, before the script takes over.
            let now = exercise.now();
            while let Some((at, i)) = plan.next_if(|(at, _)| *at <= now) {
                self.step(exercise, score, i, at, change);
            }
            exercise.hand_over(script);
        }
        let scripted = matches!(rest, Rest::Playbook(_));
        let mut added = change.added.as_ref().filter(|a| a.at <= until);
        for (at, i) in plan.take_while(|(at, _)| *at <= until) {
            if let Some(a) = added.take_if(|a| a.at < at) {
                exercise.advance(a.at);
                self.give(exercise, score, a);
            }
            if scripted && score.steps[i].command.by != Actor::Facilitator {
                continue;
            }
            exercise.advance(at);
            self.step(exercise, score, i, at, change);
        }
        if let Some(a) = added {
            exercise.advance(a.at);
            self.give(exercise, score, a);
        }
        exercise.advance(until);
    }

    fn step(
        &mut self,
        exercise: &mut Exercise,
        score: &Score,
        i: usize,
        at: Time,
        change: &Change,
    ) {
        let step = &score.steps[i];
        // Whoever moves a decision asks what it would have been worth then, whether or not it could be known.
        let hindsight = change.moves(i);
        let (orders, decisions) = (
            exercise.world().orders().len() as u32,
            exercise.decisions().len() as u32,
        );
        let Some((command, left_out)) = self.here(exercise, step, i, at, change, hindsight) else {
            self.fallen.push(i);
            return;
        };
        if exercise.obey(&command).is_err() {
            self.fallen.push(i);
            return;
        }
        if left_out.is_empty() {
            self.orders.push((step.orders.clone(), orders));
        } else {
            let kept = step
                .orders
                .clone()
                .zip(0..)
                .filter(|(_, place)| !left_out.contains(place));
            let here = kept
                .zip(orders..)
                .map(|((played, _), here)| (played..played + 1, here));
            self.orders.extend(here);
        }
        self.decisions.push((step.decisions.clone(), decisions));
    }

    fn translated(map: &[(Range<u32>, u32)], number: u32) -> Option<u32> {
        let (range, first) = map.iter().find(|(r, _)| r.contains(&number))?;
        Some(first + number - range.start)
    }

    /// A command as it is given here; none where it cannot be.
    fn here<'c>(
        &self,
        exercise: &Exercise,
        step: &'c Step,
        i: usize,
        at: Time,
        change: &Change,
        hindsight: bool,
    ) -> Option<(Cow<'c, Command>, Vec<usize>)> {
        if step
            .follows
            .is_some_and(|f| self.fallen.contains(&f) || change.without.contains(&f))
        {
            return None;
        }
        let mut left_out: Vec<usize> = Vec::new();
        if !hindsight {
            let missing = step.about.iter().filter(|(_, n)| !learned_of(exercise, *n));
            left_out.extend(missing.map(|(place, _)| *place));
        }
        if let Some((s, place)) = change.without_order
            && s == i
            && !left_out.contains(&place)
        {
            left_out.push(place);
        }
        let mut command = Cow::Borrowed(&step.command);
        if at != step.at {
            let by = at.0 - step.at.0;
            let c = command.to_mut();
            c.taken = c.taken.min(at);
            c.noted = at;
            if let Deed::Operation { hour, .. } = &mut c.deed {
                *hour = Time(hour.0.saturating_add(by)).max(at);
            }
        }
        if let Some(order) = about_order(&step.command.deed) {
            let new = Course::translated(&self.orders, order)?;
            if new != order {
                match &mut command.to_mut().deed {
                    Deed::Cancel { order }
                    | Deed::Reprioritise { order, .. }
                    | Deed::Reroute { order, .. }
                    | Deed::Authorise { order, .. } => *order = new,
                    _ => {}
                }
            }
        }
        if let Some(decision) = about_decision(&step.command.deed) {
            let new = Course::translated(&self.decisions, decision)?;
            if new != decision {
                match &mut command.to_mut().deed {
                    Deed::Attach { decision, .. } | Deed::Adjudicate { decision, .. } => {
                        *decision = new;
                    }
                    _ => {}
                }
            }
        }
        if !left_out.is_empty() && !leave_out(&mut command.to_mut().deed, &left_out) {
            return None;
        }
        if !step.items.is_empty() {
            self.renumber(exercise, step, &mut command, hindsight)?;
        }
        Some((command, left_out))
    }

    /// Items by the numbers that they have here. With hindsight a command does without what is not known yet.
    fn renumber(
        &self,
        exercise: &Exercise,
        step: &Step,
        command: &mut Cow<'_, Command>,
        hindsight: bool,
    ) -> Option<()> {
        let role = role_of(exercise.plan(), &step.command).map_or(u32::MAX, |r| 1 << r.0);
        let find = |wanted: Sign| {
            let items = exercise.known().items.iter();
            let mut fits = items
                .zip(0u32..)
                .filter(|(item, _)| item.to & role != 0 && sign(exercise, item) == wanted);
            fits.next().map(|(_, number)| number)
        };
        let mut rests_on = Vec::new();
        for (number, wanted) in &step.items {
            let here = find(*wanted);
            let is_shared = matches!(step.command.deed, Deed::Share { item } if item == *number);
            match here {
                Some(here) => {
                    if step.command.rests_on.contains(number) {
                        rests_on.push(here);
                    }
                    if is_shared && here != *number {
                        command.to_mut().deed = Deed::Share { item: here };
                    }
                }
                None if hindsight && !is_shared => {}
                None => return None,
            }
        }
        if rests_on != step.command.rests_on {
            command.to_mut().rests_on = rests_on;
        }
        Some(())
    }
}

impl Exercise {
    /// A command takes effect now and no journal keeps it: for courses that nobody plays.
    ///
    /// # Errors
    /// When it is refused; nothing has changed then.
    pub fn obey(&mut self, command: &Command) -> Result<(), Refusal> {
        self.advance(self.now());
        self.carry_out(command)?;
        self.take_world_events();
        self.advance(self.now());
        Ok(())
    }
}
