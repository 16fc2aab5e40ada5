//! What ties of a drawing become: links, mailboxes, what departments and services need.

use super::super::loss::{LossKind, Spot};
use super::super::node_words;
use super::{Became, MOST_TIES, Making, Tie, TieKind, name_of};
use crate::scenario::model::*;
use std::collections::{HashMap, HashSet};

impl Making<'_> {
    fn find(&self, name: &str) -> Option<Became> {
        let by_key = self
            .places
            .get(name.trim())
            .or_else(|| self.places.get(name));
        by_key
            .or_else(|| self.places.get(&node_words::folded(name)))
            .cloned()
    }

    pub(super) fn ties(&mut self, ties: &[Tie]) {
        if ties.len() > MOST_TIES {
            let beyond = (ties.len() - MOST_TIES).to_string();
            self.losses.note(Spot::File, LossKind::BeyondLimits, beyond);
        }
        let mut edges: Vec<(LinkKind, usize, usize, Spot)> = Vec::new();
        let mut unsaid = 0usize;
        for tie in ties.iter().take(MOST_TIES) {
            let value = format!("{} → {}", name_of(&tie.from), name_of(&tie.to));
            let (Some(from), Some(to)) = (self.find(&tie.from), self.find(&tie.to)) else {
                self.losses
                    .note(tie.spot.clone(), LossKind::RelationLeftOut, value);
                continue;
            };
            match (from, to) {
                (Became::Node(a), Became::Node(b)) if a != b => {
                    let kind = match tie.kind {
                        Some(TieKind::Link(kind)) => kind,
                        Some(TieKind::Mailboxes | TieKind::Needs) => LinkKind::DependsOn,
                        None => {
                            unsaid += 1;
                            LinkKind::Reaches
                        }
                    };
                    edges.push((kind, a, b, tie.spot.clone()));
                    if !tie.directed && kind == LinkKind::Reaches {
                        edges.push((kind, b, a, tie.spot.clone()));
                    }
                }
                (Became::Department(d), Became::Node(n)) => self.need(d, n, tie),
                (Became::Node(n), Became::Department(d)) => self.need(d, n, tie),
                (Became::PublicService(s), Became::Node(n))
                | (Became::Node(n), Became::PublicService(s)) => {
                    let id = self.o.nodes[n].id.clone();
                    let needs = &mut self.o.public_services[s].needs;
                    if !needs.contains(&id) {
                        needs.push(id);
                    }
                }
                _ => self
                    .losses
                    .note(tie.spot.clone(), LossKind::RelationLeftOut, value),
            }
        }
        if unsaid > 0 {
            let value = format!("{:?} ×{unsaid}", LinkKind::Reaches);
            self.losses
                .note(Spot::File, LossKind::RelationGuessed, value);
        }
        self.links(edges);
    }

    /// A department needs a node; its mailbox server is told apart.
    fn need(&mut self, department: usize, node: usize, tie: &Tie) {
        let server = self.o.nodes[node].kind == NodeKind::MailboxServer;
        let id = self.o.nodes[node].id.clone();
        let free = self.o.departments[department].mailboxes.is_none();
        let mailboxes = tie.kind == Some(TieKind::Mailboxes) || tie.kind != Some(TieKind::Needs);
        if server && free && mailboxes {
            self.o.departments[department].mailboxes = Some(id);
            return;
        }
        let needs = self.needs.entry(department).or_default();
        if !needs.contains(&id.0) {
            needs.push(id.0);
        }
    }

    /// Edges once each, without circles where a circle would mean that nothing ever starts.
    fn links(&mut self, edges: Vec<(LinkKind, usize, usize, Spot)>) {
        let mut seen: HashSet<(LinkKind, usize, usize)> = HashSet::new();
        let mut edges = edges;
        edges.retain(|(kind, from, to, _)| seen.insert((*kind, *from, *to)));
        for waits in [
            LinkKind::DependsOn,
            LinkKind::Hosts,
            LinkKind::AuthenticatesThrough,
        ] {
            let of: Vec<usize> = (0..edges.len()).filter(|&e| edges[e].0 == waits).collect();
            let pairs: Vec<(usize, usize)> = of.iter().map(|&e| (edges[e].1, edges[e].2)).collect();
            let closing = closing(self.o.nodes.len(), &pairs);
            let dropped: HashSet<usize> = closing.into_iter().map(|n| of[n]).collect();
            let mut number = 0;
            let (nodes, losses) = (&self.o.nodes, &mut self.losses);
            edges.retain(|(_, from, to, spot)| {
                number += 1;
                let keep = !dropped.contains(&(number - 1));
                if !keep {
                    let value = format!("{} → {}", nodes[*from].id, nodes[*to].id);
                    losses.note(spot.clone(), LossKind::RelationLeftOut, value);
                }
                keep
            });
        }
        let mut at: HashMap<(LinkKind, usize), usize> = HashMap::new();
        for (kind, from, to, _) in edges {
            let to = self.o.nodes[to].id.clone();
            match at.get(&(kind, from)) {
                Some(&n) => self.o.links[n].to.push(to),
                None => {
                    at.insert((kind, from), self.o.links.len());
                    self.o.links.push(Link {
                        kind,
                        from: self.o.nodes[from].id.clone(),
                        to: vec![to],
                    });
                }
            }
        }
    }
}

/// The edges that close a circle, when one walks from the first thing on: without them nothing waits for itself.
pub fn closing(things: usize, edges: &[(usize, usize)]) -> Vec<usize> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); things];
    for (number, &(from, _)) in edges.iter().enumerate() {
        next[from].push(number);
    }
    let mut closing = Vec::new();
    // Not seen, on the way, done.
    let mut state = vec![0u8; things];
    for start in 0..things {
        if state[start] != 0 {
            continue;
        }
        state[start] = 1;
        let mut way = vec![(start, 0usize)];
        while let Some((at, tried)) = way.pop() {
            let Some(&number) = next[at].get(tried) else {
                state[at] = 2;
                continue;
            };
            way.push((at, tried + 1));
            let to = edges[number].1;
            match state[to] {
                0 => {
                    state[to] = 1;
                    way.push((to, 0));
                }
                1 => closing.push(number),
                _ => {}
            }
        }
    }
    closing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_that_close_a_circle_are_found_and_no_others() {
        assert!(closing(3, &[(0, 1), (1, 2), (0, 2)]).is_empty());
        assert_eq!(closing(3, &[(0, 1), (1, 2), (2, 0)]), [2]);
        assert_eq!(closing(2, &[(0, 0), (0, 1)]), [0]);
        assert_eq!(closing(4, &[(0, 1), (1, 0), (2, 3), (3, 2)]).len(), 2);
        // A long way does not end the stack.
        let long: Vec<(usize, usize)> = (0..200_000).map(|n| (n, n + 1)).collect();
        assert!(closing(200_001, &long).is_empty());
    }
}
