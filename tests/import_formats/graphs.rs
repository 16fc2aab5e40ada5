//! Graphs in DOT and GraphML.

use super::*;
use cellule::scenario::dot;

#[test]
fn a_graph_drawn_by_hand_becomes_a_ministry() {
    let read = import("network.dot", &own("network.dot"));
    assert_eq!(read.kind, FileKind::Dot);
    let o = organisation(&read);
    let nodes: Vec<_> = o
        .nodes
        .iter()
        .map(|n| {
            (
                n.id.as_str(),
                n.kind,
                n.segment.as_ref().map(|s| s.as_str()),
            )
        })
        .collect();
    assert_eq!(
        nodes,
        [
            ("mx-1", NodeKind::MailGateway, Some("dmz")),
            ("webmail", NodeKind::Webmail, Some("dmz")),
            (
                "serveur-de-messagerie",
                NodeKind::MailboxServer,
                Some("cour")
            ),
            ("annuaire", NodeKind::Directory, Some("cour")),
            ("nowhere", NodeKind::Server, None),
        ]
    );
    assert!(o.nodes[0].exposed && o.nodes[3].core);
    assert_eq!(
        links(o),
        [
            (LinkKind::RoutesMailTo, "mx-1", "serveur-de-messagerie"),
            (LinkKind::DependsOn, "webmail", "serveur-de-messagerie"),
            (LinkKind::DependsOn, "serveur-de-messagerie", "annuaire"),
            (LinkKind::Reaches, "annuaire", "nowhere"),
        ]
    );
    assert_eq!(o.departments[0].people, 450);
    assert_eq!(
        o.departments[0].mailboxes,
        Some(NodeId::from("serveur-de-messagerie"))
    );
    assert_eq!(
        losses(&read),
        [
            ("unknown-member", 3),
            ("relation", 1),
            ("looks", 4),
            ("language", 1),
            ("kind", 6),
            ("relation-meaning", 1),
            ("no-start", 1),
            ("no-roles", 1),
            ("people", 3)
        ]
    );
    assert!(played(&read).is_empty());
}

/// The flagship as this program draws it.
fn drawn(language: Language) -> String {
    let o = common::flagship().organisation;
    dot::write(&dot::organisation_graph(&o, language), o.name.get(language))
}

#[test]
fn what_this_program_draws_comes_back() {
    let flagship = common::flagship().organisation;
    for language in Language::ALL {
        let read = import("flagship.dot", drawn(language).as_bytes());
        let o = organisation(&read);
        let ids = |o: &Organisation| {
            let nodes = o.nodes.iter();
            let mut all: Vec<_> = nodes
                .map(|n| {
                    let segment = n.segment.as_ref().and_then(|s| {
                        let segment = o.segments.iter().find(|x| x.id == *s)?;
                        Some(segment.name.get(language).to_owned())
                    });
                    (n.id.to_string(), n.kind, segment, n.exposed)
                })
                .collect();
            all.sort_by(|a, b| a.0.cmp(&b.0));
            all
        };
        assert_eq!(ids(o), ids(&flagship));
        let mut there = links(o);
        let mut wanted = links(&flagship);
        there.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(there, wanted);
        let departments = |o: &Organisation| {
            let all = o.departments.iter();
            all.map(|d| (d.id.clone(), d.mailboxes.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(departments(o), departments(&flagship));
        sound(&read);
    }
}

#[test]
fn a_graph_of_a_campaign_is_no_ministry() {
    let flagship = common::flagship();
    let graph = dot::campaign_graph(flagship.campaign.as_ref().expect("one"), Language::English);
    let error = cellule::scenario::import::read(
        "c.dot",
        dot::write(&graph, "").as_bytes(),
        &Wishes::default(),
    );
    assert_eq!(
        error.map(|_| ()).unwrap_err(),
        ImportError::NothingInside {}
    );
}

#[test]
fn yed_draws_groups_labels_and_arrows() {
    let read = import("yed.graphml", &own("yed.graphml"));
    assert_eq!(read.kind, FileKind::GraphMl);
    let o = organisation(&read);
    assert_eq!(
        read.scenario.summary.get(Language::French),
        "Le réseau tel qu’il est depuis mars"
    );
    let nodes: Vec<_> = o
        .nodes
        .iter()
        .map(|n| {
            (
                n.id.as_str(),
                n.kind,
                n.segment.as_ref().map(|s| s.as_str()),
            )
        })
        .collect();
    assert_eq!(
        nodes,
        [
            (
                "passerelle-de-messagerie",
                NodeKind::MailGateway,
                Some("dmz")
            ),
            ("webmail", NodeKind::Webmail, Some("dmz")),
            ("serveur-exchange", NodeKind::MailboxServer, None),
        ]
    );
    assert_eq!(o.nodes[0].position, Some(Position(120.5, 40.0)));
    assert_eq!(
        links(o),
        [
            (
                LinkKind::RoutesMailTo,
                "passerelle-de-messagerie",
                "serveur-exchange"
            ),
            (LinkKind::DependsOn, "serveur-exchange", "webmail"),
            (LinkKind::Reaches, "passerelle-de-messagerie", "webmail"),
            (LinkKind::Reaches, "webmail", "passerelle-de-messagerie"),
        ]
    );
    assert_eq!(
        o.departments[0].mailboxes,
        Some(NodeId::from("serveur-exchange"))
    );
    assert_eq!(
        losses(&read),
        [
            ("unknown-member", 2),
            ("relation", 1),
            ("looks", 4),
            ("title", 1),
            ("language", 1),
            ("kind", 4),
            ("relation-meaning", 1),
            ("no-start", 1),
            ("no-roles", 1),
            ("people", 3),
            ("estimate", 1)
        ]
    );
    assert!(played(&read).is_empty());
}

#[test]
fn networkx_and_gephi_write_data() {
    let read = import("networkx.graphml", &own("networkx.graphml"));
    let o = organisation(&read);
    let nodes: Vec<_> = o.nodes.iter().map(|n| (n.id.as_str(), n.kind)).collect();
    assert_eq!(
        nodes,
        [
            ("mail-1", NodeKind::MailboxServer),
            ("ad-1", NodeKind::Directory),
            ("box", NodeKind::Server),
        ]
    );
    assert_eq!(o.departments[0].people, 300);
    assert_eq!(
        links(o),
        [
            (LinkKind::AuthenticatesThrough, "mail-1", "ad-1"),
            (LinkKind::Reaches, "box", "ad-1"),
            (LinkKind::Reaches, "ad-1", "box"),
        ]
    );
    assert_eq!(
        losses(&read),
        [
            ("title", 1),
            ("relation-meaning", 1),
            ("no-start", 1),
            ("no-roles", 1),
            ("people", 3)
        ]
    );
    sound(&read);
    let read = import("gephi.graphml", &own("gephi.graphml"));
    let o = organisation(&read);
    assert_eq!(o.nodes[0].kind, NodeKind::Vpn);
    assert_eq!(o.nodes[0].position, Some(Position(1.5, -2.0)));
    assert_eq!(o.segments.len(), 2);
    assert_eq!(
        links(o),
        [(LinkKind::Reaches, "vpn-gateway", "domain-controller")]
    );
    assert_eq!(
        losses(&read),
        [
            ("looks", 2),
            ("title", 1),
            ("kind", 2),
            ("no-start", 1),
            ("no-roles", 1),
            ("people", 3)
        ]
    );
    sound(&read);
}
