//! Phrases that several entries need: a medium, an audience, somebody, an inject, a phase of a duty, a level as a band.

use super::teller::Teller;
use super::{Entry, Kind};
use crate::exercise::command::Actor;
use crate::exercise::plan::{DutyIx, InjectIx};
use crate::scenario::model::{Audience, Medium};
use crate::simulation::blueprint::ix::*;
use crate::wording::Args;

/// Functions at these levels (millionths) are told apart: works, works with difficulty, hardly works, stopped.
const LEVELS: [u32; 3] = [900_000, 600_000, 250_000];

/// Trust at these levels (thousandths) is told when it crosses them.
const TRUST: [u32; 3] = [750, 500, 250];

impl Teller<'_> {
    pub(super) fn phase_args(&self, duty: DutyIx, phase: u8) -> Args {
        let phases = &self.plan.scenario.duties[duty.place()].phases;
        let name = phases
            .get(usize::from(phase))
            .map_or("", |p| p.name.get(self.w.language()));
        Args::new()
            .word("duty", self.names.duties.of(duty))
            .word("phase", name)
    }

    pub(super) fn medium(&self, medium: Medium) -> String {
        self.w.get(match medium {
            Medium::Call => "medium-call",
            Medium::Mail => "medium-mail",
            Medium::Message => "medium-message",
            Medium::Alert => "medium-alert",
            Medium::Press => "medium-press",
            Medium::Post => "medium-post",
            Medium::Visit => "medium-visit",
            Medium::Letter => "medium-letter",
        })
    }

    /// Number, title, sender of an inject.
    pub(super) fn inject_args(&self, inject: InjectIx) -> Args {
        let text = self.run.inject(inject);
        let language = self.w.language();
        Args::new()
            .word("number", (inject.place() + 1).to_string())
            .word("title", text.title.get(language))
            .word("from", text.from.get(language))
    }

    pub(super) fn inject_sent(&mut self, inject: InjectIx) {
        if self.sent.len() <= inject.place() {
            self.sent.resize(inject.place() + 1, None);
        }
        self.sent[inject.place()] = Some(self.now);
        let text = self.run.inject(inject);
        let to: Vec<String> = text
            .to
            .iter()
            .map(|r| match self.plan.roles.rank(r.as_str()) {
                Some(role) => self.names.roles.of(role).to_owned(),
                None => r.to_string(),
            })
            .collect();
        let to = if to.len() > 1 && to.len() == self.plan.scenario.roles.len() {
            self.w.get("told-whole-cell")
        } else {
            to.join(", ")
        };
        let args = self
            .inject_args(inject)
            .word("to", to)
            .word("medium", self.medium(text.medium));
        let text = self.w.text("told-inject", &args);
        self.put(Entry::new(self.now, Kind::Inject, text));
    }

    /// The band of a level: 0 works, 3 stopped.
    pub(super) fn band(level: u32) -> usize {
        LEVELS.iter().filter(|limit| level < **limit).count()
    }

    /// The band of a level of trust: 0 high, 3 gone.
    pub(super) fn trust_band(level: u32) -> usize {
        TRUST.iter().filter(|limit| level < **limit).count()
    }

    /// The audience in words.
    pub(super) fn audience(&self, audience: Audience) -> String {
        self.w.get(match audience {
            Audience::Staff => "audience-staff",
            Audience::MinisterOffice => "audience-minister-office",
            Audience::Partners => "audience-partners",
            Audience::Public => "audience-public",
        })
    }

    /// Somebody in words.
    pub(super) fn actor(&self, actor: &Actor) -> String {
        match actor {
            Actor::Role(id) => match self.plan.roles.rank(id.as_str()) {
                Some(role) => self.names.roles.of(role).to_owned(),
                None => id.to_string(),
            },
            Actor::Facilitator => self.w.get("told-facilitator"),
        }
    }
}
