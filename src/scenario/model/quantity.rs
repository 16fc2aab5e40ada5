//! Quantities as trainers write them: spans (`"2h 30min"`), moments (`"D+1 06:00"`), shares (`0.3`) and
//! estimates with a range and a source.

use super::is_default;
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::de::{self, Deserializer, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

/// A length of time in whole seconds, written `"45s"`, `"20min"`, `"2h 30min"`, `"2h30"`, `"5d"`, `"1w"`; never negative.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Reflect)]
#[reflect(opaque)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub struct Span(pub u32);

/// The longest span that a document may hold: ten years.
pub const LONGEST_SPAN: u32 = 10 * 366 * 86_400;

impl Span {
    /// Nothing.
    pub const ZERO: Span = Span(0);
    /// `n` minutes.
    pub const fn minutes(n: u32) -> Span {
        Span(n * 60)
    }
    /// `n` hours.
    pub const fn hours(n: u32) -> Span {
        Span(n * 3600)
    }
    /// `n` days of 24 hours.
    pub const fn days(n: u32) -> Span {
        Span(n * 86_400)
    }
    /// Seconds.
    pub const fn seconds(self) -> u32 {
        self.0
    }

    /// Reads a span as a trainer writes it.
    ///
    /// # Errors
    /// A word that says what is wrong: an unknown unit, no digits, or a span beyond [`LONGEST_SPAN`].
    pub fn parse(text: &str) -> Result<Span, QuantityError> {
        let bad = || QuantityError::Span(text.chars().take(40).collect());
        let mut total: u64 = 0;
        let mut rest = text.trim();
        let mut last_unit = 0u64;
        if rest.is_empty() {
            return Err(bad());
        }
        while !rest.is_empty() {
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            if digits == 0 || digits > 10 {
                return Err(bad());
            }
            let number: u64 = rest[..digits].parse().map_err(|_| bad())?;
            rest = rest[digits..].trim_start();
            let letters = rest.len()
                - rest
                    .trim_start_matches(|c: char| c.is_ascii_alphabetic())
                    .len();
            let unit = match &rest[..letters] {
                "s" | "sec" => 1,
                "m" | "min" => 60,
                "h" => 3600,
                "d" | "j" => 86_400,
                "w" => 7 * 86_400,
                "" if last_unit == 3600 => 60, // "2h30"
                _ => return Err(bad()),
            };
            total += number * unit;
            if total > u64::from(LONGEST_SPAN) {
                return Err(bad());
            }
            last_unit = unit;
            rest = rest[letters..].trim_start();
        }
        Ok(Span(total as u32))
    }
}

impl fmt::Display for Span {
    /// The canonical spelling: days, hours, minutes, seconds, largest first, zero parts left out.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == 0 {
            return f.write_str("0min");
        }
        let mut rest = self.0;
        let mut first = true;
        for (size, unit) in [(86_400, "d"), (3600, "h"), (60, "min"), (1, "s")] {
            if rest / size > 0 {
                if !first {
                    f.write_str(" ")?;
                }
                write!(f, "{}{unit}", rest / size)?;
                first = false;
            }
            rest %= size;
        }
        Ok(())
    }
}

/// A moment of the exercise as trainers write it: `"D+1 06:00"` (civil time on the n-th day after the start's
/// date; `"D 22:30"` is the first day, `"D-2 10:00"` before it) or `"H+36h"` (a span after STARTEX). `J` may stand for `D`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Reflect)]
#[reflect(opaque)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Moment {
    /// Day relative to the date of STARTEX, and second of that day, in the scenario's time zone.
    Civil {
        /// Days after the date of STARTEX.
        day: i16,
        /// Second of the civil day.
        second: u32,
    },
    /// A span after STARTEX.
    After(Span),
}

impl Moment {
    /// Reads a moment as a trainer writes it.
    ///
    /// # Errors
    /// When the text is neither form.
    pub fn parse(text: &str) -> Result<Moment, QuantityError> {
        let bad = || QuantityError::Moment(text.chars().take(40).collect());
        let t = text.trim();
        if let Some(rest) = t.strip_prefix("H+") {
            return Span::parse(rest).map(Moment::After).map_err(|_| bad());
        }
        let rest = t.strip_prefix(['D', 'J']).ok_or_else(bad)?;
        let (day, clock) = rest.split_once(' ').ok_or_else(bad)?;
        let day: i16 = if day.is_empty() {
            0
        } else {
            day.parse().map_err(|_| bad())?
        };
        let mut parts = clock.trim().split(':');
        let mut next = |limit: u32| -> Option<u32> {
            let p = parts.next()?;
            if p.is_empty() || p.len() > 2 || !p.bytes().all(|b| b.is_ascii_digit()) {
                return None;
            }
            p.parse().ok().filter(|&n| n < limit)
        };
        let (h, m) = (next(24).ok_or_else(bad)?, next(60).ok_or_else(bad)?);
        let s = if clock.matches(':').count() == 2 {
            next(60).ok_or_else(bad)?
        } else {
            0
        };
        if clock.matches(':').count() > 2 || !(-3660..=3660).contains(&day) {
            return Err(bad());
        }
        Ok(Moment::Civil {
            day,
            second: h * 3600 + m * 60 + s,
        })
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Moment::After(span) => write!(f, "H+{span}"),
            Moment::Civil { day, second } => {
                let (h, m, s) = (second / 3600, second / 60 % 60, second % 60);
                match day {
                    0 => write!(f, "D {h:02}:{m:02}")?,
                    _ => write!(f, "D{day:+} {h:02}:{m:02}")?,
                }
                if s > 0 { write!(f, ":{s:02}") } else { Ok(()) }
            }
        }
    }
}

/// A share or a chance between 0 and 1, kept in millionths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Reflect)]
#[reflect(opaque)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub struct Share(pub u32);

impl Share {
    /// None of it.
    pub const NONE: Share = Share(0);
    /// All of it.
    pub const ALL: Share = Share(1_000_000);
    /// From a number between 0 and 1.
    ///
    /// # Errors
    /// When the number lies outside, or is not a number.
    pub fn new(value: f64) -> Result<Share, QuantityError> {
        if (0.0..=1.0).contains(&value) {
            Ok(Share((value * 1e6 + 0.5) as u32))
        } else {
            Err(QuantityError::Share(value.to_string()))
        }
    }
    /// As a number between 0 and 1.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 1e6
    }
}

/// Why a quantity cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// Not a span of time.
    #[error("\"{0}\" is not a span of time: write for example \"45min\", \"2h 30min\" or \"5d\"")]
    Span(String),
    /// Not a moment.
    #[error("\"{0}\" is not a moment: write for example \"D+1 06:00\" or \"H+36h\"")]
    Moment(String),
    /// Not a share.
    #[error("{0} is not a share: write a number from 0 to 1")]
    Share(String),
}

macro_rules! as_text {
    ($type:ident, $expect:literal) => {
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                struct V;
                impl Visitor<'_> for V {
                    type Value = $type;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($expect)
                    }
                    fn visit_str<E: de::Error>(self, v: &str) -> Result<$type, E> {
                        $type::parse(v).map_err(E::custom)
                    }
                }
                d.deserialize_str(V)
            }
        }
    };
}
as_text!(Span, "a span of time such as \"2h 30min\"");
as_text!(Moment, "a moment such as \"D+1 06:00\" or \"H+36h\"");

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_f64(self.value())
    }
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct V;
        impl Visitor<'_> for V {
            type Value = Share;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number from 0 to 1")
            }
            fn visit_f64<E: de::Error>(self, v: f64) -> Result<Share, E> {
                Share::new(v).map_err(E::custom)
            }
            fn visit_u64<E: de::Error>(self, v: u64) -> Result<Share, E> {
                Share::new(v as f64).map_err(E::custom)
            }
            fn visit_i64<E: de::Error>(self, v: i64) -> Result<Share, E> {
                Share::new(v as f64).map_err(E::custom)
            }
        }
        d.deserialize_any(V)
    }
}

/// A number of the model that a sweep may vary: a bare value, or a value with its range and where it comes from.
///
/// `0.4`, or `(value: 0.4, low: 0.2, high: 0.6, source: "estimate: …")`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Reflect)]
#[reflect(opaque)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[reflect(where T: Clone + PartialEq + Serialize + for<'d> Deserialize<'d>)]
#[serde(untagged)]
pub enum Estimate<T> {
    /// A value that is not varied.
    Bare(T),
    /// A value with its range.
    Ranged(Ranged<T>),
}

/// A value with its range and its source.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ranged<T> {
    /// The value used unless a sweep varies it.
    pub value: T,
    /// The lowest plausible value.
    pub low: T,
    /// The highest plausible value.
    pub high: T,
    /// Where the value comes from; starts with `estimate` where nobody measured it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub source: String,
}

impl<T: Copy> Estimate<T> {
    /// The value used unless a sweep varies it.
    pub fn value(&self) -> T {
        match self {
            Estimate::Bare(v) => *v,
            Estimate::Ranged(r) => r.value,
        }
    }
    /// The plausible range: the value itself where none is given.
    pub fn range(&self) -> (T, T) {
        match self {
            Estimate::Bare(v) => (*v, *v),
            Estimate::Ranged(r) => (r.low, r.high),
        }
    }
}

impl<T: Default> Default for Estimate<T> {
    fn default() -> Self {
        Estimate::Bare(T::default())
    }
}

/// Where something stands on the canvas, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(opaque)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub struct Position(pub f32, pub f32);
