//! What something still waits for, as a facilitator reads it: the parts of a condition that are not yet true.
//!
//! Ground truth may be among them, so this is never shown to the cell.

use super::deeds::Deeds;
use super::names::Names;
use super::{Args, Wording, terms};
use crate::exercise::condition::{Leaf, Missing};
use crate::exercise::plan::{InjectIx, Plan};
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;

/// One part that is not as it should be.
pub fn missing(missing: &Missing, names: &Names<'_>, plan: &Plan, w: Wording) -> String {
    Teller { names, plan, w }.missing(missing)
}

struct Teller<'a> {
    names: &'a Names<'a>,
    plan: &'a Plan,
    w: Wording,
}

impl Teller<'_> {
    fn missing(&self, missing: &Missing) -> String {
        let w = self.w;
        let moment = |at| Args::new().word("moment", terms::moment(at, self.plan, w));
        match missing {
            Missing::Moment(at) => w.text("waiting-moment", &moment(*at)),
            Missing::Past(at) => w.text("waiting-past", &moment(*at)),
            Missing::Lasts(until) => w.text("waiting-lasts", &moment(*until)),
            Missing::Part(leaf) => self.leaf(leaf, false),
            Missing::Against(leaf) => {
                let args = Args::new().word("fact", self.leaf(leaf, true));
                w.text("waiting-against", &args)
            }
            Missing::Choice { enough, of } => {
                let each: Vec<String> = of.iter().map(|parts| self.together(parts)).collect();
                let args = Args::new()
                    .number("enough", i64::from(*enough))
                    .word("list", each.join(w.semicolon()));
                w.text("waiting-choice", &args)
            }
        }
    }

    /// Parts that belong together.
    fn together(&self, parts: &[Missing]) -> String {
        let each: Vec<String> = parts.iter().map(|m| self.missing(m)).collect();
        each.join(&self.w.get("waiting-and"))
    }

    /// What a part says, as it is: true or not.
    fn leaf(&self, leaf: &Leaf, holds: bool) -> String {
        let w = self.w;
        let args = Args::new().word("holds", if holds { "yes" } else { "no" });
        let n = self.names;
        match leaf {
            Leaf::Node(node, status) => {
                let key = match status {
                    NodeStatus::Up => "waiting-node-up",
                    NodeStatus::Down => "waiting-node-down",
                    NodeStatus::Disconnected => "waiting-node-disconnected",
                    NodeStatus::Compromised => "waiting-node-compromised",
                };
                w.text(key, &args.word("node", n.nodes.of(*node)))
            }
            Leaf::Stage(stage) => w.text(
                "waiting-stage",
                &args.word("stage", w.inner(n.stages.of(*stage))),
            ),
            Leaf::Footholds(least) => {
                w.text("waiting-footholds", &self.count(args, u64::from(*least)))
            }
            Leaf::Records(of, handling, least) => {
                let handling = match handling {
                    Handling::Consulted => "consulted",
                    Handling::Extracted => "extracted",
                    Handling::Altered => "altered",
                };
                let args = self.count(args, *least).word("handling", handling);
                match of {
                    Some(data) => {
                        let args = args.word("data", n.data.of(*data));
                        w.text("waiting-records-of", &args)
                    }
                    None => w.text("waiting-records", &args),
                }
            }
            Leaf::Function(function, below) => {
                let args = args
                    .word("function", w.inner(n.functions.of(*function)))
                    .word("level", w.percent(*below));
                w.text("waiting-function", &args)
            }
            Leaf::ServiceDown(service) => w.text(
                "waiting-service",
                &args.word("service", w.inner(n.services.of(*service))),
            ),
            // Trust is kept in thousandths and read in hundredths.
            Leaf::Trust(of, below) => {
                let args = args
                    .word("who", terms::audience(*of, w))
                    .number("level", i64::from(*below / 10));
                w.text("waiting-trust", &args)
            }
            Leaf::Backlog(least) => w.text("waiting-backlog", &self.count(args, u64::from(*least))),
            Leaf::Calls(least) => w.text("waiting-calls", &self.count(args, u64::from(*least))),
            Leaf::Channel(channel) => w.text(
                "waiting-channel",
                &args.word("channel", n.channels.of(*channel)),
            ),
            Leaf::Inject(inject, status) => {
                let key = match status {
                    InjectStatus::Sent => "waiting-inject-sent",
                    InjectStatus::Delivered => "waiting-inject-delivered",
                    InjectStatus::Cancelled => "waiting-inject-cancelled",
                };
                w.text(key, &args.word("inject", self.inject(*inject)))
            }
            Leaf::Chosen(inject, option) => {
                let options = self.plan.scenario.injects.get(inject.place());
                let option = options
                    .and_then(|i| i.options.get(usize::from(*option)))
                    .map_or("", |o| o.name.get(w.language()));
                let args = args
                    .word("inject", self.inject(*inject))
                    .word("option", w.inner(option));
                w.text("waiting-chosen", &args)
            }
            Leaf::Ordered(action, target) => {
                let order = self.order(*action, target.as_deref());
                w.text("waiting-ordered", &args.word("order", order))
            }
            Leaf::Result(action, target, outcome) => {
                let args = args.word("order", self.order(*action, target.as_deref()));
                match outcome {
                    Some(outcome) => {
                        let args = args.word("outcome", terms::outcome(*outcome, w));
                        w.text("waiting-result-as", &args)
                    }
                    None => w.text("waiting-result", &args),
                }
            }
            Leaf::Finding(on, means, least) => self.finding(*on, *means, *least, args),
            Leaf::Escalated(on, least) => {
                let args = self.count(args, u64::from(*least));
                match on {
                    Some(node) => {
                        let args = args.word("node", n.nodes.of(*node));
                        w.text("waiting-escalated-on", &args)
                    }
                    None => w.text("waiting-escalated", &args),
                }
            }
            Leaf::Assessed(node, belief) => {
                let key = match belief {
                    Belief::Unknown => "waiting-assessed-unknown",
                    Belief::Suspected => "waiting-assessed-suspected",
                    Belief::Confirmed => "waiting-assessed-confirmed",
                    Belief::Cleared => "waiting-assessed-cleared",
                };
                w.text(key, &args.word("node", n.nodes.of(*node)))
            }
            Leaf::Declared(declaration) => {
                let key = match declaration {
                    Declaration::Aware => "waiting-declared-aware",
                    Declaration::ScopeKnown => "waiting-declared-scope",
                    Declaration::AttackerOut => "waiting-declared-out",
                    Declaration::CrisisOver => "waiting-declared-over",
                };
                w.text(key, &args)
            }
            Leaf::Stated(statement) => w.text(
                "waiting-stated",
                &args.word("title", w.inner(n.statements.of(*statement))),
            ),
            Leaf::Duty(duty, status) => {
                let key = match status {
                    DutyStatus::Opened => "waiting-duty-opened",
                    DutyStatus::Notified => "waiting-duty-notified",
                    DutyStatus::Missed => "waiting-duty-missed",
                };
                w.text(key, &args.word("duty", w.inner(n.duties.of(*duty))))
            }
        }
    }

    fn finding(&self, on: Option<NodeIx>, means: Option<Means>, least: u32, args: Args) -> String {
        let w = self.w;
        let args = self.count(args, u64::from(least));
        let on = on.map(|node| self.names.nodes.of(node));
        let means = means.map(|means| terms::means(means, w));
        match (on, means) {
            (None, None) => w.text("waiting-finding", &args),
            (Some(node), None) => w.text("waiting-finding-on", &args.word("node", node)),
            (None, Some(means)) => w.text("waiting-finding-of", &args.word("means", means)),
            (Some(node), Some(means)) => {
                let args = args.word("node", node).word("means", means);
                w.text("waiting-finding-of-on", &args)
            }
        }
    }

    /// A number as it is read, and as it decides on singular and plural.
    fn count(&self, args: Args, least: u64) -> Args {
        args.word("count", self.w.count(least))
            .number("least", i64::try_from(least).unwrap_or(i64::MAX))
    }

    /// An inject by its number and title, as planned.
    fn inject(&self, inject: InjectIx) -> String {
        let args = Args::new()
            .word("number", (inject.place() + 1).to_string())
            .word("title", self.w.inner(self.names.injects.of(inject)));
        self.w.text("told-named-inject", &args)
    }

    /// An action and its target, by the id that the condition gives.
    fn order(&self, action: ActionIx, target: Option<&str>) -> String {
        let deeds = Deeds {
            w: self.w,
            names: self.names,
            plan: self.plan,
            memory: self.plan,
        };
        let id = ActionId::from(self.plan.blueprint.names.actions.id(action));
        let target = deeds.target_named(&id, target);
        let targets: Vec<String> = target.into_iter().collect();
        self.w
            .inner(&deeds.aimed(self.names.actions.of(action), &targets))
    }
}
