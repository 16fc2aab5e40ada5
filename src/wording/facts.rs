//! What facilitators change in the world, in words: facts that they set, effects of an adjudication.

use super::deeds::Deeds;
use super::{Args, effects};
use crate::exercise::command::Fact;
use crate::scenario::check::Kind;
use crate::scenario::model::{ClaimId, InjectEffect, NodeId};

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
                let args = effects::trust(*of, *by, self.w);
                self.w.text("told-fact-trust", &args)
            }
            Fact::Absent {
                skill,
                people,
                lasts,
            } => {
                let args = effects::people(*skill, *people, *lasts, self.w);
                self.w.text("told-fact-absent", &args)
            }
        }
    }

    /// What an adjudication changes at once.
    pub(super) fn effect(&self, effect: &InjectEffect) -> String {
        let titles = |kind, id: &str| match kind {
            Kind::Node => self.node(&NodeId(id.to_owned())),
            _ => self.claim(&ClaimId(id.to_owned())),
        };
        effects::sentence(effect, &titles, self.w)
    }
}
