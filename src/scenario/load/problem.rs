//! What can go wrong with the files and parts of a scenario; sentences about it are made in `wording`.

use crate::scenario::pack::PackProblem;

/// What can go wrong with files and parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoadProblem {
    /// No bundled scenario has this name and no file this path.
    UnknownScenario {
        /// As given.
        name: String,
        /// The one that was probably meant.
        suggestion: Option<String>,
    },
    /// The file does not exist.
    NotFound {
        /// As written.
        path: String,
        /// The one that was probably meant.
        suggestion: Option<String>,
    },
    /// The system does not let us read it.
    Unreadable {
        /// As written.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// The path leads out of the scenario's folder.
    LeavesFolder {
        /// As written.
        path: String,
    },
    /// Larger than a file may be.
    FileTooLarge {
        /// As written.
        path: String,
        /// The limit in bytes.
        limit: u64,
    },
    /// More files, or more bytes in all files, than a scenario may have.
    TooManyFiles,
    /// A list longer than lists may be.
    ListTooLong {
        /// Which list.
        list: &'static str,
        /// The limit.
        limit: usize,
    },
    /// Neither `organisation` nor `generated`.
    NoOrganisation,
    /// Both `organisation` and `generated`.
    TwoOrganisations,
    /// The pack is not opened, or not made.
    Pack {
        /// As given.
        path: String,
        /// Why.
        problem: PackProblem,
    },
    /// The generator makes no organisation of this size.
    CannotGenerate {
        /// How many nodes were asked for.
        nodes: u32,
        /// The limit.
        limit: u32,
    },
}
