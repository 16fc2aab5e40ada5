//! Duties: the clock that the cell starts when it holds itself to be aware, and the true one that facilitators see.

use super::condition::Bell;
use super::event::Event;
use super::plan::*;
use super::refusal::Refusal;
use super::run::{Alarm, Exercise};
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;

/// A duty as the cell sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenDuty {
    /// Which.
    pub duty: DutyIx,
    /// When the cell opened it.
    pub opened: Time,
    /// Phases notified.
    pub notified: u8,
    /// When the next phase is due.
    pub due: Option<Time>,
}

impl Exercise {
    pub(super) fn open_duty(&mut self, d: DutyIx) -> Result<(), Refusal> {
        let now = self.now();
        if self.duties[d.place()].opened.is_some() {
            return Err(Refusal::Already(self.plan.duties.id(d).to_owned()));
        }
        self.duties[d.place()].opened = Some(now);
        self.emit(Event::DutyOpened { duty: d });
        let spans: Vec<u32> = self.plan.scenario.duties[d.place()]
            .phases
            .iter()
            .map(|p| p.within.0)
            .collect();
        for (phase, within) in spans.into_iter().enumerate() {
            self.set_alarm(now + within, Alarm::Deadline(d, phase as u8));
        }
        self.bell(Bell::Duty(d));
        Ok(())
    }

    pub(super) fn notify(&mut self, d: DutyIx) -> Result<(), Refusal> {
        let phase = self.duties[d.place()].notified;
        let phases = self.plan.scenario.duties[d.place()].phases.len();
        if phase as usize >= phases {
            return Err(Refusal::NothingLeft(self.plan.duties.id(d).to_owned()));
        }
        if self.duties[d.place()].opened.is_none() {
            self.open_duty(d)?;
        }
        let within = self.plan.scenario.duties[d.place()].phases[phase as usize]
            .within
            .0;
        let state = &mut self.duties[d.place()];
        state.notified += 1;
        // Late is what truth says: counted from when the duty arose, where it did.
        let from = state.arose.or(state.opened).unwrap_or_default();
        let late = self.sim.now().since(from) > within;
        self.emit(Event::DutyNotified {
            duty: d,
            phase,
            late,
        });
        self.bell(Bell::Duty(d));
        Ok(())
    }

    pub(super) fn deadline(&mut self, d: DutyIx, phase: u8) {
        if self.duties[d.place()].notified > phase {
            return;
        }
        self.duties[d.place()].missed = true;
        self.emit(Event::DutyMissed { duty: d, phase });
        self.bell(Bell::Duty(d));
    }

    /// Duties that the cell opened.
    pub fn open_duties(&self) -> Vec<OpenDuty> {
        let phases = &self.plan.scenario.duties;
        self.duties
            .iter()
            .enumerate()
            .filter_map(|(i, s)| {
                let opened = s.opened?;
                let due = phases[i]
                    .phases
                    .get(s.notified as usize)
                    .map(|p| opened + p.within.0);
                Some(OpenDuty {
                    duty: DutyIx::from_place(i),
                    opened,
                    notified: s.notified,
                    due,
                })
            })
            .collect()
    }
}
