//! From a place to what stands there: a path of names and numbers followed through the values of a scenario.
//!
//! It goes through `Some(…)`, through a part that stands where it is, and into what a variant carries, as places do
//! ([`Place`]); it knows no field by name.

use crate::scenario::diagnostic::{Place, Step};
use crate::scenario::model::{Inner, Written};
use bevy_reflect::enums::{Enum, VariantType};
use bevy_reflect::{PartialReflect, ReflectMut, ReflectRef, TypeInfo};

/// What a variant or an option carries alone.
fn carries_one(e: &dyn Enum) -> bool {
    e.variant_type() == VariantType::Tuple && e.field_len() == 1
}

/// Whether one goes through a value without a step: an option that has something, a part that stands here.
fn is_wrapping(e: &dyn Enum) -> bool {
    carries_one(e) && matches!(e.variant_name(), "Some" | "Here")
}

/// Through everything that a place has no step for.
pub fn enter(value: &dyn PartialReflect) -> &dyn PartialReflect {
    if let Some(inner) = value.try_downcast_ref::<Inner>() {
        return enter((**inner).as_partial_reflect());
    }
    match value.reflect_ref() {
        ReflectRef::Enum(e) if is_wrapping(e) => e.field_at(0).map_or(value, enter),
        _ => value,
    }
}

pub(super) fn enter_mut(value: &mut dyn PartialReflect) -> Option<&mut dyn PartialReflect> {
    if value.try_downcast_ref::<Inner>().is_some() {
        let inner = value.try_downcast_mut::<Inner>()?;
        return enter_mut((**inner).as_partial_reflect_mut());
    }
    let wraps = matches!(value.reflect_ref(), ReflectRef::Enum(e) if is_wrapping(e));
    if !wraps {
        return Some(value);
    }
    match value.reflect_mut() {
        ReflectMut::Enum(e) => e.field_at_mut(0).and_then(enter_mut),
        _ => None,
    }
}

/// The place of a field among the others, by its name in documents.
fn field_at(info: Option<&TypeInfo>, variant: &str, name: &str) -> Option<usize> {
    match info? {
        TypeInfo::Struct(s) => s.iter().position(|f| written(f) == name),
        TypeInfo::Enum(e) => match e.variant(variant)? {
            bevy_reflect::enums::VariantInfo::Struct(s) => {
                s.iter().position(|f| written(f) == name)
            }
            _ => None,
        },
        _ => None,
    }
}

/// How a field is called in documents.
pub fn written(field: &bevy_reflect::NamedField) -> &'static str {
    field
        .get_attribute::<Written>()
        .map_or_else(|| field.name(), |w| w.0)
}

fn step<'v>(value: &'v dyn PartialReflect, to: &Step) -> Option<&'v dyn PartialReflect> {
    let value = enter(value);
    match (value.reflect_ref(), to) {
        (ReflectRef::Struct(s), Step::Field(name)) => {
            s.field_at(field_at(value.get_represented_type_info(), "", name)?)
        }
        (ReflectRef::Enum(e), Step::Field(name)) => match e.variant_type() {
            VariantType::Struct => {
                let info = value.get_represented_type_info();
                e.field_at(field_at(info, e.variant_name(), name)?)
            }
            _ if carries_one(e) => step(e.field_at(0)?, to),
            _ => None,
        },
        (ReflectRef::List(list), Step::Index(n)) => list.get(*n),
        (ReflectRef::Tuple(t), Step::Index(n)) => t.field(*n),
        (ReflectRef::Enum(e), Step::Index(n)) => {
            let only = e.field_at(0).filter(|_| carries_one(e));
            match only.map(|v| enter(v).reflect_ref()) {
                Some(ReflectRef::List(list)) => list.get(*n),
                _ => e.field_at(*n),
            }
        }
        _ => None,
    }
}

fn step_mut<'v>(
    value: &'v mut dyn PartialReflect,
    to: &Step,
) -> Option<&'v mut dyn PartialReflect> {
    let value = enter_mut(value)?;
    let info = value.get_represented_type_info();
    match (value.reflect_mut(), to) {
        (ReflectMut::Struct(s), Step::Field(name)) => s.field_at_mut(field_at(info, "", name)?),
        (ReflectMut::Enum(e), Step::Field(name)) => match e.variant_type() {
            VariantType::Struct => {
                let at = field_at(info, e.variant_name(), name)?;
                e.field_at_mut(at)
            }
            _ if carries_one(e) => step_mut(e.field_at_mut(0)?, to),
            _ => None,
        },
        (ReflectMut::List(list), Step::Index(n)) => list.get_mut(*n),
        (ReflectMut::Tuple(t), Step::Index(n)) => t.field_mut(*n),
        (ReflectMut::Enum(e), Step::Index(n)) => {
            let one = carries_one(e);
            let lists = one
                && matches!(
                    e.field_at(0).map(|v| enter(v).reflect_ref()),
                    Some(ReflectRef::List(_))
                );
            if !lists {
                return e.field_at_mut(*n);
            }
            match enter_mut(e.field_at_mut(0)?)?.reflect_mut() {
                ReflectMut::List(list) => list.get_mut(*n),
                _ => None,
            }
        }
        _ => None,
    }
}

/// What stands at a place; none where the place leads nowhere.
pub fn at<'v>(root: &'v dyn PartialReflect, place: &Place) -> Option<&'v dyn PartialReflect> {
    place.0.iter().try_fold(root, step)
}

/// What stands at a place, to be changed.
pub(super) fn at_mut<'v>(
    root: &'v mut dyn PartialReflect,
    place: &Place,
) -> Option<&'v mut dyn PartialReflect> {
    place.0.iter().try_fold(root, step_mut)
}

/// The place itself, or the nearest one around it at which something stands.
pub fn nearest(root: &dyn PartialReflect, place: &Place) -> Place {
    let mut value = root;
    let reached = place.0.iter().take_while(|to| match step(value, to) {
        Some(next) => {
            value = next;
            true
        }
        None => false,
    });
    let steps = reached.count();
    Place(place.0[..steps].to_vec())
}

/// Everything that stands in a value, one step on each: places as documents have them.
pub(super) fn each_inside<'v>(
    value: &'v dyn PartialReflect,
    mut tell: impl FnMut(Step, &'v dyn PartialReflect),
) {
    let value = enter(value);
    let info = value.get_represented_type_info();
    match value.reflect_ref() {
        ReflectRef::Struct(s) => {
            let Some(TypeInfo::Struct(names)) = info else {
                return;
            };
            for (field, inside) in names.iter().zip((0..).map_while(|i| s.field_at(i))) {
                tell(Step::Field(written(field).into()), inside);
            }
        }
        ReflectRef::Enum(e) if e.variant_type() == VariantType::Struct => {
            let Some(TypeInfo::Enum(variants)) = info else {
                return;
            };
            let Some(bevy_reflect::enums::VariantInfo::Struct(names)) =
                variants.variant(e.variant_name())
            else {
                return;
            };
            for (field, inside) in names.iter().zip((0..).map_while(|i| e.field_at(i))) {
                tell(Step::Field(written(field).into()), inside);
            }
        }
        ReflectRef::Enum(e) => {
            let only = e.field_at(0).filter(|_| carries_one(e));
            if let Some(ReflectRef::List(list)) = only.map(|v| enter(v).reflect_ref()) {
                for (i, inside) in list.iter().enumerate() {
                    tell(Step::Index(i), inside);
                }
                return;
            }
            for (i, inside) in (0..).map_while(|i| Some((i, e.field_at(i)?))) {
                tell(Step::Index(i), inside);
            }
        }
        ReflectRef::List(list) => {
            for (i, inside) in list.iter().enumerate() {
                tell(Step::Index(i), inside);
            }
        }
        ReflectRef::Tuple(t) => {
            for (i, inside) in (0..).map_while(|i| Some((i, t.field(i)?))) {
                tell(Step::Index(i), inside);
            }
        }
        _ => {}
    }
}
