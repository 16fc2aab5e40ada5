//! Which parts of a condition are not yet true, for facilitators: why something still waits.
//!
//! It asks and changes nothing. It does not know whose condition it is, nor any words.

use super::condition::{Facts, Leaf, Term};
use crate::simulation::time::Time;

/// A part of a condition that is not as it should be.
#[derive(Debug, Clone, PartialEq)]
pub enum Missing {
    /// A moment that has not come.
    Moment(Time),
    /// A moment that should not have come.
    Past(Time),
    /// A part that does not hold.
    Part(Leaf),
    /// A part that holds but should not.
    Against(Leaf),
    /// A time that has not passed yet since something became true.
    Lasts(Time),
    /// So many of these are enough.
    Choice {
        /// How many, at least one and fewer than there are.
        enough: u32,
        /// Each with what is missing for it.
        of: Vec<Vec<Missing>>,
    },
}

/// Which parts of a condition are not as they should be; nothing where it holds (or, not `wanted`, does not hold).
pub(super) fn missing(
    term: &Term,
    now: Time,
    facts: &impl Facts,
    slots: &[Option<Time>],
    wanted: bool,
    out: &mut Vec<Missing>,
) {
    let mut several = |of: &[Term], needed: usize| {
        let open: Vec<Vec<Missing>> = of
            .iter()
            .map(|t| {
                let mut parts = Vec::new();
                missing(t, now, facts, slots, wanted, &mut parts);
                parts
            })
            .filter(|parts| !parts.is_empty())
            .collect();
        let still = needed.saturating_sub(of.len() - open.len());
        match still {
            0 => {}
            n if n >= open.len() => out.extend(open.into_iter().flatten()),
            n => out.push(Missing::Choice {
                enough: u32::try_from(n).unwrap_or(u32::MAX),
                of: open,
            }),
        }
    };
    match (term, wanted) {
        (Term::At(t), true) if now < *t => out.push(Missing::Moment(*t)),
        (Term::At(t), false) if now >= *t => out.push(Missing::Past(*t)),
        (Term::At(_), _) => {}
        (Term::All(of), true) | (Term::Any(of), false) => several(&of.of, of.of.len()),
        (Term::All(of), false) | (Term::Any(of), true) => several(&of.of, 1),
        (Term::Count(n, of), true) => several(&of.of, *n as usize),
        // One more than may hold must not.
        (Term::Count(n, of), false) => {
            several(&of.of, (of.of.len() + 1).saturating_sub(*n as usize))
        }
        (Term::Not(that), _) => missing(that, now, facts, slots, !wanted, out),
        (Term::For(seconds, that, slot) | Term::After(seconds, that, slot), true) => {
            match slots[*slot] {
                Some(since) if now < since + *seconds => out.push(Missing::Lasts(since + *seconds)),
                Some(_) => {}
                None => missing(that, now, facts, slots, true, out),
            }
        }
        (Term::For(seconds, that, slot), false) => {
            if slots[*slot].is_some_and(|since| now >= since + *seconds) {
                missing(that, now, facts, slots, false, out);
            }
        }
        (Term::After(seconds, _, slot), false) => {
            // What was true once stays so.
            if let Some(since) = slots[*slot].filter(|since| now >= *since + *seconds) {
                out.push(Missing::Past(since + *seconds));
            }
        }
        (Term::Leaf(leaf), _) => match (facts.holds(leaf), wanted) {
            (false, true) => out.push(Missing::Part(leaf.clone())),
            (true, false) => out.push(Missing::Against(leaf.clone())),
            (true, true) | (false, false) => {}
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::condition::Parts;
    use super::*;
    use crate::simulation::blueprint::ix::*;

    /// Channels of these ranks work.
    struct Works(Vec<u32>);
    impl Facts for Works {
        fn holds(&self, leaf: &Leaf) -> bool {
            matches!(leaf, Leaf::Channel(c) if self.0.contains(&(c.place() as u32)))
        }
    }

    fn channel(rank: usize) -> Term {
        Term::Leaf(Leaf::Channel(ChannelIx::from_place(rank)))
    }

    fn of(term: &Term, works: &[u32]) -> Vec<Missing> {
        let mut out = Vec::new();
        let facts = Works(works.to_vec());
        missing(term, Time(100), &facts, &[Some(Time(50))], true, &mut out);
        out
    }

    #[test]
    fn of_alternatives_nothing_is_missing_once_one_holds_and_otherwise_one_is_enough() {
        let term = Term::Any(Parts::new(vec![channel(0), channel(1)]));
        assert!(of(&term, &[1]).is_empty());
        let parts = of(&term, &[]);
        assert!(
            matches!(&parts[..], [Missing::Choice { enough: 1, of }] if of.len() == 2),
            "{parts:?}"
        );
    }

    #[test]
    fn of_a_count_so_many_are_missing_as_do_not_hold_yet() {
        let term = Term::Count(2, Parts::new(vec![channel(0), channel(1), channel(2)]));
        assert!(matches!(
            &of(&term, &[2])[..],
            [Missing::Choice { enough: 1, of }] if of.len() == 2
        ));
        let all = Term::Count(3, Parts::new(vec![channel(0), channel(1), channel(2)]));
        assert!(matches!(
            &of(&all, &[2])[..],
            [Missing::Part(_), Missing::Part(_)]
        ));
    }

    #[test]
    fn what_holds_and_should_not_is_told_whatever_it_is_made_of() {
        let not = |term| Term::Not(Box::new(term));
        assert!(matches!(
            &of(&not(channel(0)), &[0])[..],
            [Missing::Against(_)]
        ));
        assert!(matches!(
            &of(&not(Term::At(Time(90))), &[])[..],
            [Missing::Past(Time(90))]
        ));
        let after = Term::After(20, Box::new(channel(0)), 0);
        assert!(matches!(
            &of(&not(after), &[])[..],
            [Missing::Past(Time(70))]
        ));
        let lasting = Term::For(20, Box::new(channel(0)), 0);
        assert!(matches!(
            &of(&not(lasting), &[0])[..],
            [Missing::Against(_)]
        ));
        let any = Term::Any(Parts::new(vec![channel(0), channel(1)]));
        assert!(matches!(&of(&not(any), &[1])[..], [Missing::Against(_)]));
    }

    #[test]
    fn a_delay_that_runs_is_told_with_its_end() {
        let after = Term::After(80, Box::new(channel(0)), 0);
        assert!(matches!(&of(&after, &[])[..], [Missing::Lasts(Time(130))]));
    }
}
