//! A ministry from CSV.

use super::*;

#[test]
fn things_and_links_in_one_file_become_a_ministry() {
    let read = import("ministry.csv", &own("ministry.csv"));
    assert_eq!(read.kind, FileKind::OrganisationCsv);
    assert_eq!((read.carried.nodes, read.carried.departments), (6, 2));
    let o = organisation(&read);
    let nodes: Vec<_> = o.nodes.iter().map(|n| (n.id.as_str(), n.kind)).collect();
    assert_eq!(
        nodes,
        [
            ("mx", NodeKind::MailGateway),
            ("ex", NodeKind::MailboxServer),
            ("ad", NodeKind::Directory),
            ("siem", NodeKind::LogCollector),
            ("sirh", NodeKind::Application),
            ("hyperviseur", NodeKind::Server),
        ]
    );
    assert_eq!(
        links(o),
        [
            (LinkKind::DependsOn, "mx", "ad"),
            (LinkKind::LogsTo, "mx", "siem"),
            (LinkKind::DependsOn, "ex", "ad"),
            (LinkKind::LogsTo, "ex", "siem"),
            (LinkKind::LogsTo, "ad", "siem"),
            (LinkKind::DependsOn, "sirh", "ad"),
            (LinkKind::RoutesMailTo, "mx", "ex"),
            (LinkKind::Administers, "ad", "sirh"),
            (LinkKind::Hosts, "hyperviseur", "ex"),
        ]
    );
    let budget = &o.departments[0];
    assert_eq!(budget.people, 1200);
    assert_eq!(budget.mailboxes, Some(NodeId::from("ex")));
    assert_eq!(budget.functions[0].needs[0].on, "sirh");
    assert_eq!(o.sites.len(), 2);
    assert_eq!(
        losses(&read),
        [
            ("unknown-column", 1),
            ("unreadable", 1),
            ("title", 1),
            ("kind", 1),
            ("mentioned", 1),
            ("no-start", 1),
            ("no-roles", 1),
            ("people", 3),
            ("estimate", 2)
        ]
    );
    assert!(played(&read).is_empty());
}

#[test]
fn the_same_table_is_read_in_any_encoding_and_with_any_mark() {
    let text = String::from_utf8(own("ministry.csv")).expect("UTF-8");
    let whole = import("ministry.csv", text.as_bytes());
    let utf_16: Vec<u8> = std::iter::once(0xfeff)
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let latin: Vec<u8> = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("Latin"))
        .collect();
    let tabs = text.replace(';', "\t").replace("ex, sirh", "ex; sirh");
    for bytes in [utf_16, latin, tabs.into_bytes()] {
        let again = import("ministry.csv", &bytes);
        assert_eq!(again.kind, FileKind::OrganisationCsv);
        assert_eq!(organisation(&again), organisation(&whole));
    }
}
