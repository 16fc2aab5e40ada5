//! Disks that are full, that fail or that lose their power: an error comes back, nothing acknowledged is lost, the file stays openable.

use super::*;
use std::cell::Cell;
use std::io;

thread_local! {
    /// Bytes that the disk of this test still takes.
    static ROOM: Cell<usize> = const { Cell::new(usize::MAX) };
    static SYNC_FAILS: Cell<bool> = const { Cell::new(false) };
    static TRUNCATE_FAILS: Cell<bool> = const { Cell::new(false) };
}

/// The real storage on a disk of limited size.
struct SmallDisk(Box<dyn Storage>);

impl Storage for SmallDisk {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let fitting = bytes.len().min(ROOM.get());
        ROOM.set(ROOM.get() - fitting);
        self.0.append(&bytes[..fitting])?;
        if fitting < bytes.len() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        if SYNC_FAILS.get() {
            return Err(io::Error::other("the disk is gone"));
        }
        self.0.sync()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        if TRUNCATE_FAILS.get() {
            return Err(io::Error::other("read-only now"));
        }
        self.0.truncate(length)
    }
}

fn small_disk(path: &Path) -> io::Result<Box<dyn Storage>> {
    Ok(Box::new(SmallDisk(side_journal::file_storage(path)?)))
}

fn on_small_disk(desk: &Desk) -> ExerciseFile {
    ExerciseFile::create_with(&desk.path, header(), small_disk).unwrap()
}

/// Appends until the disk refuses; the error, and what was acknowledged.
fn append_until_refused(file: &mut ExerciseFile) -> (FileError, Vec<Entry>) {
    let mut acknowledged = file.entries().to_vec();
    loop {
        let n = acknowledged.len() as u64 + 1;
        match file.append(command(n as i64, n)) {
            Ok(entry) => acknowledged.push(entry),
            Err(e) => return (e, acknowledged),
        }
    }
}

#[test]
fn a_full_disk_refuses_and_loses_nothing_acknowledged() {
    for room in (0..6000).step_by(173) {
        let desk = Desk::new();
        ROOM.set(room);
        let mut file = on_small_disk(&desk);
        let (error, acknowledged) = append_until_refused(&mut file);
        assert!(error.is_disk_full(), "{error}");
        assert_eq!(file.entries(), acknowledged);
        drop(file);
        let (file, recovery) = ExerciseFile::open(&desk.path).unwrap();
        assert!(recovery.is_sound(), "{recovery:?}");
        assert_eq!(file.entries(), acknowledged, "room {room}");
    }
    ROOM.set(usize::MAX);
}

#[test]
fn once_there_is_room_again_the_same_session_goes_on() {
    for room in [10, 2600, 4000] {
        let desk = Desk::new();
        ROOM.set(room);
        let mut file = on_small_disk(&desk);
        let (_, acknowledged) = append_until_refused(&mut file);
        ROOM.set(usize::MAX);
        let n = acknowledged.len() as u64 + 1;
        assert_eq!(file.append(command(n as i64, n)).unwrap().number, n);
        let before = file.contents().clone();
        file.close().unwrap();
        assert_eq!(desk.names(), ["exercise.cellule"]);
        let (contents, recovery) = open_read_only(&desk.path).unwrap();
        assert_eq!(contents, before);
        assert!(recovery.is_sound());
    }
}

#[test]
fn half_a_record_that_cannot_be_taken_back_stops_the_session_and_is_cut_on_opening() {
    let desk = Desk::new();
    ROOM.set(4000);
    TRUNCATE_FAILS.set(true);
    let mut file = on_small_disk(&desk);
    let (error, acknowledged) = append_until_refused(&mut file);
    assert!(error.is_disk_full());
    ROOM.set(usize::MAX);
    TRUNCATE_FAILS.set(false);
    assert!(matches!(
        file.append(command(900, 9)),
        Err(FileError::Stopped { .. })
    ));
    drop(file);
    let (file, recovery) = ExerciseFile::open(&desk.path).unwrap();
    assert!(recovery.torn_tail.is_some());
    assert!(recovery.is_sound());
    assert_eq!(file.entries(), acknowledged);
}

#[test]
fn after_a_failed_sync_nothing_is_acknowledged_until_the_file_is_opened_again() {
    let desk = Desk::new();
    ROOM.set(usize::MAX);
    let mut file = on_small_disk(&desk);
    fill(&mut file, 3);
    let acknowledged = file.entries().to_vec();
    SYNC_FAILS.set(true);
    let failed = file.append(command(900, 4)).unwrap_err();
    let sync = matches!(
        failed,
        FileError::Io {
            action: Action::Sync,
            ..
        }
    );
    assert!(sync, "{failed}");
    SYNC_FAILS.set(false);
    assert!(matches!(
        file.append(command(900, 4)),
        Err(FileError::Stopped { .. })
    ));
    assert!(matches!(file.mark(901), Err(FileError::Stopped { .. })));
    assert_eq!(file.marked(), Some(180));
    file.close().unwrap();
    let (file, _) = ExerciseFile::open(&desk.path).unwrap();
    assert_eq!(file.entries(), acknowledged);
}

#[test]
fn a_disk_that_fills_up_on_closing_leaves_the_side_journal_for_later() {
    let desk = Desk::new();
    let mut file = desk.create();
    for n in 1..=100 {
        let mut new = command(n as i64, n);
        new.body = "7".repeat(500);
        file.append(new).unwrap();
    }
    let before = file.contents().clone();
    let sql = file.database.connection();
    let pages: i64 = sql
        .query_row("PRAGMA page_count", [], |r| r.get(0))
        .unwrap();
    sql.query_row(
        &format!("PRAGMA max_page_count = {}", pages + 2),
        [],
        |_| Ok(()),
    )
    .unwrap();
    let refused = file.close().unwrap_err();
    assert!(refused.is_disk_full(), "{refused}");
    assert!(desk.side().exists());
    let (file, recovery) = ExerciseFile::open(&desk.path).unwrap();
    assert!(recovery.is_sound());
    assert_eq!(recovery.restored_entries, 100);
    assert_eq!(file.contents(), &before);
    file.close().unwrap();
    assert_eq!(desk.names(), ["exercise.cellule"]);
}

/// A disk that forgets whatever was not synced when the power goes.
struct Forgetful {
    disk: Box<dyn Storage>,
    unsynced: Vec<u8>,
}

impl Storage for Forgetful {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.unsynced.extend_from_slice(bytes);
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.disk.append(&std::mem::take(&mut self.unsynced))?;
        self.disk.sync()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.disk.truncate(length)
    }
}

fn forgetful(path: &Path) -> io::Result<Box<dyn Storage>> {
    Ok(Box::new(Forgetful {
        disk: side_journal::file_storage(path)?,
        unsynced: Vec::new(),
    }))
}

#[test]
fn when_the_power_goes_everything_acknowledged_is_on_the_disk() {
    let desk = Desk::new();
    let mut file = ExerciseFile::create_with(&desk.path, header(), forgetful).unwrap();
    let power_goes = |file: ExerciseFile| {
        let contents = file.contents().clone();
        drop(file);
        let (file, recovery) = ExerciseFile::open_with(&desk.path, forgetful).unwrap();
        assert!(recovery.is_sound());
        assert_eq!(file.contents(), &contents);
        file
    };
    for n in 1..=4 {
        file.append(command(60 * n as i64, n)).unwrap();
        file = power_goes(file);
        file.mark(60 * n as i64 + 30).unwrap();
        file = power_goes(file);
        file.keep("result", &[n as u8]).unwrap();
        file = power_goes(file);
        file.record_events(&[event(n - 1)]).unwrap();
        file.append(entry(Lane::Record, 0, 100 + n)).unwrap();
        file = power_goes(file);
    }
    assert_eq!(file.entries().len(), 8);
}
