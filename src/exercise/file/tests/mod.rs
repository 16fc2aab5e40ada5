//! What an exercise file promises, tried by really killing, cutting, flipping and filling.

mod basics;
mod damage;
mod full_disk;
mod kill;
mod lanes;

use super::*;
use std::fs;
use tempfile::TempDir;

fn header() -> Header {
    Header {
        rules_version: 3,
        program_version: "0.1.0".to_owned(),
        seed: 42,
        title: "Exercice d’hiver".to_owned(),
        created: 1_765_500_000_000,
        scenario: b"(organisation: \"ministry\")".repeat(40),
    }
}

/// An entry whose body says which it is.
fn entry(lane: Lane, at: i64, n: u64) -> NewEntry {
    NewEntry {
        lane,
        at,
        noted_room_time: (!n.is_multiple_of(3)).then_some(1_765_500_000_000 + n as i64),
        retracts: None,
        body: format!(r#"{{"order":{{"number":{n},"why":"parce que « oui »"}}}}"#),
        events_digest: [n as u8; 32],
    }
}

fn command(at: i64, n: u64) -> NewEntry {
    entry(Lane::Simulation, at, n)
}

fn event(sequence: u64) -> RecordedEvent {
    RecordedEvent {
        sequence,
        at: 10 * sequence as i64,
        rules_version: 3,
        body: format!(r#"{{"alert":{{"nth":{sequence}}}}}"#),
    }
}

/// A folder with room for one exercise.
struct Desk {
    folder: TempDir,
    path: PathBuf,
}

impl Desk {
    fn new() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("exercise.cellule");
        Desk { folder, path }
    }

    fn side(&self) -> PathBuf {
        side_journal_path(&self.path)
    }

    fn create(&self) -> ExerciseFile {
        ExerciseFile::create(&self.path, header()).unwrap()
    }

    /// A file with `count` commands and a mark before each, left as a killed writer leaves it.
    fn left_open(&self, count: u64) -> Contents {
        let mut file = self.create();
        fill(&mut file, count);
        file.contents().clone()
    }

    fn closed(&self, count: u64) -> Contents {
        let mut file = self.create();
        fill(&mut file, count);
        let contents = file.contents().clone();
        file.close().unwrap();
        contents
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder.path())
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn fill(file: &mut ExerciseFile, count: u64) {
    for n in 1..=count {
        file.mark(60 * n as i64).unwrap();
        file.record_events(&[event(2 * n - 2), event(2 * n - 1)])
            .unwrap();
        file.append(command(60 * n as i64, n)).unwrap();
    }
}
