//! Writing into the file of an exercise without playing it: what is noted after ENDEX, and results kept with it. Works for
//! files of any rules.

use super::command::Note;
use super::file::{ExerciseFile, FileError, Lane, NewEntry, Recovery};
use super::record::StreamDigest;
use super::replay::clamp;
use crate::simulation::time::Time;
use std::path::Path;

/// An exercise file, open for notes and results. One writer at a time.
#[derive(Debug)]
pub struct Notebook {
    file: ExerciseFile,
    digest: [u8; 32],
}

impl Notebook {
    /// Opens an exercise file for notes and results.
    ///
    /// # Errors
    /// When it cannot be read or somebody else has it open.
    pub fn open(path: &Path) -> Result<(Notebook, Recovery), FileError> {
        let (file, recovery) = ExerciseFile::open(path)?;
        let mut digest = StreamDigest::default();
        for event in file.events() {
            digest.add(Time(clamp(event.at)), &event.body);
        }
        let digest = digest.value();
        Ok((Notebook { file, digest }, recovery))
    }

    /// What evaluators and reviewers record is kept in the record lane; gives the number of its entry.
    ///
    /// # Errors
    /// What the disk says.
    pub fn note(&mut self, note: &Note) -> Result<u64, FileError> {
        let at = self.file.marked().unwrap_or(0);
        self.file.append(NewEntry {
            lane: Lane::Record,
            at,
            noted_room_time: None,
            retracts: None,
            body: serde_json::to_string(note).unwrap_or_default(),
            events_digest: self.digest,
        })?;
        Ok(self.file.entries().len() as u64)
    }

    /// Keeps a result with the exercise under a name; a later one of that name takes its place.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep(&mut self, name: &str, bytes: &[u8]) -> Result<(), FileError> {
        self.file.keep(name, bytes)
    }

    /// Closes the file: one file remains.
    ///
    /// # Errors
    /// What the disk says.
    pub fn close(self) -> Result<(), FileError> {
        self.file.close()
    }
}
