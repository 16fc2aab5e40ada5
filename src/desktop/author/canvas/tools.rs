//! What can be done on the canvas: add, connect, group, align, lay out, find.

use super::super::{Asked, Authoring, listing};
use super::HALF;
use super::graph::Item;
use crate::desktop::author::inspect::variant_name;
use crate::desktop::look::icons;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::map;
use crate::scenario::check::Kind;
use crate::scenario::diagnostic::Place;
use crate::scenario::edit::{Edit, Held, blank, clip};
use crate::scenario::model::{
    Link, LinkKind, Node, NodeId, NodeKind, Position, Segment, SegmentId, StageId, Text,
};
use crate::wording::{Args, Wording};
use bevy_reflect::{TypeInfo, Typed};
use eframe::egui;
use egui::{Pos2, Ui, pos2};

fn nodes() -> Place {
    Place::root().field("organisation").field("nodes")
}

/// The tools above the canvas.
pub(super) fn tools(
    ui: &mut Ui,
    a: &mut Authoring,
    attack: bool,
    w: Wording,
    asked: &mut Vec<Asked>,
) {
    ui.horizontal_wrapped(|ui| {
        match attack {
            true => {
                let name = w.text(
                    "author-add-thing",
                    &Args::new().word("thing", w.get("thing-stage")),
                );
                if parts::button(ui, icons::PLUS, &name, Weight::Primary).clicked() {
                    add(a, "stages", None, w, asked);
                }
            }
            false => {
                add_node(ui, a, w, asked);
                let name = w.text(
                    "author-add-thing",
                    &Args::new().word("thing", w.get("thing-department")),
                );
                if parts::button(ui, icons::BUILDING_2, &name, Weight::Usual).clicked() {
                    add(a, "departments", None, w, asked);
                }
            }
        }
        let connect = a.shown.canvas.connect;
        if parts::toggle(ui, connect, icons::SHARE_2, &w.get("author-connect"))
            .on_hover_text(w.get("author-connect-do"))
            .clicked()
        {
            a.shown.canvas.connect = !connect;
        }
        if !attack && connect {
            let of = LinkKind::type_info();
            let kind = &mut a.shown.canvas.kind;
            let now = variant_name(of, &format!("{kind:?}"), w);
            egui::ComboBox::from_id_salt("link kind")
                .selected_text(now)
                .width(150.0)
                .show_ui(ui, |ui| {
                    for k in KINDS {
                        let name = variant_name(of, &format!("{k:?}"), w);
                        ui.selectable_value(kind, k, name);
                    }
                });
        }
        if !attack {
            lines(ui, a, w);
        }
        parts::menu(ui, icons::TABLE, &w.get("author-arrange"), |ui| {
            arrange(ui, a, attack, w, asked)
        });
        if parts::button(
            ui,
            icons::MAXIMIZE,
            &w.get("author-show-all"),
            Weight::Quiet,
        )
        .clicked()
        {
            a.shown.canvas.show_all();
        }
        find(ui, a, w, asked);
    });
}

/// Every kind of link, in the order in which they are offered.
const KINDS: [LinkKind; 11] = [
    LinkKind::Reaches,
    LinkKind::RoutesMailTo,
    LinkKind::AuthenticatesThrough,
    LinkKind::Administers,
    LinkKind::DependsOn,
    LinkKind::Hosts,
    LinkKind::Trusts,
    LinkKind::MemberOf,
    LinkKind::BacksUp,
    LinkKind::LogsTo,
    LinkKind::Supplies,
];

/// Which links are drawn.
fn lines(ui: &mut Ui, a: &mut Authoring, w: Wording) {
    let of = LinkKind::type_info();
    parts::menu(ui, icons::LAYERS, &w.get("author-lines"), |ui| {
        for k in KINDS {
            let kinds = &mut a.shown.canvas.kinds;
            let mut on = kinds.contains(&k);
            if ui
                .checkbox(&mut on, variant_name(of, &format!("{k:?}"), w))
                .changed()
            {
                match on {
                    true => kinds.insert(k),
                    false => kinds.remove(&k),
                };
            }
        }
    });
}

fn add_node(ui: &mut Ui, a: &Authoring, w: Wording, asked: &mut Vec<Asked>) {
    let of = NodeKind::type_info();
    let TypeInfo::Enum(kinds) = of else {
        return;
    };
    let name = w.text(
        "author-add-thing",
        &Args::new().word("thing", w.get("thing-node")),
    );
    parts::menu(ui, icons::PLUS, &name, |ui| {
        egui::ScrollArea::vertical()
            .max_height(420.0)
            .show(ui, |ui| {
                for v in kinds.iter() {
                    let name = variant_name(of, v.name(), w);
                    let kind = blank::variant(of, v);
                    let kind =
                        kind.and_then(|k| k.value().as_any().downcast_ref::<NodeKind>().copied());
                    let Some(kind) = kind else {
                        continue;
                    };
                    if parts::button(ui, map::sign(kind), &name, Weight::Quiet).clicked() {
                        add(a, "nodes", Some(kind), w, asked);
                        ui.close();
                    }
                }
            });
    });
}

/// A free place near the middle of what is seen.
fn free(a: &Authoring) -> Pos2 {
    let v = &a.shown.canvas;
    let from = v.middle.unwrap_or_default();
    let taken = |at: Pos2| {
        v.graph
            .items
            .iter()
            .any(|i| (i.at - at).length() < HALF.x * 1.5)
    };
    let around = (0..400).map(|n| {
        let (r, turn) = ((n as f32).sqrt() * 60.0, n as f32 * 2.4);
        from + egui::vec2(r * turn.cos(), r * turn.sin())
    });
    around.into_iter().find(|at| !taken(*at)).unwrap_or(from)
}

fn add(
    a: &Authoring,
    list: &'static str,
    kind: Option<NodeKind>,
    w: Wording,
    asked: &mut Vec<Asked>,
) {
    let part = if list == "stages" {
        "campaign"
    } else {
        "organisation"
    };
    let place = Place::root().field(part).field(list);
    let Some(of) = a.draft.at(&place).and_then(clip::item_of) else {
        return;
    };
    let len = a.draft.at(&place).map_or(0, clip::len_of);
    let Some(value) = blank::blank(of) else {
        return;
    };
    let mut value = listing::named(value, &a.lexicon, w);
    if let (Some(kind), Some(node)) = (kind, value.value().as_any().downcast_ref::<Node>()) {
        let words = variant_name(NodeKind::type_info(), &format!("{kind:?}"), w);
        value = Held::new(Node {
            kind,
            id: NodeId(a.lexicon.fresh(Kind::Node, &words)),
            name: Text::Plain(words),
            ..node.clone()
        });
    }
    let at = free(a);
    let element = place.index(len);
    asked.push(Asked::EditThenSelect(
        "author-do-add",
        vec![
            Edit::Insert {
                list: place,
                at: len,
                value,
            },
            Edit::set(
                element.field("position"),
                Some(Position(at.x.round(), at.y.round())),
            ),
        ],
        vec![element],
    ));
}

/// What connects two things.
pub(super) fn connected(a: &Authoring, from: &Item, to: &Item, kind: LinkKind) -> Vec<Edit> {
    let id = |item: &Item| item.id.get(2..).unwrap_or_default().to_owned();
    let is = |item: &Item, sign: &str| item.id.starts_with(sign);
    if is(from, "s ") && is(to, "s ") {
        let after = to.place.field("after");
        let Some(list) = a.draft.get::<Vec<StageId>>(&after) else {
            return Vec::new();
        };
        let stage = StageId(id(from));
        if list.contains(&stage) {
            return Vec::new();
        }
        return vec![Edit::insert(after, list.len(), stage)];
    }
    // A department has its mailboxes on the server that it is connected with.
    let pair = [(from, to), (to, from)];
    if let Some((node, department)) = pair.into_iter().find(|(n, d)| is(n, "n ") && is(d, "d ")) {
        let place = department.place.field("mailboxes");
        return vec![Edit::set(place, Some(NodeId(id(node))))];
    }
    if !is(from, "n ") || !is(to, "n ") {
        return Vec::new();
    }
    let links = Place::root().field("organisation").field("links");
    let Some(o) = a.draft.organisation() else {
        return Vec::new();
    };
    let (from, to) = (NodeId(id(from)), NodeId(id(to)));
    let same = |l: &&Link| l.kind == kind && l.from == from;
    if o.links.iter().filter(same).any(|l| l.to.contains(&to)) {
        return Vec::new();
    }
    match o.links.iter().position(|l| same(&l)) {
        Some(n) => {
            let list = links.index(n).field("to");
            vec![Edit::insert(list, o.links[n].to.len(), to)]
        }
        None => {
            let link = Link {
                kind,
                from,
                to: vec![to],
            };
            vec![Edit::insert(links, o.links.len(), link)]
        }
    }
}

/// Where the selected things stand; all where none is selected.
fn standing(a: &Authoring) -> Vec<(Place, Pos2)> {
    let items = &a.shown.canvas.graph.items;
    let chosen = items.iter().filter(|i| a.selected.contains(&i.place));
    chosen.map(|i| (i.place.clone(), i.at)).collect()
}

fn moved(places: impl Iterator<Item = (Place, Pos2)>) -> Vec<Edit> {
    places
        .map(|(place, at)| {
            let at = Position(at.x.round(), at.y.round());
            Edit::set(place.field("position"), Some(at))
        })
        .collect()
}

fn arrange(ui: &mut Ui, a: &Authoring, attack: bool, w: Wording, asked: &mut Vec<Asked>) {
    let chosen = standing(a);
    let several = chosen.len() > 1;
    let mut act = |ui: &mut Ui, on: bool, key: &str, edits: &dyn Fn() -> Vec<Edit>| {
        if ui.add_enabled(on, egui::Button::new(w.get(key))).clicked() {
            asked.push(Asked::Edit("author-do-arrange", None, edits()));
            ui.close();
        }
    };
    let mean = |f: fn(&Pos2) -> f32| {
        chosen.iter().map(|(_, at)| f(at)).sum::<f32>() / chosen.len().max(1) as f32
    };
    act(ui, several, "author-align-column", &|| {
        let x = mean(|p| p.x);
        moved(chosen.iter().map(|(p, at)| (p.clone(), pos2(x, at.y))))
    });
    act(ui, several, "author-align-row", &|| {
        let y = mean(|p| p.y);
        moved(chosen.iter().map(|(p, at)| (p.clone(), pos2(at.x, y))))
    });
    act(ui, chosen.len() > 2, "author-spread-column", &|| {
        spread(&chosen, |p| p.y, |p, y| pos2(p.x, y))
    });
    act(ui, chosen.len() > 2, "author-spread-row", &|| {
        spread(&chosen, |p| p.x, |p, x| pos2(x, p.y))
    });
    ui.separator();
    act(ui, true, "author-lay-out", &|| laid_out(a, attack));
    if !attack {
        let has_nodes = chosen.iter().any(|(p, _)| p.0.starts_with(&nodes().0));
        act(ui, has_nodes, "author-group", &|| grouped(a, &chosen, w));
    }
}

/// The same distance between one and the next.
fn spread(
    chosen: &[(Place, Pos2)],
    along: fn(&Pos2) -> f32,
    put: fn(Pos2, f32) -> Pos2,
) -> Vec<Edit> {
    let mut order: Vec<&(Place, Pos2)> = chosen.iter().collect();
    order.sort_by(|(_, a), (_, b)| along(a).total_cmp(&along(b)));
    let (Some((_, first)), Some((_, last))) = (order.first(), order.last()) else {
        return Vec::new();
    };
    let step = (along(last) - along(first)) / (order.len() - 1).max(1) as f32;
    let from = along(first);
    let all = order.iter().enumerate();
    moved(all.map(|(n, (place, at))| (place.clone(), put(*at, from + step * n as f32))))
}

/// Places computed for everything.
fn laid_out(a: &Authoring, attack: bool) -> Vec<Edit> {
    let g = &a.shown.canvas.graph;
    if attack {
        // Without a written place a stage stands where it follows from the others.
        let none = g
            .items
            .iter()
            .map(|i| Edit::set(i.place.field("position"), None::<Position>));
        return none.collect();
    }
    let pulls: Vec<(usize, usize)> = g
        .lines
        .iter()
        .filter(|l| l.kind != Some(LinkKind::Reaches))
        .map(|l| (l.from, l.to))
        .collect();
    let given = vec![None; g.items.len()];
    let places = map::places(&given, &vec![0; g.items.len()], &pulls);
    moved(g.items.iter().map(|i| i.place.clone()).zip(places))
}

/// The selected nodes become a segment of their own.
fn grouped(a: &Authoring, chosen: &[(Place, Pos2)], w: Wording) -> Vec<Edit> {
    let Some(o) = a.draft.organisation() else {
        return Vec::new();
    };
    let name = w.get("thing-segment");
    let id = SegmentId(a.lexicon.fresh(Kind::Segment, &name));
    let list = Place::root().field("organisation").field("segments");
    let segment = Segment {
        id: id.clone(),
        name: Text::Plain(format!("{name} {}", o.segments.len() + 1)),
    };
    let mut edits = vec![Edit::insert(list, o.segments.len(), segment)];
    // Departments stand in no segment.
    let list = nodes();
    let members = chosen.iter().filter(|(p, _)| p.0.starts_with(&list.0));
    edits.extend(members.map(|(p, _)| Edit::set(p.field("segment"), Some(id.clone()))));
    edits
}

fn find(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    let v = &mut a.shown.canvas;
    let response = parts::search(ui, &mut v.find, &w.get("author-find"), 150.0);
    let wanted = v.find.trim().to_lowercase();
    if wanted.is_empty() || !response.changed() {
        return;
    }
    let fits = |i: &&Item| i.name.to_lowercase().contains(&wanted) || i.id.contains(&wanted);
    if let Some(item) = v.graph.items.iter().find(fits) {
        let place = item.place.clone();
        v.look_at(Some(&place));
        asked.push(Asked::Select(vec![place]));
    }
}

/// What stands where nothing is yet.
pub(super) fn nothing(
    ui: &mut Ui,
    a: &mut Authoring,
    attack: bool,
    w: Wording,
    asked: &mut Vec<Asked>,
) {
    let missing = match attack {
        true => a.draft.campaign().is_none(),
        false => a.draft.organisation().is_none(),
    };
    if missing {
        let key = if attack {
            "author-section-campaign"
        } else {
            "author-section-organisation"
        };
        let all = super::super::outline::GROUPS
            .iter()
            .flat_map(|(_, s)| s.iter());
        if let Some(section) = all.into_iter().find(|s| s.key == key) {
            listing::listing(ui, a, section, w, asked);
        }
        return;
    }
    let (title, what) = match attack {
        true => ("author-no-stages", "author-no-stages-do"),
        false => ("author-no-nodes", "author-no-nodes-do"),
    };
    parts::empty(ui, icons::NETWORK, &w.get(title), &w.get(what));
}
