//! What facilitators change in the world, in words: facts that they set, effects of an adjudication.

use super::deeds::Deeds;
use super::{Args, terms};
use crate::exercise::command::Fact;
use crate::scenario::model::{Audience, InjectEffect, Skill, Span};

impl Deeds<'_> {
    pub(super) fn fact(&self, fact: &Fact) -> String {
        let none = Args::new();
        match fact {
            Fact::Broken { node, broken } => {
                let key = if *broken {
                    "told-fact-broken"
                } else {
                    "told-fact-works"
                };
                self.w.text(key, &none.word("node", self.node(node)))
            }
            Fact::Credential { account, known } => {
                let rank = self.plan.blueprint.names.accounts.rank(account.as_str());
                let name = rank.map_or(account.as_str(), |a| self.names.accounts.of(a));
                let key = if *known {
                    "told-fact-known"
                } else {
                    "told-fact-unknown"
                };
                self.w.text(key, &none.word("account", name))
            }
            Fact::Trust { of, by } => {
                let args = self.trust(*of, *by);
                self.w.text("told-fact-trust", &args)
            }
            Fact::Absent {
                skill,
                people,
                lasts,
            } => {
                let args = self.people(*skill, *people, *lasts);
                self.w.text("told-fact-absent", &args)
            }
        }
    }

    /// An audience and by how many points of a hundred its trust moves; trust is kept in thousandths.
    fn trust(&self, of: Audience, by: i32) -> Args {
        let points = self.w.decimal(f64::from(by) / 10.0);
        let sign = if by < 0 { "" } else { "+" };
        Args::new()
            .word("who", terms::audience(of, self.w))
            .word("points", format!("{sign}{points}"))
    }

    fn people(&self, skill: Skill, people: u32, lasts: Span) -> Args {
        Args::new()
            .number("people", i64::from(people))
            .word("skill", terms::skill(skill, self.w))
            .word("lasts", self.w.seconds(u64::from(lasts.0)))
    }

    /// What an adjudication changes at once.
    pub(super) fn effect(&self, effect: &InjectEffect) -> String {
        let w = self.w;
        let none = Args::new();
        match effect {
            InjectEffect::Trust { of, by } => w.text("told-effect-trust", &self.trust(*of, *by)),
            InjectEffect::Calls(calls) => w.text(
                "told-effect-calls",
                &none.word("calls", w.count(u64::from(*calls))),
            ),
            InjectEffect::Outage { node, lasts } => {
                let args = none
                    .word("node", self.node(node))
                    .word("lasts", w.seconds(u64::from(lasts.0)));
                w.text("told-effect-outage", &args)
            }
            InjectEffect::Absent {
                skill,
                people,
                lasts,
            } => w.text("told-effect-absent", &self.people(*skill, *people, *lasts)),
            InjectEffect::Busy {
                skill,
                people,
                lasts,
            } => w.text("told-effect-busy", &self.people(*skill, *people, *lasts)),
            InjectEffect::Heard(claim) => {
                w.text("told-effect-heard", &none.word("claim", self.claim(claim)))
            }
            InjectEffect::Refuted(claim) => w.text(
                "told-effect-refuted",
                &none.word("claim", self.claim(claim)),
            ),
            InjectEffect::Indicator => w.get("told-effect-indicator"),
            InjectEffect::Tip(node) => {
                w.text("told-effect-tip", &none.word("node", self.node(node)))
            }
        }
    }
}
