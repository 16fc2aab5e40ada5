//! A spreading attacker against shortest paths and components worked out with petgraph alone, from the scenario's links.

use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::{LinkKind, TechniqueId};
use cellule::scenario::resolved::Resolved;
use cellule::simulation::Simulation;
use cellule::simulation::blueprint::{self, Blueprint, Values};
use cellule::simulation::chance::{IdHash, Key, Purpose, Source};
use cellule::simulation::event::Event;
use cellule::simulation::time::Time;
use petgraph::algo::dijkstra;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{Bfs, EdgeRef};
use std::collections::HashMap;
use std::sync::Arc;

/// A network and the worm in it. No exercise is played: nobody could give an order there.
struct Plan {
    scenario: Resolved,
    blueprint: Arc<Blueprint>,
}

fn network(nodes: u32) -> Plan {
    let scenario = load(&ScenarioSource::text(&format!(
        r#"(
    id: "spread", title: "Spread", languages: [en], start: "2026-01-05 00:00", zone: "UTC", duration: "60d",
    deliberation_rate: 1,
    generated: (generator: Spread, seed: 5, nodes: {nodes}),
)"#
    )))
    .resolved()
    .expect("the scenario is sound");
    let blueprint = blueprint::compile(blueprint::Source {
        start: &scenario.start,
        zone: &scenario.zone,
        duration: scenario.duration,
        organisation: &scenario.organisation,
        campaign: scenario.campaign.as_ref(),
        catalogue: &scenario.catalogue,
        claims: &scenario.claims,
        statements: &scenario.statements,
    })
    .expect("it compiles");
    Plan {
        scenario,
        blueprint: Arc::new(blueprint),
    }
}

/// When each machine was taken, by its id.
fn taken(plan: &Plan, values: &Values, seed: u64) -> HashMap<String, Time> {
    let b = &plan.blueprint;
    let mut run = Simulation::new(b.clone(), values.clone(), Source::new(seed));
    run.run_until(Time::START + 60 * 86_400);
    run.drain()
        .filter_map(|(at, event)| match event {
            Event::FootholdGained { foothold } => {
                Some((b.names.nodes.id(b.footholds[foothold].on).to_owned(), at))
            }
            _ => None,
        })
        .collect()
}

/// The links that carry, each with how long it takes: from the document's links, the technique's numbers and the same
/// keyed draws.
fn open_links(
    plan: &Plan,
    success: u32,
    typical: u32,
    seed: u64,
) -> (DiGraph<String, u32>, NodeIndex) {
    let technique = TechniqueId::from("T1210");
    let source = Source::new(seed);
    let mut graph = DiGraph::new();
    let at: HashMap<&str, NodeIndex> = plan
        .scenario
        .organisation
        .nodes
        .iter()
        .map(|n| (n.id.as_str(), graph.add_node(n.id.to_string())))
        .collect();
    for link in &plan.scenario.organisation.links {
        assert_eq!(link.kind, LinkKind::Reaches);
        for to in &link.to {
            let mut roll = source.roll(
                Time::START,
                Key {
                    purpose: Purpose::Spread,
                    actor: IdHash::of(link.from.as_str()),
                    action: IdHash::of(technique.as_str()),
                    target: IdHash::of(to.as_str()),
                    index: 0,
                },
            );
            if roll.chance(success) {
                let takes = roll.around(typical);
                graph.add_edge(at[link.from.as_str()], at[to.as_str()], takes);
            }
        }
    }
    let first = at["machine-0"];
    (graph, first)
}

/// The values of the scenario with another chance of success, and the typical time along a link.
fn with_success(plan: &Plan, success: Option<u32>) -> (Values, u32, u32) {
    let b = &plan.blueprint;
    let technique = b
        .campaign
        .as_ref()
        .and_then(|c| c.spreads)
        .expect("it spreads");
    let def = &b.techniques[technique];
    let mut values = Values::of(&b.params).0.to_vec();
    if let Some(s) = success {
        values[def.success.0 as usize] = s;
    }
    let (chance, typical) = (
        values[def.success.0 as usize],
        values[def.duration.0 as usize],
    );
    (Values(values.into()), chance, typical)
}

/// Every machine is taken exactly when the shortest path from the first one arrives, and no other is.
fn agrees(plan: &Plan, success: Option<u32>, seed: u64) -> usize {
    let (values, chance, typical) = with_success(plan, success);
    let taken = taken(plan, &values, seed);
    let (graph, first) = open_links(plan, chance, typical, seed);
    let begins = taken["machine-0"];
    let distance = dijkstra(&graph, first, None, |e| *e.weight());
    assert_eq!(taken.len(), distance.len(), "machines reached");
    for (n, d) in &distance {
        assert_eq!(
            taken.get(&graph[*n]).copied(),
            Some(begins + *d),
            "{}",
            graph[*n]
        );
    }
    // The reach set by itself: breadth first, no lengths.
    let mut bfs = Bfs::new(&graph, first);
    let mut reached = 0;
    while bfs.next(&graph).is_some() {
        reached += 1;
    }
    assert_eq!(reached, taken.len());
    reached
}

#[test]
fn a_worm_arrives_everywhere_by_the_shortest_path() {
    let plan = network(500);
    for seed in 0..20 {
        assert_eq!(agrees(&plan, Some(1_000_000), seed), 500);
    }
}

#[test]
fn a_worm_that_fails_on_some_links_takes_what_the_others_reach() {
    let plan = network(500);
    let mut sizes: Vec<usize> = (0..40)
        .map(|seed| agrees(&plan, Some(250_000), seed))
        .collect();
    sizes.sort_unstable();
    // Six links each, one in four carries: outbreaks that die at once and large ones both occur.
    assert!(
        sizes[0] < 50 && sizes[39] > 150 && sizes[39] < 500,
        "{sizes:?}"
    );
    for seed in 0..10 {
        agrees(&plan, None, seed);
    }
}

#[test]
fn below_the_threshold_outbreaks_stay_small_and_above_it_they_do_not() {
    // A branching process over six neighbours, of which the one that it came from does not count: the threshold lies near
    // 1/5. Half of it gives on average 1 + 6p / (1 - 5p) machines; the bound leaves room for unequal degrees.
    let plan = network(2_000);
    let mean = |chance: u32| {
        (0..60)
            .map(|seed| agrees(&plan, Some(chance), seed))
            .sum::<usize>() as f64
            / 60.0
    };
    let (below, above) = (mean(80_000), mean(400_000));
    assert!(below < 6.0, "{below}");
    assert!(above > 1_000.0, "{above}");
}

#[test]
fn a_hundred_thousand_machines_agree_with_the_shortest_path_too() {
    let plan = network(100_000);
    assert_eq!(agrees(&plan, Some(1_000_000), 1), 100_000);
    let part = agrees(&plan, Some(400_000), 3);
    assert!((50_000..100_000).contains(&part), "{part}");
}

#[test]
fn the_independent_graph_has_the_links_of_the_document() {
    let plan = network(500);
    let (graph, first) = open_links(&plan, 1_000_000, 3600, 0);
    let links: usize = plan
        .scenario
        .organisation
        .links
        .iter()
        .map(|l| l.to.len())
        .sum();
    assert_eq!(graph.edge_count(), links);
    assert!(graph.edges(first).all(|e| e.target() != first));
}
