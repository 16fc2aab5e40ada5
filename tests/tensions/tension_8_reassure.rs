//! Reassure in public: calm today, contradicted on Wednesday.

use crate::common::give;
use crate::field::*;
use cellule::exercise::command::{Actor, Deed};
use cellule::exercise::plan::Plan;
use cellule::scenario::model::*;
use cellule::scenario::resolved::Resolved;
use cellule::simulation::event::Event as World;
use std::sync::Arc;

const SEEDS: u64 = 60;
/// How much a statement reassures, in thousandths; the first is silence.
const DOSES: [u32; 4] = [0, 40, 90, 140];
const CLAIM: &str = "no-serious-compromise";

/// Statements of each strength with the same claim, and an attacker who answers a claim that it hears, if it can.
fn with_words(mut s: Resolved, answers: bool) -> Resolved {
    s.statements = DOSES[1..]
        .iter()
        .map(|&reassures| Statement {
            id: StatementId(format!("line-{reassures}")),
            title: "A line".into(),
            body: Text::default(),
            to: vec![Audience::Public, Audience::MinisterOffice],
            claims: vec![CLAIM.into()],
            reassures,
        })
        .collect();
    let Some(c) = &mut s.campaign else { return s };
    // Nothing else is published: only this claim is about trust here.
    for gains in c.stages.iter_mut().flat_map(|x| &mut x.alternatives) {
        gains.gives.retain(|g| !matches!(g, Gain::Publish(_)));
    }
    c.reactions.retain(|r| !matches!(r.when, Trigger::Heard(_)));
    if answers {
        c.stages.push(Stage {
            id: "answer".into(),
            name: "Answer in public".into(),
            after: Vec::new(),
            not_before: Some(Moment::After(Span::hours(60))),
            alternatives: vec![Alternative {
                technique: "T1491".into(),
                on: "webmail".into(),
                needs: vec![AttackerNeed::Foothold("webmail".into())],
                gives: vec![Gain::Publish(CLAIM.into())],
                duration: None,
                success: None,
            }],
            repeat: None,
            position: None,
        });
        c.reactions.push(Reaction {
            id: "deny-it".into(),
            when: Trigger::Heard(CLAIM.into()),
            then: vec![Response::Open(vec!["answer".into()])],
            times: 1,
            chance: Estimate::Bare(Share::ALL),
        });
    }
    s
}

/// Trust of the public, mean over the seeds, an hour after the statement and at the end; and contradictions a run.
fn response(plan: &Arc<Plan>, dose: u32) -> (f64, f64, f64) {
    let (mut soon, mut late, mut against) = (Vec::new(), Vec::new(), Vec::new());
    for seed in 0..SEEDS {
        let mut t = Trial::new(plan, seed);
        t.until(hours(14));
        if dose > 0 {
            let statement = StatementId(format!("line-{dose}"));
            give(&mut t.x, Actor::Facilitator, Deed::State { statement }).expect("it is prepared");
        }
        t.until(hours(15));
        soon.push(f64::from(t.x.world().trust_level(Audience::Public)));
        t.until(hours(130));
        late.push(f64::from(t.x.world().trust_level(Audience::Public)));
        let n = t
            .after(hours(14))
            .filter(|(_, e)| matches!(e, World::Contradicted { .. }));
        against.push(n.count() as f64);
    }
    (mean(&soon), mean(&late), mean(&against))
}

#[test]
fn the_more_it_reassures_today_the_less_is_believed_once_contradicted() {
    for s in both() {
        let plan = ready(with_words(s, true));
        let all: Vec<_> = DOSES.iter().map(|&d| response(&plan, d)).collect();
        eprintln!("{}: {all:?}", plan.scenario.id);
        let soon: Vec<f64> = all.iter().map(|r| r.0).collect();
        let late: Vec<f64> = all.iter().map(|r| r.1).collect();
        assert_rises("trust today", &soon, 20.0);
        assert_eq!(all[0].2, 0.0, "silence is not contradicted");
        assert!(all[1..].iter().all(|r| r.2 > 0.7), "the attacker answers");
        assert_falls("trust in the end", &late, 15.0);
    }
}

#[test]
fn what_nobody_contradicts_goes_on_reassuring() {
    for s in both() {
        let plan = ready(with_words(s, false));
        let all: Vec<_> = DOSES[1..].iter().map(|&d| response(&plan, d)).collect();
        let late: Vec<f64> = all.iter().map(|r| r.1).collect();
        assert!(all.iter().all(|r| r.2 == 0.0));
        assert_rises("trust in the end", &late, 20.0);
    }
}
