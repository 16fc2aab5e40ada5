//! Words for the windows: the wording of one language with the names and the calendar of one exercise.
//!
//! Two windows that speak two languages hold two of these over one plan.

use crate::exercise::plan::Plan;
use crate::scenario::model::Language;
use crate::simulation::time::Time;
use crate::wording::names::Names;
use crate::wording::{Args, Wording};
use std::ops::Deref;

/// Words about one exercise in one language.
#[derive(Debug, Clone)]
pub struct Words<'a> {
    wording: Wording,
    /// Names of everything in the scenario.
    pub names: Names<'a>,
    /// The exercise.
    pub plan: &'a Plan,
}

impl<'a> Words<'a> {
    /// Words about `plan` in `language`.
    pub fn new(plan: &'a Plan, language: Language) -> Words<'a> {
        Words {
            wording: Wording::new(language),
            names: Names::new(plan, language),
            plan,
        }
    }

    /// The wording alone.
    pub fn wording(&self) -> Wording {
        self.wording
    }

    /// A moment with its day: `Thu 11 Dec 22:00`.
    pub fn moment(&self, at: Time) -> String {
        let civil = self.plan.blueprint.calendar.civil(at);
        format!(
            "{} {}",
            self.wording.short_date(&self.plan.scenario.start, civil),
            self.wording.clock(civil)
        )
    }

    /// The hour alone, `22:00`.
    pub fn hour(&self, at: Time) -> String {
        self.wording.clock(self.plan.blueprint.calendar.civil(at))
    }

    /// Hour, with the day where that is another than the one of `now`.
    pub fn near(&self, at: Time, now: Time) -> String {
        let calendar = &self.plan.blueprint.calendar;
        match calendar.civil(at).day == calendar.civil(now).day {
            true => self.hour(at),
            false => self.moment(at),
        }
    }

    /// A span from one moment to another: `in 6 min`, `6 min ago`.
    pub fn distance(&self, at: Time, now: Time) -> String {
        let (key, span) = match at >= now {
            true => ("ui-in", at.since(now)),
            false => ("ui-ago", now.since(at)),
        };
        let args = Args::new().word("span", self.wording.seconds(u64::from(span)));
        self.wording.text(key, &args)
    }
}

impl Deref for Words<'_> {
    type Target = Wording;
    fn deref(&self) -> &Wording {
        &self.wording
    }
}

/// Room time as `00:31`.
pub fn room_time(milliseconds: u64) -> String {
    let minutes = milliseconds / 60_000;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
