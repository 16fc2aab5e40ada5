//! Machines that reach each other, and an attacker that only spreads.

use super::dice::{Dice, both};
use crate::scenario::model::*;

/// The technique by which the attacker spreads: exploitation of remote services.
const SPREADS_BY: &str = "T1210";

fn machine(n: u32) -> NodeId {
    NodeId(format!("machine-{n}"))
}

/// A random graph in which every machine is reached from the first. Each machine is joined both ways to one earlier
/// machine and two more at random: six neighbours on average.
pub(super) fn network(seed: u64, size: u32) -> Organisation {
    let mut dice = Dice::new(seed, "spread");
    let mut neighbours: Vec<Vec<u32>> = vec![Vec::new(); size as usize];
    for n in 1..size {
        let mut join = |other: u32| {
            if other != n {
                neighbours[n as usize].push(other);
                neighbours[other as usize].push(n);
            }
        };
        join(dice.below(n));
        join(dice.below(size));
        join(dice.below(size));
    }
    let nodes = (0..size)
        .map(|n| Node {
            id: machine(n),
            name: both(format!("Machine {n}"), format!("Machine {n}")),
            kind: NodeKind::Workstations,
            site: None,
            segment: None,
            exposed: n == 0,
            vulnerable: true,
            core: false,
            mail_per_hour: 0,
            mail_held: 0,
            backups: Vec::new(),
            position: None,
        })
        .collect();
    let links = neighbours
        .into_iter()
        .zip(0..)
        .filter(|(to, _)| !to.is_empty())
        .map(|(mut to, n)| {
            to.sort_unstable();
            to.dedup();
            Link {
                kind: LinkKind::Reaches,
                from: machine(n),
                to: to.into_iter().map(machine).collect(),
            }
        })
        .collect();
    Organisation {
        name: both("Réseau de machines", "Network of machines"),
        sites: Vec::new(),
        segments: Vec::new(),
        nodes,
        links,
        departments: Vec::new(),
        data: Vec::new(),
        accounts: Vec::new(),
        channels: Vec::new(),
        log_sources: Vec::new(),
        teams: Vec::new(),
        help_desk: None,
        public_services: Vec::new(),
        outsiders: Vec::new(),
        trust: Vec::new(),
    }
}

/// An attacker that enters the first machine and spreads from it.
pub(super) fn worm() -> Campaign {
    let entry = StageId::from("entry");
    Campaign {
        name: both("Ver", "Worm"),
        story: both(
            "Un programme qui se copie de machine en machine et ne veut rien d’autre.",
            "A program that copies itself from machine to machine and wants nothing else.",
        ),
        begins_before: Span::ZERO,
        hands: 1,
        pause: Estimate::Bare(Span::minutes(1)),
        quiet: Estimate::Bare(Span::ZERO),
        spreads: Some(TechniqueId::from(SPREADS_BY)),
        goals: vec![entry.clone()],
        stages: vec![Stage {
            id: entry,
            name: both("Entrer sur la première machine", "Enter the first machine"),
            after: Vec::new(),
            not_before: None,
            alternatives: vec![Alternative {
                technique: TechniqueId::from("T1190"),
                on: machine(0),
                needs: vec![AttackerNeed::Vulnerable(machine(0))],
                gives: vec![Gain::Foothold {
                    on: machine(0),
                    by: Means::Implant,
                    control: true,
                    account: None,
                }],
                duration: Some(Estimate::Bare(Span::minutes(1))),
                success: Some(Estimate::Bare(Share::ALL)),
            }],
            repeat: None,
            position: None,
        }],
        reactions: Vec::new(),
    }
}
