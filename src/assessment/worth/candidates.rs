//! Orders that the cell could have given and did not: what was offered to its roles, at targets that they knew of, when there
//! was an occasion. Read from pictures of roles alone: what the truth says of a target is not here.

use super::Decision;
use crate::exercise::Exercise;
use crate::exercise::altered::{Added, Course, Score};
use crate::exercise::command::{Actor, Command, Deed, OrderRequest, USUAL};
use crate::exercise::knowledge::{Fact, Says};
use crate::exercise::picture::{Availability, OperationalPicture, SeenFact};
use crate::exercise::plan::{Plan, RoleIx};
use crate::scenario::model::{ActionEffect, ActionId, Audience, Belief, RoleId, TargetKind};
use crate::simulation::blueprint::EffectDef;
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How long after new knowledge came there is an occasion, in seconds.
const READ: u32 = 5 * 60;

/// What comes within this time makes one occasion, at the end of it, in seconds.
const TOGETHER: i32 = 15 * 60;

/// What was ordered within this time after an occasion was not left undone, in seconds.
const SOON: i32 = 6 * 3600;

/// An order: action and target.
type What = (ActionIx, Option<String>);

/// Orders that could have been given, each at its first occasion and at the middle one of those at which it could.
pub(super) struct Candidates {
    /// Those to look at first come first: of each action the target that was known first.
    pub list: Vec<Added>,
}

/// A moment at which an order was open to the cell.
struct Open {
    /// Which occasion.
    occasion: usize,
    added: Added,
}

impl Candidates {
    /// What was open to the cell in an exercise as it was played, up to `end`.
    pub(super) fn read(
        plan: &Arc<Plan>,
        seed: u64,
        score: &Score,
        decisions: &[Decision],
        end: Time,
    ) -> Candidates {
        let stand = || {
            let mut e = Exercise::with_seed(Arc::clone(plan), seed, None);
            e.keep_journal(false);
            e
        };
        let mut whole = stand();
        Course::default().follow(&mut whole, score, 0..score.steps.len());
        whole.advance(end);
        let occasions = occasions(&whole, decisions, end);
        let given = given(&whole);
        let mut open = open_at(&mut stand(), score, &occasions);
        for (what, moments) in &mut open {
            moments.retain(|m| is_left_undone(what, m.added.at, &given, plan));
        }
        Candidates {
            list: in_turn(open),
        }
    }
}

/// When the cell had reason to decide: when it did, and shortly after it had learned something.
fn occasions(whole: &Exercise, decisions: &[Decision], end: Time) -> Vec<Time> {
    let news = whole.known().items.iter().filter(|i| match i.fact {
        Fact::Inject(_) | Fact::Alert { .. } | Fact::Public(_) => true,
        Fact::Finding { says, .. } => says != Says::Nothing,
        Fact::Result { .. } | Fact::Stuck { .. } | Fact::Support { .. } | Fact::Answer { .. } => {
            false
        }
    });
    let read = news.map(|i| i.at + READ);
    let mut all: Vec<Time> = decisions.iter().map(|d| d.at).chain(read).collect();
    all.retain(|t| *t >= Time::START && *t < end);
    all.sort_unstable();
    let mut occasions: Vec<Time> = Vec::new();
    let mut first = None;
    for t in all {
        match (first, occasions.last_mut()) {
            (Some(Time(since)), Some(last)) if t.0 - since < TOGETHER => *last = t,
            _ => {
                first = Some(t);
                occasions.push(t);
            }
        }
    }
    occasions
}

/// Everything that was ordered, with its time.
fn given(whole: &Exercise) -> BTreeMap<What, Vec<Time>> {
    let mut given: BTreeMap<What, Vec<Time>> = BTreeMap::new();
    for o in whole.world().orders() {
        let what = (o.action, whole.target_id(o.target));
        given.entry(what).or_default().push(o.given);
    }
    given
}

/// Whether an action only opens again what another one closed.
fn reopens(action: ActionIx, plan: &Plan) -> bool {
    use ActionEffect as E;
    let effects = &plan.blueprint.actions[action].effects;
    let opens = |e: &EffectDef| match e {
        EffectDef::Plain(e) => matches!(
            e,
            E::Reconnect
                | E::Join
                | E::OpenMail { .. }
                | E::OpenToInternet
                | E::Unlock
                | E::OpenData
        ),
        _ => false,
    };
    !effects.is_empty() && effects.iter().all(opens)
}

/// Whether an order was given neither before a moment nor soon after it. What opens again is open only where something was
/// closed by then.
fn is_left_undone(what: &What, at: Time, given: &BTreeMap<What, Vec<Time>>, plan: &Plan) -> bool {
    let by = |what: &What, until: i32| {
        let times = given.get(what);
        times.is_some_and(|t| t.iter().any(|t| t.0 <= until))
    };
    let names = &plan.blueprint.names.actions;
    let was_closed = || {
        let all = plan.scenario.catalogue.actions.iter();
        let mut closes = all.filter(|a| {
            let by = a.undone_by.as_ref();
            by.is_some_and(|b| b.as_str() == names.id(what.0))
        });
        closes.any(|a| {
            let rank = names.rank(a.id.as_str());
            rank.is_some_and(|a| by(&(a, what.1.clone()), at.0))
        })
    };
    !by(what, at.0.saturating_add(SOON)) && (!reopens(what.0, plan) || was_closed())
}

/// What was open to a role at each occasion, as the exercise was played.
fn open_at(
    exercise: &mut Exercise,
    score: &Score,
    occasions: &[Time],
) -> BTreeMap<What, Vec<Open>> {
    let plan = Arc::clone(exercise.plan());
    // Whoever leads gives an order, where several may.
    let mut roles: Vec<RoleIx> = (0..plan.scenario.roles.len())
        .map(RoleIx::from_place)
        .collect();
    roles.sort_by_key(|r| !plan.scenario.roles[r.place()].leads);
    let mut course = Course::default();
    let mut done = 0;
    let mut open: BTreeMap<What, Vec<Open>> = BTreeMap::new();
    for (occasion, &at) in occasions.iter().enumerate() {
        let to = score.steps.partition_point(|s| s.at <= at);
        course.follow(exercise, score, done..to);
        done = to;
        exercise.advance(at);
        for &role in &roles {
            let picture = exercise.picture(Some(role));
            let known = Known::of(&picture, &plan);
            for offer in &picture.offers {
                for (target, because) in known.targets(offer.action, &plan) {
                    let what = (offer.action, target);
                    let moments = open.entry(what.clone()).or_default();
                    if moments.last().is_some_and(|m| m.occasion == occasion) {
                        continue;
                    }
                    let command = order(&what, role, at, &plan);
                    moments.push(Open {
                        occasion,
                        added: Added::because_of(exercise, command, &because),
                    });
                }
            }
        }
    }
    open
}

fn order(what: &What, role: RoleIx, at: Time, plan: &Plan) -> Command {
    let (action, target) = what;
    Command {
        by: Actor::Role(RoleId(plan.roles.id(role).to_owned())),
        operator: String::new(),
        channel: None,
        rationale: String::new(),
        taken: at,
        noted: at,
        rests_on: Vec::new(),
        answers: None,
        deed: Deed::Order(OrderRequest {
            action: ActionId(plan.blueprint.names.actions.id(*action).to_owned()),
            target: target.clone(),
            copy_age: None,
            priority: USUAL,
        }),
    }
}

/// In which order they are looked at: every action before any a second time, targets as they became known; the middle
/// occasions after all first ones.
fn in_turn(open: BTreeMap<What, Vec<Open>>) -> Vec<Added> {
    let mut first: Vec<(ActionIx, usize, Open, Option<Open>)> = Vec::new();
    for ((action, _), mut moments) in open {
        let middle = moments.len() / 2;
        let middle = (middle > 0).then(|| moments.swap_remove(middle));
        if let Some(earliest) = moments.into_iter().next() {
            first.push((action, earliest.occasion, earliest, middle));
        }
    }
    first.sort_by_key(|(action, occasion, ..)| (*action, *occasion));
    let mut turn = 0;
    let mut last = None;
    let mut all: Vec<(bool, usize, ActionIx, Added)> = Vec::new();
    for (action, _, earliest, middle) in first {
        turn = if last == Some(action) { turn + 1 } else { 0 };
        last = Some(action);
        all.push((false, turn, action, earliest.added));
        all.extend(middle.map(|m| (true, turn, action, m.added)));
    }
    all.sort_by_key(|(later, turn, action, _)| (*later, *turn, *action));
    all.into_iter().map(|(.., added)| added).collect()
}

/// What a role knows of, as far as an order can be aimed at it because of that.
struct Known {
    /// Nodes that speak for the attacker, are held to be concerned, or are seen not to work.
    nodes: BTreeSet<NodeIx>,
}

impl Known {
    fn of(picture: &OperationalPicture, plan: &Plan) -> Known {
        let mut nodes: BTreeSet<NodeIx> = BTreeSet::new();
        for seen in &picture.known {
            match &seen.what {
                SeenFact::Alert { node, .. } => {
                    nodes.insert(*node);
                }
                SeenFact::Finding { node, says, .. } if *says != Says::Nothing => {
                    nodes.insert(*node);
                }
                SeenFact::Finding { .. }
                | SeenFact::Inject(_)
                | SeenFact::Result { .. }
                | SeenFact::Stuck { .. }
                | SeenFact::Support { .. }
                | SeenFact::Public(_)
                | SeenFact::Answer { .. } => {}
            }
        }
        let held = picture.beliefs.iter();
        let held = held.filter(|(_, b)| matches!(b, Belief::Suspected | Belief::Confirmed));
        nodes.extend(held.map(|(n, _)| *n));
        let seen = plan.blueprint.nodes.ids().zip(&picture.availability);
        nodes.extend(
            seen.filter(|(_, a)| **a != Availability::Works)
                .map(|(n, _)| n),
        );
        Known { nodes }
    }

    /// Targets of an action, each with the nodes because of which it is one. Departments, channels, teams, outsiders and
    /// audiences are known to everybody. Alerts are left to triage: their numbers differ from course to course.
    fn targets(&self, action: ActionIx, plan: &Plan) -> Vec<(Option<String>, Vec<NodeIx>)> {
        let b = &plan.blueprint;
        let n = &b.names;
        let def = &b.actions[action];
        let everybody = |id: &str| (Some(id.to_owned()), Vec::new());
        match def.target {
            TargetKind::None => vec![(None, Vec::new())],
            TargetKind::Node => {
                let kinds = &def.node_kinds;
                let fits = |x: &&NodeIx| kinds.is_empty() || kinds.contains(&b.nodes[**x].kind);
                let nodes = self.nodes.iter().filter(fits);
                nodes
                    .map(|x| (Some(n.nodes.id(*x).to_owned()), vec![*x]))
                    .collect()
            }
            TargetKind::Account => self.derived(b.accounts.iter().map(|(a, def)| {
                let nodes = def.controls.iter().chain(&def.opens).copied();
                (n.accounts.id(a), nodes.collect())
            })),
            TargetKind::Data => {
                self.derived(b.data.iter().map(|(d, def)| (n.data.id(d), vec![def.on])))
            }
            TargetKind::Segment => self.derived(b.segments.ids().map(|s| {
                let inside = b.nodes.iter().filter(|(_, def)| def.segment == Some(s));
                (n.segments.id(s), inside.map(|(x, _)| x).collect())
            })),
            TargetKind::LogSource => self.derived(
                b.sources
                    .iter()
                    .map(|(s, def)| (n.sources.id(s), def.covers.clone())),
            ),
            TargetKind::Outsider => {
                let kinds = &def.outsider_kinds;
                let fits = |k| kinds.is_empty() || kinds.contains(&k);
                let all = b.outsiders.iter().filter(|(_, o)| fits(o.kind));
                all.map(|(o, _)| everybody(n.outsiders.id(o))).collect()
            }
            TargetKind::Department => ids(&n.departments, everybody),
            TargetKind::Channel => ids(&n.channels, everybody),
            TargetKind::Team => ids(&n.teams, everybody),
            TargetKind::Audience => Audience::ALL
                .iter()
                .map(|a| everybody(&format!("{a:?}")))
                .collect(),
            TargetKind::Alert => Vec::new(),
        }
    }

    /// Targets that hang together with nodes, where one of these is known; because of the first that is.
    fn derived<'n>(
        &self,
        all: impl Iterator<Item = (&'n str, Vec<NodeIx>)>,
    ) -> Vec<(Option<String>, Vec<NodeIx>)> {
        all.filter_map(|(id, nodes)| {
            let known = nodes.into_iter().find(|x| self.nodes.contains(x))?;
            Some((Some(id.to_owned()), vec![known]))
        })
        .collect()
    }
}

fn ids<I: Ix, T>(
    names: &crate::simulation::blueprint::Naming<I>,
    of: impl Fn(&str) -> T,
) -> Vec<T> {
    names.iter().map(|(_, id)| of(id)).collect()
}
