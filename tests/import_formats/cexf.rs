//! The Common Exercise Format of MISP.

use super::*;

#[test]
fn a_flow_becomes_times_and_conditions() {
    let read = import("exercise.cexf.json", &own("exercise.cexf.json"));
    assert_eq!(read.kind, FileKind::Cexf);
    assert_eq!(read.carried.injects, 4);
    assert_eq!(read.scenario.duration, Span::minutes(90));
    let all = injects(&read);
    assert_eq!(all[0].from.get(Language::English), "Suricata");
    assert_eq!(
        all[0].body.get(Language::English),
        "**flow** (tcp_connection)\n\n- destination: mail\n- port: 25\n- source: 192.0.2.7"
    );
    assert_eq!(
        all[0].expected.get(Language::English),
        "- Alert is read: source-ip is 192.0.2.7"
    );
    assert_eq!(
        all[1].body.get(Language::English),
        "**mail.eml**\n\nHello, my mail is gone."
    );
    assert_eq!(all[1].note.get(Language::English), "By the clock.\n\nMISP");
    assert_eq!(
        losses(&read),
        [
            ("unknown-member", 4),
            ("attachment", 1),
            ("relation", 4),
            ("automation", 3),
            ("into-note", 1),
            ("by-hand", 1),
            ("simplified", 2),
            ("language", 1),
            ("no-start", 1),
            ("no-sender", 3),
            ("no-body", 1),
            ("no-roles", 1),
            ("no-organisation", 1),
            ("estimate", 1)
        ]
    );
    assert_eq!(
        played(&read),
        sent(&[
            ("alert-from-the-filter", 0),
            ("question-of-the-press", 18),
            ("mail-from-a-colleague", 30)
        ])
    );
}

#[test]
fn the_sample_of_misp_is_read_whole() {
    if let Some(bytes) = corpus("cexf-misp-01.json") {
        let read = import("misp-01.json", &bytes);
        assert_eq!(read.kind, FileKind::Cexf);
        assert_eq!(read.carried.injects, 2);
        assert_eq!(
            losses(&read),
            [
                ("unknown-member", 5),
                ("automation", 11),
                ("into-note", 1),
                ("simplified", 1),
                ("language", 1),
                ("no-start", 1),
                ("no-sender", 1),
                ("no-roles", 1),
                ("no-organisation", 1),
                ("estimate", 1)
            ]
        );
        assert_eq!(
            played(&read),
            sent(&[
                ("received-e-mail-from-csirt-telco-lu", 0),
                ("malicious-network-flow", 40)
            ])
        );
        let body = injects(&read)[0].body.get(Language::English);
        assert!(
            body.contains("We have had a failed spearphishing attempt"),
            "{body}"
        );
    }
}
