//! What graphs in DOT become.

use super::*;
use crate::scenario::model::{LinkKind, NodeKind, Organisation};

fn read_organisation(text: &str) -> (Organisation, Losses) {
    let mut losses = Losses::default();
    let sketch = read(text, &mut losses).unwrap_or_else(|e| panic!("{e:?}: {text}"));
    (sketch.organisation.unwrap(), losses)
}

fn edges(o: &Organisation) -> Vec<(LinkKind, String, String)> {
    let links = o.links.iter();
    links
        .flat_map(|l| {
            let to = l.to.iter();
            to.map(|to| (l.kind, l.from.to_string(), to.to_string()))
        })
        .collect()
}

#[test]
fn looks_are_sorted_so_that_they_are_found() {
    for name in ["_background", "fillcolor", "shape", "z"] {
        assert!(is_look(name), "{name}");
    }
    assert!(!is_look("label") && !is_look("kind"));
}

#[test]
fn clusters_are_segments_and_chains_are_links() {
    let (o, _) = read_organisation(
        r#"/* a net */ strict digraph "Réseau" {
            // devices
            node [shape=box];
            subgraph cluster_dmz { label = "DMZ"; mx [label="Passerelle de messagerie"]; web [label=<Webmail <b>front</b>>] }
            subgraph "cluster_lan" { label="Réseau interne"; ex [label="Serveur Exchange"]; ad [label="Active Directory"] }
            mx -> ex [label="SMTP"];
            web:p1:n -> ex -> ad [label = "dépend de"]
            { web ex } -> logs [class="LogsTo"];
            logs [label="SI" + "EM"]
        }"#,
    );
    let kinds: Vec<_> = o.nodes.iter().map(|n| (n.id.as_str(), n.kind)).collect();
    assert_eq!(
        kinds,
        [
            ("passerelle-de-messagerie", NodeKind::MailGateway),
            ("webmail-front", NodeKind::Webmail),
            ("serveur-exchange", NodeKind::MailboxServer),
            ("active-directory", NodeKind::Directory),
            ("siem", NodeKind::LogCollector),
        ]
    );
    let segments: Vec<_> = o
        .nodes
        .iter()
        .map(|n| n.segment.as_ref().map(|s| s.as_str()))
        .collect();
    assert_eq!(
        segments,
        [
            Some("dmz"),
            Some("dmz"),
            Some("reseau-interne"),
            Some("reseau-interne"),
            None
        ]
    );
    let s = |a: &str, b: &str, k| (k, a.to_owned(), b.to_owned());
    assert_eq!(
        edges(&o),
        [
            s(
                "passerelle-de-messagerie",
                "serveur-exchange",
                LinkKind::RoutesMailTo
            ),
            s("webmail-front", "serveur-exchange", LinkKind::DependsOn),
            s("serveur-exchange", "active-directory", LinkKind::DependsOn),
            s("webmail-front", "siem", LinkKind::LogsTo),
            s("serveur-exchange", "siem", LinkKind::LogsTo),
        ]
    );
}

#[test]
fn an_undirected_graph_reaches_both_ways() {
    let (o, losses) = read_organisation("graph { a -- b -- c; a -- a }");
    assert_eq!(edges(&o).len(), 4);
    assert_eq!(losses.count(LossKind::RelationGuessed), 1);
    assert_eq!(
        losses.count(LossKind::RelationLeftOut),
        1,
        "a thing is not tied to itself"
    );
}

#[test]
fn what_is_no_graph_is_refused_with_its_place() {
    for (text, place) in [
        ("digraph {", (1, 10)),
        ("digraph { a -> }", (1, 16)),
        ("digraph { a [label=\"x }", (1, 24)),
        ("digraph {\n a [b c=] }", (2, 9)),
        ("tree { a }", (1, 1)),
        ("digraph { a -> b } /* never", (1, 20)),
        ("digraph { \u{1} }", (1, 11)),
    ] {
        let error = read(text, &mut Losses::default()).unwrap_err();
        let ImportError::Malformed { line, column, .. } = error else {
            panic!("{error:?}: {text}");
        };
        assert_eq!((line, column), place, "{text}");
    }
    assert_eq!(
        read("digraph {}", &mut Losses::default()).unwrap_err(),
        ImportError::NothingInside {}
    );
}

#[test]
fn neither_depth_nor_products_of_edges_end_the_program() {
    let deep = format!("digraph {} a {}", "{".repeat(100_000), "}".repeat(100_000));
    assert_eq!(
        read(&deep, &mut Losses::default()).unwrap_err(),
        ImportError::TooDeep { limit: DEEPEST }
    );
    let label = format!(
        "digraph {{ a [label={}x{}] }}",
        "<".repeat(5_000),
        ">".repeat(5_000)
    );
    assert!(read(&label, &mut Losses::default()).is_err());
    let many: String = (0..2_000).map(|n| format!("n{n};")).collect();
    let product = format!("digraph {{ {{ {many} }} -> {{ {many} }} }}");
    let (o, losses) = read_organisation(&product);
    assert!(edges(&o).len() <= drawing::MOST_TIES);
    assert_eq!(losses.count(LossKind::BeyondLimits), 1);
}
