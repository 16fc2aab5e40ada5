//! The numbers of the model: each with a stable id and a range, so that a run can overlay them without compiling again.

use super::ix::{Ix, ParamIx, Table};
use crate::scenario::model::{Estimate, Share, Span};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Seconds.
    Seconds,
    /// Millionths.
    Millionths,
    /// Pieces.
    Count,
}

/// A number of the model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Param {
    /// Its stable id, such as `technique/T1190/success`.
    pub id: String,
    /// What it counts.
    pub unit: Unit,
    /// The value used unless a run overlays it.
    pub value: u32,
    /// The lowest plausible value.
    pub low: u32,
    /// The highest plausible value.
    pub high: u32,
}

/// All numbers of a scenario.
pub type ParamTable = Table<ParamIx, Param>;

/// The values that one run uses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Values(pub Arc<[u32]>);

impl Values {
    /// The table's own values.
    pub fn of(table: &ParamTable) -> Values {
        Values(table.iter().map(|(_, p)| p.value).collect())
    }

    /// These values, but for one.
    #[must_use]
    pub fn with(&self, param: ParamIx, value: u32) -> Values {
        let all = self.0.iter().copied().enumerate();
        let place = param.place();
        Values(
            all.map(|(i, v)| if i == place { value } else { v })
                .collect(),
        )
    }
}

impl std::ops::Index<ParamIx> for Values {
    type Output = u32;
    fn index(&self, i: ParamIx) -> &u32 {
        &self.0[i.0 as usize]
    }
}

/// An estimate as a row of the table.
pub trait IntoParam {
    /// The row.
    fn param(&self, id: String) -> Param;
}

impl IntoParam for Estimate<Span> {
    fn param(&self, id: String) -> Param {
        let (low, high) = self.range();
        Param {
            id,
            unit: Unit::Seconds,
            value: self.value().0,
            low: low.0,
            high: high.0,
        }
    }
}
impl IntoParam for Estimate<Share> {
    fn param(&self, id: String) -> Param {
        let (low, high) = self.range();
        Param {
            id,
            unit: Unit::Millionths,
            value: self.value().0,
            low: low.0,
            high: high.0,
        }
    }
}
impl IntoParam for Estimate<u32> {
    fn param(&self, id: String) -> Param {
        let (low, high) = self.range();
        Param {
            id,
            unit: Unit::Count,
            value: self.value(),
            low,
            high,
        }
    }
}
