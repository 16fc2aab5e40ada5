//! Where the attacker stands: stages, footholds, what it has and knows.

use super::super::blueprint::ix::*;
use super::super::time::Time;
use super::Underway;
use crate::scenario::model::Means;
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};

/// How far a stage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Progress {
    /// To be done.
    Pending,
    /// Under way, by this alternative.
    Running(u8),
    /// Done.
    Done,
}

/// What a facilitator did to a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hand {
    /// Nothing.
    Free,
    /// Held: not begun until released.
    Held,
    /// Forbidden for good.
    Forbidden,
    /// Succeeds at the next attempt.
    Forced,
}

/// A stage.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StageState {
    /// How far.
    pub progress: Progress,
    /// Was done at least once.
    pub ever: bool,
    /// Can be begun.
    pub open: bool,
    /// A facilitator's hand.
    pub hand: Hand,
    /// Attempts so far, over all ways.
    pub attempts: u32,
    /// Rounds done.
    pub rounds: u32,
    /// Not before.
    pub not_before: Time,
    /// Failures in a row of each way; one that failed too often is left until the world changes.
    pub failures: [u8; 8],
    /// Counts attempts, so that old agenda entries fall.
    pub token: u32,
    /// The attempt under way.
    pub attempt: Underway,
    /// The pause before the next round.
    pub rest: Underway,
}

/// Where the attacker stands with a foothold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Hold {
    /// Never had it.
    Never,
    /// Has it.
    Held,
    /// Lost it.
    Lost,
}

/// A foothold.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FootholdState {
    /// Has it or not.
    pub hold: Hold,
    /// It can be used at this moment.
    pub usable: bool,
    /// Since when.
    pub since: Time,
    /// The defenders found it.
    pub found: bool,
    /// Evidence: kept for good.
    pub kept: bool,
    /// Evidence: gone.
    pub gone: bool,
    /// In the memory of a machine that was switched off: no longer to be found, though it comes back with the machine.
    pub unseen: bool,
    /// When it was last gained.
    pub gained: Time,
}

/// What the attacker has and knows beyond its footholds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Attacker {
    /// Things under way.
    pub busy: u8,
    /// Lies still until.
    pub quiet_until: Time,
    /// Careful: less noise.
    pub careful: bool,
    /// Hurries: faster, more noise.
    pub hurried: bool,
    /// Its known addresses are blocked.
    pub blocked: bool,
    /// How often they were.
    pub blocks: u32,
    /// What it knows.
    pub knows: Vec<bool>,
    /// How often it reacted.
    pub reacted: Vec<u32>,
    /// It has decided when to look again.
    pub waiting: bool,
    /// When.
    pub decides_at: Time,
    /// The pause before it does, where it waits for nothing else.
    pub pausing: Underway,
    /// The time for which it lies still.
    pub silence: Underway,
    /// The time until it notices a loss.
    pub noticing: Underway,
    /// The time until it has other addresses.
    pub renewing: Underway,
    /// Counts decisions.
    pub decisions: u32,
    /// Attempts begun.
    pub moves: u32,
    /// Counts losses noticed.
    pub losses: u32,
    /// A loss not yet noticed.
    pub loss_pending: bool,
    /// It had a foothold before.
    pub was_inside: bool,
    /// krbtgt: first reset.
    pub first_krbtgt: Option<Time>,
    /// Usability of footholds must be worked out again.
    pub stale: bool,
    /// Footholds that it has; put in order before they are walked.
    pub held: Vec<FootholdIx>,
    /// Nodes that a spread has reached, a bit each; kept small so that a large spread stays in the cache.
    pub reached: Vec<u64>,
    /// Footholds that work, in order.
    pub usable: Vec<FootholdIx>,
}

/// Whether a means lives on its machine and dies with it when that is built anew.
pub fn resident(means: Means) -> bool {
    match means {
        Means::WebShell | Means::TransportAgent | Means::ServerModule | Means::Implant => true,
        Means::RogueAccount
        | Means::ValidAccount
        | Means::SessionToken
        | Means::GoldenTicket
        | Means::Certificate
        | Means::SigningKey
        | Means::MailboxRule => false,
    }
}
