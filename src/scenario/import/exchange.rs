//! The chronogramme as this program itself writes it into spreadsheets, so that it comes back as it went: which field of an inject stands
//! in which column, and what of it has no column of its own.

use super::columns::{
    CHRONOGRAMME, CHRONOGRAMME_SHEET, FRAME, FRAME_SHEET, Field, ITEMS, Item, ROLE_WORDS,
    medium_word,
};
use crate::scenario::model::*;
use crate::scenario::resolved::Resolved;
use crate::scenario::syntax;
use serde::{Deserialize, Serialize};

/// What of an inject has no column, and what its columns would not give back as it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rest {
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Who speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Text>,
    /// What they receive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Text>,
    /// What a good cell does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Text>,
    /// What the facilitator should know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The outsider who speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outsider: Option<OutsiderId>,
    /// Another medium where the first one fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reroute: Option<Reroute>,
    /// Files inside the scenario's folder.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
    /// No longer sent once this is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_by: Option<Condition>,
    /// Of the injects that name the same group only the first whose time comes is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_of: Option<String>,
    /// Options the recipients have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<InjectOption>,
    /// What happens in the simulation when it is sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<InjectEffect>,
}

impl Rest {
    /// Whether the columns say everything.
    pub fn is_empty(&self) -> bool {
        *self == Rest::default()
    }
}

/// What of an exercise goes into the sheet of its frame.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'s> {
    /// Its id.
    pub id: &'s ScenarioId,
    /// Its title.
    pub title: &'s Text,
    /// Languages of the texts.
    pub languages: &'s [Language],
    /// STARTEX.
    pub start: &'s str,
    /// Time zone.
    pub zone: &'s str,
    /// From STARTEX to ENDEX.
    pub duration: Span,
    /// Roles.
    pub roles: &'s [Role],
    /// Objectives.
    pub objectives: &'s [Objective],
}

impl<'s> From<&'s Scenario> for Frame<'s> {
    fn from(s: &'s Scenario) -> Frame<'s> {
        Frame {
            id: &s.id,
            title: &s.title,
            languages: &s.languages,
            start: &s.start,
            zone: &s.zone,
            duration: s.duration,
            roles: &s.roles,
            objectives: &s.objectives,
        }
    }
}

impl<'s> From<&'s Resolved> for Frame<'s> {
    fn from(s: &'s Resolved) -> Frame<'s> {
        Frame {
            id: &s.id,
            title: &s.title,
            languages: &s.languages,
            start: &s.start,
            zone: &s.zone,
            duration: s.duration,
            roles: &s.roles,
            objectives: &s.objectives,
        }
    }
}

/// A word of two, by the language of who reads it.
fn word(words: (&'static str, &'static str), reader: Language) -> String {
    match reader {
        Language::French => words.0,
        Language::English => words.1,
    }
    .to_owned()
}

/// The name of the sheet of the chronogramme.
pub fn chronogramme_sheet(reader: Language) -> String {
    word(CHRONOGRAMME_SHEET, reader)
}

/// The name of the sheet of the frame.
pub fn frame_sheet(reader: Language) -> String {
    word(FRAME_SHEET, reader)
}

/// What a text is in a language as its columns hold it: nothing where it is not said in it.
fn own(text: &Text, language: Language) -> String {
    match text {
        Text::Plain(s) => s.clone(),
        Text::Localised(_) if text.has(language) => text.get(language).to_owned(),
        Text::Localised(_) => String::new(),
    }
}

/// The sheet of the frame: its headings and its rows. Every cell is text.
pub fn frame_rows(frame: Frame<'_>, reader: Language) -> Vec<Vec<String>> {
    let of = |wanted: Item| {
        let found = ITEMS.iter().find(|(item, ..)| *item == wanted);
        found.map_or(String::new(), |(_, fr, en)| word((fr, en), reader))
    };
    let names = |text: &Text| [own(text, Language::French), own(text, Language::English)];
    let row = |item: Item, id: &str, [fr, en]: [String; 2], value: String| {
        vec![of(item), id.to_owned(), fr, en, value]
    };
    let valued = |item: Item, value: String| row(item, "", Default::default(), value);
    let languages: Vec<&str> = frame.languages.iter().map(|l| l.code()).collect();
    let mut rows = vec![
        FRAME.iter().map(|words| word(*words, reader)).collect(),
        row(
            Item::Scenario,
            frame.id.as_str(),
            names(frame.title),
            String::new(),
        ),
        valued(Item::Languages, languages.join("; ")),
        valued(Item::Start, frame.start.to_owned()),
        valued(Item::Zone, frame.zone.to_owned()),
        valued(Item::Duration, frame.duration.to_string()),
    ];
    for role in frame.roles {
        let holds = [role.leads, role.hears_soc, role.required];
        let words = ROLE_WORDS.iter().zip(holds).filter(|(_, holds)| *holds);
        let words: Vec<String> = words.map(|(words, _)| word(*words, reader)).collect();
        rows.push(row(
            Item::Role,
            role.id.as_str(),
            names(&role.name),
            words.join("; "),
        ));
    }
    for objective in frame.objectives {
        rows.push(row(
            Item::Objective,
            objective.id.as_str(),
            names(&objective.name),
            String::new(),
        ));
    }
    rows
}

/// The sheet of the chronogramme: its headings and a row for each inject. Every cell is text.
pub fn chronogramme_rows(
    injects: &[Inject],
    languages: &[Language],
    reader: Language,
) -> Vec<Vec<String>> {
    let mut headings = Vec::new();
    for column in CHRONOGRAMME {
        match column.field.is_text() {
            true => headings.extend(languages.iter().map(|l| column.heading(reader, Some(*l)))),
            false => headings.push(column.heading(reader, None)),
        }
    }
    let mut rows = vec![headings];
    for inject in injects {
        let mut row = Vec::new();
        for column in CHRONOGRAMME {
            match text_of(inject, column.field) {
                Some(text) => row.extend(languages.iter().map(|l| own(text, *l))),
                None => row.push(cell(inject, column.field, languages, reader)),
            }
        }
        rows.push(row);
    }
    rows
}

/// The text of an inject that a field holds.
fn text_of(inject: &Inject, field: Field) -> Option<&Text> {
    match field {
        Field::Title => Some(&inject.title),
        Field::From => Some(&inject.from),
        Field::Body => Some(&inject.body),
        Field::Expected => Some(&inject.expected),
        Field::Note => Some(&inject.note),
        Field::Number
        | Field::Id
        | Field::Time
        | Field::Day
        | Field::Date
        | Field::Offset
        | Field::Condition
        | Field::To
        | Field::Medium
        | Field::Objectives
        | Field::Phase
        | Field::Attachments
        | Field::Options
        | Field::Rest => None,
    }
}

fn cell(inject: &Inject, field: Field, languages: &[Language], reader: Language) -> String {
    let joined = |ids: Vec<&str>| ids.join("; ");
    match field {
        Field::Id => inject.id.to_string(),
        Field::Time => match &inject.when {
            Condition::At(moment) => moment.to_string(),
            _ => String::new(),
        },
        Field::Condition => match &inject.when {
            Condition::At(_) => String::new(),
            condition => syntax::write(condition)
                .unwrap_or_default()
                .trim()
                .to_owned(),
        },
        Field::To => joined(inject.to.iter().map(RoleId::as_str).collect()),
        Field::Medium => medium_word(inject.medium, reader).to_owned(),
        Field::Objectives => joined(inject.objectives.iter().map(ObjectiveId::as_str).collect()),
        Field::Rest => {
            let rest = Rest::of(inject, languages);
            match rest.is_empty() {
                true => String::new(),
                false => syntax::write(&rest).unwrap_or_default().trim().to_owned(),
            }
        }
        Field::Number
        | Field::Day
        | Field::Date
        | Field::Offset
        | Field::Title
        | Field::From
        | Field::Body
        | Field::Expected
        | Field::Note
        | Field::Phase
        | Field::Attachments
        | Field::Options => String::new(),
    }
}

/// A text as its columns give it back.
pub(super) fn given_back(fr: Option<String>, en: Option<String>) -> Text {
    match (fr, en) {
        (None, None) => Text::default(),
        // What is the same in every language is written once.
        (Some(fr), Some(en)) if fr == en => Text::Plain(fr),
        (fr, en) => Text::Localised(LocalisedText { fr, en }),
    }
}

impl Rest {
    /// What columns for these languages would not give back.
    pub fn of(inject: &Inject, languages: &[Language]) -> Rest {
        let kept = |text: &Text| {
            let cell = |l: Language| {
                // Spreadsheets and readers trim cells.
                let words = own(text, l);
                let there = languages.contains(&l) && !words.trim().is_empty();
                there.then(|| words.trim().to_owned())
            };
            let back = given_back(cell(Language::French), cell(Language::English));
            (back != *text).then(|| text.clone())
        };
        Rest {
            title: kept(&inject.title),
            from: kept(&inject.from),
            body: kept(&inject.body),
            expected: kept(&inject.expected),
            note: kept(&inject.note),
            outsider: inject.outsider.clone(),
            reroute: inject.reroute.clone(),
            attachments: inject.attachments.clone(),
            cancelled_by: inject.cancelled_by.clone(),
            one_of: inject.one_of.clone(),
            options: inject.options.clone(),
            effects: inject.effects.clone(),
        }
    }
}
