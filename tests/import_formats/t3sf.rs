//! Lists of T3SF.

use super::*;

#[test]
fn the_time_of_the_story_counts_and_goes_past_midnight() {
    let read = import("list.t3sf.json", &own("list.t3sf.json"));
    assert_eq!(read.kind, FileKind::T3sf);
    assert_eq!((read.carried.injects, read.carried.roles), (4, 3));
    assert_eq!(read.scenario.start, "2026-03-05 22:00");
    let all = injects(&read);
    assert_eq!(all[1].options.len(), 2);
    assert_eq!(
        all[1].note.get(Language::English),
        "https://example.org/map.png"
    );
    assert_eq!(
        losses(&read),
        [
            ("unknown-member", 1),
            ("unreadable", 1),
            ("attachment", 1),
            ("room-time", 3),
            ("looks", 1),
            ("into-note", 1),
            ("by-hand", 1),
            ("start", 1),
            ("title", 1),
            ("language", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("no-body", 1),
            ("no-organisation", 1)
        ]
    );
    assert_eq!(
        played(&read),
        sent(&[("inject-1", 45), ("inject-2", 135), ("inject-3", 600)])
    );
}

#[test]
fn the_example_of_t3sf_is_read_whole() {
    if let Some(bytes) = corpus("t3sf-msel.json") {
        let read = import("t3sf-msel.json", &bytes);
        assert_eq!(read.kind, FileKind::T3sf);
        assert_eq!((read.carried.injects, read.carried.roles), (12, 6));
        assert_eq!(read.scenario.start, "2026-03-02 09:00");
        assert_eq!(
            losses(&read),
            [
                ("attachment", 10),
                ("room-time", 12),
                ("looks", 3),
                ("into-note", 9),
                ("start", 1),
                ("title", 1),
                ("language", 1),
                ("lead", 1),
                ("hears-soc", 1),
                ("no-organisation", 1)
            ]
        );
        let times: Vec<i64> = played(&read).iter().map(|(_, at)| *at).collect();
        assert_eq!(
            times,
            [30, 40, 60, 60, 120, 120, 120, 120, 120, 120, 130, 135]
        );
    }
}
