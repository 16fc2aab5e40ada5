//! What comes before what in a flow: operators and conditions between actions become sets of stages.
//!
//! A condition that was false leads from a way that failed to the next one: both are ways of one stage, as this program writes it.

use super::super::loss::{LossKind, Losses, Spot};
use super::super::skeleton::{MOST_STEPS, Step, Way};
use super::{Flow, Sort};
use petgraph::graphmap::DiGraphMap;
use std::collections::{BTreeSet, HashMap, HashSet};

/// An action.
#[derive(Debug)]
pub(super) struct Action {
    pub(super) name: String,
    pub(super) story: String,
    pub(super) ways: Vec<Way>,
}

/// How many conditions and operators may stand between two actions.
const LONGEST_BETWEEN: usize = 64;
/// Most sets of which one must be done, and most stages in a set.
const MOST_SETS: usize = 12;
const LARGEST_SET: usize = 24;

/// Sets of actions, of which one must be done whole. Nothing inside: it is open from the beginning.
type Sets = BTreeSet<BTreeSet<usize>>;

struct Order<'f> {
    flow: &'f Flow,
    /// Parts that lead to a part.
    before: HashMap<usize, Vec<usize>>,
    /// Parts that lead to a part when they are false.
    before_false: HashMap<usize, Vec<usize>>,
    /// The part of each action.
    part_of: HashMap<usize, usize>,
    /// The action of whose stage an action is a way.
    joined: HashMap<usize, usize>,
    /// What was found for conditions and operators, so that many ways through them are walked once.
    found: HashMap<usize, Sets>,
    cut: Vec<(Spot, String)>,
}

/// The steps of a flow, in the order in which they can be done.
pub(super) fn steps(flow: &Flow, losses: &mut Losses) -> Vec<Step> {
    let mut order = Order {
        flow,
        before: HashMap::new(),
        before_false: HashMap::new(),
        part_of: HashMap::new(),
        joined: HashMap::new(),
        found: HashMap::new(),
        cut: Vec::new(),
    };
    order.edges(losses);
    order.join();
    order.falsehoods(losses);
    let count = flow.actions.len();
    let mut sets: Vec<Sets> = Vec::new();
    for action in 0..count {
        let part = order.part_of[&action];
        let mut way = HashSet::new();
        let found = match order.joined.contains_key(&action) {
            true => Sets::new(),
            false => order.sets(part, 0, &mut way),
        };
        // A way of another stage stands for that stage.
        let found = found.into_iter().map(|set| {
            let set = set.into_iter().map(|a| order.head(a));
            set.filter(|&a| a != action).collect::<BTreeSet<usize>>()
        });
        sets.push(found.collect());
    }
    for (spot, text) in std::mem::take(&mut order.cut) {
        losses.note(spot, LossKind::Simplified, text);
    }
    without_circles(&order, &mut sets, losses);
    order.in_order(sets, losses)
}

impl Order<'_> {
    fn edges(&mut self, losses: &mut Losses) {
        for (&number, part) in &self.flow.parts {
            if let Sort::Action(action) = part.sort {
                self.part_of.insert(action, number);
            }
            for (refs, falsehood) in [(&part.on, false), (&part.otherwise, true)] {
                for to in refs {
                    match self.flow.at.get(to) {
                        Some(&to) if to != number => {
                            let map = match falsehood {
                                true => &mut self.before_false,
                                false => &mut self.before,
                            };
                            let all = map.entry(to).or_default();
                            if !all.contains(&number) {
                                all.push(number);
                            }
                        }
                        Some(_) | None => {
                            losses.note(part.spot.clone(), LossKind::RelationLeftOut, to)
                        }
                    }
                }
            }
        }
        for start in &self.flow.starts {
            if !self.flow.at.contains_key(start) {
                losses.note(Spot::File, LossKind::RelationLeftOut, start);
            }
        }
    }

    /// The only action that leads to a part by itself.
    fn only_action(&self, part: usize) -> Option<usize> {
        match self.before.get(&part).map(Vec::as_slice) {
            Some([one]) if !self.before_false.contains_key(&part) => {
                match self.flow.parts[one].sort {
                    Sort::Action(action) => Some(action),
                    Sort::All | Sort::Any | Sort::Condition(_) => None,
                }
            }
            _ => None,
        }
    }

    /// A condition without a true side, after one action, that leads when false to an action: the next way of the same stage.
    fn join(&mut self) {
        let mut joined = HashMap::new();
        for (number, part) in &self.flow.parts {
            let is_condition = matches!(part.sort, Sort::Condition(_));
            if !is_condition || !part.on.is_empty() || part.otherwise.len() != 1 {
                continue;
            }
            let Some(from) = self.only_action(*number) else {
                continue;
            };
            // The action leads nowhere else: it never worked.
            if self.flow.parts[&self.part_of[&from]].on.len() != 1 {
                continue;
            }
            let Some(to) = self.flow.at.get(&part.otherwise[0]) else {
                continue;
            };
            let Sort::Action(next) = self.flow.parts[to].sort else {
                continue;
            };
            let alone = self.before_false.get(to).is_some_and(|b| b.len() == 1)
                && !self.before.contains_key(to);
            if alone && next != from {
                joined.insert(next, from);
            }
        }
        self.joined = joined;
    }

    /// The action of whose stage this is a way.
    fn head(&self, action: usize) -> usize {
        let mut at = action;
        // Not longer than there are actions: a circle of failures leads nowhere.
        for _ in 0..self.flow.actions.len() {
            match self.joined.get(&at) {
                Some(&before) if before != action => at = before,
                _ => return at,
            }
        }
        action
    }

    /// What is false elsewhere leads on without what was false: it cannot be said that something must have failed.
    fn falsehoods(&mut self, losses: &mut Losses) {
        for (to, conditions) in std::mem::take(&mut self.before_false) {
            let taken = match self.flow.parts[&to].sort {
                Sort::Action(action) => self.joined.contains_key(&action),
                Sort::All | Sort::Any | Sort::Condition(_) => false,
            };
            if taken {
                continue;
            }
            for condition in conditions {
                let part = &self.flow.parts[&condition];
                if let Sort::Condition(text) = &part.sort {
                    losses.note(part.spot.clone(), LossKind::Simplified, text);
                }
                // As if it came after what came before the action that failed.
                let actions: Vec<usize> = self.before.get(&condition).cloned().unwrap_or_default();
                for action in actions {
                    let earlier = self.before.get(&action).cloned().unwrap_or_default();
                    let all = self.before.entry(to).or_default();
                    for one in earlier {
                        if one != to && !all.contains(&one) {
                            all.push(one);
                        }
                    }
                }
            }
        }
    }

    /// Sets of actions of which one must be done before a part.
    fn sets(&mut self, part: usize, depth: usize, way: &mut HashSet<usize>) -> Sets {
        let before = self.before.get(&part).cloned().unwrap_or_default();
        let all = self.flow.parts[&part].sort == Sort::All;
        let mut sets: Option<Sets> = None;
        for one in before {
            let of = match self.flow.parts[&one].sort {
                Sort::Action(action) => Sets::from([BTreeSet::from([action])]),
                Sort::All | Sort::Any | Sort::Condition(_) => match self.found.get(&one) {
                    Some(found) => found.clone(),
                    None if depth >= LONGEST_BETWEEN || !way.insert(one) => {
                        self.cut_at(one);
                        continue;
                    }
                    None => {
                        let inner = self.sets(one, depth + 1, way);
                        way.remove(&one);
                        self.found.insert(one, inner.clone());
                        inner
                    }
                },
            };
            sets = Some(match (sets, all) {
                (None, _) => of,
                (Some(had), true) => both(&had, &of),
                (Some(mut had), false) => {
                    // What is open from the beginning asks for nothing.
                    if had.is_empty() || of.is_empty() {
                        Sets::new()
                    } else {
                        had.extend(of);
                        had
                    }
                }
            });
        }
        let mut sets = sets.unwrap_or_default();
        let too_large = sets.len() > MOST_SETS || sets.iter().any(|s| s.len() > LARGEST_SET);
        if too_large {
            self.cut_at(part);
            sets = sets
                .into_iter()
                .take(MOST_SETS)
                .map(|s| s.into_iter().take(LARGEST_SET).collect())
                .collect();
        }
        sets
    }

    fn cut_at(&mut self, part: usize) {
        let spot = self.flow.parts[&part].spot.clone();
        if self.cut.len() < 1_000 && !self.cut.iter().any(|c| c.0 == spot) {
            self.cut.push((spot, String::new()));
        }
    }

    /// Steps in an order in which each comes after what it needs; first what the flow begins with.
    fn in_order(&self, sets: Vec<Sets>, losses: &mut Losses) -> Vec<Step> {
        let actions = &self.flow.actions;
        let heads: Vec<usize> = (0..actions.len()).filter(|&a| self.head(a) == a).collect();
        let mut waits: HashMap<usize, BTreeSet<usize>> = heads
            .iter()
            .map(|&a| (a, sets[a].iter().flatten().copied().collect()))
            .collect();
        let mut next: HashMap<usize, Vec<usize>> = HashMap::new();
        for (&action, on) in &waits {
            for &before in on {
                next.entry(before).or_default().push(action);
            }
        }
        let started: Vec<usize> = self
            .flow
            .starts
            .iter()
            .filter_map(|id| match self.flow.parts[self.flow.at.get(id)?].sort {
                Sort::Action(action) => Some(self.head(action)),
                Sort::All | Sort::Any | Sort::Condition(_) => None,
            })
            .collect();
        let free = |a: &usize| waits.get(a).is_some_and(BTreeSet::is_empty);
        let mut queue: std::collections::VecDeque<usize> =
            started.into_iter().filter(|a| free(a)).collect();
        queue.extend(heads.iter().copied().filter(|a| free(a)));
        let mut order: Vec<usize> = Vec::new();
        let mut done = HashSet::new();
        while let Some(action) = queue.pop_front() {
            if !done.insert(action) {
                continue;
            }
            order.push(action);
            let mut after = next.remove(&action).unwrap_or_default();
            after.sort_unstable();
            for later in after {
                if let Some(on) = waits.get_mut(&later) {
                    on.remove(&action);
                    if on.is_empty() {
                        queue.push_back(later);
                    }
                }
            }
        }
        // Nothing waits for itself any more, so all are there; nobody is lost if not.
        order.extend(heads.iter().copied().filter(|a| !done.contains(a)));
        if order.len() > MOST_STEPS {
            let beyond = (order.len() - MOST_STEPS).to_string();
            losses.note(Spot::File, LossKind::BeyondLimits, beyond);
            order.truncate(MOST_STEPS);
        }
        let place: HashMap<usize, usize> = order.iter().enumerate().map(|(n, &a)| (a, n)).collect();
        let mut steps: Vec<Step> = order
            .iter()
            .map(|&a| {
                let after = sets[a].iter().map(|set| {
                    let set = set.iter().filter_map(|b| place.get(b).copied());
                    set.collect::<Vec<usize>>()
                });
                let after: Vec<Vec<usize>> = after.filter(|s| !s.is_empty()).collect();
                let spot = &self.flow.parts[&self.part_of[&a]].spot;
                super::step(spot, &actions[a], after)
            })
            .collect();
        // Ways that were tried after others failed, in their order.
        let mut tail: Vec<(usize, usize, usize)> = self
            .joined
            .keys()
            .filter_map(|&a| Some((*place.get(&self.head(a))?, self.distance(a), a)))
            .collect();
        tail.sort_unstable();
        for (at, _, action) in tail {
            steps[at].ways.extend(actions[action].ways.clone());
        }
        steps
    }

    fn distance(&self, action: usize) -> usize {
        let mut at = action;
        let mut steps = 0;
        while let Some(&before) = self.joined.get(&at) {
            at = before;
            steps += 1;
            if steps > self.flow.actions.len() {
                break;
            }
        }
        steps
    }
}

/// One of these and one of those.
fn both(these: &Sets, those: &Sets) -> Sets {
    if these.is_empty() {
        return those.clone();
    }
    if those.is_empty() {
        return these.clone();
    }
    let mut all = Sets::new();
    for a in these.iter().take(MOST_SETS) {
        for b in those.iter().take(MOST_SETS) {
            all.insert(a.union(b).copied().collect());
        }
    }
    all
}

/// How often circles are opened at one place before everything in them is let go.
const ROUNDS: usize = 12;

/// Takes out what makes actions wait for themselves.
fn without_circles(order: &Order<'_>, sets: &mut [Sets], losses: &mut Losses) {
    for round in 0..=ROUNDS {
        let mut graph: DiGraphMap<usize, ()> = DiGraphMap::new();
        for (action, of) in sets.iter().enumerate() {
            for &before in of.iter().flatten() {
                graph.add_edge(before, action, ());
            }
        }
        let mut broken = false;
        for circle in petgraph::algo::kosaraju_scc(&graph) {
            let inside: BTreeSet<usize> = circle.into_iter().collect();
            let Some(&first) = inside.first() else {
                continue;
            };
            if inside.len() < 2 && !graph.contains_edge(first, first) {
                continue;
            }
            broken = true;
            // Circles may lie inside others; in the end all of them are opened everywhere.
            let opened = match round == ROUNDS {
                true => inside.iter().copied().collect(),
                false => vec![first],
            };
            for action in opened {
                let spot = order.flow.parts[&order.part_of[&action]].spot.clone();
                let name = &order.flow.actions[action].name;
                losses.note(spot, LossKind::RelationLeftOut, name);
                sets[action].retain(|set| set.is_disjoint(&inside));
            }
        }
        if !broken {
            return;
        }
    }
}
