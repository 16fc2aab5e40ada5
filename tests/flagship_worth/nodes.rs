//! Every node matters: something is built on it, and the week goes otherwise without it.

use super::play::{Extra, Player, Step, Week, plan};
use cellule::assessment::measures::Measure;
use cellule::exercise::event::Event;
use cellule::simulation::blueprint::ix::{Ix, NodeIx};
use cellule::simulation::event::Event as World;

/// Whether two weeks differ in a measure.
fn measured(a: &Week, b: &Week) -> bool {
    Measure::ALL
        .iter()
        .any(|&m| a.measures.get(m) != b.measures.get(m))
}

/// Injects sent, alerts, findings and records of a week: what somebody is told or asked.
fn messages(week: &Week) -> Vec<String> {
    week.events
        .iter()
        .filter(|(_, e)| {
            matches!(
                e,
                Event::InjectSent { .. }
                    | Event::InjectDelivered { .. }
                    | Event::DecisionPoint { .. }
                    | Event::World(
                        World::AlertRaised { .. } | World::Finding { .. } | World::Records { .. }
                    )
            )
        })
        .map(|(at, e)| format!("{at:?} {e:?}"))
        .collect()
}

/// Nodes that matter only in a state of their own: what else is broken or ordered in it, and when.
const STATES: &[(&str, &[Step])] = &[
    // Pairs: one carries what the other cannot.
    ("dns-1", &[(1, Extra::Break("dns-2"))]),
    ("dns-2", &[(1, Extra::Break("dns-1"))]),
    ("mx-north", &[(1, Extra::Break("mx-south"))]),
    ("mx-south", &[(1, Extra::Break("mx-north"))]),
    ("filter-north", &[(1, Extra::Break("filter-south"))]),
    ("filter-south", &[(1, Extra::Break("filter-north"))]),
    // Without it somebody travels.
    (
        "mail-console",
        &[(30, Extra::Order("rebuild-server", "mbx-guard"))],
    ),
    // Tapes carry what an attacker or a fire took from the disks.
    (
        "backup-offline",
        &[
            (1, Extra::Break("backup-online")),
            (30, Extra::Restore("mbx-police", 24)),
        ],
    ),
];

#[test]
fn the_week_goes_otherwise_without_any_node() {
    let plan = plan();
    let names = &plan.blueprint.names.nodes;
    let mut player = Player::new();
    let mut idle: Vec<NodeIx> = plan.blueprint.nodes.ids().collect();
    let mut try_state =
        |base: Option<&str>, state: &[Step], seed: u64, of: &mut dyn FnMut(&str) -> bool| {
            let whole = player.week(base, state, seed).expect("allowed");
            let told = messages(&whole);
            idle.retain(|&n| {
                // Leaked once a test: a step names what it breaks for good.
                let id: &'static str = Box::leak(names.id(n).to_owned().into_boxed_str());
                if !of(id) {
                    return true;
                }
                let mut steps = state.to_vec();
                steps.push((1, Extra::Break(id)));
                let without = player.week(base, &steps, seed).expect("allowed");
                !measured(&whole, &without) && messages(&without) == told
            });
        };
    for (node, state) in STATES {
        try_state(None, state, 5_000, &mut |id| id == *node);
    }
    for base in [
        None,
        Some("reference"),
        Some("evict-too-early"),
        Some("watch-too-long"),
    ] {
        for seed in [5_000, 5_001] {
            try_state(base, &[], seed, &mut |_| true);
        }
    }
    let idle: Vec<&str> = idle.iter().map(|&n| names.id(n)).collect();
    assert_eq!(idle, Vec::<&str>::new(), "of {} nodes", names.len());
}

#[test]
fn something_is_built_on_every_node() {
    let plan = plan();
    let b = &plan.blueprint;
    let o = &plan.scenario.organisation;
    let campaign = format!("{:?}", plan.scenario.campaign);
    let idle: Vec<&str> = b
        .names
        .nodes
        .iter()
        .filter(|(n, id)| {
            let def = &b.nodes[*n];
            let used = !def.watchers.is_empty()
                || !def.needed_by.is_empty()
                || !def.data.is_empty()
                || campaign.contains(&format!("NodeId({id:?})"))
                || o.links.iter().any(|l| {
                    use cellule::scenario::model::LinkKind as K;
                    l.from.as_str() == *id
                        && matches!(l.kind, K::Administers | K::BacksUp | K::Hosts | K::Supplies)
                });
            !used
        })
        .map(|(_, id)| id)
        .collect();
    assert_eq!(idle, Vec::<&str>::new());
    assert!(b.nodes.ids().map(Ix::place).count() >= 60);
}
