//! An exercise as its file tells it: what was done, what was recorded of it, and what people noted. Read to be looked back at.
//!
//! Nothing is simulated here, so a file made under other rules can be read too. Whoever wants to play on reads a
//! [`super::replay::Replay`].

use super::command::{Command, Deed, Note, Pacing};
use super::event::Event;
use super::file::{self, Contents, Entry, Lane, Recovery, effective_journal};
use super::plan::Plan;
use super::record::{RULES_VERSION, Reader, StreamDigest};
use super::replay::{Plans, Replay, clamp};
use super::session::SessionError;
use crate::simulation::time::Time;
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

/// A command of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// Its number in the journal, from 1, over all lanes: what findings point to.
    pub entry: u64,
    /// When it took effect.
    pub at: Time,
    /// It.
    pub command: Command,
    /// Numbers of the orders that it gave.
    pub orders: Range<u32>,
    /// Number of the decision that it noted.
    pub decision: Option<u32>,
    /// How many of the recorded events came before it.
    pub events_before: usize,
}

/// An entry of the record lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Noted {
    /// Its number in the journal.
    pub entry: u64,
    /// The exercise second at which it was noted.
    pub at: Time,
    /// It.
    pub note: Note,
    /// It belongs to a stretch that was taken back.
    pub withdrawn: bool,
}

/// An entry of the pacing lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Paced {
    /// The exercise second.
    pub at: Time,
    /// The room's time, in milliseconds since 1970, where it was kept.
    pub room: Option<i64>,
    /// What the room did.
    pub pacing: Pacing,
}

/// An exercise that was played, as its file tells it.
#[derive(Debug)]
pub struct Past {
    /// The compiled exercise in the file.
    pub plan: Arc<Plan>,
    /// The seed.
    pub seed: u64,
    /// What the people who played called it.
    pub title: String,
    /// Room time at which it was made, in milliseconds since 1970.
    pub created: i64,
    /// The number of the rules under which it was played.
    pub rules: u32,
    /// The version of the program that made it.
    pub program: String,
    /// The second that it had reached.
    pub reached: Time,
    /// Commands in force.
    pub commands: Vec<Given>,
    /// Commands that were taken back.
    pub withdrawn: Vec<Given>,
    /// What happened, as it was recorded.
    pub events: Vec<(Time, Event)>,
    /// Events that this version cannot read: those of other rules.
    pub unread: u32,
    /// What was observed, rated, marked, answered and refused.
    pub notes: Vec<Noted>,
    /// What the room did with the clock.
    pub pacing: Vec<Paced>,
    contents: Contents,
}

fn body<T: DeserializeOwned>(entry: &Entry) -> Result<T, SessionError> {
    serde_json::from_str(&entry.body).map_err(|e| SessionError::Unreadable {
        entry: entry.number,
        why: e.to_string(),
    })
}

/// Numbers orders and decisions as they are given: each request of an accepted command is an order.
#[derive(Default)]
struct Count {
    orders: u32,
    decisions: u32,
}

impl Count {
    fn given(&mut self, entry: &Entry) -> Result<Given, SessionError> {
        let command: Command = body(entry)?;
        let first = self.orders;
        self.orders += command.deed.requests().len() as u32;
        let notes = matches!(command.deed, Deed::Decide { .. } | Deed::Operation { .. });
        let decision = notes.then_some(self.decisions);
        self.decisions += u32::from(notes);
        Ok(Given {
            entry: entry.number,
            at: Time(clamp(entry.at)),
            command,
            orders: first..self.orders,
            decision,
            events_before: 0,
        })
    }
}

/// Where each command stands in the recorded stream: its entry holds the digest of the events before it.
fn place_in_stream(commands: &mut [Given], contents: &Contents) {
    let digest_of = |g: &Given| {
        let i = usize::try_from(g.entry.saturating_sub(1)).ok()?;
        contents.entries().get(i).map(|e| e.events_digest)
    };
    let events = contents.events();
    let mut digest = StreamDigest::default();
    let mut at = 0;
    for g in commands {
        let wanted = digest_of(g);
        // Events of a later second cannot have come before it, whatever became of the digest.
        let last = events.partition_point(|e| e.at <= i64::from(g.at.0));
        while at < last && Some(digest.value()) != wanted {
            digest.add(Time(clamp(events[at].at)), &events[at].body);
            at += 1;
        }
        g.events_before = at;
    }
}

impl Past {
    /// Reads an exercise file without changing it; its scenario may be compiled already.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(path: &Path, plans: &Plans) -> Result<(Past, Recovery), SessionError> {
        let (contents, recovery) = file::open_read_only(path)?;
        Ok((Past::of(contents, plans)?, recovery))
    }

    fn of(contents: Contents, plans: &Plans) -> Result<Past, SessionError> {
        let plan = plans.of(&contents)?;
        let (mut commands, mut notes, mut pacing) = (Vec::new(), Vec::new(), Vec::new());
        let mut count = Count::default();
        let mut in_force = Vec::new();
        for effective in effective_journal(contents.entries()) {
            let entry = effective.entry;
            in_force.push(entry.number);
            match entry.lane {
                Lane::Simulation => commands.push(count.given(entry)?),
                Lane::Record => notes.push(Noted {
                    entry: entry.number,
                    at: Time(clamp(entry.at)),
                    note: body(entry)?,
                    withdrawn: effective.withdrawn,
                }),
                Lane::Pacing => pacing.push(Paced {
                    at: Time(clamp(entry.at)),
                    room: entry.noted_room_time,
                    pacing: body(entry)?,
                }),
            }
        }
        let taken_back = contents.entries().iter().filter(|e| {
            e.lane == Lane::Simulation
                && e.retracts.is_none()
                && in_force.binary_search(&e.number).is_err()
        });
        // What was taken back has no numbers in the course that is in force.
        let withdrawn = taken_back
            .map(|e| {
                Ok(Given {
                    orders: 0..0,
                    decision: None,
                    ..Count::default().given(e)?
                })
            })
            .collect::<Result<_, SessionError>>()?;
        place_in_stream(&mut commands, &contents);
        let reader = Reader::new(&plan);
        let mut unread = 0;
        let mut events = Vec::with_capacity(contents.events().len());
        for line in contents.events() {
            match reader.event(&line.body) {
                Some(event) => events.push((Time(clamp(line.at)), event)),
                None => unread += 1,
            }
        }
        let header = contents.header();
        Ok(Past {
            seed: header.seed,
            title: header.title.clone(),
            created: header.created,
            rules: header.rules_version,
            program: header.program_version.clone(),
            reached: contents.marked().map_or(Time::START, |m| Time(clamp(m))),
            commands,
            withdrawn,
            events,
            unread,
            notes,
            pacing,
            plan,
            contents,
        })
    }

    /// Whether this program has the rules under which it was played, so that it can be simulated anew.
    pub fn has_our_rules(&self) -> bool {
        self.rules == RULES_VERSION
    }

    /// Whether it came to ENDEX.
    pub fn is_over(&self) -> bool {
        self.reached >= self.plan.blueprint.end
    }

    /// A result that was kept with the exercise.
    pub fn kept(&self, name: &str) -> Option<&[u8]> {
        self.contents.kept(name)
    }

    /// The journal of all lanes, as it stands in the file.
    pub fn entries(&self) -> &[Entry] {
        self.contents.entries()
    }

    /// The commands in force with their times: what a [`super::replay::Replay`] plays.
    pub fn timed(&self) -> Vec<(Time, Command)> {
        let all = self.commands.iter();
        all.map(|g| (g.at, g.command.clone())).collect()
    }

    /// The exercise, to be played again.
    ///
    /// # Errors
    /// When it was played under other rules.
    pub fn replay(&self, plans: &Plans) -> Result<Replay, SessionError> {
        Replay::of(&self.contents, plans)
    }

    /// The command in whose breath an event came, if it came in one's.
    pub fn cause(&self, event: usize) -> Option<&Given> {
        let at = self.events.get(event)?.0;
        let before = self.commands.partition_point(|g| g.events_before <= event);
        let last = self.commands[..before].last()?;
        (last.at == at).then_some(last)
    }

    /// The command that gave an order.
    pub fn giver(&self, order: u32) -> Option<&Given> {
        self.commands.iter().find(|g| g.orders.contains(&order))
    }
}
