//! JSON documents of other tools, walked so that nothing with content goes unseen: what a reader does not ask for is a loss at the end.
//!
//! It knows members and their places, not what they mean.

use super::loss::{LossKind, Losses, Spot};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// Most entries of one list that are read.
pub const MOST_ENTRIES: usize = 20_000;

/// Most letters of one text that are read.
pub const LONGEST_TEXT: usize = 200_000;

/// An object of a document, with its place and what was asked of it.
#[derive(Debug)]
pub struct Object<'a> {
    members: &'a Map<String, Value>,
    pointer: String,
    asked: HashSet<&'a str>,
}

/// A member of a pointer, escaped (RFC 6901, section 3).
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Whether a value says anything.
pub fn says_something(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Bool(true) | Value::Number(_) => true,
        Value::String(s) => !s.trim().is_empty(),
        Value::Array(all) => all.iter().any(says_something),
        Value::Object(all) => all.values().any(says_something),
    }
}

/// A value as one reads it in a report: texts without quotes, everything else as JSON.
pub fn shown(value: &Value) -> String {
    match value {
        Value::String(s) => s.clone(),
        Value::Null => String::new(),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}

impl<'a> Object<'a> {
    /// An object, where the value is one.
    pub fn of(value: &'a Value, pointer: impl Into<String>) -> Option<Object<'a>> {
        Some(Object {
            members: value.as_object()?,
            pointer: pointer.into(),
            asked: HashSet::new(),
        })
    }

    /// The same, or a loss where the value is something else.
    pub fn expect(value: &'a Value, pointer: String, losses: &mut Losses) -> Option<Object<'a>> {
        if let Some(object) = Object::of(value, pointer.as_str()) {
            return Some(object);
        }
        if says_something(value) {
            losses.note(Spot::Pointer(pointer), LossKind::Unreadable, shown(value));
        }
        None
    }

    /// Where it stands.
    pub fn spot(&self) -> Spot {
        Spot::Pointer(self.pointer.clone())
    }

    /// Where one of its members stands.
    pub fn at(&self, key: &str) -> Spot {
        Spot::Pointer(self.pointer_of(key))
    }

    fn pointer_of(&self, key: &str) -> String {
        format!("{}/{}", self.pointer, escaped(key))
    }

    /// Whether a member is there and says something.
    pub fn has(&self, key: &str) -> bool {
        self.members.get(key).is_some_and(says_something)
    }

    /// The names of its members.
    pub fn keys(&self) -> Vec<&'a str> {
        self.members.keys().map(String::as_str).collect()
    }

    /// A member, without asking for it.
    pub fn peek(&self, key: &str) -> Option<&'a Value> {
        self.members.get(key)
    }

    /// A member as it stands.
    pub fn raw(&mut self, key: &str) -> Option<&'a Value> {
        let (key, value) = self.members.get_key_value(key)?;
        self.asked.insert(key.as_str());
        Some(value)
    }

    /// Members that only hold the document together: they are asked for, and need no place in a draft.
    pub fn skip(&mut self, keys: &[&str]) {
        for key in keys {
            self.raw(key);
        }
    }

    /// A text; numbers and yes or no are read as they are written. Empty where absent; a loss where it is neither.
    pub fn text(&mut self, key: &str, losses: &mut Losses) -> String {
        let spot = self.at(key);
        match self.raw(key) {
            Some(Value::String(s)) if s.len() > LONGEST_TEXT => {
                losses.note(spot, LossKind::Clipped, s);
                s.chars().take(LONGEST_TEXT / 4).collect()
            }
            Some(Value::String(s)) => s.trim().to_owned(),
            Some(v @ (Value::Number(_) | Value::Bool(_))) => v.to_string(),
            Some(v @ (Value::Array(_) | Value::Object(_))) => {
                if says_something(v) {
                    losses.note(spot, LossKind::Unreadable, shown(v));
                }
                String::new()
            }
            None | Some(Value::Null) => String::new(),
        }
    }

    /// A number, also where it is written as text. A loss where it is neither.
    pub fn number(&mut self, key: &str, losses: &mut Losses) -> Option<f64> {
        let spot = self.at(key);
        let value = self.raw(key)?;
        let number = match value {
            Value::Number(n) => n.as_f64(),
            Value::String(s) => s.trim().parse::<f64>().ok(),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        };
        let number = number.filter(|n| n.is_finite());
        if number.is_none() && says_something(value) {
            losses.note(spot, LossKind::Unreadable, shown(value));
        }
        number
    }

    /// Yes or no. A loss where it is neither.
    pub fn flag(&mut self, key: &str, losses: &mut Losses) -> Option<bool> {
        let spot = self.at(key);
        let value = self.raw(key)?;
        if value.as_bool().is_none() && says_something(value) {
            losses.note(spot, LossKind::Unreadable, shown(value));
        }
        value.as_bool()
    }

    /// The entries of a list with their places. A loss where it is no list, and for what is beyond [`MOST_ENTRIES`].
    pub fn list(&mut self, key: &str, losses: &mut Losses) -> Vec<(&'a Value, String)> {
        let pointer = self.pointer_of(key);
        match self.raw(key) {
            Some(Value::Array(all)) => entries(all, &pointer, losses),
            Some(v) if says_something(v) => {
                losses.note(Spot::Pointer(pointer), LossKind::Unreadable, shown(v));
                Vec::new()
            }
            Some(_) | None => Vec::new(),
        }
    }

    /// The texts of a list, or the one text that stands in its place.
    pub fn texts(&mut self, key: &str, losses: &mut Losses) -> Vec<(String, Spot)> {
        let spot = self.at(key);
        if let Some(Value::String(one)) = self.members.get(key) {
            self.raw(key);
            let one = one.trim().to_owned();
            return Some((one, spot))
                .filter(|(s, _)| !s.is_empty())
                .into_iter()
                .collect();
        }
        let mut all = Vec::new();
        for (value, pointer) in self.list(key, losses) {
            match value {
                Value::String(s) if !s.trim().is_empty() => {
                    all.push((s.trim().to_owned(), Spot::Pointer(pointer)));
                }
                Value::Number(n) => all.push((n.to_string(), Spot::Pointer(pointer))),
                v if says_something(v) => {
                    losses.note(Spot::Pointer(pointer), LossKind::Unreadable, shown(v));
                }
                _ => {}
            }
        }
        all
    }

    /// The objects of a list.
    pub fn objects(&mut self, key: &str, losses: &mut Losses) -> Vec<Object<'a>> {
        let all = self.list(key, losses).into_iter();
        all.filter_map(|(value, pointer)| Object::expect(value, pointer, losses))
            .collect()
    }

    /// An object inside it. A loss where the member is something else.
    pub fn object(&mut self, key: &str, losses: &mut Losses) -> Option<Object<'a>> {
        let pointer = self.pointer_of(key);
        let value = self.raw(key)?;
        Object::expect(value, pointer, losses)
    }

    /// Whether it has members that say something and that nobody asked for.
    pub fn says_more(&self) -> bool {
        let mut all = self.members.iter();
        all.any(|(key, value)| !self.asked.contains(key.as_str()) && says_something(value))
    }

    /// What nobody asked for, where it says something, is lost.
    pub fn close(self, losses: &mut Losses) {
        self.close_as(LossKind::UnknownMember, losses);
    }

    /// The same, with the kind of loss that it is.
    pub fn close_as(self, kind: LossKind, losses: &mut Losses) {
        for (key, value) in self.members {
            if !self.asked.contains(key.as_str()) && says_something(value) {
                losses.note(self.at(key), kind, shown(value));
            }
        }
    }
}

/// The entries of a list with their places, as many as are read.
pub fn entries<'a>(
    all: &'a [Value],
    pointer: &str,
    losses: &mut Losses,
) -> Vec<(&'a Value, String)> {
    if all.len() > MOST_ENTRIES {
        let spot = Spot::Pointer(format!("{pointer}/{MOST_ENTRIES}"));
        let beyond = (all.len() - MOST_ENTRIES).to_string();
        losses.note(spot, LossKind::BeyondLimits, beyond);
    }
    let kept = all.iter().take(MOST_ENTRIES).enumerate();
    kept.map(|(n, value)| (value, format!("{pointer}/{n}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_nobody_asks_for_is_a_loss_where_it_says_something() {
        let document =
            json!({ "a": "x", "b/c": { "d": [null, "", false] }, "e~": [0], "f": true, "g": " " });
        let mut losses = Losses::default();
        let mut object = Object::of(&document, "/top").unwrap();
        assert_eq!(object.text("a", &mut losses), "x");
        object.close(&mut losses);
        let places: Vec<String> = losses.list().iter().map(|l| l.spot.to_string()).collect();
        assert_eq!(places, ["/top/e~0", "/top/f"]);
    }

    #[test]
    fn wrong_types_are_losses_at_their_places() {
        let document = json!({ "text": { "x": 1 }, "number": "twelve", "list": "no", "flag": "yes", "object": [1], "number2": "12" });
        let mut losses = Losses::default();
        let mut object = Object::of(&document, "").unwrap();
        assert_eq!(object.text("text", &mut losses), "");
        assert_eq!(object.number("number", &mut losses), None);
        assert_eq!(object.number("number2", &mut losses), Some(12.0));
        assert!(object.list("list", &mut losses).is_empty());
        assert_eq!(object.flag("flag", &mut losses), None);
        assert!(object.object("object", &mut losses).is_none());
        object.close(&mut losses);
        assert_eq!(losses.count(LossKind::Unreadable), 5);
        assert_eq!(losses.list().len(), 5);
    }
}
