//! How the room is arranged: who plays what, for how long, in which language. Kept with the exercise; influences no event.

use crate::desktop::look::Theme;
use crate::exercise::plan::{Plan, RoleIx};
use crate::scenario::model::Language;
use crate::simulation::blueprint::ix::Ix;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What the clock does while something waits for the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum WhileWaiting {
    /// It runs at ×1.
    #[default]
    Slow,
    /// It stands.
    Stand,
    /// It runs on.
    RunOn,
}

/// How the room is arranged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrangement {
    /// What the team is called.
    pub team: String,
    /// Who plays which role, by the role's id. A role that is not here is played by the facilitator.
    pub players: BTreeMap<String, String>,
    /// Who evaluates.
    pub evaluators: Vec<String>,
    /// How long the session is to last, in minutes of the room.
    pub minutes: u32,
    /// Language of the room window.
    pub room_language: Option<Language>,
    /// Theme of the room window; the console's where absent.
    pub room_theme: Option<Theme>,
    /// Exercise seconds in a room second.
    pub ratio: u8,
    /// What the clock does while something waits for the cell.
    pub while_waiting: WhileWaiting,
    /// Room time already spent, in milliseconds.
    pub spent: u64,
    /// Slips that were handed over: role and number of the known item.
    pub delivered: Vec<(u32, u32)>,
    /// Ids of decision points that wait no longer, because the facilitator took them for settled.
    pub settled: BTreeSet<String>,
}

impl Default for Arrangement {
    fn default() -> Self {
        Arrangement {
            team: String::new(),
            players: BTreeMap::new(),
            evaluators: Vec::new(),
            minutes: 180,
            room_language: None,
            room_theme: None,
            ratio: 4,
            while_waiting: WhileWaiting::Slow,
            spent: 0,
            delivered: Vec::new(),
            settled: BTreeSet::new(),
        }
    }
}

impl Arrangement {
    /// As it was kept; the usual one where it cannot be read.
    pub fn read(bytes: Option<&[u8]>) -> Arrangement {
        bytes
            .and_then(|b| serde_json::from_slice(b).ok())
            .unwrap_or_default()
    }

    /// As it is kept.
    pub fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Who plays a role, where somebody does.
    pub fn player(&self, plan: &Plan, role: RoleIx) -> Option<&str> {
        self.players
            .get(plan.roles.id(role))
            .map(|p| p.trim())
            .filter(|p| !p.is_empty())
    }

    /// Required roles that nobody plays.
    pub fn unmanned(&self, plan: &Plan) -> Vec<RoleIx> {
        plan.scenario
            .roles
            .iter()
            .enumerate()
            .filter(|(_, r)| r.required)
            .map(|(i, _)| RoleIx::from_place(i))
            .filter(|r| self.player(plan, *r).is_none())
            .collect()
    }
}
