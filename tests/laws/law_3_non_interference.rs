//! Non-interference: at a frozen moment, hidden state that matters is changed; what roles see and what they are told when
//! they try something stays as it was. A view that leaks is caught.

use crate::wishes::{Wish, deed, play, wishes};
use crate::{cases, common};
use cellule::exercise::command::Actor;
use cellule::exercise::plan::{Plan, RoleIx};
use cellule::exercise::{Exercise, Refusal};
use cellule::scenario::model::{Condition, Moment, Span};
use cellule::scenario::resolved::Resolved;
use cellule::simulation::blueprint::ix::*;
use cellule::simulation::intervene::Happening;
use cellule::simulation::time::Time;
use proptest::prelude::*;
use std::sync::{Arc, OnceLock};

/// The ministries without the injects that wait for the truth: what an author tells the room on such a condition is
/// disclosed, so it may differ.
fn sealed(which: u8) -> Arc<Plan> {
    static PLANS: OnceLock<[Arc<Plan>; 2]> = OnceLock::new();
    let seal = |mut s: Resolved| {
        for i in &mut s.injects {
            i.cancelled_by = None;
            if !matches!(i.when, Condition::At(_)) {
                i.when = Condition::At(Moment::After(Span::days(60)));
            }
        }
        common::compiled(s)
    };
    let plans = PLANS.get_or_init(|| [seal(common::flagship()), seal(common::generated())]);
    Arc::clone(&plans[which as usize % 2])
}

/// What somebody sees: a role, or the cell as a whole.
fn view(x: &Exercise, who: Option<RoleIx>) -> String {
    format!("{:?}", x.picture(who))
}

/// A view as nobody should write it: it offers for rebuilding only what needs it.
fn leaking_view(x: &Exercise, who: Option<RoleIx>) -> String {
    let nodes = &x.plan().blueprint.nodes;
    let offered = nodes.ids().filter(|n| x.world().is_compromised(*n));
    format!(
        "{} rebuild: {:?}",
        view(x, who),
        offered.collect::<Vec<_>>()
    )
}

/// Every role, and the cell as a whole.
fn viewers(x: &Exercise) -> Vec<Option<RoleIx>> {
    let roles = (0..x.plan().scenario.roles.len()).map(|r| Some(RoleIx::from_place(r)));
    roles.chain([None]).collect()
}

/// What is said to people when they try something.
#[derive(Debug, PartialEq)]
enum Heard {
    Seen(String),
    Told(Result<(), Refusal>),
}

/// Everything that the roles see and hear while they try all this without letting time pass.
fn heard(
    x: &mut Exercise,
    tries: &[Wish],
    view: fn(&Exercise, Option<RoleIx>) -> String,
) -> Vec<Heard> {
    let viewers = viewers(x);
    let mut out: Vec<Heard> = viewers.iter().map(|v| Heard::Seen(view(x, *v))).collect();
    for w in tries {
        let (by, d) = deed(x, w);
        // Players only: facilitators see the truth.
        if by == Actor::Facilitator {
            continue;
        }
        let c = common::command(x, by, d);
        out.push(Heard::Told(x.command(c)));
    }
    out.extend(viewers.iter().map(|v| Heard::Seen(view(x, *v))));
    out
}

/// Footholds and passwords of the attacker, turned over where a bit says so. True where anything changed.
fn turn_over(x: &mut Exercise, bits: &[bool]) -> bool {
    let b = Arc::clone(&x.plan().blueprint);
    let before = x.snapshot();
    for (f, bit) in b.footholds.ids().zip(bits.iter().cycle()) {
        let held = x.world().is_compromised(b.footholds[f].on);
        if *bit {
            x.happen(Happening::Foothold(f, !held));
        }
    }
    for (a, bit) in b.accounts.ids().zip(bits.iter().rev().cycle()) {
        if *bit {
            x.happen(Happening::Credential(AccountIx(a.0), true));
        }
    }
    before != x.snapshot()
}

fn frozen(plan: &Arc<Plan>, seed: u64, book: usize, before: &[Wish], at: i32) -> Exercise {
    let mut x = Exercise::with_seed(Arc::clone(plan), seed, plan.playbooks.get(book).cloned());
    play(&mut x, before, Time(at));
    x
}

proptest! {
    #![proptest_config(cases(24))]
    #[test]
    fn hidden_truth_changes_nothing_that_a_role_sees_or_is_told(
        which in 0u8..2, seed in 0u64..1000, book in 0usize..7, before in wishes(15), at in 3600i32..400_000,
        bits in prop::collection::vec(any::<bool>(), 3..12), tries in prop::collection::vec(any::<[u16; 5]>(), 1..120),
    ) {
        let plan = sealed(which);
        let tries: Vec<Wish> = tries
            .into_iter()
            .map(|[who, what, which, at, number]| Wish { after: 0, who, what, which, at, number })
            .collect();
        let mut truth = frozen(&plan, seed, book, &before, at);
        let mut other = frozen(&plan, seed, book, &before, at);
        prop_assume!(turn_over(&mut other, &bits));
        prop_assert_eq!(heard(&mut truth, &tries, view), heard(&mut other, &tries, view));
    }
}

#[test]
fn a_view_that_leaks_is_caught() {
    for which in 0..2 {
        let plan = sealed(which);
        let mut truth = frozen(&plan, 1, 0, &[], 50_000);
        let mut other = frozen(&plan, 1, 0, &[], 50_000);
        assert!(turn_over(&mut other, &[true, false, true]));
        assert_eq!(heard(&mut truth, &[], view), heard(&mut other, &[], view));
        assert_ne!(
            heard(&mut truth, &[], leaking_view),
            heard(&mut other, &[], leaking_view)
        );
    }
}

#[test]
fn roles_see_something_at_all() {
    let plan = sealed(0);
    let x = frozen(&plan, 1, 3, &[], 100_000);
    let seen: usize = viewers(&x).iter().map(|v| x.picture(*v).known.len()).sum();
    assert!(seen > 20, "{seen}");
}
