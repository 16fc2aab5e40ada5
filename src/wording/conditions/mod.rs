//! Conditions as sentences, as trainers write them: from the values of a scenario, before it is compiled.
//!
//! Here is how sentences are put together: what is not so is said of each part (`simple` knows both forms), what several
//! parts have in common is said once, and two moments around a stretch become that stretch.

mod simple;

use super::{Args, Wording};
use crate::scenario::check::Kind;
use crate::scenario::model::*;

/// What a thing is called, by what it is and its name.
pub type Titles<'a> = dyn Fn(Kind, &str) -> String + 'a;

/// A condition in words.
pub fn sentence(condition: &Condition, titles: &Titles<'_>, w: Wording) -> String {
    let stretch = |from, to| {
        let args = Args::new()
            .word("from", w.moment(from))
            .word("to", w.moment(to));
        w.text("condition-stretch", &args)
    };
    let dates = Dates {
        moment: &|m| w.moment(m),
        stretch: &stretch,
    };
    let from = "condition-at";
    Teller {
        titles,
        dates: &dates,
        from,
        w,
    }
    .say(condition, true)
}

/// How moments are told.
pub struct Dates<'a> {
    /// A moment.
    pub moment: &'a dyn Fn(Moment) -> String,
    /// From one to another.
    pub stretch: &'a dyn Fn(Moment, Moment) -> String,
}

impl std::fmt::Debug for Dates<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Dates")
    }
}

/// The same where moments are told by their date.
pub fn dated(condition: &Condition, titles: &Titles<'_>, dates: &Dates<'_>, w: Wording) -> String {
    let from = "condition-past";
    Teller {
        titles,
        dates,
        from,
        w,
    }
    .say(condition, true)
}

struct Teller<'a> {
    titles: &'a Titles<'a>,
    dates: &'a Dates<'a>,
    /// How it is said that a moment has come.
    from: &'static str,
    w: Wording,
}

/// How parts hang together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    And,
    Or,
}

impl Joint {
    fn key(self) -> &'static str {
        match self {
            Joint::And => "condition-and",
            Joint::Or => "condition-or",
        }
    }
}

impl Teller<'_> {
    /// What a condition says, or that it is not so.
    fn say(&self, condition: &Condition, holds: bool) -> String {
        let w = self.w;
        match condition {
            Condition::At(m) => {
                let key = if holds {
                    self.from
                } else {
                    "condition-not-yet"
                };
                self.at(key, *m)
            }
            Condition::Not(inner) => self.say(inner, !holds),
            Condition::All(_) | Condition::Any(_) => self.parts(condition, holds),
            Condition::Count { at_least, of } => self.counted(*at_least, of, holds),
            Condition::For { at_least, that } => {
                let args = Args::new()
                    .word("span", w.exact(*at_least))
                    .word("what", self.held(that, true))
                    .word("holds", yes(holds));
                w.text("condition-for", &args)
            }
            Condition::After { delay, that } => {
                let args = Args::new()
                    .word("span", w.exact(*delay))
                    .word("that", w.that(&self.held(that, true)))
                    .word("holds", yes(holds));
                w.text("condition-after", &args)
            }
            other => self.simple(other, holds),
        }
    }

    /// At least so many of several; of one order on several targets, the targets are counted.
    fn counted(&self, at_least: u32, of: &[Condition], holds: bool) -> String {
        let count = |each: Vec<String>, joint: &str| {
            let args = Args::new()
                .number("n", i64::from(at_least))
                .word("list", each.join(joint))
                .word("holds", yes(holds));
            self.w.text("condition-count", &args)
        };
        let parts: Vec<&Condition> = of.iter().collect();
        let targets = targets(&parts);
        if targets.len() > 1 && targets.len() == parts.len() {
            let named = targets.iter().map(|t| self.aim(t)).collect();
            let upon = count(named, ", ");
            if let Some(said) = self.order(parts[0], &upon, true) {
                return said;
            }
        }
        let each = of.iter().map(|c| self.say(c, true)).collect();
        count(each, self.w.semicolon())
    }

    fn at(&self, key: &str, moment: Moment) -> String {
        let moment = (self.dates.moment)(moment);
        self.w.text(key, &Args::new().word("moment", moment))
    }

    /// Several conditions. That not all of them are so is that one of them is not.
    fn parts(&self, condition: &Condition, holds: bool) -> String {
        let (parts, joint) = match condition {
            Condition::All(parts) => (parts, if holds { Joint::And } else { Joint::Or }),
            Condition::Any(parts) => (parts, if holds { Joint::Or } else { Joint::And }),
            other => return self.say(other, holds),
        };
        let parts: Vec<&Condition> = parts.iter().collect();
        match joint {
            Joint::Or if holds => self.in_common(&parts),
            _ => self.joined(&parts, joint, holds),
        }
    }

    /// Alternatives: what each of them asks for is said once, before what they differ in.
    fn in_common(&self, parts: &[&Condition]) -> String {
        let each: Vec<Vec<&Condition>> = parts.iter().map(|c| members(c)).collect();
        let Some((first, others)) = each.split_first().filter(|(_, o)| !o.is_empty()) else {
            return self.joined(parts, Joint::Or, true);
        };
        let shared: Vec<&Condition> = first
            .iter()
            .copied()
            .filter(|c| others.iter().all(|o| o.contains(c)))
            .collect();
        let rest: Vec<Vec<&Condition>> = each
            .iter()
            .map(|m| m.iter().copied().filter(|c| !shared.contains(c)).collect())
            .collect();
        if shared.is_empty() || rest.iter().any(Vec::is_empty) {
            return self.joined(parts, Joint::Or, true);
        }
        let first = self.joined(&shared, Joint::And, true);
        let times: Option<Vec<String>> = rest.iter().map(|r| self.time(r)).collect();
        let (key, rest) = match times {
            Some(times) => ("condition-in-times", times),
            None => {
                let said = rest.iter().map(|r| self.joined(r, Joint::And, true));
                ("condition-and-then", said.collect())
            }
        };
        let args = Args::new()
            .word("first", first)
            .word("rest", rest.join(&self.w.get("condition-comma-or")));
        self.w.text(key, &args)
    }

    /// A time alone: until one moment, from one on, or between two.
    fn time(&self, parts: &[&Condition]) -> Option<String> {
        match parts {
            [Condition::At(m)] => Some(self.at("condition-from-moment", *m)),
            [Condition::Not(end)] => match &**end {
                Condition::At(m) => Some(self.at("condition-until-moment", *m)),
                _ => None,
            },
            [Condition::At(from), Condition::Not(end)] => match &**end {
                Condition::At(to) => Some((self.dates.stretch)(*from, *to)),
                _ => None,
            },
            _ => None,
        }
    }

    fn joined(&self, parts: &[&Condition], joint: Joint, holds: bool) -> String {
        let mut said: Vec<String> = Vec::new();
        let mut gone = 0;
        while let Some(part) = parts.get(gone) {
            let (text, taken) = self
                .stretch(&parts[gone..], joint, holds)
                .or_else(|| self.alike(&parts[gone..], joint, holds))
                .unwrap_or_else(|| (self.held_in(part, parts.len(), holds), 1));
            said.push(text);
            gone += taken;
        }
        said.join(&self.w.get(joint.key()))
    }

    /// From one moment to another, where both stand side by side.
    fn stretch(&self, parts: &[&Condition], joint: Joint, holds: bool) -> Option<(String, usize)> {
        let [Condition::At(from), Condition::Not(end), ..] = parts else {
            return None;
        };
        let Condition::At(to) = &**end else {
            return None;
        };
        if joint != Joint::And || !holds {
            return None;
        }
        let args = Args::new().word("stretch", (self.dates.stretch)(*from, *to));
        Some((self.w.text("condition-between", &args), 2))
    }

    /// The same order on several targets, one after the other: said once, with all of them.
    fn alike(&self, parts: &[&Condition], joint: Joint, holds: bool) -> Option<(String, usize)> {
        let targets = targets(parts);
        if targets.len() < 2 || !holds {
            return None;
        }
        let named: Vec<String> = targets.iter().map(|t| self.aim(t)).collect();
        let joined = self.listed(&named, joint);
        Some((self.order(parts[0], &joined, holds)?, targets.len()))
    }

    /// `a, b and c`.
    fn listed(&self, named: &[String], joint: Joint) -> String {
        match named.split_last() {
            Some((last, first)) if !first.is_empty() => {
                format!("{}{}{last}", first.join(", "), self.w.get(joint.key()))
            }
            _ => named.join(", "),
        }
    }

    /// One of several parts: what is put together itself is held together.
    fn held_in(&self, part: &Condition, of: usize, holds: bool) -> String {
        match of {
            0 | 1 => self.say(part, holds),
            _ => self.held(part, holds),
        }
    }

    fn held(&self, part: &Condition, holds: bool) -> String {
        let said = self.say(part, holds);
        match is_put_together(part) {
            true => format!("({said})"),
            false => said,
        }
    }
}

fn yes(holds: bool) -> &'static str {
    if holds { "yes" } else { "no" }
}

/// What has to be so together.
fn members(condition: &Condition) -> Vec<&Condition> {
    match condition {
        Condition::All(parts) => parts.iter().collect(),
        other => vec![other],
    }
}

fn is_put_together(condition: &Condition) -> bool {
    match condition {
        Condition::All(p) | Condition::Any(p) => p.len() > 1,
        Condition::Count { .. } => true,
        Condition::Not(inner) => is_put_together(inner),
        _ => false,
    }
}

/// The targets of the same order with which several conditions begin.
fn targets<'a>(parts: &[&'a Condition]) -> Vec<&'a str> {
    let Some((first, _)) = parts.first().and_then(|p| aimed(p)) else {
        return Vec::new();
    };
    let all = parts.iter().map_while(|p| aimed(p));
    all.take_while(|(what, _)| *what == first)
        .map(|(_, target)| target)
        .collect()
}

/// An order on a target: what it is without the target, and the target.
fn aimed(condition: &Condition) -> Option<(Condition, &str)> {
    match condition {
        Condition::Ordered {
            action,
            target: Some(target),
        } => {
            let action = action.clone();
            Some((
                Condition::Ordered {
                    action,
                    target: None,
                },
                target,
            ))
        }
        Condition::Result {
            action,
            target: Some(target),
            outcome,
        } => Some((
            Condition::Result {
                action: action.clone(),
                target: None,
                outcome: *outcome,
            },
            target,
        )),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
