//! Exercise time: whole seconds from STARTEX. Negative before it (the attacker was there already).

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::{Add, Sub};

/// A moment of the exercise, in seconds from STARTEX.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Time(pub i32);

impl Time {
    /// STARTEX.
    pub const START: Time = Time(0);
    /// Later than every moment of an exercise.
    pub const NEVER: Time = Time(i32::MAX);

    /// Seconds from `earlier` to this moment; 0 where it is not earlier.
    pub fn since(self, earlier: Time) -> u32 {
        self.0.saturating_sub(earlier.0).max(0) as u32
    }
}

impl Add<u32> for Time {
    type Output = Time;
    fn add(self, seconds: u32) -> Time {
        Time(
            self.0
                .saturating_add(i32::try_from(seconds).unwrap_or(i32::MAX)),
        )
    }
}

impl Sub<u32> for Time {
    type Output = Time;
    fn sub(self, seconds: u32) -> Time {
        Time(
            self.0
                .saturating_sub(i32::try_from(seconds).unwrap_or(i32::MAX)),
        )
    }
}

impl fmt::Display for Time {
    /// Seconds from STARTEX; civil text is made at the edge.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:+}s", self.0)
    }
}
