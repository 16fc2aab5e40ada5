//! What sensors record and raise: coverage, retention, alerts true and false. What analysts make of them is
//! [`super::triage`]'s.

use super::agenda::Kind;
use super::blueprint::NeedDefAttacker;
use super::blueprint::ix::*;
use super::chance::{Key, MILLION, Purpose};
use super::continuity::share;
use super::event::Event;
use super::state::{Record, Slot, Underway};
use super::time::Time;
use super::world::Simulation;
use crate::scenario::model::{LogKind, Means};
use std::sync::Arc;

const DAY: u32 = 86_400;

/// Which false alarms of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Series {
    /// Those that always come.
    Usual = 0,
    /// Those that heightened monitoring adds.
    Heightened = 1,
}

/// Whether records of this kind hold the addresses from which somebody came.
pub(crate) fn names_an_address(kind: LogKind) -> bool {
    match kind {
        LogKind::Network | LogKind::Web => true,
        LogKind::MailAudit
        | LogKind::MailFlow
        | LogKind::Authentication
        | LogKind::Directory
        | LogKind::Endpoint
        | LogKind::Application => false,
    }
}

impl Slot {
    /// The natural index of a draw: series, day and number on it.
    fn index(self, series: Series) -> u64 {
        ((series as u64) << 40)
            + (i64::from(self.day) + 100_000) as u64 * 8192
            + u64::from(self.nth.min(8191))
    }
}

impl Simulation {
    pub(crate) fn begin_detection(&mut self) {
        let b = Arc::clone(&self.blueprint);
        let first = b.calendar.civil(Time::START).day;
        self.g.detection.false_slots = vec![[Slot { day: first, nth: 0 }; 2]; b.sources.len()];
        self.g.detection.false_at = vec![[Time::START; 2]; b.sources.len()];
        for s in b.sources.ids() {
            self.next_false_alarm(s, Series::Usual, Time::START);
        }
    }

    /// Puts the next false alarm of a source on the agenda. They come independently of each other and of what anybody
    /// decides: drawn per source and day. A second series of the same rate shows only under heightened monitoring.
    fn next_false_alarm(&mut self, s: SourceIx, series: Series, from: Time) {
        let b = Arc::clone(&self.blueprint);
        let rate = self.value(b.sources[s].false_alarms);
        if rate == 0 {
            return;
        }
        let nth = series as u32;
        loop {
            let slot = self.g.detection.false_slots[s.place()][series as usize];
            let midnight = b.calendar.midnight(slot.day);
            let before = if slot.nth == 0 {
                midnight
            } else {
                self.g.detection.false_at[s.place()][series as usize]
            };
            let key = Key::of(Purpose::FalseAlarm, b.sources[s].hash, slot.index(series));
            let at = before + self.source.roll(self.now, key).gap(DAY / rate.min(DAY));
            let tomorrow = b.calendar.midnight(slot.day + 1);
            if at >= tomorrow {
                // Waiting has no memory: every day begins its own draws.
                self.g.detection.false_slots[s.place()][series as usize] = Slot {
                    day: slot.day + 1,
                    nth: 0,
                };
                continue;
            }
            self.g.detection.false_slots[s.place()][series as usize] = Slot {
                day: slot.day,
                nth: slot.nth + 1,
            };
            self.g.detection.false_at[s.place()][series as usize] = at;
            if at >= from {
                let token = match series {
                    Series::Usual => 0,
                    Series::Heightened => self.g.detection.heightenings,
                };
                self.put(at, Kind::FalseAlarm, s.0, nth, token);
                return;
            }
        }
    }

    /// Waiting for false alarms has no memory: from now on they come by whatever chance is from now on.
    pub(crate) fn draw_false_alarms_anew(&mut self) {
        let b = Arc::clone(&self.blueprint);
        let today = b.calendar.civil(self.now).day;
        for s in b.sources.ids() {
            for series in [Series::Usual, Series::Heightened] {
                if series == Series::Heightened && self.now >= self.g.detection.heightened {
                    continue;
                }
                let slot = &mut self.g.detection.false_slots[s.place()][series as usize];
                let nth = if slot.day == today {
                    slot.nth.max(1)
                } else {
                    1
                };
                *slot = Slot { day: today, nth };
                self.g.detection.false_at[s.place()][series as usize] = self.now;
                self.next_false_alarm(s, series, self.now);
            }
        }
    }

    pub(crate) fn false_alarm(&mut self, s: SourceIx, series: u32, token: u32) {
        if self.g.aftermath || (series > 0 && token != self.g.detection.heightenings) {
            return;
        }
        let series = if series == 0 {
            Series::Usual
        } else {
            Series::Heightened
        };
        if series == Series::Heightened && self.now >= self.g.detection.heightened {
            return;
        }
        let b = Arc::clone(&self.blueprint);
        let index = self.g.detection.false_slots[s.place()][series as usize].index(series);
        let covers = &b.sources[s].covers;
        let mut roll = self.source.roll(
            self.now,
            Key::of(Purpose::FalseAlarmKind, b.sources[s].hash, index),
        );
        let node = covers
            .get(roll.below(covers.len() as u32) as usize)
            .copied();
        if let Some(node) = node
            && self.log_source(s).on
        {
            self.raise_alert(s, node, false, index);
        }
        self.next_false_alarm(s, series, self.now);
    }

    /// All sources record and alert more, for some time.
    pub(crate) fn heighten(&mut self, lasts: u32) -> bool {
        let was = self.now < self.g.detection.heightened;
        self.g.detection.heightened = self.g.detection.heightened.max(self.now + lasts);
        if !was {
            // What the time before had still in store must not go on beside the new one.
            self.g.detection.heightenings += 1;
            let b = Arc::clone(&self.blueprint);
            let today = b.calendar.civil(self.now).day;
            for s in b.sources.ids() {
                self.g.detection.false_slots[s.place()][1] = Slot { day: today, nth: 0 };
                self.next_false_alarm(s, Series::Heightened, self.now);
            }
        }
        true
    }

    /// The share of what happens on a node that a source records, in millionths.
    pub(crate) fn coverage(&self, s: SourceIx, n: NodeIx) -> u32 {
        let mut coverage = self
            .value(self.blueprint.sources[s].coverage)
            .max(self.node(n).watched);
        if self.now < self.g.detection.heightened {
            coverage += share(
                MILLION - coverage.min(MILLION),
                self.value(self.blueprint.constants.heightened),
            );
        }
        coverage.min(MILLION)
    }

    /// An attempt leaves its traces.
    pub(crate) fn leave_traces(&mut self, stage: StageIx, alternative: u8, attempt: u32) {
        let b = Arc::clone(&self.blueprint);
        let def = &b.stages[stage].alternatives[alternative as usize];
        let technique = &b.techniques[def.technique];
        // Where somebody watches the account that is used, each use is recorded and many ring.
        let watched = def.needs.iter().filter_map(|need| {
            if let NeedDefAttacker::Credential(a) = need {
                Some(self.account(*a).watched)
            } else {
                None
            }
        });
        let watched = watched.max().unwrap_or(0);
        for (nth, trace) in technique.traces.iter().enumerate() {
            let visible = self.noise(self.value(trace.visible));
            for &s in &b.nodes[def.on].sources {
                if b.sources[s].kind != trace.source || !self.log_source(s).on {
                    continue;
                }
                let key = Key {
                    purpose: Purpose::Trace,
                    actor: b.stages[stage].hash,
                    action: technique.hash,
                    target: b.sources[s].hash,
                    index: u64::from(attempt) * 16 + nth as u64,
                };
                let seen = share(self.coverage(s, def.on), visible).max(watched);
                if !self.source.roll(self.now, key).chance(seen) {
                    continue;
                }
                self.g.detection.records.push(Record {
                    source: s,
                    node: def.on,
                    stage,
                    at: self.now,
                    there: true,
                });
                self.emit(Event::Traced {
                    source: s,
                    node: def.on,
                    stage,
                });
                let mut alerts = self.value(trace.alerts);
                alerts += share(MILLION - alerts.min(MILLION), watched / 2);
                if self.g.detection.indicator {
                    alerts += share(
                        MILLION - alerts.min(MILLION),
                        self.value(b.constants.indicator_helps) / 2,
                    );
                }
                if self
                    .source
                    .roll(
                        self.now,
                        Key {
                            purpose: Purpose::TraceAlert,
                            ..key
                        },
                    )
                    .chance(alerts)
                {
                    let delay = self
                        .source
                        .roll(
                            self.now,
                            Key {
                                purpose: Purpose::AlertDelay,
                                ..key
                            },
                        )
                        .around(self.value(trace.delay));
                    let underway = Underway {
                        since: self.now,
                        typical: self.value(trace.delay),
                    };
                    self.g.detection.coming.push((s, def.on, underway));
                    let nth = (self.g.detection.coming.len() - 1) as u32;
                    let at = self.now + delay;
                    self.put(at, Kind::Alert, nth, 0, 0);
                }
            }
        }
    }

    /// Whoever works through a web shell or a module in a web server sends it requests, and these stand in its log.
    pub(crate) fn leave_requests(&mut self, stage: StageIx, attempt: u32) {
        let b = Arc::clone(&self.blueprint);
        let is_web = |&&f: &&FootholdIx| {
            let def = &b.footholds[f];
            matches!(def.by, Means::WebShell | Means::ServerModule) && self.node(def.on).open
        };
        let Some(&door) = self.g.attacker.usable.iter().find(is_web) else {
            return;
        };
        let node = b.footholds[door].on;
        let visible = self.noise(self.value(b.constants.requests_visible));
        for &s in &b.nodes[node].sources {
            if b.sources[s].kind != LogKind::Web || !self.log_source(s).on {
                continue;
            }
            let key = Key {
                purpose: Purpose::Trace,
                actor: b.stages[stage].hash,
                action: b.footholds[door].hash,
                target: b.sources[s].hash,
                index: u64::from(attempt),
            };
            let seen = share(self.coverage(s, node), visible);
            if self.source.roll(self.now, key).chance(seen) {
                self.g.detection.records.push(Record {
                    source: s,
                    node,
                    stage,
                    at: self.now,
                    there: true,
                });
                self.emit(Event::Traced {
                    source: s,
                    node,
                    stage,
                });
            }
        }
    }

    pub(crate) fn alert_comes(&mut self, coming: u32) {
        if self.now < Time::START {
            // Nobody saw what the tools said before STARTEX: the exercise begins with the first alert that is read.
            return;
        }
        let (s, n, _) = self.g.detection.coming[coming as usize];
        self.raise_alert(s, n, true, (1 << 40) + u64::from(coming));
    }

    /// A source records from now on; auditing works only forward.
    pub(crate) fn log_on(&mut self, s: SourceIx, retention: u32) -> bool {
        let now = self.now;
        let state = self.log_source_mut(s);
        let news = !state.on || state.retention < retention;
        if !state.on {
            state.on = true;
            state.since = now;
        }
        state.retention = state.retention.max(retention);
        if news {
            self.emit(Event::SourceOn {
                source: s,
                on: true,
            });
        }
        news
    }

    /// An indicator of the attacker is known: analysts and tools recognise more.
    pub(crate) fn indicator_known(&mut self) {
        if !std::mem::replace(&mut self.g.detection.indicator, true) {
            self.emit(Event::IndicatorKnown { real: true });
        }
    }
}
