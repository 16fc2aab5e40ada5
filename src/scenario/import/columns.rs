//! What the columns of a chronogramme mean: headings in French and English, those that this program writes itself, and the row in which
//! they stand.
//!
//! The table [`CHRONOGRAMME`] and the words beside it are what an export writes, so that it is read again as it was; `exchange` fills them.

use super::sheet::{Table, Value, fold};
use crate::scenario::model::{Language, Medium};

mod synonyms;

macro_rules! fields {
    ($($code:literal $name:ident $doc:literal;)*) => {
        /// What a column of a chronogramme holds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field {
            $(#[doc = $doc] $name,)*
        }

        impl Field {
            /// Every field, in the order in which people choose from them.
            pub const ALL: &'static [Field] = &[$(Field::$name),*];

            /// A stable word for it.
            pub fn code(self) -> &'static str {
                match self { $(Field::$name => $code,)* }
            }
        }
    };
}

fields! {
    "number" Number "Its number in the table; it becomes part of the id.";
    "id" Id "Its id.";
    "time" Time "Its time: a clock, a date with a time, or an offset that says so.";
    "day" Day "Its day: `J+1`, `Day 2`, a day of the week.";
    "date" Date "Its date.";
    "offset" Offset "So long after STARTEX.";
    "condition" Condition "Its condition in RON.";
    "title" Title "A few words.";
    "from" From "Who speaks.";
    "to" To "Who receives it.";
    "medium" Medium "By what.";
    "body" Body "What they receive.";
    "expected" Expected "What a good cell does.";
    "note" Note "What the facilitator should know.";
    "objectives" Objectives "Objectives it serves.";
    "phase" Phase "The phase it belongs to.";
    "attachments" Attachments "Names of files.";
    "options" Options "Options of the recipients.";
    "rest" Rest "Every other field in RON.";
}

impl Field {
    /// The field with a code.
    pub fn of_code(code: &str) -> Option<Field> {
        Field::ALL.iter().copied().find(|f| f.code() == code)
    }

    /// Whether it is a text, of which there may be one for each language.
    pub fn is_text(self) -> bool {
        match self {
            Field::Title | Field::From | Field::Body | Field::Expected | Field::Note => true,
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
            | Field::Rest => false,
        }
    }
}

/// A column that this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// What it holds.
    pub field: Field,
    /// Its heading in French.
    pub fr: &'static str,
    /// Its heading in English.
    pub en: &'static str,
}

impl Column {
    /// Its heading in a language; where the column stands once for each language of the texts, with that language.
    pub fn heading(&self, reader: Language, text: Option<Language>) -> String {
        let words = match reader {
            Language::French => self.fr,
            Language::English => self.en,
        };
        match text {
            Some(text) => format!("{words} ({})", text.code()),
            None => words.to_owned(),
        }
    }
}

const fn column(field: Field, fr: &'static str, en: &'static str) -> Column {
    Column { field, fr, en }
}

/// The columns of an exported chronogramme, in their order. Texts have one for each language of the scenario.
///
/// Time: a moment as scenarios write it (`H+1h 30min`, `D+1 06:00`), empty where the condition is no plain moment. Condition: RON of `when`
/// then. Recipients: ids of roles, joined by `; `. Objectives: ids, joined by `; `. Other fields: RON of [`Rest`](super::exchange::Rest).
pub const CHRONOGRAMME: [Column; 12] = [
    column(Field::Id, "Identifiant", "Id"),
    column(Field::Time, "Heure", "Time"),
    column(Field::Condition, "Condition (RON)", "Condition (RON)"),
    column(Field::Title, "Intitulé", "Title"),
    column(Field::From, "Émetteur", "From"),
    column(Field::To, "Destinataires", "To"),
    column(Field::Medium, "Moyen", "Medium"),
    column(Field::Body, "Contenu", "Content"),
    column(Field::Expected, "Action attendue", "Expected action"),
    column(Field::Note, "Note de l’animateur", "Facilitator’s note"),
    column(Field::Objectives, "Objectifs", "Objectives"),
    column(Field::Rest, "Autres champs (RON)", "Other fields (RON)"),
];

/// The number of a row, in French and English: for people; beside an id it says nothing.
pub const NUMBER: (&str, &str) = ("N°", "No.");
/// Date and hour of an inject, in French and English: for people. The time stands in its own column.
pub const CLOCK: (&str, &str) = ("Horloge de l’exercice", "Exercise clock");

/// Whether a heading is of a column that the export has for people alone.
pub fn is_for_people(heading: &str) -> bool {
    [CLOCK.0, CLOCK.1].iter().any(|h| fold(h) == fold(heading))
}

/// The name of the sheet that holds the chronogramme, in French and English.
pub const CHRONOGRAMME_SHEET: (&str, &str) = ("Chronogramme", "Chronogramme");
/// The name of the sheet that holds the frame of the exercise.
pub const FRAME_SHEET: (&str, &str) = ("Scénario", "Scenario");

/// The headings of the frame's sheet: what a row is about, its id, its name in French and in English, its value.
pub const FRAME: [(&str, &str); 5] = [
    ("Élément", "Item"),
    ("Identifiant", "Id"),
    ("Nom (fr)", "Name (fr)"),
    ("Nom (en)", "Name (en)"),
    ("Valeur", "Value"),
];

/// What a row of the frame's sheet is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// Id and title.
    Scenario,
    /// Codes of the languages of the texts, as value.
    Languages,
    /// STARTEX, as value.
    Start,
    /// Time zone, as value.
    Zone,
    /// Duration, as value.
    Duration,
    /// A role: id, names, and as value the words of [`ROLE_WORDS`] that hold for it.
    Role,
    /// An objective: id, names.
    Objective,
}

/// Items with their words in French and English.
pub const ITEMS: [(Item, &str, &str); 7] = [
    (Item::Scenario, "Scénario", "Scenario"),
    (Item::Languages, "Langues", "Languages"),
    (Item::Start, "DEBEX", "STARTEX"),
    (Item::Zone, "Fuseau horaire", "Time zone"),
    (Item::Duration, "Durée", "Duration"),
    (Item::Role, "Rôle", "Role"),
    (Item::Objective, "Objectif", "Objective"),
];

/// What holds for a role: it leads, it hears the SOC, somebody has to play it; in French and English, joined by `; `.
pub const ROLE_WORDS: [(&str, &str); 3] = [
    ("dirige", "leads"),
    ("reçoit le SOC", "hears the SOC"),
    ("indispensable", "required"),
];

/// Mediums with their words in French and English.
pub const MEDIUMS: [(Medium, &str, &str); 8] = [
    (Medium::Call, "Appel", "Call"),
    (Medium::Mail, "Courriel", "Mail"),
    (Medium::Message, "Message instantané", "Message"),
    (Medium::Alert, "Alerte", "Alert"),
    (Medium::Press, "Presse", "Press"),
    (Medium::Post, "Réseau social", "Social post"),
    (Medium::Visit, "Visite", "Visit"),
    (Medium::Letter, "Courrier", "Letter"),
];

/// The word for a medium.
pub fn medium_word(medium: Medium, reader: Language) -> &'static str {
    let found = MEDIUMS.iter().find(|(m, ..)| *m == medium);
    match (found, reader) {
        (Some((_, fr, _)), Language::French) => fr,
        (Some((.., en)), Language::English) => en,
        (None, _) => "",
    }
}

/// The medium that words name; whether they name nothing else.
pub fn medium_of(words: &str) -> Option<(Medium, bool)> {
    let words = fold(words);
    let exact = MEDIUMS
        .iter()
        .find(|(_, fr, en)| fold(fr) == words || fold(en) == words);
    if let Some((medium, ..)) = exact {
        return Some((*medium, true));
    }
    synonyms::medium(&words)
}

/// The medium that a sentence names, where it names one and no other.
pub fn medium_told(text: &str) -> Option<Medium> {
    synonyms::told(&fold(text))
}

/// A column as it was found in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// Which, from 0.
    pub column: u32,
    /// What stands over it.
    pub heading: String,
    /// What it holds; none where nobody knows.
    pub field: Option<Field>,
    /// The language of its texts, where the heading says so.
    pub language: Option<Language>,
    /// Whether somebody said what it holds.
    pub by_hand: bool,
}

/// Where the headings of a table stand and what they mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The row of the headings, as an index into the rows of the table; none where columns were mapped by letter and there is none.
    pub heading: Option<usize>,
    /// The columns.
    pub columns: Vec<Mapped>,
}

impl Layout {
    /// Whether a chronogramme can be read from it: something happens, or somebody said so.
    pub fn is_chronogramme(&self) -> bool {
        let has = |f: Field| self.columns.iter().any(|c| c.field == Some(f));
        let known = self.columns.iter().filter(|c| c.field.is_some()).count();
        let by_hand = self.columns.iter().any(|c| c.by_hand && c.field.is_some());
        let content = has(Field::Title) || has(Field::Body);
        let timed = has(Field::Time) || has(Field::Offset) || has(Field::Date) || has(Field::Day);
        content && (known >= 2 || by_hand) && (timed || known >= 3 || by_hand)
    }

    /// The first column that holds a field.
    pub fn first(&self, field: Field) -> Option<u32> {
        let found = self.columns.iter().find(|c| c.field == Some(field));
        found.map(|c| c.column)
    }
}

/// What a heading means, and in which language its texts are.
pub fn meaning(heading: &str) -> Option<(Field, Option<Language>)> {
    let (words, language) = synonyms::without_language(&fold(heading));
    let own = CHRONOGRAMME
        .iter()
        .find(|c| fold(c.fr) == words || fold(c.en) == words);
    let field = own.map(|c| c.field).or_else(|| synonyms::field(&words))?;
    Some((field, language.filter(|_| field.is_text())))
}

/// Rows from above in which headings are looked for.
const LOOKED_AT: usize = 40;
/// Most letters of a heading.
const LONGEST: usize = 70;
/// Most columns of a table that are looked at.
const MOST_COLUMNS: usize = 400;

/// A mapping by hand: a heading or the letters of a column, and what it holds; nothing to leave it out.
pub type ByHand = (String, Option<Field>);

/// Finds the headings of a table: the row in which most of them are known.
pub fn layout(table: &Table, by_hand: &[ByHand]) -> Option<Layout> {
    let mut best: Option<(usize, Layout)> = None;
    for (index, row) in table.rows.iter().enumerate().take(LOOKED_AT) {
        let mut columns = Vec::new();
        for cell in row.cells.iter().filter(|c| !c.repeated).take(MOST_COLUMNS) {
            let heading = match &cell.value {
                Value::Text(text) if text.chars().count() <= LONGEST => text.trim().to_owned(),
                // Nobody heads a column with a figure, but it is a column.
                value => value.text().chars().take(LONGEST).collect(),
            };
            let meant = match &cell.value {
                Value::Text(_) => meaning(&heading),
                _ => None,
            };
            columns.push(Mapped {
                column: cell.column,
                heading,
                field: meant.map(|(f, _)| f),
                language: meant.and_then(|(_, l)| l),
                by_hand: false,
            });
        }
        let named = map_by_hand(&mut columns, by_hand);
        let mut fields: Vec<_> = columns.iter().filter_map(|c| c.field).collect();
        fields.sort_unstable();
        fields.dedup();
        let score = fields.len() + 100 * named;
        if score >= 1 && best.as_ref().is_none_or(|(b, _)| score > *b) {
            let heading = Some(index);
            best = Some((score, Layout { heading, columns }));
        }
    }
    let mut layout = match best {
        Some((score, layout)) if score >= 2 => layout,
        _ => Layout {
            heading: None,
            columns: Vec::new(),
        },
    };
    by_letters(&mut layout, by_hand);
    (!layout.columns.is_empty()).then_some(layout)
}

/// Puts what was said by hand over what was recognised; how many headings were named.
fn map_by_hand(columns: &mut [Mapped], by_hand: &[ByHand]) -> usize {
    let mut named = 0;
    for (heading, field) in by_hand {
        let wanted = fold(heading);
        let mut found = false;
        for column in columns.iter_mut().filter(|c| fold(&c.heading) == wanted) {
            column.field = *field;
            column.by_hand = true;
            if column.language.is_none() {
                column.language = synonyms::without_language(&wanted).1;
            }
            found = true;
        }
        named += usize::from(found);
    }
    named
}

/// The column that letters name, from 0.
pub fn column_of_letters(letters: &str) -> Option<u32> {
    let is_name =
        (1..=3).contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_uppercase());
    is_name.then(|| {
        let number = letters
            .bytes()
            .fold(0, |n, b| n * 26 + u32::from(b - b'A') + 1);
        number - 1
    })
}

/// Columns that were named by their letters and not by a heading.
fn by_letters(layout: &mut Layout, by_hand: &[ByHand]) {
    for (name, field) in by_hand {
        let is_heading = layout
            .columns
            .iter()
            .any(|c| fold(&c.heading) == fold(name));
        let Some(column) = column_of_letters(name).filter(|_| !is_heading) else {
            continue;
        };
        match layout.columns.iter_mut().find(|c| c.column == column) {
            Some(found) => (found.field, found.by_hand) = (*field, true),
            None => layout.columns.push(Mapped {
                column,
                heading: String::new(),
                field: *field,
                language: None,
                by_hand: true,
            }),
        }
    }
    layout.columns.sort_by_key(|c| c.column);
}

#[cfg(test)]
mod tests;
