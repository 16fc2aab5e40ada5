//! What was recorded and raised: log sources, traces, alerts and those who look at them.

use super::super::blueprint::ix::*;
use super::super::time::Time;
use super::Underway;
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// A log source.
#[derive(Component, Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SourceState {
    /// It records.
    pub on: bool,
    /// Since when.
    pub since: Time,
    /// Retention in seconds.
    pub retention: u32,
}

/// An alert.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Alert {
    /// From which source.
    pub source: SourceIx,
    /// About which node.
    pub node: NodeIx,
    /// When.
    pub at: Time,
    /// Of a true trace.
    pub real: bool,
    /// Where it stands.
    pub stage: AlertStage,
    /// Which of its source and day.
    pub nth: u64,
    /// Counts examinations.
    pub token: u32,
    /// The examination under way.
    pub examination: Underway,
}

/// Where an alert stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum AlertStage {
    /// Waits.
    Waiting,
    /// Somebody looks at it.
    Examined,
    /// Passed on as serious.
    Escalated,
    /// Put aside.
    Dismissed,
    /// Too old.
    Expired,
}

/// A trace in the records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// In which source.
    pub source: SourceIx,
    /// About which node.
    pub node: NodeIx,
    /// Of which stage.
    pub stage: StageIx,
    /// When.
    pub at: Time,
    /// Still there.
    pub there: bool,
}

/// A slot of the outside world: a day and a number on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Slot {
    /// Local day.
    pub day: i32,
    /// Which on it.
    pub nth: u32,
}

/// What sensors raised and what analysts do with it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Default)]
pub struct Detection {
    /// All alerts so far.
    pub alerts: Vec<Alert>,
    /// Those that wait.
    pub queue: VecDeque<AlertIx>,
    /// Alerts that are on their way: source, node and delay.
    pub coming: Vec<(SourceIx, NodeIx, Underway)>,
    /// Traces.
    pub records: Vec<Record>,
    /// Heightened monitoring until.
    pub heightened: Time,
    /// How often it began.
    pub heightenings: u32,
    /// An indicator of the attacker is known.
    pub indicator: bool,
    /// Next false alarm of each source, of both series.
    pub false_slots: Vec<[Slot; 2]>,
    /// When the last drawn one comes.
    pub false_at: Vec<[Time; 2]>,
}
