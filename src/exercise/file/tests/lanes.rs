//! Random journals over the three lanes, retractions of retractions included.

use super::*;
use proptest::prelude::*;

/// What happens next: an entry, or a retraction to the n-th simulation entry so far (counted round).
#[derive(Debug, Clone)]
enum Step {
    Entry(Lane),
    Retract(usize),
}

fn steps(longest: usize) -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => Just(Step::Entry(Lane::Simulation)),
        1 => Just(Step::Entry(Lane::Pacing)),
        2 => Just(Step::Entry(Lane::Record)),
        2 => any::<usize>().prop_map(Step::Retract),
    ];
    prop::collection::vec(step, 0..longest)
}

/// The entry that a step adds behind these.
fn next(step: &Step, before: &[Entry]) -> NewEntry {
    let number = before.len() as u64 + 1;
    let commands: Vec<u64> = before
        .iter()
        .filter(|e| e.lane == Lane::Simulation)
        .map(|e| e.number)
        .collect();
    match step {
        Step::Retract(nth) if !commands.is_empty() => Retract {
            to: commands[nth % commands.len()],
            reason: String::new(),
        }
        .into_entry(1000 + number as i64, None, [0; 32]),
        Step::Retract(_) => entry(Lane::Simulation, 1000 + number as i64, number),
        Step::Entry(lane) => entry(*lane, 1000 + number as i64, number),
    }
}

fn journal(steps: &[Step]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for step in steps {
        let new = next(step, &entries);
        let previous = entries.last().map_or([0; 32], |e| e.chain);
        let number = entries.len() as u64 + 1;
        entries.push(Entry::chained(new, number, &previous));
    }
    entries
}

/// Straight from the definition: the numbers on the line of history, kept whole for every moment.
fn line(entries: &[Entry]) -> Vec<u64> {
    let mut moments: Vec<Vec<u64>> = vec![Vec::new()];
    for entry in entries {
        let now = match entry.retracts {
            Some(to) => moments[to as usize - 1].clone(),
            None => [&moments[moments.len() - 1][..], &[entry.number]].concat(),
        };
        moments.push(now);
    }
    moments.pop().unwrap_or_default()
}

fn commands_in_force(entries: &[Entry]) -> Vec<u64> {
    effective_journal(entries)
        .iter()
        .filter(|e| e.entry.lane == Lane::Simulation)
        .map(|e| e.entry.number)
        .collect()
}

proptest! {
    #[test]
    fn every_prefix_of_a_journal_has_the_commands_that_the_definition_says(steps in steps(40)) {
        let entries = journal(&steps);
        for length in 0..=entries.len() {
            let prefix = &entries[..length];
            let line = line(prefix);
            let expected: Vec<(u64, bool)> = prefix
                .iter()
                .filter(|e| e.lane != Lane::Simulation || line.contains(&e.number))
                .map(|e| (e.number, !line.contains(&e.number)))
                .collect();
            let found: Vec<(u64, bool)> = effective_journal(prefix)
                .iter()
                .map(|e| (e.entry.number, e.withdrawn))
                .collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn after_a_retraction_the_commands_are_those_from_before_the_entry_it_names(steps in steps(40), nth in any::<usize>()) {
        let mut entries = journal(&steps);
        let back = next(&Step::Retract(nth), &entries);
        if let Some(to) = back.retracts {
            let number = entries.len() as u64 + 1;
            entries.push(Entry::chained(back, number, &[0; 32]));
            prop_assert_eq!(
                commands_in_force(&entries),
                commands_in_force(&entries[..to as usize - 1])
            );
        }
    }

    #[test]
    fn pacing_and_record_entries_change_no_command_and_none_is_lost(steps in steps(40)) {
        let entries = journal(&steps);
        let others: Vec<&Entry> = entries.iter().filter(|e| e.lane != Lane::Simulation).collect();
        let kept: Vec<&Entry> = effective_journal(&entries)
            .iter()
            .map(|e| e.entry)
            .filter(|e| e.lane != Lane::Simulation)
            .collect();
        prop_assert_eq!(kept, others);
        // The same commands without the other lanes: renumbered, the same ones are in force.
        let commands: Vec<&Entry> = entries.iter().filter(|e| e.lane == Lane::Simulation).collect();
        let renumbered = |number: u64| {
            commands.iter().position(|e| e.number == number).map(|at| at as u64 + 1)
        };
        let alone: Vec<Entry> = commands
            .iter()
            .zip(1..)
            .map(|(entry, number)| Entry {
                number,
                retracts: entry.retracts.and_then(renumbered),
                ..(*entry).clone()
            })
            .collect();
        let expected: Vec<u64> = commands_in_force(&entries).into_iter().filter_map(renumbered).collect();
        prop_assert_eq!(commands_in_force(&alone), expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_prefix_of_a_file_opens_and_can_be_continued(steps in steps(14)) {
        let desk = Desk::new();
        let mut file = desk.create();
        let mut lengths = vec![0];
        for step in &steps {
            let mut new = next(step, file.entries());
            // Retractions take the mark back, so times only have to be late enough.
            new.at = new.at.max(file.marked().unwrap_or(0));
            file.append(new).unwrap();
            lengths.push(fs::metadata(desk.side()).unwrap().len() as usize);
        }
        let entries = file.entries().to_vec();
        drop(file);
        let database = fs::read(&desk.path).unwrap();
        let side = fs::read(desk.side()).unwrap_or_default();
        for (count, length) in lengths.into_iter().enumerate() {
            fs::write(&desk.path, &database).unwrap();
            fs::write(desk.side(), &side[..length]).unwrap();
            let (mut file, recovery) = ExerciseFile::open(&desk.path).unwrap();
            prop_assert!(recovery.is_sound());
            prop_assert_eq!(file.entries(), &entries[..count]);
            let at = file.marked().unwrap_or(0);
            let number = file.append(command(at, 99)).unwrap().number;
            prop_assert_eq!(number, count as u64 + 1);
            prop_assert_eq!(file.contents().verify_chain(), Ok(()));
            file.close().unwrap();
        }
    }
}

#[test]
fn a_retracted_retraction_brings_back_what_it_withdrew() {
    let mut entries = journal(&[const { Step::Entry(Lane::Simulation) }; 3]);
    let mut add = |retracts: Option<u64>| {
        let mut new = command(0, 0);
        new.retracts = retracts;
        let number = entries.len() as u64 + 1;
        entries.push(Entry::chained(new, number, &[0; 32]));
        commands_in_force(&entries)
    };
    assert_eq!(add(Some(2)), [1]);
    assert_eq!(add(None), [1, 5]);
    assert_eq!(add(Some(4)), [1, 2, 3], "entry 4 was the retraction");
    assert_eq!(add(Some(5)), [1]);
    assert_eq!(add(Some(1)), [0u64; 0]);
}

#[test]
fn readers_beside_a_busy_writer_always_see_a_whole_beginning() {
    let desk = Desk::new();
    desk.create().close().unwrap();
    let path = desk.path.clone();
    let writer = std::thread::spawn(move || {
        for round in 0..12u64 {
            let (mut file, recovery) = ExerciseFile::open(&path).unwrap();
            assert!(recovery.is_sound());
            for n in 1..=8 {
                let number = 8 * round + n;
                file.append(command(number as i64, number)).unwrap();
                if n % 3 == 0 {
                    file.fold().unwrap();
                }
            }
            file.close().unwrap();
        }
    });
    let mut seen = 0;
    let mut looks = 0;
    while !writer.is_finished() {
        let (contents, recovery) = open_read_only(&desk.path).unwrap();
        assert!(recovery.is_sound(), "{recovery:?}");
        assert!(contents.entries().len() >= seen, "nothing seen vanishes");
        assert_eq!(contents.verify_chain(), Ok(()));
        seen = contents.entries().len();
        looks += 1;
    }
    writer.join().unwrap();
    assert!(looks > 3);
    assert_eq!(open_read_only(&desk.path).unwrap().0.entries().len(), 96);
}
