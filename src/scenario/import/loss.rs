//! What could not be carried over as it stood: where, of what kind, and the value itself.
//!
//! The kinds are a closed list; sentences about them are made in `wording`.

use std::fmt;

/// Most losses that are kept one by one; what comes after is counted.
pub const MOST_LOSSES: usize = 50_000;

/// Most letters of a value that are kept.
pub const EXCERPT: usize = 160;

/// Where something stands in a file of another tool.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spot {
    /// The file as a whole.
    File,
    /// A sheet of a workbook.
    Sheet(String),
    /// A cell of a sheet; rows and columns are counted from 0.
    Cell {
        /// The sheet.
        sheet: String,
        /// Its row.
        row: u32,
        /// Its column.
        column: u32,
    },
    /// A field of a file of lines (CSV, DOT); both are counted from 1.
    Line {
        /// The line.
        line: u32,
        /// The column: of the table in CSV, of the text otherwise.
        column: u32,
    },
    /// A member of a JSON document, as a JSON pointer (RFC 6901).
    Pointer(String),
    /// An element of a graph, by its id.
    Element(String),
}

/// The letters of a column of a sheet, from 0: `A`, `Z`, `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for Spot {
    /// As scripts read it: `Sheet1!B7`, `12:3`, `/injects/4/title`, `#n3`; empty for the file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Spot::File => Ok(()),
            Spot::Sheet(sheet) => f.write_str(sheet),
            Spot::Cell { sheet, row, column } => {
                write!(
                    f,
                    "{sheet}!{}{}",
                    column_letters(*column),
                    u64::from(*row) + 1
                )
            }
            Spot::Line { line, column } => write!(f, "{line}:{column}"),
            Spot::Pointer(pointer) => f.write_str(pointer),
            Spot::Element(id) => write!(f, "#{id}"),
        }
    }
}

/// What became of something that was not carried over as it stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fate {
    /// It is not in the draft.
    LeftOut,
    /// It is there, changed.
    Changed,
    /// It is there as it was probably meant.
    Guessed,
    /// The file says nothing, and the draft needs something.
    Defaulted,
}

impl Fate {
    /// Every fate, gravest first.
    pub const ALL: [Fate; 4] = [Fate::LeftOut, Fate::Changed, Fate::Guessed, Fate::Defaulted];

    /// A stable word for it.
    pub fn code(self) -> &'static str {
        match self {
            Fate::LeftOut => "left-out",
            Fate::Changed => "changed",
            Fate::Guessed => "guessed",
            Fate::Defaulted => "defaulted",
        }
    }
}

macro_rules! kinds {
    ($($fate:ident $code:literal $name:ident $doc:literal;)*) => {
        /// A kind of loss.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum LossKind {
            $(#[doc = $doc] $name,)*
        }

        impl LossKind {
            /// Every kind, in the order in which people read of them.
            pub const ALL: &'static [LossKind] = &[$(LossKind::$name),*];

            /// A stable word for it, for scripts and for the sentences about it.
            pub fn code(self) -> &'static str {
                match self { $(LossKind::$name => $code,)* }
            }

            /// What became of what it is about.
            pub fn fate(self) -> Fate {
                match self { $(LossKind::$name => Fate::$fate,)* }
            }
        }
    };
}

kinds! {
    // Left out.
    LeftOut "unknown-column" UnknownColumn "A cell under a heading that means nothing here, or under none.";
    LeftOut "outside-table" OutsideTable "A cell above the headings or outside of every table.";
    LeftOut "unknown-member" UnknownMember "A member of a document, an attribute, that the draft has no place for.";
    LeftOut "sheet" SheetLeftOut "A sheet without a chronogramme, or one that nobody asked for.";
    LeftOut "unreadable" Unreadable "A value that cannot be read: an error of a formula, a wrong type.";
    LeftOut "attachment" Attachment "A file or picture that is named and not in the file that was read.";
    LeftOut "phase" PhaseLeftOut "A phase whose injects lie between those of another one.";
    LeftOut "section" Section "A line that only divides the table.";
    LeftOut "condition" ConditionLeftOut "A condition, effect or reference that names what the draft does not hold.";
    LeftOut "relation" RelationLeftOut "An edge or a dependence that has no counterpart, or leads nowhere.";
    LeftOut "person" PersonLeftOut "An account or an address of a person.";
    LeftOut "automation" AutomationLeftOut "What another tool would carry out by itself: a payload, a command, a score.";
    LeftOut "disabled" Disabled "Something that is switched off in the other tool.";
    LeftOut "technique" UnknownTechnique "A technique that ATT&CK Enterprise 17 does not know, or no longer.";
    LeftOut "room-time" RoomTimeLeftOut "A time of the room beside the time of the story: scenes set the pace here.";
    LeftOut "looks" LooksLeftOut "What only says how something is drawn.";
    LeftOut "beyond-limits" BeyondLimits "More than a scenario may hold.";
    // Changed.
    Changed "clipped" Clipped "A text longer than texts may be.";
    Changed "renamed" Renamed "An id that is no id here, or that something else has already.";
    Changed "start-moved" StartMoved "STARTEX lies earlier, so that what comes before it is played too.";
    Changed "into-briefing" IntoBriefing "An inject long before STARTEX; it stands in the briefing.";
    Changed "into-note" IntoNote "A value without a place of its own; it stands in the facilitator's note.";
    Changed "by-hand" ByHand "An inject without a readable time; the facilitator sends it.";
    Changed "technique-kept" TechniqueKept "A technique that ATT&CK Enterprise 17 does not know; the scenario's own catalogue holds it.";
    Changed "simplified" Simplified "Something that is richer in the other tool.";
    // Guessed.
    Guessed "time" TimeGuessed "A time that can be read in more than one way, or follows from the one before.";
    Guessed "midnight" MidnightPassed "A clock time earlier than the one before: taken for the next day.";
    Guessed "date-order" DateOrderGuessed "A date in which day and month could change places.";
    Guessed "start" StartGuessed "STARTEX, from the first time in the file.";
    Guessed "title" TitleGuessed "A title, from what stands above the table, the file's name, or the beginning of a text.";
    Guessed "language" LanguageGuessed "The language of the texts.";
    Guessed "medium" MediumGuessed "A medium, from what the text says.";
    Guessed "recipient" RecipientGuessed "A recipient, from what the text says.";
    Guessed "lead" LeadGuessed "Who leads the cell.";
    Guessed "hears-soc" SocGuessed "Who hears what the SOC passes on.";
    Guessed "kind" KindGuessed "What a thing is, from its name.";
    Guessed "mentioned" ThingMentioned "A thing that only a link names.";
    Guessed "relation-meaning" RelationGuessed "What a link means of which the file says nothing.";
    Guessed "order" OrderGuessed "What comes before what.";
    // Defaulted.
    Defaulted "no-start" NoStart "STARTEX: the file has no date.";
    Defaulted "no-recipient" NoRecipient "The recipient: the lead of the cell.";
    Defaulted "no-sender" NoSender "The sender: the facilitators.";
    Defaulted "no-medium" NoMedium "The medium.";
    Defaulted "no-body" NoBody "The content: the title stands in it.";
    Defaulted "no-roles" NoRoles "The roles of the cell.";
    Defaulted "no-organisation" NoOrganisation "The ministry: a frame with a telephone and two teams.";
    Defaulted "people" PeopleDefaulted "The telephone and the teams, without which no cell can act.";
    Defaulted "target" TargetMade "The node on which stages happen of which the file does not say where.";
    Defaulted "gain" GainDefaulted "What a stage gives the attacker: a foothold where it is about getting or keeping one.";
    Defaulted "estimate" EstimateDefaulted "A number of the model that the file does not hold.";
}

/// Something that could not be carried over as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Where it stands.
    pub spot: Spot,
    /// What became of it.
    pub kind: LossKind,
    /// What stands there, or what was put in its place: its beginning.
    pub value: String,
}

/// Losses, gathered while a file is read.
#[derive(Debug, Clone, Default)]
pub struct Losses {
    list: Vec<Loss>,
    more: u64,
}

impl Losses {
    /// Notes one.
    pub fn note(&mut self, spot: Spot, kind: LossKind, value: impl AsRef<str>) {
        if self.list.len() >= MOST_LOSSES {
            self.more += 1;
            return;
        }
        self.list.push(Loss {
            spot,
            kind,
            value: excerpt(value.as_ref()),
        });
    }

    /// Those that were kept, in the order in which they were noted.
    pub fn list(&self) -> &[Loss] {
        &self.list
    }

    /// How many more there were.
    pub fn more(&self) -> u64 {
        self.more
    }

    /// How many there are of a kind, of those that were kept.
    pub fn count(&self, kind: LossKind) -> usize {
        self.list.iter().filter(|l| l.kind == kind).count()
    }
}

/// The beginning of a text, on one line.
pub fn excerpt(text: &str) -> String {
    let mut out = String::new();
    let mut kept = 0;
    let words = text.split_whitespace();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
            kept += 1;
        }
        for c in word.chars().filter(|c| !c.is_control()) {
            if kept >= EXCERPT {
                out.push('…');
                return out;
            }
            out.push(c);
            kept += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_spreadsheets() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(column), letters);
        }
    }

    #[test]
    fn no_two_kinds_share_a_word() {
        let mut codes: Vec<_> = LossKind::ALL.iter().map(|k| k.code()).collect();
        codes.sort_unstable();
        let all = codes.len();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn an_excerpt_is_one_short_line() {
        assert_eq!(excerpt("  a\n\tb\u{7} "), "a b");
        let long = "x".repeat(EXCERPT + 1);
        assert_eq!(excerpt(&long).chars().count(), EXCERPT + 1);
        assert!(excerpt(&long).ends_with('…'));
    }
}
