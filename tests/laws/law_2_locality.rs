//! Locality of chance: what changed nothing can be taken out and nothing else changes; whatever anybody does, the outside
//! world is drawn as it was.

use crate::common::{Stream, give};
use crate::wishes::{Wish, deed, play, wishes};
use crate::{cases, ministry};
use cellule::exercise::Exercise;
use cellule::exercise::command::{Deed, OrderRequest};
use cellule::exercise::event::Event;
use cellule::exercise::plan::Plan;
use cellule::scenario::model::*;
use cellule::simulation::blueprint::ix::*;
use cellule::simulation::event::Event as World;
use cellule::simulation::time::Time;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Something that changes nothing: a report, a question, the channel that is used already, the belief that is held.
fn idle(x: &Exercise, n: u16) -> Deed {
    let names = &x.plan().blueprint.names;
    match n % 3 {
        0 => Deed::Report {
            text: "nothing new".to_owned(),
        },
        1 => Deed::Ask {
            outsider: OutsiderId(names.outsiders.id(OutsiderIx(0)).to_owned()),
            text: "anything new?".to_owned(),
        },
        _ => Deed::Assess {
            // Nobody in any playbook assesses the last node.
            node: NodeId(
                names
                    .nodes
                    .id(NodeIx(names.nodes.len() as u32 - 1))
                    .to_owned(),
            ),
            belief: Belief::Unknown,
            basis: String::new(),
            confidence: 0,
        },
    }
}

fn own_entry(plan: &Plan, e: &Event) -> bool {
    let last = NodeIx(plan.blueprint.nodes.len() as u32 - 1);
    match e {
        Event::Reported { .. } | Event::Asked { .. } => true,
        Event::Assessed { node, .. } => *node == last,
        _ => false,
    }
}

proptest! {
    #![proptest_config(cases(20))]
    #[test]
    fn a_command_that_changed_nothing_can_be_taken_out(which in 0u8..2, seed in 0u64..1000, book in 0usize..7, idles in prop::collection::vec((0i32..500_000, any::<u16>()), 1..30)) {
        let plan = ministry(which);
        let end = plan.blueprint.end;
        let script = plan.playbooks.get(book).cloned();
        let mut plain = Exercise::with_seed(Arc::clone(&plan), seed, script.clone());
        plain.advance(end);
        let plain: Stream = plain.drain().filter(|(_, e)| !own_entry(&plan, e)).collect();
        let mut chatty = Exercise::with_seed(Arc::clone(&plan), seed, script);
        let mut idles = idles;
        idles.sort_unstable();
        for (at, n) in idles {
            chatty.advance(Time(at));
            let deed = idle(&chatty, n);
            prop_assert!(give(&mut chatty, crate::wishes::role(&plan, 0), deed).is_ok());
        }
        chatty.advance(end);
        let all: Stream = chatty.drain().collect();
        let rest: Stream = all.iter().filter(|(_, e)| !own_entry(&plan, e)).copied().collect();
        prop_assert!(rest.len() < all.len());
        prop_assert_eq!(rest, plain);
    }
}

/// Whether an order changes what sensors can say at all: sources switched on, monitoring heightened.
fn changes_sensors(plan: &Plan, o: &OrderRequest) -> bool {
    let action = plan
        .scenario
        .catalogue
        .actions
        .iter()
        .find(|a| a.id == o.action);
    action.is_some_and(|a| {
        a.effects.iter().any(|e| {
            matches!(
                e,
                ActionEffect::LogOn { .. } | ActionEffect::Heighten { .. }
            )
        })
    })
}

fn leaves_sensors(x: &Exercise, w: &Wish) -> bool {
    let plan = x.plan();
    match deed(x, w).1 {
        Deed::Order(o) => !changes_sensors(plan, &o),
        Deed::Decide { orders, .. }
        | Deed::Operation { orders, .. }
        | Deed::Attach { orders, .. }
        | Deed::Adjudicate { orders, .. } => !orders.iter().any(|o| changes_sensors(plan, o)),
        _ => true,
    }
}

/// The outside world of a run: false alarms, and the mail that each stream produced.
struct Outside {
    alarms: Vec<(Time, SourceIx, NodeIx)>,
    touched: BTreeSet<SourceIx>,
    mail: Vec<u64>,
}

fn outside(plan: &Arc<Plan>, seed: u64, wanted: &[Wish]) -> Outside {
    let mut x = Exercise::with_seed(Arc::clone(plan), seed, None);
    let kept: Vec<Wish> = wanted
        .iter()
        .filter(|w| leaves_sensors(&x, w))
        .cloned()
        .collect();
    let events = play(&mut x, &kept, plan.blueprint.end);
    let mut out = Outside {
        alarms: Vec::new(),
        touched: BTreeSet::new(),
        mail: Vec::new(),
    };
    for (at, e) in events {
        match e {
            Event::World(World::AlertRaised {
                source,
                node,
                real: false,
                ..
            }) => {
                out.alarms.push((at, source, node));
            }
            Event::World(World::SourceOn { source, .. }) => {
                out.touched.insert(source);
            }
            _ => {}
        }
    }
    let streams = std::cell::RefCell::new(Vec::new());
    x.world().mail_ledger(|i, _| {
        streams.borrow_mut().push(i);
        false
    });
    out.mail = streams
        .into_inner()
        .into_iter()
        .map(|s| {
            let account = x.world().mail_ledger(|i, _| i == s);
            // People who are cut off write outside; what they write is the same.
            account.produced + account.moved_outside
        })
        .collect();
    out
}

proptest! {
    #![proptest_config(cases(20))]
    #[test]
    fn whatever_is_done_the_outside_world_is_drawn_as_it_was(which in 0u8..2, seed in 0u64..1000, these in wishes(30), those in wishes(30), shift in 1u32..50_000) {
        let plan = ministry(which);
        let a = outside(&plan, seed, &these);
        let mut shifted = these.clone();
        shifted[0].after += shift;
        for other in [shifted, those] {
            let b = outside(&plan, seed, &other);
            // What the attacker blinds says nothing any more.
            let heard = |o: &Outside| -> Vec<(Time, SourceIx, NodeIx)> {
                let of = |s| !a.touched.contains(&s) && !b.touched.contains(&s);
                o.alarms.iter().copied().filter(|(_, s, _)| of(*s)).collect()
            };
            prop_assert!(heard(&a).len() > 20);
            prop_assert_eq!(heard(&a), heard(&b));
            prop_assert!(a.mail.iter().sum::<u64>() > 1000);
            prop_assert_eq!(&a.mail, &b.mail);
        }
    }
}
