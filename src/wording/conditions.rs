//! Conditions as sentences, as trainers write them: from the values of a scenario, before it is compiled.

use super::{Args, Wording, model};
use crate::scenario::check::Kind;
use crate::scenario::model::*;

/// What a thing is called, by what it is and its name.
pub type Titles<'a> = dyn Fn(Kind, &str) -> String + 'a;

/// A condition in words.
pub fn sentence(condition: &Condition, titles: &Titles<'_>, w: Wording) -> String {
    let moment = |m| w.text("condition-at", &Args::new().word("moment", w.moment(m)));
    let moment = &moment;
    Teller { titles, moment, w }.say(condition)
}

/// The same where moments are told by their date: `moment` gives it.
pub fn dated(
    condition: &Condition,
    titles: &Titles<'_>,
    moment: &dyn Fn(Moment) -> String,
    w: Wording,
) -> String {
    let on = |m| w.text("condition-on-date", &Args::new().word("date", moment(m)));
    let moment = &on;
    Teller { titles, moment, w }.say(condition)
}

struct Teller<'a> {
    titles: &'a Titles<'a>,
    moment: &'a dyn Fn(Moment) -> String,
    w: Wording,
}

impl Teller<'_> {
    fn name(&self, kind: Kind, id: &str) -> String {
        match id.is_empty() {
            true => "…".to_owned(),
            false => (self.titles)(kind, id),
        }
    }

    /// A term of the model, as its menus have it.
    fn term(&self, of: &str, value: impl std::fmt::Debug) -> String {
        let word = model::variant(of, &format!("{value:?}"), self.w);
        let mut letters = word.chars();
        match letters.next() {
            Some(first) => first.to_lowercase().chain(letters).collect(),
            None => word,
        }
    }

    fn list(&self, parts: &[Condition], joint: &str) -> String {
        let each: Vec<String> = parts
            .iter()
            .map(|c| {
                let said = self.say(c);
                // What is put together itself is held together.
                match c {
                    Condition::All(p) | Condition::Any(p) if p.len() > 1 => format!("({said})"),
                    _ => said,
                }
            })
            .collect();
        each.join(&self.w.get(joint))
    }

    fn about(&self, key: &str, name: &str, value: String) -> String {
        self.w.text(key, &Args::new().word(name.to_owned(), value))
    }

    fn count(&self, key: &str, n: u64) -> String {
        let args = Args::new()
            .number("n", i64::try_from(n).unwrap_or(i64::MAX))
            .word("count", self.w.count(n));
        self.w.text(key, &args)
    }

    fn say(&self, condition: &Condition) -> String {
        let w = self.w;
        match condition {
            Condition::At(m) => (self.moment)(*m),
            Condition::All(parts) => self.list(parts, "condition-and"),
            Condition::Any(parts) => self.list(parts, "condition-or"),
            Condition::Not(inner) => self.about("condition-not", "what", self.say(inner)),
            Condition::Count { at_least, of } => {
                let args = Args::new()
                    .number("n", i64::from(*at_least))
                    .word("list", self.list(of, "condition-comma"));
                w.text("condition-count", &args)
            }
            Condition::For { at_least, that } => {
                let args = Args::new()
                    .word("span", w.span(*at_least))
                    .word("what", self.say(that));
                w.text("condition-for", &args)
            }
            Condition::After { delay, that } => {
                let args = Args::new()
                    .word("span", w.span(*delay))
                    .word("what", self.say(that));
                w.text("condition-after", &args)
            }
            other => self.world(other).unwrap_or_else(|| self.exercise(other)),
        }
    }

    /// What is so in the world.
    fn world(&self, condition: &Condition) -> Option<String> {
        let w = self.w;
        let said = match condition {
            Condition::Node { id, is } => {
                let args = Args::new()
                    .word("node", self.name(Kind::Node, id.as_str()))
                    .word("state", self.term("node-status", is));
                w.text("condition-node", &args)
            }
            Condition::Stage(id) => self.about(
                "condition-stage",
                "stage",
                self.name(Kind::Stage, id.as_str()),
            ),
            Condition::Footholds { at_least } => {
                self.count("condition-footholds", u64::from(*at_least))
            }
            Condition::Records {
                of,
                handling,
                at_least,
            } => {
                let from = of
                    .as_ref()
                    .map(|d| {
                        self.about("condition-from", "data", self.name(Kind::Data, d.as_str()))
                    })
                    .unwrap_or_default();
                let args = Args::new()
                    .number("n", i64::try_from(*at_least).unwrap_or(i64::MAX))
                    .word("count", w.count(*at_least))
                    .word("handling", self.term("handling", handling))
                    .word("from", from);
                w.text("condition-records", &args)
            }
            Condition::Function { id, below } => {
                let args = Args::new()
                    .word("function", self.name(Kind::Function, id.as_str()))
                    .word("share", w.percent(below.0));
                w.text("condition-function", &args)
            }
            Condition::PublicServiceDown(id) => self.about(
                "condition-service",
                "service",
                self.name(Kind::PublicService, id.as_str()),
            ),
            Condition::Trust { of, below } => {
                let args = Args::new()
                    .word("audience", self.term("audience", of))
                    .word("share", w.percent(below.0));
                w.text("condition-trust", &args)
            }
            Condition::Backlog { at_least } => {
                self.count("condition-backlog", u64::from(*at_least))
            }
            Condition::HelpDeskQueue { at_least } => {
                self.count("condition-queue", u64::from(*at_least))
            }
            _ => return None,
        };
        Some(said)
    }

    /// What happened in the exercise, and what the team knows.
    fn exercise(&self, condition: &Condition) -> String {
        let w = self.w;
        let on = |node: &Option<NodeId>| {
            node.as_ref()
                .map(|n| self.about("condition-on", "node", self.name(Kind::Node, n.as_str())))
                .unwrap_or_default()
        };
        let target = |target: &Option<String>| {
            target
                .as_ref()
                .map(|t| self.about("condition-on", "node", self.name(Kind::Node, t)))
                .unwrap_or_default()
        };
        match condition {
            Condition::ChannelWorks(id) => self.about(
                "condition-channel",
                "channel",
                self.name(Kind::Channel, id.as_str()),
            ),
            Condition::Inject { id, is } => {
                let args = Args::new()
                    .word("inject", self.name(Kind::Inject, id.as_str()))
                    .word("state", self.term("inject-status", is));
                w.text("condition-inject", &args)
            }
            Condition::Chosen { inject, option } => {
                let args = Args::new()
                    .word("inject", self.name(Kind::Inject, inject.as_str()))
                    .word("option", self.name(Kind::Choice, option.as_str()));
                w.text("condition-chosen", &args)
            }
            Condition::Ordered { action, target: t } => {
                let args = Args::new()
                    .word("action", self.name(Kind::Action, action.as_str()))
                    .word("on", target(t));
                w.text("condition-ordered", &args)
            }
            Condition::Result {
                action,
                target: t,
                outcome,
            } => {
                let how = outcome
                    .map(|o| self.about("condition-how", "outcome", self.term("outcome", o)))
                    .unwrap_or_default();
                let args = Args::new()
                    .word("action", self.name(Kind::Action, action.as_str()))
                    .word("on", target(t))
                    .word("how", how);
                w.text("condition-result", &args)
            }
            Condition::Finding {
                on: node,
                means,
                at_least,
            } => {
                let what = means
                    .map(|m| self.about("condition-means", "means", self.term("means", m)))
                    .unwrap_or_default();
                let args = Args::new()
                    .number("n", i64::from(*at_least))
                    .word("means", what)
                    .word("on", on(node));
                w.text("condition-finding", &args)
            }
            Condition::Escalated { on: node, at_least } => {
                let args = Args::new()
                    .number("n", i64::from(*at_least))
                    .word("on", on(node));
                w.text("condition-escalated", &args)
            }
            Condition::Assessed { node, belief } => {
                let args = Args::new()
                    .word("node", self.name(Kind::Node, node.as_str()))
                    .word("belief", self.term("belief", belief));
                w.text("condition-assessed", &args)
            }
            Condition::Declared(d) => {
                self.about("condition-declared", "what", self.term("declaration", d))
            }
            Condition::Stated(id) => self.about(
                "condition-stated",
                "statement",
                self.name(Kind::Statement, id.as_str()),
            ),
            Condition::Duty { id, is } => {
                let args = Args::new()
                    .word("duty", self.name(Kind::Duty, id.as_str()))
                    .word("state", self.term("duty-status", is));
                w.text("condition-duty", &args)
            }
            // The others were told before.
            _ => String::new(),
        }
    }
}
