//! What the runs say, subject by subject.

use super::field::{Field, HOUR, inject, tried};
use cellule::assessment::Measure;
use cellule::assessment::trial::{
    BINS, Bringing, Findings, Found, Notice, Stretch, Team, Trial, TrialPlan, Use, notices,
};
use cellule::exercise::condition::{Leaf, Missing};
use cellule::exercise::plan::Plan;
use cellule::scenario::model::Language;
use cellule::simulation::time::Time;
use cellule::wording::Wording;
use cellule::wording::trial::Teller;
use std::sync::atomic::AtomicBool;

fn place_of(found: &[Found], is: impl Fn(&Notice) -> bool) -> Vec<String> {
    let is = found.iter().filter(|f| is(&f.notice));
    is.map(|f| f.place.to_string()).collect()
}

fn used(findings: &Findings, plan: &Plan, action: &str) -> Use {
    let rank = plan.blueprint.names.actions.rank(action);
    let mut all = findings.actions.iter();
    all.find(|a| Some(a.action) == rank).expect("offered").used
}

#[test]
fn an_inject_that_can_never_fire_is_told_with_what_it_waits_for() {
    let plan = Field::default().plan();
    let findings = tried(&plan, 20);
    // Two playbooks, and a cell in which nobody acts.
    assert_eq!((findings.runs, findings.teams.len()), (20, 3));
    assert_eq!(findings.teams[2].team, Team::Nobody);
    let vault = &findings.injects[inject(&plan, "vault")];
    assert_eq!(vault.all.count(), (0, 60));
    let stage = plan.blueprint.names.stages.rank("vault").expect("a stage");
    assert_eq!(vault.waits, [Missing::Part(Leaf::Stage(stage))]);
    let off = &findings.injects[inject(&plan, "off")];
    assert_eq!((off.all.count().0, off.cancelled), (0, 60));
    let found = notices(&findings, &plan);
    let never = place_of(&found, |n| matches!(n, Notice::InjectNever { .. }));
    assert_eq!(never, ["injects[1]", "injects[2]"]);
    for (language, said) in [
        (
            Language::English,
            "the attacker has not done “Open the vault” yet",
        ),
        (
            Language::French,
            "l’attaquant n’a pas encore franchi l’étape « Open the vault »",
        ),
    ] {
        let w = Wording::new(language);
        let told = Teller::new(&plan, w).told(&found, &findings);
        let told = told
            .iter()
            .any(|(s, p)| s.contains(said) && p == &["injects[1]"]);
        assert!(told, "{language:?}");
    }
}

#[test]
fn an_inject_is_counted_for_each_team_with_its_time() {
    let plan = Field::default().plan();
    let findings = tried(&plan, 20);
    let call = &findings.injects[inject(&plan, "call")];
    assert_eq!((call.all.share(), call.delivered), (Some(1.0), 60));
    assert_eq!(call.all.quarters(), Some([Time(HOUR); 3]));
    // Only those who cut the server off bring this one about, each at its hour.
    let done = &findings.injects[inject(&plan, "done")];
    let times: Vec<_> = done.sent.iter().map(|r| r.median()).collect();
    assert_eq!(times, [Some(Time(2 * HOUR)), Some(Time(9 * HOUR)), None]);
    assert_eq!(done.all.count(), (40, 60));
}

#[test]
fn a_stage_that_is_blocked_is_never_done_and_the_others_are() {
    let plan = Field::default().plan();
    let findings = tried(&plan, 20);
    let shares: Vec<_> = findings.stages.iter().map(|s| s.all.count().0).collect();
    // The quick team cuts the server off before anything is taken.
    assert_eq!(shares, [60, 40, 0]);
    assert_eq!(findings.stages[1].done[0].count(), (0, 20));
    let found = notices(&findings, &plan);
    let never = place_of(&found, |n| matches!(n, Notice::StageNever { .. }));
    assert_eq!(never, ["campaign.stages[2]"]);
}

#[test]
fn an_action_is_unknown_never_given_never_effective_or_effective() {
    let plan = Field::default().plan();
    let findings = tried(&plan, 20);
    assert_eq!(used(&findings, &plan, "disconnect-server"), Use::Effective);
    assert_eq!(
        used(&findings, &plan, "remove-web-shell"),
        Use::NeverEffective
    );
    assert_eq!(used(&findings, &plan, "forensic-image"), Use::NeverGiven);
    assert_eq!(used(&findings, &plan, "inform"), Use::Unknown);
    let cut = &findings.actions[0].teams;
    assert_eq!((cut[0].runs, cut[0].given, cut[0].done), (20, 20, 20));
    assert_eq!(cut[2].given, 0);
    let found = notices(&findings, &plan);
    let vain = place_of(&found, |n| {
        matches!(n, Notice::ActionNeverEffective { given: 20, .. })
    });
    assert_eq!(vain, ["actions[2]"]);
}

#[test]
fn an_action_that_is_left_out_shows_what_it_brought() {
    let plan = Field::default().plan();
    let findings = tried(&plan, 20);
    let left_out = findings.left_out.as_ref().expect("the budget is enough");
    assert_eq!((left_out.team, left_out.runs), (Team::Playbook(0), 20));
    assert!(left_out.untried.is_empty());
    let of = |action: &str| {
        let rank = plan
            .blueprint
            .names
            .actions
            .rank(action)
            .expect("an action");
        left_out.action(rank).expect("it was tried")
    };
    // Without the cut the thief takes what it finds.
    let cut = of("disconnect-server");
    assert_eq!(cut.bringing(), Bringing::Something);
    let records = &cut.brings[Measure::RecordsExtracted as usize];
    assert!(records.holds && records.mean < -500.0, "{records:?}");
    assert_eq!(of("remove-web-shell").bringing(), Bringing::Nothing);
    // What was left out of one run is back in the next: the others are as they were.
    let asked = TrialPlan {
        probe: 0,
        ..TrialPlan::of(&plan, 20)
    };
    let stop = AtomicBool::new(false);
    let without = Trial::play(&plan, &asked, |_| {}, &stop).findings;
    assert!(without.left_out.is_none());
    assert_eq!(without.injects, findings.injects);
}

#[test]
fn a_role_that_nothing_reaches_and_a_gap_of_thirty_hours_are_found() {
    let plan = Field {
        visible: 0.0,
        injects: r#"
            (id: "call", title: "A call", when: At("H+1h"), from: "Watch", to: ["lead"], medium: Call, body: "Call."),
            (id: "late", title: "A late call", when: At("H+31h"), from: "Watch", to: ["lead", "technician"], medium: Call, body: "Late."),"#,
        objectives: "",
        playbooks: r#"(id: "talks", title: "Talks", rules: [(id: "say", when: At("H+2h"), by: "lead", what: [Declare(Aware)])])"#,
        ..Field::default()
    }
    .plan();
    let findings = tried(&plan, 10);
    let gap = Stretch {
        from: Time(HOUR),
        lasts: 30 * 3600,
    };
    assert_eq!(findings.pace.usual(), Some(gap));
    assert_eq!(findings.pace.longer_than(30 * 3600), Some(0.0));
    assert_eq!(findings.pace.longer_than(30 * 3600 - 1), Some(1.0));
    let [lead, technician, lawyer] = &findings.roles[..] else {
        panic!("three roles");
    };
    assert_eq!((lead.injects, lead.longest), ([2; 3], gap));
    // Thirty hours, and the nine up to ENDEX, of forty.
    assert!((lead.idle - 39.0 / 40.0).abs() < 1e-9, "{}", lead.idle);
    assert_eq!(
        (technician.reached, technician.longest.lasts),
        ((10, 10), 31 * 3600)
    );
    assert_eq!((lawyer.reached, lawyer.longest.lasts), ((0, 10), 40 * 3600));
    let found = notices(&findings, &plan);
    let unreached = place_of(&found, |n| matches!(n, Notice::RoleUnreached { .. }));
    assert_eq!(unreached, ["roles[2]"]);
    let idle = place_of(&found, |n| matches!(n, Notice::RoleIdle { .. }));
    assert_eq!(idle, ["roles[0]", "roles[1]"]);
    assert!(found.iter().any(
        |f| matches!(f.notice, Notice::Dead { usual, share } if usual == gap && share == 1.0)
    ));
    let told = Teller::new(&plan, Wording::new(Language::English)).told(&found, &findings);
    let text: String = told.into_iter().map(|(s, _)| s).collect();
    assert!(text.contains("1\u{a0}d\u{a0}6\u{a0}h"), "{text}");
}

#[test]
fn what_the_clock_jumps_over_is_no_dead_time() {
    let plan = Field {
        visible: 0.0,
        scenes: r#"(id: "one", title: "One", from: "H+0h", to: "H+2h"), (id: "two", title: "Two", from: "H+30h", to: "H+33h")"#,
        ..Field::default()
    }
    .plan();
    let findings = tried(&plan, 10);
    assert_eq!(findings.pace.played, 5 * 3600);
    // From the cut at two hours to the call at thirty-two, of which two are played.
    assert_eq!(findings.pace.usual().map(|s| s.lasts), Some(2 * 3600));
}

#[test]
fn an_hour_with_more_than_the_roles_can_take_up_is_told() {
    let mut injects = String::new();
    for i in 0..9 {
        injects += &format!(
            r#"(id: "c{i}", title: "Call {i}", when: At("H+{}min"), from: "Watch", to: ["lead", "lawyer"], medium: Call, body: "Call."),"#,
            60 + 5 * i
        );
    }
    let field = |injects: &'static str| Field {
        injects,
        objectives: "",
        playbooks: r#"(id: "talks", title: "Talks", rules: [(id: "say", when: At("H+2h"), by: "lead", what: [Declare(Aware)])])"#,
        visible: 0.0,
        ..Field::default()
    };
    let many = field(injects.leak()).plan();
    let findings = tried(&many, 10);
    let peak = findings.pace.peak().expect("runs");
    assert_eq!((peak.from, peak.count), (Time(HOUR), 9));
    let crowded = |f: &Findings, plan: &Plan| {
        let mut all = notices(f, plan).into_iter();
        all.any(|f| matches!(f.notice, Notice::Crowded { .. }))
    };
    assert!(crowded(&findings, &many));
    let few = field(
        r#"(id: "c", title: "Call", when: At("H+1h"), from: "Watch", to: ["lead"], medium: Call, body: "Call."),"#,
    )
    .plan();
    assert!(!crowded(&tried(&few, 10), &few));
}

#[test]
fn an_objective_that_never_comes_up_is_told_and_tasks_that_nobody_performs() {
    let plan = Field::default().plan();
    let findings = tried(&plan, 20);
    let [act, hidden] = &findings.objectives[..] else {
        panic!("two objectives");
    };
    assert!(act.is_exercised() && !hidden.is_exercised());
    let cut = &act.tasks[0];
    assert_eq!(cut.in_time, [20, 0, 0]);
    let done: Vec<_> = cut.done.iter().map(|d| d.count().0).collect();
    assert_eq!(done, [20, 20, 0]);
    let found = notices(&findings, &plan);
    let never = place_of(&found, |n| {
        matches!(
            n,
            Notice::ObjectiveNever {
                served: 1,
                shown: false,
                ..
            }
        )
    });
    assert_eq!(never, ["objectives[1]"]);
    // What an evaluator decides is not told as undone.
    let tasks = place_of(&found, |n| matches!(n, Notice::TaskNever { .. }));
    assert_eq!(tasks, ["objectives[0].tasks[1]"]);
    // What leaves a hole in the exercise is told first.
    assert!(matches!(found[0].notice, Notice::ObjectiveNever { .. }));
}

#[test]
fn every_run_is_in_a_histogram_or_censored() {
    let plan = Field::default().plan();
    let findings = tried(&plan, 20);
    let mut censored = 0;
    for team in &findings.teams {
        for spread in &team.measures {
            assert_eq!(spread.bins.len(), BINS);
            let runs: u32 = spread.bins.iter().sum();
            assert_eq!(runs + spread.quartiles.censored, 20, "{:?}", spread.measure);
            censored += spread.quartiles.censored;
        }
    }
    assert!(censored > 0, "nobody declares a scope here");
    // One scale for all teams: the quick one lies at its lower end, nobody at its upper one.
    let records = Measure::RecordsExtracted as usize;
    let bounds = findings.bounds[records].expect("records were taken");
    assert_eq!(bounds.0, 0.0);
    assert_eq!(findings.teams[0].measures[records].bins[0], 20);
    assert_eq!(findings.teams[2].measures[records].bins[0], 0);
}
