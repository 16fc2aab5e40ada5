//! A serde deserializer over a tree: understands what `ron` understands (with an implicit `Some`), and knows where it is.

use std::cell::Cell;
use std::collections::HashSet;

use serde::de::{
    self, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::error::Error;
use super::literal::{self, Number};
use super::tree::{Field, Kind, Node, NodeId, Tree};
use super::{Expected, Found, Problem};

/// What all deserializers of one pass share.
pub(in crate::scenario) struct Context<'c, 't> {
    pub(super) tree: &'t Tree,
    /// Nodes to read over.
    pub(super) skipped: &'c HashSet<NodeId>,
    /// Nodes visited so far.
    pub(super) visits: &'c Cell<usize>,
}

/// The deserializer of one node.
#[derive(Clone, Copy)]
pub(in crate::scenario) struct De<'c, 't> {
    cx: &'c Context<'c, 't>,
    node: NodeId,
    /// A struct's fields stand right behind a variant's name: `Variant(a: 1)`, the name is not the struct's.
    name_taken: bool,
}

type Result<T> = std::result::Result<T, Error>;

impl<'c, 't> De<'c, 't> {
    pub(super) fn new(cx: &'c Context<'c, 't>, node: NodeId) -> Self {
        cx.visits.set(cx.visits.get() + 1);
        De {
            cx,
            node,
            name_taken: false,
        }
    }
    fn tree(&self) -> &'t Tree {
        self.cx.tree
    }
    fn kind(&self) -> &'t Kind {
        let node: &'t Node = self.cx.tree.node(self.node);
        &node.kind
    }
    fn here<T>(&self, result: Result<T>) -> Result<T> {
        result.map_err(|e| e.at(self.cx.tree, self.node))
    }
    fn fail<T>(&self, problem: Problem) -> Result<T> {
        self.here(Err(Error::new(problem)))
    }
    fn wrong<T>(&self, expected: Expected) -> Result<T> {
        self.fail(Problem::WrongType {
            expected,
            found: Found::Nothing,
        })
    }
    fn wrong_for<T>(&self, visitor: &dyn de::Expected) -> Result<T> {
        self.wrong(Expected::from_words(&visitor.to_string()))
    }
    fn written(&self) -> &'t str {
        self.tree().slice(&self.tree().node(self.node).span)
    }

    fn number<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        let result = match literal::number(self.written()) {
            Some(Number::Whole(Some(n))) => {
                if let Ok(n) = u64::try_from(n) {
                    visitor.visit_u64(n)
                } else if let Ok(n) = i64::try_from(n) {
                    visitor.visit_i64(n)
                } else {
                    Err(out_of_range(&visitor))
                }
            }
            Some(Number::Whole(None)) => Err(out_of_range(&visitor)),
            Some(Number::Float(f)) if f.is_finite() => visitor.visit_f64(f),
            Some(Number::Float(_)) | None => Err(Error::new(Problem::NotFinite)),
        };
        self.here(result)
    }

    fn whole<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        match (self.kind(), literal::number(self.written())) {
            (Kind::Number, Some(Number::Whole(_))) => self.number(visitor),
            _ => self.wrong_for(&visitor),
        }
    }

    fn text<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        let tree = self.cx.tree;
        match self.kind() {
            Kind::Text {
                decoded: Some(text),
                ..
            } => self.here(visitor.visit_borrowed_str(text)),
            Kind::Text {
                inner,
                decoded: None,
            } => self.here(visitor.visit_borrowed_str(tree.slice(inner))),
            _ => self.wrong_for(&visitor),
        }
    }

    fn fields<V: Visitor<'t>>(self, fields: &'t [Field], visitor: V) -> Result<V::Value> {
        let map = Fields {
            cx: self.cx,
            rest: fields.iter(),
            value: None,
        };
        self.here(visitor.visit_map(map))
    }

    fn items<V: Visitor<'t>>(self, items: &'t [NodeId], visitor: V) -> Result<V::Value> {
        self.here(visitor.visit_seq(Items {
            cx: self.cx,
            rest: items.iter(),
        }))
    }
}

fn out_of_range(visitor: &dyn de::Expected) -> Error {
    let expected = Expected::from_words(&visitor.to_string());
    Error::new(Problem::OutOfRange {
        expected,
        found: String::new(),
    })
}

macro_rules! whole {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
            self.whole(visitor)
        }
    )*};
}

impl<'c, 't> Deserializer<'t> for De<'c, 't> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        match self.kind() {
            Kind::Text { .. } => self.text(visitor),
            Kind::Number => self.number(visitor),
            Kind::Bool(value) => self.here(visitor.visit_bool(*value)),
            Kind::Char(c) => self.here(visitor.visit_char(*c)),
            Kind::Struct { fields, .. } => self.fields(fields, visitor),
            Kind::Tuple { items, .. } if items.is_empty() => self.fields(&[], visitor),
            Kind::Tuple { items, name: None } | Kind::List(items) => self.items(items, visitor),
            Kind::Map(_) => self.deserialize_map(visitor),
            Kind::Name(_) | Kind::Tuple { name: Some(_), .. } | Kind::Bytes | Kind::Broken => {
                self.wrong_for(&visitor)
            }
        }
    }

    whole! { deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 }

    fn deserialize_f32<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        // Parsed as what it is: by way of f64 it would be rounded twice.
        let parsed = literal::float_digits(self.written()).parse::<f32>();
        match (self.kind(), parsed) {
            (Kind::Number, Ok(value)) if value.is_finite() => self.here(visitor.visit_f32(value)),
            (Kind::Number, _) => self.deserialize_f64(visitor),
            _ => self.wrong(Expected::Number),
        }
    }
    fn deserialize_f64<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        match (self.kind(), literal::number(self.written())) {
            (Kind::Number, Some(Number::Whole(Some(n)))) => self.here(visitor.visit_f64(n as f64)),
            (Kind::Number, _) => self.number(visitor),
            _ => self.wrong(Expected::Number),
        }
    }
    fn deserialize_bool<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        match self.kind() {
            Kind::Bool(value) => self.here(visitor.visit_bool(*value)),
            _ => self.wrong(Expected::Bool),
        }
    }
    fn deserialize_char<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        match self.kind() {
            Kind::Char(c) => self.here(visitor.visit_char(*c)),
            _ => self.wrong(Expected::Char),
        }
    }
    fn deserialize_str<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        self.text(visitor)
    }
    fn deserialize_string<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        self.text(visitor)
    }
    fn deserialize_bytes<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        self.wrong_for(&visitor)
    }
    fn deserialize_byte_buf<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        self.wrong_for(&visitor)
    }

    fn deserialize_option<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        let tree = self.tree();
        let result = match self.kind() {
            Kind::Name(name) if tree.slice(name) == "None" => visitor.visit_none(),
            Kind::Tuple {
                name: Some(name),
                items,
            } if tree.slice(name) == "Some" => match items.as_slice() {
                [item] => visitor.visit_some(De::new(self.cx, *item)),
                _ => Err(Error::new(Problem::WrongLength {
                    expected: 1,
                    found: items.len(),
                })),
            },
            Kind::Struct {
                name: Some(name), ..
            } if tree.slice(name) == "Some" => visitor.visit_some(De {
                name_taken: true,
                ..self
            }),
            _ => visitor.visit_some(self),
        };
        self.here(result)
    }

    fn deserialize_unit<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        match self.kind() {
            Kind::Tuple { name: None, items } if items.is_empty() => {
                self.here(visitor.visit_unit())
            }
            _ => self.wrong(Expected::Tuple(0)),
        }
    }
    fn deserialize_unit_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        match self.kind() {
            Kind::Name(found) if self.tree().slice(found) == name => {
                self.here(visitor.visit_unit())
            }
            _ => self.deserialize_unit(visitor),
        }
    }
    fn deserialize_newtype_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value> {
        let inner = match self.kind() {
            Kind::Tuple { name: None, items } if items.len() == 1 => De::new(self.cx, items[0]),
            Kind::Tuple {
                name: Some(found),
                items,
            } if items.len() == 1 && self.tree().slice(found) == name => De::new(self.cx, items[0]),
            // `unwrap_newtypes`: the value itself.
            _ => self,
        };
        self.here(visitor.visit_newtype_struct(inner))
    }

    fn deserialize_seq<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        match self.kind() {
            Kind::List(items) => self.items(items, visitor),
            _ => self.wrong(Expected::List),
        }
    }
    fn deserialize_tuple<V: Visitor<'t>>(self, len: usize, visitor: V) -> Result<V::Value> {
        match self.kind() {
            Kind::Tuple { items, name } if name.is_none() || self.name_taken => {
                if items.len() == len {
                    self.items(items, visitor)
                } else {
                    self.fail(Problem::WrongLength {
                        expected: len,
                        found: items.len(),
                    })
                }
            }
            _ => self.wrong(Expected::Tuple(len)),
        }
    }
    fn deserialize_tuple_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value> {
        match self.kind() {
            Kind::Tuple {
                name: Some(found), ..
            } if self.tree().slice(found) == name => De {
                name_taken: true,
                ..self
            }
            .deserialize_tuple(len, visitor),
            _ => self.deserialize_tuple(len, visitor),
        }
    }

    fn deserialize_map<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        match self.kind() {
            Kind::Map(entries) => {
                let map = Entries {
                    cx: self.cx,
                    rest: entries.iter(),
                    value: None,
                };
                self.here(visitor.visit_map(map))
            }
            _ => self.wrong(Expected::Map),
        }
    }

    fn deserialize_struct<V: Visitor<'t>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let (written, fields): (_, &[Field]) = match self.kind() {
            Kind::Struct { name, fields } => (name, fields),
            Kind::Tuple { name, items } if items.is_empty() => (name, &[]),
            _ => return self.wrong(Expected::Fields(name.to_owned())),
        };
        match written {
            Some(found) if !self.name_taken && self.tree().slice(found) != name => {
                let found_name = self.tree().slice(found).chars().take(100).collect();
                let problem = Problem::WrongName {
                    expected: name.to_owned(),
                    found: found_name,
                };
                self.here(Err(Error::new(problem).pointing(found.clone())))
            }
            _ => self.fields(fields, visitor),
        }
    }

    fn deserialize_enum<V: Visitor<'t>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let name = match self.kind() {
            Kind::Name(name) => name,
            Kind::Struct {
                name: Some(name), ..
            }
            | Kind::Tuple {
                name: Some(name), ..
            } if !self.name_taken => name,
            _ => {
                return self.wrong(Expected::OneOf(
                    variants.iter().map(|&v| v.to_owned()).collect(),
                ));
            }
        };
        let word = self.tree().slice(name);
        let result =
            visitor
                .visit_enum(Variant { de: self, word })
                .map_err(|e| match e.0.problem {
                    Problem::UnknownVariant { .. } if e.0.node.is_none() => {
                        e.pointing(name.clone())
                    }
                    _ => e,
                });
        self.here(result)
    }

    fn deserialize_identifier<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        match self.kind() {
            Kind::Name(name) => {
                let word = self.tree().slice(name);
                self.here(visitor.visit_borrowed_str(word))
            }
            _ => self.text(visitor),
        }
    }
    fn deserialize_ignored_any<V: Visitor<'t>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_unit()
    }
}

/// Deserializer of a name: a field's or a variant's.
struct Word<'de>(&'de str);

impl<'de> Deserializer<'de> for Word<'de> {
    type Error = Error;
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        visitor.visit_borrowed_str(self.0)
    }
    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

struct Fields<'c, 't> {
    cx: &'c Context<'c, 't>,
    rest: std::slice::Iter<'t, Field>,
    value: Option<NodeId>,
}

impl<'t> MapAccess<'t> for Fields<'_, 't> {
    type Error = Error;
    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        let Some(field) = self
            .rest
            .by_ref()
            .find(|f| !self.cx.skipped.contains(&f.value))
        else {
            return Ok(None);
        };
        self.value = Some(field.value);
        let name = self.cx.tree.slice(&field.name);
        // A wrong name is a problem of this field: reading goes on without it.
        seed.deserialize(Word(name))
            .map(Some)
            .map_err(|e| e.at(self.cx.tree, field.value).pointing(field.name.clone()))
    }
    fn next_value_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<S::Value> {
        match self.value.take() {
            Some(node) => seed.deserialize(De::new(self.cx, node)),
            None => Err(Error::new(Problem::MissingValue)),
        }
    }
}

struct Entries<'c, 't> {
    cx: &'c Context<'c, 't>,
    rest: std::slice::Iter<'t, (NodeId, NodeId)>,
    value: Option<NodeId>,
}

impl<'t> MapAccess<'t> for Entries<'_, 't> {
    type Error = Error;
    fn next_key_seed<K: DeserializeSeed<'t>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        let Some((key, value)) = self.rest.next() else {
            return Ok(None);
        };
        self.value = Some(*value);
        seed.deserialize(De::new(self.cx, *key)).map(Some)
    }
    fn next_value_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<S::Value> {
        match self.value.take() {
            Some(node) => seed.deserialize(De::new(self.cx, node)),
            None => Err(Error::new(Problem::MissingValue)),
        }
    }
}

struct Items<'c, 't> {
    cx: &'c Context<'c, 't>,
    rest: std::slice::Iter<'t, NodeId>,
}

impl<'t> SeqAccess<'t> for Items<'_, 't> {
    type Error = Error;
    fn next_element_seed<S: DeserializeSeed<'t>>(&mut self, seed: S) -> Result<Option<S::Value>> {
        match self.rest.by_ref().find(|n| !self.cx.skipped.contains(n)) {
            Some(node) => seed.deserialize(De::new(self.cx, *node)).map(Some),
            None => Ok(None),
        }
    }
}

struct Variant<'c, 't> {
    de: De<'c, 't>,
    word: &'t str,
}

impl<'c, 't> EnumAccess<'t> for Variant<'c, 't> {
    type Error = Error;
    type Variant = Self;
    fn variant_seed<S: DeserializeSeed<'t>>(self, seed: S) -> Result<(S::Value, Self)> {
        Ok((seed.deserialize(Word(self.word))?, self))
    }
}

impl<'t> VariantAccess<'t> for Variant<'_, 't> {
    type Error = Error;
    fn unit_variant(self) -> Result<()> {
        match self.de.kind() {
            Kind::Name(_) => Ok(()),
            _ => self.de.wrong(Expected::NoPayload(self.word.to_owned())),
        }
    }
    fn newtype_variant_seed<S: DeserializeSeed<'t>>(self, seed: S) -> Result<S::Value> {
        let de = self.de;
        match de.kind() {
            Kind::Tuple { items, .. } => match items.as_slice() {
                [item] => de.here(seed.deserialize(De::new(de.cx, *item))),
                [] => de.wrong(Expected::Payload(self.word.to_owned())),
                _ => de.fail(Problem::WrongLength {
                    expected: 1,
                    found: items.len(),
                }),
            },
            // `unwrap_variant_newtypes`: the fields of the struct inside.
            Kind::Struct { .. } => de.here(seed.deserialize(De {
                name_taken: true,
                ..de
            })),
            _ => de.wrong(Expected::Payload(self.word.to_owned())),
        }
    }
    fn tuple_variant<V: Visitor<'t>>(self, len: usize, visitor: V) -> Result<V::Value> {
        match self.de.kind() {
            Kind::Tuple { .. } => De {
                name_taken: true,
                ..self.de
            }
            .deserialize_tuple(len, visitor),
            _ => self.de.wrong(Expected::Payload(self.word.to_owned())),
        }
    }
    fn struct_variant<V: Visitor<'t>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        match self.de.kind() {
            Kind::Struct { fields, .. } => self.de.fields(fields, visitor),
            Kind::Tuple { items, .. } if items.is_empty() => self.de.fields(&[], visitor),
            _ => self.de.wrong(Expected::Payload(self.word.to_owned())),
        }
    }
}
