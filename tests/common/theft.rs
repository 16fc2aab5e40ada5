//! A theft, small enough to be worked out on paper: two servers, one attacker, one way to stop it.

use cellule::exercise::command::{Actor, Command, Deed, OrderRequest, USUAL};
use cellule::exercise::plan::Plan;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use cellule::scenario::resolved::Resolved;
use cellule::simulation::time::Time;
use std::sync::Arc;

/// Two servers with 300 records each, and an attacker who gets into the first with the chance given, else into the second,
/// and four hours after STARTEX takes what lies there, once.
pub fn theft(into_first: f32) -> Arc<Plan> {
    theft_where(into_first, |_| {})
}

/// The same with changes of one's own.
pub fn theft_where(into_first: f32, change: impl FnOnce(&mut Resolved)) -> Arc<Plan> {
    let text = format!(
        r#"(
    id: "theft", title: "Theft", start: "2026-03-03 10:00", duration: "12h", zone: "UTC",
    organisation: (
        name: "Two servers",
        segments: [(id: "inside", name: "Inside")],
        nodes: [
            (id: "first", name: "First", kind: Server, segment: "inside", exposed: true),
            (id: "second", name: "Second", kind: Server, segment: "inside", exposed: true),
        ],
        departments: [(id: "all", name: "All", people: 10)],
        data: [
            (id: "first-files", name: "Files of the first", kind: BusinessFile, on: "first", classification: Personal, records: 300),
            (id: "second-files", name: "Files of the second", kind: BusinessFile, on: "second", classification: Personal, records: 300),
        ],
        channels: [(id: "room", name: "Room", kind: Messenger, active: true)],
        teams: [(id: "soc", name: "Watch", skill: SocAnalyst, shifts: [(from: 0, to: 24, people: 1)])],
    ),
    campaign: (
        name: "Thief", begins_before: "10h", pause: "1min", goals: ["take"],
        stages: [
            (id: "enter", name: "Enter", alternatives: [
                (technique: "T1190", on: "first", gives: [Foothold(on: "first", by: Implant, control: true)], duration: Some("10min"), success: Some({into_first:.2})),
                (technique: "T1190", on: "second", gives: [Foothold(on: "second", by: Implant, control: true)], duration: Some("10min"), success: Some(1.0)),
            ]),
            (id: "take", name: "Take", after: ["enter"], not_before: Some("H+4h"), alternatives: [
                (technique: "T1041", on: "first", needs: [Foothold("first")], gives: [Records(from: "first-files", as: Extracted, count: 300)], duration: Some("10min"), success: Some(1.0)),
                (technique: "T1041", on: "second", needs: [Foothold("second")], gives: [Records(from: "second-files", as: Extracted, count: 300)], duration: Some("10min"), success: Some(1.0)),
            ]),
        ],
    ),
    roles: [(id: "lead", name: "Lead", leads: true, hears_soc: true)],
    objectives: [(id: "o", name: "Keep the files", tasks: [
            (id: "t", name: "Disconnect", done_when: Ordered(action: "disconnect-server"), by: Some("H+2h")),
            (id: "calm", name: "Keep calm"),
        ])],
    injects: [(id: "call", title: "A call", when: At("H+5min"), from: "Watch", to: ["lead"], medium: Call, body: "Something is wrong.", objectives: ["o"])],
)"#
    );
    let loaded = load(&ScenarioSource::text(&text));
    let mut s = loaded.resolved().expect("it is sound");
    for a in &mut s.catalogue.actions {
        a.staff.clear();
        a.authority = None;
        a.by_administration = false;
        a.duration = Estimate::Bare(Span::minutes(1));
        a.success = Estimate::Bare(Share::ALL);
        a.noticed = Estimate::Bare(Share(0));
        for e in &mut a.effects {
            if let ActionEffect::Hunt {
                sensitivity,
                false_finding,
                ..
            } = e
            {
                *sensitivity = Estimate::Bare(Share::ALL);
                *false_finding = Estimate::Bare(Share(0));
            }
        }
    }
    change(&mut s);
    Arc::new(Plan::new(Arc::new(s)).expect("it compiles"))
}

/// A command of the lead.
pub fn by_lead(at: i32, deed: Deed) -> (Time, Command) {
    let at = Time(at);
    (
        at,
        Command {
            by: Actor::Role(RoleId("lead".to_owned())),
            operator: String::new(),
            channel: None,
            rationale: String::new(),
            taken: at,
            noted: at,
            rests_on: Vec::new(),
            answers: None,
            deed,
        },
    )
}

/// An order at a target.
pub fn order(action: &str, target: &str) -> Deed {
    Deed::Order(OrderRequest {
        action: ActionId(action.to_owned()),
        target: Some(target.to_owned()),
        copy_age: None,
        priority: USUAL,
    })
}

/// A decision in words.
pub fn decide(text: &str) -> Deed {
    Deed::Decide {
        text: text.to_owned(),
        orders: Vec::new(),
    }
}
