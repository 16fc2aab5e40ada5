//! Options whose type is only known when the program runs: with something in them, and empty.

use super::change::Held;
use bevy_reflect::enums::{DynamicEnum, DynamicVariant};
use bevy_reflect::tuple::DynamicTuple;
use bevy_reflect::{PartialReflect, ReflectFromReflect, TypeInfo};

/// What an option of this type carries; none for what is no option.
pub fn carried(of: &'static TypeInfo) -> Option<&'static TypeInfo> {
    let TypeInfo::Enum(e) = of else {
        return None;
    };
    let is_option = e.type_path_table().ident() == Some("Option");
    let some = e.variant("Some").filter(|_| is_option)?;
    some.as_tuple_variant().ok()?.field_at(0)?.type_info()
}

/// An option like `like` that holds `value`.
pub fn some(like: &dyn PartialReflect, value: &Held) -> Option<Held> {
    let of = like.get_represented_type_info()?;
    filled(of, value)
}

/// An option of this type that holds `value`.
pub fn filled(of: &'static TypeInfo, value: &Held) -> Option<Held> {
    carried(of)?;
    let mut inside = DynamicTuple::default();
    inside.insert_boxed(value.value().reflect_clone().ok()?.into_partial_reflect());
    make(of, DynamicEnum::new("Some", DynamicVariant::Tuple(inside)))
}

/// An option of this type without anything.
pub fn none(of: &'static TypeInfo) -> Option<Held> {
    carried(of)?;
    make(of, DynamicEnum::new("None", DynamicVariant::Unit))
}

fn make(of: &'static TypeInfo, made: DynamicEnum) -> Option<Held> {
    let registered = super::types::registration(of.type_id())?;
    let maker = registered.data::<ReflectFromReflect>()?;
    Some(maker.from_reflect(&made)?.into())
}
