//! What each measure rests on: the recorded events that moved it.

use super::super::measures::Measure;
use super::super::tally::Tally;
use crate::exercise::event::Event;
use crate::exercise::plan::Plan;
use crate::scenario::model::{Audience, Classification, Handling};
use crate::simulation::event::Event as World;
use crate::simulation::time::Time;

/// For each measure, the events that it rests on, as places in the recorded stream, in order.
#[derive(Debug, Clone)]
pub struct Evidence(Vec<Vec<usize>>);

impl Default for Evidence {
    fn default() -> Evidence {
        Evidence(vec![Vec::new(); Measure::ALL.len()])
    }
}

impl Evidence {
    /// The events that a measure rests on.
    pub fn of(&self, m: Measure) -> &[usize] {
        &self.0[m as usize]
    }

    fn add(&mut self, m: Measure, event: usize) {
        self.0[m as usize].push(event);
    }

    /// Only this event counts now, or none.
    fn set(&mut self, m: Measure, event: Option<usize>) {
        self.0[m as usize] = event.into_iter().collect();
    }

    /// Hands an event to the tally and notes which measures it moves.
    pub(super) fn take(
        &mut self,
        tally: &mut Tally,
        plan: &Plan,
        place: usize,
        at: Time,
        event: &Event,
    ) {
        let before = tally.firsts();
        tally.take(at, event);
        let firsts = [
            Measure::TimeToDetect,
            Measure::TimeToAcknowledge,
            Measure::TimeToScope,
        ];
        for ((m, before), now) in firsts.into_iter().zip(before).zip(tally.firsts()) {
            if now && !before {
                self.add(m, place);
            }
        }
        match event {
            Event::World(w) => self.take_world(tally, plan, place, at, w),
            Event::Assessed { .. } => self.add(Measure::AssessmentsRight, place),
            Event::ScopeDeclared { .. } => {
                self.set(Measure::ScopePrecision, Some(place));
                self.set(Measure::ScopeRecall, Some(place));
            }
            Event::DutyArose { .. } | Event::DutyNotified { .. } | Event::DutyMissed { .. } => {
                self.add(Measure::DutiesMet, place);
            }
            Event::TaskDone { .. } => self.add(Measure::TasksDone, place),
            Event::InjectSent { .. }
            | Event::InjectDelivered { .. }
            | Event::InjectWaits { .. }
            | Event::InjectCancelled { .. }
            | Event::InjectHeld { .. }
            | Event::OptionChosen { .. }
            | Event::DecisionPoint { .. }
            | Event::Decided { .. }
            | Event::Ordered { .. }
            | Event::Declared { .. }
            | Event::Reported { .. }
            | Event::Shared { .. }
            | Event::Asked { .. }
            | Event::Answered { .. }
            | Event::ChannelUsed { .. }
            | Event::StatementMade { .. }
            | Event::ClaimFalse { .. }
            | Event::DutyOpened { .. }
            | Event::ResultKnown { .. }
            | Event::Intervened
            | Event::Endex => {}
        }
    }

    fn take_world(&mut self, tally: &Tally, plan: &Plan, place: usize, at: Time, event: &World) {
        let (held, below_full) = tally.open();
        let played = at >= Time::START;
        match event {
            World::FootholdGained { .. } => {
                self.add(Measure::FootholdsLeft, place);
                self.set(Measure::TimeToEvict, None);
            }
            World::FootholdLost { .. } => {
                self.add(Measure::FootholdsLeft, place);
                self.set(Measure::TimeToEvict, (held == 0).then_some(place));
            }
            World::Records { data, handling, .. } if played => {
                self.set(Measure::TimeToContain, Some(place));
                self.add(
                    match handling {
                        Handling::Consulted => Measure::RecordsConsulted,
                        Handling::Extracted => Measure::RecordsExtracted,
                        Handling::Altered => Measure::RecordsAltered,
                    },
                    place,
                );
                if plan.blueprint.data[*data].classification >= Classification::Judicial {
                    self.add(Measure::SensitiveRecords, place);
                }
                if tally.firsts()[0] {
                    self.add(Measure::RecordsAfterDetection, place);
                }
            }
            World::FunctionLevel { contained, .. } if played => {
                self.add(Measure::FunctionHoursLost, place);
                if *contained > 0 {
                    self.add(Measure::FunctionHoursContained, place);
                }
                self.set(Measure::TimeToRestore, (below_full == 0).then_some(place));
            }
            World::PublicService { .. } => self.add(Measure::PublicServiceHours, place),
            World::MailLost { .. } => self.add(Measure::MessagesLost, place),
            World::MailCut { .. } | World::MailOpened { .. } | World::BacklogDrained { .. } => {
                self.add(Measure::MessageHours, place);
            }
            World::GatewayFull { .. } => {
                self.add(Measure::MessagesLost, place);
                self.add(Measure::MessageHours, place);
            }
            World::EvidenceKept { .. } | World::EvidenceLost { .. } => {
                self.add(Measure::EvidenceKept, place);
            }
            World::Contradicted { .. } => self.add(Measure::Contradictions, place),
            World::Trust { audience, .. } if played => self.add(
                match audience {
                    Audience::Staff => Measure::TrustStaff,
                    Audience::MinisterOffice => Measure::TrustOffice,
                    Audience::Partners => Measure::TrustPartners,
                    Audience::Public => Measure::TrustPublic,
                },
                place,
            ),
            World::OrderStarted { .. } => self.add(Measure::StaffHours, place),
            World::Overtime { .. } => self.add(Measure::OverworkHours, place),
            // All others move no measure, or move one that says from when it counts.
            _ => {}
        }
    }
}
