//! Whether and when a condition could ever be true: bounds that hold in every course of the exercise.

use super::attack::Attack;
use super::context::Context;
use super::problem::Never;
use super::time::Calendar;
use crate::scenario::model::*;
use std::collections::{HashMap, HashSet};

/// More than this many parts of a conjunction are not compared with each other.
const COMPARED: usize = 64;
/// How often times are handed on from inject to inject; every round is a valid bound.
const ROUNDS: usize = 16;

/// Seconds from (included) and to (excluded) which something may be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) from: i64,
    pub(super) to: i64,
}

const ALWAYS: Window = Window {
    from: i64::MIN,
    to: i64::MAX,
};

impl Window {
    fn since(from: i64) -> Window {
        Window { from, to: i64::MAX }
    }
    fn until(to: i64) -> Window {
        Window { from: i64::MIN, to }
    }
    fn and(self, other: Window) -> Option<Window> {
        let (from, to) = (self.from.max(other.from), self.to.min(other.to));
        (from < to).then_some(Window { from, to })
    }
    fn hull(self, other: Window) -> Window {
        Window {
            from: self.from.min(other.from),
            to: self.to.max(other.to),
        }
    }
}

/// What can be said about a condition beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Outlook {
    /// When it may be true, or why it never is.
    pub(super) may: Result<Window, Never>,
    /// When it may be false.
    may_not: Option<Window>,
    /// From when on it is true in every course of the exercise.
    pub(super) certain: Option<i64>,
}

impl Outlook {
    fn open(may: Window) -> Outlook {
        Outlook {
            may: Ok(may),
            may_not: Some(ALWAYS),
            certain: None,
        }
    }
    fn never(why: Never) -> Outlook {
        Outlook {
            may: Err(why),
            may_not: Some(ALWAYS),
            certain: None,
        }
    }
    fn always() -> Outlook {
        Outlook {
            may: Ok(ALWAYS),
            may_not: None,
            certain: Some(i64::MIN),
        }
    }
}

/// What is known about the scenario as a whole.
pub(super) struct Chances<'a> {
    calendar: Calendar,
    pub(super) attack: Attack<'a>,
    has_campaign: bool,
    campaign_known: bool,
    stages: HashSet<&'a str>,
    /// The earliest second at which each inject can be sent, or why it cannot.
    pub(super) injects: HashMap<&'a str, Result<i64, Never>>,
    offered: Option<HashSet<&'a str>>,
    catalogue: HashSet<&'a str>,
    records: HashMap<&'a str, u64>,
    trusted: Option<HashSet<Audience>>,
    help_desk: bool,
}

impl<'a> Chances<'a> {
    pub(super) fn new(cx: &Context<'a>, attack: Attack<'a>) -> Chances<'a> {
        let subject = cx.subject;
        let scenario = subject.scenario;
        let organisation = subject.organisation;
        let mut chances = Chances {
            calendar: cx.calendar.clone(),
            attack,
            has_campaign: subject.campaign.is_some(),
            campaign_known: subject.campaign.is_some() || scenario.campaign.is_none(),
            stages: subject
                .campaign
                .map(|c| c.stages.iter().map(|s| s.id.as_str()).collect())
                .unwrap_or_default(),
            injects: HashMap::new(),
            offered: (!scenario.actions.is_empty())
                .then(|| scenario.actions.iter().map(ActionId::as_str).collect()),
            catalogue: subject
                .catalogue
                .actions
                .iter()
                .map(|a| a.id.as_str())
                .collect(),
            records: organisation
                .map(|o| o.data.iter().map(|d| (d.id.as_str(), d.records)).collect())
                .unwrap_or_default(),
            trusted: organisation.map(|o| o.trust.iter().map(|t| t.audience).collect()),
            help_desk: organisation.is_none_or(|o| o.help_desk.is_some()),
        };
        chances.find_injects(subject.injects.unwrap_or_default());
        chances
    }

    /// Whether players may order an action; true for actions that do not exist, which is reported elsewhere.
    pub(super) fn offers(&self, action: &ActionId) -> bool {
        !self.catalogue.contains(action.as_str())
            || self
                .offered
                .as_ref()
                .is_none_or(|offered| offered.contains(action.as_str()))
    }

    /// Injects that can be sent, as a least fixed point; then bounds on their times.
    fn find_injects(&mut self, injects: &'a [Inject]) {
        let mut waiting: HashMap<&str, Vec<usize>> = HashMap::new();
        for (i, inject) in injects.iter().enumerate() {
            for named in named_injects(&inject.when) {
                waiting.entry(named).or_default().push(i);
            }
            let id = inject.id.as_str();
            self.injects.insert(id, Err(Never::Inject(id.to_owned())));
        }
        let mut ready: Vec<usize> = (0..injects.len()).rev().collect();
        while let Some(i) = ready.pop() {
            let id = injects[i].id.as_str();
            if self.injects.get(id).is_some_and(Result::is_ok) {
                continue;
            }
            let outlook = self.outlook(&injects[i].when).may;
            let sent = outlook.map(|_| i64::MIN);
            if sent.is_ok() {
                ready.extend(waiting.get(id).into_iter().flatten());
            }
            self.injects.insert(id, sent);
        }
        for _ in 0..ROUNDS {
            let mut changed = false;
            for inject in injects {
                let id = inject.id.as_str();
                let from = self.outlook(&inject.when).may.map(|window| window.from);
                if self.injects.get(id).is_some_and(|known| *known != from) {
                    self.injects.insert(id, from);
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
    }

    /// The outlook of a condition within the exercise: nothing that begins after ENDEX counts.
    pub(super) fn within(&self, condition: &Condition) -> Outlook {
        let mut outlook = self.outlook(condition);
        if let Ok(window) = outlook.may {
            if window.from > self.calendar.end {
                outlook.may = Err(Never::AfterEnd);
            } else if window.to <= 0 {
                outlook.may = Err(Never::Contradiction);
            }
        }
        outlook
    }

    fn outlook(&self, condition: &Condition) -> Outlook {
        match condition {
            Condition::At(moment) => {
                let at = self.calendar.seconds(*moment);
                Outlook {
                    may: Ok(Window::since(at)),
                    may_not: Some(Window::until(at)),
                    certain: Some(at),
                }
            }
            Condition::All(parts) => self.all(parts),
            Condition::Any(parts) => self.at_least(1, parts),
            Condition::Count { at_least, of } => {
                self.at_least(usize::try_from(*at_least).unwrap_or(usize::MAX), of)
            }
            Condition::Not(part) => {
                let inner = self.outlook(part);
                Outlook {
                    may: inner.may_not.ok_or(Never::Contradiction),
                    certain: inner.may.is_err().then_some(i64::MIN),
                    may_not: inner.may.ok(),
                }
            }
            Condition::For { at_least, that } => {
                let delay = i64::from(at_least.seconds());
                let inner = self.outlook(that);
                let may = inner.may.and_then(|w| {
                    let from = w.from.saturating_add(delay);
                    let window = Window { from, to: w.to };
                    (from < w.to).then_some(window).ok_or(Never::Contradiction)
                });
                Outlook {
                    may,
                    may_not: Some(ALWAYS),
                    certain: inner.certain.map(|at| at.saturating_add(delay)),
                }
            }
            Condition::After { delay, that } => {
                let delay = i64::from(delay.seconds());
                let inner = self.outlook(that);
                Outlook {
                    may: inner
                        .may
                        .map(|w| Window::since(w.from.saturating_add(delay))),
                    may_not: Some(ALWAYS),
                    certain: inner.certain.map(|at| at.saturating_add(delay)),
                }
            }
            Condition::Node { is, .. } => match is {
                NodeStatus::Compromised => self.by_attacker(),
                NodeStatus::Up | NodeStatus::Down | NodeStatus::Disconnected => {
                    Outlook::open(ALWAYS)
                }
            },
            Condition::Stage(id) => match self.attack.done.get(id.as_str()) {
                Some(&from) => Outlook::open(Window::since(from)),
                None if self.stages.contains(id.as_str()) => {
                    Outlook::never(Never::Stage(id.to_string()))
                }
                None => Outlook::open(ALWAYS), // unknown: reported as such
            },
            Condition::Footholds { at_least } => match at_least {
                0 => Outlook::always(),
                1.. => self.by_attacker(),
            },
            Condition::Records {
                of,
                handling,
                at_least,
            } => self.records(of.as_ref(), *handling, *at_least),
            Condition::Function { below, .. } => match below.0 {
                0 => Outlook::never(Never::Level),
                1.. => Outlook::open(ALWAYS),
            },
            Condition::Trust { of, below } => {
                let trusted = self.trusted.as_ref().is_none_or(|set| set.contains(of));
                if below.0 == 0 || !trusted {
                    Outlook::never(Never::Level)
                } else {
                    Outlook::open(ALWAYS)
                }
            }
            Condition::HelpDeskQueue { at_least } if *at_least > 0 && !self.help_desk => {
                Outlook::never(Never::NoHelpDesk)
            }
            Condition::Backlog { at_least: 0 }
            | Condition::HelpDeskQueue { at_least: 0 }
            | Condition::Finding { at_least: 0, .. }
            | Condition::Escalated { at_least: 0, .. } => Outlook::always(),
            Condition::Inject { id, is } => match is {
                InjectStatus::Sent | InjectStatus::Delivered => self.after_inject(id),
                InjectStatus::Cancelled => Outlook::open(ALWAYS),
            },
            Condition::Chosen { inject, .. } => self.after_inject(inject),
            Condition::Ordered { action, .. } | Condition::Result { action, .. } => {
                if self.offers(action) {
                    Outlook::open(ALWAYS)
                } else {
                    Outlook::never(Never::Action(action.to_string()))
                }
            }
            Condition::PublicServiceDown(_)
            | Condition::Backlog { .. }
            | Condition::HelpDeskQueue { .. }
            | Condition::ChannelWorks(_)
            | Condition::Finding { .. }
            | Condition::Escalated { .. }
            | Condition::Assessed { .. }
            | Condition::Declared(_)
            | Condition::Stated(_)
            | Condition::Duty { .. } => Outlook::open(ALWAYS),
        }
    }

    fn all(&self, parts: &[Condition]) -> Outlook {
        if parts.len() <= COMPARED && excludes_itself(parts) {
            return Outlook::never(Never::Contradiction);
        }
        let mut whole = Outlook::always();
        for part in parts {
            let part = self.outlook(part);
            whole.may = match (whole.may, part.may) {
                (Err(why), _) | (Ok(_), Err(why)) => Err(why),
                (Ok(a), Ok(b)) => a.and(b).ok_or(Never::Contradiction),
            };
            whole.may_not = match (whole.may_not, part.may_not) {
                (Some(a), Some(b)) => Some(a.hull(b)),
                (a, b) => a.or(b),
            };
            whole.certain = whole.certain.zip(part.certain).map(|(a, b)| a.max(b));
        }
        whole
    }

    fn at_least(&self, wanted: usize, parts: &[Condition]) -> Outlook {
        if wanted == 0 {
            return Outlook::always();
        }
        let outlooks: Vec<Outlook> = parts.iter().map(|part| self.outlook(part)).collect();
        let mut windows = Vec::new();
        let mut why = None;
        for outlook in &outlooks {
            match &outlook.may {
                Ok(window) => windows.push(*window),
                Err(reason) => {
                    why.get_or_insert_with(|| reason.clone());
                }
            }
        }
        let may = if windows.len() < wanted {
            Err(match why {
                Some(why) if parts.len() >= wanted => why,
                _ => Never::TooMany,
            })
        } else {
            let mut from: Vec<i64> = windows.iter().map(|w| w.from).collect();
            let mut to: Vec<i64> = windows.iter().map(|w| w.to).collect();
            from.sort_unstable();
            to.sort_unstable_by(|a, b| b.cmp(a));
            let window = Window {
                from: from[wanted - 1],
                to: to[wanted - 1],
            };
            (window.from < window.to)
                .then_some(window)
                .ok_or(Never::Contradiction)
        };
        let mut certain: Vec<i64> = outlooks.iter().filter_map(|o| o.certain).collect();
        certain.sort_unstable();
        Outlook {
            may,
            may_not: outlooks
                .iter()
                .filter_map(|o| o.may_not)
                .reduce(Window::hull),
            certain: certain.get(wanted - 1).copied(),
        }
    }

    /// Something that only an attacker brings about.
    fn by_attacker(&self) -> Outlook {
        if self.has_campaign || !self.campaign_known {
            Outlook::open(ALWAYS)
        } else {
            Outlook::never(Never::NoCampaign)
        }
    }

    fn records(&self, of: Option<&DataId>, handling: Handling, at_least: u64) -> Outlook {
        if at_least == 0 {
            return Outlook::always();
        }
        if !self.has_campaign {
            return self.by_attacker();
        }
        let id = of.map(DataId::as_str);
        let held: u64 = self
            .attack
            .handled
            .iter()
            .filter(|(data, how)| *how == handling && id.is_none_or(|id| id == *data))
            .filter_map(|(data, _)| self.records.get(data))
            .fold(0, |sum, held| sum.saturating_add(*held));
        let known = id.is_none_or(|id| self.records.contains_key(id));
        if known && held < at_least {
            return Outlook::never(Never::Records(id.unwrap_or_default().to_owned()));
        }
        Outlook::open(ALWAYS)
    }

    fn after_inject(&self, id: &InjectId) -> Outlook {
        match self.injects.get(id.as_str()) {
            Some(Ok(from)) => Outlook::open(Window::since(*from)),
            Some(Err(_)) => Outlook::never(Never::Inject(id.to_string())),
            None => Outlook::open(ALWAYS), // unknown: reported as such
        }
    }
}

/// Whether one of these is the contrary of another.
fn excludes_itself(parts: &[Condition]) -> bool {
    parts.iter().any(|part| match part {
        Condition::Not(inner) => parts.contains(inner),
        _ => false,
    })
}

/// Injects that a condition names.
fn named_injects(condition: &Condition) -> Vec<&str> {
    let mut names = Vec::new();
    let mut stack = vec![condition];
    while let Some(condition) = stack.pop() {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::Count { of: parts, .. } => {
                stack.extend(parts);
            }
            Condition::Not(part)
            | Condition::For { that: part, .. }
            | Condition::After { that: part, .. } => stack.push(part),
            Condition::Inject { id, .. } | Condition::Chosen { inject: id, .. } => {
                names.push(id.as_str());
            }
            _ => {}
        }
    }
    names
}
