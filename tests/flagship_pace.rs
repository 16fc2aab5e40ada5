//! How the flagship's campaign runs when nobody does anything: slowly before STARTEX, then up to its goals.

use cellule::scenario::model::*;
use cellule::simulation::Simulation;
use cellule::simulation::blueprint::{self, Values, compile};
use cellule::simulation::chance::Source;
use cellule::simulation::event::Event;
use cellule::simulation::time::Time;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

fn read<T: serde::de::DeserializeOwned>(file: &str) -> T {
    let path = format!("{}/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the file is part of the repository");
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&text)
        .unwrap_or_else(|e| panic!("{file}: {e}"))
}

const DAY: i32 = 86_400;
const RUNS: u64 = 40;

/// What the truth was in one run.
#[derive(Default)]
struct Run {
    /// When each stage was first done.
    done: BTreeMap<String, i32>,
    /// Records taken out of the police files, by day from STARTEX (negative days before it).
    police: BTreeMap<i32, u64>,
    /// Records taken from the interministerial hub.
    partner: u64,
    alerts_before: u32,
    alerts_after: u32,
}

fn play_untouched() -> Vec<Run> {
    let organisation: Organisation = read("scenarios/ministry-mail-breach/organisation.ron");
    let campaign: Campaign = read("scenarios/ministry-mail-breach/campaign.ron");
    let mut catalogue: Catalogue = read("assets/catalogue/techniques.ron");
    let more: Catalogue = read("assets/catalogue/constants.ron");
    catalogue.constants = more.constants;
    let more: Catalogue = read("assets/catalogue/actions.ron");
    catalogue.actions = more.actions;
    let mut named = BTreeSet::new();
    for r in &campaign.reactions {
        if let Trigger::Heard(claim) = &r.when {
            named.insert(claim.clone());
        }
    }
    for gain in campaign
        .stages
        .iter()
        .flat_map(|s| &s.alternatives)
        .flat_map(|a| &a.gives)
    {
        if let Gain::Publish(claim) = gain {
            named.insert(claim.clone());
        }
    }
    let claims: Vec<Claim> = named
        .into_iter()
        .map(|id| Claim {
            id,
            text: Text::default(),
            false_when: None,
        })
        .collect();
    let compiled = compile(blueprint::Source {
        start: "2025-12-11 22:00",
        zone: "Europe/Paris",
        duration: Span::days(7),
        organisation: &organisation,
        campaign: Some(&campaign),
        catalogue: &catalogue,
        claims: &claims,
        statements: &[],
    })
    .expect("the flagship compiles");
    let blueprint = Arc::new(compiled);
    let values = Values::of(&blueprint.params);
    (0..RUNS)
        .map(|seed| {
            let mut sim =
                Simulation::new(Arc::clone(&blueprint), values.clone(), Source::new(seed));
            sim.run_until(Time(7 * DAY));
            let mut run = Run::default();
            for (at, event) in sim.drain() {
                match event {
                    Event::AttemptEnded {
                        stage,
                        success: true,
                        ..
                    } => {
                        let id = campaign.stages[stage.0 as usize].id.to_string();
                        run.done.entry(id).or_insert(at.0);
                    }
                    Event::Records {
                        data,
                        handling: Handling::Extracted,
                        count,
                    } => {
                        let id = blueprint.names.data.id(data);
                        if matches!(id, "fapro-records" | "signalis-records") {
                            *run.police.entry(at.0.div_euclid(DAY)).or_default() +=
                                u64::from(count);
                        }
                        if id == "partner-exchanges" {
                            run.partner += u64::from(count);
                        }
                    }
                    Event::AlertRaised { real: true, .. } => {
                        if at.0 < 0 {
                            run.alerts_before += 1;
                        } else {
                            run.alerts_after += 1;
                        }
                    }
                    _ => {}
                }
            }
            run
        })
        .collect()
}

#[test]
fn the_campaign_reaches_its_goals_late_in_the_week_when_nobody_acts() {
    let runs = play_untouched();
    if std::env::var_os("FLAGSHIP_PACE").is_some() {
        show(&runs);
    }
    let share =
        |of: &dyn Fn(&Run) -> bool| runs.iter().filter(|r| of(r)).count() as f64 / RUNS as f64;
    let inside = share(&|r| r.done.get("collect-police").is_some_and(|&t| t < 0));
    assert!(
        inside > 0.8,
        "at STARTEX the attacker reads mail in {inside} of the runs"
    );
    let early: Vec<u64> = runs
        .iter()
        .map(|r| r.police.range(..0).map(|(_, n)| n).sum())
        .collect();
    assert!(
        early.iter().all(|&n| n < 100),
        "a few dozen records at most before STARTEX: {early:?}"
    );
    let partner = share(&|r| r.partner > 0);
    assert!(
        partner > 0.6,
        "the interministerial network is drawn on in {partner} of the runs"
    );
    let too_soon = share(&|r| r.done.get("partner-network").is_some_and(|&t| t < 4 * DAY));
    assert_eq!(too_soon, 0.0, "before Monday evening");
    let bulk = share(&|r| r.police.values().any(|&n| n > 1500));
    assert!(
        bulk > 0.6,
        "police files leave by the thousand in {bulk} of the runs"
    );
}

/// For authors who tune: median moments and shares.
fn show(runs: &[Run]) {
    let mut stages: BTreeMap<&str, Vec<i32>> = BTreeMap::new();
    for r in runs {
        for (s, &t) in &r.done {
            stages.entry(s).or_default().push(t);
        }
    }
    let mut rows: Vec<_> = stages.into_iter().collect();
    for (_, t) in &mut rows {
        t.sort_unstable();
    }
    rows.sort_by_key(|(_, t)| t[t.len() / 2]);
    for (s, t) in rows {
        let h = |x: i32| f64::from(x) / 3600.0;
        println!(
            "{s:24} {:3}/{RUNS}  H{:+.0} [{:+.0} {:+.0}]",
            t.len(),
            h(t[t.len() / 2]),
            h(t[0]),
            h(t[t.len() - 1])
        );
    }
    for (i, r) in runs.iter().enumerate().take(10) {
        println!(
            "run {i}: alerts {}+{}, police by day {:?}, partner {}",
            r.alerts_before, r.alerts_after, r.police, r.partner
        );
    }
}
