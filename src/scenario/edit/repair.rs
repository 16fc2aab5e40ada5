//! Repairs: what mends a problem where there is one obvious way. What to do where there are several is the trainer's to say.

use super::change::Edit;
use super::clip::{element, remove};
use super::names::{self, fresh, slug};
use super::{options, organisation, types, walk};
use crate::scenario::check::{Found, Problem};
use crate::scenario::diagnostic::{Place, Step};
use crate::scenario::model::*;

/// What mends a problem.
#[derive(Debug, Clone, PartialEq)]
pub struct Repair {
    /// What it does, as a key of its words.
    pub what: &'static str,
    /// The word that it puts there, where it is one.
    pub word: Option<String>,
    /// What to change.
    pub edits: Vec<Edit>,
}

fn repair(what: &'static str, edits: Vec<Edit>) -> Option<Repair> {
    (!edits.is_empty()).then_some(Repair {
        what,
        word: None,
        edits,
    })
}

fn with_word(what: &'static str, word: &str, edits: Vec<Edit>) -> Option<Repair> {
    let repair = repair(what, edits)?;
    Some(Repair {
        word: Some(word.to_owned()),
        ..repair
    })
}

/// The obvious way to mend a problem; none where there is none.
pub fn repair_of(scenario: &Scenario, found: &Found) -> Option<Repair> {
    let place = &found.place;
    match &found.problem {
        Problem::UnknownReference {
            nearest: Some(name),
            ..
        }
        | Problem::UnknownNeed {
            nearest: Some(name),
            ..
        }
        | Problem::AimMisfit {
            nearest: Some(name),
            ..
        } => {
            let edit = names::set_name(scenario, &named_at(scenario, place), name)?;
            with_word("repair-name", name, vec![edit])
        }
        Problem::EmptyId { kind } | Problem::DuplicateId { kind, .. } => {
            let taken = names::defined(scenario, *kind);
            let name = fresh(&taken, &wish(scenario, place));
            let edit = names::set_name(scenario, place, &name)?;
            with_word("repair-name", &name, vec![edit])
        }
        Problem::MalformedId { kind, id } => {
            let name = fresh(&names::defined(scenario, *kind), &slug(id));
            with_word(
                "repair-rename",
                &name,
                names::rename(scenario, *kind, id, &name),
            )
        }
        Problem::RepeatedReference { .. }
        | Problem::EffectWithoutEffect {}
        | Problem::RuleEmpty { .. }
        | Problem::ReactionEmpty { .. } => repair("repair-remove", vec![out(place)?]),
        Problem::SelfLink { .. } | Problem::RepeatedLink { .. } => {
            repair("repair-remove", vec![link_out(scenario, place)?])
        }
        Problem::OneOfAlone { .. } | Problem::CopyWithoutRestore { .. } => {
            repair("repair-clear", vec![cleared(scenario, place)?])
        }
        Problem::PositionNotFinite {} => repair("repair-clear", vec![cleared(scenario, place)?]),
        Problem::RerouteSame { .. } => {
            let (inject, _) = in_list(place)?;
            let reroute = inject.field("reroute");
            repair("repair-clear", vec![cleared(scenario, &reroute)?])
        }
        Problem::SceneRatio { ratio, .. } => repair(
            "repair-number",
            vec![Edit::set(place.clone(), (*ratio).clamp(1, 6))],
        ),
        Problem::Criticality { value, .. } => repair(
            "repair-number",
            vec![Edit::set(place.clone(), (*value).clamp(1, 5))],
        ),
        Problem::HandsZero {} => repair("repair-number", vec![Edit::set(place.clone(), 1u8)]),
        Problem::DurationZero {} => {
            let day = Span::hours(24);
            repair("repair-number", vec![Edit::set(place.clone(), day)])
        }
        Problem::NoLanguage {} => repair(
            "repair-languages",
            vec![Edit::set(
                Place::root().field("languages"),
                Language::ALL.to_vec(),
            )],
        ),
        Problem::NoLeader {} => {
            let first = Place::root().field("roles").index(0).field("leads");
            let name = scenario.roles.first()?.id.as_str();
            with_word("repair-leads", name, vec![Edit::set(first, true)])
        }
        Problem::NobodyHearsSoc {} => {
            let first = Place::root().field("roles").index(0).field("hears_soc");
            let name = scenario.roles.first()?.id.as_str();
            with_word("repair-hears", name, vec![Edit::set(first, true)])
        }
        Problem::ActionNotOffered { action } if !scenario.actions.is_empty() => {
            let list = Place::root().field("actions");
            let offered = Edit::insert(list, scenario.actions.len(), ActionId(action.clone()));
            with_word("repair-offer", action, vec![offered])
        }
        Problem::AudienceWithoutTrust { audience } => {
            let o = organisation(scenario)?;
            let list = Place::root().field("organisation").field("trust");
            let level = TrustLevel {
                audience: *audience,
                level: Share(700_000),
            };
            repair(
                "repair-trust",
                vec![Edit::insert(list, o.trust.len(), level)],
            )
        }
        Problem::GatewayNotExposed {} => {
            let o = organisation(scenario)?;
            let mut gateways = o.nodes.iter().enumerate();
            let (n, node) = gateways.find(|(_, n)| n.kind == NodeKind::MailGateway)?;
            let list = Place::root().field("organisation").field("nodes");
            let exposed = Edit::set(list.index(n).field("exposed"), true);
            with_word("repair-expose", node.id.as_str(), vec![exposed])
        }
        _ => None,
    }
}

/// The place of the name itself: a problem of an aim stands at the aim.
fn named_at(scenario: &Scenario, place: &Place) -> Place {
    let is_name = |p: &Place| {
        walk::at(scenario, p).is_some_and(|v| {
            let v = walk::enter(v);
            types::id_text(v).is_some() || v.try_downcast_ref::<String>().is_some()
        })
    };
    let inside = place.index(0);
    match is_name(place) || !is_name(&inside) {
        true => place.clone(),
        false => inside,
    }
}

/// What people call the thing whose id stands at a place.
fn wish(scenario: &Scenario, place: &Place) -> String {
    let around = Place(place.0[..place.0.len().saturating_sub(1)].to_vec());
    ["name", "title", "question", "text"]
        .iter()
        .find_map(|field| {
            let text = walk::at(scenario, &around.field(*field))?.try_downcast_ref::<Text>()?;
            let first = scenario.languages.first().copied();
            let words = text.get(first.unwrap_or(Language::French)).to_owned();
            (!words.trim().is_empty()).then_some(words)
        })
        .or_else(|| {
            let stands = walk::at(scenario, place)?;
            Some(types::id_text(stands)?.1.to_owned())
        })
        .unwrap_or_default()
}

/// The innermost element that a place lies in, and the list that it is of.
fn in_list(place: &Place) -> Option<(Place, usize)> {
    let last = place.0.iter().rposition(|s| matches!(s, Step::Index(_)))?;
    let element_place = Place(place.0[..=last].to_vec());
    let (_, n) = element(&element_place)?;
    Some((element_place, n))
}

/// Takes out the innermost element that a place lies in.
fn out(place: &Place) -> Option<Edit> {
    let (inside, _) = in_list(place)?;
    remove(&[inside]).pop()
}

/// Takes out one end of a link, or the link where it has no other.
fn link_out(scenario: &Scenario, place: &Place) -> Option<Edit> {
    let (end, _) = in_list(place)?;
    let (ends, _) = element(&end)?;
    let link = Place(ends.0[..ends.0.len().checked_sub(1)?].to_vec());
    let only = walk::at(scenario, &link)
        .and_then(|v| v.try_downcast_ref::<Link>())
        .is_some_and(|l| l.to.len() == 1);
    out(if only { &link } else { &end })
}

/// Empties the option that stands at a place.
fn cleared(scenario: &Scenario, place: &Place) -> Option<Edit> {
    let of = walk::at(scenario, place)?.get_represented_type_info()?;
    Some(Edit::Set {
        place: place.clone(),
        value: options::none(of)?,
    })
}
