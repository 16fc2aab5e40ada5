//! One row of a chronogramme: its cells by what they mean, and the inject that they make.

use super::super::columns::{Field, Mapped, is_for_people, medium_of, medium_told};
use super::super::exchange::{Rest, given_back};
use super::super::loss::{LossKind, Losses, Spot};
use super::super::recipients;
use super::super::sheet::{Row, Table, Value, fold};
use super::super::sketch::SketchInject;
use super::super::timeline::{self, Raw, RowTime, shown};
use super::{Sheet, other};
use crate::scenario::edit::names::slug;
use crate::scenario::model::{Condition, Language, LocalisedText, Text};
use crate::scenario::syntax::{self, Tree};
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// A cell of a row.
#[derive(Debug, Clone)]
struct Held<'t> {
    field: Option<Field>,
    language: Option<Language>,
    column: u32,
    value: &'t Value,
    text: String,
    own: bool,
}

/// The cells of a row that hold something.
#[derive(Debug, Clone)]
pub(super) struct Cells<'t> {
    table: &'t Table,
    row: &'t Row,
    held: Vec<Held<'t>>,
}

/// Reads rows from above: what is a ditto mark stands for what stands above it.
pub(super) struct Reading<'t, 's> {
    sheet: &'s Sheet<'t>,
    columns: HashMap<u32, &'s Mapped>,
    above: HashMap<u32, (&'t Value, String)>,
}

/// Marks of a cell that holds nothing.
fn is_nothing(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "" | "-" | "--" | "---" | "n/a" | "na" | "s.o." | "s/o" | "/" | "x"
    )
}

/// Marks that stand for what is above.
fn is_ditto(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "\"" | "''" | "»" | "〃" | "idem" | "id." | "ditto" | "do."
    )
}

impl<'t, 's> Reading<'t, 's> {
    pub(super) fn new(sheet: &'s Sheet<'t>) -> Reading<'t, 's> {
        let columns = sheet.layout.columns.iter().map(|c| (c.column, c));
        Reading {
            sheet,
            columns: columns.collect(),
            above: HashMap::new(),
        }
    }

    /// The cells of a row. What cannot be carried over at all is noted.
    pub(super) fn row(&mut self, row: &'t Row, losses: &mut Losses) -> Cells<'t> {
        let table = self.sheet.table;
        let mut held = Vec::new();
        let repeats_headings = self.repeats_headings(row);
        for cell in &row.cells {
            let mapped = self.columns.get(&cell.column);
            let field = mapped.and_then(|m| m.field);
            let spot = table.spot(row, cell.column);
            let mut value = &cell.value;
            let mut text = shown(value, table.from_1904);
            if repeats_headings {
                losses.note(spot, LossKind::Section, &text);
                continue;
            }
            if let Value::Error(error) = value {
                losses.note(spot, LossKind::Unreadable, error);
                continue;
            }
            if field.is_none() {
                let known = self.sheet.own && mapped.is_some_and(|m| is_for_people(&m.heading));
                if !cell.repeated && !known {
                    let said = match mapped {
                        Some(m) if !m.heading.is_empty() => format!("{}: {text}", m.heading),
                        Some(_) | None => text.clone(),
                    };
                    losses.note(spot, LossKind::UnknownColumn, said);
                }
            } else if is_ditto(&text) && !self.sheet.own {
                let Some((above, words)) = self.above.get(&cell.column) else {
                    continue;
                };
                (value, text) = (above, words.clone());
            } else if is_nothing(&text) && !self.sheet.own {
                continue;
            } else {
                self.above.insert(cell.column, (value, text.clone()));
            }
            held.push(Held {
                field,
                language: mapped.and_then(|m| m.language),
                column: cell.column,
                value,
                text,
                own: !cell.repeated,
            });
        }
        // Where nothing in a row is its own, it only lies under merged cells.
        if held.iter().all(|h| !h.own) {
            held.clear();
        }
        Cells { table, row, held }
    }

    /// Headings that are printed again on every page.
    fn repeats_headings(&self, row: &Row) -> bool {
        let mut same = 0;
        for cell in &row.cells {
            match self.columns.get(&cell.column) {
                Some(m)
                    if !m.heading.is_empty() && fold(&m.heading) == fold(&cell.value.text()) =>
                {
                    same += 1
                }
                _ => return false,
            }
        }
        same >= 2
    }
}

impl<'t> Cells<'t> {
    /// Whether the row holds nothing that means something.
    pub(super) fn is_empty(&self) -> bool {
        self.held.iter().all(|h| h.field.is_none())
    }

    /// Where the row stands.
    pub(super) fn spot(&self) -> Spot {
        let first = self.held.iter().find(|h| h.own && h.field.is_some());
        self.table.spot(self.row, first.map_or(0, |h| h.column))
    }

    fn first(&self, field: Field) -> Option<&Held<'t>> {
        self.held.iter().find(|h| h.field == Some(field))
    }

    fn all(&self, field: Field) -> impl Iterator<Item = &Held<'t>> {
        self.held.iter().filter(move |h| h.field == Some(field))
    }

    /// The cells that say when.
    pub(super) fn times(&self) -> Option<timeline::Cells<'t>> {
        let cell = |field| {
            let held = self.first(field)?;
            Some((held.value, self.table.spot(self.row, held.column)))
        };
        let times = timeline::Cells {
            time: cell(Field::Time),
            day: cell(Field::Day),
            date: cell(Field::Date),
            offset: cell(Field::Offset),
        };
        let none = times.time.is_none()
            && times.day.is_none()
            && times.date.is_none()
            && times.offset.is_none();
        (!none).then_some(times)
    }

    /// The words of a row that only divides the table: one cell, and no time.
    pub(super) fn section(
        &self,
        sheet: &Sheet<'_>,
        time: Option<&RowTime>,
    ) -> Option<(Spot, String)> {
        let mut own = self
            .held
            .iter()
            .filter(|h| h.own && h.field != Some(Field::Number));
        let only = own.next()?;
        let readable = time.is_some_and(|t| !matches!(t.raw, Raw::Unreadable(_) | Raw::Blank));
        let wide = sheet
            .layout
            .columns
            .iter()
            .filter(|c| c.field.is_some())
            .count()
            >= 3;
        let alone = own.next().is_none() && wide && sheet.is_timed() && !sheet.own;
        // A row under a merged time is an inject with few words.
        let divides = alone && !readable && only.field.is_some();
        divides.then(|| {
            let spot = self.table.spot(self.row, only.column);
            (spot, only.text.clone())
        })
    }

    /// Its condition, as this program writes it.
    pub(super) fn condition(&self, losses: &mut Losses) -> Option<Condition> {
        self.ron(Field::Condition, losses)
    }

    fn ron<T: DeserializeOwned>(&self, field: Field, losses: &mut Losses) -> Option<T> {
        let held = self.first(field)?;
        let tree = Tree::parse(held.text.clone());
        let reading = syntax::read::<T>(&tree);
        if !tree.problems().is_empty() || !reading.problems.is_empty() || reading.value.is_none() {
            let spot = self.table.spot(self.row, held.column);
            losses.note(spot, LossKind::ConditionLeftOut, &held.text);
            return None;
        }
        reading.value
    }

    /// The text of a field: of one language, of several, of several columns.
    fn text(&self, sheet: &Sheet<'_>, field: Field) -> Text {
        let mut plain: Vec<&str> = Vec::new();
        let mut by_language: [Vec<&str>; 2] = [Vec::new(), Vec::new()];
        for held in self.all(field) {
            match held.language {
                Some(Language::French) => by_language[0].push(&held.text),
                Some(Language::English) => by_language[1].push(&held.text),
                None => plain.push(&held.text),
            }
        }
        let joined = |parts: &[&str]| (!parts.is_empty()).then(|| parts.join("\n\n"));
        let tagged: Vec<Language> = sheet
            .layout
            .columns
            .iter()
            .filter(|c| c.field == Some(field))
            .filter_map(|c| c.language)
            .collect();
        let Some(first) = tagged.first() else {
            return joined(&plain).map(Text::Plain).unwrap_or_default();
        };
        // A column without a language beside one of English is French.
        if !plain.is_empty() {
            let at = usize::from(other(*first) == Language::English);
            by_language[at].extend(plain);
        }
        let (fr, en) = (joined(&by_language[0]), joined(&by_language[1]));
        given_back(fr, en)
    }

    /// Fills in everything but the time.
    pub(super) fn fill(&self, sheet: &Sheet<'_>, inject: &mut SketchInject, losses: &mut Losses) {
        inject.title = self.text(sheet, Field::Title);
        inject.from = self.text(sheet, Field::From);
        inject.body = self.text(sheet, Field::Body);
        inject.expected = self.text(sheet, Field::Expected);
        inject.note = self.text(sheet, Field::Note);
        inject.rest = self.ron::<Rest>(Field::Rest, losses).unwrap_or_default();
        inject.to = self
            .all(Field::To)
            .flat_map(|h| match sheet.own {
                // Ids: no word stands for everybody there.
                true => super::ids(&h.text),
                false => recipients::split(&h.text),
            })
            .collect();
        inject.objectives = self
            .all(Field::Objectives)
            .flat_map(|h| objectives(&h.text))
            .collect();
        inject.phase = self.first(Field::Phase).map(|h| h.text.clone());
        for held in self.all(Field::Attachments) {
            let spot = self.table.spot(self.row, held.column);
            losses.note(spot, LossKind::Attachment, &held.text);
        }
        inject.options = self
            .all(Field::Options)
            .flat_map(|h| h.text.split(['\n', ';', '|']))
            .map(str::trim)
            .filter(|option| !option.is_empty())
            .map(|option| Text::Plain(option.to_owned()))
            .collect();
        self.id(sheet, inject);
        self.medium(inject, losses);
    }

    /// An id as people gave it; a number becomes part of one.
    fn id(&self, sheet: &Sheet<'_>, inject: &mut SketchInject) {
        let id = self.first(Field::Id).map(|h| h.text.as_str());
        let number = self.first(Field::Number).map(|h| h.text.as_str());
        let is_figure = |s: &str| {
            s.chars()
                .all(|c| c.is_ascii_digit() || c == '.' || c == '-')
        };
        inject.id = match (id, number) {
            (Some(id), _) if sheet.own || !is_figure(id) => Some(id.to_owned()),
            (Some(n), _) | (None, Some(n)) => {
                let words = inject.title.get(Language::English);
                Some(slug(&format!("{n} {words}")))
            }
            (None, None) => None,
        };
    }

    fn medium(&self, inject: &mut SketchInject, losses: &mut Losses) {
        for held in self.all(Field::Medium) {
            let spot = self.table.spot(self.row, held.column);
            match medium_of(&held.text) {
                Some((medium, true)) if inject.medium.is_none() => inject.medium = Some(medium),
                Some((medium, _)) => {
                    losses.note(spot, LossKind::Simplified, &held.text);
                    inject.medium = inject.medium.or(Some(medium));
                }
                None => {
                    losses.note(spot, LossKind::IntoNote, &held.text);
                    let note = std::mem::take(&mut inject.note);
                    inject.note = added(note, &held.text);
                }
            }
        }
        if inject.medium.is_none() {
            let words = [&inject.title, &inject.note].map(|t| t.get(Language::English));
            inject.medium = words.into_iter().find_map(medium_told);
            if inject.medium.is_some() {
                losses.note(self.spot(), LossKind::MediumGuessed, words.join(" · "));
            }
        }
    }
}

/// A text with a paragraph more, in every language that it has.
fn added(text: Text, more: &str) -> Text {
    let with = |s: &str| match s.is_empty() {
        true => more.to_owned(),
        false => format!("{s}\n\n{more}"),
    };
    match text {
        Text::Plain(s) => Text::Plain(with(&s)),
        Text::Localised(l) => Text::Localised(LocalisedText {
            fr: l.fr.as_deref().map(with),
            en: l.en.as_deref().map(with),
        }),
    }
}

/// The objectives that a cell names: one, or several short ones with commas between them.
fn objectives(text: &str) -> Vec<String> {
    let short = text.split(',').all(|part| part.trim().chars().count() <= 6);
    let marks: &[char] = if short {
        &[';', '\n', ',']
    } else {
        &[';', '\n']
    };
    let parts = text.split(marks).map(str::trim);
    parts.filter(|p| !p.is_empty()).map(str::to_owned).collect()
}
