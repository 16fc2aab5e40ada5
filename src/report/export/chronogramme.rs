//! The chronogramme of a scenario as a workbook: to be read, filtered and printed, and to come back as it went.
//!
//! Headings, words and the fields that have no column are those of the import (`scenario::import`): what is written here is read there to
//! the same injects. First stand the columns that people read and print, then those that only make it come back.

use super::ExportError;
use super::moments::Moments;
use super::table::{Cell, Column, Table};
use super::xlsx;
use crate::scenario::import::columns::{
    CHRONOGRAMME, CHRONOGRAMME_SHEET, CLOCK, FRAME, FRAME_SHEET, Field, ITEMS, Item, NUMBER,
    ROLE_WORDS, medium_word,
};
use crate::scenario::import::exchange::Rest;
use crate::scenario::model::*;
use crate::scenario::resolved::Resolved;
use crate::scenario::syntax;
use crate::simulation::calendar::Calendar;
use crate::wording::Wording;

/// Why there is no workbook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChronogrammeError {
    /// A text is longer than a cell can be; it would come back cut.
    #[error("inject {inject}: a text is longer than {limit} characters")]
    TooLong {
        /// Of this inject.
        inject: InjectId,
        /// What a cell holds.
        limit: usize,
    },
    /// A library that writes the format refuses.
    #[error(transparent)]
    Export(#[from] ExportError),
}

/// A column: which field, and of which language where it is a text.
type Place = (Field, Option<Language>);

/// The workbook: the same bytes for the same scenario and language.
///
/// # Errors
/// When a text does not fit into a cell, or the library refuses.
pub fn workbook(s: &Resolved, w: Wording) -> Result<Vec<u8>, ChronogrammeError> {
    let (read, other) = places(s, w.language());
    let printed = read.len();
    let places: Vec<Place> = read.into_iter().chain(other).collect();
    let moments = Moments::of(s);
    let calendar = Calendar::new(&s.start, &s.zone).ok();
    let clock = |inject: &Inject| match (&inject.when, &calendar) {
        (Condition::At(m), Some(c)) => Cell::Moment(moments.civil(c.moment(*m))),
        _ => Cell::Empty,
    };
    let mut rows = Vec::new();
    // In the order of the scenario: its numbers are those of the screens, and the injects come back in their places.
    for (number, inject) in (1u64..).zip(&s.injects) {
        let rest = rest(inject, &s.languages);
        let cells = places.iter().map(|(field, language)| match field {
            Field::Number => Cell::number(number),
            Field::Date => clock(inject),
            field => Cell::text(text(*field, *language, inject, &rest, w.language())),
        });
        let cells: Vec<Cell> = cells.collect();
        let long = |c: &Cell| matches!(c, Cell::Text(t) if xlsx::is_too_long(t));
        if cells.iter().any(long) {
            return Err(ChronogrammeError::TooLong {
                inject: inject.id.clone(),
                limit: xlsx::LONGEST,
            });
        }
        rows.push(cells);
    }
    let chronogramme = Table {
        name: "chronogramme",
        title: said(CHRONOGRAMME_SHEET, w.language()).to_owned(),
        columns: places
            .iter()
            .map(|(field, language)| Column {
                key: field.code(),
                title: heading(*field, *language, w.language()),
                width: width(*field),
            })
            .collect(),
        rows,
    };
    let sheets = [(chronogramme, printed), (frame(s, w.language()), FRAME.len())];
    Ok(xlsx::printed(&sheets)?)
}

fn said(pair: (&'static str, &'static str), reader: Language) -> &'static str {
    match reader {
        Language::French => pair.0,
        Language::English => pair.1,
    }
}

/// The columns that people read, in the reader's language where the texts have it, and the others.
fn places(s: &Resolved, reader: Language) -> (Vec<Place>, Vec<Place>) {
    let first = match s.languages.contains(&reader) {
        true => reader,
        false => s.languages.first().copied().unwrap_or(reader),
    };
    // A text of one language needs no word about it.
    let several = s.languages.len() > 1;
    let tag = |l: Language| several.then_some(l);
    let mut read: Vec<Place> = vec![(Field::Number, None), (Field::Date, None)];
    let mut other: Vec<Place> = Vec::new();
    for column in CHRONOGRAMME {
        let field = column.field;
        match field {
            Field::To | Field::Medium => read.push((field, None)),
            field if field.is_text() => {
                read.push((field, tag(first)));
                let others = s.languages.iter().filter(|l| **l != first);
                other.extend(others.map(|l| (field, Some(*l))));
            }
            field => other.push((field, None)),
        }
    }
    (read, other)
}

fn heading(field: Field, language: Option<Language>, reader: Language) -> String {
    match field {
        Field::Number => said(NUMBER, reader).to_owned(),
        Field::Date => said(CLOCK, reader).to_owned(),
        field => CHRONOGRAMME
            .iter()
            .find(|c| c.field == field)
            .map_or_else(String::new, |c| c.heading(reader, language)),
    }
}

fn width(field: Field) -> f64 {
    match field {
        Field::Number => 6.0,
        Field::Date => 19.0,
        Field::Body => 52.0,
        Field::Expected | Field::Note => 36.0,
        Field::Title | Field::Condition | Field::Rest => 28.0,
        Field::From | Field::To => 22.0,
        Field::Medium | Field::Time => 14.0,
        Field::Id
        | Field::Objectives
        | Field::Day
        | Field::Offset
        | Field::Phase
        | Field::Attachments
        | Field::Options => 20.0,
    }
}

fn joined<'i>(ids: impl Iterator<Item = &'i str>) -> String {
    ids.collect::<Vec<_>>().join("; ")
}

/// What stands in a column.
fn text(
    field: Field,
    language: Option<Language>,
    inject: &Inject,
    rest: &Rest,
    reader: Language,
) -> String {
    let words = |text: &Text| match language {
        Some(l) => own(text, l).unwrap_or_default().to_owned(),
        None => text.get(reader).to_owned(),
    };
    match field {
        Field::Id => inject.id.to_string(),
        Field::Time => match &inject.when {
            Condition::At(m) => m.to_string(),
            _ => String::new(),
        },
        Field::Condition => match &inject.when {
            Condition::At(_) => String::new(),
            other => ron(other),
        },
        Field::Title => words(&inject.title),
        Field::From => words(&inject.from),
        Field::To => joined(inject.to.iter().map(RoleId::as_str)),
        Field::Medium => medium_word(inject.medium, reader).to_owned(),
        Field::Body => words(&inject.body),
        Field::Expected => words(&inject.expected),
        Field::Note => words(&inject.note),
        Field::Objectives => joined(inject.objectives.iter().map(ObjectiveId::as_str)),
        Field::Rest if !rest.is_empty() => ron(rest),
        Field::Rest
        | Field::Number
        | Field::Day
        | Field::Date
        | Field::Offset
        | Field::Phase
        | Field::Attachments
        | Field::Options => String::new(),
    }
}

/// Values of scenarios can always be written: a test holds that.
fn ron<T: serde::Serialize>(value: &T) -> String {
    syntax::write(value).unwrap_or_default()
}

/// What a text says in a language itself.
fn own(text: &Text, language: Language) -> Option<&str> {
    match text {
        Text::Plain(s) => Some(s),
        Text::Localised(l) => match language {
            Language::French => l.fr.as_deref(),
            Language::English => l.en.as_deref(),
        },
    }
}

/// What has no column, and texts that their columns would not give back as they are.
fn rest(inject: &Inject, languages: &[Language]) -> Rest {
    let kept = |text: &Text| (read_back(text, languages).as_ref() != Some(text)).then(|| text.clone());
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

/// The text that its columns give back; nothing where cells would not hold it as it is.
fn read_back(text: &Text, languages: &[Language]) -> Option<Text> {
    let of = |l: Language| {
        let here = languages.contains(&l);
        own(text, l).filter(|s| here && !s.is_empty())
    };
    let (fr, en) = (of(Language::French), of(Language::English));
    // Readers of sheets trim, and a carriage return becomes a line break.
    let whole = |s: Option<&str>| s.is_none_or(|s| s.trim() == s && !s.contains('\r'));
    if !whole(fr) || !whole(en) {
        return None;
    }
    Some(match (fr, en) {
        (None, None) => Text::default(),
        (Some(a), Some(b)) if a == b => Text::Plain(a.to_owned()),
        (Some(one), None) | (None, Some(one)) if languages.len() == 1 => Text::Plain(one.to_owned()),
        (fr, en) => Text::Localised(LocalisedText {
            fr: fr.map(str::to_owned),
            en: en.map(str::to_owned),
        }),
    })
}

/// The sheet with the frame of the exercise.
fn frame(s: &Resolved, reader: Language) -> Table {
    let mut rows = Vec::new();
    let mut row = |item: Item, id: &str, name: &Text, value: String| {
        let words = ITEMS.iter().find(|(i, ..)| *i == item);
        let word = words.map_or("", |(_, fr, en)| said((fr, en), reader));
        let name = |l| own(name, l).unwrap_or_default().to_owned();
        rows.push(vec![
            Cell::text(word),
            Cell::text(id),
            Cell::text(name(Language::French)),
            Cell::text(name(Language::English)),
            Cell::text(value),
        ]);
    };
    let none = Text::default();
    row(Item::Scenario, s.id.as_str(), &s.title, String::new());
    let languages = joined(s.languages.iter().map(|l| l.code()));
    row(Item::Languages, "", &none, languages);
    row(Item::Start, "", &none, s.start.clone());
    row(Item::Zone, "", &none, s.zone.clone());
    row(Item::Duration, "", &none, s.duration.to_string());
    for r in &s.roles {
        let holds = [r.leads, r.hears_soc, r.required];
        let words = ROLE_WORDS.iter().zip(holds).filter(|(_, is)| *is);
        let words = joined(words.map(|(pair, _)| said(*pair, reader)));
        row(Item::Role, r.id.as_str(), &r.name, words);
    }
    for o in &s.objectives {
        row(Item::Objective, o.id.as_str(), &o.name, String::new());
    }
    Table {
        name: "scenario",
        title: said(FRAME_SHEET, reader).to_owned(),
        columns: FRAME
            .into_iter()
            .zip([16.0, 24.0, 40.0, 40.0, 28.0])
            .map(|(pair, width)| Column {
                key: pair.1,
                title: said(pair, reader).to_owned(),
                width,
            })
            .collect(),
        rows,
    }
}
