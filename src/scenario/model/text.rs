//! Text of a scenario: one string for all languages, or one per language.

use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};

/// A language that scenarios and the program speak.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(opaque)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Language {
    /// French.
    #[serde(rename = "fr")]
    French,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Every language, in a fixed order.
    pub const ALL: [Language; 2] = [Language::French, Language::English];

    /// The two-letter code (ISO 639-1).
    pub fn code(self) -> &'static str {
        match self {
            Language::French => "fr",
            Language::English => "en",
        }
    }
}

/// Text that a person reads: `"OK"` or `(fr: "Oui", en: "Yes")`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Reflect)]
#[reflect(opaque)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Text {
    /// The same in every language.
    Plain(String),
    /// One for each language; a missing one is a warning of `check`.
    Localised(LocalisedText),
}

/// One string for each language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub struct LocalisedText {
    /// French.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fr: Option<String>,
    /// English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Default for Text {
    fn default() -> Self {
        Text::Plain(String::new())
    }
}

impl From<&str> for Text {
    fn from(s: &str) -> Self {
        Text::Plain(s.to_owned())
    }
}

impl Text {
    /// The text in `language`, or in another where that one is missing.
    pub fn get(&self, language: Language) -> &str {
        match self {
            Text::Plain(s) => s,
            Text::Localised(l) => {
                let (first, second) = match language {
                    Language::French => (&l.fr, &l.en),
                    Language::English => (&l.en, &l.fr),
                };
                first.as_deref().or(second.as_deref()).unwrap_or("")
            }
        }
    }

    /// Whether there is nothing to read in any language.
    pub fn is_empty(&self) -> bool {
        Language::ALL.iter().all(|&l| self.get(l).trim().is_empty())
    }

    /// Whether `language` has a text of its own.
    pub fn has(&self, language: Language) -> bool {
        match self {
            Text::Plain(_) => true,
            Text::Localised(l) => match language {
                Language::French => l.fr.is_some(),
                Language::English => l.en.is_some(),
            },
        }
    }
}
