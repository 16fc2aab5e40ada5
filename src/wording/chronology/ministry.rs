//! What becomes of the ministry: machines, functions, channels, mail, public services, trust; and which room of the
//! narrator tells which event of the world.

use super::gathered::Together;
use super::teller::{Shift, Teller};
use super::{Entry, Kind};
use crate::scenario::model::{Audience, CutMode, MailFlow};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{Cause, Event as World};
use crate::wording::Args;

/// So many functions are named in short.
const WORST: usize = 3;

impl Teller<'_> {
    pub(super) fn world(&mut self, event: World) {
        match event {
            World::NodeDown { node, cause } => self.node_down(node, cause),
            World::FunctionLevel {
                function, level, ..
            } => self.function(function, level),
            World::ChannelWorks { channel, works } => {
                let key = if works {
                    Together::ChannelsWork
                } else {
                    Together::ChannelsFail
                };
                let name = self.names.channels.of(channel).to_owned();
                self.gather(key, name);
            }
            World::ChannelActive { channel } => {
                let args = Args::new().word("channel", self.names.channels.of(channel));
                self.say(Kind::Service, "told-channel-active", &args);
            }
            World::PublicService {
                service,
                works,
                cause,
            } => {
                let key = match (works, cause) {
                    (true, _) => "told-service-back",
                    (false, Cause::Defenders) => "told-service-down-own",
                    (false, Cause::Attacker) => "told-service-down-attacker",
                    (false, Cause::Outage) => "told-service-down",
                };
                let args = Args::new().word("service", self.names.services.of(service));
                self.say(Kind::Service, key, &args);
            }
            World::MailCut { flow, mode } => {
                let key = match (flow, mode) {
                    (MailFlow::External, CutMode::Hold) => "told-mail-external-held",
                    (MailFlow::External, CutMode::Refuse) => "told-mail-external-refused",
                    (MailFlow::External, CutMode::Reject) => "told-mail-external-rejected",
                    (MailFlow::Internal, _) => "told-mail-internal-cut",
                };
                self.say(Kind::Service, key, &Args::new());
            }
            World::MailOpened { flow } => {
                let key = match flow {
                    MailFlow::External => "told-mail-external-open",
                    MailFlow::Internal => "told-mail-internal-open",
                };
                self.say(Kind::Service, key, &Args::new());
            }
            World::GatewayFull { waiting } => {
                let args = Args::new().word("count", self.w.count(u64::from(waiting)));
                self.say(Kind::Service, "told-gateway-full", &args);
            }
            World::BacklogDrained {
                delivered_so_far,
                hostile,
            } => self.drained(delivered_so_far, hostile),
            World::MailLost { messages } => self.lost_mail += u64::from(messages),
            World::Trust { audience, level } => self.trust(audience, level),
            World::Contradicted { statement, claim } => {
                let args = Args::new()
                    .word("title", self.names.statements.of(statement))
                    .word("claim", self.names.claims.of(claim));
                self.say(Kind::Word, "told-contradicted", &args);
            }
            World::PartnersCut { node } => {
                let args = Args::new().word("node", self.names.nodes.of(node));
                self.say(Kind::Service, "told-partners-cut", &args);
            }
            World::Leaked { audience } => {
                let args = Args::new().word("who", self.audience(audience));
                self.say(Kind::Word, "told-leaked", &args);
            }
            World::SupportArrived { outsider, people } => {
                let args = Args::new()
                    .word("who", self.names.outsiders.of(outsider))
                    .number("people", i64::from(people));
                self.say(Kind::Result, "told-support", &args);
            }

            World::AttemptStarted { .. }
            | World::AttemptEnded { .. }
            | World::FootholdGained { .. }
            | World::FootholdLost { .. }
            | World::CredentialGained { .. }
            | World::CredentialLost { .. }
            | World::Records { .. }
            | World::Traced { .. }
            | World::TracesRemoved { .. }
            | World::Reacted { .. }
            | World::Quiet { .. }
            | World::Published { .. }
            | World::EvidenceKept { .. }
            | World::EvidenceLost { .. } => self.attacker(event),

            World::AlertRaised { .. }
            | World::TriageStarted { .. }
            | World::Triaged { .. }
            | World::TriagePutBack { .. }
            | World::AlertExpired { .. }
            | World::OrderGiven { .. }
            | World::OrderStuck { .. }
            | World::OrderArrived { .. }
            | World::OrderAuthorised { .. }
            | World::OrderStarted { .. }
            | World::OrderSuspended { .. }
            | World::OrderEnded { .. }
            | World::OrderReported { .. }
            | World::Finding { .. }
            | World::IndicatorKnown { .. } => self.response(event),

            // What an order did to machines is told with its result; people come and go by the plan.
            World::NodeUp { .. }
            | World::Linked { .. }
            | World::Exposed { .. }
            | World::SourceOn { .. }
            | World::Present { .. }
            | World::Held { .. }
            | World::Overtime { .. }
            | World::Calls { .. }
            | World::HelpDeskEmpty
            | World::Stated { .. } => {}
        }
    }

    fn node_down(&mut self, node: NodeIx, cause: Cause) {
        let name = self.names.nodes.of(node);
        match cause {
            Cause::Defenders => {}
            Cause::Outage => {
                self.gather(Together::Outages, name.to_owned());
            }
            Cause::Attacker => {
                let args = Args::new().word("node", name);
                self.say(Kind::Truth, "told-broken", &args);
            }
        }
    }

    fn function(&mut self, function: FunctionIx, level: u32) {
        let to = Teller::band(level);
        let from = std::mem::replace(&mut self.bands[function.place()], to);
        if from == to {
            return;
        }
        self.shifts_since.get_or_insert(self.now);
        self.shifts_last = self.now;
        self.shifts
            .entry(function)
            .and_modify(|s| {
                s.to = to;
                s.level = level;
            })
            .or_insert(Shift { from, to, level });
    }

    /// Functions that got worse, and functions that got better.
    pub(super) fn tell_shifts(&mut self) {
        if self.shifts_since.take().is_none() {
            return;
        }
        let at = self.shifts_last;
        let shifts = std::mem::take(&mut self.shifts);
        for (key, worse) in [
            ("told-functions-worse", true),
            ("told-functions-better", false),
        ] {
            let mut of: Vec<(&FunctionIx, &Shift)> = shifts
                .iter()
                .filter(|(_, s)| if worse { s.to > s.from } else { s.to < s.from })
                .collect();
            if of.is_empty() {
                continue;
            }
            of.sort_by_key(|(function, s)| (s.level, **function));
            let named: Vec<String> = of.iter().map(|(f, s)| self.shift(**f, **s)).collect();
            let list = |names: &[String]| {
                let args = Args::new().word("list", names.join(", "));
                self.w.text(key, &args)
            };
            let mut entry = Entry::new(at, Kind::Service, list(&named));
            if named.len() > WORST + 1 {
                let more = i64::try_from(named.len() - WORST).unwrap_or(i64::MAX);
                let more = self.w.text("told-more", &Args::new().number("more", more));
                let mut worst = named[..WORST].to_vec();
                worst.push(more);
                entry.short = Some(list(&worst));
            }
            self.put(entry);
        }
    }

    fn shift(&self, function: FunctionIx, shift: Shift) -> String {
        let args = Args::new()
            .word("function", self.names.functions.of(function))
            .word("level", self.w.percent(shift.level));
        let key = match shift.to {
            0 => "told-function-works",
            3 => "told-function-stopped",
            _ => "told-function-reduced",
        };
        self.w.text(key, &args)
    }

    fn drained(&mut self, delivered_so_far: u32, hostile: u32) {
        if delivered_so_far > 0 {
            self.gather(Together::Drained, String::new());
        }
        if hostile > 0 {
            let args = Args::new().word("count", self.w.count(u64::from(hostile)));
            self.say(Kind::Truth, "told-drained-hostile", &args);
        }
    }

    fn trust(&mut self, audience: Audience, level: u32) {
        let before = self.trust.insert(audience, level);
        let Some(before) = before else {
            // The first word about it: it stood elsewhere at the beginning.
            let begun = Audience::ALL
                .iter()
                .position(|a| *a == audience)
                .map_or(level, |i| self.plan.blueprint.trust[i]);
            self.trust_crossed(audience, begun, level);
            return;
        };
        self.trust_crossed(audience, before, level);
    }

    fn trust_crossed(&mut self, audience: Audience, before: u32, level: u32) {
        if Teller::trust_band(before) == Teller::trust_band(level) {
            return;
        }
        let key = if level < before {
            "told-trust-falls"
        } else {
            "told-trust-rises"
        };
        let args = Args::new()
            .word("who", self.audience(audience))
            .word("level", (level / 10).to_string());
        self.say(Kind::Trust, key, &args);
    }
}
