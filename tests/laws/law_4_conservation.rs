//! Conservation: mail, people, records and footholds are counted once, and never more than there are.

use crate::wishes::{Wish, wish, wishes};
use crate::{cases, ministry};
use cellule::exercise::Exercise;
use cellule::exercise::event::Event;
use cellule::scenario::model::Skill;
use cellule::simulation::event::Event as World;
use cellule::simulation::time::Time;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// People of each skill: present, held and away, as the run keeps them.
fn people(x: &mut Exercise) -> Vec<(u64, u64, u64)> {
    let snapshot = serde_json::to_value(x.snapshot()).expect("a snapshot is plain values");
    let response = &snapshot["globals"]["response"];
    let of =
        |what: &str, s: usize| -> u64 { response[what][s].as_u64().expect("a count of people") };
    (0..Skill::ALL.len())
        .map(|s| (of("present", s), of("held", s), of("away", s)))
        .collect()
}

/// Follows the events of a run and holds them against the world.
struct Books {
    present: Vec<u32>,
    held: Vec<u32>,
    /// Alerts that an analyst examines.
    examined: BTreeSet<u32>,
    footholds: BTreeSet<u32>,
    records: Vec<[u64; 3]>,
}

impl Books {
    fn take(&mut self, e: &World) -> Result<(), TestCaseError> {
        match e {
            World::Present { skill, people } => self.present[*skill as usize] = *people,
            World::Held { skill, people } => self.held[*skill as usize] = *people,
            World::TriageStarted { alert } => {
                prop_assert!(self.examined.insert(alert.0), "examined by two");
            }
            World::TriagePutBack { alert } => {
                prop_assert!(self.examined.remove(&alert.0), "nobody examined it");
            }
            // An order may decide an alert that nobody had taken.
            World::Triaged { alert, .. } => {
                self.examined.remove(&alert.0);
            }
            World::FootholdGained { foothold } => {
                prop_assert!(self.footholds.insert(foothold.0), "gained twice");
            }
            World::FootholdLost { foothold } => {
                prop_assert!(self.footholds.remove(&foothold.0), "lost what was not held");
            }
            World::Records {
                data,
                handling,
                count,
            } => {
                self.records[data.0 as usize][*handling as usize] += u64::from(*count);
            }
            _ => {}
        }
        Ok(())
    }

    /// Between two seconds everything adds up.
    fn settle(&self, x: &Exercise) -> Result<(), TestCaseError> {
        let b = &x.plan().blueprint;
        prop_assert_eq!(x.world().footholds_held() as usize, self.footholds.len());
        for (d, def) in b.data.iter() {
            let handled = x.world().records_handled(d);
            prop_assert_eq!(handled, self.records[d.0 as usize]);
            prop_assert!(handled.iter().all(|n| *n <= def.records));
        }
        for s in 0..Skill::ALL.len() {
            let mut held = self.held[s];
            if Skill::ALL[s] == Skill::SocAnalyst {
                held += self.examined.len() as u32;
            }
            prop_assert!(
                held <= self.present[s],
                "{:?}: {held} of {}",
                Skill::ALL[s],
                self.present[s]
            );
        }
        Ok(())
    }
}

/// Plays second by second where something happens, and looks at the books each time.
fn follow(which: u8, seed: u64, book: usize, wanted: &[Wish]) -> Result<(), TestCaseError> {
    let plan = ministry(which);
    let mut x = Exercise::with_seed(Arc::clone(&plan), seed, plan.playbooks.get(book).cloned());
    let mut books = Books {
        present: people(&mut x).iter().map(|(p, ..)| *p as u32).collect(),
        held: people(&mut x).iter().map(|(_, h, _)| *h as u32).collect(),
        examined: BTreeSet::new(),
        footholds: BTreeSet::new(),
        records: vec![[0; 3]; plan.blueprint.data.len()],
    };
    let (mut wanted, mut due) = (wanted.iter().peekable(), Time::START);
    let mut looks = 0u32;
    loop {
        let next_wish = wanted.peek().map(|w| due + w.after);
        let next = x.next_time();
        let (Some(at), play) = (match (next_wish, next) {
            (Some(w), Some(n)) if w <= n => (Some(w), true),
            (w, n) => (n.or(w), n.is_none() && w.is_some()),
        }) else {
            break;
        };
        if at > plan.blueprint.end {
            break;
        }
        x.advance(at);
        if play && let Some(w) = wanted.next() {
            due = at;
            let _ = wish(&mut x, w);
        }
        for (_, e) in x.drain().collect::<Vec<_>>() {
            if let Event::World(w) = e {
                books.take(&w)?;
            }
        }
        books.settle(&x)?;
        looks += 1;
        if looks.is_multiple_of(40) {
            let ledger = x.world().mail_ledger(|_, _| true);
            prop_assert!(ledger.balances(), "{ledger:?}");
            for (s, (present, held, away)) in people(&mut x).into_iter().enumerate() {
                let examined = if Skill::ALL[s] == Skill::SocAnalyst {
                    books.examined.len() as u32
                } else {
                    0
                };
                prop_assert_eq!(held, u64::from(books.held[s] + examined));
                prop_assert!(
                    held + away.min(present) <= present,
                    "{:?}: {held} held, {away} away of {present}",
                    Skill::ALL[s]
                );
            }
        }
    }
    prop_assert!(looks > 100);
    let ledger = x.world().mail_ledger(|_, _| true);
    prop_assert!(ledger.produced > 1000 && ledger.balances(), "{ledger:?}");
    Ok(())
}

proptest! {
    #![proptest_config(cases(12))]
    #[test]
    fn nothing_is_counted_twice_and_nothing_forgotten(which in 0u8..2, seed in 0u64..1000, book in 0usize..7, wanted in wishes(60)) {
        follow(which, seed, book, &wanted)?;
    }
}

#[test]
fn everything_adds_up_in_every_playbook() {
    for book in 0..6 {
        follow(0, 3, book, &[]).expect("the books are in order");
    }
}
