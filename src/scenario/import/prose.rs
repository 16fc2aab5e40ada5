//! The language of a text, from its small words.

use crate::scenario::model::Language;

/// Small words that stand in French texts and not in English ones.
const FRENCH: &[&str] = &[
    "le", "la", "les", "des", "du", "un", "une", "et", "est", "sont", "dans", "pour", "par", "sur",
    "avec", "qui", "que", "au", "aux", "ce", "cette", "nous", "vous", "il", "elle", "de", "en",
    "ne", "pas", "plus", "votre", "notre", "à", "été",
];
/// Small words that stand in English texts and not in French ones.
const ENGLISH: &[&str] = &[
    "the", "of", "and", "is", "are", "in", "to", "for", "by", "with", "that", "this", "we", "you",
    "it", "at", "from", "was", "were", "has", "have", "be", "been", "will", "not", "your", "our",
    "an", "or", "they",
];

/// What speaks for each language.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Evidence {
    french: usize,
    english: usize,
}

impl Evidence {
    /// Looks at a text.
    pub(super) fn look(&mut self, text: &str) {
        // The beginning of a text says enough.
        let words = text.split(|c: char| !c.is_alphabetic()).take(200);
        for word in words.filter(|w| !w.is_empty()) {
            let word = word.to_lowercase();
            self.french += usize::from(FRENCH.contains(&word.as_str()));
            self.english += usize::from(ENGLISH.contains(&word.as_str()));
            // Letters that English words do not have.
            self.french +=
                usize::from(word.contains(['é', 'è', 'ê', 'à', 'ç', 'ù', 'œ', 'î', 'ô']));
        }
    }

    /// The language that more speaks for; none where nothing does.
    pub(super) fn language(self) -> Option<Language> {
        match self.french.cmp(&self.english) {
            std::cmp::Ordering::Greater => Some(Language::French),
            std::cmp::Ordering::Less => Some(Language::English),
            std::cmp::Ordering::Equal => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_a_language() {
        for (text, language) in [
            (
                "Le serveur de messagerie est arrêté",
                Some(Language::French),
            ),
            ("The mail server is down", Some(Language::English)),
            ("DSI", None),
        ] {
            let mut evidence = Evidence::default();
            evidence.look(text);
            assert_eq!(evidence.language(), language, "{text}");
        }
    }
}
