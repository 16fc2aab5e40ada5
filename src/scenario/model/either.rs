//! Reading of values that are written in two ways: short or long. Each way is told apart by its first token, so that
//! an error points at what is wrong inside instead of at the whole value ("matches no variant").

use super::{Estimate, LocalisedText, Part, Ranged, Text};
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// What [`Text`] says it expects.
pub const EXPECTS_TEXT: &str = "text, or one text per language";
/// What [`Estimate`] says it expects.
pub const EXPECTS_ESTIMATE: &str = "a value, or a value with its range";
/// What [`Part`] says it expects.
pub const EXPECTS_PART: &str = "the part itself, or the path of its file";

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct V;
        impl<'de> Visitor<'de> for V {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(EXPECTS_TEXT)
            }
            fn visit_str<E: Error>(self, v: &str) -> Result<Text, E> {
                Ok(Text::Plain(v.to_owned()))
            }
            fn visit_unit<E: Error>(self) -> Result<Text, E> {
                // `()`: no language has a text.
                Ok(Text::Localised(LocalisedText::default()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Text, A::Error> {
                LocalisedText::deserialize(MapAccessDeserializer::new(map)).map(Text::Localised)
            }
        }
        d.deserialize_any(V)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Estimate<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct V<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for V<T> {
            type Value = Estimate<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(EXPECTS_ESTIMATE)
            }
            fn visit_str<E: Error>(self, v: &str) -> Result<Estimate<T>, E> {
                T::deserialize(v.into_deserializer()).map(Estimate::Bare)
            }
            fn visit_u64<E: Error>(self, v: u64) -> Result<Estimate<T>, E> {
                T::deserialize(v.into_deserializer()).map(Estimate::Bare)
            }
            fn visit_i64<E: Error>(self, v: i64) -> Result<Estimate<T>, E> {
                T::deserialize(v.into_deserializer()).map(Estimate::Bare)
            }
            fn visit_f64<E: Error>(self, v: f64) -> Result<Estimate<T>, E> {
                T::deserialize(v.into_deserializer()).map(Estimate::Bare)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Estimate<T>, A::Error> {
                Ranged::deserialize(MapAccessDeserializer::new(map)).map(Estimate::Ranged)
            }
        }
        d.deserialize_any(V(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Part<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct V<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for V<T> {
            type Value = Part<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(EXPECTS_PART)
            }
            fn visit_str<E: Error>(self, v: &str) -> Result<Part<T>, E> {
                Ok(Part::File(v.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Part<T>, A::Error> {
                T::deserialize(SeqAccessDeserializer::new(seq)).map(Part::Here)
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Part<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Part::Here)
            }
        }
        d.deserialize_any(V(PhantomData))
    }
}
