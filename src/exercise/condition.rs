//! Conditions, compiled: evaluated when something they name changes, never polled. They can say which part is not yet true.

pub use super::missing::Missing;

use super::plan::{DutyIx, InjectIx, Plan, PlanError, RuleIx, TaskIx};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};

/// Whose condition it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Owner {
    /// When an inject is sent.
    Inject(InjectIx),
    /// When it no longer is.
    Cancel(InjectIx),
    /// When a claim is false.
    Claim(ClaimIx),
    /// When a duty arises.
    Duty(DutyIx),
    /// When a task is performed.
    Task(TaskIx),
    /// When a decision point is reached.
    Point(u16),
    /// When a rule acts.
    Rule(RuleIx),
}

/// What a part of a condition watches. One bell for each; ringing it marks the conditions that hang on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Bell {
    /// A node's state or footholds on it.
    Node(NodeIx),
    /// A stage.
    Stage(StageIx),
    /// The number of footholds.
    Footholds,
    /// Records.
    Records,
    /// A function.
    Function(FunctionIx),
    /// A public service.
    Service(ServiceIx),
    /// Trust.
    Trust,
    /// Mail that waits.
    Mail,
    /// Calls that wait.
    Calls,
    /// A channel.
    Channel(ChannelIx),
    /// An inject.
    Inject(InjectIx),
    /// Orders and results of an action.
    Action(ActionIx),
    /// Findings.
    Finding,
    /// Escalated alerts.
    Escalated,
    /// Assessments.
    Assessed,
    /// Declarations.
    Declared,
    /// Statements.
    Stated,
    /// A duty.
    Duty(DutyIx),
}

/// A compiled condition. `slot` numbers the parts that remember a moment.
#[derive(Debug, Clone)]
pub(super) enum Term {
    At(Time),
    All(Parts),
    Any(Parts),
    Not(Box<Term>),
    Count(u32, Parts),
    For(u32, Box<Term>, usize),
    After(u32, Box<Term>, usize),
    Leaf(Leaf),
}

/// The parts of a composed condition.
#[derive(Debug, Clone)]
pub(super) struct Parts {
    pub of: Vec<Term>,
    /// Some part remembers a moment, so that all of them must see each change; otherwise one looks only as far as needed.
    remember: bool,
}

impl Parts {
    pub(super) fn new(of: Vec<Term>) -> Parts {
        let remember = of.iter().any(Term::remembers);
        Parts { of, remember }
    }
}

impl Term {
    /// Whether it, or a part of it, remembers a moment.
    fn remembers(&self) -> bool {
        match self {
            Term::At(_) | Term::Leaf(_) => false,
            Term::For(..) | Term::After(..) => true,
            Term::Not(that) => that.remembers(),
            Term::All(parts) | Term::Any(parts) | Term::Count(_, parts) => parts.remember,
        }
    }

    fn leaves<'t>(&'t self, out: &mut Vec<&'t Leaf>) {
        match self {
            Term::At(_) => {}
            Term::All(parts) | Term::Any(parts) | Term::Count(_, parts) => {
                parts.of.iter().for_each(|t| t.leaves(out));
            }
            Term::Not(that) | Term::For(_, that, _) | Term::After(_, that, _) => that.leaves(out),
            Term::Leaf(leaf) => out.push(leaf),
        }
    }
}

/// A part that is true or not at a moment.
#[derive(Debug, Clone, PartialEq)]
pub enum Leaf {
    /// A node's state.
    Node(NodeIx, NodeStatus),
    /// A stage done.
    Stage(StageIx),
    /// Footholds.
    Footholds(u32),
    /// Records.
    Records(Option<DataIx>, Handling, u64),
    /// A function below a level.
    Function(FunctionIx, u32),
    /// A public service interrupted.
    ServiceDown(ServiceIx),
    /// Trust below a level.
    Trust(Audience, u32),
    /// Mail that waits.
    Backlog(u32),
    /// Calls that wait.
    Calls(u32),
    /// A channel works.
    Channel(ChannelIx),
    /// An inject's state.
    Inject(InjectIx, InjectStatus),
    /// An option chosen.
    Chosen(InjectIx, u8),
    /// An order given.
    Ordered(ActionIx, Option<String>),
    /// A result known.
    Result(ActionIx, Option<String>, Option<Outcome>),
    /// Findings.
    Finding(Option<NodeIx>, Option<Means>, u32),
    /// Escalated alerts.
    Escalated(Option<NodeIx>, u32),
    /// An assessment.
    Assessed(NodeIx, Belief),
    /// A declaration.
    Declared(Declaration),
    /// A statement.
    Stated(StatementIx),
    /// A duty's state.
    Duty(DutyIx, DutyStatus),
}

/// One condition.
#[derive(Debug, Clone)]
pub(super) struct Root {
    pub owner: Owner,
    pub term: Term,
    bells: Vec<Bell>,
    moments: Vec<Time>,
}

/// All conditions of an exercise.
#[derive(Debug, Default)]
pub struct Conditions {
    pub(super) roots: Vec<Root>,
    /// Roots by bell, sorted by bell.
    watchers: Vec<(Bell, Vec<u32>)>,
    /// How many parts remember a moment.
    pub(super) slots: usize,
    /// Moments at which roots are looked at, in order.
    pub(super) moments: Vec<(Time, u32)>,
}

impl Conditions {
    /// The parts that a condition is made of, moments aside.
    pub fn parts(&self, owner: Owner) -> Vec<&Leaf> {
        let mut out = Vec::new();
        for root in self.roots.iter().filter(|r| r.owner == owner) {
            root.term.leaves(&mut out);
        }
        out
    }

    /// Whether something of the exercise itself waits for a part: an inject, a claim or a duty. Tasks and decision points
    /// only note what was done.
    pub fn watch(&self, part: impl Fn(&Leaf) -> bool) -> bool {
        let acts = |o: Owner| !matches!(o, Owner::Task(_) | Owner::Point(_));
        let mut out = Vec::new();
        for root in self.roots.iter().filter(|r| acts(r.owner)) {
            root.term.leaves(&mut out);
        }
        out.into_iter().any(part)
    }

    /// The place of the conditions that hang on a bell, if any does.
    pub(super) fn at(&self, bell: Bell) -> Option<usize> {
        self.watchers.binary_search_by(|(b, _)| b.cmp(&bell)).ok()
    }

    /// The nth of the conditions at a place that [`Conditions::at`] gave.
    pub(super) fn nth(&self, place: usize, n: usize) -> Option<u32> {
        self.watchers[place].1.get(n).copied()
    }
}

/// Compiles conditions.
#[derive(Clone)]
pub(super) struct Compiled<'a> {
    plan: &'a Plan,
    roots: Vec<Root>,
    slots: usize,
}

impl<'a> Compiled<'a> {
    pub(super) fn new(plan: &'a Plan) -> Self {
        Compiled {
            plan,
            roots: Vec::new(),
            slots: 0,
        }
    }

    pub(super) fn add(&mut self, owner: Owner, condition: &Condition) -> Result<(), PlanError> {
        let mut bells = Vec::new();
        let mut moments = Vec::new();
        let term = self.term(condition, &mut bells, &mut moments)?;
        bells.sort_unstable();
        bells.dedup();
        self.roots.push(Root {
            owner,
            term,
            bells,
            moments,
        });
        Ok(())
    }

    pub(super) fn finish(self) -> Conditions {
        let mut pairs: Vec<(Bell, u32)> = Vec::new();
        let mut moments = Vec::new();
        for (i, root) in self.roots.iter().enumerate() {
            pairs.extend(root.bells.iter().map(|b| (*b, i as u32)));
            moments.extend(root.moments.iter().map(|m| (*m, i as u32)));
        }
        pairs.sort_unstable();
        moments.sort_unstable();
        let mut watchers: Vec<(Bell, Vec<u32>)> = Vec::new();
        for (bell, root) in pairs {
            match watchers.last_mut() {
                Some((b, roots)) if *b == bell => roots.push(root),
                _ => watchers.push((bell, vec![root])),
            }
        }
        Conditions {
            roots: self.roots,
            watchers,
            slots: self.slots,
            moments,
        }
    }

    fn slot(&mut self) -> usize {
        self.slots += 1;
        self.slots - 1
    }

    fn terms(
        &mut self,
        of: &[Condition],
        bells: &mut Vec<Bell>,
        moments: &mut Vec<Time>,
    ) -> Result<Parts, PlanError> {
        let of: Vec<Term> = of
            .iter()
            .map(|c| self.term(c, bells, moments))
            .collect::<Result<_, _>>()?;
        Ok(Parts::new(of))
    }

    fn term(
        &mut self,
        c: &Condition,
        bells: &mut Vec<Bell>,
        moments: &mut Vec<Time>,
    ) -> Result<Term, PlanError> {
        Ok(match c {
            Condition::At(m) => {
                let at = self.plan.moment(*m);
                moments.push(at);
                Term::At(at)
            }
            Condition::All(of) => Term::All(self.terms(of, bells, moments)?),
            Condition::Any(of) => Term::Any(self.terms(of, bells, moments)?),
            Condition::Not(that) => Term::Not(Box::new(self.term(that, bells, moments)?)),
            Condition::Count { at_least, of } => {
                Term::Count(*at_least, self.terms(of, bells, moments)?)
            }
            Condition::For { at_least, that } => {
                let that = Box::new(self.term(that, bells, moments)?);
                Term::For(at_least.0, that, self.slot())
            }
            Condition::After { delay, that } => {
                let that = Box::new(self.term(that, bells, moments)?);
                Term::After(delay.0, that, self.slot())
            }
            leaf => {
                let (leaf, bell) = self.leaf(leaf)?;
                bells.push(bell);
                Term::Leaf(leaf)
            }
        })
    }

    fn leaf(&self, c: &Condition) -> Result<(Leaf, Bell), PlanError> {
        let names = &self.plan.blueprint.names;
        fn find<I>(kind: &'static str, id: &str, rank: Option<I>) -> Result<I, PlanError> {
            rank.ok_or_else(|| PlanError::Unknown {
                kind,
                id: id.to_owned(),
            })
        }
        let node = |id: &NodeId| find("node", id.as_str(), names.nodes.rank(id.as_str()));
        let inject =
            |id: &InjectId| find("inject", id.as_str(), self.plan.injects.rank(id.as_str()));
        let action = |id: &ActionId| find("action", id.as_str(), names.actions.rank(id.as_str()));
        Ok(match c {
            Condition::Node { id, is } => {
                let n = node(id)?;
                (Leaf::Node(n, *is), Bell::Node(n))
            }
            Condition::Stage(id) => {
                let s = find("stage", id.as_str(), names.stages.rank(id.as_str()))?;
                (Leaf::Stage(s), Bell::Stage(s))
            }
            Condition::Footholds { at_least } => (Leaf::Footholds(*at_least), Bell::Footholds),
            Condition::Records {
                of,
                handling,
                at_least,
            } => {
                let of = match of {
                    Some(id) => Some(find(
                        "data holding",
                        id.as_str(),
                        names.data.rank(id.as_str()),
                    )?),
                    None => None,
                };
                (Leaf::Records(of, *handling, *at_least), Bell::Records)
            }
            Condition::Function { id, below } => {
                let f = find("function", id.as_str(), names.functions.rank(id.as_str()))?;
                (Leaf::Function(f, below.0), Bell::Function(f))
            }
            Condition::PublicServiceDown(id) => {
                let s = find(
                    "public service",
                    id.as_str(),
                    names.services.rank(id.as_str()),
                )?;
                (Leaf::ServiceDown(s), Bell::Service(s))
            }
            Condition::Trust { of, below } => (Leaf::Trust(*of, below.0 / 1000), Bell::Trust),
            Condition::Backlog { at_least } => (Leaf::Backlog(*at_least), Bell::Mail),
            Condition::HelpDeskQueue { at_least } => (Leaf::Calls(*at_least), Bell::Calls),
            Condition::ChannelWorks(id) => {
                let ch = find("channel", id.as_str(), names.channels.rank(id.as_str()))?;
                (Leaf::Channel(ch), Bell::Channel(ch))
            }
            Condition::Inject { id, is } => {
                let i = inject(id)?;
                (Leaf::Inject(i, *is), Bell::Inject(i))
            }
            Condition::Chosen { inject: id, option } => {
                let i = inject(id)?;
                let place = self.plan.scenario.injects[i.place()]
                    .options
                    .iter()
                    .position(|o| o.id == *option);
                (
                    Leaf::Chosen(i, find("option", option.as_str(), place)? as u8),
                    Bell::Inject(i),
                )
            }
            Condition::Ordered { action: id, target } => {
                let a = action(id)?;
                (Leaf::Ordered(a, target.clone()), Bell::Action(a))
            }
            Condition::Result {
                action: id,
                target,
                outcome,
            } => {
                let a = action(id)?;
                (Leaf::Result(a, target.clone(), *outcome), Bell::Action(a))
            }
            Condition::Finding {
                on,
                means,
                at_least,
            } => {
                let on = on.as_ref().map(node).transpose()?;
                (Leaf::Finding(on, *means, *at_least), Bell::Finding)
            }
            Condition::Escalated { on, at_least } => {
                let on = on.as_ref().map(node).transpose()?;
                (Leaf::Escalated(on, *at_least), Bell::Escalated)
            }
            Condition::Assessed { node: id, belief } => {
                (Leaf::Assessed(node(id)?, *belief), Bell::Assessed)
            }
            Condition::Declared(d) => (Leaf::Declared(*d), Bell::Declared),
            Condition::Stated(id) => {
                let s = find("statement", id.as_str(), names.statements.rank(id.as_str()))?;
                (Leaf::Stated(s), Bell::Stated)
            }
            Condition::Duty { id, is } => {
                let d = find("duty", id.as_str(), self.plan.duties.rank(id.as_str()))?;
                (Leaf::Duty(d, *is), Bell::Duty(d))
            }
            Condition::At(_)
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_)
            | Condition::Count { .. }
            | Condition::For { .. }
            | Condition::After { .. } => unreachable!("composed conditions are handled by `term`"),
        })
    }
}

/// What conditions are asked of.
pub(super) trait Facts {
    /// Whether a part holds now.
    fn holds(&self, leaf: &Leaf) -> bool;
}

/// What an evaluation says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    /// It holds.
    pub holds: bool,
    /// It should be looked at again then, whatever else happens.
    pub look_at: Option<Time>,
}

/// Evaluates a condition at `now`; `slots` remember when parts became true.
pub(super) fn evaluate(
    term: &Term,
    now: Time,
    facts: &impl Facts,
    slots: &mut [Option<Time>],
) -> Verdict {
    let mut look_at: Option<Time> = None;
    let holds = go(term, now, facts, slots, &mut look_at);
    Verdict { holds, look_at }
}

fn go(
    term: &Term,
    now: Time,
    facts: &impl Facts,
    slots: &mut [Option<Time>],
    look_at: &mut Option<Time>,
) -> bool {
    match term {
        Term::At(t) => now >= *t,
        Term::All(parts) => {
            let mut of = parts.of.iter();
            if parts.remember {
                let held = of.filter(|t| go(t, now, facts, slots, look_at)).count();
                held == parts.of.len()
            } else {
                of.all(|t| go(t, now, facts, slots, look_at))
            }
        }
        Term::Any(parts) => {
            let mut of = parts.of.iter();
            if parts.remember {
                of.filter(|t| go(t, now, facts, slots, look_at)).count() > 0
            } else {
                of.any(|t| go(t, now, facts, slots, look_at))
            }
        }
        Term::Not(that) => !go(that, now, facts, slots, look_at),
        Term::Count(n, parts) => {
            parts
                .of
                .iter()
                .map(|t| u32::from(go(t, now, facts, slots, look_at)))
                .sum::<u32>()
                >= *n
        }
        Term::For(seconds, that, slot) => {
            if !go(that, now, facts, slots, look_at) {
                slots[*slot] = None;
                return false;
            }
            due(*seconds, now, &mut slots[*slot], look_at)
        }
        Term::After(seconds, that, slot) => {
            let was = slots[*slot].is_some();
            if !was && !go(that, now, facts, slots, look_at) {
                return false;
            }
            due(*seconds, now, &mut slots[*slot], look_at)
        }
        Term::Leaf(leaf) => facts.holds(leaf),
    }
}

fn due(seconds: u32, now: Time, since: &mut Option<Time>, look_at: &mut Option<Time>) -> bool {
    let at = *since.get_or_insert(now) + seconds;
    if now >= at {
        return true;
    }
    *look_at = Some(look_at.map_or(at, |l| l.min(at)));
    false
}
