//! The short telling: what a facilitator reads first. Injects, decisions, findings, turning points and the attacker's moves
//! stand as they are; ordinary business between them (alerts closed, orders done, searches in vain, repetitions) is
//! folded into one entry with its two times. It knows entries only, no exercise; nothing of the truth gets into a fold
//! that is told without it.

use super::{Detail, Entry, Kind, Routine};
use crate::simulation::calendar::Calendar;
use crate::simulation::time::Time;
use crate::wording::{Args, Wording};

/// Business is folded over so many seconds at most.
const FOLD: u32 = 6 * 3600;

/// What was folded so far.
#[derive(Debug, Default)]
struct Fold {
    from: Option<Time>,
    to: Time,
    passed: u32,
    false_passed: u32,
    aside: u32,
    missed: u32,
    again: Vec<String>,
    done: Vec<String>,
    vain: Vec<String>,
    failed: Vec<String>,
    nothing: Vec<String>,
    waiting: Vec<String>,
    truths: Vec<Detail>,
}

/// Folds what is ordinary; `truth` says whether the ground truth is told.
pub fn digest(entries: &[Entry], calendar: &Calendar, wording: Wording, truth: bool) -> Vec<Entry> {
    let mut out: Vec<Entry> = Vec::with_capacity(entries.len());
    let mut fold = Fold::default();
    for entry in entries {
        let boundary = matches!(entry.kind, Kind::Day | Kind::Scene);
        let old = fold.from.is_some_and(|from| entry.at.since(from) > FOLD);
        if boundary || old {
            std::mem::take(&mut fold).tell(&mut out, calendar, wording, truth);
        }
        if entry.kind == Kind::Truth && !truth {
            continue;
        }
        match &entry.routine {
            None => out.push(in_short(entry)),
            Some(routine) => {
                let told = fold.take(entry, routine, truth);
                if told {
                    out.push(in_short(entry));
                }
            }
        }
    }
    fold.tell(&mut out, calendar, wording, truth);
    out
}

/// An entry by its short words, without what is minor.
fn in_short(entry: &Entry) -> Entry {
    let mut short = entry.clone();
    if let Some(text) = short.short.take() {
        short.text = text;
    }
    short.details.retain(|d| !d.minor);
    short
}

impl Fold {
    /// Takes an entry in; whether it is told all the same.
    fn take(&mut self, entry: &Entry, routine: &Routine, truth: bool) -> bool {
        if *routine == Routine::Passing {
            return false;
        }
        self.from.get_or_insert(entry.at);
        self.to = entry.at;
        let list = match routine {
            Routine::Alerts {
                passed,
                real,
                aside,
                missed,
            } => {
                self.passed += passed;
                self.false_passed += passed.saturating_sub(*real);
                self.aside += aside;
                self.missed += missed;
                return truth && *real > 0;
            }
            Routine::Again(_) => &mut self.again,
            Routine::Done(_) => &mut self.done,
            Routine::Vain(_) => &mut self.vain,
            Routine::Failed(_) => &mut self.failed,
            Routine::Nothing(_) => &mut self.nothing,
            Routine::Waiting(_) => &mut self.waiting,
            Routine::Passing => return false,
        };
        if let Routine::Again(items)
        | Routine::Done(items)
        | Routine::Vain(items)
        | Routine::Failed(items)
        | Routine::Nothing(items)
        | Routine::Waiting(items) = routine
        {
            list.extend(items.iter().cloned());
        }
        let truths = entry.details.iter().filter(|d| d.truth);
        self.truths.extend(truths.cloned());
        false
    }

    /// Puts what was folded where its last piece stands.
    fn tell(self, out: &mut Vec<Entry>, calendar: &Calendar, wording: Wording, truth: bool) {
        let Some(from) = self.from else { return };
        let mut parts: Vec<String> = Vec::new();
        let passed = if truth {
            self.false_passed
        } else {
            self.passed
        };
        let closed = if truth {
            self.aside.saturating_sub(self.missed)
        } else {
            self.aside
        };
        let alerts = Args::new()
            .number("passed", i64::from(passed))
            .number("closed", i64::from(closed));
        match (passed, closed, truth) {
            (0, 0, _) => {}
            (0, _, true) => parts.push(wording.text("fold-false-closed", &alerts)),
            (0, _, false) => parts.push(wording.text("fold-closed", &alerts)),
            (_, _, true) => parts.push(wording.text("fold-false-alerts", &alerts)),
            (_, _, false) => parts.push(wording.text("fold-alerts", &alerts)),
        }
        for (key, items) in [
            ("fold-done", &self.done),
            ("fold-vain", &self.vain),
            ("fold-again", &self.again),
            ("fold-waiting", &self.waiting),
            ("fold-nothing", &self.nothing),
        ] {
            if !items.is_empty() {
                let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
                parts.push(wording.text(key, &Args::new().number("count", count)));
            }
        }
        if !self.failed.is_empty() {
            let args = Args::new().word("list", wording.heads(&self.failed));
            parts.push(wording.text("told-result-failed", &args));
        }
        let mut details: Vec<Detail> = Vec::new();
        if truth && self.missed > 0 {
            let args = Args::new().number("missed", i64::from(self.missed));
            details.push(Detail::true_of_it(wording.text("fold-missed", &args)));
        }
        if truth && !self.truths.is_empty() {
            let all: Vec<String> = self.truths.into_iter().map(|d| d.text).collect();
            details.push(Detail::true_of_it(wording.grouped(&all)));
        }
        if parts.is_empty() && details.is_empty() {
            return;
        }
        let args = Args::new()
            .word("from", wording.clock(calendar.civil(from)))
            .word("to", wording.clock(calendar.civil(self.to)))
            .word("what", parts.join(wording.semicolon()));
        let key = if from == self.to {
            "fold-at"
        } else {
            "fold-between"
        };
        let mut entry = Entry::new(self.to, Kind::Meanwhile, wording.text(key, &args));
        entry.details = details;
        // After what happened before; ENDEX stays last.
        let after = |e: &Entry| e.at < entry.at || (e.at == entry.at && e.kind != Kind::Frame);
        let place = out.iter().rposition(after).map_or(0, |i| i + 1);
        out.insert(place, entry);
    }
}
