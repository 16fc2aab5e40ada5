//! What a file gives back, refuses, and leaves on the disk.

use super::*;

#[test]
fn a_closed_file_is_one_file_and_gives_back_all_that_was_put_in() {
    let desk = Desk::new();
    let mut file = desk.create();
    fill(&mut file, 5);
    file.append(entry(Lane::Record, -20, 99)).unwrap();
    file.keep("worth of 3", &[0, 255, 7]).unwrap();
    file.keep("worth of 3", b"later").unwrap();
    let before = file.contents().clone();
    assert_eq!(desk.names().len(), 3, "database, side journal and lock");
    file.close().unwrap();
    assert_eq!(desk.names(), ["exercise.cellule"]);

    let (file, recovery) = ExerciseFile::open(&desk.path).unwrap();
    assert_eq!(recovery, Recovery::default());
    assert_eq!(file.contents(), &before);
    assert_eq!(file.header(), &header());
    assert_eq!(file.kept("worth of 3"), Some(&b"later"[..]));
    assert_eq!(file.marked(), Some(300));
    file.close().unwrap();
    assert_eq!(desk.names(), ["exercise.cellule"]);
    assert_eq!(check(&desk.path).unwrap(), Recovery::default());
}

#[test]
fn an_opened_file_can_be_continued_again_and_again() {
    let desk = Desk::new();
    desk.create().close().unwrap();
    for n in 1..=6 {
        let (mut file, recovery) = ExerciseFile::open(&desk.path).unwrap();
        assert!(recovery.is_sound());
        assert_eq!(file.append(command(n as i64, n)).unwrap().number, n);
        if n % 2 == 0 {
            file.fold().unwrap();
        }
        if n % 3 == 0 {
            file.close().unwrap();
        }
    }
    let (contents, _) = open_read_only(&desk.path).unwrap();
    assert_eq!(contents.entries().len(), 6);
    assert_eq!(contents.verify_chain(), Ok(()));
}

#[test]
fn a_large_scenario_and_a_large_body_survive() {
    let desk = Desk::new();
    let scenario: Vec<u8> = (0..1_000_000u32)
        .map(|n| (n.wrapping_mul(n) >> 7) as u8)
        .collect();
    let big = Header {
        scenario,
        ..header()
    };
    let mut file = ExerciseFile::create(&desk.path, big.clone()).unwrap();
    let mut long = command(5, 1);
    long.body = format!("{{\"note\":\"{}\"}}", "é".repeat(30_000));
    file.append(long.clone()).unwrap();
    drop(file);
    let (file, recovery) = ExerciseFile::open(&desk.path).unwrap();
    assert!(recovery.is_sound());
    assert_eq!(file.header(), &big);
    assert_eq!(file.entries()[0].body, long.body);
}

#[test]
fn every_entry_carries_the_hash_of_the_one_before_it_and_of_the_header() {
    let (one, other) = (Desk::new(), Desk::new());
    let first = one.closed(3);
    let seeded = Header {
        seed: 43,
        ..header()
    };
    let mut file = ExerciseFile::create(&other.path, seeded).unwrap();
    fill(&mut file, 3);
    for (a, b) in first.entries().iter().zip(file.entries()) {
        assert_ne!(a.chain, b.chain, "same entries under another header");
    }
    let entries = first.entries();
    assert_eq!(entries[2].chain, entries[2].chain_after(&entries[1].chain));
    let mut changed = entries[2].clone();
    changed.events_digest[31] ^= 1;
    assert_ne!(changed.chain_after(&entries[1].chain), entries[2].chain);
}

#[test]
fn no_command_is_dated_before_what_the_room_may_have_seen() {
    let desk = Desk::new();
    let mut file = desk.create();
    assert_eq!(file.marked(), None);
    file.mark(-50).unwrap();
    file.mark(100).unwrap();
    file.mark(20).unwrap();
    assert_eq!(file.marked(), Some(100));
    let refused = file.append(command(99, 1)).unwrap_err();
    assert!(matches!(
        refused,
        FileError::BeforeMark { at: 99, mark: 100 }
    ));
    file.append(entry(Lane::Record, 10, 1)).unwrap();
    file.append(command(130, 2)).unwrap();
    assert_eq!(file.marked(), Some(130), "a command marks its own second");
    drop(file);
    let (mut file, _) = ExerciseFile::open(&desk.path).unwrap();
    assert_eq!(file.marked(), Some(130));
    assert!(file.append(command(129, 3)).is_err());
    assert_eq!(file.entries().len(), 2, "a refused entry leaves no trace");
}

#[test]
fn a_retraction_takes_the_mark_back_to_the_entry_it_names() {
    let desk = Desk::new();
    let mut file = desk.create();
    fill(&mut file, 4);
    let retract = |to| {
        let reason = "wrong order".to_owned();
        Retract { to, reason }.into_entry(500, None, [0; 32])
    };
    assert!(matches!(
        file.append(retract(5)),
        Err(FileError::NothingToRetract { to: 5 })
    ));
    let number = file.append(retract(2)).unwrap().number;
    assert_eq!(file.marked(), Some(120));
    assert_eq!(
        file.entries()[4].body,
        r#"{"retract":{"to":2,"reason":"wrong order"}}"#
    );
    file.append(command(125, 9)).unwrap();
    drop(file);
    let (file, _) = ExerciseFile::open(&desk.path).unwrap();
    assert_eq!(file.marked(), Some(125));
    assert_eq!(file.entries()[4].retracts, Some(2));
    assert_eq!(number, 5);
}

#[test]
fn only_commands_can_be_retracted_and_only_by_commands() {
    let desk = Desk::new();
    let mut file = desk.create();
    file.append(entry(Lane::Record, 1, 1)).unwrap();
    file.append(command(1, 2)).unwrap();
    for (lane, to) in [
        (Lane::Simulation, 1),
        (Lane::Simulation, 0),
        (Lane::Record, 2),
        (Lane::Pacing, 2),
    ] {
        let mut new = entry(lane, 5, 3);
        new.retracts = Some(to);
        assert!(matches!(
            file.append(new),
            Err(FileError::NothingToRetract { .. })
        ));
    }
}

#[test]
fn events_recorded_again_replace_the_stream_and_keep_what_they_replace() {
    let desk = Desk::new();
    let mut file = desk.create();
    let first: Vec<_> = (0..1000).map(event).collect();
    file.record_events(&first).unwrap();
    let mut other = event(400);
    other.body = r#"{"quiet":{}}"#.to_owned();
    file.record_events(std::slice::from_ref(&other)).unwrap();
    assert!(matches!(
        file.record_events(&[event(402)]),
        Err(FileError::EventGap {
            expected: 401,
            found: 402
        })
    ));
    let before = file.contents().clone();
    file.close().unwrap();
    let (contents, _) = open_read_only(&desk.path).unwrap();
    assert_eq!(contents, before);
    assert_eq!(contents.events()[400], other);
    assert_eq!(contents.events().len(), 401);
    assert_eq!(contents.withdrawn_events(), &first[400..]);
}

#[test]
fn one_writer_at_a_time_and_any_number_of_readers() {
    let desk = Desk::new();
    let mut file = desk.create();
    fill(&mut file, 3);
    assert!(matches!(
        ExerciseFile::open(&desk.path),
        Err(FileError::Locked { .. })
    ));
    let detour = desk.folder.path().join(".").join("exercise.cellule");
    assert!(matches!(
        ExerciseFile::open(&detour),
        Err(FileError::Locked { .. })
    ));
    for _ in 0..2 {
        let (contents, recovery) = open_read_only(&desk.path).unwrap();
        assert_eq!(&contents, file.contents(), "readers see what is not folded");
        assert!(recovery.is_sound());
    }
    file.close().unwrap();
    ExerciseFile::open(&desk.path).unwrap().0.close().unwrap();
}

#[test]
fn a_new_exercise_never_overwrites_one() {
    let desk = Desk::new();
    desk.left_open(2);
    let again = ExerciseFile::create(&desk.path, header());
    assert!(matches!(again, Err(FileError::AlreadyExists { .. })));
    fs::remove_file(&desk.path).unwrap();
    let again = ExerciseFile::create(&desk.path, header());
    assert!(matches!(again, Err(FileError::AlreadyExists { path }) if path == desk.side()));
}

#[test]
fn what_is_no_exercise_is_refused_and_left_alone() {
    let desk = Desk::new();
    assert!(matches!(
        ExerciseFile::open(&desk.path),
        Err(FileError::NotFound { .. })
    ));
    let stranger = rusqlite::Connection::open(&desk.path).unwrap();
    stranger.execute_batch("CREATE TABLE t (x)").unwrap();
    stranger.close().unwrap();
    let sqlite = fs::read(&desk.path).unwrap();
    for bytes in [&b""[..], b"dear diary", &[0; 5000], &sqlite] {
        fs::write(&desk.path, bytes).unwrap();
        let refused = ExerciseFile::open(&desk.path).unwrap_err();
        assert!(
            matches!(refused, FileError::NotAnExercise { .. }),
            "{refused}"
        );
        assert_eq!(fs::read(&desk.path).unwrap(), bytes);
        assert_eq!(desk.names(), ["exercise.cellule"]);
    }
}

#[test]
fn a_file_of_a_later_format_says_so() {
    let desk = Desk::new();
    let mut payload = Record::Header(header()).encode();
    payload[..4].copy_from_slice(&9u32.to_le_bytes());
    Database::write_new(&desk.path, &frame::frames_of(record::HEADER, 0, &payload))
        .unwrap_or_else(|e| panic!("{e}"));
    assert!(matches!(
        ExerciseFile::open(&desk.path),
        Err(FileError::NewerFormat {
            found: 9,
            known: FORMAT_VERSION,
            ..
        })
    ));
}

#[test]
fn the_database_syncs_fully_and_can_be_read_with_plain_sql() {
    let desk = Desk::new();
    let mut file = desk.create();
    fill(&mut file, 3);
    file.append(entry(Lane::Pacing, 200, 8)).unwrap();
    file.fold().unwrap();
    let sql = file.database.connection();
    let text = |query: &str| -> String { sql.query_row(query, [], |r| r.get(0)).unwrap() };
    let number = |query: &str| -> i64 { sql.query_row(query, [], |r| r.get(0)).unwrap() };
    assert_eq!(number("PRAGMA synchronous"), 2);
    assert_eq!(text("PRAGMA journal_mode"), "delete");
    assert_eq!(
        text("SELECT body FROM journal WHERE number = 2"),
        file.entries()[1].body
    );
    assert_eq!(
        text("SELECT json_extract(body, '$.order.why') FROM journal WHERE at = 60"),
        "parce que « oui »"
    );
    assert_eq!(
        text("SELECT lane FROM journal ORDER BY number DESC"),
        "pacing"
    );
    assert_eq!(number("SELECT max(at) FROM marks"), 180);
}

#[test]
fn a_side_journal_of_another_exercise_is_not_mixed_in() {
    let (one, other) = (Desk::new(), Desk::new());
    one.left_open(3);
    other.closed(2);
    let mut file = ExerciseFile::open(&other.path).unwrap().0;
    let mut different = command(900, 3);
    different.body = "{}".to_owned();
    file.append(different).unwrap();
    file.close().unwrap();
    fs::copy(one.side(), other.side()).unwrap();
    let before = fs::read(&other.path).unwrap();
    assert!(matches!(
        ExerciseFile::open(&other.path),
        Err(FileError::Diverged { .. })
    ));
    assert_eq!(fs::read(&other.path).unwrap(), before);
    assert!(other.side().exists());
}

#[test]
fn a_writer_on_its_own_thread_answers_in_order_and_gives_the_file_back() {
    let desk = Desk::new();
    let writer = desk.create().into_writer().unwrap();
    let handle = writer.handle().clone();
    let mark = handle.mark(10);
    let acks: Vec<_> = (1..=20)
        .map(|n| handle.append(command(10 + n as i64, n)))
        .collect();
    let late = handle.append(command(3, 21));
    let events = handle.record_events(vec![event(0)]);
    let kept = handle.keep("result".to_owned(), vec![1]);
    mark.wait().unwrap();
    for (n, ack) in (1..).zip(acks) {
        assert_eq!(ack.wait().unwrap().number, n);
    }
    assert!(matches!(late.wait(), Err(FileError::BeforeMark { .. })));
    events.wait().unwrap();
    kept.wait().unwrap();
    let file = writer.finish().unwrap();
    assert_eq!(file.entries().len(), 20);
    assert!(matches!(
        handle.append(command(99, 1)).wait(),
        Err(FileError::WriterGone)
    ));
    assert!(matches!(
        handle.mark(99).poll(),
        Some(Err(FileError::WriterGone))
    ));
    file.close().unwrap();
    assert_eq!(desk.names(), ["exercise.cellule"]);
}
