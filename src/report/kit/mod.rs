//! Printed kits of a scenario: what facilitators, players and evaluators hold in their hands, and the chronogramme on the wall.
//!
//! From a scenario and words to [`Document`]s. It knows the scenario as written, and no file; what scripted teams show of it
//! is asked for in one place ([`Usual`]). Main doors: [`Kit`], [`Piece`].
//!
//! *Architecture invariant:* `player` reads nothing of the truth: no campaign, no injects, no notes, no flaws.

mod calls;
mod campaign;
mod duties;
mod evaluator;
mod facilitator;
pub mod files;
mod injects;
mod names;
mod pages;
pub mod player;
mod prose;
mod scenes;
mod usual;
mod wall;

pub use usual::Usual;
pub use wall::Wall;

use crate::report::document::{Cover, Document, Line, Words};
use crate::scenario::model::{Condition, Inject, InjectEffect, Moment};
use crate::scenario::resolved::Resolved;
use crate::simulation::calendar::{Calendar, CalendarError};
use crate::simulation::time::Time;
use crate::wording::{Args, Wording, conditions, effects};
use names::Names;

/// A document of the kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// For those who run the exercise.
    Facilitator,
    /// For those who play it.
    Player,
    /// For those who observe it.
    Evaluator,
}

impl Piece {
    /// Every piece, in a fixed order.
    pub const ALL: [Piece; 3] = [Piece::Facilitator, Piece::Player, Piece::Evaluator];

    /// How its file is called, without an ending.
    pub fn file(self, w: Wording) -> String {
        w.get(match self {
            Piece::Facilitator => "kit-file-facilitator",
            Piece::Player => "kit-file-player",
            Piece::Evaluator => "kit-file-evaluator",
        })
    }
}

/// A scenario that is told on paper.
#[derive(Debug)]
pub struct Kit<'a> {
    s: &'a Resolved,
    w: Wording,
    calendar: Calendar,
    names: Names<'a>,
    usual: Usual,
}

impl<'a> Kit<'a> {
    /// The kit of a scenario, in a language.
    ///
    /// # Errors
    /// When the start or the zone of the scenario cannot be read; `check` says so earlier and better.
    pub fn new(s: &'a Resolved, w: Wording) -> Result<Kit<'a>, CalendarError> {
        Ok(Kit {
            calendar: Calendar::new(&s.start, &s.zone)?,
            names: Names::of(s, w.language()),
            usual: Usual::default(),
            s,
            w,
        })
    }

    /// With what scripted teams show: when conditional injects usually come.
    #[must_use]
    pub fn with(mut self, usual: Usual) -> Kit<'a> {
        self.usual = usual;
        self
    }

    /// A piece as a document.
    pub fn document(&self, piece: Piece) -> Document {
        match piece {
            Piece::Facilitator => facilitator::document(self),
            Piece::Player => player::document(self.s, self.w),
            Piece::Evaluator => evaluator::document(self),
        }
    }

    /// The chronogramme for the wall.
    pub fn wall(&self) -> Wall {
        wall::draw(self)
    }

    fn get(&self, key: &str) -> String {
        self.w.get(key)
    }

    fn say(&self, key: &str, args: &Args) -> String {
        self.w.text(key, args)
    }

    /// Weekday, date and hour: `Thu 11 Dec 22:06`.
    fn when(&self, at: Time) -> String {
        let civil = self.calendar.civil(at);
        let date = self.w.short_date(&self.s.start, civil);
        // A date stays on one line with its hour.
        format!("{date} {}", self.w.clock(civil)).replace(' ', "\u{a0}")
    }

    fn moment(&self, m: Moment) -> String {
        self.when(self.calendar.moment(m))
    }

    /// From and to, the date of the second only where it is another.
    fn stretch(&self, from: Time, to: Time) -> String {
        let (a, b) = (self.calendar.civil(from), self.calendar.civil(to));
        let to = if a.day == b.day {
            self.w.clock(b)
        } else {
            self.when(to)
        };
        format!("{} – {to}", self.when(from))
    }

    /// The last second of the exercise.
    fn endex(&self) -> Time {
        Time::START + self.s.duration.0
    }

    /// A condition in words.
    fn condition(&self, condition: &Condition) -> String {
        let titles = |kind, id: &str| self.names.get(kind, id).to_owned();
        let dates = conditions::Dates {
            moment: &|m| self.moment(m),
            stretch: &|from, to| self.stretch(self.calendar.moment(from), self.calendar.moment(to)),
        };
        conditions::dated(condition, &titles, &dates, self.w)
    }

    /// What follows in the simulation, in words.
    fn effects(&self, all: &[InjectEffect]) -> String {
        let titles = |kind, id: &str| self.w.inner(self.names.get(kind, id));
        let said: Vec<String> = all
            .iter()
            .map(|e| effects::sentence(e, &titles, self.w))
            .collect();
        said.join(self.w.semicolon())
    }

    /// When a conditional inject comes in exercises of scripted teams: `usually about Tue 15 Sept 10:20 (34 of 120)`.
    fn usually(&self, inject: &Inject) -> Option<String> {
        let often = self.usual.get(&inject.id)?;
        let Some(at) = often.at else {
            let args = Args::new().number("of", i64::from(often.of));
            return Some(self.say("kit-usually-never", &args));
        };
        let args = Args::new()
            .word("when", self.when(at))
            .number("times", i64::from(often.times))
            .number("of", i64::from(often.of));
        Some(self.say("kit-usually", &args))
    }

    /// When an inject comes, where that is a time alone.
    fn time_of(&self, inject: &Inject) -> Option<Time> {
        match &inject.when {
            Condition::At(m) => Some(self.calendar.moment(*m)),
            _ => None,
        }
    }

    /// The injects that come at a time, in its order, each with its number in the chronogramme.
    fn timed(&self) -> Vec<(Time, u32, &'a Inject)> {
        let mut all: Vec<(Time, u32, &Inject)> = self
            .numbered()
            .filter_map(|(n, i)| self.time_of(i).map(|t| (t, n, i)))
            .collect();
        all.sort_by_key(|(t, n, _)| (*t, *n));
        all
    }

    /// The injects that wait for something.
    fn conditional(&self) -> Vec<(u32, &'a Inject)> {
        self.numbered()
            .filter(|(_, i)| self.time_of(i).is_none())
            .collect()
    }

    /// Every inject with its number: the same as on the screens.
    fn numbered(&self) -> impl Iterator<Item = (u32, &'a Inject)> + use<'a> {
        (1..).zip(&self.s.injects)
    }

    /// Facts of the title page that every piece has.
    fn cover(&self, kind: &str, subtitle: &str, note: &str) -> Cover {
        cover(self.s, self.w, Some(&self.calendar), kind, subtitle, note)
    }

    fn finished(&self, mark: &str, cover: Cover, pages: pages::Pages) -> Document {
        finished(self.w, mark, cover, pages)
    }
}

fn cover(
    s: &Resolved,
    w: Wording,
    calendar: Option<&Calendar>,
    kind: &str,
    subtitle: &str,
    note: &str,
) -> Cover {
    let l = w.language();
    let start = calendar.map_or_else(
        || s.start.clone(),
        |c| {
            let civil = c.civil(Time::START);
            format!("{}, {}", w.date(&s.start, civil), w.clock(civil))
        },
    );
    let facts = [
        (
            "kit-fact-organisation",
            s.organisation.name.get(l).to_owned(),
        ),
        ("kit-fact-start", start),
        ("kit-fact-duration", w.exact(s.duration)),
    ];
    Cover {
        kind: w.get(kind).into(),
        title: s.title.get(l).into(),
        subtitle: w.get(subtitle).into(),
        facts: facts
            .into_iter()
            .map(|(key, value)| (Words::from(w.get(key)), Line::new(value)))
            .collect(),
        note: w.get(note).into(),
    }
}

fn finished(w: Wording, mark: &str, cover: Cover, pages: pages::Pages) -> Document {
    Document {
        language: w.language(),
        mark: w.get(mark).into(),
        cover,
        contents: w.get("report-contents").into(),
        page: w.get("report-page").into(),
        figures: w.get("report-figures").into(),
        blocks: pages.blocks(),
    }
    .settled()
}
