//! The one place where sentences for people are made: from ids and values to French and English.
//!
//! It knows the words (`assets/wording`, one file per area and language) and the values that go into them. It does not
//! know where sentences end up: no screen, no terminal, no file.

pub mod chronology;
pub mod conditions;
mod deeds;
pub mod diagnostics;
pub mod effects;
pub mod estimates;
mod facts;
pub mod figures;
pub mod import;
pub mod journal;
pub mod known;
pub mod measures;
mod memory;
pub mod model;
pub mod names;
pub mod reference;
pub mod refusal;
pub mod render;
pub mod terms;
pub mod trial;
pub mod turns;
pub mod waiting;
pub mod worth;

use crate::scenario::model::{Language, Moment, Span};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use std::borrow::Cow;
use std::collections::HashMap;

static_loader! {
    static WORDS = {
        locales: "./assets/wording",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const FRENCH: LanguageIdentifier = langid!("fr");
const ENGLISH: LanguageIdentifier = langid!("en");

/// Values for the variables of a sentence, by name.
#[derive(Debug, Clone, Default)]
pub struct Args(HashMap<Cow<'static, str>, FluentValue<'static>>);

impl Args {
    /// No values.
    pub fn new() -> Args {
        Args::default()
    }
    /// With a word, as it is.
    #[must_use]
    pub fn word(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Args {
        self.0.insert(name.into(), FluentValue::from(value.into()));
        self
    }
    /// With a number, which can decide on singular and plural.
    #[must_use]
    pub fn number(mut self, name: impl Into<Cow<'static, str>>, value: i64) -> Args {
        self.0.insert(name.into(), FluentValue::from(value));
        self
    }
}

/// The words of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wording {
    language: Language,
}

impl Wording {
    /// The words of `language`.
    pub fn new(language: Language) -> Wording {
        Wording { language }
    }

    /// Which language it is.
    pub fn language(self) -> Language {
        self.language
    }

    /// A sentence without variables. A key that does not exist comes back as it is: a test keeps that from happening.
    pub fn get(self, key: &str) -> String {
        self.text(key, &Args::new())
    }

    /// A sentence with its variables filled in.
    pub fn text(self, key: &str, args: &Args) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A sentence, where the key exists.
    pub fn find(self, key: &str, args: &Args) -> Option<String> {
        let language = match self.language {
            Language::French => &FRENCH,
            Language::English => &ENGLISH,
        };
        WORDS.try_lookup_complete(language, key, Some(&args.0))
    }

    /// A span of time, in the spelling of scenarios: `2h 30min`, with `j` for days in French.
    pub fn span(self, span: Span) -> String {
        let text = span.to_string();
        match self.language {
            Language::French => text.replace('d', "j"),
            Language::English => text,
        }
    }

    /// A moment, in the spelling of scenarios: `D+1 06:00`, in French `J+1 06:00`.
    pub fn moment(self, moment: Moment) -> String {
        let text = moment.to_string();
        match self.language {
            Language::French => text.replace('D', "J").replace('d', "j"),
            Language::English => text,
        }
    }
}

#[cfg(test)]
mod tests;
