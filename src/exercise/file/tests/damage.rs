//! Files that were cut, flipped or blanked: what is damaged is recognised, every entry before it is recovered.
//!
//! The oracle knows only where the bytes of each entry lie, found by looking for its body, and never asks the code
//! under test what it should find.

use super::*;
use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;
use std::ops::Range;

/// Where the bytes of a record lie in a file, from its frame's head to the end of its body: every copy of it, because
/// SQLite leaves copies behind where it splits a page.
type Places = Vec<Range<u64>>;

fn copies(bytes: &[u8], body: &[u8], before: usize) -> Places {
    let places: Places = bytes
        .windows(body.len())
        .enumerate()
        .filter(|(_, window)| *window == body)
        .map(|(at, _)| (at - before) as u64..(at + body.len()) as u64)
        .collect();
    assert!(!places.is_empty(), "each lies in the file in one piece");
    places
}

fn places(bytes: &[u8], entries: &[Entry]) -> Vec<Places> {
    entries
        .iter()
        .map(|e| copies(bytes, e.body.as_bytes(), frame::HEAD + record::ENTRY_BODY))
        .collect()
}

fn all_touched(copies: &Places, damaged: &Range<u64>) -> bool {
    copies
        .iter()
        .all(|p| p.start < damaged.end && damaged.start < p.end)
}

/// How many entries stand before the first that is nowhere whole.
fn whole_before(places: &[Places], damaged: Range<u64>) -> usize {
    places
        .iter()
        .position(|copies| all_touched(copies, &damaged))
        .unwrap_or(places.len())
}

/// Opens for writing, goes on playing, closes: whatever was recovered is an exercise like any other.
fn goes_on(desk: &Desk, expected: &[Entry]) {
    let (mut file, recovery) = ExerciseFile::open(&desk.path).unwrap();
    assert_eq!(file.entries(), expected);
    for aside in &recovery.set_aside {
        assert!(aside.exists());
    }
    let at = file.marked().unwrap_or(0).max(10_000);
    file.append(command(at, 777)).unwrap();
    file.close().unwrap();
    let (contents, recovery) = open_read_only(&desk.path).unwrap();
    assert_eq!(recovery, Recovery::default(), "healed");
    assert_eq!(contents.entries().len(), expected.len() + 1);
    assert_eq!(&contents.entries()[..expected.len()], expected);
    assert_eq!(contents.verify_chain(), Ok(()));
    assert_eq!(check(&desk.path).unwrap(), Recovery::default());
}

#[test]
fn every_frame_lies_whole_in_the_raw_bytes_of_the_database() {
    let desk = Desk::new();
    let mut file = desk.create();
    for n in 1..200 {
        let mut new = command(n as i64, n);
        new.body = format!("{:0>1$}", n, (n as usize * 977) % 20_000 + 1);
        file.append(new).unwrap();
    }
    file.close().unwrap();
    let Ok(log) = Database::open(&desk.path, false).and_then(|d| d.log()) else {
        panic!("a whole database is readable");
    };
    let raw = fs::read(&desk.path).unwrap();
    let mut carved = frame::carve(&raw);
    carved.sort_by_key(|f| f.position);
    carved.dedup();
    assert!(carved == frame::scan(&log).frames);
    assert!(carved.len() > 300, "some records take several frames");
}

#[test]
fn a_side_journal_cut_anywhere_gives_back_every_entry_before_the_cut() {
    let desk = Desk::new();
    let contents = desk.left_open(5);
    let entries = contents.entries();
    fs::remove_file(&desk.path).unwrap();
    let side = fs::read(desk.side()).unwrap();
    let places = places(&side, entries);
    for cut in 0..side.len() {
        fs::write(desk.side(), &side[..cut]).unwrap();
        let kept = whole_before(&places, cut as u64..u64::MAX);
        match open_read_only(&desk.path) {
            Ok((found, recovery)) => {
                assert_eq!(found.entries(), &entries[..kept], "cut at {cut}");
                assert!(recovery.is_sound(), "cut at {cut}: {recovery:?}");
            }
            Err(FileError::NotAnExercise { .. } | FileError::HeaderLost { .. }) => {
                assert!(cut < header().scenario.len() + 200, "cut at {cut}");
            }
            Err(e) => panic!("cut at {cut}: {e}"),
        }
    }
    for cut in [side.len(), side.len() - 3, places[3][0].start as usize + 9] {
        let _ = fs::remove_file(&desk.path);
        fs::write(desk.side(), &side[..cut]).unwrap();
        let kept = whole_before(&places, cut as u64..u64::MAX);
        goes_on(&desk, &entries[..kept]);
    }
}

#[test]
fn a_cut_side_journal_takes_nothing_from_what_the_database_holds() {
    let desk = Desk::new();
    let mut file = desk.create();
    fill(&mut file, 4);
    file.fold().unwrap();
    file.append(command(1000, 5)).unwrap();
    let entries = file.entries().to_vec();
    drop(file);
    let side = fs::read(desk.side()).unwrap();
    let database = fs::read(&desk.path).unwrap();
    for cut in (0..side.len()).step_by(97) {
        fs::write(&desk.path, &database).unwrap();
        fs::write(desk.side(), &side[..cut]).unwrap();
        goes_on(&desk, &entries[..4]);
    }
}

#[test]
fn a_flipped_side_journal_names_the_entry_and_gives_back_those_before() {
    let desk = Desk::new();
    let contents = desk.left_open(5);
    let entries = contents.entries();
    fs::remove_file(&desk.path).unwrap();
    let side = fs::read(desk.side()).unwrap();
    let places = places(&side, entries);
    for at in 0..side.len() {
        let mut flipped = side.clone();
        flipped[at] ^= 1 << (at % 8);
        fs::write(desk.side(), &flipped).unwrap();
        let kept = whole_before(&places, at as u64..at as u64 + 1);
        let (found, recovery) = open_read_only(&desk.path).unwrap();
        assert_eq!(found.entries(), &entries[..kept], "flipped at {at}");
        let damage = &recovery.damage[0];
        assert_eq!(damage.part, Part::SideJournal);
        assert_eq!(damage.kind, DamageKind::Flipped, "flipped at {at}");
        assert!(damage.offset.unwrap() <= at as u64);
        if kept < entries.len() {
            assert_eq!(
                damage.offset,
                Some(places[kept][0].start),
                "flipped at {at}"
            );
            assert_eq!(damage.entry, Some(kept as u64 + 1), "flipped at {at}");
        }
        let behind = entries.len() - kept;
        if behind > 1 {
            assert_eq!(recovery.first_lost_entry, Some(kept as u64 + 1));
            assert_eq!(recovery.unchained_entries, behind as u64 - 1);
        }
    }
    for at in [40, places[2][0].start as usize + 30, side.len() - 1] {
        let _ = fs::remove_file(&desk.path);
        let mut flipped = side.clone();
        flipped[at] ^= 4;
        fs::write(desk.side(), &flipped).unwrap();
        let kept = whole_before(&places, at as u64..at as u64 + 1);
        goes_on(&desk, &entries[..kept]);
    }
}

#[test]
fn what_one_part_lost_the_other_gives_back() {
    let desk = Desk::new();
    let mut file = desk.create();
    fill(&mut file, 12);
    file.fold().unwrap();
    let entries = file.entries().to_vec();
    drop(file);
    let parts = [desk.path.clone(), desk.side()];
    let bytes = parts.clone().map(|p| fs::read(p).unwrap());
    let mut chance = Pcg64Mcg::seed_from_u64(5);
    for round in 0..60 {
        for (path, bytes) in parts.iter().zip(&bytes) {
            fs::write(path, bytes).unwrap();
        }
        let which = round % 2;
        let mut broken = bytes[which].clone();
        if round % 3 == 0 {
            broken.truncate(chance.random_range(0..broken.len()));
        } else {
            let at = chance.random_range(0..broken.len());
            let end = broken.len().min(at + chance.random_range(1..5000));
            broken[at..end].fill(0x5A);
        }
        fs::write(&parts[which], broken).unwrap();
        goes_on(&desk, &entries);
    }
}

#[test]
fn a_closed_file_cut_anywhere_gives_back_every_entry_before_the_first_lost() {
    let desk = Desk::new();
    let contents = long_file(&desk);
    let entries = contents.entries();
    let whole = fs::read(&desk.path).unwrap();
    let places = places(&whole, entries);
    let payload = Record::Header(header()).encode();
    let headers = copies(&whole, &payload, frame::HEAD);
    let mut opened = 0;
    for cut in (1..whole.len()).step_by(61) {
        fs::write(&desk.path, &whole[..cut]).unwrap();
        let kept = whole_before(&places, cut as u64..u64::MAX);
        match open_read_only(&desk.path) {
            Ok((found, recovery)) => {
                opened += 1;
                assert_eq!(found.entries(), &entries[..kept], "cut at {cut}");
                assert!(!recovery.is_sound(), "cut at {cut}");
                if cut % 40 == 0 {
                    goes_on(&desk, &entries[..kept]);
                }
            }
            Err(FileError::NotAnExercise { .. } | FileError::HeaderLost { .. }) => {
                assert!(
                    all_touched(&headers, &(cut as u64..u64::MAX)),
                    "cut at {cut}"
                );
            }
            Err(e) => panic!("cut at {cut}: {e}"),
        }
    }
    assert!(opened > 100);
}

#[test]
fn a_closed_file_flipped_anywhere_gives_back_every_entry_before_the_flip() {
    let desk = Desk::new();
    let contents = long_file(&desk);
    let entries = contents.entries();
    let whole = fs::read(&desk.path).unwrap();
    let places = places(&whole, entries);
    let mut chance = Pcg64Mcg::seed_from_u64(6);
    // The structures of SQLite stand at the beginning of the file and of each page: every byte of those, and others.
    let structures = (0..whole.len()).filter(|at| at % database::PAGE < 24 || *at < 120);
    let anywhere: Vec<usize> = (0..400)
        .map(|_| chance.random_range(0..whole.len()))
        .collect();
    let (mut damaged, mut healed) = (0, 0);
    for at in structures.chain(anywhere) {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << chance.random_range(0..8);
        fs::write(&desk.path, &flipped).unwrap();
        let kept = whole_before(&places, at as u64..at as u64 + 1);
        let (found, recovery) = open_read_only(&desk.path).unwrap();
        assert_eq!(found.entries(), &entries[..kept], "flipped at {at}");
        if kept < entries.len() {
            damaged += 1;
            assert!(!recovery.is_sound(), "flipped at {at}");
            assert!(
                recovery
                    .damage
                    .iter()
                    .any(|d| d.entry == Some(kept as u64 + 1)),
                "flipped at {at}: {recovery:?}"
            );
        }
        if healed < 25 && (at % 5 == 0 || at < 30) {
            healed += 1;
            goes_on(&desk, &entries[..kept]);
        }
    }
    assert!(damaged > 50 && healed > 20, "{damaged} {healed}");
}

#[test]
fn a_closed_file_with_blank_sectors_gives_back_every_entry_before_them() {
    let desk = Desk::new();
    let contents = long_file(&desk);
    let entries = contents.entries();
    let whole = fs::read(&desk.path).unwrap();
    let places = places(&whole, entries);
    for start in (0..whole.len()).step_by(512) {
        let damaged = start..whole.len().min(start + 512);
        let mut blanked = whole.clone();
        blanked[damaged.clone()].fill(0);
        fs::write(&desk.path, &blanked).unwrap();
        let kept = whole_before(&places, damaged.start as u64..damaged.end as u64);
        let (found, recovery) = open_read_only(&desk.path).unwrap();
        assert_eq!(found.entries(), &entries[..kept], "blank from {start}");
        assert!(kept == entries.len() || !recovery.is_sound());
    }
}

#[test]
fn an_entry_that_was_edited_with_care_is_named_by_the_chain() {
    let desk = Desk::new();
    let contents = desk.closed(5);
    let Ok(log) = Database::open(&desk.path, true).and_then(|d| d.log()) else {
        panic!("a whole database is readable");
    };
    let found = frame::scan(&log);
    let third = found
        .frames
        .iter()
        .filter(|f| f.kind == record::ENTRY)
        .nth(2)
        .unwrap();
    let mut payload = third.payload.to_vec();
    let last = payload.len() - 4;
    payload[last] = b'o';
    // With checksums that are right, as whoever edits a file would see to.
    let forged = frame::frames_of(record::ENTRY, third.position, &payload).remove(0);
    let sql = rusqlite::Connection::open(&desk.path).unwrap();
    sql.execute(
        "UPDATE log SET bytes = ?1 WHERE position = ?2",
        rusqlite::params![forged, third.position as i64],
    )
    .unwrap();
    sql.close().unwrap();
    let (found, recovery) = open_read_only(&desk.path).unwrap();
    assert_eq!(found.entries(), &contents.entries()[..2]);
    assert_eq!(recovery.first_lost_entry, Some(3));
    assert_eq!(recovery.unchained_entries, 2);
    assert_eq!(recovery.damage[0].kind, DamageKind::Misfit);
    assert_eq!(recovery.damage[0].entry, Some(3));

    let payload = Record::Header(header()).encode();
    let mut tampered = Contents::of_payload(header(), &payload);
    for mut entry in contents.entries().iter().cloned() {
        if entry.number == 4 {
            entry.at += 1;
        }
        tampered.apply(Record::Entry(entry));
    }
    assert_eq!(contents.verify_chain(), Ok(()));
    assert_eq!(tampered.verify_chain(), Err(4));
}

/// Any record, fitting or not, or none at all behind good checksums.
fn any_record() -> impl Strategy<Value = (u8, Vec<u8>)> {
    let nonsense = (0..9u8, proptest::collection::vec(any::<u8>(), 0..120));
    prop_oneof![9 => fitting_or_not(), 1 => nonsense]
}

fn fitting_or_not() -> impl Strategy<Value = (u8, Vec<u8>)> {
    let number = prop_oneof![0..6u64, any::<u64>()];
    let entry = (number.clone(), any::<i64>(), proptest::option::of(0..6u64));
    prop_oneof![
        entry.prop_map(|(number, at, retracts)| {
            let mut new = command(at, 1);
            new.retracts = retracts;
            Record::Entry(Entry::chained(new, number, &[0; 32]))
        }),
        any::<i64>().prop_map(Record::Mark),
        number
            .clone()
            .prop_map(|n| Record::Events(vec![RecordedEvent {
                sequence: n,
                ..event(0)
            }])),
        number.clone().prop_map(|entries| Record::Seal { entries }),
        number.prop_map(|positions| Record::Hole { positions }),
        Just(Record::Header(header())),
    ]
    .prop_map(|record| (record.kind(), record.encode()))
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(100))]

    #[test]
    fn whatever_frames_stand_in_a_file_it_opens_to_a_chained_journal_or_to_an_error(
        records in proptest::collection::vec((any_record(), prop_oneof![9 => 1..3u64, 1 => any::<u64>()]), 0..12),
        whole_header in any::<bool>(),
    ) {
        let desk = Desk::new();
        let mut side = Vec::new();
        let mut position = 0;
        if whole_header {
            side = frame::frames_of(record::HEADER, 0, &Record::Header(header()).encode()).concat();
            position = 1;
        }
        for ((kind, payload), step) in records {
            side.extend(frame::frames_of(kind, position, &payload).concat());
            position = position.saturating_add(step).min(u64::MAX - 10);
        }
        fs::write(desk.side(), &side).unwrap();
        if let Ok((contents, _)) = open_read_only(&desk.path) {
            prop_assert_eq!(contents.verify_chain(), Ok(()));
            effective_journal(contents.entries());
        }
        match ExerciseFile::open(&desk.path) {
            Ok((file, _)) => prop_assert_eq!(file.contents().verify_chain(), Ok(())),
            Err(_) => prop_assert_eq!(fs::read(desk.side()).unwrap(), side),
        }
    }
}

#[test]
fn the_damaged_files_are_set_aside_as_they_were() {
    let desk = Desk::new();
    let contents = desk.left_open(4);
    let mut side = fs::read(desk.side()).unwrap();
    let place = places(&side, contents.entries())[1][0].clone();
    side[place.end as usize - 1] ^= 1;
    fs::write(desk.side(), &side).unwrap();
    let database = fs::read(&desk.path).unwrap();
    let (file, recovery) = ExerciseFile::open(&desk.path).unwrap();
    assert_eq!(file.entries(), &contents.entries()[..1]);
    assert_eq!(recovery.first_lost_entry, Some(2));
    assert_eq!(recovery.unchained_entries, 2);
    let asides: Vec<_> = recovery
        .set_aside
        .iter()
        .map(|p| fs::read(p).unwrap())
        .collect();
    assert_eq!(asides, [database, side]);
    assert_eq!(
        file.marked(),
        Some(240),
        "the room has seen what it has seen"
    );
}

#[test]
fn a_recovery_that_was_itself_interrupted_is_done_again() {
    let desk = Desk::new();
    let contents = desk.left_open(4);
    let mut side = fs::read(desk.side()).unwrap();
    let place = places(&side, contents.entries())[2][0].clone();
    side[place.start as usize + 40] ^= 1;
    fs::write(desk.side(), &side).unwrap();
    drop(ExerciseFile::open(&desk.path).unwrap());
    // As if the power had gone after the new database took its name and before the side journal was removed.
    fs::write(desk.side(), &side).unwrap();
    goes_on(&desk, &contents.entries()[..2]);
}

#[test]
fn a_file_copied_away_while_it_was_open_says_that_its_end_may_be_missing() {
    let desk = Desk::new();
    let mut file = desk.create();
    fill(&mut file, 3);
    file.fold().unwrap();
    fill_one_more(&mut file);
    let copy = Desk::new();
    fs::copy(&desk.path, &copy.path).unwrap();
    let (contents, recovery) = open_read_only(&copy.path).unwrap();
    assert_eq!(contents.entries(), &file.entries()[..3]);
    assert_eq!(recovery.damage.len(), 1);
    assert_eq!(recovery.damage[0].kind, DamageKind::Unsealed);
}

fn fill_one_more(file: &mut ExerciseFile) {
    file.append(command(5000, 4)).unwrap();
}

/// A closed file of several pages, with inner pages in its tree left to chance.
fn long_file(desk: &Desk) -> Contents {
    let mut file = desk.create();
    for n in 1..=40 {
        let mut new = command(60 * n as i64, n);
        new.body = format!(
            r#"{{"decide":{{"number":{n},"why":"{}"}}}}"#,
            "because ".repeat(60)
        );
        file.append(new).unwrap();
        file.record_events(&[event(n - 1)]).unwrap();
    }
    let contents = file.contents().clone();
    file.close().unwrap();
    contents
}
