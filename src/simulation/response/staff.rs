//! People: who is present, who is held by work, who is away. Staff time assigned never exceeds staff time available.

use crate::scenario::model::Skill;
use crate::simulation::agenda::Kind;
use crate::simulation::blueprint::TeamDef;
use crate::simulation::blueprint::ix::*;
use crate::simulation::calendar::Calendar;
use crate::simulation::event::Event;
use crate::simulation::state::{OrderStage, Underway};
use crate::simulation::time::Time;
use crate::simulation::world::Simulation;
use std::sync::Arc;

const HOUR: i32 = 3600;
/// Shift plans repeat every week.
const WEEK_HOURS: i32 = 7 * 24;

/// People of a team present at a moment by their shifts.
fn presence(team: &TeamDef, calendar: &Calendar, t: Time) -> u32 {
    let c = calendar.civil(t);
    let hour = i32::from(c.weekday) * 24 + c.second / HOUR;
    team.week.get(hour as usize).copied().unwrap_or(0)
}

impl Simulation {
    pub(crate) fn begin_staff(&mut self) {
        for t in self.blueprint.teams.ids() {
            self.set_presence(t);
        }
        for skill in Skill::ALL {
            self.g.response.present[skill as usize] = self.count_present(skill);
        }
    }

    /// Sets who of a team is present now and puts the next change on the agenda.
    fn set_presence(&mut self, t: TeamIx) {
        let b = Arc::clone(&self.blueprint);
        let team = &b.teams[t];
        let here = presence(team, &b.calendar, self.now);
        self.team_mut(t).present = here;
        let into_hour = b.calendar.civil(self.now).second % HOUR;
        let first = self.now.0 - into_hour;
        let next = (1..=WEEK_HOURS)
            .map(|h| Time(first + h * HOUR))
            .find(|&at| presence(team, &b.calendar, at) != here);
        if let Some(at) = next {
            self.put(at, Kind::Shift, t.0, 0, 0);
        }
    }

    fn count_present(&self, skill: Skill) -> u32 {
        let own: u32 = self
            .blueprint
            .teams
            .iter()
            .filter(|(_, def)| def.skill == skill)
            .map(|(i, _)| {
                let s = self.team(i);
                s.present + s.extra
            })
            .sum();
        own + self.g.response.support[skill as usize]
    }

    /// People of a skill who could be held: present and not away.
    pub(crate) fn capacity(&self, skill: Skill) -> u32 {
        let r = &self.g.response;
        r.present[skill as usize].saturating_sub(r.away[skill as usize])
    }

    /// People of a skill who are free now.
    pub(crate) fn free(&self, skill: Skill) -> u32 {
        self.capacity(skill)
            .saturating_sub(self.g.response.held[skill as usize])
    }

    /// Shift changes: token 0 is the plan, 1 is the end of overtime.
    pub(crate) fn shift_changes(&mut self, t: TeamIx, token: u32) {
        if self.g.aftermath {
            // Nobody works for the cell any more.
            return;
        }
        if token == 1 {
            self.end_overtime(t);
        } else {
            self.set_presence(t);
            if self.team(t).overtime {
                self.hold_over(t);
            }
        }
        let skill = self.blueprint.teams[t].skill;
        self.staff_changed(skill);
    }

    /// A team goes home.
    pub(crate) fn end_overtime(&mut self, t: TeamIx) {
        let s = self.team_mut(t);
        if std::mem::take(&mut s.overtime) {
            s.extra = 0;
            self.emit(Event::Overtime { team: t, people: 0 });
        }
    }

    /// During overtime as many people stay as the fullest shift has.
    fn hold_over(&mut self, t: TeamIx) {
        let fullest = self.blueprint.teams[t]
            .shifts
            .iter()
            .map(|s| s.people)
            .max()
            .unwrap_or(0);
        let s = self.team_mut(t);
        s.extra = fullest.saturating_sub(s.present);
        let extra = s.extra;
        self.emit(Event::Overtime {
            team: t,
            people: extra,
        });
    }

    /// A team works on beyond its shift, for the time that the model sets.
    pub(crate) fn overtime(&mut self, t: TeamIx) -> bool {
        if self.team(t).overtime {
            return false;
        }
        let lasts = self.value(self.blueprint.constants.overtime);
        let fresh_until = self.now + self.value(self.blueprint.constants.tires);
        let s = self.team_mut(t);
        s.overtime = true;
        s.fresh_until = fresh_until;
        let at = self.now + lasts;
        self.put(at, Kind::Shift, t.0, 1, 1);
        self.hold_over(t);
        let skill = self.blueprint.teams[t].skill;
        self.staff_changed(skill);
        true
    }

    /// Whether people of a skill have worked beyond their shift for long.
    pub(crate) fn is_tired(&self, skill: Skill) -> bool {
        self.blueprint.teams.iter().any(|(i, t)| {
            let s = self.team(i);
            t.skill == skill && s.overtime && s.extra > 0 && self.now >= s.fresh_until
        })
    }

    /// People of a skill are away or busy with something else for a while.
    pub(crate) fn absent(&mut self, skill: Skill, people: u32, lasts: u32) {
        self.g.response.away[skill as usize] += people;
        self.g.response.absences.push((skill as u8, people));
        let nth = (self.g.response.absences.len() - 1) as u32;
        let at = self.now + lasts;
        self.put(at, Kind::AbsenceEnds, nth, 0, 0);
        self.staff_changed(skill);
    }

    pub(crate) fn absence_ends(&mut self, nth: u32) {
        let (skill, people) = self.g.response.absences[nth as usize];
        self.g.response.away[skill as usize] -= people;
        self.staff_changed(Skill::ALL[skill as usize]);
    }

    /// An outsider was asked for support; they come after their time.
    pub(crate) fn ask_support(&mut self, o: OutsiderIx) -> bool {
        if self.g.response.support_asked.iter().any(|(x, _)| *x == o) {
            return false;
        }
        let underway = Underway {
            since: self.now,
            typical: self.outsider_typical(o),
        };
        self.g.response.support_asked.push((o, underway));
        let wait = self.outsider_time(o, 0);
        let at = self.now + wait;
        self.put(at, Kind::Support, o.0, 0, 0);
        true
    }

    pub(crate) fn support_arrives(&mut self, o: OutsiderIx) {
        let b = Arc::clone(&self.blueprint);
        let mut people = 0;
        for r in &b.outsiders[o].brings {
            self.g.response.support[r.skill as usize] += r.people;
            people += r.people;
        }
        self.emit(Event::SupportArrived {
            outsider: o,
            people,
        });
        if b.outsiders[o].kind == crate::scenario::model::OutsiderKind::CyberAgency {
            self.indicator_known();
        }
        for r in &b.outsiders[o].brings {
            self.staff_changed(r.skill);
        }
    }

    /// Capacity of a skill changed: too many held are released, waiting work begins.
    fn staff_changed(&mut self, skill: Skill) {
        let here = self.count_present(skill);
        if self.g.response.present[skill as usize] != here {
            self.g.response.present[skill as usize] = here;
            self.emit(Event::Present {
                skill,
                people: here,
            });
        }
        while self.g.response.held[skill as usize] > self.capacity(skill) {
            if skill == Skill::SocAnalyst && self.put_back_alert() {
                continue;
            }
            let last = (0..self.g.response.orders.len())
                .rev()
                .map(|i| OrderIx(i as u32))
                .filter(|&o| {
                    let order = &self.g.response.orders[o.place()];
                    order.stage == OrderStage::Running
                        && self.blueprint.actions[order.action]
                            .staff
                            .iter()
                            .any(|s| s.skill == skill && s.people > 0)
                });
            // Least urgent first, youngest first.
            match last.max_by_key(|&o| (self.g.response.orders[o.place()].priority, o)) {
                Some(o) => self.suspend(o),
                None => break,
            }
        }
        self.start_waiting_orders();
        self.assign_triage();
    }

    pub(crate) fn hold_people(&mut self, skill: Skill, people: u32) {
        self.g.response.held[skill as usize] += people;
        self.tell_held(skill);
    }

    pub(crate) fn release_people(&mut self, skill: Skill, people: u32) {
        self.g.response.held[skill as usize] -= people;
        self.tell_held(skill);
    }

    fn tell_held(&mut self, skill: Skill) {
        let r = &self.g.response;
        let examining = if skill == Skill::SocAnalyst {
            r.examining
        } else {
            0
        };
        let people = r.held[skill as usize] - examining;
        self.emit(Event::Held { skill, people });
    }

    /// An analyst takes an alert.
    pub(crate) fn hold_analyst(&mut self) {
        self.g.response.held[Skill::SocAnalyst as usize] += 1;
        self.g.response.examining += 1;
    }

    /// An analyst puts an alert down.
    pub(crate) fn release_analyst(&mut self) {
        self.g.response.held[Skill::SocAnalyst as usize] -= 1;
        self.g.response.examining -= 1;
    }
}
