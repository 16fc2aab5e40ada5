//! Why nothing can be made of a file. Sentences are made in `wording` from the code and the values.

use super::kind::FileKind;

macro_rules! errors {
    ($($code:literal $name:ident { $($field:ident: $type:ty),* } $doc:literal;)*) => {
        /// Why nothing can be made of a file.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        #[allow(missing_docs)] // a field is named after the value it holds
        pub enum ImportError {
            $(#[doc = $doc] #[error($doc)] $name { $($field: $type),* },)*
        }

        impl ImportError {
            /// The code of every error, in a fixed order.
            pub const CODES: &'static [&'static str] = &[$($code),*];

            /// A stable word for it.
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)* }
            }

            /// The values that a sentence about it mentions, by name.
            pub fn values(&self) -> Vec<(&'static str, String)> {
                match self {
                    $(Self::$name { $($field),* } => vec![$((stringify!($field), Shown::shown($field))),*],)*
                }
            }
        }
    };
}

/// A value as a sentence mentions it.
trait Shown {
    fn shown(&self) -> String;
}
impl Shown for String {
    fn shown(&self) -> String {
        self.clone()
    }
}
impl Shown for usize {
    fn shown(&self) -> String {
        self.to_string()
    }
}
impl Shown for Vec<String> {
    fn shown(&self) -> String {
        self.join(", ")
    }
}
impl Shown for FileKind {
    fn shown(&self) -> String {
        self.code().to_owned()
    }
}

errors! {
    "empty" Empty {} "The file is empty.";
    "too-large" TooLarge { limit: usize } "The file has more bytes than are read.";
    "unknown-kind" UnknownKind {} "Nothing that can be read was recognised.";
    "old-workbook" OldWorkbook {} "A workbook in the format before 2007.";
    "locked" Locked {} "The file is protected by a password.";
    "other-archive" OtherArchive {} "An archive that is no workbook.";
    "no-reader" NoReader { kind: FileKind } "A kind of file that was recognised and has no reader here.";
    "damaged" Damaged { reason: String } "The file is damaged or cut short.";
    "bomb" Bomb { reason: String } "Unpacked, the file would be far larger than it says or than is read.";
    "too-many-cells" TooManyCells { limit: usize } "The tables have more cells than are read.";
    "too-deep" TooDeep { limit: usize } "The document is nested deeper than is read.";
    "not-text" NotText {} "The file is neither a known format nor text.";
    "malformed" Malformed { line: usize, column: usize, reason: String } "The document does not follow its format.";
    "no-table" NoTable { sheets: Vec<String> } "No table with recognisable headings.";
    "no-such-sheet" NoSuchSheet { sheet: String, sheets: Vec<String> } "A sheet is asked for that is not there.";
    "no-such-column" NoSuchColumn { heading: String, headings: Vec<String> } "A heading is mapped that is not there.";
    "no-start" StartUnreadable { text: String } "The STARTEX asked for cannot be read.";
    "no-zone" ZoneUnknown { zone: String } "The time zone is unknown.";
    "nothing-inside" NothingInside {} "The file holds no inject, no organisation and no attack.";
    "unsound" Unsound { place: String, problem: String } "What was read contradicts itself.";
}
