//! The frame of a chronology: days and scenes between the entries, and what is told once a day.

use super::teller::Teller;
use super::{Entry, Kind};
use crate::simulation::time::Time;
use crate::wording::Args;

impl Teller<'_> {
    pub(super) fn day_ends(&mut self) {
        self.tell_records();
        if self.lost_mail > 0 {
            let count = std::mem::take(&mut self.lost_mail);
            let args = Args::new().word("count", self.w.count(count));
            self.say(Kind::Service, "told-mail-lost", &args);
        }
    }

    /// What the attacker did to records on this day, in one entry: how many, and most of them where.
    fn tell_records(&mut self) {
        let records = std::mem::take(&mut self.records);
        let mut said: Vec<String> = Vec::new();
        for (code, key) in [
            (0, "told-records-consulted"),
            (1, "told-records-extracted"),
            (2, "told-records-altered"),
        ] {
            let of = || records.iter().filter(|((_, how), _)| *how == code);
            let total: u64 = of().map(|(_, count)| count).sum();
            let most = of().max_by_key(|(key, count)| (**count, std::cmp::Reverse(**key)));
            if let Some(((data, _), _)) = most {
                let args = Args::new()
                    .word("count", self.w.count(total))
                    .number("holdings", i64::try_from(of().count()).unwrap_or(i64::MAX))
                    .word("data", self.names.data.of(*data));
                said.push(self.w.text(key, &args));
            }
        }
        if !said.is_empty() {
            let args = Args::new().word("list", said.join(self.w.semicolon()));
            self.say(Kind::Truth, "told-records", &args);
        }
    }

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
