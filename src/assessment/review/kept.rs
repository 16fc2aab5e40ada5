//! Results kept with an exercise, so that nobody computes them twice and files of other rules still show them. A result says
//! of which journal it is; of another one it is not shown.

use super::super::measures::{Measure, Measures};
use super::super::worth::Worth;
use super::standing::Standing;
use crate::exercise::file::{FileError, Lane};
use crate::exercise::notebook::Notebook;
use crate::exercise::past::Past;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A kind of result, with the name under which it is kept.
pub trait Lasting: Serialize + DeserializeOwned {
    /// The name.
    const NAME: &'static str;
}

/// Measures at ENDEX and at D+30, by id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptMeasures {
    endex: BTreeMap<String, Option<f64>>,
    later: Option<BTreeMap<String, Option<f64>>>,
}

/// The worth of decisions, with how it was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeptWorth {
    /// Fresh seeds of each comparison in this truth.
    pub seeds: u32,
    /// Seeds from the start, for all truths.
    pub truths: u32,
    /// The scripted team that played the rest in the second figure.
    pub policy: Option<String>,
    /// What it gave. Steps are the places of the commands in force.
    pub worth: Worth,
}

impl Lasting for KeptMeasures {
    const NAME: &'static str = "measures";
}
impl Lasting for KeptWorth {
    const NAME: &'static str = "worth";
}
impl Lasting for Standing {
    const NAME: &'static str = "standing";
}

/// Of which journal a result is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp {
    rules: u32,
    /// The number of the last entry of the simulation lane, retractions included.
    entry: u64,
    reached: i32,
}

impl Stamp {
    fn of(past: &Past) -> Stamp {
        let mut lane = past.entries().iter().rev();
        Stamp {
            rules: past.rules,
            entry: lane
                .find(|e| e.lane == Lane::Simulation)
                .map_or(0, |e| e.number),
            reached: past.reached.0,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Stamped<T> {
    of: Stamp,
    result: T,
}

/// A result that was kept with this exercise as it stands.
pub fn kept<T: Lasting>(past: &Past) -> Option<T> {
    let stamped: Stamped<T> = serde_json::from_slice(past.kept(T::NAME)?).ok()?;
    (stamped.of == Stamp::of(past)).then_some(stamped.result)
}

/// Keeps a result with the exercise that it is of.
///
/// # Errors
/// What the disk says.
pub fn keep<T: Lasting>(past: &Past, result: &T, book: &mut Notebook) -> Result<(), FileError> {
    let stamped = Stamped {
        of: Stamp::of(past),
        result,
    };
    book.keep(T::NAME, &serde_json::to_vec(&stamped).unwrap_or_default())
}

fn by_id(measures: &Measures) -> BTreeMap<String, Option<f64>> {
    let all = Measure::ALL.iter();
    all.map(|m| (m.id().to_owned(), measures.get(*m))).collect()
}

fn from_ids(ids: &BTreeMap<String, Option<f64>>) -> Measures {
    let all = Measure::ALL.iter();
    Measures(all.map(|m| ids.get(m.id()).copied().flatten()).collect())
}

impl KeptMeasures {
    /// These measures.
    pub fn new(endex: &Measures, later: Option<&Measures>) -> KeptMeasures {
        KeptMeasures {
            endex: by_id(endex),
            later: later.map(by_id),
        }
    }

    /// At ENDEX, or as of the second that was reached.
    pub fn endex(&self) -> Measures {
        from_ids(&self.endex)
    }

    /// At D+30.
    pub fn later(&self) -> Option<Measures> {
        self.later.as_ref().map(from_ids)
    }
}
