//! Small scenarios in which every answer of a trial can be worked out on paper.

use cellule::assessment::trial::{Findings, Trial, TrialPlan};
use cellule::exercise::plan::Plan;
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use cellule::simulation::blueprint::ix::Ix;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Seconds of an hour.
pub const HOUR: i32 = 3600;

/// One server with 1,000 records, one thief, a cell of three. The thief gets in before STARTEX if it is open, comes for a
/// locked room that it can never enter, and takes records from four hours after STARTEX on, `portion` at a time.
pub struct Field {
    /// How long.
    pub duration: &'static str,
    /// Injects, as a scenario writes them.
    pub injects: &'static str,
    /// Objectives.
    pub objectives: &'static str,
    /// Playbooks.
    pub playbooks: &'static str,
    /// Scenes.
    pub scenes: &'static str,
    /// Records taken at a time, every two hours.
    pub portion: u32,
    /// The chance that a theft raises an alert.
    pub visible: f32,
}

impl Default for Field {
    fn default() -> Field {
        Field {
            duration: "40h",
            injects: INJECTS,
            objectives: OBJECTIVES,
            playbooks: PLAYBOOKS,
            scenes: "",
            portion: 50,
            visible: 0.5,
        }
    }
}

/// One at a time, one that waits for a stage that is never done, one that is always cancelled, one that the team brings about.
pub const INJECTS: &str = r#"
    (id: "call", title: "A call", when: At("H+1h"), from: "Watch", to: ["lead"], medium: Call, body: "Something is wrong.", objectives: ["act"]),
    (id: "vault", title: "The vault is open", when: All([At("H+2h"), Stage("vault")]), from: "Watch", to: ["lead"], medium: Call, body: "It is open.", objectives: ["hidden"]),
    (id: "off", title: "Called off", when: At("H+3h"), from: "Watch", to: ["lead"], medium: Call, body: "Never.", cancelled_by: Some(At("H+2h"))),
    (id: "done", title: "It is cut off", when: Ordered(action: "disconnect-server"), from: "Watch", to: ["technician"], medium: Call, body: "Cut.", options: [(id: "a", name: "A"), (id: "b", name: "B")]),
    (id: "late", title: "A late call", when: At("H+32h"), from: "Watch", to: ["lead"], medium: Call, body: "Still there?"),
"#;

/// One that is met, one that never is.
pub const OBJECTIVES: &str = r#"
    (id: "act", name: "Act", tasks: [
        (id: "cut", name: "Cut it off", done_when: Ordered(action: "disconnect-server"), by: "H+3h"),
        (id: "stop", name: "Close the mail", done_when: Ordered(action: "close-webmail")),
        (id: "calm", name: "Keep calm"),
    ]),
    (id: "hidden", name: "Never seen", tasks: [(id: "speak", name: "Speak well")]),
"#;

/// Two that act, each otherwise.
pub const PLAYBOOKS: &str = r#"
    (id: "quick", title: "Quick", rules: [
        (id: "cut", when: At("H+2h"), by: "lead", what: [Order(action: "disconnect-server", at: Id("server"))]),
        (id: "twice", when: At("H+3h"), by: "lead", what: [Order(action: "remove-web-shell", at: Id("server"))]),
        (id: "never", when: Stage0, by: "lead", what: [Order(action: "forensic-image", at: Id("server"))]),
    ]),
    (id: "slow", title: "Slow", rules: [
        (id: "cut", when: At("H+9h"), by: "lead", what: [Order(action: "disconnect-server", at: Id("server"))]),
    ]),
"#;

impl Field {
    /// Compiled, with orders that always succeed at once.
    pub fn plan(&self) -> Arc<Plan> {
        let Field {
            duration,
            injects,
            objectives,
            scenes,
            portion,
            visible,
            ..
        } = self;
        // A condition of what is known that never holds.
        let playbooks = self.playbooks.replace("Stage0", "Declared(CrisisOver)");
        let text = format!(
            r#"(
    id: "field", title: "Field", start: "2026-03-03 08:00", duration: "{duration}", zone: "UTC",
    organisation: (
        name: "One server",
        segments: [(id: "inside", name: "Inside")],
        nodes: [
            (id: "server", name: "Server", kind: Server, segment: "inside", exposed: true),
            (id: "room", name: "Locked room", kind: Server, segment: "inside"),
        ],
        departments: [(id: "all", name: "All", people: 10)],
        data: [(id: "files", name: "Files", kind: BusinessFile, on: "server", classification: Personal, records: 1000)],
        accounts: [(id: "keys", name: "Keys", kind: Privileged, count: 1, department: "all", opens: ["room"])],
        channels: [(id: "phone", name: "Telephone", kind: Telephone, active: true)],
        log_sources: [(id: "logs", name: "Logs", kind: Application, covers: ["server"], coverage: 1.0, retention: "30d")],
        teams: [(id: "soc", name: "Watch", skill: SocAnalyst, shifts: [(from: 0, to: 24, people: 1)])],
    ),
    catalogue: (techniques: [
        (id: "T1041", name: "Take", duration: "10min", success: 1.0, traces: [(source: Application, visible: {visible:.2}, alerts: {visible:.2}, delay: "1min")]),
    ]),
    campaign: (
        name: "Thief", begins_before: "10h", pause: "1min", goals: ["take"],
        stages: [
            (id: "enter", name: "Enter", alternatives: [
                (technique: "T1190", on: "server", gives: [Foothold(on: "server", by: Implant, control: true)], duration: Some("10min"), success: Some(1.0)),
            ]),
            (id: "take", name: "Take", after: ["enter"], not_before: Some("H+4h"), repeat: Some((every: "2h")), alternatives: [
                (technique: "T1041", on: "server", needs: [Foothold("server")], gives: [Records(from: "files", as: Extracted, count: {portion})], duration: Some("10min"), success: Some(1.0)),
            ]),
            (id: "vault", name: "Open the vault", after: ["enter"], alternatives: [
                (technique: "T1078", on: "room", needs: [Credential("keys")], gives: [Knows("secret")], duration: Some("10min"), success: Some(1.0)),
            ]),
        ],
    ),
    roles: [
        (id: "lead", name: "Lead", leads: true, hears_soc: true),
        (id: "technician", name: "Technician"),
        (id: "lawyer", name: "Lawyer"),
    ],
    objectives: [{objectives}],
    actions: ["disconnect-server", "close-webmail", "remove-web-shell", "forensic-image", "inform"],
    injects: [{injects}],
    scenes: [{scenes}],
    playbooks: [{playbooks}],
)"#
        );
        let loaded = load(&ScenarioSource::text(&text));
        let problems = format!("{:?}", loaded.diagnostics);
        let mut s = loaded.resolved().unwrap_or_else(|| panic!("{problems}"));
        for a in &mut s.catalogue.actions {
            a.staff.clear();
            a.authority = None;
            a.by_administration = false;
            a.duration = Estimate::Bare(Span::minutes(1));
            a.success = Estimate::Bare(Share::ALL);
            a.noticed = Estimate::Bare(Share(0));
        }
        Arc::new(Plan::new(Arc::new(s)).expect("it compiles"))
    }
}

/// Tries a scenario.
pub fn tried(plan: &Arc<Plan>, runs: u32) -> Findings {
    let asked = TrialPlan::of(plan, runs);
    let trial = Trial::play(plan, &asked, |_| {}, &AtomicBool::new(false));
    assert!(!trial.stopped);
    trial.findings
}

/// The rank of an inject.
pub fn inject(plan: &Plan, id: &str) -> usize {
    plan.injects.rank(id).expect("an inject").place()
}
