//! An organisation, or the stages of a campaign, as a graph in the DOT language of Graphviz.
//!
//! It knows the values of the document and petgraph. The words on the graph are the scenario's own.

use super::model::*;
use petgraph::dot::{Config, Dot};
use petgraph::graph::{DiGraph, NodeIndex};
use std::collections::BTreeMap;
use std::fmt;

/// What a vertex of the graph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VertexKind {
    /// A piece of infrastructure.
    Node(NodeKind),
    /// A department.
    Department,
    /// A stage of a campaign; a goal or not.
    Stage {
        /// Whether the campaign wants it for its own sake.
        goal: bool,
    },
}

/// A vertex: its id, what it is called, what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vertex {
    /// Its id in the scenario.
    pub id: String,
    /// Its name in the language asked for.
    pub name: String,
    /// What it is.
    pub kind: VertexKind,
    /// Whether the internet reaches it.
    pub exposed: bool,
    /// The segment that it stands in: its id and its name.
    pub segment: Option<(String, String)>,
}

/// What an edge means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EdgeKind {
    /// A link of the organisation.
    Link(LinkKind),
    /// A department has its mailboxes there.
    Mailboxes,
    /// A function of a department needs it.
    Needs,
    /// A stage comes after another.
    Then,
    /// A reaction opens a stage.
    Opens,
}

/// The graph of an organisation or of a campaign.
pub type Graph = DiGraph<Vertex, EdgeKind>;

/// The organisation as a graph: nodes, departments, links, and what departments need. Names that lead nowhere are left
/// out; saying so is the business of the checks.
pub fn organisation_graph(organisation: &Organisation, language: Language) -> Graph {
    let mut graph = Graph::with_capacity(organisation.nodes.len(), organisation.links.len());
    let mut places: BTreeMap<&str, NodeIndex> = BTreeMap::new();
    let segments: BTreeMap<&str, &Segment> = organisation
        .segments
        .iter()
        .map(|s| (s.id.as_str(), s))
        .collect();
    for n in &organisation.nodes {
        let segment = n.segment.as_ref().and_then(|s| segments.get(s.as_str()));
        let vertex = Vertex {
            id: n.id.to_string(),
            name: n.name.get(language).to_owned(),
            kind: VertexKind::Node(n.kind),
            exposed: n.exposed,
            segment: segment.map(|s| (s.id.to_string(), s.name.get(language).to_owned())),
        };
        places.insert(n.id.as_str(), graph.add_node(vertex));
    }
    for link in &organisation.links {
        for to in &link.to {
            if let (Some(&a), Some(&b)) = (places.get(link.from.as_str()), places.get(to.as_str()))
            {
                graph.add_edge(a, b, EdgeKind::Link(link.kind));
            }
        }
    }
    for d in &organisation.departments {
        let own = graph.add_node(Vertex {
            id: d.id.to_string(),
            name: d.name.get(language).to_owned(),
            kind: VertexKind::Department,
            exposed: false,
            segment: None,
        });
        if let Some(&server) = d.mailboxes.as_ref().and_then(|m| places.get(m.as_str())) {
            graph.add_edge(own, server, EdgeKind::Mailboxes);
        }
        let mut needed: Vec<NodeIndex> = d
            .functions
            .iter()
            .flat_map(|f| &f.needs)
            .filter_map(|need| places.get(need.on.as_str()).copied())
            .collect();
        needed.sort_unstable();
        needed.dedup();
        for n in needed {
            graph.add_edge(own, n, EdgeKind::Needs);
        }
    }
    graph
}

/// The stages of a campaign as a graph: which come after which, and which reactions open from which goal.
pub fn campaign_graph(campaign: &Campaign, language: Language) -> Graph {
    let mut graph = Graph::new();
    let mut places: BTreeMap<&str, NodeIndex> = BTreeMap::new();
    for s in &campaign.stages {
        let vertex = Vertex {
            id: s.id.to_string(),
            name: s.name.get(language).to_owned(),
            kind: VertexKind::Stage {
                goal: campaign.goals.contains(&s.id),
            },
            exposed: false,
            segment: None,
        };
        places.insert(s.id.as_str(), graph.add_node(vertex));
    }
    for s in &campaign.stages {
        for before in &s.after {
            if let (Some(&a), Some(&b)) = (places.get(before.as_str()), places.get(s.id.as_str())) {
                graph.add_edge(a, b, EdgeKind::Then);
            }
        }
    }
    for r in &campaign.reactions {
        let Trigger::GoalReached(from) = &r.when else {
            continue;
        };
        for then in &r.then {
            let Response::Open(stages) = then else {
                continue;
            };
            for to in stages {
                if let (Some(&a), Some(&b)) = (places.get(from.as_str()), places.get(to.as_str())) {
                    graph.add_edge(a, b, EdgeKind::Opens);
                }
            }
        }
    }
    graph
}

/// Writes a graph in DOT. `title` stands above the picture.
pub fn write(graph: &Graph, title: &str) -> String {
    let edge =
        |_: &Graph, e: petgraph::graph::EdgeReference<'_, EdgeKind>| edge_attributes(*e.weight());
    let vertex = |_: &Graph, (_, v): (NodeIndex, &Vertex)| vertex_attributes(v);
    let config = [
        Config::NodeNoLabel,
        Config::EdgeNoLabel,
        Config::GraphContentOnly,
    ];
    let content = Dot::with_attr_getters(graph, &config, &edge, &vertex);
    format!(
        "digraph {{\n    label = \"{}\"\n    labelloc = t\n    rankdir = LR\n    node [ fontname = \"sans-serif\" style = filled ]\n    edge [ fontname = \"sans-serif\" fontsize = 9 ]\n{}{}}}\n",
        Escaped(title),
        Content(&content),
        clusters(graph),
    )
}

/// One cluster for each segment, a line each.
fn clusters(graph: &Graph) -> String {
    let mut segments: BTreeMap<&str, (&str, Vec<usize>)> = BTreeMap::new();
    for at in graph.node_indices() {
        if let Some((id, name)) = &graph[at].segment {
            let of = segments.entry(id).or_insert((name, Vec::new()));
            of.1.push(at.index());
        }
    }
    let mut out = String::new();
    for (id, (name, members)) in segments {
        let members: Vec<String> = members.iter().map(usize::to_string).collect();
        out += &format!(
            "    subgraph \"cluster_{}\" {{ label = \"{}\"; style = rounded; {} }}\n",
            Escaped(id),
            Escaped(name),
            members.join("; ")
        );
    }
    out
}

/// The statements of a graph, which petgraph writes by `Debug` where vertices have no `Display`.
struct Content<'a, T>(&'a T);

impl<T: fmt::Debug> fmt::Display for Content<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

/// Text inside a quoted string of DOT.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '"' => f.write_str("\\\"")?,
                '\\' => f.write_str("\\\\")?,
                '\n' => f.write_str("\\n")?,
                c if c.is_control() => f.write_str(" ")?,
                c => write!(f, "{c}")?,
            }
        }
        Ok(())
    }
}

fn vertex_attributes(v: &Vertex) -> String {
    let (shape, fill) = match v.kind {
        VertexKind::Department => ("house", "#f3e3c3"),
        VertexKind::Stage { goal: true } => ("doubleoctagon", "#e9b3ad"),
        VertexKind::Stage { goal: false } => ("box", "#e8e4f0"),
        VertexKind::Node(kind) => node_look(kind),
    };
    // A double border: the internet reaches it.
    let borders = if v.exposed { 2 } else { 1 };
    format!(
        "id = \"{}\" class = \"{}\" label = \"{}\\n{}\" shape = {shape} fillcolor = \"{fill}\" peripheries = {borders} ",
        Escaped(&v.id),
        vertex_class(v.kind),
        Escaped(&v.name),
        Escaped(&v.id),
    )
}

/// The stable name of what a vertex is: several kinds look alike.
fn vertex_class(kind: VertexKind) -> String {
    match kind {
        VertexKind::Node(kind) => format!("{kind:?}"),
        VertexKind::Department => "Department".to_owned(),
        VertexKind::Stage { goal: true } => "Goal".to_owned(),
        VertexKind::Stage { goal: false } => "Stage".to_owned(),
    }
}

/// Shape and colour of a kind of node: one shape for each family, one colour for each purpose.
fn node_look(kind: NodeKind) -> (&'static str, &'static str) {
    match kind {
        NodeKind::MailGateway => ("cds", "#b8d4ea"),
        NodeKind::MailFilter => ("trapezium", "#b8d4ea"),
        NodeKind::MailboxServer => ("cylinder", "#b8d4ea"),
        NodeKind::Webmail => ("component", "#b8d4ea"),
        NodeKind::Directory => ("folder", "#e9cfa6"),
        NodeKind::IdentityProvider => ("note", "#e9cfa6"),
        NodeKind::CertificateAuthority => ("octagon", "#e9cfa6"),
        NodeKind::Bastion => ("pentagon", "#e9cfa6"),
        NodeKind::Vpn | NodeKind::PartnerLink | NodeKind::SupplierAccess => ("rarrow", "#d9c7e6"),
        NodeKind::Workstations => ("box3d", "#dfe6dc"),
        NodeKind::FileServer => ("tab", "#cfe3cf"),
        NodeKind::Application => ("component", "#cfe3cf"),
        NodeKind::Dns | NodeKind::Network => ("diamond", "#dddddd"),
        NodeKind::LogCollector | NodeKind::EndpointDetection => ("invhouse", "#f2d7d9"),
        NodeKind::BackupOnline | NodeKind::BackupOffline => ("cylinder", "#e3e3cf"),
        NodeKind::Telephony | NodeKind::Messenger => ("ellipse", "#f0dcea"),
        NodeKind::Badges => ("square", "#dddddd"),
        NodeKind::Server => ("box", "#e4e4e4"),
    }
}

fn edge_attributes(kind: EdgeKind) -> String {
    let (label, style, colour) = match kind {
        EdgeKind::Link(LinkKind::Hosts) => ("hosts", "bold", "#555555"),
        EdgeKind::Link(LinkKind::AuthenticatesThrough) => {
            ("authenticates through", "dashed", "#a06a00")
        }
        EdgeKind::Link(LinkKind::Administers) => ("administers", "bold", "#a02020"),
        EdgeKind::Link(LinkKind::RoutesMailTo) => ("routes mail to", "solid", "#1f5fa8"),
        EdgeKind::Link(LinkKind::Reaches) => ("reaches", "dotted", "#666666"),
        EdgeKind::Link(LinkKind::DependsOn) => ("depends on", "solid", "#444444"),
        EdgeKind::Link(LinkKind::Trusts) => ("trusts", "dashed", "#a02020"),
        EdgeKind::Link(LinkKind::MemberOf) => ("member of", "dashed", "#a06a00"),
        EdgeKind::Link(LinkKind::BacksUp) => ("backs up", "dotted", "#6a6a20"),
        EdgeKind::Link(LinkKind::LogsTo) => ("logs to", "dotted", "#a05a60"),
        EdgeKind::Link(LinkKind::Supplies) => ("supplies", "bold", "#703a90"),
        EdgeKind::Mailboxes => ("mailboxes", "solid", "#1f5fa8"),
        EdgeKind::Needs => ("needs", "dashed", "#444444"),
        EdgeKind::Then => ("", "solid", "#444444"),
        EdgeKind::Opens => ("", "dashed", "#a02020"),
    };
    format!(
        "class = \"{}\" tooltip = \"{label}\" style = {style} color = \"{colour}\" ",
        class(kind)
    )
}

/// The stable name of an edge's meaning.
fn class(kind: EdgeKind) -> String {
    match kind {
        EdgeKind::Link(k) => format!("{k:?}"),
        EdgeKind::Mailboxes | EdgeKind::Needs | EdgeKind::Then | EdgeKind::Opens => {
            format!("{kind:?}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::generate::generate;
    use super::*;

    fn generated(nodes: u32) -> (Organisation, Campaign) {
        let made = generate(&Generated {
            generator: Generator::Ministry,
            seed: 1,
            nodes,
        });
        (made.organisation, made.campaign.unwrap())
    }

    /// Reads DOT as far as it is written here; gives the labels of vertices and the pairs of edges.
    fn read(dot: &str) -> (Vec<String>, usize) {
        let (mut depth, mut quoted, mut escaped) = (0i32, false, false);
        for c in dot.chars() {
            match c {
                _ if escaped => escaped = false,
                '\\' if quoted => escaped = true,
                '"' => quoted = !quoted,
                '{' | '[' if !quoted => depth += 1,
                '}' | ']' if !quoted => depth -= 1,
                '\n' => assert!(!quoted, "a string runs over the end of its line"),
                _ => {}
            }
            assert!(depth >= 0, "a bracket is closed that was not open");
        }
        assert!(depth == 0 && !quoted, "something is not closed");
        let lines = dot.lines().map(str::trim);
        let labels = lines
            .clone()
            .filter(|l| l.starts_with(|c: char| c.is_ascii_digit()) && !l.contains(" -> "));
        let edges = lines.filter(|l| l.contains(" -> ")).count();
        (labels.map(str::to_owned).collect(), edges)
    }

    #[test]
    fn every_node_department_and_link_is_in_the_graph() {
        let (organisation, _) = generated(60);
        let graph = organisation_graph(&organisation, Language::French);
        assert_eq!(
            graph.node_count(),
            organisation.nodes.len() + organisation.departments.len()
        );
        let links: usize = organisation.links.iter().map(|l| l.to.len()).sum();
        let linked = graph
            .edge_weights()
            .filter(|e| matches!(e, EdgeKind::Link(_)))
            .count();
        assert_eq!(linked, links);
        let dot = write(&graph, "Ministère");
        let (vertices, edges) = read(&dot);
        assert_eq!(
            (vertices.len(), edges),
            (graph.node_count(), graph.edge_count())
        );
        let ids = organisation.nodes.iter().map(|n| n.id.to_string());
        for id in ids.chain(organisation.departments.iter().map(|d| d.id.to_string())) {
            assert!(
                vertices
                    .iter()
                    .any(|v| v.contains(&format!("id = \"{id}\""))),
                "{id}"
            );
        }
    }

    #[test]
    fn labels_stand_in_the_language_asked_for() {
        let (organisation, campaign) = generated(30);
        let texts = |l| {
            write(&organisation_graph(&organisation, l), "")
                + &write(&campaign_graph(&campaign, l), "")
        };
        let (fr, en) = (texts(Language::French), texts(Language::English));
        assert!(fr.contains("Passerelle de messagerie") && fr.contains("Lire les boîtes"));
        assert!(en.contains("Mail gateway") && en.contains("Read the mailboxes"));
        assert!(!en.contains("Passerelle"));
    }

    #[test]
    fn quotes_backslashes_and_line_ends_in_names_do_no_harm() {
        let (mut organisation, _) = generated(30);
        organisation.nodes[0].name = Text::from("a \"b\" \\ {c}\n] -> \u{7}d");
        let graph = organisation_graph(&organisation, Language::English);
        let dot = write(&graph, "t \"u\" \\");
        let (vertices, _) = read(&dot);
        assert_eq!(
            vertices.len(),
            graph.node_count() - 1,
            "the one with an arrow in its name is not counted"
        );
        assert!(
            dot.contains(r#"label = "a \"b\" \\ {c}\n] ->  d\nmail-gateway""#),
            "{dot}"
        );
    }

    #[test]
    fn stages_follow_each_other_and_goals_stand_out() {
        let (_, mut campaign) = generated(30);
        campaign.reactions.push(Reaction {
            id: ReactionId::from("onward"),
            when: Trigger::GoalReached(StageId::from("application")),
            then: vec![Response::Open(vec![StageId::from("come-back")])],
            times: 1,
            chance: Estimate::Bare(Share::ALL),
        });
        let graph = campaign_graph(&campaign, Language::French);
        let after: usize = campaign.stages.iter().map(|s| s.after.len()).sum();
        assert_eq!(graph.edge_count(), after + 1);
        let dot = write(&graph, "");
        read(&dot);
        assert_eq!(dot.matches("doubleoctagon").count(), campaign.goals.len());
    }
}
