//! The model held against textbook results: Poisson streams, queues with several servers, shortest paths.
//!
//! The drain of mail backlogs is held against queueing theory where mail is modelled, in `src/simulation/mail/tests.rs`.

mod alerts;
mod spread;
mod triage;

use cellule::exercise::plan::Plan;
use cellule::scenario::load::{ScenarioSource, load};
use std::sync::Arc;

fn plan_of(source: &ScenarioSource) -> Arc<Plan> {
    let scenario = load(source).resolved().expect("the scenario is sound");
    Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"))
}

/// A ministry with nothing but sensors and analysts: `analysts` people at all hours, and one source for every number of
/// false alarms a day.
fn watch_room(analysts: u32, false_alarms: &[u32]) -> Arc<Plan> {
    let sources: String = false_alarms
        .iter()
        .enumerate()
        .map(|(i, n)| {
            format!(
                r#"(id: "source-{i}", name: "Source {i}", kind: Web, covers: ["server"], coverage: 0.5, retention: "30d", false_alarms: {n}),"#
            )
        })
        .collect();
    let text = format!(
        r#"(
    id: "watch-room", title: "Watch room", languages: [en], start: "2026-01-05 00:00", zone: "UTC", duration: "30d",
    deliberation_rate: 1,
    organisation: (
        name: "Watch room",
        nodes: [(id: "server", name: "Server", kind: Server)],
        channels: [(id: "phone", name: "Telephone", kind: Telephone, active: true)],
        log_sources: [{sources}],
        teams: [(id: "soc", name: "SOC", skill: SocAnalyst, shifts: [(from: 0, to: 24, people: {analysts})])],
    ),
    roles: [(id: "soc-lead", name: "SOC lead", leads: true, hears_soc: true)],
)"#
    );
    plan_of(&ScenarioSource::text(&text))
}
