//! The chronology of an exercise, as a facilitator would tell it: what came in, what was decided, what came of it, and
//! what was really going on.
//!
//! From events and the journal to entries in words. It condenses (alerts put aside are counted, orders of one decision
//! stand together) and never invents. It does not know how entries are laid out. Main types: [`Entry`], [`tell`] for
//! everything, [`digest`] for what a reader wants first.

mod attacker;
mod decisions;
mod digest;
mod frame;
mod gathered;
mod ministry;
mod operations;
mod responses;
mod teller;

pub use digest::digest;

use super::Wording;
use crate::exercise::Exercise;
use crate::exercise::event::Event;
use crate::scenario::model::Language;
use crate::simulation::time::Time;

/// What an entry is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A new day begins.
    Day,
    /// A scene begins.
    Scene,
    /// An inject.
    Inject,
    /// An alert that triage passed on.
    Alert,
    /// A decision with its orders.
    Decision,
    /// A result or a finding.
    Result,
    /// A statement, a report, a declaration, and what becomes of them.
    Word,
    /// A duty.
    Duty,
    /// Services, functions, channels, mail.
    Service,
    /// Trust.
    Trust,
    /// Something of the ground truth, which no player sees.
    Truth,
    /// The facilitator.
    Facilitator,
    /// A critical task.
    Task,
    /// The frame of the exercise: decision points, ENDEX.
    Frame,
    /// Ordinary business between two times, in the digest only.
    Meanwhile,
}

impl Kind {
    /// A stable word, for scripts and for keys.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Day => "day",
            Kind::Scene => "scene",
            Kind::Inject => "inject",
            Kind::Alert => "alert",
            Kind::Decision => "decision",
            Kind::Result => "result",
            Kind::Word => "word",
            Kind::Duty => "duty",
            Kind::Service => "service",
            Kind::Trust => "trust",
            Kind::Truth => "truth",
            Kind::Facilitator => "facilitator",
            Kind::Task => "task",
            Kind::Frame => "frame",
            Kind::Meanwhile => "meanwhile",
        }
    }

    /// The word that stands before an entry.
    pub fn label(self, language: Language) -> String {
        Wording::new(language).get(&format!("label-{}", self.code()))
    }
}

/// A line under an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    /// It.
    pub text: String,
    /// Whether it belongs to the ground truth.
    pub truth: bool,
    /// Whether the digest leaves it out.
    pub minor: bool,
}

impl Detail {
    fn seen(text: impl Into<String>) -> Detail {
        Detail {
            text: text.into(),
            truth: false,
            minor: false,
        }
    }
    fn true_of_it(text: impl Into<String>) -> Detail {
        Detail {
            truth: true,
            ..Detail::seen(text)
        }
    }
}

/// Ordinary business: what the digest counts instead of telling it. Lists hold orders, an action before its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Routine {
    /// Alerts that triage passed on, of which so many were of the attacker; and those put aside since the last word.
    Alerts {
        /// Passed on.
        passed: u32,
        /// Of them of the attacker.
        real: u32,
        /// Put aside, or too old to be looked at.
        aside: u32,
        /// Of them of the attacker.
        missed: u32,
    },
    /// What a role did again for a reason that was told.
    Again(Vec<String>),
    /// Orders done.
    Done(Vec<String>),
    /// Orders done to no effect.
    Vain(Vec<String>),
    /// Orders that failed.
    Failed(Vec<String>),
    /// Searches that found nothing.
    Nothing(Vec<String>),
    /// Orders that wait for people or do not get through.
    Waiting(Vec<String>),
    /// Nothing that needs counting.
    Passing,
}

/// Something that happened, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Time,
    /// About what.
    pub kind: Kind,
    /// In words.
    pub text: String,
    /// What belongs to it.
    pub details: Vec<Detail>,
    /// The same in short, where it names many things.
    pub short: Option<String>,
    /// Whether it is ordinary business.
    pub routine: Option<Routine>,
    /// Its place among those of the same second; 0 until it has one.
    place: u64,
}

impl Entry {
    fn new(at: Time, kind: Kind, text: impl Into<String>) -> Entry {
        Entry {
            at,
            kind,
            text: text.into(),
            details: Vec::new(),
            short: None,
            routine: None,
            place: 0,
        }
    }
    fn with(mut self, text: impl Into<String>) -> Entry {
        self.details.push(Detail::seen(text));
        self
    }
}

/// Tells an exercise from its events and its journal, in the order of time.
pub fn tell(exercise: &Exercise, events: &[(Time, Event)], language: Language) -> Vec<Entry> {
    teller::Teller::new(exercise, language).tell(events)
}
