//! From a name or a path to a scenario with everything in its place: files read, parts joined, catalogue merged.
//!
//! It reads files and knows documents; it knows nothing of rules. Nothing outside of the scenario's folder is read.

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
    /// An action is offered that the catalogue does not have.
    UnknownAction {
        /// As written.
        name: String,
        /// The one that was probably meant.
        suggestion: Option<String>,
    },
    /// The generator makes no organisation of this size.
    CannotGenerate {
        /// How many nodes were asked for.
        nodes: u32,
        /// The limit.
        limit: u32,
    },
}
