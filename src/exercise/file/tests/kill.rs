//! A writer that is really killed, at moments that nobody chose.

use super::*;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

const CHILD: &str = "CELLULE_TEST_EXERCISE_FILE";

/// Appends, marks, folds, keeps and reopens until it is killed, and says what was acknowledged.
#[test]
#[ignore = "the victim of the test below, which starts it in a process of its own"]
fn writes_until_it_is_killed() {
    let path = PathBuf::from(std::env::var_os(CHILD).expect("started by its parent"));
    let mut file = match ExerciseFile::open(&path) {
        Ok((file, recovery)) => {
            assert!(recovery.is_sound(), "{recovery:?}");
            file
        }
        Err(FileError::NotFound { .. }) => ExerciseFile::create(&path, header()).unwrap(),
        Err(e) => panic!("{e}"),
    };
    loop {
        let n = file.entries().len() as u64 + 1;
        file.mark(10 * n as i64).unwrap();
        println!("\nmarked {}", 10 * n);
        let events = file.events().len() as u64;
        file.record_events(&[event(events)]).unwrap();
        let lane = [Lane::Simulation, Lane::Pacing, Lane::Record][n as usize % 3];
        let number = file.append(entry(lane, 10 * n as i64, n)).unwrap().number;
        println!("\nappended {number}");
        if n.is_multiple_of(5) {
            file.fold().unwrap();
        }
        if n.is_multiple_of(7) {
            file.close().unwrap();
            file = ExerciseFile::open(&path).unwrap().0;
        }
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_writer_is_killed() {
    let desk = Desk::new();
    let mut known = 0;
    let mut marked = None;
    for round in 0..20u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--ignored", "--exact", "--nocapture"])
            .arg("exercise::file::tests::kill::writes_until_it_is_killed")
            .env(CHILD, &desk.path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        // Counted in acknowledgements and then some microseconds, so that it strikes inside the next write.
        let mut patience = 2 + (round * 7) % 23;
        for line in lines.lines() {
            let line = line.unwrap();
            let mut words = line.split(' ');
            match (words.next(), words.next().map(str::parse)) {
                (Some("appended"), Some(Ok(number))) => known = number,
                (Some("marked"), Some(Ok(second))) => marked = Some(second as i64),
                _ => continue,
            }
            patience = patience.saturating_sub(1);
            if patience == 0 {
                std::thread::sleep(Duration::from_micros((round * 397) % 2500));
                // What it still says before it is dead was acknowledged as well, and is read on here.
                child.kill().unwrap();
            }
        }
        assert!(!child.wait().unwrap().success(), "it never ends by itself");

        let (contents, recovery) = open_read_only(&desk.path).unwrap();
        assert!(recovery.is_sound(), "{recovery:?}");
        let written: Vec<_> = (1..=known)
            .map(|n| (n, entry(Lane::Record, 0, n).body))
            .collect();
        let found: Vec<_> = contents
            .entries()
            .iter()
            .map(|e| (e.number, e.body.clone()))
            .collect();
        assert_eq!(found[..written.len()], written, "round {round}");
        assert!(contents.marked() >= marked, "round {round}");
        assert_eq!(contents.verify_chain(), Ok(()));
        // Every other time the next victim finds the file as this one left it.
        if round % 2 == 0 {
            let (file, recovery) = ExerciseFile::open(&desk.path).unwrap();
            assert!(recovery.is_sound(), "{recovery:?}");
            assert_eq!(file.contents(), &contents);
            file.close().unwrap();
            assert_eq!(desk.names(), ["exercise.cellule"]);
        }
    }
    assert!(known > 60, "only {known} entries in 20 rounds");
}

#[test]
fn a_lock_left_by_a_killed_writer_blocks_nobody() {
    let desk = Desk::new();
    desk.closed(1);
    fs::write(desk.folder.path().join("exercise.cellule.lock"), "").unwrap();
    ExerciseFile::open(&desk.path).unwrap().0.close().unwrap();
    assert_eq!(desk.names(), ["exercise.cellule"]);
}

#[test]
fn a_creation_that_was_interrupted_leaves_nothing_in_the_way() {
    let desk = Desk::new();
    fs::write(
        desk.folder.path().join("exercise.cellule.new"),
        "half a database",
    )
    .unwrap();
    desk.create().close().unwrap();
    assert_eq!(desk.names(), ["exercise.cellule"]);
}
