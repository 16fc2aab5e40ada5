//! The frame of a chronology: days, and scenes with what the facilitator says at their beginning.

use super::teller::Teller;
use super::{Entry, Kind};
use crate::simulation::time::Time;
use crate::wording::Args;

impl Teller<'_> {
    /// Days and scenes put between the entries.
    pub(super) fn frame(mut self) -> Vec<Entry> {
        let plan = self.plan;
        let calendar = &plan.blueprint.calendar;
        let language = self.w.language();
        let last = self.run.now();
        for (i, scene) in plan.scenario.scenes.iter().enumerate() {
            let (from, to) = (plan.moment(scene.from), plan.moment(scene.to));
            if from > last {
                continue;
            }
            let args = Args::new()
                .word("number", (i + 1).to_string())
                .word("title", scene.title.get(language))
                .word("from", self.w.clock(calendar.civil(from)))
                .word("to", self.w.clock(calendar.civil(to)));
            let mut entry = Entry::new(from, Kind::Scene, self.w.text("told-scene", &args));
            if !scene.announced.is_empty() {
                entry = entry.with(scene.announced.get(language));
            }
            let at = self.entries.partition_point(|e| e.at < from);
            self.entries.insert(at, entry);
        }
        let mut framed = Vec::with_capacity(self.entries.len() + 16);
        let mut day = None;
        for entry in std::mem::take(&mut self.entries) {
            let civil = calendar.civil(entry.at);
            let before = entry.at < Time::START;
            if day != Some((civil.day, before)) {
                day = Some((civil.day, before));
                let date = self.w.date(&plan.scenario.start, civil);
                let args = Args::new().word("date", date);
                let key = if before {
                    "told-day-before"
                } else {
                    "told-day"
                };
                framed.push(Entry::new(entry.at, Kind::Day, self.w.text(key, &args)));
            }
            framed.push(entry);
        }
        framed
    }
}
