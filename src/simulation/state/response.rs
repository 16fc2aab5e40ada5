//! Where the response stands: teams, orders, people held.

use super::super::blueprint::ix::*;
use super::super::event::Target;
use super::super::time::Time;
use super::Underway;
use crate::scenario::model::Outcome;
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OrderStage {
    /// Its channel does not work.
    Stuck,
    /// On its way.
    Travelling,
    /// Waits for its authority.
    Authority,
    /// Waits for its hour.
    Hour,
    /// Waits for people.
    Queued,
    /// Being done.
    Running,
    /// Ended; the result is on its way.
    Ended(Outcome),
    /// The cell has the result.
    Reported(Outcome),
}

/// An order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// What.
    pub action: ActionIx,
    /// At what.
    pub target: Target,
    /// Which copy, in seconds of age.
    pub copy_age: u32,
    /// Smaller goes first.
    pub priority: u8,
    /// By which channel it travels.
    pub channel: ChannelIx,
    /// Its operation's hour.
    pub hour: Option<Time>,
    /// When it was given.
    pub given: Time,
    /// Where it stands.
    pub stage: OrderStage,
    /// When the work now under way began, or stopped for want of people.
    pub began: Time,
    /// The answer of its authority, or its work: since when, had it never stopped.
    pub underway: Underway,
    /// Work left, in seconds.
    pub left: u32,
    /// Work was drawn.
    pub drawn: bool,
    /// Which one of this action at this target it is.
    pub nth: u32,
    /// Done by people who are tired.
    pub tired: bool,
    /// Counts changes.
    pub token: u32,
}

/// The response: orders and the people who carry them out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Response {
    /// All orders so far.
    pub orders: Vec<Order>,
    /// The same by action, in order.
    pub by_action: Vec<Vec<OrderIx>>,
    /// Orders that wait for people, in order of priority and number.
    pub queue: Vec<OrderIx>,
    /// Nobody joined the queue since it was last looked through.
    pub looked_through: bool,
    /// People who were free by then, by skill.
    pub were_free: [u32; 9],
    /// Whether anything left in the queue needs people of a skill: without more of them it cannot begin.
    pub wanted: [bool; 9],
    /// Orders that wait for their channel.
    pub stuck: Vec<OrderIx>,
    /// People present, by skill.
    pub present: [u32; 9],
    /// People held, by skill: by orders, and analysts by the alerts that they examine.
    pub held: [u32; 9],
    /// Of the analysts held, those who examine an alert.
    pub examining: u32,
    /// People away or busy, by skill.
    pub away: [u32; 9],
    /// People from outside, by skill.
    pub support: [u32; 9],
    /// Absences so far: skill and people.
    pub absences: Vec<(u8, u32)>,
    /// Share of their time that authorities take, in millionths.
    pub delegated: u32,
    /// Outsiders asked for support, and the time until they come.
    pub support_asked: Vec<(OutsiderIx, Underway)>,
}

/// A team.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TeamState {
    /// People present by their shift.
    pub present: u32,
    /// People who stay beyond it.
    pub extra: u32,
    /// Works beyond its shift.
    pub overtime: bool,
    /// Until when those who work beyond their shift are still fresh.
    pub fresh_until: Time,
    /// Counts changes.
    pub token: u32,
}
