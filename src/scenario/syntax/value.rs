//! A value as it is written: the middle between a typed value and its text.

use serde::Serialize;
use serde::ser::{
    self, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
};
use std::fmt;

/// What is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Numbers, `true`, `None`, bare variants: as they are written.
    Word(String),
    Text(String),
    List(Vec<Value>),
    /// `Name(1, 2)` or `(1, 2)`.
    Tuple(Option<&'static str>, Vec<Value>),
    /// `Name(a: 1)` or `(a: 1)`.
    Struct(Option<&'static str>, Vec<(&'static str, Value)>),
    Map(Vec<(Value, Value)>),
}

/// Why a value cannot be written. None of the model's values is such a one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Unwritable(pub(super) String);

impl ser::Error for Unwritable {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Unwritable(message.to_string())
    }
}

/// From a typed value.
pub(super) fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<Value, Unwritable> {
    value.serialize(Writer)
}

type Result<T, E = Unwritable> = std::result::Result<T, E>;

struct Writer;

/// Collects what stands in brackets.
pub(super) struct Items {
    name: Option<&'static str>,
    list: bool,
    items: Vec<Value>,
}
pub(super) struct Fields {
    name: Option<&'static str>,
    fields: Vec<(&'static str, Value)>,
}
pub(super) struct Entries {
    key: Option<Value>,
    entries: Vec<(Value, Value)>,
}

fn float(value: f64, text: String) -> Result<Value> {
    if value.is_finite() {
        Ok(Value::Word(text))
    } else {
        Err(Unwritable("a number that is not finite".to_owned()))
    }
}

macro_rules! words {
    ($($method:ident $type:ty),*) => {$(
        fn $method(self, v: $type) -> Result<Value> {
            Ok(Value::Word(v.to_string()))
        }
    )*};
}

impl ser::Serializer for Writer {
    type Ok = Value;
    type Error = Unwritable;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Entries;
    type SerializeStruct = Fields;
    type SerializeStructVariant = Fields;

    words!(
        serialize_bool bool, serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64
    );
    fn serialize_f32(self, v: f32) -> Result<Value> {
        float(f64::from(v), format!("{v:?}"))
    }
    fn serialize_f64(self, v: f64) -> Result<Value> {
        float(v, format!("{v:?}"))
    }
    fn serialize_char(self, v: char) -> Result<Value> {
        Ok(Value::Word(match v {
            '\'' | '\\' => format!("'\\{v}'"),
            _ if v.is_control() => format!("'{}'", v.escape_unicode()),
            _ => format!("'{v}'"),
        }))
    }
    fn serialize_str(self, v: &str) -> Result<Value> {
        Ok(Value::Text(v.to_owned()))
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<Value> {
        Err(Unwritable("bytes".to_owned()))
    }
    fn serialize_none(self) -> Result<Value> {
        Ok(Value::Word("None".to_owned()))
    }
    fn serialize_some<T: Serialize + ?Sized>(self, v: &T) -> Result<Value> {
        let inner = to_value(v)?;
        // Bare, as people write it; except where it would be read as something else.
        let ambiguous = match &inner {
            Value::Word(word) => word == "None",
            Value::Tuple(name, _) | Value::Struct(name, _) => *name == Some("Some"),
            Value::Text(_) | Value::List(_) | Value::Map(_) => false,
        };
        Ok(if ambiguous {
            Value::Tuple(Some("Some"), vec![inner])
        } else {
            inner
        })
    }
    fn serialize_unit(self) -> Result<Value> {
        Ok(Value::Tuple(None, Vec::new()))
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<Value> {
        self.serialize_unit()
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<Value> {
        Ok(Value::Word(variant.to_owned()))
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        v: &T,
    ) -> Result<Value> {
        Ok(Value::Tuple(None, vec![to_value(v)?]))
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        v: &T,
    ) -> Result<Value> {
        Ok(Value::Tuple(Some(variant), vec![to_value(v)?]))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Items> {
        Ok(Items {
            name: None,
            list: true,
            items: Vec::new(),
        })
    }
    fn serialize_tuple(self, _: usize) -> Result<Items> {
        Ok(Items {
            name: None,
            list: false,
            items: Vec::new(),
        })
    }
    fn serialize_tuple_struct(self, _: &'static str, len: usize) -> Result<Items> {
        self.serialize_tuple(len)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items> {
        Ok(Items {
            name: Some(variant),
            list: false,
            items: Vec::new(),
        })
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Entries> {
        Ok(Entries {
            key: None,
            entries: Vec::new(),
        })
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields> {
        Ok(Fields {
            name: None,
            fields: Vec::new(),
        })
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Fields> {
        Ok(Fields {
            name: Some(variant),
            fields: Vec::new(),
        })
    }
}

impl Items {
    fn push<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<()> {
        self.items.push(to_value(v)?);
        Ok(())
    }
    fn finish(self) -> Value {
        if self.list {
            Value::List(self.items)
        } else {
            Value::Tuple(self.name, self.items)
        }
    }
}

impl SerializeSeq for Items {
    type Ok = Value;
    type Error = Unwritable;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<()> {
        self.push(v)
    }
    fn end(self) -> Result<Value> {
        Ok(self.finish())
    }
}
impl SerializeTuple for Items {
    type Ok = Value;
    type Error = Unwritable;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<()> {
        self.push(v)
    }
    fn end(self) -> Result<Value> {
        Ok(self.finish())
    }
}
impl ser::SerializeTupleStruct for Items {
    type Ok = Value;
    type Error = Unwritable;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<()> {
        self.push(v)
    }
    fn end(self) -> Result<Value> {
        Ok(self.finish())
    }
}
impl ser::SerializeTupleVariant for Items {
    type Ok = Value;
    type Error = Unwritable;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<()> {
        self.push(v)
    }
    fn end(self) -> Result<Value> {
        Ok(self.finish())
    }
}
impl SerializeStruct for Fields {
    type Ok = Value;
    type Error = Unwritable;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, v: &T) -> Result<()> {
        self.fields.push((key, to_value(v)?));
        Ok(())
    }
    fn end(self) -> Result<Value> {
        Ok(Value::Struct(self.name, self.fields))
    }
}
impl SerializeStructVariant for Fields {
    type Ok = Value;
    type Error = Unwritable;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, v: &T) -> Result<()> {
        SerializeStruct::serialize_field(self, key, v)
    }
    fn end(self) -> Result<Value> {
        SerializeStruct::end(self)
    }
}
impl SerializeMap for Entries {
    type Ok = Value;
    type Error = Unwritable;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<()> {
        self.key = Some(to_value(key)?);
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, v: &T) -> Result<()> {
        let key = self
            .key
            .take()
            .ok_or_else(|| Unwritable("a value without a key".to_owned()))?;
        self.entries.push((key, to_value(v)?));
        Ok(())
    }
    fn end(self) -> Result<Value> {
        Ok(Value::Map(self.entries))
    }
}
