//! Text as it may stand in a document: the one place where what people typed is made harmless.
//!
//! Nothing readable is lost. Markdown, HTML and the like are left as they were typed: every renderer shows them as plain
//! text. What goes is what nobody sees and what changes how its neighbours are read: control characters, overrides of the
//! direction of writing, invisible joints and tags. It does not know where the text goes.

use crate::scenario::model::Language;
use std::borrow::Cow;
use std::fmt;

/// Harmless text. A line break in it is `\n`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash, PartialOrd, Ord)]
pub struct Words(String);

impl Words {
    /// Makes a text harmless.
    pub fn new(text: impl AsRef<str>) -> Words {
        let mut out = String::with_capacity(text.as_ref().len());
        let mut letters = text.as_ref().chars().peekable();
        while let Some(c) = letters.next() {
            match c {
                '\r' => {
                    if letters.peek() != Some(&'\n') {
                        out.push('\n');
                    }
                }
                '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
                '\t' => out.push(' '),
                c if is_invisible(c) => {}
                c if c.is_control() || is_no_character(c) => out.push('\u{fffd}'),
                c => out.push(c),
            }
        }
        Words(out)
    }

    /// As it is set on pages: in French the signs that stand apart stay with their word.
    pub fn held(&self, language: Language) -> Cow<'_, str> {
        let apart = |c: char| matches!(c, ';' | ':' | '!' | '?' | '»');
        if language != Language::French || !self.0.contains(' ') {
            return Cow::Borrowed(&self.0);
        }
        let mut out = String::with_capacity(self.0.len());
        let mut letters = self.0.chars().peekable();
        while let Some(c) = letters.next() {
            let next = letters.peek().copied();
            match c {
                ' ' if next.is_some_and(apart) || out.ends_with('«') => out.push('\u{a0}'),
                c => out.push(c),
            }
        }
        Cow::Owned(out)
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Words {
        Words::new(text)
    }
}
impl From<String> for Words {
    fn from(text: String) -> Words {
        Words::new(text)
    }
}

/// What nobody sees and what acts on its neighbours. The two joiners that Persian, Indic scripts and emoji need stay.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' // soft hyphen
        | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}' | '\u{200e}' | '\u{200f}' // zero width space, marks of direction
        | '\u{202a}'..='\u{202e}' // overrides and embeddings
        | '\u{2060}'..='\u{206f}' // joiner, isolates, deprecated
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// What no XML may hold, or what stands for no character at all.
fn is_no_character(c: char) -> bool {
    let n = u32::from(c);
    (0xfdd0..=0xfdef).contains(&n) || n & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_signs_stay_with_their_words() {
        let words = Words::new("Dit « oui » ; et alors ? Non : rien.");
        assert_eq!(
            words.held(Language::French),
            "Dit «\u{a0}oui\u{a0}»\u{a0}; et alors\u{a0}? Non\u{a0}: rien."
        );
        assert_eq!(words.held(Language::English), words.as_str());
    }

    #[test]
    fn what_acts_on_its_neighbours_goes_and_what_is_read_stays() {
        for (typed, kept) in [
            ("a\u{202e}b\u{2066}c\u{200f}", "abc"),
            ("a\u{0}b\u{7f}", "a\u{fffd}b\u{fffd}"),
            ("one\r\ntwo\rthree\u{2028}four", "one\ntwo\nthree\nfour"),
            ("a\tb", "a b"),
            ("in\u{200b}visible\u{feff}\u{e0041}", "invisible"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("<b>**x**</b>", "<b>**x**</b>"),
            ("\u{ffff}\u{fdd0}", "\u{fffd}\u{fffd}"),
            ("日本語 العربية हिन्दी", "日本語 العربية हिन्दी"),
        ] {
            assert_eq!(Words::new(typed).as_str(), kept);
        }
    }
}
