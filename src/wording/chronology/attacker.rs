//! The attacker's side: what it did, what it holds, what it took, how it reacts. All of it ground truth, but for what
//! it publishes.

use super::gathered::Together;
use super::teller::Teller;
use super::{Detail, Entry, Kind};
use crate::scenario::model::{Handling, Means};
use crate::simulation::blueprint::ix::*;
use crate::simulation::blueprint::{ResponseDef, TriggerDef};
use crate::simulation::event::Event as World;
use crate::wording::{Args, terms};

impl Teller<'_> {
    pub(super) fn attacker(&mut self, event: World) {
        match event {
            World::AttemptEnded {
                stage,
                alternative,
                success,
            } => self.attempt(stage, alternative, success),
            World::FootholdGained { foothold } => {
                self.footholds.insert(foothold);
                let args = Args::new().word("foothold", self.foothold(foothold));
                let text = self.w.text("told-foothold-gained", &args);
                self.truth_detail(text);
            }
            World::FootholdLost { foothold } => {
                self.footholds.remove(&foothold);
                let text = self.foothold(foothold);
                self.gather(Together::FootholdsLost, text);
            }
            World::CredentialGained { account } => {
                let args = Args::new().word("account", self.names.accounts.of(account));
                let text = self.w.text("told-credential-gained", &args);
                self.truth_detail(text);
            }
            World::CredentialLost { account } => {
                let text = self.names.accounts.of(account).to_owned();
                self.gather(Together::CredentialsLost, text);
            }
            World::Records {
                data,
                handling,
                count,
            } => {
                let code = match handling {
                    Handling::Consulted => 0,
                    Handling::Extracted => 1,
                    Handling::Altered => 2,
                };
                *self.records.entry((data, code)).or_default() += u64::from(count);
            }
            World::TracesRemoved { node, count } => {
                let args = Args::new()
                    .word("node", self.names.nodes.of(node))
                    .number("count", i64::from(count));
                self.say(Kind::Truth, "told-traces-removed", &args);
            }
            World::Reacted { reaction } => self.reaction(reaction),
            World::Quiet { until } => {
                let civil = self.plan.blueprint.calendar.civil(until);
                let args = Args::new()
                    .word("weekday", self.w.get(&format!("weekday-{}", civil.weekday)))
                    .word("clock", self.w.clock(civil));
                let until = self.w.text("told-moment", &args);
                let text = self.w.text("told-quiet", &Args::new().word("until", until));
                self.truth_detail(text);
            }
            World::Published { claim } => {
                let args = Args::new().word("claim", self.names.claims.of(claim));
                self.say(Kind::Word, "told-published", &args);
            }
            World::EvidenceLost { foothold } => {
                let text = self.foothold(foothold);
                self.gather(Together::EvidenceLost, text);
            }
            _ => {}
        }
    }

    /// A line under what the attacker did at this second, or an entry of its own.
    fn truth_detail(&mut self, text: String) {
        let now = self.now;
        match self.entries.last_mut() {
            Some(entry) if entry.kind == Kind::Truth && entry.at == now => {
                let mut all: Vec<String> = entry.details.drain(..).map(|d| d.text).collect();
                all.push(text);
                let text = self.w.grouped(&all);
                entry.details.push(Detail::true_of_it(text));
            }
            Some(_) | None => {
                self.gather(Together::Gains, text);
            }
        }
    }

    /// A means on a node.
    pub(super) fn foothold(&self, foothold: FootholdIx) -> String {
        let def = &self.plan.blueprint.footholds[foothold];
        let args = Args::new()
            .word("means", self.means(def.by))
            .word("node", self.names.nodes.of(def.on));
        match def.account {
            Some(account) => {
                let args = args.word("account", self.names.accounts.of(account));
                self.w.text("told-foothold-account", &args)
            }
            None => self.w.text("told-foothold", &args),
        }
    }

    /// A means in words.
    pub(super) fn means(&self, means: Means) -> String {
        terms::means(means, self.w)
    }

    /// Stages that go on and on, and failures, are told the first time.
    fn attempt(&mut self, stage: StageIx, alternative: u8, success: bool) {
        let times = self.attempts.entry((stage, success)).or_default();
        *times += 1;
        if *times > 1 {
            return;
        }
        let def = self.plan.blueprint.stages[stage]
            .alternatives
            .get(usize::from(alternative));
        let mut args = Args::new().word("stage", self.names.stages.of(stage));
        if let Some(def) = def {
            args = args
                .word("technique", self.names.techniques.of(def.technique))
                .word("id", self.plan.blueprint.names.techniques.id(def.technique))
                .word("node", self.names.nodes.of(def.on));
        }
        if success {
            let text = self.w.text("told-attempt", &args);
            let mut entry = Entry::new(self.now, Kind::Truth, text);
            entry.short = Some(self.w.text("told-attempt-short", &args));
            self.put(entry);
        } else {
            let text = self.names.stages.of(stage).to_owned();
            self.gather(Together::Failures, text);
        }
    }

    fn reaction(&mut self, reaction: ReactionIx) {
        let def = &self.plan.blueprint.reactions[reaction];
        let why = match def.when {
            TriggerDef::LostFoothold => self.w.get("trigger-lost-foothold"),
            TriggerDef::Noticed => self.w.get("trigger-noticed"),
            TriggerDef::ReadPlan => self.w.get("trigger-read-plan"),
            TriggerDef::Heard(claim) => {
                let args = Args::new().word("claim", self.names.claims.of(claim));
                self.w.text("trigger-heard", &args)
            }
            TriggerDef::Evicted => self.w.get("trigger-evicted"),
            TriggerDef::GoalReached(stage) => {
                let args = Args::new().word("stage", self.names.stages.of(stage));
                self.w.text("trigger-goal", &args)
            }
        };
        let what: Vec<String> = def
            .then
            .iter()
            .map(|response| match response {
                ResponseDef::GoSilent => self.w.get("response-silent"),
                ResponseDef::SpeedUp => self.w.get("response-speed-up"),
                ResponseDef::CoverTracks => self.w.get("response-cover-tracks"),
                ResponseDef::Return => self.w.get("response-return"),
                ResponseDef::Open(stages) => {
                    let names: Vec<&str> =
                        stages.iter().map(|s| self.names.stages.of(*s)).collect();
                    let args = Args::new().word("stages", names.join(", "));
                    self.w.text("response-open", &args)
                }
            })
            .collect();
        let args = Args::new().word("why", why).word("what", what.join(", "));
        self.say(Kind::Truth, "told-reaction", &args);
    }

    /// What the attacker did to records on this day, in one entry: how many, and most of them where.
    pub(super) fn tell_records(&mut self) {
        let records = std::mem::take(&mut self.records);
        let mut said: Vec<String> = Vec::new();
        for (code, key) in [
            (0, "told-records-consulted"),
            (1, "told-records-extracted"),
            (2, "told-records-altered"),
        ] {
            let of = || records.iter().filter(|((_, how), _)| *how == code);
            let total: u64 = of().map(|(_, count)| count).sum();
            let most = of().max_by_key(|(key, count)| (**count, std::cmp::Reverse(**key)));
            if let Some(((data, _), _)) = most {
                let args = Args::new()
                    .word("count", self.w.count(total))
                    .number("holdings", i64::try_from(of().count()).unwrap_or(i64::MAX))
                    .word("data", self.names.data.of(*data));
                said.push(self.w.text(key, &args));
            }
        }
        if !said.is_empty() {
            let args = Args::new().word("list", said.join(self.w.semicolon()));
            self.say(Kind::Truth, "told-records", &args);
        }
    }
}
