//! Conditions that hold no others, each in two forms: so, and not so.

use super::{Teller, yes};
use crate::scenario::check::Kind;
use crate::scenario::model::*;
use crate::wording::{Args, model, terms};

impl Teller<'_> {
    fn name(&self, kind: Kind, id: &str) -> String {
        match id.is_empty() {
            true => "…".to_owned(),
            // It stands within quotation marks.
            false => self.w.inner(&(self.titles)(kind, id)),
        }
    }

    /// What an order is aimed at: most often a node; an audience is known by its word alone.
    pub(super) fn aim(&self, id: &str) -> String {
        match Audience::ALL.into_iter().find(|a| format!("{a:?}") == id) {
            Some(audience) => {
                let args = Args::new().word("text", terms::audience(audience, self.w));
                self.w.text("condition-quoted", &args)
            }
            None => self.quoted(Kind::Node, id),
        }
    }

    /// A name in quotation marks.
    pub(super) fn quoted(&self, kind: Kind, id: &str) -> String {
        let args = Args::new().word("text", self.name(kind, id));
        self.w.text("condition-quoted", &args)
    }

    /// A term of the model, as its menus have it, within a sentence.
    fn term(&self, of: &str, value: impl std::fmt::Debug) -> String {
        let word = model::variant(of, &format!("{value:?}"), self.w);
        let mut letters = word.chars();
        match letters.next() {
            Some(first) => first.to_lowercase().chain(letters).collect(),
            None => word,
        }
    }

    /// `on “this”`, where there is something.
    fn on(&self, id: Option<&str>) -> String {
        id.map(|id| self.upon(&self.aim(id))).unwrap_or_default()
    }

    fn upon(&self, named: &str) -> String {
        let args = Args::new().word("node", named);
        self.w.text("condition-on", &args)
    }

    fn named(&self, key: &str, kind: Kind, id: &str, holds: bool) -> String {
        let args = Args::new()
            .word("name", self.quoted(kind, id))
            .word("holds", yes(holds));
        self.w.text(key, &args)
    }

    fn count(&self, key: &str, n: u64, more: Args, holds: bool) -> String {
        let args = more
            .number("n", i64::try_from(n).unwrap_or(i64::MAX))
            .word("count", self.w.count(n))
            .word("holds", yes(holds));
        self.w.text(key, &args)
    }

    /// One condition, or that it is not so.
    pub(super) fn simple(&self, condition: &Condition, holds: bool) -> String {
        self.world(condition, holds)
            .or_else(|| self.order(condition, "", holds))
            .unwrap_or_else(|| self.exercise(condition, holds))
    }

    /// What is so in the world.
    fn world(&self, condition: &Condition, holds: bool) -> Option<String> {
        let w = self.w;
        let none = Args::new;
        let said = match condition {
            Condition::Node { id, is } => {
                let args = none()
                    .word("name", self.quoted(Kind::Node, id.as_str()))
                    .word("state", code(is))
                    .word("holds", yes(holds));
                w.text("condition-node", &args)
            }
            Condition::Stage(id) => self.named("condition-stage", Kind::Stage, id.as_str(), holds),
            Condition::Footholds { at_least } => {
                self.count("condition-footholds", u64::from(*at_least), none(), holds)
            }
            Condition::Records {
                of,
                handling,
                at_least,
            } => {
                let from = of.as_ref().map(|d| {
                    let args = none().word("data", self.quoted(Kind::Data, d.as_str()));
                    w.text("condition-from", &args)
                });
                let args = none()
                    .word("handling", self.term("handling", handling))
                    .word("from", from.unwrap_or_default());
                self.count("condition-records", *at_least, args, holds)
            }
            Condition::Function { id, below } => {
                let args = none()
                    .word("name", self.quoted(Kind::Function, id.as_str()))
                    .word("share", w.percent(below.0))
                    .word("holds", yes(holds));
                w.text("condition-function", &args)
            }
            Condition::PublicServiceDown(id) => {
                let kind = Kind::PublicService;
                self.named("condition-service", kind, id.as_str(), holds)
            }
            Condition::Trust { of, below } => {
                let args = none()
                    .word("audience", self.term("audience", of))
                    .word("share", w.percent(below.0))
                    .word("holds", yes(holds));
                w.text("condition-trust", &args)
            }
            Condition::Backlog { at_least } => {
                self.count("condition-backlog", u64::from(*at_least), none(), holds)
            }
            Condition::HelpDeskQueue { at_least } => {
                self.count("condition-queue", u64::from(*at_least), none(), holds)
            }
            _ => return None,
        };
        Some(said)
    }

    /// An order and its result. On its own target, or on those that `upon` names.
    pub(super) fn order(&self, condition: &Condition, upon: &str, holds: bool) -> Option<String> {
        let on = |target: &Option<String>| match upon.is_empty() {
            true => self.on(target.as_deref()),
            false => self.upon(upon),
        };
        let (key, action, on, how) = match condition {
            Condition::Ordered { action, target } => {
                ("condition-ordered", action, on(target), String::new())
            }
            Condition::Result {
                action,
                target,
                outcome,
            } => {
                let how = outcome.map_or_else(|| "any".to_owned(), code);
                ("condition-result", action, on(target), how)
            }
            _ => return None,
        };
        let args = Args::new()
            .word("name", self.quoted(Kind::Action, action.as_str()))
            .word("on", on)
            .word("how", how)
            .word("holds", yes(holds));
        Some(self.w.text(key, &args))
    }

    /// What happened in the exercise, and what the team knows.
    fn exercise(&self, condition: &Condition, holds: bool) -> String {
        let w = self.w;
        let with_state = |key: &str, kind: Kind, id: &str, state: String| {
            let args = Args::new()
                .word("name", self.quoted(kind, id))
                .word("state", state)
                .word("holds", yes(holds));
            w.text(key, &args)
        };
        match condition {
            Condition::ChannelWorks(id) => {
                self.named("condition-channel", Kind::Channel, id.as_str(), holds)
            }
            Condition::Inject { id, is } => {
                with_state("condition-inject", Kind::Inject, id.as_str(), code(is))
            }
            Condition::Chosen { inject, option } => {
                let args = Args::new()
                    .word("inject", self.quoted(Kind::Inject, inject.as_str()))
                    .word("name", self.quoted(Kind::Choice, option.as_str()))
                    .word("holds", yes(holds));
                w.text("condition-chosen", &args)
            }
            Condition::Finding {
                on,
                means,
                at_least,
            } => {
                let what = means.map(|m| {
                    let args = Args::new().word("means", self.term("means", m));
                    w.text("condition-means", &args)
                });
                let args = Args::new()
                    .word("means", what.unwrap_or_default())
                    .word("on", self.on(on.as_ref().map(|n| n.as_str())));
                self.count("condition-finding", u64::from(*at_least), args, holds)
            }
            Condition::Escalated { on, at_least } => {
                let args = Args::new().word("on", self.on(on.as_ref().map(|n| n.as_str())));
                self.count("condition-escalated", u64::from(*at_least), args, holds)
            }
            Condition::Assessed { node, belief } => with_state(
                "condition-assessed",
                Kind::Node,
                node.as_str(),
                code(belief),
            ),
            Condition::Declared(d) => {
                let said = model::variant("declaration", &format!("{d:?}"), w);
                let args = Args::new().word("what", said).word("holds", yes(holds));
                w.text("condition-declared", &args)
            }
            Condition::Stated(id) => {
                self.named("condition-stated", Kind::Statement, id.as_str(), holds)
            }
            Condition::Duty { id, is } => {
                with_state("condition-duty", Kind::Duty, id.as_str(), code(is))
            }
            // The others were told before.
            _ => String::new(),
        }
    }
}

/// A value as the words choose by it.
fn code(value: impl std::fmt::Debug) -> String {
    model::spelled(&format!("{value:?}"))
}
