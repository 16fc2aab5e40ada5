//! What the cell knows, in words: each item of a picture with a title, a body and a tone.
//!
//! It uses what the picture discloses and the scenario as planned, never the world: what is false is told as it was
//! reported. Where a search found nothing, it says that this proves no absence.

use super::deeds::Deeds;
use super::memory::{self, Ordered};
use super::names::Names;
use super::{Args, Wording, terms};
use crate::exercise::knowledge::{Public, Says};
use crate::exercise::picture::{OperationalPicture, Seen, SeenFact, SeenOrder};
use crate::exercise::plan::{InjectIx, Plan};
use crate::scenario::model::{Inject, Outcome};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::Scope;

/// How something sounds to whoever reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Neither good nor bad by itself.
    News,
    /// It went as wanted.
    Good,
    /// It went wrong, or harm is done.
    Bad,
    /// It asks for attention.
    Warn,
}

/// Something known, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// What it is, in one line.
    pub title: String,
    /// The rest; that of an inject is Markdown.
    pub body: String,
    /// How it sounds.
    pub tone: Tone,
}

/// Tells an item of `picture`; `inject` gives the text of an inject in force, for rewritten and invented ones.
pub fn tell<'i>(
    seen: &Seen,
    picture: &OperationalPicture,
    plan: &Plan,
    names: &Names<'_>,
    inject: impl Fn(InjectIx) -> Option<&'i Inject>,
    w: Wording,
) -> Telling {
    let teller = Teller {
        picture,
        plan,
        names,
        w,
    };
    match &seen.what {
        SeenFact::Inject(i) => match inject(*i).or_else(|| plan.scenario.injects.get(i.place())) {
            Some(text) => teller.inject(text),
            None => teller.told(
                "known-inject-unread",
                "known-inject-unread-body",
                Tone::News,
            ),
        },
        SeenFact::Alert {
            number,
            source,
            node,
        } => teller.alert(*number, *source, *node),
        SeenFact::Finding { node, says, scope } => teller.finding(*node, *says, *scope),
        SeenFact::Result { order, outcome } => teller.result(*order, *outcome),
        SeenFact::Stuck { order } => teller.stuck(*order),
        SeenFact::Support { outsider, people } => teller.support(*outsider, *people),
        SeenFact::Public(public) => teller.public(*public),
        SeenFact::Answer { outsider, text } => Telling {
            title: w.text(
                "known-answer",
                &Args::new().word("who", names.outsiders.of(*outsider)),
            ),
            body: text.clone(),
            tone: Tone::News,
        },
    }
}

struct Teller<'a> {
    picture: &'a OperationalPicture,
    plan: &'a Plan,
    names: &'a Names<'a>,
    w: Wording,
}

impl Teller<'_> {
    fn told(&self, title: &str, body: &str, tone: Tone) -> Telling {
        self.with(title, body, tone, &Args::new())
    }

    fn with(&self, title: &str, body: &str, tone: Tone, args: &Args) -> Telling {
        Telling {
            title: self.w.text(title, args),
            body: self.w.text(body, args),
            tone,
        }
    }

    fn inject(&self, inject: &Inject) -> Telling {
        let language = self.w.language();
        let args = Args::new()
            .word("title", inject.title.get(language))
            .word("from", inject.from.get(language));
        Telling {
            title: self.w.text("known-inject", &args),
            body: inject.body.get(language).to_owned(),
            tone: Tone::News,
        }
    }

    fn alert(&self, number: u32, source: SourceIx, node: NodeIx) -> Telling {
        let args = Args::new()
            .word("number", number.to_string())
            .word("source", self.names.sources.of(source))
            .word("node", self.names.nodes.of(node));
        self.with("known-alert", "known-alert-body", Tone::Warn, &args)
    }

    fn finding(&self, node: NodeIx, says: Says, scope: Scope) -> Telling {
        let w = self.w;
        let args = Args::new().word("node", self.names.nodes.of(node));
        let (title, body, tone, args) = match says {
            Says::Nothing => ("known-nothing", "known-nothing-body", Tone::News, args),
            Says::Means(means) => {
                let args = args.word("means", terms::means(means, w));
                ("known-means", "known-means-body", Tone::Bad, args)
            }
            Says::Activity(source) => {
                let args = args.word("source", self.names.sources.of(source));
                ("known-activity", "known-activity-body", Tone::Bad, args)
            }
            Says::Secrets(groups) => {
                let args = args.number("groups", i64::from(groups));
                ("known-secrets", "known-secrets-body", Tone::Warn, args)
            }
            Says::Indicator => {
                let body = "known-indicator-body";
                ("known-indicator", body, Tone::Bad, args)
            }
            Says::Infected => ("known-infected", "known-infected-body", Tone::Bad, args),
        };
        let mut telling = self.with(title, body, tone, &args);
        let examined = self.examined(says, scope, args);
        telling.body = format!("{examined} {}", telling.body);
        telling
    }

    /// What was examined, over which period and with what coverage.
    fn examined(&self, says: Says, scope: Scope, args: Args) -> String {
        let w = self.w;
        if scope.coverage == 0 {
            // Nobody looked: records were missing, or somebody told the cell.
            return w.text(
                match says {
                    Says::Nothing => "known-no-records",
                    Says::Means(_)
                    | Says::Activity(_)
                    | Says::Secrets(_)
                    | Says::Indicator
                    | Says::Infected => "known-tip",
                },
                &args,
            );
        }
        let args = args.word("coverage", w.percent(scope.coverage));
        // A period that reaches back to where the campaign begins must not betray that moment.
        if scope.from <= self.plan.blueprint.begins {
            return w.text("known-examined", &args);
        }
        let args = args.word("from", terms::moment(scope.from, self.plan, w));
        w.text("known-examined-from", &args)
    }

    /// An order of this picture in words, and itself.
    fn order(&self, number: u32) -> (String, Option<&SeenOrder>) {
        let known: Option<Ordered> = memory::ordered(self.picture, number);
        let words = match known {
            Some(order) => Deeds {
                w: self.w,
                names: self.names,
                plan: self.plan,
                memory: self.plan,
            }
            .ordered(order),
            None => {
                let args = Args::new().word("number", (number + 1).to_string());
                self.w.text("told-order-number", &args)
            }
        };
        let order = self.picture.orders.iter().find(|o| o.order == number);
        (words, order)
    }

    fn result(&self, number: u32, outcome: Outcome) -> Telling {
        let w = self.w;
        let (words, order) = self.order(number);
        let (body, tone) = match outcome {
            Outcome::Done => ("known-result-done", Tone::Good),
            Outcome::WithoutEffect => ("known-result-vain", Tone::Warn),
            Outcome::Failed => ("known-result-failed", Tone::Bad),
            Outcome::Refused => ("known-result-refused", Tone::Bad),
            Outcome::Cancelled => ("known-result-cancelled", Tone::News),
        };
        let args = Args::new()
            .word("order", words)
            .word("outcome", terms::outcome(outcome, w));
        let mut telling = self.with("known-result", body, tone, &args);
        if let Some(order) = order {
            telling.body = format!("{} {}", self.given(order), telling.body);
        }
        telling
    }

    /// When an order was given, and by whom.
    fn given(&self, order: &SeenOrder) -> String {
        let args = Args::new().word("moment", terms::moment(order.given, self.plan, self.w));
        match order.by {
            Some(role) => {
                let args = args.word("who", self.names.roles.of(role));
                self.w.text("known-given-by", &args)
            }
            None => self.w.text("known-given", &args),
        }
    }

    fn stuck(&self, number: u32) -> Telling {
        let (words, order) = self.order(number);
        let args = Args::new().word("order", words);
        let mut telling = self.with("known-stuck", "known-stuck-body", Tone::Bad, &args);
        if let Some(order) = order {
            telling.body = format!("{} {}", self.given(order), telling.body);
        }
        telling
    }

    fn support(&self, outsider: OutsiderIx, people: u32) -> Telling {
        let args = Args::new()
            .word("who", self.names.outsiders.of(outsider))
            .number("people", i64::from(people));
        self.with("known-support", "known-support-body", Tone::Good, &args)
    }

    fn public(&self, public: Public) -> Telling {
        let w = self.w;
        let claim = |c: ClaimIx| Args::new().word("claim", w.inner(self.names.claims.of(c)));
        match public {
            Public::Published(c) => self.with(
                "known-published",
                "known-published-body",
                Tone::Bad,
                &claim(c),
            ),
            Public::Contradicted(statement, c) => {
                let title = w.inner(self.names.statements.of(statement));
                let args = claim(c).word("title", title);
                self.with(
                    "known-contradicted",
                    "known-contradicted-body",
                    Tone::Bad,
                    &args,
                )
            }
            Public::PartnersCut => {
                self.told("known-partners-cut", "known-partners-cut-body", Tone::Bad)
            }
            Public::Leak => self.told("known-leak", "known-leak-body", Tone::Warn),
        }
    }
}
