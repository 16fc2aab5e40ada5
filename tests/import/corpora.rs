//! Files of other tools, as their makers publish them; kept outside of the project. Counts were taken from the XML of the files.

use super::*;

const H: i64 = 3600;
const M: i64 = 60;

#[test]
fn the_example_of_openaev_becomes_a_draft() {
    let Some(bytes) = corpus("openaev-injects.xlsx") else {
        return;
    };
    let imported = import("openaev-injects.xlsx", &bytes);
    assert_eq!(imported.carried.injects, 14);
    assert_eq!(
        imported.carried.roles, 12,
        "“All” and “Crisis cell” are nobody of their own"
    );
    assert_eq!(
        lost(&imported),
        counts(&[
            // Fourteen scores and fourteen ticks.
            ("unknown-column", 28),
            ("outside-table", 1),
            // Three lines divide the table; their times cross.
            ("phase", 3),
            // T+2, T-1, T+1.
            ("time", 3),
            ("start", 1),
            ("start-moved", 1),
            ("no-sender", 14),
            ("medium", 7),
            ("no-medium", 7),
            ("title", 1),
            ("language", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("no-organisation", 1),
        ])
    );
    // 09:00 is moved to 08:45, for what comes five minutes before.
    assert_eq!(imported.scenario.start, "2026-03-03 08:45");
    let wanted = [
        10 * M,
        20 * M,
        25 * M,
        30 * M,
        17 * M,
        2 * H + 15 * M,
        3 * H + 15 * M,
        3 * H + 45 * M,
        14 * M,
        7 * H + 15 * M,
        7 * H + 20 * M,
        8 * H + 15 * M,
        8 * H + 45 * M,
        16 * M,
    ];
    assert_eq!(sent(&imported), wanted.map(Some));
    assert_eq!(unaccounted(&bytes, &imported), Vec::<String>::new());
}

#[test]
fn the_example_of_t3sf_becomes_a_draft() {
    let Some(bytes) = corpus("t3sf-msel.xlsx") else {
        return;
    };
    let imported = import("t3sf-msel.xlsx", &bytes);
    assert_eq!(imported.carried.injects, 12);
    assert_eq!(imported.carried.roles, 6);
    assert_eq!(
        lost(&imported),
        counts(&[
            // When they were sent in the room.
            ("unknown-column", 12),
            // Nine pictures, nine of their names, three faces.
            ("attachment", 21),
            ("start", 1),
            ("medium", 1),
            ("no-medium", 11),
            ("title", 1),
            ("language", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("no-organisation", 1),
        ])
    );
    assert_eq!(imported.scenario.start, "2026-03-02 09:00", "a Monday");
    let minutes = [30, 40, 60, 60, 120, 120, 120, 120, 120, 120, 130, 135];
    assert_eq!(sent(&imported), minutes.map(|m| Some(m * M)));
    let polls: Vec<usize> = injects(&imported.scenario)
        .iter()
        .map(|i| i.options.len())
        .collect();
    assert_eq!(polls, [0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 2, 0]);
    assert_eq!(unaccounted(&bytes, &imported), Vec::<String>::new());
}
