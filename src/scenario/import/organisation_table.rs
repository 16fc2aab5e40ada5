//! A ministry from a table: departments with their people, machines, and what is linked to what.
//!
//! Two kinds of rows are read, and both may stand in one table under headings of their own: rows that describe a thing, and rows that link two.
//! Columns are known by their headings in French and English.

use super::drawing::{self, Drawing, Thing, Tie, TieKind};
use super::error::ImportError;
use super::loss::{LossKind, Losses, Spot};
use super::node_words::{self, Field};
use super::sheet::{Row, Table, Value};
use super::sketch::Sketch;
use crate::scenario::model::LinkKind;
use std::collections::{BTreeMap, HashMap};

/// How many rows may stand above the headings.
const ABOVE: usize = 30;
/// Most targets in one cell.
const MOST_TARGETS: usize = 500;

/// Headings, by column.
type Headings = BTreeMap<u32, (Option<Field>, String)>;

/// Whether a table describes an organisation: it has headings for things or links, and none for times.
pub fn is_organisation(table: &Table) -> bool {
    let mut rows = table.rows.iter().take(ABOVE);
    rows.any(|row| headings(row).is_some_and(|h| !tells_times(&h)))
}

/// Whether headings name a time: then the table is a chronogramme.
fn tells_times(headings: &Headings) -> bool {
    const TIMES: &[&str] = &[
        "time",
        "heure",
        "date",
        "moment",
        "when",
        "quand",
        "h",
        "horodatage",
        "timestamp",
        "start",
        "debut",
        "heure-de-jeu",
        "temps",
        "t",
        "real-time",
        "inject",
        "stimulus",
        "message",
        "script",
        "sujet",
        "subject",
    ];
    let mut all = headings.values();
    all.any(|(_, text)| TIMES.contains(&node_words::folded(text).trim_matches('-')))
}

/// The headings in a row, where enough of its cells are headings to tell.
fn headings(row: &Row) -> Option<Headings> {
    let mut all = Headings::new();
    let mut fields = Vec::new();
    for cell in &row.cells {
        let text = cell.value.text();
        let field = match &cell.value {
            Value::Text(_) => node_words::field(&text),
            _ => None,
        };
        if let Some(field) = field {
            if fields.contains(&field) {
                // The same heading twice: the first column counts.
                all.insert(cell.column, (None, text));
                continue;
            }
            fields.push(field);
        }
        all.insert(cell.column, (field, text));
    }
    let has = |f: Field| fields.contains(&f);
    let link = has(Field::From) && has(Field::To);
    let named = has(Field::Name) || has(Field::Id);
    let told = fields
        .iter()
        .any(|f| !matches!(f, Field::Name | Field::Id | Field::From | Field::To));
    // A title above the table has one cell; most of a heading row is known.
    let known = fields.len() * 2 >= row.cells.len();
    (known && (link || (named && told))).then_some(all)
}

/// Reads a table.
///
/// # Errors
/// Where it has no headings that are known, or nothing below them.
pub fn read(table: &Table, losses: &mut Losses) -> Result<Sketch, ImportError> {
    let mut reader = Reader {
        table,
        drawing: Drawing::default(),
        keys: HashMap::new(),
        losses,
    };
    let mut now: Option<Headings> = None;
    for row in &table.rows {
        if let Some(headings) = headings(row) {
            now = Some(headings);
            continue;
        }
        match &now {
            Some(headings) => reader.row(row, headings),
            None => {
                for cell in row.cells.iter().filter(|c| !c.repeated) {
                    let spot = table.spot(row, cell.column);
                    reader
                        .losses
                        .note(spot, LossKind::OutsideTable, cell.value.text());
                }
            }
        }
    }
    if now.is_none() {
        return Err(ImportError::NoTable {
            sheets: vec![table.name().to_owned()],
        });
    }
    reader.mentioned();
    let drawing = reader.drawing;
    let organisation = drawing::organisation(drawing, losses);
    if organisation.is_none() {
        return Err(ImportError::NothingInside {});
    }
    Ok(Sketch {
        organisation,
        ..Sketch::default()
    })
}

struct Reader<'t, 'l> {
    table: &'t Table,
    drawing: Drawing,
    /// Things by what they are called, folded.
    keys: HashMap<String, usize>,
    losses: &'l mut Losses,
}

impl Reader<'_, '_> {
    fn row(&mut self, row: &Row, headings: &Headings) {
        let mut cells: Vec<(Option<Field>, String, Spot)> = Vec::new();
        for cell in &row.cells {
            let text = cell.value.text();
            let spot = self.table.spot(row, cell.column);
            if let Value::Error(_) = cell.value {
                self.losses.note(spot, LossKind::Unreadable, text);
                continue;
            }
            if text.is_empty() {
                continue;
            }
            match headings.get(&cell.column) {
                Some((field, _)) => cells.push((*field, text, spot)),
                None if cell.repeated => {}
                None => self.losses.note(spot, LossKind::UnknownColumn, text),
            }
        }
        let is = |f: Field| cells.iter().any(|c| c.0 == Some(f));
        if is(Field::From) && is(Field::To) && !is(Field::Name) {
            self.link(cells);
        } else {
            self.thing(cells);
        }
    }

    fn unknown(&mut self, cells: &[(Option<Field>, String, Spot)], used: &[Field]) {
        for (field, text, spot) in cells {
            if field.is_none_or(|f| !used.contains(&f)) {
                self.losses
                    .note(spot.clone(), LossKind::UnknownColumn, text);
            }
        }
    }

    /// A row that links two things.
    fn link(&mut self, cells: Vec<(Option<Field>, String, Spot)>) {
        let of = |f: Field| cells.iter().find(|c| c.0 == Some(f));
        let (Some(from), Some(to)) = (of(Field::From), of(Field::To)) else {
            return;
        };
        let said = of(Field::Relation).or_else(|| of(Field::Kind));
        let meaning = said.and_then(|(_, text, _)| node_words::meaning(text));
        if let (Some((_, text, spot)), None) = (said, meaning) {
            self.losses
                .note(spot.clone(), LossKind::UnknownMember, text);
        }
        for target in targets(&to.1) {
            self.tie(&from.1, &target, meaning, &from.2);
        }
        let used = [Field::From, Field::To, Field::Relation, Field::Kind];
        self.unknown(&cells, &used);
    }

    fn tie(&mut self, from: &str, to: &str, meaning: Option<(LinkKind, bool)>, spot: &Spot) {
        let (from, to) = match meaning {
            Some((_, true)) => (to, from),
            _ => (from, to),
        };
        self.drawing.ties.push(Tie {
            spot: spot.clone(),
            from: from.to_owned(),
            to: to.to_owned(),
            kind: meaning.map(|(kind, _)| TieKind::Link(kind)),
            directed: true,
        });
    }

    /// A row that describes a thing.
    fn thing(&mut self, cells: Vec<(Option<Field>, String, Spot)>) {
        let of = |f: Field| cells.iter().find(|c| c.0 == Some(f));
        let Some((_, label, spot)) = of(Field::Name).or_else(|| of(Field::Id)) else {
            // A row without a name divides the table, or is a total.
            for (_, text, spot) in &cells {
                self.losses.note(spot.clone(), LossKind::Section, text);
            }
            return;
        };
        if cells.len() == 1 && self.keys.contains_key(&node_words::folded(label)) {
            return;
        }
        let key = of(Field::Id)
            .map_or(label.as_str(), |c| c.1.as_str())
            .to_owned();
        let (label, spot) = (label.clone(), spot.clone());
        let mut fields = Vec::new();
        for (field, text, spot) in &cells {
            let Some(field) = *field else {
                self.losses
                    .note(spot.clone(), LossKind::UnknownColumn, text);
                continue;
            };
            let tie = match field {
                Field::DependsOn => Some(TieKind::Link(LinkKind::DependsOn)),
                Field::Mailboxes => Some(TieKind::Mailboxes),
                Field::Linked(kind, _) => Some(TieKind::Link(kind)),
                Field::From | Field::To | Field::Relation => {
                    self.losses
                        .note(spot.clone(), LossKind::UnknownColumn, text);
                    continue;
                }
                _ => None,
            };
            let Some(kind) = tie else {
                fields.push((field, text.clone(), spot.clone()));
                continue;
            };
            let back = matches!(field, Field::Linked(_, true));
            for target in targets(text) {
                let (from, to) = match back {
                    true => (target, key.clone()),
                    false => (key.clone(), target),
                };
                self.drawing.ties.push(Tie {
                    spot: spot.clone(),
                    from,
                    to,
                    kind: Some(kind),
                    directed: true,
                });
            }
        }
        let number = self.drawing.things.len();
        for name in [&key, &label] {
            self.keys.entry(node_words::folded(name)).or_insert(number);
        }
        self.drawing.things.push(Thing {
            spot,
            key,
            label,
            fields,
            group: None,
            position: None,
        });
    }

    /// Things that only links name.
    fn mentioned(&mut self) {
        let rows = self.drawing.things.len();
        let mut new: Vec<Thing> = Vec::new();
        for tie in &self.drawing.ties {
            for name in [&tie.from, &tie.to] {
                let folded = node_words::folded(name);
                if self.keys.contains_key(&folded) || rows + new.len() > drawing::MOST_THINGS {
                    continue;
                }
                self.keys.insert(folded, rows + new.len());
                new.push(Thing {
                    spot: tie.spot.clone(),
                    key: name.clone(),
                    label: name.clone(),
                    fields: Vec::new(),
                    group: None,
                    position: None,
                });
            }
        }
        for thing in &new {
            self.losses
                .note(thing.spot.clone(), LossKind::ThingMentioned, &thing.label);
        }
        self.drawing.things.extend(new);
    }
}

/// The names in one cell.
fn targets(text: &str) -> Vec<String> {
    let parts = text.split([';', ',', '|', '\n', '•']).map(str::trim);
    let parts = parts.filter(|p| !p.is_empty() && *p != "-" && *p != "–");
    parts.map(str::to_owned).take(MOST_TARGETS).collect()
}

#[cfg(test)]
mod tests;
