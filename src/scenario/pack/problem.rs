//! Why a pack is not written, or not opened.

use super::names::NameProblem;

/// What is wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PackProblem {
    /// It is no pack, or only a part of one, or something was added to it.
    #[error("not a pack, or damaged")]
    Damaged,
    /// It is larger, or would become larger, than scenarios are.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// It has more files than scenarios have.
    #[error("more than {limit} files")]
    TooManyFiles {
        /// The limit.
        limit: usize,
    },
    /// A file would become much larger than what there is of it.
    #[error("{name} would grow beyond measure")]
    Bomb {
        /// Which.
        name: String,
    },
    /// A name that is not written anywhere.
    #[error("{name}: {why}")]
    Name {
        /// As it stands there.
        name: String,
        /// What is wrong with it.
        why: NameProblem,
    },
    /// Two names that are one on some systems.
    #[error("{name} and {other} are one name on some systems")]
    Same {
        /// One.
        name: String,
        /// The other.
        other: String,
    },
    /// It is a link, or something else that is no file.
    #[error("{name} is no plain file")]
    NoFile {
        /// Which.
        name: String,
    },
    /// It is encrypted.
    #[error("{name} is encrypted")]
    Encrypted {
        /// Which.
        name: String,
    },
    /// There is no manifest.
    #[error("no manifest")]
    NoManifest,
    /// The manifest cannot be read, or names a file twice.
    #[error("manifest: {reason}")]
    Manifest {
        /// What it stumbles over.
        reason: String,
    },
    /// It was made by a later program.
    #[error("form {format} of packs is not known")]
    OtherForm {
        /// Its form.
        format: u32,
    },
    /// Something that the manifest does not name.
    #[error("{name} is not in the manifest")]
    Unlisted {
        /// Which.
        name: String,
    },
    /// The manifest names something that is not there.
    #[error("{name} is missing")]
    Missing {
        /// Which.
        name: String,
    },
    /// Size or BLAKE3 are not those of the manifest.
    #[error("{name} is not as the manifest says")]
    Changed {
        /// Which.
        name: String,
    },
    /// There is no scenario among the files.
    #[error("no scenario.ron")]
    NoScenario,
}
