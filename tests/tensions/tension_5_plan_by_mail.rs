//! Plan the response by the mail that the attacker reads: it acts before the hour.

use crate::eviction::{orders, prepare};
use crate::field::*;
use cellule::exercise::plan::Plan;
use cellule::scenario::model::*;
use cellule::scenario::resolved::Resolved;
use cellule::simulation::blueprint::TriggerDef;
use cellule::simulation::event::Event as World;
use std::sync::Arc;

const SEEDS: u64 = 80;
const H: i32 = 72;
/// From too short to do anything about the plan to long enough to have done it.
const LEADS: [i32; 3] = [1, 4, 10];

/// A generated attacker reads plans too, and knows what to do about them.
fn who_reads_plans(mut s: Resolved) -> Resolved {
    let Some(c) = &mut s.campaign else { return s };
    if c.reactions.iter().any(|r| r.when == Trigger::ReadPlan) {
        return s;
    }
    // From one controller of the directory to the other, where nobody knows of it.
    c.stages.push(Stage {
        id: "dig-in".into(),
        name: "Dig in".into(),
        after: Vec::new(),
        not_before: None,
        alternatives: vec![Alternative {
            technique: "T1556".into(),
            on: "directory-2".into(),
            needs: vec![AttackerNeed::Control("directory-1".into())],
            gives: vec![Gain::Foothold {
                on: "directory-2".into(),
                by: Means::Implant,
                control: true,
                account: None,
            }],
            duration: None,
            success: None,
        }],
        repeat: None,
        position: None,
    });
    c.reactions.push(Reaction {
        id: "dig-in-before-eviction".into(),
        when: Trigger::ReadPlan,
        then: vec![Response::SpeedUp, Response::Open(vec!["dig-in".into()])],
        times: 1,
        chance: Estimate::Bare(Share::ALL),
    });
    s
}

/// What a plan cost.
#[derive(Debug)]
struct Cost {
    read: f64,
    left: f64,
    records: f64,
}

/// Mean number of reactions to a plan that was read, of footholds left after the hour, and of records lost from the
/// announcement to the hour, when the eviction is announced by a channel so long before.
fn response(plan: &Arc<Plan>, channel: &str, lead: i32) -> Cost {
    let b = &plan.blueprint;
    let (mut read, mut left, mut records) = (Vec::new(), Vec::new(), Vec::new());
    for seed in 0..SEEDS {
        let mut t = Trial::new(plan, seed);
        prepare(&mut t, hours(H));
        t.until(hours(H - lead));
        // The scope is what is true at this moment: nobody hides anything from the cell but what comes later.
        let known = t.compromised();
        let all = orders(&t, &known, &[]);
        t.by(channel);
        t.operation(hours(H), all);
        t.by("in-person");
        t.until(hours(H) + 1800);
        let from = hours(H - lead) - 1;
        let reactions = t.after(from).filter(|(_, e)| {
            matches!(e, World::Reacted { reaction } if b.reactions[*reaction].when == TriggerDef::ReadPlan)
        });
        read.push(reactions.count() as f64);
        left.push(f64::from(t.x.world().footholds_held()));
        records.push(t.records_after(from));
    }
    Cost {
        read: mean(&read),
        left: mean(&left),
        records: mean(&records),
    }
}

#[test]
fn the_longer_the_plan_lies_in_the_mail_the_more_is_left_after_it() {
    for s in both() {
        let plan = ready(at_once(seeing_everything(who_reads_plans(s))));
        let mut worse = Vec::new();
        for lead in LEADS {
            let (mail, said) = (
                response(&plan, "internal-mail", lead),
                response(&plan, "in-person", lead),
            );
            eprintln!(
                "{} {lead} h: by mail {mail:?}, said {said:?}",
                plan.scenario.id
            );
            assert!(mail.read > 0.5, "the attacker reads this channel");
            assert_eq!(said.read, 0.0, "nobody reads what is said in a room");
            worse.push(mail.left - said.left);
        }
        assert_rises("footholds left because the plan was read", &worse, 0.05);
        assert!(worse[2] > 0.2, "{worse:?}");
    }
}

#[test]
fn where_nobody_reads_the_mail_it_does_not_matter_how_the_plan_travels() {
    for mut s in both() {
        for c in &mut s.organisation.channels {
            c.read_from.clear();
        }
        let plan = ready(at_once(seeing_everything(who_reads_plans(s))));
        for lead in [LEADS[1], LEADS[2]] {
            let (mail, said) = (
                response(&plan, "internal-mail", lead),
                response(&plan, "in-person", lead),
            );
            assert_eq!(mail.read, 0.0);
            assert!((mail.left - said.left).abs() < 0.05, "{mail:?} {said:?}");
            assert!(
                (mail.records - said.records).abs() <= said.records * 0.02,
                "{mail:?} {said:?}"
            );
        }
    }
}
