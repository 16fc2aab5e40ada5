//! Names: what defines one, what refers to it, and how it is changed everywhere at once.
//!
//! Most references are ids with a type of their own. Some are plain words whose kind follows from what stands beside them: a
//! need is a node or a channel, an aim is what its action is aimed at.

use super::change::{Edit, Held};
use super::{types, walk};
use crate::scenario::check::Kind;
use crate::scenario::diagnostic::{Place, Step};
use crate::scenario::model::*;
use bevy_reflect::{PartialReflect, ReflectRef};
use std::collections::{HashMap, HashSet};

/// A name as it stands somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Where.
    pub place: Place,
    /// What it names.
    pub kind: Kind,
    /// The name.
    pub id: String,
    /// It is the thing itself, not a reference to it.
    pub defines: bool,
}

/// What an action is aimed at, as a kind of name.
fn aimed_at(target: TargetKind) -> Option<Kind> {
    match target {
        TargetKind::Node => Some(Kind::Node),
        TargetKind::Account => Some(Kind::Account),
        TargetKind::Data => Some(Kind::Data),
        TargetKind::Channel => Some(Kind::Channel),
        TargetKind::Department => Some(Kind::Department),
        TargetKind::Segment => Some(Kind::Segment),
        TargetKind::LogSource => Some(Kind::LogSource),
        TargetKind::Outsider => Some(Kind::Outsider),
        TargetKind::Team => Some(Kind::Team),
        TargetKind::None | TargetKind::Alert | TargetKind::Audience => None,
    }
}

/// Walks through everything and tells of names.
struct Walker<'c, F> {
    targets: HashMap<&'c str, TargetKind>,
    channels: HashSet<String>,
    tell: F,
}

impl<F: FnMut(&Place, Kind, &str, bool)> Walker<'_, F> {
    fn walk(&mut self, value: &dyn PartialReflect, place: &mut Place, aimed: Option<Kind>) {
        let value = walk::enter(value);
        if let Some((kind, id)) = types::id_text(value) {
            (self.tell)(place, kind, id, false);
            return;
        }
        if let Some(word) = value.try_downcast_ref::<String>() {
            if let Some(kind) = aimed {
                (self.tell)(place, kind, word, false);
            }
            return;
        }
        let is_struct = matches!(value.reflect_ref(), ReflectRef::Struct(_));
        let need = value.try_downcast_ref::<Need>();
        let aimed = self.aim_of(value).or(aimed.filter(|_| passes_on(value)));
        let mut inside = Vec::new();
        walk::each_inside(value, |step, v| inside.push((step, v)));
        for (step, v) in inside {
            let field = match &step {
                Step::Field(name) => name.as_ref(),
                Step::Index(_) => "",
            };
            let own = (is_struct && field == "id")
                .then(|| types::id_text(v))
                .flatten();
            let of_need = need.filter(|_| field == "on");
            place.0.push(step.clone());
            match (own, of_need) {
                (Some((kind, id)), _) => (self.tell)(place, kind, id, true),
                (None, Some(need)) => {
                    let kind = match self.channels.contains(&need.on) {
                        true => Kind::Channel,
                        false => Kind::Node,
                    };
                    (self.tell)(place, kind, &need.on, false);
                }
                (None, None) => {
                    let plain = matches!(field, "" | "at" | "target");
                    self.walk(v, place, aimed.filter(|_| plain));
                }
            }
            place.0.pop();
        }
    }

    /// The kind of what the action beside an aim is aimed at.
    fn aim_of(&self, value: &dyn PartialReflect) -> Option<Kind> {
        let mut kind = None;
        if matches!(
            value.reflect_ref(),
            ReflectRef::Enum(_) | ReflectRef::Tuple(_)
        ) {
            walk::each_inside(value, |_, v| {
                if let Some((Kind::Action, id)) = types::id_text(v) {
                    kind = self.targets.get(id).copied().and_then(aimed_at);
                }
            });
        }
        kind.or_else(|| {
            // Assessments are of nodes.
            let step = value.try_downcast_ref::<super::super::model::Step>()?;
            matches!(step, super::super::model::Step::Assess { .. }).then_some(Kind::Node)
        })
    }
}

/// Whether what is aimed at stands deeper in a value: an aim, an option, a list.
fn passes_on(value: &dyn PartialReflect) -> bool {
    value.try_downcast_ref::<Aim>().is_some() || matches!(value.reflect_ref(), ReflectRef::List(_))
}

/// Every name in a scenario, in its order.
pub fn each_name(scenario: &Scenario, tell: impl FnMut(&Place, Kind, &str, bool)) {
    let own = &scenario.catalogue.actions;
    let standard = &super::super::load::standard_catalogue().actions;
    let actions = standard.iter().chain(own);
    let channels = match &scenario.organisation {
        Some(Part::Here(o)) => o.channels.iter().map(|c| c.id.0.clone()).collect(),
        Some(Part::File(_)) | None => HashSet::new(),
    };
    let mut walker = Walker {
        targets: actions.map(|a| (a.id.as_str(), a.target)).collect(),
        channels,
        tell,
    };
    walker.walk(scenario, &mut Place::root(), None);
}

/// Where a thing is named, the thing itself among it.
pub fn uses(scenario: &Scenario, kind: Kind, id: &str) -> Vec<Named> {
    let mut all = Vec::new();
    each_name(scenario, |place, k, i, defines| {
        if k == kind && i == id {
            all.push(Named {
                place: place.clone(),
                kind,
                id: id.to_owned(),
                defines,
            });
        }
    });
    all
}

/// The names of a kind that things of this scenario have, in its order.
pub fn defined(scenario: &Scenario, kind: Kind) -> Vec<String> {
    let mut all = Vec::new();
    each_name(scenario, |_, k, id, defines| {
        if k == kind && defines {
            all.push(id.to_owned());
        }
    });
    all
}

/// What gives a thing another name, everywhere.
pub fn rename(scenario: &Scenario, kind: Kind, from: &str, to: &str) -> Vec<Edit> {
    let all = uses(scenario, kind, from).into_iter();
    all.filter_map(|named| set_name(scenario, &named.place, to))
        .collect()
}

/// What puts another name at a place where a name stands.
pub fn set_name(scenario: &Scenario, place: &Place, to: &str) -> Option<Edit> {
    let stands = walk::at(scenario, place)?;
    let entered = walk::enter(stands);
    let value = match types::id_text(entered) {
        Some((kind, _)) => types::id_of(kind, to)?,
        None => Held::new(to.to_owned()),
    };
    let is_option = stands
        .get_represented_type_info()
        .is_some_and(|of| super::options::carried(of).is_some());
    let value = match is_option {
        true => super::options::some(stands, &value)?,
        false => value,
    };
    Some(Edit::Set {
        place: place.clone(),
        value,
    })
}

/// A name that nothing of this kind has yet: made of words that people read, in lower case and with hyphens.
pub fn fresh(taken: &[String], wish: &str) -> String {
    let base = slug(wish);
    let free = |name: &String| !taken.contains(name);
    let numbered = (2..).map(|n| format!("{base}-{n}"));
    std::iter::once(base.clone())
        .chain(numbered)
        .find(free)
        .unwrap_or(base)
}

/// Words as an id: lower case, without accents, joined by hyphens.
pub fn slug(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        let plain = match c {
            'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' => 'a',
            'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
            'î' | 'ï' | 'í' | 'Î' | 'Ï' => 'i',
            'ô' | 'ö' | 'ó' | 'Ô' | 'Ö' => 'o',
            'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' => 'u',
            'ç' | 'Ç' => 'c',
            'œ' | 'Œ' => 'o',
            c => c.to_ascii_lowercase(),
        };
        if plain.is_ascii_alphanumeric() {
            out.push(plain);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
        if out.len() >= 40 {
            break;
        }
    }
    let out = out.trim_end_matches('-');
    match out.is_empty() {
        true => "new".to_owned(),
        false => out.to_owned(),
    }
}
