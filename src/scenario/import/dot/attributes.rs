//! What the attributes of a graph say: of a thing, of an edge, or only how something is drawn.

use super::super::drawing::TieKind;
use super::super::loss::LossKind;
use super::super::node_words::{self, Field};
use super::{Attributes, Reader};
use crate::scenario::model::Position;

impl Reader<'_, '_> {
    /// What attributes say of a thing.
    pub(super) fn tell(&mut self, name: &str, given: Attributes) {
        let Some(&at) = self.at.get(name) else { return };
        for (key, value, spot) in given {
            let key = key.to_ascii_lowercase();
            match key.as_str() {
                "label" if value == "\\N" => {}
                "label" => {
                    let (label, rest) = parts(&value);
                    self.drawing.things[at].label = label;
                    // Our own graphs write the id below the name.
                    let own = self.field(at, Field::Id).is_none_or(|id| id != rest);
                    if !rest.is_empty() && rest != name && own {
                        self.drawing.things[at].fields.push((Field::Id, rest, spot));
                    }
                }
                "id" => {
                    let fields = &mut self.drawing.things[at].fields;
                    fields.retain(|f| f.0 != Field::Id);
                    fields.push((Field::Id, value, spot));
                }
                // A double border: the internet reaches it.
                "peripheries" => match value.trim() {
                    "2" => self.drawing.things[at].fields.push((
                        Field::Exposed,
                        "true".to_owned(),
                        spot,
                    )),
                    "1" => {
                        let fields = &mut self.drawing.things[at].fields;
                        fields.retain(|f| f.0 != Field::Exposed);
                    }
                    _ => self.drawing.look("peripheries"),
                },
                "pos" => match position(&value) {
                    Some(position) => self.drawing.things[at].position = Some(position),
                    None => self.drawing.look("pos"),
                },
                look if is_look(look) => self.drawing.look(look),
                other => match node_words::field(other) {
                    Some(field) => self.drawing.things[at].fields.push((field, value, spot)),
                    None if value.trim().is_empty() => {}
                    None => {
                        let value = format!("{other}={value}");
                        self.losses.note(spot, LossKind::UnknownMember, value);
                    }
                },
            }
        }
    }

    fn field(&self, thing: usize, field: Field) -> Option<&str> {
        let fields = &self.drawing.things[thing].fields;
        fields.iter().find(|f| f.0 == field).map(|f| f.1.as_str())
    }

    /// What attributes say of an edge.
    pub(super) fn meaning(&mut self, given: Attributes) -> Option<(TieKind, bool)> {
        let mut exact = None;
        let mut written = None;
        for (key, value, spot) in given {
            match key.to_ascii_lowercase().as_str() {
                "class" | "kind" | "type" | "label" | "xlabel" | "relation" | "headlabel"
                | "taillabel" | "comment" => {
                    let own = match value.as_str() {
                        "Mailboxes" => Some((TieKind::Mailboxes, false)),
                        "Needs" => Some((TieKind::Needs, false)),
                        _ => node_words::meaning(&value)
                            .map(|(kind, back)| (TieKind::Link(kind), back)),
                    };
                    match own {
                        Some(own) if key.eq_ignore_ascii_case("class") => exact = Some(own),
                        Some(own) => written = written.or(Some(own)),
                        None if value.trim().is_empty() => {}
                        None => self.losses.note(spot, LossKind::UnknownMember, value),
                    }
                }
                // Our own graphs say the same in `class`.
                "tooltip" => {}
                look if is_look(look) => self.drawing.look(look),
                other => {
                    let value = format!("{other}={value}");
                    self.losses.note(spot, LossKind::UnknownMember, value);
                }
            }
        }
        exact.or(written)
    }
}

/// The lines of a label: the first, and the rest.
fn parts(label: &str) -> (String, String) {
    let label = label
        .replace("\\n", "\n")
        .replace("\\l", "\n")
        .replace("\\r", "\n");
    let mut lines = label.lines().map(str::trim).filter(|l| !l.is_empty());
    let first = lines.next().unwrap_or("").to_owned();
    (first, lines.collect::<Vec<_>>().join(" "))
}

pub(super) fn first_line(label: &str) -> &str {
    let end = label.find("\\n").unwrap_or(label.len());
    label[..end].trim()
}

/// `x,y` with an optional `!`, in points.
fn position(text: &str) -> Option<Position> {
    let (x, y) = text.trim_end_matches('!').split_once(',')?;
    let read = |s: &str| s.trim().parse::<f32>().ok().filter(|n| n.abs() < 1e6);
    // Graphviz counts upwards.
    Some(Position(read(x)?, -read(y)?))
}

/// Attributes that only say how something is drawn (graphviz.org/doc/info/attrs.html).
pub(super) fn is_look(name: &str) -> bool {
    const LOOKS: &[&str] = &[
        "_background",
        "area",
        "arrowhead",
        "arrowsize",
        "arrowtail",
        "bb",
        "beautify",
        "bgcolor",
        "center",
        "charset",
        "clusterrank",
        "color",
        "colorscheme",
        "compound",
        "concentrate",
        "constraint",
        "damping",
        "decorate",
        "defaultdist",
        "dim",
        "dimen",
        "dir",
        "distortion",
        "dpi",
        "edgehref",
        "edgetarget",
        "edgetooltip",
        "edgeurl",
        "epsilon",
        "esep",
        "fillcolor",
        "fixedsize",
        "fontcolor",
        "fontname",
        "fontnames",
        "fontpath",
        "fontsize",
        "forcelabels",
        "gradientangle",
        "group",
        "head_lp",
        "headclip",
        "headport",
        "height",
        "image",
        "imagepath",
        "imagepos",
        "imagescale",
        "inputscale",
        "k",
        "label_scheme",
        "labelangle",
        "labeldistance",
        "labelfloat",
        "labelfontcolor",
        "labelfontname",
        "labelfontsize",
        "labeljust",
        "labelloc",
        "landscape",
        "layer",
        "layerlistsep",
        "layers",
        "layerselect",
        "layersep",
        "layout",
        "len",
        "levels",
        "levelsgap",
        "lhead",
        "lheight",
        "linelength",
        "lp",
        "ltail",
        "lwidth",
        "margin",
        "maxiter",
        "mclimit",
        "mindist",
        "minlen",
        "mode",
        "model",
        "newrank",
        "nodesep",
        "nojustify",
        "normalize",
        "notranslate",
        "nslimit",
        "nslimit1",
        "oneblock",
        "ordering",
        "orientation",
        "outputorder",
        "overlap",
        "overlap_scaling",
        "overlap_shrink",
        "pack",
        "packmode",
        "pad",
        "page",
        "pagedir",
        "pencolor",
        "penwidth",
        "pin",
        "quadtree",
        "quantum",
        "rank",
        "rankdir",
        "ranksep",
        "ratio",
        "rects",
        "regular",
        "remincross",
        "repulsiveforce",
        "resolution",
        "root",
        "rotate",
        "rotation",
        "samehead",
        "sametail",
        "samplepoints",
        "scale",
        "searchsize",
        "sep",
        "shape",
        "shapefile",
        "showboxes",
        "sides",
        "size",
        "skew",
        "smoothing",
        "sortv",
        "splines",
        "start",
        "style",
        "stylesheet",
        "tail_lp",
        "tailclip",
        "tailport",
        "truecolor",
        "vertices",
        "viewport",
        "voro_margin",
        "weight",
        "width",
        "xdotversion",
        "z",
    ];
    LOOKS.binary_search(&name).is_ok()
}
