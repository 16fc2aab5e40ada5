//! What injects, their options and adjudications change in the simulation, in words.

use super::conditions::Titles;
use super::{Args, Wording, terms};
use crate::scenario::check::Kind;
use crate::scenario::model::{Audience, InjectEffect, Skill, Span};

/// An effect in words.
pub fn sentence(effect: &InjectEffect, titles: &Titles<'_>, w: Wording) -> String {
    let none = Args::new();
    match effect {
        InjectEffect::Trust { of, by } => w.text("told-effect-trust", &trust(*of, *by, w)),
        InjectEffect::Calls(calls) => w.text(
            "told-effect-calls",
            &none.word("calls", w.count(u64::from(*calls))),
        ),
        InjectEffect::Outage { node, lasts } => {
            let args = none
                .word("node", titles(Kind::Node, node.as_str()))
                .word("lasts", w.seconds(u64::from(lasts.0)));
            w.text("told-effect-outage", &args)
        }
        InjectEffect::Absent {
            skill,
            people: n,
            lasts,
        } => w.text("told-effect-absent", &people(*skill, *n, *lasts, w)),
        InjectEffect::Busy {
            skill,
            people: n,
            lasts,
        } => w.text("told-effect-busy", &people(*skill, *n, *lasts, w)),
        InjectEffect::Heard(claim) => {
            let claim = titles(Kind::Claim, claim.as_str());
            w.text("told-effect-heard", &none.word("claim", claim))
        }
        InjectEffect::Refuted(claim) => {
            let claim = titles(Kind::Claim, claim.as_str());
            w.text("told-effect-refuted", &none.word("claim", claim))
        }
        InjectEffect::Indicator => w.get("told-effect-indicator"),
        InjectEffect::Tip(node) => {
            let node = titles(Kind::Node, node.as_str());
            w.text("told-effect-tip", &none.word("node", node))
        }
    }
}

/// An audience and by how many points of a hundred its trust moves; trust is kept in thousandths.
pub(super) fn trust(of: Audience, by: i32, w: Wording) -> Args {
    let points = w.decimal(f64::from(by) / 10.0);
    let sign = if by < 0 { "" } else { "+" };
    Args::new()
        .word("who", terms::audience(of, w))
        .word("points", format!("{sign}{points}"))
}

/// People of a skill and for how long.
pub(super) fn people(skill: Skill, people: u32, lasts: Span, w: Wording) -> Args {
    Args::new()
        .number("people", i64::from(people))
        .word("skill", terms::skill(skill, w))
        .word("lasts", w.seconds(u64::from(lasts.0)))
}
