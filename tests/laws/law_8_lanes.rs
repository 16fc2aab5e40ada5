//! Lanes: what the room does with the clock and what evaluators write never reaches the events.

use crate::{cases, ministry};
use cellule::exercise::command::{Note, Pacing, Rating};
use cellule::exercise::replay::Replay;
use cellule::exercise::session::{Origin, Session};
use cellule::simulation::time::Time;
use proptest::prelude::*;
use std::sync::Arc;

/// Something in another lane.
#[derive(Debug, Clone)]
enum Aside {
    Pacing(Pacing),
    Note(Note),
}

fn aside() -> impl Strategy<Value = Aside> {
    let at = || (0i32..200_000).prop_map(Time);
    prop_oneof![
        (1u8..7).prop_map(|ratio| Aside::Pacing(Pacing::Run { ratio })),
        Just(Aside::Pacing(Pacing::Pause)),
        at().prop_map(|to| Aside::Pacing(Pacing::Jump { to })),
        Just(Aside::Pacing(Pacing::Stop)),
        Just(Aside::Pacing(Pacing::Resume)),
        (at(), ".{0,40}").prop_map(|(at, text)| Aside::Note(Note::Bookmark { at, text })),
        (at(), ".{0,40}").prop_map(|(at, text)| Aside::Note(Note::Observation {
            at,
            task: None,
            rating: Some(Rating::S),
            text,
            evaluator: "one of two".to_owned(),
        })),
        (".{0,20}", ".{0,20}")
            .prop_map(|(question, answer)| Aside::Note(Note::HotWash { question, answer })),
    ]
}

proptest! {
    #![proptest_config(cases(6))]
    #[test]
    fn pacing_and_records_leave_recorded_and_replayed_events_as_they_were(seed in 0u64..1000, asides in prop::collection::vec((0i32..12, aside()), 0..24)) {
        let dir = tempfile::tempdir().expect("a folder");
        let plan = ministry(1);
        let record = |name: &str, asides: &[(i32, Aside)]| {
            let path = dir.path().join(name);
            let origin = Origin { seed, title: name.to_owned(), created: 0 };
            let mut s = Session::create(&path, Arc::clone(&plan), origin, None).expect("created");
            for hour in 0..12 {
                for (_, a) in asides.iter().filter(|(h, _)| *h == hour) {
                    match a {
                        Aside::Pacing(p) => s.pace(p, Some(i64::from(hour))).expect("paced"),
                        Aside::Note(n) => s.note(n).expect("noted"),
                    }
                }
                s.advance(Time((hour + 1) * 7200)).expect("advanced");
            }
            s.close().expect("closed");
            let (replay, _) = Replay::read(&path).expect("read");
            let played = replay.run(None).expect("replayed").1;
            (replay.recorded().to_vec(), played)
        };
        let (quiet, quiet_again) = record("quiet", &[]);
        let (noisy, noisy_again) = record("noisy", &asides);
        prop_assert!(quiet.len() > 100);
        prop_assert_eq!(&quiet, &quiet_again);
        prop_assert_eq!(&quiet, &noisy);
        prop_assert_eq!(&noisy, &noisy_again);
    }
}
