//! Graphs in GraphML, as yEd, Gephi and NetworkX write them, as an organisation: groups are segments, labels and data say what things are.
//!
//! Format: graphml.graphdrawing.org (primer); yEd's own elements stand in `data` whose key names `nodegraphics` or `edgegraphics`.

use super::drawing::{self, Drawing, Thing, Tie, TieKind};
use super::error::ImportError;
use super::loss::{LossKind, Losses, Spot};
use super::node_words::{self, Field};
use super::sketch::Sketch;
use super::xml::{self, Element};
use crate::scenario::model::{Position, Text};
use std::collections::HashMap;

/// What a key stands for.
#[derive(Debug, Clone)]
struct Key {
    name: String,
    /// What yEd keeps under it: `nodegraphics`, `edgegraphics`, `resources`.
    graphics: String,
    default: String,
    of: String,
}

struct Walk<'l> {
    keys: HashMap<String, Key>,
    drawing: Drawing,
    losses: &'l mut Losses,
    edges: usize,
}

/// Reads a graph.
///
/// # Errors
/// Where the text is no XML, or holds no graph.
pub fn read(text: &str, losses: &mut Losses) -> Result<Sketch, ImportError> {
    let document = xml::read(text)?;
    if document.name != "graphml" {
        return Err(ImportError::UnknownKind {});
    }
    let mut keys = HashMap::new();
    for key in document.each("key") {
        let of = Key {
            name: key.attribute("attr.name").to_owned(),
            graphics: key.attribute("yfiles.type").to_owned(),
            default: key
                .each("default")
                .map(|d| d.text.trim().to_owned())
                .next()
                .unwrap_or_default(),
            of: key.attribute("for").to_owned(),
        };
        keys.insert(key.attribute("id").to_owned(), of);
    }
    let mut walk = Walk {
        keys,
        drawing: Drawing::default(),
        losses,
        edges: 0,
    };
    let mut graphs = document.each("graph");
    if let Some(graph) = graphs.next() {
        walk.graph(graph, None);
    }
    for other in graphs {
        let id = other.attribute("id");
        walk.losses.note(
            Spot::Element(id.to_owned()),
            LossKind::UnknownMember,
            "graph",
        );
    }
    for element in &document.children {
        let known = matches!(element.name.as_str(), "key" | "graph" | "desc" | "data");
        if !known {
            walk.losses
                .note(Spot::File, LossKind::UnknownMember, &element.name);
        }
        if element.name == "desc" {
            walk.drawing.title = element.text.trim().to_owned();
        }
        if element.name == "data" && says_more(element) {
            walk.drawing.look("resources");
        }
    }
    let drawing = walk.drawing;
    let title = drawing.title.clone();
    let about = drawing.about.clone();
    let organisation = drawing::organisation(drawing, losses);
    if organisation.is_none() {
        return Err(ImportError::NothingInside {});
    }
    Ok(Sketch {
        title: Text::Plain(title),
        summary: Text::Plain(about),
        organisation,
        ..Sketch::default()
    })
}

/// Whether data hold anything at all.
fn says_more(data: &Element) -> bool {
    !data.text.trim().is_empty()
        || data.children.iter().any(says_more)
        || data.children.iter().any(|c| !c.attributes.is_empty())
}

impl Walk<'_> {
    fn graph(&mut self, graph: &Element, group: Option<usize>) {
        let directed = graph.attribute("edgedefault") != "undirected";
        for element in &graph.children {
            match element.name.as_str() {
                "node" => self.node(element, group),
                "edge" => self.edge(element, directed),
                "data" => self.graph_data(element),
                "desc" => {
                    if self.drawing.title.is_empty() {
                        self.drawing.title = element.text.trim().to_owned();
                    }
                }
                other => {
                    let spot = Spot::Element(element.attribute("id").to_owned());
                    self.losses.note(spot, LossKind::UnknownMember, other);
                }
            }
        }
    }

    /// Data of the graph itself: a name, a description.
    fn graph_data(&mut self, data: &Element) {
        let name = self.name_of(data);
        let text = data.text.trim();
        if text.is_empty() {
            return;
        }
        match name.to_ascii_lowercase().as_str() {
            "name" | "label" | "title" | "titre" | "nom" => self.drawing.title = text.to_owned(),
            "description" | "comment" | "commentaire" if self.drawing.about.is_empty() => {
                self.drawing.about = text.to_owned();
            }
            _ => self.losses.note(
                Spot::File,
                LossKind::UnknownMember,
                format!("{name}={text}"),
            ),
        }
    }

    fn name_of(&self, data: &Element) -> String {
        let id = data.attribute("key");
        let name = self.keys.get(id).map(|k| k.name.clone());
        name.filter(|n| !n.is_empty())
            .unwrap_or_else(|| id.to_owned())
    }

    fn graphics_of(&self, data: &Element) -> &str {
        let key = self.keys.get(data.attribute("key"));
        key.map_or("", |k| k.graphics.as_str())
    }

    fn node(&mut self, node: &Element, group: Option<usize>) {
        let id = node.attribute("id").to_owned();
        let spot = Spot::Element(id.clone());
        let inner: Vec<&Element> = node.each("graph").collect();
        let mut thing = Thing {
            spot: spot.clone(),
            key: id.clone(),
            label: String::new(),
            fields: Vec::new(),
            group,
            position: None,
        };
        let mut lost: Vec<String> = Vec::new();
        let mut said: Vec<String> = Vec::new();
        for data in node.each("data") {
            let name = self.name_of(data);
            said.push(data.attribute("key").to_owned());
            if self.graphics_of(data) == "nodegraphics" {
                self.shape(data, &mut thing, !inner.is_empty());
                continue;
            }
            self.tell(&name, data.text.trim(), &spot, &mut thing, &mut lost);
            if !data.children.is_empty() {
                lost.push(format!("{name}: {}", data.children[0].name));
            }
        }
        // What every node has that does not say otherwise.
        let defaults: Vec<(String, String)> = self
            .keys
            .iter()
            .filter(|(id, k)| {
                !k.default.is_empty()
                    && !said.contains(id)
                    && matches!(k.of.as_str(), "node" | "all")
                    && k.graphics.is_empty()
            })
            .map(|(_, k)| (k.name.clone(), k.default.clone()))
            .collect();
        for (name, default) in defaults {
            self.tell(&name, &default, &spot, &mut thing, &mut lost);
        }
        for element in &node.children {
            match element.name.as_str() {
                "data" | "graph" | "port" => {}
                "desc" if thing.label.is_empty() => thing.label = element.text.trim().to_owned(),
                other => lost.push(other.to_owned()),
            }
        }
        for value in lost {
            self.losses
                .note(spot.clone(), LossKind::UnknownMember, value);
        }
        if inner.is_empty() {
            if self.drawing.things.len() <= drawing::MOST_THINGS {
                self.drawing.things.push(thing);
            }
            return;
        }
        // A group inside a group is a segment of its own: segments do not nest.
        if group.is_some() {
            self.losses
                .note(spot, LossKind::Simplified, thing.label.clone());
        }
        let label = if thing.label.is_empty() {
            id.clone()
        } else {
            thing.label
        };
        self.drawing.groups.push((id, label));
        let own = Some(self.drawing.groups.len() - 1);
        for graph in inner {
            self.graph(graph, own);
        }
    }

    /// One datum of a node.
    fn tell(
        &mut self,
        name: &str,
        text: &str,
        spot: &Spot,
        thing: &mut Thing,
        lost: &mut Vec<String>,
    ) {
        if text.is_empty() {
            return;
        }
        let number = || text.parse::<f32>().ok().filter(|n| n.abs() < 1e6);
        match name.to_ascii_lowercase().as_str() {
            "label" | "name" | "nom" | "libelle" | "nodelabel" | "title" => {
                if thing.label.is_empty() {
                    thing.label = text.to_owned();
                } else if thing.label != text {
                    lost.push(format!("{name}={text}"));
                }
            }
            "x" if number().is_some() => {
                let y = thing.position.map_or(0.0, |p| p.1);
                thing.position = Some(Position(number().unwrap_or_default(), y));
            }
            "y" if number().is_some() => {
                let x = thing.position.map_or(0.0, |p| p.0);
                thing.position = Some(Position(x, number().unwrap_or_default()));
            }
            "r" | "g" | "b" | "a" | "z" | "size" | "width" | "height" | "color" | "colour"
            | "fill" | "shape" | "viz_color" | "weight" => self.drawing.look(name),
            other => match node_words::field(other) {
                Some(Field::From | Field::To | Field::Relation) | None => {
                    lost.push(format!("{name}={text}"));
                }
                Some(field) => thing.fields.push((field, text.to_owned(), spot.clone())),
            },
        }
    }

    /// What yEd draws: labels, and where it stands.
    fn shape(&mut self, data: &Element, thing: &mut Thing, group: bool) {
        let labels = data.below("NodeLabel");
        let mut texts: Vec<&str> = labels
            .iter()
            .map(|l| l.text.trim())
            .filter(|t| !t.is_empty())
            .collect();
        if group {
            // An open group and a folded one have the same label.
            texts.dedup();
        }
        let mut texts = texts.into_iter();
        if let Some(label) = texts.next() {
            thing.label = label.to_owned();
        }
        for other in texts.filter(|t| *t != thing.label) {
            self.losses
                .note(thing.spot.clone(), LossKind::UnknownMember, other);
        }
        if let Some(geometry) = data.below("Geometry").first() {
            let read = |name: &str| {
                let number = geometry.attribute(name).parse::<f32>().ok();
                number.filter(|n| n.abs() < 1e6)
            };
            if let (Some(x), Some(y)) = (read("x"), read("y")) {
                thing.position = Some(Position(x, y));
            }
        }
        for shape in &data.children {
            self.drawing.look(&shape.name);
        }
    }

    fn edge(&mut self, edge: &Element, directed: bool) {
        let id = edge.attribute("id");
        let (from, to) = (edge.attribute("source"), edge.attribute("target"));
        let spot = Spot::Element(match id.is_empty() {
            true => format!("{from} → {to}"),
            false => id.to_owned(),
        });
        self.edges += 1;
        if self.edges > drawing::MOST_TIES {
            if self.edges == drawing::MOST_TIES + 1 {
                self.losses
                    .note(spot, LossKind::BeyondLimits, format!("{from} → {to}"));
            }
            return;
        }
        let mut directed = match edge.attribute("directed") {
            "true" => true,
            "false" => false,
            _ => directed,
        };
        let mut backwards = false;
        let mut meaning = None;
        for data in edge.each("data") {
            let name = self.name_of(data);
            if self.graphics_of(data) == "edgegraphics" {
                let arrows = data.below("Arrows");
                if let Some(arrows) = arrows.first() {
                    let drawn = |side: &str| !matches!(arrows.attribute(side), "" | "none");
                    directed = drawn("source") != drawn("target");
                    backwards = drawn("source") && !drawn("target");
                }
                let labels = data.below("EdgeLabel");
                let texts = labels.iter().map(|l| l.text.trim());
                for text in texts.filter(|t| !t.is_empty()) {
                    self.mean(text, &spot, &mut meaning);
                }
                for shape in &data.children {
                    self.drawing.look(&shape.name);
                }
                continue;
            }
            let text = data.text.trim();
            match name.to_ascii_lowercase().as_str() {
                _ if text.is_empty() => {}
                "weight" | "edgeid" | "r" | "g" | "b" | "size" | "color" => {
                    self.drawing.look(&name)
                }
                "edge label" | "label" | "name" | "nom" | "libelle" | "kind" | "type"
                | "relation" | "class" | "edgelabel" | "lien" | "relationship" | "interaction" => {
                    self.mean(text, &spot, &mut meaning);
                }
                _ => {
                    let value = format!("{name}={text}");
                    self.losses
                        .note(spot.clone(), LossKind::UnknownMember, value);
                }
            }
        }
        if let Some(desc) = edge.each("desc").next() {
            self.mean(desc.text.trim(), &spot, &mut meaning);
        }
        let back = meaning.is_some_and(|(_, back)| back) != backwards;
        let (from, to) = if back { (to, from) } else { (from, to) };
        self.drawing.ties.push(Tie {
            spot,
            from: from.to_owned(),
            to: to.to_owned(),
            kind: meaning.map(|m| m.0),
            directed,
        });
    }

    /// What is written on an edge; the first that means something counts.
    fn mean(&mut self, text: &str, spot: &Spot, meaning: &mut Option<(TieKind, bool)>) {
        // Gephi and NetworkX write what the graph is like on each edge.
        if text.is_empty() || matches!(text, "Directed" | "Undirected" | "directed" | "undirected")
        {
            return;
        }
        match (node_words::meaning(text), *meaning) {
            (Some((kind, back)), None) => *meaning = Some((TieKind::Link(kind), back)),
            (Some((kind, _)), Some((had, _))) if had == TieKind::Link(kind) => {}
            _ => self
                .losses
                .note(spot.clone(), LossKind::UnknownMember, text),
        }
    }
}
