//! Rebuild at once: fast, and the evidence is gone.

use crate::field::*;
use cellule::exercise::plan::Plan;
use cellule::scenario::model::*;
use cellule::scenario::resolved::Resolved;
use cellule::simulation::blueprint::ix::*;
use cellule::simulation::event::Event as World;
use cellule::simulation::state::OrderStage;
use std::sync::Arc;

const SEEDS: u64 = 60;
/// Friday noon on the flagship, Tuesday morning on the generated ministry.
const T: i32 = 14;

/// A team with its usual hands and times, whose work does not fail.
fn sure(mut s: Resolved) -> Resolved {
    for a in &mut s.catalogue.actions {
        a.success = Estimate::Bare(Share::ALL);
    }
    s
}

/// The machines that are rebuilt: mailbox servers and webmail, whoever is on them.
fn machines(plan: &Plan) -> Vec<String> {
    of_kind(plan, &[NodeKind::Webmail, NodeKind::MailboxServer])
        .into_iter()
        .take(4)
        .collect()
}

/// Of the footholds on the machines, the share whose evidence is kept; and hours until all machines are rebuilt, when so
/// many are imaged first.
fn response(plan: &Arc<Plan>, imaged: usize) -> (f64, f64) {
    let (mut kept, mut took) = (Vec::new(), Vec::new());
    let b = &plan.blueprint;
    let machines = machines(plan);
    for seed in 0..SEEDS {
        let mut t = Trial::new(plan, seed);
        t.until(hours(T));
        let on = |f: FootholdIx| {
            machines
                .iter()
                .any(|m| m == b.names.nodes.id(b.footholds[f].on))
        };
        let ever: Vec<FootholdIx> = t
            .after(b.begins - 1)
            .filter_map(|(_, e)| match e {
                World::FootholdGained { foothold } if on(foothold) => Some(foothold),
                _ => None,
            })
            .collect();
        let first = t.x.world().orders().len();
        let (mut waiting, now) = machines.split_at(imaged.min(machines.len()));
        t.order_each("forensic-image", waiting.iter().map(String::as_str));
        t.order_each("rebuild-server", now.iter().map(String::as_str));
        // Each machine is rebuilt as soon as its image is there.
        let mut done = Vec::new();
        for half_hour in 1..400 {
            t.until(hours(T) + half_hour * 1800);
            for (i, m) in waiting.iter().enumerate() {
                let image = t.x.world().order_ref(OrderIx((first + i) as u32)).stage;
                if matches!(image, OrderStage::Reported(_)) && !done.contains(&i) {
                    done.push(i);
                    t.order("rebuild-server", Some(m), None);
                }
            }
            let open = t.x.world().open_orders().count();
            if done.len() == waiting.len() && open == 0 {
                break;
            }
        }
        waiting = &[];
        let _ = waiting;
        took.push(f64::from(t.x.now().since(hours(T))) / 3600.0);
        if !ever.is_empty() {
            let safe = t
                .after(hours(T))
                .filter(|(_, e)| matches!(e, World::EvidenceKept { foothold } if ever.contains(foothold)))
                .count();
            kept.push(safe as f64 / ever.len() as f64);
        }
    }
    let kept = if kept.is_empty() {
        f64::NAN
    } else {
        mean(&kept)
    };
    (kept, mean(&took))
}

#[test]
fn every_image_first_keeps_evidence_and_takes_time() {
    for s in both() {
        let plan = ready(sure(s));
        let all = machines(&plan).len();
        let doses = if all > 2 {
            vec![0, all / 2, all]
        } else {
            (0..=all).collect()
        };
        let (kept, took): (Vec<f64>, Vec<f64>) = doses.iter().map(|&m| response(&plan, m)).unzip();
        eprintln!("{}: kept {kept:?}, hours {took:?}", plan.scenario.id);
        assert!(doses.len() >= 3);
        assert!(
            kept[0] < 0.1,
            "rebuilt at once, hardly anything is left: {kept:?}"
        );
        assert_rises("evidence kept", &kept, 0.1);
        assert_rises("hours until rebuilt", &took, 1.0);
    }
}

#[test]
fn where_nobody_was_images_cost_time_and_keep_nothing() {
    for s in both() {
        let plan = ready(sure(in_peace(s)));
        let all = machines(&plan).len();
        let (none, every) = (response(&plan, 0), response(&plan, all));
        assert!(none.0.is_nan() && every.0.is_nan());
        assert!(every.1 > none.1 + 1.0);
    }
}
